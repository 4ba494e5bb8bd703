//! What a pack can get wrong.

use super::Year;
use std::fmt;
use thiserror::Error;

/// A fault of a pack: where it is, what was found, and what was expected.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum Fault {
    /// A file or folder could not be read at all.
    #[error("{path}: {message}")]
    Unreadable {
        /// The path.
        path: String,
        /// Why.
        message: String,
    },
    /// A file that a pack cannot do without is not there.
    #[error("{file}: missing; a pack cannot open without it")]
    Missing {
        /// The file's name within the pack.
        file: String,
    },
    /// A file is larger than is read.
    #[error("{file}: {found_mb} MB, more than the {limit_mb} MB that are read")]
    TooLarge {
        /// The file's name within the pack.
        file: String,
        /// Its size in megabytes, rounded up.
        found_mb: u64,
        /// The limit in megabytes.
        limit_mb: u64,
    },
    /// A file does not follow the grammar of RON or of the pack; only the first of each file.
    #[error("{file}:{line}:{column}: {message}{}", did_you_mean(.suggestion.as_deref()))]
    Syntax {
        /// The file's name within the pack.
        file: String,
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// What was found and what was expected.
        message: String,
        /// What was probably meant.
        suggestion: Option<String>,
    },
    /// A file can be read but says something that cannot be.
    #[error("{file}{}: {}{what}", Line(*.line), Entry(.entry))]
    Meaning {
        /// The file's name within the pack.
        file: String,
        /// The id of the entry; empty when it is the file as a whole.
        entry: String,
        /// Line, from 1, where it could be found.
        line: Option<usize>,
        /// What is wrong.
        what: Box<MeaningFault>,
    },
}

impl Fault {
    /// Whether the entry is as good as the others and only deserves a second look.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        matches!(self, Self::Meaning { what, .. }
            if matches!(**what, MeaningFault::OutsideRegion { .. }))
    }

    /// Whether a file could not be read, so that what it refers to is not known.
    #[must_use]
    pub fn is_of_reading(&self) -> bool {
        !matches!(self, Self::Meaning { .. })
    }

    /// The file (or path) the fault is in.
    #[must_use]
    pub fn file(&self) -> &str {
        match self {
            Self::Unreadable { path, .. } => path,
            Self::Missing { file }
            | Self::TooLarge { file, .. }
            | Self::Syntax { file, .. }
            | Self::Meaning { file, .. } => file,
        }
    }
}

/// What a file says that cannot be.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum MeaningFault {
    /// An id that leads nowhere.
    #[error("unknown {kind} '{id}'{}", did_you_mean(.suggestion.as_deref()))]
    UnknownId {
        /// What kind of thing was looked for.
        kind: Kind,
        /// The id found.
        id: String,
        /// A known id close to it.
        suggestion: Option<String>,
    },
    /// The same id or key a second time.
    #[error("{kind} '{id}' appears twice; the first is kept")]
    Duplicate {
        /// What kind of thing.
        kind: Kind,
        /// The id.
        id: String,
    },
    /// An id with nothing in it.
    #[error("empty id of a {0}; expected at least one character")]
    EmptyId(Kind),
    /// A format this program does not read.
    #[error("format {found}; this program reads format {expected}")]
    Format {
        /// The number found.
        found: u32,
        /// The number expected.
        expected: u32,
    },
    /// A list that must not be empty.
    #[error("no {0}; expected at least one")]
    Nothing(Kind),
    /// A year that no figure may have.
    #[error("year {0} is out of range; expected 1900 to 2100")]
    YearOutOfRange(Year),
    /// Years out of order.
    #[error("year {year} comes after {before}; expected ascending years, each once")]
    YearsNotAscending {
        /// The year found.
        year: Year,
        /// The year before it.
        before: Year,
    },
    /// A number that is none.
    #[error("{field} is {found}; expected a finite number (None where there is no figure)")]
    NotFinite {
        /// Which number.
        field: String,
        /// NaN or inf.
        found: f64,
    },
    /// A number that must be above zero.
    #[error("{field} is {found}; expected more than zero")]
    NotPositive {
        /// Which number.
        field: String,
        /// The number.
        found: f64,
    },
    /// A row of figures of the wrong length.
    #[error("row '{region}' has {found} values; expected {expected}, one a year")]
    RowLength {
        /// The region.
        region: String,
        /// How many values it has.
        found: usize,
        /// How many years there are.
        expected: usize,
    },
    /// Figures in another unit than their metric.
    #[error("unit '{found}'; the metric's unit is '{expected}'")]
    UnitDiffers {
        /// The unit of the file.
        found: String,
        /// The metric's.
        expected: String,
    },
    /// A region that is not drawn.
    #[error("region '{0}' has no boundary; expected a shape of that id in boundaries.ron")]
    RegionWithoutBoundary(String),
    /// A boundary that belongs to no region.
    #[error("boundary '{id}' belongs to no region of regions.ron{}", did_you_mean(.suggestion.as_deref()))]
    BoundaryWithoutRegion {
        /// The id of the shape.
        id: String,
        /// A region close to it.
        suggestion: Option<String>,
    },
    /// A shape, an arc or the frame of the boundaries that cannot be: what was found and expected.
    #[error("{0}")]
    Boundary(String),
    /// Text that lacks a language.
    #[error("{field} has no text in '{language}'")]
    TextMissing {
        /// Which text.
        field: &'static str,
        /// The language.
        language: String,
    },
    /// Text with nothing in it.
    #[error("{field} is empty{}; expected text", in_language(.language.as_deref()))]
    TextEmpty {
        /// Which text.
        field: &'static str,
        /// The language, for text in several.
        language: Option<String>,
    },
    /// Text in a language the pack does not have.
    #[error("{field} has text in '{language}', which is not a language of atlas.ron{}", did_you_mean(.suggestion.as_deref()))]
    TextInUnknownLanguage {
        /// Which text.
        field: &'static str,
        /// The tag found.
        language: String,
        /// A language close to it.
        suggestion: Option<String>,
    },
    /// A text longer than its place.
    #[error("{field} has {found} characters in '{language}'; expected at most {limit}")]
    TextTooLong {
        /// Which text.
        field: &'static str,
        /// The language.
        language: String,
        /// Its length in characters.
        found: usize,
        /// The most there may be.
        limit: usize,
    },
    /// More or less than one character.
    #[error("{field} is '{found}'; expected one character")]
    OneCharacter {
        /// Which text.
        field: &'static str,
        /// What was found.
        found: String,
    },
    /// A ratio that is to be divided again.
    #[error("only a count can be paired, and this metric is a ratio")]
    PairOfRatio,
    /// A denominator that is not a count.
    #[error("pair by '{0}', which is a ratio; expected a count")]
    PairByRatio(String),
    /// A longitude off the globe.
    #[error("longitude {0} is out of range; expected -180 to 180 (longitude comes first)")]
    Longitude(f64),
    /// A latitude off the globe.
    #[error("latitude {0} is out of range; expected -90 to 90 (longitude comes first)")]
    Latitude(f64),
    /// A range the wrong way round.
    #[error("{field} is {found}, outside its own range of {lowest} to {highest}")]
    OutsideRange {
        /// Which number.
        field: &'static str,
        /// The number.
        found: f64,
        /// Lowest.
        lowest: f64,
        /// Highest.
        highest: f64,
    },
    /// Figures without any provenance.
    #[error("no provenance; expected a first rule without years or regions")]
    ProvenanceMissing,
    /// The first rule does not apply to everything.
    #[error("the first provenance rule is limited to some years or regions; expected one for all")]
    ProvenanceLimited,
    /// A rule for a year without figures.
    #[error("provenance names {0}, which is not among the years of the file")]
    ProvenanceYear(Year),
    /// A rule for a region without figures.
    #[error("provenance names '{id}', which has no row in the file{}", did_you_mean(.suggestion.as_deref()))]
    ProvenanceRegion {
        /// The region.
        id: String,
        /// A row close to it.
        suggestion: Option<String>,
    },
    /// A metric that nothing is known about.
    #[error("no figures; expected observations/{0}.ron with at least one")]
    MetricWithoutObservations(String),
    /// A file that is not named as its metric.
    #[error("the file holds metric '{metric}'; expected it to be named {metric}.ron")]
    FileName {
        /// The metric it holds.
        metric: String,
    },
    /// The atlas is to open on a year without figures.
    #[error("start.year is {year}, in which '{metric}' has no figures")]
    StartWithoutFigures {
        /// The metric.
        metric: String,
        /// The year.
        year: Year,
    },
    /// A date that is none.
    #[error("{field} is '{found}'; expected a date such as 2025, 2025-01 or 2025-01-31")]
    Date {
        /// Which date.
        field: &'static str,
        /// What was found.
        found: String,
    },
    /// Something that ends before it begins.
    #[error("it ends in {end}, before it begins in {start}")]
    EndBeforeStart {
        /// The beginning.
        start: String,
        /// The end.
        end: String,
    },
    /// A year that the pack cannot know of.
    #[error(
        "year {found} lies ahead; the pack knows what was said up to {as_of} (as_of in atlas.ron)"
    )]
    YearAhead {
        /// The year found.
        found: Year,
        /// The last year the pack knows of.
        as_of: Year,
    },
    /// A place outside the region it is said to lie in.
    #[error("its place lies {distance_km:.1} km outside the boundary of '{region}'")]
    OutsideRegion {
        /// The region.
        region: String,
        /// How far outside, on the plane of the map, in kilometres.
        distance_km: f64,
    },
    /// A text whose placeables cannot be read.
    #[error("{field} in '{language}' has a broken placeable: {message}")]
    Placeable {
        /// Which text.
        field: &'static str,
        /// The language.
        language: String,
        /// What is wrong.
        message: String,
    },
    /// Something that nothing leads to.
    #[error("{0} is not used by anything; use it or delete it")]
    Unused(Kind),
    /// A term that a reader never meets.
    #[error(
        "no text in '{language}' but its own has this term or another of its forms; use it, give the form that is used, or delete it"
    )]
    TermNowhere {
        /// The language.
        language: String,
    },
    /// A field that is its own ancestor.
    #[error("'{0}' is its own ancestor; expected parents to end")]
    Ring(String),
}

/// What kind of thing an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A language tag.
    Language,
    /// A theme.
    Theme,
    /// A kind of region.
    RegionKind,
    /// A kind of source.
    SourceKind,
    /// A unit.
    Unit,
    /// A region.
    Region,
    /// A metric.
    Metric,
    /// A source.
    Source,
    /// A field of technology.
    Domain,
    /// A claim.
    Claim,
    /// A cluster.
    Cluster,
    /// A company.
    Company,
    /// A city.
    City,
    /// Figures of a metric.
    Observations,
    /// What a claim is about.
    Subject,
    /// A heading of claims.
    Topic,
    /// A term of the glossary.
    Term,
    /// A page.
    Article,
    /// An event.
    Event,
    /// A programme.
    Programme,
    /// A hub of a programme.
    Hub,
    /// A dimension of the typology.
    Dimension,
    /// A table of ranks.
    Ranking,
    /// A disagreement of sources.
    Disagreement,
    /// What one source says in a disagreement.
    Side,
}

impl Kind {
    /// The word used in messages.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Theme => "theme",
            Self::RegionKind => "kind of region",
            Self::SourceKind => "kind of source",
            Self::Unit => "unit",
            Self::Region => "region",
            Self::Metric => "metric",
            Self::Source => "source",
            Self::Domain => "domain",
            Self::Claim => "claim",
            Self::Cluster => "cluster",
            Self::Company => "company",
            Self::City => "city",
            Self::Observations => "figures of metric",
            Self::Subject => "subject",
            Self::Topic => "topic",
            Self::Term => "term",
            Self::Article => "page",
            Self::Event => "event",
            Self::Programme => "programme",
            Self::Hub => "hub",
            Self::Dimension => "dimension",
            Self::Ranking => "ranking",
            Self::Disagreement => "disagreement",
            Self::Side => "side",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

pub(crate) fn did_you_mean(suggestion: Option<&str>) -> String {
    suggestion.map_or_else(String::new, |near| format!("; did you mean '{near}'?"))
}

fn in_language(language: Option<&str>) -> String {
    language.map_or_else(String::new, |tag| format!(" in '{tag}'"))
}

struct Line(Option<usize>);
impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |line| write!(f, ":{line}"))
    }
}

struct Entry<'a>(&'a str);
impl fmt::Display for Entry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            Ok(())
        } else {
            write!(f, "entry '{}': ", self.0)
        }
    }
}
