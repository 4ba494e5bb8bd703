//! A story that was opened or let go over the window: what is to be done with it.

use crate::lesson::Story;
use crate::ui::world::World;
use crate::ui::writing::modal_ui;
use egui::{Label, Ui};
use std::path::PathBuf;
use std::sync::Arc;

/// A story that was opened or let go over the window.
#[derive(Clone, Debug)]
pub struct Offered {
    /// The story.
    pub story: Arc<Story>,
    /// Its file; none for one that has none.
    pub file: Option<PathBuf>,
    /// Whether another window is writing it.
    pub is_in_use: bool,
    /// Whether it has not been on screen yet.
    pub is_new: bool,
}

/// What is to be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferedAnswer {
    /// Tell it.
    Tell,
    /// Write in its file.
    Edit,
    /// Write a copy.
    Copy,
    /// Nothing.
    Nothing,
}

/// Asks what is to be done with a story that was opened.
pub fn offered_ui(ui: &Ui, world: &World, offered: &mut Offered) -> Option<OfferedAnswer> {
    let locale = &world.locale;
    let language = locale.language().as_str();
    let values = [("title", offered.story.title.get(language).into())];
    let title = locale.text_with("offer-title", &values);
    let mut answer = None;
    let closes = modal_ui(ui, world, "offered story", &title, |ui| {
        if offered.is_in_use {
            ui.add(Label::new(locale.text("offer-in-use")).wrap());
            ui.add_space(6.0);
        }
        ui.horizontal_wrapped(|ui| {
            let tell = ui.button(locale.text("offer-tell"));
            if std::mem::take(&mut offered.is_new) {
                tell.request_focus();
            }
            if tell.clicked() {
                answer = Some(OfferedAnswer::Tell);
            }
            let writes = offered.file.is_some() && !offered.is_in_use;
            if writes && ui.button(locale.text("offer-edit")).clicked() {
                answer = Some(OfferedAnswer::Edit);
            }
            if ui.button(locale.text("offer-copy")).clicked() {
                answer = Some(OfferedAnswer::Copy);
            }
            if ui.button(locale.text("cancel")).clicked() {
                answer = Some(OfferedAnswer::Nothing);
            }
        });
    });
    answer.or(closes.then_some(OfferedAnswer::Nothing))
}
