//! The keys of a talk: those of clickers among them. One list, from which the keys, the page of keys
//! and the hints on the desk are made.

use super::{Blank, TalkCommand};
use crate::locale::Locale;
use crate::ui::command::shortcut_text;
use egui::{Context, Event, Key, KeyboardShortcut, Modifiers};

/// What keys ask for, in the order in which the page of keys says it.
pub const KEYS: [(TalkCommand, &[Key]); 18] = [
    (
        TalkCommand::Next,
        &[Key::ArrowRight, Key::Space, Key::PageDown, Key::Enter],
    ),
    (TalkCommand::Previous, &[Key::ArrowLeft, Key::PageUp]),
    (TalkCommand::First, &[Key::Home]),
    (TalkCommand::Last, &[Key::End]),
    (TalkCommand::Cover(Blank::Black), &[Key::B, Key::Period]),
    (TalkCommand::Cover(Blank::White), &[Key::W]),
    (TalkCommand::Return, &[Key::Backspace]),
    (TalkCommand::Laser, &[Key::L]),
    (TalkCommand::Lens, &[Key::M]),
    (TalkCommand::Pen, &[Key::P]),
    (TalkCommand::Erase, &[Key::E]),
    (TalkCommand::SecondWindow, &[Key::D]),
    (TalkCommand::NotesSize(1), &[Key::Plus, Key::Equals]),
    (TalkCommand::NotesSize(-1), &[Key::Minus]),
    (TalkCommand::PauseTimer, &[Key::T]),
    (TalkCommand::ResetTimer, &[Key::R]),
    (TalkCommand::Keys, &[Key::Questionmark, Key::F1]),
    (TalkCommand::End, &[Key::Escape]),
];

impl TalkCommand {
    /// What it is called.
    #[must_use]
    pub fn name(&self, locale: &Locale) -> String {
        locale.text(match self {
            Self::Next => "talk-next",
            Self::Previous => "talk-previous",
            Self::First => "talk-first",
            Self::Last => "talk-last",
            Self::To(_) => "talk-to",
            Self::Cover(Blank::Black) => "talk-black",
            Self::Cover(Blank::White) => "talk-white",
            Self::Return => "talk-return",
            Self::Laser => "talk-laser",
            Self::Lens => "talk-lens",
            Self::Pen => "talk-pen",
            Self::Erase => "talk-erase",
            Self::SecondWindow => "talk-second-window",
            Self::Screen(_) => "talk-screen",
            Self::NotesSize(1..) => "talk-notes-larger",
            Self::NotesSize(_) => "talk-notes-smaller",
            Self::PauseTimer => "talk-pause-timer",
            Self::ResetTimer => "talk-reset-timer",
            Self::Keys => "cmd-keys",
            Self::End => "talk-end",
        })
    }

    /// The keys that ask for it, the first one first.
    #[must_use]
    pub fn keys(&self) -> &'static [Key] {
        (KEYS.iter())
            .find(|(command, _)| command == self)
            .map_or(&[], |(_, keys)| keys)
    }

    /// Its name with its first key behind it, for a hint.
    #[must_use]
    pub fn hint(&self, locale: &Locale) -> String {
        let name = self.name(locale);
        match self.keys().first() {
            Some(&key) => format!("{name} ({})", key_text(key, locale)),
            None => name,
        }
    }
}

/// A key as the reader's language writes it.
#[must_use]
pub fn key_text(key: Key, locale: &Locale) -> String {
    match key {
        Key::Space => locale.text("key-space"),
        Key::PageUp => locale.text("key-page-up"),
        Key::PageDown => locale.text("key-page-down"),
        Key::Enter => locale.text("key-enter"),
        Key::Backspace => locale.text("key-backspace"),
        Key::Home => locale.text("key-home"),
        Key::End => locale.text("key-end"),
        key => shortcut_text(&KeyboardShortcut::new(Modifiers::NONE, key), locale),
    }
}

/// What the keys pressed in a window ask of the talk. They are taken, so that nothing else has them.
/// Where a link or a button is in focus, Enter and Space are its own; `stage` is what of the stage
/// may be in focus without that.
pub(in crate::ui) fn asked(context: &Context, stage: egui::Id) -> Vec<TalkCommand> {
    let focused = context.memory(egui::Memory::focused);
    let is_pressed = focused.is_some_and(|id| id != stage);
    context.input_mut(|input| {
        let mut asked = Vec::new();
        input.events.retain(|event| {
            let Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } = event
            else {
                return true;
            };
            // Plus and the question mark are typed with Shift on many keyboards.
            let is_plain = !modifiers.command && !modifiers.alt && !modifiers.ctrl;
            let is_its_own = is_pressed && matches!(key, Key::Enter | Key::Space);
            if !is_plain || is_its_own {
                return true;
            }
            let command = (KEYS.iter())
                .find(|(_, keys)| keys.contains(key))
                .map(|(command, _)| *command);
            asked.extend(command);
            command.is_none()
        });
        asked
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::LANGUAGES;

    #[test]
    fn no_key_asks_for_two_things() {
        let mut taken: Vec<Key> = KEYS
            .iter()
            .flat_map(|(_, keys)| keys.iter().copied())
            .collect();
        let before = taken.len();
        taken.sort();
        taken.dedup();
        assert_eq!(taken.len(), before);
    }

    #[test]
    fn everything_has_a_name_of_its_own_in_every_language() {
        for language in LANGUAGES {
            let locale = Locale::load(&language.tag.into()).unwrap();
            let mut names: Vec<String> = (KEYS.iter())
                .map(|(command, _)| command.name(&locale))
                .collect();
            assert!(names.iter().all(|name| !name.contains('⟦')), "{names:?}");
            names.sort();
            names.dedup();
            assert_eq!(names.len(), KEYS.len(), "{}", language.tag);
        }
    }
}
