//! Comparison, legend, names on the map, and windows of every size.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

#[path = "support/window.rs"]
mod window;

use egui::accesskit::{Role, Toggled};
use egui::{Context, Key, Modifiers, Pos2, RawInput, Rect, vec2};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT;
use mosaique::atlas::{Atlas, PackSource};
use mosaique::figure::map::{self, MapState, labels::Placed};
use mosaique::figure::{Medium, Scene, Surface, fonts};
use mosaique::ui::command::Command;
use mosaique::ui::top_bar::figure_key;
use mosaique::view::{Change, ChartKind, Compare, FigureKind, MeasureId, View};
use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;
use window::{CTRL, LANGUAGES, Start, Window, tiny_folder};

// --- the comparison ------------------------------------------------------------------------

/// What has this name below the map.
fn below_map<'w>(window: &'w Window, name: &str) -> Vec<Node<'w>> {
    let map = window.map().rect();
    let mut found = window.all(name);
    found.retain(|node| {
        let place = node.rect();
        place.top() > map.bottom() && place.left() >= map.left() && place.right() <= map.right()
    });
    found
}

fn click_below_map(window: &mut Window, name: &str) {
    let found = below_map(window, name);
    assert_eq!(found.len(), 1, "{name} among {:#?}", window.names());
    found[0].click();
    window.settle();
}

#[test]
fn the_comparison_opens_below_the_map_with_a_chart_of_the_regions_chosen() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        window.click_on_map("CN-AH");
        window.on_map("CN-JS").click_modifiers(Modifiers::SHIFT);
        window.settle();
        window.press(Key::G);
        assert!(window.view().compare.open);
        assert!(!below_map(&window, &window.text("panel-compare")).is_empty());
        for id in ["CN-AH", "CN-JS"] {
            assert_eq!(
                below_map(&window, &window.summary(id)).len(),
                1,
                "{:#?}",
                window.names()
            );
        }
        assert!(below_map(&window, &window.summary("CN-BJ")).is_empty());
        let all = window.text("figure-all-regions");
        click_below_map(&mut window, &all);
        assert_eq!(below_map(&window, &window.summary("CN-BJ")).len(), 1);
        let selected = window.text("figure-selected-only");
        click_below_map(&mut window, &selected);
        assert!(below_map(&window, &window.summary("CN-BJ")).is_empty());
        window.press(Key::G);
        assert!(!window.view().compare.open);
        assert!(window.all(&selected).is_empty());
    }
}

#[test]
fn every_chart_of_the_comparison_is_a_tab_and_a_step_of_undo() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        window.click_on_map("CN-AH");
        window.press(Key::G);
        for chart in [
            ChartKind::Lines,
            ChartKind::Scatter,
            ChartKind::Table,
            ChartKind::Ranking,
        ] {
            let name = window.text(figure_key(chart.figure()));
            click_below_map(&mut window, &name);
            assert_eq!(window.view().compare.chart, chart);
            let tab = &below_map(&window, &name)[0];
            assert_eq!(tab.accesskit_node().toggled(), Some(Toggled::True));
        }
        window.undo();
        assert_eq!(window.view().compare.chart, ChartKind::Table);
        assert!(window.view().compare.open);
    }
}

#[test]
fn pointing_at_a_chart_marks_the_region_and_a_click_chooses_it() {
    let compare = Compare {
        open: true,
        all: true,
        ..Compare::default()
    };
    let view = View {
        compare,
        ..View::default()
    };
    let mut window = Start::new("en").view(view).open();
    let place = below_map(&window, &window.summary("CN-SH"))[0]
        .rect()
        .center();
    window.point_at(place);
    assert_eq!(
        window.harness.state().world.highlight,
        Some(window.region("CN-SH"))
    );
    below_map(&window, &window.summary("CN-SH"))[0].click();
    window.settle();
    assert_eq!(window.chosen(), ["CN-SH"]);
    below_map(&window, &window.summary("CN-TJ"))[0].click_modifiers(Modifiers::SHIFT);
    window.settle();
    assert_eq!(window.chosen(), ["CN-SH", "CN-TJ"]);
    assert!(
        window.view().compare.all,
        "a click chooses; it does not change what is compared"
    );
}

#[test]
fn the_table_is_sorted_by_the_column_that_is_pressed() {
    for language in LANGUAGES {
        let view = View {
            figure: FigureKind::Table,
            ..View::default()
        };
        let mut window = Start::new(language).view(view).open();
        let column = window.text("table-region");
        let head = window.text_with("table-sort-by", &[("column", column.as_str().into())]);
        window.click_button(&head);
        let sorted = window
            .nodes(|name| name.starts_with(&head) && name.len() > head.len())
            .len();
        assert_eq!(
            sorted,
            1,
            "{head} says how it is sorted: {:#?}",
            window.names()
        );
    }
}

#[test]
fn without_a_selection_the_comparison_is_of_all_regions() {
    let compare = Compare {
        open: true,
        ..Compare::default()
    };
    for chart in ChartKind::ALL {
        let view = View {
            compare: Compare { chart, ..compare },
            ..View::default()
        };
        let window = Start::new("en").view(view).open();
        assert_eq!(window.scene().compared().len(), 33);
    }
}

// --- the legend ----------------------------------------------------------------------------

#[test]
fn a_row_of_the_legend_says_how_many_regions_it_has_and_chooses_them() {
    for (language, year) in LANGUAGES.into_iter().zip([2024, 2011, 2019]) {
        let view = View {
            year: Some(year),
            ..View::default()
        };
        let mut window = Start::new(language).view(view).open();
        let classes = window.scene().data.measure.class_count();
        assert_eq!(classes, 5);
        let mut sum = 0;
        for class in 0..classes {
            let regions: BTreeSet<String> = {
                let scene = window.scene();
                let of_class = |key| scene.data.slice.class(key) == Some(class);
                let all = scene.atlas.regions.iter();
                all.filter(|(key, _)| of_class(*key))
                    .map(|(_, known)| known.id.clone())
                    .collect()
            };
            sum += regions.len();
            let said = window.text_with(
                "access-legend-class",
                &[
                    ("index", (class + 1).into()),
                    ("classes", classes.into()),
                    ("range", "|".into()),
                    ("count", regions.len().into()),
                ],
            );
            let (before, after) = said.split_once('|').unwrap();
            let rows = window.nodes(|name| name.starts_with(before) && name.ends_with(after));
            assert_eq!(rows.len(), 1, "{said} among {:#?}", window.names());
            rows[0].hover();
            window.settle();
            assert_eq!(window.harness.state().world.marked.len(), regions.len());
            let rows = window.nodes(|name| name.starts_with(before) && name.ends_with(after));
            rows[0].click();
            window.settle();
            let chosen: BTreeSet<String> = window.view().selection.iter().cloned().collect();
            assert_eq!(chosen, regions);
        }
        assert_eq!(sum, 31);
        // The last row: regions without a figure.
        let none = window.text("legend-no-data");
        window.click_button(&none);
        assert_eq!(window.chosen(), ["CN-HK", "CN-MO"]);
    }
}

// --- metrics of every kind -----------------------------------------------------------------

#[test]
fn a_metric_with_one_year_has_no_slider_but_says_so() {
    for language in LANGUAGES {
        let view = View {
            measure: Some(MeasureId::plain("state_key_labs")),
            ..View::default()
        };
        let mut window = Start::new(language).view(view.clone()).open();
        assert!(!window.has_slider());
        let said = window.text_with(
            "year-only-one",
            &[("year", mosaique::locale::Value::Year(2019))],
        );
        assert!(window.shows(&said), "{:#?}", window.names());
        window.press(Key::P);
        window.press(Key::Period);
        window.press(Key::Comma);
        assert_eq!(window.view(), &view);
        for key in [Key::R, Key::O, Key::S, Key::T, Key::M] {
            window.press(key);
        }
    }
}

#[test]
fn every_metric_is_shown_in_every_figure_without_a_fault() {
    let atlas = window::china();
    let mut window = Start::new("en").size(1000.0, 700.0).open();
    for (place, (_, metric)) in atlas.metrics.iter().enumerate() {
        let view = View {
            measure: Some(MeasureId::plain(&metric.id)),
            figure: FigureKind::ALL[place % FigureKind::ALL.len()],
            selection: vec!["CN-AH".into(), "CN-HK".into()],
            ..View::default()
        };
        window.give(Command::Language(LANGUAGES[place % LANGUAGES.len()]));
        window.give(Command::Change(Change::Replace(Box::new(view))));
        let names = window.names();
        let wordless: Vec<_> = names.iter().filter(|name| name.contains('⟦')).collect();
        assert!(wordless.is_empty(), "{}: {wordless:#?}", metric.id);
        assert!(
            window.shows(&window.scene().title()),
            "{}: {names:#?}",
            metric.id
        );
    }
}

#[test]
fn a_metric_in_which_one_region_has_a_value_is_shown_in_every_figure() {
    let pack = tempfile::tempdir().unwrap();
    for entry in ["", "observations"] {
        fs::create_dir_all(pack.path().join(entry)).unwrap();
        for file in fs::read_dir(tiny_folder().join(entry)).unwrap() {
            let file = file.unwrap();
            if file.file_type().unwrap().is_file() {
                let target = pack.path().join(entry).join(file.file_name());
                fs::copy(file.path(), target).unwrap();
            }
        }
    }
    let figures = pack.path().join("observations/fish_share.ron");
    let text = fs::read_to_string(&figures).unwrap();
    fs::write(&figures, text.replace(", \"XX-C\": [0]", "")).unwrap();
    let loaded = Atlas::load(&PackSource::Folder(pack.path().to_owned()));
    assert!(loaded.faults.is_empty(), "{:?}", loaded.faults);
    let mut window = Start::new("en")
        .atlas(Arc::new(loaded.atlas.unwrap()))
        .open();
    assert_eq!(window.summary("XX-A"), "Ay, 12.5%, rank 1 of 1");
    window.press_with(CTRL, Key::A);
    assert_eq!(window.chosen().len(), 3);
    for key in [Key::R, Key::O, Key::S, Key::T, Key::I, Key::M, Key::G] {
        window.press(key);
        assert!(window.mentions("Ay"), "{key:?}");
    }
    for chart in [ChartKind::Lines, ChartKind::Scatter, ChartKind::Table] {
        let name = window.text(figure_key(chart.figure()));
        click_below_map(&mut window, &name);
    }
}

#[test]
fn all_regions_chosen_at_once_are_one_step_of_undo_and_fit_every_figure() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        window.press_with(CTRL, Key::A);
        assert_eq!(window.chosen().len(), 33);
        for key in [Key::R, Key::O, Key::S, Key::T, Key::I, Key::M, Key::G] {
            window.press(key);
        }
        for chart in [ChartKind::Lines, ChartKind::Scatter, ChartKind::Table] {
            let name = window.text(figure_key(chart.figure()));
            click_below_map(&mut window, &name);
            assert_eq!(window.scene().compared().len(), 33);
        }
        for id in window.ids() {
            window.on_map(&id);
        }
        while window.view().figure != FigureKind::Map || window.view().compare.open {
            window.undo();
        }
        while window.harness.state().world.history.can_undo() {
            window.undo();
        }
        window.redo();
        assert_eq!(window.chosen().len(), 33);
        window.undo();
        assert!(window.chosen().is_empty());
    }
}

// --- windows of every size -----------------------------------------------------------------

/// What has to be there whatever the window is like, and within it.
fn assert_usable(window: &Window, size: (f32, f32), when: &str) {
    let screen = Rect::from_min_size(Pos2::ZERO, vec2(size.0, size.1)).expand(1.0);
    let bar = [
        "cmd-undo",
        "cmd-redo",
        "bar-search",
        "bar-menu",
        "cmd-left-panel",
        "cmd-right-panel",
    ];
    let mut places = Vec::new();
    for key in bar {
        let name = window.text(key);
        let buttons = window.all(&name);
        assert!(
            !buttons.is_empty(),
            "{name} is missing {when}: {:#?}",
            window.names()
        );
        let rect = buttons[0].rect();
        assert!(
            screen.contains_rect(rect),
            "{name} is outside the window {when}: {rect}"
        );
        for (other, taken) in &places {
            let shared: Rect = rect.intersect(*taken);
            assert!(
                !shared.is_positive() || shared.width() < 1.0 || shared.height() < 1.0,
                "{name} {rect} overlaps {other} {taken} {when}"
            );
        }
        places.push((name, rect));
    }
    if window.view().figure == FigureKind::Map {
        let map = window.map().rect();
        assert!(screen.contains_rect(map), "{map} {when}");
        assert!(
            map.width() > 100.0 && map.height() > 60.0,
            "the map has {map} {when}"
        );
        let room = map.width() * map.height() / (size.0 * size.1);
        assert!(room > 0.12, "the map has {room} of the window {when}");
    }
}

#[test]
fn a_window_of_any_size_and_text_of_any_size_can_be_used() {
    let cases = [
        ((640.0, 480.0), 1.0),
        ((1280.0, 800.0), 2.0),
        ((1280.0, 800.0), 0.8),
        ((5120.0, 2880.0), 1.0),
        ((5120.0, 2880.0), 2.0),
        ((480.0, 1200.0), 1.0),
        ((1600.0, 400.0), 1.0),
    ];
    for (place, (size, text_scale)) in cases.into_iter().enumerate() {
        let language = LANGUAGES[place % LANGUAGES.len()];
        let mut start = Start::new(language).size(size.0, size.1);
        start.settings.text_scale = text_scale;
        let mut window = start.open();
        let when = |what: &str| format!("{what} at {size:?} with text {text_scale} in {language}");
        assert_usable(&window, size, &when("at the start"));
        // Where the menus do not fit beside each other, one has the others in it.
        let view = window.text("bar-view");
        if !window.shows(&view) {
            window.click_button(&window.text("bar-menu"));
            assert!(window.shows(&view), "{}", when("the menus"));
            window.press(Key::Escape);
        }
        window.press_with(CTRL, Key::A);
        assert_usable(&window, size, &when("with all regions chosen"));
        for key in [Key::R, Key::O, Key::S, Key::T, Key::I, Key::M, Key::G] {
            window.press(key);
            assert_usable(&window, size, &when(&format!("after {key:?}")));
        }
        window.press_with(CTRL, Key::K);
        window.write("shanxi");
        assert!(
            window.mentions(&window.text("search-kind-region")),
            "{}",
            when("in the search")
        );
        window.press(Key::Escape);
        window.press(Key::F1);
        let close = window.text("close");
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(size.0, size.1));
        let on_page = window
            .all(&close)
            .into_iter()
            .any(|node| screen.contains_rect(node.rect()));
        assert!(on_page, "{}", when("the page of keys"));
        window.press(Key::Escape);
    }
}

#[test]
fn a_window_made_smaller_and_larger_again_is_as_before() {
    let mut window = Window::open("en");
    window.click_on_map("CN-AH");
    let before = window.map().rect();
    for size in [(1000.0, 700.0), (1600.0, 1000.0)] {
        window.harness.set_size(vec2(size.0, size.1));
        for _ in 0..4 {
            window.harness.step();
        }
        window.settle();
    }
    let after = window.map().rect();
    assert!(
        before.min.distance(after.min) < 2.0 && before.max.distance(after.max) < 2.0,
        "{before} {after}"
    );
}

#[test]
fn a_window_squeezed_to_almost_nothing_does_no_harm() {
    let mut window = Window::open("en");
    window.click_on_map("CN-AH");
    window.press(Key::G);
    for key in [Key::M, Key::R, Key::O, Key::S, Key::T, Key::I, Key::M] {
        window.harness.set_size(vec2(1600.0, 1000.0));
        window.press(key);
        for size in [
            (640.0, 480.0),
            (200.0, 150.0),
            (40.0, 30.0),
            (3000.0, 60.0),
            (60.0, 3000.0),
        ] {
            window.harness.set_size(vec2(size.0, size.1));
            window.harness.step();
            window.harness.step();
        }
    }
    window.harness.set_size(vec2(1600.0, 1000.0));
    window.settle();
    window.on_map("CN-AH");
}

// --- names on the map ----------------------------------------------------------------------

/// The names that a map in `rect` has.
fn names_placed(scene: &Scene<'_>, map: &map::MapGeometry, rect: Rect) -> Vec<Placed> {
    let context = Context::default();
    fonts::install(&context);
    let mut state = MapState::default();
    let input = RawInput {
        screen_rect: Some(rect),
        ..RawInput::default()
    };
    let mut output = context.run_ui(input, |ui| {
        let body = map::body_rect(ui.painter(), scene, rect);
        let camera = map::camera_of(scene, map, body);
        map::paint(ui.painter(), rect, scene, map, camera, &mut state);
    });
    output.textures_delta.clear();
    state.names().to_vec()
}

fn assert_names_apart(placed: &[Placed], least: usize, when: &str) {
    assert!(placed.len() >= least, "{} names {when}", placed.len());
    for (place, one) in placed.iter().enumerate() {
        for other in &placed[place + 1..] {
            assert!(!one.rect.intersects(other.rect), "{one:?} {other:?} {when}");
        }
    }
}

#[test]
fn at_1600_by_1000_most_names_are_on_the_map_and_none_is_on_another() {
    for language in LANGUAGES {
        let window = Window::open(language);
        let world = &window.harness.state().world;
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(1600.0, 1000.0));
        for surface in [Surface::Screen, Surface::Paper] {
            let medium = Medium {
                surface,
                ..world.medium.clone()
            };
            let scene = Scene {
                medium: &medium,
                ..world.scene()
            };
            let placed = names_placed(&scene, &world.geometry, rect);
            assert_names_apart(&placed, 25, &format!("in {language} on {surface:?}"));
        }
        // The map between the panels of a window of this size.
        let body = window.map().rect();
        let rect = Rect::from_min_max(body.min, Pos2::new(body.max.x, 1000.0));
        let placed = names_placed(&world.scene(), &world.geometry, rect);
        assert_names_apart(&placed, 25, &format!("in {language} between panels"));
    }
}

#[test]
fn names_stay_apart_at_every_size_zoom_and_text_size() {
    for (place, language) in LANGUAGES.into_iter().enumerate() {
        let mut window = Window::open(language);
        let body = window.map().rect();
        window.turn_wheel(body.center(), 150.0 * place as f32);
        window.press_with(CTRL, Key::A);
        let world = &window.harness.state().world;
        for (width, height) in [(640.0, 480.0), (1100.0, 700.0), (2400.0, 1600.0)] {
            for text_scale in [0.8, 1.3, 2.0] {
                let medium = Medium {
                    text_scale,
                    ..world.medium.clone()
                };
                let scene = Scene {
                    medium: &medium,
                    ..world.scene()
                };
                let rect = Rect::from_min_size(Pos2::ZERO, vec2(width, height));
                let placed = names_placed(&scene, &world.geometry, rect);
                assert_names_apart(
                    &placed,
                    1,
                    &format!("{language} {width}×{height} {text_scale}"),
                );
            }
        }
    }
}

#[test]
fn names_can_be_hidden_with_what_they_name_still_reachable_by_number() {
    let view = View {
        mask: mosaique::view::Mask {
            names: true,
            values: true,
            colours: true,
            seed: Some(7),
        },
        ..View::default()
    };
    for language in LANGUAGES {
        let mut window = Start::new(language).view(view.clone()).open();
        assert!(
            !window.mentions(
                window::china()
                    .regions
                    .by_id("CN-AH")
                    .unwrap()
                    .names
                    .get(language)
            )
        );
        window.click_on_map("CN-AH");
        assert_eq!(window.chosen(), ["CN-AH"]);
        assert_eq!(
            window.one(Role::Canvas, &window.map_name()).rect(),
            window.map().rect()
        );
    }
}
