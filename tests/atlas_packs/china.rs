//! The pack inside the program: without fault, and with the figures of the tables it was made from.

use mosaique::atlas::{Atlas, Measure, PackFiles, PackSource, Status};
use mosaique::cli::check::{CheckArgs, run};
use std::path::PathBuf;

fn china() -> Atlas {
    let loaded = Atlas::embedded();
    let said: Vec<String> = loaded.faults.iter().map(ToString::to_string).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
    loaded.atlas.unwrap()
}

#[test]
fn the_embedded_pack_is_without_fault() {
    let mut said = Vec::new();
    let good = run(
        &CheckArgs { folder: None },
        &PackSource::Embedded,
        &mut said,
    )
    .unwrap();
    let said = String::from_utf8(said).unwrap();
    assert!(good, "{said}");
    assert!(
        said.ends_with("no fault\n") && said.contains("33 regions"),
        "{said}"
    );
}

#[test]
fn figures_are_those_of_the_tables() {
    let atlas = china();
    let country = atlas.meta.country.as_str();
    for (metric, place, year, value, status) in [
        // innovation.csv
        ("rd_share_of_gdp", "CN-AH", 2024, 2.76, Status::Derived),
        ("rd_share_of_gdp", "CN-GD", 2024, 3.60, Status::Derived),
        ("rd_expenditure", "CN-BJ", 2023, 2947.1, Status::Final),
        (
            "hightech_mfg_revenue",
            "CN-AH",
            2016,
            3587.56588,
            Status::Final,
        ),
        // economy.csv
        ("gdp", "CN-GD", 2024, 141_488.9, Status::Final),
        (
            "gdp_per_capita",
            "CN-AH",
            2024,
            82_694.0,
            Status::Preliminary,
        ),
        // population.csv
        ("population_yearend", "CN-BJ", 2024, 2183.0, Status::Final),
        // national.csv
        ("rd_expenditure", "CN", 2023, 33_357.1, Status::Final),
    ] {
        let figures = atlas.figures(atlas.metrics.find(metric).unwrap());
        let (found, from) = if place == country {
            (figures.national(year), figures.national_provenance(year))
        } else {
            let region = atlas.regions.find(place).unwrap();
            (
                figures.value(region, year),
                figures.provenance(region, year),
            )
        };
        assert_eq!(found, Some(value), "{metric} of {place} in {year}");
        assert_eq!(
            from.unwrap().status,
            status,
            "{metric} of {place} in {year}"
        );
    }
    let share = atlas.metrics.find("rd_share_of_gdp").unwrap();
    let anhui = atlas.regions.find("CN-AH").unwrap();
    let from = atlas.figures(share).provenance(anhui, 2024).unwrap();
    assert_eq!(atlas.sources[from.source].id, "S_RD_2024");
    let also: Vec<&str> = from
        .also
        .iter()
        .map(|&key| atlas.sources[key].id.as_str())
        .collect();
    assert_eq!(also, ["S_NBS_GDP"]);
}

#[test]
fn counts_per_head_and_per_gdp_are_the_quotients_of_the_tables() {
    let atlas = china();
    // Count and denominator are copied from innovation.csv, economy.csv and population.csv; the
    // quotient was worked out with Python 3.
    for (metric, per, place, year, count, denominator, quotient, unit) in [
        (
            "invention_patents_granted",
            "population_yearend",
            "CN-AH",
            2024,
            32_821.0,
            6123.0,
            5.360_280_908,
            "patents per 10k persons",
        ),
        (
            "invention_patents_granted",
            "population_yearend",
            "CN-BJ",
            2023,
            107_875.0,
            2186.0,
            49.348_124_428,
            "patents per 10k persons",
        ),
        (
            "invention_patents_granted",
            "gdp",
            "CN-BJ",
            2023,
            107_875.0,
            47_353.7,
            2.278_069_084,
            "patents per 100M yuan GDP",
        ),
        // 100 million yuan by 10,000 persons is 10,000 yuan a person.
        (
            "rd_expenditure",
            "population_yearend",
            "CN-BJ",
            2023,
            2947.1,
            2186.0,
            13_481.701_738,
            "yuan per person",
        ),
        (
            "rd_expenditure",
            "population_yearend",
            "CN-AH",
            2024,
            1396.2,
            6123.0,
            2_280.254_777,
            "yuan per person",
        ),
    ] {
        let [metric_key, per_key] = [metric, per].map(|id| atlas.metrics.find(id).unwrap());
        let region = atlas.regions.find(place).unwrap();
        assert_eq!(
            atlas.figures(metric_key).value(region, year),
            Some(count),
            "{metric}"
        );
        assert_eq!(
            atlas.figures(per_key).value(region, year),
            Some(denominator),
            "{per}"
        );
        let measure = Measure {
            metric: metric_key,
            per: Some(per_key),
        };
        let series = atlas.series(measure).unwrap();
        let found = series.value(region, year).unwrap();
        assert!(
            (found / quotient - 1.0).abs() < 1e-9,
            "{metric} per {per}: {found}"
        );
        assert_eq!(atlas.units[series.unit()].id, unit);
        assert_eq!(
            series.provenance(region, year).unwrap().status,
            Status::Derived
        );
    }
}

#[test]
fn it_opens_where_all_31_regions_of_the_statistics_have_a_figure() {
    let atlas = china();
    let start = atlas.meta.start;
    assert_eq!(atlas.metrics[start.metric].id, "rd_share_of_gdp");
    assert_eq!(
        (start.year, atlas.figures(start.metric).count(start.year)),
        (2024, 31)
    );
}

#[test]
fn the_key_figures_are_those_a_profile_begins_with() {
    let atlas = china();
    let entries = atlas.metrics.entries().iter();
    let mut found: Vec<&str> = entries
        .filter(|metric| metric.key_figure)
        .map(|metric| metric.id.as_str())
        .collect();
    found.sort_unstable();
    assert_eq!(
        found,
        [
            "gdp",
            "gdp_growth",
            "gdp_per_capita",
            "gdp_per_capita_usd",
            "hightech_mfg_revenue",
            "internet_users_pct",
            "invention_patents_granted",
            "population_yearend",
            "rd_expenditure",
            "rd_intensity_world_bank",
            "rd_share_of_gdp",
            "renewable_consumption_share",
            "share_tertiary",
        ]
    );
}

#[test]
fn a_mistyped_region_is_told_with_the_one_that_was_meant() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/china");
    let mut texts = Vec::new();
    for folder in [folder.clone(), folder.join("observations")] {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "ron") {
                let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap();
                let name = name
                    .strip_prefix("assets/china")
                    .unwrap()
                    .display()
                    .to_string();
                texts.push((
                    name.replace('\\', "/"),
                    std::fs::read_to_string(&path).unwrap(),
                ));
            }
        }
    }
    let clusters = texts
        .iter_mut()
        .find(|(name, _)| name == "clusters.ron")
        .unwrap();
    let place = clusters.1.find("\"CN-GD\"").unwrap();
    let line = 1 + clusters.1[..place].matches('\n').count();
    clusters.1 = clusters.1.replacen("\"CN-GD\"", "\"CN-GU\"", 1);
    let faults = Atlas::from_files(&PackFiles::from_texts(texts)).faults;
    let [
        mosaique::atlas::Fault::Meaning {
            what,
            line: found,
            file,
            ..
        },
    ] = &faults[..]
    else {
        panic!("{faults:?}");
    };
    assert_eq!(
        what.to_string(),
        "unknown region 'CN-GU'; did you mean 'CN-GD'?"
    );
    assert_eq!((file.as_str(), *found), ("clusters.ron", Some(line)));
}

#[test]
fn the_folder_and_the_embedded_pack_are_the_same() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/china");
    let loaded = Atlas::load(&PackSource::Folder(folder));
    assert_eq!(loaded.faults, []);
    let (folder, embedded) = (loaded.atlas.unwrap(), china());
    assert_ne!(folder.generation, embedded.generation);
    let of = mosaique::atlas::Summary::of;
    assert_eq!(of(&folder), of(&embedded));
}

#[test]
fn the_page_of_licences_names_every_source_and_no_other() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/china/LICENCES.md");
    let text = std::fs::read_to_string(path).unwrap();
    let named: std::collections::BTreeSet<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split_once('`'))
        .map(|(id, _)| id)
        .collect();
    let atlas = china();
    let known = atlas
        .sources
        .entries()
        .iter()
        .map(|source| source.id.as_str());
    assert_eq!(named, known.collect());
}
