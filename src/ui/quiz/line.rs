//! A line to draw on: the years that are known, and those to come.

use super::QuizCommand;
use super::forms::slider_ui;
use crate::atlas::Year;
use crate::figure::style;
use crate::lesson::quiz::{Answer, Asked, Form, Given, number_in_words};
use crate::ui::world::World;
use egui::{Align2, FontId, Pos2, Rect, Sense, Shape, Stroke, Ui, pos2, vec2};

/// Height of the chart, in points.
const CHART_PT: f32 = 190.0;

/// The chart to draw on with the pointer, and below it a slider for each year, for the keyboard.
pub(super) fn ui(
    ui: &mut Ui,
    world: &World,
    asked: &Asked,
    drawn: &[f64],
    commands: &mut Vec<QuizCommand>,
) {
    let Form::Line {
        right,
        range,
        decimals,
        unit,
        ..
    } = &asked.form
    else {
        return;
    };
    let mut values = drawn.to_vec();
    if let Some((place, value)) = chart_ui(ui, world, asked, drawn, false)
        && let Some(known) = values.get_mut(place)
    {
        *known = value;
    }
    ui.label(style::faint(unit.as_str()));
    for (&(year, _), value) in right.iter().zip(&mut values) {
        let name = world.locale.year(year);
        ui.push_id(year, |ui| {
            ui.horizontal(|ui| {
                ui.label(&name);
                slider_ui(ui, world, value, *range, *decimals, &name);
            });
        });
    }
    if values != drawn {
        commands.push(QuizCommand::Consider(Answer::Line(values)));
    }
}

/// What was drawn and how it went on, once it was answered.
pub(super) fn explained_ui(ui: &mut Ui, world: &World, asked: &Asked, given: &Given) {
    if matches!(asked.form, Form::Line { .. }) {
        let drawn = match &given.answer {
            Some(Answer::Line(drawn)) => drawn.as_slice(),
            _ => &[],
        };
        chart_ui(ui, world, asked, drawn, true);
        ui.label(style::faint(world.locale.text("quiz-line-legend")));
    }
}

/// The chart; the place among the years to be drawn and the value that the pointer gives it.
fn chart_ui(
    ui: &mut Ui,
    world: &World,
    asked: &Asked,
    drawn: &[f64],
    reveals: bool,
) -> Option<(usize, f64)> {
    let Form::Line {
        shown,
        right,
        range: (low, high),
        decimals,
        unit,
        ..
    } = &asked.form
    else {
        return None;
    };
    let scale = world.medium.text_scale;
    let theme = &world.theme;
    let size = vec2(ui.available_width(), CHART_PT * scale.min(1.3));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let painter = ui.painter_at(rect);
    let font = FontId::proportional(11.0 * scale);
    let room = Rect::from_min_max(
        rect.min + vec2(6.0, 18.0 * scale),
        rect.max - vec2(6.0, 18.0 * scale),
    );
    painter.rect_filled(room, 2.0, theme.raised);
    let years = || shown.iter().chain(right).map(|&(year, _)| year);
    let first = years().next()?;
    let last = years().next_back()?;
    let x_of = |year: Year| {
        let share = f64::from(year - first) / f64::from((last - first).max(1));
        room.left() + (room.width() - 24.0) * share as f32 + 12.0
    };
    let y_of = |value: f64| {
        let share = (value - low) / (high - low).max(f64::MIN_POSITIVE);
        room.bottom() - room.height() * share.clamp(0.0, 1.0) as f32
    };
    let at = |year: Year, value: f64| pos2(x_of(year), y_of(value));
    for (value, align) in [(*high, Align2::LEFT_BOTTOM), (*low, Align2::LEFT_TOP)] {
        let text = number_in_words(value, *decimals, unit, &world.locale);
        let place = pos2(
            room.left(),
            if value > *low {
                room.top()
            } else {
                room.bottom()
            },
        );
        painter.text(place, align, text, font.clone(), theme.faint_ink);
    }
    let boundary = shown.last().map_or(first, |&(year, _)| year);
    let stroke = Stroke::new(1.0, theme.rule);
    painter.vline(x_of(boundary), room.y_range(), stroke);
    for (year, align) in [(boundary, Align2::CENTER_TOP), (last, Align2::RIGHT_TOP)] {
        let text = world.locale.year(year);
        let place = pos2(x_of(year), room.bottom() + 2.0);
        painter.text(place, align, text, font.clone(), theme.faint_ink);
    }
    let solid = |painter: &egui::Painter, points: Vec<Pos2>| {
        for point in &points {
            painter.circle_filled(*point, 2.5, theme.ink);
        }
        painter.line(points, Stroke::new(2.0, theme.ink));
    };
    let known: Vec<Pos2> = shown.iter().map(|&(year, value)| at(year, value)).collect();
    let start = known.last().copied();
    solid(&painter, known);
    if reveals {
        let rest = right.iter().map(|&(year, value)| at(year, value));
        solid(&painter, start.into_iter().chain(rest).collect());
    }
    let own = right
        .iter()
        .zip(drawn)
        .map(|(&(year, _), &value)| at(year, value));
    let own: Vec<Pos2> = start.into_iter().chain(own).collect();
    for point in own.iter().skip(1) {
        painter.circle_stroke(*point, 4.0, Stroke::new(2.0, theme.accent));
    }
    painter.extend(Shape::dashed_line(
        &own,
        Stroke::new(2.0, theme.accent),
        6.0,
        4.0,
    ));
    let pointer = response.interact_pointer_pos().filter(|_| !reveals)?;
    let place = (0..right.len()).min_by(|&one, &other| {
        let off = |place: usize| {
            let year = right.get(place).map_or(first, |&(year, _)| year);
            (x_of(year) - pointer.x).abs()
        };
        off(one).total_cmp(&off(other))
    })?;
    let share = f64::from((room.bottom() - pointer.y) / room.height()).clamp(0.0, 1.0);
    let tens = 10f64.powi(i32::try_from(*decimals).unwrap_or(0));
    let value = ((low + (high - low) * share) * tens).round() / tens;
    Some((place, value.clamp(*low, *high)))
}
