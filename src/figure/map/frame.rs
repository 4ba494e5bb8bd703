//! What stands above and below the map: the title on paper, and the lines that name the sources.

use super::marks::Marks;
use crate::figure::data::YearSlice;
use crate::figure::{Scene, style};
use crate::locale::LanguageTag;
use egui::{FontId, Galley, Painter, Pos2, Rect, pos2};
use std::sync::Arc;

/// The most of a window's map that the source lines may take.
const FOOTER_SHARE: f32 = 0.22;

/// The lines below the map: whose figures and claims, whose boundaries, and on paper the licence.
pub(super) fn lines(scene: &Scene<'_>, marks: &Marks) -> Vec<String> {
    let meta = &scene.atlas.meta;
    let source = scene.words(&meta.boundaries_source);
    let mut lines = vec![
        source_line(scene, marks),
        format!("{source} {}", scene.words(&meta.notice)),
    ];
    if scene.on_paper() {
        lines.push(scene.words(&meta.licence).to_owned());
    }
    lines
}

/// Who is behind what is drawn: figures where there are classes, claims where a question took
/// their place, and the places of points.
fn source_line(scene: &Scene<'_>, marks: &Marks) -> String {
    let mut parts = Vec::new();
    if marks.lens.is_none() {
        parts.push(scene.source_line());
    }
    for (key, sources) in [
        ("source-line-claims", &marks.claim_sources),
        ("source-line-places", &marks.place_sources),
    ] {
        if !sources.is_empty() {
            let list = scene.publishers(sources);
            parts.push(scene.locale.text_with(key, &[("source", list.into())]));
        }
    }
    parts.join(&scene.locale.text("phrase-separator"))
}

/// Keeps the lines below the map: to name the sources, every figure is asked for its own.
#[derive(Default)]
pub(super) struct LineCache {
    of: Option<(Arc<YearSlice>, Arc<Marks>, LanguageTag, u64)>,
    lines: Arc<[String]>,
}

impl LineCache {
    pub(super) fn of(&mut self, scene: &Scene<'_>, marks: &Arc<Marks>) -> Arc<[String]> {
        let slice = &scene.data.slice;
        let known = self.of.as_ref().is_some_and(|of| {
            Arc::ptr_eq(&of.0, slice)
                && Arc::ptr_eq(&of.1, marks)
                && of.2 == *scene.locale.language()
                && of.3 == scene.atlas.generation
        });
        if !known {
            self.lines = lines(scene, marks).into();
            let language = scene.locale.language().clone();
            let generation = scene.atlas.generation;
            self.of = Some((Arc::clone(slice), Arc::clone(marks), language, generation));
        }
        Arc::clone(&self.lines)
    }
}

/// Title above (on paper, where no bar has it) and source lines below the map.
pub(super) struct Frame {
    pub(super) body: Rect,
    title: Option<Arc<Galley>>,
    lines: Vec<(Pos2, Arc<Galley>)>,
    ground: Rect,
    pub(super) source_line: Rect,
}

impl Frame {
    pub(super) fn layout(
        painter: &Painter,
        scene: &Scene<'_>,
        rect: Rect,
        texts: &[String],
    ) -> Self {
        let scale = scene.medium.text_scale;
        let small = FontId::proportional(11.5 * scale);
        let width = (rect.width() - 24.0).max(40.0);
        let title = scene.on_paper().then(|| {
            painter.layout(
                scene.title(),
                style::strong_font(22.0 * scale),
                scene.theme.ink,
                width,
            )
        });
        // In a window with little room a line ends in "…" before the map disappears; what it says
        // in full is one click away.
        let line_height = 15.0 * scale;
        let most_rows = if scene.on_paper() {
            usize::MAX
        } else {
            ((rect.height() * FOOTER_SHARE / line_height) as usize / texts.len()).clamp(1, 4)
        };
        let galleys: Vec<Arc<Galley>> = texts
            .iter()
            .filter(|text| !text.is_empty())
            .map(|text| {
                let colour = scene.theme.faint_ink;
                let mut job =
                    egui::text::LayoutJob::simple(text.clone(), small.clone(), colour, width);
                job.wrap.max_rows = most_rows;
                painter.layout_job(job)
            })
            .collect();
        let height: f32 = galleys.iter().map(|galley| galley.size().y).sum::<f32>() + 10.0;
        let ground = Rect::from_min_max(
            pos2(rect.min.x, (rect.max.y - height).max(rect.min.y)),
            rect.max,
        );
        let mut top = ground.min.y + 4.0;
        let mut lines = Vec::with_capacity(galleys.len());
        for galley in galleys {
            let place = pos2(rect.min.x + 12.0, top);
            top += galley.size().y;
            lines.push((place, galley));
        }
        let source_line = lines.first().map_or(Rect::ZERO, |(place, galley)| {
            Rect::from_min_size(*place, galley.size())
        });
        let above = title.as_ref().map_or(0.0, |title| title.size().y + 20.0);
        let body = Rect::from_min_max(
            pos2(rect.min.x, (rect.min.y + above).min(ground.min.y)),
            pos2(rect.max.x, ground.min.y),
        );
        Self {
            body,
            title,
            lines,
            ground,
            source_line,
        }
    }

    pub(super) fn paint(&self, painter: &Painter, scene: &Scene<'_>) {
        painter.rect_filled(self.ground, 0.0, scene.theme.paper);
        if let Some(title) = &self.title {
            let place = pos2(
                self.body.min.x + 12.0,
                self.body.min.y - title.size().y - 8.0,
            );
            painter.galley(place, Arc::clone(title), scene.theme.ink);
        }
        for (place, galley) in &self.lines {
            painter.galley(*place, Arc::clone(galley), scene.theme.faint_ink);
        }
    }
}
