//! The names at the ends of lines.

use super::axis::Axis;
use super::frame;
use super::lines::{Curve, at};
use super::looks::Look;
use super::nudge;
use crate::atlas::RegionKey;
use crate::figure::Scene;
use crate::figure::style::strong_family;
use egui::{Align2, FontId, Pos2, Rect, Stroke, Ui, pos2};
use egui_plot::PlotTransform;

/// How many regions have a name at the end of their line when none is chosen.
const NAMED_UNCHOSEN: usize = 6;

/// Which curves have their name at the end of the line: those chosen, the one pointed at and the
/// country; where none is chosen, also the highest.
pub(super) fn named(scene: &Scene<'_>, curves: &[Curve]) -> Vec<usize> {
    let few = curves.len() <= NAMED_UNCHOSEN * 2;
    let first: Vec<RegionKey> = scene
        .data
        .slice
        .order
        .iter()
        .copied()
        .filter(|_| scene.resolved.selection.is_empty())
        .take(NAMED_UNCHOSEN)
        .collect();
    (0..curves.len())
        .filter(|&index| {
            let curve = &curves[index];
            !curve.runs.is_empty()
                && (few
                    || curve.look.stands_out()
                    || curve.region.is_none_or(|region| first.contains(&region)))
        })
        .collect()
}

fn label_font(look: &Look, font: &FontId) -> FontId {
    if look.stands_out() {
        FontId::new(font.size, strong_family())
    } else {
        font.clone()
    }
}

/// Room before the text of a label: the sample of its marker.
const SAMPLE_PT: f32 = 16.0;

/// How wide the names of these curves are, with the samples of their markers.
pub(super) fn label_width(
    ui: &Ui,
    scene: &Scene<'_>,
    curves: &[Curve],
    named: &[usize],
    font: &FontId,
) -> f32 {
    named
        .iter()
        .map(|&index| {
            let curve = &curves[index];
            let font = label_font(&curve.look, font);
            ui.painter()
                .layout_no_wrap(curve.name.clone(), font, scene.theme.ink)
                .size()
                .x
        })
        .fold(0.0, f32::max)
        + SAMPLE_PT
        + 4.0
}

/// Paints the names at the ends of the lines, moved apart where they would touch.
#[allow(clippy::too_many_arguments)]
pub(super) fn end_labels(
    ui: &Ui,
    scene: &Scene<'_>,
    axis: &Axis,
    curves: &[Curve],
    named: &[usize],
    transform: &PlotTransform,
    room: Rect,
    font: &FontId,
) {
    let ends: Vec<(usize, Pos2)> = named
        .iter()
        .filter_map(|&index| {
            let last = curves[index].points().next_back()?;
            Some((index, at(transform, axis, last)?))
        })
        .collect();
    let wanted: Vec<f32> = ends.iter().map(|(_, end)| end.y).collect();
    let middles = nudge::spread(&wanted, font.size * 1.2, room.top(), room.bottom());
    for (&(index, end), middle) in ends.iter().zip(middles) {
        let curve = &curves[index];
        let x = room.left() + 4.0;
        let leader = Stroke::new(0.75, scene.theme.rule);
        ui.painter().line_segment([end, pos2(x, middle)], leader);
        frame::paint_marker(
            ui.painter(),
            pos2(x + 5.0, middle),
            3.5,
            &curve.look,
            scene.theme.paper,
        );
        frame::text_within(
            ui,
            pos2(x + SAMPLE_PT - 3.0, middle),
            Align2::LEFT_CENTER,
            &curve.name,
            label_font(&curve.look, font),
            if curve.look.stands_out() || curve.region.is_none() {
                scene.theme.ink
            } else {
                scene.theme.faint_ink
            },
            room.right() - x - SAMPLE_PT + 3.0,
        );
    }
}
