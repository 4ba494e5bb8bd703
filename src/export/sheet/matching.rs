//! Two columns to be joined.

use super::desk::Desk;
use super::map::name;
use crate::export::tagged::Role;
use crate::figure::Scene;
use crate::lesson::sheet::{LeftItem, MatchingWork, Pairs, RightItem, version_letter};
use egui::{Galley, Pos2, Rect, Stroke, StrokeKind, pos2, vec2};
use std::sync::Arc;

/// Radius of the dots between which lines are drawn, in points.
const DOT_PT: f32 = 2.2;

/// Lays out the sheet.
pub(super) fn lay(desk: &mut Desk<'_, '_>, work: &MatchingWork, is_key: bool) {
    let scene = desk.scene;
    let right_share = match work.pairs {
        Pairs::Capitals | Pairs::Specialisations => 0.4,
        Pairs::Sources => 0.3,
    };
    let look = desk.body();
    let box_pt = desk.sizes.body_pt * 1.5;
    let mark_pt = desk.sizes.body_pt * 2.0;
    let mut from = 0;
    while from < work.left.len() {
        let free = desk.free;
        let left_width = free.width() * (1.0 - right_share) - 46.0;
        let right_left = free.min.x + free.width() * (1.0 - right_share);
        let right_width = free.max.x - right_left;
        let right = Column::of(
            desk,
            &right_texts(scene, work),
            right_width - mark_pt - 10.0,
        );
        let all: Vec<String> = (work.left.iter().enumerate().skip(from))
            .map(|(place, item)| left_text(scene, work, *item, place, is_key))
            .collect();
        let left = Column::of(desk, &all, left_width - mark_pt - box_pt - 20.0);
        let count = left.fitting(free.height(), box_pt);
        if count == 0 && free.height() < 300.0 {
            desk.next_page();
            continue;
        }
        let count = count.max(1);
        let left_tops = left.tops(count, free, box_pt);
        let right_tops = right.tops(right.galleys.len(), free, box_pt);
        let mut left_dots = Vec::new();
        for (row, galley) in left.galleys.iter().take(count).enumerate() {
            let number = from + row;
            let top = left_tops.get(row).copied().unwrap_or(free.min.y);
            let number_text = desk.galley(
                &(number + 1).to_string(),
                desk.look(look.size_pt, true),
                mark_pt,
            );
            let text_at = pos2(free.min.x + mark_pt + box_pt + 8.0, top);
            let ink = scene.theme.ink;
            let written = galley.clone();
            desk.pen.piece(Role::Item, |painter| {
                painter.galley(pos2(free.min.x, top), number_text, ink);
                painter.galley(text_at, written, ink);
            });
            let square = Rect::from_min_size(
                pos2(
                    free.min.x + mark_pt,
                    top + (galley_line(galley) - box_pt) / 2.0,
                ),
                vec2(box_pt, box_pt),
            );
            lay_box(desk, square, is_key.then(|| letter(work, number)));
            left_dots.push(pos2(free.min.x + left_width, top + galley.size().y / 2.0));
        }
        let mut right_dots = Vec::new();
        for (row, galley) in right.galleys.iter().enumerate() {
            let top = right_tops.get(row).copied().unwrap_or(free.min.y);
            let mark = version_letter(u8::try_from(row).unwrap_or(u8::MAX)).to_string();
            let mark = desk.galley(&mark, desk.look(look.size_pt, true), mark_pt);
            let ink = scene.theme.ink;
            let written = galley.clone();
            desk.pen.piece(Role::Item, |painter| {
                painter.galley(pos2(right_left + 10.0, top), mark, ink);
                painter.galley(pos2(right_left + 10.0 + mark_pt, top), written, ink);
            });
            right_dots.push(pos2(right_left, top + galley.size().y / 2.0));
        }
        // A kind of source stands behind many claims: lines to it would be a tangle.
        if work.pairs == Pairs::Sources {
            left_dots.clear();
            right_dots.clear();
        }
        let joined: Vec<[Pos2; 2]> = (left_dots.iter().enumerate())
            .filter(|_| is_key)
            .filter_map(|(row, &dot)| {
                let answer = *work.answers.get(from + row)?;
                Some([dot, *right_dots.get(answer)?])
            })
            .collect();
        let ink = scene.theme.ink;
        desk.pen.piece(Role::Ornament, |painter| {
            for dot in left_dots.into_iter().chain(right_dots) {
                painter.circle_filled(dot, DOT_PT, ink);
            }
            for line in joined {
                painter.line_segment(line, Stroke::new(0.9, ink));
            }
        });
        from += count;
        if from < work.left.len() {
            desk.next_page();
        }
    }
}

/// Texts of a column, laid out.
struct Column {
    galleys: Vec<Arc<Galley>>,
}

/// The least space between two texts of a column, in points.
const BETWEEN_PT: f32 = 9.0;
/// The most, where there is room.
const AT_MOST_PT: f32 = 26.0;

impl Column {
    fn of(desk: &Desk<'_, '_>, texts: &[String], width: f32) -> Self {
        let look = desk.body();
        Self {
            galleys: texts
                .iter()
                .map(|text| desk.galley(text, look, width))
                .collect(),
        }
    }

    /// How many fit in a height.
    fn fitting(&self, height: f32, least_pt: f32) -> usize {
        let mut used = 0.0;
        (self.galleys.iter())
            .take_while(|galley| {
                used += galley.size().y.max(least_pt) + BETWEEN_PT;
                used <= height + BETWEEN_PT
            })
            .count()
    }

    /// The tops of the first `count`, spread over what is free.
    fn tops(&self, count: usize, free: Rect, least_pt: f32) -> Vec<f32> {
        let heights: Vec<f32> = (self.galleys.iter().take(count))
            .map(|galley| galley.size().y.max(least_pt))
            .collect();
        let gaps = heights.len().saturating_sub(1).max(1) as f32;
        let between =
            ((free.height() - heights.iter().sum::<f32>()) / gaps).clamp(BETWEEN_PT, AT_MOST_PT);
        let mut top = free.min.y;
        (heights.iter())
            .map(|height| {
                let this = top;
                top += height + between;
                this
            })
            .collect()
    }
}

/// The height of one line of a text.
fn galley_line(galley: &Galley) -> f32 {
    galley.rows.first().map_or(0.0, |row| row.size.y)
}

fn letter(work: &MatchingWork, number: usize) -> String {
    let answer = work.answers.get(number).copied().unwrap_or_default();
    version_letter(u8::try_from(answer).unwrap_or(u8::MAX)).to_string()
}

/// A square for a letter.
fn lay_box(desk: &mut Desk<'_, '_>, square: Rect, letter: Option<String>) {
    let stroke = Stroke::new(0.75, desk.scene.theme.ink);
    desk.pen.piece(Role::Ornament, |painter| {
        painter.rect_stroke(square, 1.0, stroke, StrokeKind::Inside);
    });
    if let Some(letter) = letter {
        let galley = desk.galley(&letter, desk.look(desk.sizes.body_pt, true), 100.0);
        let at = square.center() - galley.size() / 2.0;
        desk.write(Role::Text, at, galley);
    }
}

fn left_text(
    scene: &Scene<'_>,
    work: &MatchingWork,
    item: LeftItem,
    place: usize,
    is_key: bool,
) -> String {
    let text = match item {
        LeftItem::Region(region) => name(scene, region),
        LeftItem::Claim(key) => {
            let claim = &scene.atlas.claims[key];
            scene.claim_text(claim, &claim.statement).into_owned()
        }
    };
    // The key says who says so; that a town is a capital is no claim.
    let says_who = is_key && work.pairs != Pairs::Capitals;
    match work
        .sources
        .get(place)
        .copied()
        .flatten()
        .filter(|_| says_who)
    {
        Some(source) => format!("{text} ({})", scene.publishers(&[source])),
        None => text,
    }
}

fn right_texts(scene: &Scene<'_>, work: &MatchingWork) -> Vec<String> {
    (work.right.iter())
        .map(|item| match *item {
            RightItem::CapitalOf(region) => (scene.atlas.regions[region].capital.as_ref())
                .map_or_else(String::new, |capital| {
                    scene.words(&capital.names).to_owned()
                }),
            RightItem::Domain(domain) => scene.words(&scene.atlas.domains[domain].name).to_owned(),
            RightItem::Kind(kind) => scene
                .words(&scene.atlas.meta.source_kinds[kind].name)
                .to_owned(),
        })
        .collect()
}
