//! Files that are being written while the window goes on: how far each is, and a way to end it.

use super::messages::{Message, Topic};
use super::work::{Outcome, Pace, Work};
use super::world::World;
use egui::{Context, Label, ProgressBar, Ui};
use std::path::PathBuf;

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The file, or the folder.
    pub path: PathBuf,
    /// What the reader should know: what could not be drawn.
    pub warnings: Vec<String>,
}

/// Why nothing was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsaved {
    /// The reader did not want it any more.
    Cancelled,
    /// Something is wrong, in a sentence.
    Failed(String),
}

/// The files that are being written.
#[derive(Debug, Default)]
pub struct Saving {
    list: Vec<(String, Work<Result<Saved, Unsaved>>)>,
}

impl Saving {
    /// Begins to write what the reader calls `name`.
    pub fn start(
        &mut self,
        context: &Context,
        name: String,
        write: impl FnOnce(&Pace) -> Result<Saved, Unsaved> + Send + 'static,
    ) {
        self.list.push((name, Work::start(context, write)));
    }

    /// Whether nothing is being written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// What came of those that have ended since the last frame.
    pub fn ended(&mut self, world: &World) -> Vec<Message> {
        let mut messages = Vec::new();
        self.list.retain(|(name, work)| {
            let outcome = match work.outcome() {
                Outcome::Working => return true,
                Outcome::Done(outcome) => outcome,
                Outcome::Lost => Err(Unsaved::Failed(world.locale.text("saving-lost"))),
            };
            messages.push(message(world, name, outcome));
            false
        });
        messages
    }

    /// A line for each file: what it is, how far it is, and a button that ends it.
    pub fn ui(&self, ui: &mut Ui, world: &World) {
        let locale = &world.locale;
        for (name, work) in &self.list {
            ui.horizontal(|ui| {
                let what = &[("name", name.as_str().into())];
                let cancel = locale.text_with("saving-cancel", what);
                let button = ui.add_enabled(
                    !work.is_cancelled(),
                    egui::Button::new(locale.text("cancel")),
                );
                button.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::Role::Button, true, cancel.as_str())
                });
                if button.clicked() {
                    work.cancel();
                }
                let (done, total) = work.progress();
                if total > 0 {
                    let share = done as f32 / total as f32;
                    let percent = locale.number(f64::from(share) * 100.0, 0);
                    let text = locale.text_with(
                        "saving-progress",
                        &[("name", name.as_str().into()), ("percent", percent.into())],
                    );
                    ui.add(ProgressBar::new(share).text(text));
                } else {
                    ui.add(Label::new(locale.text_with("saving-begins", what)).truncate());
                }
            });
        }
    }
}

fn message(world: &World, name: &str, outcome: Result<Saved, Unsaved>) -> Message {
    let locale = &world.locale;
    let (title, lines) = match outcome {
        Ok(saved) => {
            let path = saved.path.display().to_string();
            let title = locale.text_with("export-done", &[("path", path.into())]);
            (title, saved.warnings)
        }
        Err(Unsaved::Cancelled) => {
            let title = locale.text_with("saving-cancelled", &[("name", name.into())]);
            (title, Vec::new())
        }
        Err(Unsaved::Failed(reason)) => {
            let title = locale.text_with("saving-failed", &[("name", name.into())]);
            (title, vec![reason])
        }
    };
    Message {
        topic: Topic::Command,
        title,
        lines,
    }
}
