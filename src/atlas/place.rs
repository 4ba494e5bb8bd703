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
    /// Whether the members belong to it whole, or only parts of them.
    pub whole: bool,
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
