//! The OKLab colour space, in which equal steps look equal.
//!
//! Matrices: B. Ottosson, *A perceptual color space for image processing*, 2020
//! (the 2021 revision); the transfer function is that of IEC 61966-2-1 (sRGB).

use super::palette::Rgb;

/// A colour by lightness and two opponent axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Oklab {
    /// Lightness, 0 black to 1 white.
    pub lightness: f64,
    /// From green (negative) to red.
    pub green_red: f64,
    /// From blue (negative) to yellow.
    pub blue_yellow: f64,
}

impl Oklab {
    /// The colour `t` of the way to `other`, `t` from 0 to 1.
    #[must_use]
    pub fn towards(self, other: Self, t: f64) -> Self {
        let mix = |from: f64, to: f64| from + (to - from) * t;
        Self {
            lightness: mix(self.lightness, other.lightness),
            green_red: mix(self.green_red, other.green_red),
            blue_yellow: mix(self.blue_yellow, other.blue_yellow),
        }
    }

    /// How different two colours look: the straight distance.
    #[must_use]
    pub fn distance(self, other: Self) -> f64 {
        ((self.lightness - other.lightness).powi(2)
            + (self.green_red - other.green_red).powi(2)
            + (self.blue_yellow - other.blue_yellow).powi(2))
        .sqrt()
    }
}

impl From<Rgb> for Oklab {
    fn from(Rgb(channels): Rgb) -> Self {
        let [red, green, blue] = channels.map(linear_from_byte);
        let long =
            (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
        let medium =
            (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
        let short =
            (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
        Self {
            lightness: 0.210_454_255_3 * long + 0.793_617_785_0 * medium - 0.004_072_046_8 * short,
            green_red: 1.977_998_495_1 * long - 2.428_592_205_0 * medium + 0.450_593_709_9 * short,
            blue_yellow: 0.025_904_037_1 * long + 0.782_771_766_2 * medium
                - 0.808_675_766_0 * short,
        }
    }
}

impl From<Oklab> for Rgb {
    fn from(colour: Oklab) -> Self {
        let Oklab {
            lightness,
            green_red,
            blue_yellow,
        } = colour;
        let long =
            (lightness + 0.396_337_777_4 * green_red + 0.215_803_757_3 * blue_yellow).powi(3);
        let medium =
            (lightness - 0.105_561_345_8 * green_red - 0.063_854_172_8 * blue_yellow).powi(3);
        let short =
            (lightness - 0.089_484_177_5 * green_red - 1.291_485_548_0 * blue_yellow).powi(3);
        Self(
            [
                4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
                -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
                -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701_0 * short,
            ]
            .map(byte_from_linear),
        )
    }
}

/// Light of a channel, 0 to 1, from its byte.
#[must_use]
pub fn linear_from_byte(byte: u8) -> f64 {
    let value = f64::from(byte) / 255.0;
    if value <= 0.040_45 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    }
}

/// The byte of a channel from its light; light beyond the screen's is cut off.
#[must_use]
pub fn byte_from_linear(light: f64) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let value = if light <= 0.003_130_8 {
        light * 12.92
    } else {
        1.055 * light.powf(1.0 / 2.4) - 0.055
    };
    (value * 255.0).round() as u8
}
