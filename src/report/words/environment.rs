//! The environment in words: where factors are found, what the matrices mean, moves, and standing among competitors.

use crate::base::{Id, Lang, Text};
use crate::i18n;
use crate::plan::{Environment, Factor, FactorKind, Move, Plan, Sphere};
use crate::score::environment::Posture;
use crate::score::environment::moves::{self, MoveKind};
use crate::score::environment::rivals::Comparison;

words! {
    /// An environment factors come from.
    sphere(Sphere) {
        Society: "Society and rules", "사회·제도", "社会与政策";
        Resource: "Resources", "자원", "资源";
        Market: "Market", "시장", "市场";
        Security: "Security", "보안", "安全";
        Internal: "Inside the company", "회사 내부", "企业内部";
    }

    /// The factors of a kind.
    factor_kinds(FactorKind) {
        Strength: "Strengths", "강점", "优势";
        Weakness: "Weaknesses", "약점", "劣势";
        Opportunity: "Opportunities", "기회", "机会";
        Threat: "Threats", "위협", "威胁";
    }

    /// Where the factors of a kind are found and what they do.
    factor_place(FactorKind) {
        Strength: "Inside, helps", "내부 · 도움이 됨", "内部 · 有利";
        Weakness: "Inside, hinders", "내부 · 걸림돌", "内部 · 不利";
        Opportunity: "Outside, helps", "외부 · 도움이 됨", "外部 · 有利";
        Threat: "Outside, hinders", "외부 · 걸림돌", "外部 · 不利";
    }

    /// The posture in a word.
    posture(Posture) {
        Growth: "Growth", "성장", "增长";
        Turnaround: "Turnaround", "방향 전환", "扭转";
        Diversification: "Diversification", "다각화", "多元化";
        Defence: "Defence", "방어", "防御";
    }

    /// What the posture asks for.
    posture_line(Posture) {
        Growth: "Strong inside and ready for what comes from outside: use the strengths on the opportunities.",
            "안으로 강하고 밖에도 잘 대응하고 있어요. 강점을 살려 기회를 잡으세요.",
            "内部有优势、外部应对得当：用优势抓机会。";
        Turnaround: "The opportunities are there, the weaknesses stand in the way: mend them first.",
            "기회는 있지만 약점이 가로막고 있어요. 약점부터 보완하세요.",
            "机会存在，但短板挡路：先补短板。";
        Diversification: "Strong inside, exposed outside: use the strengths to get around the threats.",
            "안으로 강하지만 밖의 위협에 노출돼 있어요. 강점으로 위협을 비켜 가세요.",
            "内部有优势，但受外部威胁：用优势绕开威胁。";
        Defence: "Weak inside and exposed outside: keep spending small and protect what pays.",
            "안팎 모두 약해요. 지출을 줄이고 이익이 나는 것부터 지키세요.",
            "内外都偏弱：控制投入，先守住赚钱的部分。";
    }

    /// What a move of a quadrant does.
    move_kind(MoveKind) {
        So: "Use strengths to take opportunities", "강점으로 기회 잡기", "用优势抓住机会";
        St: "Use strengths to meet threats", "강점으로 위협 막기", "用优势应对威胁";
        Wo: "Mend weaknesses to take opportunities", "약점을 보완해 기회 잡기", "补短板、抓机会";
        Wt: "Keep weaknesses out of a threat’s way", "약점을 줄여 위협 피하기", "收缩短板、规避威胁";
    }
}

/// Questions that lead to factors of an environment.
#[must_use]
pub const fn prompts(sphere: Sphere) -> [Text; 3] {
    match sphere {
        Sphere::Society => [
            Text::new(
                "Which rules on advertising, labelling or personal data are new or about to come?",
                "광고, 표시, 개인정보에 관한 규정 중 새로 생겼거나 곧 바뀌는 것이 있나요?",
                "广告、标识、个人信息方面，有哪些新规或即将生效的规定？",
            ),
            Text::new(
                "How do the customers’ lives change: age, household, work, values?",
                "고객의 나이, 가구 형태, 직업, 가치관이 어떻게 달라지고 있나요?",
                "客户的年龄、家庭、工作、观念正在怎样变化？",
            ),
            Text::new(
                "Is there public support, or a topic people talk about, that fits?",
                "활용할 만한 정부·지자체 지원이나 화제가 있나요?",
                "有没有可用的扶持政策或相关的社会话题？",
            ),
        ],
        Sphere::Resource => [
            Text::new(
                "How dependable and how dear are suppliers and delivery?",
                "공급처와 배송은 얼마나 안정적이고 비용은 어떤가요?",
                "供应商和物流是否可靠，成本如何？",
            ),
            Text::new(
                "Can people with the skills be found and paid for?",
                "필요한 역량을 갖춘 사람을 찾고 채용할 여력이 있나요?",
                "能否找到并请得起有相应能力的人？",
            ),
            Text::new(
                "Which tools, platforms or partners could be used today?",
                "지금 쓸 수 있는 도구, 플랫폼, 협력사는 무엇인가요?",
                "目前有哪些工具、平台或合作方可用？",
            ),
        ],
        Sphere::Market => [
            Text::new(
                "Does demand grow or shrink, and in which season?",
                "수요는 늘고 있나요, 줄고 있나요? 계절을 타나요?",
                "需求在增长还是萎缩？有季节性吗？",
            ),
            Text::new(
                "What do competitors do online, at which price?",
                "경쟁사는 온라인에서 무엇을 얼마에 팔고 있나요?",
                "竞争对手在网上怎么做、卖什么价？",
            ),
            Text::new(
                "What do buyers complain about everywhere in this trade?",
                "이 업종에서 고객이 공통으로 불만을 느끼는 점은 무엇인가요?",
                "这个行业的买家普遍抱怨什么？",
            ),
        ],
        Sphere::Security => [
            Text::new(
                "What would happen if customer data leaked or the shop were down for a day?",
                "고객 정보가 새거나 쇼핑몰이 하루 멈추면 어떻게 되나요?",
                "如果客户数据泄露或网店停一天，会怎样？",
            ),
            Text::new(
                "Are there fakes, false reviews, fraud with orders or payments?",
                "가짜 상품, 허위 후기, 주문·결제 사기가 있나요?",
                "有没有假货、虚假评价、订单或支付欺诈？",
            ),
            Text::new(
                "Does everything hang on one platform or one account?",
                "하나의 플랫폼이나 계정에 모든 것이 걸려 있지는 않나요?",
                "是否所有业务都依赖一个平台或一个账号？",
            ),
        ],
        Sphere::Internal => [
            Text::new(
                "What do regulars praise, and what could nobody copy quickly?",
                "단골이 칭찬하는 점, 남이 쉽게 따라 할 수 없는 점은 무엇인가요?",
                "老客户称赞什么？哪些别人难以很快模仿？",
            ),
            Text::new(
                "Where do time, money or skill run short?",
                "시간, 돈, 기술 중 어디가 모자라나요?",
                "时间、资金、技能哪里不够？",
            ),
            Text::new(
                "How is the company’s own site, list and content?",
                "우리 사이트, 고객 명단, 콘텐츠는 어떤 상태인가요?",
                "自有网站、客户名单和内容的现状如何？",
            ),
        ],
    }
}

/// How much a factor or criterion matters, 1–5.
#[must_use]
pub const fn weight(value: u8) -> Text {
    match value {
        1 => Text::new("1 minor", "1 미미", "1 轻微"),
        2 => Text::new("2 low", "2 낮음", "2 次要"),
        3 => Text::new("3 medium", "3 보통", "3 一般"),
        4 => Text::new("4 high", "4 중요", "4 重要"),
        _ => Text::new("5 decisive", "5 결정적", "5 决定性"),
    }
}

/// How the company stands in a factor inside, or answers one outside, 1–4.
#[must_use]
pub const fn rating(value: u8, internal: bool) -> Text {
    match (value, internal) {
        (1, true) => Text::new("1 very weak", "1 매우 약함", "1 很弱"),
        (2, true) => Text::new("2 weak", "2 약함", "2 较弱"),
        (3, true) => Text::new("3 strong", "3 강함", "3 较强"),
        (_, true) => Text::new("4 very strong", "4 매우 강함", "4 很强"),
        (1, false) => Text::new("1 not answered", "1 대응 없음", "1 没有应对"),
        (2, false) => Text::new("2 hardly", "2 미흡", "2 应对不足"),
        (3, false) => Text::new("3 well", "3 잘 대응", "3 应对较好"),
        (_, false) => Text::new("4 very well", "4 매우 잘 대응", "4 应对很好"),
    }
}

/// How a company stands in a criterion, 1–4.
#[must_use]
pub const fn standing(value: u8) -> Text {
    match value {
        1 => Text::new("1 poor", "1 많이 부족", "1 差"),
        2 => Text::new("2 below par", "2 부족", "2 偏弱"),
        3 => Text::new("3 good", "3 좋음", "3 好"),
        _ => Text::new("4 excellent", "4 매우 좋음", "4 很好"),
    }
}

const OPEN_END: Text = Text::new("?", "?", "？");

/// The codes of a move: `S1 × O2`, which no line parts; an end that is open or gone is a question mark.
#[must_use]
pub fn pair(environment: &Environment, step: &Move, lang: Lang) -> String {
    let code = |id: Option<Id>, internal| {
        let factor = moves::end(environment, id, internal);
        factor.and_then(|factor| environment.code(factor.id)).unwrap_or_else(|| OPEN_END.get(lang).to_owned())
    };
    format!("{}\u{a0}×\u{a0}{}", code(step.inside, true), code(step.outside, false))
}

/// A factor with its code: `S1 Roasted the same day`.
#[must_use]
pub fn factor(environment: &Environment, factor: &Factor) -> String {
    let code = environment.code(factor.id).unwrap_or_default();
    format!("{code} {}", factor.text.trim()).trim_end().to_owned()
}

const OUR_COMPANY: Text = Text::new("This company", "우리 회사", "本企业");

/// The company's name, or what it is called without one.
#[must_use]
pub fn own_company(plan: &Plan, lang: Lang) -> String {
    let name = plan.company.name.trim();
    if name.is_empty() { OUR_COMPANY.get(lang).to_owned() } else { name.to_owned() }
}

/// A company of the competitor matrix.
#[must_use]
pub fn company(plan: &Plan, rival: Option<Id>, lang: Lang) -> String {
    let known = |id: Id| plan.feasibility.competitors.iter().find(|competitor| competitor.id == id);
    match rival {
        None => own_company(plan, lang),
        Some(id) => known(id).map_or_else(String::new, |competitor| competitor.name.trim().to_owned()),
    }
}

/// Names in a row.
#[must_use]
pub fn list(names: &[String], lang: Lang) -> String {
    names.join(Text::new(", ", ", ", "、").get(lang))
}

const FIRST: Text = Text::new(
    "First of {0} in what buyers compare, with {1} of 4.",
    "고객이 비교하는 기준으로 {0}곳 중 1위예요(4점 만점에 {1}점).",
    "按买家看重的比较项，在{0}家中排第1（满分4分，得{1}分）。",
);
const SHARED: Text = Text::new(
    "First of {0} together with {2}, with {1} of 4.",
    "{0}곳 중 공동 1위예요(4점 만점에 {1}점). 점수가 같은 곳: {2}.",
    "在{0}家中并列第1（满分4分，得{1}分），同分：{2}。",
);
const BEHIND_BEST: Text = Text::new(
    "Place {0} of {1} with {2} of 4; in the lead: {3} with {4}.",
    "{1}곳 중 {0}위예요(4점 만점에 {2}점). 가장 앞선 곳: {3}({4}점).",
    "在{1}家中排第{0}（满分4分，得{2}分）；领先者：{3}（{4}分）。",
);
const AHEAD: Text =
    Text::new("Ahead of every competitor: {0}.", "모든 경쟁사보다 나은 점: {0}.", "优于所有对手：{0}。");
const BEHIND: Text = Text::new("Behind a competitor: {0}.", "경쟁사보다 뒤지는 점: {0}.", "落后于对手：{0}。");
const RATE_FIRST: Text = Text::new(
    "Rate the company and at least one competitor in every criterion; then they can be compared.",
    "회사와 경쟁사 한 곳 이상을 모든 기준에서 평가하면 비교할 수 있어요.",
    "为本企业和至少一家对手完成各项评分后，即可比较。",
);

/// Where the company stands, and in what it is ahead and behind.
#[must_use]
pub fn standing_line(plan: &Plan, comparison: &Comparison, lang: Lang) -> String {
    let rank = comparison.own().and_then(|own| Some((comparison.rank(own)?, own.figure.as_ref()?.value)));
    let all = comparison.rated().count();
    let Some((rank, own)) = rank.filter(|_| all > 1) else { return RATE_FIRST.get(lang).to_owned() };
    let points = |value: f64| i18n::decimal(value, 2, lang);
    let leaders = comparison.rated().filter(|other| other.rival.is_some() && comparison.rank(other) == Some(1));
    let names: Vec<String> = leaders.map(|leader| company(plan, leader.rival, lang)).collect();
    let best = comparison.rated().next().and_then(|best| best.figure.as_ref()).map_or(0.0, |figure| figure.value);
    let all = all.to_string();
    let mut sentences = vec![match (rank, names.is_empty()) {
        (1, true) => FIRST.fill(lang, &[&all, &points(own)]),
        (1, false) => SHARED.fill(lang, &[&all, &points(own), &list(&names, lang)]),
        _ => BEHIND_BEST.fill(lang, &[&rank.to_string(), &all, &points(own), &list(&names, lang), &points(best)]),
    }];
    let criteria = |ids: &[Id]| -> Vec<String> {
        let named = plan.environment.criteria.iter().filter(|criterion| ids.contains(&criterion.id));
        named.map(|criterion| criterion.name.trim().to_owned()).collect()
    };
    for (text, ids) in [(AHEAD, &comparison.ahead), (BEHIND, &comparison.behind)] {
        if !ids.is_empty() {
            sentences.push(text.fill(lang, &[&list(&criteria(ids), lang)]));
        }
    }
    sentences.join(if lang == Lang::Zh { "" } else { " " })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::words::check;

    #[test]
    fn every_prompt_and_every_step_of_a_scale_has_its_words() {
        let prompts: Vec<Text> = Sphere::ALL.into_iter().flat_map(prompts).collect();
        check::texts(&prompts);
        check::texts(&[1, 2, 3, 4, 5].map(weight));
        check::texts(&[1, 2, 3, 4].map(standing));
        for internal in [true, false] {
            check::texts(&[1, 2, 3, 4].map(|value| rating(value, internal)));
        }
    }
}
