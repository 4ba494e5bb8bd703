//! Telling a story in front of a room: where the talk is, what the audience sees, what the speaker
//! sees.
//!
//! [`Talk`] is where the talk is and knows no window. `stage` draws what the audience sees, `desk`
//! what the speaker sees beside it when there is a second screen. The map on the stage is the map
//! of the window: it is as alive as ever, and the view that a step asks for is one key away.

mod awake;
mod desk;
pub mod keys;
mod leaving;
mod lens;
mod pictures;
mod pointer;
mod screens;
mod spot;
pub mod stage;
mod timer;
pub(super) mod words;

pub use awake::Awake;
pub use desk::{Beside, desk_ui};
pub use leaving::Leaving;
pub use pictures::StagePictures;
pub use pointer::Trail;
pub use screens::{Place, Screen, ScreenNews, after_change};
pub use spot::{Ground, Spot};
pub use timer::Timer;

use crate::lesson::{Step, Story};
use crate::view::View;
use std::sync::Arc;

/// What covers the stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// Nothing but black.
    Black,
    /// Nothing but white.
    White,
}

/// What a clicker or a key asks of a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TalkCommand {
    /// The next point, or the next step.
    Next,
    /// The step before.
    Previous,
    /// The first step.
    First,
    /// The last step.
    Last,
    /// A step, from 0.
    To(usize),
    /// Cover the stage, or uncover it.
    Cover(Blank),
    /// Show what the step shows again, after looking around.
    Return,
    /// Show or hide the dot that points.
    Laser,
    /// Take the magnifier, or put it away.
    Lens,
    /// Take the pen, its next colour, or put it away.
    Pen,
    /// Erase what was drawn.
    Erase,
    /// Open or close the window for the audience.
    SecondWindow,
    /// Put the audience's window on a screen, by its place in the list; none makes it a window that
    /// can be moved.
    Screen(Option<usize>),
    /// Larger or smaller notes.
    NotesSize(i8),
    /// Stop the timer, or set it going again.
    PauseTimer,
    /// Let the timer count from nothing again.
    ResetTimer,
    /// Show the page of keys.
    Keys,
    /// End the talk.
    End,
}

/// A story being told.
#[derive(Clone, Debug)]
pub struct Talk {
    /// The story.
    pub story: Arc<Story>,
    /// The step on the stage, from 0.
    step: usize,
    /// How many of its points have appeared.
    points: usize,
    /// What covers the stage.
    pub blank: Option<Blank>,
    /// Where the dot that points was, while there is one.
    pub laser: Option<Trail>,
    /// Whether what is around the pointer is magnified.
    pub lens: bool,
    /// Where the speaker's pointer is on the stage.
    pub pointer: Option<Spot>,
    /// The colour of the pen, when it is in hand.
    pub pen: Option<usize>,
    /// What was drawn on this step.
    pub strokes: Vec<Stroke>,
    /// How long it has lasted.
    pub timer: Timer,
    /// The view to go back to when the talk ends.
    pub before: View,
    /// Whether the audience has a window of its own, and where.
    pub audience: Option<Place>,
    /// What became of it when the screens changed, until the next thing is asked for.
    pub news: Option<ScreenNews>,
    /// How large the notes are, relative to the text.
    pub notes_scale: f32,
}

/// How many colours the pen has.
pub const PEN_COLOURS: usize = 3;

/// A line drawn with the pen.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: usize,
    /// Its points.
    pub points: Vec<Spot>,
}

impl Talk {
    /// Takes the pen, then its other colours, then puts it away.
    pub fn change_pen(&mut self) {
        self.pen = match self.pen {
            None => Some(0),
            Some(colour) if colour + 1 < PEN_COLOURS => Some(colour + 1),
            Some(_) => None,
        };
    }

    /// Draws on: begins a line, or goes on with the last one.
    pub fn draw(&mut self, at: Spot, begins: bool) {
        let Some(colour) = self.pen else { return };
        match self.strokes.last_mut() {
            Some(stroke) if !begins => stroke.points.push(at),
            _ => self.strokes.push(Stroke {
                colour,
                points: vec![at],
            }),
        }
    }

    /// Begins a story; none when it has no steps.
    #[must_use]
    pub fn begin(story: Arc<Story>, before: View, now_s: f64) -> Option<Self> {
        (!story.steps.is_empty()).then_some(Self {
            story,
            step: 0,
            points: 0,
            blank: None,
            laser: None,
            lens: false,
            pointer: None,
            pen: None,
            strokes: Vec::new(),
            timer: Timer::going(now_s),
            before,
            audience: None,
            news: None,
            notes_scale: 1.2,
        })
    }

    /// Where the talk is, from 0.
    #[must_use]
    pub fn place(&self) -> usize {
        self.step
    }

    /// The step on the stage.
    #[must_use]
    pub fn step(&self) -> Option<&Step> {
        self.story.steps.get(self.step)
    }

    /// The talk as it will be at the step after it, with all its points.
    #[must_use]
    pub fn ahead(&self) -> Option<Self> {
        let points = self.next_step()?.points.len();
        Some(Self {
            step: self.step + 1,
            points,
            blank: None,
            ..self.clone()
        })
    }

    /// The step after it.
    #[must_use]
    pub fn next_step(&self) -> Option<&Step> {
        self.story.steps.get(self.step + 1)
    }

    /// How many points of the step have appeared.
    #[must_use]
    pub fn points_shown(&self) -> usize {
        self.points
    }

    /// Follows the screens of the machine: the audience's window never stays on one that is gone.
    pub fn follow_screens(&mut self, screens: &[Screen]) {
        let news = self
            .audience
            .as_ref()
            .and_then(|place| after_change(place, screens));
        match &news {
            None => return,
            Some(ScreenNews::Moved(to)) => {
                self.audience = screens.get(*to).cloned().map(Place::Screen);
            }
            Some(ScreenNews::Closed) => self.audience = None,
        }
        self.news = news;
    }

    /// The step that a command leads to, where that is another one.
    #[must_use]
    pub fn leads_to(&self, command: TalkCommand) -> Option<&Step> {
        self.story.steps.get(self.place_after(command)?)
    }

    /// The place of that step.
    fn place_after(&self, command: TalkCommand) -> Option<usize> {
        let last = self.story.steps.len().saturating_sub(1);
        let all_shown = self.points >= self.step().map_or(0, |step| step.points.len());
        let is_open = self.blank.is_none();
        let to = match command {
            TalkCommand::Next if is_open && all_shown => (self.step + 1).min(last),
            TalkCommand::Previous if is_open => self.step.saturating_sub(1),
            TalkCommand::First => 0,
            TalkCommand::Last => last,
            TalkCommand::To(step) => step.min(last),
            _ => return None,
        };
        (to != self.step).then_some(to)
    }

    /// Moves on or back; true when another step is on the stage. Whatever covers the stage goes
    /// first, so that a click on the clicker never skips what nobody saw.
    pub fn go(&mut self, command: TalkCommand) -> bool {
        if matches!(command, TalkCommand::Next | TalkCommand::Previous)
            && self.blank.take().is_some()
        {
            return false;
        }
        let Some(to) = self.place_after(command) else {
            let points = self.step().map_or(0, |step| step.points.len());
            if command == TalkCommand::Next && self.points < points {
                self.points += 1;
            }
            return false;
        };
        // Who goes back has seen the points.
        let seen = to < self.step;
        self.strokes.clear();
        self.step = to;
        self.points = match self.step() {
            Some(step) if seen => step.points.len(),
            _ => 0,
        };
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atlas::Words;

    fn talk() -> Talk {
        let words = |text: &str| -> Words { [("en", text)].into_iter().collect() };
        let mut story = Story::new("tiny", "talk", words("A talk"));
        for points in [0, 2, 0] {
            story.steps.push(Step {
                points: vec![words("point"); points],
                ..Step::default()
            });
        }
        Talk::begin(Arc::new(story), View::default(), 0.0).unwrap()
    }

    #[test]
    fn points_appear_one_by_one_before_the_next_step() {
        let mut talk = talk();
        let mut seen = vec![(talk.place(), talk.points_shown())];
        for _ in 0..6 {
            talk.go(TalkCommand::Next);
            seen.push((talk.place(), talk.points_shown()));
        }
        assert_eq!(
            seen,
            [(0, 0), (1, 0), (1, 1), (1, 2), (2, 0), (2, 0), (2, 0)]
        );
        talk.go(TalkCommand::Previous);
        assert_eq!((talk.place(), talk.points_shown()), (1, 2));
    }

    #[test]
    fn a_click_while_the_stage_is_covered_uncovers_it_and_moves_nothing() {
        let mut talk = talk();
        talk.blank = Some(Blank::Black);
        assert!(!talk.go(TalkCommand::Next));
        assert_eq!((talk.blank, talk.place()), (None, 0));
    }

    #[test]
    fn what_was_drawn_is_gone_at_the_next_step() {
        let mut talk = talk();
        talk.draw(Spot::Stage(0.1, 0.1), true);
        assert!(talk.strokes.is_empty(), "the pen is not in hand");
        talk.change_pen();
        talk.draw(Spot::Stage(0.1, 0.1), true);
        talk.draw(Spot::Stage(0.2, 0.2), false);
        talk.draw(Spot::Stage(0.5, 0.5), true);
        assert_eq!(
            talk.strokes
                .iter()
                .map(|s| s.points.len())
                .collect::<Vec<_>>(),
            [2, 1]
        );
        talk.go(TalkCommand::Next);
        assert!(talk.strokes.is_empty());
        for _ in 0..PEN_COLOURS {
            talk.change_pen();
        }
        assert_eq!(talk.pen, None);
    }

    #[test]
    fn no_command_leads_out_of_the_story() {
        let mut talk = talk();
        talk.go(TalkCommand::To(99));
        assert_eq!(talk.place(), 2);
        talk.go(TalkCommand::First);
        talk.go(TalkCommand::Previous);
        assert_eq!(talk.place(), 0);
    }

    #[test]
    fn what_leads_to_another_step_is_known_before_it_is_done() {
        let mut talk = talk();
        let commands = [
            TalkCommand::Next,
            TalkCommand::Next,
            TalkCommand::Next,
            TalkCommand::Previous,
            TalkCommand::Last,
            TalkCommand::Next,
            TalkCommand::To(1),
            TalkCommand::To(1),
            TalkCommand::First,
            TalkCommand::Previous,
            TalkCommand::Laser,
        ];
        for command in commands {
            let foreseen = talk.leads_to(command).is_some();
            assert_eq!(talk.go(command), foreseen, "{command:?}");
        }
        talk.blank = Some(Blank::White);
        assert!(talk.leads_to(TalkCommand::Next).is_none());
    }

    #[test]
    fn a_screen_that_goes_in_the_middle_of_a_talk_takes_nothing_with_it() {
        let screen = |name: &str, x: i32| Screen {
            name: name.to_owned(),
            size_px: (1280, 800),
            corner_px: (x, 0),
            is_speakers: x == 0,
        };
        let mut screens = vec![screen("A", 0), screen("B", 1280), screen("C", 2560)];
        let mut talk = talk();
        talk.audience = Some(Place::Screen(screens[2].clone()));
        talk.follow_screens(&screens);
        assert_eq!(talk.news, None);
        screens.pop();
        talk.follow_screens(&screens);
        assert_eq!(talk.audience, Some(Place::Screen(screens[1].clone())));
        assert_eq!(talk.news, Some(ScreenNews::Moved(1)));
        screens.pop();
        talk.follow_screens(&screens);
        assert_eq!((talk.audience.clone(), talk.place()), (None, 0));
        assert_eq!(talk.news, Some(ScreenNews::Closed));
        talk.go(TalkCommand::Next);
        assert_eq!(talk.place(), 1);
    }

    #[test]
    fn a_story_without_steps_cannot_be_told() {
        let story = Story::new("tiny", "talk", Words::default());
        assert!(Talk::begin(Arc::new(story), View::default(), 0.0).is_none());
    }
}
