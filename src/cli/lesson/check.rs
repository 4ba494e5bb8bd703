//! What to mend in a lesson, in sentences.

use crate::atlas::Atlas;
use crate::lesson::plan::{Field, Lesson, LessonFinding, Mend, Place, check_lesson};
use crate::lesson::sheet::SheetFindingKind;
use crate::lesson::{FindingKind, Story, finding_sentence};
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
    for sentence in sentences(&findings)? {
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

/// Findings as the command line says them: `activity 2 [fr]: the title is missing in this language`.
///
/// # Errors
/// When not even English can be loaded, which a test excludes.
pub fn sentences(findings: &[LessonFinding]) -> io::Result<Vec<String>> {
    // The command line speaks the first language.
    let locale = Locale::load(&LANGUAGES[0].tag.into()).map_err(io::Error::other)?;
    let sentences = findings.iter().map(|finding| sentence(finding, &locale));
    Ok(sentences.collect())
}

fn sentence(finding: &LessonFinding, locale: &Locale) -> String {
    let place = match finding.place {
        Place::Lesson => "lesson".to_owned(),
        Place::Story => "story".to_owned(),
        Place::Activity(number) => format!("activity {}", number + 1),
    };
    let language = finding.language.as_deref();
    let language = language.map_or_else(String::new, |language| format!(" [{language}]"));
    format!("{place}{language}: {}", what(&finding.what, locale))
}

fn what(mend: &Mend, locale: &Locale) -> String {
    match mend {
        Mend::OtherPack(id) => format!("it is of the pack '{id}', not of the one that is open"),
        Mend::NoActivities => "there are no activities".to_owned(),
        Mend::NoAims => "there are no aims".to_owned(),
        Mend::Ages { from, to } => format!("from age {from} to {to} is no range"),
        Mend::NoId => "it has no id, by which answers would name it".to_owned(),
        Mend::SameId(id) => format!("another activity before it has the id '{id}' too"),
        Mend::NoMinutes => "it takes no time".to_owned(),
        Mend::Minutes { said, planned } => {
            format!("{said} minutes are planned; the parts take {planned}")
        }
        Mend::Missing(field) => format!("{} is missing", field_words(*field)),
        Mend::Untranslated(field) => {
            format!("{} is missing in this language", field_words(*field))
        }
        Mend::NoMarkingGuide => "it brings points and does not say for what".to_owned(),
        Mend::UnknownClaim(id) => format!("no claim '{id}' in the pack"),
        Mend::SameClaim(id) => format!("the claim '{id}' is set against itself"),
        Mend::UnknownTerm(id) => format!("no term '{id}' in the glossary"),
        Mend::UnknownStory(id) => format!("no story '{id}' in the pack"),
        Mend::StoryLanguage => "the story is not in this language".to_owned(),
        Mend::Question(number, fault) => format!("question {}: {fault}", number + 1),
        Mend::NoQuestions => "the quiz has no questions".to_owned(),
        Mend::Sheet(finding) => match &finding.what {
            SheetFindingKind::OtherPack(id) => {
                format!("the sheet is of the pack '{id}', not of the one that is open")
            }
            SheetFindingKind::Problem(problem) => format!("the sheet cannot be printed: {problem}"),
            SheetFindingKind::Untranslated => {
                "a text of the sheet is missing in this language".to_owned()
            }
            SheetFindingKind::Versions(count) => {
                format!("the sheet has {count} versions; there may be 1 to 8")
            }
            SheetFindingKind::NothingVaries => {
                "the sheet has several versions that are all alike".to_owned()
            }
        },
        Mend::Story(finding) => {
            let what = finding_sentence(&finding.what, locale);
            let step = finding.step.map(|step| format!("step {}: ", step + 1));
            format!("{}{what}", step.unwrap_or_default())
        }
        Mend::Gone(gap) => finding_sentence(&FindingKind::Gone(gap.clone()), locale),
        Mend::NoSource => "nothing in the picture has a source".to_owned(),
        Mend::DeadLink(id) => format!("a link leads to '{id}', which is not in the pack"),
    }
}

fn field_words(field: Field) -> String {
    match field {
        Field::Title => "the title".to_owned(),
        Field::Summary => "the summary".to_owned(),
        Field::Audience => "the audience".to_owned(),
        Field::Aim(number) => format!("aim {}", number + 1),
        Field::Prepare => "what to prepare".to_owned(),
        Field::Guide => "the guide".to_owned(),
        Field::Instructions => "the text of the instructions".to_owned(),
        Field::Notes => "the note for the teacher".to_owned(),
        Field::Alt => "the text for those who do not see the picture".to_owned(),
        Field::Task => "what is asked".to_owned(),
        Field::MarkingGuide => "how answers are marked".to_owned(),
    }
}
