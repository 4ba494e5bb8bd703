#!/usr/bin/env bash
# Writes sheets of every kind, and lets other programs read the files.
#   .ci/sheets.sh PROGRAM
set -euo pipefail
program=$(realpath "${1:?PROGRAM}")
here=$(realpath "$(dirname "$0")")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export LC_ALL=C.UTF-8
unset DISPLAY WAYLAND_DISPLAY

fail() { echo "$*" >&2; exit 1; }

check_pdf() { # FILE WIDTH×HEIGHT TEXT
    qpdf --check "$1" >check.txt 2>&1 || { cat check.txt >&2; fail "qpdf does not like $1"; }
    sizes=$(pdfinfo -f 1 -l 99 "$1" 2>/dev/null | awk '/^Page .*size:/ { print $4 "x" $6 }' | sort -u)
    [ "$sizes" = "$2" ] || fail "$1 is for paper of $sizes points, not $2"
    pdfinfo "$1" 2>/dev/null | grep -q "^Tagged: *yes" || fail "$1 is not tagged"
    [ "$(pdffonts "$1" 2>/dev/null | awk 'NR > 2 { print $(NF - 4) }' | sort -u)" = yes ] || fail "a font is not in $1"
    pdftotext "$1" text.txt 2>/dev/null
    tr -d '\n \302\240' <text.txt | grep -q "$(tr -d ' ' <<<"$3")" || fail "the text of $1 does not say $3"
}

for kind in blank-map colour-map table chart capitals specialisations sources cards; do
    metric=
    case $kind in colour-map | table | chart) metric="--metric rd_share_of_gdp" ;; esac
    for language in en fr zh-Hans; do
        case $language in en) title="Blank map" name=Name ;; fr) title="Carte muette" name=Nom ;; *) title=空白地图 name=姓名 ;; esac
        # Cards are cut apart, and have no name of a student.
        case $kind in blank-map) text=$title ;; cards) text= ;; *) text=$name ;; esac
        "$program" sheet export --kind $kind $metric --language $language --seed 7 --versions 2 --key -o "$kind-$language.pdf"
        check_pdf "$kind-$language.pdf" 595.276x841.89 "$text"
    done
    "$program" sheet export --kind $kind $metric --paper letter --landscape --grey --large -o "$kind-letter.pdf"
    check_pdf "$kind-letter.pdf" 792x612 ""
done
echo "sheets of every kind are whole, tagged, of their paper's size, and say what they should"

# Printed without colours there are none, and every class has a pattern that a copier keeps apart.
for classes in 3 5 7; do
    "$program" sheet export --kind colour-map --metric rd_share_of_gdp --classes $classes --grey --key-only -o grey.pdf
    "$here/patterns.py" grey.pdf $classes
done
pdftoppm -r 100 -png -singlefile grey.pdf grey
[ "$(convert grey.png -colorspace HSL -channel G -separate -format '%[fx:maxima < 0.02]' info:)" = 1 ] ||
    fail "a sheet without colours has some"
echo "without colours there are none"

for seed in 7 8; do
    "$program" sheet export --kind blank-map --word-bank --seed $seed -o "seed-$seed.pdf"
done
"$program" sheet export --kind blank-map --word-bank --seed 7 -o again.pdf
cmp again.pdf seed-7.pdf || fail "the same seed is not the same sheet"
cmp -s seed-7.pdf seed-8.pdf && fail "another seed is the same sheet"

status_of() { "$@" >said.txt 2>&1 && echo 0 || echo $?; }
cat >good.ron <<'END'
(mosaique_sheet: 1, pack: "china", task: table(columns: [(measure: (metric: "gdp_per_capita"))]))
END
sed 's/gdp_per_capita/gdp_per_capital/' good.ron >wrong.ron
[ "$(status_of "$program" sheet check good.ron)" = 0 ] || fail "a good sheet has something to mend"
[ "$(status_of "$program" sheet check wrong.ron)" = 1 ] || fail "a metric that is not there is nothing to mend"
[ "$(status_of "$program" sheet export wrong.ron -o no.pdf)" = 1 ] || fail "a metric that is not there is no failure"
grep -q "did you mean 'gdp_per_capita'" said.txt || fail "the near miss is not named"
[ "$(status_of "$program" sheet export --kind chart -o no.pdf)" = 2 ] || fail "a chart of nothing is no fault of usage"
[ "$(status_of "$program" sheet export --kind cards --key-only -o no.pdf)" = 1 ] || fail "cards have a key"
[ ! -e no.pdf ] || fail "a sheet that failed left a file"
echo "what cannot be printed is said, and leaves no file"
