//! A deck for Anki: a collection of notes (SQLite, in the oldest form that every Anki reads) and
//! its media, in a zip.
//!
//! What is imported a second time is found again: the deck, the type of note and each note have
//! ids that follow from the quiz, the language and the question. Anki then takes over what is new,
//! where the time at which a note was written is later than that of the note it has. So the time
//! is given by whoever exports, and the same quiz at the same time gives the same bytes.
//! The names of fields are part of the type of note and the same in every language: Anki would
//! take a note type with other names for another one.

mod collection;
mod note;

pub(super) use self::note::Note;

use super::{PaperQuiz, QuizExportError};
use crate::export::archive::zipped;
use crate::export::{Exported, Progress};
use std::collections::BTreeMap;

/// What parts a deck from the one it lies in, and a tag from the wider one.
pub(super) const DECK_SEPARATOR: &str = "::";
/// The name of the type of note.
pub(super) const NOTE_TYPE: &str = "Mosaïque";
/// The fields of a note.
pub(super) const FIELDS: [&str; 8] = [
    "Id",
    "Question",
    "Picture",
    "Choices",
    "Answer",
    "Answer picture",
    "Explanation",
    "Source",
];

/// The name of the deck of a quiz.
pub(super) fn deck_name(quiz: &PaperQuiz) -> String {
    let title = super::words::one_line(&quiz.about.title).replace(DECK_SEPARATOR, ":");
    format!("{NOTE_TYPE}{DECK_SEPARATOR}{title}")
}

pub(super) fn write(
    quiz: &PaperQuiz,
    written: i64,
    progress: &mut Progress<'_, '_>,
) -> Result<Exported, QuizExportError> {
    let mut notes = Vec::with_capacity(quiz.questions.len());
    let mut media: BTreeMap<String, &[u8]> = BTreeMap::new();
    let mut warnings = Vec::new();
    for question in &quiz.questions {
        if question.asked.picture.is_some() && question.own.is_none() {
            warnings.push(quiz.left_out("quiz-out-left-no-picture", question, "Anki"));
        } else {
            media.extend(note::media(question));
            notes.push(Note::of(quiz, question));
        }
        progress.step()?;
    }
    let collection = collection::of(quiz, &notes, written)?;
    let names: BTreeMap<String, &String> = (media.keys().enumerate())
        .map(|(place, name)| (place.to_string(), name))
        .collect();
    let mut files = vec![
        ("collection.anki2".to_owned(), collection),
        ("media".to_owned(), serde_json::to_vec(&names)?),
    ];
    for (place, bytes) in media.values().enumerate() {
        files.push((place.to_string(), bytes.to_vec()));
    }
    Ok(Exported {
        bytes: zipped(files)?,
        warnings,
    })
}
