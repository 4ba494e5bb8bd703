//! A font with only the letters in use, and with what places them: kerning, accents, ligatures.

use std::collections::BTreeSet;

use read_fonts::collections::IntSet;
use read_fonts::types::{GlyphId, NameId, Tag};
use read_fonts::{FontRef, TableProvider as _};
use skera::{DEFAULT_DROP_TABLES, Plan, SubsetFlags, subset_font};

/// What a program that shows an SVG does to text without being asked: composing, local forms,
/// ligatures, contextual forms, kerning, and marks on letters and on marks.
const FEATURES: [&[u8; 4]; 11] = [
    b"ccmp", b"locl", b"rlig", b"rclt", b"calt", b"clig", b"liga", b"rvrn", b"kern", b"mark",
    b"mkmk",
];

/// Tables that no SVG is drawn with: of baselines, and of how the faces of a family relate.
const NEEDLESS_TABLES: [&[u8; 4]; 2] = [b"BASE", b"STAT"];

/// The names kept: copyright, family, style, licence and where the licence is.
const NAMES: [u16; 5] = [0, 1, 2, 13, 14];

/// English of the United States, in which every font says its names.
const ENGLISH: u16 = 0x0409;

/// The font cut down to these letters and to what its layout rules make of them. The same letters
/// give the same bytes. `None` for a font that cannot be cut.
pub(super) fn subset(bytes: &[u8], face_index: u32, letters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let font = FontRef::from_index(bytes, face_index).ok()?;
    // A font whose layout cannot be read would come out without it.
    font.cmap().ok()?;
    let unicodes: IntSet<u32> = letters.iter().copied().map(u32::from).collect();
    let mut scripts = IntSet::<Tag>::empty();
    scripts.invert();
    let needless = NEEDLESS_TABLES.iter().map(|&tag| Tag::new(tag));
    let plan = Plan::new(
        &IntSet::<GlyphId>::empty(),
        &unicodes,
        &font,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING,
        &DEFAULT_DROP_TABLES
            .iter()
            .copied()
            .chain(needless)
            .collect(),
        &scripts,
        &FEATURES.iter().map(|&tag| Tag::new(tag)).collect(),
        &NAMES.into_iter().map(NameId::from).collect(),
        &[ENGLISH].into_iter().collect(),
    );
    subset_font(&font, &plan).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::fonts::definitions;

    fn cut(key: &str, text: &str) -> Vec<u8> {
        let definitions = definitions();
        let data = &definitions.font_data[key];
        let letters = text.chars().collect();
        subset((*data.font).as_ref(), data.index, &letters).unwrap()
    }

    /// The tags of the features of a font, of GSUB and of GPOS.
    fn features(bytes: &[u8]) -> Vec<String> {
        let font = FontRef::new(bytes).unwrap();
        let mut found: Vec<String> = Vec::new();
        let lists = [
            font.gsub().and_then(|table| table.feature_list()),
            font.gpos().and_then(|table| table.feature_list()),
        ];
        for list in lists.into_iter().flatten() {
            found.extend(
                list.feature_records()
                    .iter()
                    .map(|record| record.feature_tag().to_string()),
            );
        }
        found.sort();
        found.dedup();
        found
    }

    #[test]
    fn a_subset_is_small_and_keeps_kerning_ligatures_and_marks() {
        for key in ["SourceSans3-Regular", "SourceSans3-SemiBold"] {
            let bytes = cut(key, "Tāiwān ǚ é ě AV To ffi x\u{304}\u{301} i\u{304}");
            assert!(bytes.len() < 20_000, "{key}: {} bytes", bytes.len());
            let features = features(&bytes);
            for feature in ["kern", "mark", "mkmk", "ccmp", "liga"] {
                assert!(features.iter().any(|tag| tag == feature), "{features:?}");
            }
        }
    }

    #[test]
    fn a_letter_keeps_its_width_and_the_others_are_gone() {
        let bytes = cut("SourceSans3-Regular", "Aā");
        let face = ttf_parser::Face::parse(&bytes, 0).unwrap();
        let definitions = definitions();
        let whole = &definitions.font_data["SourceSans3-Regular"];
        let whole = ttf_parser::Face::parse((*whole.font).as_ref(), 0).unwrap();
        for letter in ['A', 'ā'] {
            let width = |face: &ttf_parser::Face<'_>| {
                let glyph = face.glyph_index(letter).unwrap();
                face.glyph_hor_advance(glyph)
            };
            assert_eq!(width(&face), width(&whole));
        }
        assert_eq!(face.glyph_index('B'), None);
        assert_eq!(face.units_per_em(), whole.units_per_em());
    }

    #[test]
    fn every_font_of_the_program_can_be_cut() {
        let definitions = definitions();
        for (key, data) in &definitions.font_data {
            let letters: BTreeSet<char> = " 0A☆☀▶⚠😀ω\u{304}\u{fb01}\u{10ffff}".chars().collect();
            let part = subset((*data.font).as_ref(), data.index, &letters);
            assert!(part.is_some_and(|part| part.len() < 20_000), "{key}");
        }
    }

    #[test]
    fn the_same_letters_give_the_same_bytes() {
        let text = "Tāiwān ǚ é ě AV To ffi x\u{304}";
        let first = cut("SourceSans3-Regular", text);
        for _ in 0..5 {
            assert!(cut("SourceSans3-Regular", text) == first);
        }
    }

    #[test]
    fn what_is_no_font_is_not_cut() {
        assert_eq!(subset(b"not a font", 0, &BTreeSet::from(['A'])), None);
    }
}
