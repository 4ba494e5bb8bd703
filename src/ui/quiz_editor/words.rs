//! The words of what is in hand, in one language at a time: the quiz as a whole, a question from
//! the atlas, or one of the educator's own.

use super::in_words::Said;
use super::{AskCommand, QuizEditor, own};
use crate::figure::style;
use crate::lesson::quiz::{Question, ask_fault_sentence};
use crate::lesson::{PictureFolder, QuizEdit, QuizField};
use crate::ui::command::Command;
use crate::ui::messages;
use crate::ui::talk::StagePictures;
use crate::ui::world::World;
use crate::ui::writing::{languages_ui, text_field};
use egui::{Button, Label, Role, ScrollArea, Ui, WidgetInfo};
use std::sync::Arc;

/// Draws the tabs of the languages, and what is in hand.
pub fn words_ui(
    ui: &mut Ui,
    world: &World,
    editor: &mut QuizEditor,
    pictures: &mut StagePictures,
    commands: &mut Vec<Command>,
) {
    let document = editor.editing.document();
    let languages = editor.languages();
    let chosen = &editor.panes.language;
    let missing = |language: &str| document.missing(language);
    if let Some(language) = languages_ui(ui, &world.locale, languages, chosen, missing) {
        commands.push(Command::Ask(AskCommand::Write(language)));
    }
    ui.separator();
    let focus = editor.focus.take();
    let question = editor.editing.question().map(Arc::clone);
    let place = editor.editing.place();
    let mut form = Form {
        world,
        place,
        language: &editor.panes.language,
        folder: &editor.folder,
        focus,
        commands,
    };
    let area = ScrollArea::vertical()
        .id_salt(("quiz words", place))
        .auto_shrink(false);
    area.show(ui, |ui| match (place, question.as_deref()) {
        (Some(place), Some(question)) => {
            let said = editor.in_words.get(place);
            form.question(ui, place, question, said, pictures);
        }
        _ => {
            let head = &editor.editing.document().head;
            for (field, rows) in [(QuizField::Title, 1), (QuizField::Summary, 3)] {
                form.text(ui, field, field.in_quiz(head), rows);
            }
        }
    });
}

/// What is in hand, and what is asked of it.
pub(super) struct Form<'a> {
    pub(super) world: &'a World,
    /// The question; none for the quiz as a whole.
    place: Option<usize>,
    language: &'a str,
    pub(super) folder: &'a PictureFolder,
    focus: Option<QuizField>,
    commands: &'a mut Vec<Command>,
}

impl Form<'_> {
    fn question(
        &mut self,
        ui: &mut Ui,
        place: usize,
        question: &Question,
        said: Option<&Said>,
        pictures: &mut StagePictures,
    ) {
        let locale = &self.world.locale;
        ui.label(style::faint(locale.text(question.kind().name_key())));
        ui.horizontal_wrapped(|ui| {
            let is_own = matches!(question, Question::Own(_));
            let another = (!is_own).then_some(AskCommand::Another);
            for command in
                another
                    .into_iter()
                    .chain([AskCommand::Up, AskCommand::Down, AskCommand::Delete])
            {
                self.press(ui, command);
            }
        });
        ui.separator();
        match question {
            Question::Own(known) => own::ui(ui, self, place, known, pictures),
            _ => self.generated(ui, said),
        }
        if let Some(Err(fault)) = said {
            ui.add_space(6.0);
            let text = ask_fault_sentence(fault, locale);
            ui.add(Label::new(messages::warning(self.world, &text)).wrap());
        }
    }

    /// A question from the atlas, to be read: its words follow from the pack.
    fn generated(&self, ui: &mut Ui, said: Option<&Said>) {
        let Some(Ok(asked)) = said else { return };
        let locale = &self.world.locale;
        ui.add(Label::new(style::strong(asked.prompt.as_str())).wrap());
        let values = [("answer", asked.right.as_str().into())];
        ui.add(Label::new(locale.text_with("quiz-right-answer", &values)).wrap());
        ui.add(Label::new(asked.explanation.as_str()).wrap());
        for source in &asked.sources {
            ui.add(Label::new(style::faint(source.citation.as_str())).wrap());
        }
    }

    pub(super) fn edit(&mut self, edit: QuizEdit) {
        self.commands.push(Command::Ask(AskCommand::Edit(edit)));
    }

    /// A button for a command, with its keys.
    pub(super) fn press(&mut self, ui: &mut Ui, command: AskCommand) {
        let locale = &self.world.locale;
        let command = Command::Ask(command);
        let button = ui.button(command.name(locale));
        if button.on_hover_text(command.hint(locale)).clicked() {
            self.commands.push(command);
        }
    }

    /// A text with its name above it.
    pub(super) fn text(
        &mut self,
        ui: &mut Ui,
        field: QuizField,
        words: Option<&crate::atlas::Words>,
        rows: usize,
    ) {
        ui.add_space(6.0);
        let name = self.name_of(field);
        ui.label(style::strong(&name));
        self.bare_text(ui, field, words, rows);
    }

    /// A text whose name stands elsewhere.
    pub(super) fn bare_text(
        &mut self,
        ui: &mut Ui,
        field: QuizField,
        words: Option<&crate::atlas::Words>,
        rows: usize,
    ) {
        let find = |words: &crate::atlas::Words| words.find(self.language).map(str::to_owned);
        let mut text = words.and_then(find).unwrap_or_default();
        // What it says in another language is a help to who translates.
        let other = words.map_or("", |words| words.get(self.language));
        let hint = if text.is_empty() { other } else { "" };
        let name = self.name_of(field);
        let salt = ("quiz text", self.place, field, self.language);
        let response = text_field(ui, &mut text, &name, rows > 1, |edit| {
            edit.id_salt(salt)
                .desired_rows(rows)
                .hint_text(hint)
                .desired_width(f32::INFINITY)
        });
        if self.focus == Some(field) {
            response.request_focus();
            response.scroll_to_me(None);
        }
        if response.changed() {
            let language = self.language.to_owned();
            self.edit(QuizEdit::Text(self.place, field, language, text));
        }
    }

    /// Buttons that move an entry of a list up and down or take it away; `name` is the entry's.
    pub(super) fn entry_buttons(
        &mut self,
        ui: &mut Ui,
        name: &str,
        (place, entry, count): (usize, usize, usize),
    ) {
        let locale = &self.world.locale;
        let last = count.saturating_sub(1);
        for (key, enabled, edit) in [
            (
                "editor-point-up",
                entry > 0,
                QuizEdit::MoveEntry(place, entry, entry.saturating_sub(1)),
            ),
            (
                "editor-point-down",
                entry < last,
                QuizEdit::MoveEntry(place, entry, entry + 1),
            ),
            (
                "editor-point-delete",
                true,
                QuizEdit::DeleteEntry(place, entry),
            ),
        ] {
            let action = locale.text(key);
            let button = ui.add_enabled(enabled, Button::new(action.as_str()).small());
            let values = [("action", action.into()), ("name", name.into())];
            let label = locale.text_with("editor-button", &values);
            button.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &label));
            if button.clicked() {
                self.edit(edit);
            }
        }
    }

    /// What a text is for.
    pub(super) fn name_of(&self, field: QuizField) -> String {
        let locale = &self.world.locale;
        let numbered =
            |key: &str, place: usize| locale.text_with(key, &[("number", (place + 1).into())]);
        locale.text(match field {
            QuizField::Title => "ask-title",
            QuizField::Summary => "ask-summary",
            QuizField::Prompt => "ask-prompt",
            QuizField::Unit => "ask-unit",
            QuizField::Explanation => "ask-explanation",
            QuizField::Source => "ask-source",
            QuizField::Alt => "ask-alt",
            QuizField::Choice(place) => return numbered("ask-choice", place),
            QuizField::Accepted(place) => return numbered("ask-accepted", place),
            QuizField::Left(place) => return numbered("ask-left", place),
            QuizField::Right(place) => return numbered("ask-right", place),
            QuizField::Item(place) => return numbered("ask-item", place),
        })
    }
}
