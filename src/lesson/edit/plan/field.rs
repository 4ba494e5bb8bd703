//! The texts of a lesson, by what they are for.

use crate::atlas::Words;
use crate::lesson::plan::{Activity, Field, Lesson, StoryPart, Task};

/// A text of a lesson or of one of its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LessonField {
    /// Title.
    Title,
    /// What the lesson is about.
    Summary,
    /// For whom it is.
    Audience,
    /// An aim, from 0.
    Aim(usize),
    /// What to have ready.
    Prepare,
    /// The teacher's guide.
    Guide,
    /// What the class does.
    Instructions,
    /// Notes for the teacher.
    Notes,
    /// What the picture shows, for those who do not see it.
    Alt,
    /// What is asked: the question, or what is to be built.
    Task,
    /// A hint, from 0.
    Hint(usize),
    /// How answers are marked.
    MarkingGuide,
    /// The title of a quiz, where it is another than that of its activity.
    QuizTitle,
    /// The title on a worksheet.
    SheetTitle,
    /// What a worksheet says to do.
    SheetInstructions,
}

impl From<Field> for LessonField {
    fn from(field: Field) -> Self {
        match field {
            Field::Title => Self::Title,
            Field::Summary => Self::Summary,
            Field::Audience => Self::Audience,
            Field::Aim(aim) => Self::Aim(aim),
            Field::Prepare => Self::Prepare,
            Field::Guide => Self::Guide,
            Field::Instructions => Self::Instructions,
            Field::Notes => Self::Notes,
            Field::Alt => Self::Alt,
            Field::Task => Self::Task,
            Field::MarkingGuide => Self::MarkingGuide,
        }
    }
}

impl LessonField {
    /// The texts that a lesson has as a whole, in the order in which they are written.
    #[must_use]
    pub fn of_lesson(head: &Lesson) -> Vec<Self> {
        let mut fields = vec![Self::Title, Self::Summary, Self::Audience];
        fields.extend((0..head.aims.len()).map(Self::Aim));
        fields.extend([Self::Prepare, Self::Guide]);
        fields
    }

    /// The texts around a story.
    #[must_use]
    pub fn of_story() -> Vec<Self> {
        vec![Self::Instructions, Self::Notes]
    }

    /// The texts that an activity has room for, in the order in which they are written.
    #[must_use]
    pub fn of_activity(activity: &Activity) -> Vec<Self> {
        let mut fields = vec![Self::Title, Self::Instructions];
        match &activity.task {
            Task::Quiz(quiz) => {
                fields.extend((quiz.title != activity.title).then_some(Self::QuizTitle));
            }
            Task::Sheet(_) => fields.extend([Self::SheetTitle, Self::SheetInstructions]),
            Task::Debate { .. } | Task::Question { .. } => {
                fields.extend([Self::Task, Self::MarkingGuide]);
            }
            Task::Comparison { hints, .. } => {
                fields.push(Self::Task);
                fields.extend((0..hints.len()).map(Self::Hint));
                fields.push(Self::MarkingGuide);
            }
        }
        fields.push(Self::Notes);
        fields.extend(activity.view.is_some().then_some(Self::Alt));
        fields
    }

    /// The text in a lesson as a whole.
    #[must_use]
    pub fn in_lesson(self, head: &Lesson) -> Option<&Words> {
        match self {
            Self::Title => Some(&head.title),
            Self::Summary => Some(&head.summary),
            Self::Audience => Some(&head.audience),
            Self::Aim(aim) => head.aims.get(aim),
            Self::Prepare => Some(&head.prepare),
            Self::Guide => Some(&head.guide),
            _ => None,
        }
    }

    pub(super) fn in_lesson_mut(self, head: &mut Lesson) -> Option<&mut Words> {
        match self {
            Self::Title => Some(&mut head.title),
            Self::Summary => Some(&mut head.summary),
            Self::Audience => Some(&mut head.audience),
            Self::Aim(aim) => head.aims.get_mut(aim),
            Self::Prepare => Some(&mut head.prepare),
            Self::Guide => Some(&mut head.guide),
            _ => None,
        }
    }

    /// The text around a story.
    #[must_use]
    pub fn in_story(self, part: &StoryPart) -> Option<&Words> {
        match self {
            Self::Instructions => Some(&part.instructions),
            Self::Notes => Some(&part.notes),
            _ => None,
        }
    }

    pub(super) fn in_story_mut(self, part: &mut StoryPart) -> Option<&mut Words> {
        match self {
            Self::Instructions => Some(&mut part.instructions),
            Self::Notes => Some(&mut part.notes),
            _ => None,
        }
    }

    /// The text of an activity.
    #[must_use]
    pub fn in_activity(self, activity: &Activity) -> Option<&Words> {
        match (self, &activity.task) {
            (Self::Title, _) => Some(&activity.title),
            (Self::Instructions, _) => Some(&activity.instructions),
            (Self::Notes, _) => Some(&activity.notes),
            (Self::Alt, _) => Some(&activity.alt),
            (Self::QuizTitle, Task::Quiz(quiz)) => Some(&quiz.title),
            (Self::SheetTitle, Task::Sheet(sheet)) => Some(&sheet.title),
            (Self::SheetInstructions, Task::Sheet(sheet)) => Some(&sheet.instructions),
            (Self::Task, Task::Debate { question, .. } | Task::Question { question, .. }) => {
                Some(question)
            }
            (Self::Task, Task::Comparison { task, .. }) => Some(task),
            (Self::Hint(hint), Task::Comparison { hints, .. }) => hints.get(hint),
            (Self::MarkingGuide, task) => task.marking_guide(),
            _ => None,
        }
    }

    pub(super) fn in_activity_mut(self, activity: &mut Activity) -> Option<&mut Words> {
        match (self, &mut activity.task) {
            (Self::Title, _) => Some(&mut activity.title),
            (Self::Instructions, _) => Some(&mut activity.instructions),
            (Self::Notes, _) => Some(&mut activity.notes),
            (Self::Alt, _) => Some(&mut activity.alt),
            (Self::QuizTitle, Task::Quiz(quiz)) => Some(&mut quiz.title),
            (Self::SheetTitle, Task::Sheet(sheet)) => Some(&mut sheet.title),
            (Self::SheetInstructions, Task::Sheet(sheet)) => Some(&mut sheet.instructions),
            (Self::Task, Task::Debate { question, .. } | Task::Question { question, .. }) => {
                Some(question)
            }
            (Self::Task, Task::Comparison { task, .. }) => Some(task),
            (Self::Hint(hint), Task::Comparison { hints, .. }) => hints.get_mut(hint),
            (Self::MarkingGuide, Task::Debate { look_for, .. }) => Some(look_for),
            (Self::MarkingGuide, Task::Comparison { good, .. }) => Some(good),
            (Self::MarkingGuide, Task::Question { guide, .. }) => Some(guide),
            _ => None,
        }
    }
}
