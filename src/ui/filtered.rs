//! The atlas without some kinds of source: made when it is asked for, or aside before that.

use crate::atlas::{Atlas, SourceKindKey};
use crate::view::{View, kinds_taken_away};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// The most that are kept: those asked for last. A talk goes back and forth between few.
const MOST_KEPT: usize = 3;

/// Atlases without some kinds of source, all of the same whole.
#[derive(Default)]
pub struct Filtered {
    /// The one asked for last stands last.
    known: Vec<(Vec<SourceKindKey>, Arc<Atlas>)>,
    /// The one that is made on a thread.
    aside: Option<(Vec<SourceKindKey>, Receiver<Atlas>)>,
}

impl Filtered {
    /// The atlas that a view shows: without the kinds of source that it takes away.
    pub fn shown(&mut self, view: &View, whole: &Arc<Atlas>) -> Arc<Atlas> {
        let kinds = kinds_taken_away(view, whole);
        if kinds.is_empty() {
            return Arc::clone(whole);
        }
        if let Some(place) = self.known.iter().position(|(known, _)| *known == kinds) {
            let found = self.known.remove(place);
            let atlas = Arc::clone(&found.1);
            self.known.push(found);
            return atlas;
        }
        let atlas = Arc::new(match self.aside.take() {
            // Waiting for what is begun is never longer than beginning anew.
            Some((begun, made)) if begun == kinds => {
                made.recv().unwrap_or_else(|_| whole.without(&kinds))
            }
            _ => whole.without(&kinds),
        });
        self.keep(kinds, &atlas);
        atlas
    }

    fn keep(&mut self, kinds: Vec<SourceKindKey>, atlas: &Arc<Atlas>) {
        if self.known.len() >= MOST_KEPT {
            self.known.remove(0);
        }
        self.known.push((kinds, Arc::clone(atlas)));
    }

    /// Begins the atlas of a view that will be shown next, on a thread; gives it when it is there.
    pub fn foresee(&mut self, view: &View, whole: &Arc<Atlas>) -> Option<Arc<Atlas>> {
        let kinds = kinds_taken_away(view, whole);
        let is_known = self.known.iter().any(|(known, _)| *known == kinds);
        if kinds.is_empty() || is_known {
            return Some(self.shown(view, whole));
        }
        if let Some((begun, made)) = &self.aside
            && *begun == kinds
        {
            let atlas = match made.try_recv() {
                Ok(atlas) => Arc::new(atlas),
                Err(TryRecvError::Empty) => return None,
                // The thread is gone: it is made here when it is shown.
                Err(TryRecvError::Disconnected) => return Some(self.shown(view, whole)),
            };
            self.aside = None;
            self.keep(kinds, &atlas);
            return Some(atlas);
        }
        let (sender, made) = channel();
        let (whole, without) = (Arc::clone(whole), kinds.clone());
        std::thread::spawn(move || {
            // Nobody may want it any more.
            let _ = sender.send(whole.without(&without));
        });
        self.aside = Some((kinds, made));
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};

    fn without(kinds: &[&str]) -> View {
        View {
            without: kinds.iter().map(|&kind| kind.to_owned()).collect(),
            ..View::default()
        }
    }

    #[test]
    fn what_was_foreseen_is_what_is_shown_and_is_made_once() {
        let whole = Arc::new(Atlas::embedded().atlas.unwrap());
        let kinds: Vec<&str> = (whole.meta.source_kinds.entries().iter())
            .map(|kind| kind.id.as_str())
            .collect();
        let mut filtered = Filtered::default();
        let view = without(&kinds[..1]);
        assert!(filtered.foresee(&view, &whole).is_none());
        let shown = filtered.shown(&view, &whole);
        let straight = whole.without(&kinds_taken_away(&view, &whole));
        assert_eq!(shown.claims.len(), straight.claims.len());
        let again = filtered.foresee(&view, &whole).unwrap();
        assert!(Arc::ptr_eq(&shown, &again));
        assert!(Arc::ptr_eq(&filtered.shown(&without(&[]), &whole), &whole));
        // The ones asked for last are kept.
        for kind in &kinds[1..=MOST_KEPT] {
            filtered.shown(&without(&[kind]), &whole);
        }
        assert!(!Arc::ptr_eq(&filtered.shown(&view, &whole), &shown));
    }

    #[test]
    fn what_is_made_aside_is_given_as_soon_as_it_is_there() {
        let whole = Arc::new(Atlas::embedded().atlas.unwrap());
        let kind = whole.meta.source_kinds.entries()[0].id.clone();
        let view = without(&[&kind]);
        let mut filtered = Filtered::default();
        let begun = Instant::now();
        let made = loop {
            if let Some(made) = filtered.foresee(&view, &whole) {
                break made;
            }
            assert!(begun.elapsed() < Duration::from_secs(60), "it never comes");
            std::thread::sleep(Duration::from_millis(1));
        };
        assert!(Arc::ptr_eq(&made, &filtered.shown(&view, &whole)));
    }
}
