//! What can be done to a lesson: every edit, as a value.

use super::manuscript::retitle;
use super::{LessonField, LessonManuscript};
use crate::lesson::edit::story_edit::shift;
use crate::lesson::plan::{Activity, Age, Place, StoryPart, Task};
use crate::view::View;
use std::sync::Arc;

/// One edit of a lesson. What it names and is not there changes nothing. A row is a place in
/// [`LessonManuscript::rows`]; the first, the lesson as a whole, stays where it is.
#[derive(Clone, Debug, PartialEq)]
pub enum LessonEdit {
    /// Write a text: of which part, which one, in which language, what.
    Text(Place, LessonField, String, String),
    /// Say for which ages it is.
    Ages(Age),
    /// Say how long the lesson takes, or plan so many minutes for a part.
    Minutes(Place, u32),
    /// Say by which id answers name the lesson or an activity.
    Id(Place, String),
    /// Add an aim.
    AddAim,
    /// Take an aim away.
    DeleteAim(usize),
    /// Put the aim at the first place to the second.
    MoveAim(usize, usize),
    /// Add a term of the glossary, by its id.
    AddTerm(String),
    /// Take a term away, by its place.
    DeleteTerm(usize),
    /// Tell a story, in place of the one that is told.
    Story(Box<StoryPart>),
    /// Put an activity into a row; those below make room.
    Insert(usize, Box<Activity>),
    /// Put the same activity behind the one in a row once more.
    Duplicate(usize),
    /// Take the part in a row away.
    Delete(usize),
    /// Put the part in the first row into the second. What is above the story comes before it.
    Move(usize, usize),
    /// Let an activity bring so many points.
    Points(usize, u32),
    /// Show a view in an activity, or none.
    View(usize, Option<Box<View>>),
    /// Ask something else in an activity: other claims, other questions, another sheet.
    Task(usize, Box<Task>),
    /// Leave so many lines to write on.
    Lines(usize, u32),
    /// Add a hint to a comparison.
    AddHint(usize),
    /// Take a hint of a comparison away.
    DeleteHint(usize, usize),
    /// Put the hint at one place of a comparison to another.
    MoveHint(usize, usize, usize),
    /// Go on with another text altogether: what somebody else made of the file.
    Replace(Box<LessonManuscript>),
}

/// What is typed: further letters or digits of the same are the same step of undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LessonTyping {
    /// A text of a part, in a language.
    Text(Place, LessonField, String),
    /// The ages.
    Ages,
    /// The minutes of a part.
    Minutes(Place),
    /// The id of a part.
    Id(Place),
    /// The points of an activity.
    Points(usize),
    /// The lines of an activity.
    Lines(usize),
    /// What an activity asks: a number in it is dragged.
    Task(usize),
}

impl LessonEdit {
    /// The lesson after this edit, and the part that is in hand then where it is another.
    #[must_use]
    pub fn applied_to(&self, before: &LessonManuscript) -> (LessonManuscript, Option<Place>) {
        let mut next = before.clone();
        let place = match self {
            Self::Text(place, field, language, text) => {
                write(&mut next, *place, *field, language, text);
                Some(*place)
            }
            Self::Minutes(place, minutes) => {
                match place {
                    Place::Lesson => next.head.minutes = *minutes,
                    Place::Story => change_story(&mut next, |part| part.minutes = *minutes),
                    Place::Activity(number) => {
                        change(&mut next, *number, |activity| activity.minutes = *minutes);
                    }
                }
                Some(*place)
            }
            Self::Id(place, id) => {
                match place {
                    Place::Activity(number) => {
                        change(&mut next, *number, |activity| activity.id.clone_from(id));
                    }
                    Place::Lesson => next.head.id.clone_from(id),
                    Place::Story => {}
                }
                Some(*place)
            }
            Self::Ages(_)
            | Self::AddAim
            | Self::DeleteAim(_)
            | Self::MoveAim(..)
            | Self::AddTerm(_)
            | Self::DeleteTerm(_) => {
                self.change_head(&mut next);
                Some(Place::Lesson)
            }
            Self::Story(part) => {
                next.story = Some(Arc::new((**part).clone()));
                Some(Place::Story)
            }
            Self::Insert(row, activity) => insert(&mut next, *row, (**activity).clone()),
            Self::Duplicate(row) => duplicate(&mut next, *row),
            Self::Delete(row) => delete(&mut next, *row),
            Self::Move(from, to) => reorder(&mut next, *from, *to),
            Self::Points(number, _)
            | Self::View(number, _)
            | Self::Task(number, _)
            | Self::Lines(number, _)
            | Self::AddHint(number)
            | Self::DeleteHint(number, _)
            | Self::MoveHint(number, ..) => {
                change(&mut next, *number, |activity| {
                    self.change_activity(activity);
                });
                Some(Place::Activity(*number))
            }
            Self::Replace(other) => {
                next = (**other).clone();
                None
            }
        };
        (next, place)
    }

    /// What it does to the lesson as a whole.
    fn change_head(&self, next: &mut LessonManuscript) {
        let head = &mut next.head;
        match self {
            Self::Ages(age) => head.age = *age,
            Self::AddAim => head.aims.push(Default::default()),
            Self::DeleteAim(aim) if *aim < head.aims.len() => {
                head.aims.remove(*aim);
            }
            Self::MoveAim(from, to) => shift(&mut head.aims, *from, *to),
            Self::AddTerm(id) if !head.terms.contains(id) => head.terms.push(id.clone()),
            Self::DeleteTerm(term) if *term < head.terms.len() => {
                head.terms.remove(*term);
            }
            _ => {}
        }
    }

    /// What it does to its activity.
    fn change_activity(&self, activity: &mut Activity) {
        match (self, &mut activity.task) {
            (Self::Points(_, points), _) => activity.points = *points,
            (Self::View(_, view), _) => activity.view.clone_from(view),
            (Self::Task(_, task), known) => {
                let counts = |task: &Task| match task {
                    Task::Quiz(quiz) => u32::try_from(quiz.questions.len()).unwrap_or(u32::MAX),
                    _ => 0,
                };
                // A point a question, as long as nobody says otherwise.
                if counts(known) == activity.points {
                    activity.points = counts(task);
                }
                known.clone_from(task);
            }
            (Self::Lines(_, count), Task::Question { lines, .. }) => *lines = *count,
            (Self::AddHint(_), Task::Comparison { hints, .. }) => hints.push(Default::default()),
            (Self::DeleteHint(_, hint), Task::Comparison { hints, .. }) if *hint < hints.len() => {
                hints.remove(*hint);
            }
            (Self::MoveHint(_, from, to), Task::Comparison { hints, .. }) => {
                shift(hints, *from, *to);
            }
            _ => {}
        }
    }

    /// What is typed, when it is.
    pub(super) fn typing(&self) -> Option<LessonTyping> {
        match self {
            Self::Text(place, field, language, _) => {
                Some(LessonTyping::Text(*place, *field, language.clone()))
            }
            Self::Ages(_) => Some(LessonTyping::Ages),
            Self::Minutes(place, _) => Some(LessonTyping::Minutes(*place)),
            Self::Id(place, _) => Some(LessonTyping::Id(*place)),
            Self::Points(number, _) => Some(LessonTyping::Points(*number)),
            Self::Lines(number, _) => Some(LessonTyping::Lines(*number)),
            Self::Task(number, _) => Some(LessonTyping::Task(*number)),
            _ => None,
        }
    }
}

fn write(
    next: &mut LessonManuscript,
    place: Place,
    field: LessonField,
    language: &str,
    text: &str,
) {
    match place {
        Place::Lesson if field == LessonField::Title => {
            next.title(|title| title.set(language, text));
        }
        Place::Lesson => {
            if let Some(words) = field.in_lesson_mut(&mut next.head) {
                words.set(language, text);
            }
        }
        Place::Story => change_story(next, |part| {
            if let Some(words) = field.in_story_mut(part) {
                words.set(language, text);
            }
        }),
        Place::Activity(number) => change(next, number, |activity| {
            if field == LessonField::Title {
                retitle(activity, |title| title.set(language, text));
            } else if let Some(words) = field.in_activity_mut(activity) {
                words.set(language, text);
            }
        }),
    }
}

fn change(next: &mut LessonManuscript, number: usize, change: impl FnOnce(&mut Activity)) {
    if let Some(activity) = next.activities.get_mut(number) {
        change(Arc::make_mut(activity));
    }
}

fn change_story(next: &mut LessonManuscript, change: impl FnOnce(&mut StoryPart)) {
    if let Some(part) = &mut next.story {
        change(Arc::make_mut(part));
    }
}

/// A part on its way to another row.
enum Piece {
    Story(Arc<StoryPart>),
    Activity(Arc<Activity>),
}

/// The parts as they are taught.
fn pieces(of: &LessonManuscript) -> Vec<Piece> {
    let piece = |place| match place {
        Place::Lesson => None,
        Place::Story => of.story.clone().map(Piece::Story),
        Place::Activity(number) => of.activities.get(number).cloned().map(Piece::Activity),
    };
    of.rows().into_iter().filter_map(piece).collect()
}

/// Puts the parts in this order. Without a story nothing comes before one.
fn arrange(next: &mut LessonManuscript, pieces: Vec<Piece>) {
    let mut before = pieces.iter().any(|piece| matches!(piece, Piece::Story(_)));
    next.story = None;
    next.activities.clear();
    for piece in pieces {
        match piece {
            Piece::Story(part) => {
                next.story = Some(part);
                before = false;
            }
            Piece::Activity(mut activity) => {
                if activity.before_story != before {
                    Arc::make_mut(&mut activity).before_story = before;
                }
                next.activities.push(activity);
            }
        }
    }
}

fn insert(next: &mut LessonManuscript, row: usize, activity: Activity) -> Option<Place> {
    let mut pieces = pieces(next);
    let part = row.saturating_sub(1).min(pieces.len());
    pieces.insert(part, Piece::Activity(Arc::new(activity)));
    arrange(next, pieces);
    next.place_of(part + 1)
}

fn duplicate(next: &mut LessonManuscript, row: usize) -> Option<Place> {
    let place = next.place_of(row)?;
    let mut again = next.activity(place).map(|activity| (**activity).clone())?;
    again.id = next.free_id(again.task.kind());
    if let Task::Quiz(quiz) = &mut again.task {
        quiz.id.clone_from(&again.id);
    }
    insert(next, row + 1, again)
}

fn delete(next: &mut LessonManuscript, row: usize) -> Option<Place> {
    let mut pieces = pieces(next);
    let part = row.checked_sub(1).filter(|part| *part < pieces.len())?;
    pieces.remove(part);
    arrange(next, pieces);
    next.place_of(row).or_else(|| next.place_of(part))
}

fn reorder(next: &mut LessonManuscript, from: usize, to: usize) -> Option<Place> {
    let mut pieces = pieces(next);
    let (from, to) = (from.checked_sub(1)?, to.checked_sub(1)?);
    if from >= pieces.len() {
        return None;
    }
    let to = to.min(pieces.len() - 1);
    shift(&mut pieces, from, to);
    arrange(next, pieces);
    next.place_of(to + 1)
}

#[cfg(test)]
mod tests {
    use super::super::LessonEditing;
    use super::*;
    use crate::atlas::Words;
    use crate::lesson::plan::{Lesson, StoryRef};
    use proptest::prelude::*;

    fn activity(title: &str) -> Box<Activity> {
        Box::new(Activity {
            id: title.to_owned(),
            title: [("en", title)].into_iter().collect(),
            minutes: 5,
            before_story: false,
            points: 0,
            instructions: Words::default(),
            notes: Words::default(),
            view: None,
            alt: Words::default(),
            task: Task::Question {
                question: Words::default(),
                guide: Words::default(),
                lines: 3,
            },
        })
    }

    fn story() -> Box<StoryPart> {
        Box::new(StoryPart {
            story: StoryRef::Pack("talk".to_owned()),
            minutes: 20,
            instructions: Words::default(),
            notes: Words::default(),
        })
    }

    /// The rows below the lesson: titles, and a star for the story.
    fn rows(editing: &LessonEditing) -> String {
        let manuscript = editing.document();
        let names = manuscript.rows().into_iter().skip(1);
        names
            .map(|place| match manuscript.activity(place) {
                Some(activity) => activity.title.get("en").to_owned(),
                None => "*".to_owned(),
            })
            .collect()
    }

    fn with_story() -> LessonEditing {
        let mut editing = LessonEditing::new(LessonManuscript::new("tiny"));
        for (row, title) in ["a", "b", "c"].into_iter().enumerate() {
            editing.apply(&LessonEdit::Insert(row + 1, activity(title)));
        }
        editing.apply(&LessonEdit::Story(story()));
        editing
    }

    #[test]
    fn parts_are_moved_over_the_story_doubled_and_taken_away_and_the_one_in_hand_stays_in_hand() {
        let mut editing = with_story();
        assert_eq!((rows(&editing).as_str(), editing.selected()), ("*abc", 1));
        editing.apply(&LessonEdit::Move(4, 1));
        assert_eq!((rows(&editing).as_str(), editing.selected()), ("c*ab", 1));
        let before: Vec<bool> = (editing.document().activities.iter())
            .map(|activity| activity.before_story)
            .collect();
        assert_eq!(before, [true, false, false]);
        assert_eq!(editing.document().lesson().parts().len(), 4);
        editing.apply(&LessonEdit::Duplicate(3));
        assert_eq!((rows(&editing).as_str(), editing.selected()), ("c*aab", 4));
        let ids: Vec<&str> = (editing.document().activities.iter())
            .map(|activity| activity.id.as_str())
            .collect();
        assert_eq!(ids, ["c", "a", "question-1", "b"]);
        editing.apply(&LessonEdit::Delete(2));
        assert_eq!((rows(&editing).as_str(), editing.selected()), ("caab", 2));
        editing.apply(&LessonEdit::Delete(4));
        assert_eq!((rows(&editing).as_str(), editing.selected()), ("caa", 3));
        editing.apply(&LessonEdit::Delete(0));
        assert_eq!(rows(&editing), "caa", "the lesson as a whole stays");
        for _ in 0..4 {
            editing.step_history(true);
        }
        assert_eq!(rows(&editing), "*abc");
    }

    #[test]
    fn a_lesson_is_named_after_its_title_until_somebody_names_it() {
        let mut editing = LessonEditing::new(LessonManuscript::new("tiny"));
        let title = |text: &str| {
            LessonEdit::Text(
                Place::Lesson,
                LessonField::Title,
                "en".to_owned(),
                text.to_owned(),
            )
        };
        editing.apply(&title("Data goes"));
        editing.apply(&title("Data goes west"));
        assert_eq!(editing.document().head.id, "data-goes-west");
        editing.apply(&LessonEdit::Id(Place::Lesson, "west".to_owned()));
        editing.apply(&title("Data goes east"));
        assert_eq!(editing.document().head.id, "west");
    }

    #[test]
    fn what_follows_of_a_part_that_is_there_no_longer_changes_nothing() {
        let mut editing = with_story();
        let before = editing.document().clone();
        for edit in [
            LessonEdit::Points(9, 3),
            LessonEdit::Move(9, 1),
            LessonEdit::Delete(9),
            LessonEdit::Duplicate(1),
            LessonEdit::AddHint(0),
            LessonEdit::DeleteAim(0),
        ] {
            assert!(!editing.apply(&edit), "{edit:?}");
        }
        assert_eq!(*editing.document(), before);
    }

    fn any_edit() -> impl Strategy<Value = LessonEdit> {
        let at = 0..6_usize;
        let two = (at.clone(), at.clone());
        prop_oneof![
            (at.clone(), "[a-c]{0,2}")
                .prop_map(|(row, name)| LessonEdit::Insert(row, activity(&name))),
            at.clone().prop_map(LessonEdit::Duplicate),
            at.clone().prop_map(LessonEdit::Delete),
            Just(LessonEdit::Story(story())),
            two.clone()
                .prop_map(|(from, to)| LessonEdit::Move(from, to)),
            Just(LessonEdit::AddAim),
            at.clone().prop_map(LessonEdit::DeleteAim),
            two.prop_map(|(from, to)| LessonEdit::MoveAim(from, to)),
            "[ab]".prop_map(LessonEdit::AddTerm),
            at.clone().prop_map(LessonEdit::DeleteTerm),
            (at.clone(), 0..9_u32).prop_map(|(number, points)| LessonEdit::Points(number, points)),
            (at, "[a-c]{0,2}").prop_map(|(number, text)| LessonEdit::Text(
                Place::Activity(number),
                LessonField::Title,
                "en".to_owned(),
                text,
            )),
        ]
    }

    proptest! {
        #[test]
        fn whatever_was_done_to_a_lesson_is_undone_and_redone_and_reads_back(
            edits in prop::collection::vec(any_edit(), 0..30)
        ) {
            let mut editing = with_story();
            let mut versions = vec![editing.document().clone()];
            for edit in &edits {
                editing.rest();
                if editing.apply(edit) {
                    versions.push(editing.document().clone());
                }
                let manuscript = editing.document();
                prop_assert!(editing.selected() < manuscript.rows().len());
                let lesson = manuscript.lesson();
                let taught: Vec<usize> = (lesson.parts().iter()).filter_map(|part| match part {
                    crate::lesson::plan::Part::Activity(place, _) => Some(*place),
                    crate::lesson::plan::Part::Story(_) => None,
                }).collect();
                prop_assert!(taught.is_sorted(), "the order of the rows is that of the lesson");
                let read = Lesson::from_ron("a.ron", &lesson.to_ron());
                prop_assert_eq!(read, Ok(lesson));
            }
            for version in versions.iter().rev().skip(1) {
                editing.step_history(true);
                prop_assert_eq!(editing.document(), version);
            }
        }
    }
}
