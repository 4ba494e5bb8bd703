//! Finding things by name: folded, ranked, forgiving.
//!
//! A name is matched in the first of these ways that applies, and that orders the hits:
//! the whole name, its beginning, the beginning of one of its words, any part of it, and last
//! the whole name or its beginning with a typing error: one edit for four letters or more, two
//! for eight or more, where an edit is a letter added, left out, replaced, or two neighbours
//! exchanged (optimal string alignment). Within one way, heavier names come first, then those
//! closer in length to what was typed; what is still equal keeps the order of the entries, so
//! that nothing is dropped and the same question always has the same answer.

use std::cmp::Reverse;

use super::fold::Folded;

/// Something that can be found, under several names.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<T> {
    /// What is found.
    pub target: T,
    /// What it is called.
    pub names: Vec<Name>,
}

/// One name of something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name as it is written.
    pub text: String,
    /// How much the name counts against others matched in the same way; more is earlier.
    pub weight: u32,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit<T> {
    /// What was found.
    pub target: T,
    /// The name that matched, as it is written.
    pub name: String,
    /// How it matched.
    pub matched: Match,
}

/// How a name matched, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// The whole name.
    Whole,
    /// The name begins so.
    Prefix,
    /// A word of the name begins so.
    WordPrefix,
    /// A part of the name.
    Part,
    /// The whole name or its beginning, but for this many edits.
    Typo(usize),
}

/// Entries with their names folded once.
#[derive(Debug, Clone)]
pub struct SearchIndex<T> {
    entries: Vec<IndexedEntry<T>>,
}

#[derive(Debug, Clone)]
struct IndexedEntry<T> {
    target: T,
    names: Vec<(Name, Folded)>,
}

/// What a match is ordered by, the smallest first.
type Rank = (Match, Reverse<u32>, usize);

impl<T: Clone> SearchIndex<T> {
    /// Folds all names. A name without a letter or a digit is never found.
    pub fn new(entries: Vec<Entry<T>>) -> Self {
        let entries = entries
            .into_iter()
            .map(|entry| IndexedEntry {
                target: entry.target,
                names: entry
                    .names
                    .into_iter()
                    .map(|name| {
                        let folded = Folded::new(&name.text);
                        (name, folded)
                    })
                    .filter(|(_, folded)| !folded.text.is_empty())
                    .collect(),
            })
            .collect();
        Self { entries }
    }

    /// The best `limit` hits, the best first, each entry once with its best name. Nothing for a
    /// query without a letter or a digit.
    ///
    /// ```
    /// use mosaique::locale::{Entry, Name, SearchIndex};
    /// let index = SearchIndex::new(vec![Entry {
    ///     target: "CN-NM",
    ///     names: vec![Name { text: "Nèi Měnggǔ".into(), weight: 1 }],
    /// }]);
    /// assert_eq!(index.find("neimengu", 5)[0].target, "CN-NM");
    /// ```
    pub fn find(&self, query: &str, limit: usize) -> Vec<Hit<T>> {
        let wanted = Folded::new(query);
        if wanted.text.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(Rank, Hit<T>)> = self
            .entries
            .iter()
            .filter_map(|entry| {
                let (rank, name) = entry
                    .names
                    .iter()
                    .filter_map(|(name, folded)| Some((rank(&wanted, name, folded)?, name)))
                    .min_by_key(|(rank, _)| *rank)?;
                let hit = Hit {
                    target: entry.target.clone(),
                    name: name.text.clone(),
                    matched: rank.0,
                };
                Some((rank, hit))
            })
            .collect();
        found.sort_by_key(|(rank, _)| *rank);
        found.truncate(limit);
        found.into_iter().map(|(_, hit)| hit).collect()
    }
}

fn rank(wanted: &Folded, name: &Name, folded: &Folded) -> Option<Rank> {
    let matched = matched(wanted, folded)?;
    let left_over = folded.letters.len().abs_diff(wanted.letters.len());
    Some((matched, Reverse(name.weight), left_over))
}

fn matched(wanted: &Folded, name: &Folded) -> Option<Match> {
    if name.text == wanted.text {
        return Some(Match::Whole);
    }
    if name.text.starts_with(&wanted.text) {
        return Some(Match::Prefix);
    }
    let begins_a_word = name.word_starts.iter().any(|start| {
        name.text
            .get(*start..)
            .is_some_and(|rest| rest.starts_with(&wanted.text))
    });
    if begins_a_word {
        return Some(Match::WordPrefix);
    }
    if name.text.contains(&wanted.text) {
        return Some(Match::Part);
    }
    let allowed = edits_allowed(wanted.letters.len());
    if allowed == 0 {
        return None;
    }
    let edits = edits_to_prefix(&wanted.letters, &name.letters, allowed)?;
    Some(Match::Typo(edits))
}

/// How many typing errors a word of this many letters may have.
fn edits_allowed(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The fewest edits, at most `most`, that turn `wanted` into the whole of `name` or into its
/// beginning.
///
/// One table of the optimal string alignment distance gives both: its last row holds the
/// distance to each beginning of the name.
fn edits_to_prefix(wanted: &[char], name: &[char], most: usize) -> Option<usize> {
    // A beginning longer than this is further away than allowed.
    let name = &name[..name.len().min(wanted.len() + most)];
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=name.len()).collect();
    for (row, letter) in wanted.iter().enumerate() {
        let mut current = Vec::with_capacity(name.len() + 1);
        current.push(row + 1);
        for (column, other) in name.iter().enumerate() {
            let replaced = last[column] + usize::from(letter != other);
            let added = current[column] + 1;
            let left_out = last[column + 1] + 1;
            let mut best = replaced.min(added).min(left_out);
            let exchanged =
                row > 0 && column > 0 && wanted[row - 1] == *other && name[column - 1] == *letter;
            if exchanged {
                best = best.min(before_last[column - 1] + 1);
            }
            current.push(best);
        }
        if current.iter().min().is_some_and(|least| *least > most + 1) {
            return None;
        }
        before_last = std::mem::replace(&mut last, current);
    }
    last.into_iter().min().filter(|edits| *edits <= most)
}

/// The candidate that a mistyped `needle` most likely meant, for "did you mean …": the nearest
/// one within a third of its letters (at least one).
/// `None` where nothing is near. Of equally near ones the first.
///
/// ```
/// use mosaique::locale::suggest;
/// assert_eq!(suggest("gdp_per_haed", ["gdp", "gdp_per_head"]), Some("gdp_per_head"));
/// assert_eq!(suggest("zebra", ["gdp", "patents"]), None);
/// ```
pub fn suggest<'a>(needle: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = Folded::new(needle);
    if wanted.text.is_empty() {
        return None;
    }
    let allowed = (wanted.letters.len() / 3).max(1);
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let folded = Folded::new(candidate);
            let edits = strsim::osa_distance(&wanted.text, &folded.text);
            // A word of which nothing is left is no suggestion.
            (edits <= allowed && edits < folded.letters.len()).then_some((edits, candidate))
        })
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, candidate)| candidate)
}
