//! Pages to SVG: every shape as the shape it is, text as text, names and titles kept.

pub(super) mod base64;
mod dashes;
mod embed;
mod faces;
mod items;
mod mesh;
mod outline;
mod picture;
mod shapes;
mod subset;
mod text;
mod writer;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use egui::{Color32, FontFamily, Rect};

use self::faces::Faces;
use self::outline::Grid;
use self::picture::Pictures;
use self::text::TextWriter;
use self::writer::{Writer, push_escaped, push_number, push_rect};
use crate::figure::fonts::{PaperFonts, strong};
use crate::figure::paper::Page;

pub(super) use self::faces::face_name;
pub(super) use self::picture::with_own_ids;

/// An SVG file and what could not be put into it.
#[derive(Clone, Debug)]
pub struct Svg {
    /// The file, UTF-8.
    pub text: String,
    /// What the reader should know: shapes left out, characters without a font.
    pub warnings: Vec<String>,
}

/// How an SVG says what its text is set in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fonts {
    /// By name, with fallbacks: for PNG and PDF, which bring the fonts themselves.
    Named,
    /// The letters in use of the program's own fonts inside the file, the fonts of the machine by
    /// name: a Chinese font is larger than any drawing.
    Embedded,
}

/// A page as SVG. The same page gives the same bytes.
#[must_use]
pub fn from_page(page: &Page, fonts: Fonts) -> Svg {
    let bounds = Rect::from_min_size(egui::Pos2::ZERO, page.size_pt);
    let mut out = Writer::new(bounds, Grid::of_scale(page.scale));
    let mut text = TextWriter::new(Faces::new(&page.fonts));
    let pictures = Pictures {
        textures: &page.textures,
        scale: page.scale,
    };
    if page.background != Color32::TRANSPARENT {
        out.body.push_str("<rect");
        push_rect(&mut out.body, bounds);
        out.push_fill(page.background);
        out.body.push_str("/>\n");
    }
    shapes::write_shapes(&mut out, &mut text, &pictures, &page.shapes);
    if let Some(warning) = warning_of_missing(text.missing()) {
        out.warn(warning);
    }
    let (body, defs, warnings) = out.finish();
    let mut file = String::with_capacity(body.len() + defs.len() + 1024);
    push_head(&mut file, page, text.default_family());
    if fonts == Fonts::Embedded {
        embed::push_font_faces(&mut file, &text.faces);
    }
    if !defs.is_empty() {
        file.push_str("<defs>\n");
        file.push_str(&defs);
        file.push_str("</defs>\n");
    }
    file.push_str(&body);
    file.push_str("</svg>\n");
    Svg {
        text: file,
        warnings,
    }
}

/// A `<style>` with the letters of the program's fonts that set a text, for a document of which
/// several drawings are parts.
#[must_use]
pub fn font_faces(fonts: &PaperFonts, text: &str) -> String {
    let mut faces = Faces::new(fonts);
    let letters: BTreeSet<char> = text.chars().filter(|letter| !letter.is_control()).collect();
    for family in [FontFamily::Proportional, strong()] {
        for &letter in &letters {
            if let Some(font) = faces.font_of(&family, letter) {
                faces.note_use(font, letter);
            }
        }
    }
    let mut style = String::new();
    embed::push_font_faces(&mut style, &faces);
    style
}

fn push_head(file: &mut String, page: &Page, family: &str) {
    file.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"");
    push_escaped(file, page.language.as_str());
    file.push_str("\" xml:lang=\"");
    push_escaped(file, page.language.as_str());
    file.push_str("\" width=\"");
    push_number(file, page.size_pt.x);
    file.push_str("\" height=\"");
    push_number(file, page.size_pt.y);
    file.push_str("\" viewBox=\"0 0 ");
    push_number(file, page.size_pt.x);
    file.push(' ');
    push_number(file, page.size_pt.y);
    file.push_str("\" font-family=\"");
    push_escaped(file, family);
    file.push_str("\" xml:space=\"preserve\"");
    file.push_str(">\n");
    for (element, words) in [("title", &page.title), ("desc", &page.description)] {
        if !words.is_empty() {
            let _ = write!(file, "<{element}>");
            push_escaped(file, words);
            let _ = writeln!(file, "</{element}>");
        }
    }
}

/// One sentence on the characters that no font has.
fn warning_of_missing(missing: &[char]) -> Option<String> {
    const MOST_NAMED: usize = 8;
    if missing.is_empty() {
        return None;
    }
    let named: String = missing.iter().take(MOST_NAMED).collect();
    let more = if missing.len() > MOST_NAMED {
        "…"
    } else {
        ""
    };
    let han = missing
        .iter()
        .any(|letter| ('\u{3400}'..='\u{9FFF}').contains(letter));
    let advice = if han {
        "install a Chinese font, for example Noto Sans CJK SC"
    } else {
        "install a font that has them"
    };
    Some(format!(
        "no font on this machine has these characters: {named}{more}; {advice}"
    ))
}
