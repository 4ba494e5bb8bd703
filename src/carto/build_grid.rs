//! A grid of buckets over boxes, to find what lies near without looking at everything.

/// Boxes as (least x, least y, greatest x, greatest y).
pub(super) type GridBox = (i32, i32, i32, i32);

/// Numbers of boxes, sorted into square cells.
pub(super) struct BoxGrid {
    origin: (i64, i64),
    cell: i64,
    columns: i64,
    rows: i64,
    starts: Vec<u32>,
    members: Vec<u32>,
}

impl BoxGrid {
    /// Sorts boxes into about as many cells as there are boxes.
    pub(super) fn new(boxes: &[GridBox]) -> Self {
        let whole = boxes
            .iter()
            .fold(None, |all: Option<GridBox>, one| {
                let all = all.unwrap_or(*one);
                Some((
                    all.0.min(one.0),
                    all.1.min(one.1),
                    all.2.max(one.2),
                    all.3.max(one.3),
                ))
            })
            .unwrap_or((0, 0, 0, 0));
        let width = i64::from(whole.2) - i64::from(whole.0) + 1;
        let height = i64::from(whole.3) - i64::from(whole.1) + 1;
        let per_side = ((boxes.len() as f64).sqrt() as i64).clamp(1, 700);
        let cell = (width.max(height) / per_side).max(1);
        let mut grid = Self {
            origin: (i64::from(whole.0), i64::from(whole.1)),
            cell,
            columns: width / cell + 1,
            rows: height / cell + 1,
            starts: Vec::new(),
            members: Vec::new(),
        };
        let mut pairs: Vec<(u32, u32)> = Vec::with_capacity(boxes.len() * 2);
        for (number, one) in boxes.iter().enumerate() {
            grid.each_cell(*one, |cell| pairs.push((cell as u32, number as u32)));
        }
        pairs.sort_unstable();
        let cells = (grid.columns * grid.rows) as usize;
        grid.starts = vec![0; cells + 1];
        for (cell, _) in &pairs {
            grid.starts[*cell as usize + 1] += 1;
        }
        for cell in 0..cells {
            grid.starts[cell + 1] += grid.starts[cell];
        }
        grid.members = pairs.into_iter().map(|(_, number)| number).collect();
        grid
    }

    /// Calls `found` with the numbers of boxes in the cells that `wanted` touches; a
    /// number may come more than once.
    pub(super) fn near(&self, wanted: GridBox, mut found: impl FnMut(usize)) {
        self.each_cell(wanted, |cell| {
            let range = self.starts[cell] as usize..self.starts[cell + 1] as usize;
            for &number in &self.members[range] {
                found(number as usize);
            }
        });
    }

    fn each_cell(&self, wanted: GridBox, mut visit: impl FnMut(usize)) {
        let column =
            |x: i32| ((i64::from(x) - self.origin.0) / self.cell).clamp(0, self.columns - 1);
        let row = |y: i32| ((i64::from(y) - self.origin.1) / self.cell).clamp(0, self.rows - 1);
        for row in row(wanted.1)..=row(wanted.3) {
            for column in column(wanted.0)..=column(wanted.2) {
                visit((row * self.columns + column) as usize);
            }
        }
    }
}
