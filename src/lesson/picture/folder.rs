//! Where the pictures of a story are.

use super::{Clean, LIMIT_BYTES, Picture, PictureFault};
use crate::atlas::{PackSource, embedded_bytes};
use std::path::{Component, Path, PathBuf};

/// The folder from which the names of a story's pictures count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PictureFolder {
    /// None: the story is in no file yet, and has no pictures.
    #[default]
    Nowhere,
    /// That of the story's file.
    Folder(PathBuf),
    /// A folder of the pack inside the program.
    Embedded(String),
}

impl PictureFolder {
    /// That of the file of a story.
    #[must_use]
    pub fn beside(story: &Path) -> Self {
        Self::Folder(story.parent().unwrap_or(Path::new("")).to_owned())
    }

    /// That of a story of a pack; `file` is its name within the pack.
    #[must_use]
    pub fn in_pack(source: &PackSource, file: &str) -> Self {
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
        match source {
            PackSource::Embedded => Self::Embedded(folder.to_owned()),
            PackSource::Folder(pack) => Self::Folder(pack.join(folder)),
        }
    }

    /// Reads a picture and cleans it: what lies there may have been put there by hand.
    ///
    /// # Errors
    /// A [`PictureFault`].
    pub fn read(&self, picture: &Picture) -> Result<Clean, PictureFault> {
        let name = checked_name(&picture.file)?;
        match self {
            Self::Nowhere => Err(missing(name)),
            Self::Folder(folder) => match Clean::read(&folder.join(name)) {
                // The reader knows the picture by the name that the story gives it.
                Err(PictureFault::Missing { .. }) => Err(missing(name)),
                read => read,
            },
            Self::Embedded(folder) => {
                let bytes = embedded_bytes(&format!("{folder}/{name}"));
                Clean::of(bytes.ok_or_else(|| missing(name))?)
            }
        }
    }

    /// Whether a picture is there and not too large, without reading it.
    ///
    /// # Errors
    /// A [`PictureFault`].
    pub fn find(&self, picture: &Picture) -> Result<(), PictureFault> {
        let name = checked_name(&picture.file)?;
        let bytes = match self {
            Self::Nowhere => None,
            Self::Folder(folder) => std::fs::metadata(folder.join(name))
                .ok()
                .filter(std::fs::Metadata::is_file)
                .map(|file| file.len()),
            Self::Embedded(folder) => {
                embedded_bytes(&format!("{folder}/{name}")).map(|bytes| bytes.len() as u64)
            }
        };
        match bytes {
            None => Err(missing(name)),
            Some(bytes) if bytes > LIMIT_BYTES => Err(PictureFault::TooLarge {
                mb: bytes.div_ceil(1_048_576),
            }),
            Some(_) => Ok(()),
        }
    }
}

fn missing(name: &str) -> PictureFault {
    PictureFault::Missing {
        file: name.to_owned(),
    }
}

/// A name that stays within its folder on every system.
fn checked_name(name: &str) -> Result<&str, PictureFault> {
    let is_within = !name.is_empty()
        && !name.contains(['\\', ':', '\0'])
        && (Path::new(name).components()).all(|part| matches!(part, Component::Normal(_)));
    if is_within {
        Ok(name)
    } else {
        Err(PictureFault::Outside {
            file: name.to_owned(),
        })
    }
}
