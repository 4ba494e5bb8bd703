//! Files that people make: each names its format and version in a field of its own.

use crate::atlas::{Fault, parse_document};
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

/// Why a text is not what it should be.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum FileFault {
    /// It does not follow the format; with file, line and column.
    #[error("{0}")]
    Syntax(Fault),
    /// It was written by a newer program.
    #[error("{file}: the {noun} is of version {found}; this program reads versions up to {known}")]
    Newer {
        /// The file.
        file: String,
        /// What it is: story, lesson, answers.
        noun: &'static str,
        /// The version found.
        found: u32,
        /// The newest version that this program reads.
        known: u32,
    },
}

/// A format, by the field that holds its version.
#[derive(Clone, Copy, Debug)]
pub(super) struct Format {
    /// The field that holds the version.
    pub(super) field: &'static str,
    /// What such a file is called in a sentence.
    pub(super) noun: &'static str,
    /// The version that this program writes, and the newest it reads.
    pub(super) version: u32,
}

impl Format {
    /// Reads a text; `file` is what a fault calls it. A newer version is told before any field
    /// that is not known yet.
    pub(super) fn read<T: DeserializeOwned>(self, file: &str, text: &str) -> Result<T, FileFault> {
        if let Some(found) = self.version_of(text).filter(|&found| found > self.version) {
            return Err(FileFault::Newer {
                file: file.to_owned(),
                noun: self.noun,
                found,
                known: self.version,
            });
        }
        parse_document(file, text).map_err(FileFault::Syntax)
    }

    /// Where a text names the format, in bytes. A field stands at the beginning of a line or after
    /// a bracket; the same word within a text is none.
    pub(super) fn place_in(self, text: &str) -> Option<usize> {
        let mut places = text.match_indices(self.field);
        let at = places.find(|(at, _)| {
            let before = text.get(..*at).unwrap_or_default().trim_end();
            let line = text
                .get(..*at)
                .and_then(|before| before.rsplit('\n').next());
            let begins_line = line.is_some_and(|line| line.trim().is_empty());
            begins_line || before.ends_with(['(', ','])
        });
        at.map(|(at, _)| at)
    }

    /// The version that a text names, whatever else it holds.
    fn version_of(self, text: &str) -> Option<u32> {
        let after = text.get(self.place_in(text)? + self.field.len()..)?;
        let digits = after.trim_start().strip_prefix(':')?.trim_start();
        let end = digits
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(digits.len());
        digits.get(..end)?.parse().ok()
    }
}

/// A value as a file that a person can read, with lists on a line of their own down to `depth`.
pub(super) fn written<T: Serialize>(value: &T, depth: usize) -> String {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let pretty = PrettyConfig::new().depth_limit(depth).compact_arrays(false);
    // Serialising plain structs to a string has no failing case.
    options.to_string_pretty(value, pretty).unwrap_or_default() + "\n"
}
