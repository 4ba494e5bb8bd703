//! The menu of lessons and quizzes in the bar at the top.

use super::command::Command;
use super::lesson::LessonCommand;
use super::lesson_editor::{self, LessonEditor};
use super::marking::MarkCommand;
use super::quiz_editor::{AskCommand, QuizEditor};
use super::world::World;
use crate::figure::style;
use crate::lesson::plan::Lesson;
use egui::{Align, Button, Label, Layout, ScrollArea, Ui, UiBuilder};
use std::sync::Arc;

/// The lessons of the pack, each to be worked through, the way to a file, what a class is given and
/// answers, what can be written, and quizzes.
pub fn ui(
    ui: &mut Ui,
    world: &World,
    lessons: &[Arc<Lesson>],
    editor: Option<&LessonEditor>,
    quiz: Option<&QuizEditor>,
    commands: &mut Vec<Command>,
) {
    ui.menu_button(world.locale.text("bar-teach"), |ui| {
        ui.set_max_width(380.0 * world.medium.text_scale);
        // In large text there is more than a low window holds.
        let height = (ui.ctx().content_rect().height() - 80.0).max(120.0);
        ScrollArea::vertical()
            .max_height(height)
            .min_scrolled_height(height)
            .show(ui, |ui| {
                lessons_ui(ui, world, lessons, commands);
                let given = [
                    Command::Lesson(LessonCommand::Open),
                    Command::ExportLesson(0),
                    Command::Mark(MarkCommand::Open),
                ];
                commands_ui(ui, world, given, commands);
                ui.separator();
                lesson_editor::menu_ui(ui, world, lessons, editor, commands);
                ui.separator();
                quiz_in_hand_ui(ui, world, quiz, commands);
                let asked = [
                    Command::Quiz,
                    Command::Ask(AskCommand::New),
                    Command::ExportQuiz,
                    Command::SaveQuiz,
                ];
                commands_ui(ui, world, asked, commands);
            });
    });
}

fn lessons_ui(ui: &mut Ui, world: &World, lessons: &[Arc<Lesson>], commands: &mut Vec<Command>) {
    let (locale, scene) = (&world.locale, world.scene());
    for (place, lesson) in lessons.iter().enumerate() {
        if ui.button(scene.words(&lesson.title)).clicked() {
            commands.push(Command::Lesson(LessonCommand::Begin(place)));
            ui.close();
        }
        let minutes = [("minutes", (lesson.minutes as usize).into())];
        let minutes = locale.text_with("lesson-minutes", &minutes);
        let separator = locale.text("phrase-separator");
        let about = format!("{minutes}{separator}{}", scene.words(&lesson.summary));
        // A menu would spread the words of a line over its width.
        ui.scope_builder(
            UiBuilder::new().layout(Layout::top_down(Align::LEFT)),
            |ui| {
                ui.add(Label::new(style::faint(about)).wrap());
            },
        );
    }
    if !lessons.is_empty() {
        ui.separator();
    }
}

/// The way back to the quiz that is written.
fn quiz_in_hand_ui(
    ui: &mut Ui,
    world: &World,
    quiz: Option<&QuizEditor>,
    commands: &mut Vec<Command>,
) {
    let Some(quiz) = quiz else { return };
    let title = [("title", quiz.title(world).into())];
    let text = world.locale.text_with("editor-go-on", &title);
    if ui.button(text).clicked() {
        commands.push(Command::Ask(AskCommand::Toggle));
        ui.close();
    }
}

fn commands_ui<const COUNT: usize>(
    ui: &mut Ui,
    world: &World,
    offered: [Command; COUNT],
    commands: &mut Vec<Command>,
) {
    for command in offered {
        let key = command.key_text(&world.locale).unwrap_or_default();
        let button = Button::new(command.name(&world.locale)).shortcut_text(key);
        if ui.add(button).clicked() {
            commands.push(command);
            ui.close();
        }
    }
}
