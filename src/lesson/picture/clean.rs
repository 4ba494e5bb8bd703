//! A picture of which nothing is kept but what is seen.

use super::{LIMIT_BYTES, PictureFault, drawing, photograph};
use resvg::tiny_skia::{Pixmap, Transform};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// A clean picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Clean {
    /// What it is.
    pub content: Content,
    /// The file.
    pub bytes: Vec<u8>,
    /// Width and height, in pixels or in units of the drawing.
    pub size: [f32; 2],
}

/// What a picture is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Pixels, without loss.
    Png,
    /// Pixels of a photograph.
    Jpeg,
    /// Lines.
    Svg,
}

/// Pixels for a screen: width, height, and RGBA with colours multiplied by their opacity.
pub type Pixels = ([usize; 2], Vec<u8>);

impl Clean {
    /// Reads a file, whatever its name ends in, and cleans it.
    ///
    /// # Errors
    /// A [`PictureFault`].
    pub fn read(path: &Path) -> Result<Self, PictureFault> {
        let name = path.display().to_string();
        let mut bytes = Vec::new();
        File::open(path)
            .and_then(|file| file.take(LIMIT_BYTES + 1).read_to_end(&mut bytes))
            .map_err(|cause| match cause.kind() {
                std::io::ErrorKind::NotFound => PictureFault::Missing { file: name.clone() },
                _ => PictureFault::Unread {
                    file: name.clone(),
                    reason: cause.to_string(),
                },
            })?;
        if bytes.len() as u64 > LIMIT_BYTES {
            // The whole size is for the sentence only.
            let size = std::fs::metadata(path).map_or(LIMIT_BYTES, |file| file.len());
            let mb = size.div_ceil(1_048_576);
            return Err(PictureFault::TooLarge { mb });
        }
        Self::of(&bytes)
    }

    /// Cleans a picture.
    ///
    /// # Errors
    /// A [`PictureFault`].
    pub fn of(bytes: &[u8]) -> Result<Self, PictureFault> {
        if bytes.len() as u64 > LIMIT_BYTES {
            let mb = (bytes.len() as u64).div_ceil(1_048_576);
            return Err(PictureFault::TooLarge { mb });
        }
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            photograph::clean(bytes, Content::Png)
        } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            photograph::clean(bytes, Content::Jpeg)
        } else if looks_like_svg(bytes) {
            drawing::clean(bytes)
        } else {
            Err(PictureFault::Unknown)
        }
    }

    /// The ending of the file's name.
    #[must_use]
    pub fn extension(&self) -> &'static str {
        match self.content {
            Content::Png => "png",
            Content::Jpeg => "jpg",
            Content::Svg => "svg",
        }
    }

    /// How large it is in a room, with its sides in proportion: width and height.
    #[must_use]
    pub fn fitted(&self, room: [f32; 2]) -> [f32; 2] {
        let [width, height] = self.size.map(|side| side.max(1.0));
        let factor = (room[0] / width).min(room[1] / height).max(0.0);
        [width * factor, height * factor]
    }

    /// Its pixels for a screen, the longer side as long as asked at most.
    ///
    /// # Errors
    /// [`PictureFault::Damaged`]: nothing can be drawn of it.
    pub fn pixels(&self, longest_px: u32) -> Result<Pixels, PictureFault> {
        match self.content {
            Content::Svg => self.drawn(longest_px),
            content => photograph::pixels(&self.bytes, content, longest_px),
        }
    }

    fn drawn(&self, longest_px: u32) -> Result<Pixels, PictureFault> {
        let damaged = |reason: &str| PictureFault::Damaged {
            reason: reason.to_owned(),
        };
        let tree = drawing::tree(&self.bytes)?;
        let longest = self.size[0].max(self.size[1]).max(1.0);
        let factor = longest_px as f32 / longest;
        let [width, height] = self
            .size
            .map(|side| (side * factor).round().max(1.0) as u32);
        let mut pixmap = Pixmap::new(width, height).ok_or_else(|| damaged("no size"))?;
        let transform = Transform::from_scale(factor, factor);
        resvg::render(&tree, transform, &mut pixmap.as_mut());
        Ok(([width as usize, height as usize], pixmap.take()))
    }
}

/// Whether a text begins as a drawing may: after spaces, a byte order mark, comments.
fn looks_like_svg(bytes: &[u8]) -> bool {
    const HEAD: usize = 4096;
    let head = bytes.get(..HEAD.min(bytes.len())).unwrap_or_default();
    let head = String::from_utf8_lossy(head);
    let head = head.trim_start_matches('\u{feff}').trim_start();
    head.starts_with('<') && head.contains("<svg") || head.starts_with('<') && head.contains(":svg")
}
