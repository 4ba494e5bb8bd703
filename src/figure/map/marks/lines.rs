//! Edges and outlines of what is marked, on the screen and on paper.

use super::super::geometry::LevelGeometry;
use super::super::paint::MapPainter;
use super::super::strip::{LineStyle, append_line};
use super::outline::{dashes, outline_lines};
use super::{ClusterMark, Marks, RegionLook};
use crate::carto::{Bounds, StrokeLine};
use crate::figure::paper::PaperItem;
use egui::{Color32, Mesh, Painter, Stroke};
use std::sync::Arc;

/// Width of the edge of a region that is named, in points.
const NAMED_PT: f32 = 1.8;
/// Width of the edge of a region of a hub, in points.
const HUB_PT: f32 = 1.0;
/// Width of the outline of a region that the page is about, in points.
const OUTLINED_PT: f32 = 1.7;
/// Width of the outline of a cluster, in points.
const CLUSTER_PT: f32 = 1.8;
/// Width of the outline of the cluster that the page is about, in points.
const STRONG_PT: f32 = 2.6;
/// How far the halo of an outline reaches on either side, in points.
const HALO_PT: f32 = 1.5;
/// Length of a dash and of the gap after it, in points.
const DASH_PT: [f64; 2] = [8.0, 5.0];
/// An island smaller than this has no outline of its own, in points: it would be all outline.
const SMALLEST_PT: f64 = 5.0;

/// How a line is drawn over the land.
#[derive(Clone, Copy)]
struct Look {
    width_pt: f32,
    colour: Color32,
}

/// The outline of a cluster, ready to draw.
#[derive(Default)]
struct ClusterLines {
    /// All of it.
    whole: Vec<StrokeLine>,
    /// What is drawn above its halo: all of it again, or dashes.
    drawn: Option<Vec<StrokeLine>>,
}

/// Keeps the outlines of clusters, joined, until the marks or the scale change: panning changes
/// neither.
#[derive(Default)]
pub struct MarkLines {
    of: Option<(Arc<Marks>, usize, f64)>,
    clusters: Vec<ClusterLines>,
}

impl MarkLines {
    /// The outlines of the clusters of a map, in their order.
    fn of(&mut self, map: &MapPainter<'_>, number: usize) -> &[ClusterLines] {
        let metres_per_point = map.camera.metres_per_point;
        let known = self.of.as_ref().is_some_and(|of| {
            Arc::ptr_eq(&of.0, map.marks)
                && of.1 == number
                && of.2.to_bits() == metres_per_point.to_bits()
        });
        if !known {
            let marks = map.marks.clusters.iter();
            self.clusters = marks.map(|mark| cluster_lines(map, mark, number)).collect();
            self.of = Some((Arc::clone(map.marks), number, metres_per_point));
        }
        &self.clusters
    }
}

fn cluster_lines(map: &MapPainter<'_>, mark: &ClusterMark, number: usize) -> ClusterLines {
    let detail = &map.geometry.level(number).detail;
    let metres_per_point = map.camera.metres_per_point;
    let lines: Vec<_> = outline_lines(detail, &mark.arcs)
        .into_iter()
        .filter(|line| {
            let bounds = Bounds::around(line.iter().copied());
            bounds.width_m().max(bounds.height_m()) / metres_per_point >= SMALLEST_PT
        })
        .collect();
    let stroke = |line: &Vec<_>| StrokeLine::new(line, detail.plane_origin());
    let lengths = DASH_PT.map(|length| length * metres_per_point);
    let drawn = (mark.is_part).then(|| {
        let dashes = lines.iter().flat_map(|line| dashes(line, lengths));
        dashes.map(|dash| stroke(&dash)).collect()
    });
    ClusterLines {
        whole: lines.iter().map(stroke).collect(),
        drawn,
    }
}

impl MapPainter<'_> {
    /// Appends the lines of all marks to a mesh.
    pub(in super::super) fn build_marks(
        &self,
        mesh: &mut Mesh,
        number: usize,
        feather_pt: f32,
        kept: &mut MarkLines,
    ) {
        let level = self.geometry.level(number);
        let to_screen = self.to_screen();
        let mut draw = |lines: &[StrokeLine], look: Look| {
            let style = LineStyle {
                width_pt: look.width_pt,
                colour: look.colour,
                feather_pt,
            };
            for line in lines.iter().filter(|line| self.is_in_sight(line)) {
                append_line(mesh, line, to_screen, style);
            }
        };
        self.each_region_line(level, &mut draw);
        // The halo of a cluster covers a border that is drawn at the next finer level.
        for (mark, lines) in self.marks.clusters.iter().zip(kept.of(self, number + 1)) {
            self.each_cluster_line(mark, lines, &mut draw);
        }
    }

    /// Paints the lines of all marks on paper, each cluster as a group with its name.
    pub(in super::super) fn paint_marks_on_paper(&self, painter: &Painter, number: usize) {
        let level = self.geometry.level(number);
        let to_screen = self.to_screen();
        let mut draw = |lines: &[StrokeLine], look: Look| {
            let lines = lines.iter().filter(|line| self.is_in_sight(line));
            let pieces = lines
                .map(|line| line.points.iter().map(|&at| to_screen.apply(at)).collect())
                .collect();
            let stroke = Stroke::new(look.width_pt, look.colour);
            painter.add(PaperItem::polylines(pieces, stroke));
        };
        self.each_region_line(level, &mut draw);
        for mark in &self.marks.clusters {
            let of = super::MarkId::Cluster(mark.cluster);
            // Where names are hidden, neither a title nor an id tells one.
            let is_named = !self.scene.view.mask.names;
            if is_named {
                let title = of.name(self.scene);
                painter.add(PaperItem::group_begin(of.id(self.scene), title));
            }
            let lines = cluster_lines(self, mark, number);
            self.each_cluster_line(mark, &lines, &mut draw);
            if is_named {
                painter.add(PaperItem::group_end());
            }
        }
    }

    fn each_region_line(&self, level: &LevelGeometry, draw: &mut dyn FnMut(&[StrokeLine], Look)) {
        let theme = self.scene.theme;
        for mark in &self.marks.regions {
            let Some(shape) = self.geometry.shape(mark.region) else {
                continue;
            };
            let lines = level.outline(shape);
            let look = |width_pt, colour| Look { width_pt, colour };
            match mark.look {
                RegionLook::Named => draw(lines, look(NAMED_PT, theme.mark_edge)),
                RegionLook::Hub => draw(lines, look(HUB_PT, theme.mark_edge)),
                RegionLook::Outlined => {
                    draw(lines, look(OUTLINED_PT + 2.0 * HALO_PT, theme.halo));
                    draw(lines, look(OUTLINED_PT, theme.accent));
                }
                RegionLook::Member => {}
            }
        }
    }

    fn each_cluster_line(
        &self,
        mark: &ClusterMark,
        lines: &ClusterLines,
        draw: &mut dyn FnMut(&[StrokeLine], Look),
    ) {
        let width_pt = if mark.is_strong {
            STRONG_PT
        } else {
            CLUSTER_PT
        };
        let theme = self.scene.theme;
        let halo = Look {
            width_pt: width_pt + 2.0 * HALO_PT,
            colour: theme.halo,
        };
        let line = Look {
            width_pt,
            colour: theme.ink,
        };
        draw(&lines.whole, halo);
        draw(lines.drawn.as_ref().unwrap_or(&lines.whole), line);
    }

    /// Whether a line may reach into the picture.
    pub(in super::super) fn is_in_sight(&self, line: &StrokeLine) -> bool {
        line.bounds.intersects(&self.visible())
    }
}
