//! A story and its steps.

use super::{Picture, PictureFolder};
use crate::atlas::Words;
use crate::view::View;
use serde::{Deserialize, Serialize};

/// The version of the format that this program writes, and the newest it reads.
pub(super) const VERSION: u32 = 1;

/// A talk made of views.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// The version of the format.
    pub mosaique_story: u32,
    /// The id of the pack that its views are of.
    pub pack: String,
    /// Id, by which it is named on the command line.
    pub id: String,
    /// How long the talk is planned, in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// Title.
    pub title: Words,
    /// What it is about, for the list of stories.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub summary: Words,
    /// The steps, in the order in which they are told.
    pub steps: Vec<Step>,
    /// Where its pictures are; known to whoever reads the file, and never written.
    #[serde(skip)]
    pub folder: PictureFolder,
}

/// A step of a [`Story`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Step {
    /// The point of the step, in a sentence.
    pub title: Words,
    /// What the audience reads, in a small Markdown.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub text: Words,
    /// Points that appear one by one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Words>,
    /// What the speaker says.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub notes: Words,
    /// What the picture shows, for those who do not see it.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub alt: Words,
    /// A picture that is shown in place of the view.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// The view.
    pub view: View,
}

impl Story {
    /// A story without steps.
    #[must_use]
    pub fn new(pack: &str, id: &str, title: Words) -> Self {
        Self {
            mosaique_story: VERSION,
            pack: pack.to_owned(),
            id: id.to_owned(),
            minutes: None,
            title,
            summary: Words::default(),
            steps: Vec::new(),
            folder: PictureFolder::default(),
        }
    }

    /// The languages that any of its texts is in, in the order of their first use.
    #[must_use]
    pub fn languages(&self) -> Vec<&str> {
        let mut languages = Vec::new();
        let texts = std::iter::once(&self.title).chain(self.steps.iter().map(|step| &step.title));
        for (language, _) in texts.flat_map(Words::iter) {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        languages
    }
}
