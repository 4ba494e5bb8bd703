//! What a pack says about itself.

use super::{Identified, Key, MetricKey, Table, Words, Year};

/// The pack as a whole: its name, its languages, its notices, and the small lists that the other
/// files refer to.
#[derive(Clone, Debug)]
pub struct Meta {
    /// The pack's id, used in file names and saved views.
    pub id: String,
    /// Title shown in the window.
    pub title: Words,
    /// One paragraph on what the pack is about.
    pub description: Words,
    /// Language tags; the first is the one to fall back to. Never empty.
    pub languages: Vec<String>,
    /// The id that stands for the whole country in figures and claims.
    pub country: String,
    /// The country's name.
    pub country_name: Words,
    /// What to keep in mind about the country's figures.
    pub country_note: Words,
    /// What is shown first.
    pub start: Start,
    /// Source line of the boundaries, shown under the map.
    pub boundaries_source: Words,
    /// The line that says that no position is taken on boundaries.
    pub notice: Words,
    /// How land without figures is named.
    pub uncovered: Words,
    /// Licence line of the data, written into exports.
    pub licence: Words,
    /// The metric by which counts are offered per head.
    pub per_head: Option<MetricKey>,
    /// The metric by which counts are offered per unit of GDP.
    pub per_gdp: Option<MetricKey>,
    /// Themes, in the order of the metric picker.
    pub themes: Table<Theme>,
    /// Kinds of region.
    pub region_kinds: Table<RegionKind>,
    /// Kinds of source.
    pub source_kinds: Table<SourceKind>,
    /// The last year that claims and events may be of; what comes later can only be planned.
    pub as_of: Option<Year>,
    /// What a reader should know about the pack: its terms, how it was checked.
    pub about: Vec<Passage>,
}

/// A heading and what stands under it.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Heading.
    pub title: Words,
    /// Text.
    pub text: Words,
}

/// The first question an atlas asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Start {
    /// The metric shown first.
    pub metric: MetricKey,
    /// The year shown first.
    pub year: Year,
}

/// Key of a [`Theme`].
pub type ThemeKey = Key<Theme>;
/// Key of a [`RegionKind`].
pub type RegionKindKey = Key<RegionKind>;
/// Key of a [`SourceKind`].
pub type SourceKindKey = Key<SourceKind>;

/// A heading of the metric picker.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Words,
}

/// What kind of region a region is: province, municipality …
#[derive(Clone, Debug)]
pub struct RegionKind {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Words,
    /// Whether a quiz may ask for the capital of a region of this kind.
    pub capital_question: bool,
}

/// Who is speaking in a source: official statistics, press, a company …
#[derive(Clone, Debug)]
pub struct SourceKind {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Words,
    /// The mark of its badge, one character.
    pub mark: String,
    /// What to keep in mind about sources of this kind.
    pub note: Words,
}

impl Identified for Theme {
    fn id(&self) -> &str {
        &self.id
    }
}
impl Identified for RegionKind {
    fn id(&self) -> &str {
        &self.id
    }
}
impl Identified for SourceKind {
    fn id(&self) -> &str {
        &self.id
    }
}
