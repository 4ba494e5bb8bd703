//! Where things are on a slide, in points: alike in every form.

use egui::{Rect, pos2, vec2};

/// The width of a slide: 13⅓ inches, as office programs have it.
pub const SLIDE_WIDTH_PT: f32 = 960.0;
/// The height of a slide, 9/16 of its width.
pub const SLIDE_HEIGHT_PT: f32 = 540.0;

/// Size of the title.
pub(super) const TITLE_PT: f32 = 30.0;
/// The least size of a title that is too long for its place.
pub(super) const LEAST_TITLE_PT: f32 = 20.0;
/// Size of the text.
pub(super) const TEXT_PT: f32 = 18.0;
/// The least size of a text that is too long for its place.
pub(super) const LEAST_TEXT_PT: f32 = 11.0;
/// Size of the line that names the sources.
pub(super) const SOURCE_PT: f32 = 9.0;
/// The least size of that line.
pub(super) const LEAST_SOURCE_PT: f32 = 7.0;
/// Size of the citations on the last slide.
pub(super) const CITATION_PT: f32 = 13.0;
/// How far the text of an item stands in from its mark.
pub(super) const INDENT_PT: f32 = 16.0;

/// How much larger than its place on the slide a picture is drawn, so that its map has room. Where
/// the legend does not fit, the next is tried: a smaller map has its legend in rows.
pub(super) const PICTURE_SCALES: [f32; 4] = [1.5, 1.4, 1.3, 1.2];
/// The same for a page, which is text to be read.
pub(super) const PAGE_SCALE: f32 = 1.0;

const LEFT: f32 = 40.0;
const RIGHT: f32 = 920.0;
const TOP_OF_BODY: f32 = 98.0;
const BOTTOM_OF_BODY: f32 = 486.0;

/// The whole slide.
pub(super) fn slide() -> Rect {
    Rect::from_min_size(egui::Pos2::ZERO, vec2(SLIDE_WIDTH_PT, SLIDE_HEIGHT_PT))
}

/// The bar in the accent beside the title.
pub(super) fn bar() -> Rect {
    Rect::from_min_max(pos2(0.0, 22.0), pos2(10.0, 82.0))
}

/// The title.
pub(super) fn title() -> Rect {
    Rect::from_min_max(pos2(LEFT, 14.0), pos2(RIGHT, 90.0))
}

/// The text beside the picture.
pub(super) fn body() -> Rect {
    Rect::from_min_max(pos2(LEFT, TOP_OF_BODY), pos2(320.0, BOTTOM_OF_BODY))
}

/// The text of a slide without a picture.
pub(super) fn wide_body() -> Rect {
    Rect::from_min_max(pos2(LEFT, TOP_OF_BODY), pos2(RIGHT, BOTTOM_OF_BODY))
}

/// The picture: most of the slide beside a text, and all of it without one.
pub(super) fn picture(has_text: bool) -> Rect {
    let left = if has_text { 334.0 } else { LEFT };
    let right = if has_text { 950.0 } else { RIGHT };
    Rect::from_min_max(pos2(left, TOP_OF_BODY), pos2(right, BOTTOM_OF_BODY))
}

/// The line above the sources: left end, right end.
pub(super) fn rule() -> [egui::Pos2; 2] {
    [pos2(LEFT, 494.0), pos2(RIGHT, 494.0)]
}

/// The sources and the notice.
pub(super) fn source_line() -> Rect {
    Rect::from_min_max(pos2(LEFT, 498.0), pos2(860.0, 534.0))
}

/// The number of the slide.
pub(super) fn number() -> Rect {
    Rect::from_min_max(pos2(870.0, 498.0), pos2(RIGHT, 514.0))
}
