//! What to mend in a quiz, in sentences.

use crate::atlas::Atlas;
use crate::lesson::quiz::{Finding, FindingKind, Quiz, check};
use std::io::{self, Write};

/// Writes a line a finding; `true` when there is none.
pub(super) fn write(quiz: &Quiz, atlas: &Atlas, out: &mut dyn Write) -> io::Result<bool> {
    let findings = check(quiz, atlas);
    for finding in &findings {
        writeln!(out, "{}", sentence(finding))?;
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
fn sentence(finding: &Finding) -> String {
    let place = (finding.question).map_or_else(
        || "quiz".to_owned(),
        |question| format!("question {}", question + 1),
    );
    let language = finding.language.as_deref();
    let language = language.map_or_else(String::new, |language| format!(" [{language}]"));
    format!("{place}{language}: {}", what(&finding.what))
}

fn what(kind: &FindingKind) -> String {
    match kind {
        FindingKind::OtherPack(id) => {
            format!("it is of the pack '{id}', not of the one that is open")
        }
        FindingKind::NoQuestions => "there are no questions".to_owned(),
        FindingKind::NoTitle => "no title".to_owned(),
        FindingKind::Twice(first) => format!("it is question {} again", first + 1),
        FindingKind::Unasked(fault) => fault.to_string(),
        FindingKind::Untranslated => "a text is missing in this language".to_owned(),
        FindingKind::NoId => "no id, so that exports cannot update it".to_owned(),
        FindingKind::NoExplanation => "no explanation".to_owned(),
        FindingKind::NoSource => "no source".to_owned(),
        FindingKind::NoAlt => "no text for those who do not see the picture".to_owned(),
    }
}
