//! Every chart and the profile on paper, for the embedded pack, in all languages. Set
//! `MOSAIQUE_PICTURES` to a folder to have the pages written there as PNG.
#![allow(clippy::unwrap_used)]

use mosaique::atlas::{Atlas, MetricKind, Year};
use mosaique::export::{Format, export, view_page};
use mosaique::figure::{Medium, Surface, ThemeKind};
use mosaique::locale::LanguageTag;
use mosaique::view::{Compare, FigureKind, Mask, MeasureId, View};
use std::sync::OnceLock;

fn atlas() -> &'static Atlas {
    static ATLAS: OnceLock<Atlas> = OnceLock::new();
    ATLAS.get_or_init(|| Atlas::embedded().atlas.unwrap())
}

fn medium(language: &str) -> Medium {
    Medium {
        width_pt: 900.0,
        height_pt: 640.0,
        scale: 1.5,
        language: LanguageTag::new(language),
        theme: ThemeKind::Light,
        text_scale: 1.0,
        reduced_motion: true,
        surface: Surface::Paper,
    }
}

fn draw(name: &str, view: &View, medium: &Medium) {
    let page = view_page(atlas(), view, medium).unwrap();
    assert!(!page.shapes.is_empty(), "{name}: nothing was drawn");
    if let Ok(folder) = std::env::var("MOSAIQUE_PICTURES") {
        let picture = export(&page, Format::Png).unwrap();
        std::fs::write(format!("{folder}/{name}.png"), picture.bytes).unwrap();
    }
}

const FIGURES: [FigureKind; 5] = [
    FigureKind::Ranking,
    FigureKind::Lines,
    FigureKind::Scatter,
    FigureKind::Table,
    FigureKind::Profile,
];

fn ids(count: usize) -> Vec<String> {
    let regions = &atlas().regions;
    regions
        .entries()
        .iter()
        .take(count)
        .map(|region| region.id.clone())
        .collect()
}

#[test]
fn every_figure_is_drawn_in_every_language_for_none_some_and_all_regions() {
    for language in ["en", "fr", "zh-Hans"] {
        for figure in FIGURES {
            for count in [0, 1, 4, 33] {
                let view = View {
                    figure,
                    selection: ids(count),
                    ..View::default()
                };
                let name = format!("{}-{count}-{language}", figure.id());
                draw(&name, &view, &medium(language));
            }
        }
    }
}

#[test]
fn all_regions_with_some_chosen_are_drawn_in_the_dark_too() {
    for figure in FIGURES {
        let view = View {
            figure,
            selection: ids(3),
            compare: Compare {
                all: true,
                ..Compare::default()
            },
            ..View::default()
        };
        let mut medium = medium("en");
        medium.theme = ThemeKind::Dark;
        draw(&format!("{}-dark", figure.id()), &view, &medium);
    }
}

#[test]
fn every_metric_can_be_drawn_in_its_first_and_its_last_year() {
    for (key, metric) in atlas().metrics.iter() {
        let years: Vec<Year> = atlas().figures(key).years().to_vec();
        for figure in FIGURES {
            for year in [years.first(), years.last()] {
                let view = View {
                    figure,
                    measure: Some(MeasureId::plain(&metric.id)),
                    year: year.copied(),
                    selection: ids(2),
                    compare: Compare {
                        all: true,
                        ..Compare::default()
                    },
                    ..View::default()
                };
                view_page(atlas(), &view, &medium("en")).unwrap();
            }
        }
    }
}

#[test]
fn a_count_with_a_wide_range_is_drawn_on_a_logarithmic_axis() {
    let wide = atlas().metrics.iter().find(|(key, metric)| {
        let figures = atlas().figures(*key);
        let values: Vec<f64> = figures.all_values().filter(|value| *value > 0.0).collect();
        let low = values.iter().copied().fold(f64::INFINITY, f64::min);
        let high = values.iter().copied().fold(0.0, f64::max);
        metric.kind == MetricKind::Count && high / low > 2000.0
    });
    let (_, metric) = wide.unwrap();
    for figure in [FigureKind::Ranking, FigureKind::Lines, FigureKind::Scatter] {
        let view = View {
            figure,
            measure: Some(MeasureId::plain(&metric.id)),
            selection: ids(3),
            compare: Compare {
                all: true,
                ..Compare::default()
            },
            ..View::default()
        };
        draw(&format!("{}-log", figure.id()), &view, &medium("en"));
    }
}

#[test]
fn masked_and_tiny_pages_do_not_panic() {
    for figure in FIGURES {
        let view = View {
            figure,
            selection: ids(33),
            mask: Mask {
                names: true,
                values: true,
                colours: true,
                seed: Some(7),
            },
            ..View::default()
        };
        let mut small = medium("fr");
        small.width_pt = 220.0;
        small.height_pt = 160.0;
        small.text_scale = 2.0;
        draw(&format!("{}-masked", figure.id()), &view, &small);
    }
}

#[test]
fn the_country_has_its_own_line_where_no_region_has_one_or_its_page_is_read() {
    use mosaique::view::{FigureKind, MeasureId, PageId, View};
    for (metric, page) in [
        ("lighthouses_china", None),
        ("rd_expenditure", Some(PageId::Country)),
    ] {
        let view = View {
            figure: FigureKind::Lines,
            measure: Some(MeasureId::plain(metric)),
            page,
            ..View::default()
        };
        let atlas = mosaique::atlas::Atlas::embedded().atlas.unwrap();
        let name = atlas.meta.country_name.get("en").to_owned();
        let medium = mosaique::figure::Medium {
            width_pt: 900.0,
            height_pt: 560.0,
            scale: 1.0,
            language: mosaique::locale::LanguageTag::new("en"),
            theme: mosaique::figure::ThemeKind::Light,
            text_scale: 1.0,
            reduced_motion: true,
            surface: mosaique::figure::Surface::Paper,
        };
        let svg =
            mosaique::export::view_picture(&atlas, &view, &medium, mosaique::export::Format::Svg);
        let svg = String::from_utf8(svg.unwrap().bytes).unwrap();
        assert!(svg.contains(&format!(">{name}<")), "{metric}");
        assert!(!svg.contains(">Guangdong<"), "{metric}");
    }
}
