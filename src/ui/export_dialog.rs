//! Where a picture of the view is to be saved, and how large.

use super::browse::Choice;
use super::path_field::PathField;
use super::saving::{Saved, Saving, Unsaved};
use super::work::Pace;
use super::world::World;
use crate::export::{Exported, Format, check_size, view_picture};
use crate::figure::{Medium, Surface, ThemeKind, style};
use crate::locale::Locale;
use crate::store::write_atomically;
use egui::{ComboBox, DragValue, Grid, Id, Label, Modal, Role, Ui, WidgetInfo};
use std::path::PathBuf;
use std::sync::Arc;

/// The size that is offered first, in points.
pub(super) const WIDTH_PT: u32 = 1600;
pub(super) const HEIGHT_PT: u32 = 1000;

/// The resolutions that are offered, in pixels an inch; a point of a figure is 1/96 of an inch.
const RESOLUTIONS_DPI: [u16; 5] = [96, 150, 192, 300, 600];
/// The one that is offered first.
const RESOLUTION_DPI: u16 = 192;
const POINTS_AN_INCH: f32 = 96.0;

/// The dialog.
#[derive(Default)]
pub struct ExportDialog {
    open: Option<Form>,
}

struct Form {
    format: Format,
    path: PathField,
    width_pt: u32,
    height_pt: u32,
    dpi: u16,
}

impl Form {
    /// Pixels per point.
    fn scale(&self) -> f32 {
        match self.format {
            Format::Png => f32::from(self.dpi) / POINTS_AN_INCH,
            Format::Svg | Format::Pdf => 1.0,
        }
    }
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
            path: PathField::new(&folder.join(name), Choice::Save),
            width_pt: WIDTH_PT,
            height_pt: HEIGHT_PT,
            dpi: RESOLUTION_DPI,
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

    /// Draws it when it is open; what it is asked to save is begun.
    pub fn ui(&mut self, ui: &Ui, world: &World, saving: &mut Saving) {
        let Some(form) = &mut self.open else {
            return;
        };
        let locale = &world.locale;
        let mut save = false;
        let mut cancel = false;
        let modal = Modal::new(Id::unique("export")).show(ui.ctx(), |ui| {
            ui.set_width(520.0_f32.min(ui.ctx().content_rect().width() - 60.0));
            let title = locale.text(match form.format {
                Format::Svg => "export-svg",
                Format::Png => "export-png",
                Format::Pdf => "export-pdf",
            });
            ui.label(style::strong(title).size(17.0 * world.medium.text_scale));
            ui.add_space(8.0);
            Grid::new("export form")
                .num_columns(2)
                .spacing([12.0, 8.0])
                .show(ui, |ui| form_ui(ui, world, form));
            form.path.notes_ui(ui, world);
            let size = check_size(form.width_pt as f32, form.height_pt as f32, form.scale());
            if size.is_err() {
                let text = locale.text("export-too-large");
                ui.add(Label::new(super::messages::warning(world, &text)).wrap());
            }
            ui.add_space(10.0);
            ui.horizontal(|ui| {
                let button = egui::Button::new(locale.text("export-save"));
                save = ui.add_enabled(size.is_ok(), button).clicked();
                cancel = ui.button(locale.text("cancel")).clicked();
            });
        });
        if save {
            start(ui, world, form, saving);
        }
        if save || cancel || modal.should_close() {
            self.open = None;
        }
    }
}

fn form_ui(ui: &mut Ui, world: &World, form: &mut Form) {
    let locale = &world.locale;
    let label = locale.text("export-file-name");
    ui.label(&label);
    form.path.ui(ui, world, &label);
    ui.end_row();
    ui.label(locale.text("export-size"));
    ui.horizontal(|ui| {
        for (key, side, least) in [
            ("export-width", &mut form.width_pt, 320),
            ("export-height", &mut form.height_pt, 240),
        ] {
            if key == "export-height" {
                ui.label("×");
            }
            let response = ui.add(DragValue::new(side).range(least..=8000));
            response.widget_info(|| WidgetInfo {
                value: Some(f64::from(*side)),
                ..WidgetInfo::labeled(Role::SpinButton, true, locale.text(key))
            });
        }
    });
    ui.end_row();
    if form.format == Format::Png {
        let label = locale.text("export-resolution");
        ui.label(&label);
        resolution_ui(ui, locale, form, &label);
        ui.end_row();
    }
}

/// The resolution, and how many pixels come of it.
fn resolution_ui(ui: &mut Ui, locale: &Locale, form: &mut Form, label: &str) {
    let words = |dpi: u16| locale.text_with("export-dpi", &[("dpi", usize::from(dpi).into())]);
    ui.horizontal_wrapped(|ui| {
        let combo = ComboBox::from_id_salt("resolution")
            .selected_text(words(form.dpi))
            .show_ui(ui, |ui| {
                for dpi in RESOLUTIONS_DPI {
                    ui.selectable_value(&mut form.dpi, dpi, words(dpi));
                }
            });
        let value = format!("{label}: {}", words(form.dpi));
        combo
            .response
            .widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, value.as_str()));
        let pixels = |points: u32| f64::from((points as f32 * form.scale()).round());
        let size = locale.text_with(
            "export-pixels",
            &[
                ("width", locale.number(pixels(form.width_pt), 0).into()),
                ("height", locale.number(pixels(form.height_pt), 0).into()),
            ],
        );
        ui.label(style::faint(size));
    });
}

/// Draws and writes aside from the window.
fn start(ui: &Ui, world: &World, form: &Form, saving: &mut Saving) {
    let medium = Medium {
        width_pt: form.width_pt as f32,
        height_pt: form.height_pt as f32,
        scale: form.scale(),
        ..paper_medium(world)
    };
    let (atlas, view, format) = (Arc::clone(&world.atlas), world.view.clone(), form.format);
    let path = form.path.path();
    saving.start(ui.ctx(), name_of(&path), move |pace| {
        let picture = view_picture(&atlas, &view, &medium, format)
            .map_err(|fault| Unsaved::Failed(fault.to_string()))?;
        write_file(path, picture, pace)
    });
}

/// What pictures that leave the window are drawn for, in the reader's language.
pub(super) fn paper_medium(world: &World) -> Medium {
    Medium {
        width_pt: WIDTH_PT as f32,
        height_pt: HEIGHT_PT as f32,
        scale: f32::from(RESOLUTION_DPI) / POINTS_AN_INCH,
        theme: ThemeKind::Light,
        text_scale: 1.0,
        reduced_motion: true,
        surface: Surface::Paper,
        language: world.medium.language.clone(),
    }
}

/// Writes a file, unless nobody wants it any more.
pub(super) fn write_file(path: PathBuf, file: Exported, pace: &Pace) -> Result<Saved, Unsaved> {
    if pace.is_cancelled() {
        return Err(Unsaved::Cancelled);
    }
    write_atomically(&path, &file.bytes).map_err(|fault| Unsaved::Failed(fault.to_string()))?;
    Ok(Saved {
        path,
        warnings: file.warnings,
    })
}

/// What the reader calls a file.
pub(super) fn name_of(path: &std::path::Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}
