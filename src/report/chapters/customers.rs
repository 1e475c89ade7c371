//! Stage 5: segments by behaviour, and what each role must be offered.

use crate::base::Text;
use crate::i18n;
use crate::plan::{ROLES, Segment};
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::Writer;

fn name(w: &Writer<'_>, segment: &Segment) -> String {
    let own = segment.name.trim();
    if own.is_empty() {
        w.t(Text::new("unnamed segment", "이름 없는 고객군", "未命名客群"))
    } else {
        own.to_owned()
    }
}

fn told(segment: &Segment) -> bool {
    let texts = [&segment.name, &segment.habits, &segment.browse];
    segment.people().is_some() || segment.searches.is_some() || texts.iter().any(|text| !text.trim().is_empty())
}

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    let segments: Vec<&Segment> = w.plan.customers.segments.iter().filter(|segment| told(segment)).collect();
    for segment in &segments {
        let text = name(w, segment);
        let id = format!("segment-{}", segment.id);
        w.blocks.push(crate::report::Block::Heading { level: 2, id, text });
        w.own(Text::new("Who they are", "누구인가", "是谁"), &segment.habits);
        w.own(
            Text::new("Where they spend their time online", "온라인에서 머무는 곳", "常去的线上场所"),
            &segment.browse,
        );
        let mut facts = Vec::new();
        facts.extend(segment.people().map(|n| {
            w.fact(
                Text::new("People or companies that can be addressed", "잠재 고객 수", "可触达的人数或企业数"),
                w.count(n),
            )
        }));
        facts.extend(
            segment.searches.map(|n| w.fact(Text::new("Searches a month", "월 검색량", "月搜索量"), w.count(n))),
        );
        w.facts(facts);
    }
    if !segments.is_empty() {
        roles(w, &segments);
    }
    sales(w);
    w.own(
        Text::new("How relations are built", "고객 관계 구축 방식", "客户关系的建立方式"),
        w.plan.customers.relations.care(crate::plan::Care::Keep),
    );
}

fn roles(w: &mut Writer<'_>, segments: &[&Segment]) {
    w.part(
        "roles",
        Text::new("What they do online, and what to offer", "온라인 행동과 제공할 것", "线上行为与应提供的内容"),
    );
    let mut head = vec![Cell::text(w.t(Text::new("Role", "역할", "角色")))];
    head.extend(segments.iter().map(|segment| Cell::number(name(w, segment))));
    head.push(Cell::text(w.t(Text::new("What to offer", "제공할 것", "应提供的内容"))));
    let rows = ROLES
        .into_iter()
        .enumerate()
        .map(|(i, role)| {
            let mut row = vec![Cell::text(w.t(words::plan::role(role)))];
            row.extend(segments.iter().map(|segment| {
                let share = segment.roles.shares().get(i).copied().unwrap_or_default();
                Cell::number(i18n::ppm(share, w.lang))
            }));
            row.push(Cell::text(w.t(words::plan::role_offer(role))));
            row
        })
        .collect();
    w.wide_table(
        "role-mix",
        Text::new("Share of each role by segment", "고객군별 역할 비중", "各客群的角色构成"),
        head,
        rows,
        None,
    );
}

fn sales(w: &mut Writer<'_>) {
    let customers = &w.plan.customers;
    // Direct sale is what a new plan assumes; alone it says nothing about the customers.
    if customers.sale == crate::plan::Sale::Direct && !customers.segments.iter().any(told) {
        return;
    }
    let mut facts =
        vec![w.fact(Text::new("How a sale happens", "판매 방식", "成交方式"), w.t(words::plan::sale(customers.sale)))];
    if customers.local {
        facts.push(w.fact(
            Text::new("Where customers come from", "고객이 오는 곳", "顾客来源"),
            w.t(Text::new("Nearby only", "가까운 지역", "仅附近")),
        ));
    }
    if customers.sale == crate::plan::Sale::Enquiry {
        facts.extend(
            customers
                .close_rate
                .map(|rate| w.fact(Text::new("Close rate", "문의 대비 계약률", "咨询成交率"), i18n::ppm(rate, w.lang))),
        );
        facts.extend(customers.cycle_months.map(|months| {
            w.fact(Text::new("From enquiry to deal", "문의부터 계약까지", "从咨询到成交"), w.months(months))
        }));
    }
    w.facts(facts);
}
