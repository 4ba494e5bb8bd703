//! What is asked before anything is lost: about a file that was edited elsewhere, a story that is
//! left, a file that was let go over the window.

use super::{Editor, StoryCommand};
use crate::figure::style;
use crate::lesson::Story;
use crate::store::Outside;
use crate::ui::world::World;
use egui::{Id, Label, Modal, Ui};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A story that is to be left and is not in a file.
#[derive(Clone, Debug, Default)]
pub struct Leaving {
    /// What was asked for, and waits.
    pub then: Option<StoryCommand>,
    /// Whether discarding was asked for once.
    is_sure: bool,
}

impl Leaving {
    /// What was asked for waits until the story was left.
    #[must_use]
    pub fn new(then: Option<StoryCommand>) -> Self {
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

/// A story that was opened or let go over the window.
#[derive(Clone, Debug)]
pub struct Offered {
    /// The story.
    pub story: Arc<Story>,
    /// Its file; none for one that has none.
    pub file: Option<PathBuf>,
    /// Whether another window is writing it.
    pub is_in_use: bool,
    /// Whether it has not been on screen yet.
    pub is_new: bool,
}

/// What is to be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferedAnswer {
    /// Tell it.
    Tell,
    /// Write in its file.
    Edit,
    /// Write a copy.
    Copy,
    /// Nothing.
    Nothing,
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
pub(super) fn modal_ui(
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
pub fn outside_ui(ui: &Ui, world: &World, editor: &Editor) -> Option<OutsideAnswer> {
    let (outside, theirs) = editor.question()?;
    let locale = &world.locale;
    let file = editor.document.file()?;
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
        if let Some(Err(reason)) = theirs {
            let text = locale.text_with("outside-unread", &[("reason", reason.as_str().into())]);
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
            if matches!(theirs, Some(Ok(_))) && ui.button(locale.text("outside-theirs")).clicked() {
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

/// Asks what becomes of a story that is left and is not in a file.
pub fn leaving_ui(
    ui: &Ui,
    world: &World,
    editor: &Editor,
    leaving: &mut Leaving,
) -> Option<LeavingAnswer> {
    let locale = &world.locale;
    let title = locale.text_with("leave-title", &[("title", editor.title(world).into())]);
    let mut answer = None;
    let closes = modal_ui(ui, world, "leave story", &title, |ui| {
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

/// Asks what is to be done with a story that was opened.
pub fn offered_ui(ui: &Ui, world: &World, offered: &mut Offered) -> Option<OfferedAnswer> {
    let locale = &world.locale;
    let language = locale.language().as_str();
    let values = [("title", offered.story.title.get(language).into())];
    let title = locale.text_with("offer-title", &values);
    let mut answer = None;
    let closes = modal_ui(ui, world, "offered story", &title, |ui| {
        if offered.is_in_use {
            ui.add(Label::new(locale.text("offer-in-use")).wrap());
            ui.add_space(6.0);
        }
        ui.horizontal_wrapped(|ui| {
            let tell = ui.button(locale.text("offer-tell"));
            if std::mem::take(&mut offered.is_new) {
                tell.request_focus();
            }
            if tell.clicked() {
                answer = Some(OfferedAnswer::Tell);
            }
            let writes = offered.file.is_some() && !offered.is_in_use;
            if writes && ui.button(locale.text("offer-edit")).clicked() {
                answer = Some(OfferedAnswer::Edit);
            }
            if ui.button(locale.text("offer-copy")).clicked() {
                answer = Some(OfferedAnswer::Copy);
            }
            if ui.button(locale.text("cancel")).clicked() {
                answer = Some(OfferedAnswer::Nothing);
            }
        });
    });
    answer.or(closes.then_some(OfferedAnswer::Nothing))
}
