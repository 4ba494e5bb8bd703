//! Clusters, cities and companies.

use super::{Cell, Teller, ids, optional_text};
use crate::atlas::{Atlas, CityKey, CompanyKey, DomainKey, Identified, Key, RegionKey, Subject};

/// The columns of clusters.
pub(super) const CLUSTERS: [&str; 8] = [
    "id", "name", "whole", "members", "cities", "note", "no_sum", "fact_ids",
];

/// The columns of cities.
pub(super) const CITIES: [&str; 9] = [
    "id",
    "name",
    "pinyin",
    "region_id",
    "region",
    "lon",
    "lat",
    "source_id",
    "fact_ids",
];

/// The columns of companies.
pub(super) const COMPANIES: [&str; 8] = [
    "id",
    "name",
    "note",
    "headquarters",
    "regions",
    "cities",
    "domains",
    "fact_ids",
];

/// One row a cluster.
pub(super) fn clusters(teller: &Teller<'_>) -> Vec<Vec<Cell>> {
    let atlas = teller.atlas;
    let clusters = atlas.clusters.iter();
    clusters
        .map(|(key, cluster)| {
            vec![
                Cell::Text(cluster.id.clone()),
                teller.words(&cluster.names),
                Cell::Flag(cluster.whole),
                ids(&atlas.regions, &cluster.members),
                ids(&atlas.cities, &cluster.cities),
                teller.optional_words(cluster.note.as_ref()),
                teller.optional_words(cluster.no_sum.as_ref()),
                teller.fact_ids(Subject::Cluster(key)),
            ]
        })
        .collect()
}

/// One row a city.
pub(super) fn cities(teller: &Teller<'_>) -> Vec<Vec<Cell>> {
    let atlas = teller.atlas;
    let cities = atlas.cities.iter();
    cities
        .map(|(key, city)| {
            let region = &atlas.regions[city.region];
            vec![
                Cell::Text(city.id.clone()),
                teller.words(&city.names),
                Cell::Text(city.pinyin.clone()),
                Cell::Text(region.id.clone()),
                teller.words(&region.names),
                Cell::Number(city.at.lon),
                Cell::Number(city.at.lat),
                teller.source_id(city.source),
                teller.fact_ids(Subject::City(key)),
            ]
        })
        .collect()
}

/// One row a company.
pub(super) fn companies(teller: &Teller<'_>) -> Vec<Vec<Cell>> {
    let atlas = teller.atlas;
    let companies = atlas.companies.iter();
    companies
        .map(|(key, company)| {
            let seat = company.headquarters.map(|seat| &atlas.cities[seat.city]);
            let spoken_of = SpokenOf::with(atlas, key);
            vec![
                Cell::Text(company.id.clone()),
                teller.words(&company.names),
                teller.optional_words(company.note.as_ref()),
                optional_text(seat.map(Identified::id)),
                ids(&atlas.regions, &spoken_of.regions),
                ids(&atlas.cities, &spoken_of.cities),
                ids(&atlas.domains, &spoken_of.domains),
                teller.fact_ids(Subject::Company(key)),
            ]
        })
        .collect()
}

/// What the claims about a company speak of besides, each once and in the order of the claims.
#[derive(Default)]
struct SpokenOf {
    regions: Vec<RegionKey>,
    cities: Vec<CityKey>,
    domains: Vec<DomainKey>,
}

impl SpokenOf {
    fn with(atlas: &Atlas, company: CompanyKey) -> Self {
        let mut spoken_of = Self::default();
        for (_, claim) in atlas.claims_about(Subject::Company(company)) {
            for &subject in claim.subjects.iter().chain(&claim.mentions) {
                match subject {
                    Subject::Region(key) => once(&mut spoken_of.regions, key),
                    Subject::City(key) => once(&mut spoken_of.cities, key),
                    _ => {}
                }
            }
            for &domain in &claim.domains {
                once(&mut spoken_of.domains, domain);
            }
        }
        spoken_of
    }
}

fn once<T>(keys: &mut Vec<Key<T>>, key: Key<T>) {
    if !keys.contains(&key) {
        keys.push(key);
    }
}
