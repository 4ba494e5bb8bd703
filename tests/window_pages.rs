//! What can be read beside the map: every page, the links between them, and the way back.

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
use mosaique::atlas::{Atlas, Subject};
use mosaique::figure::page;
use mosaique::ui::command::{Command, SHELVES};
use mosaique::view::{Change, Page, PageId, View};
use std::collections::BTreeSet;
use window::{CTRL, LANGUAGES, Start, Window, name_of, tiny};

/// Every page of an atlas that is about one thing.
fn pages(atlas: &Atlas) -> Vec<Page> {
    let mut pages = Vec::new();
    pages.extend(atlas.domains.keys().map(|key| Page::Domains(vec![key])));
    pages.extend(atlas.clusters.keys().map(Page::Cluster));
    pages.extend(atlas.programmes.keys().map(Page::Programme));
    pages.extend(atlas.cities.keys().map(Page::City));
    pages.extend(atlas.companies.keys().map(Page::Company));
    pages.extend(atlas.dimensions.keys().map(Page::Dimension));
    pages.extend(atlas.topics.keys().map(Page::Topic));
    pages.extend(atlas.articles.keys().map(Page::Article));
    pages.extend(atlas.events.keys().map(Page::Event));
    pages.extend(atlas.sources.keys().map(Page::Source));
    pages.extend(atlas.disagreements.keys().map(Page::Disagreement));
    pages.extend(atlas.rankings.keys().map(Page::Ranking));
    pages.extend(atlas.terms.keys().map(Page::Term));
    pages
}

/// All that stands at the right of the map, as one text: a statement in which a term can be pressed
/// is several labels.
fn text_read(window: &Window) -> String {
    let right = window.map().rect().right();
    window
        .harness
        .root()
        .children_recursive()
        .filter(|node| {
            let place = node.accesskit_node().bounding_box();
            place.is_some_and(|place| place.x0 as f32 >= right)
        })
        .filter_map(|node| name_of(&node))
        .collect::<Vec<_>>()
        .concat()
}

fn read(window: &mut Window, page: PageId) {
    window.give(Command::Read(page));
}

/// The links on screen, by name.
fn links(window: &Window) -> BTreeSet<String> {
    window
        .harness
        .root()
        .children_recursive()
        .filter(|node| node.accesskit_node().role() == Role::Link)
        .filter_map(|node| name_of(&node))
        .collect()
}

#[track_caller]
fn follow(window: &mut Window, name: &str) {
    let found = window.all(name);
    let link = found
        .iter()
        .find(|node| node.accesskit_node().role() == Role::Link);
    link.unwrap_or_else(|| panic!("no link {name} among {:?}", links(window)))
        .click_accesskit();
    window.settle();
}

#[test]
fn every_page_has_its_title_and_no_word_is_missing_in_any_language() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        let atlas = window.scene().atlas.clone();
        let mut all = pages(&atlas);
        all.extend([Page::Contents, Page::Country, Page::Places, Page::About]);
        for known in all {
            read(&mut window, known.id(&atlas));
            assert_eq!(window.scene().resolved.page.as_ref(), Some(&known));
            let title = page::title(&window.scene(), &known);
            assert!(window.shows(&title), "{language} {known:?}: {title}");
            let missing = window.nodes(|name| name.contains('⟦'));
            assert!(missing.is_empty(), "{language} {known:?}");
        }
    }
}

#[test]
fn every_claim_is_read_with_its_caution_on_the_page_of_what_it_is_about() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        let atlas = window.scene().atlas.clone();
        let mut unread: BTreeSet<String> =
            (atlas.claims.entries().iter().map(|claim| claim.id.clone())).collect();
        assert!(unread.len() >= 146);
        let subjects: BTreeSet<Subject> = (atlas.claims.entries().iter())
            .flat_map(|claim| claim.subjects.clone())
            .filter(|subject| !matches!(subject, Subject::Region(_)))
            .collect();
        for subject in subjects {
            let known = Page::of_subject(subject).unwrap();
            read(&mut window, known.id(&atlas));
            let text = text_read(&window);
            for claim in atlas.claims.entries() {
                let caution = claim
                    .caution
                    .as_ref()
                    .map_or("", |words| words.get(language));
                if text.contains(claim.statement.get(language)) && text.contains(caution) {
                    unread.remove(&claim.id);
                }
            }
        }
        // Those about regions stand in their profiles, under a chip for each field.
        for claim in atlas.claims.entries() {
            for subject in &claim.subjects {
                let Subject::Region(region) = *subject else {
                    continue;
                };
                let id = atlas.regions[region].id.clone();
                window.give(Command::Change(Change::Select(id)));
                if let Some(&domain) = claim.domains.first() {
                    let name = atlas.domains[domain].name.get(language).to_owned();
                    let mut chip = window.nodes(|known| known.starts_with(&name));
                    chip.retain(|node| node.accesskit_node().role() == Role::Button);
                    let open = text_read(&window).contains(claim.statement.get(language));
                    if let (Some(chip), false) = (chip.first(), open) {
                        chip.click_accesskit();
                        window.settle();
                    }
                }
                if text_read(&window).contains(claim.statement.get(language)) {
                    unread.remove(&claim.id);
                }
            }
        }
        assert!(unread.is_empty(), "{language}: {unread:?}");
    }
}

#[test]
fn from_the_contents_every_page_is_two_or_three_links_away() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        let atlas = window.scene().atlas.clone();
        let mut found = BTreeSet::new();
        for shelf in SHELVES {
            read(&mut window, shelf);
            found.extend(links(&window));
        }
        // A domain is chosen by a box, and leads on from there.
        read(&mut window, PageId::Domains(Vec::new()));
        let boxes: BTreeSet<String> = window
            .harness
            .root()
            .children_recursive()
            .filter(|node| node.accesskit_node().role() == Role::CheckBox)
            .filter_map(|node| name_of(&node))
            .collect();
        found.extend(boxes);
        for known in pages(&atlas) {
            let topic_has_country = match &known {
                // The headings of the country are on its page; others are found by search.
                Page::Topic(topic) => (atlas.claims_about(Subject::Country))
                    .any(|(_, claim)| claim.topic == Some(*topic)),
                _ => true,
            };
            let title = page::title(&window.scene(), &known);
            assert!(
                !topic_has_country || found.contains(&title),
                "{language} {known:?} {title}"
            );
        }
    }
}

#[test]
fn a_link_leads_on_and_back_leads_back() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        let city = |window: &Window| {
            let atlas = window.scene().atlas;
            atlas
                .cities
                .by_id("hangzhou")
                .unwrap()
                .names
                .get(language)
                .to_owned()
        };
        read(&mut window, PageId::Places);
        let name = city(&window);
        follow(&mut window, &name);
        assert_eq!(window.view().page, Some(PageId::City("hangzhou".into())));
        let atlas = window.scene().atlas;
        let region = atlas.cities.by_id("hangzhou").unwrap().region;
        let region = window.scene().region_name(region);
        follow(&mut window, &region);
        assert_eq!(
            (window.view().page.clone(), window.chosen()),
            (None, vec!["CN-ZJ"])
        );
        window.press_with(Modifiers::ALT, Key::ArrowLeft);
        assert_eq!(window.view().page, Some(PageId::City("hangzhou".into())));
        window.press_with(Modifiers::ALT, Key::ArrowLeft);
        assert_eq!(window.view().page, Some(PageId::Places));
        window.press_with(Modifiers::ALT, Key::ArrowRight);
        assert_eq!(window.view().page, Some(PageId::City("hangzhou".into())));
    }
}

#[test]
fn back_passes_over_steps_in_which_nothing_else_was_read() {
    let mut window = Window::open("en");
    read(&mut window, PageId::Timeline);
    read(&mut window, PageId::Glossary);
    window.give(Command::Change(Change::Year(2023)));
    window.give(Command::Change(Change::Year(2022)));
    window.give(Command::Back);
    assert_eq!(window.view().page, Some(PageId::Timeline));
    window.give(Command::Forward);
    assert_eq!(window.view().page, Some(PageId::Glossary));
}

#[test]
fn escape_closes_the_page_before_it_clears_the_selection() {
    let mut window = Window::open("en");
    window.give(Command::Change(Change::Select("CN-AH".into())));
    read(&mut window, PageId::Sources);
    window.press(Key::Escape);
    assert_eq!(window.view().page, None);
    assert_eq!(window.chosen(), ["CN-AH"]);
    window.press(Key::Escape);
    assert!(window.chosen().is_empty());
}

#[test]
fn without_a_kind_of_source_nothing_that_it_says_is_left_and_it_can_be_given_back() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        read(&mut window, PageId::Cluster("gba".into()));
        let atlas = window.scene().atlas.clone();
        let kind = atlas.meta.source_kinds.by_id("state-media").unwrap();
        let badge = format!("{} {}", kind.mark, kind.name.get(language));
        assert!(window.mentions(&badge));
        window.give(Command::Change(Change::WithoutKind(
            "state-media".into(),
            true,
        )));
        assert!(!window.mentions(&badge), "{:#?}", window.names());
        assert!(window.shows(&window.text("page-nothing-left")));
        let away = window.text_with("filter-title-away", &[("count", 1usize.into())]);
        assert!(window.shows(&away), "{:#?}", window.names());
        let left = window.scene().atlas;
        for claim in left.claims.entries() {
            assert_ne!(
                left.meta.source_kinds[left.sources[claim.source].kind].id,
                "state-media"
            );
        }
        window.give(Command::Change(Change::WithEveryKind));
        assert!(window.mentions(&badge));
        window.undo();
        assert!(!window.mentions(&badge));
    }
}

#[test]
fn without_official_statistics_the_map_has_no_data_and_says_so() {
    let kinds = vec!["official-copy".to_owned()];
    let view = View {
        without: kinds,
        ..View::default()
    };
    let window = Start::new("en").view(view).open();
    let no_data = window.text("legend-no-data");
    for id in window.ids() {
        assert!(window.summary(&id).contains(&no_data), "{id}");
    }
}

#[test]
fn the_menu_of_kinds_takes_one_away_and_gives_it_back() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        window.click_button(&window.text("filter-title"));
        let atlas = window.scene().atlas;
        let kind = atlas.meta.source_kinds.by_id("opinion").unwrap();
        let name = format!("{} {}", kind.mark, kind.name.get(language));
        window.one(Role::CheckBox, &name).click_accesskit();
        window.settle();
        assert_eq!(window.view().without, ["opinion"]);
        window.one(Role::CheckBox, &name).click_accesskit();
        window.settle();
        assert!(window.view().without.is_empty());
    }
}

#[test]
fn search_finds_what_can_be_read_in_any_language() {
    for (query, page) in [
        ("dji", PageId::Company("dji".into())),
        ("大疆", PageId::Company("dji".into())),
        ("fuzhou", PageId::City("fuzhou".into())),
        (
            "东数西算",
            PageId::Programme("east-data-west-computing".into()),
        ),
        ("quantum", PageId::Domains(vec!["quantum".into()])),
        ("licorne", PageId::Term("unicorn".into())),
        ("aymard", PageId::Source("smart-cities-2025".into())),
    ] {
        let mut window = Window::open("en");
        window.press_with(CTRL, Key::K);
        window.write(query);
        window.press(Key::Enter);
        assert_eq!(window.view().page.as_ref(), Some(&page), "{query}");
    }
}

#[test]
fn several_fields_are_chosen_one_by_one() {
    let mut window = Window::open("en");
    read(&mut window, PageId::Domains(Vec::new()));
    for id in ["quantum", "fusion"] {
        let atlas = window.scene().atlas;
        let name = atlas.domains.by_id(id).unwrap().name.get("en").to_owned();
        window.one(Role::CheckBox, &name).click_accesskit();
        window.settle();
    }
    let both = ["quantum", "fusion"].map(String::from).to_vec();
    assert_eq!(window.view().page, Some(PageId::Domains(both)));
    let atlas = window.scene().atlas;
    let text = text_read(&window);
    for claim in ["F050", "F051"] {
        let claim = atlas.claims.by_id(claim).unwrap();
        assert!(text.contains(claim.statement.get("en")), "{text}");
    }
}

#[test]
fn the_timeline_and_the_slider_speak_of_the_same_year() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        read(&mut window, PageId::Timeline);
        assert!(window.shows(&window.text("timeline-on-map")));
        let year = mosaique::locale::Value::Year(2013);
        let link = window.text_with("timeline-show-year", &[("year", year)]);
        follow(&mut window, &link);
        assert_eq!(window.scene().resolved.year, Some(2013));
        let year = mosaique::locale::Value::Year(2013);
        let values = [("count", 1usize.into()), ("year", year)];
        let events = window.text_with("timeline-events-of", &values);
        follow(&mut window, &events);
        assert_eq!(
            window.view().page,
            Some(PageId::Event("skynet-disclosed".into()))
        );
    }
}

#[test]
fn a_cluster_of_whole_regions_has_sums_and_one_of_parts_says_why_it_has_none() {
    for language in LANGUAGES {
        let mut window = Window::open(language);
        let atlas = window.scene().atlas.clone();
        let gdp = atlas.metrics.find("gdp").unwrap();
        let cluster = atlas.clusters.by_id("yrd").unwrap();
        // economy.csv: Shanghai, Jiangsu, Zhejiang and Anhui, GDP of 2024.
        let sum: f64 = (cluster.members.iter())
            .map(|&region| atlas.figures(gdp).value(region, 2024).unwrap())
            .sum();
        read(&mut window, PageId::Cluster("yrd".into()));
        let scene = window.scene();
        let unit = scene.unit(atlas.figures(gdp));
        assert!(window.shows(&scene.locale.quantity_short(sum, unit)));
        read(&mut window, PageId::Cluster("gba".into()));
        let reason = atlas
            .clusters
            .by_id("gba")
            .unwrap()
            .no_sum
            .as_ref()
            .unwrap();
        assert!(text_read(&window).contains(reason.get(language)));
        assert!(!window.shows(&window.text("together-note")));
    }
}

#[test]
fn a_small_pack_of_ones_own_has_its_pages_too() {
    for language in ["en", "fr"] {
        let mut window = Start::new(language).atlas(tiny()).open();
        let atlas = window.scene().atlas.clone();
        for known in pages(&atlas) {
            read(&mut window, known.id(&atlas));
            let title = page::title(&window.scene(), &known);
            assert!(window.shows(&title), "{language} {known:?}");
        }
    }
}
