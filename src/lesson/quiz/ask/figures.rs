//! Figures: which is ahead, in which order, how much, and how it goes on.

use super::words::{Asker, at_least, positive};
use super::{AskFault, NumberRange, draft};
use crate::atlas::{Atlas, Kind, Measure, RegionKey, Series, SourceKey, UnitDisplay, Year};
use crate::lesson::quiz::{Asked, End, Form, Heading};
use crate::locale::Value;
use crate::view::{FigureKind, MeasureId, View};
use std::sync::Arc;

/// A measure with its figures.
struct Figures {
    id: MeasureId,
    measure: Measure,
    series: Arc<Series>,
}

/// A region with its figure.
#[derive(Clone, Copy)]
struct Figure {
    region: RegionKey,
    value: f64,
}

impl Asker<'_> {
    fn figures(&self, id: &MeasureId) -> Result<Figures, AskFault> {
        let measure = measure_of(id, self.atlas)?;
        let series = self.atlas.series(measure).ok_or_else(|| AskFault::Gone {
            kind: Kind::Observations,
            id: id.metric.clone(),
        })?;
        Ok(Figures {
            id: id.clone(),
            measure,
            series,
        })
    }

    fn figure(&self, of: &Figures, region: RegionKey, year: Year) -> Result<Figure, AskFault> {
        let value = of.series.value(region, year);
        let value = value.ok_or_else(|| AskFault::NoFigure {
            metric: of.id.metric.clone(),
            region: self.atlas.regions[region].id.clone(),
            year,
        })?;
        Ok(Figure { region, value })
    }

    /// The figures of regions, none of them as close to another as they are rounded.
    fn distinct(
        &self,
        of: &Figures,
        regions: &[RegionKey],
        year: Year,
    ) -> Result<Vec<Figure>, AskFault> {
        let figures: Vec<Figure> = (regions.iter())
            .map(|&region| self.figure(of, region, year))
            .collect::<Result<_, _>>()?;
        let apart = apart(self.atlas, &of.series, year);
        let mut sorted = figures.clone();
        sorted.sort_by(|left, right| left.value.total_cmp(&right.value));
        for pair in sorted.windows(2) {
            if let [left, right] = pair
                && right.value - left.value < apart
            {
                return Err(AskFault::TooClose {
                    first: self.atlas.regions[left.region].id.clone(),
                    second: self.atlas.regions[right.region].id.clone(),
                });
            }
        }
        Ok(figures)
    }

    fn unit(&self, of: &Figures) -> &UnitDisplay {
        self.atlas.units[of.series.unit()].display(self.locale.language().as_str())
    }

    fn topic(&self, of: &Figures) -> Heading {
        let theme = &self.atlas.meta.themes[self.atlas.metrics[of.measure.metric].theme];
        Heading {
            id: theme.id.clone(),
            name: self.words(&theme.name).to_owned(),
        }
    }

    /// A figure in words, with its status.
    fn in_words(&self, of: &Figures, figure: Figure, year: Year) -> String {
        let value = self.locale.quantity(figure.value, self.unit(of));
        let status = of.series.provenance(figure.region, year);
        let status = status.map_or_else(String::new, |known| {
            self.locale.text(&format!("status-{}", known.status.word()))
        });
        let values = &[
            ("region", self.region_name(figure.region).into()),
            ("value", value.into()),
            ("status", status.as_str().into()),
        ];
        self.text("quiz-figure", values)
    }

    /// Who says so, each once.
    fn behind(&self, of: &Figures, regions: &[RegionKey], years: &[Year]) -> Vec<SourceKey> {
        let mut sources = Vec::new();
        for &region in regions {
            for &year in years {
                let Some(known) = of.series.provenance(region, year) else {
                    continue;
                };
                for source in std::iter::once(known.source).chain(known.also.iter().copied()) {
                    if !sources.contains(&source) {
                        sources.push(source);
                    }
                }
            }
        }
        sources
    }

    /// A question about one year, with its explanation: the figures from the first on, what the
    /// measure means, and what to keep in mind.
    fn of_year(&self, of: &Figures, year: Year, prompt: String, form: Form) -> Asked {
        Asked {
            answer_view: View {
                measure: Some(of.id.clone()),
                year: Some(year),
                ..View::default()
            },
            ..draft(prompt, form, self.topic(of))
        }
    }

    fn why(&self, of: &Figures, year: Year, figures: &[Figure]) -> String {
        let lines: Vec<String> = (figures.iter())
            .map(|&figure| self.in_words(of, figure, year))
            .collect();
        let metric = &self.atlas.metrics[of.measure.metric];
        let mut why = self.text(
            "quiz-why-figures",
            &[
                ("measure", self.measure_name(of).into()),
                ("year", Value::Year(year)),
                (
                    "figures",
                    lines.join(&self.locale.text("quiz-between")).into(),
                ),
            ],
        );
        for words in std::iter::once(&metric.meaning).chain(&metric.caution) {
            why.push('\n');
            why.push_str(self.words(words));
        }
        why
    }

    fn measure_name(&self, of: &Figures) -> String {
        of.measure.name(self.atlas, self.locale)
    }

    fn prompt(&self, key: &str, of: &Figures, year: Year) -> String {
        let values = &[
            ("measure", self.measure_name(of).into()),
            ("year", Value::Year(year)),
        ];
        self.text(key, values)
    }

    pub(super) fn ahead(
        &self,
        measure: &MeasureId,
        year: Year,
        end: End,
        choices: &[String],
    ) -> Result<Asked, AskFault> {
        at_least(choices.len(), 2)?;
        let of = self.figures(measure)?;
        let regions = self.regions(choices)?;
        let figures = self.distinct(&of, &regions, year)?;
        let ordered = ordered(&figures, end);
        let first = ordered.first().copied().ok_or(AskFault::TooFew {
            found: 0,
            needed: 2,
        })?;
        let right = regions.iter().position(|&region| region == first.region);
        let form = Form::Choice {
            choices: self.choices(&regions)?,
            right: right.unwrap_or_default(),
        };
        let key = match end {
            End::Highest => "quiz-prompt-highest",
            End::Lowest => "quiz-prompt-lowest",
        };
        let prompt = self.prompt(key, &of, year);
        let mut asked = self.of_year(&of, year, prompt, form);
        asked.answer_view.selection = self.ids(&[first.region]);
        asked.right = self.in_words(&of, first, year);
        asked.explanation = self.why(&of, year, &ordered);
        asked.regions = self.ids(&regions);
        asked.sources = self.cited(&self.behind(&of, &regions, &[year]));
        Ok(asked)
    }

    pub(super) fn order(
        &self,
        measure: &MeasureId,
        year: Year,
        end: End,
        ids: &[String],
    ) -> Result<Asked, AskFault> {
        at_least(ids.len(), 2)?;
        let of = self.figures(measure)?;
        let regions = self.regions(ids)?;
        let figures = self.distinct(&of, &regions, year)?;
        let ordered = ordered(&figures, end);
        let right = (ordered.iter())
            .filter_map(|figure| regions.iter().position(|&region| region == figure.region))
            .collect();
        let (key, first) = match end {
            End::Highest => ("quiz-prompt-order-highest", "quiz-first-highest"),
            End::Lowest => ("quiz-prompt-order-lowest", "quiz-first-lowest"),
        };
        let form = Form::Order {
            items: self.choices(&regions)?,
            right,
            first: self.locale.text(first),
        };
        let prompt = self.prompt(key, &of, year);
        let mut asked = self.of_year(&of, year, prompt, form);
        let names: Vec<&str> = (ordered.iter())
            .map(|figure| self.region_name(figure.region))
            .collect();
        asked.answer_view.figure = FigureKind::Map;
        asked.answer_view.selection = self.ids(&regions);
        asked.right = self.listed(&names);
        asked.explanation = self.why(&of, year, &ordered);
        asked.regions = self.ids(&regions);
        asked.sources = self.cited(&self.behind(&of, &regions, &[year]));
        Ok(asked)
    }

    pub(super) fn estimate(
        &self,
        measure: &MeasureId,
        year: Year,
        id: &str,
        tolerance: f64,
    ) -> Result<Asked, AskFault> {
        let of = self.figures(measure)?;
        let region = self.region(id)?;
        let figure = self.figure(&of, region, year)?;
        let unit = self.unit(&of);
        let (low, high) = scale_of(of.series.values(year).map(|(_, value)| value * unit.scale));
        let form = Form::Number {
            right: figure.value * unit.scale,
            range: Some((low, high)),
            tolerance: share("tolerance", tolerance)? * (high - low),
            decimals: unit.decimals,
            unit: unit.symbol.clone(),
        };
        let values = &[
            ("measure", self.measure_name(&of).into()),
            ("year", Value::Year(year)),
            ("region", self.region_name(region).into()),
        ];
        let prompt = self.text("quiz-prompt-estimate", values);
        let mut asked = self.of_year(&of, year, prompt, form);
        asked.answer_view.selection = self.ids(&[region]);
        asked.right = self.locale.quantity(figure.value, unit);
        asked.explanation = self.why(&of, year, &[figure]);
        asked.regions = self.ids(&[region]);
        asked.sources = self.cited(&self.behind(&of, &[region], &[year]));
        Ok(asked)
    }

    pub(super) fn predict(
        &self,
        measure: &MeasureId,
        id: &str,
        (from, shown_to, to): (Year, Year, Year),
        tolerance: f64,
    ) -> Result<Asked, AskFault> {
        let of = self.figures(measure)?;
        let region = self.region(id)?;
        let unit = self.unit(&of);
        let years: Vec<Year> = (of.series.years().iter().copied())
            .filter(|year| (from..=to).contains(year))
            .collect();
        let points: Vec<(Year, f64)> = (years.iter())
            .map(|&year| Ok((year, self.figure(&of, region, year)?.value * unit.scale)))
            .collect::<Result<_, AskFault>>()?;
        let (shown, right): (Vec<_>, Vec<_>) =
            points.iter().partition(|(year, _)| *year <= shown_to);
        at_least(shown.len(), 2)?;
        at_least(right.len(), 1)?;
        // Room above and below what is shown, so that the scale gives nothing away.
        let (least, most) = extremes(points.iter().map(|&(_, value)| value));
        let room = (most - least).max(most.abs() * 0.1) / 2.0;
        let low = if least >= 0.0 {
            (least - room).max(0.0)
        } else {
            least - room
        };
        let range = scale_of([low, most + room].into_iter());
        let form = Form::Line {
            shown,
            right: right.clone(),
            range,
            tolerance: share("tolerance", tolerance)? * (range.1 - range.0),
            decimals: unit.decimals,
            unit: unit.symbol.clone(),
        };
        let values = &[
            ("measure", self.measure_name(&of).into()),
            ("region", self.region_name(region).into()),
            ("from", Value::Year(from)),
            ("shown-to", Value::Year(shown_to)),
            ("to", Value::Year(to)),
        ];
        let prompt = self.text("quiz-prompt-predict", values);
        let hidden: Vec<Year> = right.iter().map(|&(year, _)| year).collect();
        let lines: Vec<String> = (hidden.iter())
            .filter_map(|&year| Some((year, of.series.value(region, year)?)))
            .map(|(year, value)| {
                let value = self.locale.quantity(value, unit);
                let values = &[("year", Value::Year(year)), ("value", value.into())];
                self.text("quiz-point", values)
            })
            .collect();
        let mut asked = self.of_year(&of, to, prompt, form);
        asked.answer_view.figure = FigureKind::Lines;
        asked.answer_view.selection = self.ids(&[region]);
        asked.right = lines.join(&self.locale.text("quiz-between"));
        let last = self.figure(&of, region, to)?;
        asked.explanation = self.why(&of, to, &[last]);
        asked.regions = self.ids(&[region]);
        asked.sources = self.cited(&self.behind(&of, &[region], &years));
        Ok(asked)
    }
}

/// Looks a measure up.
pub(in crate::lesson::quiz) fn measure_of(
    id: &MeasureId,
    atlas: &Atlas,
) -> Result<Measure, AskFault> {
    let metric = super::words::found(&atlas.metrics, &id.metric, Kind::Metric)?;
    let Some(per) = &id.per else {
        return Ok(Measure::from(metric));
    };
    let denominator = super::words::found(&atlas.metrics, per, Kind::Metric)?;
    if atlas.metrics[metric].pair_by(denominator).is_none() {
        return Err(AskFault::Pair {
            metric: id.metric.clone(),
            per: per.clone(),
        });
    }
    Ok(Measure {
        metric,
        per: Some(denominator),
    })
}

/// How far apart two figures of a year have to be, in the stored unit, so that neither rounding at
/// the source nor that of any language on the screen can make them equal or change their order.
pub(in crate::lesson::quiz) fn apart(atlas: &Atlas, series: &Series, year: Year) -> f64 {
    let stored = (series.values(year))
        .map(|(_, value)| decimals(value))
        .max()
        .unwrap_or_default();
    let unit = &atlas.units[series.unit()];
    let read = (atlas.meta.languages.iter())
        .map(|language| unit.display(language))
        .filter(|display| display.scale > 0.0)
        .map(|display| step(display.decimals) / display.scale);
    // Each of the two may be off by half a step.
    read.fold(step(stored), f64::max) * 1.5
}

fn step(decimals: usize) -> f64 {
    10f64.powi(-i32::try_from(decimals).unwrap_or(i32::MAX))
}

/// How many decimals a number is written with.
fn decimals(value: f64) -> usize {
    let text = value.to_string();
    text.split_once('.').map_or(0, |(_, digits)| digits.len())
}

fn ordered(figures: &[Figure], end: End) -> Vec<Figure> {
    let mut ordered = figures.to_vec();
    ordered.sort_by(|left, right| match end {
        End::Highest => right.value.total_cmp(&left.value),
        End::Lowest => left.value.total_cmp(&right.value),
    });
    ordered
}

fn extremes(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    })
}

/// A scale around values that begins and ends at a round number; at zero, where it is near.
fn scale_of(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (least, most) = extremes(values);
    if !(least.is_finite() && most.is_finite()) {
        return (0.0, 1.0);
    }
    let least = if least >= 0.0 && least < most * 0.5 {
        0.0
    } else {
        least
    };
    let span = (most - least).max(most.abs() * 0.01).max(f64::MIN_POSITIVE);
    let power = 10f64.powf(span.log10().floor());
    let round = if span / power < 2.0 {
        power / 5.0
    } else if span / power < 5.0 {
        power / 2.0
    } else {
        power
    };
    let (low, high) = (
        (least / round).floor() * round,
        (most / round).ceil() * round,
    );
    if high > low {
        (low, high)
    } else {
        (low, low + round)
    }
}

fn share(field: &'static str, found: f64) -> Result<f64, AskFault> {
    positive(field, found).and_then(|share| {
        if share <= 1.0 {
            return Ok(share);
        }
        Err(AskFault::Value {
            field,
            found,
            expected: NumberRange::Share,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_holds_its_values_and_begins_and_ends_round() {
        for (values, scale) in [
            ([0.4, 6.83], (0.0, 7.0)),
            ([980.0, 1021.0], (980.0, 1025.0)),
            ([12.0, 141_633.8], (0.0, 160_000.0)),
            ([5.0, 5.0], (5.0, 5.01)),
            ([0.0, 0.0], (0.0, f64::MIN_POSITIVE)),
        ] {
            let (low, high) = scale_of(values.into_iter());
            let near =
                |found: f64, expected: f64| (found - expected).abs() <= 1e-9 * expected.abs();
            assert!(
                low <= values[0] && high >= values[1] && high > low,
                "{values:?}: {low} {high}"
            );
            if values[1] > 0.0 {
                assert!(
                    near(low, scale.0) && near(high, scale.1),
                    "{values:?}: {low} {high}"
                );
            }
        }
    }

    #[test]
    fn decimals_are_those_that_are_written() {
        assert_eq!([1.0, 0.25, -3.5, 1e21].map(decimals), [0, 2, 1, 0]);
    }
}
