#!/usr/bin/env python3
"""Are the texts ours? Compares every text of the pack and of the program with the texts they are about.

    .ci/words.py [SHARED]

SHARED (../shared beside the clone, when it is not given) holds sources/*.txt, which are not part
of the project. Eight words in a row that stand in one of them fail, with file, line and words.
Names, titles and citations are exempt, by their field: they must be given as they are. An apostrophe
parts words, as a hyphen does.
"""

import re
import sys
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
IN_A_ROW = 8
# A name or a title is what it is called, whoever says it.
EXEMPT = {"names", "title", "original_title", "publisher", "also", "full_name"}

TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<raw>r(?P<hashes>\#*)".*?"(?P=hashes))
      | (?P<text>"(?:[^"\\]|\\.)*")
      | (?P<name>[A-Za-z_]\w*)
      | (?P<mark>[()\[\]{},:])""",
    re.VERBOSE | re.DOTALL,
)


def words_of(text):
    """The words of a text, in lower case and without what stands between them."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return re.findall(r"[^\W_]+", plain)


def unescaped(text):
    return re.sub(r"\\(.)", lambda escape: {"n": "\n", "t": "\t"}.get(escape[1], escape[1]), text)


def texts_of_ron(content):
    """Every text that is a value, with its line and the fields it stands in, from outside in."""
    tokens = [match for match in TOKEN.finditer(content) if match.lastgroup and not match["comment"]]
    fields, field = [], None
    for match, after in zip(tokens, tokens[1:] + [None]):
        is_key = after is not None and after["mark"] == ":"
        if match["name"] and is_key:
            field = match["name"]
        elif match["mark"] in ("(", "[", "{"):
            fields.append(field)
            field = None
        elif match["mark"] in (")", "]", "}"):
            field = fields.pop()
        elif match["mark"] == ",":
            field = None
        elif (match["text"] or match["raw"]) and not is_key:
            text = match["raw"].strip("r#")[1:-1] if match["raw"] else unescaped(match["text"][1:-1])
            line = content.count("\n", 0, match.start()) + 1
            yield line, {*fields, field} - {None}, text


def texts_of_ftl(content):
    """Every message with its line."""
    begun = None
    for number, line in enumerate(content.splitlines() + ["#"], 1):
        message = re.match(r"[A-Za-z][\w-]*\s*=(.*)", line)
        if begun and (message or line.startswith("#")):
            yield begun[0], set(), "\n".join(begun[1])
            begun = None
        if message:
            begun = (number, [message[1]])
        elif begun:
            begun[1].append(line)


def runs_in(words, known):
    """The longest runs of words that stand in a source, each with the source."""
    place = 0
    while place + IN_A_ROW <= len(words):
        source = known.get(tuple(words[place : place + IN_A_ROW]))
        if source is None:
            place += 1
            continue
        end = place + IN_A_ROW
        while end < len(words) and tuple(words[end - IN_A_ROW + 1 : end + 1]) in known:
            end += 1
        yield source, words[place:end]
        place = end


def main():
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared"
    sources = sorted((shared / "sources").glob("*.txt"))
    if not sources:
        print(f"{shared / 'sources'} is not here: the texts were not compared")
        return 0
    known = {}
    for source in sources:
        words = words_of(source.read_text(encoding="utf-8"))
        for place in range(len(words) - IN_A_ROW + 1):
            known.setdefault(tuple(words[place : place + IN_A_ROW]), source.name)
    compared = failed = exempt = 0
    files = [(path, texts_of_ron) for path in sorted((ROOT / "assets/china").rglob("*.ron"))]
    files += [(path, texts_of_ftl) for path in sorted((ROOT / "assets/locale").glob("*.ftl"))]
    for path, texts in files:
        for line, fields, text in texts(path.read_text(encoding="utf-8")):
            if fields & EXEMPT:
                exempt += 1
                continue
            compared += 1
            for source, run in runs_in(words_of(text), known):
                failed += 1
                print(f"{path.relative_to(ROOT)}:{line}: as in {source}: {' '.join(run)}")
    print(f"{compared} texts compared with {len(sources)} sources, {exempt} names and titles exempt: {failed} runs of {IN_A_ROW} words or more in common")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
