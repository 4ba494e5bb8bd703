//! The terms of the glossary that a lesson explains: found by search.

use super::form::Form;
use crate::atlas::Atlas;
use crate::figure::style;
use crate::lesson::LessonEdit;
use crate::locale::{Entry, Name, SearchIndex};
use crate::ui::writing::text_field;
use egui::{Button, Label, Role, Ui, WidgetInfo};

/// The most terms that are offered.
const MOST_OFFERED: usize = 8;

/// A term that is looked for.
#[derive(Debug, Default)]
pub(super) struct TermPicker {
    wanted: String,
    /// The terms by all their names, and the atlas they are of.
    index: Option<(u64, SearchIndex<String>)>,
}

impl TermPicker {
    /// The ids of the terms that are called so.
    fn found(&mut self, atlas: &Atlas) -> Vec<String> {
        if self.wanted.trim().is_empty() {
            return Vec::new();
        }
        let known = self.index.take();
        let (_, index) = self.index.insert(match known {
            Some(known) if known.0 == atlas.generation => known,
            _ => (atlas.generation, index(atlas)),
        });
        let hits = index.find(&self.wanted, MOST_OFFERED);
        hits.into_iter().map(|hit| hit.target).collect()
    }
}

fn index(atlas: &Atlas) -> SearchIndex<String> {
    let terms = atlas.terms.entries().iter();
    let entries = terms.map(|term| {
        let also = term.also.iter().flat_map(|(_, forms)| forms.clone());
        let names = term.names.iter().map(|(_, name)| name.to_owned());
        let names = names.chain(also);
        Entry {
            target: term.id.clone(),
            names: names.map(|text| Name { text, weight: 1 }).collect(),
        }
    });
    SearchIndex::new(entries.collect())
}

/// Draws the terms of the lesson and the way to others.
pub(super) fn ui(ui: &mut Ui, form: &mut Form<'_>) {
    let world = form.world;
    let (locale, atlas) = (&world.locale, &world.whole);
    ui.add_space(6.0);
    ui.label(style::strong(locale.text("lesson-glossary")));
    let terms = &form.manuscript.head.terms;
    let name_of = |id: &str| {
        let term = atlas.terms.by_id(id);
        term.map_or(id, |term| world.scene().words(&term.names))
            .to_owned()
    };
    for (place, id) in terms.iter().enumerate() {
        let name = name_of(id);
        ui.horizontal_wrapped(|ui| {
            ui.label(&name);
            let delete = LessonEdit::DeleteTerm(place);
            form.entry_buttons(ui, &name, (place, terms.len()), None, delete, 0);
        });
    }
    let search = locale.text("plan-term-search");
    text_field(ui, &mut form.terms.wanted, &search, false, |edit| {
        edit.id_salt("term")
            .hint_text(search.as_str())
            .desired_width(f32::INFINITY)
    });
    let mut found = form.terms.found(atlas);
    found.retain(|id| !terms.contains(id));
    if found.is_empty() && !form.terms.wanted.trim().is_empty() {
        ui.add(Label::new(style::faint(locale.text("plan-nothing-found"))).wrap());
    }
    for id in found {
        let name = name_of(&id);
        let action = locale.text("plan-term-add");
        let values = [("action", action.into()), ("name", name.as_str().into())];
        let label = locale.text_with("editor-button", &values);
        let button = ui.add(Button::new(label.as_str()).wrap());
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
        if button.clicked() {
            form.terms.wanted.clear();
            form.edit(LessonEdit::AddTerm(id));
        }
    }
}
