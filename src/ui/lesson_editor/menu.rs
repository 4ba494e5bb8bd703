//! The menu entries of the lesson editor.

use super::{LessonEditor, PlanCommand};
use crate::lesson::plan::Lesson;
use crate::ui::command::Command;
use crate::ui::world::World;
use egui::{Button, Ui};
use std::sync::Arc;

/// The lesson that is being written, a new one, one in a file, and a copy of each of the pack's.
pub fn menu_ui(
    ui: &mut Ui,
    world: &World,
    lessons: &[Arc<Lesson>],
    editor: Option<&LessonEditor>,
    commands: &mut Vec<Command>,
) {
    let locale = &world.locale;
    let mut item = |ui: &mut Ui, text: String, command: PlanCommand| {
        let command = Command::Plan(command);
        let mut button = Button::new(text);
        if let Some(key) = command.key_text(locale) {
            button = button.shortcut_text(key);
        }
        if ui.add(button).clicked() {
            commands.push(command);
            ui.close();
        }
    };
    if let Some(editor) = editor {
        let title = [("title", editor.title(world).into())];
        let text = locale.text_with("editor-go-on", &title);
        item(ui, text, PlanCommand::Toggle);
    }
    for command in [PlanCommand::New, PlanCommand::AskToOpen] {
        let text = locale.text(command.name_key());
        item(ui, text, command);
    }
    for (place, lesson) in lessons.iter().enumerate() {
        let title = [("title", world.scene().words(&lesson.title).into())];
        let text = locale.text_with("editor-copy-of", &title);
        item(ui, text, PlanCommand::CopyOfPack(place));
    }
}
