//! What to show: the metric, the year, and the regions sorted by it.

use super::command::Command;
use super::region_list;
use super::symbols::{self, Symbol};
use super::world::World;
use crate::atlas::{Coverage, Measure, MetricKey, MetricKind, RegionKey, Year};
use crate::figure::map::marks::Lens;
use crate::figure::page::{self, Reader, Terms};
use crate::figure::{Scene, style};
use crate::locale::{Value, fold};
use crate::view::{Change, FigureKind, Gesture, Layers, MeasureId, Resolved};
use egui::{
    Button, CollapsingHeader, Id, Popup, PopupCloseBehavior, Role, ScrollArea, Slider, TextEdit,
    Ui, WidgetInfo, vec2,
};

/// What the panel keeps from frame to frame.
#[derive(Default)]
pub struct LeftPanel {
    filter: String,
    against_filter: String,
    slider_gesture: u64,
}

/// What happened in the panel.
#[derive(Default)]
pub struct LeftOutcome {
    /// What is asked for.
    pub commands: Vec<Command>,
    /// The region pointed at in the list.
    pub highlight: Option<RegionKey>,
}

impl LeftPanel {
    /// Draws the panel. `playing` is whether the years are playing.
    pub fn ui(&mut self, ui: &mut Ui, world: &World, playing: bool, terms: &Terms) -> LeftOutcome {
        let mut outcome = LeftOutcome::default();
        let scene = world.scene();
        ui.add_space(4.0);
        lens_ui(ui, &scene, &mut outcome);
        self.metric_ui(ui, &scene, terms, &mut outcome);
        ui.add_space(6.0);
        self.year_ui(ui, &scene, playing, &mut outcome);
        ui.add_space(4.0);
        layers_ui(ui, &scene, &mut outcome);
        ui.separator();
        region_list::ui(ui, &scene, &mut outcome);
        outcome
    }

    fn metric_ui(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        terms: &Terms,
        outcome: &mut LeftOutcome,
    ) {
        let measure = scene.resolved.measure;
        let chosen = picker_ui(
            ui,
            scene,
            "metric",
            "picker-metric",
            measure,
            &mut self.filter,
        );
        if let Some(metric) = chosen {
            let id = MeasureId::plain(&scene.atlas.metrics[metric].id);
            outcome.commands.push(Command::Change(Change::Measure(id)));
        }
        let metric = &scene.atlas.metrics[measure.metric];
        if metric.kind == MetricKind::Count && !metric.pair.is_empty() {
            denominator_ui(ui, scene, outcome);
        }
        let language = scene.locale.language().as_str();
        let mut reader = Reader::new(scene, terms);
        reader.faint_text(ui, metric.meaning.get(language));
        if !scene.data.measure.is_ratio {
            let note = scene.locale.text("picker-count-note");
            ui.add(egui::Label::new(style::faint(note)).wrap());
        }
        if let Some(caution) = &metric.caution {
            reader.caution(ui, caution.get(language));
        }
        let read = reader.changes.into_iter().map(Command::Change);
        outcome.commands.extend(read);
        if scene.view.figure == FigureKind::Scatter
            || (scene.view.compare.open
                && scene.view.compare.chart == crate::view::ChartKind::Scatter)
        {
            let against = scene.resolved.against;
            let chosen = picker_ui(
                ui,
                scene,
                "against",
                "picker-against",
                against,
                &mut self.against_filter,
            );
            if let Some(metric) = chosen {
                let id = MeasureId::plain(&scene.atlas.metrics[metric].id);
                outcome.commands.push(Command::Change(Change::Against(id)));
            }
        }
    }

    fn year_ui(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        playing: bool,
        outcome: &mut LeftOutcome,
    ) {
        let years = years_with_figures(scene);
        let (Some(year), [first, .., last]) = (scene.resolved.year, years.as_slice()) else {
            let only = match years.as_slice() {
                [only] => scene
                    .locale
                    .text_with("year-only-one", &[("year", Value::Year(*only))]),
                _ => scene.locale.text("legend-no-data"),
            };
            ui.label(style::faint(only));
            return;
        };
        let locale = scene.locale;
        ui.horizontal(|ui| {
            let (symbol, key) = if playing {
                (Symbol::Pause, "year-pause")
            } else {
                (Symbol::Play, "year-play")
            };
            let hint = format!(
                "{} ({})",
                locale.text(key),
                Command::Play.key_text(locale).unwrap_or_default()
            );
            if symbols::button(ui, &locale.text(key), symbol, true)
                .on_hover_text(hint)
                .clicked()
            {
                outcome.commands.push(Command::Play);
            }
            let mut place = years
                .iter()
                .position(|&known| known == year)
                .unwrap_or_default();
            let before = place;
            let years_for_text = years.clone();
            ui.spacing_mut().slider_width = (ui.available_width() - 64.0).max(40.0);
            let slider = Slider::new(&mut place, 0..=years.len() - 1)
                .integer()
                .show_value(false)
                .custom_formatter(move |place, _| {
                    years_for_text
                        .get(place as usize)
                        .map_or_else(String::new, Year::to_string)
                });
            let response = ui.add(slider);
            if response.drag_started() {
                self.slider_gesture += 1;
            }
            let label = locale.text_with(
                "year-slider",
                &[("first", Value::Year(*first)), ("last", Value::Year(*last))],
            );
            response.widget_info(|| WidgetInfo {
                current_text_value: Some(year.to_string()),
                ..WidgetInfo::slider(true, f64::from(year), label.as_str())
            });
            if let Some(&chosen) = years.get(place).filter(|_| place != before) {
                let change = Change::Year(chosen);
                outcome.commands.push(if response.dragged() {
                    Command::Gesture(change, Gesture::Slider(self.slider_gesture))
                } else {
                    Command::Change(change)
                });
            }
            ui.label(style::strong(year.to_string()));
        });
        let complete = scene.data.slice.ranked;
        let total = scene.atlas.regions.len();
        let text = locale.text_with(
            "picker-partial",
            &[("count", complete.into()), ("total", total.into())],
        );
        ui.label(style::faint(text));
        if let Some(page) = page::year_events_ui(ui, scene) {
            outcome.commands.push(Command::Read(page));
        }
    }
}

/// While a page takes the place of the figures on the map: that it does, and the way back to them.
fn lens_ui(ui: &mut Ui, scene: &Scene<'_>, outcome: &mut LeftOutcome) {
    if scene.view.figure != FigureKind::Map || Lens::of(scene).is_none() {
        return;
    }
    ui.label(style::strong(scene.locale.text("panel-lens")));
    if ui.link(scene.locale.text("panel-lens-off")).clicked() {
        let layers = Layers {
            page: false,
            ..scene.view.layers
        };
        let change = Change::Layers(layers);
        outcome.commands.push(Command::Change(change));
    }
    ui.separator();
}

/// What lies over the map, each to be shown or hidden.
fn layers_ui(ui: &mut Ui, scene: &Scene<'_>, outcome: &mut LeftOutcome) {
    let locale = scene.locale;
    let atlas = scene.atlas;
    let mut layers = scene.view.layers;
    let mut changed = false;
    CollapsingHeader::new(style::strong(locale.text("panel-layers")))
        .id_salt("layers")
        .show(ui, |ui| {
            for (key, layer, is_there) in [
                ("layer-labels", &mut layers.labels, true),
                ("layer-legend", &mut layers.legend, true),
                ("layer-scale", &mut layers.scale_bar, true),
                ("layer-graticule", &mut layers.graticule, true),
                ("layer-cities", &mut layers.cities, !atlas.cities.is_empty()),
                (
                    "layer-clusters",
                    &mut layers.clusters,
                    !atlas.clusters.is_empty(),
                ),
                (
                    "layer-programmes",
                    &mut layers.programmes,
                    !atlas.programmes.is_empty(),
                ),
                ("layer-page", &mut layers.page, true),
            ] {
                if is_there {
                    changed |= ui.checkbox(layer, locale.text(key)).clicked();
                }
            }
        });
    if changed {
        let change = Change::Layers(layers);
        outcome.commands.push(Command::Change(change));
    }
}

/// The years in which at least one region has a figure.
#[must_use]
pub fn years_with_figures(scene: &Scene<'_>) -> Vec<Year> {
    let series = &scene.resolved.series;
    series
        .years()
        .iter()
        .copied()
        .filter(|&year| series.values(year).next().is_some())
        .collect()
}

/// A button with the metric's name that opens the list of metrics by theme, with a filter.
fn picker_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    salt: &str,
    label_key: &str,
    measure: Measure,
    filter: &mut String,
) -> Option<MetricKey> {
    let locale = scene.locale;
    let label = locale.text(label_key);
    ui.label(style::faint(label.clone()));
    let name = scene.words(&scene.atlas.metrics[measure.metric].name);
    let button = ui.add(
        Button::new(style::strong(name))
            .wrap()
            .min_size(vec2(ui.available_width(), 30.0)),
    );
    button.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, format!("{label}: {name}")));
    let mut chosen = None;
    let just_opened = button.clicked();
    Popup::menu(&button)
        .id(Id::unique(("metric picker", salt)))
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .width(340.0)
        .show(|ui| {
            let hint = locale.text("picker-filter");
            let edit = ui.add(
                TextEdit::singleline(filter)
                    .hint_text(hint.as_str())
                    .desired_width(f32::INFINITY),
            );
            edit.widget_info(|| WidgetInfo {
                hint_text: Some(hint.clone()),
                ..WidgetInfo::labeled(Role::TextInput, true, hint.as_str())
            });
            if just_opened {
                edit.request_focus();
                filter.clear();
            }
            let height = (ui.ctx().content_rect().height() * 0.6).max(160.0);
            ScrollArea::vertical().max_height(height).show(ui, |ui| {
                chosen = metric_list_ui(ui, scene, measure, filter);
            });
            if chosen.is_some() {
                ui.close();
            }
        });
    chosen
}

fn metric_list_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    measure: Measure,
    filter: &str,
) -> Option<MetricKey> {
    let language = scene.locale.language().as_str();
    let wanted = fold(filter);
    let mut chosen = None;
    let mut found = false;
    for (theme, known) in scene.atlas.meta.themes.iter() {
        let metrics: Vec<_> = scene
            .atlas
            .metrics_of(theme)
            .filter(|(_, metric)| metric.coverage == Coverage::All)
            .filter(|(_, metric)| {
                wanted.is_empty()
                    || metric
                        .name
                        .iter()
                        .chain(metric.meaning.iter())
                        .any(|(_, text)| fold(text).contains(&wanted))
            })
            .collect();
        if metrics.is_empty() {
            continue;
        }
        found = true;
        ui.add_space(4.0);
        ui.label(style::faint(known.name.get(language)));
        for (key, metric) in metrics {
            let unit = &scene.atlas.units[metric.unit].display(language).symbol;
            let years = scene.atlas.figures(key).years();
            let span = match years {
                [first, .., last] => format!("{first}–{last}"),
                [only] => only.to_string(),
                [] => String::new(),
            };
            let response = ui
                .selectable_label(key == measure.metric, metric.name.get(language))
                .on_hover_ui(|ui| {
                    ui.set_max_width(320.0);
                    ui.label(metric.meaning.get(language));
                    ui.label(style::faint(format!("{unit} · {span}")));
                });
            if response.clicked() {
                chosen = Some(key);
            }
        }
    }
    if !found {
        ui.label(style::faint(scene.locale.text("picker-none")));
    }
    chosen
}

/// As it is, per head, per GDP: what a count is offered by.
fn denominator_ui(ui: &mut Ui, scene: &Scene<'_>, outcome: &mut LeftOutcome) {
    let measure = scene.resolved.measure;
    let metric = &scene.atlas.metrics[measure.metric];
    ui.horizontal_wrapped(|ui| {
        let mut offer = |ui: &mut Ui, per: Option<MetricKey>, label: String| {
            let is_chosen = measure.per == per;
            if ui.selectable_label(is_chosen, label).clicked() && !is_chosen {
                let id = Resolved::measure_id(
                    Measure {
                        metric: measure.metric,
                        per,
                    },
                    scene.atlas,
                );
                outcome.commands.push(Command::Change(Change::Measure(id)));
            }
        };
        offer(ui, None, scene.locale.text("picker-as-is"));
        for pair in &metric.pair {
            let label = if Some(pair.by) == scene.atlas.meta.per_head {
                scene.locale.text("picker-per-head")
            } else if Some(pair.by) == scene.atlas.meta.per_gdp {
                scene.locale.text("picker-per-gdp")
            } else {
                scene.measure_name(Measure {
                    metric: measure.metric,
                    per: Some(pair.by),
                })
            };
            offer(ui, Some(pair.by), label);
        }
    });
}
