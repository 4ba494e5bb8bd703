//! The picture of an educator's own question.

use crate::lesson::picture::{Clean, Content};
use std::sync::Arc;

/// A picture that lies beside a quiz, read and cleaned.
#[derive(Clone, Debug)]
pub struct OwnPicture {
    /// The name by which a question calls it.
    pub name: String,
    /// The picture.
    pub picture: Arc<Clean>,
}

impl OwnPicture {
    pub(super) fn mime(&self) -> &'static str {
        match self.picture.content {
            Content::Png => "image/png",
            Content::Jpeg => "image/jpeg",
            Content::Svg => "image/svg+xml",
        }
    }
}
