//! What the audience sees: the point of the step, its picture, its words.

pub use super::words::Links;

use super::spot::Ground;
use super::{Blank, PEN_COLOURS, Talk, lens, words};
use crate::figure::{Scene, Theme, style};
use crate::view::Change;
use egui::{Align2, Color32, FontId, Label, Pos2, Rect, Ui, UiBuilder, pos2, vec2};

/// Room around everything, in points.
const MARGIN_PT: f32 = 24.0;
/// How much of the width the words take when there are any.
const WORDS_SHARE: f32 = 0.3;
/// Size of the title and of the line at the bottom, in points.
const TITLE_PT: f32 = 30.0;
const FOOT_PT: f32 = 12.0;
/// Width of the pen, in points.
const PEN_PT: f32 = 4.0;

/// Where the parts of the stage are.
#[derive(Clone, Copy, Debug)]
pub struct Rooms {
    /// The picture.
    pub picture: Rect,
    /// The words, or what is read of a region that was looked at by the way.
    pub words: Option<Rect>,
}

/// Draws the title and the foot into all the room there is, and gives the rest away; nothing is
/// left of a stage that is covered. `reads` keeps room at the side for something to be read;
/// `notices` are said at the foot.
pub fn frame_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    talk: &Talk,
    reads: bool,
    notices: &[String],
) -> Option<Rooms> {
    let room = ui.available_rect_before_wrap();
    let ground = match talk.blank {
        Some(Blank::Black) => Color32::BLACK,
        Some(Blank::White) => Color32::WHITE,
        None => scene.theme.paper,
    };
    ui.painter().rect_filled(room, 0.0, ground);
    let step = talk.step().filter(|_| talk.blank.is_none())?;
    let scale = scene.medium.text_scale;
    let page = room.shrink(MARGIN_PT.min(room.width() / 30.0));
    let text = scene.words(&step.title);
    let size = TITLE_PT * scale;
    let galley = ui.painter().layout(
        text.to_owned(),
        style::strong_font(size),
        scene.theme.ink,
        page.width(),
    );
    let title = style::strong(text).size(size).color(scene.theme.ink);
    let place = Rect::from_min_size(page.min, vec2(page.width(), galley.size().y));
    inside(ui, place, "title", |ui| {
        ui.add(Label::new(title).wrap());
    });
    foot_ui(ui, scene, talk, page);
    let said = notices_ui(ui, scene, notices, page);
    let body = Rect::from_min_max(
        pos2(page.min.x, place.max.y + 10.0),
        page.max - vec2(0.0, (FOOT_PT * scale).max(said) + 8.0),
    );
    if step.text.is_empty() && step.points.is_empty() && !reads {
        return Some(Rooms {
            picture: body,
            words: None,
        });
    }
    let words = (body.width() * WORDS_SHARE).max(180.0);
    let split = body.max.x - words;
    Some(Rooms {
        picture: body.with_max_x(split - 20.0),
        words: Some(body.with_min_x(split)),
    })
}

/// Draws into a part of the stage.
pub fn inside<R>(ui: &mut Ui, rect: Rect, id: &str, draw: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().id_salt(id).max_rect(rect);
    ui.scope_builder(builder, |ui| {
        ui.shrink_clip_rect(rect);
        draw(ui)
    })
    .inner
}

/// The colours of the pen, and the keys of what they are called. Each stands out on the map and is
/// unlike the others in lightness too.
#[must_use]
pub fn pen_colours(theme: &Theme) -> [(Color32, &'static str); PEN_COLOURS] {
    [
        (theme.accent, "talk-pen-red"),
        (theme.ink, "talk-pen-ink"),
        (theme.mark, "talk-pen-yellow"),
    ]
}

/// What was drawn on the stage, above the picture, with an edge in the colour of the paper so that
/// it stands out on any ground.
pub fn strokes_ui(ui: &Ui, scene: &Scene<'_>, talk: &Talk, ground: &Ground) {
    if talk.blank.is_some() {
        return;
    }
    let colours = pen_colours(scene.theme);
    let width = PEN_PT * scene.medium.text_scale;
    for stroke in &talk.strokes {
        let places: Vec<Pos2> = (stroke.points.iter())
            .filter_map(|&spot| ground.place(spot))
            .collect();
        let (colour, _) = colours[stroke.colour % colours.len()];
        let edge = egui::Stroke::new(width + 3.0, scene.theme.paper);
        ui.painter().line(places.clone(), edge);
        ui.painter().line(places, egui::Stroke::new(width, colour));
    }
}

/// The magnifier and the dot that points, above everything, where the speaker's pointer is.
pub fn pointed_ui(ui: &Ui, scene: &Scene<'_>, talk: &Talk, ground: &Ground, now_s: f64) {
    if talk.blank.is_some() {
        return;
    }
    let at = talk.pointer.and_then(|spot| ground.place(spot));
    if let Some(at) = at.filter(|_| talk.lens) {
        lens::paint(ui, scene.theme, ground, at);
    }
    if let Some(trail) = &talk.laser {
        trail.paint(ui.ctx(), scene, ground, now_s);
    }
}

/// The text of the step and the points that have appeared; gives what a link asks for.
pub fn words_ui(ui: &mut Ui, scene: &Scene<'_>, talk: &Talk, links: Links) -> Option<Change> {
    words::ui(ui, scene, talk, links)
}

/// What has to be said of the step, each in a sentence, above the foot at the left.
fn notices_ui(ui: &mut Ui, scene: &Scene<'_>, notices: &[String], page: Rect) -> f32 {
    if notices.is_empty() {
        return 0.0;
    }
    let size = FOOT_PT * 1.15 * scene.medium.text_scale;
    let text = notices.join("\n");
    let width = page.width() * 0.85;
    let galley = ui.painter().layout(
        text.clone(),
        FontId::proportional(size),
        scene.theme.warning,
        width,
    );
    let height = galley.size().y;
    let corner = pos2(page.min.x, page.max.y - height);
    let place = Rect::from_min_size(corner, vec2(width, height));
    inside(ui, place, "notices", |ui| {
        let text = egui::RichText::new(text).size(size);
        ui.add(Label::new(text.color(scene.theme.warning)).wrap());
    });
    height
}

/// Where the talk is, small, at the right of the bottom.
fn foot_ui(ui: &mut Ui, scene: &Scene<'_>, talk: &Talk, page: Rect) {
    let text = scene.locale.text_with(
        "talk-place",
        &[
            ("step", (talk.place() + 1).into()),
            ("count", talk.story.steps.len().into()),
        ],
    );
    ui.painter().text(
        page.max,
        Align2::RIGHT_BOTTOM,
        text,
        FontId::proportional(FOOT_PT * scene.medium.text_scale),
        scene.theme.faint_ink,
    );
}
