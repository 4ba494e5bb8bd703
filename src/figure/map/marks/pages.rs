//! What each page lays over the map.

use super::gather::Gather;
use super::{DomainCount, Lens, PointLook, RegionLook};
use crate::atlas::{ClusterKey, CompanyKey, DimensionKey, DomainKey, ProgrammeKey, RankingKey};
use crate::atlas::{RegionKey, Subject};
use crate::view::Page;
use std::collections::BTreeSet;

impl Gather<'_> {
    /// Adds what a page is about; most pages are about no place in particular.
    pub(super) fn page(&mut self, page: &Page) {
        match page {
            Page::Domains(domains) if !domains.is_empty() => self.domains_page(domains),
            Page::Dimension(dimension) => self.dimension_page(*dimension),
            Page::Company(company) => self.company_page(*company),
            Page::Programme(programme) => self.programme_page(*programme),
            Page::Cluster(cluster) => self.cluster_page(*cluster),
            Page::City(city) => self.city(*city, PointLook::Focus, 0),
            Page::Article(article) => {
                let article = self.atlas.articles.get(*article);
                for &subject in article.map_or(&[][..], |article| &article.subjects) {
                    self.subject(subject);
                }
            }
            Page::Event(event) => {
                let event = self.atlas.events.get(*event);
                for &subject in event.map_or(&[][..], |event| &event.subjects) {
                    self.subject(subject);
                }
            }
            Page::Ranking(ranking) => self.ranking_page(*ranking),
            _ => {}
        }
    }

    /// What claims about the fields name directly; the other regions of a cluster that is named
    /// are only shown to be in it.
    fn domains_page(&mut self, domains: &[DomainKey]) {
        self.marks.lens = Some(Lens::Domains(domains.to_vec()));
        for &domain in domains {
            let mut subjects = BTreeSet::new();
            for (_, claim) in self.atlas.claims_in(domain) {
                subjects.extend(claim.subjects.iter().copied());
                self.claim_source(claim.source);
            }
            let mut count = DomainCount {
                domain,
                regions: 0,
                cities: 0,
                clusters: 0,
            };
            for subject in subjects {
                match subject {
                    Subject::Region(region) => {
                        count.regions += 1;
                        self.region(region, RegionLook::Named, 1);
                    }
                    Subject::City(city) => {
                        count.cities += 1;
                        self.city(city, PointLook::City, 1);
                    }
                    Subject::Cluster(cluster) => {
                        count.clusters += 1;
                        self.named_cluster(cluster);
                    }
                    Subject::Company(_) | Subject::Programme(_) | Subject::Country => {}
                }
            }
            self.marks.by_domain.push(count);
        }
    }

    fn named_cluster(&mut self, cluster: ClusterKey) {
        self.cluster(cluster, false, 1);
        for region in self.members(cluster) {
            self.region(region, RegionLook::Member, 0);
        }
    }

    fn members(&self, cluster: ClusterKey) -> Vec<RegionKey> {
        let cluster = self.atlas.clusters.get(cluster);
        cluster.map_or_else(Vec::new, |cluster| cluster.members.clone())
    }

    fn dimension_page(&mut self, key: DimensionKey) {
        self.marks.lens = Some(Lens::Dimension(key));
        if let Some(typology) = &self.atlas.typology {
            self.claim_source(typology.source);
            for &city in &typology.left_out {
                self.city(city, PointLook::LeftOut, 0);
            }
        }
        let dimension = self.atlas.dimensions.get(key);
        for &city in dimension.map_or(&[][..], |dimension| &dimension.examples) {
            self.city(city, PointLook::City, 0);
        }
    }

    /// The places that claims about a company are about or speak of besides. Without any, the
    /// classes stay.
    fn company_page(&mut self, key: CompanyKey) {
        let company = Subject::Company(key);
        let claims = self.atlas.claims.entries().iter();
        for claim in claims.filter(|claim| claim.speaks_of(company)) {
            let mut has_place = false;
            for &place in claim.subjects.iter().chain(&claim.mentions) {
                match place {
                    Subject::Region(region) => self.region(region, RegionLook::Named, 0),
                    Subject::City(city) => self.city(city, PointLook::City, 0),
                    Subject::Cluster(cluster) => self.named_cluster(cluster),
                    Subject::Company(_) | Subject::Programme(_) | Subject::Country => continue,
                }
                has_place = true;
            }
            if has_place {
                self.claim_source(claim.source);
            }
        }
        let known = self.atlas.companies.get(key);
        if let Some(seat) = known.and_then(|company| company.headquarters) {
            self.city(seat.city, PointLook::City, 0);
            self.claim_source(seat.source);
        }
        if !self.marks.is_empty() {
            self.marks.lens = Some(Lens::Company(key));
        }
    }

    fn programme_page(&mut self, key: ProgrammeKey) {
        let Some(programme) = self.atlas.programmes.get(key) else {
            return;
        };
        self.marks.lens = Some(Lens::Programme(key));
        self.claim_source(programme.source);
        for &region in programme.hubs.iter().flat_map(|hub| &hub.regions) {
            self.region(region, RegionLook::Hub, 0);
        }
        self.programme(key);
    }

    /// Its outline and its cities: those it is made of or, where its regions belong to it whole,
    /// those in them.
    fn cluster_page(&mut self, key: ClusterKey) {
        let Some(cluster) = self.atlas.clusters.get(key) else {
            return;
        };
        self.cluster(key, true, 0);
        for &city in &cluster.cities {
            self.city(city, PointLook::City, 0);
        }
        if cluster.cities.is_empty() && cluster.whole {
            for &member in &cluster.members {
                for (city, _) in self.atlas.cities_in(member) {
                    self.city(city, PointLook::City, 0);
                }
            }
        }
    }

    /// The places in the rows of its latest year.
    fn ranking_page(&mut self, key: RankingKey) {
        let rows = self
            .atlas
            .rankings
            .get(key)
            .map_or(&[][..], |ranking| &ranking.rows);
        let latest = rows.iter().map(|row| row.year).max();
        for row in rows
            .iter()
            .filter(|row| Some(row.year) == latest && !row.country)
        {
            for &city in &row.cities {
                self.city(city, PointLook::City, 0);
            }
            if row.cities.is_empty() {
                for &region in &row.regions {
                    self.region(region, RegionLook::Outlined, 0);
                }
            }
        }
    }
}
