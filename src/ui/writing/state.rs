//! What is in the file, in words; undo and redo.

use super::{InHand, store_sentence};
use crate::figure::style;
use crate::ui::command::Command;
use crate::ui::editor::StoryCommand;
use crate::ui::symbols::{self, Symbol};
use crate::ui::world::World;
use egui::{Label, RichText, Ui};

/// What is in the file, in words; `is_saved` says whether it holds everything.
pub fn state_ui(ui: &mut Ui, world: &World, in_hand: &InHand, is_saved: bool) {
    let locale = &world.locale;
    let status = &in_hand.status;
    let warning = |text: String| RichText::new(text).color(world.theme.warning);
    let text = if let Some(fault) = &status.draft_fault {
        let reason = store_sentence(fault, locale);
        warning(locale.text_with("editor-not-kept", &[("reason", reason.into())]))
    } else if let Some(fault) = &status.file_fault {
        let save = Command::Story(StoryCommand::Save);
        let values = [
            ("reason", store_sentence(fault, locale).into()),
            ("key", save.key_text(locale).unwrap_or_default().into()),
        ];
        warning(locale.text_with("editor-not-saved", &values))
    } else if status.outside.is_some() && in_hand.question().is_some() {
        warning(locale.text("editor-edited-elsewhere"))
    } else if is_saved {
        style::faint(locale.text("editor-saved"))
    } else if in_hand.document.file().is_none() && in_hand.document.is_kept() {
        style::faint(locale.text("editor-no-file"))
    } else {
        style::faint(locale.text("editor-saving"))
    };
    ui.add(Label::new(text).wrap());
}

/// The buttons that go one edit back and forward; `names` are the keys of what they are called.
/// Gives the keyboard's own command for the one that was pressed.
pub fn history_ui(ui: &mut Ui, world: &World, names: [&str; 2], can: [bool; 2]) -> Option<Command> {
    let locale = &world.locale;
    let mut asked = None;
    let buttons = [(Command::Undo, Symbol::Undo), (Command::Redo, Symbol::Redo)];
    for (((command, symbol), key), enabled) in buttons.into_iter().zip(names).zip(can) {
        let name = locale.text(key);
        let keys = command.key_text(locale).unwrap_or_default();
        let button = symbols::button(ui, &name, symbol, enabled);
        if button.on_hover_text(format!("{name} ({keys})")).clicked() {
            asked = Some(command);
        }
    }
    asked
}
