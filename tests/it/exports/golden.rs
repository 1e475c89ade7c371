//! A small document, and what it must look like in every form of text, by hand.

use mixwright::base::Lang;
use mixwright::export::csv::csv;
use mixwright::export::html::html;
use mixwright::export::markdown::markdown;
use mixwright::plan::{Colour, Look, Paper};
use mixwright::report::{Block, Cell, Doc, Fact, Table};

pub(super) fn small() -> Doc {
    let heading = |level, id: &str, text: &str| Block::Heading { level, id: id.into(), text: text.into() };
    let costs = Table {
        id: "costs".into(),
        caption: "월별 비용".into(),
        head: vec![Cell::text("항목"), Cell::number("금액")],
        rows: vec![
            vec![Cell::text("광고비"), Cell::number("1,200원")],
            vec![Cell::text("환불"), Cell::number("−200원")],
        ],
        total: Some(vec![Cell::text("합계"), Cell::number("1,000원")]),
    };
    Doc {
        title: "봄 계획".into(),
        subtitle: "바다커피 · 인터넷 마케팅 계획서".into(),
        lang: Lang::Ko,
        look: Look { paper: Paper::Letter, accent: Some(Colour([0, 0x55, 0])), logo: None },
        blocks: vec![
            Block::PageBreak,
            heading(1, "budget", "1. 예산"),
            Block::Paragraph("예산은 3%입니다.".into()),
            heading(2, "budget-costs", "비용"),
            Block::Note("비어 있는 값이 있습니다.".into()),
            Block::Remark("첫 줄\n둘째 줄".into()),
            Block::Facts(vec![Fact { label: "시작".into(), value: "2027년 6월".into(), figure: None }]),
            Block::List(vec!["하나".into(), "둘".into()]),
            Block::Table(costs),
            heading(1, "risk", "2. 위험"),
        ],
    }
}

#[test]
fn markdown_by_hand() {
    let text = "# 봄 계획\n\n바다커피 · 인터넷 마케팅 계획서\n\n## 1\\. 예산\n\n예산은 3%입니다.\n\n### 비용\n\n\
        > 비어 있는 값이 있습니다.\n\n> 첫 줄\\\n> 둘째 줄\n\n- **시작**: 2027년 6월\n\n- 하나\n- 둘\n\n**표 1. 월별 비용**\n\n\
        | 항목 | 금액 |\n| :--- | ---: |\n| 광고비 | 1,200원 |\n| 환불 | −200원 |\n| **합계** | **1,000원** |\n\n\
        ## 2\\. 위험\n";
    assert_eq!(markdown(&small()), text);
}

#[test]
fn csv_by_hand() {
    assert_eq!(csv(&small()), "\u{feff}월별 비용\r\n항목,금액\r\n광고비,1200\r\n환불,-200\r\n합계,1000\r\n");
}

#[test]
fn html_by_hand() {
    let page = html(&small(), "{}");
    let body = "<header class=\"title\">\n<h1>봄 계획</h1>\n<p class=\"sub\">바다커피 · 인터넷 마케팅 계획서</p>\n</header>\n\
        <nav aria-label=\"차례\">\n<h2>차례</h2>\n<ol>\n<li><a href=\"#budget\">1. 예산</a>\n<ol>\n\
        <li><a href=\"#budget-costs\">비용</a></li>\n</ol></li>\n<li><a href=\"#risk\">2. 위험</a></li>\n</ol>\n</nav>\n\
        <main>\n<h2 id=\"budget\" class=\"page\">1. 예산</h2>\n<p>예산은 3%입니다.</p>\n<h3 id=\"budget-costs\">비용</h3>\n\
        <p class=\"note\">비어 있는 값이 있습니다.</p>\n<blockquote class=\"remark\">첫 줄\n둘째 줄</blockquote>\n\
        <dl>\n<dt>시작</dt><dd>2027년 6월</dd>\n</dl>\n<ul>\n<li>하나</li>\n<li>둘</li>\n</ul>\n\
        <div class=\"wide\"><table id=\"costs\">\n<caption><span class=\"number\">표 1. </span>월별 비용</caption>\n\
        <thead><tr><th scope=\"col\">항목</th><th scope=\"col\" class=\"n\">금액</th></tr></thead>\n<tbody>\n\
        <tr><th scope=\"row\">광고비</th><td class=\"n\">1,200원</td></tr>\n\
        <tr><th scope=\"row\">환불</th><td class=\"n\">−200원</td></tr>\n</tbody>\n<tfoot>\n\
        <tr><th scope=\"row\">합계</th><td class=\"n\">1,000원</td></tr>\n</tfoot>\n</table></div>\n\
        <h2 id=\"risk\">2. 위험</h2>\n</main>\n\
        <footer><p>이 파일에는 계획 전체가 들어 있습니다. Mixwright에 끌어다 놓으면 계획이 열립니다.</p></footer>\n";
    let start = page.find("<header").unwrap();
    assert_eq!(&page[start..page.find("</body>").unwrap()], body);
    let head = &page[..start];
    for part in [
        "<html lang=\"ko\">",
        "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"",
        "<meta name=\"mixwright-plan\" content=\"mixwright-plan 1 e30=\">",
        ":root { --accent: #005500; ",
        "@page { size: letter; ",
        "@top-left { content: \"봄 계획\"; ",
    ] {
        assert!(head.contains(part), "{part}");
    }
}
