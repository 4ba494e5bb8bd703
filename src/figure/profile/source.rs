//! Who is speaking: a badge beside a figure, and the card behind it.

use crate::atlas::{CitationForm, SourceKey, citation_in};
use crate::figure::Scene;
use crate::figure::style::{faint, strong};
use crate::view::{Change, Page};
use egui::{Button, Response, RichText, Role, Ui, WidgetInfo};

/// The badge of a source: the mark and the word of its kind, the publisher and the date. It can
/// be pressed; on paper it is a line of text.
pub fn source_badge(ui: &mut Ui, scene: &Scene<'_>, source: SourceKey) -> Response {
    let text = badge_text(scene, source);
    if scene.on_paper() {
        return ui.label(faint(text));
    }
    let badge = ui.add(
        Button::new(RichText::new(&text).small().color(scene.theme.faint_ink))
            .frame_when_inactive(false)
            .truncate(),
    );
    badge.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
    badge.on_hover_text(scene.words(&scene.atlas.sources[source].title))
}

/// A badge that opens its own card when it is pressed.
pub fn source_badge_with_card(
    ui: &mut Ui,
    scene: &Scene<'_>,
    source: SourceKey,
    changes: &mut Vec<Change>,
) -> Response {
    let badge = source_badge(ui, scene, source);
    if !scene.on_paper() {
        egui::Popup::from_toggle_button_response(&badge)
            .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
            .show(|ui| {
                source_card(ui, scene, source);
                if ui.link(scene.locale.text("source-open-page")).clicked() {
                    let page = Page::Source(source).id(scene.atlas);
                    changes.push(Change::Page(Some(page)));
                    ui.close();
                }
            });
    }
    badge
}

/// Mark, kind, publisher and date of a source as one line.
#[must_use]
pub fn badge_text(scene: &Scene<'_>, source: SourceKey) -> String {
    let source = &scene.atlas.sources[source];
    let kind = &scene.atlas.meta.source_kinds[source.kind];
    let kind_text = scene.locale.text_with(
        "access-badge",
        &[
            ("mark", kind.mark.as_str().into()),
            ("kind", scene.words(&kind.name).into()),
        ],
    );
    let mut parts = vec![kind_text, scene.words(&source.publisher).to_owned()];
    parts.extend(
        source
            .published
            .as_deref()
            .map(|published| scene.locale.date_from_iso(published)),
    );
    parts.join(&scene.locale.text("phrase-separator"))
}

/// All that is known of a source, and its citation to copy. Returns whether the citation was
/// copied to the clipboard in this frame.
pub fn source_card(ui: &mut Ui, scene: &Scene<'_>, source: SourceKey) -> bool {
    ui.set_max_width(ui.available_width().min(460.0));
    ui.label(strong(scene.words(&scene.atlas.sources[source].title)));
    source_details_ui(ui, scene, source)
}

/// What is known of a source but its title, and its citation to copy. Returns whether the citation
/// was copied to the clipboard in this frame.
pub fn source_details_ui(ui: &mut Ui, scene: &Scene<'_>, source: SourceKey) -> bool {
    let known = &scene.atlas.sources[source];
    let kind = &scene.atlas.meta.source_kinds[known.kind];
    if let Some(original) = &known.original_title
        && original != scene.words(&known.title)
    {
        ui.label(faint(original));
    }
    row(ui, scene, "source-publisher", scene.words(&known.publisher));
    if let Some(published) = &known.published {
        row(
            ui,
            scene,
            "source-published",
            &scene.locale.date_from_iso(published),
        );
    }
    let kind_text = format!("{} {}", kind.mark, scene.words(&kind.name));
    row(ui, scene, "source-kind", &kind_text);
    ui.label(faint(scene.words(&kind.note)));
    let optional = [
        ("source-reached", &known.reached),
        ("source-checked", &known.checked),
        ("source-licence", &known.licence),
        ("profile-caution", &known.caution),
    ];
    for (key, words) in optional {
        if let Some(words) = words {
            row(ui, scene, key, scene.words(words));
        }
    }
    if let Some(url) = &known.url {
        row(ui, scene, "source-address", url);
    }
    let mut copied = false;
    if !scene.on_paper() {
        ui.horizontal_wrapped(|ui| {
            ui.label(faint(scene.locale.text("source-copy-citation")));
            for form in CitationForm::ALL {
                let key = match form {
                    CitationForm::Apa => "citation-apa",
                    CitationForm::Bibtex => "citation-bibtex",
                    CitationForm::CslJson => "citation-csl-json",
                };
                if ui.button(scene.locale.text(key)).clicked() {
                    let no_date = scene.locale.text("citation-no-date");
                    let language = scene.locale.language();
                    ui.ctx()
                        .copy_text(citation_in(form, known, language, &no_date));
                    copied = true;
                }
            }
            if let Some(url) = &known.url
                && ui
                    .button(scene.locale.text("source-copy-address"))
                    .clicked()
            {
                ui.ctx().copy_text(url.clone());
            }
        });
    }
    copied
}

fn row(ui: &mut Ui, scene: &Scene<'_>, key: &str, value: &str) {
    ui.horizontal_wrapped(|ui| {
        ui.label(faint(scene.locale.text(key)));
        ui.label(value);
    });
}
