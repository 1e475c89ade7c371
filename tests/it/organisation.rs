//! Stage 10: duties, departments and borders, trainings, incentives, top management's part.
#![cfg(test)]

use std::collections::BTreeSet;

use mixwright::app::{Action, Route, Show, State};
use mixwright::base::{Currency, Id, Lang, Money};
use mixwright::insight::raci::{Letter, Raci, roles};
use mixwright::insight::{Insight, Schedule};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::departments::DepartmentsEdit;
use mixwright::plan::feasibility::FeasibilityEdit;
use mixwright::plan::implementation::{ImplementationEdit, TaskField};
use mixwright::plan::incentives::IncentiveEdit;
use mixwright::plan::organisation::OrganisationEdit as Edit;
use mixwright::plan::touchpoints::TouchpointEdit;
use mixwright::plan::training::TrainingEdit;
use mixwright::plan::{
    Border, Commitment, Department, DutyField, Goal, Item, JobRole, Plan, PlanEdit, RowEdit, Sale, Stage, Usage,
};
use mixwright::report::{document, words};
use mixwright::score::organisation::{
    BorderView, TrainingIdea, borders, rewards, rewards_share, training_cost, training_ideas, unowned,
};
use mixwright::score::{Check, Rule};
use mixwright::store;
use proptest::prelude::*;

use super::full_plan::{edited, full, roastery};
use super::view::{act, render, showing};

fn with(edits: Vec<Edit>) -> Plan {
    edited(&roastery(Lang::Ko), edits.into_iter().map(PlanEdit::Organisation).collect())
}

fn duty(key: &str, field: DutyField) -> Edit {
    Edit::Duty(key.to_owned(), field)
}

fn tick(one: Department) -> Edit {
    Edit::Departments(DepartmentsEdit::Present(one, true))
}

fn schedule(plan: &Plan) -> Schedule {
    Insight::of(plan).schedule
}

fn duties(plan: &Plan, key: &str) -> Raci {
    Raci::of(plan, schedule(plan).task(key).unwrap())
}

// ---- Duties ----

#[test]
fn management_answers_for_money_and_decisions_and_the_manager_for_the_rest() {
    use JobRole::{DataAnalyst, Management, MarketingPlanner, OperationsManager};
    let edits = vec![
        PlanEdit::Company(CompanyEdit::HasShop(Some(false))),
        PlanEdit::Company(CompanyEdit::HasSite(Some(false))),
    ];
    let plan = edited(&roastery(Lang::Ko), edits);
    for key in ["ready", "site", "shop", "review.1", "review.6"] {
        assert_eq!(duties(&plan, key).accountable, Management, "{key}");
    }
    for key in ["research", "content_plan", "hosting", "analytics", "run.kr_naver_shopping", "first_win"] {
        assert_eq!(duties(&plan, key).accountable, OperationsManager, "{key}");
    }
    assert_eq!(duties(&plan, "set_up.kr_naver_shopping").consulted, [MarketingPlanner].into());
    assert_eq!(duties(&plan, "content_plan").consulted, [MarketingPlanner].into());
    assert_eq!(duties(&plan, "first_win").informed, [Management].into());
    assert!(duties(&plan, "first_win").is_one_role(), "the manager does it and answers for it");
    assert_eq!(duties(&plan, "first_win").letter(OperationsManager), Some(Letter::Both));
    let review = duties(&plan, "review.1");
    assert_eq!((review.responsible, review.letter(Management)), (DataAnalyst, Some(Letter::Accountable)));
    // Somebody else answers for the review: then management is told.
    let field = DutyField::Accountable(Some(OperationsManager));
    let plan = edited(&plan, vec![PlanEdit::Organisation(duty("review.1", field))]);
    assert_eq!(duties(&plan, "review.1").informed, [Management, MarketingPlanner].into());
}

#[test]
fn who_does_it_comes_from_the_schedule() {
    let plan = roastery(Lang::Ko);
    let seen = schedule(&plan).task("research").unwrap().computed.clone();
    let field = TaskField::Job(Some(JobRole::Management));
    let change = ImplementationEdit::Planned { key: "research".into(), seen, field };
    let plan = edited(&plan, vec![PlanEdit::Implementation(change)]);
    let raci = duties(&plan, "research");
    assert_eq!((raci.responsible, raci.accountable), (JobRole::Management, JobRole::Management));
}

#[test]
fn a_duty_set_back_leaves_nothing_behind_and_keys_are_checked() {
    let plan = with(vec![duty("research", DutyField::Accountable(Some(JobRole::Developer)))]);
    assert_eq!(duties(&plan, "research").accountable, JobRole::Developer);
    let back = edited(&plan, vec![PlanEdit::Organisation(duty("research", DutyField::Accountable(None)))]);
    assert_eq!(back, roastery(Lang::Ko));
    for key in ["", "a\nb", &"x".repeat(201)] {
        assert!(plan.with(PlanEdit::Organisation(duty(key, DutyField::Informed(None)))).is_err(), "{key:?}");
        let file = store::write(&plan, 1).replace("\"research\"", &serde_json::to_string(key).unwrap());
        assert!(store::read(&file).is_err(), "{key:?}");
    }
    let many = |count: usize| {
        let entries: Vec<String> = (0..count).map(|i| format!("\"own.{i}\":{{}}")).collect();
        let raci = entries.join(",");
        let plan = format!(r#"{{"organisation":{{"raci":{{{raci}}}}}}}"#);
        store::read(&format!(r#"{{"format":"mixwright-plan","version":5,"plan":{plan}}}"#)).is_ok()
    };
    assert!(many(1_000) && !many(1_001));
}

#[test]
fn duties_of_a_task_that_is_gone_wait_for_it() {
    let key = "run.kr_naver_shopping";
    let plan = with(vec![duty(key, DutyField::Accountable(Some(JobRole::Designer)))]);
    let usage = |usage| PlanEdit::Touchpoint("kr_naver_shopping".into(), TouchpointEdit::Usage(usage));
    let out = edited(&plan, vec![usage(Usage::Never)]);
    assert!(schedule(&out).task(key).is_none() && out.organisation.raci.contains_key(key));
    let back = edited(&out, vec![usage(Usage::Auto)]);
    assert_eq!(duties(&back, key).accountable, JobRole::Designer);
}

fn job() -> impl Strategy<Value = JobRole> {
    prop::sample::select(JobRole::ALL.to_vec())
}

fn jobs() -> impl Strategy<Value = Option<BTreeSet<JobRole>>> {
    prop::option::of(prop::collection::btree_set(job(), 0..5))
}

fn disturbance() -> impl Strategy<Value = PlanEdit> {
    prop_oneof![
        any::<bool>().prop_map(|enquiry| {
            PlanEdit::Customers(CustomersEdit::Sale(if enquiry { Sale::Enquiry } else { Sale::Direct }))
        }),
        (3u32..14).prop_map(|months| PlanEdit::Company(CompanyEdit::Horizon(months))),
        any::<bool>().prop_map(|site| PlanEdit::Company(CompanyEdit::HasShop(Some(site)))),
        prop::sample::select(vec![Usage::Auto, Usage::Always, Usage::Never])
            .prop_map(|usage| PlanEdit::Touchpoint("kr_naver_shopping".into(), TouchpointEdit::Usage(usage))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is decided and however the plan changes: one role answers, no role has two duties beside doing it, and
    /// what was decided is still there, also after the file was written and read.
    #[test]
    fn exactly_one_role_answers_and_no_decision_is_lost(
        edits in prop::collection::vec((0usize..40, prop::option::of(job()), jobs(), jobs(), disturbance()), 1..5),
    ) {
        let mut plan = roastery(Lang::Ko);
        let mut decided = std::collections::BTreeMap::new();
        for (at, accountable, consulted, informed, disturbance) in edits {
            let tasks = schedule(&plan).tasks;
            if !tasks.is_empty() {
                let key = tasks[at % tasks.len()].key.clone();
                for field in [
                    DutyField::Accountable(accountable),
                    DutyField::Consulted(consulted.clone()),
                    DutyField::Informed(informed.clone()),
                ] {
                    plan = plan.with(PlanEdit::Organisation(duty(&key, field))).unwrap();
                }
                decided.insert(key, (accountable, consulted, informed));
            }
            plan = plan.with(disturbance).unwrap();
        }
        plan = store::read(&store::write(&plan, 1)).unwrap().plan;
        for (key, (accountable, consulted, informed)) in &decided {
            let kept = plan.organisation.raci.get(key).cloned().unwrap_or_default();
            prop_assert_eq!((&kept.accountable, &kept.consulted, &kept.informed), (accountable, consulted, informed));
        }
        let found = schedule(&plan);
        let all: Vec<Raci> = found.tasks.iter().map(|task| Raci::of(&plan, task)).collect();
        let shown = roles(&all);
        for (task, raci) in found.tasks.iter().zip(&all) {
            let answers = |job: &JobRole| matches!(raci.letter(*job), Some(Letter::Both | Letter::Accountable));
            prop_assert_eq!(shown.iter().filter(|job| answers(job)).count(), 1, "{}", task.key);
            prop_assert_eq!(raci.responsible, task.terms.job);
            prop_assert!(raci.consulted.is_disjoint(&raci.informed));
            prop_assert!(!raci.consulted.contains(&raci.responsible) && !raci.informed.contains(&raci.accountable));
            if let Some(accountable) = decided.get(&task.key).and_then(|(accountable, ..)| *accountable) {
                prop_assert_eq!(raci.accountable, accountable);
            }
        }
    }
}

// ---- Departments ----

#[test]
fn borders_follow_the_way_of_an_order() {
    let all = Department::ALL.map(tick).to_vec();
    let plan = with(all.clone());
    assert_eq!(unowned(&plan, &Insight::of(&plan).facts), Border::of(Sale::Direct));
    let enquiries = edited(&plan, vec![PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry))]);
    assert_eq!(unowned(&enquiries, &Insight::of(&enquiries).facts), Border::of(Sale::Enquiry));
    // Shopping search and reminders: planning, sales, purchasing and finance; customer service and legal.
    let views = borders(&plan, &Insight::of(&plan).facts);
    assert!(views[0].before.contains(&Department::Purchasing) && views[0].before.contains(&Department::Legal));
    assert_eq!(views[0].after, [Department::Sales]);
    assert_eq!(views[1].after, [Department::Finance]);
    assert_eq!(views[3].after, [Department::CustomerService]);
}

#[test]
fn a_border_inside_one_department_needs_no_owner_and_an_owner_closes_it() {
    // Sales alone. Shopping search touches sales, so even the first contact stays inside; the rest has no department.
    let plan = with(vec![tick(Department::Sales)]);
    let open = |plan: &Plan| unowned(plan, &Insight::of(plan).facts);
    assert_eq!(open(&plan), Border::of(Sale::Direct)[1..]);
    // Enquiries are answered, offers and contracts made by sales alone, too.
    let plan = edited(&plan, vec![PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry))]);
    let views = borders(&plan, &Insight::of(&plan).facts);
    assert!(views[1..4].iter().all(BorderView::is_inside), "{views:?}");
    assert!(open(&plan).ends_with(&[Border::ContractDelivery, Border::DeliveryFeedback]));
    let owner = |edit| PlanEdit::Organisation(Edit::Departments(edit));
    let named = DepartmentsEdit::OwnerName(Border::ContractDelivery, "김 대리".into());
    let role = DepartmentsEdit::OwnerJob(Border::DeliveryFeedback, Some(JobRole::OperationsManager));
    let owned = edited(&plan, vec![owner(named), owner(role)]);
    assert!(!open(&owned).contains(&Border::ContractDelivery) && !open(&owned).contains(&Border::DeliveryFeedback));
    let gone = DepartmentsEdit::OwnerName(Border::ContractDelivery, String::new());
    assert!(open(&edited(&owned, vec![owner(gone)])).contains(&Border::ContractDelivery));
}

#[test]
fn the_map_takes_over_from_the_remark() {
    let has = |plan: &Plan, rule| Insight::of(plan).findings.iter().any(|finding| finding.rule == rule);
    let joined = |plan: &Plan| {
        let audit = Insight::of(plan).audit;
        audit[0].checks.iter().find(|(check, _)| *check == Check::DepartmentsJoined).unwrap().1
    };
    let silent = with(vec![Edit::HandOffs(String::new())]);
    assert!(has(&silent, Rule::HandOffsOpen) && !has(&silent, Rule::BorderUnowned) && !joined(&silent));
    let begun = edited(&silent, vec![PlanEdit::Organisation(tick(Department::Sales))]);
    assert!(!has(&begun, Rule::HandOffsOpen) && has(&begun, Rule::BorderUnowned) && !joined(&begun));
    let owners = Border::of(Sale::Direct).iter().map(|border| {
        let owner = DepartmentsEdit::OwnerJob(*border, Some(JobRole::OperationsManager));
        PlanEdit::Organisation(Edit::Departments(owner))
    });
    let owned = edited(&begun, owners.collect());
    assert!(!has(&owned, Rule::HandOffsOpen) && !has(&owned, Rule::BorderUnowned) && joined(&owned));
}

#[test]
fn a_border_nobody_owns_is_named() {
    let plan = with(Department::ALL.map(tick).to_vec());
    let insight = Insight::of(&plan);
    let found: Vec<_> = insight.findings.iter().filter(|finding| finding.rule == Rule::BorderUnowned).collect();
    assert_eq!(found.len(), 5);
    for (finding, border) in found.iter().zip(Border::of(Sale::Direct)) {
        assert_eq!(finding.field, format!("organisation.borders.{}.job", border.slug()));
        for lang in Lang::ALL {
            let line = words::finding::headline(finding, Currency::Krw, lang);
            assert!(line.starts_with(&words::organisation::border(*border, lang)), "{line}");
        }
    }
}

// ---- Trainings, incentives, top management ----

fn ideas(plan: &Plan) -> Vec<TrainingIdea> {
    let insight = Insight::of(plan);
    training_ideas(plan, &insight.facts, &insight.assessment)
}

#[test]
fn weak_skills_and_touchpoints_suggest_trainings_once() {
    let answer = |item, score| PlanEdit::Feasibility(FeasibilityEdit::Answer(item, Some(score)));
    let plan = edited(
        &roastery(Lang::Ko),
        vec![answer(Item::MarketingSkill, 2), answer(Item::TechnicalSkill, 3), answer(Item::Literacy, 1)],
    );
    let found = ideas(&plan);
    assert_eq!(found[..2], [TrainingIdea::Weak(Item::Literacy), TrainingIdea::Weak(Item::MarketingSkill)]);
    assert!(!found.contains(&TrainingIdea::Weak(Item::TechnicalSkill)), "three is the middle");
    let used = Insight::of(&plan).facts;
    let asked: BTreeSet<_> = used.channels.iter().filter(|c| c.on).flat_map(|c| c.channel.skills).collect();
    assert_eq!(found.len(), 2 + asked.len());
    assert!(!asked.is_empty());
    // Taken, renamed, in another language: it is not suggested again; removed, it is.
    let taken = Edit::NewTraining(vec![
        TrainingEdit::Topic("엑셀".into()),
        TrainingEdit::Source(found[0].slug()),
        TrainingEdit::Job(found[0].job()),
        TrainingEdit::Hours(Some(found[0].hours())),
    ]);
    let later = edited(&plan, vec![PlanEdit::Organisation(taken)]);
    assert_eq!(ideas(&later), found[1..]);
    let row = later.organisation.training[0].clone();
    assert_eq!((row.job, row.hours, row.month, row.done), (JobRole::Management, Some(8), 0, false));
    let dropped = edited(&later, vec![PlanEdit::Organisation(Edit::Training(RowEdit::Remove(row.id)))]);
    assert_eq!(ideas(&dropped), found);
    let slugs: BTreeSet<String> = found.iter().map(|idea| idea.slug()).collect();
    assert_eq!(slugs.len(), found.len());
}

fn rewarded(amounts: &[i64]) -> Plan {
    let plan = with(vec![Edit::Incentive(RowEdit::Add); amounts.len()]);
    let rows: Vec<Id> = plan.organisation.incentives.iter().map(|row| row.id).collect();
    let edits = rows.into_iter().zip(amounts);
    let edits = edits.map(|(id, amount)| {
        PlanEdit::Organisation(Edit::Incentive(RowEdit::Set(id, IncentiveEdit::Reward(Some(Money(*amount))))))
    });
    edited(&plan, edits.collect())
}

#[test]
fn rewards_are_held_against_the_contribution_and_never_deducted() {
    let base = Insight::of(&roastery(Lang::Ko));
    let earned = base.outcome.as_ref().unwrap().contribution.value;
    let plan = rewarded(&[500_000, 250_000]);
    let insight = Insight::of(&plan);
    assert!((rewards(&plan).value - 750_000.0).abs() < 1e-9);
    let share = rewards_share(&plan, insight.facts.earned.as_ref()).unwrap();
    assert!((share.value - 750_000.0 / earned).abs() < 1e-12);
    assert_eq!(insight.outcome.unwrap().result, base.outcome.as_ref().unwrap().result, "not deducted");
    let heavy = |amount: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "an amount of the example")]
        let plan = rewarded(&[amount as i64]);
        Insight::of(&plan).findings.iter().any(|finding| finding.rule == Rule::RewardsHeavy)
    };
    assert!(!heavy((earned * 0.1).floor()) && heavy((earned * 0.1).floor() + 1.0));
}

#[test]
fn a_number_does_not_survive_another_measure_and_amounts_follow_the_currency() {
    let plan = rewarded(&[500_000]);
    let id = plan.organisation.incentives[0].id;
    let set = |edit| PlanEdit::Organisation(Edit::Incentive(RowEdit::Set(id, edit)));
    let counted = edited(&plan, vec![set(IncentiveEdit::From(Some(2_000_000)))]);
    let share = edited(&counted, vec![set(IncentiveEdit::Goal(Goal::Retention))]);
    assert_eq!(share.organisation.incentives[0].from, None);
    assert!(share.with(set(IncentiveEdit::From(Some(1_000_001)))).is_err());
    let visits = edited(&counted, vec![set(IncentiveEdit::Goal(Goal::Visits))]);
    assert_eq!(visits.organisation.incentives[0].from, Some(2_000_000));
    let revenue = vec![set(IncentiveEdit::Goal(Goal::Revenue)), set(IncentiveEdit::From(Some(9_000)))];
    let trained = Edit::NewTraining(vec![TrainingEdit::Cost(Some(Money(700)))]);
    let won = edited(&plan, revenue.into_iter().chain([PlanEdit::Organisation(trained)]).collect());
    let yuan = edited(&won, vec![PlanEdit::Company(CompanyEdit::Currency(Currency::Cny))]);
    let row = &yuan.organisation.incentives[0];
    assert_eq!((row.from, row.reward), (Some(900_000), Some(Money(50_000_000))));
    assert_eq!(yuan.organisation.training[0].cost, Some(Money(70_000)));
    assert!((training_cost(&yuan).value - 700.0).abs() < 1e-9);
}

#[test]
fn top_managements_open_items_are_one_finding() {
    let found = |plan: &Plan| {
        let findings = Insight::of(plan).findings;
        findings.into_iter().filter(|finding| finding.rule == Rule::CommitmentsOpen).collect::<Vec<_>>()
    };
    let some = with(vec![Edit::Commitment(Commitment::BudgetDecided, true)]);
    let [one] = found(&some).try_into().unwrap();
    assert_eq!((one.values, one.field.as_str()), (vec![5.0, 6.0], "organisation.commitments"));
    let all = with(Commitment::ALL.map(|one| Edit::Commitment(one, true)).to_vec());
    assert!(found(&all).is_empty());
    let met = |plan: &Plan| Insight::of(plan).audit[0].checks.contains(&(Check::TopCommitted, true));
    assert!(met(&all) && !met(&some));
    let alone = edited(&some, vec![PlanEdit::Company(CompanyEdit::Staff(Some(1)))]);
    assert!(found(&alone).is_empty(), "there is nobody to lead");
}

// ---- On screen and on paper ----

fn shown(lang: Lang, plan: &Plan) -> State {
    let mut state = showing(lang, plan);
    act(&mut state, Action::Go(Route::Stage(Stage::Organisation)));
    state
}

#[test]
fn the_page_shows_every_block_in_every_language() {
    for lang in Lang::ALL {
        let plan = full(lang);
        let mut state = shown(lang, &plan);
        let html = render(&state);
        for task in &schedule(&plan).tasks {
            assert!(html.contains(&format!("id=\"organisation.raci.{}\"", task.key)), "{}", task.key);
            let line = words::organisation::duties(&Raci::of(&plan, task), lang);
            assert!(html.contains(&line.replace('&', "&amp;")), "{line}");
        }
        assert!(!html.contains("id=\"organisation.raci.content_plan.accountable\""), "closed");
        act(&mut state, Action::Show(Show::Duties(Some("content_plan".into()))));
        let html = render(&state);
        // The copy planner does it and management answers for it; the other eight may be asked or told.
        assert_eq!(html.matches("id=\"organisation.raci.content_plan.").count(), 1 + 8);
        for border in Border::of(Sale::Direct) {
            assert!(html.contains(&format!("id=\"organisation.borders.{}.job\"", border.slug())), "{border:?}");
        }
        let (training, incentive) = (plan.organisation.training[0].id, plan.organisation.incentives[0].id);
        for field in ["topic", "job", "hours", "month", "cost", "done"] {
            assert!(html.contains(&format!("id=\"organisation.{training}.{field}\"")), "{field}");
        }
        for field in ["job", "goal", "from", "reward"] {
            assert!(html.contains(&format!("id=\"organisation.{incentive}.{field}\"")), "{field}");
        }
        for one in Commitment::ALL {
            assert!(html.contains(&format!("id=\"organisation.commitments.{}\"", one.slug())));
        }
        let facts = Insight::of(&plan).facts;
        assert_eq!(unowned(&plan, &facts).len(), 4, "one of five is owned");
        let line = words::organisation::borders_line(&borders(&plan, &facts), lang);
        assert!(line.contains('4') && line.contains('5') && html.contains(&line), "{line}");
    }
}

#[test]
fn the_document_has_the_tables_in_every_language() {
    for lang in Lang::ALL {
        let plan = full(lang);
        let insight = Insight::of(&plan);
        let doc = document(&plan, &insight, None, lang);
        assert_eq!(doc.table("raci").unwrap().rows.len(), insight.schedule.tasks.len());
        let manager = words::plan::job(JobRole::OperationsManager).get(lang);
        let used = insight.facts.channels.iter().filter(|channel| channel.on).count();
        assert_eq!(doc.table("departments").unwrap().rows.len(), used + 5);
        let borders = doc.table("borders").unwrap();
        assert_eq!(borders.rows.len(), 5);
        assert!(borders.rows[1][3].text.contains(manager), "{:?}", borders.rows[1]);
        assert_eq!(doc.table("training").unwrap().rows.len(), 1);
        assert_eq!(doc.table("incentives").unwrap().rows.len(), 1);
        assert_eq!(doc.table("commitments").unwrap().rows.len(), Commitment::ALL.len());
        let none = document(&roastery(lang), &Insight::of(&roastery(lang)), None, lang);
        assert!(none.table("borders").is_none() && none.table("training").is_none());
    }
}
