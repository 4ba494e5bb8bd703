//! Quizzes that were left before their end, by whoever did them or by a process that ended.

use crate::figure::style;
use crate::lesson::quiz::Underway;
use crate::store::{Drafts, LeftDraft};
use crate::ui::world::World;
use crate::ui::writing::{ago, modal_ui};
use egui::{Label, Role, ScrollArea, Ui, WidgetInfo};

/// A quiz that can be gone on with.
pub struct LeftQuiz {
    /// Its draft.
    pub draft: LeftDraft,
    /// The quiz, or why it cannot be read.
    pub underway: Result<Underway, String>,
    /// Whether forgetting was asked for once.
    is_sure: bool,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftAnswer {
    /// Go on with one, by its place.
    GoOn(usize),
    /// Take one away for good, by its place.
    Forget(usize),
    /// Do something else; all of them stay.
    Later,
}

impl LeftQuiz {
    /// Those that nobody is doing now, the newest first.
    #[must_use]
    pub fn all(drafts: &Drafts) -> Vec<Self> {
        (drafts.left_behind().drafts.into_iter())
            .map(|draft| Self {
                underway: Underway::from_ron("draft", draft.text())
                    .map_err(|fault| fault.to_string()),
                draft,
                is_sure: false,
            })
            .collect()
    }
}

/// Offers to go on with what was left.
pub fn left_quizzes_ui(ui: &Ui, world: &World, list: &mut [LeftQuiz]) -> Option<LeftAnswer> {
    let locale = &world.locale;
    let mut answer = None;
    let title = locale.text("quiz-left-title");
    let closes = modal_ui(ui, world, "left quizzes", &title, |ui| {
        let height = (ui.ctx().content_rect().height() - 200.0).max(100.0);
        ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                for (place, left) in list.iter_mut().enumerate() {
                    if let Some(of_row) = row_ui(ui, world, place, left) {
                        answer = Some(of_row);
                    }
                }
            });
        ui.add_space(8.0);
        if ui.button(locale.text("quiz-left-later")).clicked() {
            answer = Some(LeftAnswer::Later);
        }
    });
    answer.or(closes.then_some(LeftAnswer::Later))
}

fn row_ui(ui: &mut Ui, world: &World, place: usize, left: &mut LeftQuiz) -> Option<LeftAnswer> {
    let locale = &world.locale;
    let when = ago(left.draft.written(), locale);
    let (name, about) = match &left.underway {
        Ok(underway) => {
            let values = [
                ("answered", underway.replies.len().into()),
                ("count", underway.places.len().into()),
                ("when", when.into()),
            ];
            let about = locale.text_with("quiz-left-line", &values);
            (world.scene().words(&underway.quiz.title).to_owned(), about)
        }
        Err(reason) => (locale.text("recovered-untitled"), reason.clone()),
    };
    ui.add(Label::new(style::strong(name.as_str())).wrap());
    ui.add(Label::new(style::faint(about)).wrap());
    let mut answer = None;
    ui.horizontal_wrapped(|ui| {
        let button = |ui: &mut Ui, key: &str| {
            let action = locale.text(key);
            let button = ui.button(action.as_str());
            let values = [("action", action.into()), ("name", name.as_str().into())];
            let label = locale.text_with("kept-button", &values);
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
            button
        };
        if left.underway.is_ok() {
            let go_on = button(ui, "quiz-left-go-on");
            if place == 0 && ui.memory(|memory| memory.focused().is_none()) {
                go_on.request_focus();
            }
            if go_on.clicked() {
                answer = Some(LeftAnswer::GoOn(place));
            }
        }
        // Nothing brings it back: it takes a second press.
        let key = if left.is_sure {
            "quiz-left-forget-sure"
        } else {
            "quiz-left-forget"
        };
        if button(ui, key).clicked() {
            if left.is_sure {
                answer = Some(LeftAnswer::Forget(place));
            }
            left.is_sure = true;
        }
    });
    ui.separator();
    answer
}
