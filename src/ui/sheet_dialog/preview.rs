//! The first page of a sheet, drawn aside and kept until something else is asked for.

use super::super::world::World;
use crate::atlas::Atlas;
use crate::export::sheet::{SheetError, sheet_preview};
use crate::lesson::sheet::{Sheet, SheetProblem};
use egui::{
    Color32, ColorImage, Rect, Role, Sense, StrokeKind, TextureHandle, TextureOptions, Ui,
    WidgetInfo, pos2, vec2,
};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// All that a picture depends on.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    generation: u64,
    sheet: Sheet,
    language: String,
    scale: f32,
}

/// The picture that was drawn last, and what is being drawn.
#[derive(Default)]
pub struct Preview {
    made: Option<(Asked, Result<TextureHandle, SheetError>)>,
    work: Option<(Asked, Receiver<Result<ColorImage, SheetError>>)>,
}

impl Preview {
    /// Why there can be no such sheet.
    #[must_use]
    pub fn problem(&self) -> Option<&SheetProblem> {
        match &self.made {
            Some((_, Err(SheetError::Problem(problem)))) => Some(problem),
            _ => None,
        }
    }

    /// Shows the page; until it is drawn the one before stays.
    pub fn ui(&mut self, ui: &mut Ui, world: &World, sheet: &Sheet, language: &str, width_pt: f32) {
        let [width, height] = sheet.print.page_pt();
        let size = vec2(width, height) * (width_pt / width.max(height));
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let name = world.locale.text("sheet-preview");
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        let asked = Asked {
            generation: world.atlas.generation,
            sheet: sheet.clone(),
            language: language.to_owned(),
            scale: size.x / width * ui.ctx().pixels_per_point(),
        };
        self.take(ui);
        let is_made = self.made.as_ref().is_some_and(|(made, _)| *made == asked);
        if !is_made && self.work.is_none() {
            self.start(ui, &world.atlas, asked);
        }
        ui.painter().rect_filled(rect, 0.0, Color32::WHITE);
        if let Some((_, Ok(texture))) = &self.made {
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            let fitted = texture.size_vec2();
            let scale = (rect.width() / fitted.x).min(rect.height() / fitted.y);
            let place = Rect::from_min_size(rect.min, fitted * scale);
            (ui.painter()).image(texture.id(), place, whole, Color32::WHITE);
        }
        let edge = egui::Stroke::new(1.0, world.theme.rule);
        ui.painter()
            .rect_stroke(rect, 0.0, edge, StrokeKind::Outside);
    }

    /// Takes what was drawn.
    fn take(&mut self, ui: &Ui) {
        let Some((_, receiver)) = &self.work else {
            return;
        };
        let drawn = match receiver.try_recv() {
            Ok(drawn) => Some(drawn),
            Err(TryRecvError::Empty) => return,
            Err(TryRecvError::Disconnected) => None,
        };
        let asked = self.work.take().map(|(asked, _)| asked);
        if let Some((asked, drawn)) = asked.zip(drawn) {
            let drawn = drawn.map(|image| {
                (ui.ctx()).load_texture("sheet preview", image, TextureOptions::LINEAR)
            });
            self.made = Some((asked, drawn));
        }
    }

    /// Draws aside from the window.
    fn start(&mut self, ui: &Ui, atlas: &Arc<Atlas>, asked: Asked) {
        let (sender, receiver) = channel();
        let (atlas, context) = (Arc::clone(atlas), ui.ctx().clone());
        let Asked {
            sheet,
            language,
            scale,
            ..
        } = asked.clone();
        std::thread::spawn(move || {
            let drawn = sheet_preview(&sheet, &atlas, &language.as_str().into(), scale);
            // The dialog may be closed by now.
            let _ = sender.send(drawn);
            context.request_repaint();
        });
        self.work = Some((asked, receiver));
    }
}
