//! What all editors share: a document in hand and its file, what is saved, what is asked before
//! anything is lost, fields with a language each, rows that are put in order by hand, what is to be mended.
//!
//! Nothing here knows what a document means. An editor keeps the versions of its own document, and
//! says how a text is read as one; `shell::editing` carries out what is asked for.

mod fields;
mod findings;
mod in_hand;
mod line;
mod panes;
mod questions;
mod recovered;
mod rows;
mod save_as;
mod state;
mod store_words;

pub use fields::{languages_ui, number_ui, own_name, text_field};
pub use findings::{Found, findings_ui, in_language};
pub use in_hand::InHand;
pub use line::{LINE_PT, Line};
pub use panes::{LeftSide, Panes, languages_with};
pub use questions::{Leaving, LeavingAnswer, OutsideAnswer, leaving_ui, modal_ui, outside_ui};
pub use recovered::{Recovered, RecoveredAnswer, ago, recovered_ui};
pub use rows::{Asked, Rows, paint_row, rows_ui};
pub use save_as::SaveAs;
pub use state::{history_ui, state_ui};
pub use store_words::store_sentence;
