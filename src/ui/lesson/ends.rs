//! The two ends of a lesson: what it is about, and what is answered.

use super::bar::safety_ui;
use super::{Board, LessonCommand, Place};
use crate::figure::style;
use crate::lesson::answers::Progress;
use crate::lesson::plan::{Lesson, Part, TaskKind};
use crate::ui::symbols;
use crate::ui::writing::{ago, text_field};
use egui::{Button, Label, Role, Ui, WidgetInfo, vec2};

impl Board<'_> {
    /// What the lesson is about, and what becomes of what is written.
    pub(super) fn begin_ui(&mut self, ui: &mut Ui, lesson: &Lesson) {
        self.heading(ui, self.words(&lesson.title));
        let facts = self.facts(lesson);
        self.faint(ui, facts);
        self.prose(ui, &lesson.summary);
        self.subheading(ui, "lesson-aims");
        for aim in &lesson.aims {
            let line = format!("• {}", self.words(aim));
            ui.add(Label::new(line).wrap());
        }
        ui.add_space(6.0);
        self.left_ui(ui);
        self.alias_ui(ui);
        ui.add(Label::new(self.text("learn-private")).wrap());
        if let Some(file) = self.room.answering.file() {
            let path = [("path", file.display().to_string().into())];
            let text = self.world.locale.text_with("learn-in-file", &path);
            self.faint(ui, text);
        }
        ui.add_space(6.0);
        let is_begun = !self.room.answering.answers().entries.is_empty();
        let key = if is_begun {
            "learn-go-on"
        } else {
            "learn-start"
        };
        let button = Button::new(style::strong(self.text(key)));
        if ui.add(button).clicked() {
            self.give(LessonCommand::GoOn);
        }
        ui.add_space(6.0);
        self.aside(ui, "lesson-prepare", &lesson.prepare);
        self.aside(ui, "lesson-guide", &lesson.guide);
        self.terms_ui(ui, lesson);
        ui.add_space(8.0);
    }

    fn subheading(&self, ui: &mut Ui, key: &str) {
        ui.add_space(6.0);
        ui.add(Label::new(style::strong(self.text(key))).wrap());
    }

    /// For whom and how long, in a line.
    fn facts(&self, lesson: &Lesson) -> String {
        let locale = &self.world.locale;
        let from = lesson.age.from.to_string();
        let age = match lesson.age.to.map(|to| to.to_string()) {
            Some(to) => {
                let values = [("from", from.into()), ("to", to.into())];
                locale.text_with("lesson-age", &values)
            }
            None => locale.text_with("lesson-age-from", &[("from", from.into())]),
        };
        let audience = self.words(&lesson.audience).to_owned();
        let facts = [age, audience, self.minutes(lesson.minutes)];
        let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        facts.join(&locale.text("phrase-separator"))
    }

    /// Answers to this lesson that were kept before, each to be gone on with.
    fn left_ui(&mut self, ui: &mut Ui) {
        let locale = &self.world.locale;
        let mut asked = None;
        for (place, left) in self.room.left.iter().enumerate() {
            let alias = match left.answers.alias.trim() {
                "" => locale.text("learn-no-alias"),
                alias => alias.to_owned(),
            };
            let when = ago(left.draft.written(), locale);
            let values = [("alias", alias.into()), ("when", when.into())];
            ui.horizontal_wrapped(|ui| {
                ui.add(Label::new(locale.text_with("learn-left", &values)).wrap());
                if ui.button(locale.text("learn-recover")).clicked() {
                    asked = Some(place);
                }
            });
        }
        if let Some(place) = asked {
            self.give(LessonCommand::Recover(place));
        }
    }

    fn alias_ui(&mut self, ui: &mut Ui) {
        let name = self.text("learn-alias");
        ui.add(Label::new(&name).wrap());
        let mut alias = self.room.answering.answers().alias.clone();
        let width = 280.0 * self.world.medium.text_scale;
        let response = text_field(ui, &mut alias, &name, false, |edit| {
            edit.id_salt("alias").desired_width(width)
        });
        if response.changed() {
            self.give(LessonCommand::Alias(alias));
        }
        ui.add_space(4.0);
    }

    /// What is answered and what is not, and what becomes of it.
    pub(super) fn end_ui(&mut self, ui: &mut Ui, lesson: &Lesson) {
        let locale = &self.world.locale;
        self.heading(ui, &self.text("learn-end"));
        let parts = lesson.parts();
        let mut done = 0;
        let mut all = 0;
        let mut asked = None;
        ui.add_space(4.0);
        for (place, part) in parts.iter().enumerate() {
            let Part::Activity(index, activity) = part else {
                continue;
            };
            let progress = self.room.progress(*index);
            let is_sheet = activity.task.kind() == TaskKind::Sheet;
            if !is_sheet {
                all += 1;
                done += usize::from(progress == Progress::Done);
            }
            let (sign, key) = super::rail::state(progress, false);
            let state = if is_sheet && progress == Progress::Open {
                self.text("learn-on-paper")
            } else {
                self.text(key)
            };
            let number = locale.number((place + 1) as f64, 0);
            let title = format!("{number}  {}", self.words(&activity.title));
            ui.horizontal_wrapped(|ui| {
                match sign {
                    Some(sign) => symbols::sign(ui, sign, self.world.theme.ink),
                    None => {
                        ui.allocate_space(vec2(20.0, 20.0));
                    }
                }
                let link = ui.link(&title);
                let values = [("title", title.into()), ("facts", state.as_str().into())];
                let name = locale.text_with("learn-row", &values);
                link.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
                if link.clicked() {
                    asked = Some(Place::Part(place));
                }
                ui.label(style::faint(state));
            });
        }
        if let Some(place) = asked {
            self.give(LessonCommand::Go(place));
        }
        ui.add_space(6.0);
        let values = [("done", done.into()), ("count", all.into())];
        let text = locale.text_with("learn-answered", &values);
        ui.add(Label::new(style::strong(text)).wrap());
        let file = self
            .room
            .answering
            .file()
            .map(|file| file.display().to_string());
        match file {
            Some(path) => {
                let text = locale.text_with("learn-in-file", &[("path", path.into())]);
                ui.add(Label::new(text).wrap());
            }
            None => {
                ui.add(Label::new(self.text("learn-hand-over")).wrap());
            }
        }
        safety_ui(ui, self.world, self.room);
        ui.add_space(6.0);
        let save = Button::new(style::strong(self.text("learn-save-as")));
        if ui.add(save).clicked() {
            self.give(LessonCommand::SaveAs);
        }
        self.terms_ui(ui, lesson);
        ui.add_space(8.0);
    }
}
