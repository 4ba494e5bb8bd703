//! Figures of several regions taken together.

use super::{Atlas, Measure, MetricKey, MetricKind, RegionKey, Year};

impl Atlas {
    /// The figure of several regions taken together in a year: a count is added up, a ratio is
    /// computed again from the counts that it is made of, and is never averaged. `None` where a
    /// region has no figure, and for a ratio whose parts the pack does not name.
    #[must_use]
    pub fn together(&self, measure: Measure, regions: &[RegionKey], year: Year) -> Option<f64> {
        let metric = self.metrics.get(measure.metric)?;
        let quotient = |numerator, denominator, factor| {
            let value: f64 = self.sum(numerator, regions, year)?
                / self.sum(denominator, regions, year)?
                * factor;
            value.is_finite().then_some(value)
        };
        if let Some(per) = measure.per {
            let pair = metric.pair_by(per)?;
            return quotient(measure.metric, per, pair.factor);
        }
        match (metric.kind, metric.parts) {
            (MetricKind::Count, _) => self.sum(measure.metric, regions, year),
            (MetricKind::Ratio, Some(parts)) => {
                quotient(parts.numerator, parts.denominator, parts.factor)
            }
            (MetricKind::Ratio, None) => None,
        }
    }

    /// The last year in which several regions have a figure together.
    #[must_use]
    pub fn latest_together(&self, measure: Measure, regions: &[RegionKey]) -> Option<(Year, f64)> {
        let years = self.observations.get(measure.metric.index())?.years();
        years
            .iter()
            .rev()
            .find_map(|&year| Some((year, self.together(measure, regions, year)?)))
    }

    /// The sum of a count; `None` where a region has no figure, because a sum without it would be
    /// too small and not say so.
    fn sum(&self, metric: MetricKey, regions: &[RegionKey], year: Year) -> Option<f64> {
        let figures = self.observations.get(metric.index())?;
        if regions.is_empty() {
            return None;
        }
        regions
            .iter()
            .map(|&region| figures.value(region, year))
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn atlas() -> Atlas {
        Atlas::embedded().atlas.unwrap()
    }

    fn measure(atlas: &Atlas, id: &str) -> Measure {
        Measure::from(atlas.metrics.find(id).unwrap())
    }

    #[test]
    fn a_ratio_is_made_of_its_parts_and_lies_between_those_of_the_members() {
        let atlas = atlas();
        for (_, cluster) in atlas.clusters.iter().filter(|(_, cluster)| cluster.whole) {
            for (key, metric) in atlas
                .metrics
                .iter()
                .filter(|(_, metric)| metric.parts.is_some())
            {
                let measure = Measure::from(key);
                let (year, value) = atlas.latest_together(measure, &cluster.members).unwrap();
                let of_members: Vec<f64> = cluster
                    .members
                    .iter()
                    .filter_map(|&member| atlas.figures(key).value(member, year))
                    .collect();
                let low = of_members.iter().copied().fold(f64::INFINITY, f64::min);
                let high = of_members.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                assert!((low..=high).contains(&value), "{}: {value}", metric.id);
            }
        }
    }

    #[test]
    fn sums_and_ratios_are_those_of_an_independent_program() {
        let atlas = atlas();
        // Python 3.11, from the tables of statistics: sums of the members, 2024.
        for (cluster, gdp, rd_share, tertiary) in [
            ("yrd", 331_110.1, 3.394_278_821_455_461_3, 194_880.6),
            ("jjj", 115_049.6, 4.230_175_506_911_801, 79_292.0),
        ] {
            let members = &atlas.clusters.by_id(cluster).unwrap().members;
            for (metric, expected) in [
                ("gdp", gdp),
                ("rd_share_of_gdp", rd_share),
                ("va_tertiary", tertiary),
            ] {
                let found = atlas
                    .together(measure(&atlas, metric), members, 2024)
                    .unwrap();
                assert!(
                    (found - expected).abs() < 1e-9 * expected,
                    "{cluster} {metric}: {found}"
                );
            }
        }
    }

    #[test]
    fn a_ratio_without_parts_has_no_figure_for_several_regions() {
        let atlas = atlas();
        let regions: Vec<RegionKey> = atlas.regions.keys().take(2).collect();
        let growth = measure(&atlas, "gdp_growth");
        assert_eq!(atlas.latest_together(growth, &regions), None);
    }

    #[test]
    fn a_sum_without_one_of_its_regions_is_none() {
        let atlas = atlas();
        let all: Vec<RegionKey> = atlas.regions.keys().collect();
        let gdp = measure(&atlas, "gdp");
        let without_figure = all
            .iter()
            .any(|&region| atlas.figures(gdp.metric).value(region, 2024).is_none());
        assert!(without_figure);
        assert_eq!(atlas.together(gdp, &all, 2024), None);
    }
}
