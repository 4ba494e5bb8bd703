//! Programmes of the state, the typology of cities, and tables that publishers give.

use super::{
    CityKey, ClaimKey, DomainKey, Identified, Key, LonLat, MetricKey, PartialDate, RegionKey,
    SourceKey, UnitKey, Words, Year,
};

/// Key of a [`Programme`].
pub type ProgrammeKey = Key<Programme>;
/// Key of a [`Dimension`].
pub type DimensionKey = Key<Dimension>;
/// Key of a [`Ranking`].
pub type RankingKey = Key<Ranking>;
/// Key of a [`Disagreement`].
pub type DisagreementKey = Key<Disagreement>;

/// A programme with places: hubs, which are regions, and centres, which are points.
#[derive(Clone, Debug)]
pub struct Programme {
    /// Id.
    pub id: String,
    /// Name.
    pub names: Words,
    /// Other names by which people look for it.
    pub also: Vec<String>,
    /// What it is.
    pub meaning: Words,
    /// Who says where its places are.
    pub source: SourceKey,
    /// Its hubs.
    pub hubs: Vec<Hub>,
    /// Its centres.
    pub centres: Vec<Centre>,
    /// The one direction that is reported.
    pub flow: Option<Flow>,
    /// Tables that belong to it.
    pub rankings: Vec<RankingKey>,
    /// Fields whose claims are listed with it.
    pub domains: Vec<DomainKey>,
    /// What keeps these tables and claims from being one map.
    pub claims_note: Option<Words>,
}

/// A hub of a [`Programme`]: one or several regions.
#[derive(Clone, Debug)]
pub struct Hub {
    /// Id, unique within the programme.
    pub id: String,
    /// Name.
    pub names: Words,
    /// Its regions.
    pub regions: Vec<RegionKey>,
}

/// A centre of a [`Programme`]: a point in a hub.
#[derive(Clone, Debug)]
pub struct Centre {
    /// Id, unique within the programme.
    pub id: String,
    /// Name.
    pub names: Words,
    /// Its hub, as an index into the programme's.
    pub hub: usize,
    /// The regions it lies in.
    pub regions: Vec<RegionKey>,
    /// The area it starts with.
    pub area: Words,
    /// Where it is drawn, in degrees.
    pub at: LonLat,
    /// What stands at that point.
    pub located: Words,
    /// Who says where that is.
    pub position: SourceKey,
    /// When it was approved.
    pub approved: PartialDate,
    /// What to keep in mind.
    pub caution: Option<Words>,
}

/// A direction between two groups of hubs. It has no width: nothing says how much.
#[derive(Clone, Debug)]
pub struct Flow {
    /// From these hubs, as indices into the programme's.
    pub from: Vec<usize>,
    /// To these.
    pub to: Vec<usize>,
    /// What stands at the arrow.
    pub label: Words,
    /// How the groups were made.
    pub note: Words,
}

/// A typology of cities, as far as a source tells of it.
#[derive(Clone, Debug)]
pub struct Typology {
    /// Name.
    pub name: Words,
    /// What it is and whose.
    pub meaning: Words,
    /// What is missing.
    pub missing: Words,
    /// Who tells of it.
    pub source: SourceKey,
    /// Cities that it leaves out.
    pub left_out: Vec<CityKey>,
}

/// One dimension of the [`Typology`].
#[derive(Clone, Debug)]
pub struct Dimension {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Words,
    /// What it covers.
    pub meaning: Words,
    /// Cities that the source gives as examples.
    pub examples: Vec<CityKey>,
}

/// A table of ranks or counts that publishers give for places which are not a series of regions.
#[derive(Clone, Debug)]
pub struct Ranking {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Words,
    /// What it measures.
    pub meaning: Words,
    /// Unit of the values.
    pub unit: UnitKey,
    /// What to keep in mind.
    pub caution: Option<Words>,
    /// Its rows.
    pub rows: Vec<RankingRow>,
}

/// A row of a [`Ranking`].
#[derive(Clone, Debug)]
pub struct RankingRow {
    /// The year.
    pub year: Year,
    /// What is ranked.
    pub names: Words,
    /// The regions it lies in; none for the world.
    pub regions: Vec<RegionKey>,
    /// Whether it is the country as a whole.
    pub country: bool,
    /// The cities it is made of.
    pub cities: Vec<CityKey>,
    /// The rank or count, in the unit of the table.
    pub value: f64,
    /// Who says so.
    pub source: SourceKey,
    /// What is particular about it.
    pub note: Option<Words>,
}

/// Sources that disagree, side by side.
#[derive(Clone, Debug)]
pub struct Disagreement {
    /// Id.
    pub id: String,
    /// What they disagree on.
    pub title: Words,
    /// Why, and which to use for what.
    pub reason: Words,
    /// What each says.
    pub sides: Vec<Side>,
}

/// What one source says in a [`Disagreement`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The figures of a metric in a year, for every region and the country.
    Metric(MetricKey, Year),
    /// One figure; `None` is the country.
    Figure(MetricKey, Option<RegionKey>, Year),
    /// A claim.
    Claim(ClaimKey),
    /// The area of every region, and the range that lists give.
    Areas,
    /// The rows of a table in a year.
    Ranking(RankingKey, Year),
}

impl Identified for Programme {
    fn id(&self) -> &str {
        &self.id
    }
}
impl Identified for Dimension {
    fn id(&self) -> &str {
        &self.id
    }
}
impl Identified for Ranking {
    fn id(&self) -> &str {
        &self.id
    }
}
impl Identified for Disagreement {
    fn id(&self) -> &str {
        &self.id
    }
}
