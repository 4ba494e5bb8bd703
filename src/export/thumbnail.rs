//! A view as a picture the size of a stamp, in pixels.

use super::raster::pixels_from_svg;
use super::svg::{self, Fonts};
use super::view_picture::{Credits, record_scene, with_scene};
use super::{ExportError, check_size};
use crate::atlas::Atlas;
use crate::figure::{Medium, Surface};
use crate::view::View;
use egui::ColorImage;

/// How much larger the picture is drawn than it is shown: figures are made for a page, and at the
/// size of a stamp their texts would leave no room for what they are about.
const DRAWN_LARGER: f32 = 3.0;

/// Draws the main figure of a view without title, legend, scale bar and sources, which nobody could read.
/// The size, the language and the theme are those of `medium`; the texts are a third of the usual.
///
/// # Errors
/// A size that is out of bounds, a language that the program does not speak, or a fault of the
/// library that makes the pixels.
pub fn thumbnail(atlas: &Atlas, view: &View, medium: &Medium) -> Result<ColorImage, ExportError> {
    let mut plain = view.clone();
    plain.layers.legend = false;
    plain.layers.scale_bar = false;
    let large = Medium {
        width_pt: medium.width_pt * DRAWN_LARGER,
        height_pt: medium.height_pt * DRAWN_LARGER,
        scale: medium.scale / DRAWN_LARGER,
        text_scale: 1.0,
        reduced_motion: true,
        surface: Surface::Paper,
        ..medium.clone()
    };
    let [width, height] = check_size(large.width_pt, large.height_pt, large.scale)?;
    let page = with_scene(atlas, &plain, &large, |scene, _| {
        record_scene(scene, Credits::Nowhere).page
    })?;
    let pixels = pixels_from_svg(&page, &svg::from_page(&page, Fonts::Named))?;
    let size = [width as usize, height as usize];
    Ok(ColorImage::from_rgba_premultiplied(size, pixels.data()))
}
