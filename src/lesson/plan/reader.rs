//! Who reads a lesson: what a student is given, and the fingerprint by which answers know it.

use super::model::{Lesson, StoryPart, StoryRef};
use crate::atlas::Words;
use crate::lesson::fingerprint::fingerprint;

/// For whom a lesson is written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// Guide, notes and key are left out.
    Student,
    /// Everything.
    Teacher,
}

impl Lesson {
    /// The lesson as a student is given it: without the guide, what to prepare, notes, and how
    /// answers are marked.
    #[must_use]
    pub fn as_student(&self) -> Self {
        let mut lesson = self.clone();
        lesson.prepare = Words::default();
        lesson.guide = Words::default();
        if let Some(part) = &mut lesson.story {
            hide_notes(part);
        }
        for activity in &mut lesson.activities {
            activity.notes = Words::default();
            activity.task = activity.task.for_student();
        }
        lesson
    }

    /// The lesson as a teacher reads it: all of it.
    #[must_use]
    pub fn as_teacher(&self) -> Self {
        self.clone()
    }

    /// The lesson as one of the two reads it.
    #[must_use]
    pub fn read_by(&self, reader: Reader) -> Self {
        match reader {
            Reader::Student => self.as_student(),
            Reader::Teacher => self.as_teacher(),
        }
    }

    /// What a student's answers depend on, as sixteen digits: the same for the student's and for
    /// the teacher's file, and another one as soon as a task is.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut tasks = Self::new(&self.pack, &self.id, Words::default());
        tasks.activities = self.as_student().activities;
        fingerprint(&tasks.to_ron())
    }
}

/// What the speaker says is for whoever tells the story.
fn hide_notes(part: &mut StoryPart) {
    part.notes = Words::default();
    if let StoryRef::Own(story) = &mut part.story {
        for step in &mut story.steps {
            step.notes = Words::default();
        }
    }
}
