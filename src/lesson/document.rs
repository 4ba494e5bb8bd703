//! A file that somebody opens: a view, a story, a quiz, a lesson and what belongs to one, by what it
//! says of itself.

use super::answers::{self, Answers, AnswersFault, Marking, Read};
use super::plan::{self, Lesson};
use super::quiz::{self, Quiz};
use super::sheet::{self, Sheet};
use super::versioned::{FileFault, Format};
use super::{PictureFolder, Story, file};
use crate::view::{View, ViewFault};
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// The largest file that is read: beyond it a mistake is likelier than a story.
const LIMIT_BYTES: u64 = 8 * 1024 * 1024;

/// What a file says that it is.
#[derive(Clone, Copy)]
enum Kind {
    Story,
    Quiz,
    Sheet,
    Lesson,
    Answers,
    Marking,
}

/// How it says so. A lesson may hold a story, a quiz and sheets: the first that is named counts.
const FORMATS: [(Kind, Format); 6] = [
    (Kind::Story, file::FORMAT),
    (Kind::Quiz, quiz::FORMAT),
    (Kind::Sheet, sheet::FORMAT),
    (Kind::Lesson, plan::FORMAT),
    (Kind::Answers, answers::ANSWERS),
    (Kind::Marking, answers::MARKING),
];

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Document {
    /// A view as text.
    View(Box<View>),
    /// A story.
    Story(Box<Story>),
    /// A quiz.
    Quiz(Box<Quiz>),
    /// A sheet to print.
    Sheet(Box<Sheet>),
    /// A lesson.
    Lesson(Box<Lesson>),
    /// What somebody answered in a lesson, as far as it can be read.
    Answers(Box<Read>),
    /// What a teacher gives for answers.
    Marking(Box<Marking>),
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
    #[error("{}: more than the {} MB that such a file may have", path.display(), LIMIT_BYTES / 1_048_576)]
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// It names its format and does not follow it, or is of a newer version.
    #[error(transparent)]
    File(#[from] FileFault),
    /// It calls itself answers, and nothing of it can be read.
    #[error(transparent)]
    Answers(#[from] AnswersFault),
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
    /// A [`DocumentFault`] that says why it is none of what the atlas opens.
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
        match &mut document {
            Self::Story(story) => story.folder = PictureFolder::beside(path),
            Self::Lesson(lesson) => lesson.find_pictures_in(&PictureFolder::beside(path)),
            Self::Quiz(quiz) => quiz.folder = PictureFolder::beside(path),
            _ => {}
        }
        Ok(document)
    }

    /// Reads a text; `name` is what a fault calls it.
    ///
    /// # Errors
    /// A [`DocumentFault`] with line and column.
    pub fn read(name: &str, text: &str) -> Result<Self, DocumentFault> {
        let formats = FORMATS.iter();
        let named = formats.filter_map(|&(kind, format)| Some((format.place_in(text)?, kind)));
        let Some((_, kind)) = named.min_by_key(|&(place, _)| place) else {
            let view = View::from_text(text).map_err(|fault| DocumentFault::View {
                name: name.to_owned(),
                fault,
            })?;
            return Ok(Self::View(Box::new(view)));
        };
        Ok(match kind {
            Kind::Story => Self::Story(Box::new(Story::from_ron(name, text)?)),
            Kind::Quiz => Self::Quiz(Box::new(Quiz::from_ron(name, text)?)),
            Kind::Sheet => Self::Sheet(Box::new(Sheet::from_ron(name, text)?)),
            Kind::Lesson => Self::Lesson(Box::new(Lesson::from_ron(name, text)?)),
            Kind::Answers => Self::Answers(Box::new(Answers::read(name, text)?)),
            Kind::Marking => Self::Marking(Box::new(Marking::from_ron(name, text)?)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::Words;
    use crate::lesson::plan::{StoryPart, StoryRef};

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
        assert_eq!(read, Document::Quiz(Box::new(quiz.clone())));
        let mut lesson = Lesson::new("tiny", "first", Words::default());
        let story = Story::new("tiny", "talk", Words::default());
        lesson.story = Some(StoryPart {
            story: StoryRef::Own(Box::new(story)),
            minutes: 10,
            instructions: Words::default(),
            notes: Words::default(),
        });
        let read = Document::read("f.ron", &lesson.to_ron()).unwrap();
        assert_eq!(read, Document::Lesson(Box::new(lesson.clone())));
        let answers = Document::read("g.ron", &Answers::to(&lesson).to_ron()).unwrap();
        assert!(matches!(answers, Document::Answers(read) if read.faults.is_empty()));
        let marking = Marking::of(&lesson);
        let read = Document::read("h.ron", &marking.to_ron()).unwrap();
        assert_eq!(read, Document::Marking(Box::new(marking)));
    }

    #[test]
    fn a_comment_before_the_version_hides_nothing() {
        let text = "(\n    // Written for the third class,\n    // of mosaique_quiz fame\n    mosaique_story: 9)";
        let fault = Document::read("a.ron", text).unwrap_err().to_string();
        assert!(fault.contains("the story is of version 9"), "{fault}");
    }

    #[test]
    fn what_is_none_of_them_is_named_with_its_place() {
        let fault = Document::read("c.txt", "hello").unwrap_err().to_string();
        assert!(fault.starts_with("c.txt:1:"), "{fault}");
        let fault = Document::open(Path::new("/nowhere/d.ron")).unwrap_err();
        assert!(fault.to_string().contains("/nowhere/d.ron"), "{fault}");
    }
}
