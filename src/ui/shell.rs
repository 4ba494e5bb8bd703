//! The shell: one frame of the window, and the one place where commands are applied.

use super::command::Command;
use super::export_dialog::ExportDialog;
use super::left_panel::{LeftPanel, years_with_figures};
use super::map_panel::{MapPanel, bounds_extent, map_id};
use super::messages::{Message, Messages, Topic};
use super::pack_watch::PackWatch;
use super::search_box::SearchBox;
use super::world::World;
use super::{pages, top_bar};
use crate::atlas::{Atlas, Fault, RegionKey, SourceKey};
use crate::carto::{Bounds, Direction, direction_neighbour};
use crate::figure::charts::{ChartResponse, ChartState};
use crate::figure::profile::ProfileState;
use crate::figure::{ThemeKind, charts, fonts, profile, style};
use crate::locale::{LANGUAGES, Locale, LocaleFault, Value, detect};
use crate::store::{Settings, SettingsNotice, SettingsStore, ThemeChoice};
use crate::view::{Change, ChartKind, FigureKind, Gesture, View};
use egui::{
    Button, CentralPanel, Context, Frame, Key, Panel, Rect, ScrollArea, Ui, ViewportCommand,
};
use std::sync::Arc;

/// The whole range of years plays in this time, in seconds.
const PLAY_S: f64 = 4.0;
/// Below this width only one of the side panels is shown, in points at the usual text size.
const ONE_PANEL_PT: f32 = 980.0;
/// Steps of the text size.
const TEXT_STEP: f32 = 0.1;

/// All that the window holds.
pub struct Shell {
    /// The atlas, the view and what follows.
    pub world: World,
    settings: Settings,
    store: Option<SettingsStore>,
    saved: Settings,
    pack: Option<PackWatch>,
    map: MapPanel,
    left: LeftPanel,
    charts: ChartState,
    profile: ProfileState,
    search: SearchBox,
    messages: Messages,
    export: ExportDialog,
    keys_open: bool,
    /// The sources on the page of sources; none when it is closed.
    sources_open: Vec<SourceKey>,
    play: Option<Play>,
    gesture: u64,
    style_of: Option<(ThemeKind, f32, bool)>,
    font_checked: bool,
    last_width: f32,
    /// In a narrow window: the list is wanted, not the profile.
    list_first: bool,
}

#[derive(Clone, Copy)]
struct Play {
    next_s: f64,
    gesture: Gesture,
}

/// What a shell opens with.
pub struct Opening {
    /// The atlas.
    pub atlas: Arc<Atlas>,
    /// What was wrong with its pack.
    pub faults: Vec<Fault>,
    /// Where settings are kept; `None` keeps none.
    pub store: Option<SettingsStore>,
    /// A view to show instead of the last one.
    pub view: Option<View>,
}

impl Shell {
    /// Opens on the last view, or on the atlas's start.
    ///
    /// # Errors
    /// When not even English can be loaded, which a test excludes.
    pub fn new(opening: Opening) -> Result<Self, LocaleFault> {
        let (settings, notice) = opening
            .store
            .as_ref()
            .map_or_else(|| (Settings::default(), None), SettingsStore::load);
        let view = opening
            .view
            .or_else(|| {
                let text = settings.last_view.as_deref()?;
                View::from_text(text).ok()
            })
            .unwrap_or_default();
        let language = settings.language.clone().unwrap_or_else(detect);
        // A language from the settings may be one that this version does not speak.
        let locale = Locale::load(&language).or_else(|_| Locale::load(&LANGUAGES[0].tag.into()))?;
        let mut shell = Self {
            world: World::new(opening.atlas, view, locale),
            saved: settings.clone(),
            settings,
            store: opening.store,
            pack: None,
            map: MapPanel::default(),
            left: LeftPanel::default(),
            charts: ChartState::default(),
            profile: ProfileState::default(),
            search: SearchBox::default(),
            messages: Messages::default(),
            export: ExportDialog::default(),
            keys_open: false,
            sources_open: Vec::new(),
            play: None,
            gesture: 0,
            style_of: None,
            font_checked: false,
            last_width: 0.0,
            list_first: false,
        };
        shell.world.medium.text_scale = shell.settings.text_scale;
        if let Some(notice) = notice {
            shell.tell_settings(&notice);
        }
        shell.tell_faults(&opening.faults);
        Ok(shell)
    }

    /// Reads the pack again when it changes.
    pub fn watch(&mut self, pack: PackWatch) {
        self.pack = Some(pack);
    }

    /// One frame.
    pub fn ui(&mut self, ui: &mut Ui) {
        self.follow_pack();
        self.apply_style(ui.ctx());
        self.check_font(ui.ctx());
        self.last_width = ui.available_width();
        self.remember_size(ui.ctx());
        let mut commands = self.keys(ui.ctx());
        commands.extend(self.play_on(ui.ctx()));
        let mut highlight = None;
        let mut marked = Vec::new();
        Panel::top("bar").show(ui, |ui| {
            commands.extend(top_bar::ui(ui, &self.world, &self.settings));
        });
        if !self.messages.is_empty(&self.world) {
            Panel::top("messages")
                .frame(Frame::NONE)
                .show(ui, |ui| self.messages.ui(ui, &self.world));
        }
        let (left, right) = self.side_panels();
        let width = ui.available_width();
        if left {
            let default_width = (290.0 * self.world.medium.text_scale).min(width * 0.4);
            Panel::left("left")
                .default_size(default_width)
                .size_range(180.0_f32.min(width * 0.4)..=width * 0.45)
                .show(ui, |ui| {
                    let outcome = self.left.ui(ui, &self.world, self.play.is_some());
                    commands.extend(outcome.commands);
                    highlight = highlight.or(outcome.highlight);
                });
        }
        if right {
            let default_width = (350.0 * self.world.medium.text_scale).min(width * 0.4);
            Panel::right("right")
                .default_size(default_width)
                .size_range(200.0_f32.min(width * 0.4)..=width * 0.5)
                .show(ui, |ui| commands.extend(self.right_ui(ui)));
        }
        if self.world.view.compare.open && self.world.view.figure == FigureKind::Map {
            let height = ui.available_height();
            Panel::bottom("compare")
                .resizable(true)
                .default_size((height * 0.38).clamp(120.0, 420.0))
                .size_range(100.0..=(height * 0.7).max(101.0))
                .show(ui, |ui| {
                    // A panel is as high as what is in it: it is to keep the height it was given.
                    ui.set_min_height(ui.available_height());
                    let chart = self.compare_ui(ui, &mut commands);
                    highlight = highlight.or(chart);
                });
        }
        let paper = self.world.theme.paper;
        CentralPanel::default()
            .frame(Frame::NONE.fill(paper))
            .show(ui, |ui| {
                if self.world.view.figure == FigureKind::Map {
                    let outcome = self.map.ui(ui, &self.world);
                    commands.extend(outcome.commands);
                    highlight = highlight.or(outcome.highlight);
                    marked = outcome.marked;
                } else {
                    let pointed = self.figure_ui(ui, &mut commands);
                    highlight = highlight.or(pointed);
                }
            });
        commands.extend(self.search.ui(ui, &self.world));
        if let Some(message) = self.export.ui(ui, &self.world) {
            self.messages.show(message);
        }
        if self.keys_open {
            self.keys_open = pages::keys_ui(ui, &self.world);
        }
        if !self.sources_open.is_empty() && !pages::sources_ui(ui, &self.world, &self.sources_open)
        {
            self.sources_open.clear();
        }
        if !self.settings.hints_dismissed {
            commands.extend(pages::hints_ui(ui, &self.world));
        }
        if highlight != self.world.highlight || marked != self.world.marked {
            // What is linked to the pointer elsewhere in the window follows in the next frame.
            self.world.highlight = highlight;
            self.world.marked = marked;
            ui.ctx().request_repaint();
        }
        let any = !commands.is_empty();
        for command in commands {
            self.apply(ui.ctx(), command);
        }
        if any {
            ui.ctx().request_repaint();
            self.save_settings();
        }
    }

    /// Saves the view, the settings and the size of the window; called when it closes.
    pub fn close(&mut self) {
        self.save_settings();
    }

    /// The size that the window had when it was last closed, in points.
    #[must_use]
    pub fn window_size_pt(&self) -> Option<(f32, f32)> {
        self.settings.window_size_pt
    }

    // --- panels ----------------------------------------------------------------------------

    /// Which side panels are shown: in a narrow window the profile takes the place of the list.
    fn side_panels(&self) -> (bool, bool) {
        let (left, right) = (self.settings.panels.show, self.settings.panels.profile);
        let right = right && self.world.view.figure != FigureKind::Profile;
        if !self.is_narrow() {
            return (left, right);
        }
        let profile_first = right && !self.list_first && !self.world.resolved.selection.is_empty();
        (left && !profile_first, profile_first)
    }

    fn is_narrow(&self) -> bool {
        self.last_width < ONE_PANEL_PT * self.world.medium.text_scale.min(1.4)
    }

    fn right_ui(&mut self, ui: &mut Ui) -> Vec<Command> {
        let mut commands = Vec::new();
        let scene = self.world.scene();
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            match self.world.resolved.focus() {
                Some(region) => {
                    let response = profile::ui(ui, &scene, region, &mut self.profile);
                    commands.extend(response.changes.into_iter().map(Command::Change));
                }
                None => {
                    ui.add_space(8.0);
                    ui.label(
                        style::strong(scene.words(&scene.atlas.meta.title))
                            .size(18.0 * scene.medium.text_scale),
                    );
                    ui.add(egui::Label::new(scene.words(&scene.atlas.meta.description)).wrap());
                    ui.add_space(8.0);
                    ui.label(style::faint(scene.locale.text("profile-choose")));
                }
            }
        });
        commands
    }

    fn compare_ui(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) -> Option<RegionKey> {
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
    fn figure_ui(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) -> Option<RegionKey> {
        let scene = self.world.scene();
        let chart = match self.world.view.figure {
            FigureKind::Map => return None,
            FigureKind::Ranking => ChartKind::Ranking,
            FigureKind::Lines => ChartKind::Lines,
            FigureKind::Scatter => ChartKind::Scatter,
            FigureKind::Table => ChartKind::Table,
            FigureKind::Profile => {
                Frame::NONE.inner_margin(16).show(ui, |ui| {
                    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                        match self.world.resolved.focus() {
                            Some(region) => {
                                ui.set_max_width(760.0 * scene.medium.text_scale);
                                let response = profile::ui(ui, &scene, region, &mut self.profile);
                                commands.extend(response.changes.into_iter().map(Command::Change));
                            }
                            None => {
                                ui.label(style::faint(scene.locale.text("profile-choose")));
                            }
                        }
                    });
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

    fn chart_commands(
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

    // --- style, fonts, pack ----------------------------------------------------------------

    fn apply_style(&mut self, context: &Context) {
        let kind = match self.settings.theme {
            ThemeChoice::Light => ThemeKind::Light,
            ThemeChoice::Dark => ThemeKind::Dark,
            ThemeChoice::System => match context.system_theme() {
                Some(egui::Theme::Dark) => ThemeKind::Dark,
                _ => ThemeKind::Light,
            },
        };
        let reduced_motion = self.settings.reduced_motion;
        let wanted = (kind, self.settings.text_scale, reduced_motion);
        let medium = &mut self.world.medium;
        medium.scale = context.pixels_per_point();
        if self.style_of == Some(wanted) {
            return;
        }
        self.style_of = Some(wanted);
        medium.theme = kind;
        medium.text_scale = self.settings.text_scale;
        medium.reduced_motion = reduced_motion;
        self.world.theme = crate::figure::Theme::of(kind);
        style::apply(
            context,
            &self.world.theme,
            medium.text_scale,
            reduced_motion,
        );
    }

    /// Says once, when it is known, that Chinese cannot be shown. The fonts of the machine are
    /// looked for, aside, once there is Chinese to show.
    fn check_font(&mut self, context: &Context) {
        let has_chinese = self.world.locale.language().as_str().starts_with("zh")
            || !self.world.view.selection.is_empty();
        if self.font_checked || !has_chinese {
            return;
        }
        fonts::begin_looking_for_system_fonts();
        match fonts::chinese_font_if_known() {
            None => context.request_repaint_after_secs(0.2),
            Some(true) => self.font_checked = true,
            Some(false) => {
                self.font_checked = true;
                self.tell_missing_font();
            }
        }
    }

    fn tell_missing_font(&mut self) {
        let locale = &self.world.locale;
        let packages = ["debian", "fedora", "arch", "macos", "windows"]
            .map(|system| locale.text(&format!("message-font-{system}")))
            .join(&locale.text("list-separator"));
        let message = Message {
            topic: Topic::Font,
            title: locale.text("message-no-chinese-font"),
            lines: vec![
                locale.text("message-no-chinese-font-why"),
                locale.text_with(
                    "message-no-chinese-font-do",
                    &[("package", packages.into())],
                ),
            ],
        };
        self.messages.show(message);
    }

    fn follow_pack(&mut self) {
        let Some(loaded) = self.pack.as_ref().and_then(PackWatch::news) else {
            return;
        };
        match loaded.atlas {
            // A pack that has become broken waits behind the last good one.
            Some(atlas) if loaded.faults.is_empty() => {
                self.world.open(Arc::new(atlas));
                self.messages.clear(Topic::Pack);
                self.messages.show(Message {
                    topic: Topic::Command,
                    title: self.world.locale.text("message-pack-reloaded"),
                    lines: Vec::new(),
                });
            }
            _ => self.tell_faults(&loaded.faults),
        }
    }

    fn tell_faults(&mut self, faults: &[Fault]) {
        if faults.is_empty() {
            return;
        }
        let locale = &self.world.locale;
        let mut lines = vec![locale.text("message-pack-broken-do")];
        lines.extend(faults.iter().map(ToString::to_string));
        let message = Message {
            topic: Topic::Pack,
            title: locale.text("message-pack-broken"),
            lines,
        };
        self.messages.show(message);
    }

    fn tell_settings(&mut self, notice: &SettingsNotice) {
        let (key, path, reason) = match notice {
            SettingsNotice::SetAside { kept_at, reason } => {
                ("message-settings-damaged", kept_at, reason)
            }
            SettingsNotice::LeftInPlace { path, reason } => {
                ("message-settings-unreadable", path, reason)
            }
        };
        let locale = &self.world.locale;
        let values = [
            ("path", path.display().to_string().into()),
            ("reason", reason.as_str().into()),
        ];
        let message = Message {
            topic: Topic::Settings,
            title: locale.text(key),
            lines: vec![locale.text_with(&format!("{key}-where"), &values)],
        };
        self.messages.show(message);
    }

    fn remember_size(&mut self, context: &Context) {
        let (rect, filled) = context.input(|input| {
            let viewport = input.viewport();
            let filled =
                viewport.fullscreen.unwrap_or(false) || viewport.maximized.unwrap_or(false);
            (input.content_rect(), filled)
        });
        if !filled {
            self.settings.window_size_pt = Some((rect.width().round(), rect.height().round()));
        }
    }

    fn save_settings(&mut self) {
        self.settings.last_view = Some(self.world.view.to_text());
        self.settings.language = Some(self.world.locale.language().clone());
        if self.settings == self.saved {
            return;
        }
        let Some(store) = &self.store else {
            return;
        };
        if let Err(fault) = store.save(&self.settings) {
            let title = self.world.locale.text_with(
                "message-settings-not-saved",
                &[("reason", fault.to_string().into())],
            );
            self.messages.show(Message {
                topic: Topic::Settings,
                title,
                lines: Vec::new(),
            });
        }
        self.saved = self.settings.clone();
    }

    // --- keys and time ---------------------------------------------------------------------

    /// The commands whose keys were pressed. While text is typed, only keys with Ctrl or Alt and
    /// Escape count.
    fn keys(&mut self, context: &Context) -> Vec<Command> {
        let typing = context.text_edit_focused();
        let modal = self.search.is_open()
            || self.keys_open
            || self.export.is_open()
            || !self.sources_open.is_empty();
        let focused = context.memory(egui::Memory::focused);
        let on_map = focused.is_none_or(|id| id == map_id());
        let popup = egui::Popup::is_any_open(context);
        let mut candidates: Vec<(usize, Command, egui::KeyboardShortcut)> = Vec::new();
        for command in Command::with_keys() {
            for &shortcut in command.shortcuts() {
                let modifiers = shortcut.modifiers;
                let weight = usize::from(modifiers.shift)
                    + usize::from(modifiers.alt)
                    + usize::from(modifiers.command);
                candidates.push((weight, command.clone(), shortcut));
            }
        }
        candidates.sort_by_key(|(weight, ..)| std::cmp::Reverse(*weight));
        let mut commands = Vec::new();
        context.input_mut(|input| {
            let pasted = input.events.iter().find_map(|event| match event {
                egui::Event::Paste(text) if !typing => Some(text.clone()),
                _ => None,
            });
            commands.extend(pasted.map(Command::PasteView));
            if input.events.is_empty() {
                return;
            }
            for (_, command, shortcut) in candidates {
                let plain = !shortcut.modifiers.command && !shortcut.modifiers.alt;
                let is_escape = shortcut.logical_key == Key::Escape;
                if modal || popup || (typing && plain && !is_escape) {
                    continue;
                }
                let walks = matches!(command, Command::Walk(_) | Command::WalkAdding(_));
                if walks && !on_map {
                    continue;
                }
                if typing && matches!(command, Command::SelectAll | Command::Undo | Command::Redo) {
                    continue;
                }
                if input.consume_shortcut(&shortcut) {
                    commands.push(command);
                }
            }
        });
        commands
    }

    /// The next year, when it is time for it.
    fn play_on(&mut self, context: &Context) -> Option<Command> {
        let play = self.play.as_mut()?;
        let years = years_with_figures(&self.world.scene());
        let now = context.input(|input| input.time);
        if now < play.next_s {
            context.request_repaint_after_secs((play.next_s - now) as f32);
            return None;
        }
        let place = years
            .iter()
            .position(|&year| Some(year) == self.world.resolved.year)?;
        let step_s = PLAY_S / years.len().max(1) as f64;
        // Counted from when it was due, so that the whole range takes the time it should.
        play.next_s += step_s;
        let gesture = play.gesture;
        let Some(&next) = years.get(place + 1) else {
            self.play = None;
            return None;
        };
        context.request_repaint_after_secs(step_s as f32);
        Some(Command::Gesture(Change::Year(next), gesture))
    }

    // --- commands --------------------------------------------------------------------------

    /// The one place where a command is carried out.
    pub fn apply(&mut self, context: &Context, command: Command) {
        match command {
            Command::Change(change) => self.world.apply(&change, None),
            Command::Gesture(change, gesture) => self.world.apply(&change, Some(gesture)),
            Command::Undo => self.world.step_history(true),
            Command::Redo => self.world.step_history(false),
            Command::Search => self.search.open(),
            Command::ZoomIn => self.zoom(1.5),
            Command::ZoomOut => self.zoom(1.0 / 1.5),
            Command::Fit => self.world.apply(&Change::Extent(None), None),
            Command::ZoomToSelection => self.zoom_to_selection(),
            Command::Show(figure) => self.world.apply(&Change::Figure(figure), None),
            Command::ToggleCompare => {
                // The comparison stands below the map: asking for it elsewhere shows both.
                let on_map = self.world.view.figure == FigureKind::Map;
                let open = !on_map || !self.world.view.compare.open;
                self.gesture += 1;
                let gesture = Some(Gesture::Command(self.gesture));
                self.world.apply(&Change::Figure(FigureKind::Map), gesture);
                self.world.apply(&Change::CompareOpen(open), gesture);
            }
            Command::Play => self.toggle_play(context),
            Command::StepYear(step) => self.step_year(step),
            Command::ToggleLegend => {
                let mut layers = self.world.view.layers;
                layers.legend = !layers.legend;
                self.world.apply(&Change::Layers(layers), None);
            }
            Command::Walk(direction) => self.walk(direction, false),
            Command::WalkAdding(direction) => self.walk(direction, true),
            Command::Close => self.close_one_thing(),
            Command::ClearSelection => self.world.apply(&Change::ClearSelection, None),
            Command::SelectAll => {
                let all = self.world.data.slice.order.iter();
                let ids = all.map(|&region| self.world.atlas.regions[region].id.clone());
                let change = Change::SelectMany(ids.collect());
                self.world.apply(&change, None);
            }
            Command::Theme(choice) => self.settings.theme = choice,
            Command::Language(tag) => self.speak(tag),
            Command::TextSize(step) => self.size_text(step),
            Command::ToggleMotion => {
                self.settings.reduced_motion = !self.settings.reduced_motion;
            }
            Command::FullScreen => {
                let is_full = context.input(|input| input.viewport().fullscreen.unwrap_or(false));
                context.send_viewport_cmd(ViewportCommand::Fullscreen(!is_full));
            }
            Command::CopyView => {
                context.copy_text(self.world.view.to_text());
                self.tell("message-view-copied");
            }
            Command::PasteView(text) => self.paste(&text),
            Command::Export(format) => self.export.open(&self.world, format),
            Command::Reload => {
                if let Some(pack) = &self.pack {
                    pack.reload();
                }
            }
            Command::Sources => self.sources_open = self.world.scene().sources(),
            Command::Keys => self.keys_open = true,
            Command::Hints => self.settings.hints_dismissed = false,
            Command::DismissHints => self.settings.hints_dismissed = true,
            Command::ToggleLeftPanel => self.toggle_panel(true),
            Command::ToggleRightPanel => self.toggle_panel(false),
            Command::Quit => context.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    /// Shows or hides a side panel; in a narrow window they take each other's place.
    fn toggle_panel(&mut self, left: bool) {
        let (left_shown, right_shown) = self.side_panels();
        let panels = &mut self.settings.panels;
        if left {
            panels.show = !left_shown;
        } else {
            panels.profile = !right_shown;
        }
        self.list_first = left && !left_shown;
    }

    fn tell(&mut self, key: &str) {
        let title = self.world.locale.text(key);
        self.messages.show(Message {
            topic: Topic::Command,
            title,
            lines: Vec::new(),
        });
    }

    fn zoom(&mut self, factor: f64) {
        if let Some(extent) = self.map.zoomed(&self.world, factor) {
            self.world.apply(&Change::Extent(Some(extent)), None);
        }
    }

    fn zoom_to_selection(&mut self) {
        let bounds = self
            .world
            .resolved
            .selection
            .iter()
            .filter_map(|&region| self.world.geometry.bounds(region))
            .fold(Bounds::EMPTY, Bounds::union);
        let square = Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(600.0, 600.0));
        if let Some(extent) = bounds_extent(&self.world.geometry, bounds, square) {
            self.world.apply(&Change::Extent(Some(extent)), None);
        }
    }

    fn toggle_play(&mut self, context: &Context) {
        if self.play.take().is_some() {
            return;
        }
        let years = years_with_figures(&self.world.scene());
        let [first, .., last] = years.as_slice() else {
            return;
        };
        self.gesture += 1;
        let gesture = Gesture::Play(self.gesture);
        if self.world.resolved.year == Some(*last) {
            self.world.apply(&Change::Year(*first), Some(gesture));
        }
        let now = context.input(|input| input.time);
        let step_s = PLAY_S / years.len() as f64;
        self.play = Some(Play {
            next_s: now + step_s,
            gesture,
        });
        context.request_repaint_after_secs(step_s as f32);
    }

    fn step_year(&mut self, step: i32) {
        let years = years_with_figures(&self.world.scene());
        let place = years
            .iter()
            .position(|&year| Some(year) == self.world.resolved.year);
        let next = place
            .and_then(|place| place.checked_add_signed(step as isize))
            .and_then(|place| years.get(place));
        if let Some(&year) = next {
            self.world.apply(&Change::Year(year), None);
        }
    }

    /// To the neighbour in a direction; with nothing chosen, to the region that ranks first.
    fn walk(&mut self, direction: Direction, adds: bool) {
        let world = &self.world;
        let next = match world.resolved.focus() {
            None => world.data.slice.order.first().copied(),
            Some(region) => world
                .geometry
                .shape(region)
                .and_then(|shape| direction_neighbour(&world.geometry.topology, shape, direction))
                .and_then(|shape| world.geometry.region(shape)),
        };
        let Some(region) = next else {
            return;
        };
        let id = world.atlas.regions[region].id.clone();
        let change = if adds {
            let mut chosen = world.view.selection.clone();
            chosen.retain(|known| *known != id);
            chosen.push(id);
            Change::SelectMany(chosen)
        } else {
            Change::Select(id)
        };
        self.world.apply(&change, None);
    }

    /// Escape: the topmost thing first, the selection last.
    fn close_one_thing(&mut self) {
        let closed = self.search.close()
            || self.export.close()
            || std::mem::take(&mut self.keys_open)
            || !std::mem::take(&mut self.sources_open).is_empty();
        if closed {
            return;
        }
        if !self.settings.hints_dismissed {
            self.settings.hints_dismissed = true;
            return;
        }
        if self.messages.close_newest() || self.play.take().is_some() {
            return;
        }
        if self.world.view.selection.is_empty() && self.map.dismiss_tooltip(&self.world) {
            return;
        }
        self.world.apply(&Change::ClearSelection, None);
    }

    fn speak(&mut self, tag: &str) {
        if let Ok(locale) = Locale::load(&tag.into()) {
            self.world.medium.language = locale.language().clone();
            self.world.locale = locale;
        }
    }

    fn size_text(&mut self, step: i8) {
        let scale = match step {
            0 => 1.0,
            step => self.settings.text_scale + f32::from(step) * TEXT_STEP,
        };
        self.settings.text_scale = (scale * 10.0).round().clamp(8.0, 20.0) / 10.0;
    }

    fn paste(&mut self, text: &str) {
        match View::from_text(text) {
            Ok(view) => self.world.apply(&Change::Replace(Box::new(view)), None),
            Err(fault) => {
                let title = self.world.locale.text_with(
                    "message-view-not-read",
                    &[("reason", Value::Formatted(fault.to_string()))],
                );
                self.messages.show(Message {
                    topic: Topic::Command,
                    title,
                    lines: Vec::new(),
                });
            }
        }
    }
}
