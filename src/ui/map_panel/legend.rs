//! The legend of the map in the window: its rows point at regions and choose them.

use super::{MapOutcome, map_id};
use crate::figure::Scene;
use crate::figure::map::marks::{Marks, legend::MarkEntry};
use crate::figure::map::{Legend, LegendEntry, LegendRow};
use crate::ui::command::Command;
use crate::view::Change;
use egui::{Role, Sense, Ui, WidgetInfo};

/// The rows of the legend: pointed at, their regions stand out; pressed, they are chosen.
pub(super) fn nodes(
    ui: &mut Ui,
    scene: &Scene<'_>,
    legend: &Legend,
    marks: &Marks,
    outcome: &mut MapOutcome,
) {
    // Above the map, so that a click on the legend is not one on what lies under it.
    ui.interact(legend.rect, map_id().with("legend"), Sense::CLICK);
    for (index, row) in legend.rows.iter().enumerate() {
        if !matches!(
            row.entry,
            LegendEntry::Class(_) | LegendEntry::NoData | LegendEntry::Mark(MarkEntry::Region(_))
        ) {
            continue;
        }
        let response = ui.interact(
            row.rect,
            map_id().with(("legend row", index)),
            Sense::click(),
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, legend_label(scene, row)));
        if response.hovered() || response.has_focus() {
            let stroke = egui::Stroke::new(1.5, scene.theme.accent);
            ui.painter()
                .rect_stroke(row.rect, 3.0, stroke, egui::StrokeKind::Inside);
            outcome.marked = row.entry.regions(scene, marks);
        }
        if response.clicked() {
            let regions = row
                .entry
                .regions(scene, marks)
                .into_iter()
                .map(|region| scene.atlas.regions[region].id.clone())
                .collect();
            outcome
                .commands
                .push(Command::Change(Change::SelectMany(regions)));
        }
    }
}

fn legend_label(scene: &Scene<'_>, row: &LegendRow) -> String {
    match row.entry {
        LegendEntry::Class(class) => scene.locale.text_with(
            "access-legend-class",
            &[
                ("index", (class + 1).into()),
                ("classes", scene.data.measure.class_count().into()),
                ("range", row.text.as_str().into()),
                ("count", row.count.unwrap_or_default().into()),
            ],
        ),
        _ => row.text.clone(),
    }
}
