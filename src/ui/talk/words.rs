//! The words of a step: its text, the points that have appeared, and links that can be followed.

use super::Talk;
use crate::figure::{Scene, style};
use crate::lesson::{Block, Link, Span, blocks};
use crate::view::Change;
use egui::epaint::text::PlacedRow;
use egui::text::{CCursor, LayoutJob};
use egui::{Color32, FontId, Galley, Label, Rect, Role, Sense, Stroke, TextFormat, Ui, WidgetInfo};
use std::ops::Range;
use std::sync::Arc;

/// Size of the words, in points.
const WORDS_PT: f32 = 19.0;
/// What the size is multiplied by where the words do not fit, the first that does.
const SMALLER: [f32; 6] = [1.0, 0.88, 0.76, 0.66, 0.58, 0.5];
/// Room between two blocks, in points.
const BETWEEN_PT: f32 = 10.0;

/// Whether links can be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Links {
    /// On the speaker's stage.
    Live,
    /// In the audience's window, where nothing is done.
    Shown,
}

/// Draws the words of the step; gives what a link asks for that was followed.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>, talk: &Talk, links: Links) -> Option<Change> {
    let step = talk.step()?;
    let mut written = blocks(scene.words(&step.text));
    let mut shown = written.len();
    for (place, point) in step.points.iter().enumerate() {
        let spans = blocks(scene.words(point));
        written.extend(
            spans
                .iter()
                .map(|block| Block::Item(None, block.spans().to_vec())),
        );
        if place < talk.points_shown() {
            shown = written.len();
        }
    }
    // The points to come have their room already, so that nothing changes its size when they do.
    let size = fitted(ui, scene, &written);
    ui.spacing_mut().item_spacing.y = BETWEEN_PT * scene.medium.text_scale;
    let mut asked = None;
    for block in written.iter().take(shown) {
        asked = block_ui(ui, scene, block, size, links).or(asked);
    }
    asked
}

/// The largest size of the words at which all of them fit, in points.
fn fitted(ui: &Ui, scene: &Scene<'_>, written: &[Block]) -> f32 {
    let room = ui.available_size();
    let usual = WORDS_PT * scene.medium.text_scale;
    let fits = |size: f32| {
        let mut height = 0.0;
        for block in written {
            let mut job = job_of(scene, &lead_of(block), block.spans(), size);
            job.wrap.max_width = room.x;
            let taken = ui.painter().layout_job(job).size();
            height += taken.y + BETWEEN_PT * scene.medium.text_scale;
            if taken.x > room.x + 0.5 {
                return false;
            }
        }
        height <= room.y
    };
    let sizes = SMALLER.map(|factor| usual * factor);
    let least = usual * 0.5;
    sizes.into_iter().find(|&size| fits(size)).unwrap_or(least)
}

fn lead_of(block: &Block) -> String {
    match block {
        Block::Paragraph(_) => String::new(),
        Block::Item(None, _) => "• ".to_owned(),
        Block::Item(Some(number), _) => format!("{number}. "),
    }
}

/// Draws a block; gives what a link asks for that was followed.
pub(in crate::ui) fn block_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    block: &Block,
    size: f32,
    links: Links,
) -> Option<Change> {
    let lead = lead_of(block);
    let mut job = job_of(scene, &lead, block.spans(), size);
    job.wrap.max_width = ui.available_width();
    let leads = links == Links::Live;
    let is_link = |span: &Span| leads && span.link.is_some();
    let first = usize::from(!lead.is_empty());
    for (section, span) in job.sections.iter_mut().skip(first).zip(block.spans()) {
        if is_link(span) {
            section.format.color = scene.theme.accent;
            section.format.underline = Stroke::new(1.5, scene.theme.accent);
        }
    }
    // One text, so that its lines break as those of the audience's do; links are places in it.
    let galley = ui.painter().layout_job(job);
    let label = Label::new(Arc::clone(&galley)).sense(Sense::empty());
    let corner = ui.add(label).rect.min;
    let mut asked = None;
    let mut from = lead.chars().count();
    for (place, span) in block.spans().iter().enumerate() {
        let to = from + span.text.chars().count();
        if let Some(link) = span.link.as_ref().filter(|_| leads) {
            let rects = rects_of(&galley, from..to);
            let rects = rects.map(|rect| rect.translate(corner.to_vec2()));
            let rects = Vec::from_iter(rects);
            if link_ui(ui, scene, span, place, &rects) {
                asked = Some(change_of(link));
            }
        }
        from = to;
    }
    asked
}

/// Where characters of a text stand in it, in each line that has some of them.
fn rects_of(galley: &Galley, range: Range<usize>) -> impl Iterator<Item = Rect> + '_ {
    let at = |index: usize, prefer_next_row| {
        let index = index.into();
        galley.pos_from_cursor(CCursor {
            index,
            prefer_next_row,
        })
    };
    let (start, end) = (at(range.start, true), at(range.end, false));
    (galley.rows.iter())
        .map(PlacedRow::rect)
        .filter_map(move |row| {
            let middle = row.center().y;
            if middle < start.min.y || middle > end.max.y {
                return None;
            }
            let is_first = start.y_range().contains(middle);
            let is_last = end.y_range().contains(middle);
            let left = if is_first { start.min.x } else { row.min.x };
            let right = if is_last { end.max.x } else { row.max.x };
            Some(Rect::from_x_y_ranges(left..=right, row.y_range()))
        })
}

/// A link that can be pressed and be in focus, in each line that has some of it; true when it was
/// followed.
fn link_ui(ui: &mut Ui, scene: &Scene<'_>, span: &Span, place: usize, rects: &[Rect]) -> bool {
    let mut followed = false;
    for (line, &rect) in rects.iter().enumerate() {
        let id = ui.next_auto_id().with((place, line));
        // The keyboard comes to a link once.
        let sense = if line == 0 {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let response = ui.interact(rect, id, sense);
        if line == 0 {
            response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &span.text));
        }
        if response.has_focus() {
            let ring = Stroke::new(2.0, scene.theme.accent);
            for around in rects.iter().map(|rect| rect.expand(2.0)) {
                ui.painter()
                    .rect_stroke(around, 2.0, ring, egui::StrokeKind::Outside);
            }
        }
        followed |= response.clicked();
        response.on_hover_cursor(egui::CursorIcon::PointingHand);
    }
    followed
}

/// What following a link asks of the view.
fn change_of(link: &Link) -> Change {
    match link {
        Link::Region(id) => Change::Select(id.clone()),
        Link::Page(page) => Change::Page(Some(page.clone())),
    }
}

fn job_of(scene: &Scene<'_>, lead: &str, spans: &[Span], size: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    let plain = FontId::proportional(size);
    let format = |font: FontId, color: Color32| TextFormat {
        font_id: font,
        color,
        ..TextFormat::default()
    };
    if !lead.is_empty() {
        job.append(lead, 0.0, format(plain.clone(), scene.theme.accent));
    }
    for span in spans {
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
    job
}
