//! The words of a step: its text, the points that have appeared, and links that can be followed.

use super::Talk;
use crate::figure::{Scene, style};
use crate::lesson::{Block, Link, Span, blocks};
use crate::view::Change;
use egui::text::LayoutJob;
use egui::{
    Color32, FontId, Label, Response, RichText, Role, Sense, Stroke, TextFormat, Ui, WidgetInfo,
};

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
    let has_links = block.spans().iter().any(|span| span.link.is_some());
    if !has_links || links == Links::Shown {
        let job = job_of(scene, &lead, block.spans(), size);
        ui.add(Label::new(job).wrap().sense(Sense::empty()));
        return None;
    }
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(0.0, 2.0);
        ui.spacing_mut().interact_size.y = 0.0;
        if !lead.is_empty() {
            ui.label(RichText::new(lead).size(size).color(scene.theme.accent));
        }
        let mut from = 0;
        for (place, span) in block.spans().iter().enumerate() {
            let Some(link) = &span.link else {
                let mut rest = span.clone();
                rest.text = span.text.get(from..).unwrap_or_default().to_owned();
                from = 0;
                ui.label(job_of(scene, "", &[rest], size));
                continue;
            };
            // A full stop after a link stays on its line.
            let after = block
                .spans()
                .get(place + 1)
                .filter(|next| next.link.is_none());
            let stop = after.map_or("", |next| leading_marks(&next.text));
            from = stop.len();
            let place = link_ui(ui, scene, span, stop, size);
            if place.clicked() {
                asked = Some(change_of(link));
            }
        }
    });
    asked
}

/// A link that can be pressed and be in focus, and the marks that follow it.
fn link_ui(ui: &mut Ui, scene: &Scene<'_>, span: &Span, stop: &str, size: f32) -> Response {
    let mut job = job_of(scene, "", std::slice::from_ref(span), size);
    for section in &mut job.sections {
        section.format.color = scene.theme.accent;
        section.format.underline = Stroke::new(1.5, scene.theme.accent);
    }
    let font = FontId::proportional(size);
    job.append(stop, 0.0, TextFormat::simple(font, scene.theme.ink));
    let place = ui.add(Label::new(job).sense(Sense::click()));
    place.widget_info(|| WidgetInfo::labeled(Role::Link, true, &span.text));
    if place.has_focus() {
        let ring = Stroke::new(2.0, scene.theme.accent);
        let around = place.rect.expand(2.0);
        ui.painter()
            .rect_stroke(around, 2.0, ring, egui::StrokeKind::Outside);
    }
    place.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// The marks with which a text begins, before its first letter, with the space after them: a line
/// that breaks there does not begin with a space.
fn leading_marks(text: &str) -> &str {
    let end = text
        .find(|letter: char| letter.is_alphanumeric() || letter.is_whitespace())
        .unwrap_or(text.len());
    let space = (text.get(end..).and_then(|rest| rest.chars().next()))
        .filter(|letter| letter.is_whitespace())
        .map_or(0, char::len_utf8);
    text.get(..end + space).unwrap_or_default()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_a_link_without_a_space_is_its_marks_only() {
        assert_eq!(leading_marks(". It worked"), ". ");
        assert_eq!(leading_marks("，天然的"), "，");
        assert_eq!(leading_marks("’s capital"), "’");
        assert_eq!(leading_marks(" and"), " ");
        assert_eq!(leading_marks("s and"), "");
        assert_eq!(leading_marks(").”"), ").”");
    }
}
