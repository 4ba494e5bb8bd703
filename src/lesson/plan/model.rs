//! A lesson: what it is for, and its parts in the order in which they are taught.

use super::activity::Activity;
use crate::atlas::Words;
use crate::lesson::Story;
use serde::{Deserialize, Serialize};

/// The version of the format that this program writes, and the newest it reads.
pub(super) const VERSION: u32 = 1;

/// A lesson. Its sources and its key follow from its parts and are never typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// The version of the format.
    pub mosaique_lesson: u32,
    /// The id of the pack that it is about.
    pub pack: String,
    /// Id, by which it is named on the command line and in answers.
    pub id: String,
    /// Title.
    pub title: Words,
    /// What it is about, for the list of lessons.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub summary: Words,
    /// For whom it is, in years of age.
    pub age: Age,
    /// For whom it is, in words: the class, the subject.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub audience: Words,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// What the class can do afterwards, one aim each.
    pub aims: Vec<Words>,
    /// What to have ready, in a small Markdown; for the teacher.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub prepare: Words,
    /// The teacher's guide, in a small Markdown.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub guide: Words,
    /// The story that is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub story: Option<StoryPart>,
    /// What the class does.
    pub activities: Vec<Activity>,
    /// Terms of the glossary, by their ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<String>,
}

/// The years of age that a lesson is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Age {
    /// From this age.
    pub from: u32,
    /// To this age; none where there is no upper end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u32>,
}

/// The story of a lesson and how long telling it takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryPart {
    /// Which story.
    pub story: StoryRef,
    /// How long telling it takes, in minutes, talk about it included.
    pub minutes: u32,
    /// What the class does meanwhile, in a small Markdown.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub instructions: Words,
    /// For the teacher alone, in a small Markdown.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub notes: Words,
}

/// A story of the pack, or one of the lesson's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StoryRef {
    /// A story of the pack, by its id.
    Pack(String),
    /// A story that is in the lesson.
    Own(Box<Story>),
}

impl StoryRef {
    /// The story, where it is there.
    #[must_use]
    pub fn find<'a>(&'a self, stories: &'a [Story]) -> Option<&'a Story> {
        match self {
            Self::Pack(id) => stories.iter().find(|story| story.id == *id),
            Self::Own(story) => Some(story),
        }
    }
}

/// A part of a lesson as it is taught.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part<'a> {
    /// The story.
    Story(&'a StoryPart),
    /// An activity, and its place in the list of activities.
    Activity(usize, &'a Activity),
}

impl Part<'_> {
    /// How long it takes, in minutes.
    #[must_use]
    pub fn minutes(self) -> u32 {
        match self {
            Self::Story(story) => story.minutes,
            Self::Activity(_, activity) => activity.minutes,
        }
    }
}

impl Lesson {
    /// A lesson without parts.
    #[must_use]
    pub fn new(pack: &str, id: &str, title: Words) -> Self {
        Self {
            mosaique_lesson: VERSION,
            pack: pack.to_owned(),
            id: id.to_owned(),
            title,
            summary: Words::default(),
            age: Age { from: 14, to: None },
            audience: Words::default(),
            minutes: 0,
            aims: Vec::new(),
            prepare: Words::default(),
            guide: Words::default(),
            story: None,
            activities: Vec::new(),
            terms: Vec::new(),
        }
    }

    /// The parts in the order in which they are taught.
    #[must_use]
    pub fn parts(&self) -> Vec<Part<'_>> {
        let activities = || {
            (self.activities.iter().enumerate())
                .map(|(place, activity)| Part::Activity(place, activity))
        };
        let is_before =
            |part: &Part<'_>| matches!(part, Part::Activity(_, activity) if activity.before_story);
        (activities().filter(is_before))
            .chain(self.story.iter().map(Part::Story))
            .chain(activities().filter(|part| !is_before(part)))
            .collect()
    }

    /// The minutes of all parts together.
    #[must_use]
    pub fn planned_minutes(&self) -> u32 {
        (self.parts().iter()).fold(0, |sum, part| sum.saturating_add(part.minutes()))
    }

    /// The most points that a student can have.
    #[must_use]
    pub fn most_points(&self) -> u32 {
        (self.activities.iter()).fold(0, |sum, activity| sum.saturating_add(activity.points))
    }

    /// The activity of an id.
    #[must_use]
    pub fn activity(&self, id: &str) -> Option<&Activity> {
        self.activities.iter().find(|activity| activity.id == id)
    }

    /// The languages that any of its titles is in, in the order of their first use.
    #[must_use]
    pub fn languages(&self) -> Vec<&str> {
        let mut languages = Vec::new();
        let titles = (self.activities.iter()).map(|activity| &activity.title);
        let texts = std::iter::once(&self.title).chain(titles);
        for (language, _) in texts.flat_map(Words::iter) {
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        languages
    }
}
