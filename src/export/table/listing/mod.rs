//! What the atlas knows besides figures, as rows: claims, specialisations, places, companies,
//! events and sources.
//!
//! A [`Listing`] is columns and rows as values; how they are written is [`csv`](super::csv)'s and
//! [`json`](super::json)'s business. The order of the columns is part of the format: programs read
//! these files, so a new column comes last.

mod claims;
mod places;
mod sources;

use super::{shortest_decimal, source_line};
use crate::atlas::{
    Atlas, Claim, ClaimKey, Identified, Key, SourceKey, SourceKindKey, Subject, Table, Words,
};
use crate::locale::{LanguageTag, Locale};

/// What is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ListingKind {
    /// What sources say, a claim a row.
    Claims,
    /// Who is said to be good at what: a row for each claim, field and subject.
    Specialisations,
    /// Regions that are spoken of together.
    Clusters,
    /// Cities.
    Cities,
    /// Companies.
    Companies,
    /// What happened when.
    Events,
    /// Who says it.
    Sources,
}

impl ListingKind {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Claims,
        Self::Specialisations,
        Self::Clusters,
        Self::Cities,
        Self::Companies,
        Self::Events,
        Self::Sources,
    ];

    /// The columns, in order.
    #[must_use]
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Claims => &claims::CLAIMS,
            Self::Specialisations => &claims::SPECIALISATIONS,
            Self::Clusters => &places::CLUSTERS,
            Self::Cities => &places::CITIES,
            Self::Companies => &places::COMPANIES,
            Self::Events => &claims::EVENTS,
            Self::Sources => &sources::SOURCES,
        }
    }
}

/// A value in a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing is known: empty in CSV, `null` in JSON.
    Absent,
    /// Text.
    Text(String),
    /// A number as it is stored.
    Number(f64),
    /// A year or a count.
    Whole(i64),
    /// Yes or no.
    Flag(bool),
    /// Several texts: in one cell of CSV, parted by semicolons.
    List(Vec<String>),
}

/// Rows of one kind, each with one cell a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    /// The columns, in order.
    pub columns: &'static [&'static str],
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// Lists what an atlas knows, in a language. Of the sources those of the kinds `without` are left
/// out; what such sources say, [`Atlas::without`] takes away.
#[must_use]
pub fn listing(
    atlas: &Atlas,
    kind: ListingKind,
    language: &str,
    without: &[SourceKindKey],
) -> Listing {
    let teller = Teller::new(atlas, language);
    let rows = match kind {
        ListingKind::Claims => claims::claims(&teller),
        ListingKind::Specialisations => claims::specialisations(&teller),
        ListingKind::Clusters => places::clusters(&teller),
        ListingKind::Cities => places::cities(&teller),
        ListingKind::Companies => places::companies(&teller),
        ListingKind::Events => claims::events(&teller),
        ListingKind::Sources => sources::sources(&teller, without),
    };
    Listing {
        columns: kind.columns(),
        rows,
    }
}

/// An atlas, told in one language.
struct Teller<'a> {
    atlas: &'a Atlas,
    language: &'a str,
    /// How numbers within texts are written; none for a language that the program does not speak.
    locale: Option<Locale>,
}

impl<'a> Teller<'a> {
    fn new(atlas: &'a Atlas, language: &'a str) -> Self {
        Self {
            atlas,
            language,
            locale: Locale::load(&LanguageTag::new(language)).ok(),
        }
    }

    /// What a claim says, with its figure where the text has a place for it.
    fn said(&self, claim: &Claim, words: &Words) -> Cell {
        if !words.has_value(self.language) {
            return self.words(words);
        }
        let value = claim.figure.as_ref().map(|figure| {
            let unit = self.atlas.units[figure.unit].display(self.language);
            self.locale.as_ref().map_or_else(
                || shortest_decimal(figure.value * unit.scale),
                |locale| locale.quantity(figure.value, unit),
            )
        });
        let value = value.unwrap_or_default();
        Cell::Text(words.with_value(self.language, &value).into_owned())
    }

    fn words(&self, words: &Words) -> Cell {
        Cell::Text(words.get(self.language).to_owned())
    }

    fn optional_words(&self, words: Option<&Words>) -> Cell {
        words.map_or(Cell::Absent, |words| self.words(words))
    }

    /// Subjects as files name them: `region:CN-AH`, `country`.
    fn subjects(&self, subjects: &[Subject]) -> Cell {
        Cell::List(subjects.iter().map(|&of| self.subject(of)).collect())
    }

    fn subject(&self, subject: Subject) -> String {
        fn named<T: Identified>(kind: &str, table: &Table<T>, key: Key<T>) -> String {
            format!("{kind}:{}", table[key].id())
        }
        let atlas = self.atlas;
        match subject {
            Subject::Region(key) => named("region", &atlas.regions, key),
            Subject::Cluster(key) => named("cluster", &atlas.clusters, key),
            Subject::City(key) => named("city", &atlas.cities, key),
            Subject::Company(key) => named("company", &atlas.companies, key),
            Subject::Programme(key) => named("programme", &atlas.programmes, key),
            Subject::Country => "country".to_owned(),
        }
    }

    fn subject_name(&self, subject: Subject) -> String {
        let atlas = self.atlas;
        let names = match subject {
            Subject::Region(key) => &atlas.regions[key].names,
            Subject::Cluster(key) => &atlas.clusters[key].names,
            Subject::City(key) => &atlas.cities[key].names,
            Subject::Company(key) => &atlas.companies[key].names,
            Subject::Programme(key) => &atlas.programmes[key].names,
            Subject::Country => &atlas.meta.country_name,
        };
        names.get(self.language).to_owned()
    }

    fn source_id(&self, source: SourceKey) -> Cell {
        Cell::Text(self.atlas.sources[source].id.clone())
    }

    fn source_line(&self, source: SourceKey) -> Cell {
        Cell::Text(source_line(self.atlas, source, self.language))
    }

    fn source_kind(&self, source: SourceKey) -> Cell {
        let kind = self.atlas.sources[source].kind;
        Cell::Text(self.atlas.meta.source_kinds[kind].id.clone())
    }

    /// The ids of the claims that are about a subject.
    fn fact_ids(&self, subject: Subject) -> Cell {
        let claims = self.atlas.claims_about(subject);
        Cell::List(claims.map(|(_, claim)| claim.id.clone()).collect())
    }

    fn claim_ids(&self, claims: &[ClaimKey]) -> Cell {
        ids(&self.atlas.claims, claims)
    }
}

fn ids<T: Identified>(table: &Table<T>, keys: &[Key<T>]) -> Cell {
    Cell::List(keys.iter().map(|&key| table[key].id().to_owned()).collect())
}

fn optional_text(text: Option<&str>) -> Cell {
    text.map_or(Cell::Absent, |text| Cell::Text(text.to_owned()))
}
