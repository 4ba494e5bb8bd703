//! A question of the educator's own: what is asked, how it is answered, why, who says so, and a
//! picture.

use super::words::Form;
use super::{AskCommand, answer};
use crate::lesson::quiz::Own;
use crate::lesson::{Picture, QuizEdit, QuizField};
use crate::ui::talk::StagePictures;
use egui::{Rect, Ui, vec2};

/// Height of the picture, in points at the usual text size.
const PICTURE_PT: f32 = 150.0;

pub(super) fn ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    place: usize,
    own: &Own,
    pictures: &mut StagePictures,
) {
    form.text(ui, QuizField::Prompt, Some(&own.prompt), 3);
    answer::ui(ui, form, place, &own.answer);
    form.text(ui, QuizField::Explanation, Some(&own.explanation), 3);
    form.text(ui, QuizField::Source, Some(&own.source), 2);
    ui.add_space(6.0);
    picture_ui(ui, form, place, own, pictures);
    if own.id.trim().is_empty() {
        let locale = &form.world.locale;
        if ui.button(locale.text("ask-give-id")).clicked() {
            form.edit(QuizEdit::Id(place, format!("own-{}", place + 1)));
        }
    }
}

/// The picture with its text for those who do not see it; or the way to one.
fn picture_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    place: usize,
    own: &Own,
    pictures: &mut StagePictures,
) {
    ui.horizontal_wrapped(|ui| {
        form.press(ui, AskCommand::ImportPicture);
        let locale = &form.world.locale;
        if own.picture.is_some() && ui.button(locale.text("picture-remove")).clicked() {
            form.edit(QuizEdit::Picture(place, None));
        }
    });
    let Some(file) = &own.picture else { return };
    let picture = Picture {
        file: file.clone(),
        ..Picture::default()
    };
    let height = PICTURE_PT * form.world.medium.text_scale;
    let size = vec2(ui.available_width(), height);
    let (_, room): (_, Rect) = ui.allocate_space(size);
    let scene = form.world.scene();
    let alt = scene.words(&own.alt);
    pictures.picture_ui(ui, &scene, (form.folder, &picture), alt, room);
    form.text(ui, QuizField::Alt, Some(&own.alt), 2);
}
