//! Two measures of one year against each other, a point a region.

use super::ChartResponse;
use super::axis::{Axis, Scale, shown};
use super::frame::{self, Notes};
use super::labels::{self, Wish};
use super::looks::Look;
use super::ranking;
use crate::analysis;
use crate::atlas::{RegionKey, Series, Year};
use crate::figure::Scene;
use crate::figure::style::{faint, strong, strong_family};
use crate::locale::Value;
use egui::{FontId, Pos2, Rect, Stroke, Ui, UiBuilder, Vec2, vec2};
use egui_plot::{AxisHints, MarkerShape, PlotBounds, PlotPoint, PlotTransform};

/// How near the pointer must come to a point to mean it, in points.
const REACH_PT: f32 = 14.0;

/// One region with both figures, as stored.
struct Point {
    region: RegionKey,
    x: f64,
    y: f64,
    look: Look,
}

/// Draws all regions that have both figures.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>) -> ChartResponse {
    let mut response = ChartResponse::default();
    let (across, up) = (&scene.resolved.against_series, &scene.resolved.series);
    let x_year = scene
        .resolved
        .year
        .and_then(|year| nearest_year(across, year));
    let points = points(scene, x_year);
    if points.is_empty() {
        frame::empty_ui(ui, &why_empty(scene));
        return response;
    }
    let national = x_year
        .and_then(|year| across.national(year))
        .zip(scene.data.slice.national)
        // A total is no point among its parts.
        .filter(|_| scene.data.measure.is_ratio && scene.data.against.is_ratio);
    let xs = points
        .iter()
        .map(|point| point.x)
        .chain(national.map(|(x, _)| x));
    let ys = points
        .iter()
        .map(|point| point.y)
        .chain(national.map(|(_, y)| y));
    let ticks = |room: f32, each: f32| (room / each).clamp(2.0, 8.0) as usize;
    let x_axis = Axis::over(
        xs.map(|x| shown(scene, across, x)),
        scene.data.against.is_logarithmic,
        false,
        ticks(ui.available_width(), 100.0),
    );
    let y_axis = Axis::over(
        ys.map(|y| shown(scene, up, y)),
        scene.data.measure.is_logarithmic,
        false,
        ticks(ui.available_height(), 60.0),
    );
    let notes = Notes::new(scene, &notes(scene, &points, x_year, [&x_axis, &y_axis]));
    ui.label(faint(title(scene, scene.resolved.measure, up)));
    let bottom = notes.height(ui);
    let room = ui.available_rect_before_wrap();
    let plot_rect = Rect::from_min_size(
        room.min,
        vec2(room.width(), (room.height() - bottom).max(80.0)),
    );
    let font = frame::small(ui);
    let hints = AxisHints::new_x()
        .label(faint(title(scene, scene.resolved.against, across)))
        .formatter(|mark, _| {
            if scene.view.mask.values {
                String::new()
            } else {
                x_axis.tick_text(scene, mark.value)
            }
        });
    let bounds = PlotBounds::from_min_max(
        [x_axis.bounds.0, y_axis.bounds.0],
        [x_axis.bounds.1, y_axis.bounds.1],
    );
    let transform = ui
        .scope_builder(UiBuilder::new().max_rect(plot_rect), |ui| {
            frame::plot(scene, "scatter", &font, hints, x_axis.marks(), &y_axis)
                .show(ui, |plot| plot.set_plot_bounds(bounds))
                .transform
        })
        .inner;
    let place = |x: f64, y: f64| -> Option<Pos2> {
        let x = x_axis.position(shown(scene, across, x))?;
        let y = y_axis.position(shown(scene, up, y))?;
        Some(transform.position_from_point(&PlotPoint::new(x, y)))
    };
    let placed: Vec<(&Point, Pos2)> = points
        .iter()
        .filter_map(|point| Some((point, place(point.x, point.y)?)))
        .collect();
    paint(
        ui,
        scene,
        &placed,
        national.and_then(|(x, y)| place(x, y)),
        &transform,
        &font,
    );
    if !scene.on_paper() {
        interact(ui, scene, &placed, x_year, &transform, &mut response);
    }
    ui.advance_cursor_after_rect(plot_rect);
    notes.ui(ui);
    response
}

fn title(scene: &Scene<'_>, measure: crate::atlas::Measure, series: &Series) -> String {
    scene.locale.text_with(
        "figure-axis",
        &[
            ("metric", scene.measure_short_name(measure).into()),
            ("unit", scene.unit(series).short.as_str().into()),
        ],
    )
}

/// The year with figures nearest to the one on screen, the earlier of two.
fn nearest_year(series: &Series, year: Year) -> Option<Year> {
    series
        .years()
        .iter()
        .copied()
        .filter(|&known| series.count(known) > 0)
        .min_by_key(|&known| (known.abs_diff(year), known))
}

/// Regions with both figures; what stands out comes last, to be drawn over the others.
fn points(scene: &Scene<'_>, x_year: Option<Year>) -> Vec<Point> {
    let mut points: Vec<Point> = scene
        .data
        .slice
        .order
        .iter()
        .filter_map(|&region| {
            Some(Point {
                region,
                x: scene.resolved.against_series.value(region, x_year?)?,
                y: scene.data.slice.value(region)?,
                look: Look::of(scene, region),
            })
        })
        .collect();
    points.sort_by_key(|point| point.look.stands_out());
    points
}

fn notes(
    scene: &Scene<'_>,
    points: &[Point],
    x_year: Option<Year>,
    axes: [&Axis; 2],
) -> Vec<String> {
    let locale = scene.locale;
    let mut notes = Vec::new();
    let (xs, ys): (Vec<_>, Vec<_>) = points
        .iter()
        .map(|point| (Some(point.x), Some(point.y)))
        .unzip();
    if let Some(correlation) = analysis::spearman(&xs, &ys).filter(|_| !scene.view.mask.values) {
        notes.push(locale.text_with(
            "figure-correlation",
            &[
                ("value", locale.signed(correlation.coefficient, 2).into()),
                ("count", correlation.pairs.into()),
            ],
        ));
        notes.push(locale.text("figure-correlation-note"));
    }
    if let Some(year) = x_year.filter(|_| x_year != scene.resolved.year) {
        notes.push(locale.text_with(
            "scatter-other-year",
            &[
                (
                    "metric",
                    scene.measure_short_name(scene.resolved.against).into(),
                ),
                ("year", Value::Year(year)),
            ],
        ));
    }
    let missing = scene.atlas.regions.len().saturating_sub(points.len());
    if missing > 0 {
        notes.push(locale.text_with("scatter-missing", &[("count", missing.into())]));
    }
    if axes.iter().any(|axis| axis.scale == Scale::Logarithmic) {
        notes.push(locale.text("figure-log-scale"));
    }
    notes
}

fn paint(
    ui: &Ui,
    scene: &Scene<'_>,
    points: &[(&Point, Pos2)],
    national: Option<Pos2>,
    transform: &PlotTransform,
    font: &FontId,
) {
    let painter = ui.painter();
    let paper = scene.theme.paper;
    for (point, at) in points {
        let radius = if point.look.stands_out() { 5.5 } else { 4.0 };
        frame::paint_marker(painter, *at, radius, &point.look, paper);
    }
    if let Some(at) = national {
        frame::paint_marker_shape(
            painter,
            at,
            5.5,
            MarkerShape::Diamond,
            scene.theme.ink,
            paper,
        );
    }
    // The country first among names, then what is chosen, then the others from the highest.
    let mut names: Vec<(String, Pos2, bool)> = national
        .map(|at| {
            (
                scene.words(&scene.atlas.meta.country_name).to_owned(),
                at,
                true,
            )
        })
        .into_iter()
        .collect();
    let chosen_only = !scene.resolved.selection.is_empty() && !scene.view.compare.all;
    let (outstanding, others): (Vec<_>, Vec<_>) = points
        .iter()
        .copied()
        .partition(|(point, _)| point.look.stands_out());
    for (point, at) in outstanding {
        names.push((scene.region_name(point.region), at, true));
    }
    if !chosen_only {
        for (point, at) in others {
            names.push((scene.region_name(point.region), at, false));
        }
    }
    let bold = FontId::new(font.size, strong_family());
    let galleys: Vec<_> = names
        .into_iter()
        .map(|(name, at, wanted)| {
            let (font, ink) = if wanted {
                (bold.clone(), scene.theme.ink)
            } else {
                (font.clone(), scene.theme.faint_ink)
            };
            (painter.layout_no_wrap(name, font, ink), at, wanted, ink)
        })
        .collect();
    let wishes: Vec<Wish> = galleys
        .iter()
        .map(|(galley, at, wanted, _)| Wish {
            anchor: *at,
            size: galley.size(),
            wanted: *wanted,
        })
        .collect();
    let dots: Vec<Rect> = points
        .iter()
        .map(|(_, at)| *at)
        .chain(national)
        .map(|at| Rect::from_center_size(at, Vec2::splat(8.0)))
        .collect();
    let bounds = transform.frame().expand(2.0);
    for ((galley, at, wanted, ink), place) in galleys
        .into_iter()
        .zip(labels::beside(&wishes, &dots, bounds))
    {
        let Some(place) = place else { continue };
        let near = place.clamp(at);
        if wanted && (near - at).length() > 9.0 {
            painter.line_segment([at, near], Stroke::new(0.75, scene.theme.faint_ink));
        }
        painter.galley(place.min, galley, ink);
    }
}

fn interact(
    ui: &mut Ui,
    scene: &Scene<'_>,
    points: &[(&Point, Pos2)],
    x_year: Option<Year>,
    transform: &PlotTransform,
    response: &mut ChartResponse,
) {
    let frame_rect = *transform.frame();
    let plot = ui.interact(
        frame_rect,
        ui.scope_id().with("scatter-plot"),
        egui::Sense::click(),
    );
    let other = |point: &Point| {
        if scene.view.mask.values {
            return scene.locale.text("value-masked");
        }
        let text = scene.value_text(&scene.resolved.against_series, point.x);
        scene.locale.text_with(
            "scatter-other-value",
            &[
                (
                    "metric",
                    scene.measure_short_name(scene.resolved.against).into(),
                ),
                ("value", text.into()),
                ("year", x_year.map_or(Value::Text("–"), Value::Year)),
            ],
        )
    };
    for (point, at) in points {
        let rect = Rect::from_center_size(*at, vec2(9.0, 9.0));
        let label = || {
            let separator = scene.locale.text("phrase-separator");
            format!(
                "{}{separator}{}",
                scene.region_summary(point.region),
                other(point)
            )
        };
        frame::mark(ui, scene, rect, point.region, label, response);
    }
    let Some(pointer) = ui.input(|input| input.pointer.hover_pos()) else {
        return;
    };
    if !ui.rect_contains_pointer(frame_rect) {
        return;
    }
    let nearest = points
        .iter()
        .map(|(point, at)| ((pointer - *at).length(), point))
        .filter(|(distance, _)| *distance < REACH_PT)
        .min_by(|a, b| a.0.total_cmp(&b.0));
    if let Some((_, point)) = nearest {
        response.hovered = Some(point.region);
        if plot.clicked() {
            response.clicked = Some((point.region, frame::adds(ui)));
        }
        plot.on_hover_ui_at_pointer(|ui| {
            ui.label(strong(scene.region_name(point.region)));
            ui.label(scene.region_value_text(point.region));
            ui.label(other(point));
        });
    }
}

/// The words for a scatter without any point are those of a ranking without any figure when the
/// measure itself has none.
fn why_empty(scene: &Scene<'_>) -> String {
    if scene.data.slice.ranked == 0 {
        ranking::no_values(scene)
    } else {
        scene.locale.text("scatter-none")
    }
}
