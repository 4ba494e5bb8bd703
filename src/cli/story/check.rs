//! What to mend in a story, in sentences.

use crate::atlas::Atlas;
use crate::lesson::{Finding, Story, check, finding_sentence};
use crate::locale::{LANGUAGES, Locale};
use std::io::{self, Write};

/// Writes a line a finding; `true` when there is none.
pub(super) fn write(story: &Story, atlas: &Atlas, out: &mut dyn Write) -> io::Result<bool> {
    let findings = sentences(&check(story, atlas))?;
    for finding in &findings {
        writeln!(out, "{finding}")?;
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

/// Findings as the command line says them: `step 3 [fr]: no title`.
///
/// # Errors
/// When not even English can be loaded, which a test excludes.
pub fn sentences(findings: &[Finding]) -> io::Result<Vec<String>> {
    // The command line speaks the first language.
    let locale = Locale::load(&LANGUAGES[0].tag.into()).map_err(io::Error::other)?;
    let sentence = |finding: &Finding| {
        let step = finding.step.map(|step| format!("step {}", step + 1));
        let place = step.unwrap_or_else(|| "story".to_owned());
        let language = finding.language.as_deref();
        let language = language.map_or_else(String::new, |language| format!(" [{language}]"));
        let what = finding_sentence(&finding.what, &locale);
        format!("{place}{language}: {what}")
    };
    Ok(findings.iter().map(sentence).collect())
}
