//! A story being written in the window: the editor's frame, its commands, its questions, and the
//! way back to the atlas.

use super::{Shell, filling};
use crate::lesson::picture::carry_along;
use crate::lesson::{
    Document, Field, FindingKind, Manuscript, Picture, PictureFault, PictureFolder, Step, Story,
    StoryEdit, file_name,
};
use crate::store::{Drafts, OnDisk, OpenDocument, Pace, StoreError};
use crate::ui::command::Command;
use crate::ui::editor::{
    Editor, ImportPicture, Leaving, LeavingAnswer, LeftSide, Offered, OfferedAnswer, OutsideAnswer,
    Recovered, RecoveredAnswer, SaveAs, StoryCommand, bar_ui, findings_ui, leaving_ui, offered_ui,
    outside_ui, recovered_ui, steps_ui, store_sentence, words_ui,
};
use crate::ui::messages::{Message, Topic};
use crate::ui::talk::TalkCommand;
use crate::ui::top_bar;
use crate::view::{FigureKind, History, View};
use egui::{Button, CentralPanel, Context, Frame, Panel, RichText, Ui};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How long the window waits for a file that is all but written when its story is left.
const LEAVE_WAIT: Duration = Duration::from_secs(2);

/// What the window keeps of writing.
#[derive(Default)]
pub(super) struct Writing {
    /// The story in hand.
    pub(super) editor: Option<Editor>,
    /// The view and its history before the story was opened.
    before: Option<(View, History)>,
    save_as: SaveAs,
    picture: ImportPicture,
    leaving: Option<Leaving>,
    offered: Option<Offered>,
    recovered: Vec<Recovered>,
    /// What is done once a file was chosen.
    after_saving: Option<StoryCommand>,
}

impl Writing {
    /// Whether a question is over the window.
    pub(super) fn asks(&self) -> bool {
        self.save_as.is_open()
            || self.picture.is_open()
            || self.leaving.is_some()
            || self.offered.is_some()
            || !self.recovered.is_empty()
            || (self.editor.as_ref()).is_some_and(|editor| editor.question().is_some())
    }

    /// Closes the topmost question that can wait; false when there is none.
    pub(super) fn close(&mut self) -> bool {
        self.save_as.close()
            || self.picture.close()
            || self.leaving.take().is_some()
            || self.offered.take().is_some()
    }
}

impl Shell {
    /// Whether the editor is on screen.
    pub(super) fn shows_editor(&self) -> bool {
        (self.writing.editor.as_ref()).is_some_and(|editor| editor.is_shown)
    }

    /// Offers to tell or to write a story.
    pub(super) fn offer(&mut self, story: Story, file: Option<PathBuf>) {
        self.writing.offered = Some(Offered {
            story: Arc::new(story),
            file,
            is_in_use: false,
            is_new: true,
        });
    }

    /// Looks for what was left behind by a process that ended in the middle of writing.
    pub(super) fn look_for_drafts(&mut self) {
        if self.store.is_none() {
            return;
        }
        let left = self.drafts().left_behind();
        self.writing.recovered = left.drafts.into_iter().map(Recovered::new).collect();
        if !left.unread.is_empty() {
            self.messages.show(Message {
                topic: Topic::Story,
                title: self.world.locale.text("recovered-unread"),
                lines: left.unread.iter().map(ToString::to_string).collect(),
            });
        }
    }

    fn drafts(&self) -> Drafts {
        match &self.store {
            Some(store) => Drafts::in_folder(store.folder()),
            // Without a configuration folder, words are safe from everything but the next start.
            None => Drafts::in_folder(&std::env::temp_dir().join("mosaique")),
        }
    }

    /// Keeps up with the story in hand and its file.
    pub(super) fn follow_editor(&mut self, context: &Context) {
        let Some(editor) = &mut self.writing.editor else {
            return;
        };
        let focused = context.memory(egui::Memory::focused);
        let (more, taken) = editor.follow(&self.world.whole, focused);
        if more {
            context.request_repaint();
        }
        if taken {
            self.tell("outside-taken");
            self.show_story_step(false);
        }
    }

    /// One frame of the editor.
    pub(super) fn editor_frame(&mut self, ui: &mut Ui, mut commands: Vec<Command>) {
        let Some(mut editor) = self.writing.editor.take() else {
            return;
        };
        let narrow = self.is_narrow();
        let (list, words) = (!narrow || editor.list_first, !narrow || !editor.list_first);
        Panel::top("story bar").show(ui, |ui| {
            ui.add_space(2.0);
            bar_ui(ui, &self.world, &editor, &mut commands);
            ui.add_space(2.0);
        });
        if !self.messages.is_empty(&self.world) {
            Panel::top("messages")
                .frame(Frame::NONE)
                .show(ui, |ui| self.messages.ui(ui, &self.world));
        }
        let width = ui.available_width();
        let scale = self.world.medium.text_scale;
        if list {
            let default_width = (250.0 * scale).min(width * 0.3);
            Panel::left("story left")
                .default_size(default_width)
                .size_range(150.0_f32.min(width * 0.3)..=width * 0.4)
                .show(ui, |ui| {
                    filling(ui, |ui| self.story_left_ui(ui, &mut editor, &mut commands));
                });
        }
        if words {
            let default_width = (380.0 * scale).min(width * 0.42);
            Panel::right("story right")
                .default_size(default_width)
                .size_range(200.0_f32.min(width * 0.4)..=width * 0.55)
                .show(ui, |ui| {
                    filling(ui, |ui| {
                        let height = ui.available_height();
                        Panel::bottom("story findings")
                            .resizable(true)
                            .default_size(height * 0.22)
                            .size_range(60.0_f32.min(height * 0.2)..=height * 0.6)
                            .show(ui, |ui| {
                                ui.set_min_height(ui.available_height());
                                findings_ui(ui, &self.world, &editor, &mut commands);
                            });
                        CentralPanel::default().frame(Frame::NONE).show(ui, |ui| {
                            let pictures = &mut self.pictures;
                            words_ui(ui, &self.world, &mut editor, pictures, &mut commands);
                        });
                    });
                });
        }
        let mut highlight = None;
        let mut marked = Vec::new();
        let paper = self.world.theme.paper;
        CentralPanel::default()
            .frame(Frame::NONE.fill(paper))
            .show(ui, |ui| {
                Panel::top("story picture").show(ui, |ui| {
                    self.picture_bar_ui(ui, &mut editor, narrow, &mut commands);
                });
                let picture = CentralPanel::default().frame(Frame::NONE);
                picture.show(ui, |ui| {
                    if self.world.view.figure == FigureKind::Map {
                        let outcome = self.map.ui(ui, &self.world);
                        commands.extend(outcome.commands);
                        highlight = outcome.highlight;
                        marked = outcome.marked;
                    } else {
                        highlight = self.figure_ui(ui, &mut commands);
                    }
                });
            });
        self.writing.editor = Some(editor);
        self.after_panels(ui, commands, highlight, marked);
    }

    /// The steps, or what can be shown in the picture.
    fn story_left_ui(&mut self, ui: &mut Ui, editor: &mut Editor, commands: &mut Vec<Command>) {
        ui.horizontal_wrapped(|ui| {
            for (side, key) in [
                (LeftSide::Steps, "editor-steps"),
                (LeftSide::Picture, "panel-show"),
            ] {
                let label = self.world.locale.text(key);
                let tab = Button::selectable(editor.left == side, label);
                if ui.add(tab).clicked() {
                    editor.left = side;
                }
            }
        });
        ui.separator();
        match editor.left {
            LeftSide::Steps => {
                steps_ui(ui, &self.world, editor, &mut self.thumbnails, commands);
            }
            LeftSide::Picture => {
                let terms = self.profile.terms(&self.world.scene());
                let playing = self.play.is_some();
                let outcome = self.left.ui(ui, &self.world, playing, &terms);
                commands.extend(outcome.commands);
            }
        }
    }

    /// Above the picture: which figure it is, and what becomes of it.
    fn picture_bar_ui(
        &self,
        ui: &mut Ui,
        editor: &mut Editor,
        narrow: bool,
        commands: &mut Vec<Command>,
    ) {
        let world = &self.world;
        let locale = &world.locale;
        ui.horizontal_wrapped(|ui| {
            if narrow {
                for (list, key) in [(true, "editor-steps"), (false, "editor-words")] {
                    let chosen = editor.list_first == list;
                    let tab = Button::selectable(chosen, locale.text(key));
                    if ui.add(tab.frame_when_inactive(true)).clicked() {
                        editor.list_first = list;
                    }
                }
                ui.separator();
            }
            for figure in FigureKind::ALL {
                let command = Command::Show(figure);
                let label = locale.text(top_bar::figure_key(figure));
                let button = Button::selectable(world.view.figure == figure, label);
                if ui.add(button).on_hover_text(command.hint(locale)).clicked() {
                    commands.push(command);
                }
            }
        });
        ui.horizontal_wrapped(|ui| {
            let mut press = |ui: &mut Ui, command: StoryCommand| {
                let command = Command::Story(command);
                let button = ui.button(command.name(locale));
                if button.on_hover_text(command.hint(locale)).clicked() {
                    commands.push(command);
                }
            };
            press(ui, StoryCommand::Add);
            if editor.differs(&world.view) {
                let text = RichText::new(locale.text("editor-differs"));
                ui.label(text.color(world.theme.warning));
                press(ui, StoryCommand::TakeView);
                press(ui, StoryCommand::ReturnToView);
            }
        });
    }

    /// The questions about stories, above everything.
    pub(super) fn story_questions(&mut self, ui: &Ui) {
        let context = ui.ctx().clone();
        if let Some(path) = self.writing.save_as.ui(ui, &self.world) {
            self.save_story_as(&context, &path);
        }
        let story = (self.writing.editor.as_ref()).and_then(|editor| editor.document.file());
        if let Some(picture) = self.writing.picture.ui(ui, &self.world, story) {
            self.show_picture(&context, picture);
        }
        self.leaving_question(ui, &context);
        self.offered_question(ui, &context);
        let editor = self.writing.editor.as_ref();
        let outside = editor.and_then(|editor| outside_ui(ui, &self.world, editor));
        if let Some(answer) = outside {
            self.answer_outside(&context, answer);
        }
        if !self.writing.recovered.is_empty() {
            let answer = recovered_ui(ui, &self.world, &mut self.writing.recovered);
            if let Some(answer) = answer {
                self.answer_recovered(&context, answer);
            }
        }
    }

    fn leaving_question(&mut self, ui: &Ui, context: &Context) {
        let writing = &mut self.writing;
        let (Some(editor), Some(leaving)) = (&writing.editor, &mut writing.leaving) else {
            return;
        };
        let Some(answer) = leaving_ui(ui, &self.world, editor, leaving) else {
            return;
        };
        let then = writing.leaving.take().and_then(|leaving| leaving.then);
        match answer {
            LeavingAnswer::Stay => {}
            LeavingAnswer::SaveAs => {
                self.writing.after_saving = then.or(Some(StoryCommand::Close));
                self.ask_for_file();
            }
            LeavingAnswer::KeepDraft | LeavingAnswer::Discard => {
                self.leave_story(answer == LeavingAnswer::Discard);
                if let Some(then) = then {
                    self.story_command(context, then);
                }
            }
        }
        context.request_repaint();
    }

    fn offered_question(&mut self, ui: &Ui, context: &Context) {
        let Some(offered) = &mut self.writing.offered else {
            return;
        };
        let Some(answer) = offered_ui(ui, &self.world, offered) else {
            return;
        };
        let Some(offered) = self.writing.offered.take() else {
            return;
        };
        match (answer, offered.file) {
            (OfferedAnswer::Tell, _) => self.told = Some(offered.story),
            (OfferedAnswer::Edit, Some(file)) => {
                self.story_command(context, StoryCommand::Open(file));
            }
            (OfferedAnswer::Copy, _) => {
                let story = Arc::unwrap_or_clone(offered.story);
                if self.may_leave(None) {
                    self.begin_story(context, story.into(), None);
                    self.hand_in();
                }
            }
            (OfferedAnswer::Edit | OfferedAnswer::Nothing, _) => {}
        }
        context.request_repaint();
    }

    fn answer_outside(&mut self, context: &Context, answer: OutsideAnswer) {
        let Some(editor) = &mut self.writing.editor else {
            return;
        };
        match answer {
            OutsideAnswer::KeepMine => editor.keep_mine(),
            OutsideAnswer::TakeTheirs => {
                editor.take_theirs();
                self.show_story_step(false);
            }
            OutsideAnswer::KeepBoth(path) => self.save_story_as(context, &path),
            OutsideAnswer::SaveAs => self.ask_for_file(),
        }
        context.request_repaint();
    }

    fn answer_recovered(&mut self, context: &Context, answer: RecoveredAnswer) {
        match answer {
            RecoveredAnswer::Later => self.writing.recovered.clear(),
            RecoveredAnswer::Discard(place) if place < self.writing.recovered.len() => {
                self.writing.recovered.remove(place).draft.discard();
            }
            RecoveredAnswer::GoOn(place) if place < self.writing.recovered.len() => {
                if !self.may_leave(None) {
                    return;
                }
                let recovered = self.writing.recovered.remove(place);
                // The others are offered again at the next start.
                self.writing.recovered.clear();
                let (Ok(story), draft) = (recovered.story, recovered.draft) else {
                    return;
                };
                let wake = waking(context);
                match OpenDocument::go_on(&self.drafts(), draft, Pace::default(), wake) {
                    Ok(document) => {
                        self.take_in_hand(story, document);
                        self.hand_in();
                    }
                    Err(fault) => self.tell_not_open(&fault),
                }
            }
            RecoveredAnswer::Discard(_) | RecoveredAnswer::GoOn(_) => {}
        }
        context.request_repaint();
    }

    /// Carries out what the writer asks for.
    pub(super) fn story_command(&mut self, context: &Context, command: StoryCommand) {
        match command {
            StoryCommand::New => {
                if self.may_leave(Some(command)) {
                    let pack = self.world.whole.meta.id.clone();
                    self.begin_story(context, Manuscript::new(&pack), None);
                }
            }
            StoryCommand::CopyOfPack(place) => {
                let story = self.stories.get(place).cloned();
                if let Some(story) = story
                    && self.may_leave(Some(command))
                {
                    self.begin_story(context, (*story).clone().into(), None);
                    self.hand_in();
                }
            }
            StoryCommand::Open(ref path) => {
                let path = path.clone();
                if self.may_leave(Some(command)) {
                    self.open_story(context, &path);
                }
            }
            StoryCommand::Add if self.writing.editor.is_none() => {
                let pack = self.world.whole.meta.id.clone();
                self.begin_story(context, Manuscript::new(&pack), None);
                if let Some(editor) = &mut self.writing.editor {
                    editor.is_shown = false;
                    self.edit_story(context, StoryCommand::Add);
                }
            }
            command if self.writing.editor.is_some() => self.edit_story(context, command),
            _ => self.tell("editor-no-story"),
        }
    }

    /// Carries out what is asked of the story in hand.
    fn edit_story(&mut self, context: &Context, command: StoryCommand) {
        let view = self.world.view.clone();
        let step = (command == StoryCommand::Add).then(|| self.step_of_view());
        let Some(editor) = &mut self.writing.editor else {
            return;
        };
        let place = editor.editing.selected();
        let count = editor.editing.manuscript().steps.len();
        let mut apply = |edit: StoryEdit| {
            editor.editing.apply(&edit);
            editor.scrolls = !matches!(edit, StoryEdit::Text(..));
        };
        match command {
            StoryCommand::Add => {
                if let Some(step) = step {
                    let behind = if count == 0 { 0 } else { place + 1 };
                    apply(StoryEdit::Insert(behind, Box::new(step)));
                    editor.view_shown = Some(view);
                    if !editor.is_shown {
                        self.tell_added();
                    }
                }
            }
            StoryCommand::TakeView => apply(StoryEdit::View(place, Box::new(view))),
            StoryCommand::ImportPicture => {
                // A picture lies beside the file of its story: first there has to be one.
                if editor.document.file().is_none() {
                    self.writing.after_saving = Some(StoryCommand::ImportPicture);
                    return self.ask_for_file();
                }
                return self.writing.picture.open();
            }
            StoryCommand::ReturnToView => return self.show_story_step(true),
            StoryCommand::Duplicate => apply(StoryEdit::Duplicate(place)),
            StoryCommand::Delete => apply(StoryEdit::Delete(place)),
            StoryCommand::Up if place > 0 => apply(StoryEdit::Move(place, place - 1)),
            StoryCommand::Down if place + 1 < count => apply(StoryEdit::Move(place, place + 1)),
            StoryCommand::Up | StoryCommand::Down => {}
            StoryCommand::Edit(edit) => apply(edit),
            StoryCommand::Previous => return self.select_step(place.saturating_sub(1)),
            StoryCommand::Next => return self.select_step(place + 1),
            StoryCommand::Select(place) => return self.select_step(place),
            StoryCommand::Write(language) => {
                editor.editing.rest();
                editor.language = language;
            }
            StoryCommand::MendNext => {
                let next = editor.mended.map_or(0, |mended| mended + 1);
                let all = editor.findings.all().len();
                return self.mend(if next < all { next } else { 0 });
            }
            StoryCommand::Mend(found) => return self.mend(found),
            StoryCommand::Undo | StoryCommand::Redo => {
                editor.scrolls = editor.editing.step_history(command == StoryCommand::Undo);
            }
            StoryCommand::Save => {
                if editor.document.file().is_none() {
                    return self.ask_for_file();
                }
                editor.hand_in();
                editor.document.save();
            }
            StoryCommand::SaveAs => return self.ask_for_file(),
            StoryCommand::Toggle => editor.is_shown = !editor.is_shown,
            StoryCommand::Preview => {
                let story = Arc::new(editor.story());
                self.begin_talk(context, story);
                self.talk_command(context, TalkCommand::To(place));
                return;
            }
            StoryCommand::Close => {
                if self.may_leave(None) {
                    context.request_repaint();
                }
                return;
            }
            StoryCommand::New | StoryCommand::CopyOfPack(_) | StoryCommand::Open(_) => return,
        }
        self.show_story_step(false);
    }

    /// What is on screen, as a step with its title where the writer reads the same language.
    fn step_of_view(&self) -> Step {
        let mut step = Step {
            view: self.world.view.clone(),
            ..Step::default()
        };
        let spoken = self.world.locale.language().as_str();
        if (self.writing.editor.as_ref()).is_some_and(|editor| editor.language == spoken) {
            step.title.set(spoken, &self.world.scene().title());
        }
        step
    }

    fn tell_added(&mut self) {
        let Some(editor) = &self.writing.editor else {
            return;
        };
        let locale = &self.world.locale;
        let key = Command::Story(StoryCommand::Toggle).key_text(locale);
        let values = [
            ("number", (editor.editing.selected() + 1).into()),
            ("key", key.unwrap_or_default().into()),
        ];
        self.messages.show(Message {
            topic: Topic::Story,
            title: locale.text_with("editor-added", &values),
            lines: Vec::new(),
        });
    }

    fn select_step(&mut self, place: usize) {
        if let Some(editor) = &mut self.writing.editor {
            editor.editing.select(place);
            editor.scrolls = true;
        }
        self.show_story_step(true);
    }

    /// Goes to where something is to be mended.
    fn mend(&mut self, place: usize) {
        let Some(editor) = &mut self.writing.editor else {
            return;
        };
        let Some(finding) = editor.findings.all().get(place).cloned() else {
            return;
        };
        editor.mended = Some(place);
        editor.list_first = false;
        if let Some(language) = finding.language {
            editor.language = language;
        }
        editor.focus = match finding.what {
            FindingKind::NoTitle | FindingKind::LongTitle(_) => Some(Field::Title),
            FindingKind::NoAlt => Some(Field::Alt),
            FindingKind::NoCredit => Some(Field::Credit),
            FindingKind::Untranslated(field) => Some(field),
            FindingKind::LongText(_) | FindingKind::DeadLink(_) => Some(Field::Text),
            _ => None,
        };
        if let Some(step) = finding.step {
            self.select_step(step);
        }
    }

    /// Shows the view of the step in hand, when it is another than was shown last, or `always`. In
    /// the atlas the view is the reader's.
    fn show_story_step(&mut self, always: bool) {
        let Some(editor) = &mut self.writing.editor else {
            return;
        };
        let view = editor.editing.step().map(|step| step.view.clone());
        let changed = editor.view_shown != view;
        editor.view_shown.clone_from(&view);
        if let Some(view) = view
            && editor.is_shown
            && (always || changed)
        {
            self.world.look(view);
        }
    }

    fn begin_story(&mut self, context: &Context, story: Manuscript, on_disk: Option<&OnDisk>) {
        let begun = OpenDocument::begin(&self.drafts(), on_disk, Pace::default(), waking(context));
        match begun {
            Ok(document) => self.take_in_hand(story, document),
            Err(fault) => self.tell_not_open(&fault),
        }
    }

    fn take_in_hand(&mut self, story: Manuscript, document: OpenDocument) {
        self.play = None;
        let history = std::mem::take(&mut self.world.history);
        self.writing.before = Some((self.world.view.clone(), history));
        let spoken = self.world.locale.language().as_str();
        self.writing.editor = Some(Editor::new(story, document, spoken));
        self.show_story_step(true);
    }

    /// Hands a story that is not in a file to its draft.
    fn hand_in(&mut self) {
        if let Some(editor) = &mut self.writing.editor {
            editor.hand_in();
        }
    }

    fn open_story(&mut self, context: &Context, path: &Path) {
        let read = OnDisk::read(path);
        let on_disk = match read {
            Ok(on_disk) => on_disk,
            Err(fault) => return self.tell_not_open(&fault),
        };
        let name = path.to_string_lossy();
        let story = match Manuscript::from_ron(&name, &on_disk.text) {
            Ok(story) => story,
            Err(fault) => return self.tell_unread(&fault.to_string()),
        };
        let drafts = self.drafts();
        let begun = OpenDocument::begin(&drafts, Some(&on_disk), Pace::default(), waking(context));
        match begun {
            Ok(document) => {
                self.take_in_hand(story, document);
                if crate::lesson::Comments::of(&on_disk.text).has_others {
                    self.tell("editor-comments");
                }
            }
            Err(StoreError::InUse { .. }) => {
                self.writing.offered = Some(Offered {
                    story: Arc::new(story.story()),
                    file: Some(path.to_owned()),
                    is_in_use: true,
                    is_new: true,
                });
            }
            Err(fault) => self.tell_not_open(&fault),
        }
    }

    fn ask_for_file(&mut self) {
        if let Some(editor) = &self.writing.editor {
            let title = editor.editing.manuscript().head.title.get(&editor.language);
            let name = file_name(title);
            let file = editor.document.file();
            self.writing.save_as.open("save-as-title", file, &name);
        }
    }

    fn save_story_as(&mut self, context: &Context, path: &Path) {
        let Some(editor) = &mut self.writing.editor else {
            return;
        };
        editor.hand_in();
        if let Err(fault) = editor.document.move_to(path) {
            return self.tell_not_open(&fault);
        }
        let left = carried_along(editor, path);
        if !left.is_empty() {
            self.tell_left(&left);
        }
        if let Some(then) = self.writing.after_saving.take() {
            self.story_command(context, then);
        }
    }

    /// Shows a picture in place of the view of the step in hand.
    fn show_picture(&mut self, context: &Context, picture: Picture) {
        if let Some(editor) = &mut self.writing.editor {
            let edit = StoryEdit::Picture(editor.editing.selected(), Some(Box::new(picture)));
            editor.editing.apply(&edit);
            editor.focus = Some(Field::Credit);
            context.request_repaint();
        }
    }

    /// Takes a picture that was let go over the editor; false when it is none, or nobody writes.
    pub(super) fn take_dropped_picture(&mut self, context: &Context, path: &Path) -> bool {
        let Some(editor) = (self.writing.editor.as_ref()).filter(|editor| editor.is_shown) else {
            return false;
        };
        if !ImportPicture::takes(path) || editor.editing.step().is_none() {
            return false;
        }
        match editor.document.file() {
            Some(story) => {
                let story = story.to_owned();
                self.writing.picture.take(context, path, &story);
            }
            None => self.edit_story(context, StoryCommand::ImportPicture),
        }
        true
    }

    fn tell_left(&mut self, left: &[PictureFault]) {
        let locale = &self.world.locale;
        self.messages.show(Message {
            topic: Topic::Story,
            title: locale.text("picture-left"),
            lines: left.iter().map(|fault| fault.text(locale)).collect(),
        });
    }

    /// Whether the story in hand, if there is one, was left: what is in its file is closed, about
    /// anything else the writer is asked, and `then` waits for the answer.
    fn may_leave(&mut self, then: Option<StoryCommand>) -> bool {
        let Some(editor) = &mut self.writing.editor else {
            return true;
        };
        if !editor.is_saved() {
            editor.hand_in();
            editor.document.save();
        }
        if !editor.document.wait_until_saved(LEAVE_WAIT) {
            let then = then.filter(|then| *then != StoryCommand::Close);
            self.writing.leaving = Some(Leaving::new(then));
            return false;
        }
        self.leave_story(false);
        true
    }

    /// Closes the story in hand and goes back to the view before.
    fn leave_story(&mut self, discards: bool) {
        let Some(editor) = self.writing.editor.take() else {
            return;
        };
        if discards {
            editor.document.discard();
        } else {
            let _ = editor.document.close();
        }
        if let Some((view, history)) = self.writing.before.take()
            && editor.is_shown
        {
            self.world.look(view);
            self.world.history = history;
        }
    }

    /// The window closes: all is written, and what has no file stays as a draft.
    pub(super) fn close_editor(&mut self) {
        if let Some(editor) = &mut self.writing.editor
            && !editor.is_saved()
        {
            editor.hand_in();
        }
        self.leave_story(false);
    }

    fn tell_not_open(&mut self, fault: &StoreError) {
        let locale = &self.world.locale;
        let reason = store_sentence(fault, locale);
        self.messages.show(Message {
            topic: Topic::Story,
            title: locale.text_with("editor-not-open", &[("reason", reason.into())]),
            lines: vec![fault.to_string()],
        });
    }

    /// What was opened or let go over the window.
    pub(super) fn open_document(&mut self, document: Document, file: Option<PathBuf>) {
        if self.is_busy_with_quiz() {
            return;
        }
        match document {
            Document::View(view) => {
                let change = crate::view::Change::Replace(view);
                self.world.apply(&change, None);
            }
            Document::Story(story) => self.offer(*story, file),
            Document::Quiz(quiz) => self.quiz_waiting = Some(quiz),
        }
    }
}

/// Copies the pictures of a story to where it is saved anew; gives what could not be copied.
fn carried_along(editor: &mut Editor, path: &Path) -> Vec<PictureFault> {
    let pictures =
        (editor.editing.manuscript().steps.iter()).filter_map(|step| step.picture.as_ref());
    let left = pictures
        .filter_map(|picture| carry_along(picture, &editor.folder, path).err())
        .collect();
    editor.folder = PictureFolder::beside(path);
    left
}

fn waking(context: &Context) -> impl Fn() + Send + 'static {
    let context = context.clone();
    move || context.request_repaint()
}
