//! Whose answers are to be marked: the lesson, and the files or folders of answers.

use super::Wanted;
use crate::figure::style;
use crate::lesson::plan::Lesson;
use crate::lesson::{Document, document_fault_sentence};
use crate::ui::browse::{Browse, Choice, Chosen};
use crate::ui::messages::warning;
use crate::ui::path_field::PathField;
use crate::ui::world::World;
use egui::{ComboBox, Id, Label, Modal, Role, Spinner, Ui, WidgetInfo};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Asks for answers.
#[derive(Default)]
pub struct OpenAnswers {
    open: Option<Asked>,
}

/// Which lesson is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    /// The one that the answers are to.
    AsAnswered,
    /// One of those that are known, by its place.
    Known(usize),
    /// One from a file.
    File,
}

struct Asked {
    which: Which,
    lesson: PathField,
    answers: PathField,
    /// Files that were chosen with the dialog of the system.
    files: Vec<PathBuf>,
    browse: Option<Browse>,
    lacks_dialog: bool,
    fault: Option<String>,
}

/// What was answered.
#[derive(Debug)]
pub enum OpenOutcome {
    /// Mark these.
    Mark(Wanted),
    /// Nothing: what is being read is not wanted any more.
    Cancel,
}

impl OpenAnswers {
    /// Asks, beginning with these files.
    pub fn open(&mut self, files: Vec<PathBuf>) {
        self.open = Some(Asked {
            which: Which::AsAnswered,
            lesson: PathField::new(Path::new(""), Choice::Open(&["ron"])),
            answers: PathField::new(Path::new(""), Choice::FolderToRead),
            files,
            browse: None,
            lacks_dialog: false,
            fault: None,
        });
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

    /// Says why what was asked for cannot be marked.
    pub fn refuse(&mut self, reason: String) {
        if let Some(asked) = &mut self.open {
            asked.fault = Some(reason);
        }
    }

    /// Draws it when it is open; `is_reading` says that files are being read.
    pub fn ui(
        &mut self,
        ui: &Ui,
        world: &World,
        known: &[Arc<Lesson>],
        is_reading: bool,
    ) -> Option<OpenOutcome> {
        let asked = self.open.as_mut()?;
        let locale = &world.locale;
        let mut marks = false;
        let mut cancels = false;
        let modal = Modal::new(Id::unique("mark answers")).show(ui.ctx(), |ui| {
            ui.set_width(560.0_f32.min(ui.ctx().content_rect().width() - 60.0));
            let title = style::strong(locale.text("marking-open-title"));
            ui.label(title.size(17.0 * world.medium.text_scale));
            ui.add(Label::new(style::faint(locale.text("marking-open-about"))).wrap());
            ui.add_space(8.0);
            answers_ui(ui, world, asked);
            ui.add_space(6.0);
            lesson_ui(ui, world, asked, known);
            if let Some(fault) = &asked.fault {
                ui.add(Label::new(warning(world, fault)).wrap());
            }
            ui.add_space(10.0);
            ui.horizontal_wrapped(|ui| {
                let begin = egui::Button::new(locale.text("marking-begin"));
                let has_some =
                    !asked.files.is_empty() || !asked.answers.path().as_os_str().is_empty();
                marks = ui.add_enabled(has_some && !is_reading, begin).clicked();
                cancels = ui.button(locale.text("cancel")).clicked();
                if is_reading {
                    ui.add(Spinner::new());
                    ui.label(locale.text("marking-reading"));
                }
            });
        });
        if marks {
            asked.fault = None;
            match asked.wanted(world, known) {
                Ok(wanted) => return Some(OpenOutcome::Mark(wanted)),
                Err(reason) => asked.fault = Some(reason),
            }
        }
        if cancels || modal.should_close() {
            self.open = None;
            return Some(OpenOutcome::Cancel);
        }
        None
    }
}

impl Asked {
    fn wanted(&self, world: &World, known: &[Arc<Lesson>]) -> Result<Wanted, String> {
        let lesson = match self.which {
            Which::AsAnswered => None,
            Which::Known(place) => known.get(place).cloned(),
            Which::File => match Document::open(&self.lesson.path()) {
                Ok(Document::Lesson(lesson)) => Some(Arc::new(*lesson)),
                Ok(_) => return Err(world.locale.text("marking-no-lesson-file")),
                Err(fault) => return Err(document_fault_sentence(&fault, &world.locale)),
            },
        };
        let mut paths = self.files.clone();
        let typed = self.answers.path();
        if !typed.as_os_str().is_empty() {
            paths.push(typed);
        }
        Ok(Wanted {
            lesson,
            known: known.to_vec(),
            paths,
        })
    }
}

fn answers_ui(ui: &mut Ui, world: &World, asked: &mut Asked) {
    let locale = &world.locale;
    let label = locale.text("marking-folder");
    ui.label(&label);
    asked.answers.ui(ui, world, &label);
    asked.answers.notes_ui(ui, world);
    take_chosen(asked);
    ui.horizontal_wrapped(|ui| {
        let name = locale.text("marking-choose-files");
        let button = ui.add_enabled(asked.browse.is_none(), egui::Button::new(&name));
        if button.clicked() {
            asked.lacks_dialog = false;
            let start = asked.files.first().cloned();
            let start = start.unwrap_or_else(|| PathField::documents().join("answers.ron"));
            let choice = Choice::OpenMany(&["ron"]);
            asked.browse = Some(Browse::open(ui.ctx(), choice, &name, &start));
        }
        if !asked.files.is_empty() {
            let values = [("count", asked.files.len().into())];
            ui.label(locale.text_with("marking-files", &values));
        }
    });
    if asked.lacks_dialog {
        let text = locale.text("browse-no-dialog");
        ui.add(Label::new(warning(world, &text)).wrap());
    }
}

fn take_chosen(asked: &mut Asked) {
    let Some(chosen) = asked.browse.as_ref().and_then(Browse::outcome) else {
        return;
    };
    asked.browse = None;
    match chosen {
        Chosen::Paths(paths) => asked.files = paths,
        Chosen::Path(path) => asked.files = vec![path],
        Chosen::Nothing => {}
        Chosen::NoDialog => asked.lacks_dialog = true,
    }
}

fn lesson_ui(ui: &mut Ui, world: &World, asked: &mut Asked, known: &[Arc<Lesson>]) {
    let locale = &world.locale;
    let scene = world.scene();
    let name_of = |which: Which| match which {
        Which::AsAnswered => locale.text("marking-as-answered"),
        Which::File => locale.text("marking-lesson-file"),
        Which::Known(place) => (known.get(place))
            .map_or_else(String::new, |lesson| scene.words(&lesson.title).to_owned()),
    };
    let label = locale.text("marking-lesson");
    ui.label(&label);
    let chosen = name_of(asked.which);
    let combo = ComboBox::from_id_salt("marking lesson")
        .selected_text(&chosen)
        .width(ui.available_width())
        .truncate()
        .show_ui(ui, |ui| {
            let all = std::iter::once(Which::AsAnswered)
                .chain((0..known.len()).map(Which::Known))
                .chain([Which::File]);
            for which in all {
                ui.selectable_value(&mut asked.which, which, name_of(which));
            }
        });
    combo
        .response
        .widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, format!("{label}: {chosen}")));
    if asked.which == Which::File {
        let label = locale.text("marking-lesson-path");
        asked.lesson.ui(ui, world, &label);
    }
}
