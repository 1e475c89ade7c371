//! The document as a thing one gives out: its parts, depth, paper, and the forms of its files.

use crate::base::Text;
use crate::plan::{Depth, Paper, Part};

use super::stage;

words! {
    /// How much the document says.
    depth(Depth) {
        OnePage: "One page: the answer", "한 쪽: 결론만", "一页版：只含结论";
        Short: "Short: results by chapter", "요약본: 각 장의 결과만", "简版：各章结果";
        Full: "Full: everything with receipts", "전체: 계산 근거까지 모두", "完整版：含计算依据";
    }

    /// The name of a paper size.
    paper(Paper) {
        A4: "A4", "A4(210×297mm)", "A4纸";
        Letter: "US Letter", "레터(Letter)", "信纸（Letter）";
    }
}

/// The name of a part.
#[must_use]
pub const fn part(part: Part) -> Text {
    match part {
        Part::Summary => Text::new("Summary", "요약", "摘要"),
        Part::Stage(of) => stage::name(of),
        Part::Audit => Text::new("Audit of the whole plan", "전체 점검", "整体检查"),
        Part::Receipts => {
            Text::new("Appendix: receipts and sources", "부록: 계산 근거와 출처", "附录：计算依据与资料来源")
        }
    }
}
