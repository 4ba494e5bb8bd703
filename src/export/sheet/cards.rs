//! Cards to cut out.

use super::desk::{Desk, dashed};
use super::map::name;
use crate::atlas::RegionKey;
use crate::export::tagged::Role;
use crate::figure::Scene;
use crate::lesson::sheet::{Card, Fact};
use crate::locale::Value;
use egui::{Galley, Pos2, Rect, pos2, vec2};
use std::sync::Arc;

const PADDING_PT: f32 = 9.0;

/// Lays out the sheet. The backs of a page follow it, mirrored: they lie behind their fronts when the
/// paper is turned over its long side, or for paper that lies across over its short one.
pub(super) fn lay(desk: &mut Desk<'_, '_>, two_sided: bool, cards: &[Card]) {
    let columns = ((desk.free.width() / (desk.sizes.small_pt * 20.0)).floor() as usize).max(1);
    let width = desk.free.width() / columns as f32;
    let inner = width - 2.0 * PADDING_PT;
    let facts: Vec<Arc<Galley>> = cards
        .iter()
        .map(|card| desk.galley(&facts_text(desk.scene, card), desk.small(), inner))
        .collect();
    let title = desk.look(desk.sizes.body_pt * 1.35, true);
    let names: Vec<Arc<Galley>> = (cards.iter())
        .map(|card| desk.galley(&name(desk.scene, card.region), title, inner))
        .collect();
    let tallest = |galleys: &[Arc<Galley>]| {
        galleys
            .iter()
            .map(|galley| galley.size().y)
            .fold(0.0, f32::max)
    };
    let needed = 2.0 * PADDING_PT
        + if two_sided {
            tallest(&facts).max(tallest(&names))
        } else {
            tallest(&facts) + tallest(&names) + 4.0
        };
    let mut from = 0;
    while from < cards.len() {
        let free = desk.free;
        let rows = ((free.height() / needed).floor() as usize).max(1);
        let height = (free.height() / rows as f32).min(needed * 1.25);
        let count = (rows * columns).min(cards.len() - from);
        let grid = CardGrid {
            origin: free.min,
            columns,
            size: vec2(width, height),
        };
        grid.cut_lines(desk, count);
        for place in 0..count {
            let at = grid.card(place, false).shrink(PADDING_PT);
            let Some((name, text)) = names.get(from + place).zip(facts.get(from + place)) else {
                continue;
            };
            if two_sided {
                let corner = at.center() - name.size() / 2.0;
                desk.write(Role::Heading(1), corner, Arc::clone(name));
            } else {
                desk.write(Role::Heading(1), at.min, Arc::clone(name));
                let below = at.min + vec2(0.0, name.size().y + 4.0);
                desk.write(Role::Text, below, Arc::clone(text));
            }
        }
        if two_sided {
            desk.next_page();
            // The backs lie where the fronts do, whatever is above them.
            for place in 0..count {
                let at = grid.card(place, true).shrink(PADDING_PT);
                if let Some(text) = facts.get(from + place) {
                    desk.write(Role::Text, at.min, Arc::clone(text));
                }
            }
        }
        from += count;
        if from < cards.len() {
            desk.next_page();
        }
    }
}

/// Cards beside and below each other without a gap, so that one cut parts two.
struct CardGrid {
    origin: Pos2,
    columns: usize,
    size: egui::Vec2,
}

impl CardGrid {
    fn card(&self, place: usize, is_mirrored: bool) -> Rect {
        let mut column = place % self.columns;
        if is_mirrored {
            column = self.columns - 1 - column;
        }
        let row = place / self.columns;
        let corner = self.origin + self.size * vec2(column as f32, row as f32);
        Rect::from_min_size(corner, self.size)
    }

    fn cut_lines(&self, desk: &mut Desk<'_, '_>, count: usize) {
        let rows = count.div_ceil(self.columns);
        let ink = desk.scene.theme.rule;
        let (right, bottom) = (
            self.origin.x + self.size.x * self.columns as f32,
            self.origin.y + self.size.y * rows as f32,
        );
        let mut lines = Vec::new();
        for row in 0..=rows {
            let y = self.origin.y + self.size.y * row as f32;
            lines.push([pos2(self.origin.x, y), pos2(right, y)]);
        }
        for column in 0..=self.columns {
            let x = self.origin.x + self.size.x * column as f32;
            lines.push([pos2(x, self.origin.y), pos2(x, bottom)]);
        }
        desk.pen.piece(Role::Ornament, |painter| {
            for line in lines {
                painter.extend(dashed(line, ink));
            }
        });
    }
}

/// What is known of a region, a line each.
fn facts_text(scene: &Scene<'_>, card: &Card) -> String {
    let lines: Vec<String> = (card.facts.iter())
        .map(|fact| fact_text(scene, card.region, fact))
        .collect();
    lines.join("\n")
}

fn fact_text(scene: &Scene<'_>, region: RegionKey, fact: &Fact) -> String {
    let locale = scene.locale;
    match fact {
        Fact::Kind(kind) => scene
            .words(&scene.atlas.meta.region_kinds[*kind].name)
            .to_owned(),
        Fact::Capital => {
            let capital = scene.atlas.regions[region].capital.as_ref();
            let capital = capital.map_or("", |capital| scene.words(&capital.names));
            locale.text_with("sheet-fact-capital", &[("name", capital.into())])
        }
        Fact::Figure(figures, value) => locale.text_with(
            "sheet-fact-figure",
            &[
                ("metric", scene.measure_short_name(figures.measure).into()),
                ("year", Value::Year(figures.year)),
                ("value", scene.value_text(&figures.series, *value).into()),
            ],
        ),
        Fact::Fields(fields) => {
            let names: Vec<&str> = (fields.iter())
                .map(|&(domain, _)| scene.words(&scene.atlas.domains[domain].name))
                .collect();
            let list = names.join(&locale.text("list-separator"));
            locale.text_with("sheet-fact-fields", &[("fields", list.into())])
        }
    }
}
