//! The reader's settings: what is remembered of a person, not of a view.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::locale::LanguageTag;

/// The text scales that the window can show.
pub const TEXT_SCALES: RangeInclusive<f32> = 0.8..=2.0;

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// Ink on paper.
    Light,
    /// Light on dark.
    Dark,
    /// As the operating system has it.
    #[default]
    System,
}

/// Which panels of the window are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Panels {
    /// What to show, at the left.
    pub show: bool,
    /// The profile, at the right.
    pub profile: bool,
}

impl Default for Panels {
    fn default() -> Self {
        Self {
            show: true,
            profile: true,
        }
    }
}

/// What is remembered from one start to the next.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The language chosen; the system's where none was.
    pub language: Option<LanguageTag>,
    /// Light or dark.
    pub theme: Theme,
    /// Factor on all text sizes, within [`TEXT_SCALES`].
    pub text_scale: f32,
    /// Whether the camera cuts instead of easing.
    pub reduced_motion: bool,
    /// Whether everything is drawn for a weak projector: larger, and with stronger contrast.
    pub projector: bool,
    /// The hints of the first start were dismissed for good.
    pub hints_dismissed: bool,
    /// Width and height of the window in points.
    pub window_size_pt: Option<(f32, f32)>,
    /// The view at the last closing, as the text form of a view.
    pub last_view: Option<String>,
    /// Which panels are open.
    pub panels: Panels,
    /// Views that the reader keeps, in their order.
    pub kept: Vec<KeptView>,
}

/// A view that the reader keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptView {
    /// What the reader calls it.
    pub name: String,
    /// The view in its text form.
    pub view: String,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::default(),
            text_scale: 1.0,
            reduced_motion: false,
            projector: false,
            hints_dismissed: false,
            window_size_pt: None,
            last_view: None,
            panels: Panels::default(),
            kept: Vec::new(),
        }
    }
}

impl Settings {
    /// The same settings with every number in the range that the window can show.
    pub fn clamped(mut self) -> Self {
        self.text_scale = if self.text_scale.is_nan() {
            1.0
        } else {
            self.text_scale
                .clamp(*TEXT_SCALES.start(), *TEXT_SCALES.end())
        };
        self.window_size_pt = self.window_size_pt.filter(|(width, height)| {
            [width, height]
                .iter()
                .all(|side| (100.0..=20_000.0).contains(*side))
        });
        self
    }
}
