//! Sheets to print: what is asked of a student on paper, and its key.
//!
//! A [`Sheet`] is a value: a task, the ids of what it is about, and how it is printed. [`work`]
//! looks the ids up and chooses, by the seed, what one version asks ([`Work`]); it is the same for
//! every language, and holds the answers too. What has no figure is never asked for. Drawing a work
//! is `export`'s.

mod cards;
mod check;
mod file;
mod lots;
mod map;
mod matching;
mod model;
mod said;
mod table;
mod work;

pub use cards::{Card, Fact};
pub use check::{SheetFinding, SheetFindingKind, check_sheet};
pub(super) use file::FORMAT;
pub use file::SheetFault;
pub use map::{ColourWork, MapWork};
pub use matching::{LeftItem, MatchingWork, RightItem};
pub use model::{
    Column, Ink, KeyPlace, Orientation, Pairs, Paper, Print, Sheet, Task, TextSize, VERSIONS,
    version_letter,
};
pub use said::{sheet_finding_sentence, sheet_problem_sentence};
pub use table::{Cell, ChartWork, TableColumn, TableRow, TableWork};
pub use work::{Figures, Needed, SheetProblem, Work, work};
