//! What is asked for a sheet.

use super::super::browse::Choice;
use super::super::path_field::PathField;
use super::super::world::World;
use crate::export::sheet::sheet_title;
use crate::lesson::sheet::{
    Column, Ink, KeyPlace, Orientation, Pairs, Paper, Print, Sheet, Task, TextSize, VERSIONS,
};
use crate::locale::LANGUAGES;
use crate::view::Resolved;
use egui::{ComboBox, DragValue, Grid, Ui};

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

/// What was chosen so far.
pub(super) struct Form {
    /// The sheet of a file, whose task and regions stay as they are.
    given: Option<Box<Sheet>>,
    /// Whether it is for somebody who has yet to do it, and has no key.
    hides_key: bool,
    kind: KindChoice,
    has_bank: bool,
    only_chosen: bool,
    print: Print,
    versions: u8,
    seed: u64,
    pub(super) language: String,
    pub(super) path: PathField,
}

impl Form {
    /// A sheet about what is shown, in the reader's language.
    pub(super) fn of(world: &World) -> Self {
        let name = format!("{}-sheet.pdf", world.atlas.meta.id);
        Self {
            given: None,
            hides_key: false,
            kind: KindChoice::BlankMap,
            has_bank: true,
            only_chosen: false,
            print: Print::default(),
            versions: 1,
            seed: 1,
            language: world.medium.language.as_str().to_owned(),
            path: PathField::new(&PathField::documents().join(name), Choice::Save),
        }
    }

    /// A sheet that was made already: how it is printed can still be changed.
    pub(super) fn printing(sheet: Sheet, world: &World) -> Self {
        Self {
            print: sheet.print,
            versions: sheet.versions,
            seed: sheet.seed,
            given: Some(Box::new(sheet)),
            ..Self::of(world)
        }
    }

    /// A sheet for somebody who has yet to do it: it is printed without its key.
    pub(super) fn without_key(sheet: Sheet, world: &World) -> Self {
        Self {
            hides_key: true,
            ..Self::printing(sheet, world)
        }
    }

    /// The sheet that was chosen.
    pub(super) fn sheet(&self, world: &World) -> Sheet {
        let mut sheet = match &self.given {
            Some(sheet) => Sheet::clone(sheet),
            None => self.chosen(world),
        };
        sheet.versions = self.versions;
        sheet.seed = self.seed;
        sheet.print = self.print;
        if self.hides_key || !sheet.task.has_key() {
            sheet.print.key = KeyPlace::Left;
        }
        sheet
    }

    fn chosen(&self, world: &World) -> Sheet {
        let measure = Resolved::measure_id(world.resolved.measure, &world.atlas);
        let year = world.resolved.year;
        let pairs = |pairs| Task::Matching { pairs, count: 10 };
        let task = match self.kind {
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
        };
        let mut sheet = Sheet::new(&world.atlas.meta.id, task);
        if self.only_chosen {
            sheet.regions.clone_from(&world.view.selection);
        }
        sheet
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, world: &World) {
        let locale = &world.locale;
        let grid = Grid::new("sheet form").num_columns(2).spacing([12.0, 8.0]);
        grid.show(ui, |ui| {
            match &self.given {
                Some(sheet) => given_ui(ui, world, sheet),
                None => self.kind_ui(ui, world),
            }
            let sheet = self.sheet(world);
            if self.given.is_some() {
                self.only_chosen = false;
            } else if !world.view.selection.is_empty() {
                let choices = [(false, "sheet-regions-all"), (true, "sheet-regions-chosen")];
                choice_ui(ui, world, "sheet-regions", &mut self.only_chosen, &choices);
            } else {
                self.only_chosen = false;
            }
            let papers = [
                (Paper::A4, "sheet-paper-a4"),
                (Paper::Letter, "sheet-paper-letter"),
            ];
            choice_ui(ui, world, "sheet-paper", &mut self.print.paper, &papers);
            let lies = [
                (Orientation::Portrait, "sheet-portrait"),
                (Orientation::Landscape, "sheet-landscape"),
            ];
            choice_ui(
                ui,
                world,
                "sheet-orientation",
                &mut self.print.orientation,
                &lies,
            );
            let inks = [
                (Ink::Colour, "sheet-ink-colour"),
                (Ink::Grey, "sheet-ink-grey"),
            ];
            choice_ui(ui, world, "sheet-ink", &mut self.print.ink, &inks);
            let sizes = [
                (TextSize::Usual, "sheet-text-usual"),
                (TextSize::Large, "sheet-text-large"),
            ];
            choice_ui(ui, world, "bar-text-size", &mut self.print.text, &sizes);
            if !self.hides_key && sheet.task.has_key() {
                let places = [
                    (KeyPlace::AfterSheets, "sheet-key-after"),
                    (KeyPlace::Left, "sheet-key-left"),
                    (KeyPlace::Alone, "sheet-key-alone"),
                ];
                choice_ui(ui, world, "sheet-key-place", &mut self.print.key, &places);
            }
            if sheet.task.varies() {
                let label = ui.label(locale.text("sheet-versions"));
                ui.add(DragValue::new(&mut self.versions).range(VERSIONS))
                    .labelled_by(label.id);
                ui.end_row();
                let label = ui.label(locale.text("sheet-seed"));
                ui.add(DragValue::new(&mut self.seed).range(0..=u64::from(u32::MAX)))
                    .labelled_by(label.id);
                ui.end_row();
            }
            self.language_ui(ui, world);
            self.path_ui(ui, world);
        });
    }

    fn kind_ui(&mut self, ui: &mut Ui, world: &World) {
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
        if self.kind.has_figures() {
            ui.label(locale.text("sheet-measure"));
            let scene = world.scene();
            let metric = scene.measure_name(world.resolved.measure);
            let year = scene.year_text();
            let values = [("metric", metric.into()), ("year", year.into())];
            ui.add(egui::Label::new(locale.text_with("view-title", &values)).wrap());
            ui.end_row();
        }
        if self.kind.has_bank() {
            ui.label("");
            ui.checkbox(&mut self.has_bank, locale.text("sheet-bank"));
            ui.end_row();
        }
    }

    fn language_ui(&mut self, ui: &mut Ui, world: &World) {
        ui.label(world.locale.text("bar-language"));
        ui.horizontal_wrapped(|ui| {
            for language in &LANGUAGES {
                let tag = language.tag.to_owned();
                ui.radio_value(&mut self.language, tag, language.own_name);
            }
        });
        ui.end_row();
    }

    fn path_ui(&mut self, ui: &mut Ui, world: &World) {
        let label = world.locale.text("export-file-name");
        ui.label(&label);
        self.path.ui(ui, world, &label);
        ui.end_row();
    }
}

/// What a sheet of a file is about.
fn given_ui(ui: &mut Ui, world: &World, sheet: &Sheet) {
    ui.label(world.locale.text("sheet-kind"));
    let title = sheet_title(&world.scene(), sheet, None);
    ui.add(egui::Label::new(title).wrap());
    ui.end_row();
}

/// A row in which one of a few is chosen.
fn choice_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    world: &World,
    key: &str,
    chosen: &mut T,
    choices: &[(T, &str)],
) {
    ui.label(world.locale.text(key));
    ui.horizontal_wrapped(|ui| {
        for &(choice, key) in choices {
            ui.radio_value(chosen, choice, world.locale.text(key));
        }
    });
    ui.end_row();
}
