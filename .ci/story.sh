#!/usr/bin/env bash
# Writes a story in every form and language, and lets other programs read the files.
#   .ci/story.sh PROGRAM
set -euo pipefail
program=$(realpath "${1:?PROGRAM}")
here=$(realpath "$(dirname "$0")")
talk=$(realpath "$here/../tests/fixtures/stories/talk.ron")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export LC_ALL=C.UTF-8
unset DISPLAY WAYLAND_DISPLAY

fail() { echo "$*" >&2; exit 1; }

# The title of the first step, by language.
title_in() { case $1 in en) echo "Where research is paid for" ;; fr) echo "paie la recherche" ;; *) echo 研究经费花在哪里 ;; esac; }

pages_of() { pdfinfo "$1" 2>/dev/null | awk '/^Pages:/ { print $2 }'; }

check_pdf() { # FILE PAGES TEXT
    qpdf --check "$1" >check.txt 2>&1 || { cat check.txt >&2; fail "qpdf does not like $1"; }
    [ "$(pages_of "$1")" = "$2" ] || fail "$1 has $(pages_of "$1") pages, not $2"
    pdftotext "$1" text.txt 2>/dev/null
    tr -d '\n ' <text.txt | grep -q "$(tr -d ' ' <<<"$3")" || fail "the text of $1 does not say $3"
}

"$program" story check "$talk" >checked.txt || { cat checked.txt >&2; fail "the story has something to mend"; }

# Three steps, and the sources after them.
for language in en fr zh-Hans; do
    title=$(title_in "$language")
    for form in pptx pdf html; do
        "$program" story export "$talk" --to "$form" --language "$language" -o "talk-$language.$form"
    done
    check_pdf "talk-$language.pdf" 4 "$title"
    pdfinfo "talk-$language.pdf" 2>/dev/null | grep -q "^Tagged: *yes" || fail "talk-$language.pdf is not tagged"
    grep -q "$title" "talk-$language.html" || fail "talk-$language.html does not say $title"
done
"$program" story export "$talk" --to pdf --notes -o notes.pdf
check_pdf notes.pdf 4 "Look for the region you know best"
"$program" story export "$talk" --to pdf --handout 3 -o handout.pdf
check_pdf handout.pdf 2 "$(title_in en)"
echo "sheets are whole, tagged, and say what they should"

# A page that is opened where there is no network has all it needs.
if grep -Eo '(src|href)="[^"#]+|url\([^#d)][^)]*' talk-*.html; then fail "a page asks for something outside"; fi
echo "pages for a browser ask for nothing"

# And a browser shows it slide by slide, without asking for anything; without scripts it is read and
# printed.
for language in en fr zh-Hans; do
    "$here/page.py" "talk-$language.html" 4 "$(title_in "$language")"
    check_pdf "talk-$language.printed.pdf" 4 "$(title_in "$language")"
done
echo "pages for a browser obey the keys, and are read and printed without scripts"

"$program" story export "$talk" --to svg -o pictures
for picture in pictures/*.svg; do xmllint --noout --nonet "$picture"; done
[ "$(ls pictures | wc -l)" = 3 ] || fail "there are $(ls pictures | wc -l) pictures, not 3"
"$program" story export "$talk" --to png -o pictures
[ "$(identify -format '%w %h\n' pictures/*.png | sort -u)" = "1920 1080" ] || fail "pictures are not 1920 by 1080"
echo "every step is a picture"

# What another library for these files reads in them.
python3 -m venv reader
reader/bin/pip install --quiet --disable-pip-version-check python-pptx==1.0.2
for language in en fr zh-Hans; do
    reader/bin/python "$here/story.py" "talk-$language.pptx" "$language"
done
# And what an office program shows of them.
soffice -env:UserInstallation="file://$folder/profile" --headless --convert-to pdf --outdir office \
    talk-*.pptx >office.txt 2>&1 || { cat office.txt >&2; fail "the office program does not open the slides"; }
for language in en fr zh-Hans; do
    check_pdf "office/talk-$language.pdf" 4 "$(title_in "$language")"
done
echo "slides open, with titles, notes and texts for pictures"

"$program" story export "$talk" --to pptx -o again.pptx
cmp again.pptx talk-en.pptx || fail "the same story twice is not the same"
status_of() { "$@" >/dev/null 2>said.txt && echo 0 || echo $?; }
sed 's/rd_share_of_gdp/rd_share_of_gpd/' "$talk" >wrong.ron
[ "$(status_of "$program" story check wrong.ron)" = 1 ] || fail "a metric that is not there is nothing to mend"
[ "$(status_of "$program" story export no.ron --to pdf -o no.pdf)" = 1 ] || fail "a file that is not there is no failure"
[ "$(status_of "$program" story export "$talk" --to html --notes -o no.html)" = 2 ] || fail "notes in a page are no fault of usage"
[ ! -e no.pdf ] && [ ! -e no.html ] || fail "a story that failed left a file"
echo "what cannot be written is said, and leaves no file"
