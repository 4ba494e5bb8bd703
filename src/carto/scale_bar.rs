//! The scale bar: a round length that fits.

/// A bar to draw on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleBar {
    /// What it stands for on the ground, metres: 1, 2 or 5 times a power of ten.
    pub length_m: f64,
    /// How long it is drawn, in points.
    pub width_pt: f64,
    /// Into how many equal round parts it is best divided: 2 or 5 (10 km into 2 × 5 km,
    /// 20 into 2 × 10, 50 into 5 × 10).
    pub parts: u32,
}

/// The longest round bar no wider than `max_width_pt` points; none when the scale or
/// the width is not a positive, finite number.
///
/// ```
/// use mosaique::carto::scale_bar;
/// let bar = scale_bar(5400.0, 120.0).unwrap();
/// assert_eq!((bar.length_m, bar.parts), (500_000.0, 5));
/// assert!(bar.width_pt <= 120.0);
/// ```
#[must_use]
pub fn scale_bar(metres_per_point: f64, max_width_pt: f64) -> Option<ScaleBar> {
    let longest_m = metres_per_point * max_width_pt;
    let sensible = metres_per_point > 0.0 && max_width_pt > 0.0 && longest_m.is_finite();
    if !sensible || longest_m < 1e-6 {
        return None;
    }
    let power = 10_f64.powf(longest_m.log10().floor());
    // The logarithm may be a hair too high at a power of ten; then half of it fits.
    let (length_m, parts) = [(5.0, 5), (2.0, 2), (1.0, 2), (0.5, 5)]
        .into_iter()
        .map(|(digit, parts)| (digit * power, parts))
        .find(|(length_m, _)| *length_m <= longest_m)?;
    Some(ScaleBar {
        length_m,
        width_pt: length_m / metres_per_point,
        parts,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn scales_without_sense_have_no_bar() {
        for (scale, width) in [
            (0.0, 1.0),
            (f64::NAN, 1.0),
            (1.0, f64::INFINITY),
            (-1.0, -1.0),
            (1e308, 1e308),
        ] {
            assert_eq!(scale_bar(scale, width), None);
        }
    }

    proptest! {
        #[test]
        fn a_bar_fills_at_least_two_fifths_of_its_room(scale in 0.01..1e6_f64, width in 10.0..500.0_f64) {
            let bar = scale_bar(scale, width).unwrap();
            prop_assert!(bar.width_pt <= width * (1.0 + 1e-12));
            prop_assert!(bar.width_pt >= width * 0.4 * (1.0 - 1e-12));
        }
    }
}
