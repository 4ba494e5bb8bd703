//! Collects faults of meaning while the raw files are turned into the atlas.

use super::fault::{Fault, Kind, MeaningFault};
use super::locate::Locator;
use super::nearest::nearest;
use super::placeable::brace_faults;
use super::{Identified, Key, LonLat, PackFiles, Table, Words, YEARS_ALLOWED, Year};
use std::collections::{HashMap, HashSet};

/// An entry of a file.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) file: &'a str,
    /// The entry's id; empty for the file as a whole.
    pub(crate) entry: &'a str,
}

/// A fault whose line has not been looked for.
struct Pending {
    file: String,
    entry: String,
    occurrence: usize,
    token: String,
    what: MeaningFault,
}

/// What the checks need to know and what they have found.
pub(crate) struct Checker {
    pub(crate) languages: Vec<String>,
    /// Files that are there but could not be read: references into them are not held against
    /// anybody.
    pub(crate) broken: HashSet<String>,
    /// Entries left out for a fault that is told already: nor are references to them.
    left_out: HashSet<(Kind, String)>,
    pending: Vec<Pending>,
}

impl Checker {
    pub(crate) fn new(languages: Vec<String>, broken: HashSet<String>) -> Self {
        Self {
            languages,
            broken,
            left_out: HashSet::new(),
            pending: Vec::new(),
        }
    }

    /// Notes a fault; `token` is the text to look for after the entry's id, of several lines each
    /// after the one before.
    pub(crate) fn fault(&mut self, place: Place<'_>, token: &str, what: MeaningFault) {
        self.fault_at(place, 0, token, what);
    }

    /// Like [`Self::fault`], for the entry that has this id the `occurrence`th time, from 0.
    pub(crate) fn fault_at(
        &mut self,
        place: Place<'_>,
        occurrence: usize,
        token: &str,
        what: MeaningFault,
    ) {
        self.pending.push(Pending {
            file: place.file.to_owned(),
            entry: place.entry.to_owned(),
            occurrence,
            token: token.to_owned(),
            what,
        });
    }

    /// Text that must be there in every language of the pack and in no other.
    pub(crate) fn words(&mut self, place: Place<'_>, field: &'static str, words: &mut Words) {
        self.words_with_value(place, field, words, false);
    }

    /// Like [`Self::words`], for text that may have a place for a value, where there is one.
    pub(crate) fn words_with_value(
        &mut self,
        place: Place<'_>,
        field: &'static str,
        words: &mut Words,
        has_value: bool,
    ) {
        let missing: Vec<String> = self
            .languages
            .iter()
            .filter(|language| words.find(language).is_none())
            .cloned()
            .collect();
        for language in missing {
            let what = MeaningFault::TextMissing { field, language };
            self.fault(place, &token(field), what);
        }
        for (language, text) in words.iter() {
            for message in brace_faults(text, has_value) {
                let language = language.to_owned();
                // The line is that of the language, not of the field.
                let token = format!("{}\n\"{language}\"", token(field));
                let what = MeaningFault::Placeable {
                    field,
                    language,
                    message,
                };
                self.fault(place, &token, what);
            }
        }
        self.partial_words(place, field, words);
    }

    /// Text that may lack languages.
    pub(crate) fn partial_words(
        &mut self,
        place: Place<'_>,
        field: &'static str,
        words: &mut Words,
    ) {
        let mut seen: Vec<&str> = Vec::new();
        let mut found = Vec::new();
        for (language, text) in words.iter() {
            if seen.contains(&language) {
                found.push(MeaningFault::Duplicate {
                    kind: Kind::Language,
                    id: language.to_owned(),
                });
            } else if !self.languages.iter().any(|known| known == language) {
                found.push(MeaningFault::TextInUnknownLanguage {
                    field,
                    language: language.to_owned(),
                    suggestion: nearest(language, self.languages.iter().map(String::as_str)),
                });
            } else if text.trim().is_empty() {
                found.push(MeaningFault::TextEmpty {
                    field,
                    language: Some(language.to_owned()),
                });
            }
            seen.push(language);
        }
        for what in found {
            self.fault(place, &token(field), what);
        }
        words.order_by(&self.languages);
    }

    /// Text that must be there in every language where it is there at all.
    pub(crate) fn optional_words(
        &mut self,
        place: Place<'_>,
        field: &'static str,
        words: &mut Option<Words>,
    ) {
        if let Some(words) = words {
            self.words(place, field, words);
        }
    }

    /// Text in no particular language.
    pub(crate) fn text(&mut self, place: Place<'_>, field: &'static str, text: &str) {
        if text.trim().is_empty() {
            let language = None;
            self.fault(
                place,
                &token(field),
                MeaningFault::TextEmpty { field, language },
            );
        }
    }

    /// One character, as badges and glyphs are.
    pub(crate) fn one_character(&mut self, place: Place<'_>, field: &'static str, text: &str) {
        if text.chars().count() != 1 {
            let found = text.to_owned();
            self.fault(
                place,
                &token(field),
                MeaningFault::OneCharacter { field, found },
            );
        }
    }

    /// Whether a number is one; a fault when it is not.
    pub(crate) fn finite(&mut self, place: Place<'_>, field: &str, found: f64) -> bool {
        if !found.is_finite() {
            let what = MeaningFault::NotFinite {
                field: field.to_owned(),
                found,
            };
            self.fault(place, if found.is_nan() { "NaN" } else { "inf" }, what);
        }
        found.is_finite()
    }

    /// Whether a number is one and above zero; a fault when it is not.
    pub(crate) fn positive(&mut self, place: Place<'_>, field: &str, found: f64) -> bool {
        let finite = self.finite(place, field, found);
        if finite && found <= 0.0 {
            let what = MeaningFault::NotPositive {
                field: field.to_owned(),
                found,
            };
            self.fault(place, &token(field), what);
        }
        finite && found > 0.0
    }

    /// Whether a figure may have this year; a fault when it may not.
    pub(crate) fn year(&mut self, place: Place<'_>, year: Year) -> bool {
        let allowed = YEARS_ALLOWED.contains(&year);
        if !allowed {
            self.fault(place, &year.to_string(), MeaningFault::YearOutOfRange(year));
        }
        allowed
    }

    /// A fault when a year lies after the last one that the pack knows of.
    pub(crate) fn past(&mut self, place: Place<'_>, found: Year, as_of: Option<Year>) {
        if let Some(as_of) = as_of.filter(|&as_of| found > as_of) {
            let what = MeaningFault::YearAhead { found, as_of };
            self.fault(place, &found.to_string(), what);
        }
    }

    /// A fault when a language is not one of the pack.
    pub(crate) fn language(&mut self, place: Place<'_>, field: &'static str, language: &str) {
        if !self.languages.iter().any(|known| known == language) {
            let what = MeaningFault::TextInUnknownLanguage {
                field,
                language: language.to_owned(),
                suggestion: nearest(language, self.languages.iter().map(String::as_str)),
            };
            self.fault(place, &token(field), what);
        }
    }

    /// Whether years ascend within the range; faults where they do not.
    pub(crate) fn years(&mut self, place: Place<'_>, years: &[Year]) -> bool {
        let mut good = true;
        for &year in years {
            good &= self.year(place, year);
        }
        for pair in years.windows(2) {
            if let [before, year] = *pair
                && year <= before
            {
                let what = MeaningFault::YearsNotAscending { year, before };
                self.fault(place, "years:", what);
                good = false;
            }
        }
        good
    }

    /// A place on the globe, when it is one.
    pub(crate) fn lonlat(&mut self, place: Place<'_>, (lon, lat): (f64, f64)) -> Option<LonLat> {
        // Written so that NaN, which is in no range, is a fault too.
        if !(-180.0..=180.0).contains(&lon) {
            self.fault(place, "at:", MeaningFault::Longitude(lon));
            return None;
        }
        if !(-90.0..=90.0).contains(&lat) {
            self.fault(place, "at:", MeaningFault::Latitude(lat));
            return None;
        }
        Some(LonLat { lon, lat })
    }

    /// Follows a reference; a fault when it leads nowhere, unless what it leads to is at fault
    /// itself.
    pub(crate) fn find<T>(
        &mut self,
        place: Place<'_>,
        kind: Kind,
        id: &str,
        table: &Table<T>,
    ) -> Option<Key<T>>
    where
        T: Identified,
    {
        let found = table.find(id);
        let told = || {
            home_of(kind).is_some_and(|file| self.broken.contains(file))
                || self.left_out.contains(&(kind, id.to_owned()))
        };
        if found.is_none() && !told() {
            let what = MeaningFault::UnknownId {
                kind,
                id: id.to_owned(),
                suggestion: nearest(id, table.entries().iter().map(Identified::id)),
            };
            self.fault(place, &format!("\"{id}\""), what);
        }
        found
    }

    /// Follows a reference; one that leads nowhere is a fault and gets an entry made from its id.
    pub(crate) fn find_or_imply<T: Identified>(
        &mut self,
        place: Place<'_>,
        kind: Kind,
        id: &str,
        table: &mut Table<T>,
        imply: impl FnOnce(&str, &[String]) -> T,
    ) -> Key<T> {
        self.find(place, kind, id, table)
            .or_else(|| table.insert(imply(id, &self.languages)).ok())
            .or_else(|| table.find(id))
            .unwrap_or_else(|| Key::new(0))
    }

    /// Adds an entry to its table; a fault when its id is empty or taken.
    pub(crate) fn insert<T: Identified>(
        &mut self,
        file: &str,
        kind: Kind,
        table: &mut Table<T>,
        entry: T,
    ) {
        if entry.id().trim().is_empty() {
            let place = Place { file, entry: "" };
            self.fault(place, "id: \"\"", MeaningFault::EmptyId(kind));
            return;
        }
        if let Err(entry) = table.insert(entry) {
            let id = entry.id().to_owned();
            let place = Place { file, entry: &id };
            let what = MeaningFault::Duplicate {
                kind,
                id: id.clone(),
            };
            self.fault_at(place, 1, "", what);
        }
    }

    /// Says that an entry is left out, for a fault that is told.
    pub(crate) fn leave_out(&mut self, kind: Kind, id: String) {
        self.left_out.insert((kind, id));
    }

    /// The faults with their lines, file by file and from top to bottom.
    pub(crate) fn into_faults(self, files: &PackFiles) -> Vec<Fault> {
        let mut locators: HashMap<String, Option<Locator<'_>>> = HashMap::new();
        let mut faults: Vec<(String, Option<usize>, Fault)> = Vec::new();
        for pending in self.pending {
            let locator = locators
                .entry(pending.file.clone())
                .or_insert_with(|| files.text(&pending.file).map(Locator::new));
            let line = locator.as_mut().and_then(|locator| {
                locator.line(&pending.entry, pending.occurrence, &pending.token)
            });
            faults.push((
                pending.file.clone(),
                line,
                Fault::Meaning {
                    file: pending.file,
                    entry: pending.entry,
                    line,
                    what: Box::new(pending.what),
                },
            ));
        }
        faults.sort_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
        faults.into_iter().map(|(_, _, fault)| fault).collect()
    }
}

/// How a field is written, to be looked for; `a.b` is the field `b` within the field `a`.
fn token(field: &str) -> String {
    let parts: Vec<String> = field.split('.').map(|part| format!("{part}:")).collect();
    parts.join("\n")
}

/// The file that declares things of a kind.
fn home_of(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Unit => Some("units.ron"),
        Kind::Source => Some("sources.ron"),
        Kind::Domain => Some("domains.ron"),
        Kind::Cluster => Some("clusters.ron"),
        Kind::Company => Some("companies.ron"),
        Kind::City => Some("cities.ron"),
        Kind::Claim => Some("claims.ron"),
        Kind::Topic => Some("topics.ron"),
        Kind::Programme => Some("programmes.ron"),
        Kind::Dimension => Some("typology.ron"),
        Kind::Ranking => Some("rankings.ron"),
        _ => None,
    }
}
