//! Stories as files.

use super::story::VERSION;
use super::versioned::{FileFault, Format, written};
use super::{PictureFolder, Story};
use crate::atlas::PackFiles;

/// Why a text is not a story.
pub type StoryFault = FileFault;

/// How a file says that it is a story.
pub(super) const FORMAT: Format = Format {
    field: "mosaique_story",
    noun: "story",
    version: VERSION,
};

/// The folder of a pack in which its stories are.
const STORIES: &str = "stories/";

/// The stories of a pack: names of files within it, and their texts.
pub fn story_files(files: &PackFiles) -> impl Iterator<Item = (&str, &str)> {
    files.all().filter(|(name, _)| name.starts_with(STORIES))
}

/// The stories of a pack that can be read, and what is wrong with the others.
#[must_use]
pub fn stories_of(files: &PackFiles) -> (Vec<Story>, Vec<StoryFault>) {
    let mut stories = Vec::new();
    let mut faults = Vec::new();
    for (name, text) in story_files(files) {
        match Story::from_ron(name, text) {
            Ok(mut story) => {
                story.folder = PictureFolder::in_pack(files.source(), name);
                stories.push(story);
            }
            Err(fault) => faults.push(fault),
        }
    }
    (stories, faults)
}

impl Story {
    /// Reads a story; `file` is what a fault calls it.
    ///
    /// # Errors
    /// A [`StoryFault`] with line and column, or a version that is not known yet.
    pub fn from_ron(file: &str, text: &str) -> Result<Self, StoryFault> {
        FORMAT.read(file, text)
    }

    /// The story as a file that a person can read, which [`Story::from_ron`] reads back as the same.
    #[must_use]
    pub fn to_ron(&self) -> String {
        written(self, 6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::Words;
    use crate::lesson::Step;
    use crate::view::{PageId, View};

    fn story() -> Story {
        let words = |text: &str| -> Words { [("en", text), ("fr", text)].into_iter().collect() };
        let mut story = Story::new("tiny", "talk", words("A “talk” {with} \\ signs"));
        story.minutes = Some(12);
        story.steps = vec![
            Step {
                title: words("First"),
                points: vec![words("one"), words("two\nlines")],
                view: View {
                    page: Some(PageId::Domains(vec!["sails".into()])),
                    ..View::default()
                },
                ..Step::default()
            },
            Step::default(),
        ];
        story
    }

    #[test]
    fn a_story_written_is_read_back_as_the_same() {
        let story = story();
        let text = story.to_ron();
        assert_eq!(Story::from_ron("talk.ron", &text), Ok(story), "{text}");
    }

    #[test]
    fn a_story_of_a_newer_program_says_so_and_not_that_a_field_is_unknown() {
        let text = "(mosaique_story: 7, hologram: true)";
        let fault = Story::from_ron("talk.ron", text).unwrap_err();
        assert!(
            matches!(fault, StoryFault::Newer { found: 7, .. }),
            "{fault}"
        );
    }

    #[test]
    fn an_unknown_field_is_named_with_its_place_and_what_was_meant() {
        let text = story().to_ron().replacen("minutes:", "minuts:", 1);
        let fault = Story::from_ron("talk.ron", &text).unwrap_err().to_string();
        assert!(fault.starts_with("talk.ron:"), "{fault}");
        assert!(fault.contains("did you mean 'minutes'?"), "{fault}");
    }
}
