//! Signs drawn by the program, because fonts do not agree on them, and buttons that carry one.

use egui::{
    Color32, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

/// A sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// An arrow that turns back.
    Undo,
    /// An arrow that turns forward.
    Redo,
    /// An arrow to the left.
    Back,
    /// An arrow to the right.
    Forward,
    /// A window with a panel on the left.
    LeftPanel,
    /// A window with a panel on the right.
    RightPanel,
    /// A triangle.
    Play,
    /// Two bars.
    Pause,
    /// Six dots, by which something is taken hold of.
    Grip,
    /// A tick.
    Right,
    /// A ring that is half full.
    Partly,
    /// A cross.
    Wrong,
}

/// A button with a sign; `label` is what a screen reader says.
pub fn button(ui: &mut Ui, label: &str, symbol: Symbol, enabled: bool) -> Response {
    let sense = if !enabled {
        Sense::hover()
    } else if symbol == Symbol::Grip {
        Sense::click_and_drag()
    } else {
        Sense::click()
    };
    let (rect, response) = ui.allocate_exact_size(vec2(28.0, 26.0), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, label));
    let painter = ui.painter();
    if enabled && (response.hovered() || response.has_focus()) {
        let visuals = ui.style().interact(&response);
        let (fill, stroke) = (visuals.weak_bg_fill, visuals.bg_stroke);
        painter.rect(rect, 4.0, fill, stroke, StrokeKind::Inside);
    }
    let colour = if enabled {
        ui.style().interact(&response).fg_stroke.color
    } else {
        ui.visuals().weak_text_color().gamma_multiply(0.5)
    };
    paint(painter, symbol, rect.center(), colour);
    response
}

/// A sign beside words that say the same.
pub fn sign(ui: &mut Ui, symbol: Symbol, colour: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::hover());
    paint(ui.painter(), symbol, rect.center(), colour);
}

fn paint(painter: &Painter, symbol: Symbol, middle: Pos2, colour: Color32) {
    match symbol {
        Symbol::Undo => paint_turn(painter, middle, -1.0, colour),
        Symbol::Redo => paint_turn(painter, middle, 1.0, colour),
        Symbol::Back => paint_arrow(painter, middle, -1.0, colour),
        Symbol::Forward => paint_arrow(painter, middle, 1.0, colour),
        Symbol::LeftPanel => paint_panel(painter, middle, -1.0, colour),
        Symbol::RightPanel => paint_panel(painter, middle, 1.0, colour),
        Symbol::Play => {
            let corners = [vec2(-4.0, -6.0), vec2(7.0, 0.0), vec2(-4.0, 6.0)];
            let corners = corners.map(|offset| middle + offset).to_vec();
            painter.add(Shape::convex_polygon(corners, colour, Stroke::NONE));
        }
        Symbol::Pause => {
            for x in [-5.0, 2.0] {
                let bar = Rect::from_min_size(middle + vec2(x, -6.0), vec2(3.5, 12.0));
                painter.rect_filled(bar, 0.5, colour);
            }
        }
        Symbol::Grip => {
            for x in [-3.0, 3.0] {
                for y in [-5.0, 0.0, 5.0] {
                    painter.circle_filled(middle + vec2(x, y), 1.5, colour);
                }
            }
        }
        Symbol::Right => {
            let stroke = Stroke::new(2.5, colour);
            painter.line_segment([middle + vec2(-6.0, 0.0), middle + vec2(-2.0, 5.0)], stroke);
            painter.line_segment([middle + vec2(-2.0, 5.0), middle + vec2(7.0, -6.0)], stroke);
        }
        Symbol::Partly => {
            painter.circle_stroke(middle, 6.5, Stroke::new(2.0, colour));
            let half = (0..=12).map(|step| {
                let angle = std::f32::consts::PI * (step as f32 / 12.0 + 0.5);
                middle + vec2(angle.cos(), angle.sin()) * 6.5
            });
            painter.add(Shape::convex_polygon(half.collect(), colour, Stroke::NONE));
        }
        Symbol::Wrong => {
            let stroke = Stroke::new(2.5, colour);
            painter.line_segment([middle + vec2(-5.5, -5.5), middle + vec2(5.5, 5.5)], stroke);
            painter.line_segment([middle + vec2(-5.5, 5.5), middle + vec2(5.5, -5.5)], stroke);
        }
    }
}

/// An arrow that turns to the left (`side` −1) or to the right (1).
fn paint_turn(painter: &Painter, middle: Pos2, side: f32, colour: Color32) {
    let stroke = Stroke::new(1.7, colour);
    let at = |x: f32, y: f32| middle + vec2(x * side, y);
    let mut line = vec![at(6.0, -3.5)];
    line.extend((0..=12).map(|step| {
        let angle = std::f32::consts::PI * (step as f32 / 12.0 - 0.5);
        at(-1.0 - angle.cos() * 5.0, 1.0 + angle.sin() * 4.5)
    }));
    line.push(at(3.0, 5.5));
    painter.add(Shape::line(line, stroke));
    painter.line_segment([at(6.5, -3.5), at(2.5, -7.0)], stroke);
    painter.line_segment([at(6.5, -3.5), at(2.5, 0.0)], stroke);
}

/// An arrow to the left (`side` −1) or to the right (1).
fn paint_arrow(painter: &Painter, middle: Pos2, side: f32, colour: Color32) {
    let stroke = Stroke::new(1.7, colour);
    let at = |x: f32, y: f32| middle + vec2(x * side, y);
    painter.line_segment([at(-6.0, 0.0), at(6.0, 0.0)], stroke);
    painter.line_segment([at(6.5, 0.0), at(1.5, -5.0)], stroke);
    painter.line_segment([at(6.5, 0.0), at(1.5, 5.0)], stroke);
}

/// A window with a panel on the left (`side` −1) or on the right (1).
fn paint_panel(painter: &Painter, middle: Pos2, side: f32, colour: Color32) {
    let stroke = Stroke::new(1.7, colour);
    let frame = Rect::from_center_size(middle, vec2(17.0, 13.0));
    painter.rect_stroke(frame, 2.0, stroke, StrokeKind::Inside);
    let x = middle.x + 3.0 * side;
    painter.line_segment([pos2(x, frame.min.y), pos2(x, frame.max.y)], stroke);
}
