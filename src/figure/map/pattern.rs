//! Patterns that stand for classes where there are no colours: they differ in what they are made of
//! and in how much of the paper they cover, so that a copier cannot make two of them alike.

use crate::figure::paper::PaperItem;
use egui::{Color32, Painter, Pos2, Rect, Stroke, pos2};

/// What a class is filled with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pattern {
    /// Whether its ground is black and its signs are white.
    pub is_dark: bool,
    /// What is on it.
    pub signs: &'static [Signs],
}

/// Lines or dots that are equally far apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Signs {
    /// Parallel lines.
    Lines {
        /// How far they are turned from the horizontal, clockwise.
        degrees: f32,
        /// From line to line, in points.
        spacing_pt: f32,
        /// Their width, in points.
        width_pt: f32,
    },
    /// Dots in rows, every other row shifted by half.
    Dots {
        /// From dot to dot and from row to row, in points.
        spacing_pt: f32,
        /// Their diameter, in points.
        width_pt: f32,
    },
}

const fn lines(degrees: f32, spacing_pt: f32, width_pt: f32) -> Signs {
    Signs::Lines {
        degrees,
        spacing_pt,
        width_pt,
    }
}

/// From light to dark: each covers more of the paper than the one before, and lines follow dots or
/// run another way.
const PATTERNS: [Pattern; 7] = [
    Pattern {
        is_dark: false,
        signs: &[Signs::Dots {
            spacing_pt: 6.0,
            width_pt: 1.3,
        }],
    },
    Pattern {
        is_dark: false,
        signs: &[lines(-45.0, 5.6, 0.7)],
    },
    Pattern {
        is_dark: false,
        signs: &[lines(0.0, 4.8, 1.3)],
    },
    Pattern {
        is_dark: false,
        signs: &[lines(45.0, 3.8, 1.6)],
    },
    Pattern {
        is_dark: false,
        signs: &[lines(0.0, 5.0, 1.5), lines(90.0, 5.0, 1.5)],
    },
    Pattern {
        is_dark: false,
        signs: &[lines(45.0, 5.2, 2.15), lines(-45.0, 5.2, 2.15)],
    },
    Pattern {
        is_dark: true,
        signs: &[Signs::Dots {
            spacing_pt: 6.0,
            width_pt: 2.6,
        }],
    },
];

impl Pattern {
    /// The pattern of a class among `count` of them, 0 for the lowest: of few classes those that are
    /// furthest apart.
    #[must_use]
    pub fn of_class(class: usize, count: usize) -> Self {
        let last = PATTERNS.len() - 1;
        let steps = count.saturating_sub(1).max(1);
        let place = (class.min(steps) * last + steps / 2) / steps;
        PATTERNS[place.min(last)]
    }

    /// The colour under its signs.
    #[must_use]
    pub fn ground(self) -> Color32 {
        if self.is_dark {
            Color32::BLACK
        } else {
            Color32::WHITE
        }
    }

    /// Fills rings by the even-odd rule. The signs lie on one grid for the whole page, so that they
    /// go on across a border between two regions of one class.
    pub fn fill(self, painter: &Painter, rings: &[Vec<Pos2>]) {
        let ink = if self.is_dark {
            Color32::WHITE
        } else {
            Color32::BLACK
        };
        for &signs in self.signs {
            let (lines, width_pt) = match signs {
                Signs::Lines {
                    degrees,
                    spacing_pt,
                    width_pt,
                } => (cut_lines(rings, degrees, spacing_pt), width_pt),
                Signs::Dots {
                    spacing_pt,
                    width_pt,
                } => (cut_dots(rings, spacing_pt), width_pt),
            };
            if !lines.is_empty() {
                painter.add(PaperItem::polylines(lines, Stroke::new(width_pt, ink)));
            }
        }
    }

    /// Fills a rectangle: a swatch of a legend.
    pub fn fill_rect(self, painter: &Painter, rect: Rect) {
        painter.rect_filled(rect, 0.0, self.ground());
        let corners = [
            rect.left_top(),
            rect.right_top(),
            rect.right_bottom(),
            rect.left_bottom(),
        ];
        self.fill(&painter.with_clip_rect(rect), &[corners.to_vec()]);
    }
}

/// The rings turned by an angle about the corner of the page, and back.
fn turned(point: Pos2, (sine, cosine): (f32, f32)) -> Pos2 {
    pos2(
        point.x * cosine - point.y * sine,
        point.x * sine + point.y * cosine,
    )
}

/// The pieces of horizontal lines within rings: the height of each, and its ends.
fn spans(rings: &[Vec<Pos2>], spacing_pt: f32) -> Vec<(i32, f32, f32)> {
    let mut crossings: Vec<(i32, f32)> = Vec::new();
    for ring in rings {
        for (index, &from) in ring.iter().enumerate() {
            let to = ring[(index + 1) % ring.len()];
            let (start, end) = (from.y / spacing_pt, to.y / spacing_pt);
            let (low, high) = (start.min(end), start.max(end));
            // Half-open, so that a corner on a line is crossed once.
            for line in (low.ceil() as i32)..(high.ceil() as i32) {
                let share = (line as f32 - start) / (end - start);
                crossings.push((line, from.x + (to.x - from.x) * share));
            }
        }
    }
    crossings.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let of_one_line = crossings.chunk_by(|a, b| a.0 == b.0);
    of_one_line
        .flat_map(|crossings| crossings.chunks_exact(2))
        .map(|pair| (pair[0].0, pair[0].1, pair[1].1))
        .collect()
}

fn cut_lines(rings: &[Vec<Pos2>], degrees: f32, spacing_pt: f32) -> Vec<Vec<Pos2>> {
    let (sine, cosine) = degrees.to_radians().sin_cos();
    let there: Vec<Vec<Pos2>> = (rings.iter())
        .map(|ring| {
            (ring.iter())
                .map(|&point| turned(point, (-sine, cosine)))
                .collect()
        })
        .collect();
    spans(&there, spacing_pt)
        .into_iter()
        .map(|(line, from, to)| {
            let y = line as f32 * spacing_pt;
            [from, to]
                .map(|x| turned(pos2(x, y), (sine, cosine)))
                .to_vec()
        })
        .collect()
}

/// Dots as lines that are too short to be seen as such: their round ends are the dot.
fn cut_dots(rings: &[Vec<Pos2>], spacing_pt: f32) -> Vec<Vec<Pos2>> {
    const LENGTH_PT: f32 = 0.1;
    let mut dots = Vec::new();
    for (line, from, to) in spans(rings, spacing_pt) {
        let shift = if line % 2 == 0 { 0.0 } else { 0.5 };
        let first = (from / spacing_pt - shift).ceil() as i32;
        let last = (to / spacing_pt - shift).floor() as i32;
        for place in first..=last {
            let dot = pos2(
                (place as f32 + shift) * spacing_pt,
                line as f32 * spacing_pt,
            );
            dots.push(vec![dot, pos2(dot.x + LENGTH_PT, dot.y)]);
        }
    }
    dots
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn classes_have_patterns_of_their_own_whatever_their_number() {
        for count in 1..=7 {
            let patterns: Vec<_> = (0..count)
                .map(|class| Pattern::of_class(class, count))
                .collect();
            for (place, pattern) in patterns.iter().enumerate() {
                assert!(!patterns[..place].contains(pattern), "{count}");
            }
        }
    }

    #[test]
    fn signs_stay_within_the_rings_and_out_of_their_holes() {
        let square = |low: f32, high: f32| {
            vec![
                pos2(low, low),
                pos2(high, low),
                pos2(high, high),
                pos2(low, high),
            ]
        };
        let rings = [square(10.0, 70.0), square(30.0, 50.0)];
        let inside = Rect::from_min_max(pos2(9.9, 9.9), pos2(70.2, 70.1));
        let hole = Rect::from_min_max(pos2(30.3, 30.3), pos2(49.7, 49.7));
        for lines in [
            cut_lines(&rings, 45.0, 4.0),
            cut_lines(&rings, 90.0, 4.0),
            cut_dots(&rings, 4.0),
        ] {
            assert!(lines.len() > 10);
            for line in lines {
                assert!(line.iter().all(|point| inside.contains(*point)), "{line:?}");
                assert!(!hole.contains(line[0].lerp(line[1], 0.5)), "{line:?}");
            }
        }
    }
}
