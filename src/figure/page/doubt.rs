//! Where sources disagree, and the tables of ranks that publishers give.

use super::Reader;
use crate::atlas::{
    Disagreement, DisagreementKey, Measure, MetricKey, RankingKey, RankingRow, RegionKey, Side,
    SourceKey, Subject, Year,
};
use crate::figure::style::{faint, strong};
use crate::locale::Value;
use crate::view::Page;
use egui::{Grid, Label, Ui};

pub(super) fn ui(ui: &mut Ui, reader: &mut Reader<'_, '_>) {
    let atlas = reader.scene.atlas;
    reader.note(ui, "disagreements-lead");
    for (key, known) in atlas.disagreements.iter() {
        reader.link(ui, reader.words(&known.title), &Page::Disagreement(key));
    }
}

/// What each source says, side by side, and why they differ.
pub(super) fn disagreement_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: DisagreementKey) {
    let known = &reader.scene.atlas.disagreements[key];
    reader.heading(ui, "disagreement-reason");
    reader.text(ui, reader.words(&known.reason));
    reader.heading(ui, "disagreement-sides");
    for side in &known.sides {
        side_ui(ui, reader, *side);
    }
    regions_ui(ui, reader, known);
}

/// A side that is one thing; those that are columns over the regions only say what they are.
fn side_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, side: Side) {
    match side {
        Side::Claim(claim) => reader.claim(ui, None, &reader.scene.atlas.claims[claim]),
        Side::Figure(metric, region, year) => figure_ui(ui, reader, metric, region, year),
        Side::Ranking(ranking, year) => {
            let known = &reader.scene.atlas.rankings[ranking];
            ui.add_space(4.0);
            ui.label(strong(reader.words(&known.name)));
            rows_ui(ui, reader, ranking, |row| row.year == year);
        }
        Side::Metric(metric, year) => column_ui(ui, reader, metric, year),
        Side::Areas => {
            let sources = (reader.scene.atlas.regions.entries().iter())
                .filter_map(|region| region.area.map(|area| area.source));
            sources_ui(ui, reader, sources.collect());
        }
    }
}

fn figure_ui(
    ui: &mut Ui,
    reader: &mut Reader<'_, '_>,
    metric: MetricKey,
    region: Option<RegionKey>,
    year: Year,
) {
    let scene = reader.scene;
    let figures = scene.atlas.figures(metric);
    let (value, provenance) = match region {
        Some(region) => (
            figures.value(region, year),
            figures.provenance(region, year),
        ),
        None => (figures.national(year), figures.national_provenance(year)),
    };
    let place = region.map_or_else(
        || scene.words(&scene.atlas.meta.country_name).to_owned(),
        |region| scene.region_name(region),
    );
    let name = scene.words(&scene.atlas.metrics[metric].name);
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.label(faint(format!("{place}: {name}")));
        match value {
            Some(value) => ui.label(strong(scene.value_text(figures, value))),
            None => ui.label(scene.locale.text("legend-no-data")),
        };
        let year = &[("year", Value::Year(year))];
        ui.label(faint(scene.locale.text_with("year-value", year)));
        if let Some(provenance) = provenance {
            ui.label(faint(
                scene
                    .locale
                    .text(&format!("status-{}", provenance.status.word())),
            ));
            reader.badge(ui, provenance.source);
        }
    });
}

/// What a column of the table is: the metric, the year, who gives it.
fn column_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, metric: MetricKey, year: Year) {
    let scene = reader.scene;
    let known = &scene.atlas.metrics[metric];
    let figures = scene.atlas.figures(metric);
    ui.add_space(4.0);
    ui.add(Label::new(strong(column_title(reader, metric, year))).wrap());
    if let Some(caution) = &known.caution {
        reader.caution(ui, scene.words(caution));
    }
    let sources = (scene.atlas.regions.keys())
        .filter_map(|region| figures.provenance(region, year))
        .chain(figures.national_provenance(year))
        .map(|provenance| provenance.source);
    sources_ui(ui, reader, sources.collect());
}

fn sources_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, sources: Vec<SourceKey>) {
    let mut seen: Vec<SourceKey> = Vec::new();
    for source in sources {
        if !seen.contains(&source) {
            seen.push(source);
            reader.badge(ui, source);
        }
    }
}

fn column_title(reader: &Reader<'_, '_>, metric: MetricKey, year: Year) -> String {
    let scene = reader.scene;
    scene.locale.text_with(
        "view-title",
        &[
            ("metric", scene.measure_name(Measure::from(metric)).into()),
            ("year", Value::Year(year)),
        ],
    )
}

/// The sides that have a figure for every region, as columns of one table.
fn regions_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, known: &Disagreement) {
    let scene = reader.scene;
    if scene.view.mask.values {
        return;
    }
    let metrics: Vec<(MetricKey, Year)> = (known.sides.iter())
        .filter_map(|side| match side {
            Side::Metric(metric, year) => Some((*metric, *year)),
            _ => None,
        })
        .collect();
    let has_areas = known.sides.contains(&Side::Areas);
    if metrics.is_empty() && !has_areas {
        return;
    }
    let columns = 1 + metrics.len() + 2 * usize::from(has_areas);
    ui.add_space(8.0);
    Grid::new("sides")
        .num_columns(columns)
        .striped(true)
        .show(ui, |ui| {
            ui.label(strong(scene.locale.text("table-region")));
            for &(metric, year) in &metrics {
                let title = scene.measure_short_name(Measure::from(metric));
                ui.label(strong(format!("{title}, {year}")))
                    .on_hover_text(column_title(reader, metric, year));
            }
            if has_areas {
                ui.label(strong(scene.locale.text("profile-area")));
                ui.label(strong(scene.locale.text("disagreement-range")));
            }
            ui.end_row();
            for place in std::iter::once(None).chain(scene.atlas.regions.keys().map(Some)) {
                region_row(ui, reader, place, &metrics, has_areas);
            }
        });
}

/// One place in the table of sides; a place of which nobody says anything has no row.
fn region_row(
    ui: &mut Ui,
    reader: &mut Reader<'_, '_>,
    place: Option<RegionKey>,
    metrics: &[(MetricKey, Year)],
    has_areas: bool,
) {
    let scene = reader.scene;
    let values: Vec<Option<String>> = (metrics.iter())
        .map(|&(metric, year)| {
            let figures = scene.atlas.figures(metric);
            let value = match place {
                Some(region) => figures.value(region, year),
                None => figures.national(year),
            };
            let unit = scene.unit(figures);
            value.map(|value| scene.locale.quantity_exact(value, unit))
        })
        .collect();
    let area = place.and_then(|region| scene.atlas.regions[region].area);
    if values.iter().all(Option::is_none) && (!has_areas || area.is_none()) {
        return;
    }
    match place {
        Some(region) => reader.region(ui, region),
        None => {
            ui.label(scene.words(&scene.atlas.meta.country_name));
        }
    }
    for value in values {
        ui.label(value.unwrap_or_else(|| "–".to_owned()));
    }
    if let Some(area) = area.filter(|_| has_areas) {
        let km2 = |km2: f64| {
            let number = scene.locale.number(km2, 0);
            let number = &[("area", number.into())];
            scene.locale.text_with("profile-unit-km2", number)
        };
        ui.label(km2(area.km2));
        let lowest = km2(area.lowest_km2.unwrap_or(area.km2));
        let highest = km2(area.highest_km2.unwrap_or(area.km2));
        let range = &[("from", lowest.into()), ("to", highest.into())];
        ui.label(scene.locale.text_with("legend-class", range));
    }
    ui.end_row();
}

/// The page of a table of ranks.
pub(super) fn ranking_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: RankingKey) {
    let ranking = &reader.scene.atlas.rankings[key];
    reader.text(ui, reader.words(&ranking.meaning));
    if let Some(caution) = &ranking.caution {
        reader.caution(ui, reader.words(caution));
    }
    if ranking.rows.is_empty() {
        reader.nothing_left(ui);
    }
    rows_ui(ui, reader, key, |_| true);
}

/// A table of ranks within another page.
pub(super) fn table_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: RankingKey) {
    let ranking = &reader.scene.atlas.rankings[key];
    ui.add_space(4.0);
    reader.link(ui, reader.words(&ranking.name), &Page::Ranking(key));
    if let Some(caution) = &ranking.caution {
        reader.caution(ui, reader.words(caution));
    }
    rows_ui(ui, reader, key, |_| true);
}

/// The rows of a table, year by year, each with who says so.
fn rows_ui(
    ui: &mut Ui,
    reader: &mut Reader<'_, '_>,
    key: RankingKey,
    wanted: impl Fn(&RankingRow) -> bool,
) {
    let ranking = &reader.scene.atlas.rankings[key];
    let mut year = None;
    for row in ranking.rows.iter().filter(|row| wanted(row)) {
        if year != Some(row.year) {
            year = Some(row.year);
            let year = &[("year", Value::Year(row.year))];
            ui.add_space(4.0);
            ui.label(faint(reader.scene.locale.text_with("year-value", year)));
        }
        row_ui(ui, reader, key, row);
    }
}

fn row_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: RankingKey, row: &RankingRow) {
    let scene = reader.scene;
    let unit = &scene.atlas.units[scene.atlas.rankings[key].unit];
    let unit = unit.display(scene.locale.language().as_str());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        if !scene.view.mask.values {
            ui.label(strong(scene.locale.quantity(row.value, unit)));
        }
        row_name_ui(ui, reader, row);
        reader.badge(ui, row.source);
    });
    if let Some(note) = &row.note {
        ui.add(Label::new(faint(reader.words(note))).wrap());
    }
}

/// The name of a row, as a link where it is one place that has a page.
fn row_name_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, row: &RankingRow) {
    let name = reader.words(&row.names);
    let page = match (row.country, &row.cities[..], &row.regions[..]) {
        (true, ..) => Some(Page::Country),
        (_, &[city], _) => Some(Page::City(city)),
        _ => None,
    };
    match page {
        Some(page) => reader.link(ui, name, &page),
        None => {
            ui.label(name);
        }
    }
}

/// The ranks of a subject, each with its table.
pub(super) fn ranks_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, subject: Subject) {
    let atlas = reader.scene.atlas;
    let of_subject = |row: &RankingRow| match subject {
        Subject::Region(region) => row.regions.contains(&region),
        Subject::City(city) => row.cities.contains(&city),
        Subject::Country => row.country,
        Subject::Cluster(_) | Subject::Company(_) | Subject::Programme(_) => false,
    };
    let tables: Vec<RankingKey> = (atlas.rankings.iter())
        .filter(|(_, ranking)| ranking.rows.iter().any(of_subject))
        .map(|(key, _)| key)
        .collect();
    if tables.is_empty() {
        return;
    }
    reader.heading(ui, "page-ranks");
    for key in tables {
        let ranking = &atlas.rankings[key];
        ui.add_space(3.0);
        reader.link(ui, reader.words(&ranking.name), &Page::Ranking(key));
        rows_ui(ui, reader, key, of_subject);
    }
}
