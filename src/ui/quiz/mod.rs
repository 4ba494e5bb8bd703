//! Doing a quiz: the set-up, the open question, its explanation, and the end.
//!
//! [`Quizzing`] is the quiz that is done, and takes the place of the panels while it is on screen,
//! so that nothing else in the window gives an answer away. What is right is judged by the
//! [`QuizRun`]; here it is only shown. The map is the map of the window.

mod export_dialog;
mod forms;
mod keeping;
mod left;
mod line;
mod practised;
mod question;
mod recipe;
mod results;
mod setup;

pub use export_dialog::QuizExport;
pub(super) use forms::{matched, typed_number};
pub use keeping::Keeping;
pub use left::{LeftAnswer, LeftQuiz, left_quizzes_ui};
pub use practised::{Practice, PracticeCommand, PracticeNotice};
pub(super) use question::verdict_look;
pub use question::{bar_ui, leaving_ui, question_ui};
pub use recipe::{difficulty_ui, kinds_ui, topics_ui};
pub use results::results_ui;
pub use setup::{SetUp, SetUpOutcome, Wanted};

use crate::atlas::Atlas;
use crate::carto::Direction;
use crate::lesson::PictureFolder;
use crate::lesson::quiz::{
    Answer, Asked, Mark, Phase, Question, Quiz, QuizRun, RunOptions, Underway, asked,
};
use crate::locale::Locale;
use crate::view::{PageId, View};
use std::sync::Arc;

/// What is asked of a quiz that is done.
#[derive(Clone, Debug, PartialEq)]
pub enum QuizCommand {
    /// Choose or set up an answer.
    Enter(Answer),
    /// Choose or set up an answer that is still to be confirmed.
    Consider(Answer),
    /// Go to the next region, or move the cross; true for a long way.
    Walk(Direction, bool),
    /// Look at the map from nearer or further, by a factor; none shows all of it.
    Zoom(Option<f64>),
    /// Work on another of the things to match.
    Row(usize),
    /// Take what is set up as the answer.
    Check,
    /// Pass the question.
    Pass,
    /// Go on.
    GoOn,
    /// Read something by the way.
    Read(PageId),
    /// Read about a region by the way.
    Profile(String),
    /// Ask what was not answered right once more.
    Again,
    /// Ask where to save the table.
    SaveTable,
    /// Ask where to save the table, to be printed.
    PrintTable,
    /// Ask for which program to write the quiz.
    Export,
    /// Ask where to save the quiz as a file to hand out.
    SaveQuiz,
    /// Write on at a copy of the quiz.
    Edit,
    /// Leave, after a question where answers would be lost.
    AskToLeave,
    /// Stay after all.
    Stay,
    /// Leave, and go on another time.
    LeaveForLater,
    /// Leave.
    Leave,
}

/// Whose quiz it is that is done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// The reader's own.
    #[default]
    Reader,
    /// That of a lesson, which keeps the answers and gives away no key.
    Lesson,
    /// That of whoever writes it and tries it: nothing is kept, and it is left at once.
    Writer,
}

/// A quiz that is done.
#[derive(Debug)]
pub struct Quizzing {
    /// Where it is and what was answered.
    pub run: QuizRun,
    /// The questions of the run, by their places in the quiz.
    places: Vec<usize>,
    /// What keeps the answers safe.
    pub keeping: Keeping,
    /// The quiz, with the questions that cannot be asked too.
    pub quiz: Arc<Quiz>,
    /// The view to go back to.
    pub before: View,
    /// Whose quiz it is.
    pub whose: Whose,
    /// Whether answers count for practice.
    pub practises: bool,
    /// Whether something is read by the way, and the quiz waits.
    pub is_away: bool,
    /// Whether it is asked if it is to be left.
    pub asks_to_leave: bool,
    /// Whether the table of answers is to be saved as a PDF.
    pub prints_table: bool,
    /// Of the things to match, the one that is worked on.
    pub row: usize,
    /// How many questions of the quiz cannot be asked of this atlas.
    pub left_out: usize,
    /// The question and phase that are on screen.
    pub shown: Option<(usize, Phase)>,
    /// When time was last told to the run, in seconds of the window's clock.
    pub told_s: f64,
    /// The language of the questions.
    language: String,
}

impl Quizzing {
    /// Begins a quiz; none when no question can be asked of the atlas.
    #[must_use]
    pub fn begin(quiz: Quiz, options: RunOptions, atlas: &Atlas, locale: &Locale) -> Option<Self> {
        let mut underway = Underway::new(quiz, options, false);
        underway.places = (0..underway.quiz.questions.len()).collect();
        Self::go_on(underway, atlas, locale)
    }

    /// Goes on with a quiz that was left; none when no question can be asked of the atlas.
    #[must_use]
    pub fn go_on(underway: Underway, atlas: &Atlas, locale: &Locale) -> Option<Self> {
        let options = underway.options();
        let mut quiz = underway.quiz;
        if let Some(folder) = underway.pictures {
            quiz.folder = PictureFolder::Folder(folder);
        }
        let all = underway.places.len();
        let mut places = Vec::with_capacity(all);
        let mut questions: Vec<(Question, Asked)> = Vec::with_capacity(all);
        let mut replies = Vec::with_capacity(underway.replies.len());
        let mut given = underway.replies.into_iter();
        for place in underway.places {
            let reply = given.next();
            let question = quiz.questions.get(place);
            let asked = question.and_then(|question| asked(question, atlas, locale).ok());
            if let (Some(question), Some(asked)) = (question, asked) {
                questions.push((question.clone(), asked));
                places.push(place);
                replies.extend(reply);
            }
        }
        let language = locale.language().as_str().to_owned();
        let title = quiz.title.get(&language).to_owned();
        let mut run = QuizRun::begin(title, questions, options)?;
        run.go_on_from(replies);
        Some(Self {
            run,
            left_out: all - places.len(),
            places,
            keeping: Keeping::default(),
            quiz: Arc::new(quiz),
            before: View::default(),
            whose: Whose::default(),
            practises: underway.practises,
            is_away: false,
            asks_to_leave: false,
            prints_table: false,
            row: 0,
            shown: None,
            told_s: 0.0,
            language,
        })
    }

    /// The quiz as it can be gone on with.
    #[must_use]
    pub fn underway(&self) -> Underway {
        let mut underway =
            Underway::new(Quiz::clone(&self.quiz), self.run.options(), self.practises);
        if let PictureFolder::Folder(folder) = &self.quiz.folder {
            underway.pictures = Some(folder.clone());
        }
        underway.places.clone_from(&self.places);
        underway.replies = self.run.replies();
        underway
    }

    /// Goes on in the language of the locale. Where a question cannot be asked in it, in the one
    /// before.
    pub fn speak(&mut self, atlas: &Atlas, locale: &Locale) {
        let language = locale.language().as_str();
        if self.language == language {
            return;
        }
        self.language = language.to_owned();
        let questions = self.run.questions().iter().zip(self.run.all_asked());
        let all = questions
            .map(|(question, before)| {
                asked(question, atlas, locale).unwrap_or_else(|_| before.clone())
            })
            .collect();
        self.run
            .speak(self.quiz.title.get(language).to_owned(), all);
    }

    /// Whether leaving would lose answers.
    #[must_use]
    pub fn holds_answers(&self) -> bool {
        let is_tried = self.whose == Whose::Writer;
        !is_tried && self.run.phase() != Phase::Ended && self.run.answered() > 0
    }

    /// Begins again with what was not right; false when all was.
    pub fn again(&mut self) -> bool {
        let Some(run) = self.run.again() else {
            return false;
        };
        let given = self.run.given().iter().zip(&self.places);
        self.places = given
            .filter(|(given, _)| {
                (given.as_ref()).is_none_or(|given| given.verdict.mark != Mark::Right)
            })
            .map(|(_, &place)| place)
            .collect();
        self.run = run;
        self.row = 0;
        self.shown = None;
        true
    }
}
