//! Text set in lines: how much room it takes, and where its lines are.

use super::layout::INDENT_PT;
use super::slide::{Mark, Paragraph};
use crate::figure::{Theme, style};
use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontId, Galley, Painter, Pos2, Rect, Vec2, vec2};
use std::sync::Arc;

/// The least space between a mark and its text, in parts of its size.
const AFTER_MARK: f32 = 0.25;
/// How much space follows a paragraph, in parts of its size.
const AFTER_PARAGRAPH: f32 = 0.45;

/// A size from which a text is made smaller until it fits, and the least there is.
#[derive(Clone, Copy, Debug)]
pub(in crate::export) struct Sizes {
    pub(in crate::export) usual_pt: f32,
    pub(in crate::export) least_pt: f32,
}

/// The looks of a text.
#[derive(Clone, Copy, Debug)]
pub(in crate::export) struct Look {
    pub(in crate::export) size_pt: f32,
    pub(in crate::export) colour: Color32,
    pub(in crate::export) accent: Color32,
    pub(in crate::export) is_strong: bool,
}

impl Look {
    /// Running text of a theme.
    pub(in crate::export) fn ink(theme: &Theme, size_pt: f32) -> Self {
        Self {
            size_pt,
            colour: theme.ink,
            accent: theme.accent,
            is_strong: false,
        }
    }

    /// A title.
    pub(in crate::export) fn strong(theme: &Theme, size_pt: f32) -> Self {
        Self {
            is_strong: true,
            ..Self::ink(theme, size_pt)
        }
    }

    /// What matters less.
    pub(in crate::export) fn faint(theme: &Theme, size_pt: f32) -> Self {
        Self {
            colour: theme.faint_ink,
            ..Self::ink(theme, size_pt)
        }
    }
}

/// A paragraph in lines: its mark, where it has one, and its text, from the top left of its room.
#[derive(Clone, Debug)]
pub(in crate::export) struct Lines {
    pub(in crate::export) mark: Option<(Vec2, Arc<Galley>)>,
    pub(in crate::export) text: (Vec2, Arc<Galley>),
}

impl Lines {
    /// Paints the paragraph in a room that begins here.
    pub(in crate::export) fn paint(&self, painter: &Painter, origin: Pos2) {
        for (at, galley) in self.mark.iter().chain(std::iter::once(&self.text)) {
            painter.galley(origin + *at, Arc::clone(galley), Color32::PLACEHOLDER);
        }
    }
}

/// Paragraphs one below the other, and how high they are together.
pub(in crate::export) fn lay(
    painter: &Painter,
    paragraphs: &[Paragraph],
    look: Look,
    width: f32,
) -> (Vec<Lines>, f32) {
    let mut top = 0.0;
    let mut all = Vec::with_capacity(paragraphs.len());
    for paragraph in paragraphs {
        let mark = mark_of(paragraph.mark).map(|text| {
            let look = Look {
                colour: look.accent,
                ..look
            };
            let paragraph = Paragraph::of_text(&text);
            (vec2(0.0, top), galley(painter, &paragraph, look, width))
        });
        // A number of two digits takes more room than a dot.
        let indent = mark.as_ref().map_or(0.0, |(_, galley)| {
            let gap = AFTER_MARK * look.size_pt;
            (INDENT_PT * look.size_pt / super::layout::TEXT_PT).max(galley.size().x + gap)
        });
        let text = galley(painter, paragraph, look, (width - indent).max(1.0));
        let height = text.size().y;
        all.push(Lines {
            mark,
            text: (vec2(indent, top), text),
        });
        top += height + AFTER_PARAGRAPH * look.size_pt;
    }
    (all, (top - AFTER_PARAGRAPH * look.size_pt).max(0.0))
}

/// The paragraphs at the largest size that fits a room, which may be the least that there is.
pub(in crate::export) fn fit(
    painter: &Painter,
    paragraphs: &[Paragraph],
    look: Look,
    sizes: Sizes,
    room: Vec2,
) -> (f32, Vec<Lines>, f32) {
    let mut size_pt = sizes.usual_pt;
    loop {
        let (lines, height) = lay(painter, paragraphs, Look { size_pt, ..look }, room.x);
        if height <= room.y || size_pt <= sizes.least_pt {
            return (size_pt, lines, height);
        }
        size_pt = (size_pt - 0.5).max(sizes.least_pt);
    }
}

/// One line of text in a rectangle, at its right end where `to_the_right`.
pub(in crate::export) fn line(painter: &Painter, text: &str, look: Look, rect: Rect) {
    let galley = galley(painter, &Paragraph::of_text(text), look, f32::INFINITY);
    let left = rect.max.x - galley.size().x;
    painter.galley(
        Pos2::new(left, rect.min.y),
        Arc::clone(&galley),
        look.colour,
    );
}

fn mark_of(mark: Mark) -> Option<String> {
    match mark {
        Mark::Plain => None,
        Mark::Dot => Some("•".to_owned()),
        Mark::Number(number) => Some(format!("{number}.")),
    }
}

fn galley(painter: &Painter, paragraph: &Paragraph, look: Look, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    for span in &paragraph.spans {
        let font = if look.is_strong || span.strong {
            style::strong_font(look.size_pt)
        } else {
            FontId::proportional(look.size_pt)
        };
        let format = TextFormat {
            italics: span.emphasis,
            ..TextFormat::simple(font, look.colour)
        };
        job.append(&span.text, 0.0, format);
    }
    painter.layout_job(job)
}
