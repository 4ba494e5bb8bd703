//! A lesson to be taken along: as a booklet, as a page for a browser, as a zip with all that a class
//! needs.

use super::browse::Choice;
use super::export_dialog::{name_of, write_file};
use super::handout_dialog::row_ui;
use super::messages::warning;
use super::path_field::PathField;
use super::saving::{Saving, Unsaved};
use super::world::World;
use crate::export::lesson::{LessonExportError, LessonForm, lesson_file};
use crate::figure::style;
use crate::lesson::Story;
use crate::lesson::file_stem;
use crate::lesson::plan::{Lesson, Reader};
use crate::locale::{LANGUAGES, LanguageTag, Locale};
use egui::{Grid, Id, Label, Modal, Ui};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// What a lesson becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Pdf(Reader),
    Html(Reader),
    Zip,
}

const KINDS: [Kind; 5] = [
    Kind::Zip,
    Kind::Pdf(Reader::Student),
    Kind::Pdf(Reader::Teacher),
    Kind::Html(Reader::Student),
    Kind::Html(Reader::Teacher),
];

impl Kind {
    fn name(self, locale: &Locale) -> String {
        locale.text(match self {
            Self::Zip => "lesson-export-zip",
            Self::Pdf(Reader::Student) => "lesson-export-pdf-student",
            Self::Pdf(Reader::Teacher) => "lesson-export-pdf-teacher",
            Self::Html(Reader::Student) => "lesson-export-html-student",
            Self::Html(Reader::Teacher) => "lesson-export-html-teacher",
        })
    }

    /// The ending of the file's name.
    fn ending(self) -> &'static str {
        match self {
            Self::Zip => "zip",
            Self::Pdf(_) => "pdf",
            Self::Html(_) => "html",
        }
    }

    /// Whether it holds what a student is not to see.
    fn is_for_teacher(self) -> bool {
        matches!(
            self,
            Self::Pdf(Reader::Teacher) | Self::Html(Reader::Teacher)
        )
    }

    fn form(self) -> LessonForm {
        match self {
            Self::Pdf(reader) => LessonForm::Pdf(reader),
            Self::Html(reader) => LessonForm::Html(reader),
            Self::Zip => LessonForm::Zip { written: now() },
        }
    }
}

fn now() -> i64 {
    (SystemTime::now().duration_since(UNIX_EPOCH))
        .ok()
        .and_then(|since| i64::try_from(since.as_secs()).ok())
        .unwrap_or_default()
}

/// The dialog.
#[derive(Default)]
pub struct LessonExport {
    open: Option<Asked>,
}

/// What is asked for.
struct Asked {
    lesson: Arc<Lesson>,
    kind: Kind,
    language: &'static str,
    path: PathField,
    /// The path that was last suggested: while it stands, it follows what is chosen.
    suggested: PathBuf,
}

impl Asked {
    /// Where the lesson would go if nobody said otherwise.
    fn suggestion(&self) -> PathBuf {
        let copy = match self.kind {
            Kind::Zip => "class",
            kind if kind.is_for_teacher() => "teacher",
            _ => "student",
        };
        let title = format!("{} {} {copy}", self.lesson.id, self.language);
        let (name, ending) = (file_stem(&title, "lesson"), self.kind.ending());
        PathField::documents().join(format!("{name}.{ending}"))
    }

    /// Follows a choice: a path that was suggested is suggested anew, one that was typed keeps all
    /// but its ending.
    fn follow(&mut self) {
        let now = self.path.path();
        let suggestion = self.suggestion();
        if now == self.suggested {
            self.path.set(&suggestion);
        } else {
            self.path.set(&now.with_extension(self.kind.ending()));
        }
        self.suggested = suggestion;
    }
}

impl LessonExport {
    /// Asks what a lesson is to become.
    pub fn open(&mut self, world: &World, lesson: Arc<Lesson>) {
        let own = world.medium.language.as_str();
        let language = (LANGUAGES.iter().find(|language| language.tag == own))
            .map_or(LANGUAGES[0].tag, |language| language.tag);
        let mut asked = Asked {
            lesson,
            kind: Kind::Zip,
            language,
            path: PathField::new(Path::new(""), Choice::Save),
            suggested: PathBuf::new(),
        };
        asked.follow();
        self.open = Some(asked);
    }

    /// Whether it is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Closes it; false when it was closed.
    pub fn close(&mut self) -> bool {
        self.open.take().is_some()
    }

    /// Draws it when it is open; what it is asked to write is begun. `stories` are those of the
    /// pack.
    pub fn ui(
        &mut self,
        ui: &Ui,
        world: &World,
        (lessons, stories): (&[Arc<Lesson>], &[Arc<Story>]),
        saving: &mut Saving,
    ) {
        let Some(asked) = &mut self.open else {
            return;
        };
        let locale = &world.locale;
        let mut save = false;
        let mut cancel = false;
        let modal = Modal::new(Id::unique("export lesson")).show(ui.ctx(), |ui| {
            ui.set_width(560.0_f32.min(ui.ctx().content_rect().width() - 60.0));
            let title = style::strong(locale.text("lesson-export-title"));
            ui.label(title.size(17.0 * world.medium.text_scale));
            ui.add_space(8.0);
            Grid::new("export lesson form")
                .num_columns(2)
                .spacing([12.0, 8.0])
                .show(ui, |ui| form_ui(ui, world, lessons, asked));
            if !asked.lesson.languages().contains(&asked.language) {
                let text = locale.text("lesson-export-untranslated");
                ui.add(Label::new(warning(world, &text)).wrap());
            }
            if asked.kind.is_for_teacher() {
                let text = locale.text("lesson-export-teacher-only");
                ui.add(Label::new(style::faint(text)).wrap());
            }
            asked.path.notes_ui(ui, world);
            ui.add_space(10.0);
            ui.horizontal(|ui| {
                save = ui.button(locale.text("export-save")).clicked();
                cancel = ui.button(locale.text("cancel")).clicked();
            });
        });
        if save {
            start(ui, world, asked, stories, saving);
        }
        if save || cancel || modal.should_close() {
            self.open = None;
        }
    }
}

fn form_ui(ui: &mut Ui, world: &World, lessons: &[Arc<Lesson>], asked: &mut Asked) {
    let locale = &world.locale;
    let scene = world.scene();
    let (kind, language) = (asked.kind, asked.language);
    let before = Arc::clone(&asked.lesson);
    let title = scene.words(&before.title);
    row_ui(ui, locale, "marking-lesson", title, |ui| {
        for lesson in lessons {
            let is_chosen = Arc::ptr_eq(lesson, &asked.lesson);
            let title = scene.words(&lesson.title);
            if ui.selectable_label(is_chosen, title).clicked() {
                asked.lesson = Arc::clone(lesson);
            }
        }
    });
    row_ui(ui, locale, "handout-form", &kind.name(locale), |ui| {
        for kind in KINDS {
            ui.selectable_value(&mut asked.kind, kind, kind.name(locale));
        }
    });
    let own_name = (LANGUAGES.iter().find(|known| known.tag == language))
        .map_or(language, |known| known.own_name);
    row_ui(ui, locale, "bar-language", own_name, |ui| {
        for known in LANGUAGES {
            ui.selectable_value(&mut asked.language, known.tag, known.own_name);
        }
    });
    let is_other = !Arc::ptr_eq(&before, &asked.lesson);
    if is_other || kind != asked.kind || language != asked.language {
        asked.follow();
    }
    let label = locale.text("export-file-name");
    ui.label(&label);
    asked.path.ui(ui, world, &label);
    ui.end_row();
}

/// Writes aside from the window.
fn start(ui: &Ui, world: &World, asked: &Asked, stories: &[Arc<Story>], saving: &mut Saving) {
    let (lesson, atlas) = (Arc::clone(&asked.lesson), Arc::clone(&world.whole));
    let stories: Vec<Story> = stories.iter().map(|story| (**story).clone()).collect();
    let (form, path) = (asked.kind.form(), asked.path.path());
    let language = LanguageTag::new(asked.language);
    saving.start(ui.ctx(), name_of(&path), move |pace| {
        let report = &mut |done, total| pace.report(done, total);
        let file =
            lesson_file(&lesson, (&stories, &atlas), &language, form, report).map_err(unsaved)?;
        write_file(path, file, pace)
    });
}

fn unsaved(fault: LessonExportError) -> Unsaved {
    match fault {
        LessonExportError::Cancelled => Unsaved::Cancelled,
        fault => Unsaved::Failed(fault.to_string()),
    }
}
