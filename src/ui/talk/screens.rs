//! The screens of the machine, as a list that may change while a talk is given, and the place that
//! the audience's window has among them.

/// A screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// What the system calls it; may be empty.
    pub name: String,
    /// Its width and height, in pixels.
    pub size_px: (u32, u32),
    /// Where its upper left corner is among all screens, in pixels.
    pub corner_px: (i32, i32),
    /// Whether the speaker's window is on it.
    pub is_speakers: bool,
}

impl Screen {
    /// Whether it is the same screen, wherever the speaker's window is now.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        (&self.name, self.size_px, self.corner_px) == (&other.name, other.size_px, other.corner_px)
    }
}

/// Where the audience's window is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// It fills a screen.
    Screen(Screen),
    /// A window like any other, which can be moved.
    Window,
}

impl Place {
    /// Where it is put first: on the first screen that the speaker's window is not on.
    #[must_use]
    pub fn first(screens: &[Screen]) -> Self {
        (screens.iter())
            .find(|screen| !screen.is_speakers)
            .map_or(Self::Window, |screen| Self::Screen(screen.clone()))
    }

    /// Which of the screens it fills, by its place in the list.
    #[must_use]
    pub fn among(&self, screens: &[Screen]) -> Option<usize> {
        let Self::Screen(own) = self else { return None };
        screens.iter().position(|screen| screen.is(own))
    }
}

/// What a change of the screens did to the audience's window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScreenNews {
    /// Its screen is gone, and it went to another one, by its place in the list.
    Moved(usize),
    /// Its screen is gone and there is no other: the talk goes on in the speaker's window.
    Closed,
}

/// Where the audience's window goes when the screens are now these. None for no change.
#[must_use]
pub fn after_change(place: &Place, screens: &[Screen]) -> Option<ScreenNews> {
    if *place == Place::Window || place.among(screens).is_some() {
        return None;
    }
    let other = screens.iter().position(|screen| !screen.is_speakers);
    Some(other.map_or(ScreenNews::Closed, ScreenNews::Moved))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screen(name: &str, x: i32) -> Screen {
        Screen {
            name: name.to_owned(),
            size_px: (1920, 1080),
            corner_px: (x, 0),
            is_speakers: x == 0,
        }
    }

    #[test]
    fn the_audience_gets_a_screen_that_the_speaker_is_not_on() {
        let screens = [screen("A", 0), screen("B", 1920), screen("C", 3840)];
        assert_eq!(Place::first(&screens), Place::Screen(screen("B", 1920)));
        assert_eq!(Place::first(&screens[..1]), Place::Window);
        assert_eq!(Place::first(&[]), Place::Window);
    }

    #[test]
    fn when_its_screen_goes_it_comes_back_to_one_that_is_there() {
        let all = vec![screen("A", 0), screen("B", 1920), screen("C", 3840)];
        let place = Place::Screen(all[2].clone());
        assert_eq!(after_change(&place, &all), None);
        assert_eq!(
            after_change(&place, &all[..2]),
            Some(ScreenNews::Moved(1)),
            "B is still there"
        );
        assert_eq!(after_change(&place, &all[..1]), Some(ScreenNews::Closed));
        assert_eq!(after_change(&place, &[]), Some(ScreenNews::Closed));
        assert_eq!(after_change(&Place::Window, &all[..1]), None);
    }

    #[test]
    fn a_screen_is_found_again_when_another_one_goes_or_the_speaker_moves() {
        let mut moved = screen("C", 3840);
        let place = Place::Screen(moved.clone());
        moved.is_speakers = true;
        assert_eq!(place.among(&[screen("A", 0), moved]), Some(1));
    }
}
