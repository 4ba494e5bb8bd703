//! Charts and profile in a window, driven by what a screen reader finds.
#![allow(clippy::unwrap_used)]

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use mosaique::atlas::{Atlas, RegionKey};
use mosaique::figure::charts::{self, ChartResponse, ChartState};
use mosaique::figure::profile::{self, ProfileState};
use mosaique::figure::{
    DataCache, FigureData, Medium, Scene, Surface, Theme, ThemeKind, fonts, style,
};
use mosaique::locale::{LanguageTag, Locale};
use mosaique::view::{ChartKind, Compare, Resolved, View, resolve};
use std::sync::OnceLock;

fn atlas() -> &'static Atlas {
    static ATLAS: OnceLock<Atlas> = OnceLock::new();
    ATLAS.get_or_init(|| Atlas::embedded().atlas.unwrap())
}

/// All that a scene borrows.
struct Stage {
    view: View,
    resolved: Resolved,
    data: FigureData,
    locale: Locale,
    theme: Theme,
    medium: Medium,
    charts: ChartState,
    profile: ProfileState,
    response: ChartResponse,
    changes: usize,
}

impl Stage {
    fn new(language: &str, view: View) -> Self {
        let (resolved, _) = resolve(&view, atlas());
        let data = DataCache::default().figure_data(atlas(), &resolved, view.classes);
        let tag = LanguageTag::new(language);
        Self {
            view,
            resolved,
            data,
            locale: Locale::load(&tag).unwrap(),
            theme: Theme::of(ThemeKind::Light),
            medium: Medium {
                width_pt: 900.0,
                height_pt: 700.0,
                scale: 1.0,
                language: tag,
                theme: ThemeKind::Light,
                text_scale: 1.0,
                reduced_motion: true,
                surface: Surface::Screen,
            },
            charts: ChartState::default(),
            profile: ProfileState::default(),
            response: ChartResponse::default(),
            changes: 0,
        }
    }

    fn scene(&self) -> Scene<'_> {
        Scene {
            atlas: atlas(),
            view: &self.view,
            resolved: &self.resolved,
            data: &self.data,
            locale: &self.locale,
            theme: &self.theme,
            medium: &self.medium,
            highlight: None,
            marked: &[],
        }
    }
}

fn chart_window(stage: Stage, kind: ChartKind) -> Harness<'static, Stage> {
    window(stage, move |ui, stage| {
        let mut state = stage.charts;
        let response = charts::ui(ui, &stage.scene(), kind, &mut state);
        stage.charts = state;
        if response.clicked.is_some() {
            stage.response.clicked = response.clicked;
        }
    })
}

fn profile_window(stage: Stage, region: RegionKey) -> Harness<'static, Stage> {
    window(stage, move |ui, stage| {
        let mut state = std::mem::take(&mut stage.profile);
        let response = profile::ui(ui, &stage.scene(), region, &mut state);
        stage.profile = state;
        stage.changes += response.changes.len();
    })
}

fn window(
    stage: Stage,
    draw: impl FnMut(&mut egui::Ui, &mut Stage) + 'static,
) -> Harness<'static, Stage> {
    let mut harness = Harness::builder()
        .with_size(egui::vec2(900.0, 2400.0))
        .allow_missing_glyphs()
        .with_context_setup(|context| {
            fonts::install(context);
            style::apply(context, &Theme::of(ThemeKind::Light), 1.0, true);
        })
        .build_ui_state(draw, stage);
    harness.run_steps(3);
    harness
}

fn all() -> View {
    View {
        compare: Compare {
            all: true,
            ..Compare::default()
        },
        ..View::default()
    }
}

#[test]
fn every_region_of_every_chart_is_found_and_chosen_by_its_name_in_every_language() {
    for language in ["en", "fr", "zh-Hans"] {
        for kind in [
            ChartKind::Ranking,
            ChartKind::Lines,
            ChartKind::Scatter,
            ChartKind::Table,
        ] {
            let stage = Stage::new(language, all());
            let region = stage.data.slice.order[2];
            let summary = stage.scene().region_summary(region);
            let mut harness = chart_window(stage, kind);
            let found: Vec<_> = harness.query_all_by_label_contains(&summary).collect();
            assert!(!found.is_empty(), "{language} {kind:?}: {summary}");
            found[0].click_accesskit();
            drop(found);
            harness.run_steps(2);
            assert_eq!(
                harness.state().response.clicked,
                Some((region, false)),
                "{language} {kind:?}: {summary}"
            );
        }
    }
}

#[test]
fn a_table_is_sorted_by_the_column_whose_head_is_pressed() {
    let mut harness = chart_window(Stage::new("en", all()), ChartKind::Table);
    harness.get_by_label_contains("Sort by Region").click();
    harness.run_steps(2);
    assert_eq!(
        harness.state().charts.table.column,
        charts::table::Column::Region
    );
    harness
        .get_by_label_contains("Sort by Region, ascending")
        .click();
    harness.run_steps(2);
    assert!(harness.state().charts.table.descending);
}

#[test]
fn a_chip_opens_its_claim_with_its_source() {
    for language in ["en", "fr", "zh-Hans"] {
        let (claim, region) = atlas()
            .claims
            .entries()
            .iter()
            .find_map(|claim| {
                let region = claim.subjects.iter().find_map(|subject| match subject {
                    mosaique::atlas::Subject::Region(region) => Some(*region),
                    _ => None,
                })?;
                (!claim.domains.is_empty()).then_some((claim, region))
            })
            .unwrap();
        let statement = claim.statement.get(language);
        let domain = atlas().domains[claim.domains[0]].name.get(language);
        let mut harness = profile_window(Stage::new(language, View::default()), region);
        assert!(harness.query_by_label(statement).is_none());
        harness.get_by_label_contains(domain).click();
        harness.run_steps(3);
        assert!(
            harness.query_by_label(statement).is_some(),
            "{language}: {statement}"
        );
        let publisher = atlas().sources[claim.source].publisher.get(language);
        assert!(
            harness
                .query_all_by_label_contains(publisher)
                .next()
                .is_some()
        );
    }
}

#[test]
fn every_profile_opens_and_a_key_figure_leads_to_its_map() {
    for (region, known) in atlas().regions.iter() {
        let harness = profile_window(Stage::new("fr", View::default()), region);
        let name = known.names.get("fr");
        assert!(harness.query_all_by_label(name).next().is_some(), "{name}");
    }
    let region = atlas().regions.keys().next().unwrap();
    let mut harness = profile_window(Stage::new("en", View::default()), region);
    let start = &atlas().metrics[atlas().meta.start.metric];
    let short = format!("{}: ", start.short_name("en"));
    harness
        .query_all_by_label_contains(&short)
        .next()
        .unwrap()
        .click();
    harness.run_steps(2);
    assert_eq!(harness.state().changes, 1);
}
