//! A quiz that leaves the window: as a file to hand out, for other programs, or to be printed.

use crate::export::quiz::{Material, QuizExportError, QuizForm, quiz_file, seconds_now};
use crate::figure::style;
use crate::lesson::picture::carry_along;
use crate::lesson::quiz::{Quiz, ask_fault_sentence};
use crate::lesson::sheet::Paper;
use crate::lesson::{PictureFault, file_stem};
use crate::locale::{LANGUAGES, LanguageTag, Locale};
use crate::store::write_atomically;
use crate::ui::browse::Choice;
use crate::ui::export_dialog::{name_of, write_file};
use crate::ui::handout_dialog::row_ui;
use crate::ui::path_field::PathField;
use crate::ui::saving::{Saved, Saving, Unsaved};
use crate::ui::work::Pace;
use crate::ui::world::World;
use egui::{Grid, Id, Label, Modal, Ui};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a quiz becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The quiz itself, to be done in the atlas.
    Own,
    MoodleXml,
    Gift,
    Apkg,
    Tsv,
    Csv,
    Html,
    Pdf,
}

impl Kind {
    const ALL: [Self; 8] = [
        Self::Own,
        Self::MoodleXml,
        Self::Gift,
        Self::Apkg,
        Self::Tsv,
        Self::Html,
        Self::Pdf,
        Self::Csv,
    ];

    fn key(self) -> &'static str {
        match self {
            Self::Own => "quiz-file-own",
            Self::MoodleXml => "quiz-file-moodle",
            Self::Gift => "quiz-file-gift",
            Self::Apkg => "quiz-file-apkg",
            Self::Tsv => "quiz-file-tsv",
            Self::Csv => "quiz-file-csv",
            Self::Html => "quiz-file-html",
            Self::Pdf => "quiz-file-pdf",
        }
    }

    /// The ending of the file's name.
    fn extension(self) -> &'static str {
        match self {
            Self::Own => "ron",
            Self::MoodleXml => "xml",
            Self::Gift => "gift",
            Self::Apkg => "apkg",
            Self::Tsv => "tsv",
            Self::Csv => "csv",
            Self::Html => "html",
            Self::Pdf => "pdf",
        }
    }

    /// The form that is written; none for the quiz itself, which is in all its languages.
    fn form(self, paper: Paper) -> Option<QuizForm> {
        Some(match self {
            Self::Own => return None,
            Self::MoodleXml => QuizForm::MoodleXml,
            Self::Gift => QuizForm::Gift,
            Self::Apkg => QuizForm::Apkg {
                written: seconds_now(),
            },
            Self::Tsv => QuizForm::Tsv,
            Self::Csv => QuizForm::Csv,
            Self::Html => QuizForm::Html,
            Self::Pdf => QuizForm::Pdf { paper },
        })
    }
}

/// The dialog.
#[derive(Default)]
pub struct QuizExport {
    open: Option<Asked>,
    /// The form that was chosen last; it stays for the next quiz.
    last: Option<Kind>,
}

/// What is asked for.
struct Asked {
    quiz: Arc<Quiz>,
    kind: Kind,
    language: &'static str,
    paper: Paper,
    path: PathField,
    /// The path that was last suggested: while it stands, it follows what is chosen.
    suggested: PathBuf,
}

impl Asked {
    /// Where the quiz would go if nobody said otherwise.
    fn suggestion(&self) -> PathBuf {
        let stem = file_stem(&self.quiz.id, "quiz");
        let name = match self.kind {
            Kind::Own => stem,
            _ => format!("{stem}-{}", self.language),
        };
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
    }
}

impl QuizExport {
    /// Asks where to save a quiz as a file that can be handed out.
    pub fn save(&mut self, world: &World, quiz: Arc<Quiz>) {
        self.ask(world, quiz, Kind::Own);
    }

    /// Asks for which program a quiz is to be written.
    pub fn export(&mut self, world: &World, quiz: Arc<Quiz>) {
        let kind = self.last.unwrap_or(Kind::MoodleXml);
        self.ask(world, quiz, kind);
    }

    fn ask(&mut self, world: &World, quiz: Arc<Quiz>, kind: Kind) {
        let own = world.medium.language.as_str();
        let language = (LANGUAGES.iter().find(|language| language.tag == own))
            .map_or(LANGUAGES[0].tag, |language| language.tag);
        let mut asked = Asked {
            quiz,
            kind,
            language,
            paper: Paper::A4,
            path: PathField::new(Path::new(""), Choice::Save),
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
    pub fn ui(&mut self, ui: &Ui, world: &World, saving: &mut Saving) {
        let Some(asked) = &mut self.open else {
            return;
        };
        let locale = &world.locale;
        let mut save = false;
        let mut cancel = false;
        let modal = Modal::new(Id::unique("export quiz")).show(ui.ctx(), |ui| {
            ui.set_width(560.0_f32.min(ui.ctx().content_rect().width() - 60.0));
            let title = style::strong(locale.text("quiz-file-title"));
            ui.label(title.size(17.0 * world.medium.text_scale));
            let mut title = world.scene().words(&asked.quiz.title).to_owned();
            if title.is_empty() {
                title = locale.text("ask-untitled");
            }
            let values = [
                ("title", title.into()),
                ("count", asked.quiz.questions.len().into()),
            ];
            ui.add(Label::new(style::faint(locale.text_with("quiz-file-of", &values))).wrap());
            ui.add_space(8.0);
            Grid::new("export quiz form")
                .num_columns(2)
                .spacing([12.0, 8.0])
                .show(ui, |ui| form_ui(ui, world, asked));
            asked.path.notes_ui(ui, world);
            let has_name = asked.path.path().file_name().is_some();
            ui.add_space(10.0);
            ui.horizontal(|ui| {
                let button = egui::Button::new(locale.text("export-save"));
                save = ui.add_enabled(has_name, button).clicked();
                cancel = ui.button(locale.text("cancel")).clicked();
            });
        });
        if save {
            if asked.kind != Kind::Own {
                self.last = Some(asked.kind);
            }
            start(ui, world, asked, saving);
        }
        if save || cancel || modal.should_close() {
            self.open = None;
        }
    }
}

fn form_ui(ui: &mut Ui, world: &World, asked: &mut Asked) {
    let locale = &world.locale;
    let (kind, language) = (asked.kind, asked.language);
    row_ui(
        ui,
        locale,
        "quiz-file-form",
        &locale.text(kind.key()),
        |ui| {
            for kind in Kind::ALL {
                ui.selectable_value(&mut asked.kind, kind, locale.text(kind.key()));
            }
        },
    );
    if asked.kind != Kind::Own {
        let own_name = (LANGUAGES.iter().find(|known| known.tag == language))
            .map_or(language, |known| known.own_name);
        row_ui(ui, locale, "bar-language", own_name, |ui| {
            for known in LANGUAGES {
                ui.selectable_value(&mut asked.language, known.tag, known.own_name);
            }
        });
    }
    if asked.kind == Kind::Pdf {
        ui.label(locale.text("sheet-paper"));
        ui.horizontal_wrapped(|ui| {
            for (paper, key) in [
                (Paper::A4, "sheet-paper-a4"),
                (Paper::Letter, "sheet-paper-letter"),
            ] {
                ui.radio_value(&mut asked.paper, paper, locale.text(key));
            }
        });
        ui.end_row();
    }
    if kind != asked.kind || language != asked.language {
        asked.follow();
    }
    let label = locale.text("export-file-name");
    ui.label(&label);
    asked.path.ui(ui, world, &label);
    ui.end_row();
}

/// Writes aside from the window.
fn start(ui: &Ui, world: &World, asked: &Asked, saving: &mut Saving) {
    let (quiz, atlas) = (Arc::clone(&asked.quiz), Arc::clone(&world.whole));
    let (form, path) = (asked.kind.form(asked.paper), asked.path.path());
    let language = LanguageTag::new(asked.language);
    let reader = world.locale.language().clone();
    saving.start(ui.ctx(), name_of(&path), move |pace| match form {
        None => save(&quiz, path, &reader, pace),
        Some(form) => {
            let of_quiz = Locale::load(&language).map_err(failed)?;
            let of_reader = Locale::load(&reader).map_err(failed)?;
            let material = Material::gather(&quiz, &atlas, &of_quiz);
            let mut warnings: Vec<String> = (material.unasked.iter())
                .map(|(place, fault)| {
                    let values = [
                        ("number", (place + 1).into()),
                        ("reason", ask_fault_sentence(fault, &of_reader).into()),
                    ];
                    of_reader.text_with("quiz-file-unasked", &values)
                })
                .collect();
            warnings.extend(unread(&material.unread, &of_reader));
            let report = &mut |done, total| pace.report(done, total);
            let questions = (material.about, material.questions);
            let languages = (&language, &reader);
            let mut file = quiz_file(
                questions,
                &material.pictures,
                &atlas,
                languages,
                form,
                report,
            )
            .map_err(|fault| unsaved(&fault, &of_reader))?;
            warnings.append(&mut file.warnings);
            file.warnings = warnings;
            write_file(path, file, pace)
        }
    });
}

/// Writes the quiz itself, with the pictures of its own questions beside it.
fn save(quiz: &Quiz, path: PathBuf, reader: &LanguageTag, pace: &Pace) -> Result<Saved, Unsaved> {
    if pace.is_cancelled() {
        return Err(Unsaved::Cancelled);
    }
    let locale = Locale::load(reader).map_err(failed)?;
    write_atomically(&path, quiz.to_ron().as_bytes()).map_err(failed)?;
    let left: Vec<PictureFault> = (quiz.pictures().iter())
        .filter_map(|picture| carry_along(picture, &quiz.folder, &path).err())
        .collect();
    let warnings = unread(&left, &locale);
    Ok(Saved { path, warnings })
}

/// What is said of pictures that cannot be taken along.
fn unread(faults: &[PictureFault], locale: &Locale) -> Vec<String> {
    (faults.iter())
        .map(|fault| {
            let reason = [("reason", fault.text(locale).into())];
            locale.text_with("quiz-file-picture", &reason)
        })
        .collect()
}

fn failed(fault: impl std::fmt::Display) -> Unsaved {
    Unsaved::Failed(fault.to_string())
}

fn unsaved(fault: &QuizExportError, locale: &Locale) -> Unsaved {
    match fault {
        QuizExportError::Cancelled(_) => Unsaved::Cancelled,
        QuizExportError::Empty => Unsaved::Failed(locale.text("quiz-none-can-be-asked")),
        fault => failed(fault),
    }
}
