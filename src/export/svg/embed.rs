//! The program's own fonts inside an SVG, as `@font-face`.

use std::fmt::Write as _;

use super::faces::Faces;
use super::picture::push_base64;

/// A font larger than this stays outside and is only named.
const LARGEST_FONT_BYTES: usize = 1_000_000;

/// A `<style>` with every font of the program that the text uses. Fonts of the machine are named
/// only: they may be tens of megabytes, and their licences are not ours to judge.
pub(super) fn push_font_faces(file: &mut String, faces: &Faces<'_>) {
    let mut style = String::new();
    for (index, letters) in faces.used.iter().enumerate() {
        let (Some(font), Some(name)) = (faces.font(index), faces.name(index)) else {
            continue;
        };
        let bytes: &[u8] = (*font.bytes).as_ref();
        if letters.is_empty() || font.from_system || bytes.len() > LARGEST_FONT_BYTES {
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
