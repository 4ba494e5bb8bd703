//! What a teacher gives for answers.

use crate::lesson::plan::{Activity, Lesson};
use crate::lesson::versioned::{FileFault, Format, written};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The version of the format that this program writes, and the newest it reads.
const VERSION: u32 = 1;

/// How a file says that it is a marking.
pub(in crate::lesson) const FORMAT: Format = Format {
    field: "mosaique_marking",
    noun: "marking",
    version: VERSION,
};

/// What a teacher gives to a class for a lesson.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Marking {
    /// The version of the format.
    pub mosaique_marking: u32,
    /// The id of the lesson.
    pub lesson: String,
    /// The fingerprint of the lesson.
    pub fingerprint: String,
    /// What each file of answers is given.
    pub students: Vec<Marked>,
}

/// What one file of answers is given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Marked {
    /// The name of the file of answers, by which it is known: two students may have one alias.
    pub file: String,
    /// The marks, an activity each.
    pub marks: Vec<Mark>,
}

/// Points and a remark for an activity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// The activity, by its id.
    pub activity: String,
    /// The points; none where there is only a remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<f64>,
    /// A remark.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
}

/// Why points cannot be given.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum MarkFault {
    /// The lesson has no such activity.
    #[error("'{activity}' is no activity of the lesson")]
    UnknownActivity {
        /// What was found.
        activity: String,
    },
    /// Fewer than none, more than there are, or no number.
    #[error("{found} points for '{activity}'; there are 0 to {most}")]
    Points {
        /// The activity.
        activity: String,
        /// What was found.
        found: f64,
        /// The most there are.
        most: u32,
    },
}

impl Marking {
    /// A marking of a lesson, with nothing given yet.
    #[must_use]
    pub fn of(lesson: &Lesson) -> Self {
        Self {
            mosaique_marking: VERSION,
            lesson: lesson.id.clone(),
            fingerprint: lesson.fingerprint(),
            students: Vec::new(),
        }
    }

    /// Reads a marking; `file` is what a fault calls it.
    ///
    /// # Errors
    /// A [`FileFault`] with line and column, or a version that is not known yet.
    pub fn from_ron(file: &str, text: &str) -> Result<Self, FileFault> {
        FORMAT.read(file, text)
    }

    /// The marking as a file that a person can read.
    #[must_use]
    pub fn to_ron(&self) -> String {
        written(self, 6)
    }

    /// What a file of answers is given for an activity.
    #[must_use]
    pub fn mark(&self, file: &str, activity: &str) -> Option<&Mark> {
        let marked = self.students.iter().find(|marked| marked.file == file)?;
        marked.marks.iter().find(|mark| mark.activity == activity)
    }

    /// Gives a file of answers a mark, in the place of the one before.
    ///
    /// # Errors
    /// A [`MarkFault`]: no such activity, or points that there are not.
    pub fn give(&mut self, lesson: &Lesson, file: &str, mark: Mark) -> Result<(), MarkFault> {
        let Some(activity) = lesson.activity(&mark.activity) else {
            let activity = mark.activity;
            return Err(MarkFault::UnknownActivity { activity });
        };
        if let Some(fault) = fault_of(&mark, activity) {
            return Err(fault);
        }
        let place = self.students.iter().position(|marked| marked.file == file);
        let place = place.unwrap_or(self.students.len());
        if place == self.students.len() {
            let file = file.to_owned();
            self.students.push(Marked {
                file,
                marks: Vec::new(),
            });
        }
        if let Some(marked) = self.students.get_mut(place) {
            marked.marks.retain(|other| other.activity != mark.activity);
            marked.marks.push(mark);
        }
        Ok(())
    }

    /// What of a marking, which may have been edited by hand, does not fit the lesson.
    #[must_use]
    pub fn faults_in(&self, lesson: &Lesson) -> Vec<MarkFault> {
        let marks = self.students.iter().flat_map(|marked| &marked.marks);
        marks
            .filter_map(|mark| match lesson.activity(&mark.activity) {
                Some(activity) => fault_of(mark, activity),
                None => Some(MarkFault::UnknownActivity {
                    activity: mark.activity.clone(),
                }),
            })
            .collect()
    }
}

/// What is wrong with the points of a mark.
pub(super) fn fault_of(mark: &Mark, activity: &Activity) -> Option<MarkFault> {
    let found = mark.points?;
    let is_there = (0.0..=f64::from(activity.points)).contains(&found);
    (!is_there).then(|| MarkFault::Points {
        activity: activity.id.clone(),
        found,
        most: activity.points,
    })
}
