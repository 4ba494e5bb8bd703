//! The answers of a class on the desk: what is in hand, what is given, and where it is kept.

use super::answer::QuizLine;
use super::{Class, Unread, Wanted};
use crate::carto::Direction;
use crate::lesson::answers::{
    Cell, Given, Mark, MarkRow, Marking, MarksTable, Paper, mark_fault_sentence, marks_table,
};
use crate::lesson::file_fault_sentence;
use crate::lesson::plan::{Activity, Lesson};
use crate::locale::Locale;
use crate::store::OpenDocument;
use crate::ui::writing::InHand;
use crate::view::{History, View};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// In which order answers are marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// All of a student's, then those of the next.
    #[default]
    ByStudent,
    /// All to an activity, then those to the next.
    ByActivity,
}

/// The answers of a class on the desk.
pub struct MarkingRoom {
    /// The lesson.
    pub lesson: Arc<Lesson>,
    /// The files of answers.
    pub papers: Vec<Paper>,
    /// The files that cannot be marked.
    pub unread: Vec<Unread>,
    /// The marks, as the table shows them.
    pub table: MarksTable,
    /// What is given.
    pub marking: Marking,
    /// The file and the draft of what is given.
    pub in_hand: InHand,
    /// Where it is kept when the first mark is given and it has no file yet; empty after that.
    pub beside: PathBuf,
    /// The folder of the answers.
    pub folder: PathBuf,
    /// The files and folders that were opened.
    pub wanted: Wanted,
    /// In which order answers are marked.
    pub order: Order,
    /// The row and the column in hand.
    pub cell: (usize, usize),
    /// In a narrow window: the answer is wanted, not the table.
    pub answer_first: bool,
    /// While a view is on the map: the view before and its history.
    pub before: Option<(View, History)>,
    /// Whether the keyboard is to go to the points in the next frame.
    pub wants_points: bool,
    /// Whether the table is to be scrolled to the cell in hand.
    pub scrolls: bool,
    /// The atlas by which the quizzes were marked.
    pub generation: u64,
    /// How often what is given has changed.
    changes: u64,
    /// What is written in the fields, and for which cell.
    pub(super) fields: Fields,
    /// The questions of the quiz in hand as they were answered.
    pub(super) quiz: Option<(String, String, Vec<QuizLine>)>,
}

/// The fields beside an answer.
#[derive(Default)]
pub(super) struct Fields {
    /// The file, the activity and the language that they are of.
    of: Option<(String, String, String)>,
    pub(super) points: String,
    pub(super) remark: String,
    /// Why the points cannot be given.
    pub(super) fault: Option<String>,
}

impl MarkingRoom {
    /// Puts a class on the desk; `marking` is what was given so far.
    #[must_use]
    pub fn new(class: Class, marking: Marking, document: OpenDocument, generation: u64) -> Self {
        let Class {
            lesson,
            papers,
            unread,
            beside,
            ..
        } = class;
        let table = marks_table(&lesson, &papers, &marking);
        let mut room = Self {
            lesson,
            papers,
            unread,
            table,
            marking,
            in_hand: InHand::new(document),
            folder: beside.parent().unwrap_or(Path::new("")).to_path_buf(),
            beside,
            wanted: Wanted::default(),
            order: Order::default(),
            cell: (0, 0),
            answer_first: false,
            before: None,
            wants_points: false,
            scrolls: true,
            generation,
            changes: 0,
            fields: Fields::default(),
            quiz: None,
        };
        if !room.open_at(room.cell) {
            room.next_open(true);
        }
        room
    }

    /// Puts the class that was read again in the place of the one before.
    pub fn read_again(&mut self, class: Class, generation: u64) {
        self.lesson = class.lesson;
        self.papers = class.papers;
        self.unread = class.unread;
        self.generation = generation;
        self.quiz = None;
        self.fields = Fields::default();
        self.count();
        let (rows, columns) = (self.table.rows.len(), self.table.columns.len());
        self.cell.0 = self.cell.0.min(rows.saturating_sub(1));
        self.cell.1 = self.cell.1.min(columns.saturating_sub(1));
    }

    fn count(&mut self) {
        self.table = marks_table(&self.lesson, &self.papers, &self.marking);
    }

    /// Keeps up with the file; true when what somebody else wrote was taken over.
    pub fn follow(&mut self, locale: &Locale) -> bool {
        self.in_hand.look(|name, text| {
            let read = Marking::from_ron(name, text);
            read.map(drop)
                .map_err(|fault| file_fault_sentence(&fault, locale))
        });
        let is_saved = self.in_hand.is_saved(self.changes);
        if is_saved && self.take_theirs() {
            return true;
        }
        self.hand_in();
        false
    }

    /// Hands in what has changed.
    pub fn hand_in(&mut self) {
        if !self.in_hand.is_handed_in(self.changes) {
            let marking = self.marking.clone();
            (self.in_hand).hand_in(self.changes, move || marking.to_ron());
        }
    }

    /// Goes on with what somebody else wrote; false where there is nothing to take.
    pub fn take_theirs(&mut self) -> bool {
        let Some((name, text)) = self.in_hand.take_theirs() else {
            return false;
        };
        let Ok(theirs) = Marking::from_ron(&name, &text) else {
            return false;
        };
        self.marking = theirs;
        self.changes += 1;
        self.in_hand.is_theirs(self.changes);
        self.fields = Fields::default();
        self.count();
        true
    }

    /// Replaces what somebody else wrote.
    pub fn keep_mine(&mut self) {
        self.changes += 1;
        self.hand_in();
        self.in_hand.keep_mine();
    }

    /// Whether anything was given that no file has been named for.
    #[must_use]
    pub fn needs_file(&self) -> bool {
        let has_place = !self.beside.as_os_str().is_empty();
        self.changes > 0 && has_place && self.in_hand.document.file().is_none()
    }

    /// Whether the file holds everything.
    #[must_use]
    pub fn is_saved(&self) -> bool {
        self.in_hand.is_saved(self.changes)
    }

    /// Whether anything was given since it was opened.
    #[must_use]
    pub fn has_changes(&self) -> bool {
        self.changes > 0
    }

    /// What was recovered is more than the file holds: it is handed in.
    pub fn is_recovered(&mut self) {
        self.changes += 1;
    }

    // --- the cell in hand ------------------------------------------------------------------

    /// The file of answers in hand.
    #[must_use]
    pub fn paper(&self) -> Option<&Paper> {
        self.papers.get(self.cell.0)
    }

    /// The marks of the student in hand.
    #[must_use]
    pub fn row(&self) -> Option<&MarkRow> {
        self.table.rows.get(self.cell.0)
    }

    /// The activity in hand.
    #[must_use]
    pub fn activity(&self) -> Option<&Activity> {
        let (id, _) = self.table.columns.get(self.cell.1)?;
        self.lesson.activity(id)
    }

    /// The view in hand, where one was handed in.
    #[must_use]
    pub fn view(&self) -> Option<View> {
        let given = self.paper()?.answers.given(&self.activity()?.id)?;
        match given {
            Given::View { view, .. } => View::from_text(view).ok(),
            _ => None,
        }
    }

    fn at(&self, (row, column): (usize, usize)) -> Option<&Cell> {
        self.table.rows.get(row)?.cells.get(column)
    }

    fn open_at(&self, place: (usize, usize)) -> bool {
        self.at(place).is_some_and(Cell::is_open)
    }

    /// How many answers have no points yet.
    #[must_use]
    pub fn open_cells(&self) -> usize {
        let cells = self.table.rows.iter().flat_map(|row| &row.cells);
        cells.filter(|cell| cell.is_open()).count()
    }

    /// Goes to a cell, where there is one.
    pub fn select(&mut self, row: usize, column: usize) {
        if self.at((row, column)).is_some() {
            self.cell = (row, column);
            self.scrolls = true;
        }
    }

    /// Goes to the next cell in a direction.
    pub fn walk(&mut self, direction: Direction) {
        let (row, column) = self.cell;
        let (row, column) = match direction {
            Direction::North => (row.saturating_sub(1), column),
            Direction::South => (row + 1, column),
            Direction::West => (row, column.saturating_sub(1)),
            Direction::East => (row, column + 1),
        };
        self.select(row, column);
    }

    /// Goes to the next answer without points, or to the one before, past the end to the beginning;
    /// false when there is none.
    pub fn next_open(&mut self, forward: bool) -> bool {
        let (rows, columns) = (self.table.rows.len(), self.table.columns.len());
        let count = rows * columns;
        if count == 0 {
            return false;
        }
        let place_of = |number: usize| match self.order {
            Order::ByStudent => (number / columns, number % columns),
            Order::ByActivity => (number % rows, number / rows),
        };
        let (row, column) = self.cell;
        let here = match self.order {
            Order::ByStudent => row * columns + column,
            Order::ByActivity => column * rows + row,
        };
        let mut steps = 1..=count;
        let next = steps.find_map(|step| {
            let step = if forward { step } else { count - step % count };
            let place = place_of((here + step) % count);
            self.open_at(place).then_some(place)
        });
        if let Some((row, column)) = next {
            self.select(row, column);
        }
        next.is_some()
    }

    // --- what is given ---------------------------------------------------------------------

    /// Fills the fields with what is given for the cell in hand, when they are of another.
    pub(super) fn follow_fields(&mut self, locale: &Locale) {
        let (Some(paper), Some(activity)) = (self.paper(), self.activity()) else {
            self.fields = Fields::default();
            return;
        };
        let language = locale.language().as_str();
        let is_of_cell = self.fields.of.as_ref().is_some_and(|(file, id, known)| {
            *file == paper.file && *id == activity.id && known == language
        });
        if is_of_cell {
            return;
        }
        let mark = self.marking.mark(&paper.file, &activity.id);
        let points = mark.and_then(|mark| mark.points);
        self.fields = Fields {
            of: Some((paper.file.clone(), activity.id.clone(), language.to_owned())),
            points: points.map_or_else(String::new, |points| locale.number_exact(points)),
            remark: mark.map(|mark| mark.remark.clone()).unwrap_or_default(),
            fault: None,
        };
    }

    /// Gives what is written in the fields.
    pub(super) fn give(&mut self, locale: &Locale) {
        let (Some(paper), Some(activity)) = (self.paper(), self.activity()) else {
            return;
        };
        let (file, activity) = (paper.file.clone(), activity.id.clone());
        let Ok(points) = points_of(&self.fields.points) else {
            self.fields.fault = Some(locale.text("marking-no-number"));
            return;
        };
        let mark = Mark {
            activity,
            points,
            remark: self.fields.remark.clone(),
        };
        let given = self.marking.give(&self.lesson, &file, mark);
        self.fields.fault = given.err().map(|fault| mark_fault_sentence(&fault, locale));
        if self.fields.fault.is_none() {
            self.changes += 1;
            self.count();
        }
    }
}

/// Points as people type them, with a point or a comma; none where nothing is typed.
fn points_of(text: &str) -> Result<Option<f64>, ()> {
    let plain: String = text.trim().replace(',', ".");
    if plain.is_empty() {
        return Ok(None);
    }
    let points: f64 = plain.parse().map_err(drop)?;
    if points.is_finite() {
        Ok(Some(points))
    } else {
        Err(())
    }
}

#[cfg(test)]
#[path = "room_tests.rs"]
mod tests;
