//! Stage 5: who the customers are and what that means, segments by behaviour, roles with their people, movement between
//! roles, the way to a sale, and the relationship plan.

mod relations;
mod roles;
mod segments;

use crate::base::Text;
use crate::i18n;
use crate::plan::{Sale, Segment};
use crate::report::words;
use crate::report::writer::Writer;
use crate::score::customers::{addressable, lookers, tendency};

/// The name of a segment.
fn name(w: &Writer<'_>, segment: &Segment) -> String {
    let own = segment.name.trim();
    if own.is_empty() {
        w.t(Text::new("unnamed segment", "이름 없는 고객군", "未命名客群"))
    } else {
        own.to_owned()
    }
}

fn told(segment: &Segment) -> bool {
    let s = segment;
    let texts = [&s.name, &s.occupation, &s.income, &s.age, &s.position, &s.habits, &s.browse, &s.tools, &s.rhythm];
    s.people().is_some()
        || s.searches.is_some()
        || !s.gathers.is_empty()
        || texts.iter().any(|text| !text.trim().is_empty())
}

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    let segments: Vec<&Segment> = w.plan.customers.segments.iter().filter(|segment| told(segment)).collect();
    if !segments.is_empty() {
        meaning(w);
    }
    for segment in &segments {
        segments::write(w, segment);
    }
    if !segments.is_empty() {
        roles::mix(w, &segments);
        roles::migration(w, &segments);
    }
    sales(w, !segments.is_empty());
    relations::write(w);
}

/// How many there are, how many of them only look, and what that means for the plan.
fn meaning(w: &mut Writer<'_>) {
    let plan = w.plan;
    let (Some(share), Some(means)) = (lookers(plan), tendency(plan)) else { return };
    let people = w.count(plan.addressable().unwrap_or(0));
    let share_text = w.figure(&share);
    let words = w.t(words::customers::tendency(means));
    w.say(
        Text::new(
            "{0} people or companies can be addressed; visitors and curious are {1} of them. {2} This is a judgement from \
             the role mix.",
            "잠재 고객은 {0}명(곳)이고, 방문자와 호기심형이 {1}를 차지합니다. {2} 역할 비중에 따른 이 도구의 판단입니다.",
            "可触达的人或企业共{0}，其中访客与好奇者占{1}。{2}以上为本工具按角色构成作出的判断。",
        ),
        &[&people, &share_text, &words],
    );
    let mut facts = Vec::new();
    if w.plan.customers.segments.len() > 1 {
        facts.extend(addressable(plan).map(|figure| crate::report::Fact {
            figure: Some(figure),
            ..w.fact(Text::new("People or companies in all", "잠재 고객 합계", "可触达对象合计"), people)
        }));
    }
    facts.push(w.figure_fact(&share));
    w.facts(facts);
}

fn sales(w: &mut Writer<'_>, anybody: bool) {
    let customers = &w.plan.customers;
    // Direct sale is what a new plan assumes; alone it says nothing about the customers.
    if customers.sale == Sale::Direct && !anybody {
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
    if customers.sale == Sale::Enquiry {
        facts.extend(
            customers
                .close_rate
                .map(|rate| w.fact(Text::new("Close rate", "문의 대비 계약률", "咨询成交率"), i18n::ppm(rate, w.lang))),
        );
        facts.extend(customers.cycle_months.map(|months| {
            w.fact(Text::new("From enquiry to deal", "문의부터 계약까지", "从咨询到成交"), w.months(months))
        }));
    }
    w.part("customers-sale", Text::new("From visit to sale", "방문에서 구매까지", "从访问到成交"));
    w.facts(facts);
}
