//! The picture of an educator's own question, made ready for a sheet.

use crate::export::quiz::{OwnPicture, PaperQuiz};
use crate::figure::Medium;
use crate::figure::paper::{Page, PaperItem, record};
use egui::Color32;
use std::sync::Arc;

/// The picture of each question that has one.
pub(super) fn pages(quiz: &PaperQuiz, medium: &Medium) -> Vec<Option<Page>> {
    (quiz.questions.iter())
        .map(|question| Some(page(question.own.as_ref()?, medium)))
        .collect()
}

/// A page that is one picture.
fn page(own: &OwnPicture, medium: &Medium) -> Page {
    let [width_pt, height_pt] = own.picture.size.map(|side| side.max(1.0));
    let medium = Medium {
        width_pt,
        height_pt,
        ..medium.clone()
    };
    let page = record(&medium, "", "", |ui| {
        let place = ui.max_rect();
        (ui.painter()).add(PaperItem::picture(Arc::clone(&own.picture), place));
    });
    Page {
        background: Color32::TRANSPARENT,
        ..page
    }
}
