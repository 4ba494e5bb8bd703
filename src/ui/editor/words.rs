//! The words of a step, in one language at a time, with what fits and what is untranslated.

use super::{Editor, StoryCommand};
use crate::figure::style;
use crate::lesson::{
    Field, Step, Story, StoryEdit, TEXT_LIMIT, TITLE_LIMIT, field_name, text_room, title_room,
};
use crate::ui::command::Command;
use crate::ui::talk::StagePictures;
use crate::ui::world::World;
use crate::ui::writing::{languages_ui, text_field};
use egui::{Button, CollapsingHeader, Label, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};
use std::sync::Arc;

/// Draws the tabs of the languages and the texts of the step in hand.
pub fn words_ui(
    ui: &mut Ui,
    world: &World,
    editor: &mut Editor,
    pictures: &mut StagePictures,
    commands: &mut Vec<Command>,
) {
    let chosen = languages_ui(
        ui,
        &world.locale,
        editor.languages(),
        &editor.panes.language,
        |language| editor.editing.missing(language),
    );
    commands.extend(chosen.map(|language| Command::Story(StoryCommand::Write(language))));
    ui.separator();
    let focus = editor.focus.take();
    let area = ScrollArea::vertical()
        .id_salt(("words", editor.editing.selected()))
        .auto_shrink(false);
    area.show(ui, |ui| {
        if let Some(step) = editor.editing.step().map(Arc::clone) {
            let mut form = Form {
                world,
                step: &step,
                place: editor.editing.selected(),
                language: &editor.panes.language,
                focus,
                commands,
            };
            form.ui(ui);
            let head = Story {
                folder: editor.folder.clone(),
                ..editor.editing.manuscript().head.clone()
            };
            form.picture(ui, pictures, &head);
        }
        summary_ui(ui, world, editor, commands);
    });
}

/// What the story is about, for the list of stories.
fn summary_ui(ui: &mut Ui, world: &World, editor: &Editor, commands: &mut Vec<Command>) {
    let locale = &world.locale;
    let name = locale.text("editor-summary");
    CollapsingHeader::new(&name)
        .id_salt("summary")
        .show(ui, |ui| {
            let head = &editor.editing.manuscript().head;
            let mut text = head
                .summary
                .find(&editor.panes.language)
                .unwrap_or("")
                .to_owned();
            let response = text_field(ui, &mut text, &name, true, |edit| {
                edit.id_salt("summary text")
                    .desired_rows(2)
                    .desired_width(f32::INFINITY)
            });
            if response.changed() {
                let edit = StoryEdit::Summary(editor.panes.language.clone(), text);
                commands.push(Command::Story(StoryCommand::Edit(edit)));
            }
        });
}

/// The texts of one step in one language.
struct Form<'a> {
    world: &'a World,
    step: &'a Step,
    place: usize,
    language: &'a str,
    focus: Option<Field>,
    commands: &'a mut Vec<Command>,
}

impl Form<'_> {
    fn ui(&mut self, ui: &mut Ui) {
        let title = title_room(self.step, self.language);
        self.label(ui, Field::Title, Some((title, TITLE_LIMIT)));
        self.field(ui, Field::Title, 1);
        let text = text_room(self.step, self.language);
        self.label(ui, Field::Text, Some((text, TEXT_LIMIT)));
        self.field(ui, Field::Text, 3);
        ui.add(Label::new(style::faint(self.world.locale.text("editor-markdown"))).wrap());
        self.points(ui);
        for (field, rows) in [(Field::Notes, 5), (Field::Alt, 2)] {
            self.label(ui, field, None);
            self.field(ui, field, rows);
        }
    }

    /// The picture in place of the view, with its credit; or the way to one.
    fn picture(&mut self, ui: &mut Ui, pictures: &mut StagePictures, head: &Story) {
        let locale = &self.world.locale;
        ui.add_space(6.0);
        ui.separator();
        let has_picture = self.step.picture.is_some();
        ui.horizontal_wrapped(|ui| {
            let import = StoryCommand::ImportPicture;
            let key = if has_picture {
                "picture-other"
            } else {
                import.name_key()
            };
            if ui.button(locale.text(key)).clicked() {
                self.commands.push(Command::Story(import));
            }
            if has_picture && ui.button(locale.text("picture-remove")).clicked() {
                self.edit(StoryEdit::Picture(self.place, None));
            }
        });
        if !has_picture {
            return;
        }
        let height = 150.0 * self.world.medium.text_scale;
        let size = vec2(ui.available_width(), height);
        ui.allocate_ui(size, |ui| {
            ui.set_min_size(size);
            pictures.ui(ui, &self.world.scene(), head, self.step);
        });
        self.label(ui, Field::Credit, None);
        self.field(ui, Field::Credit, 1);
    }

    fn edit(&mut self, edit: StoryEdit) {
        self.commands.push(Command::Story(StoryCommand::Edit(edit)));
    }

    /// What the text is for, and how much of the room it takes.
    fn label(&self, ui: &mut Ui, field: Field, room: Option<(usize, usize)>) {
        let locale = &self.world.locale;
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| {
            ui.label(style::strong(field_name(field, locale)));
            let Some((used, limit)) = room else { return };
            let values = [("used", used.into()), ("limit", limit.into())];
            if used > limit {
                let text = locale.text_with("editor-room-over", &values);
                ui.label(RichText::new(text).small().color(self.world.theme.warning));
            } else {
                ui.label(style::faint(locale.text_with("editor-room", &values)));
            }
        });
    }

    fn field(&mut self, ui: &mut Ui, field: Field, rows: usize) {
        let words = field.words(self.step);
        let mut text = words
            .and_then(|words| words.find(self.language))
            .unwrap_or("")
            .to_owned();
        // What it says in another language is a help to who translates.
        let other = words.map_or("", |words| words.get(self.language));
        let hint = if text.is_empty() { other } else { "" };
        let name = field_name(field, &self.world.locale);
        let response = text_field(ui, &mut text, &name, rows > 1, |edit| {
            edit.id_salt(("step text", field, self.language))
                .desired_rows(rows)
                .hint_text(hint)
                .desired_width(f32::INFINITY)
        });
        if self.focus == Some(field) {
            response.request_focus();
            response.scroll_to_me(None);
        }
        if response.changed() {
            self.edit(StoryEdit::Text(
                self.place,
                field,
                self.language.to_owned(),
                text,
            ));
        }
    }

    fn points(&mut self, ui: &mut Ui) {
        let locale = &self.world.locale;
        let place = self.place;
        let last = self.step.points.len().saturating_sub(1);
        for point in 0..self.step.points.len() {
            let name = field_name(Field::Point(point), locale);
            ui.horizontal_wrapped(|ui| {
                ui.label(style::strong(&name));
                for (key, enabled, edit) in [
                    (
                        "editor-point-up",
                        point > 0,
                        StoryEdit::MovePoint(place, point, point.saturating_sub(1)),
                    ),
                    (
                        "editor-point-down",
                        point < last,
                        StoryEdit::MovePoint(place, point, point + 1),
                    ),
                    (
                        "editor-point-delete",
                        true,
                        StoryEdit::DeletePoint(place, point),
                    ),
                ] {
                    let action = locale.text(key);
                    let button = ui.add_enabled(enabled, Button::new(action.as_str()).small());
                    let values = [("action", action.into()), ("name", name.as_str().into())];
                    let label = locale.text_with("editor-button", &values);
                    button.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, &label));
                    if button.clicked() {
                        self.edit(edit);
                    }
                }
            });
            self.field(ui, Field::Point(point), 1);
        }
        ui.add_space(4.0);
        if ui.button(locale.text("editor-add-point")).clicked() {
            self.edit(StoryEdit::AddPoint(place));
        }
    }
}
