//! The near miss: which known id somebody probably meant.

/// The candidate closest to `found`, when it is close enough to be what was meant.
///
/// Distance is Damerau-Levenshtein over lower-cased text (two swapped letters are one step); at
/// most a third of the characters may differ, and at least one always may.
pub(crate) fn nearest<'a>(
    found: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    // A damaged file can hold megabytes in one id; the distance takes the product of the lengths.
    if found.len() > 100 {
        return None;
    }
    let found_lower = found.to_lowercase();
    let tolerated = (found.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= 100)
        .map(|candidate| {
            let distance = strsim::damerau_levenshtein(&found_lower, &candidate.to_lowercase());
            (distance, candidate)
        })
        .filter(|(distance, _)| *distance <= tolerated)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_letter_a_swap_and_the_wrong_case_are_near_misses() {
        let ids = ["CN-GD", "CN-HN", "rd_share_of_gdp"];
        for (found, meant) in [
            ("CN-GU", Some("CN-GD")),
            ("cn-gd", Some("CN-GD")),
            ("CN-NH", Some("CN-HN")),
            ("rd_shar_of_gdp", Some("rd_share_of_gdp")),
            ("nothing like it", None),
        ] {
            assert_eq!(nearest(found, ids).as_deref(), meant, "{found}");
        }
    }
}
