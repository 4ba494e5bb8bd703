//! Fields to write in, and the languages that are written in.

use crate::locale::{LANGUAGES, Locale};
use egui::{Button, DragValue, Response, Role, TextEdit, Ui, WidgetInfo};

/// A field to write in, with the name that a screen reader says; `set` says how it looks.
pub fn text_field(
    ui: &mut Ui,
    text: &mut String,
    name: &str,
    is_long: bool,
    set: impl FnOnce(TextEdit<'_>) -> TextEdit<'_>,
) -> Response {
    let (edit, role) = if is_long {
        (TextEdit::multiline(text), Role::MultilineTextInput)
    } else {
        (TextEdit::singleline(text), Role::TextInput)
    };
    let response = ui.add(set(edit));
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(text.clone()),
        ..WidgetInfo::labeled(role, true, name)
    });
    response
}

/// A whole number to drag or to type, with the name that a screen reader says; true when it was
/// changed.
pub fn number_ui(
    ui: &mut Ui,
    number: &mut u32,
    range: std::ops::RangeInclusive<u32>,
    name: &str,
) -> bool {
    let response = ui.add(DragValue::new(number).range(range));
    let value = f64::from(*number);
    response.widget_info(|| WidgetInfo {
        value: Some(value),
        ..WidgetInfo::labeled(Role::SpinButton, true, name)
    });
    response.changed()
}

/// The languages, each with how many texts are untranslated; gives the one that was chosen.
pub fn languages_ui(
    ui: &mut Ui,
    locale: &Locale,
    languages: Vec<String>,
    chosen: &str,
    missing: impl Fn(&str) -> usize,
) -> Option<String> {
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        for language in languages {
            let name = own_name(&language);
            let label = match missing(&language) {
                0 => name.to_owned(),
                count => {
                    let values = [("name", name.into()), ("count", count.into())];
                    locale.text_with("editor-language", &values)
                }
            };
            let button = Button::selectable(language == chosen, label).frame_when_inactive(true);
            if ui.add(button).clicked() {
                asked = Some(language);
            }
        }
    });
    asked
}

/// What a language calls itself.
#[must_use]
pub fn own_name(language: &str) -> &str {
    (LANGUAGES.iter())
        .find(|known| known.tag == language)
        .map_or(language, |known| known.own_name)
}
