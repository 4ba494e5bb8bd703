//! What to mend in a story, in sentences.

use crate::atlas::Atlas;
use crate::lesson::{Finding, FindingKind, Story, check};
use crate::view::Gap;
use std::io::{self, Write};

/// Writes a line a finding; `true` when there is none.
pub(super) fn write(story: &Story, atlas: &Atlas, out: &mut dyn Write) -> io::Result<bool> {
    let findings = check(story, atlas);
    for finding in &findings {
        writeln!(out, "{}", sentence(finding))?;
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
pub fn sentence(finding: &Finding) -> String {
    let place =
        (finding.step).map_or_else(|| "story".to_owned(), |step| format!("step {}", step + 1));
    let language = finding.language.as_deref();
    let language = language.map_or_else(String::new, |language| format!(" [{language}]"));
    format!("{place}{language}: {}", what(&finding.what))
}

fn what(kind: &FindingKind) -> String {
    match kind {
        FindingKind::OtherPack(id) => {
            format!("it is of the pack '{id}', not of the one that is open")
        }
        FindingKind::NoSteps => "there are no steps".to_owned(),
        FindingKind::NoTitle => "no title".to_owned(),
        FindingKind::NoAlt => "no text for those who do not see the picture".to_owned(),
        FindingKind::Untranslated => "a text is missing in this language".to_owned(),
        FindingKind::LongTitle(length) => {
            format!("the title is {length} characters long, more than fit")
        }
        FindingKind::LongText(length) => {
            format!("text and points are {length} characters long, more than fit")
        }
        FindingKind::Gone(gap) => gone(gap),
        FindingKind::DeadLink(id) => format!("a link leads to '{id}', which is not in the pack"),
        FindingKind::NoSource => "nothing in the picture has a source".to_owned(),
    }
}

/// What of a view is not there, in a sentence.
pub fn gone(gap: &Gap) -> String {
    match gap {
        Gap::Region { id } => format!("no region '{id}' in the pack"),
        Gap::Metric { id } => format!("no metric '{id}' in the pack"),
        Gap::Pair { metric, per } => format!("'{metric}' is not offered per '{per}'"),
        Gap::Page { kind, id } => format!("no {} '{id}' in the pack", kind.word()),
        Gap::SourceKind { id } => format!("no kind of source '{id}' in the pack"),
        Gap::Year { asked, shown } => format!("no figures of {asked}; those of {shown} are shown"),
    }
}
