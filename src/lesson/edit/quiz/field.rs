//! The texts of a quiz, by what they are for.

use crate::atlas::Words;
use crate::lesson::quiz::{Own, OwnAnswer, Quiz};

/// A text of a quiz, or of a question of the educator's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuizField {
    /// Title of the quiz.
    Title,
    /// What the quiz is about.
    Summary,
    /// What is asked.
    Prompt,
    /// Something to choose from, from 0.
    Choice(usize),
    /// The unit of a number.
    Unit,
    /// An accepted answer, from 0.
    Accepted(usize),
    /// One of two things that belong together, from 0.
    Left(usize),
    /// The other of the two, from 0.
    Right(usize),
    /// A thing to put in order, from 0.
    Item(usize),
    /// Why.
    Explanation,
    /// Who says so.
    Source,
    /// What the picture shows, for those who do not see it.
    Alt,
}

impl QuizField {
    /// The texts that a question has room for, in the order in which they are written.
    #[must_use]
    pub fn of_question(own: &Own) -> Vec<Self> {
        let mut fields = vec![Self::Prompt];
        match &own.answer {
            OwnAnswer::Choice { choices, .. } => {
                fields.extend((0..choices.len()).map(Self::Choice));
            }
            OwnAnswer::TrueFalse(_) => {}
            OwnAnswer::Number { .. } => fields.push(Self::Unit),
            OwnAnswer::Text { accepted } => fields.extend((0..accepted.len()).map(Self::Accepted)),
            OwnAnswer::Matching(pairs) => fields
                .extend((0..pairs.len()).flat_map(|place| [Self::Left(place), Self::Right(place)])),
            OwnAnswer::Order(items) => fields.extend((0..items.len()).map(Self::Item)),
        }
        fields.extend([Self::Explanation, Self::Source]);
        fields.extend(own.picture.is_some().then_some(Self::Alt));
        fields
    }

    /// The text in a quiz as a whole.
    #[must_use]
    pub fn in_quiz(self, head: &Quiz) -> Option<&Words> {
        match self {
            Self::Title => Some(&head.title),
            Self::Summary => Some(&head.summary),
            _ => None,
        }
    }

    pub(super) fn in_quiz_mut(self, head: &mut Quiz) -> Option<&mut Words> {
        match self {
            Self::Title => Some(&mut head.title),
            Self::Summary => Some(&mut head.summary),
            _ => None,
        }
    }

    /// The text in a question.
    #[must_use]
    pub fn in_question(self, own: &Own) -> Option<&Words> {
        match (self, &own.answer) {
            (Self::Prompt, _) => Some(&own.prompt),
            (Self::Explanation, _) => Some(&own.explanation),
            (Self::Source, _) => Some(&own.source),
            (Self::Alt, _) => Some(&own.alt),
            (Self::Choice(place), OwnAnswer::Choice { choices, .. }) => choices.get(place),
            (Self::Unit, OwnAnswer::Number { unit, .. }) => Some(unit),
            (Self::Accepted(place), OwnAnswer::Text { accepted }) => accepted.get(place),
            (Self::Left(place), OwnAnswer::Matching(pairs)) => {
                pairs.get(place).map(|pair| &pair.left)
            }
            (Self::Right(place), OwnAnswer::Matching(pairs)) => {
                pairs.get(place).map(|pair| &pair.right)
            }
            (Self::Item(place), OwnAnswer::Order(items)) => items.get(place),
            _ => None,
        }
    }

    pub(super) fn in_question_mut(self, own: &mut Own) -> Option<&mut Words> {
        match (self, &mut own.answer) {
            (Self::Prompt, _) => Some(&mut own.prompt),
            (Self::Explanation, _) => Some(&mut own.explanation),
            (Self::Source, _) => Some(&mut own.source),
            (Self::Alt, _) => Some(&mut own.alt),
            (Self::Choice(place), OwnAnswer::Choice { choices, .. }) => choices.get_mut(place),
            (Self::Unit, OwnAnswer::Number { unit, .. }) => Some(unit),
            (Self::Accepted(place), OwnAnswer::Text { accepted }) => accepted.get_mut(place),
            (Self::Left(place), OwnAnswer::Matching(pairs)) => {
                pairs.get_mut(place).map(|pair| &mut pair.left)
            }
            (Self::Right(place), OwnAnswer::Matching(pairs)) => {
                pairs.get_mut(place).map(|pair| &mut pair.right)
            }
            (Self::Item(place), OwnAnswer::Order(items)) => items.get_mut(place),
            _ => None,
        }
    }
}
