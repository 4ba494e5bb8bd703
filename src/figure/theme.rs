//! The colours and sizes of a figure: paper, ink, one accent.

use super::medium::ThemeKind;
use crate::carto::Rgb;
use egui::Color32;

/// The colours of one theme. Every figure and every panel takes its colours from here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// Light or dark.
    pub kind: ThemeKind,
    /// The ground of everything: the sea on the map, the page of a chart.
    pub paper: Color32,
    /// The ground of panels.
    pub panel: Color32,
    /// A raised surface: a card, a legend, a tooltip.
    pub raised: Color32,
    /// Text.
    pub ink: Color32,
    /// Text that matters less. At least 4.5 to 1 on `paper`, `panel` and `raised`.
    pub faint_ink: Color32,
    /// Rules, frames and grid lines.
    pub rule: Color32,
    /// The one accent: what is chosen, what can be pressed.
    pub accent: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// The ground behind what is chosen in a list.
    pub accent_wash: Color32,
    /// Land around, which the atlas does not describe.
    pub neighbour_land: Color32,
    /// Land that the sources do not cover.
    pub uncovered_land: Color32,
    /// A region without a figure, under its hatch.
    pub no_data: Color32,
    /// The lines of the hatch.
    pub hatch: Color32,
    /// Borders between regions.
    pub inner_border: Color32,
    /// The outer edge of the regions and the coast.
    pub outer_border: Color32,
    /// Behind labels on the map.
    pub halo: Color32,
    /// Whether it is drawn for a weak lamp: classes are spaced for what the light of the room leaves
    /// of them.
    pub is_for_weak_lamp: bool,
    /// How wide borders on the map are, relative to the usual.
    pub border_scale: f32,
    /// A warning: a caution, a fault.
    pub warning: Color32,
    /// Circles, bars and lines that stand for no region in particular.
    pub symbol: Color32,
    /// A region that a claim names. No palette has it, and the accent stands out on it.
    pub mark: Color32,
    /// The edge of such a region: it tells it from land without colour.
    pub mark_edge: Color32,
    /// A region that belongs to what is shown without being named itself.
    pub mark_wash: Color32,
    /// Whether patterns tell classes apart instead of colours. Only paper has them.
    pub patterns: bool,
}

impl Theme {
    /// The theme of a kind.
    #[must_use]
    pub fn of(kind: ThemeKind) -> Self {
        match kind {
            ThemeKind::Light => LIGHT,
            ThemeKind::Dark => DARK,
        }
    }

    /// The same theme for a projector with a weak lamp in a room that is not dark: ink on plain
    /// paper, nothing pale that has to be seen, borders of twice the width.
    #[must_use]
    pub fn for_projector(self) -> Self {
        let (paper, ink) = match self.kind {
            ThemeKind::Light => (Color32::WHITE, Color32::BLACK),
            ThemeKind::Dark => (Color32::BLACK, Color32::WHITE),
        };
        let towards_ink = |colour: Color32, share: f32| super::style::between(colour, ink, share);
        Self {
            paper,
            panel: paper,
            raised: paper,
            ink,
            faint_ink: towards_ink(self.faint_ink, 0.5),
            rule: towards_ink(self.rule, 0.3),
            accent: towards_ink(self.accent, 0.25),
            hatch: towards_ink(self.hatch, 0.4),
            outer_border: ink,
            inner_border: paper,
            neighbour_land: super::style::between(self.neighbour_land, paper, 0.5),
            warning: towards_ink(self.warning, 0.4),
            symbol: towards_ink(self.symbol, 0.3),
            is_for_weak_lamp: true,
            border_scale: 2.0,
            ..self
        }
    }

    /// The same theme for a sheet that is printed, copied and written on: black on white, and
    /// borders that a pen can follow. Without colours, classes are patterns.
    #[must_use]
    pub fn for_print(self, has_colours: bool) -> Self {
        let border = Color32::from_gray(0x46);
        Self {
            paper: Color32::WHITE,
            panel: Color32::WHITE,
            raised: Color32::WHITE,
            ink: Color32::BLACK,
            faint_ink: Color32::from_gray(0x38),
            rule: Color32::from_gray(0x8C),
            no_data: Color32::WHITE,
            hatch: border,
            inner_border: border,
            outer_border: Color32::from_gray(0x18),
            halo: Color32::WHITE,
            border_scale: 0.8,
            neighbour_land: if has_colours {
                self.neighbour_land
            } else {
                Color32::WHITE
            },
            uncovered_land: Color32::from_gray(0xDC),
            patterns: !has_colours,
            ..self
        }
    }

    /// The colour of a class, of the colours of all classes from the lowest up. On a dark ground
    /// they run the other way, so that the highest class still stands out most.
    #[must_use]
    pub fn class_colour(&self, colours: &[Rgb], class: usize) -> Color32 {
        let place = match self.kind {
            ThemeKind::Light => class,
            ThemeKind::Dark => colours.len().saturating_sub(class + 1),
        };
        colours
            .get(place)
            .map_or(self.no_data, |&Rgb([red, green, blue])| {
                Color32::from_rgb(red, green, blue)
            })
    }
}

const LIGHT: Theme = Theme {
    kind: ThemeKind::Light,
    paper: Color32::from_rgb(0xF7, 0xF5, 0xEF),
    panel: Color32::from_rgb(0xFB, 0xFA, 0xF7),
    raised: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    ink: Color32::from_rgb(0x1E, 0x24, 0x2C),
    faint_ink: Color32::from_rgb(0x5A, 0x62, 0x6C),
    rule: Color32::from_rgb(0xDC, 0xD8, 0xCE),
    accent: Color32::from_rgb(0xB4, 0x3A, 0x1E),
    on_accent: Color32::WHITE,
    accent_wash: Color32::from_rgb(0xF6, 0xE3, 0xDA),
    neighbour_land: Color32::from_rgb(0xEC, 0xE8, 0xDE),
    uncovered_land: Color32::from_rgb(0xE2, 0xE3, 0xE4),
    no_data: Color32::from_rgb(0xFB, 0xFA, 0xF7),
    hatch: Color32::from_rgb(0x9A, 0x9E, 0xA4),
    inner_border: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    outer_border: Color32::from_rgb(0x6B, 0x72, 0x7B),
    halo: Color32::from_rgba_premultiplied(0xE8, 0xE6, 0xE0, 0xEA),
    is_for_weak_lamp: false,
    border_scale: 1.0,
    warning: Color32::from_rgb(0x8A, 0x5A, 0x00),
    symbol: Color32::from_rgb(0x3E, 0x6E, 0x93),
    mark: Color32::from_rgb(0xEB, 0xB8, 0x56),
    mark_edge: Color32::from_rgb(0x74, 0x48, 0x00),
    mark_wash: Color32::from_rgb(0xF8, 0xE9, 0xC9),
    patterns: false,
};

const DARK: Theme = Theme {
    kind: ThemeKind::Dark,
    paper: Color32::from_rgb(0x14, 0x18, 0x1E),
    panel: Color32::from_rgb(0x1A, 0x1F, 0x26),
    raised: Color32::from_rgb(0x22, 0x28, 0x31),
    ink: Color32::from_rgb(0xEE, 0xEC, 0xE6),
    faint_ink: Color32::from_rgb(0xA6, 0xAC, 0xB4),
    rule: Color32::from_rgb(0x36, 0x3D, 0x47),
    accent: Color32::from_rgb(0xFF, 0x8A, 0x5C),
    on_accent: Color32::from_rgb(0x1A, 0x12, 0x0E),
    accent_wash: Color32::from_rgb(0x43, 0x2C, 0x24),
    neighbour_land: Color32::from_rgb(0x20, 0x25, 0x2C),
    uncovered_land: Color32::from_rgb(0x2E, 0x33, 0x3A),
    no_data: Color32::from_rgb(0x1A, 0x1F, 0x26),
    hatch: Color32::from_rgb(0x6E, 0x76, 0x80),
    inner_border: Color32::from_rgb(0x14, 0x18, 0x1E),
    outer_border: Color32::from_rgb(0xA0, 0xA7, 0xB0),
    halo: Color32::from_rgba_premultiplied(0x12, 0x16, 0x1B, 0xE0),
    is_for_weak_lamp: false,
    border_scale: 1.0,
    warning: Color32::from_rgb(0xE8, 0xB8, 0x5A),
    symbol: Color32::from_rgb(0x7F, 0xB2, 0xD6),
    mark: Color32::from_rgb(0xB9, 0x80, 0x22),
    mark_edge: Color32::from_rgb(0xFF, 0xD7, 0x8C),
    mark_wash: Color32::from_rgb(0x4B, 0x3C, 0x22),
    patterns: false,
};

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance, WCAG 2.2.
    fn luminance(colour: Color32) -> f64 {
        let linear = |byte: u8| {
            let value = f64::from(byte) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn a_washed_out_lamp_leaves_text_that_can_be_read() {
        // Light from the room, as much as the lamp gives at its brightest, over all of it.
        let washed = |colour: Color32| luminance(colour) + 1.0;
        for theme in [LIGHT, DARK] {
            let strong = theme.for_projector();
            let ratio = |text: Color32, ground: Color32| {
                let (a, b) = (washed(text), washed(ground));
                a.max(b) / a.min(b)
            };
            assert!(ratio(strong.ink, strong.paper) >= 1.99, "{:?}", theme.kind);
            for (before, after) in [
                (theme.faint_ink, strong.faint_ink),
                (theme.accent, strong.accent),
                (theme.warning, strong.warning),
            ] {
                let usual = contrast(before, theme.paper);
                let ratio = contrast(after, strong.paper);
                assert!(
                    ratio > usual && ratio >= 7.0,
                    "{:?}: {ratio:.2}",
                    theme.kind
                );
            }
        }
    }

    #[test]
    fn text_can_be_read_on_every_ground() {
        for theme in [LIGHT, DARK] {
            for ground in [theme.paper, theme.panel, theme.raised] {
                for (name, text) in [
                    ("ink", theme.ink),
                    ("faint ink", theme.faint_ink),
                    ("accent", theme.accent),
                    ("warning", theme.warning),
                ] {
                    let ratio = contrast(text, ground);
                    assert!(ratio >= 4.5, "{:?}: {name} has {ratio:.2}", theme.kind);
                }
            }
            assert!(contrast(theme.on_accent, theme.accent) >= 4.5);
            assert!(contrast(theme.ink, theme.accent_wash) >= 7.0);
            assert!(contrast(theme.ink, theme.mark_wash) >= 7.0);
        }
    }

    #[test]
    fn a_named_region_differs_from_land_by_its_edge_as_well() {
        for theme in [LIGHT, DARK] {
            for ground in [theme.raised, theme.mark] {
                let ratio = contrast(theme.mark_edge, ground);
                assert!(ratio >= 2.4, "{:?}: {ratio:.2}", theme.kind);
            }
            assert!(contrast(theme.mark_edge, theme.raised) >= 4.5);
        }
    }
}
