//! A new quiz, generated from the atlas.

use super::QuizError;
use crate::atlas::Atlas;
use crate::lesson::quiz::{
    Difficulty, MOST_QUESTIONS, QuestionKind, Quiz, Recipe, TopicId, generated,
    no_question_sentence,
};
use crate::locale::{LANGUAGES, Locale};
use crate::store::write_atomically;
use clap::{Args, ValueEnum};
use std::io::Write;
use std::path::PathBuf;

/// What a quiz is to be about and where it goes.
#[derive(Debug, Args)]
pub struct NewArgs {
    /// How many questions.
    #[arg(long, value_name = "N", default_value_t = 10,
          value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_QUESTIONS)))]
    pub count: u32,
    /// The kinds of question, by the words of `quiz list`; all of them when none is given.
    #[arg(long, value_name = "KIND,…", value_delimiter = ',', value_enum)]
    pub kinds: Vec<KindArgument>,
    /// What to ask about, as `quiz list` names it; everything when none is given.
    #[arg(long, value_name = "TOPIC,…", value_delimiter = ',')]
    pub topics: Vec<String>,
    /// The regions to ask about, by id; all of them when none is given.
    #[arg(long, value_name = "ID,…", value_delimiter = ',')]
    pub regions: Vec<String>,
    /// How near the wrong answers are to the right one.
    #[arg(long, value_enum, default_value = "medium")]
    pub difficulty: DifficultyArgument,
    /// What the questions follow from: the same number gives the same quiz.
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// The file to write.
    #[arg(short, long, value_name = "OUT")]
    pub output: PathBuf,
}

/// A kind of question, as the command line names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KindArgument(pub QuestionKind);

impl ValueEnum for KindArgument {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [KindArgument; QuestionKind::GENERATED.len()] = {
            let mut all = [KindArgument(QuestionKind::Find); QuestionKind::GENERATED.len()];
            let mut place = 0;
            while place < all.len() {
                all[place] = KindArgument(QuestionKind::GENERATED[place]);
                place += 1;
            }
            all
        };
        &ALL
    }

    fn to_possible_value(&self) -> Option<clap::builder::PossibleValue> {
        Some(clap::builder::PossibleValue::new(self.0.word()))
    }
}

/// A difficulty, as the command line names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum DifficultyArgument {
    /// Wrong answers far from the right one.
    Easy,
    /// Between the two.
    Medium,
    /// Neighbours, and values next to each other.
    Hard,
}

/// Generates and writes; what could not be made is said. `false` when there are fewer questions
/// than were asked for.
pub(super) fn write(args: &NewArgs, atlas: &Atlas, out: &mut dyn Write) -> Result<bool, QuizError> {
    let recipe = recipe(args)?;
    let made = generated(&recipe, atlas);
    // The command line speaks the first language.
    let locale = Locale::load(&LANGUAGES[0].tag.into())?;
    for none in &made.without {
        let sentence = no_question_sentence(none, atlas, &locale);
        eprintln!("mosaique: {sentence}");
    }
    if made.questions.is_empty() {
        return Err(QuizError::Empty);
    }
    let count = made.questions.len();
    let id = args
        .output
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy();
    let quiz = Quiz::of_recipe(&atlas.meta.id, &id, recipe, made.questions);
    write_atomically(&args.output, quiz.to_ron().as_bytes())?;
    writeln!(out, "{}: {count} questions", args.output.display())?;
    Ok(count == args.count as usize)
}

fn recipe(args: &NewArgs) -> Result<Recipe, QuizError> {
    Ok(Recipe {
        count: args.count,
        kinds: args.kinds.iter().map(|kind| kind.0).collect(),
        topics: (args.topics.iter())
            .map(|topic| topic.parse::<TopicId>())
            .collect::<Result<_, _>>()?,
        regions: args.regions.clone(),
        difficulty: match args.difficulty {
            DifficultyArgument::Easy => Difficulty::Easy,
            DifficultyArgument::Medium => Difficulty::Medium,
            DifficultyArgument::Hard => Difficulty::Hard,
        },
        seed: args.seed,
    })
}
