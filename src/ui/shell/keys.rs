//! Keys and time: what was pressed, and what is due.

use super::{PLAY_S, Shell};
use crate::ui::command::Command;
use crate::ui::left_panel::years_with_figures;
use crate::ui::map_panel::map_id;
use crate::view::Change;
use egui::{Context, Key, KeyboardShortcut};
use std::sync::LazyLock;

/// Every shortcut with its command, those with more modifiers first: Ctrl+Shift+Z is not Ctrl+Z.
static SHORTCUTS: LazyLock<Vec<(Command, KeyboardShortcut)>> = LazyLock::new(|| {
    let mut shortcuts: Vec<(Command, KeyboardShortcut)> = Command::with_keys()
        .into_iter()
        .flat_map(|command| {
            let keys = command.shortcuts().iter();
            keys.map(move |&shortcut| (command.clone(), shortcut))
        })
        .collect();
    shortcuts.sort_by_key(|(_, shortcut)| {
        let modifiers = shortcut.modifiers;
        std::cmp::Reverse(
            [modifiers.shift, modifiers.alt, modifiers.command]
                .map(usize::from)
                .iter()
                .sum::<usize>(),
        )
    });
    shortcuts
});

/// Keys that write nothing, and count while text is typed.
const FUNCTION_KEYS: [Key; 8] = [
    Key::F3,
    Key::F4,
    Key::F5,
    Key::F6,
    Key::F7,
    Key::F8,
    Key::F9,
    Key::F11,
];

impl Shell {
    /// The commands whose keys were pressed. While text is typed, only keys with Ctrl or Alt and
    /// Escape count.
    pub(super) fn keys(&mut self, context: &Context) -> Vec<Command> {
        let typing = context.text_edit_focused();
        let modal = self.has_dialog();
        let writes = self.shows_editor();
        let focused = context.memory(egui::Memory::focused);
        let on_map = focused.is_none_or(|id| id == map_id());
        let popup = egui::Popup::is_any_open(context);
        let mut commands = Vec::new();
        context.input_mut(|input| {
            let pasted = input.events.iter().find_map(|event| match event {
                egui::Event::Paste(text) if !typing => Some(text.clone()),
                _ => None,
            });
            commands.extend(pasted.map(Command::PasteView));
            if input.events.is_empty() {
                return;
            }
            for (command, shortcut) in SHORTCUTS.iter() {
                let plain = !shortcut.modifiers.command
                    && !shortcut.modifiers.alt
                    && !FUNCTION_KEYS.contains(&shortcut.logical_key);
                let is_escape = shortcut.logical_key == Key::Escape;
                if modal || popup || (typing && plain && !is_escape) {
                    continue;
                }
                let walks = matches!(command, Command::Walk(_) | Command::WalkAdding(_));
                if walks && !on_map {
                    continue;
                }
                // In a story undo is that of the story, whatever is in focus.
                let is_of_text = matches!(command, Command::SelectAll)
                    || (!writes && matches!(command, Command::Undo | Command::Redo));
                if typing && is_of_text {
                    continue;
                }
                if input.consume_shortcut(shortcut) {
                    commands.push(command.clone());
                }
            }
        });
        commands
    }

    /// Whether something lies over the window that has the keys.
    pub(super) fn has_dialog(&self) -> bool {
        self.search.is_open()
            || self.keys_open
            || self.export.is_open()
            || self.handout.is_open()
            || self.lesson_export.is_open()
            || self.sheet.is_open()
            || self.kept.is_open()
            || self.writing.asks()
            || self.teaching.asks()
            || self.marking.asks()
            || self.quiz_setup.is_open()
            || !self.sources_open.is_empty()
    }

    /// The next year, when it is time for it.
    pub(super) fn play_on(&mut self, context: &Context) -> Option<Command> {
        let play = self.play.as_mut()?;
        let years = years_with_figures(&self.world.scene());
        let now = context.input(|input| input.time);
        if now < play.next_s {
            context.request_repaint_after_secs((play.next_s - now) as f32);
            return None;
        }
        let place = years
            .iter()
            .position(|&year| Some(year) == self.world.resolved.year)?;
        let step_s = PLAY_S / years.len().max(1) as f64;
        // Counted from when it was due, so that the whole range takes the time it should.
        play.next_s += step_s;
        let gesture = play.gesture;
        let Some(&next) = years.get(place + 1) else {
            self.play = None;
            return None;
        };
        context.request_repaint_after_secs(step_s as f32);
        Some(Command::Gesture(Change::Year(next), gesture))
    }
}
