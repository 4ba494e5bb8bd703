//! Every text of an atlas, for whoever looks through all of them.

use super::{Atlas, Words};

impl Atlas {
    /// The texts that a reader may meet, but for those of the glossary.
    pub(crate) fn texts(&self) -> Vec<&Words> {
        let mut texts = Vec::new();
        self.texts_of_itself(&mut texts);
        self.texts_of_figures(&mut texts);
        self.texts_of_places(&mut texts);
        self.texts_of_programmes(&mut texts);
        self.texts_of_claims(&mut texts);
        self.texts_of_pages(&mut texts);
        texts
    }

    /// What the pack says of itself.
    fn texts_of_itself<'a>(&'a self, texts: &mut Vec<&'a Words>) {
        let meta = &self.meta;
        texts.extend([
            &meta.title,
            &meta.description,
            &meta.country_name,
            &meta.country_note,
            &meta.boundaries_source,
            &meta.notice,
            &meta.uncovered,
            &meta.licence,
        ]);
        texts.extend(meta.themes.entries().iter().map(|theme| &theme.name));
        texts.extend(meta.region_kinds.entries().iter().map(|kind| &kind.name));
        for kind in meta.source_kinds.entries() {
            texts.extend([&kind.name, &kind.note]);
        }
        for passage in &meta.about {
            texts.extend([&passage.title, &passage.text]);
        }
    }

    fn texts_of_figures<'a>(&'a self, texts: &mut Vec<&'a Words>) {
        for metric in self.metrics.entries() {
            texts.extend([&metric.name, &metric.meaning]);
            texts.extend(metric.short.iter().chain(&metric.caution));
        }
        let origins = self.observations.iter().flat_map(|of| &of.origins);
        texts.extend(origins.filter_map(|origin| origin.note.as_ref()));
        for source in self.sources.entries() {
            texts.extend([&source.title, &source.publisher]);
            texts.extend(source.reached.iter().chain(&source.licence));
            texts.extend(source.checked.iter().chain(&source.caution));
        }
    }

    fn texts_of_places<'a>(&'a self, texts: &mut Vec<&'a Words>) {
        for region in self.regions.entries() {
            texts.push(&region.names);
            texts.extend(region.full_name.iter().chain(&region.caution));
        }
        for cluster in self.clusters.entries() {
            texts.push(&cluster.names);
            texts.extend(cluster.no_sum.iter().chain(&cluster.note));
        }
        for company in self.companies.entries() {
            texts.push(&company.names);
            texts.extend(&company.note);
        }
        texts.extend(self.cities.entries().iter().map(|city| &city.names));
    }

    fn texts_of_programmes<'a>(&'a self, texts: &mut Vec<&'a Words>) {
        for programme in self.programmes.entries() {
            texts.extend([&programme.names, &programme.meaning]);
            texts.extend(&programme.claims_note);
            texts.extend(programme.hubs.iter().map(|hub| &hub.names));
            for centre in &programme.centres {
                texts.extend([&centre.names, &centre.area, &centre.located]);
                texts.extend(&centre.caution);
            }
            if let Some(flow) = &programme.flow {
                texts.extend([&flow.label, &flow.note]);
            }
        }
        if let Some(typology) = &self.typology {
            texts.extend([&typology.name, &typology.meaning, &typology.missing]);
        }
        for dimension in self.dimensions.entries() {
            texts.extend([&dimension.name, &dimension.meaning]);
        }
        for ranking in self.rankings.entries() {
            texts.extend([&ranking.name, &ranking.meaning]);
            texts.extend(&ranking.caution);
            for row in &ranking.rows {
                texts.push(&row.names);
                texts.extend(&row.note);
            }
        }
    }

    fn texts_of_claims<'a>(&'a self, texts: &mut Vec<&'a Words>) {
        for domain in self.domains.entries() {
            texts.extend([&domain.name, &domain.meaning]);
        }
        for topic in self.topics.entries() {
            texts.extend([&topic.name, &topic.meaning]);
        }
        for claim in self.claims.entries() {
            texts.push(&claim.statement);
            texts.extend(claim.figure.as_ref().map(|figure| &figure.wording));
            texts.extend(&claim.caution);
        }
    }

    fn texts_of_pages<'a>(&'a self, texts: &mut Vec<&'a Words>) {
        for article in self.articles.entries() {
            texts.extend([&article.title, &article.lead]);
            for section in &article.sections {
                texts.push(&section.title);
                texts.extend(&section.text);
            }
        }
        for event in self.events.entries() {
            texts.push(&event.title);
            texts.extend(event.text.iter().chain(&event.caution));
        }
        for disagreement in self.disagreements.entries() {
            texts.extend([&disagreement.title, &disagreement.reason]);
        }
    }
}
