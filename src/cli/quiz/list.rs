//! What a quiz can be about.

use crate::atlas::{Atlas, Coverage, Words};
use crate::lesson::quiz::{QuestionKind, TopicId};
use crate::locale::{LanguageTag, Locale, LocaleFault};
use std::io::{self, Write};

/// Writes the kinds, then the topics: id and name.
pub(super) fn write(atlas: &Atlas, language: &LanguageTag, out: &mut dyn Write) -> io::Result<()> {
    let locale = Locale::load(language).map_err(|fault: LocaleFault| io::Error::other(fault))?;
    writeln!(out, "kinds:")?;
    for kind in QuestionKind::GENERATED {
        writeln!(out, "  {:<12}{}", kind.word(), locale.text(kind.name_key()))?;
    }
    writeln!(out, "topics:")?;
    let mut line = |topic: TopicId, words: &Words| {
        let id = topic.to_string();
        writeln!(out, "  {id:<40} {}", words.get(language.as_str()))
    };
    for (key, theme) in atlas.meta.themes.iter() {
        let mut metrics = (atlas.metrics_of(key))
            .filter(|(_, metric)| metric.coverage == Coverage::All)
            .peekable();
        if metrics.peek().is_none() {
            continue;
        }
        line(TopicId::Theme(theme.id.clone()), &theme.name)?;
        for (_, metric) in metrics {
            line(TopicId::Metric(metric.id.clone()), &metric.name)?;
        }
    }
    for (key, domain) in atlas.domains.iter() {
        if atlas.claims_in(key).next().is_some() {
            line(TopicId::Domain(domain.id.clone()), &domain.name)?;
        }
    }
    for (key, topic) in atlas.topics.iter() {
        if atlas
            .claims
            .entries()
            .iter()
            .any(|claim| claim.topic == Some(key))
        {
            line(TopicId::Topic(topic.id.clone()), &topic.name)?;
        }
    }
    Ok(())
}
