//! A part of a lesson: the story, or an activity with its task.

use super::form::{Form, text_name};
use super::{PlanCommand, claims, quiz, sheet};
use crate::figure::style;
use crate::lesson::plan::{Activity, Place, StoryRef, Task};
use crate::lesson::{LessonEdit, LessonField};
use crate::locale::Value;
use egui::{Label, Ui};

/// The longest part, in minutes, and the most points and lines.
const LONGEST_MIN: u32 = 600;
const MOST_POINTS: u32 = 1000;
const MOST_LINES: u32 = 60;
/// Width of the picture of a view, at the usual text size.
const PICTURE_PT: f32 = 220.0;

/// Draws the form of the story.
pub(super) fn story_ui(ui: &mut Ui, form: &mut Form<'_>) {
    let Some(part) = form.manuscript.story.as_deref() else {
        return;
    };
    let world = form.world;
    let scene = world.scene();
    ui.label(style::strong(world.locale.text("lesson-story")));
    for (place, story) in form.stories.iter().enumerate() {
        let chosen = matches!(&part.story, StoryRef::Pack(id) if *id == story.id);
        if ui.radio(chosen, scene.words(&story.title)).clicked() && !chosen {
            form.give(PlanCommand::AddStory(place));
        }
    }
    if let StoryRef::Own(story) = &part.story {
        let count = Value::Number(story.steps.len() as f64);
        let values = [
            ("title", scene.words(&story.title).into()),
            ("count", count),
        ];
        let text = world.locale.text_with("plan-story-own", &values);
        let _ = ui.radio(true, text);
    }
    if ui.button(world.locale.text("plan-story-file")).clicked() {
        form.give(PlanCommand::AskForStory);
    }
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| minutes_ui(ui, form, part.minutes));
    form.text(ui, LessonField::Instructions, 3);
    form.markdown_note(ui);
    form.text(ui, LessonField::Notes, 3);
    buttons_ui(ui, form);
}

fn minutes_ui(ui: &mut Ui, form: &mut Form<'_>, minutes: u32) {
    if let Some(minutes) = form.number(ui, "plan-part-minutes", minutes, 0..=LONGEST_MIN) {
        form.edit(LessonEdit::Minutes(form.place, minutes));
    }
}

/// Draws the form of an activity.
pub(super) fn activity_ui(ui: &mut Ui, form: &mut Form<'_>, number: usize, activity: &Activity) {
    let locale = &form.world.locale;
    ui.label(style::faint(locale.text(activity.task.kind().key())));
    form.text(ui, LessonField::Title, 1);
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| {
        minutes_ui(ui, form, activity.minutes);
        let points = form.number(ui, "plan-points", activity.points, 0..=MOST_POINTS);
        if let Some(points) = points {
            form.edit(LessonEdit::Points(number, points));
        }
    });
    form.text(ui, LessonField::Instructions, 3);
    form.markdown_note(ui);
    match &activity.task {
        Task::Debate { claims, .. } => {
            claims::debate_ui(ui, form, number, claims);
            form.text(ui, LessonField::Task, 2);
            form.text(ui, LessonField::MarkingGuide, 3);
        }
        Task::Comparison { hints, .. } => {
            form.text(ui, LessonField::Task, 2);
            hints_ui(ui, form, number, hints.len());
            form.text(ui, LessonField::MarkingGuide, 3);
        }
        Task::Question { lines, .. } => {
            form.text(ui, LessonField::Task, 2);
            ui.horizontal_wrapped(|ui| {
                if let Some(lines) = form.number(ui, "plan-lines", *lines, 0..=MOST_LINES) {
                    form.edit(LessonEdit::Lines(number, lines));
                }
            });
            form.text(ui, LessonField::MarkingGuide, 3);
        }
        Task::Quiz(known) => quiz::ui(ui, form, number, activity, known),
        Task::Sheet(known) => sheet::ui(ui, form, number, known),
    }
    form.text(ui, LessonField::Notes, 3);
    view_ui(ui, form, number, activity);
    form.id(ui, &activity.id);
    buttons_ui(ui, form);
}

fn hints_ui(ui: &mut Ui, form: &mut Form<'_>, number: usize, count: usize) {
    let locale = &form.world.locale;
    for hint in 0..count {
        let field = LessonField::Hint(hint);
        let name = text_name(field, None, locale);
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            ui.label(style::strong(&name));
            let delete = LessonEdit::DeleteHint(number, hint);
            let shift = Some(LessonEdit::MoveHint as fn(usize, usize, usize) -> LessonEdit);
            form.entry_buttons(ui, &name, (hint, count), shift, delete, number);
        });
        form.bare_text(ui, field, &name, 2);
    }
    ui.add_space(4.0);
    if ui.button(locale.text("plan-hint-add")).clicked() {
        form.edit(LessonEdit::AddHint(number));
    }
}

/// The picture that the class looks at, and what it shows in words.
fn view_ui(ui: &mut Ui, form: &mut Form<'_>, number: usize, activity: &Activity) {
    let world = form.world;
    ui.add_space(8.0);
    ui.label(style::strong(world.locale.text("plan-view")));
    if let Some(view) = &activity.view {
        let width = (PICTURE_PT * world.medium.text_scale).min(ui.available_width());
        let name = match activity.alt.get(form.language) {
            "" => world.locale.text("plan-view"),
            alt => alt.to_owned(),
        };
        form.thumbnails.ui(ui, world, view, width, &name);
    } else {
        ui.add(Label::new(style::faint(world.locale.text("plan-view-none"))).wrap());
    }
    ui.horizontal_wrapped(|ui| {
        form.press(ui, PlanCommand::TakeView);
        if activity.view.is_some() {
            form.press(ui, PlanCommand::ReturnToView);
            if ui.button(world.locale.text("plan-view-remove")).clicked() {
                form.edit(LessonEdit::View(number, None));
            }
        }
    });
    if activity.view.is_some() {
        form.text(ui, LessonField::Alt, 2);
    }
}

/// What can be done with a part as a whole.
fn buttons_ui(ui: &mut Ui, form: &mut Form<'_>) {
    ui.add_space(8.0);
    ui.separator();
    ui.horizontal_wrapped(|ui| {
        if form.place != Place::Story {
            form.press(ui, PlanCommand::Duplicate);
        }
        form.press(ui, PlanCommand::Delete);
        form.press(ui, PlanCommand::Up);
        form.press(ui, PlanCommand::Down);
    });
}
