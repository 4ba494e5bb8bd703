//! What is to be mended before a quiz is handed out: looked for beside the window, each a button
//! that leads to the place.

use super::{AskCommand, QuizEditor};
use crate::atlas::Atlas;
use crate::figure::style;
use crate::lesson::QuizEditing;
use crate::lesson::quiz::{Finding, check, quiz_finding_sentence};
use crate::ui::command::Command;
use crate::ui::work::{Outcome, Work};
use crate::ui::world::World;
use crate::ui::writing::own_name;
use egui::{Button, Context, ScrollArea, TextWrapMode, Ui};
use std::sync::Arc;

/// The version that was looked at, and the atlas.
type Seen = (u64, u64);

/// What was found. While somebody types, the version before the last letters is what it is about.
#[derive(Debug, Default)]
pub struct QuizFindings {
    of: Option<Seen>,
    work: Option<(Seen, Work<Vec<Finding>>)>,
    all: Vec<Finding>,
}

impl QuizFindings {
    /// Looks at the newest version, aside, as soon as the one before was looked at.
    pub(super) fn follow(&mut self, context: &Context, editing: &QuizEditing, atlas: &Arc<Atlas>) {
        if let Some((seen, work)) = &self.work {
            match work.outcome() {
                Outcome::Working => return,
                Outcome::Done(all) => {
                    self.all = all;
                    self.of = Some(*seen);
                }
                // What was found before stays; the next version is looked at again.
                Outcome::Lost => self.of = Some(*seen),
            }
            self.work = None;
        }
        let now = (editing.changes(), atlas.generation);
        if self.of == Some(now) {
            return;
        }
        let manuscript = editing.document().clone();
        let atlas = Arc::clone(atlas);
        let work = Work::start(context, move |_| check(&manuscript.quiz(), &atlas));
        self.work = Some((now, work));
    }

    /// All that was found.
    #[must_use]
    pub fn all(&self) -> &[Finding] {
        &self.all
    }

    /// How much was found in a question.
    #[must_use]
    pub fn in_question(&self, place: usize) -> usize {
        let of_place = |finding: &&Finding| finding.question == Some(place);
        self.all.iter().filter(of_place).count()
    }

    /// Whether the newest version was looked at.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.work.is_none() && self.of.is_some()
    }
}

/// Draws the list. Only the rows in sight are laid out.
pub fn findings_ui(ui: &mut Ui, world: &World, editor: &QuizEditor, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    let found = editor.findings.all();
    let heading = if !editor.findings.is_complete() {
        locale.text("ask-looking")
    } else if found.is_empty() {
        locale.text("editor-found-none")
    } else {
        locale.text_with("editor-found", &[("count", found.len().into())])
    };
    ui.label(style::strong(heading));
    let height = ui.spacing().interact_size.y;
    ScrollArea::vertical()
        .id_salt("quiz findings")
        .auto_shrink(false)
        .show_rows(ui, height, found.len(), |ui, rows| {
            for place in rows {
                let Some(finding) = found.get(place) else {
                    continue;
                };
                let text = sentence(finding, world);
                let button = Button::new(text.as_str())
                    .frame(false)
                    .wrap_mode(TextWrapMode::Truncate);
                if ui.add(button).on_hover_text(&text).clicked() {
                    commands.push(Command::Ask(AskCommand::Mend(place)));
                }
            }
        });
}

/// What is to be mended, and where.
fn sentence(finding: &Finding, world: &World) -> String {
    let locale = &world.locale;
    let mut what = quiz_finding_sentence(&finding.what, locale);
    if let Some(language) = &finding.language {
        let values = [
            ("language", own_name(language).into()),
            ("what", what.into()),
        ];
        what = locale.text_with("editor-found-language", &values);
    }
    match finding.question {
        Some(place) => {
            let values = [("number", (place + 1).into()), ("what", what.into())];
            locale.text_with("ask-found", &values)
        }
        None => what,
    }
}
