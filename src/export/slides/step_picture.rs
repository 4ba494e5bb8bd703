//! A picture that a step shows in place of a view, as a page.

use super::slide::Paragraph;
use super::text::{Look, Sizes, fit};
use crate::export::view_picture::Credits;
use crate::figure::paper::{Page, PaperItem, record};
use crate::figure::{Medium, Theme};
use crate::lesson::{Picture, PictureFolder};
use crate::locale::Locale;
use egui::{Align2, Painter, Pos2, Rect, vec2};
use std::sync::Arc;

/// A picture on its page, and why it is not there if it is not.
pub(super) struct Shown {
    pub(super) page: Page,
    pub(super) gap: Option<String>,
}

/// Draws a picture as large as fits the page; a picture that cannot be shown is a gap with the
/// reason.
pub(super) fn shown(
    picture: &Picture,
    folder: &PictureFolder,
    medium: &Medium,
    locale: &Locale,
    credits: Credits,
) -> Shown {
    let read = folder.read(picture).map(Arc::new);
    let gap = (read.as_ref().err()).map(|fault| {
        let reason = fault.text(locale);
        locale.text_with("picture-gap", &[("reason", reason.into())])
    });
    let credit = picture.credit.get(medium.language.as_str());
    let theme = Theme::of(medium.theme);
    let page = record(medium, credit, "", |ui| {
        let painter = ui.painter();
        let mut room = ui.max_rect();
        if credits == Credits::Inside {
            room = room.shrink(MARGIN_PT);
            room.max.y = credit_below(painter, &theme, credit, room);
        }
        match (&read, &gap) {
            (Ok(clean), _) => {
                let [width, height] = clean.fitted(room.size().into());
                let place = Align2::CENTER_CENTER.align_size_within_rect(vec2(width, height), room);
                painter.add(PaperItem::picture(Arc::clone(clean), place));
            }
            (Err(_), Some(gap)) => say(painter, &theme, gap, room),
            (Err(_), None) => {}
        }
    });
    Shown { page, gap }
}

/// Room around a picture that stands alone.
const MARGIN_PT: f32 = 24.0;
/// Size of what is said in place of a picture, and below one.
const GAP: Sizes = Sizes {
    usual_pt: 16.0,
    least_pt: 9.0,
};
const CREDIT: Sizes = Sizes {
    usual_pt: 11.5,
    least_pt: 8.0,
};

/// The credit at the foot of a page; gives where the picture above it ends.
fn credit_below(painter: &Painter, theme: &Theme, credit: &str, room: Rect) -> f32 {
    if credit.is_empty() {
        return room.max.y;
    }
    let paragraph = [Paragraph::of_text(credit)];
    let look = Look::faint(theme, CREDIT.usual_pt);
    let space = vec2(room.width(), room.height() * 0.2);
    let (_, lines, height) = fit(painter, &paragraph, look, CREDIT, space);
    let top = room.max.y - height;
    for lines in &lines {
        lines.paint(painter, Pos2::new(room.min.x, top));
    }
    top - 10.0
}

/// What is said where a picture would be.
fn say(painter: &Painter, theme: &Theme, text: &str, room: Rect) {
    let paragraph = [Paragraph::of_text(text)];
    let look = Look::faint(theme, GAP.usual_pt);
    let (_, lines, height) = fit(painter, &paragraph, look, GAP, room.size());
    for lines in &lines {
        let top = room.center().y - height / 2.0;
        lines.paint(painter, Pos2::new(room.min.x, top));
    }
}
