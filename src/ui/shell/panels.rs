//! The panels of the shell: the profile, the comparison, a figure in the middle.

use super::{ONE_PANEL_PT, Shell};
use crate::atlas::RegionKey;
use crate::figure::charts::ChartResponse;
use crate::figure::{charts, page, profile, style};
use crate::ui::command::Command;
use crate::ui::symbols::{self, Symbol};
use crate::ui::top_bar;
use crate::ui::world::World;
use crate::view::{Change, ChartKind, FigureKind, Page, PageId};
use egui::{Button, Frame, ScrollArea, Ui};

impl Shell {
    /// Which side panels are shown: in a narrow window the profile takes the place of the list.
    pub(super) fn side_panels(&self) -> (bool, bool) {
        let (left, right) = (self.settings.panels.show, self.settings.panels.profile);
        let right = right && self.world.view.figure != FigureKind::Profile;
        if !self.is_narrow() {
            return (left, right);
        }
        let reads = self.world.resolved.page.is_some();
        let chosen = !self.world.resolved.selection.is_empty();
        let profile_first = right && !self.list_first && (reads || chosen);
        (left && !profile_first, profile_first)
    }

    pub(super) fn is_narrow(&self) -> bool {
        self.last_width < ONE_PANEL_PT * self.world.medium.text_scale.min(1.4)
    }

    /// What is read beside the map: the page, the profile of the region in focus, or what there is
    /// to read.
    pub(super) fn right_ui(&mut self, ui: &mut Ui) -> Vec<Command> {
        let mut commands = Vec::new();
        reading_bar_ui(ui, &self.world, &mut commands);
        self.reading_ui(ui, &mut commands);
        commands
    }

    pub(super) fn reading_ui(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) {
        let scene = self.world.scene();
        let resolved = &self.world.resolved;
        // Each page and each profile keeps its own place in the scroll.
        let id = (resolved.page.clone(), resolved.focus());
        let area = ScrollArea::vertical().id_salt(id).auto_shrink(false);
        let response = area
            .show(ui, |ui| match (&resolved.page, resolved.focus()) {
                (Some(page), _) => page::ui(ui, &scene, page, &mut self.profile),
                (None, Some(region)) => profile::ui(ui, &scene, region, &mut self.profile),
                (None, None) => {
                    ui.label(style::faint(scene.locale.text("profile-choose")));
                    page::ui(ui, &scene, &Page::Contents, &mut self.profile)
                }
            })
            .inner;
        commands.extend(response.changes.into_iter().map(Command::Change));
        self.read_highlight = response.hovered;
    }

    pub(super) fn compare_ui(
        &mut self,
        ui: &mut Ui,
        commands: &mut Vec<Command>,
    ) -> Option<RegionKey> {
        let locale = &self.world.locale;
        let compare = self.world.view.compare;
        ui.horizontal_wrapped(|ui| {
            ui.label(style::strong(locale.text("panel-compare")));
            for chart in ChartKind::ALL {
                let label = locale.text(top_bar::figure_key(chart.figure()));
                if ui
                    .add(Button::selectable(compare.chart == chart, label))
                    .clicked()
                {
                    commands.push(Command::Change(Change::CompareChart(chart)));
                }
            }
            ui.separator();
            for (all, key) in [
                (false, "figure-selected-only"),
                (true, "figure-all-regions"),
            ] {
                if ui
                    .add(Button::selectable(compare.all == all, locale.text(key)))
                    .clicked()
                {
                    commands.push(Command::Change(Change::CompareAll(all)));
                }
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if ui.button(locale.text("close")).clicked() {
                    commands.push(Command::Change(Change::CompareOpen(false)));
                }
            });
        });
        let scene = self.world.scene();
        let response = charts::ui(ui, &scene, compare.chart, &mut self.charts);
        self.chart_commands(&response, commands)
    }

    /// A figure in the middle.
    pub(super) fn figure_ui(
        &mut self,
        ui: &mut Ui,
        commands: &mut Vec<Command>,
    ) -> Option<RegionKey> {
        let scene = self.world.scene();
        let chart = match self.world.view.figure {
            FigureKind::Map => return None,
            FigureKind::Ranking => ChartKind::Ranking,
            FigureKind::Lines => ChartKind::Lines,
            FigureKind::Scatter => ChartKind::Scatter,
            FigureKind::Table => ChartKind::Table,
            FigureKind::Profile => {
                Frame::NONE.inner_margin(16).show(ui, |ui| {
                    let widest = 760.0 * self.world.medium.text_scale;
                    ui.set_max_width(widest.min(ui.available_width()));
                    reading_bar_ui(ui, &self.world, commands);
                    self.reading_ui(ui, commands);
                });
                return None;
            }
        };
        let response = Frame::NONE
            .inner_margin(12)
            .show(ui, |ui| {
                let footer = ui.text_style_height(&egui::TextStyle::Small) * 2.0 + 8.0;
                let height = (ui.available_height() - footer).max(60.0);
                let width = ui.available_width();
                let response = ui
                    .allocate_ui(egui::vec2(width, height), |ui| {
                        ui.set_min_size(egui::vec2(width, height));
                        charts::ui(ui, &scene, chart, &mut self.charts)
                    })
                    .inner;
                let line = egui::Label::new(style::faint(scene.source_line())).wrap();
                if ui.add(line.sense(egui::Sense::click())).clicked() {
                    commands.push(Command::Sources);
                }
                response
            })
            .inner;
        self.chart_commands(&response, commands)
    }

    pub(super) fn chart_commands(
        &mut self,
        response: &ChartResponse,
        commands: &mut Vec<Command>,
    ) -> Option<RegionKey> {
        if let Some((region, adds)) = response.clicked {
            let id = self.world.atlas.regions[region].id.clone();
            commands.push(Command::Change(if adds {
                Change::Toggle(id)
            } else {
                Change::Select(id)
            }));
        }
        self.sources_open.extend(response.source);
        response.hovered
    }
}

/// Above what is read: back and forward, the contents, and a way to close a page.
fn reading_bar_ui(ui: &mut Ui, world: &World, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    ui.horizontal(|ui| {
        for (command, symbol, enabled) in [
            (Command::Back, Symbol::Back, world.history.can_undo()),
            (Command::Forward, Symbol::Forward, world.history.can_redo()),
        ] {
            let button = symbols::button(ui, &command.name(locale), symbol, enabled);
            if button.on_hover_text(command.hint(locale)).clicked() {
                commands.push(command);
            }
        }
        let contents = Command::Read(PageId::Contents);
        let button = ui.button(locale.text("page-contents"));
        if button.on_hover_text(contents.hint(locale)).clicked() {
            commands.push(contents);
        }
        if world.view.page.is_some() {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let button = ui.button(locale.text("close"));
                if button.on_hover_text(locale.text("page-close")).clicked() {
                    commands.push(Command::Change(Change::Page(None)));
                }
            });
        }
    });
    ui.separator();
}
