//! What can be done to a quiz: every edit, as a value.

use super::{QuizField, QuizManuscript};
use crate::atlas::Words;
use crate::lesson::edit::story_edit::shift;
use crate::lesson::quiz::{Match, OwnAnswer, Question};
use std::sync::Arc;

/// One edit of a quiz. What it names and is not there changes nothing.
#[derive(Clone, Debug, PartialEq)]
pub enum QuizEdit {
    /// Write a text in a language: of the question at a place, or of the quiz.
    Text(Option<usize>, QuizField, String, String),
    /// Put a question at a place.
    Insert(usize, Box<Question>),
    /// Put another question in the place of one.
    Put(usize, Box<Question>),
    /// Take a question away.
    Delete(usize),
    /// Put the question at the first place to the second.
    Move(usize, usize),
    /// Give a question of the educator's own an id.
    Id(usize, String),
    /// Answer a question of the educator's own in another way.
    Answer(usize, OwnAnswer),
    /// Write the right number.
    Value(usize, f64),
    /// Write how far off an answer may be.
    Tolerance(usize, f64),
    /// Add one more thing to choose from, to accept, to match or to order.
    AddEntry(usize),
    /// Take such a thing away.
    DeleteEntry(usize, usize),
    /// Put such a thing from one place to another.
    MoveEntry(usize, usize, usize),
    /// Show a picture, or none.
    Picture(usize, Option<String>),
    /// Go on with another text altogether: what somebody else made of the file.
    Replace(Box<QuizManuscript>),
}

/// The text that is typed: further letters of the same one are the same step of undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuizTyping {
    /// A text, in a language.
    Text(Option<usize>, QuizField, String),
    /// A number.
    Value(usize),
    /// A tolerance.
    Tolerance(usize),
}

impl QuizEdit {
    /// The quiz after this edit.
    #[must_use]
    pub fn applied_to(&self, before: &QuizManuscript) -> QuizManuscript {
        let mut next = before.clone();
        match self {
            Self::Text(None, field, language, text) => {
                if let Some(words) = field.in_quiz_mut(&mut next.head) {
                    words.set(language, text);
                }
            }
            Self::Insert(place, question) => {
                let place = (*place).min(next.questions.len());
                next.questions.insert(place, Arc::new((**question).clone()));
            }
            Self::Put(place, question) => {
                if let Some(known) = next.questions.get_mut(*place) {
                    *known = Arc::new((**question).clone());
                }
            }
            Self::Delete(place) => {
                if *place < next.questions.len() {
                    next.questions.remove(*place);
                }
            }
            Self::Move(from, to) => shift(&mut next.questions, *from, *to),
            Self::Replace(other) => next = (**other).clone(),
            Self::Text(Some(place), ..)
            | Self::Id(place, _)
            | Self::Answer(place, _)
            | Self::Value(place, _)
            | Self::Tolerance(place, _)
            | Self::AddEntry(place)
            | Self::DeleteEntry(place, _)
            | Self::MoveEntry(place, ..)
            | Self::Picture(place, _) => {
                if let Some(question) = next.questions.get_mut(*place) {
                    self.change(Arc::make_mut(question));
                }
            }
        }
        next
    }

    /// What it does to its question.
    fn change(&self, question: &mut Question) {
        let Question::Own(own) = question else { return };
        match self {
            Self::Text(_, field, language, text) => {
                if let Some(words) = field.in_question_mut(own) {
                    words.set(language, text);
                }
            }
            Self::Id(_, id) => own.id.clone_from(id),
            Self::Answer(_, answer) => own.answer = answer.clone(),
            Self::Value(_, number) => {
                if let OwnAnswer::Number { value, .. } = &mut own.answer {
                    *value = *number;
                }
            }
            Self::Tolerance(_, number) => {
                if let OwnAnswer::Number { tolerance, .. } = &mut own.answer {
                    *tolerance = *number;
                }
            }
            Self::AddEntry(_) => add_entry(&mut own.answer),
            Self::DeleteEntry(_, entry) => delete_entry(&mut own.answer, *entry),
            Self::MoveEntry(_, from, to) => move_entry(&mut own.answer, *from, *to),
            Self::Picture(_, picture) => own.picture.clone_from(picture),
            _ => {}
        }
    }

    /// The row that is in hand after this edit, when `selected` was before.
    pub(super) fn selects(&self, selected: usize) -> usize {
        match self {
            Self::Insert(place, _) => place + 1,
            Self::Move(_, to) => to + 1,
            Self::Text(Some(place), ..)
            | Self::Put(place, _)
            | Self::Id(place, _)
            | Self::Answer(place, _)
            | Self::Value(place, _)
            | Self::Tolerance(place, _)
            | Self::AddEntry(place)
            | Self::DeleteEntry(place, _)
            | Self::MoveEntry(place, ..)
            | Self::Picture(place, _) => place + 1,
            Self::Delete(place) if place + 1 < selected => selected - 1,
            Self::Text(None, ..) | Self::Delete(_) | Self::Replace(_) => selected,
        }
    }

    /// What is typed, when it is.
    pub(super) fn typing(&self) -> Option<QuizTyping> {
        match self {
            Self::Text(place, field, language, _) => {
                Some(QuizTyping::Text(*place, *field, language.clone()))
            }
            Self::Value(place, _) => Some(QuizTyping::Value(*place)),
            Self::Tolerance(place, _) => Some(QuizTyping::Tolerance(*place)),
            _ => None,
        }
    }
}

fn add_entry(answer: &mut OwnAnswer) {
    match answer {
        OwnAnswer::Choice { choices, .. } => choices.push(Words::default()),
        OwnAnswer::Text { accepted } => accepted.push(Words::default()),
        OwnAnswer::Matching(pairs) => pairs.push(Match {
            left: Words::default(),
            right: Words::default(),
        }),
        OwnAnswer::Order(items) => items.push(Words::default()),
        OwnAnswer::TrueFalse(_) | OwnAnswer::Number { .. } => {}
    }
}

fn delete_entry(answer: &mut OwnAnswer, entry: usize) {
    fn delete<T>(list: &mut Vec<T>, entry: usize) {
        if entry < list.len() {
            list.remove(entry);
        }
    }
    match answer {
        OwnAnswer::Choice { choices, right } => {
            delete(choices, entry);
            // The right one stays right where another goes.
            if entry < *right {
                *right -= 1;
            }
            *right = (*right).min(choices.len().saturating_sub(1));
        }
        OwnAnswer::Text { accepted } => delete(accepted, entry),
        OwnAnswer::Matching(pairs) => delete(pairs, entry),
        OwnAnswer::Order(items) => delete(items, entry),
        OwnAnswer::TrueFalse(_) | OwnAnswer::Number { .. } => {}
    }
}

fn move_entry(answer: &mut OwnAnswer, from: usize, to: usize) {
    match answer {
        OwnAnswer::Choice { choices, right } => {
            let mut places: Vec<usize> = (0..choices.len()).collect();
            shift(&mut places, from, to);
            shift(choices, from, to);
            if let Some(place) = places.iter().position(|place| place == right) {
                *right = place;
            }
        }
        OwnAnswer::Text { accepted } => shift(accepted, from, to),
        OwnAnswer::Matching(pairs) => shift(pairs, from, to),
        OwnAnswer::Order(items) => shift(items, from, to),
        OwnAnswer::TrueFalse(_) | OwnAnswer::Number { .. } => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::QuizEditing;
    use super::*;
    use crate::lesson::quiz::Own;
    use proptest::prelude::*;

    fn words(text: &str) -> Words {
        [("en", text)].into_iter().collect()
    }

    fn choice() -> OwnAnswer {
        OwnAnswer::Choice {
            choices: ["a", "b", "c"].map(words).to_vec(),
            right: 1,
        }
    }

    fn begun() -> QuizEditing {
        let mut editing = QuizEditing::new(QuizManuscript::new("tiny", "quiz"));
        for (place, answer) in [
            choice(),
            OwnAnswer::TrueFalse(true),
            OwnAnswer::Number {
                value: 1.0,
                tolerance: 0.0,
                unit: Words::default(),
            },
            OwnAnswer::Text {
                accepted: vec![words("x")],
            },
            OwnAnswer::Matching(Vec::new()),
            OwnAnswer::Order(vec![words("1"), words("2")]),
        ]
        .into_iter()
        .enumerate()
        {
            let question = editing.document().begun(answer);
            editing.apply(&QuizEdit::Insert(place, Box::new(question)));
        }
        editing
    }

    fn ids(editing: &QuizEditing) -> Vec<&str> {
        (0..editing.document().questions.len())
            .map(|place| editing.document().own(place).map_or("", |own| &own.id))
            .collect()
    }

    #[test]
    fn questions_have_ids_of_their_own_and_the_one_in_hand_stays_in_hand() {
        let mut editing = begun();
        let all = ["own-1", "own-2", "own-3", "own-4", "own-5", "own-6"];
        assert_eq!(ids(&editing), all);
        assert_eq!(editing.place(), Some(5));
        editing.apply(&QuizEdit::Move(5, 0));
        assert_eq!(editing.place(), Some(0));
        editing.select(3);
        editing.apply(&QuizEdit::Delete(0));
        assert_eq!(editing.place(), Some(1));
        assert_eq!(
            editing.document().own(1).map(|own| own.id.as_str()),
            Some("own-2")
        );
    }

    #[test]
    fn the_right_choice_stays_right_while_choices_come_and_go() {
        let right_of = |edits: &[QuizEdit]| {
            let mut editing = begun();
            for edit in edits {
                editing.apply(edit);
            }
            match editing.document().own(0).map(|own| own.answer.clone()) {
                Some(OwnAnswer::Choice { choices, right }) => {
                    choices.get(right).map(|words| words.get("en").to_owned())
                }
                _ => None,
            }
        };
        let b = Some("b".to_owned());
        assert_eq!(right_of(&[QuizEdit::DeleteEntry(0, 0)]), b);
        assert_eq!(right_of(&[QuizEdit::DeleteEntry(0, 2)]), b);
        assert_eq!(right_of(&[QuizEdit::MoveEntry(0, 1, 2)]), b);
        assert_eq!(right_of(&[QuizEdit::MoveEntry(0, 0, 2)]), b);
        assert_eq!(
            right_of(&[QuizEdit::AddEntry(0), QuizEdit::MoveEntry(0, 3, 0)]),
            b
        );
        // The right one itself goes: another takes its place.
        assert_eq!(
            right_of(&[QuizEdit::DeleteEntry(0, 1)]),
            Some("c".to_owned())
        );
    }

    #[test]
    fn what_is_typed_is_one_step_of_undo_and_comments_stay_at_the_head() {
        let text = "// for class 3b\n".to_owned() + &begun().document().to_ron();
        let read = QuizManuscript::from_ron("quiz.ron", &text).unwrap();
        let mut editing = QuizEditing::new(read);
        for text in ["W", "Wh", "Why"] {
            let edit = QuizEdit::Text(Some(1), QuizField::Prompt, "fr".to_owned(), text.to_owned());
            assert!(editing.apply(&edit));
        }
        assert_eq!(editing.document().missing("en"), 1);
        assert_eq!(
            editing.document().first_missing(1, "en"),
            Some(QuizField::Prompt)
        );
        assert!(editing.step_history(true));
        assert_eq!(editing.document().to_ron(), text);
        assert!(!editing.can_undo());
    }

    fn edits() -> impl Strategy<Value = QuizEdit> {
        let place = || 0..8_usize;
        prop_oneof![
            (place(), any::<String>()).prop_map(|(place, text)| QuizEdit::Text(
                Some(place),
                QuizField::Prompt,
                "en".to_owned(),
                text
            )),
            (place(), place(), any::<String>()).prop_map(|(place, entry, text)| QuizEdit::Text(
                Some(place),
                QuizField::Choice(entry),
                "fr".to_owned(),
                text
            )),
            place().prop_map(QuizEdit::Delete),
            (place(), place()).prop_map(|(from, to)| QuizEdit::Move(from, to)),
            place().prop_map(QuizEdit::AddEntry),
            (place(), place()).prop_map(|(place, entry)| QuizEdit::DeleteEntry(place, entry)),
            (place(), place(), place())
                .prop_map(|(place, from, to)| QuizEdit::MoveEntry(place, from, to)),
            (place(), -9.0..9.0_f64).prop_map(|(place, value)| QuizEdit::Value(place, value)),
            place().prop_map(|place| QuizEdit::Answer(place, choice())),
            place()
                .prop_map(|place| QuizEdit::Insert(place, Box::new(Question::Own(Own::default())))),
            (place(), any::<Option<String>>())
                .prop_map(|(place, picture)| QuizEdit::Picture(place, picture)),
        ]
    }

    proptest! {
        #[test]
        fn every_edit_is_undone_and_what_is_written_is_read_back(
            edits in proptest::collection::vec(edits(), 0..30)
        ) {
            let mut editing = begun();
            let before = editing.document().clone();
            let steps = |editing: &QuizEditing| editing.can_undo();
            prop_assert!(steps(&editing));
            let mut made = 0;
            for edit in &edits {
                made += usize::from(editing.apply(edit));
                editing.rest();
            }
            let text = editing.document().to_ron();
            let read = QuizManuscript::from_ron("quiz.ron", &text);
            prop_assert_eq!(read.as_ref(), Ok(editing.document()), "{}", text);
            for _ in 0..made {
                prop_assert!(editing.step_history(true));
            }
            prop_assert_eq!(editing.document(), &before);
        }
    }
}
