//! What a reader sees first, and what the pointer does on the map, in every language.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

#[path = "support/window.rs"]
mod window;

use egui::accesskit::Role;
use egui::{Key, Modifiers, pos2, vec2};
use egui_kittest::kittest::NodeT;
use mosaique::locale::{Locale, Value};
use mosaique::view::View;
use window::{LANGUAGES, Start, Window, tiny};

/// The names of China's regions are in the pack; these few are written here once more by hand.
const ANHUI: [&str; 3] = ["Anhui", "Anhui", "安徽"];

#[test]
fn the_atlas_opens_on_its_start_in_words_of_each_language() {
    for language in LANGUAGES {
        let window = Window::open(language);
        let scene = window.scene();
        assert_eq!(*window.view(), View::default());
        assert_eq!(
            scene.atlas.metrics[scene.resolved.measure.metric].id,
            "rd_share_of_gdp"
        );
        assert_eq!(scene.resolved.year, Some(2024));
        assert!(window.shows(&scene.title()), "{:#?}", window.names());
        let names = window.names();
        assert!(names.iter().all(|name| !name.contains('⟦')), "{names:#?}");
    }
}

#[test]
fn every_region_is_on_the_map_with_its_name_its_value_with_unit_and_its_rank() {
    for (language, anhui) in LANGUAGES.into_iter().zip(ANHUI) {
        let window = Window::open(language);
        let scene = window.scene();
        assert_eq!(window.ids().len(), 33);
        for (key, region) in scene.atlas.regions.iter() {
            let node = window.on_map(&region.id);
            let name = window::name_of(&node).unwrap();
            assert!(name.starts_with(region.names.get(language)), "{name}");
            match scene.data.slice.value(key) {
                Some(value) => {
                    let rank = scene.data.slice.rank(key).unwrap();
                    let value = scene.value_text(&scene.resolved.series, value);
                    assert!(
                        name.contains(&value) && value.contains('%'),
                        "{name}: {value}"
                    );
                    assert!(
                        name.contains(&rank.to_string()) && name.contains("31"),
                        "{name}"
                    );
                }
                None => assert!(
                    name.contains(&scene.locale.text("legend-no-data")),
                    "{name}"
                ),
            }
        }
        assert!(window.summary("CN-AH").starts_with(anhui));
    }
}

#[test]
fn a_small_pack_of_ones_own_is_read_out_as_well() {
    for (language, names) in [("en", ["Ay", "Bee", "Sea"]), ("fr", ["Aï", "Bi", "Ci"])] {
        let window = Start::new(language).atlas(tiny()).open();
        for (id, name) in ["XX-A", "XX-B", "XX-C"].into_iter().zip(names) {
            assert!(
                window::name_of(&window.on_map(id))
                    .unwrap()
                    .starts_with(name)
            );
            assert!(
                window::name_of(&window.in_list(id))
                    .unwrap()
                    .starts_with(name)
            );
        }
        let locale = Locale::load(&language.into()).unwrap();
        assert!(window.summary("XX-A").contains(&locale.number(12.5, 1)));
    }
    // The pack has no Chinese: it speaks its own first language, and nothing breaks.
    let window = Start::new("zh-Hans").atlas(tiny()).open();
    assert!(
        window::name_of(&window.on_map("XX-A"))
            .unwrap()
            .starts_with("Ay")
    );
}

#[test]
fn a_click_on_a_region_shows_its_profile_at_the_right() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        assert!(window.shows(&window.text("profile-choose")));
        window.click_on_map("CN-AH");
        assert_eq!(window.chosen(), ["CN-AH"]);
        let right = window.map().rect().right();
        let atlas = window.scene().atlas;
        let region = &atlas.regions[window.region("CN-AH")];
        for name in [
            region.names.get("en"),
            region.names.get("zh-Hans"),
            region.pinyin.as_str(),
            region.capital.as_ref().unwrap().names.get(language),
        ] {
            assert!(
                window
                    .nodes(|known| known.contains(name))
                    .iter()
                    .any(|node| {
                        node.accesskit_node().role() == Role::Label && node.rect().left() >= right
                    }),
                "{name} among {:#?}",
                window.names()
            );
        }
        for key in [
            "profile-kind",
            "profile-capital",
            "profile-area",
            "profile-key-figures",
        ] {
            assert!(
                window.mentions(&window.text(key)),
                "{key} among {:#?}",
                window.names()
            );
        }
        assert!(!window.shows(&window.text("profile-choose")));
        assert!(window.summary("CN-AH").contains("Anhui") || language == "zh-Hans");
        window.on_map("CN-AH");
    }
}

#[test]
fn shift_or_ctrl_and_click_add_a_region_and_take_it_out_again() {
    for (modifiers, language) in [Modifiers::SHIFT, window::CTRL, Modifiers::SHIFT]
        .into_iter()
        .zip(LANGUAGES)
    {
        let mut window = Window::open(language);
        window.click_on_map("CN-AH");
        window.on_map("CN-JS").click_modifiers(modifiers);
        window.settle();
        window.on_map("CN-SN").click_modifiers(modifiers);
        window.settle();
        assert_eq!(window.chosen(), ["CN-AH", "CN-JS", "CN-SN"]);
        window.on_map("CN-JS").click_modifiers(modifiers);
        window.settle();
        assert_eq!(window.chosen(), ["CN-AH", "CN-SN"]);
    }
}

#[test]
fn escape_puts_away_the_hints_first_and_then_the_selection() {
    let mut start = Start::new("en");
    start.settings.hints_dismissed = false;
    let mut window = start.open();
    let hint = window.text("hint-title");
    assert!(window.shows(&hint));
    for key in ["hint-click", "hint-search", "hint-undo"] {
        assert!(window.shows(&window.text(key)));
    }
    window.click_on_map("CN-XJ");
    window.press(Key::Escape);
    assert!(!window.shows(&hint));
    assert_eq!(window.chosen(), ["CN-XJ"]);
    window.press(Key::Escape);
    assert!(window.chosen().is_empty());
}

#[test]
fn every_step_is_undone_and_done_again_one_by_one() {
    let mut window = Window::open("fr");
    let mut views = vec![window.view().clone()];
    window.click_on_map("CN-AH");
    views.push(window.view().clone());
    window.on_map("CN-JS").click_modifiers(Modifiers::SHIFT);
    window.settle();
    views.push(window.view().clone());
    window.press(Key::Comma);
    views.push(window.view().clone());
    window.press(Key::Plus);
    views.push(window.view().clone());
    window.press(Key::G);
    views.push(window.view().clone());
    window.press(Key::L);
    views.push(window.view().clone());
    window.press(Key::T);
    views.push(window.view().clone());
    for pair in views.windows(2) {
        assert_ne!(pair[0], pair[1], "a key did nothing");
    }
    for view in views.iter().rev().skip(1) {
        window.undo();
        assert_eq!(window.view(), view);
    }
    window.undo();
    assert_eq!(window.view(), &views[0]);
    for view in views.iter().skip(1) {
        window.redo();
        assert_eq!(window.view(), view);
    }
    window.redo();
    assert_eq!(Some(window.view()), views.last());
}

#[test]
fn the_buttons_for_undo_and_redo_say_whether_there_is_something_to_undo() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        let (undo, redo) = (window.text("cmd-undo"), window.text("cmd-redo"));
        assert!(window.button(&undo).accesskit_node().is_disabled());
        window.click_on_map("CN-AH");
        window.click_button(&undo);
        assert!(window.chosen().is_empty());
        window.click_button(&redo);
        assert_eq!(window.chosen(), ["CN-AH"]);
        assert!(window.button(&redo).accesskit_node().is_disabled());
    }
}

#[test]
fn a_drag_moves_the_map_with_the_pointer_and_is_one_step_of_undo() {
    let mut window = Window::open("en");
    window.press(Key::Plus);
    let before = window.view().clone();
    let (camera, body) = window.camera();
    let from = body.center();
    let held = camera.plane_from_screen(body, from);
    window.drag(from, vec2(-120.0, 60.0));
    assert!(window.chosen().is_empty(), "a drag is not a click");
    let (camera, _) = window.camera();
    let now = camera.screen_from_plane(body, held);
    // egui waits a few points before a press becomes a drag.
    assert!(now.distance(from + vec2(-120.0, 60.0)) < 8.0, "{now:?}");
    let dragged = window.view().clone();
    window.undo();
    assert_eq!(window.view(), &before);
    window.redo();
    assert_eq!(window.view(), &dragged);
}

#[test]
fn the_wheel_zooms_about_the_pointer_and_a_turn_is_one_step_of_undo() {
    let mut window = Window::open("en");
    let before = window.view().clone();
    let (camera, body) = window.camera();
    let place = body.min + body.size() * vec2(0.6, 0.4);
    let under = camera.plane_from_screen(body, place);
    window.turn_wheel(place, 200.0);
    let (closer, body) = window.camera();
    assert!(
        closer.metres_per_point < camera.metres_per_point * 0.7,
        "{closer:?}"
    );
    let now = closer.screen_from_plane(body, under);
    assert!(now.distance(place) < 0.5, "{now:?} {place:?}");
    window.turn_wheel(place, 200.0);
    let (closest, body) = window.camera();
    assert!(closest.metres_per_point < closer.metres_per_point);
    assert!(closest.screen_from_plane(body, under).distance(place) < 0.5);
    while window.harness.state().world.history.can_undo() {
        window.undo();
    }
    assert_eq!(window.view(), &before);
}

#[test]
fn turning_the_wheel_far_out_stops_before_the_map_is_lost() {
    let mut window = Window::open("en");
    let (camera, body) = window.camera();
    for _ in 0..12 {
        window.turn_wheel(body.center(), -400.0);
    }
    let (far, _) = window.camera();
    assert!(far.metres_per_point < camera.metres_per_point * 2.1);
    for _ in 0..40 {
        window.turn_wheel(body.center(), 400.0);
    }
    let (near, _) = window.camera();
    assert!(near.metres_per_point >= 19.0, "{near:?}");
}

#[test]
fn a_double_click_zooms_to_the_region_and_zero_fits_the_whole_map() {
    let mut window = Window::open("en");
    let (whole, body) = window.camera();
    let place = window.on_map("CN-SC").rect().center() + vec2(9.0, 0.0);
    for _ in 0..2 {
        window.harness.hover_at(place);
        window.harness.drag_at(place);
        window.harness.event(egui::Event::PointerButton {
            pos: place,
            button: egui::PointerButton::Primary,
            pressed: false,
            modifiers: Modifiers::NONE,
        });
    }
    window.settle();
    let (camera, _) = window.camera();
    assert!(
        camera.metres_per_point < whole.metres_per_point * 0.6,
        "{camera:?}"
    );
    let region = window.region("CN-SC");
    let bounds = window
        .harness
        .state()
        .world
        .geometry
        .bounds(region)
        .unwrap();
    for corner in [bounds.min, bounds.max] {
        assert!(body.contains(camera.screen_from_plane(body, corner)));
    }
    window.press(Key::Num0);
    assert_eq!(window.view().extent, None);
    let (camera, _) = window.camera();
    assert!((camera.metres_per_point / whole.metres_per_point - 1.0).abs() < 1e-3);
}

#[test]
fn the_pointer_over_a_region_shows_its_name_value_year_rank_and_change() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        let place = window.on_map("CN-SC").rect().center();
        window.point_at(place);
        assert_eq!(
            window.harness.state().world.highlight,
            Some(window.region("CN-SC"))
        );
        let scene = window.scene();
        let region = window.region("CN-SC");
        let value = scene.data.slice.value(region).unwrap();
        let value = scene.value_text(&scene.resolved.series, value);
        let said = window.text_with(
            "tooltip-value",
            &[("value", value.into()), ("year", Value::Year(2024))],
        );
        assert!(window.shows(&said), "{said} among {:#?}", window.names());
        assert!(window.shows(&scene.region_name(region)));
        let rank = scene.data.slice.rank(region).unwrap();
        let said = window.text_with("rank-of", &[("rank", rank.into()), ("count", 31.into())]);
        assert!(window.shows(&said), "{said}");
        window.take_pointer_away();
        assert_eq!(window.harness.state().world.highlight, None);
        assert!(!window.shows(&said));
    }
}

#[test]
fn a_region_without_a_figure_says_so_under_the_pointer() {
    let mut window = Window::open("en");
    let place = window.on_map("CN-HK").rect().center();
    window.point_at(place);
    assert!(window.shows("No data for 2024"), "{:#?}", window.names());
}

#[test]
fn pointing_at_a_row_of_the_list_marks_the_region_on_the_map() {
    let mut window = Window::open("en");
    let place = window.in_list("CN-BJ").rect().center();
    window.point_at(place);
    assert_eq!(
        window.harness.state().world.highlight,
        Some(window.region("CN-BJ"))
    );
    window.point_at(pos2(800.0, 4.0));
    assert_eq!(window.harness.state().world.highlight, None);
    window.in_list("CN-BJ").click();
    window.settle();
    assert_eq!(window.chosen(), ["CN-BJ"]);
}

#[test]
fn the_list_is_sorted_by_value_and_those_without_come_last() {
    let window = Start::new("en").size(1600.0, 1500.0).open();
    let ids = window.ids();
    let mut rows: Vec<(f32, Option<f64>)> = ids
        .iter()
        .map(|id| {
            let value = window.scene().data.slice.value(window.region(id));
            (window.in_list(id).rect().top(), value)
        })
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    for pair in rows.windows(2) {
        let value = |row: &(f32, Option<f64>)| row.1.unwrap_or(f64::NEG_INFINITY);
        assert!(value(&pair[0]) >= value(&pair[1]), "{pair:?}");
    }
    assert_eq!(rows.iter().filter(|row| row.1.is_none()).count(), 2);
}
