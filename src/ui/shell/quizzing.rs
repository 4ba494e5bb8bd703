//! A quiz in the window: how it begins, its frame, and the way back.

mod files;
mod keeping;
mod keys;
mod picture;

use self::keys::asked_by_keys;
use super::Shell;
use crate::lesson::Document;
use crate::lesson::quiz::{
    Generated, Phase, Quiz, Recipe, RunOptions, generated, no_question_sentence,
};
use crate::store::SettingsNotice;
use crate::ui::messages::{Message, Topic};
use crate::ui::quiz::{
    PracticeCommand, PracticeNotice, QuizCommand, Quizzing, SetUpOutcome, Wanted, Whose, bar_ui,
    leaving_ui, question_ui, results_ui,
};
use crate::ui::quiz_editor::AskCommand;
use crate::view::{Change, View};
use egui::{CentralPanel, Context, Frame, Margin, Panel, ScrollArea, Ui};
use std::sync::Arc;

/// Below this width the question stands under the map, in points at the usual text size.
const NARROW_PT: f32 = 760.0;

impl Shell {
    /// Whether a quiz is on screen.
    pub(super) fn shows_quiz(&self) -> bool {
        (self.quizzing.as_ref()).is_some_and(|quizzing| !quizzing.is_away)
    }

    /// Goes back to the quiz that waits, or asks what a new one is to be about.
    pub(super) fn ask_for_quiz(&mut self, context: &Context) {
        if let Some(quizzing) = &mut self.quizzing {
            quizzing.is_away = false;
            quizzing.shown = None;
            quizzing.told_s = context.input(|input| input.time);
            return;
        }
        self.read_practice();
        self.look_for_left_quizzes();
        self.quiz_setup.open();
    }

    fn read_practice(&mut self) {
        let folder = self.store.as_ref().map(crate::store::SettingsStore::folder);
        let Some(notice) = self.practice.read(folder) else {
            return;
        };
        let locale = &self.world.locale;
        let (title, line) = match notice {
            PracticeNotice::Damaged(SettingsNotice::SetAside { kept_at, reason }) => {
                let path = [("path", kept_at.display().to_string().into())];
                (locale.text_with("practice-damaged", &path), reason)
            }
            PracticeNotice::Damaged(SettingsNotice::LeftInPlace { reason, .. })
            | PracticeNotice::LeftAlone(reason) => (locale.text("practice-left-alone"), reason),
        };
        self.messages.show(Message {
            topic: Topic::Command,
            title,
            lines: vec![line],
        });
    }

    /// The set-up over the window; it waits while its questions are written.
    pub(super) fn quiz_setup_ui(&mut self, ui: &Ui) {
        if !self.left_quizzes.is_empty() && !self.writing.asks() {
            self.left_quizzes_question(ui);
            return;
        }
        self.quiz_export.ui(ui, &self.world, &mut self.saving);
        if self.quiz_export.is_open() {
            return;
        }
        let outcome = self.quiz_setup.ui(ui, &self.world, &self.practice);
        if outcome.is_some() {
            ui.ctx().request_repaint();
        }
        match outcome {
            None => {}
            Some(SetUpOutcome::Begin(wanted)) => self.begin_wanted(ui.ctx(), &wanted),
            Some(SetUpOutcome::Export(wanted)) => self.write_wanted(&wanted, true),
            Some(SetUpOutcome::Save(wanted)) => self.write_wanted(&wanted, false),
            Some(SetUpOutcome::Edit(wanted)) => self.edit_wanted(ui.ctx(), &wanted),
            Some(SetUpOutcome::EditFile(path)) => {
                self.quiz_setup.close();
                self.ask_command(ui.ctx(), AskCommand::Open(path));
            }
            Some(SetUpOutcome::Open(path)) => match Document::open(&path) {
                Ok(Document::Quiz(quiz)) => {
                    self.quiz_setup.close();
                    self.begin_quiz(ui.ctx(), *quiz);
                }
                Ok(_) => self.quiz_setup.refuse("quiz-not-a-quiz", Vec::new()),
                Err(fault) => self.tell_of_practice(fault.to_string()),
            },
            Some(SetUpOutcome::Practice(command)) => self.practise(command),
        }
    }

    fn practise(&mut self, command: PracticeCommand) {
        let text = match self.practice.apply(command) {
            Ok((key, count)) => (self.world.locale).text_with(key, &[("count", count.into())]),
            Err(reason) => reason,
        };
        self.tell_of_practice(text);
    }

    fn tell_of_practice(&mut self, title: String) {
        self.messages.show(Message {
            topic: Topic::Command,
            title,
            lines: Vec::new(),
        });
    }

    fn begin_wanted(&mut self, context: &Context, wanted: &Wanted) {
        let atlas = &self.world.whole;
        let made = if wanted.practises {
            self.practice.questions(&wanted.recipe, atlas)
        } else {
            generated(&wanted.recipe, atlas)
        };
        let Some(quiz) = self.made_quiz(&wanted.recipe, made) else {
            return;
        };
        let (atlas, locale) = (&self.world.whole, &self.world.locale);
        match Quizzing::begin(quiz, wanted.options, atlas, locale) {
            Some(mut quizzing) => {
                quizzing.practises = wanted.practises;
                self.enter_quiz(context, quizzing);
            }
            None => self.quiz_setup.refuse("quiz-no-question", Vec::new()),
        }
    }

    /// The quiz that a recipe gave. Why there are fewer questions than were asked for is said; none
    /// when there is no question, and then the set-up says why.
    fn made_quiz(&mut self, recipe: &Recipe, made: Generated) -> Option<Quiz> {
        let (atlas, locale) = (&self.world.whole, &self.world.locale);
        let found = made.questions.len();
        let reasons = (made.without.iter())
            .map(|none| no_question_sentence(none, atlas, locale))
            .collect();
        if found == 0 {
            self.quiz_setup.refuse("quiz-no-question", reasons);
            return None;
        }
        let id = format!("quiz-{:08x}", recipe.seed as u32);
        let quiz = Quiz::of_recipe(&atlas.meta.id, &id, recipe.clone(), made.questions);
        if found < recipe.count as usize {
            let values = [
                ("found", found.into()),
                ("count", (recipe.count as usize).into()),
            ];
            self.messages.show(Message {
                topic: Topic::Command,
                title: locale.text_with("quiz-fewer", &values),
                lines: reasons,
            });
        }
        Some(quiz)
    }

    /// Begins a quiz that was opened.
    pub(super) fn begin_quiz(&mut self, context: &Context, quiz: Quiz) {
        let is_other_pack = quiz.pack != self.world.whole.meta.id;
        let options = self.quiz_setup.options();
        let options = RunOptions {
            seconds: None,
            ..options
        };
        let (atlas, locale) = (&self.world.whole, &self.world.locale);
        let pack = quiz.pack.clone();
        match Quizzing::begin(quiz, options, atlas, locale) {
            Some(quizzing) => self.enter_quiz(context, quizzing),
            None if is_other_pack => {
                let values = [("pack", pack.into())];
                let text = locale.text_with("quiz-other-pack", &values);
                self.tell_of_practice(text);
            }
            None => self.tell("quiz-none-can-be-asked"),
        }
    }

    /// Does a quiz while it is written, and comes back.
    pub(super) fn try_quiz(&mut self, context: &Context, quiz: Quiz) {
        if self.is_busy_with_quiz() {
            return;
        }
        let options = self.quiz_setup.options();
        let (atlas, locale) = (&self.world.whole, &self.world.locale);
        match Quizzing::begin(quiz, options, atlas, locale) {
            Some(mut quizzing) => {
                quizzing.whose = Whose::Writer;
                self.enter_quiz(context, quizzing);
            }
            None => self.tell("quiz-none-can-be-asked"),
        }
    }

    pub(super) fn enter_quiz(&mut self, context: &Context, mut quizzing: Quizzing) {
        quizzing.before = self.world.view.clone();
        quizzing.told_s = context.input(|input| input.time);
        self.play = None;
        self.search.close();
        self.quizzing = Some(quizzing);
        self.leave_focus(context);
        context.request_repaint();
    }

    /// A question begins with nothing in focus, so that its keys are its own.
    fn leave_focus(&self, context: &Context) {
        context.memory_mut(|memory| {
            if let Some(id) = memory.focused() {
                memory.surrender_focus(id);
            }
        });
    }

    /// One frame of a quiz.
    pub(super) fn quiz_frame(&mut self, ui: &mut Ui) {
        let context = ui.ctx().clone();
        let Some(mut quizzing) = self.quizzing.take() else {
            return;
        };
        quizzing.speak(&self.world.whole, self.quiz_locale());
        self.tell_time(&context, &mut quizzing);
        self.keep_answers(&context, &mut quizzing);
        self.show_question(&context, &mut quizzing);
        let asks =
            quizzing.asks_to_leave || self.save_table.is_open() || self.quiz_export.is_open();
        let mut commands = Vec::new();
        if !asks {
            commands.extend(asked_by_keys(&context, &quizzing));
        }
        Panel::top("quiz bar").show(ui, |ui| {
            ui.add_space(3.0);
            bar_ui(ui, &self.world, &quizzing, &mut commands);
            ui.add_space(3.0);
        });
        self.follow_work(&context);
        if !self.saving.is_empty() {
            Panel::top("saving").show(ui, |ui| self.saving.ui(ui, &self.world));
        }
        if !self.messages.is_empty(&self.world) {
            Panel::top("messages")
                .frame(Frame::NONE)
                .show(ui, |ui| self.messages.ui(ui, &self.world));
        }
        let paper = Frame::NONE.fill(self.world.theme.paper);
        if quizzing.run.phase() == Phase::Ended {
            CentralPanel::default()
                .frame(paper.inner_margin(16))
                .show(ui, |ui| {
                    results_ui(ui, &self.world, &quizzing, &mut commands);
                });
        } else {
            self.question_frame(ui, &quizzing, &mut commands);
        }
        if quizzing.asks_to_leave {
            commands.extend(leaving_ui(ui, &self.world, &quizzing));
        }
        if let Some(path) = self.save_table.ui(ui, &self.world) {
            self.write_table(&context, &quizzing, path);
        }
        self.quiz_export.ui(ui, &self.world, &mut self.saving);
        self.quizzing = Some(quizzing);
        for command in commands {
            self.quiz_command(&context, command);
            context.request_repaint();
        }
    }

    fn question_frame(
        &mut self,
        ui: &mut Ui,
        quizzing: &Quizzing,
        commands: &mut Vec<QuizCommand>,
    ) {
        let scale = self.world.medium.text_scale;
        let (width, height) = (ui.available_width(), ui.available_height());
        let key = (quizzing.run.place(), quizzing.run.phase() == Phase::Asking);
        let side = |ui: &mut Ui, shell: &Self, commands: &mut Vec<QuizCommand>| {
            let area = ScrollArea::vertical().id_salt(key).auto_shrink(false);
            area.show(ui, |ui| question_ui(ui, &shell.world, quizzing, commands));
        };
        let frame = Frame::NONE
            .fill(self.world.theme.panel)
            .inner_margin(Margin::symmetric(14, 10));
        if width < NARROW_PT * scale {
            let is_picture_wanted = quizzing
                .run
                .asked()
                .is_some_and(|asked| asked.needs_picture)
                || quizzing.run.phase() == Phase::Explained;
            let share = if is_picture_wanted { 0.5 } else { 1.0 };
            if share < 1.0 {
                Panel::bottom("question below")
                    .exact_size(height * share)
                    .frame(frame)
                    .show(ui, |ui| side(ui, self, commands));
            } else {
                CentralPanel::default()
                    .frame(frame)
                    .show(ui, |ui| side(ui, self, commands));
                return;
            }
        } else {
            let default_width = (430.0 * scale).min(width * 0.5);
            Panel::right("question")
                .default_size(default_width)
                .size_range(260.0_f32.min(width * 0.4)..=width * 0.6)
                .frame(frame)
                .show(ui, |ui| side(ui, self, commands));
        }
        let paper = self.world.theme.paper;
        CentralPanel::default()
            .frame(Frame::NONE.fill(paper))
            .show(ui, |ui| self.picture(ui, quizzing, commands));
    }

    fn tell_time(&mut self, context: &Context, quizzing: &mut Quizzing) {
        let now_s = context.input(|input| input.time);
        let passed_s = now_s - std::mem::replace(&mut quizzing.told_s, now_s);
        if quizzing.run.left_s().is_none() || quizzing.asks_to_leave {
            return;
        }
        quizzing.run.pass_time(passed_s);
        if quizzing.run.phase() == Phase::Explained {
            self.note_answer(quizzing);
        }
        context.request_repaint_after_secs(0.5);
    }

    fn note_answer(&mut self, quizzing: &Quizzing) {
        self.note_lesson_answer(quizzing);
        if !quizzing.practises {
            return;
        }
        let question = quizzing.run.questions().get(quizzing.run.place());
        let (Some(question), Some(given)) = (question, quizzing.run.explained()) else {
            return;
        };
        let pack = self.world.whole.meta.id.clone();
        if let Err(fault) = self.practice.answered(&pack, question, given.verdict) {
            self.tell_of_practice(fault.to_string());
        }
    }

    fn quiz_command(&mut self, context: &Context, command: QuizCommand) {
        let Some(mut quizzing) = self.quizzing.take() else {
            return;
        };
        let was_open = quizzing.run.phase() == Phase::Asking;
        match command {
            QuizCommand::Enter(answer) => {
                self.point_out(&answer);
                quizzing.run.enter(answer);
            }
            QuizCommand::Consider(answer) => {
                self.point_out(&answer);
                quizzing.run.consider(answer);
            }
            QuizCommand::Walk(direction, far) => {
                if let Some(answer) = self.walked(&quizzing, direction, far) {
                    self.point_out(&answer);
                    quizzing.run.consider(answer);
                }
            }
            QuizCommand::Zoom(factor) => {
                let extent = factor.and_then(|factor| self.map.zoomed(&self.world, factor));
                let view = Change::Extent(extent).applied_to(&self.world.view);
                self.world.look(view);
            }
            QuizCommand::Row(row) => quizzing.row = row,
            QuizCommand::Check => quizzing.run.check(),
            QuizCommand::Pass => quizzing.run.pass(),
            QuizCommand::GoOn => quizzing.run.go_on(),
            QuizCommand::Again => {
                quizzing.again();
            }
            QuizCommand::Read(page) => {
                quizzing.is_away = true;
                let mut view = quizzing.before.clone();
                view.page = Some(page);
                self.go_away(view);
            }
            QuizCommand::Profile(id) => {
                quizzing.is_away = true;
                let mut view = quizzing.before.clone();
                view.page = None;
                view.selection = vec![id];
                self.go_away(view);
            }
            QuizCommand::SaveTable => {
                quizzing.prints_table = false;
                let name = self.world.locale.text("quiz-table-file");
                self.save_table.open("quiz-save-table", None, &name);
            }
            QuizCommand::PrintTable => {
                quizzing.prints_table = true;
                let name = self.world.locale.text("quiz-print-file");
                self.save_table.open("quiz-print-table", None, &name);
            }
            QuizCommand::Export => {
                let quiz = Arc::clone(&quizzing.quiz);
                self.quiz_export.export(&self.world, quiz);
            }
            QuizCommand::SaveQuiz => {
                let quiz = Arc::clone(&quizzing.quiz);
                self.quiz_export.save(&self.world, quiz);
            }
            // The answers to the quiz of a lesson are kept with it.
            QuizCommand::AskToLeave if quizzing.holds_answers() && !self.is_quiz_of_lesson() => {
                quizzing.asks_to_leave = true;
            }
            QuizCommand::Edit => {
                quizzing.is_away = true;
                self.world.look(quizzing.before.clone());
                self.quizzing = Some(quizzing);
                return self.ask_command(context, AskCommand::OfQuiz);
            }
            QuizCommand::Stay => quizzing.asks_to_leave = false,
            QuizCommand::LeaveForLater => {
                quizzing.keeping.close();
                self.world.look(quizzing.before);
                self.save_settings();
                return;
            }
            QuizCommand::AskToLeave | QuizCommand::Leave => {
                quizzing.keeping.discard();
                self.world.look(quizzing.before);
                self.end_lesson_quiz();
                self.save_settings();
                return;
            }
        }
        if was_open && quizzing.run.phase() == Phase::Explained {
            self.note_answer(&quizzing);
        }
        self.keep_answers(context, &mut quizzing);
        self.quizzing = Some(quizzing);
        if !self.shows_quiz() {
            self.leave_focus(context);
        }
    }

    fn go_away(&mut self, view: View) {
        self.read_in_lesson();
        self.settings.panels.profile = true;
        self.list_first = false;
        self.world.look(view);
    }

    /// Opens what was let go over the window or named at the start, once there is a frame.
    pub(super) fn begin_waiting_quiz(&mut self, context: &Context) {
        if let Some(quiz) = self.quiz_waiting.take() {
            self.begin_quiz(context, *quiz);
        }
    }

    /// A quiz that is on screen is not thrown away by another file.
    pub(super) fn is_busy_with_quiz(&mut self) -> bool {
        let is_busy = self.quizzing.is_some();
        if is_busy {
            self.tell("quiz-busy");
        }
        is_busy
    }
}
