//! Images inside an SVG: textures, and meshes that no outline or gradient can say.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, ColorImage, Pos2, Rect, TextureId, pos2};

use super::base64::push_base64;
use super::shapes::push_rotation;
use super::writer::{Writer, push_number, push_rect};
use crate::lesson::picture::{Clean, Content};

/// Most pixels of one embedded image; more would make files nobody can open.
const MOST_PIXELS: f32 = 16_000_000.0;

/// The images a page refers to.
pub(super) struct Pictures<'page> {
    pub(super) textures: &'page BTreeMap<TextureId, Arc<ColorImage>>,
    pub(super) scale: f32,
}

impl Pictures<'_> {
    /// A part of an image, multiplied with a colour. `None` when the image is not known.
    pub(super) fn cut(&self, id: TextureId, uv: Rect, tint: Color32) -> Option<ColorImage> {
        let image = self.textures.get(&id)?;
        let [width, height] = image.size.map(|side| side as f32);
        let across = ((uv.max.x - uv.min.x).abs() * width).round().max(1.0);
        let down = ((uv.max.y - uv.min.y).abs() * height).round().max(1.0);
        if across * down > MOST_PIXELS {
            return None;
        }
        let size = [across as usize, down as usize];
        let mut pixels = Vec::with_capacity(size[0].saturating_mul(size[1]));
        for row in 0..size[1] {
            for column in 0..size[0] {
                let x = uv.min.x + (uv.max.x - uv.min.x) * (column as f32 + 0.5) / across;
                let y = uv.min.y + (uv.max.y - uv.min.y) * (row as f32 + 0.5) / down;
                pixels.push(pixel_at(image, pos2(x, y)) * tint);
            }
        }
        Some(ColorImage::new(size, pixels))
    }

    /// The picture of a mesh over its bounds. `None` when its texture is not known.
    pub(super) fn of_mesh(&self, mesh: &Mesh) -> Option<ColorImage> {
        let texture = self.textures.get(&mesh.texture_id);
        if texture.is_none() && mesh.texture_id != TextureId::default() {
            return None;
        }
        let bounds = mesh.calc_bounds();
        let scale = self.scale.max(2.0);
        let (across, down) = (
            (bounds.width() * scale).ceil().max(1.0),
            (bounds.height() * scale).ceil().max(1.0),
        );
        if !bounds.is_finite() || across * down > MOST_PIXELS {
            return None;
        }
        let size = [across as usize, down as usize];
        let mut image = ColorImage::filled(size, Color32::TRANSPARENT);
        for triangle in mesh.indices.as_chunks::<3>().0 {
            let [Some(a), Some(b), Some(c)] =
                triangle.map(|index| mesh.vertices.get(index as usize))
            else {
                continue;
            };
            paint_triangle(&mut image, bounds, [a, b, c], texture.map(AsRef::as_ref));
        }
        Some(image)
    }
}

fn pixel_at(image: &ColorImage, uv: Pos2) -> Color32 {
    let [width, height] = image.size;
    let column = (uv.x * width as f32).clamp(0.0, width.saturating_sub(1) as f32) as usize;
    let row = (uv.y * height as f32).clamp(0.0, height.saturating_sub(1) as f32) as usize;
    image
        .pixels
        .get(row.saturating_mul(width).saturating_add(column))
        .copied()
        .unwrap_or(Color32::TRANSPARENT)
}

/// Fills a triangle with colours by barycentric weights, one sample a pixel.
fn paint_triangle(
    image: &mut ColorImage,
    bounds: Rect,
    [a, b, c]: [&Vertex; 3],
    texture: Option<&ColorImage>,
) {
    let [width, height] = image.size;
    let step = egui::vec2(
        bounds.width() / width as f32,
        bounds.height() / height as f32,
    );
    let cross = |p: Pos2, q: Pos2, r: Pos2| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    let area = cross(a.pos, b.pos, c.pos);
    if area == 0.0 {
        return;
    }
    let reach = Rect::from_points(&[a.pos, b.pos, c.pos]).intersect(bounds);
    let column_of = |x: f32| ((x - bounds.min.x) / step.x).max(0.0) as usize;
    let row_of = |y: f32| ((y - bounds.min.y) / step.y).max(0.0) as usize;
    for row in row_of(reach.min.y)..=row_of(reach.max.y).min(height.saturating_sub(1)) {
        for column in column_of(reach.min.x)..=column_of(reach.max.x).min(width.saturating_sub(1)) {
            let place = bounds.min
                + egui::vec2((column as f32 + 0.5) * step.x, (row as f32 + 0.5) * step.y);
            let weights = [
                cross(b.pos, c.pos, place) / area,
                cross(c.pos, a.pos, place) / area,
                cross(a.pos, b.pos, place) / area,
            ];
            if weights.iter().any(|weight| *weight < 0.0) {
                continue;
            }
            let mix = |channel: fn(&Vertex) -> f32| -> f32 {
                [a, b, c]
                    .into_iter()
                    .zip(weights)
                    .map(|(vertex, weight)| channel(vertex) * weight)
                    .sum()
            };
            let mut colour = Color32::from_rgba_premultiplied(
                mix(|v| f32::from(v.color.r())).round() as u8,
                mix(|v| f32::from(v.color.g())).round() as u8,
                mix(|v| f32::from(v.color.b())).round() as u8,
                mix(|v| f32::from(v.color.a())).round() as u8,
            );
            if let Some(texture) = texture {
                let uv = pos2(mix(|v| v.uv.x), mix(|v| v.uv.y));
                if uv != WHITE_UV {
                    colour = colour * pixel_at(texture, uv);
                }
            }
            if let Some(pixel) = image
                .pixels
                .get_mut(row.saturating_mul(width).saturating_add(column))
            {
                *pixel = pixel.blend(colour);
            }
        }
    }
}

/// `<image …>` with the pixels inside as PNG.
pub(super) fn write_image(out: &mut Writer, image: &ColorImage, place: Rect, angle: f32) {
    let pixels: Vec<u8> = image
        .pixels
        .iter()
        .flat_map(Color32::to_srgba_unmultiplied)
        .collect();
    let size = image.size.map(|side| u32::try_from(side).unwrap_or(0));
    let Ok(png) = crate::export::raster::encode_png(size, &pixels, None) else {
        return out.warn("an image could not be compressed and is left out");
    };
    out.body.push_str("<image preserveAspectRatio=\"none\"");
    push_rect(&mut out.body, place);
    push_rotation(out, angle, place.center());
    out.body.push_str(" href=\"data:image/png;base64,");
    push_base64(&mut out.body, &png);
    out.body.push_str("\"/>\n");
}

/// A picture that is no figure: pixels as they are, a drawing as a drawing.
pub(super) fn write_picture(out: &mut Writer, picture: &Clean, place: Rect) {
    let kind = match picture.content {
        Content::Svg => return write_drawing(out, picture, place),
        Content::Png => "png",
        Content::Jpeg => "jpeg",
    };
    out.body.push_str("<image preserveAspectRatio=\"none\"");
    push_rect(&mut out.body, place);
    out.body.push_str(" href=\"data:image/");
    out.body.push_str(kind);
    out.body.push_str(";base64,");
    push_base64(&mut out.body, &picture.bytes);
    out.body.push_str("\"/>\n");
}

/// A drawing within the drawing, with ids of its own.
fn write_drawing(out: &mut Writer, picture: &Clean, place: Rect) {
    let text = String::from_utf8_lossy(&picture.bytes);
    let inside = (text.split_once('>'))
        .and_then(|(_, rest)| rest.rsplit_once("</svg>"))
        .map_or("", |(inside, _)| inside);
    let prefix = out.definition_id("drawing") + "-";
    out.body
        .push_str("<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\" preserveAspectRatio=\"none\"");
    push_rect(&mut out.body, place);
    out.body.push_str(" viewBox=\"0 0 ");
    push_number(&mut out.body, picture.size[0]);
    out.body.push(' ');
    push_number(&mut out.body, picture.size[1]);
    out.body.push_str("\">");
    out.body.push_str(&with_own_ids(inside, &prefix));
    out.body.push_str("</svg>\n");
}

/// A drawing whose ids begin with a prefix, so that it can stand beside others.
pub(in crate::export) fn with_own_ids(svg: &str, prefix: &str) -> String {
    svg.replace(" id=\"", &format!(" id=\"{prefix}"))
        .replace("url(#", &format!("url(#{prefix}"))
        .replace("href=\"#", &format!("href=\"#{prefix}"))
}
