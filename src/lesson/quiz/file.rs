//! Quizzes as files.

use super::Quiz;
use super::model::VERSION;
use crate::lesson::versioned::{FileFault, Format, written};

/// Why a text is not a quiz.
pub type QuizFault = FileFault;

/// How a file says that it is a quiz.
pub(in crate::lesson) const FORMAT: Format = Format {
    field: "mosaique_quiz",
    noun: "quiz",
    version: VERSION,
};

impl Quiz {
    /// Reads a quiz; `file` is what a fault calls it.
    ///
    /// # Errors
    /// A [`QuizFault`] with line and column, or a version that is not known yet.
    pub fn from_ron(file: &str, text: &str) -> Result<Self, QuizFault> {
        FORMAT.read(file, text)
    }

    /// The quiz as a file that a person can read, which [`Quiz::from_ron`] reads back as the same.
    #[must_use]
    pub fn to_ron(&self) -> String {
        written(self, 6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::Words;
    use crate::lesson::quiz::{
        Difficulty, End, Match, Own, OwnAnswer, Question, QuestionKind, Recipe, Saying, TopicId,
    };
    use crate::view::MeasureId;

    fn words(text: &str) -> Words {
        [("en", text), ("fr", text)].into_iter().collect()
    }

    fn ids(ids: &[&str]) -> Vec<String> {
        ids.iter().copied().map(str::to_owned).collect()
    }

    fn own(answer: OwnAnswer) -> Question {
        Question::Own(Own {
            id: "o1".into(),
            prompt: words("Why {a} = \"b\" ~ #\n<c> & 🙂 \u{200f}?"),
            answer,
            picture: Some("map.png".into()),
            ..Own::default()
        })
    }

    fn quiz() -> Quiz {
        let measure = MeasureId {
            metric: "gdp".into(),
            per: Some("population".into()),
        };
        let mut quiz = Quiz::new("tiny", "first", words("A quiz"));
        quiz.recipe = Some(Recipe {
            kinds: vec![QuestionKind::Find, QuestionKind::Who],
            topics: vec![TopicId::Metric("gdp".into())],
            difficulty: Difficulty::Hard,
            ..Recipe::default()
        });
        quiz.questions = vec![
            Question::Find { region: "A".into() },
            Question::Ahead {
                measure: measure.clone(),
                year: 2024,
                end: End::Highest,
                choices: ids(&["A", "B"]),
            },
            Question::Estimate {
                measure,
                year: 2024,
                region: "A".into(),
                tolerance: 0.1,
            },
            Question::Statement {
                claim: "F1".into(),
                says: Saying::Figure(12.5),
            },
            Question::Statement {
                claim: "F1".into(),
                says: Saying::Named {
                    domain: "d".into(),
                    region: "A".into(),
                },
            },
            Question::Statement {
                claim: "F1".into(),
                says: Saying::Statement,
            },
            own(OwnAnswer::Choice {
                choices: vec![words("a"), words("b")],
                right: 1,
            }),
            own(OwnAnswer::TrueFalse(false)),
            own(OwnAnswer::Number {
                value: 1.5,
                tolerance: 0.0,
                unit: words("km"),
            }),
            own(OwnAnswer::Text {
                accepted: vec![words("x")],
            }),
            own(OwnAnswer::Matching(vec![Match {
                left: words("l"),
                right: words("r"),
            }])),
            own(OwnAnswer::Order(vec![words("1"), words("2")])),
        ];
        quiz
    }

    #[test]
    fn a_quiz_written_is_read_back_as_the_same() {
        let quiz = quiz();
        let text = quiz.to_ron();
        assert_eq!(Quiz::from_ron("quiz.ron", &text), Ok(quiz), "{text}");
    }

    #[test]
    fn a_quiz_of_a_newer_program_says_so_and_not_that_a_field_is_unknown() {
        let text = "(mosaique_quiz: 7, hologram: true)";
        let fault = Quiz::from_ron("quiz.ron", text).unwrap_err();
        assert!(
            matches!(fault, QuizFault::Newer { found: 7, .. }),
            "{fault}"
        );
    }

    #[test]
    fn a_quiz_cut_in_half_is_refused_with_its_place() {
        let text = quiz().to_ron();
        let half: String = text.chars().take(text.chars().count() / 2).collect();
        let fault = Quiz::from_ron("quiz.ron", &half).unwrap_err().to_string();
        assert!(fault.starts_with("quiz.ron:"), "{fault}");
    }

    #[test]
    fn an_unknown_kind_and_an_unknown_field_are_named_with_what_was_meant() {
        let text = quiz().to_ron();
        let fault = |from: &str, to: &str| {
            Quiz::from_ron("quiz.ron", &text.replacen(from, to, 1))
                .unwrap_err()
                .to_string()
        };
        let kind = fault("find(", "fnid(");
        assert!(kind.contains("fnid") && kind.contains("find"), "{kind}");
        let field = fault("tolerance:", "tolerence:");
        assert!(field.contains("did you mean 'tolerance'?"), "{field}");
    }
}
