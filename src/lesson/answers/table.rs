//! A class at a glance: a row a student, a cell an activity.

use super::fault::AnswersFault;
use super::given::{Answers, Given};
use super::marking::{Marking, fault_of};
use super::read::Read;
use crate::atlas::Atlas;
use crate::lesson::plan::{Activity, Lesson, Task};
use crate::lesson::quiz::{asked, judge};
use crate::locale::{LanguageTag, Locale};

/// A file of answers beside the lesson that it answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// The name of the file.
    pub file: String,
    /// What is in it.
    pub answers: Answers,
    /// What was wrong with it when it was read, and what does not fit the lesson.
    pub faults: Vec<AnswersFault>,
    /// What the atlas gives for its quizzes, by activity.
    quiz_points: Vec<(String, f64)>,
}

impl Paper {
    /// Looks at a file of answers: what does not fit the lesson, and what its quizzes bring.
    #[must_use]
    pub fn of(file: &str, read: Read, lesson: &Lesson, atlas: &Atlas) -> Self {
        let Read {
            answers,
            mut faults,
        } = read;
        faults.extend(answers.faults_in(lesson));
        let mut paper = Self {
            file: file.to_owned(),
            answers,
            faults,
            quiz_points: Vec::new(),
        };
        if paper.is_of_lesson() {
            paper.quiz_points = quiz_points(lesson, &paper.answers, atlas);
        }
        paper
    }

    /// Whether it answers this lesson, and no other.
    #[must_use]
    pub fn is_of_lesson(&self) -> bool {
        !self.faults.iter().any(|fault| {
            matches!(
                fault,
                AnswersFault::OtherLesson { .. } | AnswersFault::OtherPack { .. }
            )
        })
    }

    /// What the atlas gives for a quiz; none where it is no quiz, or is not answered.
    #[must_use]
    pub fn quiz_points(&self, activity: &str) -> Option<f64> {
        let mut all = self.quiz_points.iter();
        all.find(|(id, _)| id == activity)
            .map(|&(_, points)| points)
    }
}

/// The marks of a class.
#[derive(Clone, Debug, PartialEq)]
pub struct MarksTable {
    /// The activities that bring points: id, and the most points.
    pub columns: Vec<(String, u32)>,
    /// A row a file of answers, in the order of the files.
    pub rows: Vec<MarkRow>,
}

/// The marks of a student.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkRow {
    /// The name of the file of answers.
    pub file: String,
    /// How the student wants to be called.
    pub alias: String,
    /// A cell a column.
    pub cells: Vec<Cell>,
    /// The points that were given so far.
    pub total: f64,
    /// Whether every column has its points.
    pub is_complete: bool,
    /// What is wrong with the file.
    pub faults: Vec<AnswersFault>,
}

/// What is given for an activity.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// Whether there is an answer.
    pub is_answered: bool,
    /// The points; none until somebody gives them. What is not answered has none to be given, and
    /// counts nothing.
    pub points: Option<f64>,
    /// A remark.
    pub remark: String,
}

impl Cell {
    /// Whether there is an answer that nobody has given points for yet.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.is_answered && self.points.is_none()
    }
}

/// The marks of a class. Answers to another lesson have no points, and say why. A quiz is marked by
/// the atlas, unless the teacher gives other points for it.
#[must_use]
pub fn marks_table(lesson: &Lesson, papers: &[Paper], marking: &Marking) -> MarksTable {
    let columns: Vec<(String, u32)> = (lesson.activities.iter())
        .filter(|activity| activity.points > 0)
        .map(|activity| (activity.id.clone(), activity.points))
        .collect();
    let rows = (papers.iter())
        .map(|paper| row(lesson, paper, marking, &columns))
        .collect();
    MarksTable { columns, rows }
}

fn row(lesson: &Lesson, paper: &Paper, marking: &Marking, columns: &[(String, u32)]) -> MarkRow {
    let is_ours = paper.is_of_lesson();
    let cells: Vec<Cell> = (columns.iter())
        .map(|(id, _)| {
            if is_ours {
                cell(lesson, paper, marking, id)
            } else {
                Cell::default()
            }
        })
        .collect();
    MarkRow {
        file: paper.file.clone(),
        alias: paper.answers.alias.clone(),
        total: cells.iter().filter_map(|cell| cell.points).sum(),
        is_complete: is_ours && !cells.iter().any(Cell::is_open),
        cells,
        faults: paper.faults.clone(),
    }
}

fn cell(lesson: &Lesson, paper: &Paper, marking: &Marking, id: &str) -> Cell {
    let mark = marking.mark(&paper.file, id);
    let is_sound = |activity| mark.is_none_or(|mark| fault_of(mark, activity).is_none());
    let activity = lesson.activity(id).filter(|activity| is_sound(activity));
    Cell {
        is_answered: paper.answers.given(id).is_some(),
        points: activity
            .and_then(|_| (mark.and_then(|mark| mark.points)).or_else(|| paper.quiz_points(id))),
        remark: mark.map(|mark| mark.remark.clone()).unwrap_or_default(),
    }
}

/// The points of the quizzes of a lesson that are answered.
fn quiz_points(lesson: &Lesson, answers: &Answers, atlas: &Atlas) -> Vec<(String, f64)> {
    let is_quiz = |activity: &Activity| matches!(activity.task, Task::Quiz(_));
    if !lesson.activities.iter().any(is_quiz) {
        return Vec::new();
    }
    let Some(locale) = locale_of(answers) else {
        return Vec::new();
    };
    (lesson.activities.iter())
        .filter_map(|activity| {
            let points = of_quiz(activity, answers, atlas, &locale)?;
            Some((activity.id.clone(), points))
        })
        .collect()
}

/// The language in which a student was asked; English where the program does not speak it.
fn locale_of(answers: &Answers) -> Option<Locale> {
    Locale::load(&LanguageTag::new(&answers.language))
        .or_else(|_| Locale::load(&LanguageTag::new("en")))
        .ok()
}

/// The points of a quiz: each question brings the same share. One that cannot be asked any more is
/// nobody's fault and is left out of the count. None where the activity is no quiz, or is not
/// answered.
fn of_quiz(activity: &Activity, answers: &Answers, atlas: &Atlas, locale: &Locale) -> Option<f64> {
    let (Task::Quiz(quiz), Some(Given::Quiz(given))) =
        (&activity.task, answers.given(&activity.id))
    else {
        return None;
    };
    let open: Vec<_> = (quiz.questions.iter())
        .filter_map(|question| asked(question, atlas, locale).ok())
        .collect();
    if open.is_empty() {
        return None;
    }
    let right: f64 = (open.iter())
        .filter_map(|question| {
            let (_, answer) = given.iter().find(|(id, _)| *id == question.id)?;
            Some(judge(question, answer).share)
        })
        .sum();
    let points = right / open.len() as f64 * f64::from(activity.points);
    Some((points * 100.0).round() / 100.0)
}
