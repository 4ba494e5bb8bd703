//! The dot that points, with a short trail, gone a moment after it came to rest.

use super::spot::{Ground, Spot};
use crate::figure::Scene;
use egui::{Context, LayerId, Order, Painter, Pos2, Stroke};

/// How long the trail lasts, in seconds.
const TRAIL_S: f64 = 0.35;
/// How long the dot rests before it fades, in seconds.
const RESTS_S: f64 = 1.0;
/// How long it takes to fade, in seconds.
const FADES_S: f64 = 0.4;
/// Radius of the dot, in points at the usual text size.
const DOT_PT: f32 = 7.0;

/// Where the dot was in the last moments, the newest place at the end.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trail(Vec<(f64, Spot)>);

impl Trail {
    /// The pointer is here now; a pointer at rest leaves no trail.
    pub fn note(&mut self, spot: Spot, now_s: f64) {
        if self.0.last().is_none_or(|(_, last)| *last != spot) {
            self.0.push((now_s, spot));
        }
        let old = self.0.partition_point(|(time, _)| now_s - time > TRAIL_S);
        // The newest place stays, however old it is.
        self.0.drain(..old.min(self.0.len().saturating_sub(1)));
    }

    /// How much of the dot is seen, from 0 to 1. With reduced motion it is there or gone.
    #[must_use]
    pub fn strength(&self, now_s: f64, reduced_motion: bool) -> f32 {
        let Some((last_s, _)) = self.0.last() else {
            return 0.0;
        };
        let fading_s = now_s - last_s - RESTS_S;
        if reduced_motion {
            return f32::from(u8::from(fading_s < 0.0));
        }
        (1.0 - fading_s / FADES_S).clamp(0.0, 1.0) as f32
    }

    /// Draws the dot and its trail above everything on a screen.
    pub fn paint(&self, context: &Context, scene: &Scene<'_>, ground: &Ground, now_s: f64) {
        let reduced_motion = scene.medium.reduced_motion;
        let strength = self.strength(now_s, reduced_motion);
        let place = (self.0.last()).and_then(|(_, spot)| ground.place(*spot));
        let Some(at) = place.filter(|_| strength > 0.0) else {
            return;
        };
        self.wake(context, now_s, reduced_motion);
        let layer = LayerId::new(Order::Tooltip, egui::Id::unique("pointer of the talk"));
        let painter = context.layer_painter(layer);
        let radius = DOT_PT * scene.medium.text_scale;
        let colour = scene.theme.accent;
        if !reduced_motion {
            self.paint_trail(&painter, ground, now_s, radius, |share| {
                colour.gamma_multiply(0.5 * share * strength)
            });
        }
        // A ring in the colour of the paper, so that the dot stands out on any ground.
        let ring = Stroke::new(2.0, scene.theme.paper.gamma_multiply(strength));
        painter.circle_filled(at, radius * 2.0, colour.gamma_multiply(0.25 * strength));
        painter.circle(at, radius, colour.gamma_multiply(strength), ring);
    }

    fn paint_trail(
        &self,
        painter: &Painter,
        ground: &Ground,
        now_s: f64,
        radius: f32,
        colour: impl Fn(f32) -> egui::Color32,
    ) {
        let places: Vec<(f32, Pos2)> = (self.0.iter())
            .filter_map(|(time, spot)| {
                let share = (1.0 - (now_s - time) / TRAIL_S).clamp(0.0, 1.0) as f32;
                Some((share, ground.place(*spot)?))
            })
            .collect();
        for pair in places.windows(2) {
            if let [(share, from), (_, to)] = *pair {
                let stroke = Stroke::new(radius * share, colour(share));
                painter.line_segment([from, to], stroke);
            }
        }
    }

    /// Asks for the next frame while something of it changes.
    fn wake(&self, context: &Context, now_s: f64, reduced_motion: bool) {
        let Some((last_s, _)) = self.0.last() else {
            return;
        };
        let rested_s = now_s - last_s;
        let trails = self.0.len() > 1 && rested_s < TRAIL_S;
        if !reduced_motion && (trails || rested_s >= RESTS_S) {
            context.request_repaint();
        } else {
            let left_s = (RESTS_S - rested_s).max(0.01);
            context.request_repaint_after_secs(left_s as f32);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dot_fades_after_it_has_rested_and_is_back_when_it_moves() {
        let mut trail = Trail::default();
        assert_eq!(trail.strength(0.0, false), 0.0);
        trail.note(Spot::Stage(0.1, 0.1), 5.0);
        trail.note(Spot::Stage(0.1, 0.1), 5.9);
        assert_eq!(trail.strength(5.9, false), 1.0);
        let fading = trail.strength(6.2, false);
        assert!((0.1..0.9).contains(&fading), "{fading}");
        assert_eq!(trail.strength(6.5, false), 0.0);
        trail.note(Spot::Stage(0.2, 0.1), 7.0);
        assert_eq!(trail.strength(7.0, false), 1.0);
    }

    #[test]
    fn with_reduced_motion_the_dot_is_there_or_gone() {
        let mut trail = Trail::default();
        trail.note(Spot::Stage(0.1, 0.1), 0.0);
        assert_eq!(trail.strength(0.9, true), 1.0);
        assert_eq!(trail.strength(1.1, true), 0.0);
    }

    #[test]
    fn a_trail_is_short_however_long_the_pointer_moves() {
        let mut trail = Trail::default();
        for step in 0..1000_u16 {
            trail.note(Spot::Stage(f32::from(step), 0.0), f64::from(step) / 60.0);
        }
        assert!(trail.0.len() < 30, "{}", trail.0.len());
    }
}
