//! What a booklet is made of besides the lesson's own words: pictures, the story, the sources.

use super::super::slides::{Deck, Progress, Report, Slide, SlidesError};
use crate::atlas::{Atlas, citation};
use crate::export::{ExportError, quiz};
use crate::figure::ThemeKind;
use crate::lesson::plan::{Activity, Lesson, Task};
use crate::lesson::quiz::Asked;
use crate::lesson::{Step, Story};
use crate::locale::{LanguageTag, Locale};

/// The material of a lesson in one language.
pub(super) struct Material<'a> {
    pub(super) language: LanguageTag,
    pub(super) locale: Locale,
    /// The story, where it is there.
    pub(super) story: Option<&'a Story>,
    /// Everything behind the lesson, as it is cited, in the order of the language.
    pub(super) citations: Vec<String>,
    /// For each activity its quiz, as far as it can be asked.
    quizzes: Vec<Option<quiz::Material>>,
    /// The steps of the story and then the pictures of the activities.
    deck: Option<Deck>,
    /// For each activity the place of its picture in the deck.
    pictures: Vec<Option<usize>>,
}

impl<'a> Material<'a> {
    /// Draws what is to be drawn and looks up who is behind it.
    pub(super) fn gather(
        lesson: &'a Lesson,
        (stories, atlas): (&'a [Story], &Atlas),
        language: &LanguageTag,
        report: &mut Report<'_>,
    ) -> Result<Self, SlidesError> {
        let locale = Locale::load(language).map_err(ExportError::from)?;
        let story = (lesson.story.as_ref()).and_then(|part| part.story.find(stories));
        // One talk of all pictures: they are drawn alike, and their sources are gathered alike.
        let mut talk = Story::new(&lesson.pack, &lesson.id, lesson.title.clone());
        talk.folder = story.map(|story| story.folder.clone()).unwrap_or_default();
        talk.steps = story.map(|story| story.steps.clone()).unwrap_or_default();
        let mut pictures = Vec::with_capacity(lesson.activities.len());
        for activity in &lesson.activities {
            pictures.push(activity.view.as_ref().map(|_| talk.steps.len()));
            talk.steps.extend(step_of(activity));
        }
        let deck = if talk.steps.is_empty() {
            None
        } else {
            let mut progress = Progress::new(report, talk.steps.len());
            Some(Deck::new(
                &talk,
                atlas,
                language,
                ThemeKind::Light,
                &mut progress,
            )?)
        };
        let drawn = deck.iter().flat_map(|deck| &deck.closing);
        let mut citations: Vec<String> = drawn
            .flat_map(|closing| closing.citations.iter().cloned())
            .collect();
        let quizzes: Vec<Option<quiz::Material>> = (lesson.activities.iter())
            .map(|activity| match &activity.task {
                Task::Quiz(quiz) => Some(quiz::Material::gather(quiz, atlas, &locale)),
                _ => None,
            })
            .collect();
        let no_date = locale.text("citation-no-date");
        citations.extend(claim_ids(lesson).filter_map(|id| {
            let claim = atlas.claims.by_id(id)?;
            Some(citation(&atlas.sources[claim.source], language, &no_date))
        }));
        let asked = quizzes.iter().flatten().flat_map(|quiz| &quiz.questions);
        for asked in asked {
            citations.extend(asked.sources.iter().map(|cited| cited.citation.clone()));
        }
        citations.sort_by(|left, right| locale.compare(left, right));
        citations.dedup();
        Ok(Self {
            language: language.clone(),
            locale,
            story,
            citations,
            quizzes,
            deck,
            pictures,
        })
    }

    /// The picture of an activity.
    pub(super) fn picture(&self, activity: usize) -> Option<&Slide> {
        let place = (*self.pictures.get(activity)?)?;
        self.deck.as_ref()?.slides.get(place)
    }

    /// The quiz of an activity.
    pub(super) fn quiz(&self, activity: usize) -> Option<&quiz::Material> {
        self.quizzes.get(activity)?.as_ref()
    }

    /// The questions of a quiz that can be asked; check says what is wrong with the others.
    pub(super) fn questions(&self, activity: usize) -> &[Asked] {
        let quiz = self.quiz(activity);
        quiz.map(|quiz| quiz.questions.as_slice())
            .unwrap_or_default()
    }

    /// What could not be drawn.
    pub(super) fn warnings(&self) -> Vec<String> {
        self.deck.as_ref().map(Deck::warnings).unwrap_or_default()
    }
}

/// The picture of an activity as a step of a talk.
fn step_of(activity: &Activity) -> Option<Step> {
    let view = activity.view.as_ref()?;
    Some(Step {
        title: activity.title.clone(),
        alt: activity.alt.clone(),
        view: (**view).clone(),
        ..Step::default()
    })
}

/// The claims that a lesson sets side by side.
fn claim_ids(lesson: &Lesson) -> impl Iterator<Item = &str> {
    (lesson.activities.iter()).flat_map(|activity| match &activity.task {
        Task::Debate { claims, .. } => vec![claims.0.as_str(), claims.1.as_str()],
        _ => Vec::new(),
    })
}
