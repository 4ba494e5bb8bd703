//! A lesson whose parts are shared between its versions.

use super::LessonField;
use crate::atlas::Words;
use crate::lesson::Comments;
use crate::lesson::edit::manuscript::file_stem;
use crate::lesson::picture::PictureFolder;
use crate::lesson::plan::{Activity, Lesson, LessonFault, Place, StoryPart, Task, TaskKind};
use std::sync::Arc;

/// A lesson while it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonManuscript {
    /// Everything but the parts.
    pub head: Lesson,
    /// The story.
    pub story: Option<Arc<StoryPart>>,
    /// The activities, those before the story first; two versions that have the same one share it.
    pub activities: Vec<Arc<Activity>>,
    /// The comment at the beginning of its file.
    comment: String,
}

impl From<Lesson> for LessonManuscript {
    fn from(mut lesson: Lesson) -> Self {
        let story = lesson.story.take().map(Arc::new);
        let (before, after): (Vec<_>, Vec<_>) = (std::mem::take(&mut lesson.activities))
            .into_iter()
            .map(Arc::new)
            .partition(|activity| activity.before_story);
        Self {
            head: lesson,
            story,
            activities: before.into_iter().chain(after).collect(),
            comment: String::new(),
        }
    }
}

impl LessonManuscript {
    /// A lesson that is begun.
    #[must_use]
    pub fn new(pack: &str) -> Self {
        Lesson::new(pack, "lesson", Words::default()).into()
    }

    /// Reads the text of a lesson; `file` is what a fault calls it.
    ///
    /// # Errors
    /// As [`Lesson::from_ron`].
    pub fn from_ron(file: &str, text: &str) -> Result<Self, LessonFault> {
        Ok(Self {
            comment: Comments::of(text).head,
            ..Lesson::from_ron(file, text)?.into()
        })
    }

    /// The text of its file, with the comment at its beginning.
    #[must_use]
    pub fn to_ron(&self) -> String {
        self.comment.clone() + &self.lesson().to_ron()
    }

    /// The lesson, to be read, checked or written.
    #[must_use]
    pub fn lesson(&self) -> Lesson {
        let activities = self.activities.iter();
        Lesson {
            story: self.story.as_deref().cloned(),
            activities: activities.map(|activity| (**activity).clone()).collect(),
            ..self.head.clone()
        }
    }

    /// The rows in which it is written: the lesson as a whole, then its parts as they are taught.
    #[must_use]
    pub fn rows(&self) -> Vec<Place> {
        let before = self.before();
        let activities = |range: std::ops::Range<usize>| range.map(Place::Activity);
        std::iter::once(Place::Lesson)
            .chain(activities(0..before))
            .chain(self.story.iter().map(|_| Place::Story))
            .chain(activities(before..self.activities.len()))
            .collect()
    }

    /// The part in a row.
    #[must_use]
    pub fn place_of(&self, row: usize) -> Option<Place> {
        let before = self.before();
        let has_story = self.story.is_some();
        let place = match row.checked_sub(1) {
            None => Place::Lesson,
            Some(part) if part < before => Place::Activity(part),
            Some(part) if part == before && has_story => Place::Story,
            Some(part) => Place::Activity(part - usize::from(has_story)),
        };
        self.has(place).then_some(place)
    }

    /// The row of a part; that of the lesson as a whole for a part that is not there.
    #[must_use]
    pub fn row_of(&self, place: Place) -> usize {
        let before = self.before();
        match place {
            _ if !self.has(place) => 0,
            Place::Lesson => 0,
            Place::Story => 1 + before,
            Place::Activity(number) if number < before => 1 + number,
            Place::Activity(number) => 1 + number + usize::from(self.story.is_some()),
        }
    }

    /// How many activities come before the story.
    fn before(&self) -> usize {
        let is_before = |activity: &&Arc<Activity>| activity.before_story;
        self.activities.iter().take_while(is_before).count()
    }

    fn has(&self, place: Place) -> bool {
        match place {
            Place::Lesson => true,
            Place::Story => self.story.is_some(),
            Place::Activity(number) => number < self.activities.len(),
        }
    }

    /// The activity of a place.
    #[must_use]
    pub fn activity(&self, place: Place) -> Option<&Arc<Activity>> {
        match place {
            Place::Activity(number) => self.activities.get(number),
            Place::Lesson | Place::Story => None,
        }
    }

    /// The texts of a place, in the order in which they are written.
    #[must_use]
    pub fn fields(&self, place: Place) -> Vec<LessonField> {
        match (place, self.activity(place)) {
            (Place::Lesson, _) => LessonField::of_lesson(&self.head),
            (Place::Story, _) => LessonField::of_story(),
            (_, Some(activity)) => LessonField::of_activity(activity),
            (_, None) => Vec::new(),
        }
    }

    /// A text in all its languages; none where there is no such text.
    #[must_use]
    pub fn words(&self, place: Place, field: LessonField) -> Option<&Words> {
        match place {
            Place::Lesson => field.in_lesson(&self.head),
            Place::Story => field.in_story(self.story.as_ref()?),
            Place::Activity(number) => field.in_activity(self.activities.get(number)?),
        }
    }

    /// The languages that any of its titles is in, in the order of their first use.
    #[must_use]
    pub fn languages(&self) -> Vec<String> {
        let mut languages: Vec<String> = Vec::new();
        let titles = self.activities.iter().map(|activity| &activity.title);
        for (language, _) in std::iter::once(&self.head.title)
            .chain(titles)
            .flat_map(Words::iter)
        {
            if !languages.iter().any(|known| known == language) {
                languages.push(language.to_owned());
            }
        }
        languages
    }

    /// How many of its texts are in another language and not in this one.
    #[must_use]
    pub fn missing(&self, language: &str) -> usize {
        let places = self.rows().into_iter();
        places
            .map(|place| {
                let words = self.fields(place).into_iter();
                words
                    .filter_map(|field| self.words(place, field))
                    .filter(|words| words.lacks(language))
                    .count()
            })
            .sum()
    }

    /// The minutes of all parts together.
    #[must_use]
    pub fn planned_minutes(&self) -> u32 {
        let story = self.story.iter().map(|part| part.minutes);
        let activities = self.activities.iter().map(|activity| activity.minutes);
        story.chain(activities).fold(0, u32::saturating_add)
    }

    /// The most points that a student can have.
    #[must_use]
    pub fn most_points(&self) -> u32 {
        let points = self.activities.iter().map(|activity| activity.points);
        points.fold(0, u32::saturating_add)
    }

    /// An id for an activity that no other has.
    #[must_use]
    pub fn free_id(&self, kind: TaskKind) -> String {
        let is_taken = |id: &String| self.activities.iter().any(|known| known.id == *id);
        let ids = (1..=self.activities.len() + 1).map(|number| format!("{}-{number}", kind.word()));
        let mut free = ids.filter(|id| !is_taken(id));
        free.next().unwrap_or_default()
    }

    /// Says where the pictures are that a story of its own shows.
    pub fn find_pictures_in(&mut self, folder: &PictureFolder) {
        if let Some(part) = self.story.as_mut() {
            Arc::make_mut(part).find_pictures_in(folder);
        }
    }

    /// Gives a lesson an id after its title, as long as nobody gave it another.
    pub(super) fn title(&mut self, change: impl FnOnce(&mut Words)) {
        let first = |words: &Words| {
            words
                .iter()
                .next()
                .map(|(_, text)| file_stem(text, "lesson"))
        };
        let derived = first(&self.head.title).unwrap_or_else(|| "lesson".to_owned());
        change(&mut self.head.title);
        if self.head.id == derived || self.head.id.is_empty() {
            self.head.id = first(&self.head.title).unwrap_or_else(|| "lesson".to_owned());
        }
    }
}

/// What a quiz in a lesson is called follows its activity, unless it has a title of its own.
pub(super) fn retitle(activity: &mut Activity, change: impl FnOnce(&mut Words)) {
    let before = activity.title.clone();
    change(&mut activity.title);
    if let Task::Quiz(quiz) = &mut activity.task
        && quiz.title == before
    {
        quiz.title.clone_from(&activity.title);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lesson_written_anew_keeps_the_comment_at_its_beginning() {
        let text = format!(
            "// Who and why.\n{}",
            LessonManuscript::new("tiny").to_ron()
        );
        let read = LessonManuscript::from_ron("a.ron", &text).unwrap();
        assert_eq!(read.to_ron(), text);
    }

    #[test]
    fn rows_are_the_lesson_and_its_parts_as_they_are_taught() {
        let text = include_str!("../../../../assets/china/lessons/1-one-country.ron");
        let lesson = Lesson::from_ron("1.ron", text).unwrap();
        let manuscript = LessonManuscript::from(lesson.clone());
        assert_eq!(manuscript.lesson(), lesson);
        assert_eq!(manuscript.rows().len(), lesson.parts().len() + 1);
        for (row, &place) in manuscript.rows().iter().enumerate() {
            assert_eq!(manuscript.place_of(row), Some(place));
            assert_eq!(manuscript.row_of(place), row);
        }
        assert_eq!(manuscript.planned_minutes(), lesson.planned_minutes());
        assert_eq!(manuscript.most_points(), lesson.most_points());
        let languages: Vec<String> = lesson.languages().into_iter().map(str::to_owned).collect();
        assert_eq!(manuscript.languages(), languages);
        assert_eq!(manuscript.missing("fr"), 0);
    }
}
