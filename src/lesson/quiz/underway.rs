//! A quiz under way as a text, so that it outlives the window it is done in.

use super::{Answer, Quiz, RunOptions};
use crate::lesson::versioned::{FileFault, Format, written};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// How a text says that it is a quiz under way.
const FORMAT: Format = Format {
    field: "mosaique_underway",
    noun: "quiz under way",
    version: 1,
};

/// A quiz with what was answered so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Underway {
    /// The version of the format.
    mosaique_underway: u32,
    /// The quiz.
    pub quiz: Quiz,
    /// The folder of its pictures, where that is one on disk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pictures: Option<PathBuf>,
    /// Whether a choice has to be confirmed.
    pub confirms: bool,
    /// How long there is for a question, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seconds: Option<u32>,
    /// Whether answers count for practice.
    pub practises: bool,
    /// The questions that are asked, by their places in the quiz, in the order in which they are.
    pub places: Vec<usize>,
    /// What was answered to the first of them; the next one is open.
    pub replies: Vec<Reply>,
}

/// What was done with a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Reply {
    /// It was answered.
    Answered(Answer),
    /// It was passed, or its time was over.
    Passed,
}

impl Underway {
    /// A quiz that is done in this way, before anything is answered.
    #[must_use]
    pub fn new(quiz: Quiz, options: RunOptions, practises: bool) -> Self {
        Self {
            mosaique_underway: FORMAT.version,
            quiz,
            pictures: None,
            confirms: options.confirms,
            seconds: options.seconds,
            practises,
            places: Vec::new(),
            replies: Vec::new(),
        }
    }

    /// How it is done.
    #[must_use]
    pub fn options(&self) -> RunOptions {
        RunOptions {
            confirms: self.confirms,
            seconds: self.seconds,
        }
    }

    /// Reads a text; `name` is what a fault calls it.
    ///
    /// # Errors
    /// A [`FileFault`] with line and column, or a version that is not known yet.
    pub fn from_ron(name: &str, text: &str) -> Result<Self, FileFault> {
        FORMAT.read(name, text)
    }

    /// The text, which [`Underway::from_ron`] reads back as the same.
    #[must_use]
    pub fn to_ron(&self) -> String {
        written(self, 6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::Words;
    use crate::carto::LonLat;
    use crate::lesson::quiz::Question;

    #[test]
    fn every_form_of_answer_comes_back_from_the_text() {
        let mut quiz = Quiz::new("tiny", "first", Words::default());
        quiz.questions.push(Question::Find { region: "A".into() });
        let options = RunOptions {
            confirms: true,
            seconds: Some(30),
        };
        let mut underway = Underway::new(quiz, options, true);
        underway.pictures = Some("/a/b \"c\"".into());
        underway.places = vec![0];
        let at = LonLat {
            lon: 1.5,
            lat: -0.25,
        };
        underway.replies = [
            Answer::Choice(1),
            Answer::TrueFalse(false),
            Answer::Region("A".into()),
            Answer::Point(at),
            Answer::Number(0.1),
            Answer::Text("\"q\" {b}\n\u{200f}🙂".into()),
            Answer::Order(vec![1, 0]),
            Answer::Pairs(vec![None, Some(0)]),
            Answer::Line(vec![1.0, 2.5]),
        ]
        .into_iter()
        .map(Reply::Answered)
        .chain([Reply::Passed])
        .collect();
        let text = underway.to_ron();
        let read = Underway::from_ron("underway", &text);
        assert_eq!(read, Ok(underway), "{text}");
        let cut = &text[..text.len() / 2];
        let fault = Underway::from_ron("underway", cut).unwrap_err();
        assert!(fault.to_string().starts_with("underway:"), "{fault}");
    }
}
