//! What questions are to be about: kinds, topics, difficulty.

use crate::figure::style;
use crate::lesson::quiz::{Difficulty, QuestionKind, TopicId};
use crate::ui::world::World;
use egui::{CollapsingHeader, Ui};
use std::collections::BTreeSet;

/// How near the wrong answers are to the right one.
pub fn difficulty_ui(ui: &mut Ui, world: &World, chosen: &mut Difficulty) {
    let locale = &world.locale;
    ui.horizontal_wrapped(|ui| {
        ui.label(locale.text("quiz-difficulty"));
        for (difficulty, key) in [
            (Difficulty::Easy, "quiz-easy"),
            (Difficulty::Medium, "quiz-medium"),
            (Difficulty::Hard, "quiz-hard"),
        ] {
            ui.radio_value(chosen, difficulty, locale.text(key));
        }
    });
}

/// The kinds of question that can be generated.
pub fn kinds_ui(ui: &mut Ui, world: &World, chosen: &mut BTreeSet<QuestionKind>) {
    let locale = &world.locale;
    ui.label(locale.text("quiz-kinds"));
    ui.horizontal_wrapped(|ui| {
        for kind in QuestionKind::GENERATED {
            let mut is_wanted = chosen.contains(&kind);
            let name = locale.text(kind.name_key());
            if ui.checkbox(&mut is_wanted, name).clicked() {
                if is_wanted {
                    chosen.insert(kind);
                } else {
                    chosen.remove(&kind);
                }
            }
        }
    });
}

/// The topics: none chosen stands for all.
pub fn topics_ui(ui: &mut Ui, world: &World, chosen: &mut Vec<TopicId>) {
    let locale = &world.locale;
    let title = if chosen.is_empty() {
        locale.text("quiz-all-topics")
    } else {
        locale.text_with("quiz-topics", &[("count", chosen.len().into())])
    };
    CollapsingHeader::new(title)
        .id_salt("topics")
        .show(ui, |ui| {
            let atlas = &world.whole;
            let language = locale.language().as_str();
            let themes = (atlas.meta.themes.iter())
                .map(|(_, theme)| (TopicId::Theme(theme.id.clone()), theme.name.get(language)));
            let fields = (atlas.domains.iter())
                .filter(|(_, domain)| domain.parent.is_none())
                .map(|(_, domain)| {
                    (
                        TopicId::Domain(domain.id.clone()),
                        domain.name.get(language),
                    )
                });
            let headings = (atlas.topics.iter())
                .map(|(_, topic)| (TopicId::Topic(topic.id.clone()), topic.name.get(language)));
            let themes: Vec<_> = themes.collect();
            let fields: Vec<_> = fields.collect();
            let headings: Vec<_> = headings.collect();
            for (key, topics) in [
                ("quiz-themes", themes),
                ("quiz-fields", fields),
                ("quiz-headings", headings),
            ] {
                if topics.is_empty() {
                    continue;
                }
                ui.label(style::faint(locale.text(key)));
                ui.horizontal_wrapped(|ui| {
                    for (topic, name) in topics {
                        let mut is_wanted = chosen.contains(&topic);
                        if ui.checkbox(&mut is_wanted, name).clicked() {
                            if is_wanted {
                                chosen.push(topic);
                            } else {
                                chosen.retain(|known| *known != topic);
                            }
                        }
                    }
                });
            }
        });
}
