//! A table, a question a row, for whoever works with spreadsheets.

use super::words::{plain_number, truth};
use super::{PaperQuiz, QuizExportError};
use crate::export::{Exported, Progress};
use crate::lesson::quiz::{Choice, Form};

/// The columns, in order.
pub const COLUMNS: [&str; 9] = [
    "number",
    "id",
    "kind",
    "topic",
    "prompt",
    "choices",
    "right",
    "explanation",
    "sources",
];

pub(super) fn write(
    quiz: &PaperQuiz,
    progress: &mut Progress<'_, '_>,
) -> Result<Exported, QuizExportError> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for question in &quiz.questions {
        let asked = &question.asked;
        let sources: Vec<&str> = (asked.sources.iter())
            .map(|source| source.citation.as_str())
            .collect();
        let number = question.number.to_string();
        let row = [
            number.as_str(),
            &asked.id,
            asked.kind.word(),
            &asked.topic.name,
            &quiz.prompt(question).join("\n"),
            &choices(quiz, &asked.form).join("\n"),
            &asked.right,
            &asked.explanation,
            &sources.join("\n"),
        ];
        writer.write_record(row.map(guarded))?;
        progress.step()?;
    }
    let bytes = writer
        .into_inner()
        .map_err(csv::IntoInnerError::into_error)?;
    Ok(Exported {
        bytes,
        warnings: Vec::new(),
    })
}

/// Text that a spreadsheet takes for text: what begins like a formula has an apostrophe before it.
fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

fn choices(quiz: &PaperQuiz, form: &Form) -> Vec<String> {
    let texts = |choices: &[Choice]| choices.iter().map(|choice| choice.text.clone()).collect();
    match form {
        Form::Choice { choices, .. } => texts(choices),
        Form::TrueFalse { .. } => [true, false].map(|is| truth(&quiz.locale, is)).to_vec(),
        Form::Order { items, .. } => texts(items),
        Form::Pairs { left, right, .. } => {
            let mut all: Vec<String> = texts(left);
            all.extend(right.iter().map(|choice| format!("→ {}", choice.text)));
            all
        }
        Form::Number {
            range: Some((from, to)),
            ..
        } => vec![format!("{} – {}", plain_number(*from), plain_number(*to))],
        Form::Line { shown, .. } => (shown.iter())
            .map(|(year, value)| format!("{year}: {}", plain_number(*value)))
            .collect(),
        Form::Region { .. } | Form::Point { .. } | Form::Number { .. } | Form::Text { .. } => {
            Vec::new()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn what_looks_like_a_formula_is_text() {
        assert_eq!(guarded("=1+1"), "'=1+1");
        assert_eq!(guarded("-5"), "'-5");
        assert_eq!(guarded("5 - 1 = 4"), "5 - 1 = 4");
    }
}
