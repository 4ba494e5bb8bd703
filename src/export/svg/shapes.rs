//! Shapes without text or images: circles, paths, rectangles, lines and curves.

use egui::epaint::{
    BandShape, CircleShape, ClippedShape, ColorMode, CubicBezierShape, EllipseShape, PathShape,
    QuadraticBezierShape, RectShape,
};
use egui::{Pos2, Rect, Shape, Stroke, StrokeKind, TextureId, Vec2};

use super::dashes;
use super::items;
use super::mesh;
use super::picture::{self, Pictures};
use super::text::TextWriter;
use super::writer::{Writer, push_line, push_number, push_number_attribute, push_point, push_rect};
use crate::figure::paper::PaperItem;

/// Writes all shapes in order.
pub(super) fn write_shapes(
    out: &mut Writer,
    text: &mut TextWriter<'_>,
    pictures: &Pictures<'_>,
    shapes: &[ClippedShape],
) {
    let mut flat = Vec::with_capacity(shapes.len());
    for clipped in shapes {
        flatten(clipped.clip_rect, &clipped.shape, &mut flat);
    }
    let mut index = 0;
    while let Some(&(clip, shape)) = flat.get(index) {
        if let Shape::LineSegment { points, stroke } = shape {
            let mut segments = vec![*points];
            while let Some((
                next_clip,
                Shape::LineSegment {
                    points,
                    stroke: next,
                },
            )) = flat.get(index + segments.len())
                && *next_clip == clip
                && next == stroke
            {
                segments.push(*points);
            }
            index += segments.len();
            write_segments(out, clip, &segments, *stroke);
        } else {
            write_shape(out, text, pictures, clip, shape);
            index += 1;
        }
    }
}

fn flatten<'shapes>(clip: Rect, shape: &'shapes Shape, flat: &mut Vec<(Rect, &'shapes Shape)>) {
    match shape {
        Shape::Noop => {}
        Shape::Vec(shapes) => {
            for inner in shapes {
                flatten(clip, inner, flat);
            }
        }
        other => flat.push((clip, other)),
    }
}

fn write_shape(
    out: &mut Writer,
    text: &mut TextWriter<'_>,
    pictures: &Pictures<'_>,
    clip: Rect,
    shape: &Shape,
) {
    if let Some(item) = PaperItem::from_shape(shape) {
        items::write_item(out, text, clip, shape.visual_bounding_rect(), item);
        return;
    }
    if !out.clip_to(clip, shape.visual_bounding_rect()) {
        return;
    }
    match shape {
        Shape::Noop | Shape::Vec(_) | Shape::LineSegment { .. } => {}
        Shape::Circle(circle) => write_circle(out, circle),
        Shape::Ellipse(ellipse) => write_ellipse(out, ellipse),
        Shape::Path(path) => write_path(out, path),
        Shape::Band(band) => write_band(out, band),
        Shape::Rect(rect) => write_rect(out, pictures, rect),
        Shape::Text(shape) => text.write(out, shape, None),
        Shape::Mesh(mesh) => mesh::write_mesh(out, pictures, mesh),
        Shape::QuadraticBezier(curve) => write_quadratic(out, curve),
        Shape::CubicBezier(curve) => write_cubic(out, curve),
        Shape::Callback(_) => out.warn("something painted by the graphics card is left out"),
    }
}

fn write_segments(out: &mut Writer, clip: Rect, segments: &[[Pos2; 2]], stroke: Stroke) {
    if stroke.is_empty() {
        return;
    }
    let mut bounds = Rect::NOTHING;
    for point in segments.iter().flatten() {
        bounds.extend_with(*point);
    }
    if !out.clip_to(clip, bounds.expand(stroke.width / 2.0)) {
        return;
    }
    let (dashed, loose) = dashes::merge(segments);
    for line in dashed {
        out.body.push_str("<path fill=\"none\"");
        out.push_stroke(stroke);
        out.body.push_str(" stroke-dasharray=\"");
        push_number(&mut out.body, line.dash);
        out.body.push(' ');
        push_number(&mut out.body, line.gap);
        out.body.push_str("\" d=\"");
        push_line(&mut out.body, &line.ends, false);
        out.body.push_str("\"/>\n");
    }
    // One path for many lines is shorter, but where translucent lines cross it would be lighter.
    let per_path = if stroke.color.is_opaque() {
        usize::MAX
    } else {
        1
    };
    for lines in loose.chunks(per_path) {
        out.body.push_str("<path fill=\"none\"");
        out.push_stroke(stroke);
        out.body.push_str(" d=\"");
        for line in lines {
            push_line(&mut out.body, line, false);
        }
        out.body.push_str("\"/>\n");
    }
}

fn write_circle(out: &mut Writer, circle: &CircleShape) {
    out.body.push_str("<circle");
    push_number_attribute(&mut out.body, "cx", circle.center.x);
    push_number_attribute(&mut out.body, "cy", circle.center.y);
    push_number_attribute(&mut out.body, "r", circle.radius);
    out.push_fill(circle.fill);
    out.push_stroke(circle.stroke);
    out.body.push_str("/>\n");
}

fn write_ellipse(out: &mut Writer, ellipse: &EllipseShape) {
    out.body.push_str("<ellipse");
    push_number_attribute(&mut out.body, "cx", ellipse.center.x);
    push_number_attribute(&mut out.body, "cy", ellipse.center.y);
    push_number_attribute(&mut out.body, "rx", ellipse.radius.x);
    push_number_attribute(&mut out.body, "ry", ellipse.radius.y);
    out.push_fill(ellipse.fill);
    out.push_stroke(ellipse.stroke);
    push_rotation(out, ellipse.angle, ellipse.center);
    out.body.push_str("/>\n");
}

/// ` transform="rotate(…)"`, clockwise as both egui and SVG mean it; nothing for no rotation.
pub(super) fn push_rotation(out: &mut Writer, angle_radians: f32, centre: Pos2) {
    if angle_radians != 0.0 {
        out.body.push_str(" transform=\"rotate(");
        push_number(&mut out.body, angle_radians.to_degrees());
        out.body.push(' ');
        push_number(&mut out.body, centre.x);
        out.body.push(' ');
        push_number(&mut out.body, centre.y);
        out.body.push_str(")\"");
    }
}

fn write_path(out: &mut Writer, path: &PathShape) {
    if path.stroke.kind != StrokeKind::Middle && !path.stroke.is_empty() {
        out.warn("a line along one side of an edge is drawn on the edge");
    }
    let stroke = match &path.stroke.color {
        ColorMode::Solid(colour) => Stroke::new(path.stroke.width, *colour),
        ColorMode::UV(_) => Stroke::NONE,
    };
    if stroke.is_empty() && path.fill == egui::Color32::TRANSPARENT {
        return write_coloured_line(out, path);
    }
    out.body.push_str("<path");
    out.push_fill(path.fill);
    out.push_stroke(stroke);
    if !stroke.is_empty() && path.points.len() > 2 {
        out.body.push_str(" stroke-linejoin=\"round\"");
    }
    out.body.push_str(" d=\"");
    push_line(&mut out.body, &path.points, path.closed);
    out.body.push_str("\"/>\n");
    write_coloured_line(out, path);
}

/// A line whose colour depends on the place: every piece in the colour of its middle.
fn write_coloured_line(out: &mut Writer, path: &PathShape) {
    let ColorMode::UV(colour_at) = &path.stroke.color else {
        return;
    };
    let bounds = Rect::from_points(&path.points).expand(path.stroke.width / 2.0);
    let last = path.closed.then(|| path.points.first()).flatten();
    let ends = path.points.iter().skip(1).chain(last);
    for (&from, &to) in path.points.iter().zip(ends) {
        let colour = colour_at(bounds, from + (to - from) / 2.0);
        out.body
            .push_str("<path fill=\"none\" stroke-linecap=\"round\"");
        out.push_stroke(Stroke::new(path.stroke.width, colour));
        out.body.push_str(" d=\"");
        push_line(&mut out.body, &[from, to], false);
        out.body.push_str("\"/>\n");
    }
}

fn write_band(out: &mut Writer, band: &BandShape) {
    let upper = band.points.iter().map(|p| Pos2::new(p.x, p.y.min));
    let lower = band.points.iter().rev().map(|p| Pos2::new(p.x, p.y.max));
    let outline: Vec<Pos2> = upper.chain(lower).collect();
    out.body.push_str("<path");
    out.push_fill(band.fill);
    out.push_stroke(band.stroke);
    push_rotation(out, band.angle, Pos2::ZERO);
    out.body.push_str(" d=\"");
    push_line(&mut out.body, &outline, true);
    out.body.push_str("\"/>\n");
}

fn write_rect(out: &mut Writer, pictures: &Pictures<'_>, shape: &RectShape) {
    if shape.blur_width > 0.0 {
        return out.warn("a shadow is left out");
    }
    let textured = shape
        .brush
        .as_ref()
        .filter(|brush| brush.uv != Rect::ZERO && brush.fill_texture_id != TextureId::default());
    if let Some(brush) = textured {
        let image = pictures.cut(brush.fill_texture_id, brush.uv, shape.fill);
        match image {
            Some(image) => picture::write_image(out, &image, shape.rect, shape.angle),
            None => out.warn("an image that is not on the page's side is left out"),
        }
    }
    let fill = if textured.is_some() {
        egui::Color32::TRANSPARENT
    } else {
        shape.fill
    };
    let stroke = shape.stroke;
    if fill == egui::Color32::TRANSPARENT && stroke.is_empty() {
        return;
    }
    // SVG strokes are centred on the edge: move the edge instead.
    let half = if stroke.is_empty() {
        0.0
    } else {
        stroke.width / 2.0
    };
    let outwards = match shape.stroke_kind {
        StrokeKind::Inside => -half,
        StrokeKind::Middle => 0.0,
        StrokeKind::Outside => half,
    };
    let rect = shape.rect.expand(outwards);
    let corners = [
        shape.corner_radius.nw,
        shape.corner_radius.ne,
        shape.corner_radius.se,
        shape.corner_radius.sw,
    ];
    let most = rect.width().min(rect.height()).max(0.0) / 2.0;
    let radii = corners.map(|radius| {
        if radius == 0 {
            0.0
        } else {
            (f32::from(radius) + outwards).clamp(0.0, most)
        }
    });
    let same = radii.iter().all(|radius| *radius == radii[0]);
    out.body.push_str(if same { "<rect" } else { "<path" });
    out.push_fill(fill);
    out.push_stroke(stroke);
    push_rotation(out, shape.angle, shape.rect.center());
    if same {
        push_rect(&mut out.body, rect);
        if radii[0] > 0.0 {
            push_number_attribute(&mut out.body, "rx", radii[0]);
        }
    } else {
        push_rounded_outline(out, rect, radii);
    }
    out.body.push_str("/>\n");
}

/// ` d="…"` of a rectangle whose corners differ: north-west, north-east, south-east, south-west.
fn push_rounded_outline(out: &mut Writer, rect: Rect, radii: [f32; 4]) {
    let corners = [
        (rect.left_top(), Vec2::DOWN, Vec2::RIGHT),
        (rect.right_top(), Vec2::LEFT, Vec2::DOWN),
        (rect.right_bottom(), Vec2::UP, Vec2::LEFT),
        (rect.left_bottom(), Vec2::RIGHT, Vec2::UP),
    ];
    out.body.push_str(" d=\"");
    for (index, ((corner, before, after), radius)) in corners.into_iter().zip(radii).enumerate() {
        out.body.push(if index == 0 { 'M' } else { 'L' });
        push_point(&mut out.body, corner + before * radius);
        if radius > 0.0 {
            out.body.push('A');
            push_number(&mut out.body, radius);
            out.body.push(',');
            push_number(&mut out.body, radius);
            out.body.push_str(" 0 0 1 ");
            push_point(&mut out.body, corner + after * radius);
        }
    }
    out.body.push_str("Z\"");
}

fn write_quadratic(out: &mut Writer, curve: &QuadraticBezierShape) {
    let [from, control, to] = curve.points;
    write_curve(
        out,
        ("Q", from, &[control, to]),
        curve.closed,
        curve.fill,
        &curve.stroke.color,
        curve.stroke.width,
    );
}

fn write_cubic(out: &mut Writer, curve: &CubicBezierShape) {
    let [from, first, second, to] = curve.points;
    write_curve(
        out,
        ("C", from, &[first, second, to]),
        curve.closed,
        curve.fill,
        &curve.stroke.color,
        curve.stroke.width,
    );
}

fn write_curve(
    out: &mut Writer,
    (command, from, points): (&str, Pos2, &[Pos2]),
    closed: bool,
    fill: egui::Color32,
    colour: &ColorMode,
    width_pt: f32,
) {
    let colour = match colour {
        ColorMode::Solid(colour) => *colour,
        ColorMode::UV(colour_at) => {
            out.warn("a curve that changes colour is drawn in one");
            colour_at(Rect::from_points(points), from)
        }
    };
    out.body.push_str("<path");
    out.push_fill(fill);
    out.push_stroke(Stroke::new(width_pt, colour));
    out.body.push_str(" d=\"M");
    push_point(&mut out.body, from);
    out.body.push_str(command);
    for (index, point) in points.iter().enumerate() {
        if index > 0 {
            out.body.push(' ');
        }
        push_point(&mut out.body, *point);
    }
    out.body.push_str(if closed { "Z\"/>\n" } else { "\"/>\n" });
}
