//! Where terms of the glossary stand in the texts on screen, found once for each text.

use crate::atlas::{Atlas, TermIndex, TermKey};
use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

/// A place in a text, in bytes, and the term that stands there.
pub type Found = (Range<usize>, TermKey);

/// How many texts are remembered: more than the longest page has.
const REMEMBERED: usize = 2000;

/// The terms of an atlas in one language, with what was found in the texts looked at.
#[derive(Debug, Default)]
pub struct Terms {
    index: TermIndex,
    found: RefCell<HashMap<Box<str>, Rc<[Found]>>>,
}

impl Terms {
    /// The terms of an atlas in a language.
    #[must_use]
    pub fn new(atlas: &Atlas, language: &str) -> Self {
        Self {
            index: TermIndex::new(atlas, language),
            found: RefCell::default(),
        }
    }

    /// Where terms stand in a text; looked for once, since a text is drawn in every frame.
    #[must_use]
    pub fn find(&self, text: &str) -> Rc<[Found]> {
        if let Some(found) = self.found.borrow().get(text) {
            return Rc::clone(found);
        }
        let found: Rc<[Found]> = self.index.find(text).into();
        let mut remembered = self.found.borrow_mut();
        if remembered.len() >= REMEMBERED {
            remembered.clear();
        }
        remembered.insert(text.into(), Rc::clone(&found));
        found
    }
}
