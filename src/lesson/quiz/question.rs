//! A question, by ids and numbers.

use crate::analysis::stable_hash;
use crate::atlas::{Words, Year};
use crate::view::MeasureId;
use serde::{Deserialize, Serialize};

/// One question. Lists of choices hold the right one too, in the order in which they are shown;
/// which one is right follows from the atlas, and is not stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Question {
    /// Find a region on the map.
    Find {
        /// The region.
        region: String,
    },
    /// Name the region that is highlighted.
    Name {
        /// The region.
        region: String,
        /// The regions to choose from.
        choices: Vec<String>,
    },
    /// Which region is named by a source for a field?
    Known {
        /// The field.
        domain: String,
        /// The claim that names the region.
        claim: String,
        /// The regions to choose from.
        choices: Vec<String>,
    },
    /// Which region is ahead?
    Ahead {
        /// What is measured.
        measure: MeasureId,
        /// When.
        year: Year,
        /// Which end is asked for.
        end: End,
        /// The regions to choose from.
        choices: Vec<String>,
    },
    /// Put regions in order.
    Order {
        /// What is measured.
        measure: MeasureId,
        /// When.
        year: Year,
        /// Which end comes first.
        end: End,
        /// The regions, as they lie before they are put in order.
        regions: Vec<String>,
    },
    /// Estimate a value on a scale.
    Estimate {
        /// What is measured.
        measure: MeasureId,
        /// When.
        year: Year,
        /// Where.
        region: String,
        /// How far off an answer may be and still be right, as a share of the scale.
        tolerance: f64,
    },
    /// Place a city on the map.
    Place {
        /// The city.
        city: String,
        /// How far off an answer may be and still be right, in kilometres.
        tolerance_km: f64,
    },
    /// Match regions and capitals.
    Capitals {
        /// The regions.
        regions: Vec<String>,
        /// The same regions, in the order in which their capitals stand beside them.
        capitals: Vec<String>,
    },
    /// True or false: does the source say so?
    Statement {
        /// The claim.
        claim: String,
        /// What is put to the reader.
        says: Saying,
    },
    /// Which kind of source stands behind a claim?
    Who {
        /// The claim.
        claim: String,
        /// The kinds of source to choose from.
        kinds: Vec<String>,
    },
    /// Predict how a line goes on.
    Predict {
        /// What is measured.
        measure: MeasureId,
        /// Where.
        region: String,
        /// The first year that is shown.
        from: Year,
        /// The last year that is shown; those after it are to be drawn.
        shown_to: Year,
        /// The last year to be drawn.
        to: Year,
        /// How far off a point may be and still be right, as a share of the scale.
        tolerance: f64,
    },
    /// A question of the educator's own.
    Own(Own),
}

/// An end of the values of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum End {
    /// The largest value.
    Highest,
    /// The smallest value.
    Lowest,
}

/// What a true-or-false question says of a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Saying {
    /// Its statement as it stands: true.
    Statement,
    /// Its statement with this number in place of its own: false.
    Figure(f64),
    /// That its source names this region in this field: true when the source does.
    Named {
        /// The field.
        domain: String,
        /// The region.
        region: String,
    },
}

/// A question that an educator wrote.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Own {
    /// Id, which stays when the words are mended, so that exports update.
    pub id: String,
    /// What is asked.
    pub prompt: Words,
    /// How it is answered, and what is right.
    pub answer: OwnAnswer,
    /// Why, shown after the answer.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub explanation: Words,
    /// Who says so.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub source: Words,
    /// The name of a picture file that lies beside the quiz.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    /// What the picture shows, for those who do not see it.
    #[serde(skip_serializing_if = "Words::is_empty")]
    pub alt: Words,
}

/// How an educator's question is answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum OwnAnswer {
    /// One of several.
    Choice {
        /// What there is to choose from.
        choices: Vec<Words>,
        /// The place of the right one, from 0.
        right: usize,
    },
    /// True or false.
    TrueFalse(bool),
    /// A number.
    Number {
        /// The right one.
        value: f64,
        /// How far off an answer may be and still be right, in the same unit.
        tolerance: f64,
        /// The unit.
        #[serde(default, skip_serializing_if = "Words::is_empty")]
        unit: Words,
    },
    /// A few words.
    Text {
        /// What counts as right; the first is shown as the answer.
        accepted: Vec<Words>,
    },
    /// Things that belong together.
    Matching(Vec<Match>),
    /// Things in their order.
    Order(Vec<Words>),
}

impl Default for OwnAnswer {
    fn default() -> Self {
        Self::TrueFalse(true)
    }
}

/// Two things that belong together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Match {
    /// One.
    pub left: Words,
    /// What belongs to it.
    pub right: Words,
}

/// The kinds of question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// [`Question::Find`].
    Find,
    /// [`Question::Name`].
    Name,
    /// [`Question::Known`].
    Known,
    /// [`Question::Ahead`].
    Ahead,
    /// [`Question::Order`].
    Order,
    /// [`Question::Estimate`].
    Estimate,
    /// [`Question::Place`].
    Place,
    /// [`Question::Capitals`].
    Capitals,
    /// [`Question::Statement`].
    Statement,
    /// [`Question::Who`].
    Who,
    /// [`Question::Predict`].
    Predict,
    /// [`Question::Own`], which is written and never generated.
    Own,
}

impl QuestionKind {
    /// Those that can be generated, in the order in which they are offered.
    pub const GENERATED: [Self; 11] = [
        Self::Find,
        Self::Name,
        Self::Known,
        Self::Ahead,
        Self::Order,
        Self::Estimate,
        Self::Place,
        Self::Capitals,
        Self::Statement,
        Self::Who,
        Self::Predict,
    ];

    /// The word that stands for it in files and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Find => "find",
            Self::Name => "name",
            Self::Known => "known",
            Self::Ahead => "ahead",
            Self::Order => "order",
            Self::Estimate => "estimate",
            Self::Place => "place",
            Self::Capitals => "capitals",
            Self::Statement => "statement",
            Self::Who => "who",
            Self::Predict => "predict",
            Self::Own => "own",
        }
    }

    /// The key of its name among the words of the program.
    #[must_use]
    pub fn name_key(self) -> &'static str {
        match self {
            Self::Find => "quiz-kind-find",
            Self::Name => "quiz-kind-name",
            Self::Known => "quiz-kind-known",
            Self::Ahead => "quiz-kind-ahead",
            Self::Order => "quiz-kind-order",
            Self::Estimate => "quiz-kind-estimate",
            Self::Place => "quiz-kind-place",
            Self::Capitals => "quiz-kind-capitals",
            Self::Statement => "quiz-kind-statement",
            Self::Who => "quiz-kind-who",
            Self::Predict => "quiz-kind-predict",
            Self::Own => "quiz-kind-own",
        }
    }
}

impl Question {
    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> QuestionKind {
        match self {
            Self::Find { .. } => QuestionKind::Find,
            Self::Name { .. } => QuestionKind::Name,
            Self::Known { .. } => QuestionKind::Known,
            Self::Ahead { .. } => QuestionKind::Ahead,
            Self::Order { .. } => QuestionKind::Order,
            Self::Estimate { .. } => QuestionKind::Estimate,
            Self::Place { .. } => QuestionKind::Place,
            Self::Capitals { .. } => QuestionKind::Capitals,
            Self::Statement { .. } => QuestionKind::Statement,
            Self::Who { .. } => QuestionKind::Who,
            Self::Predict { .. } => QuestionKind::Predict,
            Self::Own(_) => QuestionKind::Own,
        }
    }

    /// What makes it this question and no other: its kind and the ids it is about. The wrong
    /// answers beside a right one are no part of it, nor is how exact an answer has to be.
    #[must_use]
    pub fn identity(&self) -> String {
        let kind = self.kind().word();
        match self {
            Self::Find { region } | Self::Name { region, .. } => format!("{kind} {region}"),
            Self::Known { domain, claim, .. } => format!("{kind} {domain} {claim}"),
            Self::Ahead {
                measure,
                year,
                end,
                choices,
            } => {
                let choices = sorted(choices).join(",");
                format!("{kind} {} {year} {end:?} {choices}", written(measure))
            }
            Self::Order {
                measure,
                year,
                end,
                regions,
            } => {
                let regions = sorted(regions).join(",");
                format!("{kind} {} {year} {end:?} {regions}", written(measure))
            }
            Self::Estimate {
                measure,
                year,
                region,
                ..
            } => format!("{kind} {} {year} {region}", written(measure)),
            Self::Place { city, .. } => format!("{kind} {city}"),
            Self::Capitals { regions, .. } => format!("{kind} {}", sorted(regions).join(",")),
            Self::Statement { claim, says } => match says {
                Saying::Statement => format!("{kind} {claim}"),
                Saying::Figure(value) => format!("{kind} {claim} {value}"),
                Saying::Named { domain, region } => format!("{kind} {claim} {domain} {region}"),
            },
            Self::Who { claim, .. } => format!("{kind} {claim}"),
            Self::Predict {
                measure,
                region,
                from,
                shown_to,
                to,
                ..
            } => format!(
                "{kind} {} {region} {from} {shown_to} {to}",
                written(measure)
            ),
            Self::Own(own) => format!("{kind} {}", own.id),
        }
    }

    /// A short id that follows from [`Self::identity`] and the pack, so that what was exported
    /// once is found again.
    #[must_use]
    pub fn stable_id(&self, pack: &str) -> String {
        format!(
            "{:016x}",
            stable_hash(&format!("{pack} {}", self.identity()))
        )
    }
}

fn sorted(ids: &[String]) -> Vec<&str> {
    let mut ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    ids.sort_unstable();
    ids
}

fn written(measure: &MeasureId) -> String {
    match &measure.per {
        Some(per) => format!("{}/{per}", measure.metric),
        None => measure.metric.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_wrong_answers_make_no_other_question() {
        let with = |choices: &[&str]| Question::Name {
            region: "A".into(),
            choices: choices.iter().copied().map(str::to_owned).collect(),
        };
        let id = with(&["A", "B"]).stable_id("tiny");
        assert_eq!(id, with(&["C", "A"]).stable_id("tiny"));
        assert_ne!(id, with(&["A", "B"]).stable_id("other"));
        let find = Question::Find { region: "A".into() };
        assert_ne!(id, find.stable_id("tiny"));
    }
}
