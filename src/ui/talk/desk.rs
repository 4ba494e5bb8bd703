//! What the speaker sees while the audience has a window of its own: the notes, the next step, the
//! time, all steps to jump to.

use super::{Blank, Talk, TalkCommand};
use crate::figure::{Scene, style};
use crate::lesson::plain_text;
use crate::locale::{Locale, Value};
use egui::{Button, Label, RichText, ScrollArea, Ui};

/// The speaker's side of a talk, beside what is on the stage; gives what was asked for.
pub fn desk_ui(ui: &mut Ui, scene: &Scene<'_>, talk: &Talk, now_s: f64) -> Vec<TalkCommand> {
    let mut commands = Vec::new();
    clock_ui(ui, scene, talk, now_s);
    keys_ui(ui, scene.locale, talk, &mut commands);
    ui.separator();
    let size = 16.0 * scene.medium.text_scale * talk.notes_scale;
    let height = (ui.available_height() * 0.5).max(120.0);
    ScrollArea::vertical()
        .id_salt(("notes", talk.place()))
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            let notes = talk.step().map_or("", |step| scene.words(&step.notes));
            if notes.is_empty() {
                ui.label(style::faint(scene.locale.text("talk-no-notes")));
            }
            for line in plain_text(notes).lines() {
                ui.add(Label::new(RichText::new(line).size(size)).wrap());
            }
        });
    ui.separator();
    next_ui(ui, scene, talk);
    steps_ui(ui, scene, talk, &mut commands);
    commands
}

/// How long the talk has lasted, of how long it is planned.
fn clock_ui(ui: &mut Ui, scene: &Scene<'_>, talk: &Talk, now_s: f64) {
    let passed_s = (now_s - talk.began_s).max(0.0);
    let elapsed = clock(passed_s);
    ui.horizontal_wrapped(|ui| {
        ui.label(style::strong(elapsed).size(22.0 * scene.medium.text_scale));
        if let Some(minutes) = talk.story.minutes {
            let planned = &[("minutes", (minutes as usize).into())];
            ui.label(style::faint(
                scene.locale.text_with("talk-planned", planned),
            ));
            if passed_s > f64::from(minutes) * 60.0 {
                let over = RichText::new(scene.locale.text("talk-over"));
                ui.label(over.color(scene.theme.warning));
            }
        }
    });
}

/// Seconds as minutes and seconds.
fn clock(seconds: f64) -> String {
    let whole = seconds as u64;
    format!("{}:{:02}", whole / 60, whole % 60)
}

fn keys_ui(ui: &mut Ui, locale: &Locale, talk: &Talk, commands: &mut Vec<TalkCommand>) {
    ui.horizontal_wrapped(|ui| {
        for (key, command, chosen) in [
            ("talk-previous", TalkCommand::Previous, false),
            ("talk-next", TalkCommand::Next, false),
            ("talk-return", TalkCommand::Return, false),
            (
                "talk-black",
                TalkCommand::Cover(Blank::Black),
                talk.blank == Some(Blank::Black),
            ),
            (
                "talk-white",
                TalkCommand::Cover(Blank::White),
                talk.blank == Some(Blank::White),
            ),
            ("talk-laser", TalkCommand::Laser, talk.laser),
            ("talk-pen", TalkCommand::Pen, talk.pen.is_some()),
            ("talk-erase", TalkCommand::Erase, false),
            (
                "talk-second-window",
                TalkCommand::SecondWindow,
                talk.audience.is_some(),
            ),
            ("talk-next-screen", TalkCommand::NextScreen, false),
            ("talk-notes-larger", TalkCommand::NotesSize(1), false),
            ("talk-notes-smaller", TalkCommand::NotesSize(-1), false),
            ("talk-end", TalkCommand::End, false),
        ] {
            let is_idle = (command == TalkCommand::NextScreen && talk.audience.is_none())
                || (command == TalkCommand::Erase && talk.strokes.is_empty());
            if is_idle {
                continue;
            }
            let button = Button::selectable(chosen, locale.text(key)).frame_when_inactive(true);
            if ui.add(button).clicked() {
                commands.push(command);
            }
        }
    });
}

fn next_ui(ui: &mut Ui, scene: &Scene<'_>, talk: &Talk) {
    ui.label(style::faint(scene.locale.text("talk-then")));
    let next = match talk.next_step() {
        Some(step) => scene.words(&step.title).to_owned(),
        None => scene.locale.text("talk-last-step"),
    };
    ui.add(Label::new(style::strong(next)).wrap());
}

/// All steps, each a button that leads there.
fn steps_ui(ui: &mut Ui, scene: &Scene<'_>, talk: &Talk, commands: &mut Vec<TalkCommand>) {
    ui.add_space(6.0);
    ScrollArea::vertical()
        .id_salt("steps")
        .auto_shrink(false)
        .show(ui, |ui| {
            for (place, step) in talk.story.steps.iter().enumerate() {
                let title = scene.locale.text_with(
                    "talk-step",
                    &[
                        ("number", Value::from(place + 1)),
                        ("title", scene.words(&step.title).into()),
                    ],
                );
                let chosen = place == talk.place();
                let button = ui.add(Button::selectable(chosen, title).wrap());
                if button.clicked() {
                    commands.push(TalkCommand::To(place));
                }
            }
        });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_counts_minutes_and_seconds() {
        assert_eq!(clock(0.0), "0:00");
        assert_eq!(clock(65.9), "1:05");
        assert_eq!(clock(3600.0), "60:00");
    }
}
