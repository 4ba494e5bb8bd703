//! How long a talk has lasted, without the time it was paused.

/// A clock that counts up, in seconds of the window's clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Timer {
    /// When it was set going, while it goes.
    since_s: Option<f64>,
    /// What it had counted before that.
    counted_s: f64,
}

impl Timer {
    /// A timer that is set going now.
    #[must_use]
    pub fn going(now_s: f64) -> Self {
        Self {
            since_s: Some(now_s),
            counted_s: 0.0,
        }
    }

    /// What it shows.
    #[must_use]
    pub fn passed_s(&self, now_s: f64) -> f64 {
        let going = self.since_s.map_or(0.0, |since_s| now_s - since_s);
        self.counted_s + going.max(0.0)
    }

    /// Whether it stands still.
    #[must_use]
    pub fn is_paused(&self) -> bool {
        self.since_s.is_none()
    }

    /// Stops it, or sets it going again.
    pub fn toggle(&mut self, now_s: f64) {
        self.counted_s = self.passed_s(now_s);
        self.since_s = match self.since_s {
            Some(_) => None,
            None => Some(now_s),
        };
    }

    /// Counts from nothing again; one that stands still goes on standing.
    pub fn reset(&mut self, now_s: f64) {
        self.counted_s = 0.0;
        self.since_s = self.since_s.map(|_| now_s);
    }
}

/// Seconds as minutes and seconds.
#[must_use]
pub fn minutes_and_seconds(seconds: f64) -> String {
    let whole = seconds as u64;
    format!("{}:{:02}", whole / 60, whole % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_timer_counts_minutes_and_seconds() {
        assert_eq!(minutes_and_seconds(0.0), "0:00");
        assert_eq!(minutes_and_seconds(65.9), "1:05");
        assert_eq!(minutes_and_seconds(3600.0), "60:00");
    }

    #[test]
    fn a_pause_is_not_counted_and_a_reset_begins_at_nothing() {
        let mut timer = Timer::going(100.0);
        timer.toggle(110.0);
        assert!(timer.is_paused());
        assert_eq!(timer.passed_s(500.0), 10.0);
        timer.toggle(500.0);
        assert_eq!(timer.passed_s(505.0), 15.0);
        timer.reset(505.0);
        assert_eq!(timer.passed_s(506.0), 1.0);
        timer.toggle(506.0);
        timer.reset(507.0);
        assert_eq!(timer.passed_s(600.0), 0.0);
    }
}
