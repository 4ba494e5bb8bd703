//! The bar at the top: what is on screen in words, and what can be done with it.

use super::command::{Command, SHELVES};
use super::editor::{Editor, StoryCommand};
use super::lesson_editor::LessonEditor;
use super::quiz_editor::QuizEditor;
use super::symbols::{self, Symbol};
use super::teach_menu;
use super::world::World;
use crate::export::Format;
use crate::figure::style;
use crate::lesson::Story;
use crate::lesson::plan::Lesson;
use crate::locale::{LANGUAGES, Locale};
use crate::store::{Settings, ThemeChoice};
use crate::view::{Change, FigureKind, PageId, kinds_taken_away};
use egui::containers::menu::{self, MenuButton, MenuConfig, SubMenuButton};
use egui::{
    Align, Button, Label, Layout, MenuBar, PopupCloseBehavior, Role, TextStyle, TextWrapMode, Ui,
    WidgetInfo, vec2,
};
use std::sync::Arc;

/// Below this width the names of figures and the title make way, in points.
const NARROW_PT: f32 = 900.0;
/// What the buttons with signs take beside the menus, in points.
const SIGNS_PT: f32 = 180.0;

/// Draws the bar and gives what was asked for.
pub fn ui(
    ui: &mut Ui,
    world: &World,
    settings: &Settings,
    (stories, editor): (&[Arc<Story>], Option<&Editor>),
    (lessons, lesson_editor): (&[Arc<Lesson>], Option<&LessonEditor>),
    quiz_editor: Option<&QuizEditor>,
) -> Vec<Command> {
    let mut commands = Vec::new();
    let scene = world.scene();
    let locale = &world.locale;
    let narrow = ui.available_width() < NARROW_PT * world.medium.text_scale;
    MenuBar::new().ui(ui, |ui| {
        let commands = &mut commands;
        let tight = ui.available_width() < SIGNS_PT + menus_width(ui, world);
        press(
            ui,
            locale,
            Command::ToggleLeftPanel,
            Symbol::LeftPanel,
            true,
            commands,
        );
        let can_undo = world.history.can_undo();
        press(ui, locale, Command::Undo, Symbol::Undo, can_undo, commands);
        let can_redo = world.history.can_redo();
        press(ui, locale, Command::Redo, Symbol::Redo, can_redo, commands);
        ui.separator();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            press(
                ui,
                locale,
                Command::ToggleRightPanel,
                Symbol::RightPanel,
                true,
                commands,
            );
            let mut menus = |ui: &mut Ui| {
                menus_ui(ui, world, settings, commands);
                teach_menu::ui(ui, world, lessons, lesson_editor, quiz_editor, commands);
                stories_ui(ui, world, stories, editor, commands);
            };
            if tight {
                ui.menu_button(locale.text("bar-menu"), menus);
            } else {
                menus(ui);
            }
            search_button_ui(ui, world, narrow, commands);
            if !narrow {
                ui.separator();
                for figure in FigureKind::ALL.into_iter().rev() {
                    let command = Command::Show(figure);
                    let chosen = world.view.figure == figure;
                    let label = locale.text(figure_key(figure));
                    if ui
                        .add(Button::selectable(chosen, label))
                        .on_hover_text(command.hint(locale))
                        .clicked()
                    {
                        commands.push(command);
                    }
                }
                ui.separator();
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
                let title =
                    ui.label(style::strong(scene.title()).size(16.0 * scene.medium.text_scale));
                title.on_hover_text(scene.title());
            });
        });
    });
    commands
}

/// How wide the menus and the search are beside each other, in points. Where they do not fit, one
/// menu has the others in it.
fn menus_width(ui: &Ui, world: &World) -> f32 {
    let locale = &world.locale;
    let texts = [
        "bar-search",
        "bar-present",
        "bar-teach",
        "bar-view",
        "bar-menu",
    ];
    let texts = texts.into_iter().map(|key| locale.text(key));
    let texts = texts.chain([own_name(locale).to_owned(), who_says_so(world)]);
    let spacing = ui.spacing();
    let around = spacing.button_padding.x * 2.0 + spacing.item_spacing.x;
    let font = TextStyle::Button.resolve(ui.style());
    let colour = world.theme.ink;
    texts
        .map(|text| ui.painter().layout_no_wrap(text, font.clone(), colour))
        .map(|galley| galley.size().x + around)
        .sum()
}

/// What the language calls itself.
fn own_name(locale: &Locale) -> &'static str {
    LANGUAGES
        .iter()
        .find(|language| language.tag == locale.language().as_str())
        .map_or("", |language| language.own_name)
}

/// "Who says so?", and how many kinds of source are taken away.
fn who_says_so(world: &World) -> String {
    match kinds_taken_away(&world.view, &world.whole).len() {
        0 => world.locale.text("filter-title"),
        away => (world.locale).text_with("filter-title-away", &[("count", away.into())]),
    }
}

/// The key of a figure's name.
#[must_use]
pub fn figure_key(figure: FigureKind) -> &'static str {
    match figure {
        FigureKind::Map => "figure-map",
        FigureKind::Ranking => "figure-ranking",
        FigureKind::Lines => "figure-lines",
        FigureKind::Scatter => "figure-scatter",
        FigureKind::Table => "figure-table",
        FigureKind::Profile => "figure-profile",
    }
}

fn search_button_ui(ui: &mut Ui, world: &World, narrow: bool, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    let label = locale.text("bar-search");
    let mut button = Button::new(&label);
    if !narrow {
        button = button
            .shortcut_text(Command::Search.key_text(locale).unwrap_or_default())
            .min_size(vec2(130.0, 0.0));
    }
    let response = ui
        .add(
            button
                .frame(true)
                .fill(world.theme.raised)
                .stroke((1.0, world.theme.rule)),
        )
        .on_hover_text(Command::Search.hint(locale));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, label.as_str()));
    if response.clicked() {
        commands.push(Command::Search);
    }
}

/// Language, appearance and the rest, from right to left.
fn menus_ui(ui: &mut Ui, world: &World, settings: &Settings, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    let item = |ui: &mut Ui, command: Command, commands: &mut Vec<Command>| {
        let key = command.key_text(locale).unwrap_or_default();
        if ui
            .add(Button::new(command.name(locale)).shortcut_text(key))
            .clicked()
        {
            commands.push(command);
            ui.close();
        }
    };
    let name = if menu::is_in_menu(ui) {
        "bar-more"
    } else {
        "bar-menu"
    };
    ui.menu_button(locale.text(name), |ui| {
        ui.menu_button(locale.text("bar-read"), |ui| {
            for page in SHELVES {
                item(ui, Command::Read(page), commands);
            }
        });
        ui.separator();
        if !matches!(world.view.figure, FigureKind::Map)
            || ui.ctx().content_rect().width() < NARROW_PT * world.medium.text_scale
        {
            for figure in FigureKind::ALL {
                item(ui, Command::Show(figure), commands);
            }
            ui.separator();
        }
        item(ui, Command::ToggleCompare, commands);
        item(ui, Command::Fit, commands);
        item(ui, Command::ToggleLegend, commands);
        item(ui, Command::SelectAll, commands);
        item(ui, Command::ClearSelection, commands);
        ui.separator();
        item(ui, Command::KeepView, commands);
        item(ui, Command::KeptViews, commands);
        item(ui, Command::CopyView, commands);
        item(ui, Command::CopyFigure, commands);
        for format in Format::ALL {
            item(ui, Command::Export(format), commands);
        }
        item(ui, Command::HandOut(0), commands);
        item(ui, Command::MakeSheet, commands);
        ui.separator();
        item(ui, Command::Sources, commands);
        item(ui, Command::FullScreen, commands);
        item(ui, Command::Keys, commands);
        item(ui, Command::Hints, commands);
        item(ui, Command::Quit, commands);
    });
    who_says_so_ui(ui, world, commands);
    ui.menu_button(locale.text("bar-view"), |ui| {
        ui.label(style::faint(locale.text("bar-theme")));
        for (choice, key) in [
            (ThemeChoice::System, "bar-theme-system"),
            (ThemeChoice::Light, "bar-theme-light"),
            (ThemeChoice::Dark, "bar-theme-dark"),
        ] {
            if ui
                .radio(settings.theme == choice, locale.text(key))
                .clicked()
            {
                commands.push(Command::Theme(choice));
            }
        }
        ui.separator();
        let percent = locale.number(f64::from(settings.text_scale) * 100.0, 0);
        let size = locale.text_with("bar-text-size-percent", &[("percent", percent.into())]);
        ui.label(style::faint(format!(
            "{}: {size}",
            locale.text("bar-text-size")
        )));
        item(ui, Command::TextSize(1), commands);
        item(ui, Command::TextSize(-1), commands);
        item(ui, Command::TextSize(0), commands);
        ui.separator();
        let mut reduced = world.medium.reduced_motion;
        if ui
            .checkbox(&mut reduced, locale.text("bar-motion"))
            .clicked()
        {
            commands.push(Command::ToggleMotion);
        }
        let mut projector = settings.projector;
        if ui
            .checkbox(&mut projector, locale.text("bar-projector"))
            .clicked()
        {
            commands.push(Command::ToggleProjector);
        }
    });
    let own_name = own_name(locale);
    let menu = ui.menu_button(own_name, |ui| {
        for language in LANGUAGES {
            let chosen = language.tag == locale.language().as_str();
            let response = ui.radio(chosen, language.own_name);
            if response.clicked() {
                commands.push(Command::Language(language.tag));
                ui.close();
            }
        }
    });
    let name = format!("{}: {own_name}", locale.text("bar-language"));
    menu.response
        .widget_info(|| WidgetInfo::labeled(Role::Button, true, name.as_str()));
}

/// The stories of the pack, each to be told or to be written anew from a copy, and the story that
/// is being written.
fn stories_ui(
    ui: &mut Ui,
    world: &World,
    stories: &[Arc<Story>],
    editor: Option<&Editor>,
    commands: &mut Vec<Command>,
) {
    let scene = world.scene();
    ui.menu_button(world.locale.text("bar-present"), |ui| {
        ui.set_max_width(380.0 * world.medium.text_scale);
        for (place, story) in stories.iter().enumerate() {
            if ui.button(scene.words(&story.title)).clicked() {
                commands.push(Command::Present(place));
                ui.close();
            }
            let hand_out = ui.button(world.locale.text("bar-hand-out"));
            let title = &[("title", scene.words(&story.title).into())];
            let name = world.locale.text_with("bar-hand-out-story", title);
            hand_out.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.as_str()));
            if hand_out.clicked() {
                commands.push(Command::HandOut(place));
                ui.close();
            }
            let count = &[("count", story.steps.len().into())];
            let steps = world.locale.text_with("talk-steps", count);
            let separator = world.locale.text("phrase-separator");
            let about = format!("{steps}{separator}{}", scene.words(&story.summary));
            ui.add(Label::new(style::faint(about)).wrap());
        }
        ui.separator();
        let mut item = |ui: &mut Ui, text: String, command: StoryCommand| {
            let command = Command::Story(command);
            let mut button = Button::new(text);
            if let Some(key) = command.key_text(&world.locale) {
                button = button.shortcut_text(key);
            }
            if ui.add(button).clicked() {
                commands.push(command);
                ui.close();
            }
        };
        if let Some(editor) = editor {
            let title = &[("title", editor.title(world).into())];
            let text = world.locale.text_with("editor-go-on", title);
            item(ui, text, StoryCommand::Toggle);
        }
        for command in [StoryCommand::New, StoryCommand::Add] {
            let text = world.locale.text(command.name_key());
            item(ui, text, command);
        }
        for (place, story) in stories.iter().enumerate() {
            let title = &[("title", scene.words(&story.title).into())];
            let text = world.locale.text_with("editor-copy-of", title);
            item(ui, text, StoryCommand::CopyOfPack(place));
        }
    });
}

/// "Who says so?": the kinds of source, each to be taken away from the whole atlas or given back.
fn who_says_so_ui(ui: &mut Ui, world: &World, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    let scene = world.scene();
    let away = kinds_taken_away(&world.view, &world.whole).len();
    let text = who_says_so(world);
    let text = if away == 0 {
        text.into()
    } else {
        style::strong(text).color(world.theme.warning)
    };
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let content = |ui: &mut Ui| {
        ui.set_max_width(360.0 * world.medium.text_scale);
        ui.add(Label::new(style::faint(locale.text("filter-lead"))).wrap());
        for (key, kind) in world.whole.meta.source_kinds.iter() {
            if !world
                .whole
                .sources
                .entries()
                .iter()
                .any(|source| source.kind == key)
            {
                continue;
            }
            let mut shown = !world.view.without.contains(&kind.id);
            let text = format!("{} {}", kind.mark, scene.words(&kind.name));
            let row = ui
                .checkbox(&mut shown, text)
                .on_hover_text(scene.words(&kind.note));
            if row.clicked() {
                let change = Change::WithoutKind(kind.id.clone(), !shown);
                commands.push(Command::Change(change));
            }
        }
        ui.separator();
        if ui
            .add_enabled(away > 0, Button::new(locale.text("filter-all")))
            .clicked()
        {
            commands.push(Command::Change(Change::WithEveryKind));
        }
        if ui.button(locale.text("cmd-read-sources")).clicked() {
            commands.push(Command::Read(PageId::Sources));
            ui.close();
        }
    };
    if menu::is_in_menu(ui) {
        SubMenuButton::new(text).config(config).ui(ui, content);
    } else {
        MenuButton::new(text).config(config).ui(ui, content);
    }
}

fn press(
    ui: &mut Ui,
    locale: &Locale,
    command: Command,
    symbol: Symbol,
    enabled: bool,
    commands: &mut Vec<Command>,
) {
    if symbols::button(ui, &command.name(locale), symbol, enabled)
        .on_hover_text(command.hint(locale))
        .clicked()
    {
        commands.push(command);
    }
}
