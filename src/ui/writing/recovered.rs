//! What was left behind by a process that ended in the middle of writing.

use super::questions::modal_ui;
use crate::atlas::Words;
use crate::figure::style;
use crate::lesson::Document;
use crate::locale::Locale;
use crate::store::LeftDraft;
use crate::ui::world::World;
use egui::{Label, Role, ScrollArea, Ui, WidgetInfo};
use std::time::SystemTime;

/// A draft that is offered.
pub struct Recovered {
    /// The draft.
    pub draft: LeftDraft,
    /// What it is, or why it cannot be read.
    pub document: Result<Document, String>,
    /// The title of the lesson to which it is answers, where that is known.
    pub lesson: Option<Words>,
    /// Whether discarding was asked for once.
    is_sure: bool,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecoveredAnswer {
    /// Go on with one, by its place.
    GoOn(usize),
    /// Take one away for good, by its place.
    Discard(usize),
    /// Leave all of them for the next start.
    Later,
}

impl Recovered {
    /// Reads a draft.
    #[must_use]
    pub fn new(draft: LeftDraft) -> Self {
        let document = Document::read(&Self::name_of(&draft), draft.text());
        Self {
            draft,
            document: document.map_err(|fault| fault.to_string()),
            lesson: None,
            is_sure: false,
        }
    }

    /// What a fault calls a draft: its file, where it has one.
    #[must_use]
    pub fn name_of(draft: &LeftDraft) -> String {
        draft.file().map_or_else(
            || "draft".to_owned(),
            |file| file.to_string_lossy().into_owned(),
        )
    }

    /// What it is called.
    fn title(&self, locale: &Locale) -> String {
        if let Ok(Document::Answers(read)) = &self.document {
            let title = (self.lesson.as_ref()).map(|title| title.get(locale.language().as_str()));
            let lesson = title.unwrap_or(&read.answers.lesson);
            return locale.text_with("recovered-answers", &[("lesson", lesson.into())]);
        }
        if let Ok(Document::Marking(marking)) = &self.document {
            let lesson = [("lesson", marking.lesson.as_str().into())];
            return locale.text_with("recovered-marking", &lesson);
        }
        let title = (self.document.as_ref().ok()).and_then(title_of);
        let title = title.map_or("", |title| title.get(locale.language().as_str()));
        if title.is_empty() {
            locale.text("recovered-untitled")
        } else {
            title.to_owned()
        }
    }
}

/// The title of what somebody writes in an editor; none of what nobody does.
fn title_of(document: &Document) -> Option<&Words> {
    match document {
        Document::Story(story) => Some(&story.title),
        Document::Lesson(lesson) => Some(&lesson.title),
        Document::Quiz(quiz) => Some(&quiz.title),
        _ => None,
    }
}

/// Whether there is somebody who goes on with it.
fn is_gone_on_with(document: &Document) -> bool {
    let is_of_class = matches!(document, Document::Answers(_) | Document::Marking(_));
    is_of_class || title_of(document).is_some()
}

/// Offers what was recovered.
pub fn recovered_ui(ui: &Ui, world: &World, list: &mut [Recovered]) -> Option<RecoveredAnswer> {
    let locale = &world.locale;
    let mut answer = None;
    let closes = modal_ui(
        ui,
        world,
        "recovered",
        &locale.text("recovered-title"),
        |ui| {
            ui.add(Label::new(locale.text("recovered-lead")).wrap());
            ui.add_space(6.0);
            let height = (ui.ctx().content_rect().height() - 220.0).max(100.0);
            ScrollArea::vertical()
                .max_height(height)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    for (place, recovered) in list.iter_mut().enumerate() {
                        if let Some(of_row) = row_ui(ui, locale, place, recovered) {
                            answer = Some(of_row);
                        }
                    }
                });
            ui.add_space(8.0);
            if ui.button(locale.text("recovered-later")).clicked() {
                answer = Some(RecoveredAnswer::Later);
            }
        },
    );
    answer.or(closes.then_some(RecoveredAnswer::Later))
}

fn row_ui(
    ui: &mut Ui,
    locale: &Locale,
    place: usize,
    recovered: &mut Recovered,
) -> Option<RecoveredAnswer> {
    let title = recovered.title(locale);
    let when = ago(recovered.draft.written(), locale);
    let values = [("title", title.as_str().into()), ("when", when.into())];
    let line = locale.text_with("recovered-line", &values);
    ui.add(Label::new(style::strong(line)).wrap());
    if let Some(file) = recovered.draft.file() {
        ui.add(Label::new(style::faint(file.display().to_string())).wrap());
    }
    if let Err(reason) = &recovered.document {
        ui.add(Label::new(style::faint(reason)).wrap());
    }
    let mut answer = None;
    ui.horizontal_wrapped(|ui| {
        let button = |ui: &mut Ui, key: &str| {
            let action = locale.text(key);
            let button = ui.button(action.as_str());
            let values = [("action", action.into()), ("name", title.as_str().into())];
            let label = locale.text_with("editor-button", &values);
            button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
            button.clicked()
        };
        let document = recovered.document.as_ref();
        if document.is_ok_and(is_gone_on_with) && button(ui, "recovered-go-on") {
            answer = Some(RecoveredAnswer::GoOn(place));
        }
        // Nothing brings it back: it takes a second press.
        let key = if recovered.is_sure {
            "leave-discard-sure"
        } else {
            "leave-discard"
        };
        if button(ui, key) {
            if recovered.is_sure {
                answer = Some(RecoveredAnswer::Discard(place));
            }
            recovered.is_sure = true;
        }
    });
    ui.separator();
    answer
}

/// How long ago something was, in minutes, hours or days.
pub fn ago(time: SystemTime, locale: &Locale) -> String {
    // A clock that was put back makes it just now.
    let passed = SystemTime::now().duration_since(time).unwrap_or_default();
    let minutes = passed.as_secs() / 60;
    let (key, count) = match minutes {
        0..60 => ("ago-minutes", minutes),
        60..1440 => ("ago-hours", minutes / 60),
        _ => ("ago-days", minutes / 1440),
    };
    locale.text_with(key, &[("count", (count as usize).into())])
}
