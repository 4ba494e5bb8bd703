//! The map beside a question: what it shows, and how an answer is set up on it.

use crate::carto::{Direction, LonLat, direction_neighbour};
use crate::lesson::Picture;
use crate::lesson::quiz::{Answer, Form, Phase};
use crate::ui::command::Command;
use crate::ui::map_panel::MapOutcome;
use crate::ui::quiz::{QuizCommand, Quizzing};
use crate::ui::shell::Shell;
use crate::view::{Change, FigureKind};
use egui::{Context, Stroke, Ui, vec2};

/// How far the cross goes with one press of a key, as a share of the width of the map.
const CROSS_STEP: f32 = 0.01;
/// How much further it goes with Shift.
const FAR: f32 = 6.0;
/// Half the length of the arms of the cross, in points.
const CROSS_PT: f32 = 12.0;

impl Shell {
    /// The picture of the question or of its answer, that of the educator's own where it has one; on the map an answer can be chosen.
    pub(super) fn picture(
        &mut self,
        ui: &mut Ui,
        quizzing: &Quizzing,
        commands: &mut Vec<QuizCommand>,
    ) {
        if let Some((file, alt)) = quizzing
            .run
            .asked()
            .and_then(|asked| asked.picture.as_ref())
        {
            let picture = Picture {
                file: file.clone(),
                ..Picture::default()
            };
            let place = ui.available_rect_before_wrap().shrink(16.0);
            let of_quiz = (&quizzing.quiz.folder, &picture);
            (self.pictures).picture_ui(ui, &self.world.scene(), of_quiz, alt, place);
            return;
        }
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
    pub(super) fn show_question(&mut self, context: &Context, quizzing: &mut Quizzing) {
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

    /// What is set up on the map is seen there.
    pub(super) fn point_out(&mut self, answer: &Answer) {
        if let Answer::Region(id) = answer {
            let view = Change::Select(id.clone()).applied_to(&self.world.view);
            self.world.look(view);
        }
    }

    /// The region in a direction from the one that is set up, or the place beside that of the
    /// cross; at first what is nearest to the middle of the map.
    pub(super) fn walked(
        &self,
        quizzing: &Quizzing,
        direction: Direction,
        far: bool,
    ) -> Option<Answer> {
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
}
