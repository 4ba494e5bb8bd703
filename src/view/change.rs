//! What can be asked of a view: every edit, as a value.

use super::{CLASS_COUNTS, ChartKind, Extent, FigureKind, Layers, MeasureId, PageId, View};
use crate::atlas::Year;

/// One edit of a view. A frame returns changes; one place applies them.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Show another figure.
    Figure(FigureKind),
    /// Measure something else.
    Measure(MeasureId),
    /// Put something else on the horizontal axis of the scatter.
    Against(MeasureId),
    /// Look at another year.
    Year(Year),
    /// Use this many classes.
    Classes(u8),
    /// Show other layers.
    Layers(Layers),
    /// Choose just this region.
    Select(String),
    /// Add this region to those chosen and put it in focus, or take it out if it is among them.
    Toggle(String),
    /// Choose these regions, in this order.
    SelectMany(Vec<String>),
    /// Choose none.
    ClearSelection,
    /// Fit this area; `None` is the whole atlas.
    Extent(Option<Extent>),
    /// Open or close the comparison.
    CompareOpen(bool),
    /// Compare with this chart, and open the comparison.
    CompareChart(ChartKind),
    /// Compare all regions, or only the chosen ones.
    CompareAll(bool),
    /// Read a page; `None` goes back to the profile of the region in focus.
    Page(Option<PageId>),
    /// Take a kind of source away, or give it back.
    WithoutKind(String, bool),
    /// Give back every kind of source.
    WithEveryKind,
    /// Show another view altogether.
    Replace(Box<View>),
}

impl Change {
    /// The view after this change.
    #[must_use]
    pub fn applied_to(&self, view: &View) -> View {
        let mut next = view.clone();
        match self {
            Self::Figure(figure) => next.figure = *figure,
            Self::Measure(measure) => next.measure = Some(measure.clone()),
            Self::Against(measure) => next.against = Some(measure.clone()),
            Self::Year(year) => next.year = Some(*year),
            Self::Classes(classes) => {
                next.classes = (*classes).clamp(*CLASS_COUNTS.start(), *CLASS_COUNTS.end());
            }
            Self::Layers(layers) => next.layers = *layers,
            // Who chooses a region wants to read about it.
            Self::Select(region) => {
                next.selection = vec![region.clone()];
                next.page = None;
            }
            Self::Toggle(region) => {
                toggle(&mut next.selection, region);
                next.page = None;
            }
            Self::SelectMany(regions) => {
                next.selection.clear();
                for region in regions {
                    if !next.selection.contains(region) {
                        next.selection.push(region.clone());
                    }
                }
            }
            Self::ClearSelection => next.selection.clear(),
            Self::Extent(extent) => next.extent = *extent,
            Self::CompareOpen(open) => next.compare.open = *open,
            Self::CompareChart(chart) => {
                next.compare.chart = *chart;
                next.compare.open = true;
            }
            Self::CompareAll(all) => next.compare.all = *all,
            Self::Page(page) => next.page.clone_from(page),
            Self::WithoutKind(kind, taken) => {
                next.without.retain(|known| known != kind);
                if *taken {
                    next.without.push(kind.clone());
                    next.without.sort();
                }
            }
            Self::WithEveryKind => next.without.clear(),
            Self::Replace(view) => next = (**view).clone(),
        }
        next
    }
}

fn toggle(selection: &mut Vec<String>, region: &str) {
    match selection.iter().position(|chosen| chosen == region) {
        Some(place) => {
            selection.remove(place);
        }
        None => selection.push(region.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_region_added_last_is_in_focus_and_added_again_leaves() {
        let view = View::default();
        let view = Change::Select("a".into()).applied_to(&view);
        let view = Change::Toggle("b".into()).applied_to(&view);
        assert_eq!(view.selection, ["a", "b"]);
        assert_eq!(view.focus(), Some("b"));
        let view = Change::Toggle("b".into()).applied_to(&view);
        assert_eq!(view.focus(), Some("a"));
    }

    #[test]
    fn choosing_many_keeps_the_order_and_no_region_twice() {
        let many = ["b", "a", "b"].map(String::from).to_vec();
        let view = Change::SelectMany(many).applied_to(&View::default());
        assert_eq!(view.selection, ["b", "a"]);
    }

    #[test]
    fn the_number_of_classes_stays_within_what_a_reader_can_tell_apart() {
        let view = Change::Classes(200).applied_to(&View::default());
        assert_eq!(view.classes, 7);
    }

    #[test]
    fn choosing_a_chart_opens_the_comparison() {
        let view = Change::CompareChart(ChartKind::Lines).applied_to(&View::default());
        assert!(view.compare.open);
    }
}
