//! Axes: linear or logarithmic, with round ticks in the unit that the reader sees.

use crate::atlas::Series;
use crate::figure::Scene;
use egui_plot::GridMark;

/// How figures become positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Equal distances for equal differences.
    Linear,
    /// Equal distances for equal ratios; only for figures above zero.
    Logarithmic,
}

/// An axis over figures in the unit shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// Linear or logarithmic.
    pub scale: Scale,
    /// The lowest and the highest position: a figure, or its decimal logarithm.
    pub bounds: (f64, f64),
    /// Positions of the ticks, ascending.
    pub ticks: Vec<f64>,
    /// How many decimals a tick of a linear axis has.
    pub decimals: u8,
}

/// How much an axis reaches beyond the figures, as a share of their range.
const MARGIN: f64 = 0.05;

impl Axis {
    /// An axis that holds all `figures`, and zero where `from_zero`, with about `ticks` ticks.
    ///
    /// A logarithmic scale is asked for by `logarithmic`, and taken only where every figure is
    /// above zero.
    #[must_use]
    pub fn over(
        figures: impl Iterator<Item = f64>,
        logarithmic: bool,
        from_zero: bool,
        ticks: usize,
    ) -> Self {
        let (low, high) = figures
            .filter(|figure| figure.is_finite())
            .fold(None, |range: Option<(f64, f64)>, figure| {
                let (low, high) = range.unwrap_or((figure, figure));
                Some((low.min(figure), high.max(figure)))
            })
            .unwrap_or((0.0, 1.0));
        if logarithmic && low > 0.0 {
            Self::logarithmic(low.log10(), high.log10(), ticks)
        } else {
            Self::linear(low, high, from_zero, ticks)
        }
    }

    fn linear(low: f64, high: f64, from_zero: bool, ticks: usize) -> Self {
        let (mut low, mut high) = if from_zero {
            (low.min(0.0), high.max(0.0))
        } else {
            (low, high)
        };
        if high <= low {
            // All figures are equal: any room about them will do.
            let room = if low == 0.0 { 1.0 } else { low.abs() * 0.5 };
            if !(from_zero && low == 0.0) {
                low -= room;
            }
            high += room;
        }
        let margin = (high - low) * MARGIN;
        let bounds = (
            if from_zero && low == 0.0 {
                low
            } else {
                low - margin
            },
            if from_zero && high == 0.0 {
                high
            } else {
                high + margin
            },
        );
        let step = round_step((bounds.1 - bounds.0) / ticks.max(1) as f64);
        Self {
            scale: Scale::Linear,
            bounds,
            ticks: multiples(bounds, step),
            decimals: decimals_of(step),
        }
    }

    fn logarithmic(low: f64, high: f64, ticks: usize) -> Self {
        let margin = ((high - low) * MARGIN).max(0.05);
        let bounds = (low - margin, high + margin);
        let decades = bounds.1 - bounds.0;
        let ticks = if decades < 2.0 {
            let first = bounds.0.floor() as i32;
            let last = bounds.1.ceil() as i32;
            (first..=last)
                .flat_map(|power| [1.0_f64, 2.0, 5.0].map(|digit| f64::from(power) + digit.log10()))
                .filter(|position| (bounds.0..=bounds.1).contains(position))
                .collect()
        } else {
            multiples(bounds, (decades / ticks.max(1) as f64).ceil())
        };
        Self {
            scale: Scale::Logarithmic,
            bounds,
            ticks,
            decimals: 0,
        }
    }

    /// Where a figure lies; `None` for what a logarithmic axis cannot hold.
    #[must_use]
    pub fn position(&self, figure: f64) -> Option<f64> {
        match self.scale {
            Scale::Linear => Some(figure),
            Scale::Logarithmic => Some(figure.log10()),
        }
        .filter(|position| position.is_finite())
    }

    /// How far along the axis a figure lies, from 0 to 1 within its bounds.
    #[must_use]
    pub fn share(&self, figure: f64) -> Option<f64> {
        let (low, high) = self.bounds;
        Some((self.position(figure)? - low) / (high - low))
    }

    /// The figure written at a tick.
    #[must_use]
    pub fn tick_text(&self, scene: &Scene<'_>, position: f64) -> String {
        match self.scale {
            Scale::Linear => scene.locale.number(position, self.decimals.into()),
            Scale::Logarithmic => {
                let decimals = (-position.floor()).clamp(0.0, 9.0) as u8;
                scene.locale.number(10_f64.powf(position), decimals.into())
            }
        }
    }

    /// The ticks as egui_plot wants them, all equally strong.
    #[must_use]
    pub fn marks(&self) -> Vec<GridMark> {
        let step_size = self
            .ticks
            .windows(2)
            .map(|pair| pair[1] - pair[0])
            .fold(self.bounds.1 - self.bounds.0, f64::min);
        self.ticks
            .iter()
            .map(|&value| GridMark { value, step_size })
            .collect()
    }
}

/// A stored figure in the unit that the reader sees.
#[must_use]
pub fn shown(scene: &Scene<'_>, series: &Series, stored: f64) -> f64 {
    stored * scene.unit(series).scale
}

/// The nearest of 1, 2, 2.5, 5 and 10 times a power of ten that is not below `rough`.
fn round_step(rough: f64) -> f64 {
    if !(rough.is_finite() && rough > 0.0) {
        return 1.0;
    }
    let power = 10_f64.powf(rough.log10().floor());
    [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|digit| digit * power)
        .find(|&step| step >= rough * 0.999)
        .unwrap_or(power * 10.0)
}

fn decimals_of(step: f64) -> u8 {
    (0..10)
        .find(|&decimals| {
            let scaled = step * 10_f64.powi(i32::from(decimals));
            (scaled - scaled.round()).abs() < 1e-6 * scaled.max(1.0)
        })
        .unwrap_or(10)
}

/// The multiples of `step` within `bounds`, at most a hundred.
fn multiples(bounds: (f64, f64), step: f64) -> Vec<f64> {
    let first = (bounds.0 / step).ceil();
    (0..100)
        .map(|count| (first + f64::from(count)) * step)
        .take_while(|&position| position <= bounds.1)
        // Zero comes out as minus zero otherwise, and is written with a sign.
        .map(|position| if position == 0.0 { 0.0 } else { position })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_linear_axis_has_round_ticks_within_its_bounds() {
        let axis = Axis::over([0.3, 6.6].into_iter(), false, true, 6);
        assert_eq!(axis.ticks, [0.0, 2.0, 4.0, 6.0]);
        assert_eq!(axis.decimals, 0);
        assert!(axis.bounds.0 == 0.0 && axis.bounds.1 > 6.6);
    }

    #[test]
    fn figures_below_zero_are_on_the_axis() {
        let axis = Axis::over([-3.0, -1.0].into_iter(), false, true, 5);
        assert!(axis.bounds.0 < -3.0 && axis.bounds.1 == 0.0);
        assert!(
            axis.share(-3.0)
                .is_some_and(|share| (0.0..1.0).contains(&share))
        );
    }

    #[test]
    fn equal_figures_one_figure_and_none_make_an_axis_with_room() {
        for figures in [
            vec![5.0, 5.0],
            vec![5.0],
            vec![0.0],
            vec![-2.0, -2.0],
            vec![],
            vec![f64::NAN],
        ] {
            for logarithmic in [false, true] {
                for from_zero in [false, true] {
                    let axis = Axis::over(figures.iter().copied(), logarithmic, from_zero, 5);
                    assert!(axis.bounds.1 > axis.bounds.0, "{figures:?} {axis:?}");
                    assert!(axis.ticks.len() < 20, "{figures:?} {axis:?}");
                }
            }
        }
    }

    #[test]
    fn a_logarithmic_axis_has_powers_of_ten_and_never_holds_zero() {
        let axis = Axis::over([2.0, 30_000.0].into_iter(), true, false, 6);
        assert_eq!(axis.scale, Scale::Logarithmic);
        assert_eq!(axis.ticks, [1.0, 2.0, 3.0, 4.0]);
        assert_eq!(axis.position(0.0), None);
        let with_zero = Axis::over([0.0, 30_000.0].into_iter(), true, false, 6);
        assert_eq!(with_zero.scale, Scale::Linear);
    }

    #[test]
    fn steps_are_round_and_know_their_decimals() {
        for (rough, step, decimals) in [
            (0.9, 1.0, 0),
            (1.3, 2.0, 0),
            (0.021, 0.025, 3),
            (340.0, 500.0, 0),
            (0.04, 0.05, 2),
        ] {
            let found = round_step(rough);
            assert!((found - step).abs() < 1e-9, "{rough}: {found}");
            assert_eq!(decimals_of(found), decimals, "{rough}");
        }
    }
}
