//! What somebody answered in a quiz, as a table.

use crate::atlas::Atlas;
use crate::export::table::TableFileError;
use crate::lesson::quiz::{Mark, QuizRun, answer_in_words};
use crate::locale::Locale;

/// The columns, in order.
const COLUMNS: [&str; 9] = [
    "number",
    "question_id",
    "question",
    "answer",
    "mark",
    "share",
    "right_answer",
    "explanation",
    "sources",
];

/// Writes a run as CSV: one row a question, UTF-8, quoted where needed (RFC 4180). Texts are in the
/// language of the locale, the mark is `right`, `partly` or `wrong`, and a question that was passed
/// or not reached has an empty answer.
///
/// # Errors
/// What the CSV writer says; writing to memory it has nothing to say.
pub fn answers_csv(
    run: &QuizRun,
    atlas: &Atlas,
    locale: &Locale,
) -> Result<Vec<u8>, TableFileError> {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    let wrong = |fault: ::csv::Error| TableFileError::Csv(fault.to_string());
    writer.write_record(COLUMNS).map_err(wrong)?;
    for (place, (asked, given)) in run.all_asked().iter().zip(run.given()).enumerate() {
        let answer = given.as_ref().and_then(|given| given.answer.as_ref());
        let answer = answer.map(|answer| answer_in_words(asked, answer, atlas, locale));
        let mark = given.as_ref().map_or("", |given| match given.verdict.mark {
            Mark::Right => "right",
            Mark::Partly => "partly",
            Mark::Wrong => "wrong",
        });
        let share = (given.as_ref()).map_or(String::new(), |given| given.verdict.share.to_string());
        let sources: Vec<&str> = (asked.sources.iter())
            .map(|source| source.citation.as_str())
            .collect();
        let cells = [
            (place + 1).to_string(),
            asked.id.clone(),
            plain(&asked.prompt),
            plain(&answer.unwrap_or_default()),
            mark.to_owned(),
            share,
            plain(&asked.right),
            plain(&asked.explanation),
            plain(&sources.join("; ")),
        ];
        writer.write_record(cells).map_err(wrong)?;
    }
    writer
        .into_inner()
        .map_err(|fault| TableFileError::Csv(fault.to_string()))
}

/// A text that no spreadsheet takes for a formula: what begins as one begins with an apostrophe
/// instead, as spreadsheets themselves write it.
fn plain(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula() {
        for text in ["=1+1", "+1", "-1", "@a", "\t=1"] {
            assert!(plain(text).starts_with('\''), "{text:?}");
        }
        assert_eq!(plain("a = b, \"c\""), "a = b, \"c\"");
    }
}
