//! The menu of lessons in the bar at the top.

use super::command::Command;
use super::lesson::LessonCommand;
use super::lesson_editor::{self, LessonEditor};
use super::marking::MarkCommand;
use super::world::World;
use crate::figure::style;
use crate::lesson::plan::Lesson;
use egui::{Button, Label, ScrollArea, Ui};
use std::sync::Arc;

/// The lessons of the pack, each to be worked through, the way to a file, what a class is given and
/// answers, and what can be written.
pub fn ui(
    ui: &mut Ui,
    world: &World,
    lessons: &[Arc<Lesson>],
    editor: Option<&LessonEditor>,
    commands: &mut Vec<Command>,
) {
    ui.menu_button(world.locale.text("bar-teach"), |ui| {
        ui.set_max_width(380.0 * world.medium.text_scale);
        // In large text there is more than a low window holds.
        let height = (ui.ctx().content_rect().height() - 80.0).max(120.0);
        ScrollArea::vertical()
            .max_height(height)
            .min_scrolled_height(height)
            .show(ui, |ui| items_ui(ui, world, lessons, editor, commands));
    });
}

fn items_ui(
    ui: &mut Ui,
    world: &World,
    lessons: &[Arc<Lesson>],
    editor: Option<&LessonEditor>,
    commands: &mut Vec<Command>,
) {
    let locale = &world.locale;
    let scene = world.scene();
    for (place, lesson) in lessons.iter().enumerate() {
        if ui.button(scene.words(&lesson.title)).clicked() {
            commands.push(Command::Lesson(LessonCommand::Begin(place)));
            ui.close();
        }
        let minutes = [("minutes", (lesson.minutes as usize).into())];
        let minutes = locale.text_with("lesson-minutes", &minutes);
        let separator = locale.text("phrase-separator");
        let about = format!("{minutes}{separator}{}", scene.words(&lesson.summary));
        ui.add(Label::new(style::faint(about)).wrap());
    }
    if !lessons.is_empty() {
        ui.separator();
    }
    for command in [
        Command::Lesson(LessonCommand::Open),
        Command::ExportLesson(0),
        Command::Mark(MarkCommand::Open),
    ] {
        let key = command.key_text(locale).unwrap_or_default();
        let button = Button::new(command.name(locale)).shortcut_text(key);
        if ui.add(button).clicked() {
            commands.push(command);
            ui.close();
        }
    }
    ui.separator();
    lesson_editor::menu_ui(ui, world, lessons, editor, commands);
}
