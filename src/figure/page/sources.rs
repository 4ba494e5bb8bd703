//! Who says it: sources by kind, and all that one of them supports.

use super::Reader;
use crate::atlas::{Claim, MetricKey, RegionKey, SourceKey, SourceKindKey, Subject};
use crate::figure::profile::source_details_ui;
use crate::figure::style::faint;
use crate::view::{Change, MeasureId, Page};
use egui::{Label, Ui};

/// The kinds, each to be taken away or given back, and the sources of each.
pub(super) fn ui(ui: &mut Ui, reader: &mut Reader<'_, '_>) {
    let atlas = reader.scene.atlas;
    reader.note(ui, "sources-lead");
    if !reader.scene.view.without.is_empty() && !reader.scene.on_paper() {
        let text = reader.scene.locale.text("filter-all");
        reader.link_to(ui, &text, || Change::WithEveryKind);
    }
    for (kind, known) in atlas.meta.source_kinds.iter() {
        let sources: Vec<SourceKey> = (atlas.sources.iter())
            .filter(|(_, source)| source.kind == kind)
            .map(|(key, _)| key)
            .collect();
        if sources.is_empty() {
            continue;
        }
        reader.heading_text(ui, &format!("{} {}", known.mark, reader.words(&known.name)));
        kind_ui(ui, reader, kind);
        for source in sources {
            source_line(ui, reader, source);
        }
    }
}

fn kind_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, kind: SourceKindKey) {
    let known = &reader.scene.atlas.meta.source_kinds[kind];
    ui.add(Label::new(faint(reader.words(&known.note))).wrap());
    let mut shown = !reader.scene.view.without.contains(&known.id);
    if reader.scene.on_paper() {
        return;
    }
    let text = reader.scene.locale.text("filter-show-kind");
    if ui.checkbox(&mut shown, text).clicked() {
        reader
            .changes
            .push(Change::WithoutKind(known.id.clone(), !shown));
    }
}

fn source_line(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: SourceKey) {
    let source = &reader.scene.atlas.sources[key];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        reader.link(ui, reader.words(&source.title), &Page::Source(key));
        let mut details = vec![reader.words(&source.publisher).to_owned()];
        details.extend(
            (source.published.as_deref())
                .map(|published| reader.scene.locale.date_from_iso(published)),
        );
        let separator = reader.scene.locale.text("phrase-separator");
        ui.label(faint(details.join(&separator)));
    });
}

/// A source: all that is known of it, and everything in the atlas that rests on it.
pub(super) fn source_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: SourceKey) {
    let atlas = reader.scene.atlas;
    let source = &atlas.sources[key];
    source_details_ui(ui, reader.scene, key);
    let kind = &atlas.meta.source_kinds[source.kind];
    if reader.scene.view.without.contains(&kind.id) {
        reader.note(ui, "source-taken-away");
        let text = reader.scene.locale.text("source-give-back");
        reader.link_to(ui, &text, || Change::WithoutKind(kind.id.clone(), false));
    }
    metrics_ui(ui, reader, key);
    areas_ui(ui, reader, key);
    let claims: Vec<&Claim> = (atlas.claims.entries().iter())
        .filter(|claim| claim.source == key)
        .collect();
    if !claims.is_empty() {
        let count = &[("count", claims.len().into())];
        reader.heading_text(ui, &reader.scene.locale.text_with("source-claims", count));
        reader.claims(ui, None, claims);
    }
    others_ui(ui, reader, key);
}

/// The metrics of which it gives figures, with how many.
fn metrics_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: SourceKey) {
    let atlas = reader.scene.atlas;
    let metrics: Vec<(MetricKey, usize)> = (atlas.metrics.keys())
        .map(|metric| (metric, atlas.figures(metric).figures_from(key)))
        .filter(|&(_, count)| count > 0)
        .collect();
    if metrics.is_empty() {
        return;
    }
    reader.heading(ui, "source-figures");
    for (metric, count) in metrics {
        let known = &atlas.metrics[metric];
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            let id = MeasureId::plain(&known.id);
            reader.link_to(ui, reader.words(&known.name), || Change::Measure(id));
            let count = &[("count", count.into())];
            ui.label(faint(
                reader.scene.locale.text_with("source-figure-count", count),
            ));
        });
    }
}

/// The regions whose area or census figure it gives.
fn areas_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: SourceKey) {
    let atlas = reader.scene.atlas;
    let with = |has: &dyn Fn(RegionKey) -> bool| -> Vec<Subject> {
        (atlas.regions.keys())
            .filter(|&region| has(region))
            .map(Subject::Region)
            .collect()
    };
    let areas = with(&|region| atlas.regions[region].area.is_some_and(|a| a.source == key));
    let census = with(&|region| {
        atlas.regions[region]
            .census
            .is_some_and(|c| c.source == key)
    });
    let cities: Vec<Subject> = (atlas.cities.iter())
        .filter(|(_, city)| city.source == key)
        .map(|(key, _)| Subject::City(key))
        .collect();
    for (heading, subjects) in [
        ("source-areas", areas),
        ("source-census", census),
        ("source-positions", cities),
    ] {
        reader.subjects(ui, heading, &subjects);
    }
}

/// Events, ranks and programmes.
fn others_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: SourceKey) {
    let atlas = reader.scene.atlas;
    let mut pages: Vec<Page> = Vec::new();
    let events = atlas.events.iter().filter(|(_, event)| event.source == key);
    pages.extend(events.map(|(event, _)| Page::Event(event)));
    let rankings = (atlas.rankings.iter())
        .filter(|(_, ranking)| ranking.rows.iter().any(|row| row.source == key));
    pages.extend(rankings.map(|(ranking, _)| Page::Ranking(ranking)));
    let programmes = (atlas.programmes.iter()).filter(|(_, programme)| {
        let positions = programme.centres.iter().map(|centre| centre.position);
        positions
            .chain([programme.source])
            .any(|source| source == key)
    });
    pages.extend(programmes.map(|(programme, _)| Page::Programme(programme)));
    if (atlas.typology.as_ref()).is_some_and(|typology| typology.source == key) {
        pages.push(Page::Typology);
    }
    if pages.is_empty() {
        return;
    }
    reader.heading(ui, "source-pages");
    for page in pages {
        reader.link(ui, &super::title(reader.scene, &page), &page);
    }
}
