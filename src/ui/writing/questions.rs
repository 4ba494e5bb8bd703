//! What is asked before anything is lost: about a file that was edited elsewhere, and about a
//! document that is left.

use super::InHand;
use crate::figure::style;
use crate::store::Outside;
use crate::ui::command::Command;
use crate::ui::world::World;
use egui::{Id, Label, Modal, Ui};
use std::path::{Path, PathBuf};

/// A document that is to be left and is not in a file.
#[derive(Clone, Debug, Default)]
pub struct Leaving {
    /// What was asked for, and waits.
    pub then: Option<Command>,
    /// Whether discarding was asked for once.
    is_sure: bool,
}

impl Leaving {
    /// What was asked for waits until the document was left.
    #[must_use]
    pub fn new(then: Option<Command>) -> Self {
        Self {
            then,
            is_sure: false,
        }
    }
}

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeavingAnswer {
    /// Ask for a file.
    SaveAs,
    /// Leave the draft behind.
    KeepDraft,
    /// Take the draft away.
    Discard,
    /// Stay.
    Stay,
}

/// What is to be done about a file that was edited elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutsideAnswer {
    /// Replace what somebody else wrote.
    KeepMine,
    /// Go on with what somebody else wrote.
    TakeTheirs,
    /// Go on in this file, and leave the other one as it is.
    KeepBoth(PathBuf),
    /// Ask for another file.
    SaveAs,
}

/// Asks something over the window; true when it was closed without an answer.
pub fn modal_ui(
    ui: &Ui,
    world: &World,
    id: &str,
    title: &str,
    content: impl FnOnce(&mut Ui),
) -> bool {
    let modal = Modal::new(Id::unique(id)).show(ui.ctx(), |ui| {
        ui.set_width(520.0_f32.min(ui.ctx().content_rect().width() - 60.0));
        let title = style::strong(title).size(17.0 * world.medium.text_scale);
        ui.add(Label::new(title).wrap());
        ui.add_space(8.0);
        content(ui);
    });
    modal.should_close()
}

/// Asks what is to be done about a file that was edited elsewhere, when there is a question.
pub fn outside_ui(ui: &Ui, world: &World, in_hand: &InHand) -> Option<OutsideAnswer> {
    let (outside, fault) = in_hand.question()?;
    let locale = &world.locale;
    let file = in_hand.document.file()?;
    let path = file.display().to_string();
    let mut answer = None;
    let gone = *outside == Outside::Gone;
    let keys = if gone {
        ("outside-gone", "outside-gone-lead")
    } else {
        ("outside-title", "outside-lead")
    };
    let title = locale.text_with(keys.0, &[("path", path.into())]);
    modal_ui(ui, world, "edited elsewhere", &title, |ui| {
        ui.add(Label::new(locale.text(keys.1)).wrap());
        if let Some(reason) = fault {
            let text = locale.text_with("outside-unread", &[("reason", reason.into())]);
            ui.add(Label::new(text).wrap());
        }
        ui.add_space(10.0);
        ui.horizontal_wrapped(|ui| {
            if gone {
                if ui.button(locale.text("outside-write-again")).clicked() {
                    answer = Some(OutsideAnswer::KeepMine);
                }
                if ui.button(locale.text("editor-save-as")).clicked() {
                    answer = Some(OutsideAnswer::SaveAs);
                }
                return;
            }
            if ui.button(locale.text("outside-mine")).clicked() {
                answer = Some(OutsideAnswer::KeepMine);
            }
            if fault.is_none() && ui.button(locale.text("outside-theirs")).clicked() {
                answer = Some(OutsideAnswer::TakeTheirs);
            }
            let beside = name_beside(file);
            let name = beside.file_name().unwrap_or_default().to_string_lossy();
            let both = locale.text_with("outside-both", &[("name", name.into_owned().into())]);
            if ui.button(both).clicked() {
                answer = Some(OutsideAnswer::KeepBoth(beside));
            }
        });
    });
    answer
}

/// A name beside a file that is free: `talk-2.ron`.
fn name_beside(file: &Path) -> PathBuf {
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let ending = file.extension().unwrap_or_default().to_string_lossy();
    let names =
        (2..1000_u32).map(|number| file.with_file_name(format!("{stem}-{number}.{ending}")));
    let mut free = names.filter(|path| !path.exists());
    free.next().unwrap_or_else(|| file.to_path_buf())
}

/// Asks what becomes of a document of this title that is left and is not in a file.
pub fn leaving_ui(
    ui: &Ui,
    world: &World,
    title: &str,
    leaving: &mut Leaving,
) -> Option<LeavingAnswer> {
    let locale = &world.locale;
    let title = locale.text_with("leave-title", &[("title", title.into())]);
    let mut answer = None;
    let closes = modal_ui(ui, world, "leave document", &title, |ui| {
        ui.horizontal_wrapped(|ui| {
            for (key, choice) in [
                ("editor-save-as", LeavingAnswer::SaveAs),
                ("leave-draft", LeavingAnswer::KeepDraft),
                ("cancel", LeavingAnswer::Stay),
            ] {
                if ui.button(locale.text(key)).clicked() {
                    answer = Some(choice);
                }
            }
            // Nothing brings it back: it takes a second press.
            let key = if leaving.is_sure {
                "leave-discard-sure"
            } else {
                "leave-discard"
            };
            if ui.button(locale.text(key)).clicked() {
                if leaving.is_sure {
                    answer = Some(LeavingAnswer::Discard);
                }
                leaving.is_sure = true;
            }
        });
    });
    answer.or(closes.then_some(LeavingAnswer::Stay))
}
