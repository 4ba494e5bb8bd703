//! The texts of a step, by what they are for.

use super::Step;
use crate::atlas::Words;

/// A text of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The point of the step, in a sentence.
    Title,
    /// What the audience reads.
    Text,
    /// A point that appears by itself, from 0.
    Point(usize),
    /// What the speaker says.
    Notes,
    /// What the picture shows, for those who do not see it.
    Alt,
    /// Who made the picture that is shown in place of the view, and on which terms it is shown.
    Credit,
}

impl Field {
    /// The texts that a step has room for, in the order in which they are written.
    #[must_use]
    pub fn of(step: &Step) -> Vec<Self> {
        let mut fields = vec![Self::Title, Self::Text];
        fields.extend((0..step.points.len()).map(Self::Point));
        fields.extend([Self::Notes, Self::Alt]);
        fields.extend(step.picture.is_some().then_some(Self::Credit));
        fields
    }

    /// The text in all its languages; none for a point or a picture that is not there.
    #[must_use]
    pub fn words(self, step: &Step) -> Option<&Words> {
        match self {
            Self::Title => Some(&step.title),
            Self::Text => Some(&step.text),
            Self::Point(point) => step.points.get(point),
            Self::Notes => Some(&step.notes),
            Self::Alt => Some(&step.alt),
            Self::Credit => step.picture.as_ref().map(|picture| &picture.credit),
        }
    }

    pub(super) fn words_mut(self, step: &mut Step) -> Option<&mut Words> {
        match self {
            Self::Title => Some(&mut step.title),
            Self::Text => Some(&mut step.text),
            Self::Point(point) => step.points.get_mut(point),
            Self::Notes => Some(&mut step.notes),
            Self::Alt => Some(&mut step.alt),
            Self::Credit => step.picture.as_mut().map(|picture| &mut picture.credit),
        }
    }
}
