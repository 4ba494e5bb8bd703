//! What the audience sees: the point of the step, its picture, its words.

use super::{Blank, Talk};
use crate::figure::{Scene, style};
use crate::lesson::{Block, blocks};
use egui::text::LayoutJob;
use egui::{Align2, Color32, FontId, Label, Rect, Sense, TextFormat, Ui, UiBuilder, pos2, vec2};

/// Room around everything, in points.
const MARGIN_PT: f32 = 24.0;
/// How much of the width the words take when there are any.
const WORDS_SHARE: f32 = 0.3;
/// Size of the title, of the words and of the line at the bottom, in points.
const TITLE_PT: f32 = 30.0;
const WORDS_PT: f32 = 19.0;
const FOOT_PT: f32 = 12.0;
/// Width of the pen, in points.
const PEN_PT: f32 = 4.0;
/// Radius of the dot that points, in points.
const LASER_PT: f32 = 7.0;

/// Where the parts of the stage are.
#[derive(Clone, Copy, Debug)]
pub struct Rooms {
    /// The picture.
    pub picture: Rect,
    /// The words, or what is read of a region that was looked at by the way.
    pub words: Option<Rect>,
}

/// Draws the title and the foot into all the room there is, and gives the rest away; nothing is
/// left of a stage that is covered. `reads` keeps room at the side for something to be read.
pub fn frame_ui(ui: &mut Ui, scene: &Scene<'_>, talk: &Talk, reads: bool) -> Option<Rooms> {
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
    let body = Rect::from_min_max(
        pos2(page.min.x, place.max.y + 10.0),
        page.max - vec2(0.0, FOOT_PT * scale + 8.0),
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

/// What was drawn on the stage, above the picture.
pub fn strokes_ui(ui: &Ui, scene: &Scene<'_>, talk: &Talk, room: Rect) {
    if talk.blank.is_some() {
        return;
    }
    let theme = scene.theme;
    let colours = [theme.accent, theme.symbol, theme.mark];
    for stroke in &talk.strokes {
        let places = (stroke.points.iter())
            .map(|&(x, y)| room.lerp_inside(vec2(x, y)))
            .collect();
        let colour = colours[stroke.colour % colours.len()];
        ui.painter().line(places, egui::Stroke::new(PEN_PT, colour));
    }
}

/// The dot that points, above everything, where the pointer is.
pub fn laser_ui(ui: &Ui, scene: &Scene<'_>, talk: &Talk) {
    if !talk.laser {
        return;
    }
    if let Some(at) = ui.ctx().pointer_latest_pos() {
        let layer = egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("laser"));
        let painter = ui.ctx().layer_painter(layer);
        let colour = scene.theme.accent;
        painter.circle_filled(at, LASER_PT * 2.0, colour.gamma_multiply(0.25));
        painter.circle_filled(at, LASER_PT, colour);
    }
}

/// The text of the step and the points that have appeared.
pub fn words_ui(ui: &mut Ui, scene: &Scene<'_>, talk: &Talk) {
    let Some(step) = talk.step() else { return };
    ui.spacing_mut().item_spacing.y = 10.0 * scene.medium.text_scale;
    for block in blocks(scene.words(&step.text)) {
        block_ui(ui, scene, &block);
    }
    for point in step.points.iter().take(talk.points_shown()) {
        for block in blocks(scene.words(point)) {
            block_ui(ui, scene, &Block::Item(None, block.spans().to_vec()));
        }
    }
}

fn block_ui(ui: &mut Ui, scene: &Scene<'_>, block: &Block) {
    let size = WORDS_PT * scene.medium.text_scale;
    let mut job = LayoutJob::default();
    let lead = match block {
        Block::Paragraph(_) => String::new(),
        Block::Item(None, _) => "• ".to_owned(),
        Block::Item(Some(number), _) => format!("{number}. "),
    };
    let plain = FontId::proportional(size);
    let format = |font: FontId, color: Color32| TextFormat {
        font_id: font,
        color,
        ..TextFormat::default()
    };
    job.append(&lead, 0.0, format(plain.clone(), scene.theme.accent));
    for span in block.spans() {
        let heavy = span.strong || span.link.is_some();
        let font = if heavy {
            style::strong_font(size)
        } else {
            plain.clone()
        };
        let mut look = format(font, scene.theme.ink);
        look.italics = span.emphasis;
        job.append(&span.text, 0.0, look);
    }
    ui.add(Label::new(job).wrap().sense(Sense::empty()));
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
