//! Clusters, companies and cities.

use super::{Identified, Key, LonLat, RegionKey, SourceKey, Words};

/// Key of a [`Cluster`].
pub type ClusterKey = Key<Cluster>;
/// Key of a [`Company`].
pub type CompanyKey = Key<Company>;
/// Key of a [`City`].
pub type CityKey = Key<City>;

/// Regions that are spoken of together.
#[derive(Clone, Debug)]
pub struct Cluster {
    /// Id.
    pub id: String,
    /// Name.
    pub names: Words,
    /// The regions in it.
    pub members: Vec<RegionKey>,
    /// Cities in it, for a cluster that is made of cities.
    pub cities: Vec<CityKey>,
    /// Whether the members belong to it whole, or only parts of them. Figures are added up only
    /// where they do.
    pub whole: bool,
    /// Why no figures are added up, where they are not.
    pub no_sum: Option<Words>,
    /// What to keep in mind.
    pub note: Option<Words>,
}

/// A company that claims are about.
#[derive(Clone, Debug)]
pub struct Company {
    /// Id.
    pub id: String,
    /// Name.
    pub names: Words,
    /// Other names by which people look for it.
    pub also: Vec<String>,
    /// What kind of company the sources present it as.
    pub note: Option<Words>,
    /// Where its seat is, when a source says so.
    pub headquarters: Option<Headquarters>,
}

/// The seat of a company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Headquarters {
    /// The city.
    pub city: CityKey,
    /// Who says so.
    pub source: SourceKey,
}

/// A city.
#[derive(Clone, Debug)]
pub struct City {
    /// Id.
    pub id: String,
    /// Name.
    pub names: Words,
    /// Name in Latin transcription, with tones.
    pub pinyin: String,
    /// The region it lies in.
    pub region: RegionKey,
    /// Where it is, in degrees.
    pub at: LonLat,
    /// Source of the position.
    pub source: SourceKey,
}

impl Identified for Cluster {
    fn id(&self) -> &str {
        &self.id
    }
}
impl Identified for Company {
    fn id(&self) -> &str {
        &self.id
    }
}
impl Identified for City {
    fn id(&self) -> &str {
        &self.id
    }
}
