//! What to mend in a quiz, in sentences.

use crate::atlas::Atlas;
use crate::lesson::quiz::{Finding, Quiz, check, quiz_finding_sentence};
use crate::locale::{LANGUAGES, Locale};
use std::io::{self, Write};

/// Writes a line a finding; `true` when there is none.
pub(super) fn write(quiz: &Quiz, atlas: &Atlas, out: &mut dyn Write) -> io::Result<bool> {
    let findings = check(quiz, atlas);
    // The command line speaks the first language.
    let locale = Locale::load(&LANGUAGES[0].tag.into()).map_err(io::Error::other)?;
    for finding in &findings {
        writeln!(out, "{}", sentence(finding, &locale))?;
    }
    if findings.is_empty() {
        let count = quiz.questions.len();
        let languages = quiz.languages().join(", ");
        let id = &quiz.id;
        writeln!(
            out,
            "{id}: {count} questions in {languages}, nothing to mend"
        )?;
    }
    Ok(findings.is_empty())
}

/// A finding: `question 3 [fr]: a text is missing in this language`.
fn sentence(finding: &Finding, locale: &Locale) -> String {
    let place = (finding.question).map_or_else(
        || "quiz".to_owned(),
        |question| format!("question {}", question + 1),
    );
    let language = finding.language.as_deref();
    let language = language.map_or_else(String::new, |language| format!(" [{language}]"));
    let what = quiz_finding_sentence(&finding.what, locale);
    format!("{place}{language}: {what}")
}
