//! Questions that are born from the atlas.
//!
//! A recipe and an atlas give the same questions on every machine: all chance comes from the seed,
//! and nothing depends on the order of a hash map. No words are made here. What would keep
//! [`asked`](super::asked) from asking a question is looked at while it is drawn: values that
//! rounding could swap, answers that read the same in a language, a second answer that is right.

mod claims;
mod figures;
mod places;
mod pool;
mod reason;

pub use reason::{NoQuestion, Reason};

use self::pool::Pool;
use super::{Question, QuestionKind, Recipe};
use crate::analysis::Shuffle;
use crate::atlas::Atlas;
use std::collections::BTreeSet;

/// How many answers there are to choose from.
const CHOICES: usize = 4;
/// How many regions are put in order.
const IN_ORDER: usize = 5;
/// How many draws of a kind may fail before it is given up.
const PATIENCE: usize = 60;

/// The most questions that one recipe gives.
pub const MOST_QUESTIONS: u32 = 10_000;

/// What a recipe gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Generated {
    /// The questions, no two of them the same.
    pub questions: Vec<Question>,
    /// Why there are no more, or none of a kind or on a topic.
    pub without: Vec<NoQuestion>,
}

/// Makes the questions of a recipe. Kinds take turns; one that has no more questions drops out, and
/// the others go on.
#[must_use]
pub fn generated(recipe: &Recipe, atlas: &Atlas) -> Generated {
    let mut without = Vec::new();
    let pool = Pool::new(recipe, atlas, &mut without);
    let mut shuffle = Shuffle::new(recipe.seed);
    let mut kinds = pool.kinds(recipe);
    shuffle.shuffle(&mut kinds);
    let mut seen = BTreeSet::new();
    let mut questions = Vec::new();
    let count = recipe.count.min(MOST_QUESTIONS) as usize;
    let mut turn = 0;
    while questions.len() < count && !kinds.is_empty() {
        turn %= kinds.len();
        let Some(&kind) = kinds.get(turn) else { break };
        match next(&pool, kind, &mut shuffle, &mut seen) {
            Ok(question) => {
                questions.push(question);
                turn += 1;
            }
            Err(reason) => {
                kinds.remove(turn);
                without.push(NoQuestion {
                    kind: Some(kind),
                    topic: None,
                    reason,
                });
            }
        }
    }
    without.dedup();
    Generated { questions, without }
}

/// The next question of a kind that was not asked yet.
fn next(
    pool: &Pool<'_>,
    kind: QuestionKind,
    shuffle: &mut Shuffle,
    seen: &mut BTreeSet<String>,
) -> Result<Question, Reason> {
    let mut why = Reason::Spent;
    for _ in 0..PATIENCE {
        match pool.draw(kind, shuffle) {
            Ok(question) => {
                if seen.insert(question.identity()) {
                    return Ok(question);
                }
                why = Reason::Spent;
            }
            Err(reason) => {
                // Another draw may do better where this one depended on chance.
                if why == Reason::Spent {
                    why = reason;
                }
            }
        }
    }
    Err(why)
}
