//! Everything the window offers is reached by keys, and found by name.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

#[path = "support/window.rs"]
mod window;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT;
use mosaique::ui::command::Command;
use mosaique::view::{FigureKind, MeasureId, PageId, View};
use std::collections::BTreeSet;
use window::{CTRL, LANGUAGES, Start, Window, china};

// --- walking on the map --------------------------------------------------------------------

#[test]
fn arrow_keys_walk_to_the_neighbour_in_their_direction() {
    let mut window = Window::open("en");
    window.click_on_map("CN-HB");
    let walks = [
        (Key::ArrowUp, "CN-HA"),
        (Key::ArrowDown, "CN-HB"),
        (Key::ArrowRight, "CN-AH"),
        (Key::ArrowLeft, "CN-HB"),
        (Key::ArrowLeft, "CN-CQ"),
    ];
    for (key, region) in walks {
        window.press(key);
        assert_eq!(window.chosen(), [region], "{key:?}");
    }
    window.undo();
    assert_eq!(window.chosen(), ["CN-HB"]);
}

#[test]
fn with_nothing_chosen_an_arrow_key_begins_at_the_region_that_ranks_first() {
    let mut window = Window::open("en");
    window.press(Key::ArrowRight);
    assert_eq!(window.chosen(), ["CN-BJ"]);
}

#[test]
fn shift_and_an_arrow_key_add_the_neighbour() {
    let mut window = Window::open("en");
    window.click_on_map("CN-HB");
    window.press_with(Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(window.chosen(), ["CN-HB", "CN-AH"]);
}

#[test]
fn every_region_can_be_walked_to_by_arrow_keys_alone() {
    let mut window = Window::open("en");
    let mut reached = BTreeSet::new();
    let mut waiting = vec!["CN-BJ".to_owned()];
    let arrows = [
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::ArrowUp,
        Key::ArrowDown,
    ];
    while let Some(id) = waiting.pop() {
        if !reached.insert(id.clone()) {
            continue;
        }
        for key in arrows {
            let change = mosaique::view::Change::Select(id.clone());
            let context = window.harness.ctx.clone();
            window
                .harness
                .state_mut()
                .apply(&context, Command::Change(change));
            window.harness.key_press(key);
            window.harness.step();
            waiting.extend(window.chosen().iter().map(ToString::to_string));
        }
    }
    let missing: Vec<_> = window
        .ids()
        .into_iter()
        .filter(|id| !reached.contains(id))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_region_in_focus_is_chosen_by_enter() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        window.in_list("CN-SH").focus();
        window.settle();
        window.press(Key::Enter);
        assert_eq!(window.chosen(), ["CN-SH"]);
    }
}

#[test]
fn a_screen_reader_presses_a_region_on_the_map() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        window.on_map("CN-MO").click_accesskit();
        window.settle();
        assert_eq!(window.chosen(), ["CN-MO"]);
        assert!(window.on_map("CN-MO").accesskit_node().toggled().is_some());
    }
}

#[test]
fn tab_reaches_the_bar_the_picker_play_the_slider_the_list_and_the_map() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        let mut wanted: Vec<String> = [
            "bar-menu",
            "bar-view",
            "bar-search",
            "figure-ranking",
            "year-play",
        ]
        .map(|key| window.text(key))
        .to_vec();
        wanted.push(window::name_of(&window.slider()).unwrap());
        wanted.push(picker_name(&window));
        wanted.push(window.summary("CN-BJ"));
        wanted.push(window.map_name());
        let mut order = Vec::new();
        for _ in 0..80 {
            window.harness.key_press(Key::Tab);
            window.harness.step();
            window.harness.step();
            let Some(name) = window.focused() else {
                continue;
            };
            order.push(name);
            if wanted.iter().all(|name| order.contains(name)) {
                break;
            }
        }
        for name in &wanted {
            assert!(order.contains(name), "{name} is not among {order:#?}");
        }
        // In the order in which they are read: first the bar, then the panel, the list after the
        // slider.
        let place = |name: &str| order.iter().position(|known| known == name).unwrap();
        assert!(
            place(&picker_name(&window)) < place(&window.text("year-play")),
            "{order:#?}"
        );
        assert!(
            place(&window.text("year-play")) < place(&window.summary("CN-BJ")),
            "{order:#?}"
        );
    }
}

fn picker_name(window: &Window) -> String {
    let scene = window.scene();
    let metric = &scene.atlas.metrics[scene.resolved.measure.metric];
    format!(
        "{}: {}",
        window.text("picker-metric"),
        scene.words(&metric.name)
    )
}

// --- by keyboard alone ---------------------------------------------------------------------

#[test]
fn the_metric_is_changed_by_keyboard_alone_through_the_filter_of_the_picker() {
    for (language, typed) in LANGUAGES
        .into_iter()
        .zip(["per person", "habitant", "人均"])
    {
        let mut window = Window::open(language);
        let name = picker_name(&window);
        window.one(Role::ComboBox, &name).focus();
        window.settle();
        window.press(Key::Enter);
        window.settle();
        assert_eq!(
            window.focused(),
            Some(window.text("picker-filter")),
            "{:#?}",
            window.names()
        );
        window.write(typed);
        let scene = window.scene();
        let wanted = mosaique::locale::fold(typed);
        let (first, metric) = scene
            .atlas
            .meta
            .themes
            .keys()
            .flat_map(|theme| scene.atlas.metrics_of(theme))
            .find(|(_, metric)| {
                let mut texts = metric.name.iter().chain(metric.meaning.iter());
                metric.coverage == mosaique::atlas::Coverage::All
                    && texts.any(|(_, text)| mosaique::locale::fold(text).contains(&wanted))
            })
            .unwrap();
        let first_name = metric.name.get(language).to_owned();
        assert!(window.shows(&first_name));
        for _ in 0..4 {
            window.press(Key::Tab);
            if window.focused().as_deref() == Some(&first_name) {
                break;
            }
        }
        assert_eq!(window.focused().as_deref(), Some(first_name.as_str()));
        window.press(Key::Enter);
        assert_eq!(window.scene().resolved.measure.metric, first);
        assert!(window.shows(&window.scene().title()));
        window.undo();
        assert_eq!(window.view(), &View::default());
    }
}

#[test]
fn the_slider_of_years_follows_the_arrow_keys_and_says_the_year() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        window.slider().focus();
        window.settle();
        window.press(Key::ArrowLeft);
        assert_eq!(window.scene().resolved.year, Some(2023), "{language}");
        assert_eq!(
            window.slider().accesskit_node().numeric_value(),
            Some(2023.0)
        );
        assert!(window.shows(&window.scene().title()));
        window.press(Key::ArrowLeft);
        window.press(Key::ArrowRight);
        assert_eq!(window.scene().resolved.year, Some(2023));
        assert!(
            window.chosen().is_empty(),
            "the arrow keys were the slider's, not the map's"
        );
        window.undo();
        assert_eq!(window.scene().resolved.year, Some(2022));
    }
}

#[test]
fn years_without_figures_are_stepped_over() {
    let view = View {
        measure: Some(MeasureId::plain("hightech_mfg_firms")),
        year: Some(2018),
        ..View::default()
    };
    let mut window = Start::new("en").view(view).open();
    window.press(Key::Comma);
    assert_eq!(window.scene().resolved.year, Some(2016));
    window.press(Key::Period);
    assert_eq!(window.scene().resolved.year, Some(2018));
}

#[test]
fn play_reaches_the_last_year_in_about_four_seconds_and_is_one_step_of_undo() {
    let view = View {
        year: Some(2015),
        ..View::default()
    };
    let mut window = Start::new("en").view(view.clone()).open();
    window.press(Key::P);
    assert!(window.shows(&window.text("year-pause")));
    let began = time(&window);
    let mut years = vec![window.scene().resolved.year.unwrap()];
    while years.last() != Some(&2024) && time(&window) - began < 8.0 {
        window.harness.step();
        let year = window.scene().resolved.year.unwrap();
        if years.last() != Some(&year) {
            years.push(year);
        }
    }
    assert_eq!(years, (2015..=2024).collect::<Vec<_>>());
    // Ten of the fourteen years: their share of the four seconds.
    let took = time(&window) - began;
    assert!((2.2..3.4).contains(&took), "{took} s");
    for _ in 0..20 {
        window.harness.step();
    }
    assert!(
        window.shows(&window.text("year-play")),
        "it stops at the last year"
    );
    window.undo();
    assert_eq!(window.view(), &view);
    window.redo();
    assert_eq!(window.scene().resolved.year, Some(2024));
}

#[test]
fn play_at_the_last_year_begins_at_the_first_and_escape_stops_it() {
    let mut window = Window::open("en");
    window.press(Key::P);
    assert_eq!(window.scene().resolved.year, Some(2011));
    let began = time(&window);
    while window.scene().resolved.year != Some(2024) && time(&window) - began < 8.0 {
        window.harness.step();
    }
    let took = time(&window) - began;
    assert!((3.3..4.5).contains(&took), "{took} s");
    for _ in 0..20 {
        window.harness.step();
    }
    window.undo();
    assert_eq!(window.view(), &View::default());
    window.press(Key::P);
    for _ in 0..15 {
        window.harness.step();
    }
    window.press(Key::Escape);
    let stopped = window.scene().resolved.year;
    for _ in 0..15 {
        window.harness.step();
    }
    assert_eq!(window.scene().resolved.year, stopped);
    assert!(window.shows(&window.text("year-play")));
}

fn time(window: &Window) -> f64 {
    window.harness.ctx.input(|input| input.time)
}

#[test]
fn every_figure_has_its_key_and_the_button_that_shows_it_is_marked() {
    let keys = [
        (Key::R, FigureKind::Ranking),
        (Key::O, FigureKind::Lines),
        (Key::S, FigureKind::Scatter),
        (Key::T, FigureKind::Table),
        (Key::I, FigureKind::Profile),
        (Key::M, FigureKind::Map),
    ];
    for language in LANGUAGES {
        let mut window = Window::open(language);
        for (key, figure) in keys {
            window.press(key);
            assert_eq!(window.view().figure, figure);
            assert!(window.shows(&window.scene().title()), "{figure:?}");
            let name = window.text(mosaique::ui::top_bar::figure_key(figure));
            let button = window.button(&name);
            let toggled = button.accesskit_node().toggled();
            assert_eq!(toggled, Some(egui::accesskit::Toggled::True), "{name}");
        }
    }
}

#[test]
fn the_page_of_keys_names_every_key_in_every_language() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        window.press(Key::Questionmark);
        assert!(window.shows(&window.text("keys-title")));
        for command in Command::listed() {
            if command.key_text(window.scene().locale).is_some() {
                assert!(
                    window.shows(&command.name(window.scene().locale)),
                    "{command:?}"
                );
            }
        }
        window.press(Key::Escape);
        assert!(!window.shows(&window.text("keys-title")));
    }
}

#[test]
fn letters_typed_into_the_search_are_not_commands() {
    let mut window = Window::open("en");
    window.press_with(CTRL, Key::K);
    for key in [Key::G, Key::T, Key::P, Key::Num0, Key::L] {
        window.press(key);
    }
    assert_eq!(window.view(), &View::default());
    window.press(Key::Escape);
    assert!(!window.shows(&window.text("search-hint")));
}

// --- search --------------------------------------------------------------------------------

/// The results on screen, from the top.
fn results(window: &Window) -> Vec<String> {
    let kinds = [
        "search-kind-region",
        "search-kind-metric",
        "search-kind-command",
    ]
    .map(|key| format!(", {}", window.text(key)));
    let city = window.text_with("search-kind-city", &[("region", "|".into())]);
    let (before, _) = city.split_once('|').unwrap();
    let city = format!(", {before}");
    let mut found: Vec<(f32, String)> = window
        .nodes(|name| kinds.iter().any(|kind| name.ends_with(kind)) || name.contains(&city))
        .into_iter()
        .map(|node| (node.rect().top(), window::name_of(&node).unwrap()))
        .collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    found.into_iter().map(|(_, name)| name).collect()
}

fn search(window: &mut Window, query: &str) -> Vec<String> {
    window.press_with(CTRL, Key::K);
    window.write(query);
    results(window)
}

#[test]
fn regions_are_found_first_however_they_are_typed_and_enter_chooses_them() {
    let queries = [
        ("guangdnog", "CN-GD"),
        ("pekin", "CN-BJ"),
        ("tibet", "CN-XZ"),
        ("xizang", "CN-XZ"),
        ("西藏", "CN-XZ"),
        ("nei menggu", "CN-NM"),
    ];
    for language in LANGUAGES {
        let mut window = Window::open(language);
        for (query, id) in queries {
            let found = search(&mut window, query);
            let atlas = china();
            let name = atlas.regions.by_id(id).unwrap().names.get(language);
            assert!(
                found.first().is_some_and(|first| first.starts_with(name)),
                "{query} in {language}: {name} is not first of {found:#?}"
            );
            window.press(Key::Enter);
            assert_eq!(window.chosen(), [id], "{query} in {language}");
            assert!(results(&window).is_empty(), "the search is closed");
        }
    }
}

#[test]
fn shanxi_gives_both_the_province_in_the_east_and_the_one_in_the_west() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        let found = search(&mut window, "shanxi");
        let atlas = china();
        let mut first: Vec<_> = found.iter().take(2).collect();
        first.sort();
        let mut names =
            ["CN-SX", "CN-SN"].map(|id| atlas.regions.by_id(id).unwrap().names.get(language));
        names.sort_unstable();
        for (found, name) in first.iter().zip(names) {
            assert!(found.starts_with(name), "{first:?} {names:?}");
        }
    }
}

#[test]
fn the_arrow_keys_choose_among_the_results() {
    let mut window = Window::open("en");
    let found = search(&mut window, "shanxi");
    window.press(Key::ArrowDown);
    window.press(Key::Enter);
    let chosen = window.summary(window.chosen()[0]);
    let name = found[1].split([' ', ',']).next().unwrap();
    assert!(chosen.starts_with(name), "{chosen} {found:?}");
}

#[test]
fn a_city_is_read_about_and_leads_to_its_region() {
    for (language, query) in LANGUAGES.into_iter().zip(["shenzhen", "Shēnzhèn", "深圳"]) {
        let mut window = Window::open(language);
        let found = search(&mut window, query);
        let city = china()
            .cities
            .by_id("shenzhen")
            .unwrap()
            .names
            .get(language)
            .to_owned();
        assert!(found[0].starts_with(&city), "{found:?}");
        window.press(Key::Enter);
        assert_eq!(window.view().page, Some(PageId::City("shenzhen".into())));
        let region = window.scene().region_name(window.region("CN-GD"));
        window.one(Role::Link, &region).click_accesskit();
        window.settle();
        assert_eq!(window.chosen(), ["CN-GD"]);
    }
}

#[test]
fn a_metric_is_found_by_its_name_and_shown() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        let atlas = china();
        let name = atlas
            .metrics
            .by_id("sci_papers")
            .unwrap()
            .name
            .get(language);
        let found = search(&mut window, name);
        assert!(found[0].starts_with(name), "{found:?}");
        window.press(Key::Enter);
        assert_eq!(window.view().measure, Some(MeasureId::plain("sci_papers")));
    }
}

#[test]
fn commands_are_found_by_name_and_run() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        let name = Command::Show(FigureKind::Table).name(window.scene().locale);
        let found = search(&mut window, &name);
        assert!(found[0].starts_with(&name), "{found:?}");
        window.press(Key::Enter);
        assert_eq!(window.view().figure, FigureKind::Table);
        let name = Command::Undo.name(window.scene().locale);
        search(&mut window, &name);
        window.press(Key::Enter);
        assert_eq!(window.view().figure, FigureKind::Map);
    }
}

#[test]
fn every_command_of_the_palette_is_found_by_its_own_name() {
    let mut window = Window::open("en");
    for command in Command::listed() {
        let name = command.name(window.scene().locale);
        let found = search(&mut window, &name);
        assert!(
            found.iter().any(|found| found.starts_with(&name)),
            "{name}: {found:?}"
        );
        window.press(Key::Escape);
    }
}

#[test]
fn what_nothing_is_called_is_said_in_words() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        assert!(search(&mut window, "qqqqqqqqq").is_empty());
        let said = window.text_with("search-none", &[("query", "qqqqqqqqq".into())]);
        assert!(window.shows(&said), "{:#?}", window.names());
        window.press(Key::Enter);
        assert_eq!(window.view(), &View::default());
    }
}
