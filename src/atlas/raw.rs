//! The files as they are written, before any reference is followed.

use super::unit::UnitDisplay;
use super::words::Pairs;
use super::{Better, Coverage, MetricKind, Status, Words, Year};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AtlasFile {
    pub(crate) format: u32,
    pub(crate) id: String,
    pub(crate) title: Words,
    pub(crate) description: Words,
    pub(crate) languages: Vec<String>,
    pub(crate) country: String,
    pub(crate) country_name: Words,
    pub(crate) country_note: Words,
    pub(crate) start: RawStart,
    pub(crate) boundaries_source: Words,
    pub(crate) notice: Words,
    pub(crate) uncovered: Words,
    pub(crate) licence: Words,
    pub(crate) per_head: Option<String>,
    pub(crate) per_gdp: Option<String>,
    pub(crate) themes: Vec<RawTheme>,
    pub(crate) region_kinds: Vec<RawRegionKind>,
    pub(crate) source_kinds: Vec<RawSourceKind>,
    pub(crate) as_of: Option<Year>,
    #[serde(default)]
    pub(crate) about: Vec<RawPassage>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPassage {
    pub(crate) title: Words,
    pub(crate) text: Words,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawStart {
    pub(crate) metric: String,
    pub(crate) year: Year,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawTheme {
    pub(crate) id: String,
    pub(crate) name: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRegionKind {
    pub(crate) id: String,
    pub(crate) name: Words,
    #[serde(default)]
    pub(crate) capital_question: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSourceKind {
    pub(crate) id: String,
    pub(crate) name: Words,
    pub(crate) mark: String,
    pub(crate) note: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawUnit {
    pub(crate) id: String,
    pub(crate) display: Pairs<UnitDisplay>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRegion {
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) kind: String,
    pub(crate) names: Words,
    pub(crate) full_name: Option<Words>,
    pub(crate) pinyin: String,
    #[serde(default)]
    pub(crate) also: Vec<String>,
    pub(crate) capital: Option<RawCapital>,
    pub(crate) area: Option<RawArea>,
    pub(crate) census: Option<RawCensus>,
    pub(crate) caution: Option<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCapital {
    pub(crate) names: Words,
    pub(crate) pinyin: String,
    pub(crate) at: (f64, f64),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawArea {
    pub(crate) km2: f64,
    pub(crate) lowest: Option<f64>,
    pub(crate) highest: Option<f64>,
    pub(crate) source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCensus {
    pub(crate) year: Year,
    pub(crate) population: u64,
    pub(crate) source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawMetric {
    pub(crate) id: String,
    pub(crate) theme: String,
    pub(crate) kind: MetricKind,
    pub(crate) unit: String,
    pub(crate) name: Words,
    pub(crate) short: Option<Words>,
    pub(crate) meaning: Words,
    pub(crate) caution: Option<Words>,
    pub(crate) better: Better,
    pub(crate) coverage: Coverage,
    #[serde(default = "yes")]
    pub(crate) comparable_years: bool,
    #[serde(default)]
    pub(crate) key_figure: bool,
    #[serde(default)]
    pub(crate) pair: Vec<RawPair>,
    pub(crate) parts: Option<RawParts>,
    #[serde(default)]
    pub(crate) breaks_at: Vec<Year>,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawParts {
    pub(crate) numerator: String,
    pub(crate) denominator: String,
    pub(crate) factor: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPair {
    pub(crate) by: String,
    pub(crate) factor: f64,
    pub(crate) unit: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawObservations {
    pub(crate) metric: String,
    pub(crate) unit: String,
    pub(crate) years: Vec<Year>,
    pub(crate) provenance: Vec<RawRule>,
    pub(crate) rows: Pairs<Vec<Option<f64>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRule {
    pub(crate) source: String,
    #[serde(default)]
    pub(crate) also: Vec<String>,
    pub(crate) status: Status,
    pub(crate) years: Option<Vec<Year>>,
    pub(crate) regions: Option<Vec<String>>,
    pub(crate) note: Option<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSource {
    pub(crate) id: String,
    pub(crate) title: Words,
    pub(crate) original_title: Option<String>,
    pub(crate) publisher: Words,
    pub(crate) published: Option<String>,
    pub(crate) kind: String,
    pub(crate) url: Option<String>,
    pub(crate) reached: Option<Words>,
    pub(crate) licence: Option<Words>,
    pub(crate) checked: Option<Words>,
    pub(crate) caution: Option<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawDomain {
    pub(crate) id: String,
    pub(crate) name: Words,
    pub(crate) meaning: Words,
    pub(crate) parent: Option<String>,
    pub(crate) glyph: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RawSubject {
    Region(String),
    Cluster(String),
    City(String),
    Company(String),
    Programme(String),
    Country,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawClaim {
    pub(crate) id: String,
    pub(crate) topic: Option<String>,
    pub(crate) subjects: Vec<RawSubject>,
    #[serde(default)]
    pub(crate) mentions: Vec<RawSubject>,
    #[serde(default)]
    pub(crate) domains: Vec<String>,
    pub(crate) dimension: Option<String>,
    pub(crate) statement: Words,
    pub(crate) figure: Option<RawFigure>,
    pub(crate) year: Option<Year>,
    pub(crate) source: String,
    pub(crate) caution: Option<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFigure {
    pub(crate) value: f64,
    pub(crate) unit: String,
    pub(crate) wording: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCluster {
    pub(crate) id: String,
    pub(crate) names: Words,
    pub(crate) members: Vec<String>,
    #[serde(default)]
    pub(crate) cities: Vec<String>,
    pub(crate) whole: bool,
    pub(crate) no_sum: Option<Words>,
    pub(crate) note: Option<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCompany {
    pub(crate) id: String,
    pub(crate) names: Words,
    #[serde(default)]
    pub(crate) also: Vec<String>,
    pub(crate) note: Option<Words>,
    pub(crate) headquarters: Option<RawHeadquarters>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawHeadquarters {
    pub(crate) city: String,
    pub(crate) source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCity {
    pub(crate) id: String,
    pub(crate) names: Words,
    pub(crate) pinyin: String,
    pub(crate) region: String,
    pub(crate) at: (f64, f64),
    pub(crate) source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawTopic {
    pub(crate) id: String,
    pub(crate) name: Words,
    pub(crate) meaning: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawTerm {
    pub(crate) id: String,
    pub(crate) names: Words,
    pub(crate) also: Option<Pairs<Vec<String>>>,
    pub(crate) meaning: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawArticle {
    pub(crate) id: String,
    pub(crate) title: Words,
    pub(crate) lead: Words,
    #[serde(default)]
    pub(crate) subjects: Vec<RawSubject>,
    pub(crate) sections: Vec<RawSection>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSection {
    pub(crate) title: Words,
    pub(crate) text: Option<Words>,
    #[serde(default)]
    pub(crate) claims: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawEvent {
    pub(crate) id: String,
    pub(crate) date: String,
    pub(crate) end: Option<String>,
    pub(crate) title: Words,
    pub(crate) text: Option<Words>,
    #[serde(default)]
    pub(crate) subjects: Vec<RawSubject>,
    #[serde(default)]
    pub(crate) claims: Vec<String>,
    pub(crate) source: String,
    pub(crate) caution: Option<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawProgramme {
    pub(crate) id: String,
    pub(crate) names: Words,
    #[serde(default)]
    pub(crate) also: Vec<String>,
    pub(crate) meaning: Words,
    pub(crate) source: String,
    #[serde(default)]
    pub(crate) hubs: Vec<RawHub>,
    #[serde(default)]
    pub(crate) centres: Vec<RawCentre>,
    pub(crate) flow: Option<RawFlow>,
    #[serde(default)]
    pub(crate) rankings: Vec<String>,
    #[serde(default)]
    pub(crate) domains: Vec<String>,
    pub(crate) claims_note: Option<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawHub {
    pub(crate) id: String,
    pub(crate) names: Words,
    pub(crate) regions: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCentre {
    pub(crate) id: String,
    pub(crate) names: Words,
    pub(crate) hub: String,
    pub(crate) regions: Vec<String>,
    pub(crate) area: Words,
    pub(crate) at: (f64, f64),
    pub(crate) located: Words,
    pub(crate) position: String,
    pub(crate) approved: String,
    pub(crate) caution: Option<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFlow {
    pub(crate) from: Vec<String>,
    pub(crate) to: Vec<String>,
    pub(crate) label: Words,
    pub(crate) note: Words,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TypologyFile {
    pub(crate) name: Words,
    pub(crate) meaning: Words,
    pub(crate) missing: Words,
    pub(crate) source: String,
    #[serde(default)]
    pub(crate) left_out: Vec<String>,
    pub(crate) dimensions: Vec<RawDimension>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawDimension {
    pub(crate) id: String,
    pub(crate) name: Words,
    pub(crate) meaning: Words,
    #[serde(default)]
    pub(crate) examples: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRanking {
    pub(crate) id: String,
    pub(crate) name: Words,
    pub(crate) meaning: Words,
    pub(crate) unit: String,
    pub(crate) caution: Option<Words>,
    pub(crate) rows: Vec<RawRankingRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRankingRow {
    pub(crate) year: Year,
    pub(crate) names: Words,
    #[serde(default)]
    pub(crate) regions: Vec<String>,
    #[serde(default)]
    pub(crate) cities: Vec<String>,
    pub(crate) value: f64,
    pub(crate) source: String,
    pub(crate) note: Option<Words>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawDisagreement {
    pub(crate) id: String,
    pub(crate) title: Words,
    pub(crate) reason: Words,
    pub(crate) sides: Vec<RawSide>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RawSide {
    Metric(String, Year),
    Figure(String, String, Year),
    Claim(String),
    Areas,
    Rank(String, Year),
}
