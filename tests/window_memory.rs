//! What the window remembers, what it says when something is wrong, and how still it stands.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

#[path = "support/window.rs"]
mod window;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::NodeT;
use mosaique::atlas::{Atlas, PackSource};
use mosaique::carto::LonLat;
use mosaique::figure::ThemeKind;
use mosaique::lesson::{Step, Story};
use mosaique::locale::{LANGUAGES as KNOWN, Locale};
use mosaique::store::{SettingsStore, ThemeChoice};
use mosaique::ui::command::Command;
use mosaique::ui::pack_watch::PackWatch;
use mosaique::view::{Change, Compare, Extent, MeasureId, View};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use window::{CTRL, LANGUAGES, Start, Window, tiny_folder};

fn open_menu(window: &mut Window, name: &str) {
    window.click_button(name);
}

fn language_menu(window: &Window) -> String {
    let tag = window.scene().locale.language().as_str();
    let own = KNOWN
        .iter()
        .find(|known| known.tag == tag)
        .unwrap()
        .own_name;
    format!("{}: {own}", window.text("bar-language"))
}

#[test]
fn the_language_is_switched_live_and_the_view_stays_as_it_was() {
    let mut window = Window::open("en");
    window.click_on_map("CN-SN");
    window.press(Key::Plus);
    let view = window.view().clone();
    for (tag, own_name) in KNOWN.iter().map(|known| (known.tag, known.own_name)) {
        let menu = language_menu(&window);
        open_menu(&mut window, &menu);
        window.one(Role::RadioButton, own_name).click();
        window.settle();
        let locale = Locale::load(&tag.into()).unwrap();
        assert_eq!(window.scene().locale.language().as_str(), tag);
        let atlas = window.scene().atlas;
        let name = atlas.regions.by_id("CN-SN").unwrap().names.get(tag);
        assert!(
            window::name_of(&window.on_map("CN-SN"))
                .unwrap()
                .starts_with(name)
        );
        assert!(window::name_of(&window.in_list("CN-BJ")).is_some());
        assert!(window.shows(&window.scene().title()));
        assert!(window.shows(&locale.text("panel-regions")));
        let metric = atlas
            .metrics
            .by_id("rd_share_of_gdp")
            .unwrap()
            .name
            .get(tag);
        assert!(window.scene().title().contains(metric));
        assert_eq!(window.view(), &view);
        assert_eq!(window.saved().language, Some(tag.into()));
    }
    // Undo knows nothing of languages: it takes back the zoom, and the words stay.
    window.undo();
    assert_eq!(window.view().extent, None);
    assert_eq!(
        window.scene().locale.language().as_str(),
        KNOWN[KNOWN.len() - 1].tag
    );
}

#[test]
fn theme_and_text_size_are_remembered() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        let menu = window.text("bar-view");
        open_menu(&mut window, &menu);
        let dark = window.text("bar-theme-dark");
        window.one(Role::RadioButton, &dark).click();
        window.settle();
        assert_eq!(window.scene().theme.kind, ThemeKind::Dark);
        window.press(Key::Escape);
        window.press_with(CTRL, Key::Plus);
        window.press_with(CTRL, Key::Plus);
        assert_eq!(window.saved().theme, ThemeChoice::Dark);
        assert_eq!(window.saved().text_scale, 1.2);
        let folder = window.close();
        let mut window = Start::new(language).open_in(folder);
        assert_eq!(window.scene().theme.kind, ThemeKind::Dark);
        assert_eq!(window.scene().medium.text_scale, 1.2);
        window.press_with(CTRL, Key::Num0);
        assert_eq!(window.scene().medium.text_scale, 1.0);
        assert!(!window.harness.state().world.history.can_undo());
    }
}

#[test]
fn the_text_size_stays_between_what_a_window_can_show() {
    let mut window = Window::open("en");
    for _ in 0..15 {
        window.press_with(CTRL, Key::Plus);
    }
    assert_eq!(window.scene().medium.text_scale, 2.0);
    for _ in 0..20 {
        window.press_with(CTRL, Key::Minus);
    }
    assert_eq!(window.scene().medium.text_scale, 0.8);
}

#[test]
fn a_second_start_opens_on_the_last_view() {
    let mut window = Window::open("fr");
    window.click_on_map("CN-AH");
    window.press(Key::Comma);
    window.press(Key::G);
    let place = window.on_map("CN-AH").rect().center();
    window.turn_wheel(place, 120.0);
    let view = window.view().clone();
    assert_ne!(view, View::default());
    let folder = window.close();
    let window = Start::new("fr").open_in(folder);
    assert_eq!(window.view(), &view);
    assert!(window.on_map("CN-AH").accesskit_node().toggled().is_some());
}

#[test]
fn a_view_given_at_the_start_goes_before_the_last_one() {
    let mut window = Window::open("en");
    window.click_on_map("CN-AH");
    let folder = window.close();
    let view = View {
        selection: vec!["CN-JS".into()],
        ..View::default()
    };
    let window = Start::new("en").view(view).open_in(folder);
    assert_eq!(window.chosen(), ["CN-JS"]);
}

#[test]
fn a_last_view_that_is_none_does_not_keep_the_window_from_opening() {
    let mut start = Start::new("en");
    start.settings.last_view = Some("(mosaique_view:1,view:(colour:red))".to_owned());
    let window = start.open();
    assert_eq!(window.view(), &View::default());
}

#[test]
fn damaged_settings_are_set_aside_and_the_window_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let store = SettingsStore::open(folder.path());
    fs::write(store.path(), "(theme: dark, text_sca").unwrap();
    let window = Start::new("en").open_in(folder);
    let title = window.text("message-settings-damaged");
    assert!(window.shows(&title), "{:#?}", window.names());
    assert!(window.mentions("settings.damaged-1.ron"));
    let mut window = window;
    window.press(Key::Escape);
    window.press(Key::Escape);
    assert!(!window.shows(&title));
    window.click_on_map("CN-AH");
    let folder = window.close();
    let kept = folder.path().join("settings.damaged-1.ron");
    assert_eq!(fs::read_to_string(kept).unwrap(), "(theme: dark, text_sca");
    assert_eq!(SettingsStore::open(folder.path()).load().1, None);
}

#[test]
fn hints_that_were_dismissed_stay_away() {
    for language in LANGUAGES {
        let mut start = Start::new(language);
        start.settings.hints_dismissed = false;
        let mut window = start.open();
        assert!(window.shows(&window.text("hint-title")));
        let dismiss = window.text("hint-dismiss");
        window.click_button(&dismiss);
        assert!(!window.shows(&window.text("hint-title")));
        let folder = window.close();
        let window = Start::new(language).open_in(folder);
        assert!(!window.shows(&window.text("hint-title")));
    }
}

#[test]
fn a_view_is_copied_as_text_and_pasted_elsewhere() {
    let mut window = Window::open("en");
    window.click_on_map("CN-AH");
    window.press(Key::R);
    let copied = copied_text(&mut window);
    let view = window.view().clone();
    let mut other = Window::open("fr");
    other.harness.event(Event::Paste(copied));
    other.settle();
    assert_eq!(other.view(), &view);
    other.undo();
    assert_eq!(other.view(), &View::default());
    other
        .harness
        .event(Event::Paste("what is not a view".into()));
    other.settle();
    assert_eq!(other.view(), &View::default());
    let said = other.text_with("message-view-not-read", &[("reason", "|".into())]);
    let said = said.split('|').next().unwrap().to_owned();
    assert!(other.mentions(&said), "{:#?}", other.names());
}

/// What Ctrl+Shift+C puts on the clipboard.
fn copied_text(window: &mut Window) -> String {
    // In one frame: the harness keeps only the output of the last one.
    window.harness.input_mut().events.extend([
        Event::ModifiersChanged(window::CTRL_SHIFT),
        Event::Key {
            key: Key::C,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: window::CTRL_SHIFT,
        },
    ]);
    window.harness.step();
    let commands = &window.harness.output().platform_output.commands;
    let copied = commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    window
        .harness
        .event(Event::ModifiersChanged(Modifiers::NONE));
    copied.unwrap()
}

// --- gaps ----------------------------------------------------------------------------------

#[test]
fn what_of_a_view_is_not_in_the_atlas_is_said_and_the_rest_is_shown() {
    for language in LANGUAGES {
        let locale = Locale::load(&language.into()).unwrap();
        let cases = [
            (
                View {
                    selection: vec!["CN-AH".into(), "XX-Q".into()],
                    ..View::default()
                },
                locale.text_with("gap-region", &[("id", "XX-Q".into())]),
            ),
            (
                View {
                    measure: Some(MeasureId::plain("rd_share")),
                    ..View::default()
                },
                "rd_share".to_owned(),
            ),
            (
                View {
                    year: Some(1850),
                    ..View::default()
                },
                "1850".to_owned(),
            ),
            (
                View {
                    measure: Some(MeasureId {
                        metric: "gdp".into(),
                        per: Some("sci_papers".into()),
                    }),
                    ..View::default()
                },
                window::china()
                    .metrics
                    .by_id("sci_papers")
                    .unwrap()
                    .name
                    .get(language)
                    .to_owned(),
            ),
        ];
        for (view, said) in cases {
            let asked = view.clone();
            let mut window = Start::new(language).view(view).open();
            let banner = window.nodes(|name| name.contains(&said));
            assert!(
                banner
                    .iter()
                    .any(|node| node.accesskit_node().role() == Role::Label),
                "{said} among {:#?}",
                window.names()
            );
            assert_eq!(window.view(), &asked, "a view keeps what it asks for");
            let close = window.text("close");
            window.click_button(&close);
            assert!(window.all(&close).is_empty());
        }
    }
}

#[test]
fn a_view_in_which_nothing_exists_has_one_message_with_all_that_is_missing() {
    let view = View {
        measure: Some(MeasureId {
            metric: "\"no\"".into(),
            per: Some("中".into()),
        }),
        against: Some(MeasureId::plain("neither")),
        year: Some(i32::MIN),
        selection: vec![String::new(), "\n".into()],
        extent: Some(Extent {
            centre: LonLat::new(-180.0, 90.0),
            width_km: 1.0,
            height_km: 40_000.0,
        }),
        compare: Compare {
            open: true,
            all: true,
            ..Compare::default()
        },
        ..View::default()
    };
    for key in [Key::M, Key::R, Key::O, Key::S, Key::T, Key::I] {
        let mut window = Start::new("en").view(view.clone()).open();
        assert!(window.shows(&window.text("gap-title")));
        window.press(key);
        window.press_with(CTRL, Key::A);
        assert_eq!(window.chosen().len(), 33);
    }
}

// --- standing still ------------------------------------------------------------------------

#[test]
fn a_window_in_which_nothing_happens_paints_nothing_again() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        assert_idle(&mut window, "just opened");
        let body = window.map().rect();
        window.point_at(window.on_map("CN-SC").rect().center());
        assert_idle(&mut window, "the pointer over a region");
        window.click_on_map("CN-AH");
        assert_idle(&mut window, "a region chosen");
        window.press(Key::G);
        assert_idle(&mut window, "the comparison open");
        for key in [Key::R, Key::O, Key::S, Key::T, Key::I, Key::M] {
            window.press(key);
            assert_idle(&mut window, &format!("after {key:?}"));
        }
        window.turn_wheel(body.center(), 100.0);
        window.press_with(CTRL, Key::K);
        window.press(Key::Escape);
        assert_idle(&mut window, "after the wheel and the search");
    }
}

#[test]
fn a_window_with_motion_comes_to_rest() {
    let mut start = Start::new("en");
    start.settings.reduced_motion = false;
    let mut window = start.open();
    window.click_on_map("CN-AH");
    window.press(Key::Z);
    window.press(Key::Num0);
    assert_idle(&mut window, "the camera has arrived");
}

/// One more frame, after which no frame is asked for, now or later.
fn assert_idle(window: &mut Window, when: &str) {
    for _ in 0..3 {
        window.harness.step();
    }
    let context = &window.harness.ctx;
    let delay = window.harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    assert!(
        !context.has_requested_repaint() && delay == Duration::MAX,
        "{when}: {delay:?} {:#?}",
        context.repaint_causes()
    );
}

#[test]
fn panels_are_hidden_and_come_back_and_stay_as_they_were_left() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        let name = Command::ToggleLeftPanel.name(window.scene().locale);
        let wide = window.map().rect().width();
        window.click_button(&name);
        assert!(window.map().rect().width() > wide + 200.0);
        let folder = window.close();
        let mut window = Start::new(language).open_in(folder);
        assert!(window.map().rect().width() > wide + 200.0);
        window.click_button(&name);
        assert!((window.map().rect().width() - wide).abs() < 2.0);
    }
}

// --- another pack on the fly ---------------------------------------------------------------

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Frames in real time until something is so; how long it took.
#[track_caller]
fn wait_until(window: &mut Window, is_so: impl Fn(&Window) -> bool) -> Duration {
    let began = Instant::now();
    while began.elapsed() < Duration::from_secs(10) {
        window.harness.step();
        if is_so(window) {
            let took = began.elapsed();
            window.settle();
            return took;
        }
        std::thread::sleep(Duration::from_millis(15));
    }
    panic!("not within ten seconds; on screen: {:#?}", window.names());
}

#[test]
fn a_story_written_into_the_folder_of_the_pack_is_offered_and_a_broken_one_is_named() {
    let pack = tempfile::tempdir().unwrap();
    copy_folder(&tiny_folder(), pack.path());
    let source = PackSource::Folder(pack.path().to_owned());
    let atlas = Arc::new(Atlas::load(&source).atlas.unwrap());
    let mut window = Start::new("en").atlas(atlas).open();
    let watch = PackWatch::new(source, &window.harness.ctx).unwrap();
    window.harness.state_mut().watch(watch);
    let file = pack.path().join("stories/talk.ron");
    fs::create_dir_all(pack.path().join("stories")).unwrap();
    let title = [("en", "A talk")].into_iter().collect();
    let mut story = Story::new("tiny", "talk", title);
    story.steps.push(Step {
        title: [("en", "The only step")].into_iter().collect(),
        ..Step::default()
    });
    fs::write(&file, story.to_ron()).unwrap();
    let reloaded = window.text("message-pack-reloaded");
    wait_until(&mut window, |window| window.shows(&reloaded));
    let told = |window: &mut window::Window| {
        window.press(Key::F5);
        let told = window.mentions("The only step");
        window.press(Key::Escape);
        told
    };
    assert!(told(&mut window));
    fs::write(&file, "(mosaique_story: 1, id: talk)").unwrap();
    wait_until(&mut window, |window| window.mentions("stories/talk.ron:1:"));
    assert!(told(&mut window), "the last good state stays");
}

/// An edit is on screen within this time. The machine that tests may be busy with other tests.
const SHOWN_WITHIN: Duration =
    Duration::from_millis(if cfg!(debug_assertions) { 2000 } else { 1000 });

#[test]
fn an_edit_of_the_pack_is_shown_at_once_and_a_broken_file_leaves_the_last_good_one() {
    let pack = tempfile::tempdir().unwrap();
    copy_folder(&tiny_folder(), pack.path());
    let source = PackSource::Folder(pack.path().to_owned());
    let atlas = Arc::new(Atlas::load(&source).atlas.unwrap());
    let mut window = Start::new("en").atlas(atlas).size(900.0, 700.0).open();
    let watch = PackWatch::new(source, &window.harness.ctx).unwrap();
    window.harness.state_mut().watch(watch);
    window.click_on_map("XX-B");
    let view = window.view().clone();
    let regions = pack.path().join("regions.ron");
    let good = fs::read_to_string(&regions).unwrap();

    fs::write(
        &regions,
        good.replace("\"en\": \"Ay\"", "\"en\": \"Aysland\""),
    )
    .unwrap();
    let took = wait_until(&mut window, |window| window.mentions("Aysland"));
    assert!(took < SHOWN_WITHIN, "{took:?}");
    assert_eq!(window.view(), &view);
    assert!(
        window::name_of(&window.on_map("XX-A"))
            .unwrap()
            .starts_with("Aysland")
    );
    assert!(window.shows(&window.text("message-pack-reloaded")));

    let broken = window.text("message-pack-broken");
    fs::write(&regions, &good[..good.len() / 2]).unwrap();
    let took = wait_until(&mut window, |window| window.shows(&broken));
    assert!(took < SHOWN_WITHIN, "{took:?}");
    assert!(window.mentions("regions.ron:"), "{:#?}", window.names());
    assert!(
        window::name_of(&window.on_map("XX-A"))
            .unwrap()
            .starts_with("Aysland")
    );
    assert_eq!(window.view(), &view);

    fs::write(&regions, good.replace("kind: \"isle\"", "kind: \"ilse\"")).unwrap();
    wait_until(&mut window, |window| window.mentions("isle"));
    assert!(
        window::name_of(&window.on_map("XX-A"))
            .unwrap()
            .starts_with("Aysland")
    );

    fs::write(&regions, &good).unwrap();
    let took = wait_until(&mut window, |window| !window.shows(&broken));
    assert!(took < SHOWN_WITHIN, "{took:?}");
    assert!(
        window::name_of(&window.on_map("XX-A"))
            .unwrap()
            .starts_with("Ay,")
    );
    assert_eq!(window.view(), &view);

    // A region that goes while it is chosen is a gap, not a fault of the window.
    let without = good.find("(id: \"XX-B\"").unwrap();
    let next = good.find("(id: \"XX-C\"").unwrap();
    let shorter = format!("{}{}", &good[..without], &good[next..]);
    fs::write(&regions, shorter).unwrap();
    wait_until(&mut window, |window| window.shows(&broken));
    window.give(Command::Change(Change::ClearSelection));
    assert!(window.chosen().is_empty());
}

#[test]
fn a_machine_without_a_chinese_font_is_told_what_to_install_in_letters_it_has() {
    for language in ["en", "fr", "zh-Hans"] {
        let mut start = Start::new(language);
        start.tells_missing_font = true;
        let mut window = start.open();
        window.click_on_map("CN-AH");
        // The fonts are listed aside; by this answer they are.
        let has_font = mosaique::figure::fonts::has_chinese_font();
        std::thread::sleep(std::time::Duration::from_millis(50));
        window.settle();
        let told = window
            .names()
            .iter()
            .any(|name| name.contains("fonts-noto-cjk"));
        assert_eq!(told, !has_font, "{language}: {:#?}", window.names());
    }
}
