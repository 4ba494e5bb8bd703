//! The pictures of a quiz: each drawn once, on as many threads as help.

use super::ids::scattered;
use super::outline::{Outline, outlines};
use super::{Pictures, QuizExportError, QuizForm};
use crate::atlas::{Atlas, RegionKey};
use crate::carto::{LonLat, level_for};
use crate::export::svg::{self, Fonts, Svg};
use crate::export::view_picture::{Credits, record_scene_under, with_scene};
use crate::export::{Progress, raster, threads};
use crate::figure::map::labels::{Candidate, place};
use crate::figure::map::{Camera, MapGeometry};
use crate::figure::paper::{Page, PaperItem};
use crate::figure::{Medium, Scene, Surface, ThemeKind};
use crate::lesson::quiz::{Asked, Form};
use crate::locale::Locale;
use crate::view::{FigureKind, View};
use egui::epaint::TextShape;
use egui::{Align2, FontId, Painter, Pos2, Rect, Stroke, Vec2, vec2};
use std::sync::Arc;

/// The size of a picture in points, and of a map to be marked in pixels: Moodle makes larger ones
/// smaller, and the places on them would be wrong.
pub(super) const SIZE_PT: Vec2 = vec2(600.0, 400.0);
/// Pixels per point where nothing is marked on the picture.
const FINE: f32 = 1.5;
/// The size of a region's number.
const NUMBER_PT: f32 = 10.0;
/// A region with less room around its middle has its number beside it.
const SMALL_PT: f32 = 7.0;

/// A picture that is wanted.
#[derive(Clone, Debug)]
pub(super) struct Job {
    view: View,
    /// Whether it must not tell more than a question may.
    is_open: bool,
    /// Whether regions carry numbers.
    has_numbers: bool,
    /// Whether something is to be marked on it.
    is_marked: bool,
}

impl Job {
    /// What is seen while a question is open.
    pub(super) fn question(asked: &Asked, form: QuizForm) -> Self {
        let mut view = asked.view.clone();
        // The numbers of an export are its own.
        view.layers.labels &= !view.mask.names;
        view.mask.seed = None;
        Self {
            has_numbers: form.numbers_regions() && matches!(asked.form, Form::Region { .. }),
            is_marked: form == QuizForm::MoodleXml && matches!(asked.form, Form::Point { .. }),
            is_open: true,
            view,
        }
    }

    /// What is seen once it is answered.
    pub(super) fn answer(asked: &Asked) -> Self {
        Self {
            view: asked.answer_view.clone(),
            is_open: false,
            has_numbers: false,
            is_marked: false,
        }
    }

    /// What tells it from every other job.
    pub(super) fn key(&self) -> String {
        let Self {
            view,
            is_open,
            has_numbers,
            is_marked,
        } = self;
        format!("{view:?} {is_open} {has_numbers} {is_marked}")
    }
}

/// A region on a picture.
#[derive(Clone, Debug)]
pub(super) struct Place {
    /// Its id.
    pub(super) id: String,
    /// The number by which it goes while names are hidden.
    pub(super) number: usize,
    /// Its outline, in points of the picture.
    pub(super) outline: Outline,
}

/// A picture.
#[derive(Debug)]
pub(super) struct Drawing {
    pub(super) page: Page,
    pub(super) svg: Arc<Svg>,
    /// The picture in pixels, where the form has pixels.
    pub(super) png: Vec<u8>,
    /// What it shows in words.
    pub(super) alt: String,
    /// The regions on a map, in the order of their numbers.
    pub(super) places: Vec<Place>,
    /// From where the map is looked at, and where it is on the picture.
    pub(super) look: Option<(Camera, Rect)>,
    pub(super) warnings: Vec<String>,
    geometry: Arc<MapGeometry>,
}

impl Drawing {
    /// Where a place is on a map, in points of the picture.
    pub(super) fn at(&self, place: LonLat) -> Option<Pos2> {
        let (camera, rect) = self.look?;
        let plane = self.geometry.topology.albers().plane_from_lonlat(place);
        let at = camera.screen_from_plane(rect, plane);
        rect.contains(at).then_some(at)
    }

    /// A distance on the ground in points of the picture. The projection keeps areas, and on the
    /// maps of a country lengths to a few per cent.
    pub(super) fn points_of_km(&self, km: f64) -> Option<f32> {
        let (camera, _) = self.look?;
        Some((km * 1000.0 / camera.metres_per_point) as f32)
    }
}

/// Draws every picture; each is a step of the progress.
pub(super) fn draw_all(
    jobs: &[Job],
    (atlas, seed): (&Atlas, &str),
    locale: &Locale,
    form: QuizForm,
    progress: &mut Progress<'_, '_>,
) -> Result<Vec<Arc<Drawing>>, QuizExportError> {
    let geometry = Arc::new(MapGeometry::new(atlas));
    let order = numbers(atlas, seed);
    let desk = Desk {
        atlas,
        locale,
        geometry,
        numbers: &order,
        form,
    };
    threads::each(jobs, progress, |job| desk.draw(job).map(Arc::new))
}

/// The number of each region, from 1: the order of the pack would tell which is which, so it is
/// shuffled, by the id of the quiz.
fn numbers(atlas: &Atlas, seed: &str) -> Vec<usize> {
    let mut order: Vec<(u64, RegionKey)> = (atlas.regions.keys())
        .map(|region| {
            let id = &atlas.regions[region].id;
            (scattered(&format!("{seed} {id}")), region)
        })
        .collect();
    order.sort_by_key(|&(scattered, region)| (scattered, region.index()));
    let mut numbers = vec![0; order.len()];
    for (place, (_, region)) in order.into_iter().enumerate() {
        if let Some(number) = numbers.get_mut(region.index()) {
            *number = place + 1;
        }
    }
    numbers
}

/// What all pictures of a quiz are drawn with.
struct Desk<'a> {
    atlas: &'a Atlas,
    locale: &'a Locale,
    geometry: Arc<MapGeometry>,
    numbers: &'a [usize],
    form: QuizForm,
}

impl Desk<'_> {
    fn draw(&self, job: &Job) -> Result<Drawing, QuizExportError> {
        let medium = Medium {
            width_pt: SIZE_PT.x,
            height_pt: SIZE_PT.y,
            scale: if job.is_marked { 1.0 } else { FINE },
            language: self.locale.language().clone(),
            theme: ThemeKind::Light,
            text_scale: 1.0,
            reduced_motion: true,
            surface: Surface::Paper,
        };
        let credits = if job.is_open {
            Credits::Nowhere
        } else {
            Credits::Inside
        };
        let recorded = with_scene(self.atlas, &job.view, &medium, |scene, _| {
            record_scene_under(scene, &self.geometry, credits, |painter, camera, rect| {
                if job.has_numbers {
                    self.paint_numbers(painter, scene, camera, rect);
                }
            })
        })?;
        let mut page = recorded.page;
        let mut alt = page.title.clone();
        if job.is_open && job.view.mask.names {
            make_nameless(&mut page);
            alt = self.locale.text(if job.view.figure == FigureKind::Map {
                "quiz-out-map"
            } else {
                "quiz-out-figure"
            });
            page.title.clone_from(&alt);
            page.description.clear();
        }
        let svg = svg::from_page(&page, Fonts::Named);
        let png = match self.form.pictures() {
            Pictures::Pixels => raster::png_from_svg(&page, &svg)?,
            Pictures::Lines | Pictures::None => Vec::new(),
        };
        let places = match recorded.look {
            Some((camera, rect)) if job.is_open => self.places(camera, rect),
            _ => Vec::new(),
        };
        Ok(Drawing {
            warnings: svg.warnings.clone(),
            svg: Arc::new(svg),
            look: recorded.look,
            geometry: Arc::clone(&self.geometry),
            page,
            png,
            alt,
            places,
        })
    }

    fn places(&self, camera: Camera, rect: Rect) -> Vec<Place> {
        let level = self.geometry.level(level_for(camera.metres_per_point, 1.0));
        let mut places: Vec<Place> = (self.atlas.regions.keys())
            .filter_map(|region| {
                let shape = self.geometry.shape(region)?;
                let rings = level.detail.rings(shape).map(|ring| {
                    (ring.iter())
                        .map(|&point| camera.screen_from_plane(rect, point))
                        .collect()
                });
                let outline = outlines(rings.collect());
                let number = *self.numbers.get(region.index())?;
                let id = self.atlas.regions[region].id.clone();
                (!outline.rings.is_empty()).then_some(Place {
                    id,
                    number,
                    outline,
                })
            })
            .collect();
        places.sort_by_key(|place| place.number);
        places
    }

    /// Writes the number of each region on it, or beside it where it is too small.
    fn paint_numbers(&self, painter: &Painter, scene: &Scene<'_>, camera: Camera, rect: Rect) {
        let theme = scene.theme;
        let font = FontId::proportional(NUMBER_PT);
        let numbered: Vec<_> = (self.atlas.regions.keys())
            .filter_map(|region| {
                let (at, clearance_m) = self.geometry.label(region)?;
                let number = self.numbers.get(region.index())?.to_string();
                let galley = painter.layout_no_wrap(number, font.clone(), theme.ink);
                let clearance_pt = (clearance_m / camera.metres_per_point) as f32;
                let candidate = Candidate {
                    index: region.index(),
                    anchor: camera.screen_from_plane(rect, at),
                    size: galley.size(),
                    clearance_pt,
                    importance: clearance_pt,
                    is_small: clearance_pt < SMALL_PT,
                    wanted: true,
                };
                Some((candidate, galley))
            })
            .collect();
        let mut candidates: Vec<Candidate> = numbered.iter().map(|(one, _)| *one).collect();
        let mut placed = Vec::new();
        place(&mut candidates, &[], rect.shrink(2.0), &mut placed);
        for label in &placed {
            if let Some([from, to]) = label.leader {
                painter.line_segment([from, to], Stroke::new(1.0, theme.ink));
            }
            let galley = (numbered.iter()).find(|(one, _)| one.index == label.index);
            if let Some((_, galley)) = galley {
                let at = Align2::CENTER_CENTER.anchor_size(label.rect.center(), galley.size());
                let text = TextShape::new(at.min, Arc::clone(galley), theme.ink);
                painter.add(PaperItem::halo_text(text, theme.halo, 1.5));
            }
        }
    }
}

/// Takes the ids and titles from the outlines of a page: a masked view has numbers of its own.
fn make_nameless(page: &mut Page) {
    for clipped in &mut page.shapes {
        if let Some(PaperItem::Region {
            rings,
            fill,
            stroke,
            ..
        }) = PaperItem::from_shape(&clipped.shape)
        {
            clipped.shape = PaperItem::region("", "", rings.clone(), *fill, *stroke);
        }
    }
}
