//! The bar above a lesson: what it is called, the way through it, whether the answers are on disk.

use super::{Classroom, LessonCommand, Place};
use crate::figure::style;
use crate::lesson::plan::Reader;
use crate::ui::command::Command;
use crate::ui::symbols::{self, Symbol};
use crate::ui::world::World;
use crate::ui::writing::{state_ui, store_sentence};
use egui::{Button, Label, RichText, Ui};

/// Draws the bar. Where there is little room it has the way through the lesson only, and the list of
/// parts has the rest.
pub fn bar_ui(ui: &mut Ui, world: &World, room: &Classroom, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    let title = match room.lesson.title.get(locale.language().as_str()) {
        // A lesson that is still being written may have none.
        "" => style::strong(locale.text("plan-untitled")),
        title => style::strong(title),
    };
    if room.is_narrow {
        ui.horizontal(|ui| {
            way_ui(ui, world, room, commands);
            ui.add(Label::new(title).truncate());
        });
        if room.answering.is_in_way() {
            safety_ui(ui, world, room);
        }
        return;
    }
    ui.horizontal_wrapped(|ui| {
        way_ui(ui, world, room, commands);
        ui.add(Label::new(title).wrap());
        means_ui(ui, world, room, commands);
    });
}

/// To the part before and to the next one.
fn way_ui(ui: &mut Ui, world: &World, room: &Classroom, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    let (begin, end) = (Place::Begin, Place::End);
    for (command, symbol, last) in [
        (LessonCommand::Previous, Symbol::Back, begin),
        (LessonCommand::Next, Symbol::Forward, end),
    ] {
        let name = locale.text(command.name_key());
        let command = Command::Lesson(command);
        let button = symbols::button(ui, &name, symbol, room.place() != last);
        if button.on_hover_text(command.hint(locale)).clicked() {
            commands.push(command);
        }
    }
}

/// Who reads it, what can be saved, the way out, and whether the answers are on disk.
pub(super) fn means_ui(ui: &mut Ui, world: &World, room: &Classroom, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    let mut give = |command: LessonCommand| commands.push(Command::Lesson(command));
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
        if ui.button(locale.text("plan-preview-back")).clicked() {
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
