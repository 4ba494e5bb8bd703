"""Imports the decks with Anki's own library, twice and once more when they are newer, and reads
the questions in Moodle XML with a library of others. Runs in the folder of the files."""

import base64
from collections import Counter
import csv
import pathlib
import re
import tempfile
import warnings
from xml.etree import ElementTree

warnings.filterwarnings("ignore")
from anki.collection import Collection, ImportAnkiPackageRequest
import moodle_xml_parser.parser as moodle

SIGNS = "= &quot;b&quot; ~ c # d<br>&lt;e&gt; &amp; f"


def imported(collection, path):
    request = ImportAnkiPackageRequest(package_path=str(pathlib.Path(path).resolve()))
    log = collection.import_anki_package(request).log
    assert not log.conflicting and not log.missing_notetype and not log.missing_deck, log
    return len(log.new), len(log.updated), len(log.duplicate)


def check_decks(folder):
    collection = Collection(f"{folder}/collection.anki2")
    for path, wanted in [
        ("all-en.apkg", (22, 0, 0)),
        ("all-en.apkg", (0, 0, 22)),
        ("later.apkg", (0, 22, 0)),
        ("all-fr.apkg", (22, 0, 0)),
        ("all-zh-Hans.apkg", (22, 0, 0)),
        ("nasty-en.apkg", (9, 0, 0)),
        ("nasty-en.apkg", (0, 0, 9)),
    ]:
        found = imported(collection, path)
        assert found == wanted, f"{path}: {found} notes new, updated and known, not {wanted}"
    assert collection.note_count() == collection.card_count() == 75
    types = [kind.name for kind in collection.models.all_names_and_ids()]
    assert types.count("Mosaïque") == 1 and not any(name.startswith("Mosaïque-") for name in types), types
    media = collection.media.check()
    assert not media.missing and not media.unused, media
    for note in map(collection.get_note, collection.find_notes("tag:mosaique::own")):
        assert SIGNS in note["Question"] and SIGNS in note["Explanation"] and SIGNS in note["Source"]
    finds = collection.find_notes("tag:mosaique::find")
    assert len(finds) == 6
    for note in map(collection.get_note, finds):
        assert "<img" in note["Picture"] and "<img" in note["Answer picture"] and note["Source"]
        front, back = note.cards()[0].question(), note.cards()[0].answer()
        assert note["Answer"] in back and note["Answer picture"] not in front
    said, is_well = collection.fix_integrity()
    assert is_well, said
    collection.close()
    print("decks are imported, known again, and brought up to date")


def check_text(folder):
    collection = Collection(f"{folder}/text.anki2")
    imported(collection, "nasty-en.apkg")
    path = str(pathlib.Path("nasty-en.tsv").resolve())
    metadata = collection.get_csv_metadata(path, None)
    from anki.collection import ImportCsvRequest
    log = collection.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log
    found = (len(log.new), len(log.updated), len(log.duplicate))
    assert log.found_notes == 8 and not log.new, f"{found} of the notes as text"
    collection.close()
    rows = list(csv.DictReader(open("nasty-en.csv", encoding="utf-8", newline="")))
    assert len(rows) == 9 and all(not row["explanation"].startswith("=") for row in rows)
    print("notes and tables as text are read")


def check_moodle():
    """The library knows questions with choices and with gaps; the other types are looked at as XML."""
    for language in ("en", "fr", "zh-Hans"):
        for quiz, choices, gaps in (("all", 8, 2), ("nasty", 1, 0)):
            read = moodle.parse_file(f"{quiz}-{language}.moodle-xml")
            found = len(read["multichoice"]), len(read["cloze"])
            assert found == (choices, gaps), f"{quiz} {language}: {found}, not {(choices, gaps)}"
            for question in read["multichoice"]:
                fractions = sorted(option.score_fraction for option in question.options)
                assert fractions[-1] > 0 and not any(fractions[:-1]), fractions
                texts = [option.answer for option in question.options]
                assert len(set(texts)) == len(texts) == 4 and question.general_feedback
                assert all(option.feedback for option in question.options)
        check_types(f"all-{language}.moodle-xml", {
            "multichoice": 8, "truefalse": 2, "numerical": 4, "matching": 4, "cloze": 2, "ddmarker": 2})
        check_types(f"nasty-{language}.moodle-xml", {
            "multichoice": 1, "truefalse": 3, "numerical": 2, "shortanswer": 1, "matching": 2})
    print("questions in Moodle XML are read")


def check_types(path, wanted):
    questions = [question for question in ElementTree.parse(path).getroot()
                 if question.get("type") != "category"]
    found = Counter(question.get("type") for question in questions)
    assert found == wanted, f"{path}: {found}"
    ids = {question.findtext("idnumber") for question in questions}
    assert len(ids) == len(questions)
    for question in questions:
        files = {file.get("name"): base64.b64decode(file.text) for file in question.iter("file")}
        text = "".join(question.itertext())
        for name in re.findall(r'@@PLUGINFILE@@/([^"]+)', text):
            assert files[name].startswith(b"\x89PNG"), name
        if question.get("type") == "ddmarker":
            picture = files[question.find("file").get("name")]
            width, height = (int.from_bytes(picture[at:at + 4]) for at in (16, 20))
            assert width <= 600 and height <= 400, "Moodle would make the picture smaller"
            x, y, radius = map(int, re.split("[,;]", question.findtext("drop/coords")))
            assert 0 < x < width and 0 < y < height and radius > 0
        if question.get("type") in ("numerical", "shortanswer", "truefalse"):
            assert any(answer.get("fraction") == "100" for answer in question.iter("answer"))
        if question.get("type") == "matching":
            assert len(list(question.iter("subquestion"))) >= 3
        if "nasty-en" in path:
            assert SIGNS in question.findtext("questiontext/text"), path
            assert "<![CDATA[" not in text


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        check_decks(folder)
        check_text(folder)
    check_moodle()
