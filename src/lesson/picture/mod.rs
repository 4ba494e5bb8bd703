//! Pictures in steps: photographs and drawings that are not the atlas's own.
//!
//! A picture is a file beside the story. Whatever is read of it is taken apart and made anew:
//! photographs are decoded and encoded, drawings are parsed and written by usvg. So nothing is kept
//! that is not seen: no place where a photograph was taken, no script, no link.

mod clean;
mod drawing;
mod fault;
mod folder;
mod photograph;

pub use clean::{Clean, Content, Pixels};
pub use fault::PictureFault;
pub use folder::PictureFolder;

use crate::atlas::Words;
use crate::store::write_atomically;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;

/// The largest file that is read.
pub const LIMIT_BYTES: u64 = 24 * 1024 * 1024;
/// The most pixels of a picture that is read: what a large camera makes.
pub const LIMIT_PIXELS: u64 = 60_000_000;

/// A picture of a step.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// The file, from the folder of the story, with slashes: `talk.pictures/harbour-1f2e3d4c.jpg`.
    pub file: String,
    /// Who made it and on which terms it is shown.
    #[serde(default, skip_serializing_if = "Words::is_empty")]
    pub credit: Words,
}

/// Copies a picture beside a story, cleaned of all that is not seen. The credit is left to be
/// written. The same picture twice is one file.
///
/// # Errors
/// A [`PictureFault`] that says what is wrong with the picture, what the limit is, or why it cannot
/// be written.
pub fn import(path: &Path, story: &Path) -> Result<Picture, PictureFault> {
    let clean = Clean::read(path)?;
    let stem = |path: &Path| {
        path.file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned()
    };
    let folder = format!("{}.pictures", safe_words(&stem(story)));
    let name = format!(
        "{}-{:08x}.{}",
        safe_words(&stem(path)),
        fingerprint(&clean.bytes),
        clean.extension()
    );
    let beside = story.with_file_name(&folder);
    fs::create_dir_all(&beside).map_err(|cause| PictureFault::Unwritten {
        reason: format!("{}: {cause}", beside.display()),
    })?;
    write_atomically(&beside.join(&name), &clean.bytes).map_err(|fault| {
        PictureFault::Unwritten {
            reason: fault.to_string(),
        }
    })?;
    Ok(Picture {
        file: format!("{folder}/{name}"),
        credit: Words::default(),
    })
}

/// Copies the picture of a step to where a story is saved anew, under the same name, cleaned as
/// [`import`] cleans it. What is there by that name stays: the names tell pictures apart.
///
/// # Errors
/// A [`PictureFault`] when it cannot be read or written.
pub fn carry_along(
    picture: &Picture,
    from: &PictureFolder,
    story: &Path,
) -> Result<(), PictureFault> {
    let to = PictureFolder::beside(story);
    if *from == to || to.find(picture).is_ok() {
        return Ok(());
    }
    let clean = from.read(picture)?;
    let path = story.with_file_name(&picture.file);
    let unwritten = |reason: String| PictureFault::Unwritten { reason };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)
            .map_err(|cause| unwritten(format!("{}: {cause}", folder.display())))?;
    }
    write_atomically(&path, &clean.bytes).map_err(|fault| unwritten(fault.to_string()))
}

/// A name that every system takes: letters and digits of any script, and hyphens.
fn safe_words(name: &str) -> String {
    const LONGEST: usize = 40;
    let mut words = String::new();
    for letter in name.chars().take(LONGEST) {
        if letter.is_alphanumeric() || letter == '_' {
            words.push(letter);
        } else if !words.is_empty() && !words.ends_with('-') {
            words.push('-');
        }
    }
    let words = words.trim_end_matches('-');
    if words.is_empty() {
        return "picture".to_owned();
    }
    words.to_owned()
}

/// FNV-1a, 32 bits: tells pictures of the same name apart.
fn fingerprint(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, &byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests;
