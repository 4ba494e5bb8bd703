//! The shell: one frame of the window, and the one place where commands are applied.

mod apply;
mod audience;
mod editing;
mod keys;
mod marking;
mod notices;
mod panels;
mod quizzing;
mod talking;
mod teaching;

use super::copying::Copying;
use super::export_dialog::ExportDialog;
use super::handout_dialog::HandoutDialog;
use super::kept_dialog::KeptDialog;
use super::left_panel::LeftPanel;
use super::lesson_export::LessonExport;
use super::map_panel::MapPanel;
use super::messages::Messages;
use super::pack_watch::PackWatch;
use super::quiz::{LeftQuiz, Practice, QuizExport, Quizzing, SetUp};
use super::saving::Saving;
use super::search_box::SearchBox;
use super::sheet_dialog::SheetDialog;
use super::talk::{StagePictures, Talk};
use super::thumbnails::Thumbnails;
use super::world::World;
use super::writing::SaveAs;
use super::{pages, top_bar};
use crate::atlas::{Atlas, RegionKey, SourceKey};
use crate::figure::ThemeKind;
use crate::figure::charts::ChartState;
use crate::figure::profile::ProfileState;
use crate::lesson::plan::Lesson;
use crate::lesson::quiz::{Phase, Quiz};
use crate::lesson::{Document, PackFault, Story};
use crate::locale::{LANGUAGES, Locale, LocaleFault, detect};
use crate::store::{Settings, SettingsNotice, SettingsStore};
use crate::ui::command::Command;
use crate::view::{FigureKind, Gesture, View};
use editing::Writing;
use egui::{CentralPanel, Frame, Panel, Ui, UiBuilder};
use marking::Desk;
use std::path::PathBuf;
use std::sync::Arc;
use talking::Presenting;
use teaching::Teaching;

/// The whole range of years plays in this time, in seconds.
const PLAY_S: f64 = 4.0;
/// Below this width only one of the side panels is shown, in points at the usual text size.
const ONE_PANEL_PT: f32 = 980.0;
/// Steps of the text size.
const TEXT_STEP: f32 = 0.1;

/// All that the window holds.
pub struct Shell {
    /// The atlas, the view and what follows.
    pub world: World,
    settings: Settings,
    store: Option<SettingsStore>,
    saved: Settings,
    pack: Option<PackWatch>,
    map: MapPanel,
    left: LeftPanel,
    charts: ChartState,
    profile: ProfileState,
    /// The region pointed at in what is read.
    read_highlight: Option<RegionKey>,
    search: SearchBox,
    messages: Messages,
    export: ExportDialog,
    handout: HandoutDialog,
    lesson_export: LessonExport,
    saving: Saving,
    copying: Copying,
    sheet: SheetDialog,
    kept: KeptDialog,
    /// Small pictures of views.
    thumbnails: Thumbnails,
    keys_open: bool,
    /// Whether the hints of a first start were asked for.
    hints_asked: bool,
    /// The sources on the page of sources; none when it is closed.
    sources_open: Vec<SourceKey>,
    play: Option<Play>,
    /// The stories of the pack.
    stories: Vec<Arc<Story>>,
    /// The lessons of the pack.
    lessons: Vec<Arc<Lesson>>,
    /// A story that was opened and is to be told in the next frame.
    told: Option<Arc<Story>>,
    /// The story that is told.
    talk: Option<Talk>,
    presenting: Presenting,
    /// The story that is written, and what is asked about stories.
    writing: Writing,
    /// The lesson that is worked through, and what is asked about lessons.
    teaching: Teaching,
    /// The answers that are marked, and what is asked about them.
    marking: Desk,
    pictures: StagePictures,
    /// What a quiz is to be about.
    quiz_setup: SetUp,
    /// A quiz that was opened and begins in the next frame.
    quiz_waiting: Option<Box<Quiz>>,
    /// Quizzes that were left before their end, while they are offered.
    left_quizzes: Vec<LeftQuiz>,
    /// The quiz that is done.
    quizzing: Option<Quizzing>,
    /// What a quiz is to be written as.
    quiz_export: QuizExport,
    /// Where the table of a quiz is to be saved.
    save_table: SaveAs,
    /// What was practised.
    practice: Practice,
    gesture: u64,
    style_of: Option<(ThemeKind, f32, bool, bool)>,
    font_checked: bool,
    last_width: f32,
    /// In a narrow window: the list is wanted, not the profile.
    list_first: bool,
}

/// What is pointed at in the middle of the window.
#[derive(Default)]
struct Middle {
    highlight: Option<RegionKey>,
    marked: Vec<RegionKey>,
}

#[derive(Clone, Copy)]
struct Play {
    next_s: f64,
    gesture: Gesture,
}

/// What a shell opens with.
pub struct Opening {
    /// The atlas.
    pub atlas: Arc<Atlas>,
    /// The stories of its pack.
    pub stories: Vec<Story>,
    /// The lessons of its pack.
    pub lessons: Vec<Lesson>,
    /// What was wrong with its pack.
    pub faults: Vec<PackFault>,
    /// Where settings are kept; `None` keeps none.
    pub store: Option<SettingsStore>,
    /// The settings as they were read, and what was wrong with them.
    pub settings: (Settings, Option<SettingsNotice>),
    /// A view to show instead of the last one, or a story to tell.
    pub document: Option<Document>,
    /// The file that it was read from.
    pub file: Option<PathBuf>,
    /// Whether the reader is told when the machine has no font for Chinese.
    pub tells_missing_font: bool,
}

impl Shell {
    /// Opens on the last view, or on the atlas's start.
    ///
    /// # Errors
    /// When not even English can be loaded, which a test excludes.
    pub fn new(opening: Opening) -> Result<Self, LocaleFault> {
        let (settings, notice) = opening.settings;
        let (view, document) = match opening.document {
            Some(Document::View(view)) => (Some(*view), None),
            other => (None, other),
        };
        let view = view
            .or_else(|| {
                let text = settings.last_view.as_deref()?;
                View::from_text(text).ok()
            })
            .unwrap_or_default();
        let language = settings.language.clone().unwrap_or_else(detect);
        // A language from the settings may be one that this version does not speak.
        let locale = Locale::load(&language).or_else(|_| Locale::load(&LANGUAGES[0].tag.into()))?;
        let mut shell = Self {
            world: World::new(opening.atlas, view, locale),
            saved: settings.clone(),
            settings,
            store: opening.store,
            pack: None,
            map: MapPanel::default(),
            left: LeftPanel::default(),
            charts: ChartState::default(),
            profile: ProfileState::default(),
            read_highlight: None,
            search: SearchBox::default(),
            messages: Messages::default(),
            export: ExportDialog::default(),
            handout: HandoutDialog::default(),
            lesson_export: LessonExport::default(),
            saving: Saving::default(),
            copying: Copying::default(),
            sheet: SheetDialog::default(),
            kept: KeptDialog::default(),
            thumbnails: Thumbnails::default(),
            keys_open: false,
            hints_asked: false,
            sources_open: Vec::new(),
            play: None,
            stories: opening.stories.into_iter().map(Arc::new).collect(),
            lessons: opening.lessons.into_iter().map(Arc::new).collect(),
            told: None,
            talk: None,
            presenting: Presenting::default(),
            writing: Writing::default(),
            teaching: Teaching::default(),
            marking: Desk::default(),
            pictures: StagePictures::default(),
            quiz_setup: SetUp::default(),
            quiz_waiting: None,
            left_quizzes: Vec::new(),
            quizzing: None,
            quiz_export: QuizExport::default(),
            save_table: SaveAs::default(),
            practice: Practice::default(),
            gesture: 0,
            style_of: None,
            font_checked: !opening.tells_missing_font,
            last_width: 0.0,
            list_first: false,
        };
        shell.world.medium.text_scale = shell.settings.text_scale;
        if let Some(notice) = notice {
            shell.tell_settings(&notice);
        }
        shell.tell_faults(&opening.faults);
        shell.look_for_drafts();
        shell.look_for_left_quizzes();
        if let Some(document) = document {
            shell.open_document(document, opening.file);
        }
        Ok(shell)
    }

    /// Reads the pack again when it changes.
    pub fn watch(&mut self, pack: PackWatch) {
        self.pack = Some(pack);
    }

    /// One frame.
    pub fn ui(&mut self, ui: &mut Ui) {
        self.follow_pack();
        self.apply_style(ui.ctx());
        self.check_font(ui.ctx());
        self.last_width = ui.available_width();
        self.take_dropped_files(ui.ctx());
        self.follow_editor(ui.ctx());
        self.follow_lesson(ui.ctx());
        self.follow_marking(ui.ctx());
        if let Some(story) = self.told.take() {
            self.begin_talk(ui.ctx(), story);
        }
        if self.talk.is_some() {
            self.talk_frame(ui);
            return;
        }
        self.begin_waiting_quiz(ui.ctx());
        if self.shows_quiz() {
            self.quiz_frame(ui);
            return;
        }
        self.remember_size(ui.ctx());
        let mut commands = if self.shows_marking() {
            self.marking_keys(ui.ctx())
        } else {
            self.lesson_keys(ui.ctx())
        };
        commands.extend(self.keys(ui.ctx()));
        commands.extend(self.play_on(ui.ctx()));
        if self.shows_editor() {
            self.editor_frame(ui, commands);
            return;
        }
        if self.shows_marking() {
            self.marking_frame(ui, commands);
            return;
        }
        if self.shows_lesson() {
            self.lesson_frame(ui, commands);
            return;
        }
        let mut highlight = None;
        self.bars_ui(ui, &mut commands);
        let (left, right) = self.side_panels();
        let width = ui.available_width();
        if left {
            let default_width = (290.0 * self.world.medium.text_scale).min(width * 0.4);
            Panel::left("left")
                .default_size(default_width)
                .size_range(180.0_f32.min(width * 0.4)..=width * 0.45)
                .show(ui, |ui| {
                    let playing = self.play.is_some();
                    let terms = self.profile.terms(&self.world.scene());
                    let outcome = filling(ui, |ui| self.left.ui(ui, &self.world, playing, &terms));
                    commands.extend(outcome.commands);
                    highlight = highlight.or(outcome.highlight);
                });
        }
        if right {
            let default_width = (350.0 * self.world.medium.text_scale).min(width * 0.4);
            Panel::right("right")
                .default_size(default_width)
                .size_range(200.0_f32.min(width * 0.4)..=width * 0.5)
                .show(ui, |ui| {
                    commands.extend(filling(ui, |ui| self.right_ui(ui)));
                    highlight = highlight.or(self.read_highlight);
                });
        }
        let middle = self.middle_ui(ui, &mut commands);
        let highlight = highlight.or(middle.highlight);
        self.after_panels(ui, commands, highlight, middle.marked);
    }

    /// What is written aside, and what there is to say.
    fn notices_ui(&mut self, ui: &mut Ui) {
        self.follow_work(ui.ctx());
        if !self.saving.is_empty() {
            Panel::top("saving").show(ui, |ui| self.saving.ui(ui, &self.world));
        }
        if !self.messages.is_empty(&self.world) {
            Panel::top("messages")
                .frame(Frame::NONE)
                .show(ui, |ui| self.messages.ui(ui, &self.world));
        }
    }

    /// The bars at the top: what is on screen, what is written aside, what there is to say.
    fn bars_ui(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) {
        Panel::top("bar").show(ui, |ui| {
            let bar = top_bar::ui(
                ui,
                &self.world,
                &self.settings,
                (&self.stories, self.writing.story()),
                (&self.lessons, self.writing.lesson()),
                self.writing.quiz(),
            );
            commands.extend(bar);
        });
        self.notices_ui(ui);
        if self.quizzing.is_some() {
            Panel::top("quiz waits").show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.label(self.world.locale.text("quiz-return-hint"));
                    if ui.button(self.world.locale.text("quiz-return")).clicked() {
                        commands.push(Command::Quiz);
                    }
                });
            });
        }
    }

    /// The picture in the middle, and the comparison below a map.
    fn middle_ui(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) -> Middle {
        let mut seen = Middle::default();
        if self.world.view.compare.open && self.world.view.figure == FigureKind::Map {
            let height = ui.available_height();
            Panel::bottom("compare")
                .resizable(true)
                .default_size((height * 0.38).clamp(120.0, 420.0))
                .size_range(100.0..=(height * 0.7).max(101.0))
                .show(ui, |ui| {
                    // A panel is as high as what is in it: it is to keep the height it was given.
                    ui.set_min_height(ui.available_height());
                    let chart = self.compare_ui(ui, commands);
                    seen.highlight = chart;
                });
        }
        let paper = self.world.theme.paper;
        CentralPanel::default()
            .frame(Frame::NONE.fill(paper))
            .show(ui, |ui| {
                if self.world.view.figure == FigureKind::Map {
                    let outcome = self.map.ui(ui, &self.world);
                    commands.extend(outcome.commands);
                    seen.highlight = seen.highlight.or(outcome.highlight);
                    seen.marked = outcome.marked;
                } else {
                    let pointed = self.figure_ui(ui, commands);
                    seen.highlight = seen.highlight.or(pointed);
                }
            });
        seen
    }

    /// What lies over the panels; then everything that was asked for is done.
    fn after_panels(
        &mut self,
        ui: &Ui,
        mut commands: Vec<Command>,
        highlight: Option<RegionKey>,
        marked: Vec<RegionKey>,
    ) {
        commands.extend(self.search.ui(ui, &self.world));
        self.story_questions(ui);
        self.lesson_questions(ui);
        self.export.ui(ui, &self.world, &mut self.saving);
        (self.handout).ui(ui, &self.world, &self.stories, &mut self.saving);
        if self.lesson_export.is_open() {
            let known = self.known_lessons();
            let packs = (known.as_slice(), self.stories.as_slice());
            (self.lesson_export).ui(ui, &self.world, packs, &mut self.saving);
        }
        self.sheet.ui(ui, &self.world, &mut self.saving);
        self.quiz_setup_ui(ui);
        self.marking_questions(ui);
        let list = &mut self.settings.kept;
        let kept = (self.kept).ui(ui, &self.world, list, &mut self.thumbnails);
        commands.extend(kept.command);
        if self.keys_open {
            self.keys_open = pages::keys_ui(ui, &self.world);
        }
        if !self.sources_open.is_empty() && !pages::sources_ui(ui, &self.world, &self.sources_open)
        {
            self.sources_open.clear();
        }
        if self.shows_hints() {
            commands.extend(pages::hints_ui(ui, &self.world));
        }
        if highlight != self.world.highlight || marked != self.world.marked {
            // What is linked to the pointer elsewhere in the window follows in the next frame.
            self.world.highlight = highlight;
            self.world.marked = marked;
            ui.ctx().request_repaint();
        }
        let any = !commands.is_empty() || kept.changed;
        for command in commands {
            self.apply(ui.ctx(), command);
        }
        if any {
            ui.ctx().request_repaint();
            self.save_settings();
        }
    }

    /// Whether the hints are on screen. They are about the atlas, and come over a lesson or an editor
    /// only when they are asked for.
    fn shows_hints(&self) -> bool {
        let is_atlas = !self.shows_lesson() && !self.shows_editor() && !self.shows_marking();
        !self.settings.hints_dismissed && (is_atlas || self.hints_asked)
    }

    /// Saves the view, the settings and the size of the window; called when it closes.
    pub fn close(&mut self) {
        if let Some(talk) = self.talk.take() {
            self.world.look(talk.before);
        }
        if let Some(mut quizzing) = self.quizzing.take() {
            if quizzing.run.phase() == Phase::Ended {
                quizzing.keeping.discard();
            }
            quizzing.keeping.close();
            self.world.look(quizzing.before);
        }
        self.close_editor();
        self.close_lesson();
        self.leave_marking();
        self.save_settings();
    }
}

/// Lays out in the room that is left and takes just that: a panel is otherwise as wide as what is
/// in it, and by a fraction of a point the map beside it would move with every region chosen.
fn filling<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let rect = ui.available_rect_before_wrap();
    let mut inside = ui.new_child(UiBuilder::new().max_rect(rect));
    inside.shrink_clip_rect(rect);
    let result = content(&mut inside);
    ui.advance_cursor_after_rect(rect);
    result
}
