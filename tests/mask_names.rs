//! While names are hidden, no figure, no file and nothing a screen reader finds tells which region
//! is which.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

#[path = "support/window.rs"]
mod window;

use mosaique::atlas::Atlas;
use mosaique::export::{Format, view_picture};
use mosaique::figure::{Medium, Surface, ThemeKind};
use mosaique::view::{ChartKind, Compare, FigureKind, Layers, Mask, PageId, View, resolve};
use std::collections::BTreeSet;
use window::{CTRL, LANGUAGES, Start, china};

/// Every name by which a region, its capital or a city could be told, and the ids.
fn telling(atlas: &Atlas) -> BTreeSet<String> {
    let mut telling = BTreeSet::new();
    for region in atlas.regions.entries() {
        telling.insert(region.id.clone());
        telling.insert(region.pinyin.clone());
        telling.extend(region.names.iter().map(|(_, name)| name.to_owned()));
        for capital in &region.capital {
            telling.insert(capital.pinyin.clone());
            telling.extend(capital.names.iter().map(|(_, name)| name.to_owned()));
        }
    }
    for city in atlas.cities.entries() {
        telling.extend(city.names.iter().map(|(_, name)| name.to_owned()));
    }
    for cluster in atlas.clusters.entries() {
        telling.extend(cluster.names.iter().map(|(_, name)| name.to_owned()));
    }
    telling.remove("");
    telling
}

#[track_caller]
fn tells_nothing(texts: &[String], telling: &BTreeSet<String>, what: &str) {
    for text in texts {
        let told = telling.iter().find(|name| text.contains(name.as_str()));
        assert_eq!(told, None, "{what}: {text:?}");
    }
}

/// The names only, with what follows from values still there; and all there is to hide.
fn masks() -> [Mask; 2] {
    let names = Mask {
        names: true,
        seed: Some(11),
        ..Mask::default()
    };
    let all = Mask {
        values: true,
        colours: true,
        ..names
    };
    [names, all]
}

fn layers() -> Layers {
    Layers {
        graticule: true,
        cities: true,
        clusters: true,
        programmes: true,
        ..Layers::default()
    }
}

fn selection(atlas: &Atlas) -> Vec<String> {
    let regions = atlas.regions.entries().iter().step_by(5);
    regions.map(|region| region.id.clone()).collect()
}

/// A page of each sort that names places.
fn pages(atlas: &Atlas) -> Vec<PageId> {
    let mut pages = vec![
        PageId::Contents,
        PageId::Places,
        PageId::Timeline,
        PageId::Companies,
    ];
    pages.extend(
        atlas
            .cities
            .entries()
            .iter()
            .take(1)
            .map(|of| PageId::City(of.id.clone())),
    );
    pages.extend(
        atlas
            .clusters
            .entries()
            .iter()
            .take(1)
            .map(|of| PageId::Cluster(of.id.clone())),
    );
    let programmes = atlas.programmes.entries().iter().take(1);
    pages.extend(programmes.map(|of| PageId::Programme(of.id.clone())));
    let domains = atlas
        .domains
        .entries()
        .iter()
        .take(6)
        .map(|of| of.id.clone());
    pages.push(PageId::Domains(domains.collect()));
    pages
}

#[test]
fn no_file_of_any_figure_tells_a_region_by_name_or_id() {
    let atlas = china();
    let telling = telling(&atlas);
    for language in LANGUAGES {
        let medium = Medium {
            width_pt: 900.0,
            height_pt: 700.0,
            scale: 1.0,
            language: language.into(),
            theme: ThemeKind::Light,
            text_scale: 1.0,
            reduced_motion: true,
            surface: Surface::Paper,
        };
        let mut views = Vec::new();
        for mask in masks() {
            for figure in FigureKind::ALL {
                views.push(View {
                    figure,
                    mask,
                    layers: layers(),
                    selection: selection(&atlas),
                    ..View::default()
                });
            }
            views.extend(pages(&atlas).into_iter().map(|page| View {
                mask,
                layers: layers(),
                page: Some(page),
                ..View::default()
            }));
        }
        for view in views {
            let picture = view_picture(&atlas, &view, &medium, Format::Svg).unwrap();
            let svg = String::from_utf8(picture.bytes).unwrap();
            let document = roxmltree::Document::parse(&svg).unwrap();
            let texts: Vec<String> = (document.descendants())
                .filter(|node| !node.has_tag_name("style"))
                .flat_map(|node| {
                    let ids = node.attributes().filter(|attribute| {
                        !attribute.value().starts_with("data:") && attribute.name() != "d"
                    });
                    let ids: Vec<String> = ids.map(|known| known.value().to_owned()).collect();
                    // A text may be written letter by letter, each in an element of its own.
                    let whole: String = (node.descendants())
                        .filter(|inner| node.has_tag_name("text") && inner.is_text())
                        .filter_map(|inner| inner.text())
                        .collect();
                    let own = node.text().unwrap_or_default().to_owned();
                    ids.into_iter().chain([own, whole])
                })
                .collect();
            tells_nothing(&texts, &telling, &view.to_text());
            let ids = atlas.regions.entries().iter().map(|region| &region.id);
            for id in ids {
                assert!(!svg.contains(&format!("\"{id}\"")), "{id}");
            }
        }
    }
}

#[test]
fn nothing_that_a_screen_reader_finds_tells_a_region() {
    let atlas = china();
    let telling = telling(&atlas);
    for language in LANGUAGES {
        for mask in masks() {
            for chart in ChartKind::ALL {
                let view = View {
                    mask,
                    layers: layers(),
                    selection: selection(&atlas),
                    compare: Compare {
                        open: true,
                        chart,
                        all: true,
                    },
                    ..View::default()
                };
                let window = Start::new(language).view(view).open();
                tells_nothing(&window.names(), &telling, &format!("{language} {chart:?}"));
            }
            for page in pages(&atlas) {
                let what = format!("{language} {page:?}");
                let view = View {
                    mask,
                    layers: layers(),
                    page: Some(page),
                    ..View::default()
                };
                let window = Start::new(language).view(view).open();
                tells_nothing(&window.names(), &telling, &what);
            }
        }
    }
}

#[test]
fn the_search_finds_no_region_by_its_name_and_names_none() {
    let atlas = china();
    let region = &atlas.regions.entries()[10];
    let query = region.names.get("en");
    let view = View {
        mask: masks()[0],
        ..View::default()
    };
    let mut window = Start::new("fr").view(view).open();
    window.press_with(CTRL, egui::Key::K);
    window.write(query);
    let others: BTreeSet<String> = (telling(&atlas).into_iter())
        .filter(|name| !query.contains(name.as_str()))
        .collect();
    // What was typed is there, and nothing else that tells.
    let names: Vec<String> = (window.names().into_iter())
        .filter(|name| !name.ends_with(query))
        .collect();
    tells_nothing(&names, &others, "the search");
    assert!(!window.mentions(&region.pinyin));
}

#[test]
fn a_seed_gives_each_region_a_number_that_its_place_does_not_tell() {
    let atlas = china();
    let numbers = |seed| {
        let mask = Mask {
            names: true,
            seed,
            ..Mask::default()
        };
        let view = View {
            mask,
            ..View::default()
        };
        resolve(&view, &atlas).0.numbers
    };
    let in_order: Vec<usize> = (1..=atlas.regions.len()).collect();
    assert_eq!(numbers(None), in_order);
    let shuffled = numbers(Some(3));
    assert_eq!(shuffled, numbers(Some(3)));
    assert_ne!(shuffled, in_order);
    assert_ne!(shuffled, numbers(Some(4)));
    let mut sorted = shuffled;
    sorted.sort_unstable();
    assert_eq!(sorted, in_order);
    assert_eq!(resolve(&View::default(), &atlas).0.numbers, [0_usize; 0]);
}
