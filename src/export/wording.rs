//! The few words files add to the document: how tables and figures are counted, where the plan is.

use crate::base::Text;

/// Before the number of a table.
pub(super) const TABLE: Text = Text::new("Table ", "표 ", "表");
/// Before the number of a figure.
pub(super) const FIGURE: Text = Text::new("Figure ", "그림 ", "图");
/// Between number and caption.
pub(super) const AFTER_NUMBER: Text = Text::new(". ", ". ", "　");
/// Between a name and its value.
pub(super) const COLON: Text = Text::new(": ", ": ", "：");
/// Between a title and the sentence after it.
pub(super) const STOP: Text = Text::new(". ", ". ", "。");
/// Over the list of headings.
pub(super) const CONTENTS: Text = Text::new("Contents", "차례", "目录");
/// What is said about the company's logo to those who cannot see it.
pub(super) const LOGO: Text = Text::new("Logo", "로고", "Logo");
/// At the end of files that carry their plan.
pub(super) const CARRIES: Text = Text::new(
    "This file contains the whole plan: drop it on Mixwright to open it.",
    "이 파일에는 계획 전체가 들어 있습니다. Mixwright에 끌어다 놓으면 계획이 열립니다.",
    "本文件内含完整方案，将文件拖入Mixwright即可打开。",
);
