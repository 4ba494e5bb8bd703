//! What the window has to say: what happened, why, and what to do, until it is put away.

use super::world::World;
use crate::figure::style;
use crate::view::Gap;
use egui::{Frame, Margin, RichText, ScrollArea, Ui};

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What it is about: a new message of the same topic takes the place of the old one.
    pub topic: Topic,
    /// What happened.
    pub title: String,
    /// Why, and what to do.
    pub lines: Vec<String>,
}

/// What a message is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Faults of the pack.
    Pack,
    /// The settings file.
    Settings,
    /// A missing font.
    Font,
    /// What a command did.
    Command,
    /// The story that is written.
    Story,
}

/// The messages on screen.
#[derive(Clone, Debug, Default)]
pub struct Messages {
    list: Vec<Message>,
    gaps_put_away: Vec<Gap>,
}

impl Messages {
    /// Shows a message in place of an older one of its topic.
    pub fn show(&mut self, message: Message) {
        self.clear(message.topic);
        self.list.push(message);
    }

    /// Puts away what was said of a topic.
    pub fn clear(&mut self, topic: Topic) {
        self.list.retain(|message| message.topic != topic);
    }

    /// Puts away the newest message; false when there is none.
    pub fn close_newest(&mut self) -> bool {
        self.list.pop().is_some()
    }

    /// Whether there is anything to say.
    #[must_use]
    pub fn is_empty(&self, world: &World) -> bool {
        self.list.is_empty() && (world.gaps.is_empty() || world.gaps == self.gaps_put_away)
    }

    /// Draws the messages and what of the view is not in the atlas.
    pub fn ui(&mut self, ui: &mut Ui, world: &World) {
        let locale = &world.locale;
        let close = locale.text("close");
        let mut closed = None;
        for (index, message) in self.list.iter().enumerate() {
            let put_away = banner(ui, world, &close, &message.title, |ui| {
                ScrollArea::vertical()
                    .id_salt(("message", index))
                    .max_height(110.0)
                    .show(ui, |ui| {
                        for line in &message.lines {
                            ui.add(egui::Label::new(line.as_str()).wrap());
                        }
                    });
            });
            if put_away {
                closed = Some(index);
            }
        }
        if let Some(index) = closed {
            self.list.remove(index);
        }
        if !world.gaps.is_empty() && world.gaps != self.gaps_put_away {
            let lines: Vec<String> = world
                .gaps
                .iter()
                .map(|gap| world.scene().gap_text(gap))
                .collect();
            // One gap says it all by itself; more get a heading.
            let put_away = match lines.as_slice() {
                [only] => banner(ui, world, &close, only, |_| {}),
                lines => banner(ui, world, &close, &locale.text("gap-title"), |ui| {
                    for line in lines {
                        ui.label(line.as_str());
                    }
                }),
            };
            if put_away {
                self.gaps_put_away.clone_from(&world.gaps);
            }
        }
    }
}

fn banner(
    ui: &mut Ui,
    world: &World,
    close: &str,
    title: &str,
    content: impl FnOnce(&mut Ui),
) -> bool {
    let mut closed = false;
    Frame::new()
        .fill(world.theme.accent_wash)
        .inner_margin(Margin::symmetric(12, 6))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
                    closed = ui.button(close).clicked();
                    ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| {
                        ui.add(egui::Label::new(style::strong(title)).wrap());
                        content(ui);
                    });
                });
            });
        });
    closed
}

/// A caution or a fault as small text in the colour of warnings.
#[must_use]
pub fn warning(world: &World, text: &str) -> RichText {
    RichText::new(text).color(world.theme.warning).small()
}
