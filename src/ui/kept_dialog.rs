//! Views that the reader keeps: a list to open, name, order and delete.

use super::command::Command;
use super::symbols::{self, Symbol};
use super::thumbnails::Thumbnails;
use super::world::World;
use crate::figure::style;
use crate::locale::Locale;
use crate::store::KeptView;
use crate::view::{Change, View};
use egui::{
    Button, Context, EventFilter, Id, Key, Modal, Modifiers, Pos2, Rect, Response, Role,
    ScrollArea, TextEdit, Ui, WidgetInfo,
};

/// Width of the picture of a view, in points at the usual text size.
const PICTURE_PT: f32 = 112.0;

/// The list of kept views over the window.
#[derive(Default)]
pub struct KeptDialog {
    open: bool,
    /// The view deleted last and where it stood, until the list is closed.
    deleted: Option<(usize, KeptView)>,
    /// The views of the list, read once.
    read: Vec<(String, Option<View>)>,
    /// Where the row is that is being dragged.
    dragged: Option<usize>,
    /// The row that was moved by keyboard, whose grip has the focus from then on.
    moved: Option<usize>,
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
    Move(usize, usize),
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
        self.dragged = None;
        self.read.clear();
        std::mem::take(&mut self.open)
    }

    /// Draws the list when it is open, and changes it.
    pub fn ui(
        &mut self,
        ui: &Ui,
        world: &World,
        kept: &mut Vec<KeptView>,
        thumbnails: &mut Thumbnails,
    ) -> KeptOutcome {
        let mut outcome = KeptOutcome::default();
        if !self.open {
            return outcome;
        }
        let locale = &world.locale;
        let mut asked = None;
        let mut wants_close = false;
        let keyed = step_by_keys(ui.ctx());
        let modal = Modal::new(Id::unique("kept")).show(ui.ctx(), |ui| {
            ui.set_width(620.0_f32.min(ui.ctx().content_rect().width() - 60.0));
            let heading = style::strong(locale.text("kept-title"));
            ui.label(heading.size(18.0 * world.medium.text_scale));
            ui.add_space(6.0);
            if kept.is_empty() {
                ui.label(style::faint(locale.text("kept-none")));
            } else {
                ui.label(style::faint(locale.text("kept-order-hint")));
            }
            let height = (ui.ctx().content_rect().height() - 200.0).max(120.0);
            ScrollArea::vertical()
                .max_height(height)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    let mut rows = Vec::with_capacity(kept.len());
                    let last = kept.len().saturating_sub(1);
                    for (place, known) in kept.iter_mut().enumerate() {
                        let mut row = Row {
                            world,
                            thumbnails,
                            place,
                            last,
                            is_dragged: self.dragged == Some(place),
                            takes_focus: self.moved == Some(place),
                        };
                        let view = view_of(&mut self.read, &known.view);
                        let of_row = row.ui(ui, known, view);
                        outcome.changed |= of_row.renamed;
                        asked = of_row.asked.or(asked.take());
                        if of_row.is_taken {
                            self.dragged = Some(place);
                        }
                        if let Some(to) = keyed.and_then(|step| place.checked_add_signed(step))
                            && of_row.has_focus
                            && to <= last
                        {
                            asked = Some(Asked::Move(place, to));
                            self.moved = Some(to);
                        }
                        rows.push(of_row.rect);
                    }
                    if let Some(step) = self.dragged_to(ui.ctx(), &rows) {
                        asked = Some(step);
                    }
                });
            if keyed.is_none() {
                self.moved = None;
            }
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

    /// Where the row that is dragged goes: to the place of the row under the pointer.
    fn dragged_to(&mut self, context: &Context, rows: &[Rect]) -> Option<Asked> {
        let from = self.dragged?;
        let (down, at) = context.input(|input| {
            let pointer = &input.pointer;
            (pointer.any_down(), pointer.latest_pos())
        });
        if !down {
            self.dragged = None;
            return None;
        }
        let to = row_at(rows, from, at?)?;
        self.dragged = Some(to);
        Some(Asked::Move(from, to))
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
            Asked::Move(from, to) if from < kept.len() && to < kept.len() => {
                let view = kept.remove(from);
                kept.insert(to, view);
            }
            Asked::Delete(place) if place < kept.len() => {
                self.deleted = Some((place, kept.remove(place)));
            }
            Asked::Restore => {
                if let Some((place, deleted)) = self.deleted.take() {
                    kept.insert(place.min(kept.len()), deleted);
                }
            }
            Asked::Move(..) | Asked::Delete(_) => {}
        }
        None
    }
}

/// What Alt with an arrow asks for: one place up or down.
fn step_by_keys(context: &Context) -> Option<isize> {
    context.input_mut(|input| {
        let up = input.consume_key(Modifiers::ALT, Key::ArrowUp);
        let down = input.consume_key(Modifiers::ALT, Key::ArrowDown);
        match (up, down) {
            (true, false) => Some(-1),
            (false, true) => Some(1),
            _ => None,
        }
    })
}

/// The row that the pointer has reached: past the middle of a row above or below, so that rows of
/// unequal height do not change places back and forth.
fn row_at(rows: &[Rect], from: usize, at: Pos2) -> Option<usize> {
    let above = (rows.iter().take(from)).position(|row| at.y < row.center().y);
    let below = (rows.iter().enumerate().skip(from + 1)).rfind(|(_, row)| at.y > row.center().y);
    above.or(below.map(|(place, _)| place))
}

/// The view of a text, which is read when it is first seen.
fn view_of<'r>(read: &'r mut Vec<(String, Option<View>)>, text: &str) -> Option<&'r View> {
    let place = match read.iter().position(|(known, _)| known == text) {
        Some(place) => place,
        None => {
            read.push((text.to_owned(), View::from_text(text).ok()));
            read.len() - 1
        }
    };
    read.get(place)?.1.as_ref()
}

/// One view of the list.
struct Row<'a> {
    world: &'a World,
    thumbnails: &'a mut Thumbnails,
    place: usize,
    last: usize,
    is_dragged: bool,
    takes_focus: bool,
}

/// What came of a row in a frame.
struct RowOutcome {
    asked: Option<Asked>,
    renamed: bool,
    /// Whether the row was taken by its grip.
    is_taken: bool,
    has_focus: bool,
    rect: Rect,
}

impl Row<'_> {
    /// The picture of the view, its name to be changed, and what can be done with it.
    fn ui(&mut self, ui: &mut Ui, known: &mut KeptView, view: Option<&View>) -> RowOutcome {
        let locale = &self.world.locale;
        let place = self.place;
        let mut asked = None;
        let mut renamed = false;
        let mut is_taken = false;
        let mut has_focus = false;
        let fill = if self.is_dragged {
            self.world.theme.accent_wash
        } else {
            egui::Color32::TRANSPARENT
        };
        let frame = egui::Frame::NONE.fill(fill).inner_margin(4);
        let row = frame.show(ui, |ui| {
            ui.horizontal_top(|ui| {
                let grip = symbols::button(
                    ui,
                    &button_name(locale, "kept-move", &known.name),
                    Symbol::Grip,
                    true,
                );
                if self.takes_focus {
                    grip.request_focus();
                }
                is_taken = grip.drag_started();
                has_focus |= keep_vertical_arrows(&grip);
                grip.on_hover_cursor(egui::CursorIcon::Grab);
                let width = (PICTURE_PT * self.world.medium.text_scale).min(180.0);
                if let Some(view) = view {
                    self.thumbnails.ui(ui, self.world, view, width, &known.name);
                }
                ui.vertical(|ui| {
                    let width = ui.available_width();
                    let name = ui.add(TextEdit::singleline(&mut known.name).desired_width(width));
                    name.widget_info(|| WidgetInfo {
                        current_text_value: Some(known.name.clone()),
                        ..WidgetInfo::labeled(Role::TextInput, true, locale.text("kept-name"))
                    });
                    renamed = name.changed();
                    // A text field keeps the arrows of itself.
                    has_focus |= name.has_focus();
                    ui.horizontal_wrapped(|ui| {
                        let mut button = |ui: &mut Ui, key: &str, enabled: bool, what: Asked| {
                            let response = ui.add_enabled(enabled, Button::new(locale.text(key)));
                            named(&response, locale, key, &known.name, enabled);
                            has_focus |= keep_vertical_arrows(&response);
                            if response.clicked() {
                                asked = Some(what);
                            }
                        };
                        button(ui, "kept-open", true, Asked::Open(place));
                        let above = Asked::Move(place, place.saturating_sub(1));
                        button(ui, "kept-up", place > 0, above);
                        let below = Asked::Move(place, place + 1);
                        button(ui, "kept-down", place < self.last, below);
                        button(ui, "kept-copy", true, Asked::Copy(place));
                        button(ui, "kept-delete", true, Asked::Delete(place));
                    });
                });
            });
        });
        RowOutcome {
            asked,
            renamed,
            is_taken,
            has_focus,
            rect: row.response.rect,
        }
    }
}

/// While something in a row has the focus, arrows with Alt move the row and not the focus; gives
/// whether it has.
fn keep_vertical_arrows(response: &Response) -> bool {
    if !response.has_focus() {
        return false;
    }
    let filter = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    (response.ctx).memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    true
}

/// A screen reader hears which view a button is about.
fn named(response: &Response, locale: &Locale, key: &str, name: &str, enabled: bool) {
    let label = button_name(locale, key, name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &label));
}

fn button_name(locale: &Locale, key: &str, name: &str) -> String {
    locale.text_with(
        "kept-button",
        &[("action", locale.text(key).into()), ("name", name.into())],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn a_row_moves_when_the_pointer_is_past_the_middle_of_another() {
        let rows: Vec<Rect> = [(0.0, 20.0), (20.0, 80.0), (80.0, 100.0)]
            .iter()
            .map(|&(top, bottom)| Rect::from_min_max(pos2(0.0, top), pos2(9.0, bottom)))
            .collect();
        let at = |from, y| row_at(&rows, from, pos2(5.0, y));
        assert_eq!(at(0, 15.0), None);
        assert_eq!(at(0, 45.0), None);
        assert_eq!(at(0, 55.0), Some(1));
        assert_eq!(at(0, 99.0), Some(2));
        assert_eq!(at(2, 45.0), Some(1));
        assert_eq!(at(2, 5.0), Some(0));
        assert_eq!(at(1, 50.0), None);
    }
}
