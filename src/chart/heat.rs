//! Cells by weight: the darker the more. The weight also stands in the cell as text, so that nothing rests on colour.

use super::count;
use super::scene::{Anchor, Paint, Pen, Scene, WIDE};
use super::text::{BODY, LEADING, SMALL, shorten, width as wide, wrap};

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatCell {
    /// Weight, from 0 to 4.
    pub level: u8,
    /// What stands in it.
    pub text: String,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    /// Name.
    pub label: String,
    /// One cell per column.
    pub cells: Vec<HeatCell>,
}

/// The data of a heat matrix. Rows of its table are its rows, the first cell names them.
#[derive(Clone, Debug, PartialEq)]
pub struct Heat {
    /// Names of the columns.
    pub columns: Vec<String>,
    /// Rows from top to bottom.
    pub rows: Vec<HeatRow>,
}

/// Height of a cell.
const CELL: f64 = 30.0;

impl Heat {
    /// The drawing.
    #[must_use]
    pub fn scene(&self, width: f64) -> Scene {
        let above = width < WIDE;
        let names = self.rows.iter().map(|row| wide(&row.label, BODY)).fold(0.0, f64::max).min(width * 0.34);
        let left = if above { 0.0 } else { names + 12.0 };
        let room = (width - left) / count(self.columns.len()).max(1.0);
        let heads: Vec<Vec<String>> = self.columns.iter().map(|name| wrap(name, SMALL, room - 6.0, 3)).collect();
        let head = count(heads.iter().map(Vec::len).max().unwrap_or(0)) * SMALL * LEADING + 8.0;
        let mut pen = Pen::new(width);
        for (i, lines) in heads.into_iter().enumerate() {
            let high = count(lines.len()) * SMALL * LEADING;
            pen.lines(left + (count(i) + 0.5) * room, head - 6.0 - high / 2.0, lines, Anchor::Middle, Paint::Quiet);
        }
        let over = if above { 22.0 } else { 0.0 };
        let mut y = head;
        for (i, row) in self.rows.iter().enumerate() {
            if above {
                pen.text(0.0, y + over / 2.0 + 1.0, shorten(&row.label, BODY, width), Anchor::Start, Paint::Label);
            } else {
                pen.text(names, y + CELL / 2.0, shorten(&row.label, BODY, names), Anchor::End, Paint::Label);
            }
            for (column, cell) in row.cells.iter().enumerate() {
                let x = left + count(column) * room;
                pen.rect(x + 1.0, y + over + 1.0, room - 2.0, CELL - 2.0, Paint::Heat(cell.level));
                let text = shorten(&cell.text, BODY, room - 6.0);
                pen.text(x + room / 2.0, y + over + CELL / 2.0, text, Anchor::Middle, Paint::Label);
                pen.hit(x, y + over, room, CELL, i, Some(column + 1));
            }
            y += over + CELL;
        }
        pen.finish(y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Shape;

    #[test]
    fn cells_share_what_the_names_leave() {
        let cell = |level| HeatCell { level, text: "1".into() };
        let row = || HeatRow { label: "예산".into(), cells: vec![cell(0), cell(4)] };
        let heat = Heat { columns: vec!["a".into(), "b".into()], rows: vec![row(), row()] };
        let scene = heat.scene(WIDE);
        let rects: Vec<_> = scene
            .shapes
            .iter()
            .filter_map(|s| if let Shape::Rect { area, paint } = s { Some((*area, *paint)) } else { None })
            .collect();
        // 720 − 26 − 12 in two cells.
        assert!(rects.len() == 4 && rects.iter().all(|(area, _)| (area.width - 339.0).abs() < 1e-9));
        assert_eq!([rects[0].1, rects[1].1], [Paint::Heat(0), Paint::Heat(4)]);
        assert_eq!(
            scene.hits.iter().map(|hit| (hit.row, hit.cell)).collect::<Vec<_>>(),
            [(0, Some(1)), (0, Some(2)), (1, Some(1)), (1, Some(2))]
        );
        // A head of one line of 15.6 and 8, two rows of 30.
        assert!((scene.height - 83.6).abs() < 1e-9);
    }
}
