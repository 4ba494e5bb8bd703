//! Tasks that are answered in words: a debate, an open question, what is said of a sheet.

use super::{Board, LessonCommand};
use crate::atlas::Words;
use crate::figure::page::Reader;
use crate::lesson::plan::Activity;
use crate::ui::command::Command;
use egui::{Align, Label, Layout, RichText, Ui};

/// From this width on two claims stand side by side, in points at the usual text size.
const SIDE_BY_SIDE_PT: f32 = 420.0;
/// The fewest and the most lines of a field that are seen at once.
const ROWS: (usize, usize) = (4, 10);

impl Board<'_> {
    pub(super) fn question_ui(
        &mut self,
        ui: &mut Ui,
        activity: &Activity,
        question: &Words,
        lines: u32,
    ) {
        self.question(ui, question);
        let rows = (lines as usize).clamp(ROWS.0, ROWS.1);
        self.answer_ui(ui, activity, "learn-answer", rows);
    }

    pub(super) fn debate_ui(
        &mut self,
        ui: &mut Ui,
        activity: &Activity,
        claims: &(String, String),
        question: &Words,
    ) {
        let ids = [claims.0.as_str(), claims.1.as_str()];
        if ui.available_width() >= SIDE_BY_SIDE_PT * self.world.medium.text_scale {
            ui.columns(2, |columns| {
                for (column, id) in columns.iter_mut().zip(ids) {
                    // Columns would stretch every line to their width.
                    let lines = Layout::top_down(Align::LEFT);
                    column.with_layout(lines, |ui| self.claim_ui(ui, id));
                }
            });
        } else {
            for id in ids {
                self.claim_ui(ui, id);
            }
        }
        self.question(ui, question);
        self.answer_ui(ui, activity, "learn-answer", ROWS.0 + 2);
    }

    /// A claim with who says it, its badge and what to keep in mind.
    fn claim_ui(&mut self, ui: &mut Ui, id: &str) {
        let scene = self.world.scene();
        let Some(claim) = scene.atlas.claims.by_id(id) else {
            // It is taken away with its kind of source, or the pack does not have it.
            let text = self.world.locale.text("learn-claim-gone");
            ui.add(Label::new(RichText::new(text).color(self.world.theme.warning)).wrap());
            return;
        };
        let mut reader = Reader::new(&scene, self.terms);
        reader.claim(ui, None, claim);
        let changes = std::mem::take(&mut reader.changes);
        for change in changes {
            self.follow(Some(change));
        }
    }

    pub(super) fn sheet_ui(&mut self, ui: &mut Ui, activity: &Activity) {
        ui.add_space(4.0);
        if ui.button(self.text("learn-sheet")).clicked() {
            self.commands.push(Command::Lesson(LessonCommand::SaveSheet(
                activity.id.clone(),
            )));
        }
        self.answer_ui(ui, activity, "learn-sheet-note", ROWS.0);
    }
}
