//! A quiz while somebody does it: which question is open, what was answered, and how it ended.
//!
//! A run is a value and knows no window and no clock: time that passes is told to it.

use super::{Answer, Asked, Form, Mark, Question, Reply, Verdict, judge};

/// How a quiz is done.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RunOptions {
    /// Whether a choice counts only once it is confirmed. What is set up in several moves, such as
    /// an order or a number, always has to be.
    pub confirms: bool,
    /// How long there is for a question, in seconds; none for as long as one likes.
    pub seconds: Option<u32>,
}

/// Where a run is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// A question is open.
    Asking,
    /// It was answered, and the answer is explained.
    Explained,
    /// All were answered.
    Ended,
}

/// An answer with what it is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// The answer; none when the question was passed, or its time was over.
    pub answer: Option<Answer>,
    /// How right it is.
    pub verdict: Verdict,
}

/// What all answers are worth.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Score {
    /// How many are right.
    pub right: usize,
    /// How many are partly right.
    pub partly: usize,
    /// How many are wrong.
    pub wrong: usize,
    /// The shares that are right, added up.
    pub points: f64,
}

/// A quiz while it is done.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizRun {
    /// Its title in the language of the questions.
    pub title: String,
    options: RunOptions,
    questions: Vec<Question>,
    asked: Vec<Asked>,
    given: Vec<Option<Given>>,
    place: usize,
    phase: Phase,
    entry: Option<Answer>,
    left_s: Option<f64>,
}

impl QuizRun {
    /// Begins a quiz with the questions as they are asked in one language; none without questions.
    #[must_use]
    pub fn begin(
        title: String,
        questions: Vec<(Question, Asked)>,
        options: RunOptions,
    ) -> Option<Self> {
        if questions.is_empty() {
            return None;
        }
        let given = vec![None; questions.len()];
        let (questions, asked) = questions.into_iter().unzip();
        let mut run = Self {
            title,
            options,
            questions,
            asked,
            given,
            place: 0,
            phase: Phase::Asking,
            entry: None,
            left_s: None,
        };
        run.open();
        Some(run)
    }

    /// Goes on where a quiz was left: what was answered to its first questions is judged again, and
    /// the next one is open.
    pub fn go_on_from(&mut self, replies: impl IntoIterator<Item = Reply>) {
        for reply in replies {
            if self.phase != Phase::Asking {
                break;
            }
            self.close(match reply {
                Reply::Answered(answer) => Some(answer),
                Reply::Passed => None,
            });
            self.go_on();
        }
    }

    /// What was answered so far, for [`QuizRun::go_on_from`].
    #[must_use]
    pub fn replies(&self) -> Vec<Reply> {
        (self.given.iter().map_while(Option::as_ref))
            .map(|given| match &given.answer {
                Some(answer) => Reply::Answered(answer.clone()),
                None => Reply::Passed,
            })
            .collect()
    }

    fn open(&mut self) {
        self.phase = Phase::Asking;
        self.entry = self.asked.get(self.place).and_then(begun);
        self.left_s = self.options.seconds.map(f64::from);
    }

    /// How it is done.
    #[must_use]
    pub fn options(&self) -> RunOptions {
        self.options
    }

    /// Where it is.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Which question is open or explained, from 0.
    #[must_use]
    pub fn place(&self) -> usize {
        self.place
    }

    /// The questions.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The questions in the language.
    #[must_use]
    pub fn all_asked(&self) -> &[Asked] {
        &self.asked
    }

    /// What was answered to each question.
    #[must_use]
    pub fn given(&self) -> &[Option<Given>] {
        &self.given
    }

    /// The question that is open or explained; none at the end.
    #[must_use]
    pub fn asked(&self) -> Option<&Asked> {
        if self.phase == Phase::Ended {
            return None;
        }
        self.asked.get(self.place)
    }

    /// What was answered to the question that is explained.
    #[must_use]
    pub fn explained(&self) -> Option<&Given> {
        if self.phase == Phase::Explained {
            self.given.get(self.place)?.as_ref()
        } else {
            None
        }
    }

    /// The answer as far as it is set up.
    #[must_use]
    pub fn entry(&self) -> Option<&Answer> {
        self.entry.as_ref()
    }

    /// How long there is left for the question, in seconds.
    #[must_use]
    pub fn left_s(&self) -> Option<f64> {
        self.left_s.filter(|_| self.phase == Phase::Asking)
    }

    /// How many questions were answered or passed.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.given.iter().flatten().count()
    }

    /// Sets up an answer. Where nothing has to be confirmed a choice is an answer already; where it
    /// has, choosing the same again confirms.
    pub fn enter(&mut self, answer: Answer) {
        if self.phase != Phase::Asking {
            return;
        }
        let is_choice = matches!(
            answer,
            Answer::Choice(_) | Answer::TrueFalse(_) | Answer::Region(_)
        );
        let again = self.entry.as_ref() == Some(&answer);
        self.entry = Some(answer);
        if is_choice && (again || !self.options.confirms) {
            self.check();
        }
    }

    /// Sets up an answer that is still being looked for, such as a region that the arrow keys have
    /// come to: it has to be confirmed in any case.
    pub fn consider(&mut self, answer: Answer) {
        if self.phase == Phase::Asking {
            self.entry = Some(answer);
        }
    }

    /// Whether there is something to check.
    #[must_use]
    pub fn can_check(&self) -> bool {
        self.phase == Phase::Asking
            && match &self.entry {
                None => false,
                Some(Answer::Text(text)) => !text.trim().is_empty(),
                Some(Answer::Pairs(pairs)) => pairs.iter().any(Option::is_some),
                Some(_) => true,
            }
    }

    /// Takes what is set up as the answer.
    pub fn check(&mut self) {
        if self.can_check() {
            self.close(self.entry.clone());
        }
    }

    /// Passes the question, which counts as wrong and is explained as any other.
    pub fn pass(&mut self) {
        if self.phase == Phase::Asking {
            self.close(None);
        }
    }

    fn close(&mut self, answer: Option<Answer>) {
        let Some(asked) = self.asked.get(self.place) else {
            return;
        };
        let wrong = Verdict {
            mark: Mark::Wrong,
            share: 0.0,
        };
        let verdict = answer.as_ref().map_or(wrong, |answer| judge(asked, answer));
        if let Some(given) = self.given.get_mut(self.place) {
            *given = Some(Given { answer, verdict });
        }
        self.phase = Phase::Explained;
    }

    /// Goes on to the next question, or to the end.
    pub fn go_on(&mut self) {
        if self.phase != Phase::Explained {
            return;
        }
        if self.place + 1 < self.asked.len() {
            self.place += 1;
            self.open();
        } else {
            self.phase = Phase::Ended;
        }
    }

    /// Time passes. When it is over, what is set up is the answer.
    pub fn pass_time(&mut self, seconds: f64) {
        if self.phase != Phase::Asking {
            return;
        }
        let Some(left_s) = &mut self.left_s else {
            return;
        };
        *left_s -= seconds.max(0.0);
        if *left_s <= 0.0 {
            self.check();
            self.pass();
        }
    }

    /// What the answers so far are worth.
    #[must_use]
    pub fn score(&self) -> Score {
        let mut score = Score::default();
        for given in self.given.iter().flatten() {
            match given.verdict.mark {
                Mark::Right => score.right += 1,
                Mark::Partly => score.partly += 1,
                Mark::Wrong => score.wrong += 1,
            }
            score.points += given.verdict.share;
        }
        score
    }

    /// A run of the questions that were not answered right; none when all were.
    #[must_use]
    pub fn again(&self) -> Option<Self> {
        let questions = (self.given.iter().zip(&self.questions).zip(&self.asked))
            .filter(|((given, _), _)| {
                (given.as_ref()).is_none_or(|given| given.verdict.mark != Mark::Right)
            })
            .map(|((_, question), asked)| (question.clone(), asked.clone()))
            .collect();
        Self::begin(self.title.clone(), questions, self.options)
    }

    /// Goes on in another language: the same questions in the same order.
    pub fn speak(&mut self, title: String, asked: Vec<Asked>) {
        if asked.len() == self.asked.len() {
            self.title = title;
            self.asked = asked;
        }
    }
}

/// What is set up before anything was done.
fn begun(asked: &Asked) -> Option<Answer> {
    match &asked.form {
        Form::Choice { .. } | Form::TrueFalse { .. } | Form::Region { .. } | Form::Point { .. } => {
            None
        }
        Form::Number { range, .. } => range.map(|(low, high)| Answer::Number((low + high) / 2.0)),
        Form::Text { .. } => Some(Answer::Text(String::new())),
        Form::Order { items, .. } => Some(Answer::Order((0..items.len()).collect())),
        Form::Pairs { left, .. } => Some(Answer::Pairs(vec![None; left.len()])),
        Form::Line { shown, right, .. } => {
            let last = shown.last().map_or(0.0, |&(_, value)| value);
            Some(Answer::Line(vec![last; right.len()]))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::quiz::{Choice, Heading, Own, QuestionKind};
    use crate::view::View;

    fn asked(form: Form) -> (Question, Asked) {
        let asked = Asked {
            id: String::new(),
            kind: QuestionKind::Own,
            prompt: String::new(),
            view: View::default(),
            needs_picture: false,
            answer_view: View::default(),
            form,
            right: String::new(),
            explanation: String::new(),
            regions: Vec::new(),
            sources: Vec::new(),
            topic: Heading {
                id: String::new(),
                name: String::new(),
            },
            picture: None,
        };
        (Question::Own(Own::default()), asked)
    }

    fn choice(right: usize) -> (Question, Asked) {
        let choices = (0..4)
            .map(|place| Choice {
                id: place.to_string(),
                text: place.to_string(),
            })
            .collect();
        asked(Form::Choice { choices, right })
    }

    fn run(questions: Vec<(Question, Asked)>, options: RunOptions) -> QuizRun {
        QuizRun::begin("A quiz".into(), questions, options).unwrap()
    }

    const CONFIRMS: RunOptions = RunOptions {
        confirms: true,
        seconds: None,
    };

    #[test]
    fn without_confirming_a_choice_is_the_answer() {
        let mut run = run(vec![choice(1), choice(2)], RunOptions::default());
        run.enter(Answer::Choice(1));
        assert_eq!(run.phase(), Phase::Explained);
        run.enter(Answer::Choice(3));
        assert_eq!(run.explained().unwrap().answer, Some(Answer::Choice(1)));
        run.go_on();
        assert_eq!((run.phase(), run.place()), (Phase::Asking, 1));
        run.consider(Answer::Choice(0));
        assert_eq!(run.phase(), Phase::Asking);
        run.check();
        run.go_on();
        assert_eq!(run.phase(), Phase::Ended);
        let score = run.score();
        assert_eq!((score.right, score.partly, score.wrong), (1, 0, 1));
    }

    #[test]
    fn a_run_that_was_left_goes_on_at_the_question_that_was_open() {
        let questions = || vec![choice(1), choice(2), choice(0)];
        let mut before = run(questions(), CONFIRMS);
        before.enter(Answer::Choice(1));
        before.check();
        before.go_on();
        before.pass();
        let mut after = run(questions(), CONFIRMS);
        after.go_on_from(before.replies());
        assert_eq!((after.phase(), after.place()), (Phase::Asking, 2));
        assert_eq!(after.given(), before.given());
        // More answers than questions, as in a text edited by hand, end it.
        let mut ended = run(questions(), CONFIRMS);
        ended.go_on_from(vec![Reply::Answered(Answer::Number(f64::NAN)); 9]);
        assert_eq!((ended.phase(), ended.score().wrong), (Phase::Ended, 3));
    }

    #[test]
    fn where_it_is_to_be_confirmed_a_choice_may_be_changed_until_it_is() {
        let mut run = run(vec![choice(1)], CONFIRMS);
        assert!(!run.can_check());
        run.check();
        run.go_on();
        assert_eq!(run.phase(), Phase::Asking);
        run.enter(Answer::Choice(0));
        run.enter(Answer::Choice(1));
        assert_eq!(run.phase(), Phase::Asking);
        run.enter(Answer::Choice(1));
        assert_eq!(run.explained().unwrap().verdict.mark, Mark::Right);
    }

    #[test]
    fn a_question_passed_is_wrong_and_explained() {
        let mut run = run(vec![choice(1)], CONFIRMS);
        run.enter(Answer::Choice(1));
        run.pass();
        let given = run.explained().unwrap();
        assert_eq!((&given.answer, given.verdict.mark), (&None, Mark::Wrong));
    }

    #[test]
    fn when_the_time_is_over_what_is_set_up_is_the_answer() {
        let options = RunOptions {
            seconds: Some(10),
            ..CONFIRMS
        };
        let mut run = run(vec![choice(1), choice(2)], options);
        run.enter(Answer::Choice(1));
        run.pass_time(9.0);
        assert_eq!((run.phase(), run.left_s()), (Phase::Asking, Some(1.0)));
        run.pass_time(1.5);
        assert_eq!(run.explained().unwrap().verdict.mark, Mark::Right);
        run.pass_time(1000.0);
        run.go_on();
        assert_eq!(run.left_s(), Some(10.0));
        run.pass_time(f64::INFINITY);
        assert_eq!(run.explained().unwrap().answer, None);
    }

    #[test]
    fn only_what_was_not_right_is_asked_again() {
        let mut run = run(vec![choice(0), choice(1), choice(2)], RunOptions::default());
        for _ in 0..3 {
            run.enter(Answer::Choice(1));
            run.go_on();
        }
        let mut again = run.again().unwrap();
        assert_eq!(again.all_asked().len(), 2);
        for right in [0, 2] {
            again.enter(Answer::Choice(right));
            again.go_on();
        }
        assert_eq!(again.again(), None);
    }

    #[test]
    fn a_quiz_without_questions_does_not_begin() {
        assert_eq!(
            QuizRun::begin(String::new(), Vec::new(), RunOptions::default()),
            None
        );
    }
}
