//! What can be wrong with a picture.

use super::{LIMIT_BYTES, LIMIT_PIXELS};
use crate::locale::{Locale, Value};
use thiserror::Error;

/// Why a picture is not taken, or not shown.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PictureFault {
    /// The name leads out of the folder of the story.
    #[error(
        "'{file}' is not a name within the folder of the story: write it with slashes, without \
         '..', and not from the root"
    )]
    Outside {
        /// The name.
        file: String,
    },
    /// There is no such file.
    #[error("there is no picture '{file}'")]
    Missing {
        /// The file.
        file: String,
    },
    /// The file cannot be read.
    #[error("the picture '{file}' cannot be read: {reason}")]
    Unread {
        /// The file.
        file: String,
        /// What the system said.
        reason: String,
    },
    /// The file is too large.
    #[error("the picture has {mb} MB; the limit is {} MB", LIMIT_BYTES / 1_048_576)]
    TooLarge {
        /// Its size.
        mb: u64,
    },
    /// The picture has too many pixels.
    #[error(
        "the picture has {millions} million pixels; the limit is {} million",
        LIMIT_PIXELS / 1_000_000
    )]
    TooManyPixels {
        /// Its size.
        millions: u64,
    },
    /// It is neither PNG nor JPEG nor SVG.
    #[error("the file is no picture that can be shown: it must be PNG, JPEG or SVG")]
    Unknown,
    /// It says that it is a picture and is damaged.
    #[error("the picture is damaged: {reason}")]
    Damaged {
        /// What the decoder said.
        reason: String,
    },
    /// A drawing that would do something.
    #[error("line {line}: the drawing has a script ({what}); save it as a plain SVG")]
    Script {
        /// Where.
        line: u32,
        /// The element or attribute.
        what: String,
    },
    /// A drawing that asks for something outside.
    #[error("line {line}: the drawing leads outside of itself ({what}); save it as a plain SVG")]
    Link {
        /// Where.
        line: u32,
        /// The element or attribute.
        what: String,
    },
    /// A drawing with something in it that is no drawing.
    #[error(
        "line {line}: the drawing holds what is no drawing ({what}); save it as a plain SVG, and \
         take pictures of pixels as pictures of their own"
    )]
    Foreign {
        /// Where.
        line: u32,
        /// The element.
        what: String,
    },
    /// Letters for which there is no font.
    #[error("no font on this machine sets the letters of the drawing: turn them into outlines")]
    Letters,
    /// The copy beside the story cannot be written.
    #[error("the picture could not be copied: {reason}")]
    Unwritten {
        /// Why.
        reason: String,
    },
}

impl PictureFault {
    /// The fault in the reader's language.
    #[must_use]
    pub fn text(&self, locale: &Locale) -> String {
        let millions = |number: u64| Value::Number(number as f64);
        match self {
            Self::Outside { file } => {
                locale.text_with("picture-outside", &[("file", file.as_str().into())])
            }
            Self::Missing { file } => {
                locale.text_with("picture-missing", &[("file", file.as_str().into())])
            }
            Self::Unread { file, reason } => {
                let file = ("file", file.as_str().into());
                locale.text_with(
                    "picture-unread",
                    &[file, ("reason", reason.as_str().into())],
                )
            }
            Self::TooLarge { mb } => {
                let limit = ("limit", millions(LIMIT_BYTES / 1_048_576));
                locale.text_with("picture-too-large", &[("size", millions(*mb)), limit])
            }
            Self::TooManyPixels { millions: found } => {
                let limit = ("limit", millions(LIMIT_PIXELS / 1_000_000));
                locale.text_with(
                    "picture-too-many-pixels",
                    &[("size", millions(*found)), limit],
                )
            }
            Self::Unknown => locale.text("picture-unknown"),
            Self::Damaged { reason } => {
                locale.text_with("picture-damaged", &[("reason", reason.as_str().into())])
            }
            Self::Script { line, what } => in_drawing(locale, "picture-script", *line, what),
            Self::Link { line, what } => in_drawing(locale, "picture-link", *line, what),
            Self::Foreign { line, what } => in_drawing(locale, "picture-foreign", *line, what),
            Self::Letters => locale.text("picture-letters"),
            Self::Unwritten { reason } => {
                locale.text_with("picture-unwritten", &[("reason", reason.as_str().into())])
            }
        }
    }
}

fn in_drawing(locale: &Locale, key: &str, line: u32, what: &str) -> String {
    let line = Value::Number(f64::from(line));
    locale.text_with(key, &[("line", line), ("what", what.into())])
}
