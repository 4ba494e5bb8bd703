//! A question in one language, with all that is needed to ask, answer and explain it.

use super::QuestionKind;
use crate::atlas::Year;
use crate::carto::LonLat;
use crate::view::View;
use serde::{Deserialize, Serialize};

/// A question as it is asked in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// An id that stays the same from one export to the next.
    pub id: String,
    /// Its kind.
    pub kind: QuestionKind,
    /// What is asked, in a sentence or two.
    pub prompt: String,
    /// What may be on the screen while it is open: names, values and colours are hidden in it as
    /// far as they would give the answer away.
    pub view: View,
    /// Whether it cannot be answered without the picture of [`Self::view`].
    pub needs_picture: bool,
    /// What is shown once it is answered: the right place, with its name.
    pub answer_view: View,
    /// How it is answered, and what is right.
    pub form: Form,
    /// The right answer in words.
    pub right: String,
    /// Why, with values, who says so, and how firm that is.
    pub explanation: String,
    /// The regions whose profiles tell more, by id.
    pub regions: Vec<String>,
    /// Who says so. Empty only for a question of the educator's own.
    pub sources: Vec<Cited>,
    /// What it is about.
    pub topic: Heading,
    /// The name of a picture file that lies beside the quiz, and what it shows in words.
    pub picture: Option<(String, String)>,
}

/// A source as an answer cites it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// Its id.
    pub id: String,
    /// The name of its kind.
    pub kind: String,
    /// The citation.
    pub citation: String,
}

/// What a question is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// An id for categories and tags; letters, digits, hyphens and underscores.
    pub id: String,
    /// Its name in the language.
    pub name: String,
}

/// One of the answers to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The id of what it stands for; its place for an answer that has none.
    pub id: String,
    /// What is read.
    pub text: String,
}

/// How a question is answered, and what is right.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// One of several.
    Choice {
        /// What there is to choose from, in the order in which it is shown.
        choices: Vec<Choice>,
        /// The place of the right one.
        right: usize,
    },
    /// True or false.
    TrueFalse {
        /// What is right.
        right: bool,
    },
    /// A region on the map.
    Region {
        /// The id of the right one.
        right: String,
    },
    /// A point on the map.
    Point {
        /// The right one, in degrees.
        right: LonLat,
        /// How far off is still right, in kilometres.
        tolerance_km: f64,
    },
    /// A number on a scale, in the unit and the scale in which the language reads it.
    Number {
        /// The right one.
        right: f64,
        /// Where the scale begins and ends; none where any number may be typed.
        range: Option<(f64, f64)>,
        /// How far off is still right.
        tolerance: f64,
        /// How many decimals an answer has.
        decimals: usize,
        /// The unit.
        unit: String,
    },
    /// A few words.
    Text {
        /// What counts as right.
        accepted: Vec<String>,
    },
    /// Things to put in order.
    Order {
        /// The things, as they lie before.
        items: Vec<Choice>,
        /// Their places in the right order.
        right: Vec<usize>,
        /// What comes first, in words: the highest, the lowest.
        first: String,
    },
    /// Things to match.
    Pairs {
        /// The things asked about.
        left: Vec<Choice>,
        /// What may belong to them, each once.
        right: Vec<Choice>,
        /// For each on the left the place on the right of what belongs to it.
        pairs: Vec<usize>,
    },
    /// A line to draw on, in the unit and the scale in which the language reads it.
    Line {
        /// The years and values that are shown.
        shown: Vec<(Year, f64)>,
        /// The years and values to be drawn.
        right: Vec<(Year, f64)>,
        /// Where the vertical scale begins and ends.
        range: (f64, f64),
        /// How far off a point may be and still be right.
        tolerance: f64,
        /// How many decimals an answer has.
        decimals: usize,
        /// The unit.
        unit: String,
    },
}

/// What somebody answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Answer {
    /// The place of a choice.
    Choice(usize),
    /// True or false.
    TrueFalse(bool),
    /// The id of a region.
    Region(String),
    /// A point, in degrees.
    Point(LonLat),
    /// A number, in the unit of the form.
    Number(f64),
    /// A few words.
    Text(String),
    /// The places of the things in the order given.
    Order(Vec<usize>),
    /// For each on the left the place on the right; none where it was left open.
    Pairs(Vec<Option<usize>>),
    /// The values drawn, one a year.
    Line(Vec<f64>),
}

impl Form {
    /// The answer that is right.
    #[must_use]
    pub fn right_answer(&self) -> Answer {
        match self {
            Self::Choice { right, .. } => Answer::Choice(*right),
            Self::TrueFalse { right } => Answer::TrueFalse(*right),
            Self::Region { right } => Answer::Region(right.clone()),
            Self::Point { right, .. } => Answer::Point(*right),
            Self::Number { right, .. } => Answer::Number(*right),
            Self::Text { accepted } => Answer::Text(accepted.first().cloned().unwrap_or_default()),
            Self::Order { right, .. } => Answer::Order(right.clone()),
            Self::Pairs { pairs, .. } => Answer::Pairs(pairs.iter().copied().map(Some).collect()),
            Self::Line { right, .. } => {
                Answer::Line(right.iter().map(|&(_, value)| value).collect())
            }
        }
    }
}
