//! A quiz whose questions are shared between its versions.

use super::QuizField;
use crate::atlas::Words;
use crate::lesson::Comments;
use crate::lesson::quiz::{Own, OwnAnswer, Question, Quiz, QuizFault};
use std::sync::Arc;

/// A quiz while it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizManuscript {
    /// Everything but the questions.
    pub head: Quiz,
    /// The questions; two versions that have the same one share it.
    pub questions: Vec<Arc<Question>>,
    /// The comment at the beginning of its file.
    comment: String,
}

impl From<Quiz> for QuizManuscript {
    fn from(mut quiz: Quiz) -> Self {
        let questions = std::mem::take(&mut quiz.questions);
        Self {
            head: quiz,
            questions: questions.into_iter().map(Arc::new).collect(),
            comment: String::new(),
        }
    }
}

impl QuizManuscript {
    /// A quiz that is begun.
    #[must_use]
    pub fn new(pack: &str, id: &str) -> Self {
        Quiz::new(pack, id, Words::default()).into()
    }

    /// Reads the text of a quiz; `file` is what a fault calls it.
    ///
    /// # Errors
    /// As [`Quiz::from_ron`].
    pub fn from_ron(file: &str, text: &str) -> Result<Self, QuizFault> {
        Ok(Self {
            comment: Comments::of(text).head,
            ..Quiz::from_ron(file, text)?.into()
        })
    }

    /// The text of its file, with the comment at its beginning.
    #[must_use]
    pub fn to_ron(&self) -> String {
        self.comment.clone() + &self.quiz().to_ron()
    }

    /// The quiz, to be done or written.
    #[must_use]
    pub fn quiz(&self) -> Quiz {
        Quiz {
            questions: (self.questions.iter())
                .map(|question| Question::clone(question))
                .collect(),
            ..self.head.clone()
        }
    }

    /// The educator's own question at a place.
    #[must_use]
    pub fn own(&self, place: usize) -> Option<&Own> {
        match self.questions.get(place).map(Arc::as_ref) {
            Some(Question::Own(own)) => Some(own),
            _ => None,
        }
    }

    /// The languages that any of its texts is in, in the order of their first use.
    #[must_use]
    pub fn languages(&self) -> Vec<String> {
        let quiz = self.quiz();
        let languages = quiz.languages().into_iter();
        languages.map(str::to_owned).collect()
    }

    /// How many texts that are written in some language are not in this one.
    #[must_use]
    pub fn missing(&self, language: &str) -> usize {
        let of_quiz = [&self.head.title, &self.head.summary].into_iter();
        let of_questions = (0..self.questions.len()).flat_map(|place| {
            let own = self.own(place);
            let fields = own.map(QuizField::of_question).unwrap_or_default();
            fields
                .into_iter()
                .filter_map(move |field| field.in_question(own?))
        });
        of_quiz
            .chain(of_questions)
            .filter(|words| is_missing(words, language))
            .count()
    }

    /// The first text of a question that is not in a language although it is in another one.
    #[must_use]
    pub fn first_missing(&self, place: usize, language: &str) -> Option<QuizField> {
        let own = self.own(place)?;
        (QuizField::of_question(own).into_iter())
            .find(|field| (field.in_question(own)).is_some_and(|words| is_missing(words, language)))
    }

    /// An id that no question of the quiz has yet.
    #[must_use]
    pub fn free_id(&self) -> String {
        let ids: Vec<&str> = (0..self.questions.len())
            .filter_map(|place| Some(self.own(place)?.id.as_str()))
            .collect();
        let mut number = self.questions.len() + 1;
        loop {
            let id = format!("own-{number}");
            if !ids.contains(&id.as_str()) {
                return id;
            }
            number += 1;
        }
    }

    /// A question of the educator's own, as it is begun.
    #[must_use]
    pub fn begun(&self, answer: OwnAnswer) -> Question {
        Question::Own(Own {
            id: self.free_id(),
            answer,
            ..Own::default()
        })
    }
}

fn is_missing(words: &Words, language: &str) -> bool {
    let is_written = |text: &str| !text.trim().is_empty();
    words.iter().any(|(_, text)| is_written(text)) && !words.find(language).is_some_and(is_written)
}
