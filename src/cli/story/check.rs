//! What to mend in a story, in sentences.

use crate::atlas::Atlas;
use crate::lesson::{Finding, Story, check, finding_sentence};
use crate::locale::{LANGUAGES, Locale};
use std::io::{self, Write};

/// Writes a line a finding; `true` when there is none.
pub(super) fn write(story: &Story, atlas: &Atlas, out: &mut dyn Write) -> io::Result<bool> {
    // The command line speaks the first language.
    let locale = Locale::load(&LANGUAGES[0].tag.into()).map_err(io::Error::other)?;
    let findings = check(story, atlas);
    for finding in &findings {
        writeln!(out, "{}", sentence(finding, &locale))?;
    }
    if findings.is_empty() {
        let steps = story.steps.len();
        let languages = story.languages().join(", ");
        writeln!(
            out,
            "{}: {steps} steps in {languages}, nothing to mend",
            story.id
        )?;
    }
    Ok(findings.is_empty())
}

/// A finding: `step 3 [fr]: no title`.
fn sentence(finding: &Finding, locale: &Locale) -> String {
    let place =
        (finding.step).map_or_else(|| "story".to_owned(), |step| format!("step {}", step + 1));
    let language = finding.language.as_deref();
    let language = language.map_or_else(String::new, |language| format!(" [{language}]"));
    format!(
        "{place}{language}: {}",
        finding_sentence(&finding.what, locale)
    )
}
