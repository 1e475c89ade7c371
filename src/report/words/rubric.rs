//! Words for scoring: criteria, what a rule looks at, and a sentence for every reason.

use crate::base::{Currency, Lang, Money, Text};
use crate::course::review::Problem;
use crate::course::rubric::{Check, FigureUnit, State, Told};
use crate::course::{Criterion, FigureName, Reason, Rule};
use crate::i18n;
use crate::plan::{Comparison, Plan};
use crate::report::chapters::missing;
use crate::score::Verdict;

use super::{feasibility, finding, stage, versions};

words! {
    /// A figure a criterion can ask for.
    figure(FigureName) {
        Visits: "Visits", "방문 수", "访问量";
        Enquiries: "Enquiries", "문의 수", "咨询量";
        Deals: "Deals", "거래 수", "成交数";
        NewCustomers: "New customers", "신규 고객", "新客户";
        Revenue: "Revenue", "매출", "销售额";
        Media: "Media money", "매체비", "媒体费用";
        Profit: "Result inside the plan", "계획 기간 손익", "方案期内收益";
        Total: "Result with later orders", "이후 구매까지 더한 손익", "含后续订单的收益";
        Cac: "Cost per new customer", "신규 고객 획득비용", "新客户获客成本";
        Romi: "Return on all costs (ROMI)", "총비용 대비 수익률(ROMI)", "总费用回报率（ROMI）";
        LtvCac: "Lifetime value to cost per customer", "고객 생애가치 대 획득비용", "客户终身价值与获客成本之比";
        Payback: "Payback in months", "회수 기간(개월)", "回本月数";
        Hours: "Hours a week", "주당 투입 시간", "每周工时";
        Verdict: "Verdict", "판단", "结论";
    }

    /// A check of the soundness, as a sentence that is true when it is met.
    check(Check) {
        WithinFunds: "All costs together are within the funds", "모든 비용이 예산 안에 있음", "各项费用合计不超过资金";
        Contribution: "An order leaves something", "한 건 팔면 남는 것이 있음", "每单都有剩余";
        Runway: "A customer pays back before the money is used up", "자금이 떨어지기 전에 고객 획득비용을 회수함", "资金用完之前能收回获客成本";
        Account: "The account never falls below zero", "잔고가 0 아래로 내려가지 않음", "账户余额始终不低于零";
        CustomerCost: "Winning a customer costs no more than the plan allows", "고객 획득비용이 한도 안에 있음", "获客成本不超过上限";
        Pays: "The plan brings more than it costs", "들인 비용보다 더 벌어들임", "方案带来的多于花费";
        Hours: "There are hours enough for the mix", "선택한 접점을 운영할 시간이 충분함", "运营所选接触点的工时够用";
        Load: "Nobody has more to do in a month than hours", "한 달에 감당할 수 있는 만큼만 일을 맡음", "没有人某个月的工作超过其工时";
        MonthLimit: "No month takes more media money than the limit", "월 매체비가 한도를 넘지 않음", "每月媒体费用不超过上限";
        ReplyPromise: "Enquiries are answered within the time promised", "약속한 시간 안에 문의에 답함", "在承诺的时限内回复咨询";
    }

    /// How a check came out.
    state(State) {
        Met: "met", "충족", "达到";
        Missed: "not met", "미충족", "未达到";
        Unknown: "cannot be checked, an answer is missing", "답이 빠져 확인할 수 없음", "缺少信息，无法检查";
        Idle: "does not apply", "해당 없음", "不适用";
    }
}

/// The usual name of a rule.
#[must_use]
pub fn rule(rule: &Rule, lang: Lang) -> String {
    match rule {
        Rule::Completeness { .. } => Text::new("Completeness", "완성도", "完整性"),
        Rule::Coherence => Text::new("Coherence", "일관성", "一致性"),
        Rule::Soundness => Text::new("Numbers that hold", "수치의 타당성", "数据是否站得住"),
        Rule::Adjustment => Text::new("Adjustment to results", "성과에 따른 조정", "根据结果调整"),
        Rule::Justification { .. } => Text::new("Reasons", "근거 제시", "理由说明"),
        Rule::Range { figure: of, .. } => figure(*of),
        Rule::Own => Text::new("Judged by the teacher", "강사 평가", "教师评分"),
    }
    .get(lang)
    .to_owned()
}

/// What a criterion is called: as its author says in this language, else in another, else the usual name of its rule.
#[must_use]
pub fn criterion(criterion: &Criterion, lang: Lang) -> String {
    let named = criterion.name.get(&lang).or_else(|| criterion.name.values().next());
    let named = named.map(|name| name.trim()).filter(|name| !name.is_empty());
    named.map_or_else(|| rule(&criterion.rule, lang), str::to_owned)
}

/// What a rule looks at, in a line.
#[must_use]
pub fn looks_at(rule: &Rule, currency: Currency, lang: Lang) -> String {
    match rule {
        Rule::Completeness { stages } if stages.is_empty() => ALL_STAGES.get(lang).to_owned(),
        Rule::Completeness { stages } => {
            let names: Vec<&str> = stages.iter().map(|of| stage::name(*of).get(lang)).collect();
            STAGES.fill(lang, &[&names.join(Text::new(", ", ", ", "、").get(lang))])
        }
        Rule::Coherence => Text::new(
            "Whether what is said in one stage fits what is said in another. Findings take points off: errors 20 %, risks 8 %, advice 2 %; a finding put aside with a reason a quarter of that.",
            "한 단계에서 답한 내용이 다른 단계와 맞는지 봐요. 발견된 문제마다 감점돼요. 오류 20%, 주의 8%, 조언 2%이고, 이유를 적고 넘긴 문제는 그 4분의 1만 감점돼요.",
            "各阶段的内容是否前后一致。每个问题都会扣分：错误20%、注意8%、建议2%；写明理由后搁置的，只扣四分之一。",
        )
        .get(lang)
        .to_owned(),
        Rule::Soundness => Text::new(
            "Whether the plan can be paid, worked and answered for: funds, payback, account, hours, promises. Every check counts the same.",
            "자금, 회수 기간, 잔고, 투입 시간, 응답 약속 등 계획을 실제로 감당할 수 있는지 봐요. 모든 점검 항목의 비중은 같아요.",
            "方案在资金、回本、账户余额、工时和承诺上是否可行。每项检查权重相同。",
        )
        .get(lang)
        .to_owned(),
        Rule::Adjustment => Text::new(
            "Whether results were looked at (a quarter), something was decided after them (a quarter), and the media money now goes where the results say it brings more (a half).",
            "성과를 확인했는지(4분의 1), 확인한 뒤 무언가를 바꿨는지(4분의 1), 매체비를 성과가 더 좋은 쪽으로 옮겼는지(절반) 봐요.",
            "是否查看了结果（四分之一）、看后是否作出调整（四分之一）、媒体费用是否投向了结果更好的地方（一半）。",
        )
        .get(lang)
        .to_owned(),
        Rule::Justification { .. } => Text::new(
            "Whether reasons stand where they are asked for: in the learner's own words, of some length, not the same twice. Whether a reason is good only a person can tell.",
            "이유를 묻는 칸에 자기 말로 어느 정도 길이 있게, 같은 글을 되풀이하지 않고 적었는지 봐요. 이유가 타당한지는 사람만 판단할 수 있어요.",
            "需要说明理由的地方，是否用自己的话写了一定篇幅，且没有重复粘贴。理由好不好，只有人能判断。",
        )
        .get(lang)
        .to_owned(),
        Rule::Range { figure: of, low, high } => {
            let name = figure(*of).get(lang);
            let bound = |bound: &Option<i64>| bound.map(|bound| amount(*of, bound, currency, lang));
            match (bound(low), bound(high)) {
                (Some(low), Some(high)) => BETWEEN.fill(lang, &[name, &low, &high]),
                (Some(low), None) => AT_LEAST.fill(lang, &[name, &low]),
                (None, Some(high)) => AT_MOST.fill(lang, &[name, &high]),
                (None, None) => ANY.fill(lang, &[name]),
            }
        }
        Rule::Own => Text::new("What only a person can judge.", "사람만 판단할 수 있는 부분이에요.", "只有人才能判断的内容。")
            .get(lang)
            .to_owned(),
    }
}

/// A value of a figure in its unit.
#[must_use]
pub fn amount(figure: FigureName, value: i64, currency: Currency, lang: Lang) -> String {
    #[expect(clippy::cast_precision_loss, reason = "values of figures stay below 2^53")]
    let number = value as f64;
    match figure.unit() {
        FigureUnit::Count => i18n::count(value, lang),
        FigureUnit::Money => i18n::money(Money(value), currency, lang),
        FigureUnit::Ratio if figure == FigureName::LtvCac => format!("{} : 1", i18n::edit_decimal(number / 1e6, 2)),
        FigureUnit::Ratio => i18n::percent(number / 1e6, 1, lang),
        FigureUnit::Months | FigureUnit::Hours => i18n::edit_decimal(number / 1e3, 1),
        FigureUnit::Verdict => {
            let verdict = match value {
                4.. => Verdict::Go,
                3 => Verdict::Prepare,
                2 => Verdict::NotYet,
                _ => Verdict::Dont,
            };
            feasibility::verdict(verdict).get(lang).to_owned()
        }
    }
}

/// A reason in a sentence.
#[must_use]
pub fn reason(reason: &Reason, plan: &Plan, lang: Lang) -> String {
    let currency = plan.company.currency;
    let unit = |major: f64| i18n::money_short(Money::from_major(major, currency), currency, lang);
    match reason {
        Reason::Missing { stage: of, field } => {
            MISSING.fill(lang, &[stage::name(*of).get(lang), missing::need(*of, field).get(lang)])
        }
        Reason::Answered { there, of } => ANSWERED.fill(lang, &[&there.to_string(), &of.to_string()]),
        Reason::Fires { finding: found, argued, costs } => {
            let severity = finding::severity(found.severity).get(lang);
            let text = if *argued { ARGUED } else { FIRES };
            let line = finding::headline(found, currency, lang);
            text.fill(lang, &[severity, &found.rule.code(), &i18n::ppm(*costs, lang), &line])
        }
        Reason::Checked { check: of, state: came, numbers } => {
            let line = CHECKED.fill(lang, &[check(*of).get(lang), state(*came).get(lang)]);
            let number = |value: f64| match of.unit() {
                FigureUnit::Money => unit(value),
                _ => i18n::edit_decimal(value, 1),
            };
            match numbers {
                Some((is, limit)) => NUMBERS.fill(lang, &[&line, &number(*is), &number(*limit)]),
                None => line,
            }
        }
        Reason::NoResults => Text::new(
            "No results were released, so there was nothing to adjust to.",
            "공개된 성과가 없어 조정할 것이 없었어요.",
            "没有公布过结果，无从调整。",
        )
        .get(lang)
        .to_owned(),
        Reason::Released { months, of } => RELEASED.fill(lang, &[&months.to_string(), &of.to_string()]),
        Reason::Decided { months, of } => DECIDED.fill(lang, &[&months.to_string(), &of.to_string()]),
        Reason::Regained { was, left } => REGAINED.fill(lang, &[&unit(*was), &unit(*left)]),
        Reason::Justified { field, told: found } => JUSTIFIED.fill(lang, &[field, &told(*found, lang)]),
        Reason::NothingAsked => Text::new(
            "No field that can be changed asks for a reason.",
            "바꿀 수 있는 칸 가운데 이유를 묻는 칸이 없어요.",
            "可修改的栏目中没有需要说明理由的。",
        )
        .get(lang)
        .to_owned(),
        Reason::Lies { figure: of, value, low, high } => {
            let asked = looks_at(&Rule::Range { figure: *of, low: *low, high: *high }, currency, lang);
            match value {
                Some(value) => LIES.fill(lang, &[&amount(*of, *value, currency, lang), &asked]),
                None => NO_VALUE.fill(lang, &[&asked]),
            }
        }
        Reason::Teacher => Text::new("The teacher gives these points.", "이 점수는 강사가 매겨요.", "这项由教师评分。")
            .get(lang)
            .to_owned(),
    }
}

fn told(told: Told, lang: Lang) -> String {
    match told {
        Told::There => Text::new("there", "적음", "已填写"),
        Told::Thin(_) => Text::new("too short to say why", "이유라고 하기에는 너무 짧음", "太短，说明不了理由"),
        Told::Copied => Text::new("the case's own words", "사례에 있던 글 그대로", "照搬案例原文"),
        Told::Repeated => Text::new("the same as in another field", "다른 칸과 같은 글", "与其他栏目相同"),
        Told::Nothing => Text::new("empty", "비어 있음", "未填写"),
    }
    .get(lang)
    .to_owned()
}

/// What is wrong with a submission; `names` are the file names of the rows, and `case` is a plan of the case held against
/// itself, for the names of what it locks.
#[must_use]
pub fn problem(problem: &Problem, names: &[&str], case: Option<&Comparison>, lang: Lang) -> String {
    match problem {
        Problem::Damaged => {
            Text::new("the file cannot be read", "읽을 수 없는 파일이에요", "文件无法读取").get(lang).to_owned()
        }
        Problem::TooBig => Text::new("the file is too big", "파일이 너무 커요", "文件过大").get(lang).to_owned(),
        Problem::NotASubmission => {
            Text::new("not a file handed in for a case", "사례 제출 파일이 아니에요", "不是案例的作业文件")
                .get(lang)
                .to_owned()
        }
        Problem::Newer => Text::new(
            "made by a newer version of the planner",
            "더 새로운 버전의 플래너로 만든 파일이에요",
            "由更新的版本生成",
        )
        .get(lang)
        .to_owned(),
        Problem::Unsealed => Text::new(
            "a plan file, not the file for handing in; it has no seal",
            "제출 파일이 아니라 계획 파일이라 봉인이 없어요",
            "是方案文件而非作业文件，没有防篡改校验",
        )
        .get(lang)
        .to_owned(),
        Problem::NotHandedIn => {
            Text::new("was not handed in", "제출하기 전의 파일이에요", "尚未提交").get(lang).to_owned()
        }
        Problem::Stretched(0) => {
            Text::new("took no time limit", "제한 시간 없이 풀었어요", "选择了不限时").get(lang).to_owned()
        }
        Problem::Stretched(percent) => {
            Text::new("took {0}% of the time", "제한 시간의 {0}%를 썼어요", "选择了{0}%的时间")
                .fill(lang, &[&percent.to_string()])
        }
        Problem::Tampered => Text::new(
            "the file was changed after it was made",
            "만든 뒤에 고친 흔적이 있는 파일이에요",
            "文件生成后被改动过",
        )
        .get(lang)
        .to_owned(),
        Problem::WrongCase => {
            Text::new("belongs to another case", "다른 사례의 파일이에요", "属于另一个案例").get(lang).to_owned()
        }
        Problem::OtherEdition(edition) => {
            Text::new("made with edition {0} of the case", "사례의 {0}판으로 만든 파일이에요", "使用的是案例第{0}版")
                .fill(lang, &[&edition.to_string()])
        }
        Problem::OtherContent => Text::new(
            "made with a case that says something else",
            "내용이 다른 사례로 만든 파일이에요",
            "所用案例的内容不一致",
        )
        .get(lang)
        .to_owned(),
        Problem::LockedChanged(path) => {
            let place = case.map_or_else(|| path.clone(), |case| versions::changed_place(case, path, lang));
            Text::new("a locked field was changed: {0}", "잠긴 칸을 바꿨어요: {0}", "改动了锁定的栏目：{0}")
                .fill(lang, &[&place])
        }
        Problem::Late => {
            Text::new("handed in after the time was over", "제한 시간이 지난 뒤에 제출했어요", "超过时限后提交")
                .get(lang)
                .to_owned()
        }
        Problem::Duplicate(place) => {
            let name = names.get(*place).copied().unwrap_or_default();
            Text::new("says the same as {0}", "다음 파일과 내용이 같아요: {0}", "与{0}内容相同").fill(lang, &[name])
        }
        Problem::Unchanged => {
            Text::new("nothing was changed", "바꾼 내용이 없어요", "没有任何改动").get(lang).to_owned()
        }
    }
}

const ALL_STAGES: Text = Text::new(
    "Which share of the needed answers is there, in all stages.",
    "모든 단계에서 필요한 답을 얼마나 채웠는지 봐요.",
    "各阶段必填内容完成了多少。",
);
const STAGES: Text = Text::new(
    "Which share of the needed answers is there, in: {0}.",
    "다음 단계에서 필요한 답을 얼마나 채웠는지 봐요: {0}.",
    "以下阶段必填内容完成了多少：{0}。",
);
const BETWEEN: Text = Text::new("{0}: between {1} and {2}.", "{0}: {1} 이상 {2} 이하.", "{0}：{1}至{2}。");
const AT_LEAST: Text = Text::new("{0}: at least {1}.", "{0}: {1} 이상.", "{0}：不低于{1}。");
const AT_MOST: Text = Text::new("{0}: at most {1}.", "{0}: {1} 이하.", "{0}：不高于{1}。");
const ANY: Text = Text::new("{0}: any value.", "{0}: 값이 나오면 됨.", "{0}：有数值即可。");
const MISSING: Text = Text::new("Missing in {0}: {1}.", "{0} 단계에 빠진 답: {1}.", "“{0}”阶段缺少：{1}。");
const ANSWERED: Text = Text::new(
    "{0} of {1} needed answers are there.",
    "필요한 답 {1}개 가운데 {0}개를 채웠어요.",
    "必填{1}项中已完成{0}项。",
);
const FIRES: Text = Text::new("{0} {1} (−{2}): {3}", "{0} {1} (−{2}): {3}", "{0} {1}（−{2}）：{3}");
const ARGUED: Text = Text::new(
    "{0} {1} (−{2}, put aside with a reason): {3}",
    "{0} {1} (−{2}, 이유를 적고 넘김): {3}",
    "{0} {1}（−{2}，已说明理由搁置）：{3}",
);
const CHECKED: Text = Text::new("{0}: {1}", "{0}: {1}", "{0}：{1}");
const NUMBERS: Text = Text::new("{0} ({1} against {2})", "{0} ({1} / 기준 {2})", "{0}（{1}，基准{2}）");
const RELEASED: Text = Text::new(
    "Results of {0} of {1} months were looked at.",
    "{1}개월 가운데 {0}개월의 성과를 확인했어요.",
    "共{1}个月，查看了{0}个月的结果。",
);
const DECIDED: Text = Text::new(
    "After {0} of {1} months something was changed.",
    "{1}개월 가운데 {0}개월은 성과를 본 뒤 계획을 바꿨어요.",
    "{1}个月中有{0}个月在看到结果后作了调整。",
);
const REGAINED: Text = Text::new(
    "Carried on unchanged, the split of the media money would have given away {0}; as it stands it gives away {1}.",
    "매체비 배분을 그대로 두었다면 {0}만큼 놓쳤을 텐데, 지금 배분으로는 {1}만큼 놓쳐요.",
    "若不调整媒体费用分配，会少赚{0}；按现在的分配，少赚{1}。",
);
const JUSTIFIED: Text = Text::new("{0}: {1}", "{0}: {1}", "{0}：{1}");
const LIES: Text = Text::new("{0}. Asked for: {1}", "{0}. 기준: {1}", "{0}。要求：{1}");
const NO_VALUE: Text = Text::new(
    "The plan comes to no value. Asked for: {0}",
    "값이 나오지 않았어요. 기준: {0}",
    "没有得出数值。要求：{0}",
);
