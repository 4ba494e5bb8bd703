//! Small pictures of views, drawn aside from the window and kept.
//!
//! One picture is drawn at a time. Whoever needs a picture asks for it in every frame, so what is
//! drawn next is always something that is still on screen, and a list of hundreds of views draws
//! those in sight.

use super::world::World;
use crate::atlas::Atlas;
use crate::export::thumbnail;
use crate::figure::{Medium, Surface, ThemeKind};
use crate::locale::LanguageTag;
use crate::view::View;
use egui::{
    Color32, ColorImage, Context, Rect, Response, Role, Sense, StrokeKind, TextureHandle,
    TextureOptions, Ui, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// Height of a picture by its width.
pub const HEIGHT_BY_WIDTH: f32 = 0.625;
/// The most pictures that are kept: those shown last.
const MOST_KEPT: usize = 160;

/// Pictures of views. There is one of these in a window, so that each picture is drawn once.
#[derive(Default)]
pub struct Thumbnails {
    /// What was drawn, what was shown last at the end. None for what could not be drawn.
    made: Vec<(Asked, Option<TextureHandle>)>,
    /// What is being drawn.
    work: Option<(Asked, Receiver<Option<ColorImage>>)>,
}

/// All that a picture depends on.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    generation: u64,
    size_px: [u32; 2],
    theme: ThemeKind,
    language: LanguageTag,
    view: View,
}

impl Thumbnails {
    /// Shows the picture of a view in as much room as it takes; `name` is what a screen reader says
    /// of it. Until the picture is drawn there is an empty page, and the window goes on.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        world: &World,
        view: &View,
        width_pt: f32,
        name: &str,
    ) -> Response {
        let size = vec2(width_pt, width_pt * HEIGHT_BY_WIDTH);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
        if ui.is_rect_visible(rect) {
            self.paint(ui, world, view, rect);
        }
        response
    }

    /// Paints the picture of a view, or the empty page it will be on.
    fn paint(&mut self, ui: &Ui, world: &World, view: &View, rect: Rect) {
        let theme = &world.theme;
        let painter = ui.painter();
        match self.texture(ui.ctx(), world, view, rect) {
            Some(texture) => {
                let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
                painter.image(texture.id(), rect, whole, Color32::WHITE);
            }
            None => {
                painter.rect_filled(rect, 0.0, theme.neighbour_land);
            }
        }
        let edge = egui::Stroke::new(1.0, theme.rule);
        painter.rect_stroke(rect, 0.0, edge, StrokeKind::Inside);
    }

    /// The picture when it is there; otherwise it is begun as soon as no other is being drawn.
    fn texture(
        &mut self,
        context: &Context,
        world: &World,
        view: &View,
        rect: Rect,
    ) -> Option<TextureHandle> {
        self.take_finished(context);
        let pixels = |points: f32| (points * context.pixels_per_point()).round().max(1.0) as u32;
        let size_px = [pixels(rect.width()), pixels(rect.height())];
        let is_asked = |known: &Asked| {
            known.generation == world.whole.generation
                && known.size_px == size_px
                && known.theme == world.medium.theme
                && known.language == world.medium.language
                && known.view == *view
        };
        if let Some(place) = self.made.iter().position(|(known, _)| is_asked(known)) {
            self.made[place..].rotate_left(1);
            return self.made.last().and_then(|(_, texture)| texture.clone());
        }
        if self.work.is_none() {
            let asked = Asked {
                generation: world.whole.generation,
                size_px,
                theme: world.medium.theme,
                language: world.medium.language.clone(),
                view: view.clone(),
            };
            self.work = Some((asked.clone(), begin(context, &world.whole, asked)));
        }
        None
    }

    fn take_finished(&mut self, context: &Context) {
        let Some((_, receiver)) = &self.work else {
            return;
        };
        let image = match receiver.try_recv() {
            Ok(image) => image,
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => None,
        };
        let Some((asked, _)) = self.work.take() else {
            return;
        };
        let texture =
            image.map(|image| context.load_texture("thumbnail", image, TextureOptions::LINEAR));
        if self.made.len() >= MOST_KEPT {
            self.made.remove(0);
        }
        self.made.push((asked, texture));
    }
}

/// Draws a picture on a thread of its own, which wakes the window when it is done.
fn begin(context: &Context, atlas: &Arc<Atlas>, asked: Asked) -> Receiver<Option<ColorImage>> {
    let (sender, receiver) = channel();
    let (context, atlas) = (context.clone(), Arc::clone(atlas));
    std::thread::spawn(move || {
        let [width, height] = asked.size_px;
        let medium = Medium {
            width_pt: width as f32,
            height_pt: height as f32,
            scale: 1.0,
            language: asked.language,
            theme: asked.theme,
            text_scale: 1.0,
            reduced_motion: true,
            surface: Surface::Paper,
        };
        let image = thumbnail(&atlas, &asked.view, &medium)
            .inspect_err(|fault| tracing::warn!("a small picture could not be drawn: {fault}"));
        // The window may be gone by now.
        let _ = sender.send(image.ok());
        context.request_repaint();
    });
    receiver
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;
    use crate::view::{FigureKind, MeasureId};

    fn world() -> World {
        let atlas = Arc::new(Atlas::embedded().atlas.unwrap());
        World::new(atlas, View::default(), Locale::load(&"en".into()).unwrap())
    }

    /// A frame that shows pictures of some views; how many of them are there.
    fn frame(
        context: &Context,
        thumbnails: &mut Thumbnails,
        world: &World,
        views: &[View],
    ) -> usize {
        let mut shown = 0;
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(64.0, 40.0));
        let mut output = context.run_ui(egui::RawInput::default(), |ui| {
            for view in views {
                let texture = thumbnails.texture(ui.ctx(), world, view, rect);
                shown += usize::from(texture.is_some());
            }
        });
        output.textures_delta.clear();
        shown
    }

    fn wait(thumbnails: &mut Thumbnails, context: &Context) {
        while thumbnails.work.is_some() {
            std::thread::yield_now();
            thumbnails.take_finished(context);
        }
    }

    #[test]
    fn pictures_come_one_after_the_other_and_only_those_that_are_still_asked_for() {
        let context = Context::default();
        let world = world();
        let mut thumbnails = Thumbnails::default();
        let views: Vec<View> = (3..=5)
            .map(|classes| View {
                classes,
                ..View::default()
            })
            .collect();
        assert_eq!(frame(&context, &mut thumbnails, &world, &views), 0);
        wait(&mut thumbnails, &context);
        // The second is no longer asked for when its turn comes.
        let others = [views[0].clone(), views[2].clone()];
        assert_eq!(frame(&context, &mut thumbnails, &world, &others), 1);
        wait(&mut thumbnails, &context);
        assert_eq!(frame(&context, &mut thumbnails, &world, &others), 2);
        let drawn: Vec<u8> = (thumbnails.made.iter())
            .map(|(asked, _)| asked.view.classes)
            .collect();
        assert_eq!(drawn, [3, 5]);
        assert!(thumbnails.work.is_none());
    }

    #[test]
    fn another_language_or_another_atlas_is_another_picture() {
        let context = Context::default();
        let mut world = world();
        let mut thumbnails = Thumbnails::default();
        let views = [View::default()];
        frame(&context, &mut thumbnails, &world, &views);
        wait(&mut thumbnails, &context);
        assert_eq!(frame(&context, &mut thumbnails, &world, &views), 1);
        world.medium.language = "fr".into();
        assert_eq!(frame(&context, &mut thumbnails, &world, &views), 0);
        wait(&mut thumbnails, &context);
        let another = Arc::new(Atlas::embedded().atlas.unwrap());
        assert_ne!(another.generation, world.whole.generation);
        world.open(another);
        assert_eq!(frame(&context, &mut thumbnails, &world, &views), 0);
        wait(&mut thumbnails, &context);
    }

    #[test]
    fn a_picture_shows_what_the_view_shows() {
        let world = world();
        let medium = Medium {
            width_pt: 64.0,
            height_pt: 40.0,
            surface: Surface::Paper,
            ..world.medium.clone()
        };
        let drawn = |view: &View| thumbnail(&world.whole, view, &medium).unwrap();
        let map = drawn(&View::default());
        assert_eq!(map.size, [64, 40]);
        let other = View {
            measure: Some(MeasureId::plain("gdp_per_capita")),
            ..View::default()
        };
        let ranking = View {
            figure: FigureKind::Ranking,
            ..View::default()
        };
        assert_ne!(map.pixels, drawn(&other).pixels);
        assert_ne!(map.pixels, drawn(&ranking).pixels);
    }
}
