//! What is to be mended before a class is given the lesson.

use super::{LessonEditor, PlanCommand};
use crate::atlas::Atlas;
use crate::lesson::Story;
use crate::lesson::plan::{LessonFinding, Mend, StoryRef, check_lesson, mend_sentence, place_name};
use crate::ui::command::Command;
use crate::ui::world::World;
use crate::ui::writing;
use egui::{Context, Ui};
use std::sync::Arc;

impl LessonEditor {
    /// Keeps up with the lesson: looks for what is to be mended, aside. `stories` are those of the
    /// pack.
    pub(super) fn look(&mut self, context: &Context, stories: &[Arc<Story>], atlas: &Arc<Atlas>) {
        let now = (self.editing.changes(), atlas.generation);
        let editing = &self.editing;
        self.findings.follow(context, now, || {
            let manuscript = editing.document().clone();
            let told = match manuscript.story.as_ref().map(|part| &part.story) {
                Some(StoryRef::Pack(id)) => stories.iter().find(|story| story.id == *id).cloned(),
                _ => None,
            };
            let atlas = Arc::clone(atlas);
            move || {
                let stories: Vec<Story> = told.iter().map(|story| Story::clone(story)).collect();
                check_lesson(&manuscript.lesson(), &stories, &atlas)
            }
        });
    }
}

/// Draws the list, each finding a button that leads to the place.
pub fn findings_ui(ui: &mut Ui, world: &World, editor: &LessonEditor, commands: &mut Vec<Command>) {
    let found = editor.findings.all();
    let looking = (!editor.findings.is_complete()).then_some("plan-looking");
    let chosen = writing::findings_ui(ui, &world.locale, (found.len(), looking), |place| {
        found.get(place).map(|finding| sentence(finding, world))
    });
    commands.extend(chosen.map(|place| Command::Plan(PlanCommand::Mend(place))));
}

/// What is to be mended, and where.
fn sentence(finding: &LessonFinding, world: &World) -> String {
    let locale = &world.locale;
    let what = match &finding.what {
        Mend::UnknownClaim(id) | Mend::SameClaim(id) if id.is_empty() => {
            locale.text("plan-claim-none")
        }
        other => mend_sentence(other, &world.whole, locale),
    };
    let what = writing::in_language(what, finding.language.as_deref(), locale);
    let place = place_name(finding.place, locale);
    let values = [("place", place.into()), ("what", what.into())];
    locale.text_with("plan-found", &values)
}
