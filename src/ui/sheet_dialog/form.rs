//! What is asked for a sheet.

use super::super::browse::Choice;
use super::super::path_field::PathField;
use super::super::world::World;
use super::print::{choice_ui, print_ui, versions_ui};
use super::task::TaskChoice;
use crate::export::sheet::sheet_title;
use crate::lesson::sheet::{KeyPlace, Print, Sheet};
use crate::locale::LANGUAGES;
use egui::{Grid, Ui};

/// What was chosen so far.
pub(super) struct Form {
    /// The sheet of a file, whose task and regions stay as they are.
    given: Option<Box<Sheet>>,
    /// Whether it is for somebody who has yet to do it, and has no key.
    hides_key: bool,
    task: TaskChoice,
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
            task: TaskChoice::default(),
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
        let mut sheet = Sheet::new(&world.atlas.meta.id, self.task.task(world));
        if self.only_chosen {
            sheet.regions.clone_from(&world.view.selection);
        }
        sheet
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, world: &World) {
        let grid = Grid::new("sheet form").num_columns(2).spacing([12.0, 8.0]);
        grid.show(ui, |ui| {
            match &self.given {
                Some(sheet) => given_ui(ui, world, sheet),
                None => {
                    self.task.ui(ui, world);
                    self.task.figures_ui(ui, world);
                }
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
            let has_key = !self.hides_key && sheet.task.has_key();
            print_ui(ui, world, &mut self.print, has_key);
            if sheet.task.varies() {
                versions_ui(ui, world, &mut self.versions, &mut self.seed);
            }
            self.language_ui(ui, world);
            self.path_ui(ui, world);
        });
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
