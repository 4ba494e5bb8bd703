//! What lies over the map, on paper, for the embedded pack, in all languages. Set
//! `MOSAIQUE_PICTURES` to a folder to have the maps written there as PNG.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on fails"
)]

#[path = "support/window.rs"]
mod window;

use mosaique::atlas::Atlas;
use mosaique::export::{Format, export, view_page};
use mosaique::figure::map::marks::MarkId;
use mosaique::figure::{Medium, Surface, ThemeKind};
use mosaique::locale::LanguageTag;
use mosaique::view::{Layers, PageId, View};
use std::sync::LazyLock;
use window::{LANGUAGES, Start, Window};

static CHINA: LazyLock<Atlas> = LazyLock::new(|| Atlas::embedded().atlas.unwrap());

fn medium(language: &str, theme: ThemeKind, size: (f32, f32)) -> Medium {
    Medium {
        width_pt: size.0,
        height_pt: size.1,
        scale: 1.0,
        language: LanguageTag::new(language),
        theme,
        text_scale: 1.0,
        reduced_motion: true,
        surface: Surface::Paper,
    }
}

fn on(page: PageId) -> View {
    View {
        page: Some(page),
        ..View::default()
    }
}

fn id(name: &str) -> String {
    name.to_owned()
}

/// The map of a view as SVG.
fn svg(view: &View, language: &str) -> String {
    let medium = medium(language, ThemeKind::Light, (1280.0, 800.0));
    let page = view_page(&CHINA, view, &medium).unwrap();
    String::from_utf8(export(&page, Format::Svg).unwrap().bytes).unwrap()
}

/// The views that the pictures show.
fn views() -> Vec<(&'static str, View)> {
    let domains = |ids: &[&str]| PageId::Domains(ids.iter().map(|name| id(name)).collect());
    let layers = |layers: Layers| View {
        layers,
        ..View::default()
    };
    vec![
        ("quantum", on(domains(&["quantum"]))),
        (
            "fields",
            on(domains(&["quantum", "chips", "ai", "vehicles"])),
        ),
        ("mobility", on(PageId::Dimension(id("mobility")))),
        (
            "programme",
            on(PageId::Programme(id("east-data-west-computing"))),
        ),
        ("gba", on(PageId::Cluster(id("gba")))),
        ("yrd", on(PageId::Cluster(id("yrd")))),
        ("hefei", on(PageId::City(id("hefei")))),
        ("company", on(PageId::Company(id("ping-an")))),
        (
            "ranking",
            on(PageId::Ranking(CHINA.rankings.entries()[0].id.clone())),
        ),
        (
            "cities",
            layers(Layers {
                cities: true,
                ..Layers::default()
            }),
        ),
        (
            "all",
            layers(Layers {
                cities: true,
                clusters: true,
                programmes: true,
                ..Layers::default()
            }),
        ),
    ]
}

#[test]
fn every_view_is_drawn_in_every_language_and_both_themes() {
    let Ok(folder) = std::env::var("MOSAIQUE_PICTURES") else {
        for (name, view) in views() {
            assert!(!svg(&view, "en").is_empty(), "{name}");
        }
        return;
    };
    for (name, view) in views() {
        for (language, theme, size) in [
            ("en", ThemeKind::Light, (1600.0, 1000.0)),
            ("fr", ThemeKind::Dark, (1280.0, 720.0)),
            ("zh-Hans", ThemeKind::Light, (1280.0, 720.0)),
            ("en", ThemeKind::Light, (560.0, 420.0)),
        ] {
            let page = view_page(&CHINA, &view, &medium(language, theme, size)).unwrap();
            let picture = export(&page, Format::Png).unwrap();
            let file = format!("{folder}/{name}-{language}-{}.png", size.0);
            std::fs::write(file, picture.bytes).unwrap();
        }
    }
}

/// Whether a picture has a group or an area of this id.
fn has_group(svg: &str, id: &str) -> bool {
    svg.contains(&format!("id=\"{id}\""))
}

/// The words of a picture one after the other: fonts change within a line.
fn words(svg: &str) -> String {
    let document = roxmltree::Document::parse(svg).unwrap();
    let texts = document.descendants().filter(roxmltree::Node::is_text);
    let texts = texts.filter_map(|node| node.text());
    texts.map(|text| text.trim_matches('\n')).collect()
}

/// What a title says, as it stands in the file.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[test]
fn a_dimension_names_its_examples_and_the_cities_that_are_left_out() {
    let typology = CHINA.typology.as_ref().unwrap();
    for language in LANGUAGES {
        for (_, dimension) in CHINA.dimensions.iter() {
            let drawn = svg(&on(PageId::Dimension(dimension.id.clone())), language);
            for &city in dimension.examples.iter().chain(&typology.left_out) {
                let city = &CHINA.cities[city];
                let name = escaped(city.names.get(language));
                assert!(
                    drawn.contains(&format!(">{name}</text>")),
                    "{name} in {language}"
                );
                assert!(has_group(&drawn, &format!("city-{}", city.id)));
            }
        }
    }
}

#[test]
fn a_programme_has_one_arrow_with_its_label_and_a_diamond_for_every_centre() {
    for language in LANGUAGES {
        for (_, programme) in CHINA.programmes.iter() {
            let drawn = svg(&on(PageId::Programme(programme.id.clone())), language);
            for centre in &programme.centres {
                assert!(has_group(&drawn, &centre.id), "{} in {language}", centre.id);
            }
            let flow = programme.flow.as_ref().unwrap();
            let label = format!("<title>{}</title>", escaped(flow.label.get(language)));
            assert_eq!(drawn.matches(&label).count(), 1, "{label}");
        }
    }
}

#[test]
fn the_outline_of_a_cluster_follows_the_layers() {
    for language in LANGUAGES {
        for (_, cluster) in CHINA.clusters.iter() {
            let id = format!("cluster-{}", cluster.id);
            let mut view = on(PageId::Cluster(cluster.id.clone()));
            assert!(has_group(&svg(&view, language), &id));
            view.layers.page = false;
            assert!(!has_group(&svg(&view, language), &id));
            view.layers.clusters = true;
            assert!(has_group(&svg(&view, language), &id));
        }
    }
}

#[test]
fn a_map_of_claims_is_called_by_its_fields_and_names_who_claims() {
    for language in LANGUAGES {
        let domain = CHINA.domains.by_id("quantum").unwrap();
        let drawn = svg(&on(PageId::Domains(vec![domain.id.clone()])), language);
        let name = escaped(domain.name.get(language));
        assert!(drawn.contains(&format!("<title>{name}")), "{name}");
        let publisher = CHINA
            .claims
            .entries()
            .iter()
            .find(|claim| {
                claim
                    .domains
                    .iter()
                    .any(|&key| CHINA.domains[key].id == domain.id)
            })
            .map(|claim| CHINA.sources[claim.source].publisher.get(language))
            .unwrap();
        assert!(words(&drawn).contains(publisher), "{publisher}");
    }
}

#[test]
fn where_names_are_hidden_no_mark_tells_one() {
    let mut view = on(PageId::Cluster(id("yrd")));
    view.layers.cities = true;
    view.mask.names = true;
    for language in LANGUAGES {
        let drawn = svg(&view, language);
        for city in CHINA.cities.entries() {
            let name = escaped(city.names.get(language));
            assert!(!drawn.contains(&format!(">{name}<")), "{name}");
        }
        assert!(!drawn.contains("city-"), "an id tells the name");
    }
}

/// A window that shows a view, and the name of a mark on its map.
fn window_with(page: PageId, language: &str) -> Window {
    Start::new(language).view(on(page)).open()
}

#[test]
fn a_city_on_the_map_is_found_by_name_and_opens_its_page() {
    for language in LANGUAGES {
        let mut window = window_with(PageId::Cluster(id("yrd")), language);
        let city = CHINA.cities.by_id("hefei").unwrap();
        let name = mark_name(&window, &MarkId::City(CHINA.cities.find("hefei").unwrap()));
        window.button(&name).click_accesskit();
        window.settle();
        assert_eq!(window.view().page, Some(PageId::City(city.id.clone())));
        assert!(window.chosen().is_empty(), "the region below is not chosen");
        window.undo();
        assert_eq!(window.view().page, Some(PageId::Cluster(id("yrd"))));
    }
}

#[test]
fn a_click_near_a_centre_opens_its_programme_and_the_pointer_shows_its_name() {
    let key = CHINA.programmes.keys().next().unwrap();
    let view = View {
        layers: Layers {
            programmes: true,
            ..Layers::default()
        },
        ..View::default()
    };
    let mut window = Start::new("en").view(view).open();
    let of = MarkId::Centre(key, 0);
    let at = window.button(&mark_name(&window, &of)).rect().center() + egui::vec2(4.0, 3.0);
    let name = of.name(&window.scene()).to_owned();
    assert!(!window.shows(&name));
    window.point_at(at);
    assert!(window.shows(&name));
    click(&mut window, at);
    let programme = &CHINA.programmes[key];
    assert_eq!(
        window.view().page,
        Some(PageId::Programme(programme.id.clone()))
    );
    assert!(window.chosen().is_empty());
}

#[test]
fn the_name_of_a_cluster_opens_its_page() {
    for language in LANGUAGES {
        let view = View {
            layers: Layers {
                clusters: true,
                ..Layers::default()
            },
            ..View::default()
        };
        let mut window = Start::new(language).view(view).open();
        for (key, cluster) in CHINA.clusters.iter() {
            let name = mark_name(&window, &MarkId::Cluster(key));
            let at = window.button(&name).rect().center();
            click(&mut window, at);
            assert_eq!(
                window.view().page,
                Some(PageId::Cluster(cluster.id.clone()))
            );
        }
    }
}

/// Clicks at a place.
fn click(window: &mut Window, at: egui::Pos2) {
    window.point_at(at);
    for pressed in [true, false] {
        window.harness.event(egui::Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: egui::Modifiers::NONE,
        });
        window.harness.step();
    }
    window.settle();
}

/// What a screen reader says of a mark.
fn mark_name(window: &Window, of: &MarkId) -> String {
    let scene = window.scene();
    let (name, kind) = (of.name(&scene).to_owned(), of.kind(&scene));
    window.text_with(
        "access-region-unranked",
        &[("name", name.into()), ("value", kind.into())],
    )
}
