//! What the speaker sees while the audience has a window of its own: the notes, the next step, the
//! time, all steps to jump to.

use super::timer::minutes_and_seconds;
use super::{Blank, Screen, Talk, TalkCommand, stage};
use crate::figure::style;
use crate::lesson::plain_text;
use crate::locale::{Locale, Value};
use crate::ui::thumbnails::Thumbnails;
use crate::ui::world::World;
use egui::{Button, Label, RichText, ScrollArea, Ui};
use jiff::ZonedDateTime;

/// The size of notes at the usual text size, in points.
const NOTES_PT: f32 = 16.0;
/// Width of the picture of the next step, in points at the usual text size.
const NEXT_PT: f32 = 150.0;

/// What the desk shows besides the talk.
pub struct Beside<'a> {
    /// The screens of the machine.
    pub screens: &'a [Screen],
    /// What has to be said of the step and of the screens.
    pub notices: &'a [String],
    /// The time of the window's clock, in seconds.
    pub now_s: f64,
}

/// The speaker's side of a talk, beside what is on the stage; gives what was asked for.
pub fn desk_ui(
    ui: &mut Ui,
    world: &World,
    talk: &Talk,
    thumbnails: &mut Thumbnails,
    beside: &Beside<'_>,
) -> Vec<TalkCommand> {
    let mut commands = Vec::new();
    // Whatever the size of the window and of the text, everything can be reached.
    ScrollArea::vertical()
        .id_salt("desk")
        .auto_shrink(false)
        .show(ui, |ui| {
            clock_ui(ui, world, talk, beside.now_s, &mut commands);
            keys_ui(ui, world, talk, &mut commands);
            screen_ui(ui, world, talk, beside.screens, &mut commands);
            for notice in beside.notices {
                let text = RichText::new(notice).color(world.theme.warning);
                ui.add(Label::new(text).wrap());
            }
            ui.separator();
            next_ui(ui, world, talk, thumbnails);
            ui.separator();
            notes_ui(ui, world, talk, &mut commands);
            ui.separator();
            steps_ui(ui, world, talk, &mut commands);
        });
    commands
}

/// How long the talk has lasted, of how long it is planned, and what time it is.
fn clock_ui(ui: &mut Ui, world: &World, talk: &Talk, now_s: f64, commands: &mut Vec<TalkCommand>) {
    let locale = &world.locale;
    let passed_s = talk.timer.passed_s(now_s);
    let size = 22.0 * world.medium.text_scale;
    ui.horizontal_wrapped(|ui| {
        ui.label(style::strong(minutes_and_seconds(passed_s)).size(size));
        if let Some(minutes) = talk.story.minutes {
            let planned = &[("minutes", (minutes as usize).into())];
            ui.label(style::faint(locale.text_with("talk-planned", planned)));
            if passed_s > f64::from(minutes) * 60.0 {
                let over = RichText::new(locale.text("talk-over"));
                ui.label(over.color(world.theme.warning));
            }
        }
        if talk.timer.is_paused() {
            let paused = RichText::new(locale.text("talk-paused"));
            ui.label(paused.color(world.theme.warning));
        }
        let now = time_of_day(&ZonedDateTime::now());
        let label = ui.label(style::strong(&now).size(size));
        label.on_hover_text(locale.text("talk-time-of-day"));
    });
    ui.horizontal_wrapped(|ui| {
        for (command, chosen) in [
            (TalkCommand::PauseTimer, talk.timer.is_paused()),
            (TalkCommand::ResetTimer, false),
        ] {
            button_ui(ui, locale, command, chosen, commands);
        }
    });
}

/// Hours and minutes; with the zone where the system does not say where it is.
fn time_of_day(now: &ZonedDateTime) -> String {
    let time = now.strftime("%H:%M").to_string();
    if now.time_zone().is_unknown() {
        format!("{time} UTC")
    } else {
        time
    }
}

fn button_ui(
    ui: &mut Ui,
    locale: &Locale,
    command: TalkCommand,
    chosen: bool,
    commands: &mut Vec<TalkCommand>,
) {
    let button = Button::selectable(chosen, command.name(locale)).frame_when_inactive(true);
    if ui.add(button).on_hover_text(command.hint(locale)).clicked() {
        commands.push(command);
    }
}

fn keys_ui(ui: &mut Ui, world: &World, talk: &Talk, commands: &mut Vec<TalkCommand>) {
    let locale = &world.locale;
    ui.horizontal_wrapped(|ui| {
        let black = TalkCommand::Cover(Blank::Black);
        let white = TalkCommand::Cover(Blank::White);
        for (command, chosen) in [
            (TalkCommand::Previous, false),
            (TalkCommand::Next, false),
            (TalkCommand::Return, false),
            (black, talk.blank == Some(Blank::Black)),
            (white, talk.blank == Some(Blank::White)),
            (TalkCommand::Laser, talk.laser.is_some()),
            (TalkCommand::Lens, talk.lens),
            (TalkCommand::Pen, talk.pen.is_some()),
            (TalkCommand::Erase, false),
            (TalkCommand::SecondWindow, talk.audience.is_some()),
            (TalkCommand::Keys, false),
            (TalkCommand::End, false),
        ] {
            if command == TalkCommand::Erase && talk.strokes.is_empty() {
                continue;
            }
            button_ui(ui, locale, command, chosen, commands);
        }
        let colours = stage::pen_colours(&world.theme);
        if let Some((colour, key)) = talk.pen.and_then(|pen| colours.get(pen)) {
            let (rect, _) = ui.allocate_exact_size(egui::vec2(14.0, 14.0), egui::Sense::empty());
            ui.painter().circle_filled(rect.center(), 6.0, *colour);
            ui.label(locale.text(key));
        }
    });
}

/// On which screen the audience's window is, to be changed where there is a choice.
fn screen_ui(
    ui: &mut Ui,
    world: &World,
    talk: &Talk,
    screens: &[Screen],
    commands: &mut Vec<TalkCommand>,
) {
    let locale = &world.locale;
    let Some(place) = &talk.audience else { return };
    if screens.len() < 2 {
        ui.add(Label::new(style::faint(locale.text("talk-one-screen"))).wrap());
        return;
    }
    let now = place.among(screens);
    let name =
        |place: Option<usize>| match place.and_then(|place| Some((place, screens.get(place)?))) {
            Some((place, screen)) => screen_text(locale, place, screen),
            None => locale.text("talk-screen-none"),
        };
    let label = locale.text_with("talk-screen-now", &[("screen", name(now).into())]);
    ui.menu_button(label, |ui| {
        for choice in (0..screens.len()).map(Some).chain([None]) {
            if ui.radio(choice == now, name(choice)).clicked() {
                commands.push(TalkCommand::Screen(choice));
                ui.close();
            }
        }
    });
}

/// A screen by its name and size; by its number where the system has no name for it.
fn screen_text(locale: &Locale, place: usize, screen: &Screen) -> String {
    let (width, height) = screen.size_px;
    let number = locale.text_with("talk-screen-number", &[("number", (place + 1).into())]);
    let name = if screen.name.is_empty() {
        number
    } else {
        screen.name.clone()
    };
    let key = if screen.is_speakers {
        "talk-screen-of-speaker"
    } else {
        "talk-screen-size"
    };
    let values = [
        ("name", Value::from(name.as_str())),
        ("width", Value::Formatted(width.to_string())),
        ("height", Value::Formatted(height.to_string())),
    ];
    locale.text_with(key, &values)
}

fn notes_ui(ui: &mut Ui, world: &World, talk: &Talk, commands: &mut Vec<TalkCommand>) {
    let locale = &world.locale;
    ui.horizontal_wrapped(|ui| {
        for command in [TalkCommand::NotesSize(1), TalkCommand::NotesSize(-1)] {
            button_ui(ui, locale, command, false, commands);
        }
    });
    let size = NOTES_PT * world.medium.text_scale * talk.notes_scale;
    let notes = talk
        .step()
        .map_or("", |step| world.scene().words(&step.notes));
    if notes.is_empty() {
        ui.label(style::faint(locale.text("talk-no-notes")));
    }
    for line in plain_text(notes).lines() {
        ui.add(Label::new(RichText::new(line).size(size)).wrap());
    }
}

/// What comes next: its picture and its title.
fn next_ui(ui: &mut Ui, world: &World, talk: &Talk, thumbnails: &mut Thumbnails) {
    let locale = &world.locale;
    ui.label(style::faint(locale.text("talk-then")));
    let Some(next) = talk.next_step() else {
        let last = style::strong(locale.text("talk-last-step"));
        ui.add(Label::new(last).wrap());
        return;
    };
    let title = world.scene().words(&next.title).to_owned();
    let width = (NEXT_PT * world.medium.text_scale.min(1.5)).min(ui.available_width());
    let beside = ui.available_width() > width * 2.0;
    let draw = |ui: &mut Ui| {
        let alt = locale.text_with("talk-picture", &[("title", title.as_str().into())]);
        thumbnails.ui(ui, world, &next.view, width, &alt);
        ui.add(Label::new(style::strong(&title)).wrap());
    };
    if beside {
        ui.horizontal_top(draw);
    } else {
        ui.vertical(draw);
    }
}

/// All steps, each a button that leads there.
fn steps_ui(ui: &mut Ui, world: &World, talk: &Talk, commands: &mut Vec<TalkCommand>) {
    for (place, step) in talk.story.steps.iter().enumerate() {
        let title = world.locale.text_with(
            "talk-step",
            &[
                ("number", Value::from(place + 1)),
                ("title", world.scene().words(&step.title).into()),
            ],
        );
        let chosen = place == talk.place();
        if ui.add(Button::selectable(chosen, title).wrap()).clicked() {
            commands.push(TalkCommand::To(place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;
    use jiff::tz::{Offset, TimeZone};

    #[test]
    fn the_time_of_day_is_that_of_the_place_and_has_24_hours() {
        let moment: Timestamp = "2026-11-26T15:04:59Z".parse().unwrap();
        let there = ZonedDateTime::new(moment, TimeZone::fixed(Offset::constant(8)));
        assert_eq!(time_of_day(&there), "23:04");
        let anywhere = ZonedDateTime::new(moment, TimeZone::unknown());
        assert_eq!(time_of_day(&anywhere), "15:04 UTC");
    }
}
