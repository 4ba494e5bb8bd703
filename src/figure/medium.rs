//! Where a figure is shown: size, scale, language, theme, text size.

use crate::locale::LanguageTag;

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ThemeKind {
    /// Ink on paper.
    #[default]
    Light,
    /// Paper on ink.
    Dark,
}

/// Whether a figure is drawn on a screen or recorded for paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Surface {
    /// Tessellated and shown; regions are meshes.
    #[default]
    Screen,
    /// Recorded as shapes for SVG, PNG and PDF; regions are paths with an id and a title.
    Paper,
}

/// Where and for whom a figure is drawn. The same atlas, view and medium give the same picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Medium {
    /// Width in points.
    pub width_pt: f32,
    /// Height in points.
    pub height_pt: f32,
    /// Pixels per point.
    pub scale: f32,
    /// The reader's language.
    pub language: LanguageTag,
    /// Light or dark.
    pub theme: ThemeKind,
    /// How much larger than the usual the text is: 1 is the usual size.
    pub text_scale: f32,
    /// Whether motion is a cut.
    pub reduced_motion: bool,
    /// Screen or paper.
    pub surface: Surface,
}
