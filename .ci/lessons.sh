#!/usr/bin/env bash
# Writes the lessons of the pack in every form and language, and lets other programs read the files.
#   .ci/lessons.sh PROGRAM
set -euo pipefail
program=$(realpath "${1:?PROGRAM}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export LC_ALL=C.UTF-8
unset DISPLAY WAYLAND_DISPLAY

fail() { echo "$*" >&2; exit 1; }

# Spaces of any width are set as the line needs them.
without_spaces() { sed -z $'s/[[:space:]\u00a0\u202f]//g'; }

says() { # FILE TEXT
    pdftotext "$1" text.txt 2>/dev/null
    without_spaces <text.txt | grep -qF "$(without_spaces <<<"$2")" || fail "the text of $1 does not say $2"
}

check_pdf() { # FILE TEXT
    qpdf --check "$1" >check.txt 2>&1 || { cat check.txt >&2; fail "qpdf does not like $1"; }
    pdfinfo "$1" >info.txt 2>/dev/null
    grep -q '^Tagged: *yes' info.txt || fail "$1 is not tagged"
    grep -q '^Page size: *595.276 x 841.89 pts (A4)' info.txt || fail "$1 is not on A4"
    says "$1" "$2"
}

# What a teacher's booklet says and a student's does not.
key_in() { case $1 in en) echo "How to mark" ;; fr) echo "Corrigé" ;; *) echo 评分参考 ;; esac; }

ids=$("$program" lesson list | awk '{ print $1 }')
[ "$(wc -w <<<"$ids")" = 3 ] || fail "there are $(wc -w <<<"$ids") lessons, not 3"
for id in $ids; do
    "$program" lesson check "$id" >checked.txt || { cat checked.txt >&2; fail "$id has something to mend"; }
    for language in en fr zh-Hans; do
        title=$("$program" lesson list --language "$language" | sed -n "s/^$id  *\(.*\)  (ages .*/\1/p")
        key=$(key_in "$language")
        "$program" lesson export "$id" --to pdf --language "$language" -o student.pdf
        "$program" lesson export "$id" --to pdf --teacher --language "$language" -o teacher.pdf
        check_pdf student.pdf "$title"
        check_pdf teacher.pdf "$title"
        says teacher.pdf "$key"
        pdftotext student.pdf - 2>/dev/null | grep -qF "$key" && fail "the student's booklet of $id has the key"
        qpdf --json teacher.pdf | jq -e '.outlines | length > 8' >/dev/null || fail "$id has no bookmarks"
        for reader in "" --teacher; do
            "$program" lesson export "$id" --to html $reader --language "$language" -o "page$reader.html"
        done
        if grep -Eo '(src|href)="[^"#]+|url\([^#d)][^)]*|<script' page*.html; then fail "a page asks for something outside"; fi
        grep -qF "$title" page.html || fail "the page of $id does not say $title"
    done
done
echo "booklets are whole, tagged, on A4, and keep the key from students; pages ask for nothing"

for language in en fr zh-Hans; do
    "$program" lesson export one-country --to zip --language "$language" -o class.zip
    rm -rf class
    python3 -m zipfile -t class.zip >/dev/null
    python3 -m zipfile -e class.zip class
    for name in README.txt sources.txt student/lesson.ron student/booklet.pdf student/booklet.html \
        teacher/lesson.ron teacher/booklet.pdf teacher/booklet.html story/story.html story/handout.pdf; do
        [ -s "class/$name" ] || fail "the zip has no $name"
    done
    for name in quiz/pieces.ron quiz/pieces.xml quiz/pieces.gift quiz/pieces.apkg \
        sheets/laying-pieces.ron sheets/laying-pieces.pdf teacher/laying-pieces-key.pdf; do
        [ -s "class/$name" ] || fail "the zip has no $name"
        case $name in *.ron) ;; *) grep -qF "$(basename "${name%%-key*}" | sed 's/\..*//')" class/README.txt || fail "the readme does not name $name" ;; esac
    done
    for pages in class/sheets/laying-pieces.pdf class/teacher/laying-pieces-key.pdf; do
        qpdf --check "$pages" >/dev/null || fail "$pages is damaged"
        pdfinfo "$pages" >info.txt 2>/dev/null
        grep -q '(A4)' info.txt || fail "$pages is not on A4"
    done
    # Other programs than ours read what is for other programs.
    count=$(grep -o '<question type="[^"]*"' class/quiz/pieces.xml | grep -cv category)
    python3 - class/quiz "$count" <<'PY' || fail "the quiz in the zip is not what other programs read"
import sqlite3, sys, tempfile, zipfile
import xml.etree.ElementTree as tree
folder, count = sys.argv[1], int(sys.argv[2])
questions = [q for q in tree.parse(f"{folder}/pieces.xml").iter("question") if q.get("type") != "category"]
assert questions and len(questions) == count, len(questions)
with zipfile.ZipFile(f"{folder}/pieces.apkg") as deck, tempfile.NamedTemporaryFile() as file:
    file.write(deck.read("collection.anki2" if "collection.anki2" in deck.namelist() else "collection.anki21"))
    file.flush()
    (notes,) = sqlite3.connect(file.name).execute("select count(*) from notes").fetchone()
assert notes > 0, notes
assert open(f"{folder}/pieces.gift", encoding="utf-8").read().count("::") >= 2
PY
    "$program" lesson check class/teacher/lesson.ron >/dev/null || fail "the lesson in the zip has something to mend"
    grep -q "guide:" class/student/lesson.ron && fail "the student's lesson has a guide"
    check_pdf class/student/booklet.pdf "$("$program" lesson list --language "$language" | sed -n 's/^one-country  *\(.*\)  (ages .*/\1/p')"
done
"$program" lesson export one-country --to zip --written 1800000000 -o again.zip
"$program" lesson export one-country --to zip --written 1800000000 -o and-again.zip
cmp again.zip and-again.zip || fail "the same lesson twice is not the same"
echo "a zip holds all that a class needs, and opens elsewhere"

status_of() { "$@" >/dev/null 2>said.txt && echo 0 || echo $?; }
sed 's/F074/F974/' class/teacher/lesson.ron >wrong.ron
[ "$(status_of "$program" lesson check wrong.ron)" = 1 ] || fail "a claim that is not there is nothing to mend"
head -c 2000 wrong.ron >half.ron
[ "$(status_of "$program" lesson check half.ron)" = 1 ] || fail "half a lesson is a lesson"
[ "$(status_of "$program" lesson export no.ron --to pdf -o no.pdf)" = 1 ] || fail "a file that is not there is no failure"
[ "$(status_of "$program" lesson export one-country --to zip --teacher -o no.zip)" = 2 ] || fail "a zip for teachers is no fault of usage"
[ ! -e no.pdf ] && [ ! -e no.zip ] || fail "a lesson that failed left a file"
echo "what cannot be written is said, and leaves no file"
