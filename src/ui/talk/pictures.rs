//! Pictures of steps on the stage: read beside the window, kept as textures while they are near.

use crate::figure::{Scene, style};
use crate::lesson::picture::{Clean, Pixels};
use crate::lesson::{Picture, PictureFault, PictureFolder, Step, Story};
use crate::ui::work::{Outcome, Work};
use egui::{
    Align2, ColorImage, Context, Image, Label, Rect, TextureHandle, TextureOptions, Ui, vec2,
};

/// How many pictures are kept: the step on the stage, its neighbours, and some to go back to.
const KEPT: usize = 6;
/// Size of the credit, in points.
const CREDIT_PT: f32 = 12.0;
/// The longest side of a texture: what every graphics card takes.
const LONGEST_PX: u32 = 2048;

/// The pictures of the steps that were on the stage last.
#[derive(Default)]
pub struct StagePictures {
    /// The one used last stands last.
    list: Vec<Known>,
}

struct Known {
    folder: PictureFolder,
    file: String,
    state: State,
}

enum State {
    Reading(Work<Result<Pixels, PictureFault>>),
    Ready(TextureHandle),
    Gap(PictureFault),
}

impl StagePictures {
    /// Begins to read the picture of a step that will be on the stage soon.
    pub fn prepare(&mut self, context: &Context, story: &Story, step: Option<&Step>) {
        if let Some(picture) = step.and_then(|step| step.picture.as_ref()) {
            self.known(context, &story.folder, picture);
        }
    }

    /// Draws a picture with its credit into all the room there is; a picture that cannot be shown
    /// is a gap with the reason.
    pub fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>, story: &Story, step: &Step) {
        let Some(picture) = &step.picture else { return };
        let credit = scene.words(&picture.credit);
        let size = CREDIT_PT * scene.medium.text_scale;
        let room = ui.available_rect_before_wrap();
        let mut place = room;
        if !credit.is_empty() {
            let text = style::faint(credit).size(size);
            let lines = ui.painter().layout(
                credit.to_owned(),
                egui::FontId::proportional(size),
                scene.theme.faint_ink,
                room.width(),
            );
            place.max.y -= lines.size().y + 6.0;
            super::stage::inside(ui, room.with_min_y(place.max.y + 6.0), "credit", |ui| {
                ui.add(Label::new(text).wrap());
            });
        }
        let alt = scene.words(&step.alt);
        self.picture_ui(ui, scene, (&story.folder, picture), alt, place);
    }

    /// Draws a picture as large as a place allows; `alt` is what it shows in words.
    pub fn picture_ui(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        (folder, picture): (&PictureFolder, &Picture),
        alt: &str,
        place: Rect,
    ) {
        match self.known(ui.ctx(), folder, picture) {
            State::Reading(_) => {}
            State::Ready(texture) => {
                let [width, height] = texture.size().map(|side| side as f32);
                let factor = (place.width() / width).min(place.height() / height);
                let fitted = vec2(width, height) * factor.max(0.0);
                let place = Align2::CENTER_CENTER.align_size_within_rect(fitted, place);
                let image = Image::new((texture.id(), fitted)).alt_text(alt);
                ui.put(place, image);
            }
            State::Gap(fault) => {
                let reason = fault.text(scene.locale);
                let gap = &[("reason", reason.into())];
                let text = scene.locale.text_with("picture-gap", gap);
                super::stage::inside(ui, place, "gap", |ui| {
                    ui.add(Label::new(style::faint(text)).wrap());
                });
            }
        }
    }

    /// A picture as far as it is read; the reading is begun where nobody has.
    fn known(&mut self, context: &Context, folder: &PictureFolder, picture: &Picture) -> &State {
        let is_it = |known: &Known| known.file == picture.file && known.folder == *folder;
        let mut known = match self.list.iter().position(is_it) {
            Some(place) => self.list.remove(place),
            None => Known {
                folder: folder.clone(),
                file: picture.file.clone(),
                state: State::Reading(reading(context, folder.clone(), picture.clone())),
            },
        };
        known.state = followed(context, known.state, &known.file);
        if self.list.len() >= KEPT {
            self.list.remove(0);
        }
        &self.list.push_mut(known).state
    }
}

fn reading(
    context: &Context,
    folder: PictureFolder,
    picture: Picture,
) -> Work<Result<Pixels, PictureFault>> {
    Work::start(context, move |_| {
        let clean: Clean = folder.read(&picture)?;
        clean.pixels(LONGEST_PX)
    })
}

/// A picture that is read becomes a texture.
fn followed(context: &Context, state: State, name: &str) -> State {
    let State::Reading(work) = state else {
        return state;
    };
    match work.outcome() {
        Outcome::Working => State::Reading(work),
        Outcome::Done(Ok((size, pixels))) => {
            let image = ColorImage::from_rgba_premultiplied(size, &pixels);
            State::Ready(context.load_texture(name, image, TextureOptions::LINEAR))
        }
        Outcome::Done(Err(fault)) => State::Gap(fault),
        Outcome::Lost => State::Gap(PictureFault::Unknown),
    }
}
