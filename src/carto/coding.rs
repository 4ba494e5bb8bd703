//! An arc as a short line of printable characters.
//!
//! Numbers are written with an alphabet of 64 characters: value `v` is the character
//! `'0' + v`, except 44, which would be a backslash and is written `p`. A whole number
//! is folded to be positive (0, −1, 1, −2 … become 0, 1, 2, 3 …) and written five bits
//! at a time, lowest first; 32 is added to each character but the last.
//!
//! A vertex is its step from the vertex before in `x` and in `y`, in units of the
//! quantisation (the first counts from the origin), and one character for its weight:
//! a code of [`super::ladder`].

use super::ladder::ALWAYS;

/// A vertex in units of the quantisation, and its weight code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodedVertex {
    /// Steps east of the origin.
    pub x: i32,
    /// Steps north of the origin.
    pub y: i32,
    /// The weight's code, 0…63.
    pub weight: u8,
}

/// Why a line is no arc.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodingFault {
    /// A character that the alphabet lacks.
    #[error("character {place} (byte {byte}) is not in the alphabet")]
    Character {
        /// Its place in the line, from 0.
        place: usize,
        /// The byte found.
        byte: u8,
    },
    /// The line ends within a vertex.
    #[error("the line ends in the middle of a vertex")]
    CutShort,
    /// A number too long, or coordinates that leave the plane.
    #[error("a number near character {place} is too large")]
    TooLarge {
        /// Its place in the line, from 0.
        place: usize,
    },
    /// Fewer than two vertices make no line.
    #[error("an arc needs at least two vertices")]
    TooFewVertices,
}

/// Writes an arc as a line of text; the inverse of [`decode`].
#[must_use]
pub fn encode(vertices: &[CodedVertex]) -> String {
    let mut line = String::with_capacity(vertices.len() * 6);
    let (mut x, mut y) = (0_i64, 0_i64);
    for vertex in vertices {
        push_number(&mut line, i64::from(vertex.x) - x);
        push_number(&mut line, i64::from(vertex.y) - y);
        line.push(character(vertex.weight.min(ALWAYS)));
        (x, y) = (i64::from(vertex.x), i64::from(vertex.y));
    }
    line
}

/// Reads an arc; the inverse of [`encode`].
///
/// # Errors
/// When the line is not one that `encode` could have written.
pub fn decode(line: &str) -> Result<Vec<CodedVertex>, CodingFault> {
    let bytes = line.as_bytes();
    // Two steps and a weight take three characters at least.
    let mut vertices = Vec::with_capacity(bytes.len() / 4);
    let mut place = 0;
    let (mut x, mut y) = (0_i64, 0_i64);
    while place < bytes.len() {
        x += next_number(bytes, &mut place)?;
        y += next_number(bytes, &mut place)?;
        let weight = next_value(bytes, &mut place)?;
        let too_large = |_| CodingFault::TooLarge { place };
        vertices.push(CodedVertex {
            x: i32::try_from(x).map_err(too_large)?,
            y: i32::try_from(y).map_err(too_large)?,
            weight,
        });
    }
    if vertices.len() < 2 {
        return Err(CodingFault::TooFewVertices);
    }
    Ok(vertices)
}

fn character(value: u8) -> char {
    match value {
        44 => 'p',
        value => char::from(b'0' + (value & 63)),
    }
}

fn push_number(line: &mut String, number: i64) {
    let mut folded = ((number << 1) ^ (number >> 63)) as u64;
    loop {
        let low = (folded & 31) as u8;
        folded >>= 5;
        if folded == 0 {
            line.push(character(low));
            return;
        }
        line.push(character(low | 32));
    }
}

fn next_value(bytes: &[u8], place: &mut usize) -> Result<u8, CodingFault> {
    let byte = *bytes.get(*place).ok_or(CodingFault::CutShort)?;
    let value = match byte {
        b'p' => 44,
        b'\\' => 64,
        byte => byte.wrapping_sub(b'0'),
    };
    if value > 63 {
        return Err(CodingFault::Character {
            place: *place,
            byte,
        });
    }
    *place += 1;
    Ok(value)
}

fn next_number(bytes: &[u8], place: &mut usize) -> Result<i64, CodingFault> {
    let start = *place;
    let mut folded = 0_u64;
    // Seven characters hold 35 bits: more than any step between two i32.
    for shift in (0..35).step_by(5) {
        let value = next_value(bytes, place)?;
        folded |= u64::from(value & 31) << shift;
        if value < 32 {
            return Ok((folded >> 1) as i64 ^ -((folded & 1) as i64));
        }
    }
    Err(CodingFault::TooLarge { place: start })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_that_are_no_arcs_are_refused() {
        let cases = [
            ("", CodingFault::TooFewVertices),
            ("000", CodingFault::TooFewVertices),
            ("00000", CodingFault::CutShort),
            (
                "0 0",
                CodingFault::Character {
                    place: 1,
                    byte: b' ',
                },
            ),
            (
                "0\\0",
                CodingFault::Character {
                    place: 1,
                    byte: b'\\',
                },
            ),
            ("ooooooooo", CodingFault::TooLarge { place: 0 }),
        ];
        for (line, fault) in cases {
            assert_eq!(decode(line), Err(fault), "{line:?}");
        }
    }

    #[test]
    fn coordinates_that_leave_the_plane_step_by_step_are_refused() {
        let far = CodedVertex {
            x: i32::MAX,
            y: 0,
            weight: 63,
        };
        let mut line = encode(&[far, far]);
        line.push_str("200");
        assert!(matches!(decode(&line), Err(CodingFault::TooLarge { .. })));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(vertices in proptest::collection::vec((any::<i32>(), any::<i32>(), 0..64_u8), 2..60)) {
            let vertices: Vec<_> = vertices
                .into_iter()
                .map(|(x, y, weight)| CodedVertex { x, y, weight })
                .collect();
            let line = encode(&vertices);
            prop_assert!(line.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\'));
            prop_assert_eq!(decode(&line), Ok(vertices));
        }

        #[test]
        fn no_line_makes_the_reader_panic(line in ".*") {
            let _ = decode(&line);
        }

        #[test]
        fn no_line_of_the_alphabet_makes_the_reader_panic(line in "[0-p]{0,200}") {
            let _ = decode(&line);
        }
    }
}
