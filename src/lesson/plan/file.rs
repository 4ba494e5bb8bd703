//! Lessons as files.

use super::Task;
use super::model::{Lesson, StoryPart, StoryRef, VERSION};
use crate::atlas::PackFiles;
use crate::lesson::picture::carry_along;
use crate::lesson::versioned::{FileFault, Format, written};
use crate::lesson::{Picture, PictureFault, PictureFolder};
use std::path::Path;

/// Why a text is not a lesson.
pub type LessonFault = FileFault;

/// How a file says that it is a lesson.
pub(in crate::lesson) const FORMAT: Format = Format {
    field: "mosaique_lesson",
    noun: "lesson",
    version: VERSION,
};

/// The folder of a pack in which its lessons are.
const LESSONS: &str = "lessons/";

/// The lessons of a pack: names of files within it, and their texts.
pub fn lesson_files(files: &PackFiles) -> impl Iterator<Item = (&str, &str)> {
    files.all().filter(|(name, _)| name.starts_with(LESSONS))
}

/// The lessons of a pack that can be read, and what is wrong with the others.
#[must_use]
pub fn lessons_of(files: &PackFiles) -> (Vec<Lesson>, Vec<LessonFault>) {
    let mut lessons = Vec::new();
    let mut faults = Vec::new();
    for (name, text) in lesson_files(files) {
        match Lesson::from_ron(name, text) {
            Ok(mut lesson) => {
                lesson.find_pictures_in(&PictureFolder::in_pack(files.source(), name));
                lessons.push(lesson);
            }
            Err(fault) => faults.push(fault),
        }
    }
    (lessons, faults)
}

impl Lesson {
    /// Reads a lesson; `file` is what a fault calls it.
    ///
    /// # Errors
    /// A [`LessonFault`] with line and column, or a version that is not known yet.
    pub fn from_ron(file: &str, text: &str) -> Result<Self, LessonFault> {
        FORMAT.read(file, text)
    }

    /// Says where the pictures are that its own story and its quizzes show.
    pub(in crate::lesson) fn find_pictures_in(&mut self, folder: &PictureFolder) {
        if let Some(part) = &mut self.story {
            part.find_pictures_in(folder);
        }
        for activity in &mut self.activities {
            if let Task::Quiz(quiz) = &mut activity.task {
                quiz.folder = folder.clone();
            }
        }
    }

    /// The pictures that its own story and its quizzes show, each with the folder it is in.
    pub fn pictures(&self) -> impl Iterator<Item = (&PictureFolder, Picture)> {
        let of_story = self.story.iter().flat_map(StoryPart::pictures);
        let of_quizzes = (self.activities.iter()).filter_map(|activity| match &activity.task {
            Task::Quiz(quiz) => Some(quiz),
            _ => None,
        });
        of_story.chain(of_quizzes.flat_map(|quiz| {
            let pictures = quiz.pictures().into_iter();
            pictures.map(|picture| (&quiz.folder, picture))
        }))
    }

    /// Copies its pictures to where the lesson is saved; gives what could not be copied.
    #[must_use]
    pub fn carry_pictures_along(&self, path: &Path) -> Vec<PictureFault> {
        self.pictures()
            .filter_map(|(folder, picture)| carry_along(&picture, folder, path).err())
            .collect()
    }

    /// The lesson as a file that a person can read, which [`Lesson::from_ron`] reads back as the
    /// same.
    #[must_use]
    pub fn to_ron(&self) -> String {
        written(self, 7)
    }
}

impl StoryPart {
    /// The pictures of a story of the lesson's own, each with the folder it is in.
    pub fn pictures(&self) -> impl Iterator<Item = (&PictureFolder, Picture)> {
        let own = match &self.story {
            StoryRef::Own(story) => Some(story),
            StoryRef::Pack(_) => None,
        };
        own.into_iter().flat_map(|story| {
            let pictures = story.steps.iter().filter_map(|step| step.picture.clone());
            pictures.map(|picture| (&story.folder, picture))
        })
    }

    /// Says where the pictures are that a story of the lesson's own shows.
    pub(in crate::lesson) fn find_pictures_in(&mut self, folder: &PictureFolder) {
        if let StoryRef::Own(story) = &mut self.story {
            story.folder = folder.clone();
        }
    }
}
