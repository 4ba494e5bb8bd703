//! The pane in which a part stands: its words, its task, and what goes on from there.

use super::{Classroom, LessonCommand, Place};
use crate::atlas::Words;
use crate::figure::page::Terms;
use crate::figure::style;
use crate::lesson::Story;
use crate::lesson::plan::{Activity, Part, StoryPart, Task};
use crate::ui::command::Command;
use crate::ui::thumbnails::Thumbnails;
use crate::ui::world::World;
use crate::ui::writing::text_field;
use crate::view::{Change, PageId};
use egui::{Button, Frame, Label, Link, Margin, RichText, Role, Stroke, TextStyle, Ui, WidgetInfo};

/// What a pane is drawn from and what it asks for.
pub struct Board<'a> {
    /// What is on screen.
    pub world: &'a World,
    /// The lesson in hand.
    pub room: &'a mut Classroom,
    /// Small pictures of views.
    pub thumbnails: &'a mut Thumbnails,
    /// Where terms stand in texts.
    pub terms: &'a Terms,
    /// The story of the lesson.
    pub story: Option<&'a Story>,
    /// What is asked for.
    pub commands: &'a mut Vec<Command>,
}

impl Board<'_> {
    /// Draws the page of the place in hand.
    pub fn ui(&mut self, ui: &mut Ui) {
        let shown = self.room.shown();
        match self.room.place() {
            Place::Begin => self.begin_ui(ui, &shown),
            Place::End => self.end_ui(ui, &shown),
            Place::Part(place) => {
                let parts = shown.parts();
                match parts.get(place) {
                    Some(Part::Story(part)) => self.story_ui(ui, place, part),
                    Some(Part::Activity(index, activity)) => {
                        self.activity_ui(ui, place, *index, activity);
                    }
                    None => {}
                }
                self.terms_ui(ui, &shown);
                self.go_on_ui(ui);
            }
        }
    }

    pub(super) fn text(&self, key: &str) -> String {
        self.world.locale.text(key)
    }

    pub(super) fn words<'w>(&self, words: &'w Words) -> &'w str {
        words.get(self.world.locale.language().as_str())
    }

    pub(super) fn give(&mut self, command: LessonCommand) {
        self.commands.push(Command::Lesson(command));
    }

    /// Asks for a change of the view that is to be read beside.
    pub(super) fn follow(&mut self, change: Option<Change>) {
        if let Some(change) = change {
            self.room.reads = true;
            self.room.narrow = super::Pane::Reading;
            self.commands.push(Command::Change(change));
        }
    }

    /// A text in the small Markdown, where there is one.
    pub(super) fn prose(&mut self, ui: &mut Ui, words: &Words) {
        let text = self.words(words);
        let asked = self.room.prose.ui(ui, &self.world.scene(), text);
        self.follow(asked);
    }

    /// What is asked stands out.
    pub(super) fn question(&mut self, ui: &mut Ui, words: &Words) {
        ui.add_space(6.0);
        let text = self.words(words);
        let asked = self.room.prose.strong_ui(ui, &self.world.scene(), text);
        self.follow(asked);
    }

    pub(super) fn heading(&self, ui: &mut Ui, text: &str) {
        let heading = RichText::new(text).text_style(TextStyle::Heading);
        let heading = ui.add(Label::new(heading).wrap());
        heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    }

    pub(super) fn faint(&self, ui: &mut Ui, text: impl Into<String>) {
        ui.add(Label::new(style::faint(text)).wrap());
    }

    /// What is for the teacher alone, under a title, in a frame of its own.
    pub(super) fn aside(&mut self, ui: &mut Ui, key: &str, words: &Words) {
        if words.is_empty() {
            return;
        }
        let theme = &self.world.theme;
        Frame::new()
            .fill(theme.raised)
            .stroke(Stroke::new(1.0, theme.rule))
            .inner_margin(Margin::same(8))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.add(Label::new(style::strong(self.text(key))).wrap());
                self.prose(ui, words);
            });
    }

    fn part_heading(&self, ui: &mut Ui, place: usize, title: &str, facts: &[String]) {
        let number = self.world.locale.number((place + 1) as f64, 0);
        self.heading(ui, &format!("{number}  {title}"));
        self.faint(ui, facts.join(&self.text("phrase-separator")));
    }

    pub(super) fn minutes(&self, minutes: u32) -> String {
        let minutes = [("minutes", (minutes as usize).into())];
        self.world.locale.text_with("lesson-minutes", &minutes)
    }

    fn story_ui(&mut self, ui: &mut Ui, place: usize, part: &StoryPart) {
        let facts = [self.text("lesson-story"), self.minutes(part.minutes)];
        let Some(story) = self.story else {
            self.part_heading(ui, place, &self.text("lesson-story"), &facts);
            let text = self.text("learn-no-story");
            ui.add(Label::new(RichText::new(text).color(self.world.theme.warning)).wrap());
            return;
        };
        self.part_heading(ui, place, self.words(&story.title), &facts);
        self.prose(ui, &part.instructions);
        self.prose(ui, &story.summary);
        for (number, step) in story.steps.iter().enumerate() {
            let number = self.world.locale.number((number + 1) as f64, 0);
            let line = format!("{number}. {}", self.words(&step.title));
            ui.add(Label::new(line).wrap());
        }
        ui.add_space(4.0);
        let tell = Button::new(style::strong(self.text("learn-tell")));
        if ui.add(tell).clicked() {
            self.give(LessonCommand::Tell);
        }
        self.faint(ui, self.text("learn-tell-hint"));
        self.aside(ui, "lesson-notes", &part.notes);
    }

    fn activity_ui(&mut self, ui: &mut Ui, place: usize, index: usize, activity: &Activity) {
        let mut facts = vec![
            self.text(activity.task.kind().key()),
            self.minutes(activity.minutes),
        ];
        if activity.points > 0 {
            let points = [("points", (activity.points as usize).into())];
            facts.push(self.world.locale.text_with("lesson-points", &points));
        }
        let (_, state) = super::rail::state(self.room.progress(index), false);
        facts.push(self.text(state));
        self.part_heading(ui, place, self.words(&activity.title), &facts);
        self.prose(ui, &activity.instructions);
        self.aside(ui, "lesson-notes", &activity.notes);
        self.picture_ui(ui, activity);
        match &activity.task {
            Task::Debate {
                claims, question, ..
            } => self.debate_ui(ui, activity, claims, question),
            Task::Question {
                question, lines, ..
            } => self.question_ui(ui, activity, question, *lines),
            Task::Comparison { task, hints, .. } => {
                self.comparison_ui(ui, activity, task, hints);
            }
            Task::Quiz(quiz) => self.quiz_ui(ui, activity, quiz),
            Task::Sheet(_) => self.sheet_ui(ui, activity),
        }
        if let Some(guide) = activity.task.marking_guide() {
            self.aside(ui, "lesson-key", guide);
        }
    }

    /// What the picture shows, for those who do not see it; and the way back to it.
    fn picture_ui(&mut self, ui: &mut Ui, activity: &Activity) {
        let Some(view) = &activity.view else { return };
        let alt = self.words(&activity.alt);
        if !alt.is_empty() {
            let values = [("text", alt.into())];
            let text = self.world.locale.text_with("learn-picture", &values);
            self.faint(ui, text);
        }
        if self.world.view != **view && ui.button(self.text("learn-first-picture")).clicked() {
            self.give(LessonCommand::ShowFirst);
        }
    }

    /// A field for an answer in words.
    pub(super) fn answer_ui(&mut self, ui: &mut Ui, activity: &Activity, key: &str, rows: usize) {
        use crate::lesson::answers::Given;
        let name = self.text(key);
        ui.add_space(4.0);
        ui.add(Label::new(style::strong(&name)).wrap());
        let mut text = match self.room.answering.answers().given(&activity.id) {
            Some(Given::Text(text) | Given::View { text, .. }) => text.clone(),
            _ => String::new(),
        };
        let response = text_field(ui, &mut text, &name, true, |edit| {
            edit.id_salt(("answer", &activity.id))
                .desired_rows(rows)
                .desired_width(f32::INFINITY)
        });
        if response.changed() {
            self.give(LessonCommand::Write(activity.id.clone(), text));
        }
    }

    /// The terms of the glossary, as links.
    pub(super) fn terms_ui(&mut self, ui: &mut Ui, lesson: &crate::lesson::plan::Lesson) {
        let atlas = &self.world.whole;
        let mut asked = None;
        let known = lesson.terms.iter();
        let known: Vec<_> = known
            .filter_map(|id| Some((id, atlas.terms.by_id(id)?)))
            .collect();
        if known.is_empty() {
            return;
        }
        ui.separator();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = 0.0;
            ui.label(style::faint(self.text("lesson-glossary")));
            for (id, term) in known {
                let link = ui.add(Link::new(self.words(&term.names)));
                if link.on_hover_text(self.words(&term.meaning)).clicked() {
                    asked = Some(Change::Page(Some(PageId::Term(id.clone()))));
                }
            }
        });
        self.follow(asked);
    }

    /// On to the next part.
    pub(super) fn go_on_ui(&mut self, ui: &mut Ui) {
        ui.add_space(6.0);
        let next = Button::new(style::strong(self.text("learn-next")));
        let hint = Command::Lesson(LessonCommand::Next).hint(&self.world.locale);
        if ui.add(next).on_hover_text(hint).clicked() {
            self.give(LessonCommand::Next);
        }
        ui.add_space(8.0);
    }
}
