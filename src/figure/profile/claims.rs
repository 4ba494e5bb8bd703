//! What sources say about a region: its specialisations by field, then the rest by heading.
//! Claims about a cluster are kept apart and say so.

use super::ProfileState;
use super::rows::RegionRows;
use crate::atlas::{Claim, ClusterKey, DomainKey, RegionKey, Subject};
use crate::figure::Scene;
use crate::figure::page::Reader;
use crate::figure::style::{faint, strong};
use crate::view::Page;
use egui::{Button, Label, Role, Ui, WidgetInfo};

/// What the region specialises in; what it stands out in where nobody says anything.
pub(super) fn ui(
    ui: &mut Ui,
    reader: &mut Reader<'_, '_>,
    region: RegionKey,
    rows: &RegionRows,
    state: &mut ProfileState,
) {
    let scene = reader.scene;
    let subject = Some(Subject::Region(region));
    let claims = claims_of(scene, region);
    let (fields, others): (Vec<&Claim>, Vec<&Claim>) =
        (claims.into_iter()).partition(|claim| !claim.domains.is_empty());
    if fields.is_empty() {
        outstanding_ui(ui, reader, rows);
    } else {
        reader.heading(ui, "profile-specialises");
        if scene.on_paper() {
            for claim in &fields {
                let names: Vec<String> = (claim.domains.iter())
                    .map(|&domain| domain_name(scene, domain))
                    .collect();
                ui.label(strong(names.join(&scene.locale.text("phrase-separator"))));
                reader.claim(ui, subject, claim);
            }
        } else {
            fields_ui(ui, reader, region, &fields, state);
        }
    }
    if !others.is_empty() {
        reader.heading(ui, "profile-said");
        reader.claims(ui, subject, others);
    }
}

/// The fields as chips; the one that is open with what is said of it.
fn fields_ui(
    ui: &mut Ui,
    reader: &mut Reader<'_, '_>,
    region: RegionKey,
    claims: &[&Claim],
    state: &mut ProfileState,
) {
    let scene = reader.scene;
    let domains = domains_of(claims);
    ui.horizontal_wrapped(|ui| {
        for &domain in &domains {
            chip_ui(ui, scene, domain, claims, state);
        }
    });
    let open = (state.open_domain.filter(|open| domains.contains(open)))
        // One field need not be asked for.
        .or(domains.first().copied().filter(|_| domains.len() == 1));
    if let Some(open) = open {
        let domain = &scene.atlas.domains[open];
        egui::Frame::new()
            .fill(scene.theme.raised)
            .stroke(egui::Stroke::new(1.0, scene.theme.rule))
            .inner_margin(8)
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.label(faint(scene.words(&domain.meaning)));
                let text = scene.locale.text("profile-who-else");
                reader.link(ui, &text, &Page::Domains(vec![open]));
                let under = claims.iter().filter(|claim| claim.domains.contains(&open));
                reader.claims(ui, Some(Subject::Region(region)), under.copied());
            });
    }
}

/// Claims about the region and about its cities, each once.
fn claims_of<'a>(scene: &Scene<'a>, region: RegionKey) -> Vec<&'a Claim> {
    let cities = scene
        .atlas
        .cities_in(region)
        .map(|(key, _)| Subject::City(key));
    let subjects: Vec<Subject> = std::iter::once(Subject::Region(region))
        .chain(cities)
        .collect();
    (scene.atlas.claims.entries().iter())
        .filter(|claim| claim.subjects.iter().any(|known| subjects.contains(known)))
        .collect()
}

fn domains_of(claims: &[&Claim]) -> Vec<DomainKey> {
    let mut domains = Vec::new();
    for &domain in claims.iter().flat_map(|claim| &claim.domains) {
        if !domains.contains(&domain) {
            domains.push(domain);
        }
    }
    domains
}

fn domain_name(scene: &Scene<'_>, domain: DomainKey) -> String {
    let known = &scene.atlas.domains[domain];
    let name = scene.words(&known.name);
    match &known.glyph {
        Some(glyph) => format!("{glyph} {name}"),
        None => name.to_owned(),
    }
}

fn chip_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    domain: DomainKey,
    claims: &[&Claim],
    state: &mut ProfileState,
) {
    let open = state.open_domain == Some(domain);
    let chip =
        ui.add(Button::selectable(open, domain_name(scene, domain)).frame_when_inactive(true));
    chip.widget_info(|| {
        let statement = claims
            .iter()
            .find(|claim| claim.domains.contains(&domain))
            .map(|claim| scene.words(&claim.statement))
            .unwrap_or_default();
        let label = scene.locale.text_with(
            "access-chip",
            &[
                (
                    "domain",
                    scene.words(&scene.atlas.domains[domain].name).into(),
                ),
                ("statement", statement.into()),
            ],
        );
        WidgetInfo::selected(Role::Button, true, open, label)
    });
    if chip.clicked() {
        state.open_domain = if open { None } else { Some(domain) };
    }
}

/// Without claims: the rates in which the region is among the first, said to be computed.
fn outstanding_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, rows: &RegionRows) {
    let scene = reader.scene;
    reader.heading(ui, "profile-specialises");
    let key = if scene.view.without.is_empty() {
        "profile-no-claims"
    } else {
        "page-nothing-left"
    };
    reader.note(ui, key);
    if rows.outstanding.is_empty() || scene.view.mask.values {
        return;
    }
    ui.label(strong(scene.locale.text("profile-stands-out")));
    ui.label(faint(scene.locale.text("profile-stands-out-note")));
    for phrase in &rows.outstanding {
        ui.add(Label::new(phrase).wrap());
    }
}

/// The clusters that the region belongs to, and what is said of them.
pub(super) fn clusters_ui(ui: &mut Ui, reader: &mut Reader<'_, '_>, region: RegionKey) {
    let scene = reader.scene;
    let clusters: Vec<ClusterKey> = (scene.atlas.clusters_of(region))
        .map(|(key, _)| key)
        .collect();
    let programmes: Vec<Subject> = (scene.atlas.programmes.iter())
        .filter(|(_, programme)| {
            programme
                .hubs
                .iter()
                .any(|hub| hub.regions.contains(&region))
        })
        .map(|(key, _)| Subject::Programme(key))
        .collect();
    if clusters.is_empty() && programmes.is_empty() {
        return;
    }
    reader.heading(ui, "profile-clusters");
    reader.subjects(ui, "profile-hub-of", &programmes);
    for key in clusters {
        let cluster = &scene.atlas.clusters[key];
        let name = scene.words(&cluster.names);
        let subject = Subject::Cluster(key);
        reader.link(ui, name, &Page::Cluster(key));
        let members = if cluster.whole {
            "cluster-members"
        } else {
            "cluster-members-partly"
        };
        reader.row(ui, members, &cluster.members, |reader, ui, &member| {
            reader.region(ui, member);
        });
        if let Some(note) = &cluster.note {
            reader.text(ui, scene.words(note));
        }
        let claims: Vec<&Claim> = (scene.atlas.claims_about(subject))
            .map(|(_, claim)| claim)
            .collect();
        if !claims.is_empty() {
            let name = &[("cluster", name.into())];
            ui.label(faint(
                scene.locale.text_with("profile-claims-cluster", name),
            ));
        }
        reader.claims(ui, Some(subject), claims);
        ui.add_space(4.0);
    }
}
