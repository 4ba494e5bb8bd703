//! SVG to PNG with resvg, in a font database that holds exactly the page's fonts.

use std::sync::Arc;

use egui::Vec2;
use egui::epaint::text::Blob;
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::fontdb::{Database, FaceInfo, ID, Language, Source, Stretch, Style, Weight};
use resvg::usvg::{self, Tree};

use super::format::{ExportError, check_size};
use super::svg::{Svg, face_name};
use crate::figure::fonts::PaperFonts;
use crate::figure::paper::Page;

/// A page's SVG as PNG, at the page's scale.
///
/// # Errors
/// [`ExportError`] when the picture is too large, memory runs out or the drawing is broken.
pub fn png_from_svg(page: &Page, svg: &Svg) -> Result<Vec<u8>, ExportError> {
    png_from_tree(page, &parse(page, svg)?)
}

/// A page's drawing as PNG, at the page's scale.
pub(super) fn png_from_tree(page: &Page, tree: &Tree) -> Result<Vec<u8>, ExportError> {
    let size = check_size(page.size_pt.x, page.size_pt.y, page.scale)?;
    let pixmap = pixels_from_tree(page, tree)?;
    // The page has an opaque ground, and then premultiplied colours are the colours themselves.
    if page.background.is_opaque() {
        encode_png(size, pixmap.data(), Some(page.scale))
    } else {
        let pixels: Vec<u8> = pixmap
            .pixels()
            .iter()
            .map(PremultipliedColorU8::demultiply)
            .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()])
            .collect();
        encode_png(size, &pixels, Some(page.scale))
    }
}

/// A page's SVG as pixels, at the page's scale.
///
/// # Errors
/// [`ExportError`] as for [`png_from_svg`].
pub fn pixels_from_svg(page: &Page, svg: &Svg) -> Result<Pixmap, ExportError> {
    pixels_from_tree(page, &parse(page, svg)?)
}

fn pixels_from_tree(page: &Page, tree: &Tree) -> Result<Pixmap, ExportError> {
    let [width, height] = check_size(page.size_pt.x, page.size_pt.y, page.scale)?;
    let mut pixmap = Pixmap::new(width, height).ok_or(ExportError::Memory)?;
    let factor = Vec2::new(width as f32, height as f32) / page.size_pt;
    let transform = Transform::from_scale(factor.x, factor.y);
    resvg::render(tree, transform, &mut pixmap.as_mut());
    Ok(pixmap)
}

/// The drawing as a tree, its text set in the page's fonts.
pub(super) fn parse(page: &Page, svg: &Svg) -> Result<Tree, ExportError> {
    let options = usvg::Options {
        fontdb: Arc::new(database(&page.fonts)),
        languages: vec![page.language.as_str().to_owned()],
        ..usvg::Options::default()
    };
    Ok(Tree::from_str(&svg.text, &options)?)
}

/// The bytes of a font where a font database wants them, without a copy.
struct Bytes(Blob);

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        (*self.0).as_ref()
    }
}

/// The page's fonts and no others, so that every machine gives the same picture.
fn database(fonts: &PaperFonts) -> Database {
    let mut database = Database::new();
    for font in &fonts.fonts {
        let Some(name) = face_name(font) else {
            continue;
        };
        database.push_face_info(FaceInfo {
            id: ID::dummy(),
            source: Source::Binary(Arc::new(Bytes(Arc::clone(&font.bytes)))),
            index: font.face_index,
            families: vec![(name.family, Language::English_UnitedStates)],
            post_script_name: font.key.clone(),
            style: Style::Normal,
            weight: Weight(name.weight),
            stretch: Stretch::Normal,
            monospaced: false,
        });
    }
    database
}

/// RGBA pixels (not premultiplied) as PNG, compressed fast; `scale` (pixels per point, at 96 points
/// an inch) is written as the resolution.
pub(super) fn encode_png(
    [width, height]: [u32; 2],
    pixels: &[u8],
    scale: Option<f32>,
) -> Result<Vec<u8>, ExportError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    if let Some(scale) = scale {
        let per_metre = (scale * 96.0 / 0.0254).round() as u32;
        encoder.set_pixel_dims(Some(png::PixelDimensions {
            xppu: per_metre,
            yppu: per_metre,
            unit: png::Unit::Meter,
        }));
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(pixels)?;
    writer.finish()?;
    Ok(bytes)
}
