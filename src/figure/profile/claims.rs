//! What sources say about a region: by field, each claim with its figure, its year, its source
//! and its caution. Claims about a cluster are kept apart and say so.

use super::facts::caution_ui;
use super::rows::RegionRows;
use super::source::source_badge_with_card;
use super::{ProfileResponse, ProfileState, heading};
use crate::atlas::{Claim, ClusterKey, DomainKey, RegionKey, Subject};
use crate::figure::Scene;
use crate::figure::style::{faint, strong};
use crate::locale::Value;
use crate::view::Change;
use egui::{Button, Role, Ui, WidgetInfo};

/// What the region specialises in; what it stands out in where nobody says anything.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    region: RegionKey,
    rows: &RegionRows,
    state: &mut ProfileState,
) {
    let claims = claims_of(scene, region);
    if claims.is_empty() {
        outstanding_ui(ui, scene, rows);
        return;
    }
    heading(ui, scene, "profile-specialises");
    let domains = domains_of(&claims);
    if scene.on_paper() {
        for (subject, claim) in &claims {
            let names: Vec<String> = claim
                .domains
                .iter()
                .map(|&domain| domain_name(scene, domain))
                .collect();
            if !names.is_empty() {
                ui.label(strong(names.join(&scene.locale.text("phrase-separator"))));
            }
            claim_ui(ui, scene, region, *subject, claim);
        }
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for &domain in &domains {
            chip_ui(ui, scene, domain, &claims, state);
        }
    });
    if let Some(open) = state.open_domain.filter(|open| domains.contains(open)) {
        let domain = &scene.atlas.domains[open];
        egui::Frame::new()
            .fill(scene.theme.raised)
            .stroke(egui::Stroke::new(1.0, scene.theme.rule))
            .inner_margin(8)
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.label(faint(scene.words(&domain.meaning)));
                for (subject, claim) in claims
                    .iter()
                    .filter(|(_, claim)| claim.domains.contains(&open))
                {
                    claim_ui(ui, scene, region, *subject, claim);
                }
            });
    }
    for (subject, claim) in claims.iter().filter(|(_, claim)| claim.domains.is_empty()) {
        claim_ui(ui, scene, region, *subject, claim);
    }
}

/// Claims about the region and about its cities, each once.
fn claims_of<'a>(scene: &Scene<'a>, region: RegionKey) -> Vec<(Subject, &'a Claim)> {
    let own = Subject::Region(region);
    let mut claims: Vec<(Subject, &Claim)> = scene
        .atlas
        .claims_about(own)
        .map(|(_, claim)| (own, claim))
        .collect();
    for (city, _) in scene.atlas.cities_in(region) {
        let subject = Subject::City(city);
        for (_, claim) in scene.atlas.claims_about(subject) {
            if claims.iter().all(|(_, known)| known.id != claim.id) {
                claims.push((subject, claim));
            }
        }
    }
    claims
}

fn domains_of(claims: &[(Subject, &Claim)]) -> Vec<DomainKey> {
    let mut domains = Vec::new();
    for &domain in claims.iter().flat_map(|(_, claim)| &claim.domains) {
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
    claims: &[(Subject, &Claim)],
    state: &mut ProfileState,
) {
    let open = state.open_domain == Some(domain);
    let chip =
        ui.add(Button::selectable(open, domain_name(scene, domain)).frame_when_inactive(true));
    chip.widget_info(|| {
        let statement = claims
            .iter()
            .find(|(_, claim)| claim.domains.contains(&domain))
            .map(|(_, claim)| scene.words(&claim.statement))
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

/// One claim: whom it is about if not the region, what is said, its figure, who says so.
fn claim_ui(ui: &mut Ui, scene: &Scene<'_>, region: RegionKey, subject: Subject, claim: &Claim) {
    ui.add_space(3.0);
    if subject != Subject::Region(region)
        && let Some(name) = subject_name(scene, subject)
    {
        ui.label(faint(
            scene
                .locale
                .text_with("profile-claim-about", &[("subject", name.into())]),
        ));
    }
    ui.label(scene.words(&claim.statement));
    ui.horizontal_wrapped(|ui| {
        if let Some(figure) = claim.figure.as_ref().filter(|_| !scene.view.mask.values) {
            ui.label(strong(scene.words(&figure.wording)));
        }
        if let Some(year) = claim.year {
            ui.label(faint(
                scene
                    .locale
                    .text_with("year-value", &[("year", Value::Year(year))]),
            ));
        }
        source_badge_with_card(ui, scene, claim.source);
    });
    if let Some(caution) = &claim.caution {
        caution_ui(ui, scene, scene.words(caution));
    }
}

fn subject_name(scene: &Scene<'_>, subject: Subject) -> Option<String> {
    let atlas = scene.atlas;
    Some(match subject {
        Subject::Region(region) => scene.region_name(region),
        Subject::Cluster(cluster) => scene.words(&atlas.clusters.get(cluster)?.names).to_owned(),
        Subject::City(city) => scene.words(&atlas.cities.get(city)?.names).to_owned(),
        Subject::Company(company) => scene.words(&atlas.companies.get(company)?.names).to_owned(),
        Subject::Programme(programme) => scene
            .words(&atlas.programmes.get(programme)?.names)
            .to_owned(),
        Subject::Country => scene.words(&atlas.meta.country_name).to_owned(),
    })
}

/// Without claims: the rates in which the region is among the first, said to be computed.
fn outstanding_ui(ui: &mut Ui, scene: &Scene<'_>, rows: &RegionRows) {
    heading(ui, scene, "profile-specialises");
    ui.label(faint(scene.locale.text("profile-no-claims")));
    if rows.outstanding.is_empty() || scene.view.mask.values {
        return;
    }
    ui.label(strong(scene.locale.text("profile-stands-out")));
    ui.label(faint(scene.locale.text("profile-stands-out-note")));
    for row in rows
        .outstanding
        .iter()
        .filter_map(|&index| rows.rows.get(index))
    {
        let Some(rank) = row.rank else { continue };
        let rank = scene.locale.text_with(
            "rank-of",
            &[("rank", rank.place.into()), ("count", rank.count.into())],
        );
        let parts = [
            format!("{} {}", row.name, row.value),
            rank,
            scene.locale.year(row.year),
        ];
        ui.label(parts.join(&scene.locale.text("phrase-separator")));
    }
}

/// The clusters that the region belongs to, and what is said of them.
pub(super) fn clusters_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    region: RegionKey,
    response: &mut ProfileResponse,
) {
    let clusters: Vec<ClusterKey> = scene
        .atlas
        .clusters_of(region)
        .map(|(key, _)| key)
        .collect();
    if clusters.is_empty() {
        return;
    }
    heading(ui, scene, "profile-clusters");
    for key in clusters {
        let cluster = &scene.atlas.clusters[key];
        let name = scene.words(&cluster.names);
        ui.label(strong(name));
        members_ui(ui, scene, region, key, response);
        if let Some(note) = &cluster.note {
            ui.label(faint(scene.words(note)));
        }
        let subject = Subject::Cluster(key);
        let claims: Vec<&Claim> = scene
            .atlas
            .claims_about(subject)
            .map(|(_, claim)| claim)
            .collect();
        if !claims.is_empty() {
            ui.label(faint(scene.locale.text_with(
                "profile-claims-cluster",
                &[("cluster", name.into())],
            )));
        }
        for claim in claims {
            // The heading says whom these are about.
            claim_ui(ui, scene, region, Subject::Region(region), claim);
        }
        ui.add_space(4.0);
    }
}

fn members_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    region: RegionKey,
    cluster: ClusterKey,
    response: &mut ProfileResponse,
) {
    let cluster = &scene.atlas.clusters[cluster];
    let key = if cluster.whole {
        "profile-members"
    } else {
        "profile-members-partly"
    };
    if scene.on_paper() {
        let names: Vec<String> = cluster
            .members
            .iter()
            .map(|&member| scene.region_name(member))
            .collect();
        let names = names.join(&scene.locale.text("list-separator"));
        ui.label(faint(
            scene.locale.text_with(key, &[("names", names.into())]),
        ));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let lead = scene.locale.text_with(key, &[("names", "".into())]);
        ui.label(faint(lead.trim_end()));
        for &member in &cluster.members {
            if member == region {
                ui.label(faint(scene.region_name(member)));
                continue;
            }
            let link = ui.link(scene.region_name(member));
            if link.hovered() {
                response.hovered = Some(member);
            }
            if link.clicked() {
                let id = scene.atlas.regions[member].id.clone();
                response.changes.push(Change::Select(id));
            }
        }
    });
}
