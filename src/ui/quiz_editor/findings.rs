//! What is to be mended before a quiz is handed out.

use super::{AskCommand, QuizEditor};
use crate::atlas::Atlas;
use crate::lesson::quiz::{Finding, check, quiz_finding_sentence};
use crate::ui::command::Command;
use crate::ui::world::World;
use crate::ui::writing;
use egui::{Context, Ui};
use std::sync::Arc;

impl QuizEditor {
    /// Keeps up with the quiz: looks for what is to be mended, aside.
    pub(super) fn look(&mut self, context: &Context, atlas: &Arc<Atlas>) {
        let now = (self.editing.changes(), atlas.generation);
        let editing = &self.editing;
        self.findings.follow(context, now, || {
            let (manuscript, atlas) = (editing.document().clone(), Arc::clone(atlas));
            move || check(&manuscript.quiz(), &atlas)
        });
    }
}

/// Draws the list, each finding a button that leads to the place.
pub fn findings_ui(ui: &mut Ui, world: &World, editor: &QuizEditor, commands: &mut Vec<Command>) {
    let found = editor.findings.all();
    let looking = (!editor.findings.is_complete()).then_some("ask-looking");
    let chosen = writing::findings_ui(ui, &world.locale, (found.len(), looking), |place| {
        found.get(place).map(|finding| sentence(finding, world))
    });
    commands.extend(chosen.map(|place| Command::Ask(AskCommand::Mend(place))));
}

/// What is to be mended, and where.
fn sentence(finding: &Finding, world: &World) -> String {
    let locale = &world.locale;
    let what = quiz_finding_sentence(&finding.what, locale);
    let what = writing::in_language(what, finding.language.as_deref(), locale);
    match finding.question {
        Some(place) => {
            let values = [("number", (place + 1).into()), ("what", what.into())];
            locale.text_with("ask-found", &values)
        }
        None => what,
    }
}
