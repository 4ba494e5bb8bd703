//! A quiz in the window: how it begins, its frame, its keys, and the way back.

use super::Shell;
use crate::carto::{Direction, LonLat, direction_neighbour};
use crate::export::answers_csv;
use crate::lesson::Document;
use crate::lesson::quiz::{Answer, Form, Phase, Quiz, RunOptions, generated};
use crate::store::{SettingsNotice, write_atomically};
use crate::ui::command::Command;
use crate::ui::map_panel::{MapOutcome, map_id};
use crate::ui::messages::{Message, Topic};
use crate::ui::quiz::{
    PracticeCommand, PracticeNotice, QuizCommand, Quizzing, SetUpOutcome, Wanted, bar_ui,
    leaving_ui, question_ui, results_ui,
};
use crate::view::{Change, FigureKind, View};
use egui::{CentralPanel, Context, Event, Frame, Key, Margin, Panel, ScrollArea, Stroke, Ui, vec2};
use std::path::Path;

/// Below this width the question stands under the map, in points at the usual text size.
const NARROW_PT: f32 = 760.0;
/// How far the cross goes with one press of a key, as a share of the width of the map.
const CROSS_STEP: f32 = 0.01;
/// How much further it goes with Shift.
const FAR: f32 = 6.0;
/// Half the length of the arms of the cross, in points.
const CROSS_PT: f32 = 12.0;

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

    /// The set-up over the window.
    pub(super) fn quiz_setup_ui(&mut self, ui: &Ui) {
        match self.quiz_setup.ui(ui, &self.world, &self.practice) {
            None => {}
            Some(SetUpOutcome::Begin(wanted)) => self.begin_wanted(ui.ctx(), &wanted),
            Some(SetUpOutcome::Open(path)) => match Document::open(&path) {
                Ok(Document::Quiz(quiz)) => {
                    self.quiz_setup.close();
                    self.begin_quiz(ui.ctx(), *quiz);
                }
                Ok(_) => self.quiz_setup.refuse("quiz-not-a-quiz"),
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
        let questions = if wanted.practises {
            self.practice.questions(&wanted.recipe, atlas)
        } else {
            generated(&wanted.recipe, atlas).questions
        };
        let title = atlas.meta.title.clone();
        let quizzing = Quizzing::begin(title, questions, wanted.options, atlas, &self.world.locale);
        match quizzing {
            Some(mut quizzing) => {
                quizzing.practises = wanted.practises;
                self.enter_quiz(context, quizzing);
            }
            None => self.quiz_setup.refuse("quiz-no-question"),
        }
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
        let quizzing = Quizzing::begin(quiz.title, quiz.questions, options, atlas, locale);
        match quizzing {
            Some(quizzing) => self.enter_quiz(context, quizzing),
            None if is_other_pack => {
                let values = [("pack", pack.into())];
                let text = locale.text_with("quiz-other-pack", &values);
                self.tell_of_practice(text);
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
        self.show_question(&context, &mut quizzing);
        let asks = quizzing.asks_to_leave || self.save_table.is_open();
        let mut commands = Vec::new();
        if !asks {
            commands.extend(asked_by_keys(&context, &quizzing));
        }
        Panel::top("quiz bar").show(ui, |ui| {
            ui.add_space(3.0);
            bar_ui(ui, &self.world, &quizzing, &mut commands);
            ui.add_space(3.0);
        });
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
            self.write_table(&quizzing, &path);
        }
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

    /// The picture of the question or of its answer; on the map an answer can be chosen.
    fn picture(&mut self, ui: &mut Ui, quizzing: &Quizzing, commands: &mut Vec<QuizCommand>) {
        if self.world.view.figure != FigureKind::Map {
            let mut left = Vec::new();
            self.world.highlight = self.figure_ui(ui, &mut left);
            return;
        }
        let outcome = self.map.ui(ui, &self.world);
        self.world.highlight = outcome.highlight;
        let form = quizzing.run.asked().map(|asked| &asked.form);
        let is_open = quizzing.run.phase() == Phase::Asking;
        if let (Some(Form::Point { .. }), true) = (form, is_open)
            && let Some(at) = outcome.clicked_at
            && let Some(place) = self.map.place_at(&self.world, at)
        {
            commands.push(QuizCommand::Consider(Answer::Point(place)));
        }
        self.follow_map(
            &outcome,
            matches!(form, Some(Form::Region { .. })) && is_open,
            commands,
        );
        let chosen = match quizzing.run.explained() {
            Some(given) => given.answer.as_ref(),
            None => quizzing.run.entry(),
        };
        if let Some(Answer::Point(place)) = chosen {
            self.cross_ui(ui, *place);
        }
    }

    /// Of what is asked of the map, moving it is done, and choosing a region is an answer where one
    /// is asked for; everything else waits until the quiz is over.
    fn follow_map(
        &mut self,
        outcome: &MapOutcome,
        is_region: bool,
        commands: &mut Vec<QuizCommand>,
    ) {
        for command in &outcome.commands {
            let (Command::Change(change) | Command::Gesture(change, _)) = command else {
                continue;
            };
            match change {
                Change::Extent(_) => {
                    let view = change.applied_to(&self.world.view);
                    self.world.look(view);
                }
                Change::Select(id) | Change::Toggle(id) if is_region => {
                    commands.push(QuizCommand::Enter(Answer::Region(id.clone())));
                }
                _ => {}
            }
        }
    }

    fn cross_ui(&self, ui: &Ui, place: LonLat) {
        let (Some(at), Some(body)) = (self.map.point_of(&self.world, place), self.map.body())
        else {
            return;
        };
        let painter = ui.painter_at(body);
        let theme = &self.world.theme;
        for (width, colour) in [(5.0, theme.halo), (2.0, theme.accent)] {
            let stroke = Stroke::new(width, colour);
            painter.circle_stroke(at, CROSS_PT / 2.0, stroke);
            painter.hline(at.x - CROSS_PT..=at.x + CROSS_PT, at.y, stroke);
            painter.vline(at.x, at.y - CROSS_PT..=at.y + CROSS_PT, stroke);
        }
    }

    /// Shows what the question shows, or what its answer shows, when that has changed.
    fn show_question(&mut self, context: &Context, quizzing: &mut Quizzing) {
        let now = (quizzing.run.place(), quizzing.run.phase());
        if quizzing.shown == Some(now) {
            return;
        }
        let is_new = quizzing.shown.is_none_or(|(place, _)| place != now.0);
        quizzing.shown = Some(now);
        if is_new {
            quizzing.row = 0;
        }
        self.leave_focus(context);
        let Some(asked) = quizzing.run.asked() else {
            return;
        };
        if now.1 == Phase::Asking {
            self.world.look(asked.view.clone());
            return;
        }
        let mut view = asked.answer_view.clone();
        // The region that was chosen instead is shown too; the right one is in focus.
        if let Some(Answer::Region(id)) =
            (quizzing.run.explained()).and_then(|given| given.answer.as_ref())
            && !view.selection.contains(id)
        {
            view.selection.insert(0, id.clone());
        }
        self.world.look(view);
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
                let name = self.world.locale.text("quiz-table-file");
                self.save_table.open("quiz-save-table", None, &name);
            }
            // The answers to the quiz of a lesson are kept with it.
            QuizCommand::AskToLeave if quizzing.holds_answers() && !self.is_quiz_of_lesson() => {
                quizzing.asks_to_leave = true;
            }
            QuizCommand::Stay => quizzing.asks_to_leave = false,
            QuizCommand::AskToLeave | QuizCommand::Leave => {
                self.world.look(quizzing.before);
                self.end_lesson_quiz();
                self.save_settings();
                return;
            }
        }
        if was_open && quizzing.run.phase() == Phase::Explained {
            self.note_answer(&quizzing);
        }
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

    /// What is set up on the map is seen there.
    fn point_out(&mut self, answer: &Answer) {
        if let Answer::Region(id) = answer {
            let view = Change::Select(id.clone()).applied_to(&self.world.view);
            self.world.look(view);
        }
    }

    /// The region in a direction from the one that is set up, or the place beside that of the
    /// cross; at first what is nearest to the middle of the map.
    fn walked(&self, quizzing: &Quizzing, direction: Direction, far: bool) -> Option<Answer> {
        let world = &self.world;
        let body = self.map.body()?;
        match (&quizzing.run.asked()?.form, quizzing.run.entry()) {
            (Form::Region { .. }, Some(Answer::Region(id))) => {
                let from = world.geometry.shape(world.atlas.regions.find(id)?)?;
                let to = direction_neighbour(&world.geometry.topology, from, direction)?;
                let region = world.geometry.region(to)?;
                let id = world.atlas.regions[region].id.clone();
                Some(Answer::Region(id))
            }
            (Form::Region { .. }, _) => {
                let near = world.atlas.regions.iter().filter_map(|(region, known)| {
                    let (at, _) = world.geometry.label(region)?;
                    let place = world.geometry.topology.albers().lonlat_from_plane(at);
                    let off = self.map.point_of(world, place)?.distance(body.center());
                    Some((off, known))
                });
                let (_, known) = near.min_by(|one, other| one.0.total_cmp(&other.0))?;
                Some(Answer::Region(known.id.clone()))
            }
            (Form::Point { .. }, entry) => {
                let from = match entry {
                    Some(Answer::Point(place)) => self.map.point_of(world, *place)?,
                    _ => body.center(),
                };
                let step = body.width() * CROSS_STEP * if far { FAR } else { 1.0 };
                let by = match direction {
                    Direction::West => vec2(-step, 0.0),
                    Direction::East => vec2(step, 0.0),
                    Direction::North => vec2(0.0, -step),
                    Direction::South => vec2(0.0, step),
                };
                let at = (from + by).clamp(body.min, body.max);
                Some(Answer::Point(self.map.place_at(world, at)?))
            }
            _ => None,
        }
    }

    fn write_table(&mut self, quizzing: &Quizzing, path: &Path) {
        let written = answers_csv(&quizzing.run, &self.world.whole, &self.world.locale)
            .map_err(|fault| fault.to_string())
            .and_then(|bytes| write_atomically(path, &bytes).map_err(|fault| fault.to_string()));
        let text = match written {
            Ok(()) => {
                let path = [("path", path.display().to_string().into())];
                self.world.locale.text_with("export-done", &path)
            }
            Err(reason) => reason,
        };
        self.tell_of_practice(text);
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

/// What the keys ask of a quiz. While something is in focus only Escape and digits are the quiz's;
/// while text is typed only Escape.
fn asked_by_keys(context: &Context, quizzing: &Quizzing) -> Vec<QuizCommand> {
    let typing = context.text_edit_focused();
    let popup = egui::Popup::is_any_open(context);
    let focused = context.memory(egui::Memory::focused);
    let is_free = focused.is_none_or(|id| id == map_id());
    if popup {
        return Vec::new();
    }
    let mut commands = Vec::new();
    context.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } = event
            else {
                return true;
            };
            if modifiers.command || modifiers.alt {
                return true;
            }
            let asked = asked_by_key(*key, modifiers.shift, is_free, typing, quizzing);
            let is_taken = !asked.is_empty();
            commands.extend(asked);
            !is_taken
        });
    });
    commands
}

fn asked_by_key(
    key: Key,
    shift: bool,
    is_free: bool,
    typing: bool,
    quizzing: &Quizzing,
) -> Vec<QuizCommand> {
    let run = &quizzing.run;
    if key == Key::Escape {
        return vec![match run.phase() {
            Phase::Ended => QuizCommand::Leave,
            _ => QuizCommand::AskToLeave,
        }];
    }
    if typing || run.phase() == Phase::Ended {
        return Vec::new();
    }
    if run.phase() == Phase::Explained {
        let is_next = is_free && matches!(key, Key::Enter | Key::Space);
        return is_next.then_some(QuizCommand::GoOn).into_iter().collect();
    }
    let Some(asked) = run.asked() else {
        return Vec::new();
    };
    if let Some(place) = digit(key) {
        return chosen_by_digit(&asked.form, place, quizzing);
    }
    if !is_free {
        return Vec::new();
    }
    if matches!(asked.form, Form::Region { .. } | Form::Point { .. }) {
        let zoom = match key {
            Key::Plus | Key::Equals => Some(QuizCommand::Zoom(Some(1.5))),
            Key::Minus => Some(QuizCommand::Zoom(Some(1.0 / 1.5))),
            Key::Num0 => Some(QuizCommand::Zoom(None)),
            _ => None,
        };
        if let Some(zoom) = zoom {
            return vec![zoom];
        }
    }
    let direction = match key {
        Key::Enter => return vec![QuizCommand::Check],
        Key::ArrowLeft => Direction::West,
        Key::ArrowRight => Direction::East,
        Key::ArrowUp => Direction::North,
        Key::ArrowDown => Direction::South,
        _ => return Vec::new(),
    };
    let forward = matches!(direction, Direction::South | Direction::East);
    let beside = |place: Option<usize>, count: usize| {
        let last = count.saturating_sub(1);
        match place {
            None => 0,
            Some(place) if forward => (place + 1).min(last),
            Some(place) => place.saturating_sub(1),
        }
    };
    let command = match (&asked.form, run.entry()) {
        (Form::Region { .. } | Form::Point { .. }, _) => QuizCommand::Walk(direction, shift),
        (Form::Choice { choices, .. }, entry) => {
            let place = match entry {
                Some(Answer::Choice(place)) => Some(*place),
                _ => None,
            };
            QuizCommand::Consider(Answer::Choice(beside(place, choices.len())))
        }
        (Form::TrueFalse { .. }, _) => QuizCommand::Consider(Answer::TrueFalse(!forward)),
        (Form::Pairs { left, .. }, _) => QuizCommand::Row(beside(Some(quizzing.row), left.len())),
        _ => return Vec::new(),
    };
    vec![command]
}

fn chosen_by_digit(form: &Form, place: usize, quizzing: &Quizzing) -> Vec<QuizCommand> {
    match form {
        Form::Choice { choices, .. } if place < choices.len() => {
            vec![QuizCommand::Enter(Answer::Choice(place))]
        }
        Form::TrueFalse { .. } if place < 2 => {
            vec![QuizCommand::Enter(Answer::TrueFalse(place == 0))]
        }
        Form::Pairs { right, .. } if place < right.len() => match quizzing.run.entry() {
            Some(Answer::Pairs(pairs)) => crate::ui::quiz::matched(pairs, quizzing.row, place),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// The place that a digit stands for, from 0.
fn digit(key: Key) -> Option<usize> {
    const DIGITS: [Key; 9] = [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    DIGITS.iter().position(|known| *known == key)
}
