//! The story that somebody means: a file, or one of the pack by its id.

use super::StoryError;
use crate::atlas::{PackFiles, PackSource, Words};
use crate::cli::unknown::UnknownId;
use crate::lesson::{PictureFolder, Story, stories_of};
use std::path::Path;

/// Reads the story.
pub(super) fn story_of(named: &str, source: &PackSource) -> Result<Story, StoryError> {
    let path = Path::new(named);
    let is_file = path.extension().is_some_and(|ending| ending == "ron") || path.is_file();
    if is_file {
        let text = std::fs::read_to_string(path).map_err(|fault| StoryError::Unread {
            path: path.to_owned(),
            fault,
        })?;
        let mut story = Story::from_ron(named, &text)?;
        story.folder = PictureFolder::beside(path);
        return Ok(story);
    }
    let (stories, faults) = stories_of(&PackFiles::read(source));
    if stories.is_empty() && faults.is_empty() {
        return Err(StoryError::NoStories);
    }
    if let Some(story) = stories.iter().find(|story| story.id == named) {
        return Ok(story.clone());
    }
    for fault in &faults {
        eprintln!("mosaique: {fault}");
    }
    let known: Vec<(&str, Vec<&Words>)> = (stories.iter())
        .map(|story| (story.id.as_str(), vec![&story.title]))
        .collect();
    Err(UnknownId::new("story", named, &known).into())
}
