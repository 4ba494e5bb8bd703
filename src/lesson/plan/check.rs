//! What to mend in a lesson before a class is given it.

use super::activity::{Activity, Task};
use super::model::{Lesson, StoryPart, StoryRef};
use crate::atlas::{Atlas, Words};
use crate::lesson::check::{dead, links_of};
use crate::lesson::quiz::{AskFault, Quiz, asked};
use crate::lesson::sheet::{SheetFinding, check_sheet};
use crate::lesson::{Finding, Story, check};
use crate::locale::{LanguageTag, Locale};
use crate::view::{Gap, View, resolve};

/// Something to mend, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonFinding {
    /// The part of the lesson.
    pub place: Place,
    /// The language, where it is about a text.
    pub language: Option<String>,
    /// What it is.
    pub what: Mend,
}

/// A part of a lesson that something is found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The lesson as a whole.
    Lesson,
    /// Its story.
    Story,
    /// An activity, from 0.
    Activity(usize),
}

/// A text of a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Title.
    Title,
    /// What it is about.
    Summary,
    /// For whom it is.
    Audience,
    /// An aim, from 0.
    Aim(usize),
    /// What to have ready.
    Prepare,
    /// The teacher's guide.
    Guide,
    /// What the class does.
    Instructions,
    /// Notes for the teacher.
    Notes,
    /// What a picture shows.
    Alt,
    /// What is asked, or a hint.
    Task,
    /// How answers are marked.
    MarkingGuide,
}

/// What is to be mended.
#[derive(Clone, Debug, PartialEq)]
pub enum Mend {
    /// The lesson is of another pack.
    OtherPack(String),
    /// There is no activity.
    NoActivities,
    /// There is no aim.
    NoAims,
    /// The ages are in the wrong order.
    Ages {
        /// From.
        from: u32,
        /// To.
        to: u32,
    },
    /// An activity has no id, by which answers would name it.
    NoId,
    /// Two activities have one id.
    SameId(String),
    /// A part takes no time.
    NoMinutes,
    /// The parts take another time than the lesson says.
    Minutes {
        /// What the lesson says.
        said: u32,
        /// What the parts add up to.
        planned: u32,
    },
    /// A text that there has to be is empty.
    Missing(Field),
    /// A text is not in this language although the lesson is.
    Untranslated(Field),
    /// What brings points says nowhere how it is marked.
    NoMarkingGuide,
    /// A claim is not in the pack.
    UnknownClaim(String),
    /// A claim is set against itself.
    SameClaim(String),
    /// A term is not in the glossary.
    UnknownTerm(String),
    /// The story is not in the pack.
    UnknownStory(String),
    /// The story is not in this language although the lesson is.
    StoryLanguage,
    /// A quiz has no question.
    NoQuestions,
    /// A question of a quiz, from 0, cannot be asked.
    Question(usize, AskFault),
    /// Something in a sheet.
    Sheet(SheetFinding),
    /// Something in the lesson's own story.
    Story(Finding),
    /// What a view asks for is not there.
    Gone(Gap),
    /// A picture shows no figure and no claim, although figures are asked for.
    NoSource,
    /// A link leads nowhere.
    DeadLink(String),
}

/// Looks a lesson through, in all its languages. `stories` are those of the pack.
#[must_use]
pub fn check_lesson(lesson: &Lesson, stories: &[Story], atlas: &Atlas) -> Vec<LessonFinding> {
    let mut checker = Checker {
        atlas,
        languages: lesson.languages().into_iter().map(str::to_owned).collect(),
        findings: Vec::new(),
    };
    checker.whole(lesson);
    if let Some(part) = &lesson.story {
        checker.story(part, stories);
    }
    for (place, activity) in lesson.activities.iter().enumerate() {
        checker.activity(place, activity, &lesson.activities);
    }
    checker.findings
}

struct Checker<'a> {
    atlas: &'a Atlas,
    languages: Vec<String>,
    findings: Vec<LessonFinding>,
}

impl Checker<'_> {
    fn found(&mut self, place: Place, what: Mend) {
        self.findings.push(LessonFinding {
            place,
            language: None,
            what,
        });
    }

    fn whole(&mut self, lesson: &Lesson) {
        let place = Place::Lesson;
        if lesson.pack != self.atlas.meta.id {
            self.found(place, Mend::OtherPack(lesson.pack.clone()));
        }
        if lesson.activities.is_empty() {
            self.found(place, Mend::NoActivities);
        }
        if lesson.aims.is_empty() {
            self.found(place, Mend::NoAims);
        }
        let from = lesson.age.from;
        if let Some(to) = lesson.age.to.filter(|&to| to < from) {
            self.found(place, Mend::Ages { from, to });
        }
        let (said, planned) = (lesson.minutes, lesson.planned_minutes());
        if said != planned {
            self.found(place, Mend::Minutes { said, planned });
        }
        for id in &lesson.terms {
            if self.atlas.terms.find(id).is_none() {
                self.found(place, Mend::UnknownTerm(id.clone()));
            }
        }
        self.needed(place, Field::Title, &lesson.title);
        self.needed(place, Field::Guide, &lesson.guide);
        self.optional(place, Field::Summary, &lesson.summary);
        self.optional(place, Field::Audience, &lesson.audience);
        self.optional(place, Field::Prepare, &lesson.prepare);
        for (aim, words) in lesson.aims.iter().enumerate() {
            self.needed(place, Field::Aim(aim), words);
        }
    }

    fn story(&mut self, part: &StoryPart, stories: &[Story]) {
        let place = Place::Story;
        if part.minutes == 0 {
            self.found(place, Mend::NoMinutes);
        }
        self.optional(place, Field::Instructions, &part.instructions);
        self.optional(place, Field::Notes, &part.notes);
        let Some(story) = part.story.find(stories) else {
            if let StoryRef::Pack(id) = &part.story {
                self.found(place, Mend::UnknownStory(id.clone()));
            }
            return;
        };
        let spoken = story.languages();
        for language in self.languages.clone() {
            if !spoken.contains(&language.as_str()) {
                self.findings.push(LessonFinding {
                    place,
                    language: Some(language),
                    what: Mend::StoryLanguage,
                });
            }
        }
        if let StoryRef::Own(story) = &part.story {
            for finding in check(story, self.atlas) {
                let language = finding.language.clone();
                self.findings.push(LessonFinding {
                    place,
                    language,
                    what: Mend::Story(finding),
                });
            }
        }
    }

    fn activity(&mut self, number: usize, activity: &Activity, all: &[Activity]) {
        let place = Place::Activity(number);
        if activity.id.trim().is_empty() {
            self.found(place, Mend::NoId);
        }
        let before = all.iter().take(number);
        if before.into_iter().any(|other| other.id == activity.id) {
            self.found(place, Mend::SameId(activity.id.clone()));
        }
        if activity.minutes == 0 {
            self.found(place, Mend::NoMinutes);
        }
        self.needed(place, Field::Title, &activity.title);
        self.needed(place, Field::Instructions, &activity.instructions);
        self.optional(place, Field::Notes, &activity.notes);
        if let Some(view) = &activity.view {
            self.needed(place, Field::Alt, &activity.alt);
            self.view(place, view);
        }
        for words in activity.task.student_texts() {
            self.needed(place, Field::Task, words);
        }
        if let Some(guide) = activity.task.marking_guide() {
            if activity.points > 0 && guide.is_empty() {
                self.found(place, Mend::NoMarkingGuide);
            }
            self.optional(place, Field::MarkingGuide, guide);
        }
        self.task(place, &activity.task);
    }

    fn task(&mut self, place: Place, task: &Task) {
        match task {
            Task::Quiz(quiz) => {
                if quiz.pack != self.atlas.meta.id {
                    self.found(place, Mend::OtherPack(quiz.pack.clone()));
                }
                self.quiz(place, quiz);
            }
            Task::Sheet(sheet) => {
                for finding in check_sheet(sheet, self.atlas) {
                    self.findings.push(LessonFinding {
                        place,
                        language: finding.language.clone(),
                        what: Mend::Sheet(finding),
                    });
                }
            }
            Task::Debate { claims, .. } => {
                if claims.0 == claims.1 {
                    self.found(place, Mend::SameClaim(claims.0.clone()));
                }
                for id in [&claims.0, &claims.1] {
                    if self.atlas.claims.find(id).is_none() {
                        self.found(place, Mend::UnknownClaim(id.clone()));
                    }
                }
            }
            Task::Comparison { .. } | Task::Question { .. } => {}
        }
    }

    /// Every question can be asked in every language.
    fn quiz(&mut self, place: Place, quiz: &Quiz) {
        if quiz.questions.is_empty() {
            self.found(place, Mend::NoQuestions);
        }
        self.needed(place, Field::Title, &quiz.title);
        for language in self.languages.clone() {
            let Ok(locale) = Locale::load(&LanguageTag::new(&language)) else {
                // A language of the pack that the program does not speak has no prompts.
                continue;
            };
            for (number, question) in quiz.questions.iter().enumerate() {
                if let Err(fault) = asked(question, self.atlas, &locale) {
                    self.findings.push(LessonFinding {
                        place,
                        language: Some(language.clone()),
                        what: Mend::Question(number, fault),
                    });
                }
            }
        }
    }

    fn view(&mut self, place: Place, view: &View) {
        let (resolved, gaps) = resolve(view, self.atlas);
        for gap in gaps {
            self.found(place, Mend::Gone(gap));
        }
        // A map without a measure shows where things are, and its boundaries have their source.
        let asks = view.measure.is_some() || view.page.is_some();
        if asks && resolved.page.is_none() && resolved.series.sources().is_empty() {
            self.found(place, Mend::NoSource);
        }
    }

    /// A text that there has to be.
    fn needed(&mut self, place: Place, field: Field, words: &Words) {
        if words.is_empty() {
            self.found(place, Mend::Missing(field));
            return;
        }
        self.optional(place, field, words);
    }

    /// A text that, where it is in one language, is in all; and its links.
    fn optional(&mut self, place: Place, field: Field, words: &Words) {
        if words.is_empty() {
            return;
        }
        for language in self.languages.clone() {
            let text = words.find(&language).unwrap_or_default();
            let mut found = Vec::new();
            if text.trim().is_empty() {
                found.push(Mend::Untranslated(field));
            }
            let links = links_of(text);
            let links = links.iter().filter_map(|link| dead(link, self.atlas));
            found.extend(links.map(Mend::DeadLink));
            for what in found {
                self.findings.push(LessonFinding {
                    place,
                    language: Some(language.clone()),
                    what,
                });
            }
        }
    }
}
