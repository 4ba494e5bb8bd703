//! A story to be handed out: as slides, as sheets, as a page for a browser, as pictures.

use super::browse::Choice;
use super::export_dialog::{name_of, write_file};
use super::path_field::PathField;
use super::saving::{Saved, Saving, Unsaved};
use super::work::Pace;
use super::world::World;
use crate::atlas::Atlas;
use crate::export::Format;
use crate::export::slides::{Form, Sheets, SlidesError, pictures, story_file};
use crate::figure::{ThemeKind, style};
use crate::lesson::Story;
use crate::locale::{LANGUAGES, LanguageTag, Locale};
use crate::store::write_folder;
use egui::{ComboBox, Grid, Id, Label, Modal, Role, Ui, WidgetInfo};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a story becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    File(Form),
    /// A picture a step, in a folder.
    Pictures(Format),
}

const KINDS: [Kind; 9] = [
    Kind::File(Form::Pptx),
    Kind::File(Form::Pdf(Sheets::Slides)),
    Kind::File(Form::Pdf(Sheets::Notes)),
    Kind::File(Form::Pdf(Sheets::HandoutOf2)),
    Kind::File(Form::Pdf(Sheets::HandoutOf3)),
    Kind::File(Form::Pdf(Sheets::HandoutOf6)),
    Kind::File(Form::Html),
    Kind::Pictures(Format::Png),
    Kind::Pictures(Format::Svg),
];

impl Kind {
    fn name(self, locale: &Locale) -> String {
        let sheets = |count: usize| locale.text_with("handout-sheets", &[("count", count.into())]);
        locale.text(match self {
            Self::File(Form::Pptx) => "handout-pptx",
            Self::File(Form::Pdf(Sheets::Slides)) => "handout-pdf",
            Self::File(Form::Pdf(Sheets::Notes)) => "handout-notes",
            Self::File(Form::Pdf(Sheets::HandoutOf2)) => return sheets(2),
            Self::File(Form::Pdf(Sheets::HandoutOf3)) => return sheets(3),
            Self::File(Form::Pdf(Sheets::HandoutOf6)) => return sheets(6),
            Self::File(Form::Html) => "handout-html",
            Self::Pictures(Format::Svg) => "handout-svg",
            Self::Pictures(_) => "handout-png",
        })
    }

    /// The ending of the file's name; a folder has none.
    fn extension(self) -> &'static str {
        match self {
            Self::File(Form::Pptx) => "pptx",
            Self::File(Form::Pdf(_)) => "pdf",
            Self::File(Form::Html) => "html",
            Self::Pictures(_) => "",
        }
    }

    fn choice(self) -> Choice {
        match self {
            Self::File(_) => Choice::Save,
            Self::Pictures(_) => Choice::Folder,
        }
    }
}

/// How high a list may be, so that all forms are seen at once.
const LIST_PT: f32 = 400.0;

/// The dialog.
#[derive(Default)]
pub struct HandoutDialog {
    open: Option<Asked>,
}

/// What is asked for.
struct Asked {
    story: Arc<Story>,
    kind: Kind,
    language: &'static str,
    theme: ThemeKind,
    path: PathField,
    /// The path that was last suggested: while it stands, it follows what is chosen.
    suggested: PathBuf,
}

impl Asked {
    /// Where the story would go if nobody said otherwise.
    fn suggestion(&self) -> PathBuf {
        let name = format!("{}-{}", self.story.id, self.language);
        PathField::documents()
            .join(name)
            .with_extension(self.kind.extension())
    }

    /// Follows a choice: a path that was suggested is suggested anew, one that was typed keeps all
    /// but its ending.
    fn follow(&mut self) {
        let now = self.path.path();
        let suggestion = self.suggestion();
        if now == self.suggested {
            self.path.set(&suggestion);
        } else {
            self.path.set(&now.with_extension(self.kind.extension()));
        }
        self.suggested = suggestion;
        self.path.choose(self.kind.choice());
    }
}

impl HandoutDialog {
    /// Asks what a story is to become.
    pub fn open(&mut self, world: &World, story: Arc<Story>) {
        let own = world.medium.language.as_str();
        let language = (LANGUAGES.iter().find(|language| language.tag == own))
            .map_or(LANGUAGES[0].tag, |language| language.tag);
        let kind = KINDS[0];
        let mut asked = Asked {
            story,
            kind,
            language,
            theme: ThemeKind::Light,
            path: PathField::new(Path::new(""), kind.choice()),
            suggested: PathBuf::new(),
        };
        asked.follow();
        self.open = Some(asked);
    }

    /// Whether it is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Closes it; false when it was closed.
    pub fn close(&mut self) -> bool {
        self.open.take().is_some()
    }

    /// Draws it when it is open; what it is asked to write is begun.
    pub fn ui(&mut self, ui: &Ui, world: &World, stories: &[Arc<Story>], saving: &mut Saving) {
        let Some(asked) = &mut self.open else {
            return;
        };
        let locale = &world.locale;
        let mut save = false;
        let mut cancel = false;
        let modal = Modal::new(Id::unique("hand out")).show(ui.ctx(), |ui| {
            ui.set_width(560.0_f32.min(ui.ctx().content_rect().width() - 60.0));
            let title = style::strong(locale.text("handout-title"));
            ui.label(title.size(17.0 * world.medium.text_scale));
            ui.add_space(8.0);
            Grid::new("hand out form")
                .num_columns(2)
                .spacing([12.0, 8.0])
                .show(ui, |ui| form_ui(ui, world, stories, asked));
            if !asked.story.languages().contains(&asked.language) {
                let text = locale.text("handout-untranslated");
                ui.add(Label::new(super::messages::warning(world, &text)).wrap());
            }
            asked.path.notes_ui(ui, world);
            ui.add_space(10.0);
            ui.horizontal(|ui| {
                save = ui.button(locale.text("export-save")).clicked();
                cancel = ui.button(locale.text("cancel")).clicked();
            });
        });
        if save {
            start(ui, world, asked, saving);
        }
        if save || cancel || modal.should_close() {
            self.open = None;
        }
    }
}

fn form_ui(ui: &mut Ui, world: &World, stories: &[Arc<Story>], asked: &mut Asked) {
    let locale = &world.locale;
    let scene = world.scene();
    let (kind, language) = (asked.kind, asked.language);
    let before = Arc::clone(&asked.story);
    row_ui(
        ui,
        locale,
        "handout-story",
        scene.words(&before.title),
        |ui| {
            for story in stories {
                let is_chosen = Arc::ptr_eq(story, &asked.story);
                if ui
                    .selectable_label(is_chosen, scene.words(&story.title))
                    .clicked()
                {
                    asked.story = Arc::clone(story);
                }
            }
        },
    );
    row_ui(ui, locale, "handout-form", &kind.name(locale), |ui| {
        for kind in KINDS {
            ui.selectable_value(&mut asked.kind, kind, kind.name(locale));
        }
    });
    let own_name = (LANGUAGES.iter().find(|known| known.tag == language))
        .map_or(language, |known| known.own_name);
    row_ui(ui, locale, "bar-language", own_name, |ui| {
        for known in LANGUAGES {
            ui.selectable_value(&mut asked.language, known.tag, known.own_name);
        }
    });
    let themes = [
        (ThemeKind::Light, "bar-theme-light"),
        (ThemeKind::Dark, "bar-theme-dark"),
    ];
    let theme = (themes.iter().find(|(theme, _)| *theme == asked.theme))
        .map_or_else(String::new, |(_, key)| locale.text(key));
    row_ui(ui, locale, "bar-theme", &theme, |ui| {
        for (theme, key) in themes {
            ui.selectable_value(&mut asked.theme, theme, locale.text(key));
        }
    });
    let is_other = !Arc::ptr_eq(&before, &asked.story);
    if is_other || kind != asked.kind || language != asked.language {
        asked.follow();
    }
    let label = locale.text(match asked.kind {
        Kind::File(_) => "export-file-name",
        Kind::Pictures(_) => "handout-folder",
    });
    ui.label(&label);
    asked.path.ui(ui, world, &label);
    ui.end_row();
}

/// A row of the form: a label, and a list to choose from that says what is chosen.
pub(super) fn row_ui(
    ui: &mut Ui,
    locale: &Locale,
    key: &str,
    chosen: &str,
    list: impl FnOnce(&mut Ui),
) {
    let label = locale.text(key);
    ui.label(&label);
    let combo = ComboBox::from_id_salt(key)
        .selected_text(chosen)
        .width(ui.available_width())
        .truncate()
        .height(LIST_PT)
        .show_ui(ui, list);
    combo
        .response
        .widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, format!("{label}: {chosen}")));
    ui.end_row();
}

/// Draws and writes aside from the window.
fn start(ui: &Ui, world: &World, asked: &Asked, saving: &mut Saving) {
    // Each step takes away the kinds of source that its own view does without.
    let (story, atlas) = (Arc::clone(&asked.story), Arc::clone(&world.whole));
    let (kind, theme, path) = (asked.kind, asked.theme, asked.path.path());
    let language = LanguageTag::new(asked.language);
    saving.start(ui.ctx(), name_of(&path), move |pace| {
        let looks = (&language, theme);
        match kind {
            Kind::File(form) => {
                let report = &mut |done, total| pace.report(done, total);
                let file = story_file(&story, &atlas, looks, form, report).map_err(unsaved)?;
                write_file(path, file, pace)
            }
            Kind::Pictures(format) => write_pictures(&story, &atlas, looks, format, path, pace),
        }
    });
}

fn write_pictures(
    story: &Story,
    atlas: &Atlas,
    looks: (&LanguageTag, ThemeKind),
    format: Format,
    path: PathBuf,
    pace: &Pace,
) -> Result<Saved, Unsaved> {
    let report = &mut |done, total| pace.report(done, total);
    let pictures = pictures(story, atlas, looks, format, report).map_err(unsaved)?;
    let mut warnings = Vec::new();
    let mut files = Vec::with_capacity(pictures.len());
    for picture in pictures {
        warnings.extend(picture.warnings);
        files.push((picture.name, picture.bytes));
    }
    warnings.dedup();
    write_folder(&path, &files).map_err(|fault| Unsaved::Failed(fault.to_string()))?;
    Ok(Saved { path, warnings })
}

fn unsaved(fault: SlidesError) -> Unsaved {
    match fault {
        SlidesError::Cancelled => Unsaved::Cancelled,
        fault => Unsaved::Failed(fault.to_string()),
    }
}
