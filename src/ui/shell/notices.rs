//! What the shell keeps up with: the theme, fonts, the pack and the settings, and what it tells.

use super::Shell;
use crate::figure::{ThemeKind, fonts, style};
use crate::lesson::PackFault;
use crate::locale::{LANGUAGES, Locale};
use crate::store::{SettingsNotice, ThemeChoice};
use crate::ui::messages::{Message, Topic};
use crate::ui::pack_watch::PackWatch;
use egui::Context;
use std::sync::Arc;

/// How much larger text is for a projector.
const PROJECTOR_TEXT: f32 = 1.25;

impl Shell {
    pub(super) fn apply_style(&mut self, context: &Context) {
        let kind = match self.settings.theme {
            ThemeChoice::Light => ThemeKind::Light,
            ThemeChoice::Dark => ThemeKind::Dark,
            ThemeChoice::System => match context.system_theme() {
                Some(egui::Theme::Dark) => ThemeKind::Dark,
                _ => ThemeKind::Light,
            },
        };
        let reduced_motion = self.settings.reduced_motion;
        let projector = self.settings.projector;
        let text_scale = if projector {
            self.settings.text_scale * PROJECTOR_TEXT
        } else {
            self.settings.text_scale
        };
        let wanted = (kind, text_scale, reduced_motion, projector);
        let medium = &mut self.world.medium;
        medium.scale = context.pixels_per_point();
        if self.style_of == Some(wanted) {
            return;
        }
        self.style_of = Some(wanted);
        medium.theme = kind;
        medium.text_scale = text_scale;
        medium.reduced_motion = reduced_motion;
        let theme = crate::figure::Theme::of(kind);
        self.world.theme = if projector {
            theme.for_projector()
        } else {
            theme
        };
        style::apply(
            context,
            &self.world.theme,
            medium.text_scale,
            reduced_motion,
        );
    }

    /// Says once, when it is known, that Chinese cannot be shown. The fonts of the machine are
    /// looked for, aside, once there is Chinese to show.
    pub(super) fn check_font(&mut self, context: &Context) {
        let has_chinese = self.world.locale.language().as_str().starts_with("zh")
            || !self.world.view.selection.is_empty()
            || self.world.view.page.is_some();
        if self.font_checked || !has_chinese {
            return;
        }
        fonts::begin_looking_for_system_fonts();
        match fonts::chinese_font_if_known() {
            None => context.request_repaint_after_secs(0.2),
            Some(true) => self.font_checked = true,
            Some(false) => {
                self.font_checked = true;
                self.tell_missing_font();
            }
        }
    }

    pub(super) fn tell_missing_font(&mut self) {
        // In Chinese nobody could read it.
        let spoken = &self.world.locale;
        let readable = Locale::load(&LANGUAGES[0].tag.into()).ok();
        let locale = match &readable {
            Some(first) if spoken.language().as_str().starts_with("zh") => first,
            _ => spoken,
        };
        let packages = ["debian", "fedora", "arch", "macos", "windows"]
            .map(|system| locale.text(&format!("message-font-{system}")))
            .join(&locale.text("list-separator"));
        let message = Message {
            topic: Topic::Font,
            title: locale.text("message-no-chinese-font"),
            lines: vec![
                locale.text("message-no-chinese-font-why"),
                locale.text_with(
                    "message-no-chinese-font-do",
                    &[("package", packages.into())],
                ),
            ],
        };
        self.messages.show(message);
    }

    pub(super) fn follow_pack(&mut self) {
        let Some(opened) = self.pack.as_ref().and_then(PackWatch::news) else {
            return;
        };
        match opened.atlas {
            // A pack that has become broken waits behind the last good one.
            Some(atlas) if opened.faults.is_empty() => {
                self.world.open(Arc::new(atlas));
                self.stories = opened.stories.into_iter().map(Arc::new).collect();
                self.lessons = opened.lessons.into_iter().map(Arc::new).collect();
                self.messages.clear(Topic::Pack);
                self.messages.show(Message {
                    topic: Topic::Command,
                    title: self.world.locale.text("message-pack-reloaded"),
                    lines: Vec::new(),
                });
            }
            _ => self.tell_faults(&opened.faults),
        }
    }

    pub(super) fn tell_faults(&mut self, faults: &[PackFault]) {
        if faults.is_empty() {
            return;
        }
        let locale = &self.world.locale;
        let mut lines = vec![locale.text("message-pack-broken-do")];
        lines.extend(faults.iter().map(ToString::to_string));
        let message = Message {
            topic: Topic::Pack,
            title: locale.text("message-pack-broken"),
            lines,
        };
        self.messages.show(message);
    }

    pub(super) fn tell_settings(&mut self, notice: &SettingsNotice) {
        let (key, path, reason) = match notice {
            SettingsNotice::SetAside { kept_at, reason } => {
                ("message-settings-damaged", kept_at, reason)
            }
            SettingsNotice::LeftInPlace { path, reason } => {
                ("message-settings-unreadable", path, reason)
            }
        };
        let locale = &self.world.locale;
        let values = [
            ("path", path.display().to_string().into()),
            ("reason", reason.as_str().into()),
        ];
        let message = Message {
            topic: Topic::Settings,
            title: locale.text(key),
            lines: vec![locale.text_with(&format!("{key}-where"), &values)],
        };
        self.messages.show(message);
    }

    pub(super) fn remember_size(&mut self, context: &Context) {
        let (rect, filled) = context.input(|input| {
            let viewport = input.viewport();
            let filled =
                viewport.fullscreen.unwrap_or(false) || viewport.maximized.unwrap_or(false);
            (input.content_rect(), filled)
        });
        if !filled {
            self.settings.window_size_pt = Some((rect.width().round(), rect.height().round()));
        }
    }

    pub(super) fn save_settings(&mut self) {
        self.settings.last_view = Some(self.world.view.to_text());
        self.settings.language = Some(self.world.locale.language().clone());
        if self.settings == self.saved {
            return;
        }
        let Some(store) = &self.store else {
            return;
        };
        if let Err(fault) = store.save(&self.settings) {
            let title = self.world.locale.text_with(
                "message-settings-not-saved",
                &[("reason", fault.to_string().into())],
            );
            self.messages.show(Message {
                topic: Topic::Settings,
                title,
                lines: Vec::new(),
            });
        }
        self.saved = self.settings.clone();
    }
}
