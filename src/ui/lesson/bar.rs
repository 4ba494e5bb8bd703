//! The bar above a lesson: what it is called, the way through it, whether the answers are on disk.

use super::{Classroom, LessonCommand, Place};
use crate::figure::style;
use crate::lesson::plan::Reader;
use crate::ui::command::Command;
use crate::ui::symbols::{self, Symbol};
use crate::ui::world::World;
use crate::ui::writing::{state_ui, store_sentence};
use egui::{Button, Label, RichText, Ui};

/// Draws the bar.
pub fn bar_ui(ui: &mut Ui, world: &World, room: &Classroom, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    let language = locale.language().as_str();
    let mut give = |command: LessonCommand| commands.push(Command::Lesson(command));
    ui.horizontal_wrapped(|ui| {
        for (command, symbol, enabled) in [
            (
                LessonCommand::Previous,
                Symbol::Back,
                room.place() != Place::Begin,
            ),
            (
                LessonCommand::Next,
                Symbol::Forward,
                room.place() != Place::End,
            ),
        ] {
            let name = locale.text(command.name_key());
            let hint = Command::Lesson(command.clone()).hint(locale);
            let button = symbols::button(ui, &name, symbol, enabled);
            if button.on_hover_text(hint).clicked() {
                give(command);
            }
        }
        let title = room.lesson.title.get(language);
        ui.add(Label::new(style::strong(title)).wrap());
        if room.is_for_teachers {
            ui.separator();
            for (reader, key) in [
                (Reader::Student, "learn-as-student"),
                (Reader::Teacher, "learn-as-teacher"),
            ] {
                let command = LessonCommand::ReadAs(reader);
                let tab = Button::selectable(room.reader() == reader, locale.text(key));
                let hint = locale.text(command.name_key());
                let tab = ui.add(tab.frame_when_inactive(true)).on_hover_text(hint);
                if tab.clicked() {
                    give(command);
                }
            }
            ui.separator();
        }
        if room.is_preview {
            let back = locale.text("plan-preview-back");
            if ui.button(back).clicked() {
                give(LessonCommand::Leave);
            }
            ui.add(Label::new(style::faint(locale.text("plan-preview-note"))).wrap());
            return;
        }
        let mut offered = vec![("learn-save-as", LessonCommand::SaveAs)];
        if room.reader() == Reader::Teacher {
            offered.push(("learn-student-copy", LessonCommand::SaveStudentCopy));
        }
        offered.push(("learn-leave", LessonCommand::Leave));
        for (key, command) in offered {
            let hint = locale.text(command.name_key());
            if ui.button(locale.text(key)).on_hover_text(hint).clicked() {
                give(command);
            }
        }
        safety_ui(ui, world, room);
    });
}

/// Whether the answers are on disk, in words.
pub(super) fn safety_ui(ui: &mut Ui, world: &World, room: &Classroom) {
    let answering = &room.answering;
    if let Some(in_hand) = answering.in_hand() {
        state_ui(ui, world, in_hand, answering.is_saved());
    } else if let Some(fault) = answering.fault() {
        let locale = &world.locale;
        let reason = [("reason", store_sentence(fault, locale).into())];
        let text = RichText::new(locale.text_with("editor-not-kept", &reason));
        ui.add(Label::new(text.color(world.theme.warning)).wrap());
    }
}
