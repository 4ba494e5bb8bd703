//! Marking what a class answered to a lesson: whose answers, the table of marks, the answer in
//! hand with its marking guide, and what is given for it.
//!
//! [`MarkingRoom`] holds the class, what is given, and the document that keeps it safe. The panels
//! read it and return commands, which `shell::marking` carries out. Quizzes are marked by the
//! atlas; everything else by the teacher.

mod answer;
mod bar;
mod command;
mod gather;
mod opening;
mod room;
mod table;

pub use answer::answer_ui;
pub use bar::bar_ui;
pub use command::MarkCommand;
pub use gather::{Class, Gathered, Unread, Wanted, gather};
pub use opening::{OpenAnswers, OpenOutcome};
pub use room::{MarkingRoom, Order};
pub use table::table_ui;

use super::world::World;
use crate::lesson::answers::{Cell, MarkRow};
use crate::lesson::plan::{Activity, TaskKind};

/// What a student is called: by the alias, or else by the file.
#[must_use]
pub fn student_name(row: &MarkRow) -> &str {
    let alias = row.alias.trim();
    if alias.is_empty() { &row.file } else { alias }
}

/// The state of a cell in words.
fn state_of(cell: &Cell, activity: &Activity, world: &World) -> String {
    let locale = &world.locale;
    let state = match cell.points {
        Some(points) => {
            let values = [
                ("points", locale.number_exact(points).into()),
                ("most", (activity.points as usize).into()),
            ];
            locale.text_with("marking-points-of", &values)
        }
        None => locale.text(without_points(cell, activity)),
    };
    if cell.remark.is_empty() {
        return state;
    }
    locale.text_with("marking-with-remark", &[("state", state.into())])
}

/// The key of what a cell without points waits for. A worksheet is answered on paper.
fn without_points(cell: &Cell, activity: &Activity) -> &'static str {
    if cell.is_answered {
        "marking-open"
    } else if activity.task.kind() == TaskKind::Sheet {
        "marking-on-paper"
    } else {
        "marking-not-answered"
    }
}
