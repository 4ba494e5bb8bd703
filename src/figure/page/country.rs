//! The country: what is said of it under each heading, its figures, its place in the world.

use super::Reader;
use crate::atlas::{Claim, Subject, TopicKey};
use crate::figure::profile::{self, ProfileState};
use crate::view::Page;
use egui::Ui;

pub(super) fn ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, state: &mut ProfileState) {
    let atlas = reader.scene.atlas;
    reader.text(ui, reader.words(&atlas.meta.country_note));
    let claims: Vec<&Claim> = (atlas.claims_about(Subject::Country))
        .map(|(_, claim)| claim)
        .collect();
    let topics = topics_of(reader, &claims);
    if topics.len() > 1 {
        ui.add_space(4.0);
        reader.row(ui, "country-topics", &topics, |reader, ui, &topic| {
            let name = reader.words(&reader.scene.atlas.topics[topic].name);
            reader.link(ui, name, &Page::Topic(topic));
        });
    }
    profile::national_figures_ui(ui, reader, state);
    for &topic in &topics {
        reader.heading_text(ui, reader.words(&atlas.topics[topic].name));
        let under = claims.iter().filter(|claim| claim.topic == Some(topic));
        reader.claims(ui, Some(Subject::Country), under.copied());
    }
    let others: Vec<&Claim> = (claims.iter().copied())
        .filter(|claim| claim.topic.is_none())
        .collect();
    if !others.is_empty() {
        reader.heading(ui, "page-claims");
        reader.claims(ui, Some(Subject::Country), others);
    }
    rankings_ui(ui, reader);
    super::stories::about_ui(ui, reader, Subject::Country);
    super::timeline::about_ui(ui, reader, Subject::Country);
}

/// The headings that have claims, in the order of the pack.
fn topics_of(reader: &Reader<'_, '_>, claims: &[&Claim]) -> Vec<TopicKey> {
    (reader.scene.atlas.topics.keys())
        .filter(|&topic| claims.iter().any(|claim| claim.topic == Some(topic)))
        .collect()
}

/// Every table of ranks, since each says where the country's places stand in the world.
fn rankings_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>) {
    let rankings = &reader.scene.atlas.rankings;
    if rankings
        .entries()
        .iter()
        .all(|ranking| ranking.rows.is_empty())
    {
        return;
    }
    reader.heading(ui, "country-ranks");
    for (key, ranking) in rankings.iter() {
        if !ranking.rows.is_empty() {
            reader.link(ui, reader.words(&ranking.name), &Page::Ranking(key));
        }
    }
}
