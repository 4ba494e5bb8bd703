//! Everything the window can be asked to do: one list, from which menus, shortcuts, the command
//! palette, tooltips and the page of keys are made.

use crate::carto::Direction;
use crate::export::Format;
use crate::locale::{LANGUAGES, Locale, Value};
use crate::store::ThemeChoice;
use crate::ui::editor::StoryCommand;
use crate::ui::lesson::LessonCommand;
use crate::ui::lesson_editor::PlanCommand;
use crate::ui::marking::MarkCommand;
use crate::ui::quiz_editor::AskCommand;
use crate::view::{Change, ChartKind, FigureKind, Gesture, PageId};
use egui::{Key, KeyboardShortcut, Modifiers};

/// One thing the window can be asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Change the view: one step of undo.
    Change(Change),
    /// Change the view as part of a gesture: all changes of one gesture are one step.
    Gesture(Change, Gesture),
    /// Go back to the view before.
    Undo,
    /// Go forward to the view that was undone.
    Redo,
    /// Go back to what was read before.
    Back,
    /// Go forward to what was read after.
    Forward,
    /// Read what there is to read.
    Read(PageId),
    /// Open the search.
    Search,
    /// Look closer.
    ZoomIn,
    /// Look from further.
    ZoomOut,
    /// Show the whole map.
    Fit,
    /// Fit the regions chosen.
    ZoomToSelection,
    /// Show a figure in the middle.
    Show(FigureKind),
    /// Show or hide the comparison under the map.
    ToggleCompare,
    /// Play the years, or stop.
    Play,
    /// Step through the years that exist.
    StepYear(i32),
    /// Show or hide the legend.
    ToggleLegend,
    /// Walk to the next region.
    Walk(Direction),
    /// Walk to the next region and keep those chosen.
    WalkAdding(Direction),
    /// Close what is open, then clear the selection.
    Close,
    /// Choose no region.
    ClearSelection,
    /// Choose all regions.
    SelectAll,
    /// Use a theme.
    Theme(ThemeChoice),
    /// Speak a language.
    Language(&'static str),
    /// Larger or smaller text, in steps; zero is the usual size.
    TextSize(i8),
    /// Turn reduced motion on or off.
    ToggleMotion,
    /// Draw for a projector, or as usual.
    ToggleProjector,
    /// Turn full screen on or off.
    FullScreen,
    /// Copy the view as a line of text.
    CopyView,
    /// Copy a picture of the main figure.
    CopyFigure,
    /// Copy a text.
    CopyText(String),
    /// Keep this view in the list.
    KeepView,
    /// Show the list of kept views.
    KeptViews,
    /// Open a view from text.
    PasteView(String),
    /// Ask where to save a picture of the view.
    Export(Format),
    /// Ask what a story is to be handed out as, by its place among those of the pack.
    HandOut(usize),
    /// Ask what the lesson in hand is to be taken along as, or one of the pack by its place.
    ExportLesson(usize),
    /// Ask for a sheet to print.
    MakeSheet,
    /// Read the pack again.
    Reload,
    /// Show the sources of the figures on screen.
    Sources,
    /// Show all keys.
    Keys,
    /// Show the first hints again.
    Hints,
    /// Hide the hints for good.
    DismissHints,
    /// Show or hide the panel on the left.
    ToggleLeftPanel,
    /// Show or hide the panel on the right.
    ToggleRightPanel,
    /// Tell a story, by its place among those of the pack.
    Present(usize),
    /// Do a quiz, or go back to the one that waits.
    Quiz,
    /// Ask for which program to write the quiz in hand, or the questions of a new one.
    ExportQuiz,
    /// Ask where to save the quiz in hand, or the questions of a new one, to be handed out.
    SaveQuiz,
    /// Write a story.
    Story(StoryCommand),
    /// Work through a lesson.
    Lesson(LessonCommand),
    /// Mark what a class answered.
    Mark(MarkCommand),
    /// Write a lesson.
    Plan(PlanCommand),
    /// Write a quiz.
    Ask(AskCommand),
    /// Close the program.
    Quit,
}

/// The pages from which all others are reached.
pub const SHELVES: [PageId; 11] = [
    PageId::Contents,
    PageId::Country,
    PageId::Domains(Vec::new()),
    PageId::Places,
    PageId::Companies,
    PageId::Typology,
    PageId::Timeline,
    PageId::Sources,
    PageId::Disagreements,
    PageId::Glossary,
    PageId::About,
];

/// The key of what reading a page of [`SHELVES`] is called.
fn shelf_key(page: &PageId) -> &'static str {
    match page {
        PageId::Country => "cmd-read-country",
        PageId::Domains(_) => "cmd-read-domains",
        PageId::Places => "cmd-read-places",
        PageId::Companies => "cmd-read-companies",
        PageId::Typology => "cmd-read-typology",
        PageId::Timeline => "cmd-read-timeline",
        PageId::Sources => "cmd-read-sources",
        PageId::Disagreements => "cmd-read-disagreements",
        PageId::Glossary => "cmd-read-glossary",
        PageId::About => "cmd-read-about",
        _ => "cmd-read-contents",
    }
}

impl Command {
    /// The commands that stand in the palette and, with their keys, on the page of keys.
    #[must_use]
    pub fn listed() -> Vec<Self> {
        let mut commands = vec![
            Self::Undo,
            Self::Redo,
            Self::Back,
            Self::Forward,
            Self::Search,
            Self::ZoomIn,
            Self::ZoomOut,
            Self::Fit,
            Self::ZoomToSelection,
        ];
        commands.extend(FigureKind::ALL.map(Self::Show));
        commands.extend(SHELVES.map(Self::Read));
        commands.extend([
            Self::ToggleCompare,
            Self::Play,
            Self::StepYear(-1),
            Self::StepYear(1),
            Self::ToggleLegend,
            Self::SelectAll,
            Self::ClearSelection,
            Self::Close,
            Self::Theme(ThemeChoice::Light),
            Self::Theme(ThemeChoice::Dark),
            Self::Theme(ThemeChoice::System),
        ]);
        commands.extend(
            LANGUAGES
                .iter()
                .map(|language| Self::Language(language.tag)),
        );
        commands.extend([
            Self::TextSize(1),
            Self::TextSize(-1),
            Self::TextSize(0),
            Self::ToggleMotion,
            Self::ToggleProjector,
            Self::ToggleLeftPanel,
            Self::ToggleRightPanel,
            Self::FullScreen,
            Self::CopyView,
            Self::CopyFigure,
            Self::KeepView,
            Self::KeptViews,
        ]);
        commands.extend(Format::ALL.map(Self::Export));
        commands.extend([
            Self::MakeSheet,
            Self::Sources,
            Self::Reload,
            Self::Keys,
            Self::Hints,
            Self::Present(0),
            Self::HandOut(0),
            Self::ExportLesson(0),
        ]);
        commands.extend(StoryCommand::listed().into_iter().map(Self::Story));
        commands.extend(LessonCommand::listed().into_iter().map(Self::Lesson));
        commands.extend(MarkCommand::listed().into_iter().map(Self::Mark));
        commands.extend(PlanCommand::listed().into_iter().map(Self::Plan));
        commands.extend(AskCommand::listed().into_iter().map(Self::Ask));
        commands.extend([Self::Quiz, Self::ExportQuiz, Self::SaveQuiz, Self::Quit]);
        commands
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self, locale: &Locale) -> String {
        let key = match self {
            Self::Undo => "cmd-undo",
            Self::Redo => "cmd-redo",
            Self::Back => "cmd-back",
            Self::Forward => "cmd-forward",
            Self::Read(page) => shelf_key(page),
            Self::Search => "cmd-search",
            Self::ZoomIn => "cmd-zoom-in",
            Self::ZoomOut => "cmd-zoom-out",
            Self::Fit => "cmd-fit",
            Self::ZoomToSelection => "cmd-zoom-to-selection",
            Self::Show(FigureKind::Map) => "cmd-show-map",
            Self::Show(FigureKind::Ranking) => "cmd-show-ranking",
            Self::Show(FigureKind::Lines) => "cmd-show-lines",
            Self::Show(FigureKind::Scatter) => "cmd-show-scatter",
            Self::Show(FigureKind::Table) => "cmd-show-table",
            Self::Show(FigureKind::Profile) => "cmd-show-profile",
            Self::ToggleCompare => "cmd-show-figure",
            Self::Play => "cmd-play",
            Self::StepYear(step) if *step < 0 => "cmd-previous-year",
            Self::StepYear(_) => "cmd-next-year",
            Self::ToggleLegend => "cmd-legend",
            Self::Walk(Direction::West) => "cmd-next-region-left",
            Self::Walk(Direction::East) => "cmd-next-region-right",
            Self::Walk(Direction::North) => "cmd-next-region-up",
            Self::Walk(Direction::South) => "cmd-next-region-down",
            Self::WalkAdding(_) => "cmd-add-to-selection",
            Self::Close => "cmd-close-or-clear",
            Self::ClearSelection => "cmd-clear-selection",
            Self::SelectAll => "cmd-select-all",
            Self::Theme(ThemeChoice::Light) => "cmd-theme-light",
            Self::Theme(ThemeChoice::Dark) => "cmd-theme-dark",
            Self::Theme(ThemeChoice::System) => "cmd-theme-system",
            Self::Language(tag) => {
                let name = LANGUAGES
                    .iter()
                    .find(|language| language.tag == *tag)
                    .map_or(*tag, |language| language.own_name);
                return locale.text_with("cmd-language", &[("name", Value::Text(name))]);
            }
            Self::TextSize(0) => "cmd-text-normal",
            Self::TextSize(step) if *step > 0 => "cmd-text-larger",
            Self::TextSize(_) => "cmd-text-smaller",
            Self::ToggleMotion => "cmd-reduced-motion",
            Self::ToggleProjector => "cmd-projector",
            Self::FullScreen => "cmd-full-screen",
            Self::CopyView | Self::CopyText(_) => "cmd-copy-view",
            Self::CopyFigure => "cmd-copy-figure",
            Self::KeepView => "cmd-keep-view",
            Self::KeptViews => "cmd-kept-views",
            Self::PasteView(_) => "cmd-paste-view",
            Self::Export(Format::Svg) => "cmd-export-svg",
            Self::Export(Format::Png) => "cmd-export-png",
            Self::Export(Format::Pdf) => "cmd-export-pdf",
            Self::HandOut(_) => "cmd-hand-out",
            Self::ExportLesson(_) => "cmd-export-lesson",
            Self::MakeSheet => "cmd-make-sheet",
            Self::Reload => "cmd-reload",
            Self::Sources => "cmd-sources",
            Self::Keys => "cmd-keys",
            Self::Hints => "cmd-hints",
            Self::DismissHints => "hint-dismiss",
            Self::ToggleLeftPanel => "cmd-left-panel",
            Self::ToggleRightPanel => "cmd-right-panel",
            Self::Present(_) => "cmd-present",
            Self::Story(command) => command.name_key(),
            Self::Lesson(command) => command.name_key(),
            Self::Mark(command) => command.name_key(),
            Self::Plan(command) => command.name_key(),
            Self::Ask(command) => command.name_key(),
            Self::Quiz => "cmd-quiz",
            Self::ExportQuiz => "cmd-quiz-export",
            Self::SaveQuiz => "cmd-quiz-save",
            Self::Quit => "cmd-quit",
            Self::Change(Change::CompareChart(chart)) => match chart {
                ChartKind::Ranking => "figure-ranking",
                ChartKind::Lines => "figure-lines",
                ChartKind::Scatter => "figure-scatter",
                ChartKind::Table => "figure-table",
            },
            Self::Change(_) | Self::Gesture(..) => "panel-show",
        };
        locale.text(key)
    }

    /// The keys that ask for it; the first is the one that is shown.
    #[must_use]
    pub fn shortcuts(&self) -> &'static [KeyboardShortcut] {
        const CTRL: Modifiers = Modifiers::COMMAND;
        const SHIFT: Modifiers = Modifiers::SHIFT;
        const ALT: Modifiers = Modifiers::ALT;
        const NONE: Modifiers = Modifiers::NONE;
        const fn key(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(modifiers, key)
        }
        const CTRL_SHIFT: Modifiers = CTRL.plus(SHIFT);
        match self {
            Self::Undo => const { &[key(CTRL, Key::Z)] },
            Self::Redo => const { &[key(CTRL_SHIFT, Key::Z), key(CTRL, Key::Y)] },
            Self::Back => const { &[key(ALT, Key::ArrowLeft)] },
            Self::Forward => const { &[key(ALT, Key::ArrowRight)] },
            Self::KeepView => const { &[key(CTRL, Key::D)] },
            Self::KeptViews => const { &[key(NONE, Key::K)] },
            Self::Quiz => const { &[key(NONE, Key::F7)] },
            Self::ExportQuiz => const { &[key(CTRL_SHIFT, Key::F7)] },
            Self::Ask(AskCommand::New) => const { &[key(CTRL_SHIFT, Key::N)] },
            Self::Ask(AskCommand::Another) => const { &[key(CTRL_SHIFT, Key::G)] },
            Self::Present(0) => const { &[key(NONE, Key::F5)] },
            Self::Read(PageId::Contents) => const { &[key(NONE, Key::C)] },
            Self::Read(PageId::Sources) => const { &[key(NONE, Key::W)] },
            Self::Search => const { &[key(CTRL, Key::K), key(CTRL, Key::F)] },
            Self::ZoomIn => const { &[key(NONE, Key::Plus), key(NONE, Key::Equals)] },
            Self::ZoomOut => const { &[key(NONE, Key::Minus)] },
            Self::Fit => const { &[key(NONE, Key::Num0)] },
            Self::ZoomToSelection => const { &[key(NONE, Key::Z)] },
            Self::Show(FigureKind::Map) => const { &[key(NONE, Key::M)] },
            Self::Show(FigureKind::Table) => const { &[key(NONE, Key::T)] },
            Self::Show(FigureKind::Ranking) => const { &[key(NONE, Key::R)] },
            Self::Show(FigureKind::Lines) => const { &[key(NONE, Key::O)] },
            Self::Show(FigureKind::Scatter) => const { &[key(NONE, Key::S)] },
            Self::Show(FigureKind::Profile) => const { &[key(NONE, Key::I)] },
            Self::ToggleCompare => const { &[key(NONE, Key::G)] },
            Self::Play => const { &[key(NONE, Key::P)] },
            Self::StepYear(step) if *step < 0 => const { &[key(NONE, Key::Comma)] },
            Self::StepYear(_) => const { &[key(NONE, Key::Period)] },
            Self::ToggleLegend => const { &[key(NONE, Key::L)] },
            Self::Walk(Direction::West) => const { &[key(NONE, Key::ArrowLeft)] },
            Self::Walk(Direction::East) => const { &[key(NONE, Key::ArrowRight)] },
            Self::Walk(Direction::North) => const { &[key(NONE, Key::ArrowUp)] },
            Self::Walk(Direction::South) => const { &[key(NONE, Key::ArrowDown)] },
            Self::WalkAdding(Direction::West) => const { &[key(SHIFT, Key::ArrowLeft)] },
            Self::WalkAdding(Direction::East) => const { &[key(SHIFT, Key::ArrowRight)] },
            Self::WalkAdding(Direction::North) => const { &[key(SHIFT, Key::ArrowUp)] },
            Self::WalkAdding(Direction::South) => const { &[key(SHIFT, Key::ArrowDown)] },
            Self::Close => const { &[key(NONE, Key::Escape)] },
            Self::SelectAll => const { &[key(CTRL, Key::A)] },
            Self::TextSize(0) => const { &[key(CTRL, Key::Num0)] },
            Self::TextSize(step) if *step > 0 => {
                const { &[key(CTRL, Key::Plus), key(CTRL, Key::Equals)] }
            }
            Self::TextSize(_) => const { &[key(CTRL, Key::Minus)] },
            Self::FullScreen => const { &[key(NONE, Key::F11)] },
            Self::CopyView => const { &[key(CTRL_SHIFT, Key::C)] },
            Self::CopyFigure => const { &[key(CTRL_SHIFT, Key::X)] },
            Self::HandOut(0) => const { &[key(CTRL_SHIFT, Key::E)] },
            Self::Export(Format::Svg) => const { &[key(CTRL, Key::E)] },
            Self::MakeSheet => const { &[key(CTRL, Key::P)] },
            Self::Sources => const { &[key(NONE, Key::Q)] },
            Self::Reload => const { &[key(CTRL, Key::R)] },
            Self::Keys => const { &[key(NONE, Key::Questionmark), key(NONE, Key::F1)] },
            Self::Story(command) => command.shortcuts(),
            Self::Lesson(command) => command.shortcuts(),
            Self::Mark(command) => command.shortcuts(),
            Self::Quit => const { &[key(CTRL, Key::Q)] },
            _ => &[],
        }
    }

    /// The keys that ask for it where it can be asked for. The editor of lessons has those of the
    /// editor of stories.
    #[must_use]
    pub fn keys(&self) -> &'static [KeyboardShortcut] {
        match self {
            Self::Plan(command) => match command.counterpart() {
                Some(counterpart) => counterpart.shortcuts(),
                None => &[],
            },
            Self::Ask(command) => match command.counterpart() {
                Some(counterpart) => counterpart.shortcuts(),
                None => self.shortcuts(),
            },
            _ => self.shortcuts(),
        }
    }

    /// The commands that keys ask for, those with more modifiers first: Ctrl+Shift+Z is not Ctrl+Z.
    #[must_use]
    pub fn with_keys() -> Vec<Self> {
        let mut commands: Vec<Self> = Self::listed();
        for direction in Direction::ALL {
            commands.push(Self::Walk(direction));
            commands.push(Self::WalkAdding(direction));
        }
        commands.retain(|command| !command.shortcuts().is_empty());
        commands
    }

    /// The key as the reader's language writes it: "Ctrl+Shift+Z".
    #[must_use]
    pub fn key_text(&self, locale: &Locale) -> Option<String> {
        let keys = self.keys();
        keys.first().map(|shortcut| shortcut_text(shortcut, locale))
    }

    /// The name with the key behind it, for a tooltip.
    #[must_use]
    pub fn hint(&self, locale: &Locale) -> String {
        let name = self.name(locale);
        match self.key_text(locale) {
            Some(key) => format!("{name} ({key})"),
            None => name,
        }
    }
}

/// A shortcut as the reader's language writes it.
#[must_use]
pub fn shortcut_text(shortcut: &KeyboardShortcut, locale: &Locale) -> String {
    let mut parts = Vec::new();
    let modifiers = shortcut.modifiers;
    if modifiers.command || modifiers.ctrl {
        parts.push(if cfg!(target_os = "macos") {
            "⌘".to_owned()
        } else {
            locale.text("key-ctrl")
        });
    }
    if modifiers.alt {
        parts.push(locale.text("key-alt"));
    }
    if modifiers.shift {
        parts.push(locale.text("key-shift"));
    }
    parts.push(match shortcut.logical_key {
        Key::Escape => locale.text("key-escape"),
        Key::ArrowLeft => locale.text("key-left"),
        Key::ArrowRight => locale.text("key-right"),
        Key::ArrowUp => locale.text("key-up"),
        Key::ArrowDown => locale.text("key-down"),
        key => match key.symbol_or_name() {
            // The name of the minus key is a mathematical minus that not every font has.
            "−" => "-".to_owned(),
            name => name.to_owned(),
        },
    });
    parts.join("+")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_have_the_same_key() {
        let mut taken: Vec<(KeyboardShortcut, Command)> = Vec::new();
        for command in Command::with_keys() {
            for &shortcut in command.shortcuts() {
                if let Some((_, other)) = taken.iter().find(|(known, _)| *known == shortcut) {
                    panic!("{command:?} and {other:?} share {shortcut:?}");
                }
                taken.push((shortcut, command.clone()));
            }
        }
    }

    #[test]
    fn every_command_of_the_palette_has_a_name_of_its_own_in_every_language() {
        for language in LANGUAGES {
            let locale = Locale::load(&language.tag.into()).unwrap();
            let mut names: Vec<String> = Command::listed()
                .iter()
                .map(|command| command.name(&locale))
                .collect();
            assert!(names.iter().all(|name| !name.contains('⟦')), "{names:?}");
            names.sort();
            let before = names.len();
            names.dedup();
            assert_eq!(names.len(), before, "{}", language.tag);
        }
    }
}
