//! The parts of a lesson in their order, each with its time and how far it is answered.

use super::bar::means_ui;
use super::{Classroom, LessonCommand, Pane, Place};
use crate::figure::style;
use crate::lesson::Story;
use crate::lesson::answers::Progress;
use crate::lesson::plan::{Part, TaskKind};
use crate::ui::command::Command;
use crate::ui::symbols::{self, Symbol};
use crate::ui::world::World;
use egui::text::LayoutJob;
use egui::{Button, FontId, Role, ScrollArea, TextFormat, Ui, WidgetInfo, vec2};

/// A row of the list.
struct Row {
    place: Place,
    title: String,
    /// Kind, minutes and state, in words.
    facts: String,
    sign: Option<Symbol>,
}

/// Draws the list; where the bar has no room for it, what can be done with the lesson too.
pub fn rail_ui(
    ui: &mut Ui,
    world: &World,
    room: &mut Classroom,
    story: Option<&Story>,
    commands: &mut Vec<Command>,
) {
    let rows = rows(world, room, story);
    let takes_focus = room.takes_focus(Pane::Parts);
    let now = room.place();
    ScrollArea::vertical()
        .id_salt("parts of the lesson")
        .auto_shrink(false)
        .show(ui, |ui| {
            if room.is_narrow {
                ui.horizontal_wrapped(|ui| means_ui(ui, world, room, commands));
                ui.separator();
            }
            for row in &rows {
                let is_chosen = row.place == now;
                if row_ui(ui, world, row, is_chosen, takes_focus && is_chosen) {
                    let command = LessonCommand::Go(row.place);
                    commands.push(Command::Lesson(command));
                }
            }
        });
}

fn rows(world: &World, room: &Classroom, story: Option<&Story>) -> Vec<Row> {
    let locale = &world.locale;
    let scene = world.scene();
    let shown = room.shown();
    let row = |place: Place, key: &str| Row {
        place,
        title: locale.text(key),
        facts: String::new(),
        sign: None,
    };
    let mut rows = vec![row(Place::Begin, "learn-begin")];
    for (number, part) in shown.parts().into_iter().enumerate() {
        let (title, kind, progress) = match part {
            Part::Story(_) => {
                let title = story.map(|story| scene.words(&story.title).to_owned());
                let told = room.is_told.then_some(Progress::Done);
                (title.unwrap_or_default(), "lesson-story", told)
            }
            Part::Activity(index, activity) => {
                let progress = room.progress(index);
                // A sheet is done on paper; what is said of it here is more than is asked.
                let is_open_sheet =
                    activity.task.kind() == TaskKind::Sheet && progress == Progress::Open;
                (
                    scene.words(&activity.title).to_owned(),
                    activity.task.kind().key(),
                    (!is_open_sheet).then_some(progress),
                )
            }
        };
        let minutes = [("minutes", (part.minutes() as usize).into())];
        let mut facts = vec![
            locale.text(kind),
            locale.text_with("lesson-minutes", &minutes),
        ];
        let is_story = matches!(part, Part::Story(_));
        let state = progress.map(|progress| state(progress, is_story));
        facts.extend(state.map(|(_, key)| locale.text(key)));
        let number_text = locale.number((number + 1) as f64, 0);
        rows.push(Row {
            place: Place::Part(number),
            title: format!("{number_text}  {title}"),
            facts: facts.join(&locale.text("phrase-separator")),
            sign: state.and_then(|(sign, _)| sign),
        });
    }
    rows.push(row(Place::End, "learn-end"));
    rows
}

/// The sign and the key of the word for how far something is.
pub(super) fn state(progress: Progress, is_story: bool) -> (Option<Symbol>, &'static str) {
    match progress {
        Progress::Open => (None, "learn-open"),
        Progress::Begun => (Some(Symbol::Partly), "learn-begun"),
        Progress::Done if is_story => (Some(Symbol::Right), "learn-told"),
        Progress::Done => (Some(Symbol::Right), "learn-done"),
    }
}

/// True when the row was chosen.
fn row_ui(ui: &mut Ui, world: &World, row: &Row, is_chosen: bool, takes_focus: bool) -> bool {
    let theme = &world.theme;
    let scale = world.medium.text_scale;
    ui.horizontal(|ui| {
        match row.sign {
            Some(sign) => symbols::sign(ui, sign, theme.ink),
            None => {
                ui.allocate_space(vec2(20.0, 20.0));
            }
        }
        let format = |font: FontId, colour| TextFormat {
            font_id: font,
            color: colour,
            ..TextFormat::default()
        };
        let mut job = LayoutJob::default();
        let title = style::strong_font(style::BODY_PT * scale);
        job.append(&row.title, 0.0, format(title, theme.ink));
        if !row.facts.is_empty() {
            let small = FontId::proportional(style::SMALL_PT * scale);
            let facts = format!("\n{}", row.facts);
            job.append(&facts, 0.0, format(small, theme.faint_ink));
        }
        let width = ui.available_width();
        // A text at the right, though empty, puts the title at the left.
        let button = Button::selectable(is_chosen, job).wrap().right_text("");
        let response = ui.add(button.min_size(vec2(width, 0.0)));
        let name = if row.facts.is_empty() {
            row.title.clone()
        } else {
            let values = [
                ("title", row.title.as_str().into()),
                ("facts", row.facts.as_str().into()),
            ];
            world.locale.text_with("learn-row", &values)
        };
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &name));
        if takes_focus {
            response.request_focus();
        }
        response.clicked()
    })
    .inner
}
