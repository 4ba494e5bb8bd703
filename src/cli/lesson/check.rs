//! What to mend in a lesson, in sentences.

use crate::atlas::Atlas;
use crate::lesson::Story;
use crate::lesson::plan::{Lesson, LessonFinding, check_lesson, mend_sentence, place_name};
use crate::locale::{LANGUAGES, Locale};
use std::io::{self, Write};

/// Writes a line a finding; `true` when there is none.
pub(super) fn write(
    lesson: &Lesson,
    stories: &[Story],
    atlas: &Atlas,
    out: &mut dyn Write,
) -> io::Result<bool> {
    let findings = check_lesson(lesson, stories, atlas);
    for sentence in sentences(&findings, atlas)? {
        writeln!(out, "{sentence}")?;
    }
    if findings.is_empty() {
        let activities = lesson.activities.len();
        let languages = lesson.languages().join(", ");
        writeln!(
            out,
            "{}: {activities} activities in {languages}, {} min, nothing to mend",
            lesson.id, lesson.minutes
        )?;
    }
    Ok(findings.is_empty())
}

/// Findings as the command line says them: `Activity 2 [fr]: missing in this language: Title`.
///
/// # Errors
/// When not even English can be loaded, which a test excludes.
pub fn sentences(findings: &[LessonFinding], atlas: &Atlas) -> io::Result<Vec<String>> {
    // The command line speaks the first language.
    let locale = Locale::load(&LANGUAGES[0].tag.into()).map_err(io::Error::other)?;
    let sentences = findings.iter().map(|finding| {
        let place = place_name(finding.place, &locale);
        let language = finding.language.as_deref();
        let language = language.map_or_else(String::new, |language| format!(" [{language}]"));
        let what = mend_sentence(&finding.what, atlas, &locale);
        format!("{place}{language}: {what}")
    });
    Ok(sentences.collect())
}
