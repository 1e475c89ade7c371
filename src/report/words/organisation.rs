//! Stage 10 in words: departments and steps, duties, trainings one could begin with, top management's part.

use crate::base::{Lang, Text};
use crate::insight::Who;
use crate::insight::raci::{Letter, Raci};
use crate::plan::{Border, Commitment, Department, Item, JobRole, Plan, Step};
use crate::score::organisation::{BorderView, TrainingIdea};

use super::plan as choices;

words! {
    /// Name of a department.
    department(Department) {
        ResearchDevelopment: "Research and development", "연구개발", "研发";
        Production: "Production", "생산", "生产";
        Purchasing: "Purchasing and stock", "구매·재고", "采购与库存";
        Finance: "Finance", "재무·회계", "财务";
        Personnel: "Human resources", "인사", "人力资源";
        Planning: "Planning and marketing", "기획·마케팅", "企划与营销";
        Legal: "Legal", "법무", "法务";
        Sales: "Sales", "영업", "销售";
        CustomerService: "Customer service", "고객 응대", "客户服务";
    }

    /// Name of a step an order or an enquiry takes.
    step(Step) {
        Contact: "Touchpoint", "접점", "接触点";
        Order: "Order", "주문", "下单";
        Payment: "Payment", "결제", "付款";
        Enquiry: "Enquiry", "문의", "咨询";
        Answer: "Answer", "답변", "答复";
        Offer: "Offer", "견적", "报价";
        Contract: "Contract", "계약", "签约";
        Delivery: "Delivery", "배송·제공", "交付";
        Support: "Support", "사후 지원", "售后";
        Feedback: "Feedback to the product", "상품에 반영", "反馈到产品";
    }

    /// What top management does, as what is so when it is done.
    commitment(Commitment) {
        StrategyTold: "What online is for in the company’s strategy was explained to everybody",
            "온라인이 회사 전략에서 맡을 몫을 모두에게 설명했어요",
            "已向全员说明线上业务在企业战略中的作用";
        BudgetDecided: "The budget of this plan is decided and released",
            "이 계획의 예산을 확정하고 집행을 승인했어요",
            "本方案的预算已批准，可以动用";
        PersonNamed: "One person is named who answers for the whole plan",
            "계획 전체를 책임질 한 사람을 정했어요",
            "已指定一人对整个方案负责";
        DepartmentsTold: "Every department knows what changes for it",
            "부서마다 무엇이 달라지는지 알렸어요",
            "各部门都清楚自身工作有何变化";
        ReviewAttended: "Somebody from top management takes part in the monthly review",
            "경영진이 매달 점검 회의에 참석해요",
            "管理层每月参加复盘";
        ConflictsRuled: "Rules are fixed for conflicts with the old business: prices, whose customer, whose commission",
            "가격, 고객, 수당을 두고 기존 영업과 부딪칠 때 따를 규칙을 정했어요",
            "已定好与原有业务冲突时的规则：价格、客户归属、提成";
    }

    /// What a role has to do with a task, in a word.
    letter(Letter) {
        Both: "does it and answers for it", "실행·책임", "执行并负责";
        Responsible: "does it", "실행", "执行";
        Accountable: "answers for it", "책임", "负责";
        Consulted: "is asked before", "자문", "事前征询";
        Informed: "is told after", "공유", "事后知会";
    }
}

/// The sign of a duty, the same in every language.
#[must_use]
pub const fn sign(letter: Letter) -> &'static str {
    match letter {
        Letter::Both => "A/R",
        Letter::Responsible => "R",
        Letter::Accountable => "A",
        Letter::Consulted => "C",
        Letter::Informed => "I",
    }
}

/// What the signs mean.
pub const LEGEND: Text = Text::new(
    "R does it, A answers for it (exactly one role), C is asked before, I is told after. Who answers, is asked and told is our judgement until it is changed.",
    "R 실행, A 책임(한 역할만), C 자문, I 공유. 책임·자문·공유는 고치기 전까지 이 도구의 판단이에요.",
    "R执行，A负责（仅一个角色），C事前征询，I事后知会。负责、征询与知会在修改之前为本工具的判断。",
);

/// The duties of a task in a line: its signs with the roles behind them.
#[must_use]
pub fn duties(raci: &Raci, lang: Lang) -> String {
    let of = |letter: Letter| {
        let jobs = JobRole::ALL.into_iter().filter(|job| raci.letter(*job) == Some(letter));
        let names: Vec<&str> = jobs.map(|job| choices::job(job).get(lang)).collect();
        (!names.is_empty()).then(|| PAIR.fill(lang, &[sign(letter), &names.join(COMMA.get(lang))]))
    };
    let letters = [Letter::Both, Letter::Responsible, Letter::Accountable, Letter::Consulted, Letter::Informed];
    letters.into_iter().filter_map(of).collect::<Vec<_>>().join(" · ")
}

/// How many tasks each role answers for, and in how many nobody else looks on.
#[must_use]
pub fn answers(all: &[Raci], lang: Lang) -> String {
    let count = |job: JobRole| all.iter().filter(|raci| raci.accountable == job).count();
    let jobs = JobRole::ALL.into_iter().filter(|job| count(*job) > 0);
    let parts: Vec<String> =
        jobs.map(|job| COUNT.fill(lang, &[choices::job(job).get(lang), &count(job).to_string()])).collect();
    let alone = all.iter().filter(|raci| raci.is_one_role()).count();
    ANSWERS.fill(lang, &[&all.len().to_string(), &parts.join(COMMA.get(lang)), &alone.to_string()])
}

/// The border between two steps.
#[must_use]
pub fn border(border: Border, lang: Lang) -> String {
    let (before, after) = border.steps();
    format!("{} → {}", step(before).get(lang), step(after).get(lang))
}

/// Departments in a line.
#[must_use]
pub fn departments<'a>(all: impl IntoIterator<Item = &'a Department>, lang: Lang) -> String {
    let names: Vec<&str> = all.into_iter().map(|one| department(*one).get(lang)).collect();
    names.join(COMMA.get(lang))
}

/// What a suggested training is about.
#[must_use]
pub const fn training(idea: TrainingIdea) -> Text {
    match idea {
        TrainingIdea::Skill(skill) => skill.name(),
        TrainingIdea::Weak(Item::TechnicalSkill) => Text::new(
            "Using site, shop and measuring tools",
            "사이트·쇼핑몰·측정 도구 다루기",
            "网站、网店与统计工具的使用",
        ),
        TrainingIdea::Weak(Item::Literacy) => {
            Text::new("Reading the figures of online work", "온라인 업무와 지표 이해하기", "看懂线上业务及其指标")
        }
        TrainingIdea::Weak(_) => Text::new("Online marketing from the ground up", "온라인 마케팅 기초", "网络营销基础"),
    }
}

/// How far the borders are owned.
#[must_use]
pub fn borders_line(views: &[BorderView], lang: Lang) -> String {
    let all = views.iter().filter(|view| !view.is_inside()).count();
    let open = views.iter().filter(|view| view.is_open()).count();
    let text = match (open, all) {
        (_, 0) => Text::new(
            "The order never leaves one department, so there is no border to own.",
            "주문이 한 부서 안에서 끝나서 넘겨받을 일이 없어요.",
            "整个流程都在同一部门内，没有需要交接的环节。",
        ),
        (0, _) => Text::new(
            "Each of the {1} borders has an owner.",
            "인계 지점 {1}곳에 모두 책임자가 있어요.",
            "{1}处交接均有负责人。",
        ),
        _ => Text::new(
            "Borders nobody owns: {0} of {1}.",
            "책임자가 없는 인계 지점이 {1}곳 중 {0}곳이에요.",
            "{1}处交接中有{0}处无人负责。",
        ),
    };
    text.fill(lang, &[&open.to_string(), &all.to_string()])
}

const COUNT: Text = Text::new("{0} {1}", "{0} {1}가지", "{0}{1}项");
const ANSWERS: Text = Text::new(
    "Each of the {0} tasks has one role that answers for it: {1}. Tasks the same role does and answers for: {2}.",
    "할 일 {0}가지마다 책임지는 역할이 하나씩 있어요({1}). 같은 역할이 실행하고 책임지는 일은 {2}가지예요.",
    "{0}项任务各有一个负责角色：{1}。由同一角色执行并负责的有{2}项。",
);
const PAIR: Text = Text::new("{0}: {1}", "{0}: {1}", "{0}：{1}");
const COMMA: Text = Text::new(", ", ", ", "、");

/// Who does the work: by name, else by role.
#[must_use]
pub fn who(plan: &Plan, who: Who, lang: Lang) -> String {
    let job = |job: &JobRole| choices::job(*job).get(lang);
    match who {
        Who::Everybody => Text::new("The team", "팀 전체", "团队").get(lang).to_owned(),
        Who::Nobody(role) => {
            Text::new("Nobody yet: {0}", "맡은 사람 없음: {0}", "暂无人担任：{0}").fill(lang, &[job(&role)])
        }
        Who::Person(id) => {
            let person = plan.organisation.people.iter().find(|person| person.id == id);
            let name = person.map_or("", |person| person.name.trim());
            if !name.is_empty() {
                return name.to_owned();
            }
            let jobs: Vec<&str> = person.into_iter().flat_map(|person| &person.jobs).map(job).collect();
            let unnamed = Text::new("New person", "새 담당자", "新成员");
            if jobs.is_empty() {
                unnamed.get(lang).to_owned()
            } else {
                jobs.join(Text::new(", ", ", ", "、").get(lang))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::Skill;
    use crate::plan::BorderOwner;
    use crate::report::words::check;

    #[test]
    fn suggestions_and_lines_speak_every_language() {
        let ideas = [
            TrainingIdea::Weak(Item::MarketingSkill),
            TrainingIdea::Weak(Item::TechnicalSkill),
            TrainingIdea::Weak(Item::Literacy),
            TrainingIdea::Skill(Skill::Seo),
            TrainingIdea::Skill(Skill::CustomerService),
        ];
        check::texts(&ideas.map(training));
        for lang in Lang::ALL {
            let view = |before, owner: &str| BorderView {
                border: Border::OrderPayment,
                before,
                after: vec![Department::Sales],
                owner: BorderOwner { job: None, name: owner.to_owned() },
            };
            let inside = view(vec![Department::Sales], "");
            let (open, owned) = (view(Vec::new(), " "), view(Vec::new(), "x"));
            let lines = [vec![inside.clone()], vec![inside, owned.clone()], vec![owned, open]];
            let lines = lines.map(|views| borders_line(&views, lang));
            lines.iter().for_each(|line| check::sentence(line, lang));
            assert!(lines[1].contains('1') && lines[2].contains('1') && lines[2].contains('2'), "{lines:?}");
            for one in Border::ALL {
                check::sentence(&border(one, lang), lang);
            }
        }
        let raci = |responsible, accountable| {
            let (consulted, informed) = ([JobRole::MarketingPlanner].into(), [JobRole::DataAnalyst].into());
            Raci { responsible, accountable, consulted, informed }
        };
        let all = [
            raci(JobRole::Developer, JobRole::Management),
            raci(JobRole::OperationsManager, JobRole::OperationsManager),
        ];
        for lang in Lang::ALL {
            check::sentence(&answers(&all, lang), lang);
        }
        assert!(
            answers(&all, Lang::En)
                .ends_with("Management 1, Operations manager 1. Tasks the same role does and answers for: 1.")
        );
        assert_eq!(duties(&all[0], Lang::En), "R: Developer · A: Management · C: Marketing planner · I: Data analyst");
        assert!(duties(&all[1], Lang::Ko).starts_with("A/R: 운영 관리자 · C: "));
        assert_eq!(border(Border::PaymentDelivery, Lang::Zh), "付款 → 交付");
    }
}
