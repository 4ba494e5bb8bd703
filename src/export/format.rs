//! The formats, the limits, and what can go wrong.

use std::path::Path;

/// Longest side of a picture, in pixels: what common programs still open.
pub const LONGEST_SIDE_PX: u32 = 16_384;

/// Most pixels of a picture: 480 MB of memory while it is made.
pub const MOST_PIXELS: u64 = 120_000_000;

/// A format a page can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Lines and letters; the best for the web and for changing later.
    Svg,
    /// Pixels.
    Png,
    /// For printing; text can be selected.
    Pdf,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Svg, Self::Png, Self::Pdf];

    /// The ending of a file's name.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }
}

/// Why a page could not be exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The page's language is not one of the program's.
    #[error(transparent)]
    Language(#[from] crate::locale::LocaleFault),
    /// The file's name does not say one of the formats.
    #[error("{name}: the name must end in .svg, .png or .pdf")]
    UnknownFormat {
        /// The name that was given.
        name: String,
    },
    /// A side of the picture is too long, or nothing at all.
    #[error(
        "a picture of {width} × {height} pixels was asked for; each side must be between 1 and \
         {LONGEST_SIDE_PX} pixels: choose a smaller size or scale"
    )]
    Side {
        /// Width asked for, pixels.
        width: f64,
        /// Height asked for, pixels.
        height: f64,
    },
    /// The picture has too many pixels.
    #[error(
        "a picture of {width} × {height} pixels was asked for, {} million in all; the limit is {} \
         million: choose a smaller size or scale",
        u64::from(*width) * u64::from(*height) / 1_000_000,
        MOST_PIXELS / 1_000_000
    )]
    Pixels {
        /// Width asked for, pixels.
        width: u32,
        /// Height asked for, pixels.
        height: u32,
    },
    /// The SVG could not be read back: a fault of this program.
    #[error("the drawing could not be read back: {0}")]
    Svg(#[from] resvg::usvg::Error),
    /// The PNG could not be compressed.
    #[error("the PNG could not be written: {0}")]
    Png(#[from] png::EncodingError),
    /// There is not enough memory for the picture.
    #[error("there is not enough memory for the picture")]
    Memory,
    /// The PDF could not be made.
    #[error("the PDF could not be written: {0}")]
    Pdf(String),
}

/// The format that a file's name asks for by its ending, in any case.
///
/// ```
/// use mosaique::export::{Format, format_of_path};
/// assert_eq!(format_of_path("map.PNG".as_ref()).ok(), Some(Format::Png));
/// assert!(format_of_path("map.jpeg".as_ref()).is_err());
/// ```
///
/// # Errors
/// [`ExportError::UnknownFormat`] names the three endings.
pub fn format_of_path(path: &Path) -> Result<Format, ExportError> {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    match ending.as_deref() {
        Some("svg") => Ok(Format::Svg),
        Some("png") => Ok(Format::Png),
        Some("pdf") => Ok(Format::Pdf),
        _ => Err(ExportError::UnknownFormat {
            name: path.display().to_string(),
        }),
    }
}

/// The pixels of a page of a size in points at a scale, if they are within the limits. Can be
/// asked before anything is drawn.
///
/// # Errors
/// [`ExportError::Side`] or [`ExportError::Pixels`].
pub fn check_size(width_pt: f32, height_pt: f32, scale: f32) -> Result<[u32; 2], ExportError> {
    let pixels = |points: f32| (f64::from(points) * f64::from(scale)).round();
    let (width, height) = (pixels(width_pt), pixels(height_pt));
    let allowed = 1.0..=f64::from(LONGEST_SIDE_PX);
    if !allowed.contains(&width) || !allowed.contains(&height) {
        return Err(ExportError::Side { width, height });
    }
    let (width, height) = (width as u32, height as u32);
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(ExportError::Pixels { width, height });
    }
    Ok([width, height])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_that_is_too_large_is_refused_with_what_was_asked_and_the_limit() {
        let long = check_size(20_000.0, 10.0, 1.0).unwrap_err().to_string();
        assert!(long.contains("20000") && long.contains("16384"), "{long}");
        let many = check_size(12_000.0, 12_000.0, 1.0).unwrap_err().to_string();
        assert!(
            many.contains("144 million") && many.contains("120 million"),
            "{many}"
        );
        assert_eq!(check_size(1600.0, 1000.0, 2.0).unwrap(), [3200, 2000]);
        for broken in [f32::NAN, 0.0, -5.0, f32::INFINITY] {
            assert!(check_size(broken, 10.0, 1.0).is_err());
        }
    }

    #[test]
    fn an_unknown_ending_is_answered_with_the_three_that_are_known() {
        let message = format_of_path("a/map.jpg".as_ref())
            .unwrap_err()
            .to_string();
        for part in ["map.jpg", ".svg", ".png", ".pdf"] {
            assert!(message.contains(part), "{message}");
        }
    }
}
