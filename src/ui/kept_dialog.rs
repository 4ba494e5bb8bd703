//! Views that the reader keeps: a list to open, name, order and delete.

use super::command::Command;
use super::world::World;
use crate::figure::style;
use crate::locale::Locale;
use crate::store::KeptView;
use crate::view::{Change, View};
use egui::{Button, Id, Modal, Response, Role, ScrollArea, TextEdit, Ui, WidgetInfo};

/// The list of kept views over the window.
#[derive(Default)]
pub struct KeptDialog {
    open: bool,
    /// The view deleted last and where it stood, until the list is closed.
    deleted: Option<(usize, KeptView)>,
}

/// What came of the list in a frame.
#[derive(Default)]
pub struct KeptOutcome {
    /// What is to be done.
    pub command: Option<Command>,
    /// Whether the list was changed, and is to be saved.
    pub changed: bool,
}

/// What is asked of the list, by places in it.
#[derive(Clone, Copy)]
enum Asked {
    Open(usize),
    Up(usize),
    Down(usize),
    Delete(usize),
    Copy(usize),
    Restore,
}

impl KeptDialog {
    /// Opens the list.
    pub fn open(&mut self) {
        self.open = true;
    }

    /// Whether it is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Closes it; false when it was closed.
    pub fn close(&mut self) -> bool {
        self.deleted = None;
        std::mem::take(&mut self.open)
    }

    /// Draws the list when it is open, and changes it.
    pub fn ui(&mut self, ui: &Ui, world: &World, kept: &mut Vec<KeptView>) -> KeptOutcome {
        let mut outcome = KeptOutcome::default();
        if !self.open {
            return outcome;
        }
        let locale = &world.locale;
        let mut asked = None;
        let mut wants_close = false;
        let modal = Modal::new(Id::unique("kept")).show(ui.ctx(), |ui| {
            ui.set_width(560.0_f32.min(ui.ctx().content_rect().width() - 60.0));
            let heading = style::strong(locale.text("kept-title"));
            ui.label(heading.size(18.0 * world.medium.text_scale));
            ui.add_space(6.0);
            if kept.is_empty() {
                ui.label(style::faint(locale.text("kept-none")));
            }
            let height = (ui.ctx().content_rect().height() - 200.0).max(120.0);
            ScrollArea::vertical()
                .max_height(height)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    let last = kept.len().saturating_sub(1);
                    for (place, known) in kept.iter_mut().enumerate() {
                        let (of_row, renamed) = row_ui(ui, locale, place, last, known);
                        outcome.changed |= renamed;
                        asked = of_row.or(asked.take());
                    }
                });
            if let Some((_, deleted)) = &self.deleted {
                let name = &[("name", deleted.name.as_str().into())];
                if ui.button(locale.text_with("kept-restore", name)).clicked() {
                    asked = Some(Asked::Restore);
                }
            }
            ui.add_space(8.0);
            wants_close = ui.button(locale.text("close")).clicked();
        });
        if let Some(asked) = asked {
            outcome.changed = true;
            outcome.command = self.carry_out(asked, kept);
        }
        if wants_close || modal.should_close() || outcome.command.is_some() {
            self.close();
        }
        outcome
    }

    fn carry_out(&mut self, asked: Asked, kept: &mut Vec<KeptView>) -> Option<Command> {
        match asked {
            Asked::Open(place) => {
                let text = &kept.get(place)?.view;
                return Some(match View::from_text(text) {
                    Ok(view) => Command::Change(Change::Replace(Box::new(view))),
                    // What is wrong with it is said as for any text that is pasted.
                    Err(_) => Command::PasteView(text.clone()),
                });
            }
            Asked::Copy(place) => return Some(Command::CopyText(kept.get(place)?.view.clone())),
            Asked::Up(place) if place > 0 && place < kept.len() => kept.swap(place, place - 1),
            Asked::Down(place) if place + 1 < kept.len() => kept.swap(place, place + 1),
            Asked::Delete(place) if place < kept.len() => {
                self.deleted = Some((place, kept.remove(place)));
            }
            Asked::Restore => {
                if let Some((place, deleted)) = self.deleted.take() {
                    kept.insert(place.min(kept.len()), deleted);
                }
            }
            Asked::Up(_) | Asked::Down(_) | Asked::Delete(_) => {}
        }
        None
    }
}

/// One view: its name to be changed, and what can be done with it.
fn row_ui(
    ui: &mut Ui,
    locale: &Locale,
    place: usize,
    last: usize,
    known: &mut KeptView,
) -> (Option<Asked>, bool) {
    let mut asked = None;
    let mut renamed = false;
    ui.horizontal_wrapped(|ui| {
        let width = (ui.available_width() * 0.45).max(140.0);
        let name = ui.add(TextEdit::singleline(&mut known.name).desired_width(width));
        name.widget_info(|| WidgetInfo {
            current_text_value: Some(known.name.clone()),
            ..WidgetInfo::labeled(Role::TextInput, true, locale.text("kept-name"))
        });
        renamed = name.changed();
        let mut button = |ui: &mut Ui, key: &str, enabled: bool, what: Asked| {
            let response = ui.add_enabled(enabled, Button::new(locale.text(key)));
            named(&response, locale, key, &known.name, enabled);
            if response.clicked() {
                asked = Some(what);
            }
        };
        button(ui, "kept-open", true, Asked::Open(place));
        button(ui, "kept-up", place > 0, Asked::Up(place));
        button(ui, "kept-down", place < last, Asked::Down(place));
        button(ui, "kept-copy", true, Asked::Copy(place));
        button(ui, "kept-delete", true, Asked::Delete(place));
    });
    (asked, renamed)
}

/// A screen reader hears which view a button is about.
fn named(response: &Response, locale: &Locale, key: &str, name: &str, enabled: bool) {
    let label = locale.text_with(
        "kept-button",
        &[("action", locale.text(key).into()), ("name", name.into())],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &label));
}
