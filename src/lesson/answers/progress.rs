//! How far a lesson is answered.

use super::given::{Answers, Given};
use crate::lesson::plan::{Activity, Task};

/// How far an activity is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Nothing is answered.
    Open,
    /// A part is: a sentence without its view, some of the questions.
    Begun,
    /// All is.
    Done,
}

impl Answers {
    /// How far an activity is answered.
    #[must_use]
    pub fn progress(&self, activity: &Activity) -> Progress {
        let is_written = |text: &str| !text.trim().is_empty();
        let (some, all) = match self.given(&activity.id) {
            None => (false, false),
            Some(Given::Text(text)) => (is_written(text), is_written(text)),
            Some(Given::View { view, text }) => {
                let has_view = !view.is_empty();
                (has_view || is_written(text), has_view && is_written(text))
            }
            Some(Given::Quiz(given)) => {
                let all = match &activity.task {
                    Task::Quiz(quiz) => (quiz.questions.iter()).all(|question| {
                        let id = question.stable_id(&quiz.pack);
                        given.iter().any(|(known, _)| *known == id)
                    }),
                    _ => false,
                };
                (!given.is_empty(), all)
            }
        };
        match (some, all) {
            (true, true) => Progress::Done,
            (true, false) => Progress::Begun,
            _ => Progress::Open,
        }
    }

    /// Takes away what was answered to an activity.
    pub fn take_back(&mut self, activity: &str) {
        self.entries.retain(|entry| entry.activity != activity);
    }

    /// Whether there is nothing that anybody would miss.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.alias.trim().is_empty() && self.entries.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::Words;
    use crate::lesson::quiz::{Answer, Own, Question, Quiz};
    use crate::view::View;

    fn activity(task: Task) -> Activity {
        Activity {
            id: "a".to_owned(),
            title: Words::default(),
            minutes: 5,
            before_story: false,
            points: 0,
            instructions: Words::default(),
            notes: Words::default(),
            view: None,
            alt: Words::default(),
            task,
        }
    }

    fn progress_of(task: Task, given: Given) -> Progress {
        let mut answers = Answers::default();
        answers.answer("a", given);
        answers.progress(&activity(task))
    }

    fn question() -> Task {
        Task::Question {
            question: Words::default(),
            guide: Words::default(),
            lines: 3,
        }
    }

    #[test]
    fn words_are_an_answer_and_blanks_are_none() {
        let text = |text: &str| progress_of(question(), Given::Text(text.to_owned()));
        assert_eq!(text("Because"), Progress::Done);
        assert_eq!(text(" \n"), Progress::Open);
        assert_eq!(
            Answers::default().progress(&activity(question())),
            Progress::Open
        );
    }

    #[test]
    fn a_comparison_is_done_with_its_view_and_its_sentence() {
        let whole = View::default().to_text();
        for (view, text, expected) in [
            ("", "", Progress::Open),
            ("", "Both rise", Progress::Begun),
            (whole.as_str(), "", Progress::Begun),
            (whole.as_str(), "Both rise", Progress::Done),
        ] {
            let task = Task::Comparison {
                task: Words::default(),
                hints: Vec::new(),
                good: Words::default(),
            };
            let (view, text) = (view.to_owned(), text.to_owned());
            let given = Given::View { view, text };
            assert_eq!(progress_of(task, given.clone()), expected, "{given:?}");
        }
    }

    #[test]
    fn a_quiz_is_done_with_its_last_question() {
        let mut quiz = Quiz::new("tiny", "q", Words::default());
        let own = |id: &str| {
            Question::Own(Own {
                id: id.to_owned(),
                ..Own::default()
            })
        };
        quiz.questions = vec![own("one"), own("two")];
        let answer = |place: usize| {
            let id = quiz.questions[place].stable_id("tiny");
            (id, Answer::TrueFalse(true))
        };
        let task = || Task::Quiz(Box::new(quiz.clone()));
        let some = Given::Quiz(vec![answer(1)]);
        assert_eq!(progress_of(task(), some), Progress::Begun);
        let all = Given::Quiz(vec![answer(1), answer(0)]);
        assert_eq!(progress_of(task(), all), Progress::Done);
    }

    #[test]
    fn what_is_taken_back_is_gone_and_a_name_alone_is_not_blank() {
        let mut answers = Answers::default();
        answers.answer("a", Given::Text("x".to_owned()));
        assert!(!answers.is_blank());
        answers.take_back("a");
        assert!(answers.is_blank() && answers.given("a").is_none());
        answers.alias = "Fox".to_owned();
        assert!(!answers.is_blank());
    }
}
