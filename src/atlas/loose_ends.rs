//! What nothing in a pack leads to: it would never be seen, and somebody meant it to be.
//!
//! This is asked by `mosaique check` alone, and only of a pack whose files can all be read: while
//! one cannot, what it refers to seems unused.

use super::checker::{Checker, Place};
use super::fault::{Fault, Kind, MeaningFault};
use super::resolve_claims::{DOMAINS, SOURCES};
use super::resolve_meta::{ATLAS, UNITS};
use super::resolve_pages::{GLOSSARY, TOPICS};
use super::resolve_places::{CLUSTERS, COMPANIES};
use super::{Atlas, Identified, Key, PackFiles, SourceKey, Subject, Table, TermIndex, UnitKey};
use std::collections::{BTreeSet, HashSet};

impl Atlas {
    /// A fault for each entry that nothing leads to, with the file and line where it is declared.
    #[must_use]
    pub fn loose_ends(&self, files: &PackFiles) -> Vec<Fault> {
        let mut ends = LooseEnds {
            check: Checker::new(Vec::new(), HashSet::new()),
        };
        let meta = &self.meta;
        let (metrics, regions) = (self.metrics.entries(), self.regions.entries());
        let themes = metrics.iter().map(|metric| metric.theme);
        let region_kinds = regions.iter().map(|region| region.kind);
        let source_kinds = self.sources.entries().iter().map(|source| source.kind);
        let topics = self.claims.entries().iter().filter_map(|claim| claim.topic);
        ends.unused(ATLAS, Kind::Theme, &meta.themes, themes);
        ends.unused(ATLAS, Kind::RegionKind, &meta.region_kinds, region_kinds);
        ends.unused(ATLAS, Kind::SourceKind, &meta.source_kinds, source_kinds);
        ends.unused(UNITS, Kind::Unit, &self.units, self.units_used());
        ends.unused(SOURCES, Kind::Source, &self.sources, self.sources_used());
        ends.unused(TOPICS, Kind::Topic, &self.topics, topics);
        // Cities are used by being on the map.
        let subjects = self.subjects_used();
        let companies = subjects.iter().filter_map(|subject| match subject {
            Subject::Company(key) => Some(*key),
            _ => None,
        });
        let clusters = subjects.iter().filter_map(|subject| match subject {
            Subject::Cluster(key) => Some(*key),
            _ => None,
        });
        ends.unused(COMPANIES, Kind::Company, &self.companies, companies);
        ends.unused(CLUSTERS, Kind::Cluster, &self.clusters, clusters);
        ends.unused(DOMAINS, Kind::Domain, &self.domains, self.domains_used());
        ends.terms(self);
        ends.check.into_faults(files)
    }

    fn units_used(&self) -> impl Iterator<Item = UnitKey> {
        let metrics = self.metrics.entries().iter().flat_map(|metric| {
            let pairs = metric.pair.iter().map(|pair| pair.unit);
            pairs.chain([metric.unit])
        });
        let claims = self.claims.entries().iter();
        let figures = claims.filter_map(|claim| Some(claim.figure.as_ref()?.unit));
        let rankings = self.rankings.entries().iter().map(|ranking| ranking.unit);
        metrics.chain(figures).chain(rankings)
    }

    fn sources_used(&self) -> impl Iterator<Item = SourceKey> {
        let figures = self.observations.iter().flat_map(|figures| {
            let origins = figures.origins.iter();
            origins.flat_map(|origin| origin.also.iter().copied().chain([origin.source]))
        });
        let said = (self.claims.entries().iter().map(|claim| claim.source))
            .chain(self.events.entries().iter().map(|event| event.source))
            .chain(self.typology.iter().map(|typology| typology.source));
        let regions = self.regions.entries().iter().flat_map(|region| {
            let area = region.area.map(|area| area.source);
            area.into_iter()
                .chain(region.census.map(|census| census.source))
        });
        let seats = self.companies.entries().iter();
        let places = (self.cities.entries().iter().map(|city| city.source))
            .chain(seats.filter_map(|company| Some(company.headquarters?.source)));
        let programmes = self.programmes.entries().iter().flat_map(|programme| {
            let positions = programme.centres.iter().map(|centre| centre.position);
            positions.chain([programme.source])
        });
        let rankings = self.rankings.entries().iter();
        let rows = rankings.flat_map(|ranking| ranking.rows.iter().map(|row| row.source));
        figures
            .chain(said)
            .chain(regions)
            .chain(places)
            .chain(programmes)
            .chain(rows)
    }

    /// What claims, pages and events are about or speak of.
    fn subjects_used(&self) -> BTreeSet<Subject> {
        let claims = self.claims.entries().iter();
        let claims = claims.flat_map(|claim| claim.subjects.iter().chain(&claim.mentions));
        let articles = self.articles.entries().iter();
        let events = self.events.entries().iter();
        claims
            .chain(articles.flat_map(|article| &article.subjects))
            .chain(events.flat_map(|event| &event.subjects))
            .copied()
            .collect()
    }

    /// Fields of claims, and the wider fields that they belong to.
    fn domains_used(&self) -> impl Iterator<Item = super::DomainKey> {
        let claims = self.claims.entries().iter();
        let own = claims.flat_map(|claim| claim.domains.iter().copied());
        own.flat_map(|domain| {
            // Parents never form a ring.
            std::iter::successors(Some(domain), |&domain| self.domains.get(domain)?.parent)
        })
    }
}

/// The faults found so far.
struct LooseEnds {
    check: Checker,
}

impl LooseEnds {
    /// A fault for each entry of a table that is not among those used.
    fn unused<T: Identified>(
        &mut self,
        file: &str,
        kind: Kind,
        table: &Table<T>,
        used: impl Iterator<Item = Key<T>>,
    ) {
        let used: HashSet<Key<T>> = used.collect();
        for (_, entry) in table.iter().filter(|(key, _)| !used.contains(key)) {
            let place = Place {
                file,
                entry: entry.id(),
            };
            self.check.fault(place, "", MeaningFault::Unused(kind));
        }
    }

    /// A fault for each term and language in which it stands in no text but its own.
    fn terms(&mut self, atlas: &Atlas) {
        let texts = atlas.texts();
        for language in &atlas.meta.languages {
            let index = TermIndex::new(atlas, language);
            let find = |words: &super::Words| {
                let spans = words.find(language).map(|text| index.find(text));
                spans.unwrap_or_default().into_iter().map(|(_, term)| term)
            };
            let mut met: HashSet<_> = texts.iter().flat_map(|words| find(words)).collect();
            for (key, term) in atlas.terms.iter() {
                met.extend(find(&term.meaning).filter(|&other| other != key));
            }
            for (_, term) in atlas.terms.iter().filter(|(key, _)| !met.contains(key)) {
                let place = Place {
                    file: GLOSSARY,
                    entry: &term.id,
                };
                let language = language.clone();
                let what = MeaningFault::TermNowhere { language };
                self.check.fault(place, "names:", what);
            }
        }
    }
}
