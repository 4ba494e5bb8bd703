//! The two claims of a debate: found in the atlas, and shown with who says so.

use super::form::Form;
use crate::atlas::{Atlas, Claim, citation};
use crate::figure::style;
use crate::lesson::LessonEdit;
use crate::lesson::plan::Task;
use crate::locale::fold;
use crate::ui::messages;
use crate::ui::world::World;
use crate::ui::writing::text_field;
use egui::{Button, Frame, Label, Role, Stroke, Ui, WidgetInfo};

/// The most claims that are offered.
const MOST_OFFERED: usize = 8;

/// A claim that is looked for.
#[derive(Clone, Debug, Default)]
pub(super) struct ClaimPicker {
    /// Whether another claim is looked for although there is one.
    is_open: bool,
    wanted: String,
    /// What was found: for which words, in which atlas and language, and the ids.
    found: Option<((String, u64, String), Vec<String>)>,
}

impl ClaimPicker {
    /// The ids of the claims that have all the words.
    fn found(&mut self, world: &World) -> &[String] {
        let atlas = &world.whole;
        let language = world.locale.language().as_str().to_owned();
        let asked = (self.wanted.clone(), atlas.generation, language);
        if self.found.as_ref().is_none_or(|(known, _)| *known != asked) {
            let ids = find(atlas, &self.wanted, world);
            self.found = Some((asked, ids));
        }
        self.found.as_ref().map_or(&[], |(_, ids)| ids)
    }
}

/// The ids of the claims whose statement or source has all the words; all of them for no words.
fn find(atlas: &Atlas, wanted: &str, world: &World) -> Vec<String> {
    let words: Vec<String> = wanted
        .split_whitespace()
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect();
    let is_found = |claim: &Claim| {
        let texts = claim.statement.iter().map(|(_, text)| fold(text));
        let said = texts.chain([fold(&source_line(claim, world)), fold(&claim.id)]);
        let text = said.collect::<Vec<_>>().join("\n");
        words.iter().all(|word| text.contains(word.as_str()))
    };
    let found = (atlas.claims.entries().iter()).filter(|claim| is_found(claim));
    found
        .take(MOST_OFFERED)
        .map(|claim| claim.id.clone())
        .collect()
}

/// Who says so: the kind of source and the source.
fn source_line(claim: &Claim, world: &World) -> String {
    let atlas = &world.whole;
    let locale = &world.locale;
    let source = &atlas.sources[claim.source];
    let kind = &atlas.meta.source_kinds[source.kind];
    let no_date = locale.text("citation-no-date");
    format!(
        "{} {}{}{}",
        kind.mark,
        world.scene().words(&kind.name),
        locale.text("phrase-separator"),
        citation(source, locale.language(), &no_date)
    )
}

/// Draws both claims.
pub(super) fn debate_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    number: usize,
    claims: &(String, String),
) {
    for (side, key) in ["plan-claim-first", "plan-claim-second"]
        .into_iter()
        .enumerate()
    {
        let chosen = if side == 0 { &claims.0 } else { &claims.1 };
        ui.add_space(6.0);
        let name = form.world.locale.text(key);
        ui.label(style::strong(&name));
        let Some(id) = claim_ui(ui, form, side, &name, chosen) else {
            continue;
        };
        let task = form.manuscript.activities.get(number);
        let Some(mut task) = task.map(|activity| activity.task.clone()) else {
            continue;
        };
        if let Task::Debate { claims, .. } = &mut task {
            if side == 0 {
                claims.0 = id;
            } else {
                claims.1 = id;
            }
        }
        form.edit(LessonEdit::Task(number, Box::new(task)));
    }
}

/// One claim, or the way to it; gives the id of the one that was chosen.
fn claim_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    side: usize,
    name: &str,
    chosen: &str,
) -> Option<String> {
    let world = form.world;
    let locale = &world.locale;
    let picker = form.claims.get_mut(side)?;
    let claim = world.whole.claims.by_id(chosen);
    if let Some(claim) = claim {
        card_ui(ui, world, claim);
    } else if !chosen.is_empty() {
        let text = locale.text_with("plan-claim-unknown", &[("id", chosen.into())]);
        ui.add(Label::new(messages::warning(world, &text)).wrap());
    }
    if claim.is_some() && !picker.is_open {
        let other = locale.text("plan-claim-other");
        let values = [("action", other.as_str().into()), ("name", name.into())];
        let label = locale.text_with("editor-button", &values);
        let button = ui.button(other);
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
        if button.clicked() {
            picker.is_open = true;
        }
        return None;
    }
    let search = locale.text_with("plan-claim-search", &[("name", name.into())]);
    text_field(ui, &mut picker.wanted, &search, false, |edit| {
        edit.id_salt(("claim", side))
            .hint_text(search.as_str())
            .desired_width(f32::INFINITY)
    });
    let mut taken = None;
    let found = picker.found(world);
    if found.is_empty() {
        ui.label(style::faint(locale.text("plan-nothing-found")));
    }
    for id in found {
        let Some(claim) = world.whole.claims.by_id(id) else {
            continue;
        };
        let statement = world
            .scene()
            .claim_text(claim, &claim.statement)
            .into_owned();
        let button = ui.add(Button::new(statement.as_str()).wrap());
        let values = [("action", name.into()), ("name", statement.as_str().into())];
        let label = locale.text_with("editor-button", &values);
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
        ui.add(Label::new(style::faint(source_line(claim, world))).wrap());
        if button.clicked() {
            taken = Some(id.clone());
        }
    }
    if taken.is_some() {
        picker.is_open = false;
        picker.wanted.clear();
    }
    taken
}

/// A claim with who says so and what to keep in mind.
fn card_ui(ui: &mut Ui, world: &World, claim: &Claim) {
    let scene = world.scene();
    Frame::NONE
        .stroke(Stroke::new(1.0, world.theme.rule))
        .corner_radius(3)
        .inner_margin(6)
        .show(ui, |ui| {
            let statement = scene.claim_text(claim, &claim.statement);
            ui.add(Label::new(statement.as_ref()).wrap());
            ui.add(Label::new(style::faint(source_line(claim, world))).wrap());
            if let Some(caution) = &claim.caution {
                let text = scene.claim_text(claim, caution).into_owned();
                let text = world
                    .locale
                    .text_with("lesson-caution", &[("text", text.into())]);
                ui.add(Label::new(style::faint(text)).wrap());
            }
        });
}
