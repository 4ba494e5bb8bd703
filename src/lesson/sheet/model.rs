//! What a sheet is: a task, on what, and how it is printed.

use crate::atlas::{Words, Year};
use crate::view::MeasureId;
use serde::{Deserialize, Serialize};

/// The version of the format that this program writes, and the newest it reads.
pub(super) const VERSION: u32 = 1;

/// How many versions of a sheet there may be: A to H.
pub const VERSIONS: std::ops::RangeInclusive<u8> = 1..=8;

/// A sheet to print: one task, in as many versions as are asked for.
///
/// It holds ids and numbers, so that it can be printed in any language and outlives the atlas it was
/// made with. The same sheet and the same seed give the same print.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// The version of the format.
    pub mosaique_sheet: u32,
    /// The id of the pack that it is of.
    pub pack: String,
    /// What is to be done.
    pub task: Task,
    /// The regions it is about, by id; none stands for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<String>,
    /// Title; without one the task gives it.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub title: Words,
    /// What the student is told; without it the task says so.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub instructions: Words,
    /// What chooses and shuffles: the same number gives the same sheet.
    #[serde(default)]
    pub seed: u64,
    /// How many versions there are, within [`VERSIONS`].
    #[serde(default = "one")]
    pub versions: u8,
    /// How it is printed.
    #[serde(default)]
    pub print: Print,
}

fn one() -> u8 {
    1
}

/// What is to be done on a sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Task {
    /// Name the regions of a map.
    BlankMap {
        /// Borders between regions are printed.
        #[serde(default = "yes")]
        borders: bool,
        /// Regions have numbers, and below the map there is a line for each.
        #[serde(default = "yes")]
        numbers: bool,
        /// The names stand below, in no order.
        #[serde(default)]
        word_bank: bool,
    },
    /// Go from a table of values to classes, colours and a map.
    ColourMap {
        /// What the values are; a ratio.
        measure: MeasureId,
        /// The year; without one the latest complete one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        year: Option<Year>,
        /// How many classes there are.
        #[serde(default = "five")]
        classes: u8,
        /// The limits of the classes are printed; otherwise they are to be found.
        #[serde(default = "yes")]
        limits: bool,
        /// The map is printed in its colours and the legend is to be found; otherwise the map is
        /// to be coloured.
        #[serde(default)]
        coloured: bool,
    },
    /// Fill the empty cells of a table.
    Table {
        /// The columns.
        columns: Vec<Column>,
        /// How many cells of a hundred are empty.
        #[serde(default = "third")]
        blank_percent: u8,
        /// The missing values stand below, in no order.
        #[serde(default)]
        value_bank: bool,
    },
    /// Draw bars from values.
    Chart {
        /// What the values are.
        measure: MeasureId,
        /// The year; without one the latest complete one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        year: Option<Year>,
        /// How many regions there are at most.
        #[serde(default = "twelve")]
        count: u8,
    },
    /// Join what belongs together.
    Matching {
        /// What is joined with what.
        pairs: Pairs,
        /// How many there are at most.
        #[serde(default = "ten")]
        count: u8,
    },
    /// Cut out cards, one a region.
    Cards {
        /// The name stands in front and the facts on the back, to be printed on both sides of the
        /// paper; otherwise both are in front.
        #[serde(default)]
        two_sided: bool,
    },
}

fn yes() -> bool {
    true
}

fn five() -> u8 {
    5
}

fn third() -> u8 {
    33
}

fn ten() -> u8 {
    10
}

fn twelve() -> u8 {
    12
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// What is measured.
    pub measure: MeasureId,
    /// The year; without one the latest complete one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<Year>,
}

/// What is joined with what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pairs {
    /// A region with its capital.
    #[default]
    Capitals,
    /// A region with a field that a source names it for.
    Specialisations,
    /// A claim with the kind of source that stands behind it.
    Sources,
}

/// How a sheet is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Print {
    /// The paper.
    pub paper: Paper,
    /// Upright or across.
    pub orientation: Orientation,
    /// With colours, or for a printer or a copier without.
    pub ink: Ink,
    /// The size of the text.
    pub text: TextSize,
    /// Where the key goes.
    pub key: KeyPlace,
}

/// The size of the paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8½ × 11 inches.
    Letter,
}

/// How the paper lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Orientation {
    /// The short side is the lower one.
    #[default]
    Portrait,
    /// The long side is the lower one.
    Landscape,
}

/// What is printed with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ink {
    /// Classes are colours.
    #[default]
    Colour,
    /// Classes are patterns, and all is black on white.
    Grey,
}

/// The size of the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextSize {
    /// As in a book.
    #[default]
    Usual,
    /// For those who see little, or read from afar.
    Large,
}

/// Where the key of a sheet goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyPlace {
    /// On pages of its own after the sheets.
    #[default]
    AfterSheets,
    /// Nowhere: only the sheets are printed.
    Left,
    /// Only the key is printed, for a file of its own.
    Alone,
}

impl Sheet {
    /// A sheet with a task, one version, printed as usual.
    #[must_use]
    pub fn new(pack: &str, task: Task) -> Self {
        Self {
            mosaique_sheet: VERSION,
            pack: pack.to_owned(),
            task,
            regions: Vec::new(),
            title: Words::default(),
            instructions: Words::default(),
            seed: 0,
            versions: 1,
            print: Print::default(),
        }
    }

    /// How many versions are printed: as many as are asked for, where one differs from another.
    #[must_use]
    pub fn version_count(&self) -> u8 {
        if self.task.varies() {
            self.versions.clamp(*VERSIONS.start(), *VERSIONS.end())
        } else {
            1
        }
    }
}

impl Task {
    /// Whether a seed changes anything in it.
    #[must_use]
    pub fn varies(&self) -> bool {
        match self {
            Self::BlankMap {
                numbers, word_bank, ..
            } => *numbers || *word_bank,
            Self::ColourMap { .. }
            | Self::Table { .. }
            | Self::Chart { .. }
            | Self::Matching { .. } => true,
            Self::Cards { .. } => false,
        }
    }

    /// Whether there is something to look up in a key.
    #[must_use]
    pub fn has_key(&self) -> bool {
        !matches!(self, Self::Cards { .. })
    }
}

impl Paper {
    /// Width and height in points of print, upright.
    #[must_use]
    pub fn size_pt(self) -> [f32; 2] {
        match self {
            Self::A4 => [595.276, 841.89],
            Self::Letter => [612.0, 792.0],
        }
    }
}

impl Print {
    /// Width and height of a page in points of print.
    #[must_use]
    pub fn page_pt(self) -> [f32; 2] {
        let [short, long] = self.paper.size_pt();
        match self.orientation {
            Orientation::Portrait => [short, long],
            Orientation::Landscape => [long, short],
        }
    }
}

/// The letter of a version: A for the first.
#[must_use]
pub fn version_letter(version: u8) -> char {
    char::from(b'A'.saturating_add(version.min(25)))
}
