//! Palettes by name: sequential for more and less, diverging about a middle, qualitative
//! for kinds.
//!
//! Each is a few anchor colours, chosen here; what lies between is mixed in OKLab. In a
//! sequential palette lightness falls all the way and in a diverging one towards both
//! ends, so that both read in grey and whatever colours an eye confuses; the qualitative
//! ones differ in lightness too.

use serde::{Deserialize, Serialize};

use super::oklab::{Oklab, byte_from_linear, linear_from_byte};

/// An opaque sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    /// A colour from `0xRRGGBB`.
    #[must_use]
    pub const fn from_hex(hex: u32) -> Self {
        let [_, red, green, blue] = hex.to_be_bytes();
        Self([red, green, blue])
    }

    /// Relative luminance as WCAG 2.2 defines it, 0 to 1: what a grey print keeps.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(linear_from_byte);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast ratio of two colours as WCAG 2.2 defines it, 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(two) / one.min(two)
    }

    /// Whichever of two inks stands out more on this colour.
    #[must_use]
    pub fn ink_of(self, dark: Self, light: Self) -> Self {
        if self.contrast(dark) >= self.contrast(light) {
            dark
        } else {
            light
        }
    }
}

/// How much light of the room lies over a picture that a weak lamp throws, as a share of the white
/// of the lamp.
const ROOM_LIGHT: f64 = 0.25;

/// How light a colour looks, from 0 to 1 in OKLab, when a weak lamp throws it in a room that is not
/// dark: the light of the room is added, and an eye is used to the brightest there is.
#[must_use]
pub fn lightness_under_room_light(colour: Rgb) -> f64 {
    let washed = (colour.0).map(|byte| {
        let light = (linear_from_byte(byte) + ROOM_LIGHT) / (1.0 + ROOM_LIGHT);
        byte_from_linear(light)
    });
    Oklab::from(Rgb(washed)).lightness
}

/// What a palette is for; the kinds are never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PaletteKind {
    /// From little to much.
    Sequential,
    /// From one side over a neutral middle to the other.
    Diverging,
    /// Kinds without order.
    Qualitative,
}

/// A palette by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Palette {
    /// Sequential, pale sand over green to deep blue; the standard.
    Tide,
    /// Sequential, pale yellow over orange to dark red.
    Ember,
    /// Sequential, pale rose over violet to indigo.
    Plum,
    /// Sequential, pale to deep green.
    Moss,
    /// Sequential, neutral greys.
    Ink,
    /// Diverging, brown over paper to teal.
    Shore,
    /// Diverging, orange over paper to blue.
    Dusk,
    /// Qualitative, eight colours.
    Crayon,
    /// Qualitative, eight pale colours for areas under text.
    Chalk,
}

impl Palette {
    /// All palettes, sequential ones first.
    pub const ALL: [Self; 9] = [
        Self::Tide,
        Self::Ember,
        Self::Plum,
        Self::Moss,
        Self::Ink,
        Self::Shore,
        Self::Dusk,
        Self::Crayon,
        Self::Chalk,
    ];

    /// Its name in views and on the command line.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Tide => "tide",
            Self::Ember => "ember",
            Self::Plum => "plum",
            Self::Moss => "moss",
            Self::Ink => "ink",
            Self::Shore => "shore",
            Self::Dusk => "dusk",
            Self::Crayon => "crayon",
            Self::Chalk => "chalk",
        }
    }

    /// The palette with this name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|palette| palette.id() == id)
    }

    /// What it is for.
    #[must_use]
    pub fn kind(self) -> PaletteKind {
        match self {
            Self::Tide | Self::Ember | Self::Plum | Self::Moss | Self::Ink => {
                PaletteKind::Sequential
            }
            Self::Shore | Self::Dusk => PaletteKind::Diverging,
            Self::Crayon | Self::Chalk => PaletteKind::Qualitative,
        }
    }

    fn anchors(self) -> &'static [u32] {
        match self {
            Self::Tide => &[0xf1eed3, 0xb9dcb8, 0x6cbcb1, 0x2f8fa8, 0x245f94, 0x1f2f66],
            Self::Ember => &[0xfdf2c4, 0xf9cf7d, 0xef9d4d, 0xd9663a, 0xa9352f, 0x651a2a],
            Self::Plum => &[0xf7e9e6, 0xe6bfce, 0xc78fbd, 0x9b64a9, 0x693f8b, 0x38215f],
            Self::Moss => &[0xf2f3d7, 0xc9dfa6, 0x92c17b, 0x569b5c, 0x2d7049, 0x164430],
            Self::Ink => &[0xf2f2f0, 0xcfcfcd, 0xa5a5a4, 0x7a7a7b, 0x505052, 0x27272a],
            Self::Shore => &[
                0x6a4312, 0xb0803b, 0xe2c790, 0xf5f3ea, 0xa1d3c9, 0x42968e, 0x0b5450,
            ],
            Self::Dusk => &[
                0x8c3a0a, 0xd37a2e, 0xf3bf85, 0xf4f2ee, 0xa9c8e4, 0x5089c0, 0x1f4a86,
            ],
            Self::Crayon => &[
                0x2b6cb0, 0xe08a1e, 0x2f9e77, 0xc2457e, 0x8fc1e8, 0x5a2a82, 0xd8c33f, 0x5f5a55,
            ],
            Self::Chalk => &[
                0xbcd4ea, 0xf5d6a8, 0xb7dcc8, 0xeebfd3, 0xe3e8ee, 0xcabfe0, 0xf0eab4, 0xc9c4bd,
            ],
        }
    }

    /// `count` colours in order, spread evenly from end to end; a qualitative palette
    /// gives its own in turn and starts again after the last.
    #[must_use]
    pub fn sample(self, count: usize) -> Vec<Rgb> {
        let anchors = self.anchors();
        match self.kind() {
            PaletteKind::Qualitative => anchors
                .iter()
                .cycle()
                .take(count)
                .map(|&hex| Rgb::from_hex(hex))
                .collect(),
            // A single class is the middle of the palette.
            _ if count == 1 => vec![self.at(0.5)],
            _ => (0..count)
                .map(|place| self.at(place as f64 / (count - 1) as f64))
                .collect(),
        }
    }

    /// `count` colours in order for a weak lamp: the dark ends of a palette drown first in the light
    /// of the room, so a sequential palette is spread by how light its colours look then.
    #[must_use]
    pub fn sample_for_weak_lamp(self, count: usize) -> Vec<Rgb> {
        if self.kind() != PaletteKind::Sequential || count < 3 {
            return self.sample(count);
        }
        let first = lightness_under_room_light(self.at(0.0));
        let last = lightness_under_room_light(self.at(1.0));
        (0..count)
            .map(|place| {
                let share = place as f64 / (count - 1) as f64;
                self.at(self.place_of_lightness(first + (last - first) * share))
            })
            .collect()
    }

    /// Where along a sequential palette a colour looks this light under the light of a room.
    fn place_of_lightness(self, wanted: f64) -> f64 {
        let (mut low, mut high) = (0.0, 1.0);
        // Twelve halvings are finer than the steps of a byte.
        for _ in 0..12 {
            let middle = (low + high) / 2.0;
            // A sequential palette darkens all the way.
            if lightness_under_room_light(self.at(middle)) > wanted {
                low = middle;
            } else {
                high = middle;
            }
        }
        (low + high) / 2.0
    }

    /// The colour at `t` from 0 to 1 along a sequential or diverging palette; of a
    /// qualitative one, the nearest of its colours. Values outside are cut off.
    #[must_use]
    pub fn at(self, t: f64) -> Rgb {
        let anchors = self.anchors();
        let last = anchors.len() - 1;
        let t = if t.is_finite() {
            t.clamp(0.0, 1.0)
        } else {
            0.0
        };
        let along = t * last as f64;
        if self.kind() == PaletteKind::Qualitative {
            return Rgb::from_hex(anchors[along.round() as usize]);
        }
        let before = (along.floor() as usize).min(last.saturating_sub(1));
        let from = Oklab::from(Rgb::from_hex(anchors[before]));
        let to = Oklab::from(Rgb::from_hex(anchors[before + 1]));
        from.towards(to, along - before as f64).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lightnesses(palette: Palette, count: usize) -> Vec<f64> {
        palette
            .sample(count)
            .into_iter()
            .map(|colour| Oklab::from(colour).lightness)
            .collect()
    }

    #[test]
    fn colours_survive_the_way_through_oklab() {
        for hex in [0x000000, 0xffffff, 0x123456, 0xff0000, 0x00ff00, 0x0000ff] {
            let colour = Rgb::from_hex(hex);
            assert_eq!(Rgb::from(Oklab::from(colour)), colour);
        }
        assert!((Rgb::from_hex(0xffffff).contrast(Rgb::from_hex(0)) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn a_sequential_palette_darkens_all_the_way_in_colour_and_in_grey() {
        for palette in Palette::ALL {
            if palette.kind() != PaletteKind::Sequential {
                continue;
            }
            for count in 2..=11 {
                let lightness = lightnesses(palette, count);
                assert!(
                    lightness.windows(2).all(|pair| pair[1] < pair[0]),
                    "{palette:?} {count}"
                );
                let colours = palette.sample(count);
                assert!(
                    colours
                        .windows(2)
                        .all(|pair| pair[1].luminance() < pair[0].luminance())
                );
            }
            // Five classes can be told apart in grey.
            let five = lightnesses(palette, 5);
            assert!(
                five.windows(2).all(|pair| pair[0] - pair[1] > 0.08),
                "{palette:?} {five:?}"
            );
        }
    }

    #[test]
    fn classes_can_be_told_apart_when_a_weak_lamp_throws_them_in_a_room_that_is_not_dark() {
        for palette in Palette::ALL {
            if palette.kind() != PaletteKind::Sequential {
                continue;
            }
            // The most classes that there are, and the usual number of them.
            for (count, least) in [(7, 0.05), (5, 0.075)] {
                let closest = |colours: &[Rgb]| {
                    let seen: Vec<f64> = (colours.iter())
                        .map(|&colour| lightness_under_room_light(colour))
                        .collect();
                    (seen.windows(2).map(|pair| pair[0] - pair[1])).fold(1.0, f64::min)
                };
                let usual = closest(&palette.sample(count));
                let strong = closest(&palette.sample_for_weak_lamp(count));
                assert!(
                    strong >= least && strong > usual,
                    "{palette:?} {count}: {usual:.3}, then {strong:.3}"
                );
            }
        }
    }

    #[test]
    fn a_diverging_palette_darkens_from_the_middle_to_both_ends() {
        for palette in Palette::ALL {
            if palette.kind() != PaletteKind::Diverging {
                continue;
            }
            let lightness = lightnesses(palette, 21);
            assert!(
                lightness[..11].windows(2).all(|pair| pair[0] < pair[1]),
                "{palette:?}"
            );
            assert!(
                lightness[10..].windows(2).all(|pair| pair[0] > pair[1]),
                "{palette:?}"
            );
        }
    }

    #[test]
    fn qualitative_colours_can_be_told_apart_and_start_again_after_the_last() {
        for (palette, least) in [(Palette::Crayon, 0.11), (Palette::Chalk, 0.04)] {
            let colours = palette.sample(9);
            assert_eq!(colours[0], colours[8]);
            for (place, one) in colours[..8].iter().enumerate() {
                for other in &colours[..place] {
                    let distance = Oklab::from(*one).distance((*other).into());
                    assert!(distance > least, "{palette:?} {one:?} {other:?} {distance}");
                }
            }
        }
    }

    #[test]
    fn every_palette_is_found_by_its_id_and_gives_as_many_as_asked() {
        for palette in Palette::ALL {
            assert_eq!(Palette::from_id(palette.id()), Some(palette));
            for count in [0, 1, 2, 7] {
                assert_eq!(palette.sample(count).len(), count);
                assert_eq!(palette.sample_for_weak_lamp(count).len(), count);
            }
            assert_eq!(palette.at(f64::NAN), palette.at(0.0));
        }
    }
}
