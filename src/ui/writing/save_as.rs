//! Where something is to be saved.

use super::text_field;
use crate::figure::style;
use crate::ui::messages;
use crate::ui::world::World;
use egui::{Id, Key, Label, Modal, Ui};
use std::path::{Path, PathBuf};

/// Asks for a file.
#[derive(Default)]
pub struct SaveAs {
    open: Option<Form>,
}

struct Form {
    title: &'static str,
    path: String,
    just_opened: bool,
}

impl SaveAs {
    /// Asks where to save what has no file yet by this name, in the folder of documents; or what
    /// has this one.
    /// `title` is the key of what is asked.
    pub fn open(&mut self, title: &'static str, file: Option<&Path>, name: &str) {
        let path = file.map_or_else(|| documents().join(name), Path::to_path_buf);
        self.open = Some(Form {
            title,
            path: path.display().to_string(),
            just_opened: true,
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

    /// Draws it when it is open; gives the file that was chosen.
    pub fn ui(&mut self, ui: &Ui, world: &World) -> Option<PathBuf> {
        let form = self.open.as_mut()?;
        let locale = &world.locale;
        let mut save = false;
        let mut cancel = false;
        let modal = Modal::new(Id::unique("save story as")).show(ui.ctx(), |ui| {
            ui.set_width(480.0_f32.min(ui.ctx().content_rect().width() - 60.0));
            let title = style::strong(locale.text(form.title));
            ui.label(title.size(17.0 * world.medium.text_scale));
            ui.add_space(8.0);
            save = path_ui(ui, world, form);
            if Path::new(&form.path).exists() {
                let values = [("path", form.path.as_str().into())];
                let text = locale.text_with("export-exists", &values);
                ui.add(Label::new(messages::warning(world, &text)).wrap());
            }
            ui.add_space(10.0);
            ui.horizontal(|ui| {
                save |= ui.button(locale.text("export-save")).clicked();
                cancel = ui.button(locale.text("cancel")).clicked();
            });
        });
        let path = PathBuf::from(form.path.trim());
        if save && path.file_name().is_some() {
            self.open = None;
            return Some(path);
        }
        if cancel || modal.should_close() {
            self.open = None;
        }
        None
    }
}

/// The field for the path; true when Enter was pressed in it.
fn path_ui(ui: &mut Ui, world: &World, form: &mut Form) -> bool {
    let name = world.locale.text("export-file-name");
    ui.label(&name);
    let edit = text_field(ui, &mut form.path, &name, false, |edit| {
        edit.id_salt("story path").desired_width(f32::INFINITY)
    });
    if std::mem::take(&mut form.just_opened) {
        edit.request_focus();
    }
    edit.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

fn documents() -> PathBuf {
    let folders = directories::UserDirs::new();
    let folder = folders.map(|folders| {
        let documents = folders.document_dir();
        documents.unwrap_or(folders.home_dir()).to_path_buf()
    });
    folder.unwrap_or_default()
}
