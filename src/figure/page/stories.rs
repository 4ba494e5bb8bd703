//! Pages on one matter, and the claims under one heading.

use super::Reader;
use crate::atlas::{ArticleKey, Claim, Subject, TopicKey};
use crate::view::Page;
use egui::Ui;

pub(super) fn topic_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: TopicKey) {
    let atlas = reader.scene.atlas;
    reader.text(ui, reader.words(&atlas.topics[key].meaning));
    let claims: Vec<&Claim> = (atlas.claims.entries().iter())
        .filter(|claim| claim.topic == Some(key))
        .collect();
    if claims.is_empty() {
        reader.nothing_left(ui);
    }
    reader.claims(ui, None, claims);
}

pub(super) fn article_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: ArticleKey) {
    let atlas = reader.scene.atlas;
    let article = &atlas.articles[key];
    reader.text(ui, reader.words(&article.lead));
    reader.subjects(ui, "article-about", &article.subjects);
    if article.sections.is_empty() {
        reader.nothing_left(ui);
    }
    for section in &article.sections {
        reader.heading_text(ui, reader.words(&section.title));
        if let Some(text) = &section.text {
            reader.text(ui, reader.words(text));
        }
        let claims = section.claims.iter().map(|&claim| &atlas.claims[claim]);
        reader.claims(ui, None, claims);
    }
}

/// The pages about a subject.
pub(super) fn about_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, subject: Subject) {
    let articles: Vec<ArticleKey> = (reader.scene.atlas.articles.iter())
        .filter(|(_, article)| article.subjects.contains(&subject))
        .map(|(key, _)| key)
        .collect();
    if articles.is_empty() {
        return;
    }
    reader.heading(ui, "page-articles");
    for article in articles {
        let title = reader.words(&reader.scene.atlas.articles[article].title);
        reader.link(ui, title, &Page::Article(article));
    }
}
