//! Where sheets are laid out, page after page: the head, the room for the task, the foot.

use super::names;
use super::{cards, chart, colour, map, matching, table};
use crate::atlas::SourceKey;
use crate::export::tagged::{Pen, Role};
use crate::figure::map::MapGeometry;
use crate::figure::{Scene, style};
use crate::lesson::sheet::{Sheet, TextSize, Work};
use egui::{Color32, FontId, Galley, Pos2, Rect, Shape, Stroke, pos2, vec2};
use std::sync::Arc;

/// The margin of a page, in points: 14 mm, which every printer leaves free.
const MARGIN_PT: f32 = 40.0;

/// The sizes of texts, in points.
#[derive(Clone, Copy)]
pub(super) struct Sizes {
    /// What is read and answered.
    pub(super) body_pt: f32,
    /// Tables, and numbers on a map.
    pub(super) small_pt: f32,
    pub(super) title_pt: f32,
    foot_pt: f32,
    /// A line to write on.
    pub(super) line_pt: f32,
}

const USUAL: Sizes = Sizes {
    body_pt: 11.0,
    small_pt: 9.5,
    title_pt: 17.0,
    foot_pt: 7.0,
    line_pt: 21.0,
};
const LARGE: Sizes = Sizes {
    body_pt: 14.5,
    small_pt: 13.0,
    title_pt: 22.0,
    foot_pt: 9.5,
    line_pt: 27.0,
};

/// One version of a sheet, or its key.
pub(super) struct Part<'a> {
    pub(super) work: &'a Work,
    pub(super) version: u8,
    pub(super) is_key: bool,
}

/// A text that is laid out but not yet in its place.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub(super) size_pt: f32,
    pub(super) is_strong: bool,
}

/// The desk, with the page that lies on it.
pub(super) struct Desk<'a, 'p> {
    pub(super) pen: &'a mut Pen<'p>,
    pub(super) scene: &'a Scene<'a>,
    pub(super) geometry: &'a MapGeometry,
    pub(super) sheet: &'a Sheet,
    pub(super) sizes: Sizes,
    /// What is free of the page.
    pub(super) free: Rect,
    part_title: String,
    foot: Vec<Arc<Galley>>,
    is_first: bool,
}

impl<'a, 'p> Desk<'a, 'p> {
    pub(super) fn new(
        pen: &'a mut Pen<'p>,
        scene: &'a Scene<'a>,
        geometry: &'a MapGeometry,
        sheet: &'a Sheet,
    ) -> Self {
        Self {
            pen,
            scene,
            geometry,
            sheet,
            sizes: match sheet.print.text {
                TextSize::Usual => USUAL,
                TextSize::Large => LARGE,
            },
            free: Rect::ZERO,
            part_title: String::new(),
            foot: Vec::new(),
            is_first: true,
        }
    }

    /// Lays out a part, and says which page is its first.
    pub(super) fn part(&mut self, part: &Part<'_>) -> usize {
        self.pen.sheet += usize::from(!self.is_first);
        self.is_first = false;
        let first = self.pen.sheet;
        self.part_title = names::part_title(self.scene, self.sheet, part);
        self.foot = self.foot_of(part);
        self.take_page();
        self.head(part);
        match part.work {
            Work::Map(work) => map::lay(self, work, part.is_key),
            Work::Colour(work) => colour::lay(self, work, part.is_key),
            Work::Table(work) => table::lay(self, work, part.is_key),
            Work::Chart(work) => chart::lay(self, work, part.is_key),
            Work::Matching(work) => matching::lay(self, work, part.is_key),
            Work::Cards { two_sided, cards } => cards::lay(self, *two_sided, cards),
        }
        let last = self.pen.sheet;
        for page in first..=last {
            self.pen.sheet = page;
            self.write_foot(page - first + 1, last - first + 1);
        }
        self.pen.sheet = last;
        first
    }

    /// The whole page without its margins.
    fn page(&self) -> Rect {
        let [width, height] = self.sheet.print.page_pt();
        Rect::from_min_size(Pos2::ZERO, vec2(width, height)).shrink(MARGIN_PT)
    }

    fn foot_height(&self) -> f32 {
        let lines: f32 = self.foot.iter().map(|galley| galley.size().y).sum();
        lines + 8.0
    }

    fn take_page(&mut self) {
        self.free = self.page();
        self.free.max.y -= self.foot_height();
    }

    /// Goes on with the next page, under the title of the part.
    pub(super) fn next_page(&mut self) {
        self.pen.sheet += 1;
        self.take_page();
        let title = self.part_title.clone();
        let look = self.look(self.sizes.body_pt, true);
        self.paragraph(Role::Text, &title, look);
        self.free.min.y += 6.0;
    }

    /// Goes on with the next page where less than this is free.
    pub(super) fn need(&mut self, height: f32) {
        if self.free.height() < height {
            self.next_page();
        }
    }

    pub(super) fn look(&self, size_pt: f32, is_strong: bool) -> Look {
        Look { size_pt, is_strong }
    }

    pub(super) fn body(&self) -> Look {
        self.look(self.sizes.body_pt, false)
    }

    pub(super) fn small(&self) -> Look {
        self.look(self.sizes.small_pt, false)
    }

    /// A text in lines of a width.
    pub(super) fn galley(&self, text: &str, look: Look, width: f32) -> Arc<Galley> {
        self.galley_in(text, look, width, self.scene.theme.ink)
    }

    fn galley_in(&self, text: &str, look: Look, width: f32, ink: Color32) -> Arc<Galley> {
        let font = if look.is_strong {
            style::strong_font(look.size_pt)
        } else {
            FontId::proportional(look.size_pt)
        };
        (self.pen.painter).layout(text.to_owned(), font, ink, width.max(1.0))
    }

    /// Writes a galley where it belongs.
    pub(super) fn write(&mut self, role: Role, at: Pos2, galley: Arc<Galley>) {
        let ink = self.scene.theme.ink;
        self.pen
            .piece(role, |painter| painter.galley(at, galley, ink));
    }

    /// Writes a paragraph at the top of what is free, and takes its room.
    pub(super) fn paragraph(&mut self, role: Role, text: &str, look: Look) {
        let galley = self.galley(text, look, self.free.width());
        let height = galley.size().y;
        self.write(role, self.free.min, galley);
        self.free.min.y += height;
    }

    /// Lines to write on.
    pub(super) fn rules(&mut self, lines: &[[Pos2; 2]]) {
        let stroke = Stroke::new(0.75, self.scene.theme.rule);
        self.pen.piece(Role::Ornament, |painter| {
            for &line in lines {
                painter.line_segment(line, stroke);
            }
        });
    }

    /// The line for name, class and date; title; what is to be done.
    fn head(&mut self, part: &Part<'_>) {
        let version = names::version(self.scene, self.sheet, part);
        if part.is_key {
            let title = self.part_title.clone();
            self.paragraph(
                Role::Heading(1),
                &title,
                self.look(self.sizes.title_pt, true),
            );
            self.free.min.y += 8.0;
            return;
        }
        if !matches!(part.work, Work::Cards { .. }) {
            self.name_line(version.as_deref());
        }
        let title = names::title(self.scene, self.sheet, Some(part.work));
        self.paragraph(
            Role::Heading(1),
            &title,
            self.look(self.sizes.title_pt, true),
        );
        self.free.min.y += 5.0;
        let text = names::instructions(self.scene, self.sheet);
        self.paragraph(Role::Text, &text, self.body());
        self.free.min.y += 12.0;
    }

    fn name_line(&mut self, version: Option<&str>) {
        let locale = self.scene.locale;
        let baseline = self.free.min.y + self.sizes.body_pt * 1.35;
        let look = self.body();
        let mut right = self.free.max.x;
        if let Some(version) = version {
            let galley = self.galley(version, self.look(self.sizes.body_pt, true), 400.0);
            right -= galley.size().x;
            self.write(Role::Text, pos2(right, self.free.min.y), galley);
            right -= 16.0;
        }
        let width = right - self.free.min.x;
        let mut left = self.free.min.x;
        let mut lines = Vec::new();
        for (key, share) in [
            ("sheet-name", 0.5),
            ("sheet-class", 0.22),
            ("sheet-date", 0.28),
        ] {
            let galley = self.galley(&locale.text(key), look, 300.0);
            let end = left + width * share;
            let start = left + galley.size().x + 4.0;
            self.write(Role::Text, pos2(left, self.free.min.y), galley);
            lines.push([
                pos2(start, baseline),
                pos2((end - 10.0).max(start), baseline),
            ]);
            left = end;
        }
        self.rules(&lines);
        self.free.min.y = baseline + 14.0;
    }

    /// Where everything comes from.
    fn foot_of(&self, part: &Part<'_>) -> Vec<Arc<Galley>> {
        let (scene, meta) = (self.scene, &self.scene.atlas.meta);
        let mut lines = Vec::new();
        for (key, sources) in sources_of(part.work) {
            if !sources.is_empty() {
                let publishers = scene.publishers(&sources);
                lines.push((scene.locale).text_with(key, &[("source", publishers.into())]));
            }
        }
        lines.push(format!(
            "{} {}",
            scene.words(&meta.boundaries_source),
            scene.words(&meta.notice)
        ));
        lines.push(scene.words(&meta.licence).to_owned());
        let look = self.look(self.sizes.foot_pt, false);
        // The number of the page stands to the right of it.
        let width = self.page().width() - self.sizes.foot_pt * 5.0;
        (lines.iter())
            .map(|line| self.galley_in(line, look, width, scene.theme.faint_ink))
            .collect()
    }

    fn write_foot(&mut self, number: usize, count: usize) {
        let page = self.page();
        let top = page.max.y - self.foot_height();
        let rule = [pos2(page.min.x, top + 3.0), pos2(page.max.x, top + 3.0)];
        self.rules(&[rule]);
        let mut y = top + 8.0;
        for galley in self.foot.clone() {
            let height = galley.size().y;
            self.write(Role::Text, pos2(page.min.x, y), galley);
            y += height;
        }
        if count > 1 {
            let text = format!("{number} / {count}");
            let galley = self.galley(&text, self.look(self.sizes.foot_pt, false), 100.0);
            let left = page.max.x - galley.size().x;
            self.write(Role::Text, pos2(left, top + 8.0), galley);
        }
    }
}

/// Who is behind what a part says: figures, claims, places.
fn sources_of(work: &Work) -> Vec<(&'static str, Vec<SourceKey>)> {
    use crate::lesson::sheet::{Fact, Pairs};
    let (figures, claims, places) = (
        "source-line-data",
        "source-line-claims",
        "source-line-places",
    );
    match work {
        Work::Map(_) => Vec::new(),
        Work::Colour(work) => {
            vec![(figures, work.figures.sources(work.numbered.iter().copied()))]
        }
        Work::Chart(work) => {
            let regions = work.bars.iter().map(|&(region, _)| region);
            vec![(figures, work.figures.sources(regions))]
        }
        Work::Table(work) => {
            let regions = || work.rows.iter().map(|row| row.region);
            let of_columns =
                (work.columns.iter()).flat_map(|column| column.figures.sources(regions()));
            vec![(figures, once_each(of_columns))]
        }
        Work::Matching(work) => {
            let key = match work.pairs {
                Pairs::Capitals => places,
                // The publishers would be the answer: the key names them.
                Pairs::Sources => return Vec::new(),
                Pairs::Specialisations => claims,
            };
            vec![(key, once_each(work.sources.iter().copied().flatten()))]
        }
        Work::Cards { cards, .. } => {
            let facts = || {
                cards
                    .iter()
                    .flat_map(|card| card.facts.iter().map(|fact| (card.region, fact)))
            };
            let of_figures = facts().flat_map(|(region, fact)| match fact {
                Fact::Figure(figures, _) => figures.sources(std::iter::once(region)),
                _ => Vec::new(),
            });
            let of_claims = facts().flat_map(|(_, fact)| match fact {
                Fact::Fields(fields) => fields.iter().map(|&(_, source)| source).collect(),
                _ => Vec::new(),
            });
            vec![
                (figures, once_each(of_figures)),
                (claims, once_each(of_claims)),
            ]
        }
    }
}

fn once_each(sources: impl Iterator<Item = SourceKey>) -> Vec<SourceKey> {
    let mut seen = Vec::new();
    for source in sources {
        if !seen.contains(&source) {
            seen.push(source);
        }
    }
    seen
}

/// A dashed line: where to cut.
pub(super) fn dashed(line: [Pos2; 2], ink: Color32) -> Vec<Shape> {
    Shape::dashed_line(&line, Stroke::new(0.75, ink), 5.0, 4.0)
}
