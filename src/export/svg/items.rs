//! What egui's shapes cannot say: named areas, many lines at once, groups, text with a halo.

use std::fmt::Write as _;

use egui::{Pos2, Rect, Stroke};

use super::outline::push_outline;
use super::picture::write_picture;
use super::text::TextWriter;
use super::writer::{Writer, push_number, push_number_attribute};
use crate::figure::paper::PaperItem;

/// How far around the page outlines are kept, in points, besides their stroke.
const MARGIN_PT: f32 = 1.0;

/// Writes an item. What neighbours have in common is said once, by a group around them.
pub(super) fn write_item(
    out: &mut Writer,
    text: &mut TextWriter<'_>,
    clip: Rect,
    bounds: Rect,
    item: &PaperItem,
) {
    match item {
        PaperItem::GroupBegin { id, title } => out.open_group(id, title),
        PaperItem::GroupEnd => out.close_group(),
        PaperItem::Region {
            id,
            title,
            rings,
            fill,
            stroke,
        } => {
            if !out.clip_to_styled(clip, bounds, &region_style(*stroke)) {
                return;
            }
            out.body.push_str("<path");
            out.push_id(id);
            out.push_fill(*fill);
            if !stroke.is_empty() {
                out.push_paint("stroke", stroke.color);
            }
            write_outlines(out, clip, rings, *stroke, true);
            if title.is_empty() {
                out.body.push_str("/>\n");
            } else {
                out.body.push('>');
                out.push_title(title);
                out.body.push_str("</path>\n");
            }
        }
        PaperItem::Polylines { lines, stroke } => {
            if stroke.is_empty() || !out.clip_to(clip, bounds) {
                return;
            }
            out.body.push_str("<path fill=\"none\"");
            out.push_stroke(*stroke);
            out.body
                .push_str(" stroke-linejoin=\"round\" stroke-linecap=\"round\"");
            write_outlines(out, clip, lines, *stroke, false);
            out.body.push_str("/>\n");
        }
        PaperItem::Picture { picture, place } => {
            if out.clip_to(clip, bounds) {
                write_picture(out, picture, *place);
            }
        }
        PaperItem::HaloText {
            text: shape,
            halo,
            width_pt,
        } => {
            let mut style = String::from(" paint-order=\"stroke\" stroke-linejoin=\"round\"");
            push_number_attribute(&mut style, "stroke-width", width_pt * 2.0);
            if out.clip_to_styled(clip, bounds, &style) {
                text.write(out, shape, Some(*halo));
            }
        }
    }
}

fn region_style(stroke: Stroke) -> String {
    let mut style = String::from(" fill-rule=\"evenodd\"");
    if !stroke.is_empty() {
        let _ = write!(style, " stroke-linejoin=\"round\" stroke-width=\"");
        push_number(&mut style, stroke.width);
        style.push('"');
    }
    style
}

/// ` d="…"` of what can be seen of lines, or nothing when nothing can.
fn write_outlines(out: &mut Writer, clip: Rect, lines: &[Vec<Pos2>], stroke: Stroke, closed: bool) {
    let keep = out.in_sight(clip).expand(stroke.width / 2.0 + MARGIN_PT);
    let (grid, even_flat) = (out.grid, !stroke.is_empty());
    let start = out.body.len();
    out.body.push_str(" d=\"");
    let first = out.body.len();
    for line in lines {
        push_outline(&mut out.body, grid, line, keep, closed, even_flat);
    }
    if out.body.len() == first {
        out.body.truncate(start);
    } else {
        out.body.push('"');
    }
}
