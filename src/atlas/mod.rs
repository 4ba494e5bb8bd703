//! The knowledge: regions, what is measured, the figures, who says what, and the sources.
//!
//! An [`Atlas`] is read from a pack (a folder of RON files, see `assets/README.md`), checked, and
//! then never changes; reloading makes a new one with another [`Atlas::generation`]. Files name
//! things by id; in memory an id that was checked is a [`Key`] into its [`Table`]. What a pack gets
//! wrong becomes a [`Fault`] that says where, what was found and what was expected; what is right
//! opens all the same.
//!
//! Not here: drawing, ranking and class breaks (`analysis`), geometry (`carto`), the words of the
//! program itself and the way numbers are written (`locale`). Nothing here knows which pack is
//! open, and no place has its name in the code.

mod article;
mod boundaries;
mod checker;
mod citation;
mod claim;
mod fault;
mod files;
pub mod import;
mod key;
mod load;
mod locate;
mod loose_ends;
mod measure;
mod meta;
mod metric;
mod nearest;
mod observations;
mod place;
mod placeable;
mod programme;
mod raw;
mod region;
mod resolve_claims;
mod resolve_figures;
mod resolve_meta;
mod resolve_pages;
mod resolve_places;
mod resolve_programmes;
mod source;
mod summary;
mod syntax;
mod term_index;
mod texts;
mod together;
mod unit;
mod without;
mod words;

pub use article::{
    Article, ArticleKey, Event, EventKey, PartialDate, Section, Term, TermKey, Topic, TopicKey,
};
pub use boundaries::{LonLat, Topology};
pub use citation::{CitationForm, bibtex, citation, citation_in, csl_json};
pub use claim::{Claim, ClaimFigure, ClaimKey, Domain, DomainKey, Subject};
pub use fault::{Fault, Kind, MeaningFault};
pub use files::{PackFiles, PackSource, embedded_bytes};
pub use key::{Identified, Key, Table};
pub use load::Loaded;
pub use measure::Measure;
pub use meta::{
    Meta, Passage, RegionKind, RegionKindKey, SourceKind, SourceKindKey, Start, Theme, ThemeKey,
};
pub use metric::{Better, Coverage, Metric, MetricKey, MetricKind, Pair, Parts};
pub use observations::{Observations, Provenance, Series, YEARS_ALLOWED, Year};
pub use place::{City, CityKey, Cluster, ClusterKey, Company, CompanyKey, Headquarters};
pub use programme::{
    Centre, Dimension, DimensionKey, Disagreement, DisagreementKey, Flow, Hub, Programme,
    ProgrammeKey, Ranking, RankingKey, RankingRow, Side, Typology,
};
pub use region::{Area, Capital, Census, Region, RegionKey};
pub use source::{Source, SourceKey, Status};
pub use summary::Summary;
pub use syntax::parse_document;
pub use term_index::TermIndex;
pub use unit::{Unit, UnitDisplay, UnitKey};
pub use words::Words;

use std::sync::Arc;

/// What is known: everything in it is valid and every reference is a key of a table beside it.
#[derive(Clone, Debug)]
pub struct Atlas {
    /// Different for every atlas that this process has loaded; part of every cache key.
    pub generation: u64,
    /// The generation of the atlas that was read from the pack: what remains without some kinds of
    /// source keeps it, for what follows from words that nobody takes away.
    pub read_as: u64,
    /// The pack about itself.
    pub meta: Meta,
    /// Units.
    pub units: Table<Unit>,
    /// Regions.
    pub regions: Table<Region>,
    /// Metrics.
    pub metrics: Table<Metric>,
    /// Figures, one entry a metric, in the order of `metrics`; without figures it has no years.
    pub observations: Vec<Arc<Observations>>,
    /// Sources.
    pub sources: Table<Source>,
    /// Fields of technology.
    pub domains: Table<Domain>,
    /// Claims.
    pub claims: Table<Claim>,
    /// Clusters.
    pub clusters: Table<Cluster>,
    /// Companies.
    pub companies: Table<Company>,
    /// Cities.
    pub cities: Table<City>,
    /// Programmes of the state.
    pub programmes: Table<Programme>,
    /// The typology of cities.
    pub typology: Option<Typology>,
    /// Its dimensions.
    pub dimensions: Table<Dimension>,
    /// Tables of ranks and counts.
    pub rankings: Table<Ranking>,
    /// Headings of claims.
    pub topics: Table<Topic>,
    /// The glossary.
    pub terms: Table<Term>,
    /// Pages.
    pub articles: Table<Article>,
    /// Events, in the order of time.
    pub events: Table<Event>,
    /// Sources that disagree.
    pub disagreements: Table<Disagreement>,
    /// Boundaries; the ids of the shapes are those of the regions.
    pub boundaries: Arc<Topology>,
}

impl Atlas {
    /// The figures of a metric of this atlas.
    #[must_use]
    pub fn figures(&self, metric: MetricKey) -> &Observations {
        &self.observations[metric.index()]
    }

    /// The claims about a subject, in the order of their file.
    pub fn claims_about(&self, subject: Subject) -> impl Iterator<Item = (ClaimKey, &Claim)> {
        self.claims
            .iter()
            .filter(move |(_, claim)| claim.subjects.contains(&subject))
    }

    /// The claims in a field or in one of its narrower fields, in the order of their file.
    pub fn claims_in(&self, domain: DomainKey) -> impl Iterator<Item = (ClaimKey, &Claim)> {
        self.claims.iter().filter(move |(_, claim)| {
            (claim.domains.iter()).any(|&known| self.is_within(known, domain))
        })
    }

    /// Whether a field is another one or one of its narrower fields.
    #[must_use]
    pub fn is_within(&self, domain: DomainKey, wider: DomainKey) -> bool {
        let mut at = Some(domain);
        while let Some(key) = at {
            if key == wider {
                return true;
            }
            at = self.domains.get(key).and_then(|domain| domain.parent);
        }
        false
    }

    /// The regions and cities that claims name together with a subject, each once.
    #[must_use]
    pub fn places_of(&self, subject: Subject) -> Vec<Subject> {
        let mut places = Vec::new();
        for claim in self
            .claims
            .entries()
            .iter()
            .filter(|claim| claim.speaks_of(subject))
        {
            for &place in claim.subjects.iter().chain(&claim.mentions) {
                let is_place = matches!(place, Subject::Region(_) | Subject::City(_));
                if is_place && place != subject && !places.contains(&place) {
                    places.push(place);
                }
            }
        }
        places
    }

    /// The cities of a region, in the order of their file.
    pub fn cities_in(&self, region: RegionKey) -> impl Iterator<Item = (CityKey, &City)> {
        self.cities
            .iter()
            .filter(move |(_, city)| city.region == region)
    }

    /// The clusters that a region belongs to, whole or in part.
    pub fn clusters_of(&self, region: RegionKey) -> impl Iterator<Item = (ClusterKey, &Cluster)> {
        self.clusters
            .iter()
            .filter(move |(_, cluster)| cluster.members.contains(&region))
    }

    /// The metrics of a theme, in the order of their file.
    pub fn metrics_of(&self, theme: ThemeKey) -> impl Iterator<Item = (MetricKey, &Metric)> {
        self.metrics
            .iter()
            .filter(move |(_, metric)| metric.theme == theme)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_holds_the_fields_below_it_and_itself_but_not_the_one_above() {
        let atlas = Atlas::embedded().atlas.unwrap();
        for (child, domain) in atlas.domains.iter() {
            assert!(atlas.is_within(child, child));
            let Some(parent) = domain.parent else {
                continue;
            };
            assert!(atlas.is_within(child, parent));
            assert!(!atlas.is_within(parent, child));
            let wider: Vec<ClaimKey> = atlas.claims_in(parent).map(|(key, _)| key).collect();
            assert!(atlas.claims_in(child).all(|(key, _)| wider.contains(&key)));
        }
    }
}
