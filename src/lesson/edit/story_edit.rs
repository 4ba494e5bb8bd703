//! What can be done to a story: every edit, as a value.

use super::Manuscript;
use crate::lesson::{Field, Picture, Step};
use crate::view::View;
use std::sync::Arc;

/// One edit of a story. What it names and is not there changes nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum StoryEdit {
    /// Write the title of the story in a language.
    StoryTitle(String, String),
    /// Write the summary in a language.
    Summary(String, String),
    /// Plan so many minutes.
    Minutes(Option<u32>),
    /// Put a step at a place.
    Insert(usize, Box<Step>),
    /// Put the same step behind it once more.
    Duplicate(usize),
    /// Take a step away.
    Delete(usize),
    /// Put the step at the first place to the second.
    Move(usize, usize),
    /// Write a text of a step: which one, in which language, what.
    Text(usize, Field, String, String),
    /// Add a point to a step.
    AddPoint(usize),
    /// Take a point of a step away.
    DeletePoint(usize, usize),
    /// Put the point of a step at one place to another.
    MovePoint(usize, usize, usize),
    /// Show another view in a step.
    View(usize, Box<View>),
    /// Show a picture in place of a step's view, or the view again.
    Picture(usize, Option<Box<Picture>>),
    /// Go on with another text altogether: what somebody else made of the file.
    Replace(Box<Manuscript>),
}

/// The text that is typed: further letters of the same one are the same step of undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typing {
    /// The title of the story, in a language.
    StoryTitle(String),
    /// The summary, in a language.
    Summary(String),
    /// The minutes planned.
    Minutes,
    /// A text of a step, in a language.
    Text(usize, Field, String),
}

impl StoryEdit {
    /// The story after this edit.
    #[must_use]
    pub fn applied_to(&self, before: &Manuscript) -> Manuscript {
        let mut next = before.clone();
        match self {
            Self::StoryTitle(language, text) => next.head.title.set(language, text),
            Self::Summary(language, text) => next.head.summary.set(language, text),
            Self::Minutes(minutes) => next.head.minutes = *minutes,
            Self::Insert(place, step) => {
                let place = (*place).min(next.steps.len());
                next.steps.insert(place, Arc::new((**step).clone()));
            }
            Self::Duplicate(place) => {
                if let Some(step) = next.steps.get(*place).cloned() {
                    next.steps.insert(place + 1, step);
                }
            }
            Self::Delete(place) => {
                if *place < next.steps.len() {
                    next.steps.remove(*place);
                }
            }
            Self::Move(from, to) => shift(&mut next.steps, *from, *to),
            Self::Replace(other) => next = (**other).clone(),
            Self::Text(place, ..)
            | Self::AddPoint(place)
            | Self::DeletePoint(place, _)
            | Self::MovePoint(place, ..)
            | Self::View(place, _)
            | Self::Picture(place, _) => {
                if let Some(step) = next.steps.get_mut(*place) {
                    self.change(Arc::make_mut(step));
                }
            }
        }
        next
    }

    /// What it does to its step.
    fn change(&self, step: &mut Step) {
        match self {
            Self::Text(_, field, language, text) => {
                if let Some(words) = field.words_mut(step) {
                    words.set(language, text);
                }
            }
            Self::AddPoint(_) => step.points.push(Default::default()),
            Self::DeletePoint(_, point) if *point < step.points.len() => {
                step.points.remove(*point);
            }
            Self::MovePoint(_, from, to) => shift(&mut step.points, *from, *to),
            Self::View(_, view) => step.view = (**view).clone(),
            Self::Picture(_, picture) => step.picture = picture.as_deref().cloned(),
            _ => {}
        }
    }

    /// The step that is in hand after this edit, when `selected` was before.
    pub(super) fn selects(&self, selected: usize, steps: usize) -> usize {
        let place = match self {
            Self::Insert(place, _) => *place,
            Self::Duplicate(place) => place + 1,
            Self::Move(_, to) => *to,
            Self::Text(place, ..)
            | Self::AddPoint(place)
            | Self::DeletePoint(place, _)
            | Self::MovePoint(place, ..)
            | Self::View(place, _)
            | Self::Picture(place, _) => *place,
            Self::Delete(place) if *place < selected => selected - 1,
            _ => selected,
        };
        place.min(steps.saturating_sub(1))
    }

    /// What is typed, when it is.
    pub(super) fn typing(&self) -> Option<Typing> {
        match self {
            Self::StoryTitle(language, _) => Some(Typing::StoryTitle(language.clone())),
            Self::Summary(language, _) => Some(Typing::Summary(language.clone())),
            Self::Minutes(_) => Some(Typing::Minutes),
            Self::Text(place, field, language, _) => {
                Some(Typing::Text(*place, *field, language.clone()))
            }
            _ => None,
        }
    }
}

/// Puts the entry at one place to another; those between make room.
pub(super) fn shift<T>(list: &mut Vec<T>, from: usize, to: usize) {
    if from < list.len() {
        let entry = list.remove(from);
        list.insert(to.min(list.len()), entry);
    }
}
