//! Where answers are written, and what is right in the key.

use super::{BODY_PT, Desk};
use crate::export::quiz::words::{shown_values, truth};
use crate::export::quiz::{PaperQuestion, PaperQuiz};
use crate::export::tagged::Role;
use crate::lesson::quiz::{Choice, Form};

const INDENT_PT: f32 = 16.0;

/// The letter of a choice.
fn letter(place: usize) -> char {
    u8::try_from(place).map_or('?', |place| char::from(b'A'.saturating_add(place.min(25))))
}

/// Whether what is asked for is not on the picture.
pub(super) fn is_lost(question: &PaperQuestion) -> bool {
    match &question.asked.form {
        Form::Region { .. } => PaperQuiz::right_number(question).is_none(),
        Form::Point { .. } => question.shown.is_none(),
        _ => false,
    }
}

/// The choices, and lines to write on.
pub(super) fn ask(desk: &mut Desk<'_, '_>, question: &PaperQuestion) {
    let quiz = desk.quiz;
    let item = |desk: &mut Desk<'_, '_>, text: &str| {
        desk.paragraph(Role::Item, text, (BODY_PT, false), INDENT_PT);
    };
    let listed = |desk: &mut Desk<'_, '_>, choices: &[Choice]| {
        for (place, choice) in choices.iter().enumerate() {
            item(desk, &format!("☐ {}  {}", letter(place), choice.text));
        }
    };
    match &question.asked.form {
        Form::Choice { choices, .. } => listed(desk, choices),
        Form::TrueFalse { .. } => {
            for is_true in [true, false] {
                item(desk, &format!("☐ {}", truth(&quiz.locale, is_true)));
            }
        }
        Form::Region { .. } => {
            let text = quiz.text("quiz-out-give-number", &[]);
            desk.paragraph(Role::Text, &text, (BODY_PT, false), 0.0);
            desk.line("", INDENT_PT);
        }
        // The mark is made on the map.
        Form::Point { .. } => {}
        Form::Number {
            range, decimals, ..
        } => {
            if let Some((from, to)) = range {
                let values = &[
                    ("from", quiz.locale.number(*from, *decimals).into()),
                    ("to", quiz.locale.number(*to, *decimals).into()),
                ];
                let text = quiz.text("quiz-out-range", values);
                desk.paragraph(Role::Text, &text, (BODY_PT, false), 0.0);
            }
            desk.line("", INDENT_PT);
        }
        Form::Text { .. } => desk.line("", INDENT_PT),
        Form::Order { items, .. } => {
            for thing in items {
                desk.line(&thing.text, INDENT_PT);
            }
        }
        Form::Pairs { left, right, .. } => {
            for (place, thing) in right.iter().enumerate() {
                item(desk, &format!("{}  {}", letter(place), thing.text));
            }
            for thing in left {
                desk.line(&thing.text, INDENT_PT);
            }
        }
        Form::Line { right, .. } => {
            if let Some(values) = shown_values(&quiz.locale, &question.asked.form) {
                let text = quiz.text("quiz-out-figures-known", &[("values", values.into())]);
                desk.paragraph(Role::Text, &text, (BODY_PT, false), 0.0);
            }
            for (year, _) in right {
                desk.line(&year.to_string(), INDENT_PT);
            }
        }
    }
}

/// What is right, as it was to be written down.
pub(super) fn right(quiz: &PaperQuiz, question: &PaperQuestion) -> String {
    let asked = &question.asked;
    let written = match &asked.form {
        Form::Choice { right, .. } => letter(*right).to_string(),
        Form::Region { .. } => {
            PaperQuiz::right_number(question).map_or_else(String::new, |number| number.to_string())
        }
        Form::Pairs { left, pairs, .. } => {
            let letters: Vec<String> = (left.iter().zip(pairs))
                .map(|(thing, &pair)| format!("{} {}", thing.text, letter(pair)))
                .collect();
            letters.join(&quiz.text("quiz-between", &[]))
        }
        _ => String::new(),
    };
    if written.is_empty() {
        asked.right.clone()
    } else {
        format!("{written} · {}", asked.right)
    }
}
