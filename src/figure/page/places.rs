//! Clusters, programmes and cities.

use super::Reader;
use crate::atlas::{Centre, CityKey, ClusterKey, DimensionKey, ProgrammeKey, RegionKey, Subject};
use crate::figure::style::{faint, strong};
use crate::view::Page;
use egui::Ui;

/// All of them, the cities by region.
pub(super) fn ui(ui: &mut Ui, reader: &mut Reader<'_, '_>) {
    let atlas = reader.scene.atlas;
    if !atlas.clusters.is_empty() {
        reader.heading(ui, "places-clusters");
        for (key, cluster) in atlas.clusters.iter() {
            reader.link(ui, reader.words(&cluster.names), &Page::Cluster(key));
        }
    }
    if !atlas.programmes.is_empty() {
        reader.heading(ui, "places-programmes");
        for (key, programme) in atlas.programmes.iter() {
            reader.link(ui, reader.words(&programme.names), &Page::Programme(key));
        }
    }
    if !atlas.cities.is_empty() {
        reader.heading(ui, "profile-cities");
        for region in atlas.regions.keys() {
            let cities: Vec<CityKey> = atlas.cities_in(region).map(|(key, _)| key).collect();
            if cities.is_empty() {
                continue;
            }
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().interact_size.y = 0.0;
                ui.label(faint(reader.scene.region_name(region)));
                for city in cities {
                    city_link(ui, reader, city);
                }
            });
        }
    }
}

fn city_link(ui: &mut Ui, reader: &mut Reader<'_, '_>, city: CityKey) {
    let name = reader.words(&reader.scene.atlas.cities[city].names);
    reader.link(ui, name, &Page::City(city));
}

/// A cluster: its members, what is said of it, its figures or why it has none.
pub(super) fn cluster_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: ClusterKey) {
    let atlas = reader.scene.atlas;
    let cluster = &atlas.clusters[key];
    let members = if cluster.whole {
        "cluster-members"
    } else {
        "cluster-members-partly"
    };
    reader.row(ui, members, &cluster.members, |reader, ui, &region| {
        reader.region(ui, region);
    });
    reader.row(
        ui,
        "profile-cities",
        &cluster.cities,
        |reader, ui, &city| {
            city_link(ui, reader, city);
        },
    );
    if let Some(note) = &cluster.note {
        reader.text(ui, reader.words(note));
    }
    let subject = Subject::Cluster(key);
    reader.said_of(ui, subject, None);
    super::together::ui(ui, reader, cluster);
    super::more_ui(ui, reader, subject);
}

/// A programme: its hubs and centres, the direction that is reported, what is said of it.
pub(super) fn programme_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: ProgrammeKey) {
    let atlas = reader.scene.atlas;
    let programme = &atlas.programmes[key];
    reader.text(ui, reader.words(&programme.meaning));
    reader.badge(ui, programme.source);
    let subject = Subject::Programme(key);
    reader.said_of(ui, subject, None);
    if !programme.hubs.is_empty() {
        reader.heading(ui, "programme-hubs");
        for (place, hub) in programme.hubs.iter().enumerate() {
            ui.add_space(4.0);
            ui.label(strong(reader.words(&hub.names)));
            reader.row(
                ui,
                "programme-regions",
                &hub.regions,
                |reader, ui, &region| {
                    reader.region(ui, region);
                },
            );
            for centre in programme
                .centres
                .iter()
                .filter(|centre| centre.hub == place)
            {
                centre_ui(ui, reader, centre);
            }
        }
    }
    if let Some(flow) = &programme.flow {
        reader.heading_text(ui, reader.words(&flow.label));
        reader.text(ui, reader.words(&flow.note));
    }
    if !programme.rankings.is_empty() || programme.claims_note.is_some() {
        reader.heading(ui, "programme-figures");
    }
    if let Some(note) = &programme.claims_note {
        reader.text(ui, reader.words(note));
    }
    for &ranking in &programme.rankings {
        super::doubt::table_ui(ui, reader, ranking);
    }
    let in_fields = (atlas.claims.entries().iter()).filter(|claim| {
        let in_field = (claim.domains.iter())
            .any(|&known| (programme.domains.iter()).any(|&field| atlas.is_within(known, field)));
        (in_field || claim.mentions.contains(&subject)) && !claim.subjects.contains(&subject)
    });
    reader.claims(ui, None, in_fields);
    super::stories::about_ui(ui, reader, subject);
    super::timeline::about_ui(ui, reader, subject);
}

fn centre_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, centre: &Centre) {
    ui.indent(&centre.id, |ui| {
        ui.label(reader.words(&centre.names));
        reader.fact(ui, "programme-area", reader.words(&centre.area));
        let approved = reader.scene.locale.date_from_iso(centre.approved.as_str());
        reader.fact(ui, "programme-approved", &approved);
        ui.horizontal_wrapped(|ui| {
            ui.label(faint(reader.scene.locale.text("programme-located")));
            ui.label(faint(reader.words(&centre.located)));
            reader.badge(ui, centre.position);
        });
        if let Some(caution) = &centre.caution {
            reader.caution(ui, reader.words(caution));
        }
    });
}

/// A city: where it lies, what is said of it, for what it is given as an example.
pub(super) fn city_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, key: CityKey) {
    let atlas = reader.scene.atlas;
    let city = &atlas.cities[key];
    let own = reader.words(&city.names);
    let mut names: Vec<&str> = Vec::new();
    for name in (city.names.iter().map(|(_, name)| name)).chain([city.pinyin.as_str()]) {
        if name != own && !names.contains(&name) {
            names.push(name);
        }
    }
    if !names.is_empty() {
        ui.label(names.join(&reader.scene.locale.text("phrase-separator")));
    }
    reader.row(ui, "city-region", &[city.region], |reader, ui, &region| {
        reader.region(ui, region);
    });
    ui.horizontal_wrapped(|ui| {
        ui.label(faint(reader.scene.locale.text("city-position")));
        reader.badge(ui, city.source);
    });
    let clusters: Vec<ClusterKey> = clusters_of(reader, key, city.region);
    reader.row(ui, "places-clusters", &clusters, |reader, ui, &cluster| {
        reader.subject(ui, Subject::Cluster(cluster));
    });
    let subject = Subject::City(key);
    reader.said_of(ui, subject, Some("city-no-claims"));
    let dimensions: Vec<DimensionKey> = (atlas.dimensions.iter())
        .filter(|(_, dimension)| dimension.examples.contains(&key))
        .map(|(key, _)| key)
        .collect();
    if !dimensions.is_empty() {
        reader.heading(ui, "city-example-of");
        for dimension in dimensions {
            let name = reader.words(&atlas.dimensions[dimension].name);
            reader.link(ui, name, &Page::Dimension(dimension));
        }
    }
    if (atlas.typology.as_ref()).is_some_and(|typology| typology.left_out.contains(&key)) {
        reader.note(ui, "city-left-out");
    }
    super::more_ui(ui, reader, subject);
}

/// The clusters that a city is in: by name where the cluster names cities, else with its region.
fn clusters_of(reader: &Reader<'_, '_>, city: CityKey, region: RegionKey) -> Vec<ClusterKey> {
    (reader.scene.atlas.clusters.iter())
        .filter(|(_, cluster)| {
            cluster.cities.contains(&city) || (cluster.whole && cluster.members.contains(&region))
        })
        .map(|(key, _)| key)
        .collect()
}
