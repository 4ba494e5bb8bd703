//! A row of a list of parts: its number, what it is called, what it is, and what is to be mended.

use super::paint_row;
use crate::figure::style;
use crate::ui::world::World;
use egui::text::LayoutJob;
use egui::{Align2, Id, Rect, Response, Role, Sense, TextStyle, Ui, WidgetInfo, pos2};

/// Height of a row at the usual text size, in points.
pub const LINE_PT: f32 = 44.0;
/// Room at the left of a row for its number.
const NUMBER_PT: f32 = 30.0;

/// A row of two lines: what it is called, and below it what it is. The first row stands for the whole
/// and has no number.
pub struct Line {
    /// What tells it from the rows of other lists.
    pub salt: &'static str,
    /// Its place among the rows.
    pub row: usize,
    /// Whether it is in hand.
    pub is_selected: bool,
    /// What it is called.
    pub title: String,
    /// What it is.
    pub about: String,
    /// How much is to be mended in it.
    pub count: usize,
}

impl Line {
    /// Draws the row.
    pub fn ui(&self, ui: &Ui, world: &World, rect: Rect) -> Response {
        let locale = &world.locale;
        let id = Id::unique((self.salt, self.row));
        let response = ui.interact(rect, id, Sense::click_and_drag());
        let values = [("count", self.count.into())];
        let found = (self.count > 0).then(|| locale.text_with("editor-found", &values));
        response.widget_info(|| {
            let values = [
                ("number", self.row.into()),
                ("title", self.title.as_str().into()),
            ];
            let row = if self.row == 0 {
                self.title.clone()
            } else {
                locale.text_with("editor-row", &values)
            };
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
        self.paint(ui, world, rect, found.as_deref());
        response.on_hover_text(&self.title)
    }

    fn paint(&self, ui: &Ui, world: &World, rect: Rect, found: Option<&str>) {
        let theme = &world.theme;
        let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
        let body = TextStyle::Body.resolve(ui.style());
        let small = TextStyle::Small.resolve(ui.style());
        let left = rect.min.x + NUMBER_PT * world.medium.text_scale;
        if self.row > 0 {
            let number = world.locale.number(self.row as f64, 0);
            let at = pos2(left - 6.0, rect.min.y + 5.0);
            let font = small.clone();
            painter.text(at, Align2::RIGHT_TOP, number, font, theme.faint_ink);
        }
        let font = if self.is_selected {
            style::strong_font(body.size)
        } else {
            body
        };
        let room = rect.max.x - left - 4.0;
        let line = |text: String, font, colour| {
            let mut job = LayoutJob::simple(text, font, colour, room);
            job.wrap.max_rows = 1;
            painter.layout_job(job)
        };
        let galley = line(self.title.clone(), font, theme.ink);
        painter.galley(pos2(left, rect.min.y + 3.0), galley, theme.ink);
        let separator = world.locale.text("phrase-separator");
        let (below, colour) = match found {
            Some(found) => (format!("{}{separator}{found}", self.about), theme.warning),
            None => (self.about.clone(), theme.faint_ink),
        };
        let galley = line(below, small, colour);
        let at = pos2(left, rect.max.y - 4.0 - galley.size().y);
        painter.galley(at, galley, colour);
    }
}
