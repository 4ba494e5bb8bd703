//! What is wrong with answers and with marks, in sentences of the reader's language.

use super::fault::AnswersFault;
use super::given::GivenKind;
use super::marking::MarkFault;
use crate::lesson::{file_fault_sentence, view_fault_sentence};
use crate::locale::{Locale, Value};

/// What is wrong with a file of answers.
#[must_use]
pub fn answers_fault_sentence(fault: &AnswersFault, locale: &Locale) -> String {
    let with = |key: &str, values: &[(&str, &str)]| {
        let values: Vec<(&str, Value<'_>)> = (values.iter())
            .map(|&(name, value)| (name, value.into()))
            .collect();
        locale.text_with(key, &values)
    };
    match fault {
        AnswersFault::File(fault) => file_fault_sentence(fault, locale),
        AnswersFault::TooLong { file, limit_kb } => {
            let values = [
                ("file", file.as_str().into()),
                ("limit", (*limit_kb).into()),
            ];
            locale.text_with("answers-too-long", &values)
        }
        AnswersFault::Cut { file, kept } => {
            let values = [("file", file.as_str().into()), ("kept", (*kept).into())];
            locale.text_with("answers-cut", &values)
        }
        AnswersFault::Edited { file } => with("answers-edited", &[("file", file)]),
        AnswersFault::OtherPack { found, expected } => with(
            "answers-other-pack",
            &[("found", found), ("expected", expected)],
        ),
        AnswersFault::OtherLesson { found, expected } => with(
            "answers-other-lesson",
            &[("found", found), ("expected", expected)],
        ),
        AnswersFault::ChangedLesson { .. } => locale.text("answers-changed-lesson"),
        AnswersFault::UnknownActivity { activity } => {
            with("answers-unknown-activity", &[("activity", activity)])
        }
        AnswersFault::Twice { activity } => with("answers-twice", &[("activity", activity)]),
        AnswersFault::WrongKind {
            activity,
            task,
            found,
            expected,
        } => {
            let (task, found) = (locale.text(task.key()), locale.text(key_of(*found)));
            let expected = locale.text(key_of(*expected));
            let values: [(&str, &str); 4] = [
                ("activity", activity),
                ("task", &task),
                ("found", &found),
                ("expected", &expected),
            ];
            with("answers-wrong-kind", &values)
        }
        AnswersFault::UnknownQuestion { activity, question } => with(
            "answers-unknown-question",
            &[("activity", activity), ("question", question)],
        ),
        AnswersFault::NoView { activity, fault } => {
            let reason = view_fault_sentence(fault, locale);
            with(
                "answers-no-view",
                &[("activity", activity), ("reason", &reason)],
            )
        }
    }
}

/// Why points cannot be given.
#[must_use]
pub fn mark_fault_sentence(fault: &MarkFault, locale: &Locale) -> String {
    match fault {
        MarkFault::UnknownActivity { activity } => locale.text_with(
            "mark-unknown-activity",
            &[("activity", activity.as_str().into())],
        ),
        MarkFault::Points {
            activity,
            found,
            most,
        } => {
            let values = [
                ("activity", activity.as_str().into()),
                ("found", Value::Number(*found)),
                ("most", Value::Number(f64::from(*most))),
            ];
            locale.text_with("mark-points", &values)
        }
    }
}

fn key_of(kind: GivenKind) -> &'static str {
    match kind {
        GivenKind::Quiz => "given-quiz",
        GivenKind::Text => "given-text",
        GivenKind::View => "given-view",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::FileFault;
    use crate::lesson::answers::Answers;
    use crate::lesson::plan::TaskKind;
    use crate::locale::LANGUAGES;
    use crate::view::{View, ViewFault};

    fn faults() -> Vec<AnswersFault> {
        let word = |text: &str| text.to_owned();
        let syntax = Answers::read("a.ron", "(mosaique_answer: 1)").unwrap_err();
        let mut faults = vec![
            syntax,
            AnswersFault::File(FileFault::Newer {
                file: word("a.ron"),
                noun: "file of answers",
                found: 9,
                known: 1,
            }),
            AnswersFault::TooLong {
                file: word("a.ron"),
                limit_kb: 1024,
            },
            AnswersFault::Cut {
                file: word("a.ron"),
                kept: 1,
            },
            AnswersFault::Edited {
                file: word("a.ron"),
            },
            AnswersFault::OtherPack {
                found: word("moon"),
                expected: word("isles"),
            },
            AnswersFault::OtherLesson {
                found: word("birds"),
                expected: word("fish"),
            },
            AnswersFault::ChangedLesson {
                lesson: word("fish"),
            },
            AnswersFault::UnknownActivity {
                activity: word("where"),
            },
            AnswersFault::Twice {
                activity: word("why"),
            },
            AnswersFault::WrongKind {
                activity: word("show"),
                task: TaskKind::Comparison,
                found: GivenKind::Text,
                expected: GivenKind::View,
            },
            AnswersFault::UnknownQuestion {
                activity: word("quiz"),
                question: word("0000"),
            },
        ];
        let no_views = [
            View::from_text("no view").unwrap_err(),
            View::from_text("(mosaique_view:9)").unwrap_err(),
            View::from_text("(mosaique_view:1,view:(classes:12))").unwrap_err(),
            View::from_text(
                "(mosaique_view:1,view:(extent:(centre:(lon:1,lat:2),width_km:0,height_km:1)))",
            )
            .unwrap_err(),
            View::from_text(
                "(mosaique_view:1,view:(extent:(centre:(lon:1,lat:200),width_km:9,height_km:9)))",
            )
            .unwrap_err(),
            ViewFault::TooLong { found: 70_000 },
        ];
        faults.extend(no_views.map(|fault| AnswersFault::NoView {
            activity: word("show"),
            fault,
        }));
        faults
    }

    #[test]
    fn every_fault_is_a_sentence_of_its_own_in_every_language() {
        let mut seen = std::collections::BTreeSet::new();
        for language in LANGUAGES {
            let locale = Locale::load(&language.tag.into()).unwrap();
            for fault in faults() {
                let sentence = answers_fault_sentence(&fault, &locale);
                assert!(!sentence.contains(['⟦', '$']), "{sentence}");
                assert!(seen.insert(sentence.clone()), "said twice: {sentence}");
            }
        }
    }

    #[test]
    fn a_fault_says_where_it_is_and_what_would_be_right() {
        let french = Locale::load(&"fr".into()).unwrap();
        let said: Vec<String> = (faults().iter())
            .map(|fault| answers_fault_sentence(fault, &french))
            .collect();
        assert!(
            said[0].starts_with("a.ron, ligne 1, colonne "),
            "{}",
            said[0]
        );
        assert!(said[0].contains("mosaique_answers"), "{}", said[0]);
        assert!(
            said[10].contains("trouvé un texte, attendu une vue"),
            "{}",
            said[10]
        );
        let most = MarkFault::Points {
            activity: "why".to_owned(),
            found: 5.5,
            most: 4,
        };
        let english = Locale::load(&"en".into()).unwrap();
        assert_eq!(
            mark_fault_sentence(&most, &english),
            "Points for ‘why’: 5.5; there are 0 to 4"
        );
    }
}
