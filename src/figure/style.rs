//! egui's style from the theme: what every widget of every window and of every page looks like.

use super::medium::ThemeKind;
use super::theme::Theme;
use egui::style::{WidgetVisuals, Widgets};
use egui::{
    Color32, CornerRadius, FontFamily, FontId, Margin, RichText, Shadow, Stroke, Style, TextStyle,
    Visuals, vec2,
};

/// Size of running text, in points.
pub const BODY_PT: f32 = 14.0;
/// Size of notes, captions and axis figures, in points.
pub const SMALL_PT: f32 = 12.0;
/// Size of headings, in points.
pub const HEADING_PT: f32 = 18.0;

/// The family of headings and of what is chosen: a heavier cut of the text font, under the name
/// by which the table of fonts installs it.
#[must_use]
pub fn strong_family() -> FontFamily {
    FontFamily::Name("strong".into())
}

/// The heavier cut at a size in points.
#[must_use]
pub fn strong_font(size_pt: f32) -> FontId {
    FontId::new(size_pt, strong_family())
}

/// Text in the heavier cut.
pub fn strong(text: impl Into<String>) -> RichText {
    RichText::new(text).family(strong_family())
}

/// Text that matters less: smaller, in egui's weak text colour, which [`apply`] sets to
/// [`Theme::faint_ink`].
pub fn faint(text: impl Into<String>) -> RichText {
    RichText::new(text).small().weak()
}

/// Gives a context the colours of a theme and the reader's text size.
///
/// `text_scale` 1 is the usual size. Reduced motion makes every animation a cut.
pub fn apply(context: &egui::Context, theme: &Theme, text_scale: f32, reduced_motion: bool) {
    let style = style(theme, text_scale, reduced_motion);
    context.set_theme(match theme.kind {
        ThemeKind::Light => egui::Theme::Light,
        ThemeKind::Dark => egui::Theme::Dark,
    });
    context.all_styles_mut(|known| *known = style.clone());
}

/// The style of a theme and a text size.
#[must_use]
pub fn style(theme: &Theme, text_scale: f32, reduced_motion: bool) -> Style {
    let scale = if text_scale.is_finite() {
        text_scale.clamp(0.5, 4.0)
    } else {
        1.0
    };
    let proportional = |size: f32| FontId::new(size * scale, FontFamily::Proportional);
    let mut style = Style {
        visuals: visuals(theme),
        ..Style::default()
    };
    style.text_styles = [
        (TextStyle::Body, proportional(BODY_PT)),
        (TextStyle::Button, proportional(BODY_PT)),
        (TextStyle::Small, proportional(SMALL_PT)),
        (
            TextStyle::Heading,
            FontId::new(HEADING_PT * scale, strong_family()),
        ),
        (
            TextStyle::Monospace,
            FontId::new(SMALL_PT * scale, FontFamily::Monospace),
        ),
    ]
    .into();
    style.spacing.item_spacing = vec2(8.0, 5.0);
    style.spacing.button_padding = vec2(8.0, 3.0);
    style.spacing.interact_size.y = 24.0 * scale.max(1.0);
    style.spacing.window_margin = Margin::same(12);
    style.spacing.menu_margin = Margin::same(6);
    style.spacing.scroll = egui::style::ScrollStyle::solid();
    if reduced_motion {
        style.animation_time = 0.0;
        style.scroll_animation = egui::style::ScrollAnimation::none();
    }
    style
}

fn visuals(theme: &Theme) -> Visuals {
    let mut visuals = match theme.kind {
        ThemeKind::Light => Visuals::light(),
        ThemeKind::Dark => Visuals::dark(),
    };
    visuals.widgets = widgets(theme);
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(theme.faint_ink);
    visuals.selection.bg_fill = theme.accent_wash;
    visuals.selection.stroke = Stroke::new(1.0, theme.accent);
    visuals.hyperlink_color = theme.accent;
    visuals.warn_fg_color = theme.warning;
    visuals.error_fg_color = theme.warning;
    // An opaque stripe: an additive one has no equivalent on paper.
    visuals.faint_bg_color = between(theme.panel, theme.rule, 0.35);
    visuals.extreme_bg_color = theme.raised;
    visuals.code_bg_color = theme.neighbour_land;
    visuals.window_fill = theme.raised;
    visuals.panel_fill = theme.panel;
    visuals.window_stroke = Stroke::new(1.0, theme.rule);
    // Shadows have no equivalent on paper, and a hairline separates as well.
    visuals.window_shadow = Shadow::NONE;
    visuals.popup_shadow = Shadow::NONE;
    visuals.window_corner_radius = CornerRadius::same(4);
    visuals.menu_corner_radius = CornerRadius::same(4);
    visuals.striped = false;
    visuals
}

fn widgets(theme: &Theme) -> Widgets {
    let widget = |fill: Color32, line: Color32, ink: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, line),
        corner_radius: CornerRadius::same(3),
        fg_stroke: Stroke::new(1.0, ink),
        expansion: 0.0,
    };
    let quiet = between(theme.panel, theme.rule, 0.55);
    Widgets {
        noninteractive: widget(theme.panel, theme.rule, theme.ink),
        inactive: widget(quiet, theme.rule, theme.ink),
        hovered: widget(theme.accent_wash, theme.accent, theme.ink),
        active: widget(theme.accent, theme.accent, theme.on_accent),
        open: widget(theme.accent_wash, theme.rule, theme.ink),
    }
}

/// The opaque colour at `t` from 0 (`from`) to 1 (`to`), mixed byte by byte.
#[must_use]
pub fn between(from: Color32, to: Color32, t: f32) -> Color32 {
    let t = t.clamp(0.0, 1.0);
    let mix = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * t).round() as u8;
    Color32::from_rgb(
        mix(from.r(), to.r()),
        mix(from.g(), to.g()),
        mix(from.b(), to.b()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_grows_with_the_text_size_and_a_broken_size_is_the_usual_one() {
        let theme = Theme::of(ThemeKind::Light);
        let body = |scale: f32| style(&theme, scale, false).text_styles[&TextStyle::Body].size;
        assert!((body(1.5) - 21.0).abs() < 1e-6);
        assert!((body(f32::NAN) - BODY_PT).abs() < 1e-6);
    }

    #[test]
    fn nothing_moves_with_reduced_motion_and_nothing_is_see_through() {
        for kind in [ThemeKind::Light, ThemeKind::Dark] {
            let style = style(&Theme::of(kind), 1.0, true);
            assert!(style.animation_time == 0.0);
            for fill in [
                style.visuals.window_fill,
                style.visuals.panel_fill,
                style.visuals.faint_bg_color,
                style.visuals.selection.bg_fill,
            ] {
                assert!(fill.is_opaque());
            }
        }
    }
}
