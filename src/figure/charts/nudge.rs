//! Labels at the ends of lines: moved apart by as little as keeps them from touching.

/// Moves labels along one axis so that no two are nearer than `height` and all lie between `low`
/// and `high`, each as near to where it wants to be as the others allow. Returns the middles, in
/// the order of `wanted`.
///
/// Pool-adjacent-violators on the sorted positions (isotonic regression after subtracting the
/// label heights): the sum of squared displacements is the least possible before clamping. When
/// there is not room for all, they are spread evenly and do touch.
#[must_use]
pub fn spread(wanted: &[f32], height: f32, low: f32, high: f32) -> Vec<f32> {
    let count = wanted.len();
    if count == 0 {
        return Vec::new();
    }
    let (first, last) = (low + height / 2.0, high - height / 2.0);
    let room = (last - first).max(0.0);
    let gaps = (count - 1) as f32;
    let step = if gaps > 0.0 {
        height.min(room / gaps)
    } else {
        height
    };
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by(|&a, &b| wanted[a].total_cmp(&wanted[b]).then(a.cmp(&b)));

    // Blocks of labels that touch: (sum of wanted minus own offset, how many).
    let mut blocks: Vec<(f32, usize)> = Vec::with_capacity(count);
    for (place, &index) in order.iter().enumerate() {
        let wish = if wanted[index].is_finite() {
            wanted[index]
        } else {
            first
        };
        blocks.push((wish - place as f32 * step, 1));
        while let [.., (sum_a, n_a), (sum_b, n_b)] = blocks[..]
            && sum_a / n_a as f32 > sum_b / n_b as f32
        {
            blocks.pop();
            blocks.pop();
            blocks.push((sum_a + sum_b, n_a + n_b));
        }
    }
    let highest_base = (last - gaps * step).max(first);
    let mut middles = vec![0.0; count];
    let mut place = 0;
    for (sum, size) in blocks {
        let base = (sum / size as f32).clamp(first, highest_base);
        for _ in 0..size {
            middles[order[place]] = base + place as f32 * step;
            place += 1;
        }
    }
    middles
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn labels_keep_their_order_their_distance_and_their_bounds(
            wanted in prop::collection::vec(-50.0_f32..450.0, 0..20),
        ) {
            // 20 labels of 12 points fit into 400 points.
            let placed = spread(&wanted, 12.0, 0.0, 400.0);
            prop_assert_eq!(placed.len(), wanted.len());
            let mut pairs: Vec<(f32, f32)> = wanted.into_iter().zip(placed).collect();
            pairs.sort_by(|a, b| a.1.total_cmp(&b.1));
            for pair in pairs.windows(2) {
                prop_assert!(pair[0].0 <= pair[1].0);
                prop_assert!(pair[1].1 - pair[0].1 >= 12.0 - 0.01);
            }
            for (_, middle) in pairs {
                prop_assert!((5.99..=394.01).contains(&middle));
            }
        }

        #[test]
        fn too_many_labels_are_spread_without_panic(
            wanted in prop::collection::vec(0.0_f32..40.0, 0..40),
        ) {
            for middle in spread(&wanted, 12.0, 0.0, 40.0) {
                prop_assert!((5.9..=34.1).contains(&middle));
            }
        }
    }

    #[test]
    fn labels_that_do_not_touch_stay_where_they_are() {
        assert_eq!(spread(&[10.0, 50.0], 12.0, 0.0, 100.0), [10.0, 50.0]);
    }

    #[test]
    fn two_labels_at_one_place_move_apart_evenly() {
        assert_eq!(spread(&[50.0, 50.0], 10.0, 0.0, 100.0), [45.0, 55.0]);
    }
}
