//! The command line: commands that need no window, and the one that opens it.
//!
//! A command parses its arguments, asks the rooms below and writes the answer. Exit codes are 0
//! for done, 1 for failed, 2 for a command line that makes no sense. Nothing is drawn or computed
//! here.

pub mod boundaries;
pub mod check;
pub mod import;
pub mod lesson;
pub mod quiz;
pub mod render;
pub mod sheet;
pub mod story;
pub mod table;
pub mod unknown;

use crate::atlas::{Atlas, PackSource};
use crate::lesson::{Document, OpenedPack, PackFault};
use crate::locale::{LANGUAGES, LanguageTag};
use crate::store::SettingsStore;
use crate::ui::shell::Opening;
use clap::{Parser, Subcommand};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

/// A desktop atlas of China's innovation regions.
///
/// Without a command it opens the atlas in a window.
#[derive(Debug, Parser)]
#[command(name = "mosaique", version, after_help = EXAMPLES)]
pub struct Arguments {
    /// Open this pack, a folder of RON files, instead of the embedded one.
    #[arg(long, value_name = "DIR", global = true)]
    pub pack: Option<PathBuf>,
    /// A view as text or a story, to open the window on.
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// What to do without a window.
    #[command(subcommand)]
    pub command: Option<Command>,
}

const EXAMPLES: &str = "Examples:
  mosaique                                     open the atlas
  mosaique talk.ron                            tell a story, or open a view that was saved as text
  mosaique --pack my-pack                      open another pack, and follow its edits
  mosaique render --metric gdp_per_capita -o map.svg
  mosaique table --metric rd_share_of_gdp --year all --format csv
  mosaique table --what claims --format csv
  mosaique story export talk.ron --to pptx -o talk.pptx
  mosaique quiz new --count 20 --seed 7 -o quiz.ron
  mosaique quiz export quiz.ron --to moodle-xml -o quiz.xml
  mosaique lesson export my-lesson.ron --to zip -o class.zip
  mosaique sheet export --kind blank-map --word-bank --key -o map.pdf
  mosaique check my-pack";

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Draw a figure into an SVG, PNG or PDF file.
    Render(render::RenderArgs),
    /// Write figures, boundaries, claims or sources as CSV, JSON or GeoJSON.
    Table(table::TableArgs),
    /// Check a pack: say what is wrong with it, or what it holds.
    Check(check::CheckArgs),
    /// Build boundaries.ron from GeoJSON.
    Boundaries(boundaries::BoundariesArgs),
    /// Turn figures in CSV into the files of a pack.
    Import(import::ImportArgs),
    /// List and check stories, and write them as slides.
    Story(story::StoryArgs),
    /// Generate and check quizzes, and write them for other programs.
    Quiz(quiz::QuizArgs),
    /// List and check lessons, write them for a class, and gather the marks.
    Lesson(lesson::LessonArgs),
    /// Write sheets for a class to print, and check them.
    Sheet(sheet::SheetArgs),
}

/// Runs the program.
#[must_use]
pub fn main() -> ExitCode {
    let began = Instant::now();
    let arguments = Arguments::parse();
    start_log();
    crate::figure::fonts::expect_machines_without_fonts();
    let source = arguments
        .pack
        .map_or(PackSource::Embedded, PackSource::Folder);
    let out = &mut std::io::stdout();
    let ended = match arguments.command {
        None => open_window(source, arguments.file.as_deref(), began)
            .map(|()| true)
            .map_err(Failure::of),
        Some(Command::Render(render)) => render::run(&render, &source)
            .map(|()| true)
            .map_err(Failure::of),
        Some(Command::Table(table)) => table::run(&table, &source)
            .map(|()| true)
            .map_err(|fault| Failure::or_usage(fault.is_usage(), fault)),
        Some(Command::Check(check)) => check::run(&check, &source, out).map_err(Failure::of),
        Some(Command::Boundaries(boundaries)) => boundaries::run(&boundaries)
            .map(|()| true)
            .map_err(Failure::of),
        Some(Command::Story(story)) => story::run(&story, &source, out)
            .map_err(|fault| Failure::or_usage(fault.is_usage(), fault)),
        Some(Command::Quiz(quiz)) => quiz::run(&quiz, &source, out).map_err(Failure::of),
        Some(Command::Lesson(lesson)) => lesson::run(&lesson, &source, out)
            .map_err(|fault| Failure::or_usage(fault.is_usage(), fault)),
        Some(Command::Sheet(sheet)) => sheet::run(&sheet, &source, out)
            .map_err(|fault| Failure::or_usage(fault.is_usage(), fault)),
        Some(Command::Import(import)) => import::run(&import, out)
            .map(|()| true)
            .map_err(Failure::of),
    };
    match ended {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(failure) => {
            eprintln!("mosaique: {}", failure.sentence);
            ExitCode::from(if failure.is_usage { 2 } else { 1 })
        }
    }
}

/// Why a command came to nothing. One that found something to say and said it is no failure: it
/// gives `false`.
struct Failure {
    sentence: String,
    /// Whether the command was asked for in a way that makes no sense.
    is_usage: bool,
}

impl Failure {
    fn of(fault: impl std::fmt::Display) -> Self {
        Self::or_usage(false, fault)
    }

    fn or_usage(is_usage: bool, fault: impl std::fmt::Display) -> Self {
        Self {
            sentence: fault.to_string(),
            is_usage,
        }
    }
}

/// Opens a pack for a command: what is broken in it is said, and the rest is used.
///
/// # Errors
/// The faults, when nothing can be used.
pub fn atlas_of(source: &PackSource) -> Result<Arc<Atlas>, PackUnusable> {
    let loaded = Atlas::load(source);
    match loaded.atlas {
        Some(atlas) => {
            for fault in &loaded.faults {
                eprintln!("mosaique: {fault}");
            }
            Ok(Arc::new(atlas))
        }
        None => Err(PackUnusable {
            faults: loaded.faults.into_iter().map(PackFault::from).collect(),
        }),
    }
}

/// A pack of which nothing can be used.
#[derive(Debug, thiserror::Error)]
#[error("the pack cannot be opened:{}", lines(faults))]
pub struct PackUnusable {
    /// What is wrong with it.
    pub faults: Vec<PackFault>,
}

fn lines(faults: &[PackFault]) -> String {
    faults.iter().map(|fault| format!("\n  {fault}")).collect()
}

fn open_window(source: PackSource, file: Option<&Path>, began: Instant) -> Result<(), String> {
    let document = file.map(Document::open).transpose().map_err(in_words)?;
    let path = file.map(Path::to_path_buf);
    let store = SettingsStore::in_default_folder().ok();
    let settings = (store.as_ref()).map_or_else(Default::default, SettingsStore::load);
    let size_pt = settings.0.window_size_pt;
    let opening = move |pack: OpenedPack| {
        let OpenedPack {
            atlas,
            stories,
            lessons,
            faults,
        } = pack;
        let Some(atlas) = atlas else {
            return Err(PackUnusable { faults });
        };
        Ok(Opening {
            atlas: Arc::new(atlas),
            stories,
            lessons,
            faults,
            store,
            settings,
            document,
            file: path,
            tells_missing_font: true,
        })
    };
    // The pack of somebody else may be one that cannot be opened, and then no window is.
    if source != PackSource::Embedded {
        let opening = opening(OpenedPack::open(&source)).map_err(in_words)?;
        return crate::ui::open(|| Ok(opening), size_pt, source, began).map_err(in_words);
    }
    // That of the program can, and is read while the system makes the window.
    let reading = std::thread::spawn(|| OpenedPack::open(&PackSource::Embedded));
    let opening = move || match reading.join() {
        Ok(pack) => opening(pack).map_err(in_words),
        Err(panic) => std::panic::resume_unwind(panic),
    };
    crate::ui::open(opening, size_pt, source, began).map_err(in_words)
}

/// A language that the program speaks.
fn language_of(tag: &str) -> Result<LanguageTag, unknown::UnknownId> {
    let tags: Vec<&str> = LANGUAGES.iter().map(|language| language.tag).collect();
    if !tags.contains(&tag) {
        return Err(unknown::UnknownId::language(tag, &tags));
    }
    Ok(LanguageTag::new(tag))
}

fn in_words(fault: impl std::fmt::Display) -> String {
    fault.to_string()
}

/// The program's own warnings go to the standard error stream; `MOSAIQUE_LOG=debug` says more.
/// What the libraries beneath have to say helps nobody who uses the program.
fn start_log() {
    use tracing_subscriber::filter::Targets;
    use tracing_subscriber::layer::SubscriberExt;
    use tracing_subscriber::util::SubscriberInitExt;
    let level = std::env::var("MOSAIQUE_LOG")
        .ok()
        .and_then(|level| level.parse().ok())
        .unwrap_or(tracing::Level::WARN);
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .without_time();
    // The only failure is a logger that is there already.
    let _ = tracing_subscriber::registry()
        .with(lines)
        .with(Targets::new().with_target("mosaique", level))
        .try_init();
}
