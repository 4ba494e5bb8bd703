//! Recording a figure for paper: the figure's own code runs in a context without a window, and the
//! shapes it paints become a [`Page`], from which SVG, PNG and PDF are made.
//!
//! egui's shapes have no names. What paper wants to know besides (which region this outline is,
//! what belongs together, what has a halo) travels as a [`PaperItem`] inside a `Shape::Callback`,
//! so that order, layer and clipping stay egui's. A window ignores such a shape: emit it only for
//! [`Surface::Paper`](super::medium::Surface::Paper).

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::epaint::{ClippedShape, ImageData, PaintCallback, TextShape};
use egui::{Color32, ColorImage, Context, FullOutput, Pos2, RawInput, Rect, Shape, Stroke, Ui};
use egui::{TextureId, Vec2, pos2, vec2};

use super::fonts::{self, PaperFonts};
use super::medium::{Medium, ThemeKind};
use super::theme::Theme;
use crate::lesson::picture::Clean;
use crate::locale::LanguageTag;

/// How often the figure is laid out: grids, plots and areas settle in the second pass.
const PASSES: usize = 2;

/// What egui's shapes cannot say. Coordinates are points, y downwards.
#[derive(Clone, Debug)]
pub enum PaperItem {
    /// An area with a name: becomes one path with an id and a title. Filled by the even-odd rule,
    /// so that holes and islands need no particular order.
    Region {
        /// Unique on the page, for example `CN-AH`.
        id: String,
        /// Shown by a browser when pointed at, for example `Anhui: 2.69 % of GDP`.
        title: String,
        /// Closed rings; the last point is joined to the first.
        rings: Vec<Vec<Pos2>>,
        /// The colour inside.
        fill: Color32,
        /// The line around every ring.
        stroke: Stroke,
    },
    /// Many open lines with one stroke: borders, coasts, a graticule.
    Polylines {
        /// The lines.
        lines: Vec<Vec<Pos2>>,
        /// Their stroke.
        stroke: Stroke,
    },
    /// What follows belongs together, until the next [`PaperItem::GroupEnd`] of the same layer.
    GroupBegin {
        /// Unique on the page.
        id: String,
        /// What the group shows, in words; empty for none.
        title: String,
    },
    /// Ends the group begun last.
    GroupEnd,
    /// A picture that is no figure, stretched over a rectangle.
    Picture {
        /// The picture.
        picture: Arc<Clean>,
        /// Where it is.
        place: Rect,
    },
    /// Text with an outline in another colour behind it.
    HaloText {
        /// The text.
        text: TextShape,
        /// The colour of the outline.
        halo: Color32,
        /// How far the outline reaches beyond the letters, in points.
        width_pt: f32,
    },
}

impl PaperItem {
    /// A named area. See [`PaperItem::Region`].
    pub fn region(
        id: impl Into<String>,
        title: impl Into<String>,
        rings: Vec<Vec<Pos2>>,
        fill: Color32,
        stroke: impl Into<Stroke>,
    ) -> Shape {
        let stroke = stroke.into();
        let bounds = bounds_of(&rings).expand(stroke.width / 2.0);
        let (id, title) = (id.into(), title.into());
        Self::Region {
            id,
            title,
            rings,
            fill,
            stroke,
        }
        .into_shape(bounds)
    }

    /// Open lines with one stroke. See [`PaperItem::Polylines`].
    pub fn polylines(lines: Vec<Vec<Pos2>>, stroke: impl Into<Stroke>) -> Shape {
        let stroke = stroke.into();
        let bounds = bounds_of(&lines).expand(stroke.width / 2.0);
        Self::Polylines { lines, stroke }.into_shape(bounds)
    }

    /// A picture. See [`PaperItem::Picture`].
    pub fn picture(picture: Arc<Clean>, place: Rect) -> Shape {
        Self::Picture { picture, place }.into_shape(place)
    }

    /// Begins a group. See [`PaperItem::GroupBegin`].
    pub fn group_begin(id: impl Into<String>, title: impl Into<String>) -> Shape {
        let (id, title) = (id.into(), title.into());
        Self::GroupBegin { id, title }.into_shape(Rect::NOTHING)
    }

    /// Ends the group begun last.
    pub fn group_end() -> Shape {
        Self::GroupEnd.into_shape(Rect::NOTHING)
    }

    /// Text with a halo. See [`PaperItem::HaloText`].
    pub fn halo_text(text: TextShape, halo: Color32, width_pt: f32) -> Shape {
        let bounds = text.visual_bounding_rect().expand(width_pt);
        Self::HaloText {
            text,
            halo,
            width_pt,
        }
        .into_shape(bounds)
    }

    /// The item a shape carries, if it carries one.
    #[must_use]
    pub fn from_shape(shape: &Shape) -> Option<&Self> {
        match shape {
            Shape::Callback(callback) => callback.callback.downcast_ref::<Self>(),
            _ => None,
        }
    }

    fn into_shape(self, rect: Rect) -> Shape {
        Shape::Callback(PaintCallback {
            rect,
            callback: Arc::new(self),
        })
    }
}

fn bounds_of(lines: &[Vec<Pos2>]) -> Rect {
    let mut bounds = Rect::NOTHING;
    for point in lines.iter().flatten() {
        bounds.extend_with(*point);
    }
    bounds
}

/// A recorded figure: everything that SVG, PNG and PDF are made of.
#[derive(Clone, Debug)]
pub struct Page {
    /// Width and height in points.
    pub size_pt: Vec2,
    /// Pixels per point for PNG; text was laid out at this scale or finer.
    pub scale: f32,
    /// The ground of the page.
    pub background: Color32,
    /// What was painted, in order, with the rectangle each shape is clipped to (points).
    pub shapes: Vec<ClippedShape>,
    /// The images that shapes refer to; never the font atlas.
    pub textures: BTreeMap<TextureId, Arc<ColorImage>>,
    /// The fonts the text was laid out with.
    pub fonts: PaperFonts,
    /// What the page shows, in a few words.
    pub title: String,
    /// What the page shows, in a sentence or two, for those who cannot see it.
    pub description: String,
    /// The language of its words.
    pub language: LanguageTag,
}

/// Records what `draw` paints on a page of the size of the medium.
///
/// `draw` is called more than once, so that layout can settle, with a [`Ui`] that covers the page
/// and has no margin; only the last call counts. The theme is opaque, without shadows and without
/// animation, and the text sizes are those of the medium.
pub fn record(
    medium: &Medium,
    title: &str,
    description: &str,
    mut draw: impl FnMut(&mut Ui),
) -> Page {
    let context = Context::default();
    let size_pt = vec2(medium.width_pt, medium.height_pt);
    let theme = Theme::of(medium.theme);
    prepare(&context, medium, &theme);

    let mut textures = BTreeMap::new();
    let mut shapes = Vec::new();
    for pass in 0..PASSES {
        let output = context.run_ui(input_of_pass(medium, size_pt, pass), &mut draw);
        shapes = take_shapes(output, &mut textures);
    }
    Page {
        size_pt,
        scale: medium.scale,
        background: theme.paper,
        shapes,
        textures,
        fonts: PaperFonts::of(&context),
        title: title.to_owned(),
        description: description.to_owned(),
        language: medium.language.clone(),
    }
}

/// Gives a context the fonts, the opaque theme and the text sizes of a medium.
fn prepare(context: &Context, medium: &Medium, theme: &Theme) {
    fonts::install(context);
    if medium.language.as_str().starts_with("zh") {
        fonts::begin_looking_for_system_fonts();
    }
    context.set_theme(match medium.theme {
        ThemeKind::Light => egui::Theme::Light,
        ThemeKind::Dark => egui::Theme::Dark,
    });
    context.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    context.all_styles_mut(|style| {
        style.animation_time = 0.0;
        for font in style.text_styles.values_mut() {
            font.size *= medium.text_scale;
        }
        let visuals = &mut style.visuals;
        visuals.window_shadow = egui::Shadow::NONE;
        visuals.popup_shadow = egui::Shadow::NONE;
        visuals.panel_fill = theme.paper;
        visuals.window_fill = theme.raised;
        visuals.extreme_bg_color = theme.paper;
        // egui's own is additive, which paper cannot do.
        visuals.faint_bg_color = theme.panel;
        visuals.override_text_color = Some(theme.ink);
        visuals.window_stroke = Stroke::new(1.0, theme.rule);
        visuals.widgets.noninteractive.bg_stroke = Stroke::new(1.0, theme.rule);
    });
}

/// Text is laid out at no less than this many pixels per point: egui puts every glyph on a whole
/// pixel, which on paper would show as uneven spacing.
const LEAST_LAYOUT_SCALE: f32 = 4.0;

fn input_of_pass(medium: &Medium, size_pt: Vec2, pass: usize) -> RawInput {
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), size_pt)),
        // Far apart, so that nothing that eases is still on its way.
        time: Some(10.0 * pass as f64),
        focused: false,
        ..RawInput::default()
    };
    let scale = medium.scale.max(LEAST_LAYOUT_SCALE);
    if let Some(viewport) = input.viewports.get_mut(&input.viewport_id) {
        viewport.native_pixels_per_point = Some(scale);
    }
    input
}

/// The shapes of a pass; images are kept, the font atlas is not.
fn take_shapes(
    mut output: FullOutput,
    textures: &mut BTreeMap<TextureId, Arc<ColorImage>>,
) -> Vec<ClippedShape> {
    for (&id, deltas) in &output.textures_delta.set {
        if id == TextureId::default() {
            continue;
        }
        for delta in deltas {
            // Parts of images are only ever changed by animation, which paper has none of.
            if delta.pos.is_none() {
                let ImageData::Color(image) = &delta.image;
                textures.insert(id, Arc::clone(image));
            }
        }
    }
    output.textures_delta.clear();
    output.shapes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::medium::Surface;

    fn medium() -> Medium {
        Medium {
            width_pt: 200.0,
            height_pt: 100.0,
            scale: 1.0,
            language: LanguageTag::new("en"),
            theme: ThemeKind::Light,
            text_scale: 1.0,
            reduced_motion: true,
            surface: Surface::Paper,
        }
    }

    #[test]
    fn a_region_keeps_its_name_on_the_way_to_the_page() {
        let page = record(&medium(), "Title", "Description", |ui| {
            let ring = vec![pos2(0.0, 0.0), pos2(9.0, 0.0), pos2(0.0, 9.0)];
            ui.painter().add(PaperItem::region(
                "CN-AH",
                "Anhui",
                vec![ring],
                Color32::RED,
                Stroke::NONE,
            ));
        });
        let ids: Vec<&str> = page
            .shapes
            .iter()
            .filter_map(|clipped| PaperItem::from_shape(&clipped.shape))
            .filter_map(|item| match item {
                PaperItem::Region { id, .. } => Some(id.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(ids, ["CN-AH"]);
    }

    #[test]
    fn the_ui_of_a_page_covers_it() {
        let mut seen = Vec::new();
        let page = record(&medium(), "", "", |ui| seen.push(ui.max_rect()));
        assert_eq!(page.size_pt, vec2(200.0, 100.0));
        assert_eq!(seen.last().map(Rect::size), Some(page.size_pt));
    }
}
