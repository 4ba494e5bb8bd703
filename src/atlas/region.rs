//! Regions: what the map is made of.

use super::{Identified, Key, LonLat, RegionKindKey, SourceKey, Words, Year};

/// Key of a [`Region`].
pub type RegionKey = Key<Region>;

/// A region of the pack.
#[derive(Clone, Debug)]
pub struct Region {
    /// ISO 3166-2 code, the region's id everywhere.
    pub id: String,
    /// The country's own code of the region.
    pub code: String,
    /// Kind.
    pub kind: RegionKindKey,
    /// Short name.
    pub names: Words,
    /// Full official name, not in every language.
    pub full_name: Option<Words>,
    /// Name in Latin transcription, with tones.
    pub pinyin: String,
    /// Other names by which people look for it.
    pub also: Vec<String>,
    /// Capital; some regions have none.
    pub capital: Option<Capital>,
    /// Land area.
    pub area: Option<Area>,
    /// Population at the last census.
    pub census: Option<Census>,
    /// What to keep in mind about the region's figures.
    pub caution: Option<Words>,
}

/// A region's capital.
#[derive(Clone, Debug)]
pub struct Capital {
    /// Name.
    pub names: Words,
    /// Name in Latin transcription, with tones.
    pub pinyin: String,
    /// Where it is, in degrees.
    pub at: LonLat,
}

/// A region's area in square kilometres and the range that sources give.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// The figure shown, km².
    pub km2: f64,
    /// The lowest figure found, km².
    pub lowest_km2: Option<f64>,
    /// The highest figure found, km².
    pub highest_km2: Option<f64>,
    /// Source of the figure shown.
    pub source: SourceKey,
}

/// A census figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Census {
    /// Year of the census.
    pub year: Year,
    /// Persons.
    pub population: u64,
    /// Source.
    pub source: SourceKey,
}

impl Identified for Region {
    fn id(&self) -> &str {
        &self.id
    }
}
