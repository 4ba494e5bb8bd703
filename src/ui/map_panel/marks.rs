//! Cities, centres and clusters on the map: pointed at, opened, and found by a screen reader.

use super::{MapOutcome, map_id};
use crate::figure::map::marks::{MarkId, OverState};
use crate::figure::{Scene, style};
use crate::ui::command::Command;
use crate::view::Change;
use egui::{Area, CursorIcon, Frame, Id, Order, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

/// How far from the pointer the tooltip stands, in points.
const OFFSET_PT: f32 = 16.0;

/// What follows from the pointer being on a mark: its name is shown, and a click opens its page.
/// Where names are hidden nothing does.
pub(super) fn pointed(
    ui: &Ui,
    response: &Response,
    scene: &Scene<'_>,
    mark: MarkId,
    outcome: &mut MapOutcome,
) {
    if scene.view.mask.names {
        return;
    }
    ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    if response.clicked() && !response.double_clicked() {
        outcome.commands.push(opening(scene, mark));
    }
    tooltip(ui, scene, mark);
}

/// One node for each mark in sight: what a screen reader finds, and what it presses. Where names
/// are hidden there is none, since it would tell them.
pub(super) fn nodes(ui: &mut Ui, scene: &Scene<'_>, over: &OverState, outcome: &mut MapOutcome) {
    if scene.view.mask.names {
        return;
    }
    let points = over.points().iter();
    let points = points.map(|&(of, at)| (of, Rect::from_center_size(at, vec2(6.0, 6.0))));
    let clusters = over.labels().iter();
    let clusters = clusters.filter(|(of, _)| matches!(of, MarkId::Cluster(_)));
    for (of, rect) in points.chain(clusters.copied()) {
        // Not reached by Tab, as regions are not: pages are reached by the panels and the search.
        let response = ui.interact(rect, map_id().with(of), Sense::CLICK);
        response.widget_info(|| {
            let name = of.name(scene);
            let kind = of.kind(scene);
            let label = scene.locale.text_with(
                "access-region-unranked",
                &[("name", name.into()), ("value", kind.into())],
            );
            WidgetInfo::labeled(Role::Button, true, label)
        });
        if response.clicked() {
            outcome.commands.push(opening(scene, of));
        }
    }
}

fn opening(scene: &Scene<'_>, mark: MarkId) -> Command {
    let page = mark.page().id(scene.atlas);
    Command::Change(Change::Page(Some(page)))
}

/// What it is called, beside the pointer.
fn tooltip(ui: &Ui, scene: &Scene<'_>, mark: MarkId) {
    let Some(pointer) = ui.ctx().pointer_latest_pos() else {
        return;
    };
    let id = Id::unique("map mark tooltip");
    let screen = ui.ctx().content_rect();
    let size = ui
        .ctx()
        .memory(|memory| memory.area_rect(id))
        .map_or(vec2(180.0, 50.0), |rect| rect.size());
    let mut at = pointer + vec2(OFFSET_PT, OFFSET_PT);
    if at.x + size.x > screen.max.x {
        at.x = pointer.x - OFFSET_PT - size.x;
    }
    at.y = at.y.min(screen.max.y - size.y - 4.0);
    Area::new(id)
        .order(Order::Tooltip)
        .interactable(false)
        .fixed_pos(at.max(screen.min))
        .show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).show(ui, |ui| {
                ui.set_max_width(260.0 * scene.medium.text_scale);
                ui.label(style::strong(mark.name(scene)));
                ui.label(style::faint(mark.kind(scene)));
                if let MarkId::Centre(programme, index) = mark
                    && let Some(centre) = scene.atlas.programmes[programme].centres.get(index)
                {
                    ui.label(style::faint(scene.words(&centre.located)));
                }
            });
        });
}
