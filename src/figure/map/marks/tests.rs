#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use super::gather::gather;
use super::*;
use crate::atlas::Atlas;

fn on(atlas: &Atlas, page: &Page) -> Marks {
    gather(atlas, Some(page), Layers::default())
}

#[test]
fn without_a_page_and_without_layers_nothing_lies_over_the_map() {
    let atlas = Atlas::embedded().atlas.unwrap();
    assert!(gather(&atlas, None, Layers::default()).is_empty());
    assert!(on(&atlas, &Page::Glossary).is_empty());
    assert!(on(&atlas, &Page::Domains(Vec::new())).is_empty());
}

#[test]
fn a_page_lays_nothing_over_the_map_where_its_layer_is_hidden() {
    let atlas = Atlas::embedded().atlas.unwrap();
    let layers = Layers {
        page: false,
        ..Layers::default()
    };
    for (key, _) in atlas.clusters.iter() {
        assert!(gather(&atlas, Some(&Page::Cluster(key)), layers).is_empty());
    }
}

#[test]
fn fields_name_what_their_claims_are_about_and_no_more() {
    let atlas = Atlas::embedded().atlas.unwrap();
    for domain in atlas.domains.keys() {
        let marks = on(&atlas, &Page::Domains(vec![domain]));
        let count = marks.by_domain[0];
        let named = marks.regions.iter();
        let named = named.filter(|mark| mark.look == RegionLook::Named).count();
        assert_eq!(named, count.regions);
        assert_eq!(marks.points.len(), count.cities);
        assert_eq!(marks.clusters.len(), count.clusters);
        assert!(marks.regions.iter().all(|mark| {
            mark.look == RegionLook::Named || (mark.look, mark.fields) == (RegionLook::Member, 0)
        }));
    }
}

#[test]
fn a_region_that_two_fields_name_counts_two() {
    let atlas = Atlas::embedded().atlas.unwrap();
    let all: Vec<_> = atlas.domains.keys().collect();
    let marks = on(&atlas, &Page::Domains(all.clone()));
    assert!(marks.counts_fields());
    for mark in &marks.regions {
        let naming = all.iter().filter(|&&domain| {
            let alone = on(&atlas, &Page::Domains(vec![domain]));
            alone.look(mark.region) == Some(RegionLook::Named)
        });
        assert_eq!(mark.fields, naming.count());
    }
}

#[test]
fn a_city_of_the_page_stays_one_point_under_the_layer_of_cities() {
    let atlas = Atlas::embedded().atlas.unwrap();
    let layers = Layers {
        cities: true,
        ..Layers::default()
    };
    let city = atlas.cities.keys().next().unwrap();
    let marks = gather(&atlas, Some(&Page::City(city)), layers);
    assert_eq!(marks.points.len(), atlas.cities.len());
    // Painted last, so that no other lies over it.
    let last = marks.points.last().unwrap();
    assert_eq!((last.of, last.look), (MarkId::City(city), PointLook::Focus));
}

#[test]
fn a_programme_has_its_hubs_its_centres_and_one_direction() {
    let atlas = Atlas::embedded().atlas.unwrap();
    for (key, programme) in atlas.programmes.iter() {
        let marks = on(&atlas, &Page::Programme(key));
        assert_eq!(marks.points.len(), programme.centres.len());
        assert_eq!(marks.flows.len(), usize::from(programme.flow.is_some()));
        let regions: std::collections::BTreeSet<_> =
            programme.hubs.iter().flat_map(|hub| &hub.regions).collect();
        assert_eq!(marks.regions.len(), regions.len());
    }
}

#[test]
fn a_company_without_a_place_leaves_the_classes() {
    let atlas = Atlas::embedded().atlas.unwrap();
    for company in atlas.companies.keys() {
        let marks = on(&atlas, &Page::Company(company));
        let has_place = marks.regions.len() + marks.points.len() + marks.clusters.len() > 0;
        assert_eq!(marks.lens.is_some(), has_place);
    }
}
