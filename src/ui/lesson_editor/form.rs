//! The words of the part in hand, in one language at a time, with what is untranslated.

use super::claims::ClaimPicker;
use super::quiz::QuizWords;
use super::terms::TermPicker;
use super::{LessonEditor, PlanCommand, head, part};
use crate::figure::style;
use crate::lesson::plan::{Place, TaskKind, field_name};
use crate::lesson::{LessonEdit, LessonField, LessonManuscript, Story};
use crate::locale::{Locale, Value};
use crate::ui::command::Command;
use crate::ui::sheet_dialog::Preview;
use crate::ui::thumbnails::Thumbnails;
use crate::ui::world::World;
use crate::ui::writing::{languages_ui, number_ui, text_field};
use egui::{Button, Label, Role, ScrollArea, Ui, WidgetInfo};
use std::sync::Arc;

/// What the form of a part is made with.
pub(super) struct Form<'a> {
    pub(super) world: &'a World,
    pub(super) stories: &'a [Arc<Story>],
    pub(super) manuscript: &'a LessonManuscript,
    pub(super) place: Place,
    pub(super) language: &'a str,
    pub(super) claims: &'a mut [ClaimPicker; 2],
    pub(super) terms: &'a mut TermPicker,
    pub(super) quiz_words: &'a mut QuizWords,
    pub(super) sheet_preview: &'a mut Preview,
    pub(super) thumbnails: &'a mut Thumbnails,
    focus: Option<LessonField>,
    commands: &'a mut Vec<Command>,
}

/// Draws the tabs of the languages and the texts of the part in hand.
pub fn words_ui(
    ui: &mut Ui,
    world: &World,
    editor: &mut LessonEditor,
    stories: &[Arc<Story>],
    thumbnails: &mut Thumbnails,
    commands: &mut Vec<Command>,
) {
    let chosen = languages_ui(
        ui,
        &world.locale,
        editor.languages(),
        &editor.panes.language,
        |language| editor.editing.document().missing(language),
    );
    commands.extend(chosen.map(|language| Command::Plan(PlanCommand::Write(language))));
    ui.separator();
    let place = editor.editing.place();
    let mut form = Form {
        world,
        stories,
        manuscript: editor.editing.document(),
        place,
        language: &editor.panes.language,
        claims: &mut editor.claims,
        terms: &mut editor.terms,
        quiz_words: &mut editor.quiz_words,
        sheet_preview: &mut editor.sheet_preview,
        thumbnails,
        focus: editor.focus.take(),
        commands,
    };
    let salt = ("lesson words", editor.editing.selected());
    let area = ScrollArea::vertical().id_salt(salt).auto_shrink(false);
    area.show(ui, |ui| match place {
        Place::Lesson => head::ui(ui, &mut form),
        Place::Story => part::story_ui(ui, &mut form),
        Place::Activity(number) => {
            if let Some(activity) = form.manuscript.activities.get(number) {
                part::activity_ui(ui, &mut form, number, activity);
            }
        }
    });
}

impl Form<'_> {
    pub(super) fn edit(&mut self, edit: LessonEdit) {
        self.give(PlanCommand::Edit(edit));
    }

    pub(super) fn give(&mut self, command: PlanCommand) {
        self.commands.push(Command::Plan(command));
    }

    /// A button for a command, with its keys.
    pub(super) fn press(&mut self, ui: &mut Ui, command: PlanCommand) {
        let locale = &self.world.locale;
        let command = Command::Plan(command);
        let button = ui.button(command.name(locale));
        if button.on_hover_text(command.hint(locale)).clicked() {
            self.commands.push(command);
        }
    }

    /// A text with its name above it.
    pub(super) fn text(&mut self, ui: &mut Ui, field: LessonField, rows: usize) {
        ui.add_space(6.0);
        let kind = (self.manuscript.activity(self.place)).map(|activity| activity.task.kind());
        let name = text_name(field, kind, &self.world.locale);
        ui.label(style::strong(&name));
        self.bare_text(ui, field, &name, rows);
    }

    /// A text whose name stands elsewhere.
    pub(super) fn bare_text(&mut self, ui: &mut Ui, field: LessonField, name: &str, rows: usize) {
        let words = self.manuscript.words(self.place, field);
        let mut text = words
            .and_then(|words| words.find(self.language))
            .unwrap_or("")
            .to_owned();
        // What it says in another language is a help to who translates.
        let other = words.map_or("", |words| words.get(self.language));
        let hint = if text.is_empty() { other } else { "" };
        let salt = ("lesson text", self.place_number(), field, self.language);
        let response = text_field(ui, &mut text, name, rows > 1, |edit| {
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
            self.edit(LessonEdit::Text(self.place, field, language, text));
        }
    }

    fn place_number(&self) -> usize {
        self.manuscript.row_of(self.place)
    }

    /// What the small Markdown offers.
    pub(super) fn markdown_note(&self, ui: &mut Ui) {
        let note = style::faint(self.world.locale.text("editor-markdown"));
        ui.add(Label::new(note).wrap());
    }

    /// A whole number with its name before it; gives the new one when it was changed.
    pub(super) fn number(
        &self,
        ui: &mut Ui,
        key: &str,
        mut number: u32,
        range: std::ops::RangeInclusive<u32>,
    ) -> Option<u32> {
        let name = self.world.locale.text(key);
        ui.label(&name);
        number_ui(ui, &mut number, range, &name).then_some(number)
    }

    /// Buttons that move an entry of a list up and down or take it away; `name` is the entry's.
    pub(super) fn entry_buttons(
        &mut self,
        ui: &mut Ui,
        name: &str,
        (place, count): (usize, usize),
        shift: Option<fn(usize, usize, usize) -> LessonEdit>,
        delete: LessonEdit,
        number: usize,
    ) {
        let locale = &self.world.locale;
        let last = count.saturating_sub(1);
        let mut buttons = Vec::with_capacity(3);
        if let Some(shift) = shift {
            let up = shift(number, place, place.saturating_sub(1));
            buttons.push(("editor-point-up", place > 0, up));
            buttons.push((
                "editor-point-down",
                place < last,
                shift(number, place, place + 1),
            ));
        }
        buttons.push(("editor-point-delete", true, delete));
        for (key, enabled, edit) in buttons {
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

    /// The id by which answers name the lesson or an activity.
    pub(super) fn id(&mut self, ui: &mut Ui, known: &str) {
        ui.add_space(6.0);
        let name = self.world.locale.text("plan-id");
        ui.label(style::faint(&name));
        let mut id = known.to_owned();
        let salt = ("lesson id", self.place_number());
        let response = text_field(ui, &mut id, &name, false, |edit| {
            edit.id_salt(salt).desired_width(f32::INFINITY)
        });
        if response.changed() {
            self.edit(LessonEdit::Id(self.place, id));
        }
    }
}

/// What a text of a lesson is called; in a task, by what is asked.
pub(super) fn text_name(field: LessonField, kind: Option<TaskKind>, locale: &Locale) -> String {
    use crate::lesson::plan::Field;
    let known = match field {
        LessonField::Title => Field::Title,
        LessonField::Summary => Field::Summary,
        LessonField::Audience => Field::Audience,
        LessonField::Aim(aim) => Field::Aim(aim),
        LessonField::Prepare => Field::Prepare,
        LessonField::Guide => Field::Guide,
        LessonField::Instructions => Field::Instructions,
        LessonField::Notes => Field::Notes,
        LessonField::Alt => Field::Alt,
        LessonField::MarkingGuide => Field::MarkingGuide,
        LessonField::Task => match kind {
            Some(TaskKind::Debate) => return locale.text("plan-debate-question"),
            Some(TaskKind::Comparison) => return locale.text("plan-comparison-task"),
            Some(TaskKind::Question) => return locale.text("plan-question"),
            _ => Field::Task,
        },
        LessonField::Hint(hint) => {
            let number = Value::Number((hint + 1) as f64);
            return locale.text_with("plan-hint", &[("number", number)]);
        }
        LessonField::QuizTitle => return locale.text("plan-quiz-title"),
        LessonField::SheetTitle => return locale.text("plan-sheet-title"),
        LessonField::SheetInstructions => return locale.text("plan-sheet-instructions"),
    };
    field_name(known, locale)
}
