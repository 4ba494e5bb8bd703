//! What happened when, and the year that the map shows.

use super::Reader;
use crate::atlas::{Event, EventKey, Subject, Year};
use crate::figure::Scene;
use crate::figure::style::{faint, strong};
use crate::locale::Value;
use crate::view::{Change, Page, PageId};
use egui::Ui;

/// All events, year by year. A year of which the map has figures can be shown; the one it shows is
/// marked.
pub(super) fn ui(ui: &mut Ui, reader: &mut Reader<'_, '_>) {
    let atlas = reader.scene.atlas;
    reader.note(ui, "timeline-lead");
    if atlas.events.is_empty() {
        reader.nothing_left(ui);
    }
    let mut year = None;
    for (key, event) in atlas.events.iter() {
        if year != Some(event.date.year()) {
            year = Some(event.date.year());
            year_ui(ui, reader, event.date.year());
        }
        line_ui(ui, reader, key, event, true);
    }
}

fn year_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, year: Year) {
    let locale = reader.scene.locale;
    let name = locale.text_with("year-value", &[("year", Value::Year(year))]);
    let on_map = reader.scene.resolved.year == Some(year);
    let has_figures = reader.scene.resolved.series.count(year) > 0;
    reader.heading_text(ui, &name);
    if on_map {
        reader.note(ui, "timeline-on-map");
    } else if has_figures && !reader.scene.on_paper() {
        let text = locale.text_with("timeline-show-year", &[("year", Value::Year(year))]);
        reader.link_to(ui, &text, || Change::Year(year));
    }
}

/// An event on a line: when, what, and what kind of source says so.
fn line_ui(
    ui: &mut Ui,
    reader: &mut Reader<'_, '_>,
    key: EventKey,
    event: &Event,
    under_year: bool,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        // The year stands above; a date that says no more is not said twice.
        let is_year = event.end.is_none() && event.date.as_str().len() == 4;
        if !under_year || !is_year {
            ui.label(faint(date_text(reader, event)));
        }
        reader.link(ui, reader.words(&event.title), &Page::Event(key));
        let source = &reader.scene.atlas.sources[event.source];
        ui.label(faint(reader.kind_text(source)));
    });
}

/// When it was, or from when to when.
fn date_text(reader: &Reader<'_, '_>, event: &Event) -> String {
    let locale = reader.scene.locale;
    let from = locale.date_from_iso(event.date.as_str());
    match &event.end {
        None => from,
        Some(end) => locale.text_with(
            "timeline-span",
            &[
                ("from", from.into()),
                ("to", locale.date_from_iso(end.as_str()).into()),
            ],
        ),
    }
}

pub(super) fn event_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: EventKey) {
    let atlas = reader.scene.atlas;
    let event = &atlas.events[key];
    ui.label(strong(date_text(reader, event)));
    if let Some(text) = &event.text {
        reader.text(ui, reader.words(text));
    }
    reader.badge(ui, event.source);
    if let Some(caution) = &event.caution {
        reader.caution(ui, reader.words(caution));
    }
    reader.subjects(ui, "article-about", &event.subjects);
    let year = event.date.year();
    if reader.scene.resolved.series.count(year) > 0 && !reader.scene.on_paper() {
        let value = &[("year", Value::Year(year))];
        let text = reader.scene.locale.text_with("timeline-show-year", value);
        reader.link_to(ui, &text, || Change::Year(year));
    }
    if !event.claims.is_empty() {
        reader.heading(ui, "page-claims");
        reader.claims(
            ui,
            None,
            event.claims.iter().map(|&claim| &atlas.claims[claim]),
        );
    }
}

/// The events of a subject.
pub(super) fn about_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, subject: Subject) {
    let atlas = reader.scene.atlas;
    let of_subject = |event: &Event| event.subjects.contains(&subject);
    if !atlas.events.entries().iter().any(of_subject) {
        return;
    }
    reader.heading(ui, "page-events");
    for (key, event) in atlas.events.iter().filter(|(_, event)| of_subject(event)) {
        line_ui(ui, reader, key, event, false);
    }
}

/// The events of the year that the map shows, as one link to them; nothing in a year without any.
pub fn year_events_ui(ui: &mut Ui, scene: &Scene<'_>) -> Option<PageId> {
    let year = scene.resolved.year?;
    let events: Vec<EventKey> = (scene.atlas.events.iter())
        .filter(|(_, event)| event.covers(year))
        .map(|(key, _)| key)
        .collect();
    let &first = events.first()?;
    let text = scene.locale.text_with(
        "timeline-events-of",
        &[("count", events.len().into()), ("year", Value::Year(year))],
    );
    let page = match events[..] {
        [_] => Page::Event(first),
        _ => Page::Timeline,
    };
    let is_asked = ui.link(faint(text)).clicked();
    is_asked.then(|| page.id(scene.atlas))
}
