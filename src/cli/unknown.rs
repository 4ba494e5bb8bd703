//! An id that the pack does not have, told with those that are near.

use crate::atlas::{Atlas, Identified, Kind, Table, Words};
use crate::locale::{Entry, Name, SearchIndex, suggest};
use crate::view::Gap;
use thiserror::Error;

/// How many near misses an error names.
const MOST_NEAR: usize = 3;

/// An id that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("unknown {kind} '{id}'{}", hint(near, known))]
pub struct UnknownId {
    /// What the id should name: metric, region, kind of source or language.
    pub kind: &'static str,
    /// What was given.
    pub id: String,
    /// The ids that are near, the nearest first.
    pub near: Vec<String>,
    /// All ids there are.
    pub known: Vec<String>,
}

/// An id with the names by which people may look for it instead.
pub type KnownId<'a> = (&'a str, Vec<&'a Words>);

impl UnknownId {
    /// Finds what is near: the id most like it first, then what has such a name in any language.
    #[must_use]
    pub fn new(kind: &'static str, id: &str, known: &[KnownId<'_>]) -> Self {
        let entries = known.iter().map(|(known_id, names)| Entry {
            target: (*known_id).to_owned(),
            names: std::iter::once(*known_id)
                .chain(
                    names
                        .iter()
                        .flat_map(|words| words.iter().map(|(_, text)| text)),
                )
                .map(|text| Name {
                    text: text.to_owned(),
                    weight: 1,
                })
                .collect(),
        });
        let index = SearchIndex::new(entries.collect());
        let mut near: Vec<String> = suggest(id, known.iter().map(|(known_id, _)| *known_id))
            .map(str::to_owned)
            .into_iter()
            .collect();
        for hit in index.find(id, MOST_NEAR) {
            if near.len() < MOST_NEAR && !near.contains(&hit.target) {
                near.push(hit.target);
            }
        }
        Self {
            kind,
            id: id.to_owned(),
            near,
            known: known.iter().map(|(id, _)| (*id).to_owned()).collect(),
        }
    }

    /// A metric that the atlas does not have.
    #[must_use]
    pub fn metric(id: &str, atlas: &Atlas) -> Self {
        let known: Vec<KnownId<'_>> = atlas
            .metrics
            .entries()
            .iter()
            .map(|metric| {
                let names = std::iter::once(&metric.name).chain(&metric.short);
                (metric.id.as_str(), names.collect())
            })
            .collect();
        Self::new("metric", id, &known)
    }

    /// A region that the atlas does not have.
    #[must_use]
    pub fn region(id: &str, atlas: &Atlas) -> Self {
        let known: Vec<KnownId<'_>> = atlas
            .regions
            .entries()
            .iter()
            .map(|region| (region.id.as_str(), vec![&region.names]))
            .collect();
        Self::new("region", id, &known)
    }

    /// A page or a kind of source that a view asks for and the atlas does not have.
    #[must_use]
    pub fn of_gap(gap: &Gap, atlas: &Atlas) -> Option<Self> {
        let (kind, id) = match gap {
            Gap::Page { kind, id } => (*kind, id),
            Gap::SourceKind { id } => (Kind::SourceKind, id),
            _ => return None,
        };
        Some(Self::new(kind.word(), id, &known_of(kind, atlas)))
    }

    /// A kind of source that the atlas does not have.
    #[must_use]
    pub fn source_kind(id: &str, atlas: &Atlas) -> Self {
        let kind = Kind::SourceKind;
        Self::new(kind.word(), id, &known_of(kind, atlas))
    }

    /// A language that is none of these.
    #[must_use]
    pub fn language(id: &str, tags: &[&str]) -> Self {
        let known: Vec<KnownId<'_>> = tags.iter().map(|tag| (*tag, Vec::new())).collect();
        Self::new("language", id, &known)
    }
}

/// The ids and names of everything of a kind that has a page.
fn known_of(kind: Kind, atlas: &Atlas) -> Vec<KnownId<'_>> {
    fn all<'a, T: Identified>(
        table: &'a Table<T>,
        names: impl Fn(&'a T) -> &'a Words,
    ) -> Vec<KnownId<'a>> {
        (table.entries().iter())
            .map(|entry| (entry.id(), vec![names(entry)]))
            .collect()
    }
    match kind {
        Kind::SourceKind => all(&atlas.meta.source_kinds, |known| &known.name),
        Kind::Domain => all(&atlas.domains, |known| &known.name),
        Kind::Cluster => all(&atlas.clusters, |known| &known.names),
        Kind::Programme => all(&atlas.programmes, |known| &known.names),
        Kind::City => all(&atlas.cities, |known| &known.names),
        Kind::Company => all(&atlas.companies, |known| &known.names),
        Kind::Dimension => all(&atlas.dimensions, |known| &known.name),
        Kind::Topic => all(&atlas.topics, |known| &known.name),
        Kind::Article => all(&atlas.articles, |known| &known.title),
        Kind::Event => all(&atlas.events, |known| &known.title),
        Kind::Source => all(&atlas.sources, |known| &known.title),
        Kind::Disagreement => all(&atlas.disagreements, |known| &known.title),
        Kind::Ranking => all(&atlas.rankings, |known| &known.name),
        Kind::Term => all(&atlas.terms, |known| &known.names),
        _ => Vec::new(),
    }
}

fn hint(near: &[String], known: &[String]) -> String {
    if near.is_empty() {
        format!("; there are {}", known.join(", "))
    } else {
        format!("; did you mean '{}'?", near.join("' or '"))
    }
}
