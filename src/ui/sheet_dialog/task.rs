//! What a sheet asks: its kind, and what of the map it takes.

use super::super::world::World;
use crate::lesson::sheet::{Column, Pairs, Task};
use crate::view::Resolved;
use egui::{ComboBox, Ui};

/// A kind of sheet, as it is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum KindChoice {
    BlankMap,
    ColourMap,
    Legend,
    Table,
    Chart,
    Capitals,
    Specialisations,
    Sources,
    Cards,
    TwoSidedCards,
}

impl KindChoice {
    const ALL: [Self; 10] = [
        Self::BlankMap,
        Self::ColourMap,
        Self::Legend,
        Self::Table,
        Self::Chart,
        Self::Capitals,
        Self::Specialisations,
        Self::Sources,
        Self::Cards,
        Self::TwoSidedCards,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::BlankMap => "sheet-kind-map",
            Self::ColourMap => "sheet-kind-colour",
            Self::Legend => "sheet-kind-legend",
            Self::Table => "sheet-kind-table",
            Self::Chart => "sheet-kind-chart",
            Self::Capitals => "sheet-kind-capitals",
            Self::Specialisations => "sheet-kind-fields",
            Self::Sources => "sheet-kind-sources",
            Self::Cards => "sheet-kind-cards",
            Self::TwoSidedCards => "sheet-kind-cards-two-sided",
        }
    }

    fn has_figures(self) -> bool {
        matches!(
            self,
            Self::ColourMap | Self::Legend | Self::Table | Self::Chart
        )
    }

    fn has_bank(self) -> bool {
        matches!(self, Self::BlankMap | Self::Table)
    }
}

/// What a sheet is to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskChoice {
    kind: KindChoice,
    has_bank: bool,
}

impl Default for TaskChoice {
    fn default() -> Self {
        Self {
            kind: KindChoice::BlankMap,
            has_bank: true,
        }
    }
}

impl TaskChoice {
    /// What a sheet asks that was made already.
    #[must_use]
    pub fn of(task: &Task) -> Self {
        let kind = match task {
            Task::BlankMap { .. } => KindChoice::BlankMap,
            Task::ColourMap { coloured, .. } if *coloured => KindChoice::Legend,
            Task::ColourMap { .. } => KindChoice::ColourMap,
            Task::Table { .. } => KindChoice::Table,
            Task::Chart { .. } => KindChoice::Chart,
            Task::Matching { pairs, .. } => match pairs {
                Pairs::Capitals => KindChoice::Capitals,
                Pairs::Specialisations => KindChoice::Specialisations,
                Pairs::Sources => KindChoice::Sources,
            },
            Task::Cards { two_sided } if *two_sided => KindChoice::TwoSidedCards,
            Task::Cards { .. } => KindChoice::Cards,
        };
        let has_bank = match task {
            Task::BlankMap { word_bank, .. } => *word_bank,
            Task::Table { value_bank, .. } => *value_bank,
            _ => true,
        };
        Self { kind, has_bank }
    }

    /// Whether the figures on the map are part of it.
    #[must_use]
    pub fn has_figures(self) -> bool {
        self.kind.has_figures()
    }

    /// The task, about what is shown.
    #[must_use]
    pub fn task(self, world: &World) -> Task {
        let measure = Resolved::measure_id(world.resolved.measure, &world.atlas);
        let year = world.resolved.year;
        let pairs = |pairs| Task::Matching { pairs, count: 10 };
        match self.kind {
            KindChoice::BlankMap => Task::BlankMap {
                borders: true,
                numbers: true,
                word_bank: self.has_bank,
            },
            KindChoice::ColourMap | KindChoice::Legend => Task::ColourMap {
                measure,
                year,
                classes: world.view.classes,
                limits: true,
                coloured: self.kind == KindChoice::Legend,
            },
            KindChoice::Table => Task::Table {
                columns: vec![Column { measure, year }],
                blank_percent: 33,
                value_bank: self.has_bank,
            },
            KindChoice::Chart => Task::Chart {
                measure,
                year,
                count: 12,
            },
            KindChoice::Capitals => pairs(Pairs::Capitals),
            KindChoice::Specialisations => pairs(Pairs::Specialisations),
            KindChoice::Sources => pairs(Pairs::Sources),
            KindChoice::Cards => Task::Cards { two_sided: false },
            KindChoice::TwoSidedCards => Task::Cards { two_sided: true },
        }
    }

    /// The kinds to choose from, as a row of a grid, and whether there is a box of answers.
    pub fn ui(&mut self, ui: &mut Ui, world: &World) {
        let locale = &world.locale;
        let label = ui.label(locale.text("sheet-kind"));
        let combo = ComboBox::from_id_salt("sheet kind")
            .width(ui.available_width().min(300.0))
            .selected_text(locale.text(self.kind.key()))
            .show_ui(ui, |ui| {
                for kind in KindChoice::ALL {
                    ui.selectable_value(&mut self.kind, kind, locale.text(kind.key()));
                }
            });
        combo.response.labelled_by(label.id);
        ui.end_row();
        if self.kind.has_bank() {
            ui.label("");
            ui.checkbox(&mut self.has_bank, locale.text("sheet-bank"));
            ui.end_row();
        }
    }

    /// The figures on the map, as a row of a grid, where they are part of it.
    pub fn figures_ui(self, ui: &mut Ui, world: &World) {
        let locale = &world.locale;
        if self.kind.has_figures() {
            ui.label(locale.text("sheet-measure"));
            let scene = world.scene();
            let metric = scene.measure_name(world.resolved.measure);
            let year = scene.year_text();
            let values = [("metric", metric.into()), ("year", year.into())];
            ui.add(egui::Label::new(locale.text_with("view-title", &values)).wrap());
            ui.end_row();
        }
    }
}
