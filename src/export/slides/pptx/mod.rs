//! Slides for office programs: a zip of XML parts (ECMA-376, Office Open XML).
//!
//! Every part is made here as text, and [`package`] names each of them twice, as the format wants
//! it: in the list of types and in the relationships of whoever uses it.

mod masters;
mod package;
mod picture;
mod shapes;
mod slides;
mod theme;
mod timing;

use self::package::Package;
use super::{Deck, Progress, SlidesError, layout};
use crate::locale::LanguageTag;

/// The slides as a file.
///
/// # Errors
/// [`SlidesError`]: a picture cannot be made, or the work was cancelled.
pub(super) fn write(deck: &Deck, progress: &mut Progress<'_, '_>) -> Result<Vec<u8>, SlidesError> {
    let mut package = Package::default();
    masters::add(&mut package, deck);
    slides::add(&mut package, deck, progress)?;
    package::add_frame(&mut package, deck);
    package.zip()
}

/// Points as the format counts them: 12 700 to a point.
fn emu(points: f32) -> i64 {
    (f64::from(points) * 12_700.0).round() as i64
}

/// A size of text as the format counts it, in hundredths of a point.
fn hundredths(points: f32) -> i64 {
    (f64::from(points) * 100.0).round() as i64
}

/// The language of a run of text as office programs name it: with a country.
fn office_language(language: &LanguageTag) -> &str {
    match language.as_str() {
        "en" => "en-GB",
        "fr" => "fr-FR",
        "zh-Hans" => "zh-CN",
        other => other,
    }
}

/// The namespaces of a part with shapes.
const NAMESPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
     xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
     xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

/// What stands before every part.
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
