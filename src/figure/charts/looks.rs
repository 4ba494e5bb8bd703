//! How a region is drawn in a chart: chosen ones differ in colour, marker and line, so that
//! nothing depends on colour alone; the others share one quiet tone.

use crate::atlas::RegionKey;
use crate::carto::Palette;
use crate::figure::style::between;
use crate::figure::{Scene, Theme, ThemeKind};
use egui::Color32;
use egui_plot::{LineStyle, MarkerShape};

/// Markers, in the order in which regions are chosen.
const MARKERS: [MarkerShape; 6] = [
    MarkerShape::Circle,
    MarkerShape::Square,
    MarkerShape::Up,
    MarkerShape::Down,
    MarkerShape::Left,
    MarkerShape::Right,
];

/// How many qualitative colours can be told apart.
const COLOURS: usize = 8;

/// The look of one region.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The colour of its line, bar and dot.
    pub colour: Color32,
    /// Its marker.
    pub marker: MarkerShape,
    /// Its line.
    pub line: LineStyle,
    /// How thick its line is, in points.
    pub width_pt: f32,
    /// Whether it is among those chosen.
    pub chosen: bool,
    /// Whether it is pointed at, anywhere in the window.
    pub pointed_at: bool,
}

impl Look {
    /// How a region is drawn in this scene.
    #[must_use]
    pub fn of(scene: &Scene<'_>, region: RegionKey) -> Self {
        let pointed_at = scene.highlight == Some(region);
        let place = scene
            .resolved
            .selection
            .iter()
            .position(|&chosen| chosen == region);
        match place {
            Some(place) => Self {
                colour: qualitative(scene.theme, place),
                marker: MARKERS[place % MARKERS.len()],
                line: line_style(place),
                width_pt: if pointed_at { 3.5 } else { 2.25 },
                chosen: true,
                pointed_at,
            },
            None => Self {
                colour: if pointed_at {
                    scene.theme.ink
                } else {
                    quiet(scene.theme)
                },
                marker: MarkerShape::Circle,
                line: LineStyle::Solid,
                width_pt: if pointed_at { 2.5 } else { 1.0 },
                chosen: false,
                pointed_at,
            },
        }
    }

    /// Whether it is drawn after, and so over, the quiet ones.
    #[must_use]
    pub fn stands_out(self) -> bool {
        self.chosen || self.pointed_at
    }
}

/// Solid, dashed, dotted: a new style each time the colours begin again, and in turn before that,
/// so that neighbours in the list differ in print.
fn line_style(place: usize) -> LineStyle {
    match (place + place / COLOURS) % 3 {
        0 => LineStyle::Solid,
        1 => LineStyle::Dashed { length: 7.0 },
        _ => LineStyle::Dotted { spacing: 5.0 },
    }
}

/// The quiet tone of what is not chosen: a blue grey between ink and paper.
#[must_use]
pub fn quiet(theme: &Theme) -> Color32 {
    let base = match theme.kind {
        ThemeKind::Light => Color32::from_rgb(0x8F, 0xA3, 0xB8),
        ThemeKind::Dark => Color32::from_rgb(0x62, 0x76, 0x8C),
    };
    between(base, theme.paper, 0.08)
}

/// The colour of the chosen region at `place`, moved towards the ink until it stands out from the
/// paper as graphics must (3 to 1, WCAG 2.2, 1.4.11).
fn qualitative(theme: &Theme, place: usize) -> Color32 {
    let [red, green, blue] = Palette::Crayon
        .sample(COLOURS)
        .get(place % COLOURS)
        .map_or([0x5F, 0x5A, 0x55], |colour| colour.0);
    let base = Color32::from_rgb(red, green, blue);
    (0..=8)
        .map(|step| between(base, theme.ink, step as f32 * 0.1))
        .find(|&colour| contrast(colour, theme.paper) >= 3.0)
        .unwrap_or(theme.ink)
}

/// The contrast ratio of two colours as WCAG 2.2 defines it.
fn contrast(one: Color32, other: Color32) -> f64 {
    let rgb = |colour: Color32| crate::carto::Rgb([colour.r(), colour.g(), colour.b()]);
    rgb(one).contrast(rgb(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_of_a_chosen_region_stands_out_from_the_paper() {
        for kind in [ThemeKind::Light, ThemeKind::Dark] {
            let theme = Theme::of(kind);
            for place in 0..40 {
                assert!(contrast(qualitative(&theme, place), theme.paper) >= 3.0);
            }
        }
    }

    #[test]
    fn two_regions_of_the_same_colour_differ_in_marker_or_line() {
        for place in 0..COLOURS {
            let again = place + COLOURS;
            assert!(
                line_style(place) != line_style(again)
                    || MARKERS[place % MARKERS.len()] != MARKERS[again % MARKERS.len()]
            );
        }
    }
}
