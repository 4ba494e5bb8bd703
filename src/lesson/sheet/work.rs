//! What one version of a sheet asks, and its answers.

use super::cards::{self, Card};
use super::map::{self, ColourWork, MapWork};
use super::matching::{self, MatchingWork};
use super::table::{self, ChartWork, TableWork};
use super::{Sheet, Task};
use crate::atlas::{Atlas, Measure, RegionKey, Series, SourceKey, Year};
use crate::view::{Gap, MeasureId, View, resolve};
use std::sync::Arc;
use thiserror::Error;

/// What one version of a sheet asks, looked up in an atlas; in no language yet.
#[derive(Clone, Debug)]
pub enum Work {
    /// Name the regions of a map.
    Map(MapWork),
    /// Sort values into classes, and colour a map.
    Colour(ColourWork),
    /// Fill a table.
    Table(TableWork),
    /// Draw bars.
    Chart(ChartWork),
    /// Join what belongs together.
    Matching(MatchingWork),
    /// Cut out cards.
    Cards {
        /// Whether the facts are on the back.
        two_sided: bool,
        /// The cards.
        cards: Vec<Card>,
    },
}

/// Why an atlas cannot give what a sheet asks for.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SheetProblem {
    /// Something that the sheet names is not there.
    #[error("{}", gone(.0))]
    Gone(Gap),
    /// A table without columns.
    #[error("the table has no columns: name at least one measure")]
    NoColumns,
    /// A count cannot be classes and colours.
    #[error(
        "'{metric}' is a count, and a count is never a colour on a map: choose a ratio, or the \
         count per another metric"
    )]
    Count {
        /// The metric.
        metric: String,
    },
    /// There are too few to ask about.
    #[error("{found} {}, where a sheet needs {least}", needed.words())]
    TooFew {
        /// Of what.
        needed: Needed,
        /// How many there are.
        found: usize,
        /// How many are needed.
        least: usize,
    },
    /// All figures are equal, so that there is nothing to tell apart.
    #[error("all figures of '{metric}' in {year} are equal: there is nothing to tell apart")]
    AllEqual {
        /// The metric.
        metric: String,
        /// The year.
        year: Year,
    },
}

/// What a sheet needs some of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// Regions on the map.
    Regions,
    /// Regions with a figure.
    Figures,
    /// Regions whose capital may be asked for.
    Capitals,
    /// Regions with a field that no other one is named for.
    Fields,
    /// Claims.
    Claims,
}

impl Needed {
    fn words(self) -> &'static str {
        match self {
            Self::Regions => "regions are on the map",
            Self::Figures => "regions have a figure",
            Self::Capitals => "regions have a capital that may be asked for",
            Self::Fields => "regions have a field of their own",
            Self::Claims => "claims are about these regions",
        }
    }
}

fn gone(gap: &Gap) -> String {
    match gap {
        Gap::Region { id } => format!("no region '{id}' in the pack"),
        Gap::Metric { id } => format!("no metric '{id}' in the pack"),
        Gap::Pair { metric, per } => format!("'{metric}' is not offered per '{per}'"),
        Gap::Page { kind, id } => format!("no {} '{id}' in the pack", kind.word()),
        Gap::SourceKind { id } => format!("no kind of source '{id}' in the pack"),
        Gap::Year { asked, shown } => {
            format!("no figures of {asked}; the nearest year with figures is {shown}")
        }
    }
}

/// Looks a sheet up in an atlas, and chooses what a version asks: 0 is version A.
///
/// # Errors
/// A [`SheetProblem`]: something is not in the atlas, or there is too little of it to ask about.
pub fn work(sheet: &Sheet, atlas: &Atlas, version: u8) -> Result<Work, SheetProblem> {
    let asked = Asked {
        atlas,
        regions: regions(sheet, atlas)?,
        seed: sheet.seed,
        version,
    };
    Ok(match &sheet.task {
        Task::BlankMap {
            borders,
            numbers,
            word_bank,
        } => Work::Map(map::blank(&asked, *borders, *numbers, *word_bank)?),
        Task::ColourMap {
            measure,
            year,
            classes,
            limits,
            coloured,
        } => {
            let figures = figures(atlas, measure, *year)?;
            Work::Colour(map::colour(&asked, figures, *classes, *limits, *coloured)?)
        }
        Task::Table {
            columns,
            blank_percent,
            value_bank,
        } => Work::Table(table::table(&asked, columns, *blank_percent, *value_bank)?),
        Task::Chart {
            measure,
            year,
            count,
        } => {
            let figures = figures(atlas, measure, *year)?;
            Work::Chart(table::chart(&asked, figures, usize::from(*count))?)
        }
        Task::Matching { pairs, count } => {
            Work::Matching(matching::matching(&asked, *pairs, usize::from(*count))?)
        }
        Task::Cards { two_sided } => Work::Cards {
            two_sided: *two_sided,
            cards: cards::cards(&asked),
        },
    })
}

/// What a version of a sheet is made from.
pub(super) struct Asked<'a> {
    pub(super) atlas: &'a Atlas,
    /// The regions it is about, in the order of the pack.
    pub(super) regions: Vec<RegionKey>,
    pub(super) seed: u64,
    pub(super) version: u8,
}

/// A measure with its year and its figures.
#[derive(Clone, Debug)]
pub struct Figures {
    /// The measure.
    pub measure: Measure,
    /// The year.
    pub year: Year,
    /// Its figures.
    pub series: Arc<Series>,
}

impl Figures {
    /// The figure of a region.
    #[must_use]
    pub fn value(&self, region: RegionKey) -> Option<f64> {
        self.series.value(region, self.year)
    }

    /// The sources of the figures of some regions, each once.
    #[must_use]
    pub fn sources(&self, regions: impl Iterator<Item = RegionKey>) -> Vec<SourceKey> {
        let mut sources = Vec::new();
        for region in regions {
            let Some(origin) = self.series.provenance(region, self.year) else {
                continue;
            };
            for &source in std::iter::once(&origin.source).chain(origin.also) {
                if !sources.contains(&source) {
                    sources.push(source);
                }
            }
        }
        sources
    }
}

/// The regions that a sheet is about, in the order of the pack.
fn regions(sheet: &Sheet, atlas: &Atlas) -> Result<Vec<RegionKey>, SheetProblem> {
    if sheet.regions.is_empty() {
        return Ok(atlas.regions.keys().collect());
    }
    let mut regions = Vec::with_capacity(sheet.regions.len());
    for id in &sheet.regions {
        let region = atlas.regions.find(id);
        regions.push(region.ok_or_else(|| SheetProblem::Gone(Gap::Region { id: id.clone() }))?);
    }
    regions.sort_unstable();
    regions.dedup();
    Ok(regions)
}

/// Looks a measure and a year up.
pub(super) fn figures(
    atlas: &Atlas,
    measure: &MeasureId,
    year: Option<Year>,
) -> Result<Figures, SheetProblem> {
    let view = View {
        measure: Some(measure.clone()),
        year,
        ..View::default()
    };
    let (resolved, gaps) = resolve(&view, atlas);
    if let Some(gap) = gaps.into_iter().next() {
        return Err(SheetProblem::Gone(gap));
    }
    let Some(year) = resolved.year else {
        return Err(SheetProblem::TooFew {
            needed: Needed::Figures,
            found: 0,
            least: 1,
        });
    };
    Ok(Figures {
        measure: resolved.measure,
        year,
        series: resolved.series,
    })
}

/// Refuses what is too few to ask about.
pub(super) fn at_least(needed: Needed, found: usize, least: usize) -> Result<(), SheetProblem> {
    if found < least {
        return Err(SheetProblem::TooFew {
            needed,
            found,
            least,
        });
    }
    Ok(())
}
