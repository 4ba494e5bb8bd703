//! Which file is to be opened.

use crate::figure::style;
use crate::ui::browse::Choice;
use crate::ui::messages::warning;
use crate::ui::path_field::PathField;
use crate::ui::world::World;
use crate::ui::writing::modal_ui;
use egui::{Button, Key, Label, Ui};
use std::path::PathBuf;

/// Asks for a file to open.
#[derive(Default)]
pub struct FileQuestion {
    form: Option<Form>,
}

struct Form {
    /// The key of what is asked.
    title: &'static str,
    /// Why it is asked.
    lead: String,
    path: PathField,
    /// Why the file that was chosen last is not the right one.
    refused: Option<String>,
}

impl FileQuestion {
    /// Asks for a file; `title` is the key of the question, `lead` says why.
    pub fn ask(&mut self, title: &'static str, lead: String) {
        let folder = PathField::documents().join("");
        self.form = Some(Form {
            title,
            lead,
            path: PathField::new(&folder, Choice::Open(&["ron"])),
            refused: None,
        });
    }

    /// Says why the file is not the right one, and goes on asking.
    pub fn refuse(&mut self, reason: String) {
        if let Some(form) = &mut self.form {
            form.refused = Some(reason);
        }
    }

    /// Whether it is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.form.is_some()
    }

    /// Closes it; false when it was closed.
    pub fn close(&mut self) -> bool {
        self.form.take().is_some()
    }

    /// Draws it when it is open; gives the file that was chosen. It stays open until it is closed.
    pub fn ui(&mut self, ui: &Ui, world: &World) -> Option<PathBuf> {
        let form = self.form.as_mut()?;
        let locale = &world.locale;
        let (mut opens, mut cancels) = (false, false);
        let title = locale.text(form.title);
        cancels |= modal_ui(ui, world, "open a file", &title, |ui| {
            if !form.lead.is_empty() {
                ui.add(Label::new(form.lead.as_str()).wrap());
                ui.add_space(6.0);
            }
            form.path.ui(ui, world, &locale.text("export-file-name"));
            form.path.notes_ui(ui, world);
            if let Some(reason) = &form.refused {
                ui.add(Label::new(warning(world, reason)).wrap());
            }
            ui.add_space(8.0);
            let entered = ui.input(|input| input.key_pressed(Key::Enter))
                && ui.memory(|memory| memory.focused().is_none());
            ui.horizontal_wrapped(|ui| {
                let open = Button::new(style::strong(locale.text("learn-open-file")));
                opens = ui.add(open).clicked() || entered;
                cancels |= ui.button(locale.text("cancel")).clicked();
            });
        });
        let path = form.path.path();
        if opens && path.file_name().is_some() {
            return Some(path);
        }
        if cancels {
            self.form = None;
        }
        None
    }
}
