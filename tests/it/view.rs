//! Every page of the app, rendered without a browser in every language for an empty plan and for the example.
#![cfg(test)]

use std::collections::BTreeSet;
use std::fmt::Write as _;

use mixwright::app::{
    Action, Appended, Env, Health, Hold, LibraryPage, Notice, Renewal, Route, Saving, Shelf, State, update,
};
use mixwright::base::{Currency, Day, Lang, Money, Month};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::touchpoints::TouchpointEdit;
use mixwright::plan::{Plan, PlanEdit, Rhythm, RowEdit, Stage, Usage};
use mixwright::report::words;
use mixwright::report::words::mix::allocate_error;
use mixwright::ui;
use yew::{Callback, Html, LocalServerRenderer, Properties, function_component};

use super::full_plan;

#[derive(Clone, PartialEq, Properties)]
struct ScreenProps {
    state: State,
}

#[function_component(Screen)]
fn screen(props: &ScreenProps) -> Html {
    ui::app(&props.state, &Callback::noop())
}

pub(crate) fn render(state: &State) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let props = ScreenProps { state: state.clone() };
    runtime.block_on(LocalServerRenderer::<Screen>::with_props(props).hydratable(false).render())
}

const ENV: Env = Env { now: 1_800_000_000_000, today: Day::EPOCH };

pub(crate) fn act(state: &mut State, action: Action) {
    update(state, action, &ENV);
}

fn empty(lang: Lang) -> State {
    let mut state = State::new(lang);
    act(&mut state, Action::NewPlan);
    state
}

fn example(lang: Lang) -> State {
    let mut state = State::new(lang);
    act(&mut state, Action::OpenExample);
    state
}

/// A state that shows `plan`.
pub(crate) fn showing(lang: Lang, plan: &Plan) -> State {
    let mut state = State::new(lang);
    act(&mut state, Action::FileRead { name: "plan".into(), text: mixwright::store::write(plan, 1) });
    assert!(matches!(state.notice, Some(Notice::Opened { .. })), "{:?}", state.notice);
    act(&mut state, Action::DismissNotice);
    state
}

fn full(lang: Lang) -> State {
    showing(lang, &full_plan::full(lang))
}

/// The example as a business that sells through enquiries, so that the fields of that way are there.
pub(crate) fn enquiries(lang: Lang) -> State {
    use mixwright::plan::Sale;
    use mixwright::plan::customers::CustomersEdit;
    let edit = PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry));
    showing(lang, &full_plan::edited(&full_plan::roastery(lang), vec![edit]))
}

pub(crate) fn routes() -> Vec<Route> {
    let stages = Stage::ALL.into_iter().map(Route::Stage);
    let library = [
        LibraryPage::Channels,
        LibraryPage::Channel("kr_naver_shopping"),
        LibraryPage::Channel("own_website"),
        LibraryPage::Compare("google_search", "cn_1688_aicaigou"),
        LibraryPage::Trades,
        LibraryPage::Calendar,
        LibraryPage::Rules,
        LibraryPage::Evidence,
        LibraryPage::Terms,
        LibraryPage::Term("cpc"),
    ];
    let library = library.into_iter().map(Route::Library);
    let reviews = Rhythm::ALL.map(|rhythm| Route::Review(rhythm, Month::new(2027, 6).unwrap()));
    [Route::Start, Route::Quick, Route::Document].into_iter().chain(stages).chain(library).chain(reviews).collect()
}

/// The library's files as the browser fetches them.
pub(crate) fn pack() -> String {
    let mut files = Vec::new();
    for entry in std::fs::read_dir("data").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "csv") {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            files.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
    serde_json::to_string(&files).unwrap()
}

/// Every page of every plan in every language, with a name for messages.
pub(crate) fn pages() -> Vec<(String, Lang, Route, String)> {
    let mut pages = Vec::new();
    let pack = pack();
    for lang in Lang::ALL {
        for (name, mut state) in
            [("empty", empty(lang)), ("example", example(lang)), ("full", full(lang)), ("enquiries", enquiries(lang))]
        {
            act(&mut state, Action::LibraryFetched(Some(pack.clone())));
            assert!(matches!(state.shelf, Shelf::Here(_)));
            for route in routes() {
                act(&mut state, Action::Go(route));
                pages.push((format!("{name} {} {}", lang.tag(), route.hash()), lang, route, render(&state)));
            }
        }
    }
    pages
}

/// Values of an attribute, in order.
pub(crate) fn attributes<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    html.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The text between tags, entities as they stand.
pub(crate) fn text(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<').skip(1) {
        let (tag, rest) = part.split_once('>').unwrap_or((part, ""));
        if !tag.starts_with("option") {
            let _ = writeln!(text, "{rest}");
        }
    }
    text
}

/// What stands inside the elements of one kind.
fn inside(html: &str, tag: &str) -> Vec<String> {
    let (start, end) = (format!("<{tag}"), format!("</{tag}>"));
    html.split(start.as_str())
        .skip(1)
        .filter(|rest| rest.starts_with([' ', '>']))
        .filter_map(|rest| rest.split(end.as_str()).next())
        .map(|body| text(&format!("<{body}<")).replace('\n', ""))
        .collect()
}

fn none(broken: &BTreeSet<String>) {
    assert!(broken.is_empty(), "\n{}", broken.iter().cloned().collect::<Vec<_>>().join("\n"));
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('\'', "&#x27;").replace('"', "&quot;")
}

#[test]
fn every_page_is_whole() {
    let mut broken = BTreeSet::new();
    for (name, lang, route, html) in pages() {
        let mut says = |what: String| broken.insert(format!("{name}: {what}"));
        if let Route::Stage(stage) = route {
            let question = escaped(words::stage::question(stage).get(lang));
            if !inside(&html, "h1").iter().any(|title| escaped(title) == question || *title == question) {
                says(format!("no question {question}"));
            }
        }
        if attributes(&html, "style").len() + html.matches("<style").count() > 0 {
            says("a style attribute".into());
        }
        if html.contains("javascript:") || html.contains(" onclick=\"") {
            says("inline script".into());
        }
        let text = text(&html);
        for i in 0..10 {
            if html.contains(&format!("{{{i}}}")) {
                says(format!("the placeholder {{{i}}}"));
            }
        }
        for strange in ["NaN", "inf", "Infinity", "Some(", "undefined"] {
            if text.split(|c: char| !c.is_alphanumeric() && c != '(').any(|word| word == strange) {
                says(format!("the text {strange}"));
            }
        }
        // Ids are unique, and what points at an id finds it.
        let mut ids = BTreeSet::new();
        for id in attributes(&html, "id") {
            if !ids.insert(id) {
                says(format!("the id {id} twice"));
            }
        }
        for pointer in ["for", "aria-describedby", "aria-labelledby", "aria-controls"] {
            // Some name several.
            for target in attributes(&html, pointer).iter().flat_map(|targets| targets.split(' ')) {
                if !ids.contains(target) {
                    says(format!("{pointer}={target} leads nowhere"));
                }
            }
        }
        for (open, close) in [("<label", "</label>"), ("<div", "</div>"), ("<section", "</section>")] {
            if html.matches(open).count() != html.matches(close).count() {
                says(format!("{open} is not closed"));
            }
        }
        if html.matches("<h1").count() != 1 {
            says(format!("{} headings of the first order", html.matches("<h1").count()));
        }
        if html.matches("<main").count() != 1 {
            says(format!("{} main regions", html.matches("<main").count()));
        }
    }
    none(&broken);
}

#[test]
fn headings_are_in_the_readers_language() {
    let mut broken = BTreeSet::new();
    for (name, lang, _, html) in pages() {
        for heading in ["h1", "h2", "h3"].iter().flat_map(|tag| inside(&html, tag)) {
            let own = |c: char| match lang {
                Lang::Ko => ('\u{ac00}'..='\u{d7a3}').contains(&c),
                Lang::Zh => ('\u{4e00}'..='\u{9fff}').contains(&c),
                Lang::En => c.is_ascii_alphabetic(),
            };
            let foreign = |c: char| match lang {
                Lang::Ko => ('\u{4e00}'..='\u{9fff}').contains(&c),
                Lang::Zh => ('\u{ac00}'..='\u{d7a3}').contains(&c),
                Lang::En => !c.is_ascii() && c.is_alphabetic(),
            };
            // Names of companies and brands are written as they are: a heading needs its language, not only it.
            let brand = heading.is_ascii() && heading.split_whitespace().count() <= 2;
            if heading.chars().any(foreign) || (!brand && !heading.chars().any(own)) {
                broken.insert(format!("{name}: {heading}"));
            }
        }
    }
    none(&broken);
}

#[test]
fn every_jump_arrives() {
    let mut broken = BTreeSet::new();
    for (name, mut state) in [
        ("empty", empty(Lang::Ko)),
        ("example", example(Lang::Ko)),
        ("full", full(Lang::Ko)),
        ("enquiries", enquiries(Lang::Ko)),
        ("rowless", showing(Lang::Ko, &Plan::default())),
        ("troubled", troubled(Lang::Ko)),
        ("slow but direct", slow_but_direct(Lang::Ko)),
        ("few buyers", few_buyers(Lang::Ko)),
    ] {
        let open = state.open.as_ref().unwrap();
        let plan = open.plan();
        let needs = Stage::ALL.into_iter().flat_map(|stage| plan.needs(stage)).map(|need| need.field);
        let findings = open.insight.findings.iter().map(|finding| finding.field.clone());
        let checks = open.insight.audit.iter().flat_map(|join| &join.checks).map(|(check, _)| check.field(&plan));
        let fields: Vec<String> = needs.chain(findings).chain(checks).collect();
        broken.extend(lost(&mut state, fields).into_iter().map(|field| format!("{name}: {field}")));
    }
    none(&broken);
}

/// The fields that are not on the page of their stage after a jump to them.
pub(crate) fn lost(state: &mut State, fields: Vec<String>) -> Vec<String> {
    // A jump opens what hides its field.
    for field in &fields {
        act(state, Action::GoToField(field.clone()));
    }
    let mut lost = Vec::new();
    for stage in Stage::ALL {
        act(state, Action::Go(Route::Stage(stage)));
        let html = render(state);
        let ids: BTreeSet<&str> = attributes(&html, "id").into_iter().collect();
        let here = fields.iter().filter(|field| field.split('.').next() == Some(stage.slug()));
        lost.extend(here.filter(|field| !ids.contains(field.as_str())).cloned());
    }
    lost
}

/// Fields of one way to sell are not jumped to under the other.
fn slow_but_direct(lang: Lang) -> State {
    use mixwright::plan::customers::CustomersEdit;
    let edit = PlanEdit::Customers(CustomersEdit::Cycle(Some(12)));
    showing(lang, &full_plan::edited(&full_plan::roastery(lang), vec![edit]))
}

/// A plan that recommends nothing and still has money to explain.
fn few_buyers(lang: Lang) -> State {
    use mixwright::base::Money;
    use mixwright::plan::customers::CustomersEdit;
    use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
    use mixwright::plan::segment::SegmentEdit;
    let plan = full_plan::roastery(lang);
    let id = plan.customers.segments[0].id;
    let few = PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Set(id, SegmentEdit::Size(Some(12)))));
    // Twelve buyers of something dearer: it pays, but only after the plan.
    let line = plan.products.lines[0].id;
    let dear = ProductLineEdit::OrderValue(Some(Money(390_000)));
    let dear = PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(line, dear)));
    let state =
        showing(lang, &full_plan::edited(&plan, vec![few, dear, PlanEdit::Company(CompanyEdit::MessengerList(None))]));
    let insight = &state.open.as_ref().unwrap().insight;
    assert!(!insight.recommends() && insight.findings.iter().any(|finding| finding.field == "budget.solution"));
    state
}

/// A plan in which as many rules as possible find something.
fn troubled(lang: Lang) -> State {
    use mixwright::base::{Id, Money, Ppm};
    use mixwright::plan::budget::BudgetEdit;
    use mixwright::plan::company::CompanyEdit;
    use mixwright::plan::customers::CustomersEdit;
    use mixwright::plan::feasibility::FeasibilityEdit;
    use mixwright::plan::objectives::ObjectivesEdit;
    use mixwright::plan::organisation::OrganisationEdit;
    use mixwright::plan::risk::RiskEdit;
    use mixwright::plan::segment::SegmentEdit;
    use mixwright::plan::touchpoints::TouchpointEdit;
    use mixwright::plan::{Sale, Usage};
    let company = PlanEdit::Company;
    let add = || PlanEdit::Objectives(ObjectivesEdit::Objective(RowEdit::Add));
    let edits = vec![
        company(CompanyEdit::HasShop(Some(false))),
        company(CompanyEdit::HasSite(Some(false))),
        PlanEdit::Customers(CustomersEdit::Sale(Sale::Enquiry)),
        PlanEdit::Customers(CustomersEdit::CloseRate(Some(Ppm::percent(20)))),
        PlanEdit::Customers(CustomersEdit::Cycle(Some(9))),
        PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Set(Id(3), SegmentEdit::Size(Some(30))))),
        PlanEdit::Feasibility(FeasibilityEdit::Runway(Some(1))),
        PlanEdit::Organisation(OrganisationEdit::Hours(Some(1))),
        PlanEdit::Risk(RiskEdit::Consent(Some(false))),
        PlanEdit::Risk(RiskEdit::ReplyHours(None)),
        PlanEdit::Touchpoint("kr_meta".into(), TouchpointEdit::Usage(Usage::Always)),
        PlanEdit::Budget(BudgetEdit::Fix("kr_naver_shopping".into(), Some(Money(1_000)))),
        PlanEdit::Budget(BudgetEdit::Fix("kr_kakao_repurchase".into(), Some(Money(1_000)))),
        add(),
        add(),
        add(),
    ];
    let state = showing(lang, &full_plan::edited(&full_plan::roastery(lang), edits));
    let found = state.open.as_ref().unwrap().insight.findings.len();
    assert!(found >= 10, "only {found} findings");
    state
}

#[test]
fn trouble_is_told_in_every_language() {
    for lang in Lang::ALL {
        let mut state = troubled(lang);
        for stage in Stage::ALL {
            act(&mut state, Action::Go(Route::Stage(stage)));
            let html = render(&state);
            for finding in state.open.as_ref().unwrap().insight.findings_of(stage) {
                assert!(html.contains(&finding.rule.code()), "{} {}", lang.tag(), finding.field);
            }
            assert!(!html.contains("{0}") && !html.contains("{1}"), "{} {stage:?}", lang.tag());
        }
    }
}

#[test]
fn where_plans_are_kept_nothing_is_told_that_is_not_known() {
    let mut state = State::new(Lang::En);
    act(&mut state, Action::Go(Route::Kept));
    assert!(!render(&state).contains("There is enough."), "nobody measured it");
    for (scarce, text) in [(false, "There is enough."), (true, "Almost used up.")] {
        act(&mut state, Action::Room { scarce: Some(scarce), lasting: None });
        assert!(render(&state).contains(text));
    }
    let mut state = example(Lang::En);
    state.open.as_mut().unwrap().hold = Hold::Elsewhere;
    assert!(render(&state).contains("data-testid=\"elsewhere\""));
    act(&mut state, Action::Go(Route::Kept));
    assert!(!render(&state).contains("data-testid=\"elsewhere\""), "no plan is shown there");
}

#[test]
fn banners_say_what_is_not_kept_and_what_was_removed() {
    for lang in Lang::ALL {
        let mut state = example(lang);
        act(&mut state, Action::Go(Route::Start));
        assert!(!render(&state).contains("storage-warning"));
        let key = state.open.as_ref().unwrap().key;
        act(&mut state, Action::Appended { key, seq: 1, result: Appended::Failed });
        for (health, word) in [(Health::Good, "basic"), (Health::Denied, "memory"), (Health::Full, "full")] {
            act(&mut state, Action::Stored { key, health });
            assert!(render(&state).contains("storage-warning"));
            act(&mut state, Action::Go(Route::Document));
            assert!(render(&state).contains(&format!("data-state=\"{word}\"")), "{word}");
            act(&mut state, Action::Go(Route::Start));
        }
        act(&mut state, Action::RemovePlan(key));
        let html = render(&state);
        let name = full_plan::roastery(lang).name().to_owned();
        assert!(html.contains("data-testid=\"notice\"") && html.contains(&name), "{html}");
    }
}

#[test]
fn a_new_version_is_offered_where_the_plan_is_kept() {
    let has = |state: &State| render(state).contains("data-testid=\"renewal\"");
    for lang in Lang::ALL {
        let mut state = example(lang);
        assert!(!has(&state));
        act(&mut state, Action::Renew(Renewal::Ready));
        assert!(has(&state));
        for (saving, offered) in
            [(Saving::Saved, true), (Saving::Pending, true), (Saving::Full, false), (Saving::Memory, false)]
        {
            state.open.as_mut().unwrap().saving = saving;
            assert_eq!(has(&state), offered, "{saving:?}");
        }
        state.open = None;
        assert!(has(&state));
        act(&mut state, Action::Renew(Renewal::Unknown));
        assert!(!has(&state));
    }
}

#[test]
fn a_demand_the_money_cannot_meet_is_said_where_the_mix_would_stand() {
    for lang in Lang::ALL {
        let edit = PlanEdit::Touchpoint("kr_youtube".into(), TouchpointEdit::Usage(Usage::Always));
        let funds = PlanEdit::Company(CompanyEdit::Funds(Some(Money(9_000_000))));
        let plan = full_plan::roastery(lang).with(edit).unwrap().with(funds).unwrap();
        let mut state = showing(lang, &plan);
        act(&mut state, Action::Go(Route::Stage(Stage::Budget)));
        let error = state.open.as_ref().unwrap().insight.mix.as_ref().unwrap().error.expect("too little money");
        assert!(render(&state).contains(&escaped(&allocate_error(error, Currency::Krw, lang))), "{}", lang.tag());
    }
}

#[test]
fn typed_markup_stays_text() {
    use mixwright::plan::company::CompanyEdit;
    let mut state = example(Lang::En);
    for edit in [CompanyEdit::Name("<img src=x onerror=alert(1)>".into()), CompanyEdit::PlanName("\"><b>x".into())] {
        act(&mut state, Action::Edit { edit: PlanEdit::Company(edit), field: "company.name".into() });
    }
    for route in routes() {
        act(&mut state, Action::Go(route));
        let html = render(&state);
        assert!(!html.contains("<img") && !html.contains("<b>"), "{}", route.hash());
    }
}
