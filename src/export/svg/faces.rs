//! Which font draws which character, and what the fonts are called in CSS.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap};

use egui::FontFamily;
use ttf_parser::{Face, name_id};

use crate::figure::fonts::{PaperFont, PaperFonts};

/// What CSS and a font database call a font.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::export) struct FaceName {
    pub(in crate::export) family: String,
    pub(in crate::export) weight: u16,
}

/// A font's name and weight, from its own tables. `None` for a broken font.
pub(in crate::export) fn face_name(font: &PaperFont) -> Option<FaceName> {
    let face = parse(font)?;
    Some(FaceName {
        family: family_of(&face).unwrap_or_else(|| font.key.clone()),
        weight: face.weight().to_number(),
    })
}

fn parse(font: &PaperFont) -> Option<Face<'_>> {
    Face::parse((*font.bytes).as_ref(), font.face_index).ok()
}

/// The typographic family where there is one, in English where there are several.
fn family_of(face: &Face<'_>) -> Option<String> {
    [name_id::TYPOGRAPHIC_FAMILY, name_id::FAMILY]
        .into_iter()
        .find_map(|wanted| {
            let names = || {
                face.names()
                    .into_iter()
                    .filter(move |name| name.name_id == wanted && name.is_unicode())
            };
            names()
                .find(|name| name.language_id == 0x0409)
                .or_else(|| names().next())
                .and_then(|name| name.to_string())
        })
}

/// The fonts of a page, looked into only when a text needs them.
pub(super) struct Faces<'page> {
    table: &'page PaperFonts,
    parsed: Vec<OnceCell<Option<Face<'page>>>>,
    names: Vec<OnceCell<FaceName>>,
    chosen: HashMap<(FontFamily, char), Option<usize>>,
    /// For each font, the characters that the page takes from it.
    pub(super) used: Vec<BTreeSet<char>>,
}

impl<'page> Faces<'page> {
    pub(super) fn new(table: &'page PaperFonts) -> Self {
        let count = table.fonts.len();
        Self {
            table,
            parsed: vec![OnceCell::new(); count],
            names: vec![OnceCell::new(); count],
            chosen: HashMap::new(),
            used: vec![BTreeSet::new(); count],
        }
    }

    pub(super) fn font(&self, index: usize) -> Option<&'page PaperFont> {
        self.table.fonts.get(index)
    }

    pub(super) fn name(&self, index: usize) -> Option<&FaceName> {
        let font = self.font(index)?;
        Some(self.names.get(index)?.get_or_init(|| {
            face_name(font).unwrap_or_else(|| FaceName {
                family: font.key.clone(),
                weight: 400,
            })
        }))
    }

    /// The first font of the family, which also sets what no font has.
    pub(super) fn primary(&self, family: &FontFamily) -> usize {
        self.table
            .chains
            .get(family)
            .and_then(|chain| chain.first())
            .copied()
            .unwrap_or(0)
    }

    /// The font that egui takes this character from: the first of the family that has it.
    pub(super) fn font_of(&mut self, family: &FontFamily, letter: char) -> Option<usize> {
        if let Some(known) = self.chosen.get(&(family.clone(), letter)) {
            return *known;
        }
        // egui sets these as spaces of another width.
        let wanted = match letter {
            '\t' | '\u{2009}' | '\u{202F}' => ' ',
            other => other,
        };
        let chain = self.table.chains.get(family).map_or(&[][..], Vec::as_slice);
        let found = chain.iter().copied().find(|&index| {
            self.face(index)
                .is_some_and(|face| face.glyph_index(wanted).is_some())
        });
        self.chosen.insert((family.clone(), letter), found);
        found
    }

    fn face(&self, index: usize) -> Option<&Face<'page>> {
        let font = self.font(index)?;
        self.parsed.get(index)?.get_or_init(|| parse(font)).as_ref()
    }

    pub(super) fn note_use(&mut self, index: usize, letter: char) {
        if let Some(letters) = self.used.get_mut(index) {
            letters.insert(letter);
        }
    }
}
