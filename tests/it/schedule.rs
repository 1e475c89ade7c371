//! Stage 9: dates by hand, deadlines in both directions, changes that survive a changing plan, what is shown and exported.
#![cfg(test)]

use std::collections::BTreeSet;

use mixwright::app::{Action, BoardView, Route, Show, State};
use mixwright::base::{Day, Id, Lang, Month};
use mixwright::insight::{Insight, News, Schedule, Scheduled, What};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::implementation::{ImplementationEdit as Edit, TaskEdit, TaskField};
use mixwright::plan::touchpoints::TouchpointEdit;
use mixwright::plan::{Area, Direction, JobRole, Plan, PlanEdit, RowEdit, Sale, Stage, Usage};
use mixwright::report::{document, words};
use mixwright::store;
use proptest::prelude::*;

use super::full_plan::{edited, roastery};
use super::view::{act, render, showing};

const SET_UP: &str = "set_up.kr_naver_shopping";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn schedule(plan: &Plan) -> Schedule {
    Insight::of(plan).schedule
}

fn laid(edits: Vec<Edit>) -> Plan {
    edited(&roastery(Lang::Ko), edits.into_iter().map(PlanEdit::Implementation).collect())
}

fn days(task: Option<&Scheduled>) -> [String; 2] {
    let task = task.unwrap();
    [task.start.to_string(), task.end.to_string()]
}

/// The change of a field of a task that follows from the plan.
fn changed(plan: &Plan, key: &str, field: TaskField) -> PlanEdit {
    let seen = schedule(plan).task(key).unwrap().computed.clone();
    PlanEdit::Implementation(Edit::Planned { key: key.into(), seen, field })
}

fn never(channel: &str, usage: Usage) -> PlanEdit {
    PlanEdit::Touchpoint(channel.into(), TouchpointEdit::Usage(usage))
}

#[test]
fn the_roastery_is_ready_a_week_before_it_starts() {
    let found = schedule(&roastery(Lang::Ko));
    // May 2027 begins on a Saturday; the 5th (Children's Day) and the 13th (Buddha's Birthday) are off.
    assert_eq!(days(found.task("research")), ["2027-05-03", "2027-05-18"], "3 4 6 7 10 11 12 14 17 18");
    assert_eq!(days(found.task("content_plan")), ["2027-05-19", "2027-05-25"], "19 20 21 24 25");
    assert_eq!(days(found.task("analytics")), ["2027-05-03", "2027-05-06"], "3 4 6");
    assert_eq!(days(found.task(SET_UP)), ["2027-05-07", "2027-05-14"], "7 10 11 12 14");
    assert_eq!(days(found.task("ready")), ["2027-05-25", "2027-05-25"]);
    assert_eq!(days(found.task("run.kr_naver_shopping")), ["2027-06-01", "2027-11-30"]);
    assert_eq!(days(found.task("review.2")), ["2027-08-02", "2027-08-02"], "1 August is a Sunday");
    let ready = found.ready.unwrap();
    assert_eq!((ready.begin, ready.day, ready.days, ready.spare), (day("2027-05-03"), day("2027-05-25"), 15, None));
    let path: Vec<_> = found.tasks.iter().filter(|task| task.critical).map(|task| task.key.as_str()).collect();
    assert_eq!(path, ["research", "content_plan", "ready"]);
    assert_eq!(found.task(SET_UP).unwrap().float, Some(7), "17 18 19 20 21 24 25");
    let said = words::schedule::path(&roastery(Lang::En), &found, Lang::En);
    assert_eq!(said, "Ask customers and watch competitors → Plan themes and texts for the first months");
}

#[test]
fn the_longest_path_joins_only_what_follows_on_each_other() {
    let edits = [CompanyEdit::HasShop(Some(false)), CompanyEdit::HasSite(Some(false))].map(PlanEdit::Company);
    let plan = edited(&roastery(Lang::En), edits.to_vec());
    let said = words::schedule::path(&plan, &schedule(&plan), Lang::En);
    let last = said.rsplit(" → ").next().unwrap();
    assert!(said.contains("Open the online shop → Measure visits and orders → Set up: "), "{said}");
    assert!(last.split(", ").count() > 1 && last.split(", ").all(|one| one.starts_with("Set up: ")), "{last}");
}

#[test]
fn before_chuseok_counted_forwards_and_backwards() {
    let deadline = Edit::Ready(Some(day("2027-09-13")));
    let soon = schedule(&laid(vec![deadline.clone()]));
    assert_eq!(soon.ready.unwrap().day, day("2027-05-25"), "a deadline alone moves nothing");
    assert!(soon.ready.unwrap().spare > Some(70));
    let late = schedule(&laid(vec![deadline, Edit::Direction(Direction::Backward)]));
    // Content for the gift season waits for it and has to be there before 22 August: 20 19 18 17 13, the 16th is off.
    assert_eq!(days(late.task("occasion.kr_chuseok_gift_2027")), ["2027-08-13", "2027-08-20"]);
    // So all else ends on the 12th: 12 11 10 9 6, then 5 4 3 2, 30 29 28 27 26 23 July.
    assert_eq!(days(late.task("content_plan")), ["2027-08-06", "2027-08-12"]);
    assert_eq!(days(late.task("research")), ["2027-07-23", "2027-08-05"]);
    let ready = late.ready.unwrap();
    assert_eq!((ready.begin, ready.day), (day("2027-07-23"), day("2027-08-12")));
    assert_eq!(ready.spare, Some(21), "13 17 18 19 20, then 23 to 31 August without a holiday, 1 to 13 September");
    // Without that season the deadline itself decides: 13 10 9 8 7 September.
    let season = |plan: &Plan| changed(plan, "occasion.kr_chuseok_gift_2027", TaskField::LeftOut(true));
    let plan = laid(vec![Edit::Ready(Some(day("2027-09-13"))), Edit::Direction(Direction::Backward)]);
    let late = schedule(&edited(&plan, vec![season(&plan)]));
    assert_eq!(days(late.task("content_plan")), ["2027-09-07", "2027-09-13"]);
    assert_eq!(late.ready.unwrap().spare, Some(0));
    // Too short: from 1 September there are nine working days, fifteen are needed.
    let begin = Edit::Begin(Some(day("2027-09-01")));
    let missed =
        schedule(&laid(vec![begin, Edit::Ready(Some(day("2027-09-13"))), Edit::Direction(Direction::Backward)]));
    assert_eq!(missed.ready.unwrap().spare, Some(-6));
}

#[test]
fn six_working_days_a_week_end_sooner() {
    let six = schedule(&laid(vec![Edit::WorkDays(6)]));
    // Labour Day falls on Saturday the 1st: 3 4 6 7 8 10 11 12 14 15 | 17 18 19 20 21.
    assert_eq!(days(six.task("research")), ["2027-05-03", "2027-05-15"]);
    assert_eq!(six.ready.unwrap().day, day("2027-05-21"));
}

#[test]
fn an_order_business_without_a_site_builds_one_first() {
    let edits = vec![
        PlanEdit::Company(CompanyEdit::HasShop(Some(false))),
        PlanEdit::Company(CompanyEdit::HasSite(Some(false))),
    ];
    let plan = edited(&roastery(Lang::Ko), edits);
    let found = schedule(&plan);
    for key in ["domain", "mail", "hosting", "site", "shop", "analytics", "crm"] {
        assert!(found.task(key).is_some_and(|task| task.wanted), "{key}");
    }
    assert!(found.followers("domain").contains(SET_UP) && !found.followers(SET_UP).contains("domain"));
    let late = Insight::of(&plan).findings.into_iter().find(|finding| finding.rule.code() == "C077").unwrap();
    // 3 May + 10 + 5 + 10 + 10 + 3 + 5 working days: 1 July; 31 days into the plan.
    assert_eq!(found.ready.unwrap().day, day("2027-07-02"));
    assert!((late.values[0] - 32.0).abs() < 1e-9);
}

#[test]
fn what_somebody_changed_stays_when_the_plan_is_computed_anew() {
    let plan = roastery(Lang::Ko);
    let plan = edited(&plan, vec![changed(&plan, SET_UP, TaskField::Days(Some(8)))]);
    assert!(schedule(&plan).news.is_empty());
    // An own figure of the hours changes what is computed; the eight days stay.
    let hours = edited(&plan, vec![PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry))]);
    let found = schedule(&hours);
    match found.task(SET_UP) {
        Some(task) => assert_eq!(task.terms.days, Some(8)),
        None => assert!(found.news.iter().any(|one| matches!(one, News::Gone { key, .. } if key == SET_UP))),
    }
    // Out of the mix, and back again.
    let out = edited(&plan, vec![never("kr_naver_shopping", Usage::Never)]);
    let found = schedule(&out);
    assert!(found.task(SET_UP).is_none());
    let [News::Gone { key, before, change }] = found.news.as_slice() else { panic!("{:?}", found.news) };
    assert_eq!((key.as_str(), before.days, change.days), (SET_UP, Some(5), Some(8)));
    for lang in Lang::ALL {
        let said = words::schedule::news(&out, &found, &found.news[0], lang);
        assert!(!said.contains(SET_UP) && said.len() > 20, "{said}");
    }
    let back = edited(&out, vec![never("kr_naver_shopping", Usage::Auto)]);
    assert_eq!(schedule(&back).task(SET_UP).unwrap().terms.days, Some(8));
    // Let go for good.
    let forgotten = edited(&out, vec![PlanEdit::Implementation(Edit::Know(SET_UP.into(), None))]);
    assert!(schedule(&forgotten).news.is_empty() && forgotten.implementation.changes.is_empty());
}

#[test]
fn a_schedule_that_was_taken_over_tells_what_the_plan_changes() {
    let plan = roastery(Lang::Ko);
    let plan = edited(&plan, vec![PlanEdit::Implementation(Edit::TakeOver(schedule(&plan).computed()))]);
    assert!(schedule(&plan).news.is_empty());
    let later = edited(&plan, vec![PlanEdit::Company(CompanyEdit::Start(Month::new(2027, 7)))]);
    let found = schedule(&later);
    let running = "run.kr_naver_shopping";
    let other = found.news.iter().find_map(|one| match one {
        News::Other { key, before, now } if key == running => Some((before.start, now.start)),
        _ => None,
    });
    assert_eq!(other, Some((Some(day("2027-06-01")), Some(day("2027-07-01")))));
    let line = found.news.iter().find(|one| matches!(one, News::Other { key, .. } if key == running)).unwrap();
    assert!(words::schedule::news(&later, &found, line, Lang::En).ends_with("Jun 1 → Jul 1"));
    let longer = edited(&plan, vec![PlanEdit::Company(CompanyEdit::Horizon(7))]);
    assert_eq!(
        schedule(&longer).news.iter().filter(|one| matches!(one, News::New(_))).count(),
        1,
        "the seventh review"
    );
    let known = schedule(&later).computed();
    assert!(schedule(&edited(&later, vec![PlanEdit::Implementation(Edit::TakeOver(known))])).news.is_empty());
}

#[test]
fn what_is_left_out_is_not_waited_for_and_can_come_back() {
    let plan = roastery(Lang::Ko);
    let out = edited(&plan, vec![changed(&plan, "research", TaskField::LeftOut(true))]);
    let found = schedule(&out);
    assert_eq!(days(found.task("content_plan"))[0], "2027-05-03");
    assert_eq!(found.left_out.iter().map(|task| task.work.key()).collect::<Vec<_>>(), ["research"]);
    let seen = found.left_out[0].terms.clone();
    let back = Edit::Planned { key: "research".into(), seen, field: TaskField::LeftOut(false) };
    let back = edited(&out, vec![PlanEdit::Implementation(back)]);
    assert_eq!(back.implementation, plan.implementation, "nothing is left of the change");
}

#[test]
fn taking_the_computed_terms_keeps_who_does_it_and_that_it_is_over() {
    let plan = roastery(Lang::Ko);
    let fields = [TaskField::Days(Some(8)), TaskField::Done(true), TaskField::Owner("김하늘".into())];
    let mut plan = fields.into_iter().fold(plan, |plan, field| edited(&plan, vec![changed(&plan, SET_UP, field)]));
    let seen = schedule(&plan).task(SET_UP).unwrap().computed.clone();
    // What was seen is made to differ, as if the plan had changed since.
    let other = mixwright::plan::Seen { hours: seen.hours + 10, ..seen };
    plan = edited(&plan, vec![PlanEdit::Implementation(Edit::Know(SET_UP.into(), Some(other)))]);
    let mut state = shown(Lang::Ko, &plan, BoardView::List);
    let page = render(&state);
    assert!(page.contains("계산된 값으로") && page.contains("내가 고친 대로"));
    let now = schedule(&plan).task(SET_UP).unwrap().computed.clone();
    let known = PlanEdit::Implementation(Edit::Know(SET_UP.into(), Some(now)));
    let edits = vec![changed(&plan, SET_UP, TaskField::Days(None)), known];
    act(&mut state, Action::Edit { edit: PlanEdit::All(edits), field: "x".into() });
    let task = state.open.as_ref().unwrap().insight.schedule.task(SET_UP).unwrap().clone();
    assert_eq!((task.terms.days, task.done, task.owner.as_str()), (Some(5), true, "김하늘"));
    assert!(state.open.as_ref().unwrap().insight.schedule.news.is_empty());
}

#[test]
fn the_cursor_can_come_to_the_news_also_when_none_are_left() {
    let target = |state: &State| {
        let page = render(state);
        let tag = page.split('<').find(|tag| tag.contains("id=\"implementation.news\"")).unwrap().to_owned();
        assert!(tag.contains("tabindex=\"-1\"") && !tag.contains("hidden"), "{tag}");
        page
    };
    for lang in Lang::ALL {
        let plan = roastery(lang);
        let mut state = shown(lang, &plan, BoardView::List);
        assert!(target(&state).contains("id=\"implementation.taken\""));
        let taken = PlanEdit::Implementation(Edit::TakeOver(schedule(&plan).computed()));
        act(&mut state, Action::Accept { edit: taken, field: "x".into(), focus: "implementation.news" });
        assert!(state.open.as_ref().unwrap().insight.schedule.news.is_empty());
        let done = match lang {
            Lang::En => "Your schedule is up to date",
            Lang::Ko => "일정이 최신 상태예요",
            Lang::Zh => "排期已是最新",
        };
        assert!(target(&state).contains(done), "{lang:?}");
        target(&shown(lang, &Plan::default(), BoardView::List));
    }
}

#[test]
fn what_waits_for_a_task_left_out_waits_for_what_that_one_waited_for() {
    let edits = vec![
        PlanEdit::Company(CompanyEdit::HasShop(Some(false))),
        PlanEdit::Company(CompanyEdit::HasSite(Some(false))),
    ];
    let plan = edited(&roastery(Lang::Ko), edits);
    let plan = edited(&plan, vec![changed(&plan, "site", TaskField::LeftOut(true))]);
    let found = schedule(&plan);
    // The shop waits for hosting and the content plan in the site's stead: until 25 May.
    assert_eq!(days(found.task("shop"))[0], "2027-05-26");
}

#[test]
fn days_at_the_end_of_the_calendar_do_no_harm() {
    let running = Edit::NewTask(vec![TaskEdit::Name("x".into()), TaskEdit::Running(true)]);
    let far = edited(
        &laid(vec![running]),
        vec![PlanEdit::Company(CompanyEdit::Start(Month::new(2200, 12))), PlanEdit::Company(CompanyEdit::Horizon(12))],
    );
    let far = edited(&far, vec![PlanEdit::Implementation(Edit::TakeOver(schedule(&far).computed()))]);
    assert_eq!(store::read(&store::write(&far, 1)).unwrap().plan, far);
    for view in BoardView::ALL {
        assert!(!render(&shown(Lang::Ko, &far, view)).is_empty());
    }
    let odd = laid(vec![
        Edit::Begin(Some(day("1970-01-01"))),
        Edit::NewTask(vec![TaskEdit::Name("x".into()), TaskEdit::Start(Some(day("2200-12-31"))), TaskEdit::Days(800)]),
    ]);
    let page = render(&shown(Lang::Ko, &odd, BoardView::Chart));
    assert!(page.len() < 400_000, "a day far off does not make the page endless: {}", page.len());
    assert!(Insight::of(&odd).load.months.len() < 100);
}

#[test]
fn many_links_in_a_circle_are_taken_apart_in_time() {
    let mut plan = laid(vec![Edit::Task(RowEdit::Add); 200]);
    let ids: Vec<Id> = plan.implementation.tasks.iter().map(|task| task.id).collect();
    let edits = ids.iter().enumerate().map(|(i, id)| {
        let after = (1..=30).map(|back| format!("own.{}", ids[(i + ids.len() - back) % ids.len()])).collect();
        PlanEdit::Implementation(Edit::Task(RowEdit::Set(*id, TaskEdit::After(after))))
    });
    plan = plan.with(PlanEdit::All(edits.collect())).unwrap();
    let found = schedule(&plan);
    assert!(!found.ignored.is_empty());
    assert!(found.tasks.iter().filter(|task| matches!(task.what, What::Own(_))).count() == 200);
}

#[test]
fn tasks_of_the_fourth_version_become_days() {
    let text = |start: &str| {
        format!(
            r#"{{"format":"mixwright-plan","version":4,"plan":{{"company":{{"start":{start}}},"implementation":{{"tasks":[
            {{"id":1,"name":"박람회","area":"brand","owner":"대표","start":4,"months":2}},
            {{"id":2,"name":"준비","area":"site","start":0,"months":1}}]}}}}}}"#
        )
    };
    let plan = store::read(&text("\"2027-06\"")).unwrap().plan;
    let [fair, before] = plan.implementation.tasks.as_slice() else { panic!("two tasks") };
    assert_eq!((fair.name.as_str(), fair.start, fair.days), ("박람회", Some(day("2027-09-01")), 42));
    assert_eq!((fair.area, fair.owner.as_str()), (Area::Brand, "대표"));
    assert_eq!((before.start, before.days), (None, 21));
    let undated = store::read(&text("null")).unwrap().plan;
    assert_eq!(undated.implementation.tasks[0].name, "박람회 (M4)", "the month is not lost");
    assert!(store::read(&text("5")).is_err());
}

fn shown(lang: Lang, plan: &Plan, view: BoardView) -> State {
    let mut state = showing(lang, plan);
    act(&mut state, Action::Go(Route::Stage(Stage::Implementation)));
    act(&mut state, Action::Show(Show::View(view)));
    state
}

#[test]
fn every_view_shows_every_task() {
    let plan = roastery(Lang::Ko);
    for lang in Lang::ALL {
        for view in BoardView::ALL {
            let page = render(&shown(lang, &plan, view));
            let found = schedule(&plan);
            for task in &found.tasks {
                let name = words::schedule::name(&plan, task, lang).replace('&', "&amp;");
                assert!(page.contains(&name), "{lang:?} {view:?}: {name}");
            }
        }
        let chart = render(&shown(lang, &plan, BoardView::Chart));
        assert_eq!(chart.matches("role=\"slider\"").count(), schedule(&plan).tasks.len());
    }
}

#[test]
fn the_fields_of_a_task_open_where_a_finding_leads() {
    let plan = laid(vec![Edit::Task(RowEdit::Add)]);
    let own = plan.implementation.tasks[0].id;
    let mut state = shown(Lang::Ko, &plan, BoardView::Quarters);
    act(&mut state, Action::GoToField(format!("implementation.own.{own}.days")));
    assert_eq!(state.board.open, Some(format!("own.{own}")));
    let page = render(&state);
    for field in ["name", "area", "job", "owner", "start", "days", "hours", "after"] {
        assert!(page.contains(&format!("id=\"implementation.own.{own}.{field}\"")), "{field}");
    }
    act(&mut state, Action::GoToField(format!("implementation.{SET_UP}.start")));
    let page = render(&state);
    assert!(page.contains(&format!("id=\"implementation.{SET_UP}.start\"")), "its key holds a dot");
    // What waits for a task cannot be waited for by it.
    let select = page.split(&format!("id=\"implementation.{SET_UP}.after\"")).nth(1).unwrap();
    let options = select.split("</select>").next().unwrap();
    assert!(options.contains("CRM") && !options.contains("준비 완료"), "{options}");
}

#[test]
fn the_document_says_when_everything_is_ready() {
    for lang in Lang::ALL {
        let plan = edited(&roastery(lang), vec![PlanEdit::Implementation(Edit::Ready(Some(day("2027-05-31"))))]);
        let doc = document(&plan, &Insight::of(&plan), None, lang);
        let tasks = doc.table("tasks").unwrap();
        assert_eq!(tasks.rows.len(), schedule(&plan).tasks.len());
        let text = format!("{:?}", doc.blocks);
        let date = ["5월 25일", "5月25日", "May 25"].into_iter().find(|date| text.contains(date));
        assert!(date.is_some(), "{lang:?}");
    }
}

/// A change to the plan that may change its tasks.
fn disturbance() -> impl Strategy<Value = PlanEdit> {
    prop_oneof![
        (0usize..4, 0usize..3).prop_map(|(channel, usage)| never(
            ["kr_naver_shopping", "kr_kakao_repurchase", "affiliate", "kr_danggeun"][channel],
            [Usage::Auto, Usage::Always, Usage::Never][usage],
        )),
        (3u32..14).prop_map(|months| PlanEdit::Company(CompanyEdit::Horizon(months))),
        (1u32..12).prop_map(|month| PlanEdit::Company(CompanyEdit::Start(Month::new(2027, month)))),
        any::<bool>().prop_map(|enquiry| {
            PlanEdit::Customers(CustomersEdit::Sale(if enquiry { Sale::Enquiry } else { Sale::Direct }))
        }),
        any::<bool>().prop_map(|shop| PlanEdit::Company(CompanyEdit::HasShop(Some(shop)))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Every change is in the schedule or, where its task is gone, in what is told; at the latest when the task is back.
    #[test]
    fn no_change_is_lost_whatever_the_plan_does(
        edits in prop::collection::vec((0usize..40, 0u32..4, disturbance()), 1..6),
    ) {
        let mut plan = roastery(Lang::Ko);
        let mut made: Vec<(String, TaskField)> = Vec::new();
        for (at, kind, disturbance) in edits {
            let now = schedule(&plan);
            let follows: Vec<_> = now.tasks.iter().filter(|task| matches!(task.what, What::Follows(_))).collect();
            if !follows.is_empty() {
                let key = follows[at % follows.len()].key.clone();
                let number = u32::try_from(at).unwrap() + 31;
                let field = match kind {
                    0 => TaskField::Hours(Some(number)),
                    1 => TaskField::Days(Some(number)),
                    2 => TaskField::Start(Some(day("2027-06-15"))),
                    _ => TaskField::Owner(format!("담당 {number}")),
                };
                plan = edited(&plan, vec![changed(&plan, &key, field.clone())]);
                made.retain(|(k, f)| (k, std::mem::discriminant(f)) != (&key, std::mem::discriminant(&field)));
                made.push((key, field));
            }
            plan = edited(&plan, vec![disturbance]);
        }
        let found = schedule(&plan);
        for (key, field) in made {
            let Some(task) = found.task(&key) else {
                let told = found.news.iter().any(|one| matches!(one, News::Gone { key: gone, .. } if *gone == key));
                prop_assert!(told || key == "ready" || key == "first_win", "{} is gone without a word", key);
                prop_assert!(plan.implementation.changes.contains_key(&key));
                continue;
            };
            let kept = match &field {
                TaskField::Hours(v) => Some(task.terms.hours) == *v,
                TaskField::Days(v) => task.terms.days == *v,
                TaskField::Start(v) => task.terms.start == *v,
                TaskField::Owner(v) => task.owner == *v,
                _ => false,
            };
            prop_assert!(kept, "{} lost {:?}: {:?}", key, field, task.terms);
        }
        let text = store::write(&plan, 1);
        prop_assert_eq!(store::read(&text).unwrap().plan, plan);
    }

    /// Whatever waits for whatever: no circle survives, and nothing begins before what it waits for is over.
    #[test]
    fn own_tasks_may_wait_for_anything(links in prop::collection::vec((0u32..8, 0usize..14), 0..24)) {
        const OTHERS: [&str; 6] = ["research", "ready", "crm", "review.1", "nothing", "run.affiliate"];
        let mut plan = laid(vec![Edit::Task(RowEdit::Add); 8]);
        let ids: Vec<Id> = plan.implementation.tasks.iter().map(|task| task.id).collect();
        for (i, id) in (0_u32..).zip(&ids) {
            let key = |to: usize| OTHERS.get(to).map_or_else(|| format!("own.{}", ids[to - OTHERS.len()]), |key| (*key).to_owned());
            let after: BTreeSet<String> = links.iter().filter(|(from, _)| *from == i).map(|(_, to)| key(*to)).collect();
            plan = edited(&plan, vec![PlanEdit::Implementation(Edit::Task(RowEdit::Set(*id, TaskEdit::After(after))))]);
        }
        let found = schedule(&plan);
        prop_assert_eq!(found.tasks.len(), schedule(&roastery(Lang::Ko)).tasks.len() + 8);
        for task in &found.tasks {
            for key in &task.terms.after {
                let ignored = found.ignored.iter().any(|(from, to)| *from == task.key && to == key);
                let Some(before) = found.task(key).filter(|_| !ignored) else { continue };
                let over = if before.terms.days.is_none() { before.start } else { before.end };
                let milestone = task.is_milestone() || before.is_milestone() || before.terms.days.is_none();
                prop_assert!(task.start > over || (milestone && task.start >= over), "{} before {}", task.key, key);
            }
        }
    }
}

#[test]
fn a_role_and_a_name_say_who_does_it() {
    let plan = roastery(Lang::Ko);
    let task = |plan: &Plan| schedule(plan).task(SET_UP).unwrap().clone();
    assert_eq!(words::schedule::by(&task(&plan), Lang::En), "Promotion specialist");
    let edits = vec![
        changed(&plan, SET_UP, TaskField::Job(Some(JobRole::Designer))),
        changed(&plan, SET_UP, TaskField::Owner("김하늘".into())),
    ];
    let named = edited(&plan, edits);
    assert_eq!(words::schedule::by(&task(&named), Lang::En), "김하늘");
    assert_eq!(task(&named).terms.job, JobRole::Designer);
    assert!(task(&named).is_changed());
}
