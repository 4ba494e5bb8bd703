//! Everything a figure is drawn from: one value that every figure takes.

use super::data::FigureData;
use super::map::marks::legend::title_of_page;
use super::medium::{Medium, Surface};
use super::theme::Theme;
use crate::atlas::{
    Atlas, Claim, Measure, RegionKey, Series, SourceKey, Subject, UnitDisplay, Words, Year,
};
use crate::locale::{Locale, Value};
use crate::view::{FigureKind, Gap, Resolved, View};
use std::borrow::Cow;

/// What is known, what is asked and where it is shown, looked up and derived, ready to draw.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// What is known.
    pub atlas: &'a Atlas,
    /// What is asked.
    pub view: &'a View,
    /// The view with its ids looked up.
    pub resolved: &'a Resolved,
    /// Breaks, ranks, order.
    pub data: &'a FigureData,
    /// The reader's words and numbers.
    pub locale: &'a Locale,
    /// The colours.
    pub theme: &'a Theme,
    /// Where it is shown.
    pub medium: &'a Medium,
    /// The region pointed at, anywhere in the window.
    pub highlight: Option<RegionKey>,
    /// The regions of the class pointed at in the legend.
    pub marked: &'a [RegionKey],
}

impl Scene<'_> {
    /// Whether the figure is recorded for paper.
    #[must_use]
    pub fn on_paper(&self) -> bool {
        self.medium.surface == Surface::Paper
    }

    /// A text of the pack in the reader's language.
    #[must_use]
    pub fn words<'w>(&self, words: &'w Words) -> &'w str {
        words.get(self.locale.language().as_str())
    }

    /// A region's name, or its number where the view hides names.
    #[must_use]
    pub fn region_name(&self, region: RegionKey) -> String {
        if self.view.mask.names {
            let number = self.resolved.number(region);
            return self
                .locale
                .text_with("region-masked", &[("number", number.into())]);
        }
        self.words(&self.atlas.regions[region].names).to_owned()
    }

    /// The name of what a claim is about.
    #[must_use]
    pub fn subject_name(&self, subject: Subject) -> String {
        let atlas = self.atlas;
        let words = match subject {
            Subject::Region(region) => return self.region_name(region),
            Subject::Cluster(key) => &atlas.clusters[key].names,
            Subject::City(key) => &atlas.cities[key].names,
            Subject::Company(key) => &atlas.companies[key].names,
            Subject::Programme(key) => &atlas.programmes[key].names,
            Subject::Country => &atlas.meta.country_name,
        };
        self.words(words).to_owned()
    }

    /// A text of a claim in the reader's language, with its figure where the text asks for it.
    #[must_use]
    pub fn claim_text<'w>(&self, claim: &Claim, words: &'w Words) -> Cow<'w, str> {
        claim.text(words, self.atlas, self.locale)
    }

    /// The name of a measure, with its denominator.
    #[must_use]
    pub fn measure_name(&self, measure: Measure) -> String {
        measure.name(self.atlas, self.locale)
    }

    /// The short name of a measure, with its denominator.
    #[must_use]
    pub fn measure_short_name(&self, measure: Measure) -> String {
        measure.short_name(self.atlas, self.locale)
    }

    /// How the unit of a series is shown in the reader's language.
    #[must_use]
    pub fn unit(&self, series: &Series) -> &UnitDisplay {
        self.atlas.units[series.unit()].display(self.locale.language().as_str())
    }

    /// A stored value of a series, rounded for reading, with its unit in full.
    #[must_use]
    pub fn value_text(&self, series: &Series, value: f64) -> String {
        self.locale.quantity(value, self.unit(series))
    }

    /// A stored value of a series, rounded for reading, without a unit.
    #[must_use]
    pub fn number_text(&self, series: &Series, value: f64) -> String {
        self.locale.quantity_number(value, self.unit(series))
    }

    /// The value of a region on screen, or the words for no data.
    #[must_use]
    pub fn region_value_text(&self, region: RegionKey) -> String {
        match self.data.slice.value(region) {
            _ if self.view.mask.values => self.locale.text("value-masked"),
            Some(value) => self.value_text(&self.resolved.series, value),
            None => self.locale.text("legend-no-data"),
        }
    }

    /// One line on a region for a title, a tooltip or a screen reader: name, value, rank.
    #[must_use]
    pub fn region_summary(&self, region: RegionKey) -> String {
        let name = self.region_name(region);
        let value = self.region_value_text(region);
        let description = match self.data.slice.rank(region) {
            Some(rank) if !self.view.mask.values => self.locale.text_with(
                "access-region",
                &[
                    ("name", name.into()),
                    ("value", value.into()),
                    ("rank", rank.into()),
                    ("count", self.data.slice.ranked.into()),
                ],
            ),
            _ => self.locale.text_with(
                "access-region-unranked",
                &[("name", name.into()), ("value", value.into())],
            ),
        };
        if self.resolved.selection.contains(&region) {
            return self.locale.text_with(
                "access-region-selected",
                &[("description", description.into())],
            );
        }
        description
    }

    /// The year on screen as text; a dash when the measure has no figures.
    #[must_use]
    pub fn year_text(&self) -> String {
        self.resolved
            .year
            .map_or_else(|| "–".to_owned(), |year: Year| year.to_string())
    }

    /// The view in words: "R&D intensity, 2024".
    #[must_use]
    pub fn title(&self) -> String {
        let metric = self.measure_name(self.resolved.measure);
        let year = self.resolved.year.map_or(Value::Text("–"), Value::Year);
        match self.view.figure {
            FigureKind::Scatter => self.locale.text_with(
                "view-title-against",
                &[
                    ("metric", metric.into()),
                    ("other", self.measure_name(self.resolved.against).into()),
                    ("year", year),
                ],
            ),
            FigureKind::Lines => match self.resolved.series.years() {
                [first, .., last] => self.locale.text_with(
                    "view-title-years",
                    &[
                        ("metric", metric.into()),
                        ("first", Value::Year(*first)),
                        ("last", Value::Year(*last)),
                    ],
                ),
                _ => self
                    .locale
                    .text_with("view-title", &[("metric", metric.into()), ("year", year)]),
            },
            FigureKind::Profile => match (&self.resolved.page, self.resolved.focus()) {
                (Some(page), _) => super::page::title(self, page),
                (None, Some(region)) => self.locale.text_with(
                    "view-title-profile",
                    &[("region", self.region_name(region).into())],
                ),
                (None, None) => self.locale.text("page-contents"),
            },
            FigureKind::Map | FigureKind::Ranking | FigureKind::Table => {
                // A page that takes the place of the classes is what the map is of.
                let of_page = (self.view.figure == FigureKind::Map)
                    .then(|| title_of_page(self))
                    .flatten();
                // A map that shows no values is of the country and of nothing else.
                let is_blank = self.view.figure == FigureKind::Map
                    && self.view.mask.values
                    && self.view.mask.colours;
                let of_page = of_page
                    .or_else(|| is_blank.then(|| self.words(&self.atlas.meta.title).to_owned()));
                of_page.unwrap_or_else(|| {
                    let values = [("metric", metric.into()), ("year", year)];
                    self.locale.text_with("view-title", &values)
                })
            }
        }
    }

    /// The regions a chart shows: those chosen, or all where none is chosen or all are asked for.
    /// A ranking or a table that fills the window always has all of them: a place in a ranking
    /// means nothing without the others.
    #[must_use]
    pub fn compared(&self) -> Vec<RegionKey> {
        let ranks_all = matches!(self.view.figure, FigureKind::Ranking | FigureKind::Table);
        if ranks_all || self.view.compare.all || self.resolved.selection.is_empty() {
            self.data.slice.order.clone()
        } else {
            self.resolved.selection.clone()
        }
    }

    /// The sources behind the figures on screen, each once.
    #[must_use]
    pub fn sources(&self) -> Vec<SourceKey> {
        let mut sources = Vec::new();
        let mut add = |series: &Series, year: Option<Year>| {
            let Some(year) = year else {
                sources.extend(series.sources());
                return;
            };
            for region in self.atlas.regions.keys() {
                if let Some(origin) = series.provenance(region, year) {
                    sources.push(origin.source);
                    sources.extend_from_slice(origin.also);
                }
            }
        };
        match self.view.figure {
            FigureKind::Lines | FigureKind::Profile => add(&self.resolved.series, None),
            FigureKind::Scatter => {
                add(&self.resolved.series, self.resolved.year);
                add(&self.resolved.against_series, self.resolved.year);
            }
            FigureKind::Map | FigureKind::Ranking | FigureKind::Table => {
                add(&self.resolved.series, self.resolved.year);
            }
        }
        let mut seen = std::collections::HashSet::new();
        sources.retain(|source| seen.insert(*source));
        sources
    }

    /// The publishers of sources, each once, as a list.
    #[must_use]
    pub fn publishers(&self, sources: &[SourceKey]) -> String {
        let mut publishers: Vec<&str> = Vec::new();
        for &source in sources {
            let publisher = self.words(&self.atlas.sources[source].publisher);
            if !publishers.contains(&publisher) {
                publishers.push(publisher);
            }
        }
        publishers.join(&self.locale.text("list-separator"))
    }

    /// The publishers behind the figures on screen, each once, as one line.
    #[must_use]
    pub fn source_line(&self) -> String {
        let list = self.publishers(&self.sources());
        self.locale
            .text_with("source-line-data", &[("source", list.into())])
    }

    /// What a view asks for and the atlas does not have, in words.
    #[must_use]
    pub fn gap_text(&self, gap: &Gap) -> String {
        let locale = self.locale;
        let shown = self.measure_name(self.resolved.measure);
        match gap {
            Gap::Region { id } => locale.text_with("gap-region", &[("id", id.as_str().into())]),
            Gap::Page { id, .. } => locale.text_with("gap-page", &[("id", id.as_str().into())]),
            Gap::SourceKind { id } => {
                locale.text_with("gap-source-kind", &[("id", id.as_str().into())])
            }
            Gap::Metric { id } => {
                let values = [("id", id.as_str().into()), ("instead", shown.into())];
                locale.text_with("gap-metric", &values)
            }
            Gap::Pair { per, .. } => {
                let metric = self.atlas.metrics.by_id(per);
                let per = metric.map_or(per.as_str(), |metric| self.words(&metric.name));
                let values = [("metric", shown.into()), ("denominator", per.into())];
                locale.text_with("gap-denominator", &values)
            }
            Gap::Year { asked, shown: year } => {
                let values = [
                    ("metric", shown.into()),
                    ("year", Value::Year(*asked)),
                    ("instead", Value::Year(*year)),
                ];
                locale.text_with("gap-year", &values)
            }
        }
    }
}
