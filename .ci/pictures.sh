#!/usr/bin/env bash
# Renders every figure in every format and language, and lets other programs judge the files.
#   .ci/pictures.sh PROGRAM
set -euo pipefail
program=$(realpath "${1:?PROGRAM}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# A picture needs no display, and a machine that speaks no language draws every one.
export LC_ALL=C.UTF-8
unset DISPLAY WAYLAND_DISPLAY

fail() { echo "$*" >&2; exit 1; }

# A name that every figure of Anhui, Jiangsu and Shaanxi must show, by language.
name_in() { case $1 in zh-Hans) echo 安徽 ;; *) echo Anhui ;; esac; }

check_svg() { # FILE NAME
    xmllint --noout --nonet "$1"
    xmllint --nonet --xpath 'string(/)' "$1" >text.txt
    grep -q "$2" text.txt || fail "$1 does not say $2"
}

check_pdf() { # FILE NAME
    qpdf --check "$1" >check.txt 2>&1 || { cat check.txt >&2; fail "qpdf does not like $1"; }
    pdftotext "$1" text.txt
    grep -q "$2" text.txt || fail "the text of $1 does not say $2"
}

check_png() { # FILE
    local width height colours
    read -r width height colours <<<"$(identify -format '%w %h %k' "$1")"
    [ "$width $height" = "1600 1000" ] || fail "$1 is $width by $height"
    [ "$colours" -gt 50 ] || fail "$1 has $colours colours: it is blank"
}

count=0
for figure in map ranking lines scatter table profile; do
    for language in en fr zh-Hans; do
        for format in svg png pdf; do
            file=$figure-$language.$format
            "$program" render --figure "$figure" --language "$language" \
                --select CN-JS,CN-SN,CN-AH -o "$file" || fail "$file was not drawn"
            case $format in
                svg) check_svg "$file" "$(name_in "$language")" ;;
                pdf) check_pdf "$file" "$(name_in "$language")" ;;
                png) check_png "$file" ;;
            esac
            count=$((count + 1))
        done
    done
done
echo "$count pictures are what they should be"

regions=$(xmllint --xpath 'count(//*[local-name()="path"][starts-with(@id, "CN-")][*[local-name()="title"]])' map-en.svg)
[ "$regions" = 33 ] || fail "the map has $regions paths with an id and a title, not 33"
echo "every region of the map is one path with an id and a title"

"$program" render -o again.svg && "$program" render -o twice.svg
cmp again.svg twice.svg || fail "the same picture twice is not the same"
"$program" render -o a.pdf && "$program" render -o b.pdf
cmp a.pdf b.pdf || fail "the same page twice is not the same"
echo "the same picture twice is the same to the byte"

"$program" table --metric rd_share_of_gdp --year all --format csv -o table.csv
[ "$(wc -l <table.csv)" -gt 100 ] || fail "the table has only $(wc -l <table.csv) lines"
"$program" table --metric rd_share_of_gdp --format json | jq -e . >/dev/null || fail "the table is no JSON"
"$program" table --metric rd_share_of_gdp --format geojson --level coarse -o regions.geojson
jq -e '.type == "FeatureCollection" and (.features | length) == 33' regions.geojson >/dev/null ||
    fail "the GeoJSON has not 33 features"
echo "tables are CSV, JSON and GeoJSON"

status_of() { "$@" >/dev/null 2>said.txt && echo 0 || echo $?; }
[ "$(status_of "$program" render --select CN-GU -o no.svg)" = 1 ] || fail "an unknown region is no failure"
grep -q "CN-G" said.txt || fail "an unknown region is not met with a suggestion"
[ "$(status_of "$program" render --figure pie -o no.svg)" = 2 ] || fail "an unknown figure is no fault of usage"
[ ! -e no.svg ] || fail "a picture that failed left a file"
echo "what cannot be drawn is said, and leaves no file"
