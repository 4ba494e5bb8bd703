//! A view that is built in the atlas and handed in, with a sentence about it.

use super::{Board, LessonCommand};
use crate::atlas::Words;
use crate::figure::style;
use crate::lesson::answers::Given;
use crate::lesson::plan::Activity;
use egui::{Button, Label, RichText, Ui};

/// The widest picture of what was handed in, in points.
const PICTURE_PT: f32 = 260.0;

impl Board<'_> {
    pub(super) fn comparison_ui(
        &mut self,
        ui: &mut Ui,
        activity: &Activity,
        task: &Words,
        hints: &[Words],
    ) {
        self.question(ui, task);
        self.hints_ui(ui, activity, hints);
        ui.add_space(4.0);
        let given = match self.room.answering.answers().given(&activity.id) {
            Some(Given::View { view, .. }) if !view.is_empty() => Some(view.clone()),
            _ => None,
        };
        match given {
            None => {
                self.faint(ui, self.text("learn-hand-in-hint"));
                self.hand_in_button(ui, activity, "learn-hand-in");
            }
            Some(text) => self.handed_in_ui(ui, activity, &text),
        }
        self.answer_ui(ui, activity, "learn-sentence", 3);
    }

    fn hand_in_button(&mut self, ui: &mut Ui, activity: &Activity, key: &str) {
        let button = Button::new(style::strong(self.text(key)));
        if ui.add(button).clicked() {
            self.give(LessonCommand::HandIn(activity.id.clone()));
        }
    }

    /// One hint after the other.
    fn hints_ui(&mut self, ui: &mut Ui, activity: &Activity, hints: &[Words]) {
        let shown = self.room.hints_shown(&activity.id);
        for hint in hints.iter().take(shown) {
            self.prose(ui, hint);
        }
        if shown < hints.len() {
            let values = [
                ("number", (shown + 1).into()),
                ("count", hints.len().into()),
            ];
            let text = self.world.locale.text_with("learn-hint-number", &values);
            if ui.button(text).clicked() {
                self.give(LessonCommand::Hint(activity.id.clone()));
            }
        }
    }

    /// What was handed in: its picture, and what can be done with it.
    fn handed_in_ui(&mut self, ui: &mut Ui, activity: &Activity, text: &str) {
        ui.add(Label::new(style::strong(self.text("learn-handed-in"))).wrap());
        let Some(view) = self.room.handed_in(text) else {
            let text = RichText::new(self.text("learn-view-unread"));
            ui.add(Label::new(text.color(self.world.theme.warning)).wrap());
            self.hand_in_button(ui, activity, "learn-hand-in-instead");
            return;
        };
        let width = ui.available_width().min(PICTURE_PT);
        let name = self.text("learn-handed-in-picture");
        (self.thumbnails).ui(ui, self.world, &view, width, &name);
        ui.horizontal_wrapped(|ui| {
            let is_shown = self.world.view == view;
            let again = Button::new(self.text("learn-show-again"));
            if ui.add_enabled(!is_shown, again).clicked() {
                self.give(LessonCommand::ShowAgain(activity.id.clone()));
            }
            let instead = Button::new(self.text("learn-hand-in-instead"));
            if ui.add_enabled(!is_shown, instead).clicked() {
                self.give(LessonCommand::HandIn(activity.id.clone()));
            }
            if ui.button(self.text("learn-take-back")).clicked() {
                self.give(LessonCommand::TakeBack(activity.id.clone()));
            }
        });
        if self.world.view == view {
            self.faint(ui, self.text("learn-handed-in-shown"));
        }
    }
}
