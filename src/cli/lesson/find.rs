//! The lesson that somebody means: a file, or one of the pack by its id.

use super::LessonError;
use crate::atlas::{PackFiles, Words};
use crate::cli::unknown::UnknownId;
use crate::lesson::PictureFolder;
use crate::lesson::plan::{Lesson, StoryRef, lessons_of};
use std::path::Path;

/// Reads the lesson.
pub(super) fn lesson_of(named: &str, files: &PackFiles) -> Result<Lesson, LessonError> {
    let path = Path::new(named);
    let is_file = path.extension().is_some_and(|ending| ending == "ron") || path.is_file();
    if is_file {
        let text = super::read(path)?;
        let mut lesson = Lesson::from_ron(named, &text)?;
        if let Some(StoryRef::Own(story)) = lesson.story.as_mut().map(|part| &mut part.story) {
            story.folder = PictureFolder::beside(path);
        }
        return Ok(lesson);
    }
    let (lessons, faults) = lessons_of(files);
    if lessons.is_empty() && faults.is_empty() {
        return Err(LessonError::NoLessons);
    }
    if let Some(lesson) = lessons.iter().find(|lesson| lesson.id == named) {
        return Ok(lesson.clone());
    }
    for fault in &faults {
        eprintln!("mosaique: {fault}");
    }
    let known: Vec<(&str, Vec<&Words>)> = (lessons.iter())
        .map(|lesson| (lesson.id.as_str(), vec![&lesson.title]))
        .collect();
    Err(UnknownId::new("lesson", named, &known).into())
}
