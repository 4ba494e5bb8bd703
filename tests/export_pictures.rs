//! What is exported looks like what the window shows.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A test that panics has failed.

#[path = "support/raster.rs"]
mod raster;

use egui::epaint::{
    BandPoint, BandShape, CubicBezierShape, EllipseShape, Mesh, PathShape, PathStroke,
    QuadraticBezierShape, RectShape, TextShape,
};
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Color32, ColorImage, Context, CornerRadius, Direction, FontFamily, FontId, Pos2, RawInput,
    Rect, Shape, Stroke, StrokeKind, TextureOptions, Ui, pos2, vec2,
};
use mosaique::export::{self, Fonts, Format, Svg, pdf, svg};
use mosaique::figure::fonts;
use mosaique::figure::medium::{Medium, Surface, ThemeKind};
use mosaique::figure::paper::{Page, PaperItem, record};
use mosaique::figure::theme::Theme;
use mosaique::locale::LanguageTag;

const WIDTH: f32 = 320.0;
const HEIGHT: f32 = 240.0;
const LATIN: &str = "Tāiwān Wàikě ǚ é AV To  ffi 1\u{202F}234";

fn medium(scale: f32) -> Medium {
    Medium {
        width_pt: WIDTH,
        height_pt: HEIGHT,
        scale,
        language: LanguageTag::new("en"),
        theme: ThemeKind::Light,
        text_scale: 1.0,
        reduced_motion: true,
        surface: Surface::Paper,
    }
}

/// The tessellated picture of a figure, at a scale of 4 pixels a point, as paper is laid out.
fn window_picture(draw: impl FnMut(&mut Ui)) -> ColorImage {
    let scale = 4.0;
    let context = Context::default();
    fonts::install(&context);
    context.set_theme(egui::Theme::Light);
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(WIDTH, HEIGHT))),
        time: Some(0.0),
        ..RawInput::default()
    };
    let viewport = input.viewports.get_mut(&input.viewport_id).unwrap();
    viewport.native_pixels_per_point = Some(scale);
    let output = context.run_ui(input, draw);
    assert_eq!(output.pixels_per_point, scale);
    let size = [(WIDTH * scale) as usize, (HEIGHT * scale) as usize];
    let ground = Theme::of(ThemeKind::Light).paper;
    raster::Rasteriser::default().render(&context, output, size, ground)
}

fn paper_picture(page: &Page, svg: &Svg) -> ColorImage {
    let pixmap = mosaique::export::raster::pixels_from_svg(page, svg).unwrap();
    ColorImage::from_rgba_premultiplied(
        [pixmap.width() as usize, pixmap.height() as usize],
        pixmap.data(),
    )
}

/// Draws on both media and says how far apart they are; the pictures are kept for a look.
fn difference(name: &str, draw: impl Fn(&mut Ui)) -> f64 {
    let page = record(&medium(4.0), name, "", |ui| draw(ui));
    let svg = svg::from_page(&page, Fonts::Named);
    let (window, paper) = (window_picture(|ui| draw(ui)), paper_picture(&page, &svg));
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(folder.join(format!("{name}.svg")), &svg.text).unwrap();
    for (medium, picture) in [("window", &window), ("paper", &paper)] {
        let pixels: Vec<u8> = picture
            .pixels
            .iter()
            .flat_map(egui::Color32::to_array)
            .collect();
        let size = picture.size.map(|side| side as u32);
        let path = folder.join(format!("{name}-{medium}.png"));
        image::save_buffer(path, &pixels, size[0], size[1], image::ColorType::Rgba8).unwrap();
    }
    raster::mean_difference(&window, &paper)
}

fn all_shapes(ui: &mut Ui) {
    let ink = Color32::from_rgb(30, 36, 44);
    let red = Color32::from_rgb(180, 58, 30);
    let wash = Color32::from_rgba_unmultiplied(40, 90, 200, 120);
    let line = Stroke::new(2.0, ink);
    let painter = ui.painter().clone();
    painter.circle(pos2(30.0, 30.0), 20.0, red, line);
    painter.add(EllipseShape {
        center: pos2(85.0, 30.0),
        radius: vec2(25.0, 12.0),
        fill: wash,
        stroke: line,
        angle: 0.5,
    });
    for (column, kind) in [StrokeKind::Inside, StrokeKind::Middle, StrokeKind::Outside]
        .into_iter()
        .enumerate()
    {
        let corner = pos2(125.0 + 60.0 * column as f32, 12.0);
        let rect = Rect::from_min_size(corner, vec2(45.0, 36.0));
        let stroke = Stroke::new(4.0, ink);
        let radii = CornerRadius {
            nw: 0,
            ne: 6,
            sw: 10,
            se: 14,
        };
        painter.add(RectShape::new(rect, radii, red, stroke, kind));
        let inner = rect.shrink(12.0);
        painter.add(RectShape::new(inner, 3, wash, Stroke::new(2.0, ink), kind));
    }
    let triangle = vec![pos2(10.0, 70.0), pos2(60.0, 75.0), pos2(30.0, 110.0)];
    painter.add(PathShape::convex_polygon(triangle, red, line));
    let zigzag = (0..6).map(|i| pos2(70.0 + 9.0 * i as f32, 75.0 + 30.0 * (i % 2) as f32));
    painter.add(Shape::line(zigzag.collect(), line));
    let coloured = (0..40).map(|i| pos2(130.0 + i as f32, 90.0 + 14.0 * (i as f32 / 4.0).sin()));
    painter.add(PathShape::line(
        coloured.collect(),
        PathStroke::new_uv(3.0, |rect, at| {
            Color32::RED.lerp_to_gamma(Color32::BLUE, (at.x - rect.min.x) / rect.width())
        }),
    ));
    painter.add(QuadraticBezierShape::from_points_stroke(
        [pos2(180.0, 105.0), pos2(200.0, 50.0), pos2(225.0, 105.0)],
        false,
        Color32::TRANSPARENT,
        line,
    ));
    painter.add(CubicBezierShape::from_points_stroke(
        [
            pos2(235.0, 105.0),
            pos2(240.0, 55.0),
            pos2(260.0, 125.0),
            pos2(270.0, 70.0),
        ],
        false,
        Color32::TRANSPARENT,
        line,
    ));
    let samples = [
        (275.0, 80.0..=100.0),
        (290.0, 70.0..=90.0),
        (310.0, 85.0..=110.0),
    ];
    painter.add(BandShape {
        points: samples.map(|(x, y)| BandPoint::new(x, y)).to_vec(),
        fill: wash,
        stroke: Stroke::NONE,
        stroke_kind: StrokeKind::Middle,
        angle: 0.0,
    });
    painter.line_segment([pos2(10.0, 120.0), pos2(100.0, 130.0)], line);
    painter.extend(Shape::dashed_line(
        &[pos2(110.0, 120.0), pos2(300.0, 130.0)],
        Stroke::new(1.5, red),
        6.0,
        3.0,
    ));
    let gradient = Rect::from_min_size(pos2(10.0, 140.0), vec2(90.0, 14.0));
    painter.add(Shape::gradient_rect(
        gradient,
        Direction::LeftToRight,
        [Color32::WHITE, red],
    ));
    painter.add(two_way_mesh(pos2(110.0, 140.0)));
    painter.add(flat_mesh(pos2(160.0, 140.0), wash));
    let inside = painter.with_clip_rect(Rect::from_min_size(pos2(200.0, 138.0), vec2(40.0, 20.0)));
    inside.circle_filled(pos2(220.0, 140.0), 16.0, red);
    let pixels = (0..64_u8).map(|i| Color32::from_rgb(i * 4, 255 - i * 4, 128));
    let picture = ui.ctx().load_texture(
        "test",
        ColorImage::new([8, 8], pixels.collect()),
        TextureOptions::NEAREST,
    );
    let place = Rect::from_min_size(pos2(260.0, 138.0), vec2(24.0, 24.0));
    let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
    painter.image(picture.id(), place, whole, Color32::WHITE);
    ui.data_mut(|data| data.insert_temp(egui::Id::NULL, picture));
}

fn two_way_mesh(corner: Pos2) -> Shape {
    let mut mesh = Mesh::default();
    for (x, y, colour) in [
        (0.0, 0.0, Color32::RED),
        (40.0, 0.0, Color32::GREEN),
        (0.0, 16.0, Color32::BLUE),
        (40.0, 16.0, Color32::WHITE),
    ] {
        mesh.colored_vertex(corner + vec2(x, y), colour);
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(1, 3, 2);
    Shape::mesh(mesh)
}

/// A square ring in eight triangles.
fn flat_mesh(corner: Pos2, colour: Color32) -> Shape {
    let mut mesh = Mesh::default();
    for inset in [0.0, 5.0] {
        for (x, y) in [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)] {
            let side = 24.0 - 2.0 * inset;
            mesh.colored_vertex(corner + vec2(inset + x * side, inset + y * side), colour);
        }
    }
    for side in 0..4 {
        let next = (side + 1) % 4;
        mesh.add_triangle(side, next, side + 4);
        mesh.add_triangle(next, next + 4, side + 4);
    }
    Shape::mesh(mesh)
}

fn texts(ui: &mut Ui) {
    let painter = ui.painter().clone();
    let ink = Color32::from_rgb(30, 36, 44);
    let lay = |text: &str, font: FontId| painter.layout_no_wrap(text.to_owned(), font, ink);
    for (row, (size, family)) in [
        (11.0, FontFamily::Proportional),
        (16.0, FontFamily::Proportional),
        (16.0, fonts::strong()),
        (14.0, FontFamily::Monospace),
    ]
    .into_iter()
    .enumerate()
    {
        let galley = lay(LATIN, FontId::new(size, family));
        painter.galley(pos2(10.0, 10.0 + 24.0 * row as f32), galley, ink);
    }
    let turned = lay("Turned text", FontId::proportional(15.0));
    painter.add(TextShape::new(pos2(250.0, 60.0), turned, ink).with_angle(0.7));
    let faint = lay("Half as strong", FontId::proportional(15.0));
    painter.add(TextShape::new(pos2(180.0, 34.0), faint, ink).with_opacity_factor(0.5));
    let mut job = LayoutJob::default();
    job.wrap.max_width = 200.0;
    for (text, format) in [
        (
            "Plain, ",
            TextFormat::simple(FontId::proportional(14.0), ink),
        ),
        (
            "marked and underlined, ",
            TextFormat {
                background: Color32::from_rgb(246, 227, 218),
                underline: Stroke::new(1.0, ink),
                ..TextFormat::simple(FontId::proportional(14.0), Color32::RED)
            },
        ),
        (
            "struck, ",
            TextFormat {
                strikethrough: Stroke::new(1.0, ink),
                ..TextFormat::simple(FontId::new(18.0, fonts::strong()), ink)
            },
        ),
        (
            "leaning over the edge of the row",
            TextFormat {
                italics: true,
                ..TextFormat::simple(FontId::proportional(14.0), ink)
            },
        ),
    ] {
        job.append(text, 0.0, format);
    }
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    painter.galley(pos2(10.0, 120.0), galley, ink);
}

#[test]
fn every_shape_looks_the_same_on_paper_as_in_the_window() {
    let difference = difference("shapes", all_shapes);
    println!("shapes differ by {difference:.5}");
    assert!(difference < 0.01, "{difference}");
}

#[test]
fn text_looks_the_same_on_paper_as_in_the_window_kerning_and_accents_included() {
    let difference = difference("texts", texts);
    println!("texts differ by {difference:.5}");
    assert!(difference < 0.01, "{difference}");
}

/// Named areas with a hole and an island, and lines, some of them beyond the page.
fn areas_and_lines() -> (Vec<Vec<Pos2>>, Vec<Vec<Pos2>>) {
    let ring = |centre: Pos2, radius: f32| -> Vec<Pos2> {
        (0..200)
            .map(|i| i as f32 / 200.0 * std::f32::consts::TAU)
            .map(|angle| {
                centre + radius * (1.0 + 0.1 * (angle * 9.0).sin()) * vec2(angle.cos(), angle.sin())
            })
            .collect()
    };
    let rings = vec![
        ring(pos2(90.0, 110.0), 70.0),
        ring(pos2(90.0, 110.0), 30.0),
        ring(pos2(310.0, 30.0), 60.0),
        ring(pos2(900.0, 30.0), 60.0),
    ];
    let wave = (0..500).map(|i| pos2(i as f32 - 50.0, 200.0 + 60.0 * (i as f32 / 20.0).sin()));
    let corner = vec![
        pos2(180.0, 20.0),
        pos2(240.0, 60.0),
        pos2(200.0, 90.0),
        pos2(200.2, 90.0),
    ];
    (rings, vec![wave.collect(), corner])
}

#[test]
fn named_areas_and_many_lines_look_as_the_window_draws_them() {
    let (fill, line) = (
        Color32::from_rgb(38, 107, 153),
        Stroke::new(2.0, Color32::BLACK),
    );
    for scale in [1.0, 4.0] {
        let page = record(&medium(scale), "areas", "", |ui| {
            let (rings, lines) = areas_and_lines();
            let red = Stroke::new(1.5, Color32::RED);
            ui.painter()
                .add(PaperItem::region("A", "An area", rings, fill, red));
            ui.painter().add(PaperItem::polylines(lines, line));
        });
        let svg = svg::from_page(&page, Fonts::Named);
        assert_eq!(svg.warnings, [""; 0]);
        // The drawing of a scale of 1 is looked at as closely as that of a scale of 4.
        let paper = paper_picture(&Page { scale: 4.0, ..page }, &svg);
        let window = window_picture(|ui| {
            let (rings, lines) = areas_and_lines();
            // egui fills no holes: the hole is painted over.
            let ground = Theme::of(ThemeKind::Light).paper;
            for (ring, colour) in rings.iter().zip([fill, ground, fill, fill]) {
                let mut mesh = Mesh::default();
                let centre = ring.iter().fold(vec2(0.0, 0.0), |sum, p| sum + p.to_vec2()) / 200.0;
                mesh.colored_vertex(centre.to_pos2(), colour);
                for point in ring {
                    mesh.colored_vertex(*point, colour);
                }
                for i in 0..200 {
                    mesh.add_triangle(0, 1 + i, 1 + (i + 1) % 200);
                }
                ui.painter().add(Shape::mesh(mesh));
            }
            for ring in rings {
                ui.painter()
                    .add(Shape::closed_line(ring, Stroke::new(1.5, Color32::RED)));
            }
            for points in lines {
                ui.painter().add(Shape::line(points, line));
            }
        });
        let difference = raster::mean_difference(&window, &paper);
        println!("areas and lines at scale {scale} differ by {difference:.5}");
        assert!(difference < 0.003, "{difference}");
    }
}

#[test]
fn a_halo_lies_behind_its_text_and_reaches_as_far_as_asked() {
    let halo = Color32::from_rgb(255, 220, 0);
    let lay = |ui: &Ui| {
        let font = FontId::new(40.0, fonts::strong());
        let galley = ui
            .painter()
            .layout_no_wrap("Tāiwān".to_owned(), font, Color32::BLACK);
        TextShape::new(pos2(40.0, 60.0), galley, Color32::BLACK)
    };
    let page = record(&medium(4.0), "halo", "", |ui| {
        ui.painter().add(PaperItem::halo_text(lay(ui), halo, 3.0));
    });
    let svg = svg::from_page(&page, Fonts::Named);
    let paper = paper_picture(&page, &svg);
    // By hand: the text in the halo's colour, moved by its width to all sides, then the text.
    let window = window_picture(|ui| {
        let text = lay(ui);
        for step in 0..48 {
            let angle = step as f32 / 48.0 * std::f32::consts::TAU;
            for reach in [1.0, 2.0, 3.0] {
                let mut copy = text.clone();
                copy.pos += reach * vec2(angle.cos(), angle.sin());
                ui.painter().add(copy.with_override_text_color(halo));
            }
        }
        ui.painter().add(text);
    });
    let difference = raster::mean_difference(&window, &paper);
    println!("halos differ by {difference:.5}");
    assert!(difference < 0.005, "{difference}");
    let plain = record(&medium(4.0), "plain", "", |ui| {
        ui.painter().add(lay(ui));
    });
    let plain = paper_picture(&plain, &svg::from_page(&plain, Fonts::Named));
    assert!(raster::mean_difference(&plain, &paper) > 3.0 * difference);
}

#[test]
fn text_in_a_layer_that_is_scaled_is_told_of() {
    let warnings = |factor: f32| {
        let page = record(&medium(1.0), "", "", |ui| {
            let transform = egui::emath::TSTransform::from_scaling(factor);
            ui.ctx().set_transform_layer(ui.layer_id(), transform);
            ui.label("A label");
        });
        svg::from_page(&page, Fonts::Named).warnings
    };
    assert_eq!(warnings(1.0), [""; 0]);
    let told = warnings(0.5);
    assert!(
        told.iter().any(|told| told.contains("its own size")),
        "{told:?}"
    );
}

#[test]
fn an_svg_holds_the_letters_it_uses_and_not_the_whole_fonts() {
    let page = record(&medium(1.0), "Small", "", texts);
    let svg = svg::from_page(&page, Fonts::Embedded);
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(folder.join("texts-embedded.svg"), &svg.text).unwrap();
    assert!(
        svg.text
            .contains("font-weight:600;src:url(data:font/ttf;base64,")
    );
    assert!(svg.text.len() < 80_000, "{} bytes", svg.text.len());
}

#[test]
fn every_shape_is_represented_without_a_warning() {
    let page = record(&medium(1.0), "All", "", |ui| {
        all_shapes(ui);
        texts(ui);
    });
    let svg = svg::from_page(&page, Fonts::Named);
    assert_eq!(svg.warnings, [""; 0]);
    for part in [
        "<image",
        "linearGradient",
        "stroke-dasharray",
        "clip-path",
        "matrix(",
    ] {
        assert!(svg.text.contains(part), "no {part}");
    }
}

#[test]
fn the_svg_is_valid_has_a_title_a_language_and_unique_names() {
    let page = record(&medium(1.0), "R&D <2023>", "Thirty-three \"areas\"", |ui| {
        all_shapes(ui);
        for id in ["CN-AH", "CN-AH", "clip1", "1 & 2"] {
            let ring = vec![pos2(1.0, 1.0), pos2(90.0, 1.0), pos2(1.0, 90.0)];
            let region = PaperItem::region(
                id,
                "Anhui: 2.69 % of GDP",
                vec![ring],
                Color32::RED,
                Stroke::NONE,
            );
            ui.painter().add(PaperItem::group_begin("group", "A group"));
            ui.painter().add(region);
            ui.painter().add(PaperItem::group_end());
        }
    });
    let svg = svg::from_page(&page, Fonts::Embedded);
    let document = roxmltree::Document::parse(&svg.text).unwrap();
    let root = document.root_element();
    assert_eq!(
        (root.attribute("role"), root.attribute("lang")),
        (Some("img"), Some("en"))
    );
    let text_of = |name| {
        root.children()
            .find(|n| n.has_tag_name(name))
            .and_then(|n| n.text())
    };
    assert_eq!(text_of("title"), Some("R&D <2023>"));
    assert_eq!(text_of("desc"), Some("Thirty-three \"areas\""));
    let ids: Vec<&str> = document
        .descendants()
        .filter_map(|n| n.attribute("id"))
        .collect();
    let unique: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "{ids:?}");
    let region = document
        .descendants()
        .find(|n| n.attribute("id") == Some("CN-AH"))
        .unwrap();
    let rule = region.ancestors().find_map(|n| n.attribute("fill-rule"));
    assert_eq!(rule, Some("evenodd"), "said once for all areas of a group");
    assert_eq!(
        region.first_element_child().unwrap().text(),
        Some("Anhui: 2.69 % of GDP")
    );
    assert!(!svg.text.contains("\"-0\"") && !svg.text.contains("NaN"));
}

#[test]
fn the_same_figure_gives_the_same_bytes_every_time() {
    let bytes = |format| {
        let page = record(&medium(1.0), "Same", "", |ui| {
            all_shapes(ui);
            texts(ui);
        });
        export::export(&page, format).unwrap().bytes
    };
    for format in [Format::Svg, Format::Png, Format::Pdf] {
        assert!(bytes(format) == bytes(format), "{format:?}");
    }
}

#[test]
fn text_is_text_in_order_and_composed() {
    let page = record(&medium(1.0), "", "", |ui| {
        ui.label("Ta\u{304}iwa\u{304}n  AV To");
    });
    let svg = svg::from_page(&page, Fonts::Named);
    assert!(svg.text.contains(">Tāiwān  AV To</text>"), "{}", svg.text);
}

#[test]
fn chinese_is_drawn_or_the_missing_font_is_named() {
    let medium = Medium {
        language: LanguageTag::new("zh-Hans"),
        ..medium(2.0)
    };
    let page = record(&medium, "安徽", "", |ui| {
        ui.label("安徽 R&D 直辖市");
    });
    let svg = svg::from_page(&page, Fonts::Embedded);
    assert!(svg.text.contains("安徽"), "{}", svg.text);
    assert!(
        svg.text.len() < 4_000_000,
        "a whole Chinese font was embedded"
    );
    if fonts::has_chinese_font() {
        assert_eq!(svg.warnings, [""; 0]);
        let blank = record(&medium, "", "", |_| {});
        let blank = paper_picture(&blank, &svg::from_page(&blank, Fonts::Named));
        let drawn = paper_picture(&page, &svg::from_page(&page, Fonts::Named));
        assert!(raster::mean_difference(&drawn, &blank) > 0.0005);
        // The characters are in the table of the font's own names, so the file opens elsewhere.
        assert!(svg.text.contains("'Noto Sans CJK SC'"));
    } else {
        assert!(
            svg.warnings
                .iter()
                .any(|warning| { warning.contains('安') && warning.contains("Noto Sans CJK SC") })
        );
    }
}

#[test]
fn the_pdf_says_its_title_and_language_and_holds_its_fonts() {
    let page = record(&medium(1.0), "Intensity", "Words", texts);
    let svg = svg::from_page(&page, Fonts::Named);
    let bytes = pdf::pdf_from_svg(&page, &svg).unwrap();
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.starts_with("%PDF-"));
    for part in ["Intensity", "/Lang", "/Font", "ToUnicode"] {
        assert!(text.contains(part), "no {part}");
    }
}
