//! The figures of a cluster taken together, so that it compares with a region.

use super::Reader;
use crate::atlas::{Cluster, Coverage, Measure, MetricKind, RegionKey, Year};
use crate::figure::style::{faint, strong};
use crate::view::Change;
use egui::{Label, Ui};

/// A figure of all members together.
struct Row {
    measure: Measure,
    /// One of the members: it stands for the source of them all.
    region: Option<RegionKey>,
    year: Year,
    value: f64,
    /// Of a count: its share of the sum of all regions that have a figure, 0 to 1.
    share: Option<f64>,
    /// The place it would have among the regions outside it, and of how many.
    place: (usize, usize),
}

/// Sums and ratios of the members, or why there are none.
pub(super) fn ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, cluster: &Cluster) {
    if reader.scene.view.mask.values {
        return;
    }
    reader.heading(ui, "together-title");
    if !cluster.whole {
        match &cluster.no_sum {
            Some(reason) => reader.text(ui, reader.words(reason)),
            None => reader.note(ui, "together-partly"),
        }
        return;
    }
    reader.note(ui, "together-note");
    if !reader.scene.on_paper() {
        let atlas = reader.scene.atlas;
        let text = reader.scene.locale.text("together-compare");
        let members = cluster.members.clone();
        reader.link_to(ui, &text, || {
            let ids = members
                .iter()
                .map(|&region| atlas.regions[region].id.clone());
            Change::SelectMany(ids.collect())
        });
    }
    for row in rows(reader, cluster) {
        row_ui(ui, reader, &row);
    }
}

fn rows(reader: &Reader<'_, '_>, cluster: &Cluster) -> Vec<Row> {
    let atlas = reader.scene.atlas;
    let metrics = (atlas.metrics.iter()).filter(|(_, metric)| metric.coverage == Coverage::All);
    metrics
        .flat_map(|(key, metric)| {
            let pairs = metric.pair.iter().map(move |pair| Measure {
                metric: key,
                per: Some(pair.by),
            });
            std::iter::once(Measure::from(key)).chain(pairs)
        })
        .filter_map(|measure| row(reader, cluster, measure))
        .collect()
}

fn row(reader: &Reader<'_, '_>, cluster: &Cluster, measure: Measure) -> Option<Row> {
    let atlas = reader.scene.atlas;
    let (year, value) = atlas.latest_together(measure, &cluster.members)?;
    let series = atlas.series(measure)?;
    let is_count = measure.per.is_none() && atlas.metrics[measure.metric].kind == MetricKind::Count;
    let total: f64 = series.values(year).map(|(_, value)| value).sum();
    let others = series
        .values(year)
        .filter(|(region, _)| !cluster.members.contains(region));
    let others: Vec<f64> = others.map(|(_, value)| value).collect();
    let above = others.iter().filter(|&&other| other > value).count();
    Some(Row {
        measure,
        region: cluster.members.first().copied(),
        year,
        value,
        share: (is_count && total > 0.0).then(|| value / total),
        place: (above + 1, others.len() + 1),
    })
}

fn row_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, row: &Row) {
    let scene = reader.scene;
    let Some(series) = scene.atlas.series(row.measure) else {
        return;
    };
    ui.add_space(3.0);
    ui.add(Label::new(scene.measure_short_name(row.measure)).wrap());
    ui.horizontal_wrapped(|ui| {
        let unit = scene.unit(&series);
        ui.label(strong(scene.locale.quantity_short(row.value, unit)));
        let mut parts = vec![scene.locale.year(row.year)];
        parts.extend(row.share.map(|share| {
            let percent = scene.locale.number(share * 100.0, 1);
            let percent = &[("percent", percent.into())];
            scene.locale.text_with("together-share", percent)
        }));
        parts.push(scene.locale.text_with(
            "together-place",
            &[("rank", row.place.0.into()), ("count", row.place.1.into())],
        ));
        parts.push(scene.locale.text("status-derived"));
        ui.label(faint(parts.join(&scene.locale.text("phrase-separator"))));
        let source = (row.region).and_then(|region| series.provenance(region, row.year));
        if let Some(provenance) = source {
            reader.badge(ui, provenance.source);
        }
    });
}
