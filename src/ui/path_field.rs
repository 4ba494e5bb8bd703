//! Where a file is to go: a path to type, or to choose with the dialog of the system.

use super::browse::{Browse, Choice, Chosen};
use super::messages::warning;
use super::world::World;
use egui::{Label, Role, TextEdit, Ui, WidgetInfo};
use std::path::{Path, PathBuf};

/// A path that is being chosen.
#[derive(Debug)]
pub struct PathField {
    text: String,
    choice: Choice,
    browse: Option<Browse>,
    /// Whether there is something at the path; asked of the disk when the path changes.
    exists: bool,
    is_new: bool,
    lacks_dialog: bool,
}

impl PathField {
    /// A field that begins with a path, and takes the keyboard when it is first seen.
    #[must_use]
    pub fn new(path: &Path, choice: Choice) -> Self {
        let mut field = Self {
            text: String::new(),
            choice,
            browse: None,
            exists: false,
            is_new: true,
            lacks_dialog: false,
        };
        field.set(path);
        field
    }

    /// A field that begins with a path and leaves the keyboard where it is.
    #[must_use]
    pub fn resting(path: &Path, choice: Choice) -> Self {
        Self {
            is_new: false,
            ..Self::new(path, choice)
        }
    }

    /// The path as it stands.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        PathBuf::from(self.text.trim())
    }

    /// Puts another path in its place.
    pub fn set(&mut self, path: &Path) {
        self.text = path.display().to_string();
        self.exists = path.exists();
    }

    /// What the dialog of the system is to offer from now on.
    pub fn choose(&mut self, choice: Choice) {
        self.choice = choice;
    }

    /// The folder that a person's documents go to, or else where the program was started.
    #[must_use]
    pub fn documents() -> PathBuf {
        directories::UserDirs::new()
            .map(|folders| {
                let documents = folders.document_dir();
                documents
                    .unwrap_or_else(|| folders.home_dir())
                    .to_path_buf()
            })
            .unwrap_or_default()
    }

    /// The field and the button that opens a dialog.
    pub fn ui(&mut self, ui: &mut Ui, world: &World, label: &str) {
        self.take_chosen();
        let locale = &world.locale;
        ui.horizontal(|ui| {
            let browse = locale.text("browse");
            let room = ui.spacing().item_spacing.x * 4.0 + 80.0 * world.medium.text_scale;
            let width = (ui.available_width() - room).max(120.0);
            let edit = ui.add(TextEdit::singleline(&mut self.text).desired_width(width));
            edit.widget_info(|| WidgetInfo {
                current_text_value: Some(self.text.clone()),
                ..WidgetInfo::labeled(Role::TextInput, true, label)
            });
            if std::mem::take(&mut self.is_new) {
                edit.request_focus();
            }
            if edit.changed() {
                self.exists = self.path().exists();
            }
            let button = ui.add_enabled(self.browse.is_none(), egui::Button::new(browse));
            if button.clicked() {
                self.lacks_dialog = false;
                let choice = self.choice.clone();
                self.browse = Some(Browse::open(ui.ctx(), choice, label, &self.path()));
            }
        });
    }

    /// What to know of the path before it is used.
    pub fn notes_ui(&self, ui: &mut Ui, world: &World) {
        let locale = &world.locale;
        let mut note = |text: String| {
            ui.add(Label::new(warning(world, &text)).wrap());
        };
        if self.lacks_dialog {
            note(locale.text("browse-no-dialog"));
        }
        let writes = matches!(self.choice, Choice::Save | Choice::Folder);
        if self.exists && writes {
            let key = match self.choice {
                Choice::Folder => "handout-folder-exists",
                _ => "export-exists",
            };
            let path = self.text.trim();
            note(locale.text_with(key, &[("path", path.into())]));
        }
    }

    fn take_chosen(&mut self) {
        let Some(chosen) = self.browse.as_ref().and_then(Browse::outcome) else {
            return;
        };
        self.browse = None;
        match chosen {
            Chosen::Path(path) => self.set(&path),
            Chosen::Nothing | Chosen::Paths(_) => {}
            Chosen::NoDialog => self.lacks_dialog = true,
        }
    }
}
