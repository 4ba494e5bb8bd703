//! `atlas.ron` and `units.ron`: the lists that other files refer to.

use super::checker::{Checker, Place};
use super::fault::{Kind, MeaningFault};
use super::raw::{AtlasFile, RawUnit};
use super::{Meta, Passage, RegionKind, SourceKind, Start, Table, Theme, Unit, Words};

pub(crate) const ATLAS: &str = "atlas.ron";
pub(crate) const UNITS: &str = "units.ron";

/// The format of packs that this program reads.
const FORMAT: u32 = 1;

/// Everything of `atlas.ron` that can be known before the metrics are; `start`, `per_head` and
/// `per_gdp` are filled in afterwards.
pub(crate) fn meta(mut raw: AtlasFile, start: Start, check: &mut Checker) -> Meta {
    let place = Place {
        file: ATLAS,
        entry: "",
    };
    if raw.format != FORMAT {
        let what = MeaningFault::Format {
            found: raw.format,
            expected: FORMAT,
        };
        check.fault(place, "format:", what);
    }
    check.text(place, "id", &raw.id);
    check.text(place, "country", &raw.country);
    for (field, words) in [
        ("title", &mut raw.title),
        ("description", &mut raw.description),
        ("country_name", &mut raw.country_name),
        ("country_note", &mut raw.country_note),
        ("boundaries_source", &mut raw.boundaries_source),
        ("notice", &mut raw.notice),
        ("uncovered", &mut raw.uncovered),
        ("licence", &mut raw.licence),
    ] {
        check.words(place, field, words);
    }
    let mut themes = Table::default();
    for mut theme in raw.themes {
        check.words(entry(&theme.id), "name", &mut theme.name);
        let theme = Theme {
            id: theme.id,
            name: theme.name,
        };
        check.insert(ATLAS, Kind::Theme, &mut themes, theme);
    }
    let mut region_kinds = Table::default();
    for mut kind in raw.region_kinds {
        check.words(entry(&kind.id), "name", &mut kind.name);
        let kind = RegionKind {
            id: kind.id,
            name: kind.name,
            capital_question: kind.capital_question,
        };
        check.insert(ATLAS, Kind::RegionKind, &mut region_kinds, kind);
    }
    let mut source_kinds = Table::default();
    for mut kind in raw.source_kinds {
        check.words(entry(&kind.id), "name", &mut kind.name);
        check.words(entry(&kind.id), "note", &mut kind.note);
        check.one_character(entry(&kind.id), "mark", &kind.mark);
        let kind = SourceKind {
            id: kind.id,
            name: kind.name,
            mark: kind.mark,
            note: kind.note,
        };
        check.insert(ATLAS, Kind::SourceKind, &mut source_kinds, kind);
    }
    let mut about = Vec::new();
    for mut passage in raw.about {
        check.words(place, "about.title", &mut passage.title);
        check.words(place, "about.text", &mut passage.text);
        about.push(Passage {
            title: passage.title,
            text: passage.text,
        });
    }
    Meta {
        id: raw.id,
        title: raw.title,
        description: raw.description,
        languages: check.languages.clone(),
        country: raw.country,
        country_name: raw.country_name,
        country_note: raw.country_note,
        start,
        boundaries_source: raw.boundaries_source,
        notice: raw.notice,
        uncovered: raw.uncovered,
        licence: raw.licence,
        per_head: None,
        per_gdp: None,
        themes,
        region_kinds,
        source_kinds,
        as_of: raw.as_of,
        about,
    }
}

fn entry(id: &str) -> Place<'_> {
    Place {
        file: ATLAS,
        entry: id,
    }
}

/// The pack's languages, each once; a pack without any is a fault and gets one.
pub(crate) fn languages(raw: &AtlasFile) -> (Vec<String>, Vec<(String, MeaningFault)>) {
    let mut languages: Vec<String> = Vec::new();
    let mut faults = Vec::new();
    for language in &raw.languages {
        if language.trim().is_empty() {
            faults.push((
                "languages:".to_owned(),
                MeaningFault::EmptyId(Kind::Language),
            ));
        } else if languages.contains(language) {
            let what = MeaningFault::Duplicate {
                kind: Kind::Language,
                id: language.clone(),
            };
            faults.push(("languages:".to_owned(), what));
        } else {
            languages.push(language.clone());
        }
    }
    if languages.is_empty() {
        faults.push((
            "languages:".to_owned(),
            MeaningFault::Nothing(Kind::Language),
        ));
        languages.push("en".to_owned());
    }
    (languages, faults)
}

/// `units.ron`.
pub(crate) fn units(raw: Vec<RawUnit>, check: &mut Checker) -> Table<Unit> {
    let mut units = Table::default();
    for raw in raw {
        let place = Place {
            file: UNITS,
            entry: &raw.id,
        };
        // A unit is text in every language too, except that a pure number has an empty symbol.
        let mut tags: Words = (raw.display.0.iter())
            .map(|(tag, _)| (tag.as_str(), "number"))
            .collect();
        check.words(place, "display", &mut tags);
        for (_, display) in &raw.display.0 {
            check.positive(place, "scale", display.scale);
        }
        let unit = if raw.display.0.is_empty() {
            Unit::implied(&raw.id, &check.languages)
        } else {
            let mut displays = raw.display.0;
            let languages = &check.languages;
            let rank = |tag: &String| languages.iter().position(|language| language == tag);
            displays.sort_by_key(|(tag, _)| rank(tag).unwrap_or(languages.len()));
            Unit {
                id: raw.id,
                displays,
            }
        };
        check.insert(UNITS, Kind::Unit, &mut units, unit);
    }
    units
}

pub(crate) fn implied_theme(id: &str, languages: &[String]) -> Theme {
    Theme {
        id: id.to_owned(),
        name: Words::same(id, languages),
    }
}

pub(crate) fn implied_region_kind(id: &str, languages: &[String]) -> RegionKind {
    RegionKind {
        id: id.to_owned(),
        name: Words::same(id, languages),
        capital_question: false,
    }
}

pub(crate) fn implied_source_kind(id: &str, languages: &[String]) -> SourceKind {
    SourceKind {
        id: id.to_owned(),
        name: Words::same(id, languages),
        mark: "?".to_owned(),
        note: Words::default(),
    }
}
