//! Pictures of pixels: decoded, turned the right way up, made as small as a screen needs, encoded.
//! What a file says besides (where, when, with which camera) is left behind.

use super::clean::Pixels;
use super::{Clean, Content, LIMIT_PIXELS, PictureFault};
use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::codecs::png::{CompressionType, FilterType, PngDecoder, PngEncoder};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, Limits, imageops};
use std::io::Cursor;

/// The longest side that is kept: a screen of the largest kind shows no more.
const LONGEST_PX: u32 = 3840;
/// The quality of a photograph, of 100: nothing is lost that is seen.
const QUALITY: u8 = 90;

pub(super) fn clean(bytes: &[u8], content: Content) -> Result<Clean, PictureFault> {
    let image = decoded(bytes, content)?;
    let image = shrunk(image, LONGEST_PX);
    let mut file = Vec::new();
    let encoded = match content {
        Content::Jpeg => {
            let image = DynamicImage::ImageRgb8(image.to_rgb8());
            image.write_with_encoder(JpegEncoder::new_with_quality(&mut file, QUALITY))
        }
        _ => {
            let image = if image.color().has_alpha() {
                DynamicImage::ImageRgba8(image.to_rgba8())
            } else {
                DynamicImage::ImageRgb8(image.to_rgb8())
            };
            let encoder = PngEncoder::new_with_quality(
                &mut file,
                CompressionType::Default,
                FilterType::Adaptive,
            );
            image.write_with_encoder(encoder)
        }
    };
    encoded.map_err(|fault| damaged(&fault))?;
    Ok(Clean {
        content,
        bytes: file,
        size: [image.width() as f32, image.height() as f32],
    })
}

pub(super) fn pixels(
    bytes: &[u8],
    content: Content,
    longest_px: u32,
) -> Result<Pixels, PictureFault> {
    let image = shrunk(decoded(bytes, content)?, longest_px).into_rgba8();
    let size = [image.width() as usize, image.height() as usize];
    let mut pixels = image.into_raw();
    for [red, green, blue, alpha] in pixels.as_chunks_mut::<4>().0 {
        let share = u16::from(*alpha);
        for channel in [red, green, blue] {
            *channel = ((u16::from(*channel) * share + 127) / 255) as u8;
        }
    }
    Ok((size, pixels))
}

fn decoded(bytes: &[u8], content: Content) -> Result<DynamicImage, PictureFault> {
    let reader = Cursor::new(bytes);
    match content {
        Content::Jpeg => image_of(JpegDecoder::new(reader).map_err(|fault| damaged(&fault))?),
        _ => image_of(PngDecoder::new(reader).map_err(|fault| damaged(&fault))?),
    }
}

fn image_of(mut decoder: impl ImageDecoder) -> Result<DynamicImage, PictureFault> {
    // How large it is is known before room for it is asked for.
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > LIMIT_PIXELS {
        let millions = pixels.div_ceil(1_000_000);
        return Err(PictureFault::TooManyPixels { millions });
    }
    let mut limits = Limits::default();
    // Sixteen bits a channel, and as much again to work with.
    limits.max_alloc = Some(LIMIT_PIXELS * 16);
    decoder
        .set_limits(limits)
        .map_err(|fault| damaged(&fault))?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(|fault| damaged(&fault))?;
    image.apply_orientation(orientation);
    Ok(image)
}

/// The picture, its longer side no longer than this.
fn shrunk(image: DynamicImage, longest_px: u32) -> DynamicImage {
    if image.width().max(image.height()) <= longest_px {
        return image;
    }
    image.resize(longest_px, longest_px, imageops::FilterType::CatmullRom)
}

fn damaged(fault: &ImageError) -> PictureFault {
    PictureFault::Damaged {
        reason: fault.to_string(),
    }
}
