//! The shell of the window without a window, driven as its users do: by the names that a screen
//! reader says, by keys, by the pointer.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    reason = "each test file uses its part of this, and a test that cannot go on fails"
)]

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Pos2, Rect, Vec2, pos2, vec2};
use egui_kittest::kittest::NodeT;
use egui_kittest::{Harness, Node};
use mosaique::atlas::{Atlas, PackSource, RegionKey};
use mosaique::figure::map::{Camera, camera_of};
use mosaique::figure::{Scene, fonts};
use mosaique::lesson::plan::Lesson;
use mosaique::lesson::{Document, Story};
use mosaique::locale::Value;
use mosaique::store::{Settings, SettingsStore, ThemeChoice};
use mosaique::ui::Shell;
use mosaique::ui::command::Command;
use mosaique::ui::shell::Opening;
use mosaique::view::View;
use tempfile::TempDir;

/// The languages in which the same test is run.
pub const LANGUAGES: [&str; 3] = ["en", "fr", "zh-Hans"];

/// Ctrl as a keyboard reports it.
pub const CTRL: Modifiers = Modifiers {
    ctrl: true,
    command: true,
    ..Modifiers::NONE
};

/// Ctrl and Shift as a keyboard reports them.
pub const CTRL_SHIFT: Modifiers = Modifiers {
    shift: true,
    ..CTRL
};

/// The embedded atlas, opened once for all tests of a file.
pub fn china() -> Arc<Atlas> {
    static CHINA: LazyLock<Arc<Atlas>> = LazyLock::new(|| open(&PackSource::Embedded));
    Arc::clone(&CHINA)
}

/// The folder of the smallest pack that has one of everything.
pub fn tiny_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/packs/tiny")
}

/// The atlas of the smallest pack.
pub fn tiny() -> Arc<Atlas> {
    static TINY: LazyLock<Arc<Atlas>> = LazyLock::new(|| open(&PackSource::Folder(tiny_folder())));
    Arc::clone(&TINY)
}

fn open(source: &PackSource) -> Arc<Atlas> {
    let loaded = Atlas::load(source);
    assert!(loaded.faults.is_empty(), "{:?}", loaded.faults);
    Arc::new(loaded.atlas.unwrap())
}

/// Settings of someone who has been here before: hints gone, no motion, a language chosen.
pub fn settings(language: &str) -> Settings {
    Settings {
        language: Some(language.into()),
        theme: ThemeChoice::Light,
        reduced_motion: true,
        hints_dismissed: true,
        ..Settings::default()
    }
}

/// How a window is opened.
pub struct Start {
    pub atlas: Arc<Atlas>,
    pub settings: Settings,
    pub view: Option<View>,
    pub size_pt: Vec2,
    pub step_s: f32,
    /// Off, so that what is tested does not depend on the machine's fonts.
    pub tells_missing_font: bool,
    /// On where letters are written that no font of the tests has.
    pub allows_missing_glyphs: bool,
    pub stories: Vec<Story>,
    pub lessons: Vec<Lesson>,
    /// What is opened instead of a view.
    pub document: Option<Document>,
    /// The file that it was read from.
    pub file: Option<PathBuf>,
}

impl Start {
    pub fn new(language: &str) -> Self {
        Self {
            atlas: china(),
            settings: settings(language),
            view: None,
            size_pt: vec2(1600.0, 1000.0),
            step_s: 0.05,
            tells_missing_font: false,
            allows_missing_glyphs: false,
            stories: Vec::new(),
            lessons: Vec::new(),
            document: None,
            file: None,
        }
    }

    pub fn view(self, view: View) -> Self {
        Self {
            view: Some(view),
            ..self
        }
    }

    pub fn atlas(self, atlas: Arc<Atlas>) -> Self {
        Self { atlas, ..self }
    }

    pub fn size(self, width_pt: f32, height_pt: f32) -> Self {
        Self {
            size_pt: vec2(width_pt, height_pt),
            ..self
        }
    }

    /// Opens the window with a folder of settings of its own.
    pub fn open(self) -> Window {
        let folder = tempfile::tempdir().unwrap();
        let store = SettingsStore::open(folder.path());
        store.save(&self.settings).unwrap();
        self.open_in(folder)
    }

    /// Opens the window with the settings in a folder, whatever they are.
    pub fn open_in(self, folder: TempDir) -> Window {
        let store = SettingsStore::open(folder.path());
        let settings = store.load();
        let opening = Opening {
            atlas: self.atlas,
            stories: self.stories,
            lessons: self.lessons,
            faults: Vec::new(),
            store: Some(store),
            settings,
            document: (self.document)
                .or_else(|| self.view.map(|view| Document::View(Box::new(view)))),
            file: self.file,
            tells_missing_font: self.tells_missing_font,
        };
        let mut builder = Harness::builder()
            .with_size(self.size_pt)
            .with_step_dt(self.step_s)
            .with_max_steps(100)
            .with_context_setup(fonts::install);
        // Without a Chinese font everything but the look of Chinese is still tested.
        if self.allows_missing_glyphs || !fonts::has_chinese_font() {
            builder = builder.allow_missing_glyphs();
        }
        let harness = builder.build_ui_state(
            |ui, shell: &mut Shell| shell.ui(ui),
            Shell::new(opening).unwrap(),
        );
        Window { harness, folder }
    }
}

/// A window that is open.
pub struct Window {
    pub harness: Harness<'static, Shell>,
    folder: TempDir,
}

impl Window {
    /// Opens on the embedded atlas.
    pub fn open(language: &str) -> Self {
        Start::new(language).open()
    }

    /// Closes the window and gives back the folder with its settings.
    pub fn close(mut self) -> TempDir {
        self.harness.state_mut().close();
        self.folder
    }

    /// Ends as a process does that is killed, and gives back the folder.
    pub fn kill(self) -> TempDir {
        let Self { harness, folder } = self;
        drop(harness);
        folder
    }

    /// The settings as they are on disk.
    pub fn saved(&self) -> Settings {
        let (settings, notice) = SettingsStore::open(self.folder.path()).load();
        assert_eq!(notice, None);
        settings
    }

    // --- what it knows ---------------------------------------------------------------------

    pub fn scene(&self) -> Scene<'_> {
        self.harness.state().world.scene()
    }

    pub fn view(&self) -> &View {
        &self.harness.state().world.view
    }

    pub fn text(&self, key: &str) -> String {
        self.scene().locale.text(key)
    }

    pub fn text_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.scene().locale.text_with(key, values)
    }

    pub fn region(&self, id: &str) -> RegionKey {
        self.scene().atlas.regions.find(id).unwrap()
    }

    pub fn summary(&self, id: &str) -> String {
        self.scene().region_summary(self.region(id))
    }

    pub fn ids(&self) -> Vec<String> {
        let regions = &self.scene().atlas.regions;
        regions
            .iter()
            .map(|(_, region)| region.id.clone())
            .collect()
    }

    pub fn chosen(&self) -> Vec<&str> {
        self.view().selection.iter().map(String::as_str).collect()
    }

    // --- what is on screen -----------------------------------------------------------------

    /// All that a screen reader finds by this name, a label by its text.
    pub fn all(&self, name: &str) -> Vec<Node<'_>> {
        self.nodes(|known| known == name)
    }

    /// All that a screen reader finds by a name that passes.
    pub fn nodes(&self, passes: impl Fn(&str) -> bool) -> Vec<Node<'_>> {
        self.harness
            .root()
            .children_recursive()
            .filter(|node| name_of(node).is_some_and(|name| passes(&name)))
            .collect()
    }

    /// Whether anything on screen has this name.
    pub fn shows(&self, name: &str) -> bool {
        !self.all(name).is_empty()
    }

    /// Whether anything on screen has a name with this in it.
    pub fn mentions(&self, part: &str) -> bool {
        !self.nodes(|name| name.contains(part)).is_empty()
    }

    /// The one thing of this name and role.
    #[track_caller]
    pub fn one(&self, role: Role, name: &str) -> Node<'_> {
        let mut found: Vec<_> = self
            .all(name)
            .into_iter()
            .filter(|node| node.accesskit_node().role() == role)
            .collect();
        assert!(
            found.len() == 1,
            "{} × {role:?} {name:?} among {:#?}",
            found.len(),
            self.names()
        );
        found.remove(0)
    }

    #[track_caller]
    pub fn button(&self, name: &str) -> Node<'_> {
        self.one(Role::Button, name)
    }

    /// Every name on screen.
    pub fn names(&self) -> Vec<String> {
        self.harness
            .root()
            .children_recursive()
            .filter_map(|node| {
                Some(format!(
                    "{:?} {}",
                    node.accesskit_node().role(),
                    name_of(&node)?
                ))
            })
            .collect()
    }

    /// The thing in focus, by its name.
    pub fn focused(&self) -> Option<String> {
        self.harness
            .root()
            .children_recursive()
            .find(Node::is_focused)
            .and_then(|node| name_of(&node))
    }

    /// The map.
    #[track_caller]
    pub fn map(&self) -> Node<'_> {
        self.one(Role::Canvas, &self.map_name())
    }

    pub fn map_name(&self) -> String {
        let scene = self.scene();
        scene.locale.text_with(
            "access-map",
            &[
                ("metric", scene.measure_name(scene.resolved.measure).into()),
                ("year", scene.year_text().into()),
            ],
        )
    }

    /// The node of a region on the map: the small one among those with its name.
    #[track_caller]
    pub fn on_map(&self, id: &str) -> Node<'_> {
        self.try_on_map(id)
            .unwrap_or_else(|| panic!("{id} on the map among {:#?}", self.names()))
    }

    pub fn try_on_map(&self, id: &str) -> Option<Node<'_>> {
        let body = self.map().rect();
        self.all(&self.summary(id))
            .into_iter()
            .find(|node| node.rect().width() < 8.0 && body.contains_rect(node.rect()))
    }

    /// The row of a region in the list at the left.
    #[track_caller]
    pub fn in_list(&self, id: &str) -> Node<'_> {
        let left = self.map().rect().left();
        self.all(&self.summary(id))
            .into_iter()
            .find(|node| node.rect().right() <= left)
            .unwrap_or_else(|| panic!("{id} in the list among {:#?}", self.names()))
    }

    /// The slider of years.
    #[track_caller]
    pub fn slider(&self) -> Node<'_> {
        let mut sliders: Vec<_> = self
            .harness
            .root()
            .children_recursive()
            .filter(|node| node.accesskit_node().role() == Role::Slider)
            .collect();
        assert_eq!(sliders.len(), 1, "{:#?}", self.names());
        sliders.remove(0)
    }

    pub fn has_slider(&self) -> bool {
        self.harness
            .root()
            .children_recursive()
            .any(|node| node.accesskit_node().role() == Role::Slider)
    }

    /// How many shapes the last frame painted.
    pub fn shapes(&self) -> usize {
        self.harness.output().shapes.len()
    }

    pub fn camera(&self) -> (Camera, Rect) {
        let body = self.map().rect();
        let geometry = &self.harness.state().world.geometry;
        (camera_of(&self.scene(), geometry, body), body)
    }

    // --- what is done to it ----------------------------------------------------------------

    /// Until nothing moves any more.
    #[track_caller]
    pub fn settle(&mut self) {
        self.harness.run();
    }

    #[track_caller]
    pub fn press(&mut self, key: Key) {
        self.harness.key_press(key);
        self.settle();
    }

    #[track_caller]
    pub fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    #[track_caller]
    pub fn write(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.settle();
    }

    #[track_caller]
    pub fn click_button(&mut self, name: &str) {
        self.button(name).click();
        self.settle();
    }

    #[track_caller]
    pub fn click_on_map(&mut self, id: &str) {
        self.on_map(id).click();
        self.settle();
    }

    #[track_caller]
    pub fn give(&mut self, command: Command) {
        let context = self.harness.ctx.clone();
        self.harness.state_mut().apply(&context, command);
        self.settle();
    }

    #[track_caller]
    pub fn undo(&mut self) {
        self.press_with(CTRL, Key::Z);
    }

    #[track_caller]
    pub fn redo(&mut self) {
        self.press_with(CTRL_SHIFT, Key::Z);
    }

    #[track_caller]
    pub fn point_at(&mut self, place: Pos2) {
        self.harness.hover_at(place);
        self.settle();
    }

    /// Presses at `from`, moves over several frames, lets go.
    #[track_caller]
    pub fn drag(&mut self, from: Pos2, by: Vec2) {
        self.harness.hover_at(from);
        self.harness.drag_at(from);
        for step in 1..=5_u8 {
            self.harness.hover_at(from + by * (f32::from(step) / 5.0));
        }
        self.harness.event(Event::PointerButton {
            pos: from + by,
            button: egui::PointerButton::Primary,
            pressed: false,
            modifiers: Modifiers::NONE,
        });
        self.settle();
    }

    #[track_caller]
    pub fn turn_wheel(&mut self, at: Pos2, points: f32) {
        self.harness.hover_at(at);
        self.harness.event(Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: vec2(0.0, points),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        });
        self.settle();
    }

    /// Takes the pointer out of the window.
    #[track_caller]
    pub fn take_pointer_away(&mut self) {
        self.harness.remove_cursor();
        self.settle();
    }
}

/// A node's name, a label's text.
pub fn name_of(node: &Node<'_>) -> Option<String> {
    let known = node.accesskit_node();
    if known.role() == Role::Label {
        known.value()
    } else {
        known.label()
    }
}

/// A place nothing stands at.
pub const NOWHERE: Pos2 = pos2(-100.0, -100.0);
