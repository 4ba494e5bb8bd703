//! Questions of the educator's own.

use super::words::{Asker, at_least, told_apart};
use super::{AskFault, NumberRange, draft};
use crate::analysis::Shuffle;
use crate::atlas::Words;
use crate::lesson::quiz::{Asked, Choice, Cited, Form, Heading, Own, OwnAnswer};

impl Asker<'_> {
    pub(super) fn own(&self, own: &Own) -> Result<Asked, AskFault> {
        let prompt = self.required("prompt", &own.prompt)?.to_owned();
        let (form, right) = self.own_form(own)?;
        let topic = Heading {
            id: "own".to_owned(),
            name: self.locale.text("quiz-kind-own"),
        };
        let source = self.words(&own.source);
        let alt = self.words(&own.alt).to_owned();
        Ok(Asked {
            needs_picture: own.picture.is_some(),
            right,
            explanation: self.words(&own.explanation).to_owned(),
            sources: if source.is_empty() {
                Vec::new()
            } else {
                vec![Cited {
                    id: "own".to_owned(),
                    kind: topic.name.clone(),
                    citation: source.to_owned(),
                }]
            },
            picture: own.picture.clone().map(|name| (name, alt)),
            ..draft(prompt, form, topic)
        })
    }

    fn required<'w>(&self, field: &'static str, words: &'w Words) -> Result<&'w str, AskFault> {
        let text = self.words(words);
        if text.trim().is_empty() {
            return Err(AskFault::NoText {
                field,
                language: self.locale.language().to_string(),
            });
        }
        Ok(text)
    }

    fn own_choices<'w>(
        &self,
        all: impl IntoIterator<Item = &'w Words>,
    ) -> Result<Vec<Choice>, AskFault> {
        let choices = all.into_iter().enumerate().map(|(place, words)| {
            Ok(Choice {
                id: place.to_string(),
                text: self.required("answer", words)?.to_owned(),
            })
        });
        told_apart(choices.collect::<Result<_, AskFault>>()?)
    }

    /// How it is answered, and the right answer in words.
    fn own_form(&self, own: &Own) -> Result<(Form, String), AskFault> {
        match &own.answer {
            OwnAnswer::Choice { choices, right } => {
                at_least(choices.len(), 2)?;
                let choices = self.own_choices(choices)?;
                let text = choices.get(*right).map(|choice| choice.text.clone());
                let text = text.ok_or(AskFault::RightChoices { found: 0 })?;
                let right = *right;
                Ok((Form::Choice { choices, right }, text))
            }
            OwnAnswer::TrueFalse(right) => {
                let key = if *right { "quiz-true" } else { "quiz-false" };
                Ok((Form::TrueFalse { right: *right }, self.locale.text(key)))
            }
            OwnAnswer::Number {
                value,
                tolerance,
                unit,
            } => self.own_number(*value, *tolerance, self.words(unit)),
            OwnAnswer::Text { accepted } => {
                at_least(accepted.len(), 1)?;
                let texts: Vec<String> = (accepted.iter())
                    .map(|words| Ok(self.required("answer", words)?.to_owned()))
                    .collect::<Result<_, AskFault>>()?;
                let right = texts.first().cloned().unwrap_or_default();
                Ok((Form::Text { accepted: texts }, right))
            }
            OwnAnswer::Matching(pairs) => {
                at_least(pairs.len(), 2)?;
                let left = self.own_choices(pairs.iter().map(|pair| &pair.left))?;
                let all = self.own_choices(pairs.iter().map(|pair| &pair.right))?;
                let lines: Vec<String> = (left.iter().zip(&all))
                    .map(|(left, right)| {
                        let values = &[
                            ("region", left.text.as_str().into()),
                            ("capital", right.text.as_str().into()),
                        ];
                        self.text("quiz-pair", values)
                    })
                    .collect();
                let order = Shuffle::of_text(&own.id).order(all.len());
                let pairs = (0..all.len())
                    .filter_map(|place| order.iter().position(|&other| other == place))
                    .collect();
                let right = in_order(&all, &order);
                let text = lines.join(&self.locale.text("quiz-between"));
                Ok((Form::Pairs { left, right, pairs }, text))
            }
            OwnAnswer::Order(items) => {
                at_least(items.len(), 2)?;
                let all = self.own_choices(items)?;
                let texts: Vec<&str> = all.iter().map(|choice| choice.text.as_str()).collect();
                let text = texts.join(&self.locale.text("quiz-between"));
                let order = Shuffle::of_text(&own.id).order(all.len());
                let right = (0..all.len())
                    .filter_map(|place| order.iter().position(|&other| other == place))
                    .collect();
                let items = in_order(&all, &order);
                let first = self.locale.text("quiz-first");
                Ok((
                    Form::Order {
                        items,
                        right,
                        first,
                    },
                    text,
                ))
            }
        }
    }

    fn own_number(
        &self,
        value: f64,
        tolerance: f64,
        unit: &str,
    ) -> Result<(Form, String), AskFault> {
        let fault = |field, found, expected| AskFault::Value {
            field,
            found,
            expected,
        };
        if !value.is_finite() {
            return Err(fault("value", value, NumberRange::Any));
        }
        if !tolerance.is_finite() || tolerance < 0.0 {
            return Err(fault("tolerance", tolerance, NumberRange::FromZero));
        }
        let number = self.locale.number_exact(value);
        let text = if unit.is_empty() {
            number
        } else {
            format!("{number}\u{a0}{unit}")
        };
        let form = Form::Number {
            right: value,
            range: None,
            tolerance,
            decimals: value
                .to_string()
                .split_once('.')
                .map_or(0, |(_, d)| d.len()),
            unit: unit.to_owned(),
        };
        Ok((form, text))
    }
}

/// The choices as they lie in another order.
fn in_order(choices: &[Choice], order: &[usize]) -> Vec<Choice> {
    (order.iter())
        .filter_map(|&place| choices.get(place).cloned())
        .collect()
}
