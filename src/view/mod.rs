//! What is asked: a [`View`] is one question to the atlas, complete and small.
//!
//! Whatever is on screen comes from a view, so a view can be saved, undone, shared as a line
//! of text, put on a slide and rendered without a window. It holds ids, never resolved keys:
//! it outlives the atlas it was made with, and [`resolve()`] says what is no longer there.
//! Nothing here knows how anything is drawn; language, theme and text size belong to the
//! reader and are not part of a view.

mod change;
mod history;
mod page;
mod resolve;
mod text;

pub use change::Change;
pub use history::{Gesture, History};
pub use page::{Page, PageFault, PageId};
pub use resolve::{Gap, Resolved, kinds_taken_away, resolve};
pub use text::{ViewFault, ViewText};

use crate::atlas::Year;
use crate::carto::LonLat;
use serde::{Deserialize, Serialize};

/// The fewest and the most classes a choropleth may have.
pub const CLASS_COUNTS: std::ops::RangeInclusive<u8> = 3..=7;

/// One question to the atlas: what to show, of when, for whom, how and where.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct View {
    /// The main figure.
    pub figure: FigureKind,
    /// What is measured; `None` asks for the measure that the atlas opens on.
    pub measure: Option<MeasureId>,
    /// The second measure: the horizontal axis of a scatter.
    pub against: Option<MeasureId>,
    /// The year; `None` asks for the latest complete one.
    pub year: Option<Year>,
    /// How many quantile classes the choropleth has.
    pub classes: u8,
    /// Which layers lie over the map.
    pub layers: Layers,
    /// The regions chosen, in order; the last one is in focus.
    pub selection: Vec<String>,
    /// The area to fit; `None` is the whole atlas.
    pub extent: Option<Extent>,
    /// The chart beside the map.
    pub compare: Compare,
    /// What is hidden from the reader.
    pub mask: Mask,
    /// The page that is read beside the map; `None` is the profile of the region in focus.
    pub page: Option<PageId>,
    /// Kinds of source that are taken away, by id: the whole atlas is shown without them.
    pub without: Vec<String>,
}

impl Default for View {
    fn default() -> Self {
        Self {
            figure: FigureKind::Map,
            measure: None,
            against: None,
            year: None,
            classes: 5,
            layers: Layers::default(),
            selection: Vec::new(),
            extent: None,
            compare: Compare::default(),
            mask: Mask::default(),
            page: None,
            without: Vec::new(),
        }
    }
}

impl View {
    /// The region in focus: the last one chosen.
    #[must_use]
    pub fn focus(&self) -> Option<&str> {
        self.selection.last().map(String::as_str)
    }
}

/// A measure by its ids: a metric, divided by another one where `per` is set.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureId {
    /// The metric.
    pub metric: String,
    /// The denominator, for a count shown per head or per unit of output.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<String>,
}

impl MeasureId {
    /// The metric as it is.
    #[must_use]
    pub fn plain(metric: impl Into<String>) -> Self {
        Self {
            metric: metric.into(),
            per: None,
        }
    }
}

/// The figures that a view can ask for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FigureKind {
    /// The map: a choropleth for a ratio, sized circles for a count.
    #[default]
    Map,
    /// Bars of one year, sorted by value.
    Ranking,
    /// The series of the chosen regions over the years.
    Lines,
    /// Two measures of one year against each other.
    Scatter,
    /// The figures themselves.
    Table,
    /// All that is known of the region in focus.
    Profile,
}

impl FigureKind {
    /// Every figure, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Map,
        Self::Ranking,
        Self::Lines,
        Self::Scatter,
        Self::Table,
        Self::Profile,
    ];

    /// The word that stands for it in text form, on the command line and in message keys.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::Ranking => "ranking",
            Self::Lines => "lines",
            Self::Scatter => "scatter",
            Self::Table => "table",
            Self::Profile => "profile",
        }
    }
}

/// What lies over the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(clippy::struct_excessive_bools)]
pub struct Layers {
    /// Names of regions.
    pub labels: bool,
    /// The legend.
    pub legend: bool,
    /// The scale bar.
    pub scale_bar: bool,
    /// Meridians and parallels.
    pub graticule: bool,
    /// Cities.
    pub cities: bool,
    /// Outlines of clusters.
    pub clusters: bool,
    /// Hubs and centres of programmes.
    pub programmes: bool,
    /// What the page that is read is about.
    pub page: bool,
}

impl Default for Layers {
    fn default() -> Self {
        Self {
            labels: true,
            legend: true,
            scale_bar: true,
            graticule: false,
            cities: false,
            clusters: false,
            programmes: false,
            page: true,
        }
    }
}

/// An area on the ground to be made visible, whatever the shape of the window.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extent {
    /// The middle.
    pub centre: LonLat,
    /// How much must fit from west to east, in kilometres on the plane.
    pub width_km: f64,
    /// How much must fit from south to north, in kilometres on the plane.
    pub height_km: f64,
}

/// The comparison under the map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Compare {
    /// Whether the drawer is open.
    pub open: bool,
    /// Which chart it holds.
    pub chart: ChartKind,
    /// Whether all regions are in it, or only the chosen ones.
    pub all: bool,
}

/// The charts of the comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChartKind {
    /// Bars of one year.
    #[default]
    Ranking,
    /// Series over the years.
    Lines,
    /// Two measures against each other.
    Scatter,
    /// A sortable table.
    Table,
}

impl ChartKind {
    /// Every chart, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Ranking, Self::Lines, Self::Scatter, Self::Table];

    /// The figure that draws it.
    #[must_use]
    pub fn figure(self) -> FigureKind {
        match self {
            Self::Ranking => FigureKind::Ranking,
            Self::Lines => FigureKind::Lines,
            Self::Scatter => FigureKind::Scatter,
            Self::Table => FigureKind::Table,
        }
    }
}

/// What a quiz or a blank sheet hides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(clippy::struct_excessive_bools)]
pub struct Mask {
    /// Region names, everywhere they could be read.
    pub names: bool,
    /// Values, in labels, tooltips and tables.
    pub values: bool,
    /// The colours that stand for values.
    pub colours: bool,
    /// Shuffles the numbers by which regions go while names are hidden: in the order of the atlas
    /// they would tell which is which.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<u32>,
}
