//! The bar above the editor: what the story is called, what is saved, what can be done with it.

use super::{Editor, StoryCommand};
use crate::figure::style;
use crate::lesson::StoryEdit;
use crate::ui::command::Command;
use crate::ui::world::World;
use crate::ui::writing::{history_ui, number_ui, state_ui, text_field};
use egui::Ui;

/// Draws the bar.
pub fn bar_ui(ui: &mut Ui, world: &World, editor: &Editor, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    let give = |commands: &mut Vec<Command>, command| commands.push(Command::Story(command));
    ui.horizontal_wrapped(|ui| {
        let toggle = Command::Story(StoryCommand::Toggle);
        let button = ui.button(locale.text("editor-to-atlas"));
        if button.on_hover_text(toggle.hint(locale)).clicked() {
            give(commands, StoryCommand::Toggle);
        }
        let head = &editor.editing.manuscript().head;
        let width = (ui.available_width() * 0.4).clamp(140.0, 420.0);
        let name = locale.text("editor-title");
        let mut title = head
            .title
            .find(&editor.panes.language)
            .unwrap_or("")
            .to_owned();
        let response = text_field(ui, &mut title, &name, false, |edit| {
            edit.id_salt("story title")
                .hint_text(locale.text("editor-untitled"))
                .desired_width(width)
        });
        if response.changed() {
            let edit = StoryEdit::StoryTitle(editor.panes.language.clone(), title);
            give(commands, StoryCommand::Edit(edit));
        }
        let name = locale.text("editor-minutes");
        ui.label(style::faint(&name));
        let mut minutes = head.minutes.unwrap_or(0);
        if number_ui(ui, &mut minutes, 0..=600, &name) {
            let minutes = (minutes > 0).then_some(minutes);
            give(commands, StoryCommand::Edit(StoryEdit::Minutes(minutes)));
        }
        let names = [StoryCommand::Undo, StoryCommand::Redo].map(|known| known.name_key());
        let can = [editor.editing.can_undo(), editor.editing.can_redo()];
        commands.extend(history_ui(ui, world, names, can));
        for (key, command) in [
            ("editor-present", StoryCommand::Preview),
            ("editor-save-as", StoryCommand::SaveAs),
            ("editor-close", StoryCommand::Close),
        ] {
            let hint = Command::Story(command.clone()).hint(locale);
            if ui.button(locale.text(key)).on_hover_text(hint).clicked() {
                give(commands, command);
            }
        }
        state_ui(ui, world, &editor.in_hand, editor.is_saved());
    });
}
