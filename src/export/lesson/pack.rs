//! All that a class needs, in one file.

use super::booklet::Booklet;
use super::gather::Material;
use super::{LessonExportError, html, pdf};
use crate::atlas::Atlas;
use crate::export::Exported;
use crate::export::archive::zipped;
use crate::export::quiz::{QuizExportError, QuizForm, quiz_file};
use crate::export::sheet::{SheetError, sheet_pdf};
use crate::export::slides::{Form, Report, Sheets, SlidesError, story_file};
use crate::figure::ThemeKind;
use crate::lesson::plan::{Activity, Lesson, Reader, Task};
use crate::lesson::quiz::Quiz;
use crate::lesson::sheet::{KeyPlace, Sheet, sheet_problem_sentence};
use crate::lesson::{Picture, PictureFolder};
use std::ops::ControlFlow;

/// How many parts are made besides quizzes and sheets: two booklets in two forms, two of the story,
/// the sources.
const STEPS: usize = 7;
/// In how many forms a quiz is written for other programs.
const QUIZ_FORMS: usize = 3;

/// The files: what students are given, what the teacher keeps, the story, the quizzes and sheets
/// for other programs and for a printer, the sources, and a page that says what is what. `written`
/// is the time that a deck for Anki carries, in seconds since 1970.
pub(super) fn write(
    lesson: &Lesson,
    material: &Material<'_>,
    atlas: &Atlas,
    written: i64,
    report: &mut Report<'_>,
) -> Result<Exported, LessonExportError> {
    let of = |is: fn(&Task) -> bool| {
        let all = lesson.activities.iter();
        all.filter(|known| is(&known.task)).count()
    };
    let quizzes = of(|task| matches!(task, Task::Quiz(_)));
    let sheets = of(|task| matches!(task, Task::Sheet(_)));
    let total = STEPS + quizzes * QUIZ_FORMS + sheets * 2;
    let mut pack = Pack {
        lesson,
        material,
        atlas,
        files: Vec::new(),
        warnings: material.warnings(),
        done: 0,
        total,
        report,
    };
    pack.add("README.txt", readme(lesson, material).into_bytes());
    pack.booklets()?;
    pack.story()?;
    for ((place, activity), name) in (lesson.activities.iter().enumerate()).zip(names(lesson)) {
        match &activity.task {
            Task::Quiz(quiz) => pack.quiz((place, activity, &name), quiz, written)?,
            Task::Sheet(sheet) => pack.sheet((activity, &name), sheet)?,
            _ => {}
        }
    }
    let sources = material.citations.join("\n") + "\n";
    pack.add("sources.txt", sources.into_bytes());
    pack.done = total - 1;
    pack.step()?;
    let Pack {
        files, warnings, ..
    } = pack;
    let bytes = zipped(files).map_err(SlidesError::from)?;
    Ok(Exported { bytes, warnings })
}

struct Pack<'a, 'r, 'm> {
    lesson: &'a Lesson,
    material: &'a Material<'m>,
    atlas: &'a Atlas,
    files: Vec<(String, Vec<u8>)>,
    warnings: Vec<String>,
    done: usize,
    total: usize,
    report: &'a mut Report<'r>,
}

impl Pack<'_, '_, '_> {
    fn add(&mut self, name: impl Into<String>, bytes: Vec<u8>) {
        self.files.push((name.into(), bytes));
    }

    /// One more part is made.
    fn step(&mut self) -> Result<(), LessonExportError> {
        self.done += 1;
        match (self.report)(self.done, self.total) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(LessonExportError::Cancelled),
        }
    }

    fn booklets(&mut self) -> Result<(), LessonExportError> {
        for (folder, reader) in [("student", Reader::Student), ("teacher", Reader::Teacher)] {
            let booklet = Booklet::new(self.lesson, reader, self.material, self.atlas)?;
            let lesson = self.lesson.read_by(reader).to_ron();
            self.add(format!("{folder}/lesson.ron"), lesson.into_bytes());
            self.pictures(folder, self.lesson.pictures());
            let page = html::write(&booklet).into_bytes();
            self.add(format!("{folder}/booklet.html"), page);
            self.step()?;
            let pages = pdf::write(&booklet)?;
            self.add(format!("{folder}/booklet.pdf"), pages);
            self.step()?;
        }
        Ok(())
    }

    fn story(&mut self) -> Result<(), LessonExportError> {
        let Some(story) = self.material.story else {
            return Ok(());
        };
        self.add("story/story.ron", story.to_ron().into_bytes());
        let pictures = story.steps.iter().filter_map(|step| step.picture.clone());
        self.pictures("story", pictures.map(|picture| (&story.folder, picture)));
        let forms = [
            ("story/story.html", Form::Html),
            ("story/handout.pdf", Form::Pdf(Sheets::HandoutOf3)),
        ];
        for (name, form) in forms {
            let looks = (&self.material.language, ThemeKind::Light);
            let (done, total) = (self.done, self.total);
            let report = &mut *self.report;
            let part = &mut |_, _| report(done, total);
            let file = story_file(story, self.atlas, looks, form, part)?;
            self.add(name, file.bytes);
            self.step()?;
        }
        Ok(())
    }

    /// A quiz to open in the atlas, and for Moodle and Anki. What a form cannot hold is said.
    fn quiz(
        &mut self,
        (place, activity, name): (usize, &Activity, &str),
        quiz: &Quiz,
        written: i64,
    ) -> Result<(), LessonExportError> {
        self.add(format!("quiz/{name}.ron"), quiz.to_ron().into_bytes());
        let pictures = quiz.pictures().into_iter();
        self.pictures("quiz", pictures.map(|picture| (&quiz.folder, picture)));
        let language = &self.material.language;
        let Some(material) = self.material.quiz(place) else {
            return Ok(());
        };
        let forms = [
            ("xml", QuizForm::MoodleXml),
            ("gift", QuizForm::Gift),
            ("apkg", QuizForm::Apkg { written }),
        ];
        for (ending, form) in forms {
            let (done, total) = (self.done, self.total);
            let report = &mut *self.report;
            let part = &mut |_, _| report(done, total);
            let asked = (material.about.clone(), material.questions.clone());
            let pictures = &material.pictures;
            match quiz_file(
                asked,
                pictures,
                self.atlas,
                (language, language),
                form,
                part,
            ) {
                Ok(file) => {
                    self.warn(activity, file.warnings);
                    self.add(format!("quiz/{name}.{ending}"), file.bytes);
                }
                // The check of the lesson says what is wrong with its questions.
                Err(QuizExportError::Empty) => {}
                Err(fault) => return Err(fault.into()),
            }
            self.step()?;
        }
        Ok(())
    }

    /// A sheet to open in the atlas and to print, and its key for the teacher.
    fn sheet(
        &mut self,
        (activity, name): (&Activity, &str),
        sheet: &Sheet,
    ) -> Result<(), LessonExportError> {
        self.add(format!("sheets/{name}.ron"), sheet.to_ron().into_bytes());
        let parts = [
            (format!("sheets/{name}.pdf"), KeyPlace::Left),
            (format!("teacher/{name}-key.pdf"), KeyPlace::Alone),
        ];
        for (name, key) in parts {
            let mut printed = sheet.clone();
            printed.print.key = key;
            let (done, total) = (self.done, self.total);
            let report = &mut *self.report;
            let part = &mut |_, _| report(done, total);
            match sheet_pdf(&printed, self.atlas, &self.material.language, part) {
                Ok(file) => {
                    self.warn(activity, file.warnings);
                    self.add(name, file.bytes);
                }
                Err(SheetError::Problem(problem)) if key == KeyPlace::Left => {
                    let locale = &self.material.locale;
                    let reason = sheet_problem_sentence(&problem, self.atlas, locale);
                    self.warn(activity, vec![reason]);
                }
                // Some sheets have no key, and what cannot be printed was said once.
                Err(SheetError::NoKey | SheetError::Problem(_)) => {}
                Err(fault) => return Err(fault.into()),
            }
            self.step()?;
        }
        Ok(())
    }

    /// Pictures, beside what shows them; those that cannot be read are said.
    fn pictures<'p>(
        &mut self,
        beside: &str,
        pictures: impl Iterator<Item = (&'p PictureFolder, Picture)>,
    ) {
        for (folder, picture) in pictures {
            let name = format!("{beside}/{}", picture.file);
            if self.files.iter().any(|(known, _)| *known == name) {
                continue;
            }
            match folder.read(&picture) {
                Ok(clean) => self.add(name, clean.bytes),
                Err(fault) => {
                    let warning = fault.text(&self.material.locale);
                    if !self.warnings.contains(&warning) {
                        self.warnings.push(warning);
                    }
                }
            }
        }
    }

    /// Keeps what somebody should know, with the activity that it is about.
    fn warn(&mut self, activity: &Activity, sentences: Vec<String>) {
        let title = activity.title.get(self.material.language.as_str());
        for sentence in sentences {
            let values = [("name", title.into()), ("reason", sentence.into())];
            let warning = self.material.locale.text_with("marking-note", &values);
            if !self.warnings.contains(&warning) {
                self.warnings.push(warning);
            }
        }
    }
}

/// What the files of each activity are called: by its id as far as a file can be, each once.
fn names(lesson: &Lesson) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(lesson.activities.len());
    for activity in &lesson.activities {
        let plain = |letter: char| {
            if letter.is_alphanumeric() || letter == '_' {
                letter
            } else {
                '-'
            }
        };
        let name: String = activity.id.chars().map(plain).take(60).collect();
        let mut free = name.clone();
        let mut number = 2;
        while names.contains(&free) {
            free = format!("{name}-{number}");
            number += 1;
        }
        names.push(free);
    }
    names
}

/// What is in the folder, in the language of the class.
fn readme(lesson: &Lesson, material: &Material<'_>) -> String {
    let locale = &material.locale;
    let language = material.language.as_str();
    let title = lesson.title.get(language);
    let mut lines = vec![title.to_owned(), String::new()];
    let summary = lesson.summary.get(language);
    if !summary.is_empty() {
        lines.extend([summary.to_owned(), String::new()]);
    }
    lines.push(locale.text("lesson-readme-student"));
    lines.push(locale.text("lesson-readme-teacher"));
    if material.story.is_some() {
        lines.push(locale.text("lesson-readme-story"));
    }
    let mut named = |key: &str, is: fn(&Task) -> bool| {
        let all = lesson.activities.iter().zip(names(lesson));
        let files: Vec<String> = all
            .filter(|(known, _)| is(&known.task))
            .map(|(known, name)| format!("    {name} – {}", known.title.get(language)))
            .collect();
        if !files.is_empty() {
            lines.push(locale.text(key));
            lines.extend(files);
        }
    };
    named("lesson-readme-quiz", |task| matches!(task, Task::Quiz(_)));
    named("lesson-readme-sheets", |task| {
        matches!(task, Task::Sheet(_))
    });
    lines.push(locale.text("lesson-readme-sources"));
    lines.extend([String::new(), locale.text("lesson-readme-offline")]);
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::Words;

    #[test]
    fn no_id_leads_out_of_the_zip_and_no_two_files_have_one_name() {
        let mut lesson = Lesson::new("isles", "fish", Words::default());
        let activity = |id: &str| Activity {
            id: id.to_owned(),
            title: Words::default(),
            minutes: 1,
            before_story: false,
            points: 0,
            instructions: Words::default(),
            notes: Words::default(),
            view: None,
            alt: Words::default(),
            task: Task::Question {
                question: Words::default(),
                guide: Words::default(),
                lines: 1,
            },
        };
        lesson.activities = ["../../x", "why", "why", "谁"].map(activity).to_vec();
        assert_eq!(names(&lesson), ["------x", "why", "why-2", "谁"]);
    }
}
