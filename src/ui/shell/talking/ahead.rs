//! What is got ready of the next step while the picture stands still.
//!
//! Letters are drawn when they are first laid out, and terms are looked for when a text is first
//! read: either takes longer than a frame has. Both are done here, where nobody waits, one part in
//! a frame.

use super::Shell;
use crate::figure::{page, profile};
use crate::ui::talk::Talk;
use crate::ui::talk::stage::{self, Links};
use crate::ui::world::Foreseen;
use crate::view::FigureKind;
use egui::{Ui, UiBuilder};

/// How long nothing is asked for before the next step is got ready, in seconds.
const AFTER_S: f64 = 0.4;
/// When what is worked out aside is looked for again, in seconds.
const LOOKS_AGAIN_AFTER_S: f32 = 0.05;

/// How far the next step is got ready.
#[derive(Default)]
pub(super) struct Ahead {
    /// When the step was shown before which this was done.
    shown_s: f64,
    /// What is to be done next.
    part: Part,
}

/// What is got ready in one frame.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Part {
    /// The title and the words.
    #[default]
    Words,
    /// What is read in the place of the picture.
    Reading,
    /// All is done.
    Nothing,
}

impl Part {
    fn next(self) -> Self {
        match self {
            Self::Words => Self::Reading,
            Self::Reading | Self::Nothing => Self::Nothing,
        }
    }
}

impl Shell {
    /// While nothing happens, what the next step needs is worked out, so that it is there when it is
    /// asked for.
    pub(super) fn look_ahead(&mut self, ui: &mut Ui, now_s: f64) {
        let Some(talk) = &self.talk else { return };
        let Some(next) = talk.next_step() else { return };
        let presenting = &mut self.presenting;
        let rested_s = now_s - presenting.shown_s;
        if rested_s < AFTER_S {
            ui.request_repaint_after_secs((AFTER_S - rested_s) as f32);
            return;
        }
        if presenting.ahead.shown_s != presenting.shown_s {
            presenting.ahead = Ahead {
                shown_s: presenting.shown_s,
                part: Part::default(),
            };
        }
        let part = presenting.ahead.part;
        if part == Part::Nothing {
            return;
        }
        let Some(foreseen) = self.world.foresee(&next.view) else {
            ui.request_repaint_after_secs(LOOKS_AGAIN_AFTER_S);
            return;
        };
        presenting.ahead.part = part.next();
        ui.request_repaint();
        if let Some(ahead) = talk.ahead() {
            self.lay_out_unseen(ui, &ahead, &foreseen, part);
        }
    }

    /// Lays out a part of the next step where nobody sees it.
    fn lay_out_unseen(&mut self, ui: &mut Ui, talk: &Talk, foreseen: &Foreseen, part: Part) {
        let scene = self.world.scene_of(foreseen);
        let unseen = UiBuilder::new().id_salt("ahead").max_rect(ui.max_rect());
        let unseen = &mut ui.new_child(unseen.invisible());
        let Some(rooms) = stage::frame_ui(unseen, &scene, talk, false, &[]) else {
            return;
        };
        if part == Part::Words {
            if let Some(words) = rooms.words {
                stage::inside(unseen, words, "words", |ui| {
                    stage::words_ui(ui, &scene, talk, Links::Shown);
                });
            }
            return;
        }
        if foreseen.view.figure != FigureKind::Profile {
            return;
        }
        stage::inside(unseen, rooms.picture, "picture", |ui| {
            match (&foreseen.resolved.page, foreseen.resolved.focus()) {
                (Some(known), _) => {
                    page::ui(ui, &scene, known, &mut self.profile);
                }
                (None, Some(region)) => {
                    profile::ui(ui, &scene, region, &mut self.profile);
                }
                (None, None) => {}
            }
        });
    }
}
