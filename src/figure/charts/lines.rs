//! Series over the years: one line a region, broken where a year is missing.

use super::ChartResponse;
use super::axis::{Axis, shown};
use super::change::{breaks_of, years_compare};
use super::frame::{self, Notes};
use super::line_labels::{end_labels, label_width, named};
use super::looks::Look;
use super::ranking;
use super::segments::{self, Run};
use crate::atlas::{RegionKey, Year};
use crate::figure::Scene;
use crate::figure::style::faint;
use crate::locale::Value;
use crate::view::Page;
use egui::{FontId, Pos2, Rect, Ui, UiBuilder, pos2, vec2};
use egui_plot::{
    AxisHints, GridMark, Line, LineStyle, MarkerShape, PlotBounds, PlotPoint, PlotTransform, VLine,
};

/// How near the pointer must come to a line to mean it, in points.
const REACH_PT: f32 = 12.0;

/// One line: a region, or the country.
pub(super) struct Curve {
    pub(super) region: Option<RegionKey>,
    pub(super) name: String,
    pub(super) look: Look,
    pub(super) runs: Vec<Run>,
}

impl Curve {
    pub(super) fn points(&self) -> impl DoubleEndedIterator<Item = (Year, f64)> + '_ {
        self.runs.iter().flatten().copied()
    }
}

/// Draws the series of the regions compared, and of the country.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>) -> ChartResponse {
    let mut response = ChartResponse::default();
    let curves = curves(scene);
    if curves.iter().all(|curve| curve.runs.is_empty()) {
        frame::empty_ui(ui, &ranking::no_values(scene));
        return response;
    }
    let figures = curves
        .iter()
        .flat_map(Curve::points)
        .map(|(_, figure)| figure);
    let logarithmic = scene.data.measure.is_logarithmic;
    let rough_ticks = (ui.available_height() / 60.0).clamp(2.0, 8.0) as usize;
    let axis = Axis::over(figures, logarithmic, false, rough_ticks);
    let notes = Notes::new(scene, &notes(scene, &axis));

    ui.label(faint(axis_title(scene)));
    let bottom = notes.height(ui);
    let room = ui.available_rect_before_wrap();
    let height = (room.height() - bottom).max(80.0);
    let font = frame::small(ui);
    let named = named(scene, &curves);
    let label_width = label_width(ui, scene, &curves, &named, &font).min(room.width() * 0.4);
    let plot_rect = Rect::from_min_size(
        room.min,
        vec2((room.width() - label_width).max(64.0), height),
    );
    let transform = ui
        .scope_builder(UiBuilder::new().max_rect(plot_rect), |ui| {
            plot_ui(ui, scene, &axis, &curves, &font)
        })
        .inner;
    let labels = Rect::from_min_max(
        pos2(transform.frame().right(), transform.frame().top()),
        pos2(room.right(), transform.frame().bottom()),
    );
    end_labels(ui, scene, &axis, &curves, &named, &transform, labels, &font);
    dots(ui, scene, &axis, &curves, &transform);
    if !scene.on_paper() {
        interact(ui, scene, &axis, &curves, &transform, &mut response);
    }
    ui.advance_cursor_after_rect(Rect::from_min_size(room.min, vec2(room.width(), height)));
    notes.ui(ui);
    response
}

fn axis_title(scene: &Scene<'_>) -> String {
    scene.locale.text_with(
        "figure-axis",
        &[
            (
                "metric",
                scene.measure_short_name(scene.resolved.measure).into(),
            ),
            (
                "unit",
                scene.unit(&scene.resolved.series).short.as_str().into(),
            ),
        ],
    )
}

fn curves(scene: &Scene<'_>) -> Vec<Curve> {
    let series = &scene.resolved.series;
    let measure = scene.resolved.measure;
    let breaks = breaks_of(scene.atlas, measure);
    let compare = years_compare(scene.atlas, measure);
    let runs = |row: &[Option<f64>]| -> Vec<Run> {
        let shown: Vec<Option<f64>> = row
            .iter()
            .map(|value| value.map(|value| shown(scene, series, value)))
            .collect();
        if compare {
            segments::runs(series.years(), &shown, &breaks)
        } else {
            segments::dots(series.years(), &shown)
        }
    };
    let compared = if shows_country_alone(scene) {
        Vec::new()
    } else {
        scene.compared()
    };
    let mut curves: Vec<Curve> = compared
        .into_iter()
        .map(|region| Curve {
            region: Some(region),
            name: scene.region_name(region),
            look: Look::of(scene, region),
            runs: runs(series.row(region)),
        })
        .collect();
    // A total would press every region to the ground; a national rate lies among them.
    let has_regions = curves.iter().any(|curve| !curve.runs.is_empty());
    if (scene.data.measure.is_ratio || !has_regions) && series.has_national() {
        curves.push(Curve {
            region: None,
            name: scene.words(&scene.atlas.meta.country_name).to_owned(),
            look: Look {
                colour: scene.theme.ink,
                marker: MarkerShape::Diamond,
                line: LineStyle::Dashed { length: 5.0 },
                width_pt: 1.5,
                chosen: false,
                pointed_at: false,
            },
            runs: runs(series.national_row()),
        });
    }
    // Those that stand out are drawn last.
    curves.sort_by_key(|curve| curve.look.stands_out());
    curves
}

/// Who reads about the country and has chosen no region wants its own line, a total as well.
fn shows_country_alone(scene: &Scene<'_>) -> bool {
    scene.resolved.page == Some(Page::Country)
        && scene.resolved.selection.is_empty()
        && scene.resolved.series.has_national()
}

fn notes(scene: &Scene<'_>, axis: &Axis) -> Vec<String> {
    let mut notes = Vec::new();
    let measure = scene.resolved.measure;
    if !years_compare(scene.atlas, measure) {
        notes.push(scene.locale.text("lines-years-not-comparable"));
    }
    let years = scene.resolved.series.years();
    for cut in breaks_of(scene.atlas, measure) {
        if years.first().is_some_and(|&first| first < cut) && years.contains(&cut) {
            notes.push(
                scene
                    .locale
                    .text_with("figure-definition-changes", &[("year", Value::Year(cut))]),
            );
        }
    }
    if axis.scale == super::axis::Scale::Logarithmic {
        notes.push(scene.locale.text("figure-log-scale"));
    }
    notes
}

fn plot_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    axis: &Axis,
    curves: &[Curve],
    font: &FontId,
) -> PlotTransform {
    let (first, last) = year_bounds(curves);
    let room_per_year = ui.available_width() / (last - first + 2) as f32;
    let every = [1, 2, 5, 10, 20, 50]
        .into_iter()
        .find(|&every| room_per_year * every as f32 > font.size * 3.2)
        .unwrap_or(100);
    let marks = (first..=last)
        .filter(|year| year % every == 0 || first == last)
        .map(|year| GridMark {
            value: f64::from(year),
            step_size: f64::from(every).min(f64::from(last - first + 1)).max(1.0),
        })
        .collect();
    let x_axis =
        AxisHints::new_x().formatter(|mark, _| scene.locale.year(mark.value.round() as Year));
    let bounds = PlotBounds::from_min_max(
        [f64::from(first) - 0.5, axis.bounds.0],
        [f64::from(last) + 0.5, axis.bounds.1],
    );
    let rule = scene
        .resolved
        .year
        .filter(|year| (first..=last).contains(year));
    frame::plot(scene, "lines", font, x_axis, marks, axis)
        .show(ui, |plot| {
            plot.set_plot_bounds(bounds);
            if let Some(year) = rule {
                plot.vline(
                    VLine::new("", f64::from(year))
                        .color(scene.theme.faint_ink)
                        .width(1.0)
                        .allow_hover(false),
                );
            }
            for curve in curves {
                for run in curve.runs.iter().filter(|run| run.len() > 1) {
                    let points: Vec<[f64; 2]> = run
                        .iter()
                        .filter_map(|&(year, figure)| {
                            Some([f64::from(year), axis.position(figure)?])
                        })
                        .collect();
                    plot.line(
                        Line::new("", points)
                            .color(curve.look.colour)
                            .width(curve.look.width_pt)
                            .style(curve.look.line)
                            .allow_hover(false),
                    );
                }
            }
        })
        .transform
}

fn year_bounds(curves: &[Curve]) -> (Year, Year) {
    curves
        .iter()
        .flat_map(Curve::points)
        .fold(None, |range: Option<(Year, Year)>, (year, _)| {
            let (first, last) = range.unwrap_or((year, year));
            Some((first.min(year), last.max(year)))
        })
        .unwrap_or((2000, 2001))
}

pub(super) fn at(
    transform: &PlotTransform,
    axis: &Axis,
    (year, figure): (Year, f64),
) -> Option<Pos2> {
    let position = axis.position(figure)?;
    Some(transform.position_from_point(&PlotPoint::new(f64::from(year), position)))
}

/// Lone points always, and every point of what stands out.
fn dots(ui: &Ui, scene: &Scene<'_>, axis: &Axis, curves: &[Curve], transform: &PlotTransform) {
    let painter = ui.painter().with_clip_rect(transform.frame().expand(4.0));
    for curve in curves {
        let radius = if curve.look.stands_out() { 3.5 } else { 2.0 };
        for run in &curve.runs {
            for &point in run {
                let lone = run.len() == 1;
                if (lone || curve.look.stands_out())
                    && let Some(at) = at(transform, axis, point)
                {
                    frame::paint_marker(&painter, at, radius, &curve.look, scene.theme.paper);
                }
            }
        }
    }
}

fn interact(
    ui: &mut Ui,
    scene: &Scene<'_>,
    axis: &Axis,
    curves: &[Curve],
    transform: &PlotTransform,
    response: &mut ChartResponse,
) {
    let frame_rect = *transform.frame();
    let plot = ui.interact(
        frame_rect,
        ui.scope_id().with("lines-plot"),
        egui::Sense::click(),
    );
    for curve in curves {
        let Some(region) = curve.region else { continue };
        let place = curve
            .points()
            .next_back()
            .and_then(|last| at(transform, axis, last))
            .unwrap_or(frame_rect.left_bottom());
        let rect = Rect::from_center_size(place, vec2(8.0, 8.0));
        frame::mark(
            ui,
            scene,
            rect,
            region,
            || curve_text(scene, curve, region),
            response,
        );
    }
    let Some(pointer) = ui.input(|input| input.pointer.hover_pos()) else {
        return;
    };
    if !ui.rect_contains_pointer(frame_rect) {
        return;
    }
    let nearest = curves
        .iter()
        .filter_map(|curve| {
            Some((
                distance_of(curve, axis, transform, pointer)?,
                curve.region?,
                curve,
            ))
        })
        .filter(|(distance, ..)| *distance < REACH_PT)
        .min_by(|a, b| a.0.total_cmp(&b.0));
    let Some((_, region, curve)) = nearest else {
        return;
    };
    response.hovered = Some(region);
    if plot.clicked() {
        response.clicked = Some((region, frame::adds(ui)));
    }
    let pointed_year = transform.value_from_position(pointer).x.round() as Year;
    let near = curve
        .points()
        .min_by_key(|(year, _)| year.abs_diff(pointed_year));
    if let Some((year, _)) = near {
        plot.on_hover_ui_at_pointer(|ui| {
            ui.label(crate::figure::style::strong(&curve.name));
            let value = if scene.view.mask.values {
                Some(scene.locale.text("value-masked"))
            } else {
                let series = &scene.resolved.series;
                series
                    .value(region, year)
                    .map(|value| scene.value_text(series, value))
            };
            ui.label(scene.locale.text_with(
                "tooltip-value",
                &[
                    ("value", value.unwrap_or_default().into()),
                    ("year", Value::Year(year)),
                ],
            ));
        });
    }
}

fn distance_of(
    curve: &Curve,
    axis: &Axis,
    transform: &PlotTransform,
    pointer: Pos2,
) -> Option<f32> {
    curve
        .runs
        .iter()
        .flat_map(|run| {
            let places: Vec<Pos2> = run
                .iter()
                .filter_map(|&point| at(transform, axis, point))
                .collect();
            match places[..] {
                [lone] => vec![(pointer - lone).length()],
                _ => places
                    .windows(2)
                    .map(|pair| frame::distance(pointer, pair[0], pair[1]))
                    .collect(),
            }
        })
        .min_by(f32::total_cmp)
}

/// What a screen reader says of a line: the region on screen, then where the line begins and ends.
fn curve_text(scene: &Scene<'_>, curve: &Curve, region: RegionKey) -> String {
    let summary = scene.region_summary(region);
    let (Some((first, _)), Some((last, _))) = (curve.points().next(), curve.points().next_back())
    else {
        return summary;
    };
    if scene.view.mask.values {
        return summary;
    }
    let series = &scene.resolved.series;
    let text = |year: Year| {
        series
            .value(region, year)
            .map(|value| scene.value_text(series, value))
            .unwrap_or_default()
    };
    scene.locale.text_with(
        "access-line",
        &[
            ("description", summary.into()),
            ("first", Value::Year(first)),
            ("last", Value::Year(last)),
            ("from", text(first).into()),
            ("to", text(last).into()),
        ],
    )
}
