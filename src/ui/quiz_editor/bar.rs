//! The bar above the editor: what the quiz is called, what is saved, what can be done with it.

use super::{AskCommand, QuizEditor};
use crate::figure::style;
use crate::ui::command::Command;
use crate::ui::world::World;
use crate::ui::writing::{history_ui, state_ui};
use egui::{Button, Label, Ui};

/// Draws the bar.
pub fn bar_ui(ui: &mut Ui, world: &World, editor: &QuizEditor, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    ui.horizontal_wrapped(|ui| {
        let toggle = Command::Ask(AskCommand::Toggle);
        let button = ui.button(locale.text("editor-to-atlas"));
        if button.on_hover_text(toggle.hint(locale)).clicked() {
            commands.push(toggle);
        }
        let title = editor.title(world);
        let label = Label::new(style::strong(title.as_str())).truncate();
        let width = (ui.available_width() * 0.3).clamp(120.0, 420.0);
        ui.scope(|ui| {
            ui.set_max_width(width);
            ui.add(label).on_hover_text(title);
        });
        let names = [AskCommand::Undo, AskCommand::Redo].map(|known| known.name_key());
        let can = [editor.editing.can_undo(), editor.editing.can_redo()];
        commands.extend(history_ui(ui, world, names, can));
        let has_questions = !editor.editing.document().questions.is_empty();
        for (command, enabled) in [
            (AskCommand::Try, has_questions),
            (AskCommand::Export, has_questions),
            (AskCommand::SaveAs, true),
            (AskCommand::Close, true),
        ] {
            let command = Command::Ask(command);
            let button = ui.add_enabled(enabled, Button::new(command.name(locale)));
            if button.on_hover_text(command.hint(locale)).clicked() {
                commands.push(command);
            }
        }
        state_ui(ui, world, &editor.in_hand, editor.is_saved());
    });
}
