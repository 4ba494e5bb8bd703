//! All that a class needs, in one file.

use super::booklet::Booklet;
use super::gather::Material;
use super::{go_on, html, pdf};
use crate::atlas::Atlas;
use crate::export::archive::zipped;
use crate::export::slides::{Form, Report, Sheets, SlidesError, story_file};
use crate::figure::ThemeKind;
use crate::lesson::plan::{Lesson, Reader, Task};

/// How many parts are made, for those who wait.
const STEPS: usize = 6;

/// The files: what students are given, what the teacher keeps, the story, the quizzes, the sources
/// and a page that says what is what.
pub(super) fn write(
    lesson: &Lesson,
    material: &Material<'_>,
    atlas: &Atlas,
    report: &mut Report<'_>,
) -> Result<Vec<u8>, SlidesError> {
    let mut files = vec![(
        "README.txt".to_owned(),
        readme(lesson, material).into_bytes(),
    )];
    for (folder, reader, done) in [
        ("student", Reader::Student, 0),
        ("teacher", Reader::Teacher, 2),
    ] {
        let booklet = Booklet::new(lesson, reader, material, atlas)?;
        let mut add = |name: &str, bytes| files.push((format!("{folder}/{name}"), bytes));
        add("lesson.ron", lesson.read_by(reader).to_ron().into_bytes());
        add("booklet.html", html::write(&booklet).into_bytes());
        go_on(report, done + 1, STEPS)?;
        add("booklet.pdf", pdf::write(&booklet)?);
        go_on(report, done + 2, STEPS)?;
    }
    if let Some(story) = material.story {
        files.push(("story/story.ron".to_owned(), story.to_ron().into_bytes()));
        let forms = [
            ("story/story.html", Form::Html),
            ("story/handout.pdf", Form::Pdf(Sheets::HandoutOf3)),
        ];
        for (done, (name, form)) in (5..).zip(forms) {
            let looks = (&material.language, ThemeKind::Light);
            let part = &mut |_, _| report(done - 1, STEPS);
            let file = story_file(story, atlas, looks, form, part)?;
            files.push((name.to_owned(), file.bytes));
        }
    }
    for activity in &lesson.activities {
        match &activity.task {
            Task::Quiz(quiz) => {
                let name = format!("quiz/{}.ron", activity.id);
                files.push((name, quiz.to_ron().into_bytes()));
            }
            Task::Sheet(sheet) => {
                let name = format!("sheets/{}.ron", activity.id);
                files.push((name, sheet.to_ron().into_bytes()));
            }
            _ => {}
        }
    }
    let sources = material.citations.join("\n") + "\n";
    files.push(("sources.txt".to_owned(), sources.into_bytes()));
    go_on(report, STEPS, STEPS)?;
    Ok(zipped(files)?)
}

/// What is in the folder, in the language of the class.
fn readme(lesson: &Lesson, material: &Material<'_>) -> String {
    let locale = &material.locale;
    let title = lesson.title.get(material.language.as_str());
    let mut lines = vec![title.to_owned(), String::new()];
    let summary = lesson.summary.get(material.language.as_str());
    if !summary.is_empty() {
        lines.extend([summary.to_owned(), String::new()]);
    }
    lines.push(locale.text("lesson-readme-student"));
    lines.push(locale.text("lesson-readme-teacher"));
    if material.story.is_some() {
        lines.push(locale.text("lesson-readme-story"));
    }
    let has = |is: fn(&Task) -> bool| lesson.activities.iter().any(|known| is(&known.task));
    if has(|task| matches!(task, Task::Quiz(_))) {
        lines.push(locale.text("lesson-readme-quiz"));
    }
    if has(|task| matches!(task, Task::Sheet(_))) {
        lines.push(locale.text("lesson-readme-sheets"));
    }
    lines.push(locale.text("lesson-readme-sources"));
    lines.extend([String::new(), locale.text("lesson-readme-offline")]);
    lines.join("\n") + "\n"
}
