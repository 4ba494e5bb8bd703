//! A sheet as options describe it.

use super::SheetCommandError;
use crate::atlas::Atlas;
use crate::lesson::sheet::{
    Column, Ink, KeyPlace, Orientation, Pairs, Paper, Sheet, Task, TextSize,
};
use crate::view::MeasureId;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// What is written and where it goes.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// The sheet's file; the options on paper, ink, text, versions, seed and key change it.
    #[arg(value_name = "FILE", conflicts_with = "kind")]
    pub sheet: Option<PathBuf>,
    /// The kind of sheet.
    #[arg(long, value_enum)]
    pub kind: Option<KindArgument>,
    /// The metric, by its id; of a table one for each column.
    #[arg(long, value_name = "ID")]
    pub metric: Vec<String>,
    /// Divide a count by this metric, for example population_yearend.
    #[arg(long, value_name = "ID")]
    pub per: Option<String>,
    /// The year; without it, the latest that is complete.
    #[arg(long, value_name = "YEAR")]
    pub year: Option<i32>,
    /// The regions, by their ids; without them all.
    #[arg(long, value_name = "ID,ID…", value_delimiter = ',')]
    pub regions: Vec<String>,
    /// Of a chart or of pairs: how many at most.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(2..=33))]
    pub count: Option<u8>,
    /// Of a coloured map: how many classes.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(3..=7))]
    pub classes: Option<u8>,
    /// Of a table: how many cells of a hundred are empty.
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(1..=100))]
    pub blank: Option<u8>,
    /// Of a blank map: without borders between regions.
    #[arg(long)]
    pub without_borders: bool,
    /// Of a blank map: without numbers; the names are written on the map.
    #[arg(long)]
    pub without_numbers: bool,
    /// Of a blank map the names, of a table the missing values, in a box.
    #[arg(long)]
    pub word_bank: bool,
    /// Of a coloured map: the limits of the classes are to be found.
    #[arg(long)]
    pub without_limits: bool,
    /// Of a coloured map: it is coloured, and the legend is to be found.
    #[arg(long)]
    pub coloured: bool,
    /// Of cards: the facts are on the back.
    #[arg(long)]
    pub two_sided: bool,
    /// The language: en, fr or zh-Hans.
    #[arg(long, value_name = "TAG", default_value = "en")]
    pub language: String,
    /// The paper.
    #[arg(long, value_enum)]
    pub paper: Option<PaperArgument>,
    /// The paper lies across.
    #[arg(long)]
    pub landscape: bool,
    /// Without colours: patterns that a copier keeps apart.
    #[arg(long)]
    pub grey: bool,
    /// Large text.
    #[arg(long)]
    pub large: bool,
    /// How many versions.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=8))]
    pub versions: Option<u8>,
    /// What chooses and shuffles: the same number gives the same sheet.
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// The key follows, on pages of its own.
    #[arg(long)]
    pub key: bool,
    /// Only the key, for a file of its own.
    #[arg(long, conflicts_with = "key")]
    pub key_only: bool,
    /// The file to write.
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
}

/// A kind of sheet, as the command line names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum KindArgument {
    /// A map whose regions are to be named.
    BlankMap,
    /// Values to sort into classes, and a map to colour.
    ColourMap,
    /// A table with empty cells.
    Table,
    /// Bars to draw.
    Chart,
    /// Regions to join with their capitals.
    Capitals,
    /// Regions to join with a field that a source names them for.
    Specialisations,
    /// Claims to join with the kind of source behind them.
    Sources,
    /// Cards to cut out.
    Cards,
}

/// A paper, as the command line names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum PaperArgument {
    /// 210 × 297 mm.
    A4,
    /// 8½ × 11 inches.
    Letter,
}

/// How many pairs or bars there are where nobody says.
const USUAL_PAIRS: u8 = 10;
const USUAL_BARS: u8 = 12;
const USUAL_CLASSES: u8 = 5;
const USUAL_BLANK_PERCENT: u8 = 33;

impl ExportArgs {
    /// The sheet of the file, changed by the options, or the one that they describe.
    pub(super) fn sheet_of(
        &self,
        file: Option<Sheet>,
        atlas: &Atlas,
    ) -> Result<Sheet, SheetCommandError> {
        let mut sheet = match (file, self.kind) {
            (Some(sheet), _) => sheet,
            (None, Some(kind)) => {
                let mut sheet = Sheet::new(&atlas.meta.id, self.task(kind)?);
                sheet.regions.clone_from(&self.regions);
                sheet.print.key = KeyPlace::Left;
                sheet
            }
            (None, None) => return Err(SheetCommandError::NoSheet),
        };
        sheet.seed = self.seed.unwrap_or(sheet.seed);
        sheet.versions = self.versions.unwrap_or(sheet.versions);
        let print = &mut sheet.print;
        match self.paper {
            Some(PaperArgument::A4) => print.paper = Paper::A4,
            Some(PaperArgument::Letter) => print.paper = Paper::Letter,
            None => {}
        }
        if self.landscape {
            print.orientation = Orientation::Landscape;
        }
        if self.grey {
            print.ink = Ink::Grey;
        }
        if self.large {
            print.text = TextSize::Large;
        }
        if self.key {
            print.key = KeyPlace::AfterSheets;
        }
        if self.key_only {
            print.key = KeyPlace::Alone;
        }
        Ok(sheet)
    }

    fn task(&self, kind: KindArgument) -> Result<Task, SheetCommandError> {
        let pairs = |pairs| Task::Matching {
            pairs,
            count: self.count.unwrap_or(USUAL_PAIRS),
        };
        Ok(match kind {
            KindArgument::BlankMap => Task::BlankMap {
                borders: !self.without_borders,
                numbers: !self.without_numbers,
                word_bank: self.word_bank,
            },
            KindArgument::ColourMap => Task::ColourMap {
                measure: self.measure(kind)?,
                year: self.year,
                classes: self.classes.unwrap_or(USUAL_CLASSES),
                limits: !self.without_limits,
                coloured: self.coloured,
            },
            KindArgument::Table => {
                self.measure(kind)?;
                Task::Table {
                    columns: (self.metric.iter())
                        .map(|metric| Column {
                            measure: self.divided(metric),
                            year: self.year,
                        })
                        .collect(),
                    blank_percent: self.blank.unwrap_or(USUAL_BLANK_PERCENT),
                    value_bank: self.word_bank,
                }
            }
            KindArgument::Chart => Task::Chart {
                measure: self.measure(kind)?,
                year: self.year,
                count: self.count.unwrap_or(USUAL_BARS),
            },
            KindArgument::Capitals => pairs(Pairs::Capitals),
            KindArgument::Specialisations => pairs(Pairs::Specialisations),
            KindArgument::Sources => pairs(Pairs::Sources),
            KindArgument::Cards => Task::Cards {
                two_sided: self.two_sided,
            },
        })
    }

    /// The measure of a kind that is about figures.
    fn measure(&self, kind: KindArgument) -> Result<MeasureId, SheetCommandError> {
        let metric = self.metric.first();
        let metric = metric.ok_or_else(|| SheetCommandError::NoMetric {
            kind: kind
                .to_possible_value()
                .map_or_else(String::new, |value| value.get_name().to_owned()),
        })?;
        Ok(self.divided(metric))
    }

    fn divided(&self, metric: &str) -> MeasureId {
        MeasureId {
            metric: metric.to_owned(),
            per: self.per.clone(),
        }
    }
}
