//! A step change in a talk, in 1280×800, without a display: the longest frame from the key until the
//! next picture is at rest, for every step of every story of the pack, in time of the processor. To
//! stay under 16 ms. Beside it the longest frame of the rest of the second, while the picture stands
//! still and the next step is got ready.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)] // A bench that panics has failed.

#[path = "support/embedded.rs"]
mod embedded;
#[path = "support/window.rs"]
mod window;

use cpu_time::ThreadTime;
use egui::{Context, Event, Key, Modifiers};
use mosaique::atlas::{PackFiles, PackSource};
use mosaique::figure::fonts;
use mosaique::lesson::{Story, stories_of};
use mosaique::ui::command::Command;
use mosaique::ui::shell::{Opening, Shell};
use std::time::Duration;

/// Frames a second.
const FRAMES: u32 = 60;
/// Frames until the next picture is at rest: it fades and travels for a quarter of a second, and
/// nothing is got ready before four tenths.
const CHANGE: u32 = 23;

struct Talk {
    shell: Shell,
    context: Context,
    frames: u32,
}

impl Talk {
    fn new(story: Story) -> Self {
        let mut shell = Shell::new(Opening {
            atlas: embedded::embedded(),
            stories: vec![story],
            lessons: Vec::new(),
            faults: Vec::new(),
            store: None,
            settings: Default::default(),
            document: None,
            file: None,
            tells_missing_font: false,
        })
        .unwrap();
        let context = Context::default();
        fonts::install(&context);
        shell.apply(&context, Command::Present(0));
        let mut talk = Self {
            shell,
            context,
            frames: 0,
        };
        // The speaker says something: the next step is got ready meanwhile.
        for _ in 0..FRAMES {
            talk.frame(Vec::new());
        }
        talk
    }

    /// What a frame costs, with its shapes made into triangles: what the window's thread works, not
    /// what it waits.
    fn frame(&mut self, events: Vec<Event>) -> Duration {
        self.frames += 1;
        let mut input = window::input(f64::from(self.frames) / f64::from(FRAMES));
        input.events = events;
        let began = ThreadTime::now();
        let shell = &mut self.shell;
        let mut output = self.context.run_ui(input, |ui| shell.ui(ui));
        output.textures_delta.clear();
        let triangles = self
            .context
            .tessellate(output.shapes, output.pixels_per_point);
        let took = began.elapsed();
        drop(triangles);
        took
    }

    /// The longest frame from the key until the next picture is at rest, and from then until a second
    /// after the key.
    fn next(&mut self) -> [Duration; 2] {
        let pressed = self.frame(vec![Event::Key {
            key: Key::PageDown,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        }]);
        let mut longest = [pressed, Duration::ZERO];
        for frame in 0..FRAMES {
            // At the pace of a screen: memory that rests goes back to the system.
            std::thread::sleep(Duration::from_secs(1) / FRAMES);
            let took = self.frame(Vec::new());
            let longest = &mut longest[usize::from(frame >= CHANGE)];
            *longest = took.max(*longest);
        }
        longest
    }
}

/// How often each story is told. The median of a key is what the program costs; one telling also has
/// what the machine did meanwhile.
const TELLINGS: usize = 3;

fn main() {
    let (stories, _) = stories_of(&PackFiles::read(&PackSource::Embedded));
    for story in stories {
        let points: usize = story.steps.iter().map(|step| step.points.len()).sum();
        let keys = story.steps.len() + points - 1;
        let mut took = vec![Vec::with_capacity(TELLINGS); keys];
        let mut rested = took.clone();
        for _ in 0..TELLINGS {
            let mut talk = Talk::new(story.clone());
            for (took, rested) in took.iter_mut().zip(&mut rested) {
                let [change, rest] = talk.next();
                took.push(change);
                rested.push(rest);
            }
        }
        println!("{}:", story.id);
        report("a change", took);
        report("at rest", rested);
    }
}

/// Says how long the longest frames were, of each key in each telling.
fn report(what: &str, mut took: Vec<Vec<Duration>>) {
    took.iter_mut().for_each(|took| took.sort_unstable());
    let ms = |took: Duration| took.as_secs_f64() * 1000.0;
    let mut medians = Vec::from_iter(took.iter().map(|took| ms(took[TELLINGS / 2])));
    let longest = medians.iter().copied().fold(0.0, f64::max);
    let key = medians.iter().position(|&median| median == longest);
    medians.sort_by(f64::total_cmp);
    let worst = took.iter().filter_map(|took| took.last()).max().unwrap();
    println!(
        "  {what}: longest frame {:.1} ms at the median, {longest:.1} ms at most, after key {}; \
         {:.1} ms once in {TELLINGS} tellings",
        medians[medians.len() / 2],
        key.unwrap() + 1,
        ms(*worst)
    );
}
