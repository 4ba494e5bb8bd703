//! The signs of points and the arrow of a direction, for the map and its legend alike.

use super::PointLook;
use crate::figure::Theme;
use egui::{Painter, Pos2, Rect, Shape, Stroke, Vec2, vec2};

/// Width of the arrow, in points, whatever it stands for: no source gives a volume.
const ARROW_PT: f32 = 4.5;
/// How far the halo of a sign reaches, in points.
const HALO_PT: f32 = 1.3;
/// How far the arrow bends, as a share of its length.
const BEND: f32 = 0.13;
/// Length of its head, in points.
const HEAD_PT: f32 = 15.0;
/// How many pieces its bend is drawn with.
const PIECES: usize = 24;

/// How far the sign of a point reaches from its middle, in points.
#[must_use]
pub fn radius_pt(look: PointLook) -> f32 {
    match look {
        PointLook::Dot => 2.6,
        PointLook::LeftOut | PointLook::City => 4.2,
        PointLook::Centre => 5.6,
        PointLook::Focus => 6.4,
    }
}

/// Paints the sign of a point.
pub fn paint_point(painter: &Painter, theme: &Theme, at: Pos2, look: PointLook) {
    let radius = radius_pt(look);
    match look {
        PointLook::Dot => {
            painter.circle_filled(at, radius + 0.9, theme.halo.to_opaque());
            painter.circle_filled(at, radius, theme.ink);
        }
        PointLook::City => {
            painter.circle_filled(at, radius + HALO_PT, theme.halo.to_opaque());
            painter.circle(at, radius, theme.mark, Stroke::new(1.6, theme.ink));
        }
        PointLook::LeftOut => {
            painter.circle(at, radius, theme.raised, Stroke::new(1.3, theme.faint_ink));
            let reach = radius * 0.62;
            for reach in [vec2(reach, reach), vec2(reach, -reach)] {
                let line = Stroke::new(1.2, theme.faint_ink);
                painter.line_segment([at - reach, at + reach], line);
            }
        }
        PointLook::Focus => {
            painter.circle_filled(at, radius + HALO_PT, theme.halo.to_opaque());
            painter.circle(at, radius, theme.accent, Stroke::new(1.4, theme.ink));
            painter.circle_filled(at, 1.8, theme.on_accent);
        }
        PointLook::Centre => {
            let fill = theme.mark_edge;
            painter.add(diamond(at, radius + HALO_PT, theme.halo.to_opaque()));
            painter.add(diamond(at, radius, fill));
        }
    }
}

fn diamond(at: Pos2, radius: f32, fill: egui::Color32) -> Shape {
    let corners = [Vec2::UP, Vec2::RIGHT, Vec2::DOWN, Vec2::LEFT];
    let corners = corners.map(|corner| at + corner * radius).to_vec();
    Shape::convex_polygon(corners, fill, Stroke::NONE)
}

/// The arrow of the legend: as wide as on the map, with a smaller head.
pub fn paint_small_arrow(painter: &Painter, theme: &Theme, swatch: Rect) {
    let (from, to) = (swatch.left_center(), swatch.right_center());
    let base = to - vec2(9.0_f32.min(swatch.width() * 0.5), 0.0);
    let head = vec![to, base + vec2(0.0, 6.0), base - vec2(0.0, 6.0)];
    painter.line_segment([from, base], Stroke::new(ARROW_PT * 0.8, theme.symbol));
    painter.add(Shape::convex_polygon(head, theme.symbol, Stroke::NONE));
}

/// An arrow as it lies on the picture.
#[derive(Clone, Debug)]
pub struct Arrow {
    /// Its line, from where it begins to the base of its head.
    shaft: Vec<Pos2>,
    /// Its tip and the two corners of its head.
    head: [Pos2; 3],
}

impl Arrow {
    /// The arrow from one point to another, bent so that its middle lies to the north of the
    /// straight line; `None` where the two are too near for an arrow.
    #[must_use]
    pub fn new(from: Pos2, to: Pos2) -> Option<Self> {
        let along = to - from;
        if along.length() < 2.0 * HEAD_PT {
            return None;
        }
        let across = along.rot90();
        let across = if across.y > 0.0 { -across } else { across };
        let control = from + along / 2.0 + across * BEND * 2.0;
        let at = |t: f32| {
            let (a, b) = (from.lerp(control, t), control.lerp(to, t));
            a.lerp(b, t)
        };
        let back = 1.0 - HEAD_PT * 0.9 / along.length();
        let shaft = (0..=PIECES)
            .map(|piece| at(piece as f32 / PIECES as f32 * back))
            .collect();
        let direction = (to - at(1.0 - HEAD_PT / along.length())).normalized();
        let base = to - direction * HEAD_PT;
        let side = direction.rot90() * HEAD_PT * 0.55;
        Some(Self {
            shaft,
            head: [to, base + side, base - side],
        })
    }

    /// Paints it.
    pub fn paint(&self, painter: &Painter, theme: &Theme) {
        let halo = theme.halo.to_opaque();
        let line = |width: f32, colour| Shape::line(self.shaft.clone(), Stroke::new(width, colour));
        let head = |fill, line: Stroke| Shape::convex_polygon(self.head.to_vec(), fill, line);
        painter.add(line(ARROW_PT + 2.0 * HALO_PT, halo));
        painter.add(head(halo, Stroke::new(2.0 * HALO_PT, halo)));
        painter.add(line(ARROW_PT, theme.symbol));
        painter.add(head(theme.symbol, Stroke::NONE));
    }

    /// The boxes that names keep clear of.
    pub fn boxes(&self) -> impl Iterator<Item = Rect> {
        let [tip, left, right] = self.head;
        let along = self.shaft.windows(2);
        along
            .map(|pair| Rect::from_two_pos(pair[0], pair[1]).expand(ARROW_PT / 2.0 + 1.0))
            .chain([Rect::from_points(&[tip, left, right])])
    }

    /// Where its text may stand, from the middle outwards, on either side.
    pub fn places(&self, size: Vec2) -> impl Iterator<Item = Rect> {
        let steps = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
        let aside = [6.0, 14.0, 24.0, 36.0];
        aside.into_iter().flat_map(move |gap| {
            steps.into_iter().flat_map(move |share: f32| {
                let last = self.shaft.len().saturating_sub(1);
                let index = (share * last as f32) as usize;
                let at = self.shaft.get(index).copied().unwrap_or(self.head[0]);
                let next = self.shaft.get(index + 1).copied().unwrap_or(self.head[0]);
                let across = (next - at).normalized().rot90();
                [1.0, -1.0].map(|side| {
                    let out = across * side;
                    // As far out as the box reaches in that direction.
                    let reach = (size.x * out.x.abs() + size.y * out.y.abs()) / 2.0;
                    Rect::from_center_size(at + out * (reach + gap + ARROW_PT / 2.0), size)
                })
            })
        })
    }
}
