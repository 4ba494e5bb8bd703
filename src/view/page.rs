//! Pages: what can be read beside the map, by id in a view and by key once it is looked up.

use super::Gap;
use crate::atlas::{
    ArticleKey, Atlas, CityKey, ClusterKey, CompanyKey, DimensionKey, DisagreementKey, DomainKey,
    EventKey, Identified, Kind, ProgrammeKey, RankingKey, SourceKey, Subject, Table, TermKey,
    TopicKey,
};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A page by the ids of what it is about. A region has no page of its own: it is chosen, and its
/// profile is the page.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PageId {
    /// What there is to read.
    Contents,
    /// The country and its place in the world.
    Country,
    /// Who specialises in what: the fields chosen, or all of them to choose from.
    Domains(Vec<String>),
    /// Clusters, programmes and cities.
    Places,
    /// A cluster of regions.
    Cluster(String),
    /// A programme of the state.
    Programme(String),
    /// A city.
    City(String),
    /// The companies.
    Companies,
    /// A company.
    Company(String),
    /// The typology of cities.
    Typology,
    /// One of its dimensions.
    Dimension(String),
    /// The claims under a heading.
    Topic(String),
    /// A page on one matter.
    Article(String),
    /// What happened when.
    Timeline,
    /// One event.
    Event(String),
    /// Who says it.
    Sources,
    /// One source.
    Source(String),
    /// Where sources disagree.
    Disagreements,
    /// One disagreement.
    Disagreement(String),
    /// A table of ranks or counts.
    Ranking(String),
    /// The glossary.
    Glossary,
    /// One term.
    Term(String),
    /// What the atlas is, and its terms.
    About,
}

/// A page whose ids were looked up in an atlas.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// What there is to read.
    Contents,
    /// The country and its place in the world.
    Country,
    /// Who specialises in what.
    Domains(Vec<DomainKey>),
    /// Clusters, programmes and cities.
    Places,
    /// A cluster of regions.
    Cluster(ClusterKey),
    /// A programme of the state.
    Programme(ProgrammeKey),
    /// A city.
    City(CityKey),
    /// The companies.
    Companies,
    /// A company.
    Company(CompanyKey),
    /// The typology of cities.
    Typology,
    /// One of its dimensions.
    Dimension(DimensionKey),
    /// The claims under a heading.
    Topic(TopicKey),
    /// A page on one matter.
    Article(ArticleKey),
    /// What happened when.
    Timeline,
    /// One event.
    Event(EventKey),
    /// Who says it.
    Sources,
    /// One source.
    Source(SourceKey),
    /// Where sources disagree.
    Disagreements,
    /// One disagreement.
    Disagreement(DisagreementKey),
    /// A table of ranks or counts.
    Ranking(RankingKey),
    /// The glossary.
    Glossary,
    /// One term.
    Term(TermKey),
    /// What the atlas is, and its terms.
    About,
}

impl Page {
    /// The page of a subject; a region has none, because it is chosen instead.
    #[must_use]
    pub fn of_subject(subject: Subject) -> Option<Self> {
        match subject {
            Subject::Region(_) => None,
            Subject::Cluster(key) => Some(Self::Cluster(key)),
            Subject::City(key) => Some(Self::City(key)),
            Subject::Company(key) => Some(Self::Company(key)),
            Subject::Programme(key) => Some(Self::Programme(key)),
            Subject::Country => Some(Self::Country),
        }
    }

    /// The same page by ids, as a view holds it. A key of another atlas gives its contents.
    #[must_use]
    pub fn id(&self, atlas: &Atlas) -> PageId {
        fn named<T: Identified>(
            table: &Table<T>,
            key: crate::atlas::Key<T>,
            make: fn(String) -> PageId,
        ) -> PageId {
            table
                .get(key)
                .map_or(PageId::Contents, |entry| make(entry.id().to_owned()))
        }
        match self {
            Self::Contents => PageId::Contents,
            Self::Country => PageId::Country,
            Self::Domains(keys) => PageId::Domains(
                keys.iter()
                    .filter_map(|&key| Some(atlas.domains.get(key)?.id.clone()))
                    .collect(),
            ),
            Self::Places => PageId::Places,
            Self::Cluster(key) => named(&atlas.clusters, *key, PageId::Cluster),
            Self::Programme(key) => named(&atlas.programmes, *key, PageId::Programme),
            Self::City(key) => named(&atlas.cities, *key, PageId::City),
            Self::Companies => PageId::Companies,
            Self::Company(key) => named(&atlas.companies, *key, PageId::Company),
            Self::Typology => PageId::Typology,
            Self::Dimension(key) => named(&atlas.dimensions, *key, PageId::Dimension),
            Self::Topic(key) => named(&atlas.topics, *key, PageId::Topic),
            Self::Article(key) => named(&atlas.articles, *key, PageId::Article),
            Self::Timeline => PageId::Timeline,
            Self::Event(key) => named(&atlas.events, *key, PageId::Event),
            Self::Sources => PageId::Sources,
            Self::Source(key) => named(&atlas.sources, *key, PageId::Source),
            Self::Disagreements => PageId::Disagreements,
            Self::Disagreement(key) => named(&atlas.disagreements, *key, PageId::Disagreement),
            Self::Ranking(key) => named(&atlas.rankings, *key, PageId::Ranking),
            Self::Glossary => PageId::Glossary,
            Self::Term(key) => named(&atlas.terms, *key, PageId::Term),
            Self::About => PageId::About,
        }
    }
}

/// The pages that need no id, by the word that stands for them.
const SHELVES: [(&str, PageId); 11] = [
    ("contents", PageId::Contents),
    ("country", PageId::Country),
    ("domains", PageId::Domains(Vec::new())),
    ("places", PageId::Places),
    ("companies", PageId::Companies),
    ("typology", PageId::Typology),
    ("timeline", PageId::Timeline),
    ("sources", PageId::Sources),
    ("disagreements", PageId::Disagreements),
    ("glossary", PageId::Glossary),
    ("about", PageId::About),
];

/// Makes a page from its id.
type OfId = fn(String) -> PageId;

/// The pages of one thing, by the word that stands before its id.
const OF_ONE: [(&str, OfId); 12] = [
    ("cluster", PageId::Cluster),
    ("programme", PageId::Programme),
    ("city", PageId::City),
    ("company", PageId::Company),
    ("dimension", PageId::Dimension),
    ("topic", PageId::Topic),
    ("page", PageId::Article),
    ("event", PageId::Event),
    ("source", PageId::Source),
    ("disagreement", PageId::Disagreement),
    ("ranking", PageId::Ranking),
    ("term", PageId::Term),
];

/// Words that are no page.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "'{found}' is no page; expected {}, or {} with an id, such as city:ID or domains:ID,ID",
    SHELVES.map(|(word, _)| word).join(", "),
    OF_ONE.map(|(word, _)| word).join(", ")
)]
pub struct PageFault {
    /// What was found.
    pub found: String,
}

impl FromStr for PageId {
    type Err = PageFault;

    /// Reads a page as a person types it: `timeline`, `city:ID`, `domains:ID,ID`.
    fn from_str(text: &str) -> Result<Self, PageFault> {
        let fault = || PageFault {
            found: text.to_owned(),
        };
        let Some((word, id)) = text.split_once(':') else {
            let shelf = SHELVES.into_iter().find(|(word, _)| *word == text);
            return shelf.map(|(_, page)| page).ok_or_else(fault);
        };
        if word == "domains" {
            let ids = id.split(',').filter(|id| !id.is_empty());
            return Ok(Self::Domains(ids.map(str::to_owned).collect()));
        }
        let of_one = OF_ONE.into_iter().find(|(known, _)| *known == word);
        of_one
            .filter(|_| !id.is_empty())
            .map(|(_, make)| make(id.to_owned()))
            .ok_or_else(fault)
    }
}

impl PageId {
    /// Looks the ids up; what is not in the atlas becomes a gap. Of several fields those that are
    /// there remain.
    pub(super) fn resolve(&self, atlas: &Atlas, gaps: &mut Vec<Gap>) -> Option<Page> {
        match self {
            Self::Contents => Some(Page::Contents),
            Self::Country => Some(Page::Country),
            Self::Domains(ids) => {
                let found = ids
                    .iter()
                    .filter_map(|id| look_up(&atlas.domains, id, Kind::Domain, gaps))
                    .collect();
                Some(Page::Domains(found))
            }
            Self::Places => Some(Page::Places),
            Self::Cluster(id) => {
                look_up(&atlas.clusters, id, Kind::Cluster, gaps).map(Page::Cluster)
            }
            Self::Programme(id) => {
                look_up(&atlas.programmes, id, Kind::Programme, gaps).map(Page::Programme)
            }
            Self::City(id) => look_up(&atlas.cities, id, Kind::City, gaps).map(Page::City),
            Self::Companies => Some(Page::Companies),
            Self::Company(id) => {
                look_up(&atlas.companies, id, Kind::Company, gaps).map(Page::Company)
            }
            Self::Typology => Some(Page::Typology),
            Self::Dimension(id) => {
                look_up(&atlas.dimensions, id, Kind::Dimension, gaps).map(Page::Dimension)
            }
            Self::Topic(id) => look_up(&atlas.topics, id, Kind::Topic, gaps).map(Page::Topic),
            Self::Article(id) => {
                look_up(&atlas.articles, id, Kind::Article, gaps).map(Page::Article)
            }
            Self::Timeline => Some(Page::Timeline),
            Self::Event(id) => look_up(&atlas.events, id, Kind::Event, gaps).map(Page::Event),
            Self::Sources => Some(Page::Sources),
            Self::Source(id) => look_up(&atlas.sources, id, Kind::Source, gaps).map(Page::Source),
            Self::Disagreements => Some(Page::Disagreements),
            Self::Disagreement(id) => {
                look_up(&atlas.disagreements, id, Kind::Disagreement, gaps).map(Page::Disagreement)
            }
            Self::Ranking(id) => {
                look_up(&atlas.rankings, id, Kind::Ranking, gaps).map(Page::Ranking)
            }
            Self::Glossary => Some(Page::Glossary),
            Self::Term(id) => look_up(&atlas.terms, id, Kind::Term, gaps).map(Page::Term),
            Self::About => Some(Page::About),
        }
    }
}

fn look_up<T>(
    table: &Table<T>,
    id: &str,
    kind: Kind,
    gaps: &mut Vec<Gap>,
) -> Option<crate::atlas::Key<T>> {
    let found = table.find(id);
    if found.is_none() {
        let id = id.to_owned();
        gaps.push(Gap::Page { kind, id });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_a_person_types_it() {
        let chosen = PageId::Domains(vec!["a".into(), "b".into()]);
        for (text, page) in [
            ("timeline", PageId::Timeline),
            ("domains", PageId::Domains(Vec::new())),
            ("domains:a,b", chosen),
            ("city:port", PageId::City("port".into())),
            ("page:x", PageId::Article("x".into())),
        ] {
            assert_eq!(text.parse(), Ok(page), "{text}");
        }
        for wrong in ["", "city", "city:", "timeline:2", "citty:port"] {
            let fault = wrong.parse::<PageId>().unwrap_err();
            assert_eq!(fault.found, wrong);
        }
    }
}
