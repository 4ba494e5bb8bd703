//! What keys ask of a quiz.

use crate::carto::Direction;
use crate::lesson::quiz::{Answer, Form, Phase};
use crate::ui::map_panel::map_id;
use crate::ui::quiz::{QuizCommand, Quizzing};
use egui::{Context, Event, Key};

/// What the keys ask of a quiz. While something is in focus only Escape and digits are the quiz's;
/// while text is typed only Escape.
pub(super) fn asked_by_keys(context: &Context, quizzing: &Quizzing) -> Vec<QuizCommand> {
    let typing = context.text_edit_focused();
    let popup = egui::Popup::is_any_open(context);
    let focused = context.memory(egui::Memory::focused);
    let is_free = focused.is_none_or(|id| id == map_id());
    if popup {
        return Vec::new();
    }
    let mut commands = Vec::new();
    context.input_mut(|input| {
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
            if modifiers.command || modifiers.alt {
                return true;
            }
            let asked = asked_by_key(*key, modifiers.shift, is_free, typing, quizzing);
            let is_taken = !asked.is_empty();
            commands.extend(asked);
            !is_taken
        });
    });
    commands
}

fn asked_by_key(
    key: Key,
    shift: bool,
    is_free: bool,
    typing: bool,
    quizzing: &Quizzing,
) -> Vec<QuizCommand> {
    let run = &quizzing.run;
    if key == Key::Escape {
        return vec![match run.phase() {
            Phase::Ended => QuizCommand::Leave,
            _ => QuizCommand::AskToLeave,
        }];
    }
    if typing || run.phase() == Phase::Ended {
        return Vec::new();
    }
    if run.phase() == Phase::Explained {
        let is_next = is_free && matches!(key, Key::Enter | Key::Space);
        return is_next.then_some(QuizCommand::GoOn).into_iter().collect();
    }
    let Some(asked) = run.asked() else {
        return Vec::new();
    };
    if let Some(place) = digit(key) {
        return chosen_by_digit(&asked.form, place, quizzing);
    }
    if !is_free {
        return Vec::new();
    }
    if matches!(asked.form, Form::Region { .. } | Form::Point { .. }) {
        let zoom = match key {
            Key::Plus | Key::Equals => Some(QuizCommand::Zoom(Some(1.5))),
            Key::Minus => Some(QuizCommand::Zoom(Some(1.0 / 1.5))),
            Key::Num0 => Some(QuizCommand::Zoom(None)),
            _ => None,
        };
        if let Some(zoom) = zoom {
            return vec![zoom];
        }
    }
    let direction = match key {
        Key::Enter => return vec![QuizCommand::Check],
        Key::ArrowLeft => Direction::West,
        Key::ArrowRight => Direction::East,
        Key::ArrowUp => Direction::North,
        Key::ArrowDown => Direction::South,
        _ => return Vec::new(),
    };
    let forward = matches!(direction, Direction::South | Direction::East);
    let beside = |place: Option<usize>, count: usize| {
        let last = count.saturating_sub(1);
        match place {
            None => 0,
            Some(place) if forward => (place + 1).min(last),
            Some(place) => place.saturating_sub(1),
        }
    };
    let command = match (&asked.form, run.entry()) {
        (Form::Region { .. } | Form::Point { .. }, _) => QuizCommand::Walk(direction, shift),
        (Form::Choice { choices, .. }, entry) => {
            let place = match entry {
                Some(Answer::Choice(place)) => Some(*place),
                _ => None,
            };
            QuizCommand::Consider(Answer::Choice(beside(place, choices.len())))
        }
        (Form::TrueFalse { .. }, _) => QuizCommand::Consider(Answer::TrueFalse(!forward)),
        (Form::Pairs { left, .. }, _) => QuizCommand::Row(beside(Some(quizzing.row), left.len())),
        _ => return Vec::new(),
    };
    vec![command]
}

fn chosen_by_digit(form: &Form, place: usize, quizzing: &Quizzing) -> Vec<QuizCommand> {
    match form {
        Form::Choice { choices, .. } if place < choices.len() => {
            vec![QuizCommand::Enter(Answer::Choice(place))]
        }
        Form::TrueFalse { .. } if place < 2 => {
            vec![QuizCommand::Enter(Answer::TrueFalse(place == 0))]
        }
        Form::Pairs { right, .. } if place < right.len() => match quizzing.run.entry() {
            Some(Answer::Pairs(pairs)) => crate::ui::quiz::matched(pairs, quizzing.row, place),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

/// The place that a digit stands for, from 0.
fn digit(key: Key) -> Option<usize> {
    const DIGITS: [Key; 9] = [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    DIGITS.iter().position(|known| *known == key)
}
