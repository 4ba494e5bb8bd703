//! Notes as text for Anki, with the header lines that say what is in which column.

use super::apkg::{DECK_SEPARATOR, NOTE_TYPE, Note};
use super::{PaperQuestion, PaperQuiz, QuizExportError};
use crate::export::{Exported, Progress};
use crate::lesson::quiz::Form;

pub(super) fn write(
    quiz: &PaperQuiz,
    progress: &mut Progress<'_, '_>,
) -> Result<Exported, QuizExportError> {
    let fields = super::apkg::FIELDS;
    let mut out = String::from("#separator:tab\n#html:true\n#guid column:1\n");
    out += &format!("#tags column:{}\n", fields.len() + 2);
    out += &format!("#notetype:{NOTE_TYPE}\n");
    out += &format!("#deck:{}\n", super::apkg::deck_name(quiz));
    out += &format!("#columns:guid\t{}\ttags\n", fields.join("\t"));
    let mut warnings = Vec::new();
    for question in &quiz.questions {
        progress.step()?;
        let asked = &question.asked;
        let is_on_map = matches!(asked.form, Form::Region { .. } | Form::Point { .. });
        if asked.needs_picture || asked.picture.is_some() || is_on_map {
            warnings.push(quiz.left_out("quiz-out-left-picture", question, "TSV"));
            continue;
        }
        let note = Note::of(quiz, question);
        out += &quoted(&note.guid);
        for field in &note.fields {
            out.push('\t');
            out += &quoted(field);
        }
        out.push('\t');
        out += &quoted(&note.tags.join(" "));
        out.push('\n');
    }
    Ok(Exported {
        bytes: out.into_bytes(),
        warnings,
    })
}

/// A field in quotes, so that it may hold anything; one that begins with `#` is no header then.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// What a question is about, as tags without spaces.
pub(super) fn tags(question: &PaperQuestion) -> Vec<String> {
    let asked = &question.asked;
    let kind = asked.kind.word();
    let mut tags = vec![
        "mosaique".to_owned(),
        format!("mosaique{DECK_SEPARATOR}{kind}"),
        format!("mosaique{DECK_SEPARATOR}{}", tag(&asked.topic.id)),
    ];
    tags.dedup();
    tags
}

/// A word that any program takes as one tag.
fn tag(text: &str) -> String {
    (text.chars())
        .map(|letter| {
            if letter.is_alphanumeric() || matches!(letter, '-' | '_') {
                letter
            } else {
                '_'
            }
        })
        .collect()
}
