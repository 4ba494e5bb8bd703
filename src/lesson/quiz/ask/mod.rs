//! From a question to what is asked in one language.

mod claims;
mod fault;
mod figures;
mod given;
mod own;
mod places;
mod words;

pub(super) use claims::{named_by, named_regions, with_number};
pub use fault::{AskFault, NumberRange};
pub(super) use figures::apart;
pub use given::{answer_in_words, number_in_words, point_in_words};
pub(super) use places::neighbours;

use self::words::Asker;
use super::{Asked, Form, Heading, Question};
use crate::analysis::stable_hash;
use crate::atlas::{Atlas, RegionKey};
use crate::locale::Locale;
use crate::view::{Layers, Mask, View};

/// A question in the language of the locale.
///
/// # Errors
/// An [`AskFault`] when the atlas does not hold what it is about any more, or when it has no single
/// right answer now.
pub fn asked(question: &Question, atlas: &Atlas, locale: &Locale) -> Result<Asked, AskFault> {
    let asker = Asker { atlas, locale };
    let mut asked = match question {
        Question::Find { region } => asker.find(region),
        Question::Name { region, choices } => asker.name(region, choices),
        Question::Place { city, tolerance_km } => asker.place(city, *tolerance_km),
        Question::Capitals { regions, capitals } => asker.capitals(regions, capitals),
        Question::Ahead {
            measure,
            year,
            end,
            choices,
        } => asker.ahead(measure, *year, *end, choices),
        Question::Order {
            measure,
            year,
            end,
            regions,
        } => asker.order(measure, *year, *end, regions),
        Question::Estimate {
            measure,
            year,
            region,
            tolerance,
        } => asker.estimate(measure, *year, region, *tolerance),
        Question::Predict {
            measure,
            region,
            from,
            shown_to,
            to,
            tolerance,
        } => asker.predict(measure, region, (*from, *shown_to, *to), *tolerance),
        Question::Known {
            domain,
            claim,
            choices,
        } => asker.known(domain, claim, choices),
        Question::Statement { claim, says } => asker.statement(claim, says),
        Question::Who { claim, kinds } => asker.who(claim, kinds),
        Question::Own(own) => asker.own(own),
    }?;
    asked.id = question.stable_id(&atlas.meta.id);
    asked.kind = question.kind();
    asked.view.mask.seed = Some(stable_hash(&asked.id) as u32);
    Ok(asked)
}

/// A question of which the id and the kind are still to be filled in.
fn draft(prompt: String, form: Form, topic: Heading) -> Asked {
    Asked {
        id: String::new(),
        kind: super::QuestionKind::Own,
        prompt,
        view: masked(),
        needs_picture: false,
        answer_view: View::default(),
        form,
        right: String::new(),
        explanation: String::new(),
        regions: Vec::new(),
        sources: Vec::new(),
        topic,
        picture: None,
    }
}

/// A map that tells nothing but where borders are.
fn masked() -> View {
    View {
        layers: Layers {
            legend: false,
            page: false,
            ..Layers::default()
        },
        mask: Mask {
            names: true,
            values: true,
            colours: true,
            seed: None,
        },
        ..View::default()
    }
}

/// A map on which a region is chosen.
fn showing(atlas: &Atlas, regions: &[RegionKey]) -> View {
    View {
        selection: (regions.iter())
            .filter_map(|&region| Some(atlas.regions.get(region)?.id.clone()))
            .collect(),
        ..View::default()
    }
}
