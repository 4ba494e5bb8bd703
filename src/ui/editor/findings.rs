//! What is to be mended before the story is shown: each a button that leads to the place.

use super::{Editor, StoryCommand};
use crate::figure::style;
use crate::lesson::{Finding, finding_sentence};
use crate::locale::Locale;
use crate::ui::command::Command;
use crate::ui::world::World;
use crate::ui::writing::own_name;
use egui::{Button, ScrollArea, TextWrapMode, Ui};

/// Draws the list. Only the rows in sight are laid out.
pub fn findings_ui(ui: &mut Ui, world: &World, editor: &Editor, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    let found = editor.findings.all();
    let heading = if !editor.findings.is_complete() {
        locale.text("editor-looking")
    } else if found.is_empty() {
        locale.text("editor-found-none")
    } else {
        locale.text_with("editor-found", &[("count", found.len().into())])
    };
    ui.label(style::strong(heading));
    let height = ui.spacing().interact_size.y;
    ScrollArea::vertical()
        .id_salt("findings")
        .auto_shrink(false)
        .show_rows(ui, height, found.len(), |ui, rows| {
            for place in rows {
                let Some(finding) = found.get(place) else {
                    continue;
                };
                let text = sentence(finding, locale);
                let button = Button::new(text.as_str())
                    .frame(false)
                    .wrap_mode(TextWrapMode::Truncate);
                if ui.add(button).on_hover_text(&text).clicked() {
                    commands.push(Command::Story(StoryCommand::Mend(place)));
                }
            }
        });
}

/// What is to be mended, and where.
fn sentence(finding: &Finding, locale: &Locale) -> String {
    let mut what = finding_sentence(&finding.what, locale);
    if let Some(language) = &finding.language {
        let values = [
            ("language", own_name(language).into()),
            ("what", what.into()),
        ];
        what = locale.text_with("editor-found-language", &values);
    }
    match finding.step {
        Some(step) => {
            let values = [("number", (step + 1).into()), ("what", what.into())];
            locale.text_with("editor-found-step", &values)
        }
        None => what,
    }
}
