//! Text: one `<text>` a row, one `<tspan>` for each run of one font, size and colour.

use egui::epaint::TextShape;
use egui::epaint::text::{Glyph, LayoutJob, LayoutSection, PlacedRow};
use egui::{Color32, Pos2, Rect, Stroke, Vec2, pos2};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::faces::Faces;
use super::shapes::push_rotation;
use super::writer::{
    Writer, push_escaped, push_line, push_number, push_number_attribute, push_rect,
};

/// How far a letter may be from where the letters before it lead, in points, before it is placed
/// by itself. egui puts letters on whole pixels, and paper lays out at 4 a point.
const DRIFT_PT: f32 = 0.5;

/// Letters that lean are sheared by this much a unit of height, as egui does it.
const ITALIC_SHEAR: f32 = 0.25;

/// How a page's language and fonts are written into its text.
pub(super) struct TextWriter<'page> {
    pub(super) faces: Faces<'page>,
    missing: Vec<char>,
    default_family: String,
}

/// Letters that one `<tspan>` holds.
struct Run<'job> {
    text: String,
    font: usize,
    section: &'job LayoutSection,
    colour: Color32,
    start: Pos2,
    /// Where the next letter follows by itself.
    end_x: f32,
    /// Whether a letter in it has a colour of its own; spaces have none.
    coloured: bool,
}

impl<'page> TextWriter<'page> {
    pub(super) fn new(faces: Faces<'page>) -> Self {
        let primary = faces.primary(&egui::FontFamily::Proportional);
        let default_family = families(&faces, primary);
        Self {
            faces,
            missing: Vec::new(),
            default_family,
        }
    }

    /// The families of the page's text, for the root element.
    pub(super) fn default_family(&self) -> &str {
        &self.default_family
    }

    /// Characters that no font had, in the order they were met.
    pub(super) fn missing(&self) -> &[char] {
        &self.missing
    }

    /// Writes a text, with a halo of a colour behind it if wanted; the group around it says how the
    /// halo is drawn.
    pub(super) fn write(&mut self, out: &mut Writer, shape: &TextShape, halo: Option<Color32>) {
        if shape.opacity_factor <= 0.0 || shape.galley.job.sections.is_empty() {
            return;
        }
        if is_scaled(shape) {
            out.warn("text in a layer that is made larger or smaller keeps its own size");
        }
        let job = &shape.galley.job;
        let mut letter_offset = 0;
        for row in &shape.galley.rows {
            let sections = sections_of_row(job, letter_offset, row.glyphs.len());
            letter_offset += row.char_count_including_newline().0;
            write_decorations(out, shape, row, &sections, true);
            let runs = self.runs_of_row(shape, row, &sections);
            self.write_runs(out, shape, &runs, halo);
            write_decorations(out, shape, row, &sections, false);
        }
    }

    fn runs_of_row<'job>(
        &mut self,
        shape: &TextShape,
        row: &PlacedRow,
        sections: &[&'job LayoutSection],
    ) -> Vec<Run<'job>> {
        let mut runs: Vec<Run<'job>> = Vec::new();
        let mut breaks_next = true;
        for (glyph, &section) in row.glyphs.iter().zip(sections) {
            let format = &section.format;
            let start = shape.pos + row.pos.to_vec2() + glyph.pos.to_vec2();
            let continues_cluster = is_combining_mark(glyph.chr) || glyph.advance_width == 0.0;
            let font = match runs.last() {
                Some(run) if continues_cluster => run.font,
                _ => self.font_of(&format.font_id.family, glyph.chr),
            };
            let colour = glyph_colour(shape, row, glyph);
            let joins = runs.last().is_some_and(|run| {
                let same_colour = !run.coloured || colour.is_none_or(|own| own == run.colour);
                continues_cluster
                    || (!breaks_next
                        && run.font == font
                        && std::ptr::eq(run.section, section)
                        && same_colour
                        && run.start.y == start.y
                        && (start.x - run.end_x).abs() <= DRIFT_PT)
            });
            if !joins {
                runs.push(Run {
                    text: String::new(),
                    font,
                    section,
                    colour: colour.unwrap_or(Color32::TRANSPARENT),
                    start,
                    end_x: start.x,
                    coloured: colour.is_some(),
                });
            }
            if let Some(run) = runs.last_mut() {
                if let (false, Some(own)) = (run.coloured, colour) {
                    run.colour = own;
                    run.coloured = true;
                }
                run.text.push(glyph.chr);
                run.end_x += glyph.advance_width;
                if !continues_cluster {
                    run.end_x += format.extra_letter_spacing;
                }
            }
            // egui gives these a width of its own, which no other program would.
            breaks_next = matches!(glyph.chr, '\t' | '\u{2009}' | '\u{202F}');
        }
        runs.retain(|run| run.coloured);
        for run in &runs {
            // Composed, as the file says it: a font may hold a letter and its accent as one.
            for letter in run.text.nfc() {
                self.faces.note_use(run.font, letter);
            }
        }
        runs
    }

    fn font_of(&mut self, family: &egui::FontFamily, letter: char) -> usize {
        self.faces.font_of(family, letter).unwrap_or_else(|| {
            if !letter.is_whitespace()
                && !letter.is_control()
                && !is_combining_mark(letter)
                && !self.missing.contains(&letter)
            {
                self.missing.push(letter);
            }
            self.faces.primary(family)
        })
    }

    fn write_runs(
        &self,
        out: &mut Writer,
        shape: &TextShape,
        runs: &[Run<'_>],
        halo: Option<Color32>,
    ) {
        // A shear is a transform of a whole `<text>`, so leaning runs stand alone.
        for part in runs.chunk_by(|a, b| !a.section.format.italics && !b.section.format.italics) {
            let [first, others @ ..] = part else {
                continue;
            };
            out.body.push_str("<text");
            if first.section.format.italics {
                push_italic_transform(out, shape, first.start);
            } else {
                push_rotation(out, shape.angle, shape.pos);
            }
            // Browsers do not pass this on from the root to `<text>`.
            if part.iter().any(|run| has_telling_spaces(&run.text)) {
                out.body.push_str(" xml:space=\"preserve\"");
            }
            if let Some(colour) = halo {
                out.push_paint("stroke", colour.gamma_multiply(shape.opacity_factor));
            }
            self.push_run_attributes(out, first, None);
            out.body.push('>');
            if others.is_empty() {
                push_run_text(out, first);
            } else {
                for run in part {
                    out.body.push_str("<tspan");
                    self.push_run_attributes(out, run, Some(first));
                    out.body.push('>');
                    push_run_text(out, run);
                    out.body.push_str("</tspan>");
                }
            }
            out.body.push_str("</text>\n");
        }
    }

    /// Place, font, size and colour, without what is the same as in the enclosing `<text>`.
    fn push_run_attributes(&self, out: &mut Writer, run: &Run<'_>, within: Option<&Run<'_>>) {
        push_number_attribute(&mut out.body, "x", run.start.x);
        push_number_attribute(&mut out.body, "y", run.start.y);
        let (size, weight) = (self.size_of(run), self.weight_of(run));
        if within.is_none_or(|outer| self.size_of(outer) != size) {
            push_number_attribute(&mut out.body, "font-size", size);
        }
        let outer_weight = within.map_or(400, |outer| self.weight_of(outer));
        if outer_weight != weight {
            push_number_attribute(&mut out.body, "font-weight", f32::from(weight));
        }
        let family = families(&self.faces, run.font);
        let outer_family = within.map(|outer| families(&self.faces, outer.font));
        if *outer_family.as_ref().unwrap_or(&self.default_family) != family {
            out.body.push_str(" font-family=\"");
            push_escaped(&mut out.body, &family);
            out.body.push('"');
        }
        if within.is_none_or(|outer| outer.colour != run.colour) {
            out.push_fill(run.colour);
        }
        let spacing = run.section.format.extra_letter_spacing;
        if within.map_or(0.0, |outer| outer.section.format.extra_letter_spacing) != spacing {
            push_number_attribute(&mut out.body, "letter-spacing", spacing);
        }
    }

    fn size_of(&self, run: &Run<'_>) -> f32 {
        let scale = self.faces.font(run.font).map_or(1.0, |font| font.scale);
        run.section.format.font_id.size * scale
    }

    fn weight_of(&self, run: &Run<'_>) -> u16 {
        self.faces.name(run.font).map_or(400, |name| name.weight)
    }
}

/// The families of a font as CSS has them: its own name, then what other machines have.
fn families(faces: &Faces<'_>, font: usize) -> String {
    let own = faces.name(font).map_or("", |name| name.family.as_str());
    let from_system = faces.font(font).is_some_and(|font| font.from_system);
    let others = if from_system {
        "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei'"
    } else {
        "'Noto Sans'"
    };
    let own = own.replace('\'', "");
    if others.contains(&format!("'{own}'")) {
        format!("{others},sans-serif")
    } else {
        format!("'{own}',{others},sans-serif")
    }
}

/// Whether spaces would be lost that move letters: rows of them, and those at the start.
fn has_telling_spaces(text: &str) -> bool {
    text.starts_with([' ', '\t']) || text.replace('\t', " ").contains("  ")
}

fn push_run_text(out: &mut Writer, run: &Run<'_>) {
    if run.text.is_ascii() {
        push_escaped(&mut out.body, &run.text);
    } else {
        let composed: String = run.text.nfc().collect();
        push_escaped(&mut out.body, &composed);
    }
}

/// The section of each letter of a row. Letters are counted in the job's text, as glyphs do not
/// know their section after layout; what is behind the end (an ellipsis) is like the last letter.
fn sections_of_row(job: &LayoutJob, offset: usize, count: usize) -> Vec<&LayoutSection> {
    let Some(last) = job.sections.last() else {
        return Vec::new();
    };
    if job.sections.len() == 1 {
        return vec![last; count];
    }
    let end = job.text.len();
    let bytes = job.text.char_indices().map(|(byte, _)| byte);
    let bytes = bytes.chain(std::iter::repeat(end)).skip(offset).take(count);
    bytes
        .map(|byte| {
            let index = job
                .sections
                .partition_point(|section| section.byte_range.end.0 <= byte);
            job.sections.get(index).unwrap_or(last)
        })
        .collect()
}

/// Whether a transform of the layer has scaled the text: that changes the letters' triangles, but
/// not what is known of the letters themselves.
fn is_scaled(shape: &TextShape) -> bool {
    const TOLERANCE: f32 = 0.01;
    let mut heights = shape.galley.rows.iter().flat_map(|row| {
        row.glyphs
            .iter()
            .filter(|glyph| !glyph.uv_rect.is_nothing())
            .filter_map(|glyph| {
                let first = glyph.first_vertex as usize;
                let corners = row
                    .visuals
                    .mesh
                    .vertices
                    .get(first..first.checked_add(4)?)?;
                let places = corners.iter().map(|corner| corner.pos.y);
                let drawn =
                    places.clone().fold(f32::MIN, f32::max) - places.fold(f32::MAX, f32::min);
                Some((drawn, glyph.uv_rect.size.y))
            })
    });
    heights
        .next()
        .is_some_and(|(drawn, own)| (drawn - own).abs() > TOLERANCE * own)
}

/// The colour of a letter: it is in the row's mesh, where a painter's opacity has been applied.
/// `None` for what leaves no mark.
fn glyph_colour(shape: &TextShape, row: &PlacedRow, glyph: &Glyph) -> Option<Color32> {
    if glyph.uv_rect.is_nothing() {
        return None;
    }
    let vertex = row.visuals.mesh.vertices.get(glyph.first_vertex as usize)?;
    let own = shape.override_text_color.unwrap_or(vertex.color);
    Some(resolved(shape, own))
}

fn resolved(shape: &TextShape, colour: Color32) -> Color32 {
    let colour = if colour == Color32::PLACEHOLDER {
        shape.fallback_color
    } else {
        colour
    };
    if shape.opacity_factor < 1.0 {
        colour.gamma_multiply(shape.opacity_factor)
    } else {
        colour
    }
}

/// Rotates about the text's corner and shears about the run's baseline.
fn push_italic_transform(out: &mut Writer, shape: &TextShape, baseline: Pos2) {
    out.body.push_str(" transform=\"");
    if shape.angle != 0.0 {
        out.body.push_str("rotate(");
        push_number(&mut out.body, shape.angle.to_degrees());
        out.body.push(' ');
        push_number(&mut out.body, shape.pos.x);
        out.body.push(' ');
        push_number(&mut out.body, shape.pos.y);
        out.body.push_str(") ");
    }
    out.body.push_str("matrix(1 0 ");
    push_number(&mut out.body, -ITALIC_SHEAR);
    out.body.push_str(" 1 ");
    push_number(&mut out.body, ITALIC_SHEAR * baseline.y);
    out.body.push_str(" 0)\"");
}

/// Backgrounds (behind) or underlines and strikethroughs (in front) of a row.
fn write_decorations(
    out: &mut Writer,
    shape: &TextShape,
    row: &PlacedRow,
    sections: &[&LayoutSection],
    behind: bool,
) {
    let origin: Vec2 = shape.pos.to_vec2() + row.pos.to_vec2();
    let letters: Vec<(&Glyph, &LayoutSection)> =
        row.glyphs.iter().zip(sections.iter().copied()).collect();
    for part in letters.chunk_by(|a, b| std::ptr::eq(a.1, b.1)) {
        let (Some((first, section)), Some((last, _))) = (part.first(), part.last()) else {
            continue;
        };
        let format = &section.format;
        let rect = Rect::from_min_max(
            first.logical_rect().min,
            pos2(last.max_x(), first.logical_rect().max.y),
        )
        .translate(origin);
        if behind {
            if format.background != Color32::TRANSPARENT {
                out.body.push_str("<rect");
                push_rect(&mut out.body, rect.expand(format.expand_bg));
                out.push_fill(resolved(shape, format.background));
                push_rotation(out, shape.angle, shape.pos);
                out.body.push_str("/>\n");
            }
        } else {
            for (stroke, y) in [
                (format.underline, rect.max.y),
                (format.strikethrough, rect.center().y),
            ] {
                write_rule(out, shape, stroke, rect, y);
            }
        }
    }
    if !behind {
        let rect = row.rect_without_leading_space();
        let rect = rect.translate(shape.pos.to_vec2());
        write_rule(out, shape, shape.underline, rect, rect.max.y);
    }
}

fn write_rule(out: &mut Writer, shape: &TextShape, stroke: Stroke, rect: Rect, y: f32) {
    if stroke.is_empty() {
        return;
    }
    out.body.push_str("<path fill=\"none\"");
    out.push_stroke(Stroke::new(stroke.width, resolved(shape, stroke.color)));
    push_rotation(out, shape.angle, shape.pos);
    out.body.push_str(" d=\"");
    push_line(
        &mut out.body,
        &[pos2(rect.min.x, y), pos2(rect.max.x, y)],
        false,
    );
    out.body.push_str("\"/>\n");
}
