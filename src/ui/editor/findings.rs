//! What is to be mended before the story is shown.

use super::{Editor, StoryCommand};
use crate::lesson::{Finding, finding_sentence};
use crate::locale::Locale;
use crate::ui::command::Command;
use crate::ui::world::World;
use crate::ui::writing;
use egui::Ui;

/// Draws the list, each finding a button that leads to the place.
pub fn findings_ui(ui: &mut Ui, world: &World, editor: &Editor, commands: &mut Vec<Command>) {
    let (locale, found) = (&world.locale, editor.findings.all());
    let looking = (!editor.findings.is_complete()).then_some("editor-looking");
    let chosen = writing::findings_ui(ui, locale, (found.len(), looking), |place| {
        found.get(place).map(|finding| sentence(finding, locale))
    });
    commands.extend(chosen.map(|place| Command::Story(StoryCommand::Mend(place))));
}

/// What is to be mended, and where.
fn sentence(finding: &Finding, locale: &Locale) -> String {
    let what = finding_sentence(&finding.what, locale);
    let what = writing::in_language(what, finding.language.as_deref(), locale);
    match finding.step {
        Some(step) => {
            let values = [("number", (step + 1).into()), ("what", what.into())];
            locale.text_with("editor-found-step", &values)
        }
        None => what,
    }
}
