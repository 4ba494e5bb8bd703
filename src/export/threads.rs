//! The same work for many things, on as many threads as the machine has to offer.

use super::progress::{Cancelled, Progress};
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::channel;

/// More threads need more memory and bring little: each holds a picture.
const MOST_THREADS: usize = 4;

/// What `work` makes of every item, in the order of the items, whichever is done first. Each is one
/// step of the progress.
///
/// # Errors
/// What `work` says of the first item that fails, or that nobody wants the rest.
pub(super) fn each<T: Sync, R: Send, E: From<Cancelled> + Send>(
    items: &[T],
    progress: &mut Progress<'_, '_>,
    work: impl Fn(&T) -> Result<R, E> + Sync,
) -> Result<Vec<R>, E> {
    let next = AtomicUsize::new(0);
    let is_over = AtomicBool::new(false);
    let (sender, results) = channel();
    let threads = std::thread::available_parallelism()
        .map_or(1, NonZeroUsize::get)
        .min(MOST_THREADS)
        .min(items.len());
    let mut done: Vec<Option<R>> = items.iter().map(|_| None).collect();
    let outcome = std::thread::scope(|scope| {
        for _ in 0..threads {
            let (sender, work, next, is_over) = (sender.clone(), &work, &next, &is_over);
            scope.spawn(move || {
                while !is_over.load(Ordering::Relaxed) {
                    let place = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(place) else { return };
                    if sender.send((place, work(item))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        let mut go_on = || -> Result<(), E> {
            for (place, result) in &results {
                if let Some(known) = done.get_mut(place) {
                    *known = Some(result?);
                }
                progress.step()?;
            }
            Ok(())
        };
        let outcome = go_on();
        is_over.store(true, Ordering::Relaxed);
        outcome
    });
    outcome.map(|()| done.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::slides::SlidesError;
    use std::ops::ControlFlow;

    #[test]
    fn results_stand_in_the_order_of_the_items_and_every_step_is_told() {
        let items: Vec<u64> = (0..50).collect();
        let mut told = Vec::new();
        let report = &mut |done, total| {
            told.push((done, total));
            ControlFlow::Continue(())
        };
        let mut progress = Progress::new(report, items.len());
        let squares = each(&items, &mut progress, |item| {
            Ok::<_, SlidesError>(item * item)
        })
        .unwrap();
        assert_eq!(
            squares,
            items.iter().map(|item| item * item).collect::<Vec<_>>()
        );
        assert_eq!(told.len(), 50);
        assert_eq!(told.last(), Some(&(50, 50)));
    }

    #[test]
    fn what_fails_and_what_nobody_wants_ends_the_rest() {
        let items: Vec<usize> = (0..1000).collect();
        let go_on = &mut |_, _| ControlFlow::Continue(());
        let mut progress = Progress::new(go_on, items.len());
        let outcome = each(&items, &mut progress, |&item| {
            if item == 3 {
                Err(SlidesError::Empty)
            } else {
                Ok(())
            }
        });
        assert!(matches!(outcome, Err(SlidesError::Empty)));
        let stop = &mut |_, _| ControlFlow::Break(());
        let mut progress = Progress::new(stop, items.len());
        let outcome = each(&items, &mut progress, |_| Ok::<_, SlidesError>(()));
        assert!(matches!(outcome, Err(SlidesError::Cancelled)));
    }
}
