//! The text of an SVG file while it grows: numbers, colours, escapes, clips, groups and warnings.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use egui::{Color32, Pos2, Rect, Stroke};

use super::outline::Grid;

/// The body and the definitions of one SVG file.
pub(super) struct Writer {
    pub(super) body: String,
    pub(super) defs: String,
    warnings: Vec<String>,
    page: Rect,
    /// What outlines are rounded to.
    pub(super) grid: Grid,
    clips: BTreeMap<[i64; 4], usize>,
    open_clip: Option<usize>,
    /// The attributes of the innermost group, empty for none.
    open_style: String,
    open_groups: usize,
    ids: BTreeSet<String>,
    definitions: usize,
}

impl Writer {
    pub(super) fn new(page: Rect, grid: Grid) -> Self {
        Self {
            body: String::with_capacity(64 * 1024),
            defs: String::new(),
            warnings: Vec::new(),
            page,
            grid,
            clips: BTreeMap::new(),
            open_clip: None,
            open_style: String::new(),
            open_groups: 0,
            ids: BTreeSet::new(),
            definitions: 0,
        }
    }

    /// Says once what could not be put on paper.
    pub(super) fn warn(&mut self, warning: impl Into<String>) {
        let warning = warning.into();
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// Opens, keeps or closes the group that clips, so that what is written next with these bounds
    /// is clipped to `clip` where that makes a difference. `false` when nothing would be seen.
    pub(super) fn clip_to(&mut self, clip: Rect, bounds: Rect) -> bool {
        self.clip_to_styled(clip, bounds, "")
    }

    /// As [`Self::clip_to`], in a group with these attributes: what follows with the same clip and
    /// the same attributes is written into the same group.
    pub(super) fn clip_to_styled(&mut self, clip: Rect, bounds: Rect, style: &str) -> bool {
        let visible = self.in_sight(clip);
        if !bounds.is_finite() || !visible.is_positive() || !visible.intersects(bounds) {
            return false;
        }
        let wanted = if visible.contains_rect(bounds) || clip.contains_rect(self.page) {
            None
        } else {
            Some(self.clip_id(visible))
        };
        if wanted != self.open_clip {
            self.close_clip();
            if let Some(number) = wanted {
                let _ = writeln!(self.body, "<g clip-path=\"url(#clip{number})\">");
                self.open_clip = wanted;
            }
        }
        if self.open_style != style {
            self.close_style();
            if !style.is_empty() {
                let _ = writeln!(self.body, "<g{style}>");
                style.clone_into(&mut self.open_style);
            }
        }
        true
    }

    /// The part of a clip that is on the page.
    pub(super) fn in_sight(&self, clip: Rect) -> Rect {
        clip.intersect(self.page)
    }

    fn close_style(&mut self) {
        if !self.open_style.is_empty() {
            self.open_style.clear();
            self.body.push_str("</g>\n");
        }
    }

    fn close_clip(&mut self) {
        self.close_style();
        if self.open_clip.take().is_some() {
            self.body.push_str("</g>\n");
        }
    }

    fn clip_id(&mut self, clip: Rect) -> usize {
        let key = [clip.min.x, clip.min.y, clip.max.x, clip.max.y].map(hundredths);
        if let Some(&number) = self.clips.get(&key) {
            return number;
        }
        let number = self.clips.len() + 1;
        self.clips.insert(key, number);
        let _ = write!(self.defs, "<clipPath id=\"clip{number}\"><rect");
        push_rect(&mut self.defs, clip);
        self.defs.push_str("/></clipPath>\n");
        number
    }

    /// A name for a new definition: a gradient, a pattern.
    pub(super) fn definition_id(&mut self, kind: &str) -> String {
        self.definitions += 1;
        format!("{kind}{}", self.definitions)
    }

    pub(super) fn open_group(&mut self, id: &str, title: &str) {
        self.close_clip();
        self.open_groups += 1;
        self.body.push_str("<g");
        self.push_id(id);
        self.body.push('>');
        self.push_title(title);
        self.body.push('\n');
    }

    pub(super) fn close_group(&mut self) {
        if self.open_groups == 0 {
            self.warn("a group ends that was never begun");
            return;
        }
        self.close_clip();
        self.open_groups -= 1;
        self.body.push_str("</g>\n");
    }

    /// ` id="…"`, safe for XML and unique on the page: a second use of a name gets a number.
    pub(super) fn push_id(&mut self, id: &str) {
        if id.is_empty() {
            return;
        }
        let mut name: String = id
            .chars()
            .map(|letter| {
                if letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.') {
                    letter
                } else {
                    '_'
                }
            })
            .collect();
        if !name.starts_with(|letter: char| letter.is_alphabetic() || letter == '_') {
            name.insert(0, '_');
        }
        // Names the writer itself gives to clips and gradients.
        let taken = |writer: &Self, name: &str| {
            writer.ids.contains(name)
                || ["clip", "gradient"].iter().any(|own| name.starts_with(own))
        };
        if taken(self, &name) {
            let mut number = 2_usize;
            while taken(self, &format!("_{name}-{number}")) {
                number += 1;
            }
            name = format!("_{name}-{number}");
        }
        self.body.push_str(" id=\"");
        push_escaped(&mut self.body, &name);
        self.body.push('"');
        self.ids.insert(name);
    }

    pub(super) fn push_title(&mut self, title: &str) {
        if !title.is_empty() {
            self.body.push_str("<title>");
            push_escaped(&mut self.body, title);
            self.body.push_str("</title>");
        }
    }

    /// ` fill="…"`, with opacity where there is any to speak of.
    pub(super) fn push_fill(&mut self, colour: Color32) {
        self.push_paint("fill", colour);
    }

    /// ` stroke="…" stroke-width="…"`, or nothing for an empty stroke.
    pub(super) fn push_stroke(&mut self, stroke: Stroke) {
        if !stroke.is_empty() {
            self.push_paint("stroke", stroke.color);
            push_number_attribute(&mut self.body, "stroke-width", stroke.width);
        }
    }

    pub(super) fn push_paint(&mut self, attribute: &str, colour: Color32) {
        let [red, green, blue, alpha] = colour.to_srgba_unmultiplied();
        if alpha == 0 {
            if colour != Color32::TRANSPARENT {
                self.warn("a colour that is added to what is below it is left out");
            }
            let _ = write!(self.body, " {attribute}=\"none\"");
            return;
        }
        let _ = write!(
            self.body,
            " {attribute}=\"#{red:02x}{green:02x}{blue:02x}\""
        );
        if alpha < 255 {
            let _ = write!(self.body, " {attribute}-opacity=\"");
            push_opacity(&mut self.body, alpha);
            self.body.push('"');
        }
    }

    /// Ends what is open and hands over body, definitions and warnings.
    pub(super) fn finish(mut self) -> (String, String, Vec<String>) {
        self.close_clip();
        if self.open_groups > 0 {
            self.warn("a group that was begun never ends");
        }
        for _ in 0..self.open_groups {
            self.body.push_str("</g>\n");
        }
        (self.body, self.defs, self.warnings)
    }
}

/// Alpha with three decimals, enough to tell all 256 apart.
pub(super) fn push_opacity(out: &mut String, alpha: u8) {
    // A browser takes `0.` for no number, and what has none for opaque.
    match alpha {
        0 => out.push('0'),
        255 => out.push('1'),
        _ => {
            let thousandths = (u32::from(alpha) * 1000 + 127) / 255;
            let text = format!("0.{thousandths:03}");
            out.push_str(text.trim_end_matches('0'));
        }
    }
}

/// ` x="…" y="…" width="…" height="…"`.
pub(super) fn push_rect(out: &mut String, rect: Rect) {
    push_number_attribute(out, "x", rect.min.x);
    push_number_attribute(out, "y", rect.min.y);
    push_number_attribute(out, "width", rect.width());
    push_number_attribute(out, "height", rect.height());
}

/// ` name="value"`.
pub(super) fn push_number_attribute(out: &mut String, name: &str, value: f32) {
    let _ = write!(out, " {name}=\"");
    push_number(out, value);
    out.push('"');
}

fn hundredths(value: f32) -> i64 {
    // The cast saturates and turns NaN into 0: a broken coordinate cannot break the file.
    (f64::from(value) * 100.0).round() as i64
}

/// A number with at most two decimals, never `-0`, never an exponent.
pub(super) fn push_number(out: &mut String, value: f32) {
    let scaled = hundredths(value);
    if scaled < 0 {
        out.push('-');
    }
    let magnitude = scaled.unsigned_abs();
    let (whole, rest) = (magnitude / 100, magnitude % 100);
    push_digits(out, whole);
    if rest > 0 {
        out.push('.');
        out.push(char::from(b'0' + (rest / 10) as u8));
        if rest % 10 > 0 {
            out.push(char::from(b'0' + (rest % 10) as u8));
        }
    }
}

pub(super) fn push_digits(out: &mut String, mut value: u64) {
    let mut digits = [0_u8; 20];
    let mut start = digits.len();
    loop {
        start -= 1;
        digits[start] = b'0' + (value % 10) as u8;
        value /= 10;
        if value == 0 {
            break;
        }
    }
    for &digit in &digits[start..] {
        out.push(char::from(digit));
    }
}

/// `x,y`.
pub(super) fn push_point(out: &mut String, point: Pos2) {
    push_number(out, point.x);
    out.push(',');
    push_number(out, point.y);
}

/// `Mx,yLx,y…`, leaving out points that fall on the one before, and `Z` when closed.
pub(super) fn push_line(out: &mut String, points: &[Pos2], closed: bool) {
    let mut last = None;
    let mut count = 0_usize;
    for &point in points {
        let key = [hundredths(point.x), hundredths(point.y)];
        if last == Some(key) && !(count == 1 && points.len() == 2) {
            continue;
        }
        last = Some(key);
        match count {
            0 => out.push('M'),
            1 => out.push('L'),
            _ => out.push(' '),
        }
        count += 1;
        push_point(out, point);
    }
    if closed && count > 0 {
        out.push('Z');
    }
}

/// Text with what XML cannot hold escaped or left out.
pub(super) fn push_escaped(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' => out.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => {}
            control if control.is_control() && control != '\n' => {}
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_opacity_is_a_number_as_browsers_read_it() {
        for (alpha, text) in [(0, "0"), (1, "0.004"), (128, "0.502"), (255, "1")] {
            let mut out = String::new();
            push_opacity(&mut out, alpha);
            assert_eq!(out, text);
        }
    }

    #[test]
    fn numbers_have_two_decimals_at_most_and_no_negative_zero() {
        for (value, expected) in [
            (0.0, "0"),
            (-0.0, "0"),
            (-0.001, "0"),
            (1.5, "1.5"),
            (-1.25, "-1.25"),
            (2.999, "3"),
            (0.04, "0.04"),
            (1234567.0, "1234567"),
            (f32::NAN, "0"),
        ] {
            let mut out = String::new();
            push_number(&mut out, value);
            assert_eq!(out, expected, "{value}");
        }
    }

    #[test]
    fn a_name_used_twice_gets_a_number_the_second_time() {
        let mut writer = Writer::new(Rect::EVERYTHING, Grid::Tenths);
        for id in ["CN-AH", "CN-AH", "CN-AH", "3 <a>"] {
            writer.push_id(id);
        }
        assert_eq!(
            writer.body,
            " id=\"CN-AH\" id=\"_CN-AH-2\" id=\"_CN-AH-3\" id=\"_3__a_\""
        );
    }

    #[test]
    fn opacity_is_short_and_exact_enough() {
        let mut out = String::new();
        push_opacity(&mut out, 128);
        assert_eq!(out, "0.502");
    }
}
