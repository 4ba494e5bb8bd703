//! Where a picture of the view is to be saved.

use super::messages::{Message, Topic};
use super::world::World;
use crate::atlas::Atlas;
use crate::export::{Format, view_picture};
use crate::figure::{Medium, Surface, ThemeKind, style};
use crate::store::write_atomically;
use crate::view::View;
use egui::{Grid, Id, Modal, Role, TextEdit, Ui, WidgetInfo};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// The size that is offered first, in points.
const WIDTH_PT: u32 = 1600;
const HEIGHT_PT: u32 = 1000;

/// The dialog and the work it started.
#[derive(Default)]
pub struct ExportDialog {
    open: Option<Form>,
    work: Option<Receiver<Result<PathBuf, String>>>,
}

struct Form {
    format: Format,
    path: String,
    width_pt: u32,
    height_pt: u32,
    just_opened: bool,
}

impl ExportDialog {
    /// Asks where to save.
    pub fn open(&mut self, world: &World, format: Format) {
        let folder = directories::UserDirs::new()
            .map(|folders| {
                folders
                    .picture_dir()
                    .unwrap_or_else(|| folders.home_dir())
                    .to_path_buf()
            })
            .unwrap_or_default();
        let name = format!(
            "{}-{}-{}.{}",
            world.atlas.meta.id,
            world.atlas.metrics[world.resolved.measure.metric].id,
            world.scene().year_text(),
            format.extension()
        );
        self.open = Some(Form {
            format,
            path: folder.join(name).display().to_string(),
            width_pt: WIDTH_PT,
            height_pt: HEIGHT_PT,
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

    /// Draws it when it is open; gives a message when a picture was saved or could not be.
    pub fn ui(&mut self, ui: &Ui, world: &World) -> Option<Message> {
        let message = self.finished(world);
        let Some(form) = &mut self.open else {
            return message;
        };
        let locale = &world.locale;
        let mut save = false;
        let mut cancel = false;
        let modal = Modal::new(Id::unique("export")).show(ui.ctx(), |ui| {
            ui.set_width(480.0_f32.min(ui.ctx().content_rect().width() - 60.0));
            let title = match form.format {
                Format::Svg => "export-svg",
                Format::Png => "export-png",
                Format::Pdf => "export-pdf",
            };
            ui.label(style::strong(locale.text(title)).size(17.0 * world.medium.text_scale));
            ui.add_space(8.0);
            Grid::new("export form")
                .num_columns(2)
                .spacing([12.0, 8.0])
                .show(ui, |ui| {
                    let label = locale.text("export-file-name");
                    ui.label(&label);
                    let edit =
                        ui.add(TextEdit::singleline(&mut form.path).desired_width(f32::INFINITY));
                    edit.widget_info(|| WidgetInfo {
                        current_text_value: Some(form.path.clone()),
                        ..WidgetInfo::labeled(Role::TextInput, true, label.as_str())
                    });
                    if std::mem::take(&mut form.just_opened) {
                        edit.request_focus();
                    }
                    ui.end_row();
                    ui.label(locale.text("export-size"));
                    ui.horizontal(|ui| {
                        ui.add(egui::DragValue::new(&mut form.width_pt).range(320..=8000));
                        ui.label("×");
                        ui.add(egui::DragValue::new(&mut form.height_pt).range(240..=8000));
                    });
                    ui.end_row();
                });
            if PathBuf::from(&form.path).exists() {
                let text =
                    locale.text_with("export-exists", &[("path", form.path.as_str().into())]);
                ui.add(egui::Label::new(super::messages::warning(world, &text)).wrap());
            }
            ui.add_space(10.0);
            ui.horizontal(|ui| {
                save = ui.button(locale.text("export-save")).clicked();
                cancel = ui.button(locale.text("cancel")).clicked();
            });
        });
        if save && self.work.is_none() {
            let medium = Medium {
                width_pt: form.width_pt as f32,
                height_pt: form.height_pt as f32,
                scale: if form.format == Format::Png { 2.0 } else { 1.0 },
                theme: ThemeKind::Light,
                text_scale: 1.0,
                reduced_motion: true,
                surface: Surface::Paper,
                language: world.medium.language.clone(),
            };
            let path = PathBuf::from(&form.path);
            self.work = Some(start(
                ui,
                &world.atlas,
                &world.view,
                medium,
                form.format,
                path,
            ));
            self.open = None;
        } else if cancel || modal.should_close() {
            self.open = None;
        }
        message
    }

    fn finished(&mut self, world: &World) -> Option<Message> {
        let result = match self.work.as_ref()?.try_recv() {
            Ok(result) => result,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => Err(String::new()),
        };
        self.work = None;
        let title = match result {
            Ok(path) => {
                let path = path.display().to_string();
                world
                    .locale
                    .text_with("export-done", &[("path", path.into())])
            }
            Err(reason) => reason,
        };
        Some(Message {
            topic: Topic::Command,
            title,
            lines: Vec::new(),
        })
    }
}

/// Draws and writes aside from the window.
fn start(
    ui: &Ui,
    atlas: &Arc<Atlas>,
    view: &View,
    medium: Medium,
    format: Format,
    path: PathBuf,
) -> Receiver<Result<PathBuf, String>> {
    let (sender, receiver) = channel();
    let (atlas, view, context) = (Arc::clone(atlas), view.clone(), ui.ctx().clone());
    std::thread::spawn(move || {
        let result = view_picture(&atlas, &view, &medium, format)
            .map_err(|fault| fault.to_string())
            .and_then(|picture| {
                write_atomically(&path, &picture.bytes).map_err(|fault| fault.to_string())
            })
            .map(|()| path);
        // The window may be gone by now.
        let _ = sender.send(result);
        context.request_repaint();
    });
    receiver
}
