//! What a quiz gives to be written in one language: its questions as they are asked, and the
//! pictures beside it.

use super::{About, OwnPicture};
use crate::atlas::Atlas;
use crate::lesson::PictureFault;
use crate::lesson::quiz::{AskFault, Asked, Quiz, asked};
use crate::locale::Locale;
use std::sync::Arc;

/// A quiz in one language, as far as it can be asked.
#[derive(Debug)]
pub struct Material {
    /// What it says of itself.
    pub about: About,
    /// The questions that can be asked.
    pub questions: Vec<Asked>,
    /// The pictures of its own questions that can be read.
    pub pictures: Vec<OwnPicture>,
    /// The questions that cannot be asked, by their places from 0, and why.
    pub unasked: Vec<(usize, AskFault)>,
    /// Why the other pictures cannot be read.
    pub unread: Vec<PictureFault>,
}

impl Material {
    /// Asks every question of the quiz and reads its pictures, which takes as long as pictures do.
    #[must_use]
    pub fn gather(quiz: &Quiz, atlas: &Atlas, locale: &Locale) -> Self {
        let language = locale.language().as_str();
        let mut material = Self {
            about: About {
                id: quiz.id.clone(),
                title: quiz.title.get(language).to_owned(),
                summary: quiz.summary.get(language).to_owned(),
            },
            questions: Vec::with_capacity(quiz.questions.len()),
            pictures: Vec::new(),
            unasked: Vec::new(),
            unread: Vec::new(),
        };
        for (place, question) in quiz.questions.iter().enumerate() {
            match asked(question, atlas, locale) {
                Ok(question) => material.questions.push(question),
                Err(fault) => material.unasked.push((place, fault)),
            }
        }
        for picture in quiz.pictures() {
            match quiz.folder.read(&picture) {
                Ok(clean) => material.pictures.push(OwnPicture {
                    name: picture.file,
                    picture: Arc::new(clean),
                }),
                Err(fault) => material.unread.push(fault),
            }
        }
        material
    }
}
