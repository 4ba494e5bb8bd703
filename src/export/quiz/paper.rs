//! A quiz in one language, with its pictures drawn.

use super::draw::{Drawing, Job, draw_all};
use super::words::{about_question, numbered};
use super::{OwnPicture, Pictures, QuizExportError, QuizForm};
use crate::atlas::Atlas;
use crate::export::{ExportError, Progress};
use crate::lesson::quiz::{Asked, Form};
use crate::locale::{LanguageTag, Locale, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a quiz says of itself in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Its id, which stays the same from one export to the next.
    pub id: String,
    /// Title.
    pub title: String,
    /// What it is about; may be empty.
    pub summary: String,
}

/// A quiz ready to be written.
#[derive(Debug)]
pub struct PaperQuiz {
    /// What it says of itself.
    pub about: About,
    /// The language of its words.
    pub language: LanguageTag,
    /// The questions.
    pub questions: Vec<PaperQuestion>,
    /// The licence of what is asked, and whose boundaries the maps show.
    pub notices: Vec<String>,
    /// What could not be drawn or found, in sentences.
    pub warnings: Vec<String>,
    /// The words of the forms themselves.
    pub(super) locale: Locale,
    /// The words of the warnings.
    reader: Locale,
}

/// A question with its pictures.
#[derive(Debug)]
pub struct PaperQuestion {
    /// Its number, from 1.
    pub number: usize,
    /// What is asked.
    pub asked: Asked,
    /// What is seen while it is open, where it cannot be answered without.
    pub(super) shown: Option<Arc<Drawing>>,
    /// What is seen once it is answered.
    pub(super) answer: Option<Arc<Drawing>>,
    /// The picture of the educator's own.
    pub(super) own: Option<OwnPicture>,
}

impl PaperQuiz {
    /// Draws what a form needs: each picture once, however many questions show it.
    ///
    /// # Errors
    /// [`QuizExportError`]: a language that the program does not speak, or the work was cancelled.
    pub fn new(
        (about, asked): (About, Vec<Asked>),
        own: &[OwnPicture],
        atlas: &Atlas,
        (language, reader): (&LanguageTag, &LanguageTag),
        form: QuizForm,
        progress: &mut Progress<'_, '_>,
    ) -> Result<Self, QuizExportError> {
        let locale = Locale::load(language).map_err(ExportError::from)?;
        let reader = Locale::load(reader).map_err(ExportError::from)?;
        let mut jobs: Vec<Job> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        let mut place_of = |job: Job| {
            let place = *places.entry(job.key()).or_insert(jobs.len());
            if place == jobs.len() {
                jobs.push(job);
            }
            place
        };
        let wanted: Vec<[Option<usize>; 2]> = (asked.iter())
            .map(|asked| {
                if form.pictures() == Pictures::None || asked.picture.is_some() {
                    return [None, None];
                }
                let shown = (asked.needs_picture).then(|| place_of(Job::question(asked, form)));
                // What an educator wrote has nothing to show on a map.
                let is_own = asked.kind == crate::lesson::quiz::QuestionKind::Own;
                let answer = (!is_own).then(|| place_of(Job::answer(asked)));
                [shown, answer]
            })
            .collect();
        // Each picture is drawn, and then each question is written.
        progress.expect(jobs.len() + asked.len());
        let drawn = draw_all(&jobs, (atlas, &about.id), &locale, form, progress)?;
        let picture = |place: Option<usize>| place.and_then(|place| drawn.get(place).cloned());
        let mut warnings: Vec<String> = Vec::new();
        for warning in drawn.iter().flat_map(|drawing| &drawing.warnings) {
            if !warnings.contains(warning) {
                warnings.push(warning.clone());
            }
        }
        let mut questions = Vec::with_capacity(asked.len());
        for (place, (asked, [shown, answer])) in asked.into_iter().zip(wanted).enumerate() {
            let found = asked.picture.as_ref().and_then(|(name, _)| {
                let found = own.iter().find(|picture| picture.name == *name);
                if found.is_none() {
                    let values: &[(&str, Value<'_>)] = &[
                        ("number", (place + 1).into()),
                        ("file", name.as_str().into()),
                    ];
                    warnings.push(reader.text_with("quiz-out-picture-missing", values));
                }
                found.cloned()
            });
            questions.push(PaperQuestion {
                number: place + 1,
                shown: picture(shown),
                answer: picture(answer),
                own: found,
                asked,
            });
        }
        let words = |words: &crate::atlas::Words| words.get(language.as_str()).to_owned();
        let mut notices = vec![words(&atlas.meta.licence)];
        if drawn.iter().any(|drawing| drawing.look.is_some()) {
            notices.push(words(&atlas.meta.boundaries_source));
            notices.push(words(&atlas.meta.notice));
        }
        notices.retain(|notice| !notice.is_empty());
        Ok(Self {
            about,
            language: language.clone(),
            questions,
            notices,
            warnings,
            locale,
            reader,
        })
    }

    /// A text of the program in the language of the quiz.
    pub(super) fn text(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.locale.text_with(key, values)
    }

    /// A sentence on what a form cannot hold, for whoever exports.
    pub(super) fn left_out(&self, key: &str, question: &PaperQuestion, form: &str) -> String {
        let values: &[(&str, Value<'_>)] =
            &[("number", question.number.into()), ("format", form.into())];
        self.reader.text_with(key, values)
    }

    /// What is asked, with what a sheet has to say besides: how a region, an order or a number
    /// is written down.
    pub(super) fn prompt(&self, question: &PaperQuestion) -> Vec<String> {
        let mut lines: Vec<String> = question.asked.prompt.lines().map(str::to_owned).collect();
        lines.extend(about_question(&self.locale, &question.asked.form));
        lines
    }

    /// The source lines of an explanation.
    pub(super) fn sources(&self, asked: &Asked) -> Vec<String> {
        (asked.sources.iter())
            .map(|source| {
                let values = &[("source", Value::from(source.citation.as_str()))];
                self.text("quiz-out-source", values)
            })
            .collect()
    }

    /// The name of a region in a picture in which names are hidden.
    pub(super) fn number_name(&self, number: usize) -> String {
        numbered(&self.locale, number)
    }

    /// The number of the region that a question asks for, where it is on the picture.
    pub(super) fn right_number(question: &PaperQuestion) -> Option<usize> {
        let Form::Region { right } = &question.asked.form else {
            return None;
        };
        let places = &question.shown.as_ref()?.places;
        Some(places.iter().find(|place| place.id == *right)?.number)
    }
}
