//! The list of steps: to choose one, and to put them in order by hand.

use super::{Editor, StoryCommand};
use crate::figure::style;
use crate::lesson::{Step, StoryEdit};
use crate::ui::command::Command;
use crate::ui::thumbnails::{HEIGHT_BY_WIDTH, Thumbnails};
use crate::ui::world::World;
use crate::ui::writing::{Asked, Rows, paint_row, rows_ui};
use egui::text::LayoutJob;
use egui::{Align2, Id, Label, Rect, Response, Role, Sense, TextStyle, Ui, WidgetInfo, pos2, vec2};

/// Height of a row at the usual text size, in points: a title, and what was found below it.
const ROW_PT: f32 = 44.0;
/// Room at the left of a row for its number.
const NUMBER_PT: f32 = 30.0;
/// Width of the picture of a step, behind its number.
const PICTURE_PT: f32 = 54.0;

/// Draws the list. Only the rows in sight are laid out.
pub fn steps_ui(
    ui: &mut Ui,
    world: &World,
    editor: &mut Editor,
    thumbnails: &mut Thumbnails,
    commands: &mut Vec<Command>,
) {
    let locale = &world.locale;
    if editor.editing.manuscript().steps.is_empty() {
        let key = Command::Story(StoryCommand::Add).key_text(locale);
        let text = locale.text_with(
            "editor-no-steps",
            &[("key", key.unwrap_or_default().into())],
        );
        ui.add(Label::new(text).wrap());
        return;
    }
    let editing = &editor.editing;
    let (language, findings) = (editor.panes.language.as_str(), &editor.findings);
    let rows = Rows {
        salt: "story steps",
        count: editing.manuscript().steps.len(),
        height_pt: ROW_PT * world.medium.text_scale,
        selected: editing.selected(),
        first_movable: 0,
        scrolls: std::mem::take(&mut editor.panes.scrolls),
        dragged: &mut editor.panes.dragged,
    };
    let asked = rows_ui(ui, world, rows, |ui, rect, place| {
        let row = Row {
            place,
            is_selected: place == editing.selected(),
            title: editing
                .manuscript()
                .steps
                .get(place)
                .map_or_else(String::new, |step| title_of(step, language, world)),
            count: findings.in_step(place),
        };
        let response = row.ui(ui, world, rect);
        if let Some(step) = editing.manuscript().steps.get(place) {
            let picture = picture_rect(rect, world.medium.text_scale);
            thumbnails.paint(ui, world, &step.view, picture);
        }
        response
    });
    let command = asked.map(|asked| match asked {
        Asked::Select(place) => StoryCommand::Select(place),
        Asked::Move(from, to) => StoryCommand::Edit(StoryEdit::Move(from, to)),
    });
    commands.extend(command.map(Command::Story));
}

/// Where the picture of a step is in its row.
fn picture_rect(row: Rect, scale: f32) -> Rect {
    let size = vec2(PICTURE_PT, PICTURE_PT * HEIGHT_BY_WIDTH) * scale;
    Rect::from_min_size(row.min + vec2(NUMBER_PT * scale, 5.0 * scale), size)
}

/// A step in the list.
struct Row {
    place: usize,
    is_selected: bool,
    title: String,
    /// How much is to be mended in it.
    count: usize,
}

impl Row {
    fn ui(&self, ui: &Ui, world: &World, rect: Rect) -> Response {
        let locale = &world.locale;
        let place = self.place;
        let response = ui.interact(
            rect,
            Id::unique(("story step", place)),
            Sense::click_and_drag(),
        );
        let (title, count) = (&self.title, self.count);
        let found =
            (count > 0).then(|| locale.text_with("editor-found", &[("count", count.into())]));
        response.widget_info(|| {
            let values = [
                ("number", (place + 1).into()),
                ("title", title.as_str().into()),
            ];
            let row = locale.text_with("editor-row", &values);
            let label = match &found {
                Some(found) => {
                    let values = [("row", row.into()), ("found", found.as_str().into())];
                    locale.text_with("editor-row-found", &values)
                }
                None => row,
            };
            WidgetInfo::selected(Role::Button, true, self.is_selected, label)
        });
        paint_row(ui, world, rect, &response, self.is_selected);
        let theme = &world.theme;
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        let scale = world.medium.text_scale;
        let body = TextStyle::Body.resolve(ui.style());
        let small = TextStyle::Small.resolve(ui.style());
        let left = picture_rect(rect, scale).max.x + 6.0;
        let number = locale.number((place + 1) as f64, 0);
        let at = pos2(rect.min.x + NUMBER_PT * scale - 6.0, rect.min.y + 5.0);
        painter.text(
            at,
            Align2::RIGHT_TOP,
            number,
            small.clone(),
            theme.faint_ink,
        );
        let font = if self.is_selected {
            style::strong_font(body.size)
        } else {
            body
        };
        let mut job = LayoutJob::simple(title.clone(), font, theme.ink, rect.max.x - left - 4.0);
        // Where nothing is to be mended, the title has the second line too.
        job.wrap.max_rows = if found.is_some() { 1 } else { 2 };
        let galley = painter.layout_job(job);
        painter.galley(pos2(left, rect.min.y + 3.0), galley, theme.ink);
        if let Some(found) = found {
            let at = pos2(left, rect.max.y - 4.0);
            painter.text(at, Align2::LEFT_BOTTOM, found, small, theme.warning);
        }
        response.on_hover_text(title)
    }
}

/// The title in the language that is written in, or in another one.
fn title_of(step: &Step, language: &str, world: &World) -> String {
    let title = step.title.get(language);
    if title.is_empty() {
        world.locale.text("editor-no-title")
    } else {
        title.to_owned()
    }
}
