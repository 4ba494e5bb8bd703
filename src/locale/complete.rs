//! Whether the program's words are complete: alike in every language, and each asked for.

use super::language::LANGUAGES;
use super::words::{KeyInfo, keys_of};
use std::collections::BTreeSet;

/// The keys of the first language that no string of the code is or becomes, one a line: `build.rs`
/// reads the code, which is not there any more when the program runs.
const UNUSED: &str = include_str!(concat!(env!("OUT_DIR"), "/unused_words.txt"));

/// What is wrong with the program's own words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {what}")]
pub struct WordFault {
    /// The file of the language.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub what: WordFaultKind,
}

/// What can be wrong with a word.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WordFaultKind {
    /// The first language has it and this one does not; the line is that of the first.
    #[error("'{key}' is missing in '{language}'")]
    Missing {
        /// The key.
        key: String,
        /// The language that lacks it.
        language: String,
    },
    /// This language has it and the first does not.
    #[error("'{key}' is not in '{first}', which the others follow")]
    Extra {
        /// The key.
        key: String,
        /// The first language.
        first: String,
    },
    /// The second of two with the same key.
    #[error("'{key}' appears twice")]
    Twice {
        /// The key.
        key: String,
    },
    /// Its variables are others than in the first language.
    #[error(
        "'{key}' has the variables {}; expected {}, as in '{first}'",
        list(found),
        list(expected)
    )]
    Variables {
        /// The key.
        key: String,
        /// The variables it has.
        found: BTreeSet<String>,
        /// Those of the first language.
        expected: BTreeSet<String>,
        /// The first language.
        first: String,
    },
    /// No code asks for it.
    #[error("'{key}' is not used by the program; use it or delete it")]
    Unused {
        /// The key.
        key: String,
    },
}

fn list(variables: &BTreeSet<String>) -> String {
    if variables.is_empty() {
        return "none".to_owned();
    }
    let names: Vec<String> = variables.iter().map(|name| format!("${name}")).collect();
    names.join(", ")
}

/// Everything that is wrong with the program's own words, file by file.
#[must_use]
pub fn word_faults() -> Vec<WordFault> {
    let [first, others @ ..] = LANGUAGES.map(|language| File::new(language.tag, language.words));
    let mut faults = first.twice();
    for key in UNUSED.lines() {
        let key = key.to_owned();
        faults.push(first.fault(first.line(&key), WordFaultKind::Unused { key }));
    }
    for other in others {
        faults.extend(other.twice());
        faults.extend(first.compared(&other));
    }
    faults
}

/// The words of a language.
struct File<'a> {
    tag: &'a str,
    words: &'a str,
    keys: Vec<KeyInfo>,
}

impl<'a> File<'a> {
    fn new(tag: &'a str, words: &'a str) -> Self {
        Self {
            tag,
            words,
            keys: keys_of(words),
        }
    }

    /// What another language lacks, has besides, or has with other variables.
    fn compared(&self, other: &Self) -> Vec<WordFault> {
        let mut faults = Vec::new();
        for expected in &self.keys {
            let key = expected.key.clone();
            match other.keys.iter().find(|info| info.key == key) {
                None => {
                    let language = other.tag.to_owned();
                    let line = self.line(&key);
                    faults.push(self.fault(line, WordFaultKind::Missing { key, language }));
                }
                Some(found) if found.variables != expected.variables => {
                    let what = WordFaultKind::Variables {
                        key: key.clone(),
                        found: found.variables.clone(),
                        expected: expected.variables.clone(),
                        first: self.tag.to_owned(),
                    };
                    faults.push(other.fault(other.line(&key), what));
                }
                Some(_) => {}
            }
        }
        for info in &other.keys {
            if !self.keys.iter().any(|known| known.key == info.key) {
                let what = WordFaultKind::Extra {
                    key: info.key.clone(),
                    first: self.tag.to_owned(),
                };
                faults.push(other.fault(other.line(&info.key), what));
            }
        }
        faults
    }

    fn twice(&self) -> Vec<WordFault> {
        let mut seen = BTreeSet::new();
        let again = self.keys.iter().filter(|info| !seen.insert(&info.key));
        again
            .map(|info| {
                let key = info.key.clone();
                self.fault(self.lines(&key).last(), WordFaultKind::Twice { key })
            })
            .collect()
    }

    fn fault(&self, line: Option<usize>, what: WordFaultKind) -> WordFault {
        WordFault {
            file: format!("assets/locale/{}.ftl", self.tag),
            line: line.unwrap_or(1),
            what,
        }
    }

    fn line(&self, key: &str) -> Option<usize> {
        self.lines(key).next()
    }

    /// The lines, from 1, on which a message with this key begins.
    fn lines(&self, key: &str) -> impl Iterator<Item = usize> {
        let begins = move |line: &str| {
            line.strip_prefix(key)
                .is_some_and(|rest| rest.trim_start().starts_with('='))
        };
        let lines = self.words.lines().enumerate();
        lines
            .filter(move |(_, line)| begins(line))
            .map(|(index, _)| index + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(faults: &[WordFault]) -> Vec<String> {
        faults.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_differs_between_languages_is_told_with_file_and_line() {
        let first = File::new("en", "# Words\na = A { $x }\nb = B\nsame = S { $y }\n");
        let other = File::new("fr", "a = A\nsame = S { $y }\n\nc = C\n");
        assert_eq!(
            said(&first.compared(&other)),
            [
                "assets/locale/fr.ftl:1: 'a' has the variables none; expected $x, as in 'en'",
                "assets/locale/en.ftl:3: 'b' is missing in 'fr'",
                "assets/locale/fr.ftl:4: 'c' is not in 'en', which the others follow",
            ]
        );
        let twice = File::new("fr", "c = C\n\nc = C\n");
        assert_eq!(
            said(&twice.twice()),
            ["assets/locale/fr.ftl:3: 'c' appears twice"]
        );
        assert!(first.twice().is_empty());
    }
}
