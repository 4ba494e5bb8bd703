//! The map on the screen and the map in a file are the same picture.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

#[path = "support/raster.rs"]
mod raster;

use egui::{Color32, ColorImage, Context, Pos2, RawInput, Rect, Ui, vec2};
use mosaique::atlas::{Atlas, PackSource};
use mosaique::export::{Format, view_picture};
use mosaique::figure::map::{self, Camera, MapGeometry, MapState, paint::region_fill};
use mosaique::figure::paper::record;
use mosaique::figure::{DataCache, Medium, Scene, Surface, Theme, ThemeKind, fonts, style};
use mosaique::locale::Locale;
use mosaique::view::{Layers, MeasureId, PageId, View, resolve};
use std::sync::LazyLock;

static CHINA: LazyLock<Atlas> = LazyLock::new(|| Atlas::load(&PackSource::Embedded).atlas.unwrap());

/// The size of the pictures in points, and pixels a point.
const SIZE_PT: (f32, f32) = (760.0, 620.0);
const SCALE: f32 = 2.0;

/// How far two pictures of the same map are apart at most, from 0 to 1: edges are smoothed in two
/// ways, and letters stand on whole pixels on the screen only. Measured: 0.008 to 0.009, and 0.021
/// between two years, whose maps differ in the colours of some regions.
const APART_AT_MOST: f64 = 0.014;

/// A channel of a fill may differ by this much, of 255.
const SAME_COLOUR: u8 = 3;

fn medium(theme: ThemeKind, surface: Surface, language: &str) -> Medium {
    Medium {
        width_pt: SIZE_PT.0,
        height_pt: SIZE_PT.1,
        scale: SCALE,
        language: language.into(),
        theme,
        text_scale: 1.0,
        reduced_motion: true,
        surface,
    }
}

/// Calls `use_scene` with the scene of a view on a medium.
fn with_scene<T>(view: &View, medium: &Medium, use_scene: impl FnOnce(&Scene<'_>) -> T) -> T {
    let locale = Locale::load(&medium.language).unwrap();
    let (resolved, gaps) = resolve(view, &CHINA);
    assert_eq!(gaps, []);
    let data = DataCache::default().figure_data(&CHINA, &resolved, view.classes);
    use_scene(&Scene {
        atlas: &CHINA,
        view,
        resolved: &resolved,
        data: &data,
        locale: &locale,
        theme: &Theme::of(medium.theme),
        medium,
        highlight: None,
        marked: &[],
    })
}

/// The part of the picture that both media fill with the map, and where it is looked at from.
fn body_on_paper(view: &View, medium: &Medium, geometry: &MapGeometry) -> (Rect, Camera) {
    with_scene(view, medium, |scene| {
        let mut found = None;
        record(medium, "", "", |ui| {
            let body = map::body_rect(ui.painter(), scene, ui.max_rect());
            found = Some((body, map::camera_of(scene, geometry, body)));
        });
        found.unwrap()
    })
}

/// The map as the window paints it, rasterised, with its body at `body`.
fn screen_picture(
    view: &View,
    theme: ThemeKind,
    language: &str,
    body: Rect,
    geometry: &MapGeometry,
    state: &mut MapState,
) -> ColorImage {
    let medium = medium(theme, Surface::Screen, language);
    with_scene(view, &medium, |scene| {
        let context = Context::default();
        fonts::install(&context);
        style::apply(&context, scene.theme, 1.0, true);
        let draw = |ui: &mut Ui| {
            // On the screen there is no title above and less below: the same body, framed anew.
            let screen = ui.max_rect();
            let below = screen.max.y - map::body_rect(ui.painter(), scene, screen).max.y;
            let rect = Rect::from_min_max(body.min, body.max + vec2(0.0, below));
            let camera = map::camera_of(scene, geometry, body);
            let parts = map::paint(ui.painter(), rect, scene, geometry, camera, state);
            assert!(
                parts.body.min.distance(body.min) < 0.01
                    && parts.body.max.distance(body.max) < 0.01
            );
        };
        let mut rasteriser = raster::Rasteriser::default();
        let size_px = [(SIZE_PT.0 * SCALE) as usize, (SIZE_PT.1 * SCALE) as usize];
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(SIZE_PT.0, SIZE_PT.1))),
            ..RawInput::default()
        };
        let viewport = input.viewports.get_mut(&input.viewport_id).unwrap();
        viewport.native_pixels_per_point = Some(SCALE);
        let output = context.run_ui(input, draw);
        rasteriser.render(&context, output, size_px, scene.theme.paper)
    })
}

/// The map as `render` writes it.
fn paper_picture(view: &View, medium: &Medium) -> ColorImage {
    let exported = view_picture(&CHINA, view, medium, Format::Png).unwrap();
    let picture = image::load_from_memory(&exported.bytes)
        .unwrap()
        .into_rgba8();
    let size = [picture.width() as usize, picture.height() as usize];
    ColorImage::from_rgba_unmultiplied(size, picture.as_raw())
}

/// The pixels of a picture within a rectangle in points.
fn cut(picture: &ColorImage, rect: Rect) -> ColorImage {
    picture.region(&rect.shrink(1.0), Some(SCALE))
}

fn keep(name: &str, picture: &ColorImage) {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
    let pixels: Vec<u8> = picture.pixels.iter().flat_map(Color32::to_array).collect();
    let [width, height] = picture.size.map(|side| side as u32);
    image::save_buffer(path, &pixels, width, height, image::ColorType::Rgba8).unwrap();
}

/// Both pictures of a view, cut to the map.
fn both(name: &str, view: &View, theme: ThemeKind, language: &str) -> (ColorImage, ColorImage) {
    let geometry = MapGeometry::new(&CHINA);
    let paper = medium(theme, Surface::Paper, language);
    let (body, _) = body_on_paper(view, &paper, &geometry);
    let screen = cut(
        &screen_picture(
            view,
            theme,
            language,
            body,
            &geometry,
            &mut MapState::default(),
        ),
        body,
    );
    let paper = cut(&paper_picture(view, &paper), body);
    keep(&format!("{name}-screen"), &screen);
    keep(&format!("{name}-paper"), &paper);
    (screen, paper)
}

fn colour_distance(one: Color32, other: Color32) -> u8 {
    let (one, other) = (one.to_array(), other.to_array());
    (0..3)
        .map(|channel| one[channel].abs_diff(other[channel]))
        .max()
        .unwrap_or(0)
}

#[test]
fn the_map_on_the_screen_and_the_map_in_a_file_are_the_same_picture() {
    let cases = [
        ("light", ThemeKind::Light, "en", View::default()),
        (
            "circles",
            ThemeKind::Light,
            "fr",
            View {
                measure: Some(MeasureId::plain("sci_papers")),
                ..View::default()
            },
        ),
        (
            "chosen",
            ThemeKind::Dark,
            "en",
            View {
                selection: vec!["CN-AH".into(), "CN-XJ".into(), "CN-HK".into()],
                year: Some(2011),
                layers: Layers {
                    graticule: true,
                    ..Layers::default()
                },
                ..View::default()
            },
        ),
        (
            "programme",
            ThemeKind::Light,
            "en",
            View {
                page: Some(PageId::Programme("east-data-west-computing".into())),
                ..View::default()
            },
        ),
        (
            "fields",
            ThemeKind::Dark,
            "en",
            View {
                page: Some(PageId::Domains(vec!["ai".into(), "chips".into()])),
                ..View::default()
            },
        ),
        (
            "clusters",
            ThemeKind::Dark,
            "fr",
            View {
                layers: Layers {
                    clusters: true,
                    ..Layers::default()
                },
                ..View::default()
            },
        ),
    ];
    let mut first = None;
    for (name, theme, language, view) in cases {
        let (screen, paper) = both(&format!("map-{name}"), &view, theme, language);
        let apart = raster::mean_difference(&screen, &paper);
        println!("{name}: {apart:.4}");
        assert!(apart < APART_AT_MOST, "{name}: {apart}");
        first.get_or_insert((screen, apart));
    }
    // The same comparison sees the colours of another year.
    let other = View {
        year: Some(2011),
        ..View::default()
    };
    let medium = medium(ThemeKind::Light, Surface::Paper, "en");
    let (body, _) = body_on_paper(&other, &medium, &MapGeometry::new(&CHINA));
    let paper = cut(&paper_picture(&other, &medium), body);
    let (screen, same) = first.unwrap();
    let apart = raster::mean_difference(&screen, &paper);
    println!("another year: {apart:.4}");
    assert!(apart > APART_AT_MOST && apart > 2.0 * same, "{apart}");
}

/// The pixels no further than `reach` from a place.
fn around(picture: &ColorImage, place: Pos2, reach: usize) -> Vec<Color32> {
    let (x, y) = (place.x as usize, place.y as usize);
    let rows = y.saturating_sub(reach)..=y + reach;
    rows.flat_map(|row| (x.saturating_sub(reach)..=x + reach).map(move |column| (column, row)))
        .map(|pixel| picture[pixel])
        .collect()
}

#[test]
fn every_region_has_the_colour_of_its_class_on_the_screen_and_in_a_file() {
    let layers = Layers {
        labels: false,
        legend: false,
        scale_bar: false,
        graticule: false,
        ..Layers::default()
    };
    let geometry = MapGeometry::new(&CHINA);
    for theme in [ThemeKind::Light, ThemeKind::Dark] {
        let view = View {
            layers,
            ..View::default()
        };
        let medium = medium(theme, Surface::Paper, "en");
        let (body, camera) = body_on_paper(&view, &medium, &geometry);
        let (screen, paper) = (
            screen_picture(
                &view,
                theme,
                "en",
                body,
                &geometry,
                &mut MapState::default(),
            ),
            paper_picture(&view, &medium),
        );
        let mut looked_at = 0;
        with_scene(&view, &medium, |scene| {
            for (region, known) in CHINA.regions.iter() {
                // A hatch lies over those without a figure.
                if scene.data.slice.value(region).is_none() {
                    continue;
                }
                let fill = region_fill(scene, region);
                let (at, clearance_m) = geometry.label(region).unwrap();
                let place = camera.screen_from_plane(body, at) * SCALE;
                // In a small region the place may be on the edge of the dot that stands for it.
                let clearance_px = clearance_m / camera.metres_per_point * f64::from(SCALE);
                let reach = if clearance_px < 14.0 { 3 } else { 0 };
                for (name, picture) in [("screen", &screen), ("paper", &paper)] {
                    let found = around(picture, place, reach);
                    assert!(
                        found
                            .iter()
                            .any(|pixel| colour_distance(*pixel, fill) <= SAME_COLOUR),
                        "{} on {name} in {theme:?} is {found:?}, not {fill:?}",
                        known.id
                    );
                }
                looked_at += 1;
            }
            // Neighbouring classes are further apart than what passes for the same.
            let colours: Vec<_> = (0..5)
                .map(|class| map::paint::class_colour(scene, class))
                .collect();
            for pair in colours.windows(2) {
                assert!(
                    colour_distance(pair[0], pair[1]) > 4 * SAME_COLOUR,
                    "{pair:?}"
                );
            }
        });
        assert_eq!(looked_at, 31);
    }
}

#[test]
fn a_map_that_comes_after_another_has_the_land_of_both_as_if_one_lay_over_the_other() {
    let bare = Layers {
        labels: false,
        legend: false,
        scale_bar: false,
        ..Layers::default()
    };
    let view = |year, page| View {
        year,
        page,
        layers: bare,
        ..View::default()
    };
    let geometry = MapGeometry::new(&CHINA);
    let theme = ThemeKind::Light;
    let fields = PageId::Domains(vec!["ai".into(), "chips".into()]);
    // What lies over the land comes and goes by itself: the dots of two small regions, and in the
    // second case the edges and clusters of a page and its own borders.
    for (name, from, to, over_land) in [
        (
            "years",
            view(Some(2011), None),
            view(Some(2024), None),
            0.001,
        ),
        (
            "claims",
            view(None, Some(fields)),
            view(Some(2024), None),
            0.04,
        ),
    ] {
        let body = body_on_paper(&to, &medium(theme, Surface::Paper, "en"), &geometry).0;
        let draw = |view: &View, state: &mut MapState| {
            cut(
                &screen_picture(view, theme, "en", body, &geometry, state),
                body,
            )
        };
        let mut state = MapState::default();
        let was = draw(&from, &mut state);
        let (land, _) = state.land();
        let alone = draw(&to, &mut MapState::default());
        let at = |strength| {
            let mut state = MapState::default();
            state.come_after(Some(land.at(strength)));
            draw(&to, &mut state)
        };
        let [whole, half, gone] = [at(1.0), at(0.5), at(0.0)];
        keep(&format!("{name}-half"), &half);
        assert!(was != alone, "{name}: the two pictures are different ones");
        assert!(gone == alone, "{name}: nothing of the land before is left");
        let (mut blended, mut elsewhere) = (0, 0);
        for (place, &half) in half.pixels.iter().enumerate() {
            let [was, alone] = [&was, &alone].map(|picture| picture.pixels[place]);
            let is_between = colour_distance(half, was.lerp_to_gamma(alone, 0.5)) <= 3;
            let is_whole = colour_distance(whole.pixels[place], was) <= 2;
            elsewhere += usize::from(!is_between || !is_whole);
            blended += usize::from(is_between && colour_distance(was, alone) > 20);
        }
        println!(
            "{name}: {blended} blended, {elsewhere} elsewhere of {}",
            half.pixels.len()
        );
        let pixels = half.pixels.len() as f64;
        assert!(
            (elsewhere as f64) < over_land * pixels,
            "{name}: {elsewhere}"
        );
        assert!((blended as f64) > 0.1 * pixels, "{name}: {blended}");
    }
}
