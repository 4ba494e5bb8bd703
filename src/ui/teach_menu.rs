//! The menu of lessons and quizzes in the bar at the top.

use super::command::Command;
use super::lesson::LessonCommand;
use super::lesson_editor::{self, LessonEditor};
use super::marking::MarkCommand;
use super::quiz_editor::{AskCommand, QuizEditor};
use super::world::World;
use crate::figure::style;
use crate::lesson::plan::Lesson;
use egui::{Button, Label, Ui};
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
    let locale = &world.locale;
    let scene = world.scene();
    ui.menu_button(locale.text("bar-teach"), |ui| {
        ui.set_max_width(380.0 * world.medium.text_scale);
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
        ui.separator();
        if let Some(quiz) = quiz {
            let title = [("title", quiz.title(world).into())];
            let text = locale.text_with("editor-go-on", &title);
            if ui.button(text).clicked() {
                commands.push(Command::Ask(AskCommand::Toggle));
                ui.close();
            }
        }
        for command in [
            Command::Quiz,
            Command::Ask(AskCommand::New),
            Command::ExportQuiz,
            Command::SaveQuiz,
        ] {
            let key = command.key_text(locale).unwrap_or_default();
            let button = Button::new(command.name(locale)).shortcut_text(key);
            if ui.add(button).clicked() {
                commands.push(command);
                ui.close();
            }
        }
    });
}
