//! Files that a lesson takes in, or that are opened to be written in: asked for, and read.

use crate::figure::style;
use crate::lesson::quiz::Quiz;
use crate::lesson::{Document, Story};
use crate::ui::browse::Choice;
use crate::ui::messages;
use crate::ui::path_field::PathField;
use crate::ui::world::World;
use crate::ui::writing::modal_ui;
use egui::{Label, Ui};
use std::path::{Path, PathBuf};

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Lesson,
    Story,
    Quiz,
}

/// What was taken in.
#[derive(Clone, Debug, PartialEq)]
pub enum TakenIn {
    /// The file of a lesson, to be written in.
    Lesson(PathBuf),
    /// A story.
    Story(Box<Story>),
    /// A quiz.
    Quiz(Box<Quiz>),
}

/// Asks for a file.
#[derive(Debug, Default)]
pub struct TakeIn {
    open: Option<(Wanted, PathField)>,
    /// Why the last one could not be taken.
    fault: Option<String>,
}

impl TakeIn {
    /// Asks for the file of a lesson.
    pub fn ask_for_lesson(&mut self) {
        self.ask(Wanted::Lesson);
    }

    /// Asks for the file of a story.
    pub fn ask_for_story(&mut self) {
        self.ask(Wanted::Story);
    }

    /// Asks for the file of a quiz.
    pub fn ask_for_quiz(&mut self) {
        self.ask(Wanted::Quiz);
    }

    fn ask(&mut self, wanted: Wanted) {
        self.fault = None;
        let start = PathField::documents().join("");
        self.open = Some((wanted, PathField::new(&start, Choice::Open(&["ron"]))));
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

    /// Draws it when it is open; gives what was taken in.
    pub fn ui(&mut self, ui: &Ui, world: &World) -> Option<TakenIn> {
        let (wanted, field) = self.open.as_mut()?;
        let wanted = *wanted;
        let locale = &world.locale;
        let key = match wanted {
            Wanted::Lesson => "plan-file-lesson",
            Wanted::Story => "plan-file-story",
            Wanted::Quiz => "plan-file-quiz",
        };
        let (mut takes, mut cancels) = (false, false);
        let fault = self.fault.as_deref();
        let closes = modal_ui(ui, world, "take in", &locale.text(key), |ui| {
            field.ui(ui, world, &locale.text("export-file-name"));
            field.notes_ui(ui, world);
            if let Some(fault) = fault {
                ui.add(Label::new(messages::warning(world, fault)).wrap());
            }
            ui.add_space(10.0);
            ui.horizontal(|ui| {
                takes = ui
                    .button(style::strong(locale.text("plan-file-take")))
                    .clicked();
                cancels = ui.button(locale.text("cancel")).clicked();
            });
        });
        if takes {
            match read(wanted, &field.path(), world) {
                Ok(taken) => {
                    self.open = None;
                    return Some(taken);
                }
                Err(fault) => self.fault = Some(fault),
            }
        } else if cancels || closes {
            self.open = None;
        }
        None
    }
}

fn read(wanted: Wanted, path: &Path, world: &World) -> Result<TakenIn, String> {
    let document = Document::open(path).map_err(|fault| fault.to_string())?;
    match (wanted, document) {
        (Wanted::Lesson, Document::Lesson(_)) => Ok(TakenIn::Lesson(path.to_owned())),
        (Wanted::Story, Document::Story(story)) => Ok(TakenIn::Story(story)),
        (Wanted::Quiz, Document::Quiz(quiz)) => Ok(TakenIn::Quiz(quiz)),
        (Wanted::Lesson, _) => Err(world.locale.text("plan-file-no-lesson")),
        (Wanted::Story, _) => Err(world.locale.text("plan-file-no-story")),
        (Wanted::Quiz, _) => Err(world.locale.text("plan-file-no-quiz")),
    }
}
