//! What of an editor is on screen.

use crate::locale::LANGUAGES;
use crate::view::View;

/// What of an editor is on screen.
#[derive(Clone, Debug)]
pub struct Panes {
    /// The language that is written in.
    pub language: String,
    /// Whether the editor is on screen, or the atlas while the document stays open.
    pub is_shown: bool,
    /// What the panel at the left shows.
    pub left: LeftSide,
    /// In a narrow window: the list is wanted, not the words.
    pub list_first: bool,
    /// Whether the list is to be scrolled to the row in hand.
    pub scrolls: bool,
    /// The row that is dragged.
    pub dragged: Option<usize>,
    /// The thing to mend that was gone to last.
    pub mended: Option<usize>,
    /// The view of the row in hand when it was shown last.
    pub view_shown: Option<View>,
}

/// What the panel at the left shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LeftSide {
    /// The rows: steps, parts.
    #[default]
    Rows,
    /// What can be shown in the picture.
    Picture,
}

impl Panes {
    /// An editor that opens on a document in these languages; `preferred` is that of the reader.
    #[must_use]
    pub fn new(languages: &[String], preferred: &str) -> Self {
        let has_preferred =
            languages.is_empty() || languages.iter().any(|known| known == preferred);
        let language = match languages.first() {
            Some(first) if !has_preferred => first.clone(),
            _ => preferred.to_owned(),
        };
        Self {
            language,
            is_shown: true,
            left: LeftSide::Rows,
            list_first: false,
            scrolls: true,
            dragged: None,
            mended: None,
            view_shown: None,
        }
    }
}

/// The languages that a document can be written in: those of the program and its own.
#[must_use]
pub fn languages_with(own: Vec<String>) -> Vec<String> {
    let mut languages: Vec<String> = (LANGUAGES.iter())
        .map(|language| language.tag.to_owned())
        .collect();
    for language in own {
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    languages
}
