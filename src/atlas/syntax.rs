//! From the text of one file to raw values, or to the first fault of syntax.

use super::Fault;
use super::nearest::nearest;
use ron::error::{Error, SpannedError};
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

/// How every file of a pack is read: `Some` need not be written, newtypes need no parentheses, and
/// nesting is limited to 128 (the default) so that no file can exhaust the stack.
pub(crate) fn ron_options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
}

/// Reads a file that is no part of a pack but is written as one, such as a story.
///
/// # Errors
/// The first fault of syntax or type, with line and column.
pub fn parse_document<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Fault> {
    parse(file, text)
}

/// Reads one file.
pub(crate) fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Fault> {
    // A byte order mark is what some editors begin a file with; RON knows none.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    ron_options()
        .from_str(text)
        .map_err(|error| syntax_fault(file, text, &error))
}

fn syntax_fault(file: &str, text: &str, error: &SpannedError) -> Fault {
    let (message, suggestion) = match &error.code {
        Error::NoSuchStructField {
            expected, found, ..
        } => (
            format!(
                "unknown field '{}'; expected {}",
                short(found),
                one_of(expected)
            ),
            nearest(found, expected.iter().copied()),
        ),
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => (
            format!(
                "unknown word '{}'; expected {}",
                short(found),
                one_of(expected)
            ),
            nearest(found, expected.iter().copied()),
        ),
        Error::MissingStructField { field, .. } => (format!("field '{field}' is missing"), None),
        Error::DuplicateStructField { field, .. } => {
            (format!("field '{field}' appears twice"), None)
        }
        Error::Eof => ("the file ends here; expected more".to_owned(), None),
        Error::ExceededRecursionLimit => (
            "brackets are nested too deep; expected at most 128 levels".to_owned(),
            None,
        ),
        other => (short(&other.to_string()), None),
    };
    let (line, column) = (error.span.start.line, error.span.start.col);
    let (line, column) = match &error.code {
        // The parser has read past the word; the reader wants to be led to it.
        Error::NoSuchStructField { found, .. } | Error::NoSuchEnumVariant { found, .. } => {
            word_before(text, line, column, found).unwrap_or((line, column))
        }
        _ => (line, column),
    };
    Fault::Syntax {
        file: file.to_owned(),
        line,
        column,
        message,
        suggestion,
    }
}

/// The place of `word` on the line of a fault, when it stands there.
fn word_before(text: &str, line: usize, column: usize, word: &str) -> Option<(usize, usize)> {
    let content = text.lines().nth(line.checked_sub(1)?)?;
    let prefix: String = content
        .chars()
        .take(column + word.chars().count())
        .collect();
    let place = prefix.rfind(word)?;
    Some((line, 1 + prefix.get(..place)?.chars().count()))
}

fn one_of(expected: &[&str]) -> String {
    match expected {
        [] => "none".to_owned(),
        [only] => format!("'{only}'"),
        [most @ .., last] => {
            let most: Vec<_> = most.iter().map(|word| format!("'{word}'")).collect();
            format!("{} or '{last}'", most.join(", "))
        }
    }
}

/// At most 200 characters: a fault is one line.
fn short(text: &str) -> String {
    let mut characters = text.chars();
    let start: String = characters.by_ref().take(200).collect();
    if characters.next().is_some() {
        format!("{start}…")
    } else {
        start
    }
}
