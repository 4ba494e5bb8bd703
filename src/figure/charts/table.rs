//! The figures themselves: a row a region, in the order the reader asks for.

use super::ChartResponse;
use super::change::{self, Since};
use super::frame;
use super::ranking;
use crate::atlas::{RegionKey, SourceKey, Status};
use crate::figure::Scene;
use crate::figure::profile::source_badge;
use crate::figure::style::{between, faint, strong_family};
use egui::{Align, Align2, FontId, Layout, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use egui_extras::{Column as Width, TableBuilder};
use std::cmp::Ordering;

/// What a table can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Column {
    /// The rank.
    #[default]
    Rank,
    /// The name, in the order of the reader's language.
    Region,
    /// The figure.
    Value,
    /// The year of the figure.
    Year,
    /// The change since the first year that compares.
    Change,
    /// How firm the figure is.
    Status,
    /// The publisher.
    Source,
}

impl Column {
    /// All columns, from left to right.
    pub const ALL: [Self; 7] = [
        Self::Rank,
        Self::Region,
        Self::Value,
        Self::Year,
        Self::Change,
        Self::Status,
        Self::Source,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Rank => "table-rank",
            Self::Region => "table-region",
            Self::Value => "table-value",
            Self::Year => "table-year",
            Self::Change => "table-change",
            Self::Status => "table-status",
            Self::Source => "table-source",
        }
    }

    fn is_number(self) -> bool {
        matches!(self, Self::Rank | Self::Value | Self::Year | Self::Change)
    }
}

/// The order of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TableState {
    /// The column sorted by.
    pub column: Column,
    /// Whether the highest, or the last in the alphabet, comes first.
    pub descending: bool,
}

impl TableState {
    /// The state after a click on the head of a column.
    #[must_use]
    pub fn clicked(self, column: Column) -> Self {
        Self {
            column,
            descending: self.column == column && !self.descending,
        }
    }
}

/// One row, with what it is sorted by.
struct Row {
    region: RegionKey,
    name: String,
    value: Option<f64>,
    rank: Option<usize>,
    since: Option<Since>,
    status: Option<Status>,
    source: Option<SourceKey>,
}

/// Draws the table of the regions compared; on paper ordered by value.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut TableState) -> ChartResponse {
    let mut response = ChartResponse::default();
    let mut rows = rows(scene);
    if rows.iter().all(|row| row.value.is_none()) {
        frame::empty_ui(ui, &ranking::no_values(scene));
        return response;
    }
    if scene.on_paper() {
        sort(&mut rows, TableState::default(), scene);
        paper_ui(ui, scene, &rows);
    } else {
        sort(&mut rows, *state, scene);
        window_ui(ui, scene, &rows, state, &mut response);
    }
    response
}

fn rows(scene: &Scene<'_>) -> Vec<Row> {
    let series = &scene.resolved.series;
    let year = scene.resolved.year;
    scene
        .compared()
        .into_iter()
        .map(|region| {
            let provenance = year.and_then(|year| series.provenance(region, year));
            Row {
                region,
                name: scene.region_name(region),
                value: scene.data.slice.value(region),
                rank: scene.data.slice.rank(region),
                since: year.and_then(|year| {
                    change::since(
                        scene.atlas,
                        scene.resolved.measure,
                        series,
                        series.row(region),
                        year,
                    )
                }),
                status: provenance.map(|provenance| provenance.status),
                source: provenance.map(|provenance| provenance.source),
            }
        })
        .collect()
}

/// Sorts rows; those without a figure come last either way round.
fn sort(rows: &mut [Row], state: TableState, scene: &Scene<'_>) {
    let publisher = |row: &Row| {
        row.source
            .map(|source| scene.words(&scene.atlas.sources[source].publisher))
    };
    rows.sort_by(|a, b| {
        let missing = a.value.is_none().cmp(&b.value.is_none());
        let order = match state.column {
            Column::Rank => a.rank.cmp(&b.rank),
            Column::Region => scene.locale.compare(&a.name, &b.name),
            Column::Value => compare(a.value, b.value),
            // All figures of a table are of one year.
            Column::Year => Ordering::Equal,
            Column::Change => compare(amount(a), amount(b)),
            Column::Status => a.status.cmp(&b.status),
            Column::Source => publisher(a).cmp(&publisher(b)),
        };
        let order = if state.descending {
            order.reverse()
        } else {
            order
        };
        let missing = if state.column == Column::Region {
            Ordering::Equal
        } else {
            missing
        };
        missing
            .then(order)
            .then(a.rank.cmp(&b.rank))
            .then(a.region.cmp(&b.region))
    });
}

fn amount(row: &Row) -> Option<f64> {
    row.since.map(|since| since.difference.amount())
}

fn compare(a: Option<f64>, b: Option<f64>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => a.total_cmp(&b),
        (a, b) => a.is_some().cmp(&b.is_some()),
    }
}

/// The text of a cell; empty where there is nothing to say.
fn cell(scene: &Scene<'_>, row: &Row, column: Column) -> String {
    let hidden = scene.view.mask.values;
    match column {
        Column::Rank => row
            .rank
            .filter(|_| !hidden)
            .map(|rank| rank.to_string())
            .unwrap_or_default(),
        Column::Region => row.name.clone(),
        Column::Value => scene.region_value_text(row.region),
        Column::Year => row.value.map(|_| scene.year_text()).unwrap_or_default(),
        Column::Change => row
            .since
            .filter(|_| !hidden)
            .map(|since| change_text(scene, since))
            .unwrap_or_default(),
        Column::Status => row
            .status
            .map(|status| scene.locale.text(&format!("status-{}", status.word())))
            .unwrap_or_default(),
        Column::Source => row
            .source
            .map(|source| {
                scene
                    .words(&scene.atlas.sources[source].publisher)
                    .to_owned()
            })
            .unwrap_or_default(),
    }
}

fn change_text(scene: &Scene<'_>, since: Since) -> String {
    let amount = change::text(scene, &scene.resolved.series, since.difference);
    scene.locale.text_with(
        "tooltip-trend",
        &[
            ("change", amount.into()),
            ("year", crate::locale::Value::Year(since.year)),
        ],
    )
}

fn window_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    rows: &[Row],
    state: &mut TableState,
    response: &mut ChartResponse,
) {
    let height = ui.text_style_height(&egui::TextStyle::Body) * 1.5;
    egui::ScrollArea::horizontal()
        .id_salt("table-across")
        .show(ui, |ui| {
            TableBuilder::new(ui)
                .id_salt("table")
                .striped(true)
                .sense(Sense::click())
                .cell_layout(Layout::left_to_right(Align::Center))
                .column(Width::auto().at_least(48.0))
                .column(Width::auto().at_least(110.0).resizable(true))
                .column(Width::auto().at_least(120.0).resizable(true))
                .column(Width::auto().at_least(56.0))
                .column(Width::auto().at_least(110.0).resizable(true))
                .column(Width::auto().at_least(80.0).resizable(true))
                .column(Width::remainder().at_least(140.0).clip(true))
                .header(height * 1.1, |mut header| {
                    for column in Column::ALL {
                        header.col(|ui| head_ui(ui, scene, column, state));
                    }
                })
                .body(|body| {
                    body.rows(height, rows.len(), |mut table_row| {
                        let Some(row) = rows.get(table_row.index()) else {
                            return;
                        };
                        table_row.set_selected(scene.resolved.selection.contains(&row.region));
                        table_row.set_hovered(scene.highlight == Some(row.region));
                        for column in Column::ALL {
                            table_row.col(|ui| cell_ui(ui, scene, row, column, response));
                        }
                        let whole = table_row.response();
                        let chosen = scene.resolved.selection.contains(&row.region);
                        whole.widget_info(|| {
                            let label = scene.region_summary(row.region);
                            WidgetInfo::selected(Role::Button, true, chosen, label)
                        });
                        if whole.hovered() {
                            response.hovered = Some(row.region);
                        }
                        if whole.clicked() {
                            let modifiers = whole.ctx.input(|input| input.modifiers);
                            let adds = modifiers.shift || modifiers.ctrl || modifiers.command;
                            response.clicked = Some((row.region, adds));
                        }
                    });
                });
        });
}

fn head_ui(ui: &mut Ui, scene: &Scene<'_>, column: Column, state: &mut TableState) {
    let name = scene.locale.text(column.key());
    let sorted = state.column == column;
    let direction = if state.descending {
        "table-descending"
    } else {
        "table-ascending"
    };
    let arrow = match (sorted, state.descending) {
        (false, _) => "",
        (true, true) => " ↓",
        (true, false) => " ↑",
    };
    let text = egui::RichText::new(format!("{name}{arrow}")).family(strong_family());
    let head = ui.add(egui::Button::new(text).frame(false));
    head.widget_info(|| {
        let sort_by = scene
            .locale
            .text_with("table-sort-by", &[("column", name.as_str().into())]);
        let label = if sorted {
            format!("{sort_by}, {}", scene.locale.text(direction))
        } else {
            sort_by
        };
        WidgetInfo::labeled(Role::Button, true, label)
    });
    if head.clicked() {
        *state = state.clicked(column);
    }
}

fn cell_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    row: &Row,
    column: Column,
    response: &mut ChartResponse,
) {
    match (column, row.source) {
        (Column::Source, Some(source)) => {
            if source_badge(ui, scene, source).clicked() {
                response.source = Some(source);
            }
        }
        _ => {
            let text = cell(scene, row, column);
            let look = if column == Column::Region && scene.highlight == Some(row.region) {
                crate::figure::style::strong(text)
            } else if row.value.is_none() && column == Column::Value {
                faint(text)
            } else {
                text.into()
            };
            let layout = if column.is_number() {
                Layout::right_to_left(Align::Center)
            } else {
                Layout::left_to_right(Align::Center)
            };
            ui.with_layout(layout, |ui| {
                let label = ui.add(egui::Label::new(look).selectable(false));
                if let (Column::Value, Some(value), false) =
                    (column, row.value, scene.view.mask.values)
                {
                    let unit = scene.unit(&scene.resolved.series);
                    label.on_hover_text(scene.locale.text_with(
                        "tooltip-exact",
                        &[("value", scene.locale.quantity_exact(value, unit).into())],
                    ));
                }
            });
        }
    }
}

/// Smallest size of the text on paper, in points.
const SMALLEST_PT: f32 = 4.5;

/// All rows at once, shrunk to the height there is.
fn paper_ui(ui: &mut Ui, scene: &Scene<'_>, rows: &[Row]) {
    let usual = frame::small(ui);
    let room = ui.available_size();
    let lines = rows.len() as f32 + 1.2;
    let row_height = (room.y / lines).clamp(SMALLEST_PT * 1.2, usual.size * 1.6);
    let mut size = usual.size.min(row_height / 1.3);
    let mut widths = widths(ui, scene, rows, size);
    let total: f32 = widths.iter().sum();
    if total > room.x {
        let smaller = (size * room.x / total).max(SMALLEST_PT);
        for width in &mut widths {
            *width *= smaller / size;
        }
        size = smaller;
    }
    let (rect, _) = ui.allocate_exact_size(vec2(room.x, row_height * lines), Sense::hover());
    let width = widths.iter().sum::<f32>().min(rect.width());
    let font = FontId::new(size, usual.family);
    let bold = FontId::new(size, strong_family());
    let mut line = |top: f32, font: &FontId, ink, text: &dyn Fn(Column) -> String| {
        let mut left = rect.left();
        for (column, &width) in Column::ALL.iter().zip(&widths) {
            let gap = size * 0.5;
            let (at, align) = if column.is_number() {
                (left + width - gap * 2.0, Align2::RIGHT_CENTER)
            } else {
                (left + gap, Align2::LEFT_CENTER)
            };
            let at = pos2(at, top + row_height / 2.0);
            frame::text_within(
                ui,
                at,
                align,
                &text(*column),
                font.clone(),
                ink,
                width - gap,
            );
            left += width;
        }
    };
    let theme = scene.theme;
    line(rect.top(), &bold, theme.ink, &|column| {
        scene.locale.text(column.key())
    });
    let stripe = between(theme.paper, theme.rule, 0.3);
    for (place, row) in rows.iter().enumerate() {
        let top = rect.top() + row_height * (place as f32 + 1.2);
        let chosen = scene.resolved.selection.contains(&row.region);
        if chosen || place % 2 == 0 {
            let fill = if chosen { theme.accent_wash } else { stripe };
            let band = Rect::from_min_size(pos2(rect.left(), top), vec2(width, row_height));
            ui.painter().rect_filled(band, 0.0, fill);
        }
        let font = if chosen { &bold } else { &font };
        line(top, font, theme.ink, &|column| cell(scene, row, column));
    }
    let under = rect.top() + row_height * 1.1;
    ui.painter().hline(
        rect.left()..=rect.left() + width,
        under,
        egui::Stroke::new(1.0, theme.ink),
    );
}

fn widths(ui: &Ui, scene: &Scene<'_>, rows: &[Row], size: f32) -> Vec<f32> {
    let bold = FontId::new(size, strong_family());
    let width_of = |text: String| {
        ui.painter()
            .layout_no_wrap(text, bold.clone(), scene.theme.ink)
            .size()
            .x
    };
    Column::ALL
        .into_iter()
        .map(|column| {
            let head = width_of(scene.locale.text(column.key()));
            let widest = rows
                .iter()
                .map(|row| width_of(cell(scene, row, column)))
                .fold(head, f32::max);
            widest + size * 1.6
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_click_on_a_head_turns_the_order_round() {
        let state = TableState::default().clicked(Column::Value);
        assert!(!state.descending);
        let state = state.clicked(Column::Value);
        assert!(state.descending);
        assert!(!state.clicked(Column::Region).descending);
    }
}
