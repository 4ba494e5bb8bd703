//! Key figures of a region: value, rank, change, a small line, the country, the source.

use super::ProfileState;
use super::rows::{FigureRow, RegionRows};
use crate::atlas::Status;
use crate::figure::Scene;
use crate::figure::page::Reader;
use crate::figure::style::{faint, strong};
use crate::view::{Change, FigureKind, Resolved};
use egui::{Align, Button, Layout, Pos2, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// The size of a sparkline at the usual text size, in points.
const SPARKLINE_PT: egui::Vec2 = vec2(72.0, 18.0);

/// The telling figures, then all of them when asked for.
pub(super) fn ui(
    ui: &mut Ui,
    reader: &mut Reader<'_, '_>,
    rows: &RegionRows,
    state: &mut ProfileState,
) {
    let scene = reader.scene;
    if rows.rows.is_empty() || scene.view.mask.values {
        return;
    }
    reader.heading(ui, "profile-key-figures");
    let shown = if state.all_figures {
        rows.rows.len()
    } else {
        rows.few
    };
    for row in rows.rows.iter().take(shown) {
        row_ui(ui, reader, row);
    }
    if rows.rows.len() > rows.few {
        let key = if state.all_figures {
            "profile-fewer-figures"
        } else {
            "profile-more-figures"
        };
        let count = rows.rows.len() - rows.few;
        if ui
            .button(scene.locale.text_with(key, &[("count", count.into())]))
            .clicked()
        {
            state.all_figures = !state.all_figures;
        }
    }
}

fn row_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, row: &FigureRow) {
    let scene = reader.scene;
    ui.add_space(3.0);
    ui.horizontal(|ui| {
        let name = ui.add(Button::new(row.name.as_str()).frame(false).truncate());
        name.widget_info(|| WidgetInfo::labeled(Role::Button, true, row_text(scene, row)));
        let hint = scene.locale.text(row.show_key());
        if name.on_hover_text(hint).clicked() {
            let measure = Resolved::measure_id(row.measure, scene.atlas);
            reader.changes.push(Change::Measure(measure));
            if row.is_national {
                reader.changes.push(Change::Figure(FigureKind::Lines));
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            sparkline(ui, scene, row);
        });
    });
    ui.horizontal_wrapped(|ui| {
        ui.label(strong(&row.value)).on_hover_text(
            scene
                .locale
                .text_with("tooltip-exact", &[("value", row.exact.as_str().into())]),
        );
        ui.label(faint(details(scene, row)));
    });
    let context: Vec<&str> = row
        .change
        .iter()
        .chain(&row.national)
        .map(String::as_str)
        .collect();
    if !context.is_empty() {
        ui.label(faint(context.join(&scene.locale.text("phrase-separator"))));
    }
    if let Some(source) = row.source {
        reader.badge(ui, source);
    }
}

/// Year, rank and, where it is not final, how firm the figure is.
fn details(scene: &Scene<'_>, row: &FigureRow) -> String {
    let mut parts = vec![scene.locale.year(row.year)];
    parts.extend(row.rank.map(|rank| {
        scene.locale.text_with(
            "rank-of",
            &[("rank", rank.place.into()), ("count", rank.count.into())],
        )
    }));
    parts.extend(
        row.status
            .filter(|&status| status != Status::Final)
            .map(|status| scene.locale.text(&format!("status-{}", status.word()))),
    );
    parts.join(&scene.locale.text("phrase-separator"))
}

fn row_text(scene: &Scene<'_>, row: &FigureRow) -> String {
    let separator = scene.locale.text("phrase-separator");
    format!(
        "{}: {}{separator}{}",
        row.name,
        row.value,
        details(scene, row)
    )
}

/// A small line with a dot at its end; broken where the figures are.
fn sparkline(ui: &mut Ui, scene: &Scene<'_>, row: &FigureRow) {
    let scale = scene.medium.text_scale.clamp(0.5, 3.0);
    let (rect, line) = ui.allocate_exact_size(SPARKLINE_PT * scale, Sense::hover());
    line.widget_info(|| WidgetInfo::labeled(Role::Image, true, &row.trend));
    if !scene.on_paper() {
        line.on_hover_text(&row.trend);
    }
    let points = || row.runs.iter().flatten();
    let (Some(first), Some(last)) = (points().next(), points().next_back()) else {
        return;
    };
    let low = points().map(|point| point.1).fold(f64::INFINITY, f64::min);
    let high = points()
        .map(|point| point.1)
        .fold(f64::NEG_INFINITY, f64::max);
    let inner = rect.shrink2(vec2(4.0, 3.0));
    let place = |&(year, value): &(crate::atlas::Year, f64)| -> Pos2 {
        let years = f64::from(last.0) - f64::from(first.0);
        let across = if years > 0.0 {
            (f64::from(year) - f64::from(first.0)) / years
        } else {
            1.0
        };
        let up = if high > low {
            (value - low) / (high - low)
        } else {
            0.5
        };
        pos2(
            inner.left() + inner.width() * across as f32,
            inner.bottom() - inner.height() * up as f32,
        )
    };
    let ink = crate::figure::charts::quiet(scene.theme);
    for run in &row.runs {
        let places: Vec<Pos2> = run.iter().map(place).collect();
        match places[..] {
            [lone] => {
                ui.painter().circle_filled(lone, 1.25, ink);
            }
            _ => {
                ui.painter().line(places, Stroke::new(1.25, ink));
            }
        }
    }
    ui.painter()
        .circle_filled(place(last), 2.5, scene.theme.accent);
}

/// As many figures as the page has room for, each on two lines with its source.
pub(super) fn paper_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, rows: &RegionRows, bottom: f32) {
    if rows.rows.is_empty() || reader.scene.view.mask.values {
        return;
    }
    reader.heading(ui, "profile-key-figures");
    let mut height = 0.0_f32;
    for row in &rows.rows {
        let top = ui.cursor().top();
        // The row before says how much room the next one needs.
        if top + height > bottom {
            break;
        }
        row_ui(ui, reader, row);
        height = height.max(ui.cursor().top() - top);
    }
}
