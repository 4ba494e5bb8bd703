#!/usr/bin/env python3
"""Is what the program says what its sources say? Compares what it exports with the tables it was made from.

    .ci/facts.py PROGRAM [SHARED]

SHARED (../shared beside the clone, when it is not given) holds content/facts.csv, the claims, and
stats/*.csv, the figures; they are not part of the project. Every claim must be there with its
value, year, source and subjects, and every figure of a metric of the pack, equal to the last digit.
"""

import csv
import io
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Tables that hold no figures by metric, region and year.
OTHER_TABLES = {"metrics.csv", "regions.csv", "sources.csv", "clusters.csv", "cities.csv", "city_metrics.csv"}
# Indicators of global_references.csv that are a metric of the pack.
INDICATORS = {"gii_clusters_in_china": "gii_clusters_china"}
# From firm to loose: the pack may say of a figure that it is looser, never that it is firmer.
STATUSES = ["final", "revised", "preliminary", "derived", "secondary", "estimate", "claim"]
# Claims that are about other subjects than the table says, each with the reason.
OTHER_SUBJECTS = {
    "F009": (["company:byd", "company:aito"], "the table's own caution: two subjects, BYD and AITO"),
}


def table(program, *arguments):
    ended = subprocess.run([program, "table", *arguments], capture_output=True, check=False, encoding="utf-8")
    if ended.returncode != 0:
        sys.exit(f"{program} table {' '.join(arguments)}: {ended.stderr.strip()}")
    return ended.stdout


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def same_number(one, other):
    """Equal as decimals, or both absent."""
    if one in ("", None) or other in ("", None):
        return one in ("", None) and other in ("", None)
    return Decimal(str(one)) == Decimal(str(other))


def subject_of(written, country):
    """A subject of facts.csv as the program writes it."""
    if written == country:
        return "country"
    return written if ":" in written else f"region:{written}"


def claims(program, facts):
    """Differences between the claims of the pack and the facts."""
    listed = json.loads(table(program, "--what", "claims", "--format", "json"))
    known = {claim["fact_id"]: claim for claim in listed}
    country = country_id()
    differences = [f"{claim}: is no fact" for claim in known.keys() - {fact["fact_id"] for fact in facts}]
    if len(known) != len(listed):
        differences.append("a claim is there twice")
    for fact in facts:
        claim = known.get(fact["fact_id"])
        if claim is None:
            differences.append(f"{fact['fact_id']}: missing")
            continue
        subjects, _ = OTHER_SUBJECTS.get(fact["fact_id"]) or (
            [subject_of(subject, country) for subject in fact["subject"].split(";")],
            None,
        )
        for what, found, expected, same in [
            ("value", claim["value"], fact["value"], same_number(claim["value"], fact["value"])),
            ("year", claim["year"], fact["year"], same_number(claim["year"], fact["year"])),
            ("source", claim["source_id"], fact["source_id"], claim["source_id"] == fact["source_id"]),
            ("subjects", claim["subjects"], subjects, set(claim["subjects"]) == set(subjects)),
        ]:
            if not same:
                differences.append(f"{fact['fact_id']}: {what} is {found}; expected {expected}")
    return len(facts), differences


def country_id():
    return ron_value((ROOT / "assets/china/atlas.ron").read_text(encoding="utf-8"), "country")


def ron_value(text, field):
    return text.split(f"{field}: \"", 1)[1].split('"', 1)[0]


def metric_ids():
    return sorted(path.stem for path in (ROOT / "assets/china/observations").glob("*.ron"))


def region_ids():
    text = (ROOT / "assets/china/regions.ron").read_text(encoding="utf-8")
    return [part.split('"', 1)[0] for part in text.split("id: \"")[1:]]


def figures(program, tables):
    """Differences between the figures of the pack and the tables."""
    metrics = metric_ids()
    places = [country_id(), *region_ids()]
    written = table(
        program, "--metric", ",".join(metrics), "--year", "all", "--region", ",".join(places), "--format", "csv"
    )
    found = {}
    for row in csv.DictReader(io.StringIO(written)):
        found[row["metric_id"], row["region_id"], int(row["year"])] = row
    expected = {}
    for path in tables:
        for row in rows_of(path):
            metric = row.get("metric_id") or INDICATORS.get(row["indicator"])
            if metric in metrics and row["value"]:
                expected.setdefault((metric, row["iso"], int(row["year"])), []).append(row)
    differences = [f"{named(key)}: {found[key]['value']} is in no table" for key in sorted(found.keys() - expected.keys())]
    differences += [f"{named(key)}: missing; expected {expected[key][0]['value']}" for key in sorted(expected.keys() - found.keys())]
    both = sorted(found.keys() & expected.keys())
    for key in both:
        # A table may hold two figures of a year, each with its source: the pack has one of them.
        unlike = [departures(found[key], row) for row in expected[key]]
        if all(unlike):
            differences += [f"{named(key)}: {departure}" for departure in min(unlike, key=len)]
    return len(both), differences


def named(key):
    return " ".join(str(part) for part in key)


def departures(ours, theirs):
    """In what a figure of the pack differs from a row of a table."""
    apart = []
    if float(ours["value"]) != float(theirs["value"]):
        apart.append(f"{ours['value']}; expected {theirs['value']}")
    if ours["unit"] != theirs["unit"]:
        apart.append(f"unit is {ours['unit']}; expected {theirs['unit']}")
    status = theirs.get("status") or STATUSES[0]
    if STATUSES.index(ours["status"]) < STATUSES.index(status):
        apart.append(f"status is {ours['status']}; expected {status} or looser")
    if sources_of(ours) != sources_of(theirs):
        apart.append(f"source is {ours['source_id']}; expected {theirs['source_id']}")
    return apart


def sources_of(row):
    return {source.strip() for source in row["source_id"].split(";")}


def main():
    program = sys.argv[1]
    shared = Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT.parent / "shared"
    wrong = []
    facts = shared / "content/facts.csv"
    if facts.exists():
        compared, differences = claims(program, rows_of(facts))
        wrong += differences
        print(f"{compared} claims compared: {len(differences)} differences")
    else:
        print(f"{facts} is not here: the claims were not compared")
    tables = sorted(path for path in (shared / "stats").glob("*.csv") if path.name not in OTHER_TABLES)
    if tables:
        compared, differences = figures(program, tables)
        wrong += differences
        print(f"{compared} figures compared: {len(differences)} differences")
    else:
        print(f"{shared / 'stats'} is not here: the figures were not compared")
    for difference in wrong:
        print(difference)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
