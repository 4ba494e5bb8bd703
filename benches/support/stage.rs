//! An atlas with all that a map frame needs, in a context without a window. Reading the pack,
//! building levels and laying out the first text happen before the clock starts; what is
//! measured is the frame.

use crate::window;
use egui::{Context, Pos2, Rect, vec2};
use mosaique::atlas::Atlas;
use mosaique::carto::LEVELS;
use mosaique::figure::map::{self, Camera, MapGeometry, MapState};
use mosaique::figure::{DataCache, FigureData, Medium, Scene, Surface, Theme, ThemeKind, fonts};
use mosaique::locale::{LanguageTag, Locale};
use mosaique::view::{Resolved, View, resolve};
use std::sync::Arc;

/// A map in a window of its own.
pub struct Stage {
    atlas: Arc<Atlas>,
    geometry: MapGeometry,
    view: View,
    resolved: Resolved,
    data: FigureData,
    locale: Locale,
    theme: Theme,
    medium: Medium,
    state: MapState,
    context: Context,
    frames: u32,
}

impl Stage {
    /// Opens the atlas on its start, with every level of detail built.
    pub fn new(atlas: Arc<Atlas>) -> Self {
        let view = View::default();
        let (resolved, _) = resolve(&view, &atlas);
        let data = DataCache::default().figure_data(&atlas, &resolved, view.classes);
        let geometry = MapGeometry::new(&atlas);
        for level in 0..LEVELS.len() {
            let _ = geometry.level(level);
        }
        let medium = Medium {
            width_pt: window::SIZE.x,
            height_pt: window::SIZE.y,
            scale: 1.0,
            language: LanguageTag::new("en"),
            theme: ThemeKind::Light,
            text_scale: 1.0,
            reduced_motion: true,
            surface: Surface::Screen,
        };
        let locale =
            Locale::load(&medium.language).unwrap_or_else(|fault| unreachable!("English: {fault}"));
        let context = Context::default();
        fonts::install(&context);
        let mut stage = Self {
            atlas,
            geometry,
            view,
            resolved,
            data,
            locale,
            theme: Theme::of(ThemeKind::Light),
            medium,
            state: MapState::default(),
            context,
            frames: 0,
        };
        // Fonts and glyphs come in the first frames.
        for _ in 0..3 {
            stage.frame(|whole, _| whole);
        }
        stage
    }

    /// Paints and tessellates one frame, seen by what `look` makes of the camera that shows
    /// all and of the frame's number; gives the number of triangles' corners.
    pub fn frame(&mut self, look: impl Fn(Camera, f64) -> Camera) -> usize {
        self.frames += 1;
        let number = f64::from(self.frames);
        let scene = Scene {
            atlas: &self.atlas,
            view: &self.view,
            resolved: &self.resolved,
            data: &self.data,
            locale: &self.locale,
            theme: &self.theme,
            medium: &self.medium,
            highlight: None,
            marked: &[],
        };
        let (geometry, state) = (&self.geometry, &mut self.state);
        let mut output = self.context.run_ui(window::input(number / 60.0), |ui| {
            let rect = Rect::from_min_size(Pos2::ZERO, window::SIZE);
            let body = map::body_rect(ui.painter(), &scene, rect);
            let camera = look(map::whole(&scene, geometry, body), number);
            map::paint(ui.painter(), rect, &scene, geometry, camera, state);
        });
        // No graphics card waits for the glyphs.
        output.textures_delta.clear();
        let primitives = self
            .context
            .tessellate(output.shapes, output.pixels_per_point);
        primitives
            .iter()
            .map(|clipped| match &clipped.primitive {
                egui::epaint::Primitive::Mesh(mesh) => mesh.indices.len(),
                egui::epaint::Primitive::Callback(_) => 0,
            })
            .sum()
    }
}

/// The camera `closer` times closer, wandering about the middle: a little every frame, so that
/// nothing of the frame before can be used again.
pub fn wandering(whole: Camera, number: f64, closer: f64) -> Camera {
    let metres_per_point = whole.metres_per_point / closer;
    let camera = Camera {
        metres_per_point,
        ..whole
    };
    let angle = number * 0.02;
    camera.panned(vec2(angle.cos() as f32, angle.sin() as f32) * 160.0)
}
