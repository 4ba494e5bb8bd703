//! Bars of one year from the highest figure to the lowest, each with its region, rank and value.
//!
//! A bar says its value by its length from zero, which a logarithmic axis does not have: where
//! figures span more than three orders of magnitude, dots take the place of bars.

use super::ChartResponse;
use super::axis::{Axis, Scale, shown};
use super::frame::{self, Notes};
use super::looks::Look;
use crate::atlas::RegionKey;
use crate::figure::Scene;
use crate::figure::style::{between, strong_family};
use egui::{Align2, FontId, Pos2, Rect, ScrollArea, Sense, Stroke, Ui, pos2, vec2};

/// How high a row is at most, relative to its text.
const ROW: f32 = 1.55;

/// Below this size, in points, text on paper does not shrink any further.
const SMALLEST_PT: f32 = 4.5;

/// Draws the ranking of the regions compared.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>) -> ChartResponse {
    let mut response = ChartResponse::default();
    let compared = scene.compared();
    let slice = &scene.data.slice;
    let order: Vec<RegionKey> = slice
        .order
        .iter()
        .copied()
        .filter(|region| compared.contains(region))
        .collect();
    if order.iter().all(|&region| slice.value(region).is_none()) {
        frame::empty_ui(ui, &no_values(scene));
        return response;
    }
    let series = &scene.resolved.series;
    let figures = order
        .iter()
        .filter_map(|&region| slice.value(region))
        .chain(slice.national.filter(|_| national_belongs(scene)))
        .map(|value| shown(scene, series, value));
    let axis = Axis::over(figures, scene.data.measure.is_logarithmic, true, 5);
    let mut notes = Vec::new();
    if axis.scale == Scale::Logarithmic {
        notes.push(scene.locale.text("figure-log-note"));
        notes.push(scene.locale.text("ranking-log-dots"));
    }
    if !national_belongs(scene) && slice.national.is_some() {
        notes.push(national_text(scene));
    }
    let notes = Notes::new(scene, &notes);
    let room = ui.available_height() - notes.height(ui);
    if scene.on_paper() {
        let rows = order.len() as f32 + 1.0;
        let usual = frame::small(ui).size * ROW;
        let row_height = (room / rows).clamp(SMALLEST_PT * 1.15, usual);
        let rows = Rows::new(ui, scene, &axis, &order, row_height);
        rows.ui(ui, &mut response);
    } else {
        let row_height = ui.text_style_height(&egui::TextStyle::Body) * 1.35;
        ScrollArea::vertical()
            .id_salt("ranking")
            .max_height(room.max(row_height * 2.0))
            .auto_shrink([false, true])
            .show(ui, |ui| {
                Rows::new(ui, scene, &axis, &order, row_height).ui(ui, &mut response);
            });
    }
    notes.ui(ui);
    response
}

/// Why there is nothing to draw.
pub(super) fn no_values(scene: &Scene<'_>) -> String {
    scene.locale.text_with(
        "figure-no-values",
        &[
            ("metric", scene.measure_name(scene.resolved.measure).into()),
            ("year", scene.year_text().into()),
        ],
    )
}

/// The total of a count is no member of its ranking: the bars would be crumbs beside it.
fn national_belongs(scene: &Scene<'_>) -> bool {
    scene.data.measure.is_ratio
}

fn national_text(scene: &Scene<'_>) -> String {
    let value = scene
        .data
        .slice
        .national
        .map(|value| scene.value_text(&scene.resolved.series, value))
        .unwrap_or_default();
    scene.locale.text_with(
        "profile-national",
        &[
            (
                "country",
                scene.words(&scene.atlas.meta.country_name).into(),
            ),
            ("value", value.into()),
        ],
    )
}

/// The rows and the columns they share.
struct Rows<'a> {
    scene: &'a Scene<'a>,
    axis: &'a Axis,
    order: &'a [RegionKey],
    row_height: f32,
    font: FontId,
    /// Width of the rank, the name and the value.
    rank_width: f32,
    name_width: f32,
    value_width: f32,
}

impl<'a> Rows<'a> {
    fn new(
        ui: &Ui,
        scene: &'a Scene<'a>,
        axis: &'a Axis,
        order: &'a [RegionKey],
        row_height: f32,
    ) -> Self {
        let body = egui::TextStyle::Body.resolve(ui.style());
        let size = body
            .size
            .min(row_height / 1.25)
            .max(SMALLEST_PT.min(body.size));
        let font = FontId::new(size, body.family);
        let bold = FontId::new(size, strong_family());
        let width_of = |text: String| {
            ui.painter()
                .layout_no_wrap(text, bold.clone(), scene.theme.ink)
                .size()
                .x
        };
        let widest =
            |texts: &mut dyn Iterator<Item = String>| texts.map(width_of).fold(0.0, f32::max);
        let whole = ui.available_width();
        let gap = size * 0.6;
        Self {
            scene,
            axis,
            order,
            row_height,
            rank_width: width_of("88".to_owned()) + gap,
            name_width: (widest(&mut order.iter().map(|&region| scene.region_name(region))) + gap)
                .min(whole * 0.35),
            value_width: (widest(&mut order.iter().map(|&region| scene.region_value_text(region)))
                + gap)
                .min(whole * 0.35),
            font,
        }
    }

    fn ui(&self, ui: &mut Ui, response: &mut ChartResponse) {
        let height = self.row_height * (self.order.len() as f32 + 1.0);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        let bars = Rect::from_min_max(
            pos2(
                rect.left() + self.rank_width + self.name_width,
                rect.top() + self.row_height,
            ),
            pos2(
                (rect.right() - self.value_width)
                    .max(rect.left() + self.rank_width + self.name_width + 8.0),
                rect.bottom(),
            ),
        );
        self.grid(ui, bars);
        for (place, &region) in self.order.iter().enumerate() {
            let top = rect.top() + self.row_height * (place as f32 + 1.0);
            let row =
                Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), self.row_height));
            if self.scene.on_paper() || ui.is_rect_visible(row) {
                self.row(ui, row, bars, region, response);
            } else {
                // Out of sight, but a screen reader still finds it.
                frame::mark(
                    ui,
                    self.scene,
                    row,
                    region,
                    || self.scene.region_summary(region),
                    response,
                );
            }
        }
        self.national_line(ui, bars);
    }

    fn x(&self, bars: Rect, figure: f64) -> Option<f32> {
        let share = self.axis.share(figure)?.clamp(0.0, 1.0) as f32;
        Some(bars.left() + share * bars.width())
    }

    /// Zero, or the powers of ten, as hairlines.
    fn grid(&self, ui: &Ui, bars: Rect) {
        let line = Stroke::new(1.0, self.scene.theme.rule);
        match self.axis.scale {
            Scale::Linear => {
                if let Some(x) = self.x(bars, 0.0) {
                    ui.painter().vline(x, bars.y_range(), line);
                }
            }
            Scale::Logarithmic => {
                let small = FontId::new(self.font.size * 0.85, self.font.family.clone());
                for &tick in &self.axis.ticks {
                    let (low, high) = self.axis.bounds;
                    let x = bars.left() + ((tick - low) / (high - low)) as f32 * bars.width();
                    ui.painter().vline(x, bars.y_range(), line);
                    if !self.scene.view.mask.values {
                        ui.painter().text(
                            pos2(x, bars.top() - 1.0),
                            Align2::CENTER_BOTTOM,
                            self.axis.tick_text(self.scene, tick),
                            small.clone(),
                            self.scene.theme.faint_ink,
                        );
                    }
                }
            }
        }
    }

    fn row(&self, ui: &Ui, row: Rect, bars: Rect, region: RegionKey, response: &mut ChartResponse) {
        let scene = self.scene;
        let theme = scene.theme;
        let look = Look::of(scene, region);
        let painter = ui.painter();
        if let Some(mark) = frame::mark(
            ui,
            scene,
            row,
            region,
            || scene.region_summary(region),
            response,
        ) && mark.hovered()
        {
            painter.rect_filled(row, 2.0, theme.accent_wash);
        }
        let font = if look.stands_out() {
            FontId::new(self.font.size, strong_family())
        } else {
            self.font.clone()
        };
        let value = scene.data.slice.value(region);
        if let (Some(rank), false) = (scene.data.slice.rank(region), scene.view.mask.values) {
            painter.text(
                pos2(
                    row.left() + self.rank_width - self.font.size * 0.6,
                    row.center().y,
                ),
                Align2::RIGHT_CENTER,
                rank.to_string(),
                self.font.clone(),
                theme.faint_ink,
            );
        }
        frame::text_within(
            ui,
            frame::left_of(row, self.rank_width),
            Align2::LEFT_CENTER,
            &scene.region_name(region),
            font.clone(),
            theme.ink,
            self.name_width - self.font.size * 0.4,
        );
        let figure = value.map(|value| shown(scene, &scene.resolved.series, value));
        let end = figure.and_then(|figure| self.shape(ui, row, bars, figure, &look));
        let (at, colour) = match end {
            Some(x) => (x + self.font.size * 0.4, theme.ink),
            None => (
                self.x(bars, 0.0).unwrap_or(bars.left()) + self.font.size * 0.4,
                theme.faint_ink,
            ),
        };
        painter.text(
            pos2(at, row.center().y),
            Align2::LEFT_CENTER,
            scene.region_value_text(region),
            if value.is_some() {
                font
            } else {
                self.font.clone()
            },
            colour,
        );
    }

    /// The bar, or the dot on a logarithmic axis. Returns where its value may be written.
    fn shape(&self, ui: &Ui, row: Rect, bars: Rect, figure: f64, look: &Look) -> Option<f32> {
        let painter = ui.painter();
        let x = self.x(bars, figure)?;
        let thickness = self.row_height * if look.stands_out() { 0.66 } else { 0.54 };
        match self.axis.scale {
            Scale::Linear => {
                let zero = self.x(bars, 0.0)?;
                let bar = Rect::from_x_y_ranges(
                    x.min(zero)..=x.max(zero),
                    row.center().y - thickness / 2.0..=row.center().y + thickness / 2.0,
                );
                painter.rect_filled(bar, 0.0, look.colour);
                if look.pointed_at {
                    painter.rect_stroke(
                        bar,
                        0.0,
                        Stroke::new(1.5, self.scene.theme.ink),
                        egui::StrokeKind::Inside,
                    );
                }
                Some(bar.right())
            }
            Scale::Logarithmic => {
                let radius = thickness * 0.45;
                let at = pos2(x, row.center().y);
                let line = Stroke::new(
                    1.0,
                    between(self.scene.theme.rule, self.scene.theme.paper, 0.3),
                );
                painter.hline(bars.left()..=x, row.center().y, line);
                frame::paint_marker(painter, at, radius, look, self.scene.theme.paper);
                Some(x + radius)
            }
        }
    }

    fn national_line(&self, ui: &Ui, bars: Rect) {
        let Some(national) = self.scene.data.slice.national else {
            return;
        };
        if !national_belongs(self.scene) || self.scene.view.mask.values {
            return;
        }
        let figure = shown(self.scene, &self.scene.resolved.series, national);
        let Some(x) = self.x(bars, figure) else {
            return;
        };
        let stroke = Stroke::new(1.25, self.scene.theme.ink);
        frame::dashed(
            ui.painter(),
            Pos2::new(x, bars.top()),
            Pos2::new(x, bars.bottom()),
            stroke,
        );
        let text = national_text(self.scene);
        let font = FontId::new(self.font.size * 0.9, self.font.family.clone());
        let galley = ui
            .painter()
            .layout_no_wrap(text, font, self.scene.theme.ink);
        let size = galley.size();
        let clip = ui.max_rect();
        let left = (x - size.x / 2.0)
            .min(clip.right() - size.x)
            .max(clip.left());
        // On a logarithmic axis the figures of the ticks stand here.
        let top = bars.top()
            - size.y
            - if self.axis.scale == Scale::Logarithmic {
                self.font.size
            } else {
                1.0
            };
        ui.painter().rect_filled(
            Rect::from_min_size(pos2(left, top), size).expand(1.0),
            0.0,
            self.scene.theme.paper,
        );
        ui.painter()
            .galley(pos2(left, top), galley, self.scene.theme.ink);
    }
}
