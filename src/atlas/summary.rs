//! What a pack holds, in numbers.

use super::{Atlas, Topology, Year, boundaries};
use std::fmt;

/// How much of everything an atlas holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The pack's id.
    pub pack: String,
    /// Language tags.
    pub languages: Vec<String>,
    /// Regions.
    pub regions: usize,
    /// Shapes and vertices of the boundaries in full detail.
    pub boundaries: (usize, usize),
    /// Metrics.
    pub metrics: usize,
    /// Figures, the national ones included.
    pub figures: usize,
    /// First and last year of any figure.
    pub years: Option<(Year, Year)>,
    /// Units.
    pub units: usize,
    /// Sources.
    pub sources: usize,
    /// Fields of technology.
    pub domains: usize,
    /// Claims.
    pub claims: usize,
    /// Clusters.
    pub clusters: usize,
    /// Cities.
    pub cities: usize,
    /// Companies.
    pub companies: usize,
    /// Programmes of the state.
    pub programmes: usize,
    /// Events.
    pub events: usize,
    /// Tables of ranks.
    pub rankings: usize,
    /// Pages on one matter.
    pub articles: usize,
    /// Disagreements of sources.
    pub disagreements: usize,
    /// Terms of the glossary.
    pub terms: usize,
}

impl Summary {
    /// Counts what an atlas holds.
    #[must_use]
    pub fn of(atlas: &Atlas) -> Self {
        let years = || atlas.observations.iter().flat_map(|of| of.years());
        let shapes =
            |topology: &Topology| (topology.shapes().len(), boundaries::vertices(topology));
        Self {
            pack: atlas.meta.id.clone(),
            languages: atlas.meta.languages.clone(),
            regions: atlas.regions.len(),
            boundaries: shapes(&atlas.boundaries),
            metrics: atlas.metrics.len(),
            figures: atlas.observations.iter().map(|of| of.figures()).sum(),
            years: years().min().copied().zip(years().max().copied()),
            units: atlas.units.len(),
            sources: atlas.sources.len(),
            domains: atlas.domains.len(),
            claims: atlas.claims.len(),
            clusters: atlas.clusters.len(),
            cities: atlas.cities.len(),
            companies: atlas.companies.len(),
            programmes: atlas.programmes.len(),
            events: atlas.events.len(),
            rankings: atlas.rankings.len(),
            articles: atlas.articles.len(),
            disagreements: atlas.disagreements.len(),
            terms: atlas.terms.len(),
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let years = self
            .years
            .map_or_else(String::new, |(first, last)| format!(", {first} to {last}"));
        let (shapes, vertices) = self.boundaries;
        writeln!(f, "{}: {}", self.pack, self.languages.join(", "))?;
        writeln!(f, "  {} regions, {} units", self.regions, self.units)?;
        writeln!(
            f,
            "  {} metrics, {} figures{years}",
            self.metrics, self.figures
        )?;
        writeln!(f, "  {} claims in {} domains", self.claims, self.domains)?;
        writeln!(
            f,
            "  {} clusters, {} cities, {} companies, {} programmes",
            self.clusters, self.cities, self.companies, self.programmes
        )?;
        writeln!(
            f,
            "  {} events, {} tables of ranks, {} pages, {} disagreements, {} terms",
            self.events, self.rankings, self.articles, self.disagreements, self.terms
        )?;
        writeln!(f, "  {} sources", self.sources)?;
        writeln!(f, "  boundaries of {shapes} shapes, {vertices} vertices")
    }
}
