//! The program's own fonts inside an SVG, as `@font-face`: of each only the letters in use.

use std::fmt::Write as _;

use super::base64::push_base64;
use super::faces::Faces;
use super::subset::subset;

/// A font larger than this that cannot be cut down stays outside and is only named.
const LARGEST_FONT_BYTES: usize = 1_000_000;

/// A `<style>` with every font of the program that the text uses. Fonts of the machine are named
/// only: they may be tens of megabytes, and their licences are not ours to judge.
pub(super) fn push_font_faces(file: &mut String, faces: &Faces<'_>) {
    let mut style = String::new();
    for (index, letters) in faces.used.iter().enumerate() {
        if letters.is_empty() {
            continue;
        }
        let (Some(font), Some(name)) = (faces.font(index), faces.name(index)) else {
            continue;
        };
        if font.from_system {
            continue;
        }
        let whole: &[u8] = (*font.bytes).as_ref();
        let part = subset(whole, font.face_index, letters);
        let bytes = part.as_deref().unwrap_or(whole);
        if bytes.len() > LARGEST_FONT_BYTES {
            continue;
        }
        let _ = write!(
            style,
            "@font-face{{font-family:'{}';font-weight:{};src:url(data:font/ttf;base64,",
            name.family.replace('\'', ""),
            name.weight
        );
        push_base64(&mut style, bytes);
        style.push_str(")}\n");
    }
    if !style.is_empty() {
        file.push_str("<style>\n");
        file.push_str(&style);
        file.push_str("</style>\n");
    }
}
