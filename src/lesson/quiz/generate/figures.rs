//! Questions on figures.

use super::pool::{Comparable, Figures, Pool};
use super::{CHOICES, IN_ORDER, Reason};
use crate::analysis::Shuffle;
use crate::atlas::{RegionKey, Year};
use crate::lesson::quiz::{Difficulty, End, Question};

/// The fewest years of a line that is to be predicted.
const SHORTEST_LINE: usize = 6;
/// How many years back a question may go, of those in which most regions have a figure.
const YEARS_BACK: usize = 5;

impl Pool<'_> {
    fn measure(&self, shuffle: &mut Shuffle) -> Result<&Comparable, Reason> {
        shuffle.one(&self.measures).ok_or(Reason::NoMetrics)
    }

    /// A measure in one of its last years, with its figures.
    fn figures(&self, shuffle: &mut Shuffle) -> Result<(&Comparable, Year, &Figures), Reason> {
        let measure = self.measure(shuffle)?;
        let first = measure.years.len().saturating_sub(YEARS_BACK);
        let years = measure.years.get(first..).unwrap_or_default();
        let none = Reason::TooFewFigures {
            found: 0,
            needed: CHOICES,
        };
        let year = *shuffle.one(years).ok_or_else(|| none.clone())?;
        let figures = measure.figures(self, year).ok_or(none)?;
        Ok((measure, year, figures))
    }

    /// So many regions of which the figures can be told apart: the harder, the nearer their values.
    fn regions_apart(
        &self,
        figures: &Figures,
        needed: usize,
        shuffle: &mut Shuffle,
    ) -> Result<Vec<RegionKey>, Reason> {
        let count = figures.sorted.len();
        if count < needed {
            return Err(Reason::TooFewFigures {
                found: count,
                needed,
            });
        }
        let width = match self.difficulty {
            Difficulty::Easy => count,
            Difficulty::Medium => (count / 2).max(needed + 2).min(count),
            Difficulty::Hard => (needed + 2).min(count),
        };
        let first = shuffle.below(count - width + 1);
        let window = figures.sorted.get(first..first + width);
        let near = self.drawn_apart(figures, window.unwrap_or_default(), needed, shuffle);
        let drawn = near.or_else(|| self.drawn_apart(figures, &figures.sorted, needed, shuffle));
        drawn.ok_or(Reason::AllEqual)
    }

    fn drawn_apart(
        &self,
        figures: &Figures,
        of: &[(RegionKey, f64)],
        needed: usize,
        shuffle: &mut Shuffle,
    ) -> Option<Vec<RegionKey>> {
        let mut of = of.to_vec();
        shuffle.shuffle(&mut of);
        let mut drawn: Vec<(RegionKey, f64)> = Vec::with_capacity(needed);
        let mut regions = Vec::with_capacity(needed);
        for (region, value) in of {
            let is_apart = drawn
                .iter()
                .all(|(_, other)| (value - other).abs() >= figures.apart);
            if regions.len() < needed && is_apart && self.reads_apart(region, &regions) {
                drawn.push((region, value));
                regions.push(region);
            }
        }
        (regions.len() == needed).then_some(regions)
    }

    fn end(shuffle: &mut Shuffle) -> End {
        // The highest is what is mostly asked for.
        if shuffle.below(4) == 0 {
            End::Lowest
        } else {
            End::Highest
        }
    }

    pub(super) fn ahead(&self, shuffle: &mut Shuffle) -> Result<Question, Reason> {
        let (measure, year, figures) = self.figures(shuffle)?;
        let regions = self.regions_apart(figures, CHOICES, shuffle)?;
        Ok(Question::Ahead {
            measure: measure.id.clone(),
            year,
            end: Self::end(shuffle),
            choices: self.ids(&regions),
        })
    }

    pub(super) fn order(&self, shuffle: &mut Shuffle) -> Result<Question, Reason> {
        let (measure, year, figures) = self.figures(shuffle)?;
        let regions = self.regions_apart(figures, IN_ORDER, shuffle)?;
        Ok(Question::Order {
            measure: measure.id.clone(),
            year,
            end: Self::end(shuffle),
            regions: self.ids(&regions),
        })
    }

    /// The share of a scale by which an estimate may be off.
    fn tolerance(&self) -> f64 {
        match self.difficulty {
            Difficulty::Easy => 0.15,
            Difficulty::Medium => 0.1,
            Difficulty::Hard => 0.05,
        }
    }

    pub(super) fn estimate(&self, shuffle: &mut Shuffle) -> Result<Question, Reason> {
        let (measure, year, figures) = self.figures(shuffle)?;
        // A scale needs values that differ.
        let span = (figures.sorted.first().zip(figures.sorted.last()))
            .map_or(0.0, |((_, least), (_, most))| most - least);
        if span < 4.0 * figures.apart {
            return Err(Reason::AllEqual);
        }
        let (region, _) = shuffle.one(&figures.sorted).ok_or(Reason::AllEqual)?;
        Ok(Question::Estimate {
            measure: measure.id.clone(),
            year,
            region: self.atlas.regions[*region].id.clone(),
            tolerance: self.tolerance(),
        })
    }

    pub(super) fn predict(&self, shuffle: &mut Shuffle) -> Result<Question, Reason> {
        let measure = self.measure(shuffle)?;
        let region = *shuffle.one(&self.regions).ok_or(Reason::ShortLines)?;
        let years = self.last_run(measure, region);
        if years.len() < SHORTEST_LINE {
            return Err(Reason::ShortLines);
        }
        let hidden = match self.difficulty {
            Difficulty::Easy => 2,
            Difficulty::Medium => 3,
            Difficulty::Hard => 4,
        };
        let shown = years.len() - hidden.min(years.len() / 2);
        let ends = (years.first(), years.get(shown - 1), years.last());
        let (Some(&from), Some(&shown_to), Some(&to)) = ends else {
            return Err(Reason::ShortLines);
        };
        Ok(Question::Predict {
            measure: measure.id.clone(),
            region: self.atlas.regions[region].id.clone(),
            from,
            shown_to,
            to,
            tolerance: self.tolerance(),
        })
    }

    /// The last years in which a region has a figure each year and the definition stays.
    fn last_run(&self, measure: &Comparable, region: RegionKey) -> Vec<Year> {
        let metric = &self.atlas.metrics[measure.metric];
        if !metric.comparable_years {
            return Vec::new();
        }
        let mut run: Vec<Year> = Vec::new();
        for &year in measure.series.years() {
            let has_figure = measure.series.value(region, year).is_some();
            let follows = run.last().is_none_or(|&last| last + 1 == year);
            if !has_figure || !follows || metric.breaks_at.contains(&year) {
                run.clear();
            }
            if has_figure {
                run.push(year);
            }
        }
        run
    }
}
