//! What is on screen: the atlas, the view and what follows from the two.

use super::filtered::Filtered;
use crate::atlas::{Atlas, RegionKey};
use crate::figure::map::MapGeometry;
use crate::figure::{DataCache, FigureData, Medium, Scene, Surface, Theme, ThemeKind};
use crate::locale::Locale;
use crate::view::{Change, Gap, Gesture, History, Resolved, View, resolve};
use std::sync::Arc;

/// The atlas, the view and what follows from them; kept until one of the two changes.
pub struct World {
    /// All that is known.
    pub whole: Arc<Atlas>,
    /// What is known without the kinds of source that the view takes away.
    pub atlas: Arc<Atlas>,
    /// The atlases without some kinds of source.
    without: Filtered,
    /// Its boundaries, ready to draw.
    pub geometry: Arc<MapGeometry>,
    /// What is asked.
    pub view: View,
    /// The views before and after.
    pub history: History,
    /// The view looked up.
    pub resolved: Resolved,
    /// What of the view is not in the atlas.
    pub gaps: Vec<Gap>,
    /// Breaks, ranks, order.
    pub data: FigureData,
    /// Derived data that may be asked for again.
    pub cache: DataCache,
    /// The reader's language.
    pub locale: Locale,
    /// The colours.
    pub theme: Theme,
    /// Where it is shown.
    pub medium: Medium,
    /// The region pointed at in the last frame, anywhere.
    pub highlight: Option<RegionKey>,
    /// The regions of the class pointed at in the legend in the last frame.
    pub marked: Vec<RegionKey>,
}

/// A view that will be shown next, with what follows from it.
pub struct Foreseen {
    atlas: Arc<Atlas>,
    /// The view.
    pub view: View,
    /// The view looked up.
    pub resolved: Resolved,
    data: FigureData,
}

impl World {
    /// A view of an atlas.
    #[must_use]
    pub fn new(atlas: Arc<Atlas>, view: View, locale: Locale) -> Self {
        let geometry = Arc::new(MapGeometry::new(&atlas));
        let whole = atlas;
        let mut without = Filtered::default();
        let atlas = without.shown(&view, &whole);
        let (resolved, gaps) = resolve(&view, &atlas);
        let mut cache = DataCache::default();
        let data = cache.figure_data(&atlas, &resolved, view.classes);
        let medium = Medium {
            width_pt: 0.0,
            height_pt: 0.0,
            scale: 1.0,
            language: locale.language().clone(),
            theme: ThemeKind::Light,
            text_scale: 1.0,
            reduced_motion: false,
            surface: Surface::Screen,
        };
        Self {
            whole,
            atlas,
            without,
            geometry,
            view,
            history: History::default(),
            resolved,
            gaps,
            data,
            cache,
            locale,
            theme: Theme::of(ThemeKind::Light),
            medium,
            highlight: None,
            marked: Vec::new(),
        }
    }

    /// What figures are drawn from.
    #[must_use]
    pub fn scene(&self) -> Scene<'_> {
        Scene {
            atlas: &self.atlas,
            view: &self.view,
            resolved: &self.resolved,
            data: &self.data,
            locale: &self.locale,
            theme: &self.theme,
            medium: &self.medium,
            highlight: self.highlight,
            marked: &self.marked,
        }
    }

    /// Applies one change of the view; `gesture` gathers changes into one step of undo.
    pub fn apply(&mut self, change: &Change, gesture: Option<Gesture>) {
        let next = change.applied_to(&self.view);
        if next != self.view {
            self.history.record(&self.view, gesture);
            self.show(next);
        }
    }

    /// Shows another view without a step of undo: what a talk shows is not what the reader did.
    pub fn look(&mut self, view: View) {
        if view != self.view {
            self.show(view);
        }
    }

    /// Works out what follows from a view that will be shown next, so that it is remembered then;
    /// none while that is still being done aside.
    pub fn foresee(&mut self, view: &View) -> Option<Foreseen> {
        let atlas = self.without.foresee(view, &self.whole)?;
        let (resolved, _) = resolve(view, &atlas);
        let data = (self.cache).figure_data(&atlas, &resolved, view.classes);
        Some(Foreseen {
            atlas,
            view: view.clone(),
            resolved,
            data,
        })
    }

    /// What figures of a foreseen view are drawn from.
    #[must_use]
    pub fn scene_of<'a>(&'a self, foreseen: &'a Foreseen) -> Scene<'a> {
        Scene {
            atlas: &foreseen.atlas,
            view: &foreseen.view,
            resolved: &foreseen.resolved,
            data: &foreseen.data,
            highlight: None,
            marked: &[],
            ..self.scene()
        }
    }

    /// Goes one step back, or forward.
    pub fn step_history(&mut self, back: bool) {
        let next = if back {
            self.history.undo(&self.view)
        } else {
            self.history.redo(&self.view)
        };
        if let Some(view) = next {
            self.show(view);
        }
    }

    /// Goes back to the page or region read before, or forward: to the nearest step of the history
    /// at which something else was read.
    pub fn step_page(&mut self, back: bool) {
        let read = |view: &View| (view.page.clone(), view.focus().map(str::to_owned));
        let now = read(&self.view);
        let steps = self.history.steps_to(back, |view| read(view) != now);
        for _ in 0..steps {
            self.step_history(back);
        }
    }

    /// Shows the same view of another atlas.
    pub fn open(&mut self, atlas: Arc<Atlas>) {
        self.geometry = Arc::new(MapGeometry::new(&atlas));
        self.whole = atlas;
        self.without = Filtered::default();
        self.highlight = None;
        self.follow();
    }

    fn show(&mut self, view: View) {
        let moved_only = View {
            extent: self.view.extent,
            ..view.clone()
        } == self.view;
        self.view = view;
        // Panning and zooming change the extent in every frame, and nothing follows from it.
        if !moved_only {
            self.follow();
        }
    }

    fn follow(&mut self) {
        self.atlas = self.without.shown(&self.view, &self.whole);
        let (resolved, gaps) = resolve(&self.view, &self.atlas);
        self.data = self
            .cache
            .figure_data(&self.atlas, &resolved, self.view.classes);
        self.resolved = resolved;
        self.gaps = gaps;
    }
}
