//! A written document made shorter: what a reader of the short form can do without, and what fits on one page.

use crate::base::{Lang, Text};
use crate::plan::Depth;

use super::doc::{Block, Cell};
use super::register;

/// The most rows of a table in the short form.
const ROWS: usize = 8;
/// The most items of a list on the single page.
const ITEMS: usize = 6;

/// The blocks at that depth.
pub(super) fn at(depth: Depth, blocks: Vec<Block>, lang: Lang) -> Vec<Block> {
    match depth {
        Depth::Full => blocks,
        Depth::Short => short(blocks, lang),
        Depth::OnePage => one_page(blocks, lang),
    }
}

/// Without notes and long tables; where any is missing, the end says so.
fn short(blocks: Vec<Block>, lang: Lang) -> Vec<Block> {
    let before = blocks.len();
    let long = |block: &Block| matches!(block, Block::Table(table) if table.rows.len() > ROWS);
    let mut kept: Vec<Block> =
        blocks.into_iter().filter(|block| !long(block) && !matches!(block, Block::Note(_))).collect();
    if kept.len() < before {
        let said = Text::new(
            "This is the short form; notes and longer tables are in the full one.",
            "요약본이에요. 참고 설명과 긴 표는 전체 계획서에 있어요.",
            "本文为简版，说明和较长的表格见完整版。",
        );
        kept.push(Block::Note(register::formal(said.get(lang), lang)));
    }
    kept
}

/// Without page breaks and headings of chapters; lists and tables end after a few lines and say how many there are more.
fn one_page(blocks: Vec<Block>, lang: Lang) -> Vec<Block> {
    let kept = blocks.into_iter().filter(|block| !matches!(block, Block::PageBreak | Block::Heading { level: 1, .. }));
    let more = |left: usize| Text::new("and {0} more", "그 밖에 {0}건", "另有{0}项").fill(lang, &[&left.to_string()]);
    kept.map(|block| match block {
        Block::List(items) if items.len() > ITEMS + 1 => {
            let rest = more(items.len() - ITEMS);
            Block::List(items.into_iter().take(ITEMS).chain([rest]).collect())
        }
        Block::Table(mut table) if table.rows.len() > ROWS => {
            let rest = std::iter::once(Cell::text(more(table.rows.len() - ITEMS)));
            let row = rest.chain(table.head.iter().skip(1).map(|_| Cell::text(""))).collect();
            table.rows.truncate(ITEMS);
            table.rows.push(row);
            Block::Table(table)
        }
        other => other,
    })
    .collect()
}
