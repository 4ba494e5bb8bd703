//! A file that somebody opens: a view, a story or a quiz, by what it says of itself.

use super::quiz::{Quiz, QuizFault};
use super::{PictureFolder, Story, StoryFault, file, quiz};
use crate::view::{View, ViewFault};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// The largest file that is read: beyond it a mistake is likelier than a story.
const LIMIT_BYTES: u64 = 8 * 1024 * 1024;

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Document {
    /// A view as text.
    View(Box<View>),
    /// A story.
    Story(Box<Story>),
    /// A quiz.
    Quiz(Box<Quiz>),
}

/// Why a file is none of them.
#[derive(Debug, Error)]
pub enum DocumentFault {
    /// It cannot be read.
    #[error("{}: {cause}", path.display())]
    Unread {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// It is far too large.
    #[error("{}: more than the {} MB that a story or a quiz may have", path.display(), LIMIT_BYTES / 1_048_576)]
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// It calls itself a story and is none.
    #[error(transparent)]
    Story(#[from] StoryFault),
    /// It calls itself a quiz and is none.
    #[error(transparent)]
    Quiz(#[from] QuizFault),
    /// It is no view either.
    #[error("{name}:{fault}")]
    View {
        /// The file.
        name: String,
        /// Why.
        fault: ViewFault,
    },
}

impl Document {
    /// Opens a file.
    ///
    /// # Errors
    /// A [`DocumentFault`] that says why it is no view, no story and no quiz.
    pub fn open(path: &Path) -> Result<Self, DocumentFault> {
        let mut bytes = Vec::new();
        File::open(path)
            .and_then(|file| file.take(LIMIT_BYTES + 1).read_to_end(&mut bytes))
            .map_err(|cause| DocumentFault::Unread {
                path: path.to_owned(),
                cause,
            })?;
        if bytes.len() as u64 > LIMIT_BYTES {
            let path = path.to_owned();
            return Err(DocumentFault::TooLarge { path });
        }
        let mut document = Self::read(&path.to_string_lossy(), &String::from_utf8_lossy(&bytes))?;
        if let Self::Story(story) = &mut document {
            story.folder = PictureFolder::beside(path);
        }
        Ok(document)
    }

    /// Reads a text; `name` is what a fault calls it.
    ///
    /// # Errors
    /// A [`DocumentFault`] with line and column.
    pub fn read(name: &str, text: &str) -> Result<Self, DocumentFault> {
        let place_of = |mark| text.find(mark).unwrap_or(usize::MAX);
        let (story, quiz) = (place_of(file::MARK), place_of(quiz::MARK));
        if story < quiz {
            let story = Story::from_ron(name, text)?;
            return Ok(Self::Story(Box::new(story)));
        }
        if quiz < story {
            let quiz = Quiz::from_ron(name, text)?;
            return Ok(Self::Quiz(Box::new(quiz)));
        }
        View::from_text(text)
            .map(|view| Self::View(Box::new(view)))
            .map_err(|fault| DocumentFault::View {
                name: name.to_owned(),
                fault,
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::Words;

    #[test]
    fn a_file_is_what_it_says_of_itself() {
        let view = View {
            year: Some(2020),
            ..View::default()
        };
        let read = Document::read("a.ron", &view.to_text()).unwrap();
        assert_eq!(read, Document::View(Box::new(view)));
        let story = Story::new("tiny", "talk", Words::default());
        let read = Document::read("b.ron", &story.to_ron()).unwrap();
        assert_eq!(read, Document::Story(Box::new(story)));
        let title = [("en", "Is mosaique_story a word?")].into_iter().collect();
        let quiz = Quiz::new("tiny", "first", title);
        let read = Document::read("e.ron", &quiz.to_ron()).unwrap();
        assert_eq!(read, Document::Quiz(Box::new(quiz)));
    }

    #[test]
    fn what_is_none_of_them_is_named_with_its_place() {
        let fault = Document::read("c.txt", "hello").unwrap_err().to_string();
        assert!(fault.starts_with("c.txt:1:"), "{fault}");
        let fault = Document::open(Path::new("/nowhere/d.ron")).unwrap_err();
        assert!(fault.to_string().contains("/nowhere/d.ron"), "{fault}");
    }
}
