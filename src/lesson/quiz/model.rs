//! A quiz, and the recipe it was generated from.

use super::{Question, QuestionKind};
use crate::atlas::Words;
use crate::lesson::{Picture, PictureFolder};
use crate::locale::{LANGUAGES, Locale};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The version of the format that this program writes, and the newest it reads.
pub(super) const VERSION: u32 = 1;

/// Questions on a pack.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    /// The version of the format.
    pub mosaique_quiz: u32,
    /// The id of the pack that it asks about.
    pub pack: String,
    /// Id, by which it is named in exports.
    pub id: String,
    /// Title.
    pub title: Words,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub summary: Words,
    /// What it was generated from, so that it can be generated again or with another seed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipe: Option<Recipe>,
    /// The questions, in the order in which they are asked.
    pub questions: Vec<Question>,
    /// Where the pictures of its own questions are; known to whoever reads the file, and never
    /// written.
    #[serde(skip)]
    pub folder: PictureFolder,
}

/// What a quiz is to be about. The same recipe and the same atlas give the same questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Recipe {
    /// How many questions.
    pub count: u32,
    /// The kinds of question that take turns; none stands for all that can be generated.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<QuestionKind>,
    /// What is asked about; none stands for everything.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<TopicId>,
    /// The regions that are asked about, by id; none stands for all. Wrong answers stay among them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<String>,
    /// How near the wrong answers are to the right one.
    pub difficulty: Difficulty,
    /// What the choices follow from.
    pub seed: u64,
}

impl Default for Recipe {
    fn default() -> Self {
        Self {
            count: 10,
            kinds: Vec::new(),
            topics: Vec::new(),
            regions: Vec::new(),
            difficulty: Difficulty::default(),
            seed: 0,
        }
    }
}

/// How near the wrong answers are, and how exact an estimate has to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Difficulty {
    /// Far apart.
    Easy,
    /// Between the two.
    #[default]
    Medium,
    /// Neighbours, and values next to each other.
    Hard,
}

impl Difficulty {
    /// All of them, from easy to hard.
    pub const ALL: [Self; 3] = [Self::Easy, Self::Medium, Self::Hard];

    /// The word that stands for it in files and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Easy => "easy",
            Self::Medium => "medium",
            Self::Hard => "hard",
        }
    }
}

/// What questions can be about, by id. In words it is written `metric:gdp`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TopicId {
    /// A metric.
    Metric(String),
    /// The metrics of a theme.
    Theme(String),
    /// A field of technology, with the fields below it.
    Domain(String),
    /// The claims under a heading.
    Topic(String),
}

/// Words that are no topic.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(
    "'{found}' is no topic; expected metric, theme, domain or topic with an id, such as metric:ID"
)]
pub struct TopicFault {
    /// What was found.
    pub found: String,
}

impl FromStr for TopicId {
    type Err = TopicFault;

    fn from_str(text: &str) -> Result<Self, TopicFault> {
        let fault = || TopicFault {
            found: text.to_owned(),
        };
        let (word, id) = text.split_once(':').ok_or_else(fault)?;
        let id = Some(id.to_owned())
            .filter(|id| !id.is_empty())
            .ok_or_else(fault)?;
        match word {
            "metric" => Ok(Self::Metric(id)),
            "theme" => Ok(Self::Theme(id)),
            "domain" => Ok(Self::Domain(id)),
            "topic" => Ok(Self::Topic(id)),
            _ => Err(fault()),
        }
    }
}

impl fmt::Display for TopicId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Metric(id) => write!(f, "metric:{id}"),
            Self::Theme(id) => write!(f, "theme:{id}"),
            Self::Domain(id) => write!(f, "domain:{id}"),
            Self::Topic(id) => write!(f, "topic:{id}"),
        }
    }
}

impl Quiz {
    /// A quiz without questions.
    #[must_use]
    pub fn new(pack: &str, id: &str, title: Words) -> Self {
        Self {
            mosaique_quiz: VERSION,
            pack: pack.to_owned(),
            id: id.to_owned(),
            title,
            summary: Words::default(),
            recipe: None,
            questions: Vec::new(),
            folder: PictureFolder::default(),
        }
    }

    /// A quiz of what a recipe gave, with a title in every language of the program.
    #[must_use]
    pub fn of_recipe(pack: &str, id: &str, recipe: Recipe, questions: Vec<Question>) -> Self {
        let count = questions.len();
        let titles = LANGUAGES.iter().filter_map(|language| {
            let locale = Locale::load(&language.tag.into()).ok()?;
            let values = &[("count", count.into())];
            Some((language.tag, locale.text_with("quiz-title", values)))
        });
        Self {
            recipe: Some(recipe),
            questions,
            ..Self::new(pack, id, titles.collect())
        }
    }

    /// The pictures of its own questions, in the order of their first use, each once.
    #[must_use]
    pub fn pictures(&self) -> Vec<Picture> {
        let mut pictures: Vec<Picture> = Vec::new();
        for question in &self.questions {
            if let Question::Own(own) = question
                && let Some(file) = &own.picture
                && !pictures.iter().any(|known| known.file == *file)
            {
                pictures.push(Picture {
                    file: file.clone(),
                    ..Picture::default()
                });
            }
        }
        pictures
    }

    /// The languages that any of its texts is in, in the order of their first use.
    #[must_use]
    pub fn languages(&self) -> Vec<&str> {
        let prompts = self.questions.iter().filter_map(|question| match question {
            Question::Own(own) => Some(&own.prompt),
            _ => None,
        });
        let mut languages = Vec::new();
        for (language, _) in std::iter::once(&self.title)
            .chain(prompts)
            .flat_map(Words::iter)
        {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        languages
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_is_read_as_it_is_written() {
        for text in ["metric:gdp", "theme:a", "domain:x-y", "topic:plan"] {
            assert_eq!(text.parse::<TopicId>().unwrap().to_string(), text);
        }
        for wrong in ["", "gdp", "metric:", "metrics:gdp"] {
            let fault = wrong.parse::<TopicId>().unwrap_err();
            assert_eq!(fault.found, wrong);
        }
    }
}
