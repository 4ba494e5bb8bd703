//! What claims say about fields of technology: who is named for which.

use crate::atlas::{Atlas, Claim, DomainKey};

/// Whether a field is another one or lies within it, by the taxonomy.
#[must_use]
pub fn is_within(atlas: &Atlas, domain: DomainKey, wider: DomainKey) -> bool {
    // Parents never form a ring: a pack with one is refused.
    let mut at = Some(domain);
    while let Some(key) = at {
        if key == wider {
            return true;
        }
        at = atlas.domains.get(key).and_then(|domain| domain.parent);
    }
    false
}

/// The claims about a field or one within it, in the order of their file.
pub fn claims_within(atlas: &Atlas, wider: DomainKey) -> impl Iterator<Item = &Claim> {
    atlas.claims.entries().iter().filter(move |claim| {
        claim
            .domains
            .iter()
            .any(|&domain| is_within(atlas, domain, wider))
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

    use super::*;

    #[test]
    fn a_field_holds_the_fields_below_it_and_itself_but_not_the_one_above() {
        let atlas = Atlas::embedded().atlas.unwrap();
        let (child, parent) = atlas
            .domains
            .iter()
            .find_map(|(key, domain)| Some((key, domain.parent?)))
            .unwrap();
        assert!(is_within(&atlas, child, child));
        assert!(is_within(&atlas, child, parent));
        assert!(!is_within(&atlas, parent, child));
    }

    #[test]
    fn the_claims_about_a_field_include_those_about_the_fields_below_it() {
        let atlas = Atlas::embedded().atlas.unwrap();
        for (key, domain) in atlas.domains.iter() {
            let Some(parent) = domain.parent else {
                continue;
            };
            let wider: Vec<&str> = claims_within(&atlas, parent)
                .map(|claim| claim.id.as_str())
                .collect();
            assert!(claims_within(&atlas, key).all(|claim| wider.contains(&claim.id.as_str())));
        }
    }
}
