//! A story whose steps are shared between its versions.

use super::Comments;
use crate::atlas::Words;
use crate::lesson::{Step, Story, StoryFault};
use std::sync::Arc;

/// A story while it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Manuscript {
    /// Everything but the steps.
    pub head: Story,
    /// The steps; two versions that have the same one share it.
    pub steps: Vec<Arc<Step>>,
    /// The comment at the beginning of its file.
    comment: String,
}

impl From<Story> for Manuscript {
    fn from(mut story: Story) -> Self {
        let steps = std::mem::take(&mut story.steps);
        Self {
            head: story,
            steps: steps.into_iter().map(Arc::new).collect(),
            comment: String::new(),
        }
    }
}

impl Manuscript {
    /// A story that is begun.
    #[must_use]
    pub fn new(pack: &str) -> Self {
        Story::new(pack, "story", Words::default()).into()
    }

    /// Reads the text of a story; `file` is what a fault calls it.
    ///
    /// # Errors
    /// As [`Story::from_ron`].
    pub fn from_ron(file: &str, text: &str) -> Result<Self, StoryFault> {
        Ok(Self {
            comment: Comments::of(text).head,
            ..Story::from_ron(file, text)?.into()
        })
    }

    /// The text of its file, with the comment at its beginning.
    #[must_use]
    pub fn to_ron(&self) -> String {
        self.comment.clone() + &self.story().to_ron()
    }

    /// The story, to be told or written.
    #[must_use]
    pub fn story(&self) -> Story {
        Story {
            steps: self.steps.iter().map(|step| (**step).clone()).collect(),
            ..self.head.clone()
        }
    }

    /// The languages that any of its titles is in, in the order of their first use.
    #[must_use]
    pub fn languages(&self) -> Vec<String> {
        let mut languages: Vec<String> = Vec::new();
        let titles = self.steps.iter().map(|step| &step.title);
        for (language, _) in std::iter::once(&self.head.title)
            .chain(titles)
            .flat_map(Words::iter)
        {
            if !languages.iter().any(|known| known == language) {
                languages.push(language.to_owned());
            }
        }
        languages
    }
}

/// A name for the file of what has this title: its letters and digits; `untitled` is that of what
/// has none.
#[must_use]
pub fn file_name(title: &str, untitled: &str) -> String {
    format!("{}.ron", file_stem(title, untitled))
}

/// Such a name without its ending.
#[must_use]
pub fn file_stem(title: &str, untitled: &str) -> String {
    let words: Vec<String> = title
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    // File systems take 255 bytes; a title in Chinese has three a character.
    let name: String = words.join("-").chars().take(60).collect();
    let name = name.trim_end_matches('-');
    let name = if name.is_empty() { untitled } else { name };
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_the_title_in_any_script() {
        for (title, name) in [
            ("Data goes west!", "data-goes-west.ron"),
            ("L’été / “2023”", "l-été-2023.ron"),
            ("数据西行", "数据西行.ron"),
            ("../..", "story.ron"),
            ("", "story.ron"),
        ] {
            assert_eq!(file_name(title, "story"), name);
        }
        assert!(file_name(&"长".repeat(500), "story").len() < 255);
    }

    #[test]
    fn a_story_written_anew_keeps_the_comment_at_its_beginning() {
        let text = format!("// Who and why.\n{}", Manuscript::new("tiny").to_ron());
        let read = Manuscript::from_ron("a.ron", &text).unwrap();
        assert_eq!(read.to_ron(), text);
    }
}
