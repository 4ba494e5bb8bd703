//! A lesson as blocks, for a student or for a teacher.

use super::gather::Material;
use super::quiz;
use crate::atlas::{Atlas, Claim, Words};
use crate::export::ExportError;
use crate::export::slides::{Mark, Paragraph, SlidesError, paragraphs};
use crate::export::view_picture::with_scene;
use crate::figure::paper::Page;
use crate::figure::{Medium, Scene, Surface, ThemeKind};
use crate::lesson::Span;
use crate::lesson::plan::{Activity, Lesson, Part, Reader, StoryPart, Task};
use crate::locale::{LanguageTag, Locale, Value};
use crate::view::View;

/// A lesson in one language for one reader.
#[derive(Debug)]
pub struct Booklet {
    /// Title.
    pub title: String,
    /// What it is about; may be empty.
    pub summary: String,
    /// The language.
    pub language: LanguageTag,
    /// The words of the forms themselves.
    pub(super) locale: Locale,
    /// The blocks, in the order in which they are read.
    pub blocks: Vec<Block>,
}

/// A block of a booklet.
#[derive(Clone, Debug)]
pub enum Block {
    /// A heading of a level, from 1.
    Heading(u8, String),
    /// Paragraphs and items.
    Text(Vec<Paragraph>),
    /// Paragraphs that are never parted between two pages: a question and its choices.
    Question(Vec<Paragraph>),
    /// What matters less: a source, a note.
    Small(String),
    /// What is for the teacher alone, under a title.
    Aside(String, Vec<Paragraph>),
    /// A table: its head, and its rows.
    Table(Vec<String>, Vec<Vec<String>>),
    /// Claims side by side.
    Claims(Vec<ClaimCard>),
    /// A picture, and what it shows in words.
    Picture(Box<Page>, String),
    /// Lines to write on.
    Lines(u32),
    /// What follows begins on another page.
    NewPage,
}

/// A claim as it is put to a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimCard {
    /// What is said.
    pub statement: String,
    /// Who says it: the kind of source, the publisher, the date.
    pub source: String,
    /// What to keep in mind; may be empty.
    pub caution: String,
}

impl Booklet {
    /// The words of the forms.
    pub(in crate::export) fn locale(&self) -> &Locale {
        &self.locale
    }

    /// Blocks that are no lesson's, to be printed as one.
    ///
    /// # Errors
    /// [`SlidesError`]: a language that the program does not speak.
    pub(in crate::export) fn of_blocks(
        title: &str,
        language: &LanguageTag,
        blocks: Vec<Block>,
    ) -> Result<Self, SlidesError> {
        Ok(Self {
            title: title.to_owned(),
            summary: String::new(),
            language: language.clone(),
            locale: Locale::load(language).map_err(ExportError::from)?,
            blocks,
        })
    }

    /// The blocks of a lesson.
    ///
    /// # Errors
    /// [`SlidesError`]: a language that the program does not speak.
    pub(super) fn new(
        lesson: &Lesson,
        reader: Reader,
        material: &Material<'_>,
        atlas: &Atlas,
    ) -> Result<Self, SlidesError> {
        let medium = Medium {
            width_pt: 100.0,
            height_pt: 100.0,
            scale: 1.0,
            language: material.language.clone(),
            theme: ThemeKind::Light,
            text_scale: 1.0,
            reduced_motion: true,
            surface: Surface::Paper,
        };
        let lesson = lesson.read_by(reader);
        let blocks = with_scene(atlas, &View::default(), &medium, |scene, _| {
            let mut author = Author {
                scene,
                material,
                reader,
                blocks: Vec::new(),
            };
            author.lesson(&lesson);
            author.blocks
        })?;
        let title = lesson.title.get(material.language.as_str()).to_owned();
        Ok(Self {
            title,
            summary: lesson.summary.get(material.language.as_str()).to_owned(),
            language: material.language.clone(),
            locale: Locale::load(&material.language).map_err(ExportError::from)?,
            blocks,
        })
    }
}

struct Author<'a> {
    scene: &'a Scene<'a>,
    material: &'a Material<'a>,
    reader: Reader,
    blocks: Vec<Block>,
}

impl Author<'_> {
    fn word(&self, key: &str) -> String {
        self.scene.locale.text(key)
    }

    fn word_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.scene.locale.text_with(key, values)
    }

    fn heading(&mut self, level: u8, text: String) {
        self.blocks.push(Block::Heading(level, text));
    }

    /// A text in the small Markdown, where there is one.
    fn text(&mut self, words: &Words) {
        let text = paragraphs(self.scene.words(words));
        if !text.is_empty() {
            self.blocks.push(Block::Text(text));
        }
    }

    fn aside(&mut self, title: String, words: &Words) {
        let text = paragraphs(self.scene.words(words));
        if !text.is_empty() {
            self.blocks.push(Block::Aside(title, text));
        }
    }

    fn small(&mut self, text: String) {
        if !text.is_empty() {
            self.blocks.push(Block::Small(text));
        }
    }

    fn lesson(&mut self, lesson: &Lesson) {
        let kind = match self.reader {
            Reader::Student => "lesson-student-booklet",
            Reader::Teacher => "lesson-teacher-booklet",
        };
        self.heading(1, self.scene.words(&lesson.title).to_owned());
        let facts = self.facts(lesson, self.word(kind));
        self.small(facts);
        self.text(&lesson.summary);
        if self.reader == Reader::Student {
            self.small(self.word("lesson-name-line"));
        }
        self.heading(2, self.word("lesson-aims"));
        let aims = lesson.aims.iter().map(|aim| self.scene.words(aim));
        let aims = aims.map(|aim| item(Mark::Dot, aim)).collect();
        self.blocks.push(Block::Text(aims));
        if !lesson.prepare.is_empty() {
            self.heading(2, self.word("lesson-prepare"));
            self.text(&lesson.prepare);
        }
        self.plan(lesson);
        if !lesson.guide.is_empty() {
            self.heading(2, self.word("lesson-guide"));
            self.text(&lesson.guide);
        }
        for (place, part) in lesson.parts().into_iter().enumerate() {
            match part {
                Part::Story(story) => self.story(place + 1, story),
                Part::Activity(index, activity) => self.activity(place + 1, index, activity),
            }
        }
        self.key(lesson);
        self.glossary(lesson);
        self.sources();
    }

    /// For whom and how long, in a line.
    fn facts(&self, lesson: &Lesson, kind: String) -> String {
        let from = lesson.age.from.to_string();
        let age = match lesson.age.to.map(|to| to.to_string()) {
            Some(to) => self.word_with(
                "lesson-age",
                &[("from", from.as_str().into()), ("to", to.as_str().into())],
            ),
            None => self.word_with("lesson-age-from", &[("from", from.as_str().into())]),
        };
        let audience = self.scene.words(&lesson.audience).to_owned();
        let minutes = self.minutes(lesson.minutes);
        let facts = [kind, age, audience, minutes];
        let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        facts.join(" · ")
    }

    fn minutes(&self, minutes: u32) -> String {
        self.word_with("lesson-minutes", &[("minutes", (minutes as usize).into())])
    }

    fn plan(&mut self, lesson: &Lesson) {
        self.heading(2, self.word("lesson-plan"));
        let head = ["lesson-plan-number", "lesson-plan-part", "lesson-plan-kind"]
            .into_iter()
            .chain(["lesson-plan-minutes", "lesson-plan-points"])
            .map(|key| self.word(key))
            .collect();
        let mut rows = Vec::new();
        for (place, part) in lesson.parts().into_iter().enumerate() {
            let (title, kind, points) = match part {
                Part::Story(_) => (self.story_title(), self.word("lesson-story"), 0),
                Part::Activity(_, activity) => (
                    self.scene.words(&activity.title).to_owned(),
                    self.word(activity.task.kind().key()),
                    activity.points,
                ),
            };
            let points = if points == 0 {
                "–".to_owned()
            } else {
                points.to_string()
            };
            let (number, minutes) = ((place + 1).to_string(), part.minutes().to_string());
            rows.push(vec![number, title, kind, minutes, points]);
        }
        let (minutes, points) = (lesson.planned_minutes(), lesson.most_points());
        rows.push(vec![
            String::new(),
            self.word("lesson-plan-all"),
            String::new(),
            minutes.to_string(),
            points.to_string(),
        ]);
        self.blocks.push(Block::Table(head, rows));
    }

    fn story_title(&self) -> String {
        let story = self.material.story;
        story.map_or_else(
            || self.word("lesson-story"),
            |story| self.scene.words(&story.title).to_owned(),
        )
    }

    fn story(&mut self, number: usize, part: &StoryPart) {
        self.part_heading(number, &self.story_title());
        let facts = format!(
            "{} · {}",
            self.word("lesson-story"),
            self.minutes(part.minutes)
        );
        self.small(facts);
        self.text(&part.instructions);
        if let Some(story) = self.material.story {
            self.text(&story.summary);
            let steps = (1..).zip(&story.steps);
            let steps = steps
                .map(|(number, step)| item(Mark::Number(number), self.scene.words(&step.title)));
            let steps = steps.collect();
            self.blocks.push(Block::Text(steps));
        }
        self.aside(self.word("lesson-notes"), &part.notes);
    }

    fn part_heading(&mut self, number: usize, title: &str) {
        if number == 1 {
            self.blocks.push(Block::NewPage);
        }
        self.heading(2, format!("{number}  {title}"));
    }

    fn activity(&mut self, number: usize, index: usize, activity: &Activity) {
        self.part_heading(number, self.scene.words(&activity.title));
        let mut facts = vec![
            self.word(activity.task.kind().key()),
            self.minutes(activity.minutes),
        ];
        if activity.points > 0 {
            facts.push(self.points(activity.points));
        }
        self.small(facts.join(" · "));
        self.text(&activity.instructions);
        if let Some(slide) = self.material.picture(index) {
            let picture = Box::new(slide.picture.clone());
            self.blocks.push(Block::Picture(picture, slide.alt.clone()));
            self.small(slide.source_line.clone());
        }
        match &activity.task {
            Task::Quiz(quiz) => {
                let count = quiz.questions.len();
                let title = self.scene.words(&quiz.title).into();
                let values = [("title", title), ("count", count.into())];
                self.small(self.word_with("lesson-quiz-beside", &values));
                for (number, asked) in (1..).zip(self.material.questions(index)) {
                    self.blocks
                        .extend(quiz::asked_blocks(number, asked, self.scene));
                }
            }
            Task::Sheet(_) => self.small(self.word("lesson-sheet-beside")),
            Task::Debate {
                claims, question, ..
            } => {
                let cards = [&claims.0, &claims.1];
                let cards = cards.into_iter().filter_map(|id| self.card(id)).collect();
                self.blocks.push(Block::Claims(cards));
                self.question(question);
                self.lines(6);
            }
            Task::Comparison { task, hints, .. } => {
                self.question(task);
                let hints: Vec<Paragraph> = (hints.iter())
                    .map(|hint| item(Mark::Dot, self.scene.words(hint)))
                    .collect();
                if !hints.is_empty() {
                    self.heading(3, self.word("lesson-hints"));
                    self.blocks.push(Block::Text(hints));
                }
                self.small(self.word("lesson-hand-in"));
                self.lines(3);
            }
            Task::Question {
                question, lines, ..
            } => {
                self.question(question);
                self.lines(*lines);
            }
        }
        self.aside(self.word("lesson-notes"), &activity.notes);
    }

    fn points(&self, points: u32) -> String {
        self.word_with("lesson-points", &[("points", (points as usize).into())])
    }

    /// What is asked stands out.
    fn question(&mut self, words: &Words) {
        let mut text = paragraphs(self.scene.words(words));
        for span in text.iter_mut().flat_map(|paragraph| &mut paragraph.spans) {
            span.strong = true;
        }
        self.blocks.push(Block::Text(text));
    }

    /// Lines to write on are for whoever writes.
    fn lines(&mut self, count: u32) {
        if self.reader == Reader::Student && count > 0 {
            self.blocks.push(Block::Lines(count));
        }
    }

    fn card(&self, id: &str) -> Option<ClaimCard> {
        let claim = self.scene.atlas.claims.by_id(id)?;
        Some(ClaimCard {
            statement: self.scene.claim_text(claim, &claim.statement).into_owned(),
            source: self.who_says(claim),
            caution: (claim.caution.as_ref())
                .map(|caution| {
                    let caution = self.scene.claim_text(claim, caution);
                    self.word_with("lesson-caution", &[("text", caution.as_ref().into())])
                })
                .unwrap_or_default(),
        })
    }

    /// The kind of source with its mark, the publisher, the date.
    fn who_says(&self, claim: &Claim) -> String {
        let source = &self.scene.atlas.sources[claim.source];
        let kind = &self.scene.atlas.meta.source_kinds[source.kind];
        let kind = format!("{} {}", kind.mark, self.scene.words(&kind.name));
        let publisher = self.scene.words(&source.publisher).to_owned();
        let date = source.published.clone().unwrap_or_default();
        let parts = [kind, publisher, date];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    }

    /// How each answer is marked: for the teacher.
    fn key(&mut self, lesson: &Lesson) {
        if self.reader == Reader::Student {
            return;
        }
        self.blocks.push(Block::NewPage);
        self.heading(2, self.word("lesson-key"));
        for (place, part) in lesson.parts().into_iter().enumerate() {
            let Part::Activity(index, activity) = part else {
                continue;
            };
            let number = place + 1;
            let title = self.scene.words(&activity.title);
            self.heading(3, format!("{number}  {title}"));
            if activity.points > 0 {
                self.small(self.points(activity.points));
            }
            for (number, asked) in (1..).zip(self.material.questions(index)) {
                self.blocks.extend(quiz::answer_blocks(number, asked));
            }
            if let Some(guide) = activity.task.marking_guide() {
                self.text(guide);
            }
        }
    }

    fn glossary(&mut self, lesson: &Lesson) {
        let terms: Vec<Paragraph> = (lesson.terms.iter())
            .filter_map(|id| self.scene.atlas.terms.by_id(id))
            .map(|term| {
                let name = Span {
                    text: self.scene.words(&term.names).to_owned(),
                    strong: true,
                    ..Span::default()
                };
                let values = [("meaning", self.scene.words(&term.meaning).into())];
                let meaning = Span {
                    text: self.word_with("lesson-term", &values),
                    ..Span::default()
                };
                Paragraph {
                    mark: Mark::Plain,
                    spans: vec![name, meaning],
                }
            })
            .collect();
        if !terms.is_empty() {
            self.heading(2, self.word("lesson-glossary"));
            self.blocks.push(Block::Text(terms));
        }
    }

    fn sources(&mut self) {
        self.heading(2, self.word("slides-sources"));
        let citations = self.material.citations.iter();
        let citations = citations.map(|citation| Paragraph::of_text(citation));
        self.blocks.push(Block::Text(citations.collect()));
        let meta = &self.scene.atlas.meta;
        for words in [&meta.boundaries_source, &meta.notice, &meta.licence] {
            let text = self.scene.words(words).to_owned();
            self.small(text);
        }
    }
}

/// An item of one paragraph of the small Markdown.
fn item(mark: Mark, text: &str) -> Paragraph {
    let spans = paragraphs(text).into_iter().flat_map(|known| known.spans);
    Paragraph {
        mark,
        spans: spans.collect(),
    }
}
