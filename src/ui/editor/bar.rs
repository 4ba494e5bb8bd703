//! The bar above the editor: what the story is called, what is saved, what can be done with it.

use super::words::text_field;
use super::{Editor, StoryCommand, store_sentence};
use crate::figure::style;
use crate::lesson::StoryEdit;
use crate::ui::command::Command;
use crate::ui::symbols::{self, Symbol};
use crate::ui::world::World;
use egui::{DragValue, Label, RichText, Role, Ui, WidgetInfo};

/// Draws the bar.
pub fn bar_ui(ui: &mut Ui, world: &World, editor: &Editor, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    let mut give = |command: StoryCommand| commands.push(Command::Story(command));
    ui.horizontal_wrapped(|ui| {
        let toggle = Command::Story(StoryCommand::Toggle);
        let button = ui.button(locale.text("editor-to-atlas"));
        if button.on_hover_text(toggle.hint(locale)).clicked() {
            give(StoryCommand::Toggle);
        }
        let head = &editor.editing.manuscript().head;
        let width = (ui.available_width() * 0.4).clamp(140.0, 420.0);
        let name = locale.text("editor-title");
        let mut title = head.title.find(&editor.language).unwrap_or("").to_owned();
        let response = text_field(ui, &mut title, &name, false, |edit| {
            edit.id_salt("story title")
                .hint_text(locale.text("editor-untitled"))
                .desired_width(width)
        });
        if response.changed() {
            let edit = StoryEdit::StoryTitle(editor.language.clone(), title);
            give(StoryCommand::Edit(edit));
        }
        let name = locale.text("editor-minutes");
        ui.label(style::faint(&name));
        let mut minutes = head.minutes.unwrap_or(0);
        let value = ui.add(DragValue::new(&mut minutes).range(0..=600));
        value.widget_info(|| WidgetInfo {
            value: Some(f64::from(minutes)),
            ..WidgetInfo::labeled(Role::SpinButton, true, &name)
        });
        if value.changed() {
            let minutes = (minutes > 0).then_some(minutes);
            give(StoryCommand::Edit(StoryEdit::Minutes(minutes)));
        }
        for (command, atlas, symbol, enabled) in [
            (
                StoryCommand::Undo,
                Command::Undo,
                Symbol::Undo,
                editor.editing.can_undo(),
            ),
            (
                StoryCommand::Redo,
                Command::Redo,
                Symbol::Redo,
                editor.editing.can_redo(),
            ),
        ] {
            let name = locale.text(command.name_key());
            let key = atlas.key_text(locale).unwrap_or_default();
            let button = symbols::button(ui, &name, symbol, enabled);
            if button.on_hover_text(format!("{name} ({key})")).clicked() {
                give(command);
            }
        }
        for (key, command) in [
            ("editor-present", StoryCommand::Preview),
            ("editor-save-as", StoryCommand::SaveAs),
            ("editor-close", StoryCommand::Close),
        ] {
            let hint = Command::Story(command.clone()).hint(locale);
            if ui.button(locale.text(key)).on_hover_text(hint).clicked() {
                give(command);
            }
        }
        state_ui(ui, world, editor);
    });
}

/// What is in the file, in words.
fn state_ui(ui: &mut Ui, world: &World, editor: &Editor) {
    let locale = &world.locale;
    let status = &editor.status;
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
    } else if status.outside.is_some() && editor.question().is_some() {
        warning(locale.text("editor-edited-elsewhere"))
    } else if editor.is_saved() {
        style::faint(locale.text("editor-saved"))
    } else if editor.document.file().is_none() && editor.document.is_kept() {
        style::faint(locale.text("editor-no-file"))
    } else {
        style::faint(locale.text("editor-saving"))
    };
    ui.add(Label::new(text).wrap());
}
