//! Every fault of meaning and the common faults of syntax, each by a pack that has it.

use crate::tiny::{changed, said};
use mosaique::atlas::{Atlas, Fault, MeaningFault, PackFiles};
use std::collections::BTreeSet;

/// File, what stands there, what is put in its place, and what must be said of it.
type Case = (&'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
const SYNTAX: &[Case] = &[
    ("regions.ron", "kind: \"isle\"", "kindd: \"isle\"", "regions.ron:5:9: unknown field 'kindd'; expected "),
    ("regions.ron", "kind: \"isle\"", "kindd: \"isle\"", "; did you mean 'kind'?"),
    ("metrics.ron", "kind: count", "kind: cuont", "metrics.ron:3:47: unknown word 'cuont'; expected 'ratio' or 'count'; did you mean 'count'?"),
    ("cities.ron", "pinyin: \"Pōrt\", ", "", "cities.ron:1:"),
    ("cities.ron", "pinyin: \"Pōrt\", ", "", "field 'pinyin' is missing"),
    ("cities.ron", "pinyin:", "id: \"a\", pinyin:", "field 'id' appears twice"),
    ("metrics.ron", "key_figure: true", "key_figure: 1", "metrics.ron:13:49: Expected boolean"),
    ("observations/fish.ron", "3.3", "\"3.3\"", "observations/fish.ron:7:"),
    ("boundaries.ron", "role: region", "roel: region", "boundaries.ron:13:22: unknown field 'roel'; expected "),
];

#[rustfmt::skip]
const MEANING: &[Case] = &[
    ("claims.ron", "region(\"XX-A\")", "region(\"XX-AA\")", "claims.ron:3: entry 'F1': unknown region 'XX-AA'; did you mean 'XX-A'?"),
    ("claims.ron", "\"sails\"", "\"sail\"", "claims.ron:4: entry 'F1': unknown domain 'sail'; did you mean 'sails'?"),
    ("claims.ron", "city(\"port\")", "city(\"prot\")", "claims.ron:3: entry 'F1': unknown city 'prot'; did you mean 'port'?"),
    ("cities.ron", "\"XX-B\"", "\"XX-Q\"", "cities.ron:1: entry 'port': unknown region 'XX-Q'; did you mean 'XX-A'?"),
    ("regions.ron", "kind: \"isle\"", "kind: \"island\"", "regions.ron:5: entry 'XX-A': unknown kind of region 'island'"),
    ("metrics.ron", "theme: \"sea\"", "theme: \"see\"", "metrics.ron:3: entry 'population': unknown theme 'see'; did you mean 'sea'?"),
    ("metrics.ron", "unit: \"tonnes\"", "unit: \"tones\"", "metrics.ron:9: entry 'fish': unknown unit 'tones'; did you mean 'tonnes'?"),
    ("metrics.ron", "by: \"population\"", "by: \"populations\"", "metrics.ron:14: entry 'fish': unknown metric 'populations'; did you mean 'population'?"),
    ("observations/fish.ron", "(source: \"S_SEA\"", "(source: \"S_SEE\"", "observations/fish.ron:4: unknown source 'S_SEE'; did you mean 'S_SEA'?"),
    ("observations/fish.ron", "metric: \"fish\"", "metric: \"fisch\"", "observations/fish.ron:2: unknown metric 'fisch'; did you mean 'fish'?"),
    // Twice.
    ("observations/fish.ron", "\"XX-C\": [", "\"XX-A\": [", "observations/fish.ron:7: entry 'XX-A': region 'XX-A' appears twice; the first is kept"),
    ("regions.ron", "id: \"XX-C\"", "id: \"XX-B\"", "regions.ron:14: entry 'XX-B': region 'XX-B' appears twice; the first is kept"),
    ("regions.ron", "id: \"XX-C\"", "id: \"XX\"", "regions.ron:14: entry 'XX': region 'XX' appears twice"),
    ("regions.ron", "\"fr\": \"Aï\"", "\"fr\": \"Aï\", \"en\": \"A\"", "regions.ron:6: entry 'XX-A': language 'en' appears twice; the first is kept"),
    ("units.ron", "\"fr\": (scale: 0.001", "\"en\": (scale: 0.001", "units.ron:6: entry 'persons': language 'en' appears twice"),
    ("clusters.ron", "\"XX-B\"]", "\"XX-A\"]", "clusters.ron:1: entry 'twins': region 'XX-A' appears twice"),
    ("atlas.ron", "[\"en\", \"fr\"]", "[\"en\", \"fr\", \"en\"]", "atlas.ron:7: language 'en' appears twice"),
    // Empty.
    ("companies.ron", "id: \"net\"", "id: \"\"", "companies.ron:1: empty id of a company; expected at least one character"),
    ("atlas.ron", "[\"en\", \"fr\"]", "[]", "atlas.ron:7: no language; expected at least one"),
    ("clusters.ron", "[\"XX-A\", \"XX-B\"]", "[]", "clusters.ron:1: entry 'twins': no region; expected at least one"),
    ("claims.ron", "[region(\"XX-A\"), cluster(\"twins\"), city(\"port\"), company(\"net\"), country]", "[]", "claims.ron:3: entry 'F1': no subject; expected at least one"),
    ("atlas.ron", "format: 1", "format: 2", "atlas.ron:3: format 2; this program reads format 1"),
    // Years.
    ("observations/fish.ron", "2021, 2022", "1821, 2022", "observations/fish.ron:2: year 1821 is out of range; expected 1900 to 2100"),
    ("claims.ron", "year: 2024", "year: 20240", "claims.ron:6: entry 'F1': year 20240 is out of range; expected 1900 to 2100"),
    ("metrics.ron", "breaks_at: [2023]", "breaks_at: [100]", "metrics.ron:15: entry 'fish': year 100 is out of range"),
    ("observations/fish.ron", "2021, 2022", "2022, 2021", "observations/fish.ron:2: year 2021 comes after 2022; expected ascending years, each once"),
    ("observations/fish.ron", "2021, 2022", "2022, 2022", "observations/fish.ron:2: year 2022 comes after 2022"),
    ("atlas.ron", "year: 2023", "year: 2020", "atlas.ron:11: start.year is 2020, in which 'fish_share' has no figures"),
    // Numbers.
    ("observations/fish.ron", "3.3", "NaN", "observations/fish.ron:7: entry 'XX-A': figure of 2023 is NaN; expected a finite number (None where there is no figure)"),
    ("observations/fish.ron", "3.3", "inf", "observations/fish.ron:7: entry 'XX-A': figure of 2023 is inf; expected a finite number"),
    ("observations/fish.ron", "3.3", "-inf", "observations/fish.ron:7: entry 'XX-A': figure of 2023 is -inf; expected a finite number"),
    ("observations/fish.ron", "3.3", "1e999", "entry 'XX-A': figure of 2023 is inf; expected a finite number"),
    ("claims.ron", "value: 90.0", "value: NaN", "claims.ron:5: entry 'F1': figure.value is NaN"),
    ("metrics.ron", "factor: 1000.0", "factor: inf", "metrics.ron:14: entry 'fish': factor is inf"),
    ("units.ron", "scale: 0.001", "scale: 0", "units.ron:7: entry 'persons': scale is 0; expected more than zero"),
    ("regions.ron", "km2: 10000", "km2: -1", "regions.ron:10: entry 'XX-A': area.km2 is -1; expected more than zero"),
    ("regions.ron", "lowest: 9900", "lowest: 10050", "regions.ron:10: entry 'XX-A': area.km2 is 10000, outside its own range of 10050 to 10100"),
    ("observations/fish.ron", "[1, 2, 3.3]", "[1, 2]", "observations/fish.ron:7: entry 'XX-A': row 'XX-A' has 2 values; expected 3, one a year"),
    ("observations/fish.ron", "unit: \"tonnes\"", "unit: \"kilos\"", "observations/fish.ron:2: unit 'kilos'; the metric's unit is 'tonnes'"),
    // Places.
    ("regions.ron", "(105.5, 28.0)", "(28.0, 105.5)", "regions.ron:9: entry 'XX-A': latitude 105.5 is out of range; expected -90 to 90 (longitude comes first)"),
    ("cities.ron", "(106.5,", "(1e308,", "cities.ron:1: entry 'port': longitude 100000"),
    ("cities.ron", "28.9)", "-1e308)", "cities.ron:1: entry 'port': latitude -100000"),
    ("cities.ron", "(106.5,", "(NaN,", "cities.ron:1: entry 'port': longitude NaN is out of range"),
    // Boundaries.
    ("boundaries.ron", "id: \"XX-C\"", "id: \"XX-D\"", "boundaries.ron:15: entry 'XX-D': boundary 'XX-D' belongs to no region of regions.ron; did you mean 'XX-A'?"),
    ("boundaries.ron", "id: \"XX-C\"", "id: \"XX-D\"", "regions.ron:14: entry 'XX-C': region 'XX-C' has no boundary; expected a shape of that id in boundaries.ron"),
    ("boundaries.ron", "id: \"XX-C\", role: region", "id: \"XX-C\", role: neighbour", "regions.ron:14: entry 'XX-C': region 'XX-C' has no boundary"),
    ("boundaries.ron", "[[[2, -1]]]", "[[[9, -1]]]", "boundaries.ron:14: entry 'XX-B': arc reference 9 is out of range; there are 4 arcs"),
    ("boundaries.ron", "[[[2, -1]]]", "[[[2, -2147483648]]]", "boundaries.ron:14: entry 'XX-B': arc reference -2147483648 is out of range; there are 4 arcs"),
    ("boundaries.ron", "[[[2, -1]]]", "[[[2]]]", "boundaries.ron:14: entry 'XX-B': polygon 0: ring 0 does not close"),
    ("boundaries.ron", "[[[2, -1]]]", "[[[0, -1]]]", "boundaries.ron:14: entry 'XX-B': polygon 0: ring 0 encloses nothing"),
    ("boundaries.ron", "[[[2, -1]]]", "[]", "boundaries.ron:14: entry 'XX-B': the shape has an empty polygon"),
    ("boundaries.ron", "id: \"XX-C\"", "id: \"XX-A\"", "boundaries.ron:15: entry 'XX-A': the shape is there twice"),
    ("boundaries.ron", "(x: 50000,", "(x: -1e308,", "boundaries.ron:13: entry 'XX-A': the label point lies outside the shape's box"),
    ("boundaries.ron", "(x: 0,", "(x: 1e308,", "boundaries.ron:5: quantisation: the origin must be within"),
    ("boundaries.ron", "(25, 47)", "(25, -25)", "boundaries.ron:4: projection: "),
    ("boundaries.ron", "\"X6X6oW60o0W6oX60o\"", "\"X6X6oW60o0W6oX60\"", "boundaries.ron:8: arc 1: the line ends in the middle of a vertex"),
    ("boundaries.ron", "\"X60o0X6o\"", "\"X60o0X6o \"", "boundaries.ron:7: arc 0: character 8 (byte 32) is not in the alphabet"),
    ("boundaries.ron", "format: 1", "format: 9", "boundaries.ron:3: the file has format 9; this program reads format 1"),
    // Text.
    ("regions.ron", ", \"fr\": \"Aï\"", "", "regions.ron:6: entry 'XX-A': names has no text in 'fr'"),
    ("units.ron", "        \"fr\": (scale: 0.001, symbol: \"milliers d’habitants\", short: \"k\", decimals: 1),\n", "", "units.ron:6: entry 'persons': display has no text in 'fr'"),
    ("regions.ron", "\"fr\": \"Aï\"", "\"fr\": \"Aï\", \"de\": \"Ai\"", "regions.ron:6: entry 'XX-A': names has text in 'de', which is not a language of atlas.ron"),
    ("regions.ron", "\"fr\": \"Aï\"", "\"fr\": \" \"", "regions.ron:6: entry 'XX-A': names is empty in 'fr'; expected text"),
    ("regions.ron", "\"fr\": \"Aïville\"", "\"fr\": \"\"", "regions.ron:9: entry 'XX-A': capital.names is empty in 'fr'; expected text"),
    ("cities.ron", "pinyin: \"Pōrt\"", "pinyin: \"\"", "cities.ron:1: entry 'port': pinyin is empty; expected text"),
    ("metrics.ron", "{\"en\": \"Fish\",", "{\"en\": \"All the fish of all the seas!\",", "metrics.ron:11: entry 'fish': short has 29 characters in 'en'; expected at most 28"),
    ("atlas.ron", "mark: \"◆\"", "mark: \"<>\"", "atlas.ron:21: entry 'official': mark is '<>'; expected one character"),
    ("claims.ron", "90 % des voiles", "{ $share } des voiles", "claims.ron:5: entry 'F1': wording in 'fr' has a broken placeable: found variable '$share'; expected nothing but { $value }"),
    ("claims.ron", "They make sails", "They make { $value sails", "claims.ron:4: entry 'F1': statement in 'en' has a broken placeable: expected '}'"),
    ("events.ron", "First regatta", "{ $value } regatta", "events.ron:3: entry 'regatta': title in 'en' has a broken placeable: there is no figure here"),
    // What may be divided by what.
    ("metrics.ron", "comparable_years: false", "pair: [(by: \"fish\", factor: 1, unit: \"percent\")]", "metrics.ron:21: entry 'fish_share': only a count can be paired, and this metric is a ratio"),
    ("metrics.ron", "by: \"population\"", "by: \"fish_share\"", "metrics.ron:14: entry 'fish': pair by 'fish_share', which is a ratio; expected a count"),
    // Where figures come from.
    ("observations/fish_share.ron", "[(source: \"S_SEA\", status: derived)]", "[]", "observations/fish_share.ron:3: no provenance; expected a first rule without years or regions"),
    ("observations/fish_share.ron", "status: derived", "status: derived, years: [2023]", "observations/fish_share.ron:3: the first provenance rule is limited"),
    ("observations/fish.ron", "years: [2023]", "years: [2029]", "observations/fish.ron:5: provenance names 2029, which is not among the years of the file"),
    ("observations/fish.ron", "regions: [\"XX-B\"]", "regions: [\"XX-D\"]", "observations/fish.ron:5: provenance names 'XX-D', which has no row in the file; did you mean 'XX-"),
    ("observations/fish_share.ron", "[12.5], \"XX-C\": [0]", "[None]", "metrics.ron:18: entry 'fish_share': no figures; expected observations/fish_share.ron with at least one"),
    ("observations/fish_share.ron", "metric: \"fish_share\"", "metric: \"fish\"", "observations/fish_share.ron:2: the file holds metric 'fish'; expected it to be named fish.ron"),
    // What is read.
    ("claims.ron", "topic: \"craft\"", "topic: \"kraft\"", "claims.ron:6: entry 'F1': unknown topic 'kraft'; did you mean 'craft'?"),
    ("claims.ron", "dimension: \"quays\"", "dimension: \"quay\"", "claims.ron:6: entry 'F1': unknown dimension 'quay'; did you mean 'quays'?"),
    ("claims.ron", "programme(\"wind\")", "programme(\"wnd\")", "claims.ron:6: entry 'F1': unknown programme 'wnd'; did you mean 'wind'?"),
    ("claims.ron", "year: 2024", "year: 2026", "claims.ron:6: entry 'F1': year 2026 lies ahead; the pack knows what was said up to 2025 (as_of in atlas.ron)"),
    ("claims.ron", "\"S_GULL\"", "\"S_GUL\"", "claims.ron:6: entry 'F1': unknown source 'S_GUL'; did you mean 'S_GULL'?"),
    ("pages.ron", "claims: [\"F1\"]", "claims: [\"F2\"]", "pages.ron:6: entry 'sailmakers': unknown claim 'F2'; did you mean 'F1'?"),
    ("events.ron", "date: \"2022-06\"", "date: \"2022-13\"", "events.ron:3: entry 'regatta': date is '2022-13'; expected a date such as 2025, 2025-01 or 2025-01-31"),
    ("events.ron", "end: \"2022-07-14\"", "end: \"2021\"", "events.ron:3: entry 'regatta': it ends in 2021, before it begins in 2022-06"),
    ("events.ron", "date: \"2022-06\"", "date: \"2027\"", "year 2027 lies ahead"),
    ("programmes.ron", "hub: \"hub-b\"", "hub: \"hub-c\"", "programmes.ron:11: entry 'mill': unknown hub 'hub-c'; did you mean 'hub-"),
    ("programmes.ron", "rankings: [\"mills\"]", "rankings: [\"mils\"]", "unknown ranking 'mils'; did you mean 'mills'?"),
    ("typology.ron", "examples: [\"port\"]", "examples: [\"prot\"]", "typology.ron:4: entry 'quays': unknown city 'prot'; did you mean 'port'?"),
    ("rankings.ron", "value: 3", "value: NaN", "rankings.ron:4: entry 'mills': value is NaN; expected a finite number"),
    ("disagreements.ron", "metric(\"fish\", 2023)", "metric(\"fisch\", 2023)", "disagreements.ron:4: entry 'fish': unknown metric 'fisch'; did you mean 'fish'?"),
    ("disagreements.ron", "[metric(\"fish\", 2023), figure(\"fish\", \"XX-A\", 2023), claim(\"F1\"), rank(\"mills\", 2024), areas]", "[]", "disagreements.ron:4: entry 'fish': no side; expected at least one"),
    ("glossary.ron", "also: {\"en\"", "also: {\"de\"", "glossary.ron:3: entry 'sail': also has text in 'de', which is not a language of atlas.ron"),
    ("cities.ron", "(106.5,", "(120.5,", "km outside the boundary of 'XX-B'"),
    ("metrics.ron", "comparable_years: false", "parts: (numerator: \"fish_share\", denominator: \"fish\", factor: 1)", "metrics.ron:21: entry 'fish_share': pair by 'fish_share', which is a ratio; expected a count"),
    ("domains.ron", "\"Ce qui flotte\"}", "\"Ce qui flotte\"}, parent: \"sails\"", "is its own ancestor; expected parents to end"),
];

/// What nothing leads to.
#[rustfmt::skip]
const LOOSE_ENDS: &[Case] = &[
    ("units.ron", "    (id: \"tonnes\"", "(id: \"ells\", display: {\"en\": (scale: 1, symbol: \"e\", short: \"e\", decimals: 0), \"fr\": (scale: 1, symbol: \"e\", short: \"e\", decimals: 0)}),\n (id: \"tonnes\"", "units.ron:2: entry 'ells': unit is not used by anything; use it or delete it"),
    ("sources.ron", "[\n", "[\n(id: \"S_X\", title: {\"en\": \"X\", \"fr\": \"X\"}, publisher: {\"en\": \"X\", \"fr\": \"X\"}, kind: \"official\"),\n", "sources.ron:2: entry 'S_X': source is not used by anything"),
    ("claims.ron", "domains: [\"sails\"], ", "", "domains.ron:3: entry 'sails': domain is not used by anything"),
    ("claims.ron", "domains: [\"sails\"], ", "", "domains.ron:2: entry 'boats': domain is not used by anything"),
    ("claims.ron", "company(\"net\"), ", "", "companies.ron:1: entry 'net': company is not used by anything"),
    ("claims.ron", "cluster(\"twins\"), ", "", "clusters.ron:1: entry 'twins': cluster is not used by anything"),
    ("claims.ron", ", topic: \"craft\"", "", "topics.ron:1: entry 'craft': topic is not used by anything"),
    ("atlas.ron", "themes: [", "themes: [(id: \"sky\", name: {\"en\": \"S\", \"fr\": \"C\"}), ", "atlas.ron:19: entry 'sky': theme is not used by anything"),
    ("atlas.ron", "region_kinds: [", "region_kinds: [(id: \"reef\", name: {\"en\": \"R\", \"fr\": \"R\"}, capital_question: false), ", "atlas.ron:20: entry 'reef': kind of region is not used by anything"),
    ("atlas.ron", "source_kinds: [", "source_kinds: [(id: \"song\", name: {\"en\": \"S\", \"fr\": \"C\"}, mark: \"s\", note: {\"en\": \"S\", \"fr\": \"C\"}), ", "atlas.ron:21: entry 'song': kind of source is not used by anything"),
    ("glossary.ron", ", \"fr\": [\"voiles\"]", "", "glossary.ron:3: entry 'sail': no text in 'fr' but its own has this term or another of its forms"),
];

/// What `mosaique check` says of a pack, faults and loose ends.
fn checked(files: &PackFiles) -> Vec<Fault> {
    let loaded = Atlas::from_files(files);
    let loose = loaded.atlas.map(|atlas| atlas.loose_ends(files));
    loaded
        .faults
        .into_iter()
        .chain(loose.unwrap_or_default())
        .collect()
}

#[test]
fn each_loose_end_is_told_with_its_place_and_the_rest_is_without_fault() {
    for (file, from, to, expected) in LOOSE_ENDS {
        let files = changed(file, from, to);
        assert_eq!(Atlas::from_files(&files).faults, [], "{file}: {to}");
        let said: Vec<String> = checked(&files).iter().map(ToString::to_string).collect();
        assert!(
            said.iter().any(|line| line.starts_with(expected)),
            "{file}: {to}\n{said:?}"
        );
    }
    assert_eq!(checked(&PackFiles::from_texts(crate::tiny::texts())), []);
}

#[test]
fn each_fault_is_told_with_its_place_and_what_was_expected() {
    let mut wrong = Vec::new();
    for (file, from, to, expected) in SYNTAX.iter().chain(MEANING) {
        let said = said(&changed(file, from, to));
        if !said.lines().any(|line| line.contains(expected)) {
            wrong.push(format!(
                "{file}: {to}\n  expected {expected}\n  found {said}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_fault_of_meaning_is_made_by_some_pack() {
    let mut made = BTreeSet::new();
    for (file, from, to, _) in MEANING.iter().chain(LOOSE_ENDS) {
        for fault in checked(&changed(file, from, to)) {
            if let Fault::Meaning { what, .. } = fault {
                made.insert(number(&what));
            }
        }
    }
    let all: BTreeSet<usize> = (0..KINDS_OF_MEANING).collect();
    assert_eq!(made, all, "numbers of `number`");
}

const KINDS_OF_MEANING: usize = 39;

/// One number a variant; a new variant does not compile until it has one.
fn number(fault: &MeaningFault) -> usize {
    match fault {
        MeaningFault::UnknownId { .. } => 0,
        MeaningFault::Duplicate { .. } => 1,
        MeaningFault::EmptyId(_) => 2,
        MeaningFault::Format { .. } => 3,
        MeaningFault::Nothing(_) => 4,
        MeaningFault::YearOutOfRange(_) => 5,
        MeaningFault::YearsNotAscending { .. } => 6,
        MeaningFault::NotFinite { .. } => 7,
        MeaningFault::NotPositive { .. } => 8,
        MeaningFault::RowLength { .. } => 9,
        MeaningFault::UnitDiffers { .. } => 10,
        MeaningFault::RegionWithoutBoundary(_) => 11,
        MeaningFault::BoundaryWithoutRegion { .. } => 12,
        MeaningFault::Boundary(_) => 13,
        MeaningFault::TextMissing { .. } => 14,
        MeaningFault::TextEmpty { .. } => 15,
        MeaningFault::TextInUnknownLanguage { .. } => 16,
        MeaningFault::TextTooLong { .. } => 17,
        MeaningFault::OneCharacter { .. } => 18,
        MeaningFault::PairOfRatio => 19,
        MeaningFault::PairByRatio(_) => 20,
        MeaningFault::Longitude(_) => 21,
        MeaningFault::Latitude(_) => 22,
        MeaningFault::OutsideRange { .. } => 23,
        MeaningFault::ProvenanceMissing => 24,
        MeaningFault::ProvenanceLimited => 25,
        MeaningFault::ProvenanceYear(_) => 26,
        MeaningFault::ProvenanceRegion { .. } => 27,
        MeaningFault::MetricWithoutObservations(_) => 28,
        MeaningFault::FileName { .. } => 29,
        MeaningFault::StartWithoutFigures { .. } => 30,
        MeaningFault::Ring(_) => 31,
        MeaningFault::Date { .. } => 32,
        MeaningFault::EndBeforeStart { .. } => 33,
        MeaningFault::YearAhead { .. } => 34,
        MeaningFault::OutsideRegion { .. } => 35,
        MeaningFault::Placeable { .. } => 36,
        MeaningFault::Unused(_) => 37,
        MeaningFault::TermNowhere { .. } => 38,
    }
}

#[test]
fn of_two_files_for_one_metric_the_first_is_kept() {
    let mut texts = crate::tiny::texts();
    let fish = texts
        .iter()
        .find(|(name, _)| name == "observations/fish.ron");
    let second = fish.unwrap().1.replace("3.3", "4.4");
    texts.push(("observations/fish_again.ron".to_owned(), second));
    let files = PackFiles::from_texts(texts);
    let said = said(&files);
    let expected = [
        "observations/fish_again.ron:2: the file holds metric 'fish'; expected it to be named fish.ron",
        "observations/fish_again.ron:2: figures of metric 'fish' appears twice; the first is kept",
    ];
    assert_eq!(said.lines().collect::<Vec<_>>(), expected);
    let atlas = Atlas::from_files(&files).atlas.unwrap();
    let fish = atlas.figures(atlas.metrics.find("fish").unwrap());
    let region = atlas.regions.find("XX-A").unwrap();
    assert_eq!(fish.value(region, 2023), Some(3.3));
}

#[test]
fn faults_of_meaning_are_told_together_from_all_files() {
    let files = crate::tiny::texts().into_iter().map(|(name, text)| {
        let text = text
            .replace("region: \"XX-B\"", "region: \"XX-Q\"")
            .replace("\"fr\": \"Brumeux\"", "\"fr\": \"\"")
            .replace("3.3", "NaN");
        (name, text)
    });
    let said = said(&PackFiles::from_texts(files));
    let places: Vec<&str> = said
        .lines()
        .filter_map(|line| line.split(": ").next())
        .collect();
    assert_eq!(
        places,
        ["cities.ron:1", "observations/fish.ron:7", "regions.ron:13"],
        "{said}"
    );
}
