//! Figures of the company's own and channels of its own: how far they can be trusted, what they change, and how they come
//! in from a table. Numbers in comments are worked out by hand.
#![cfg(test)]

use mixwright::app::import::{self, Column, RowProblem, TableProblem};
use mixwright::app::{Action, Effect, Env, Notice, State, TableKind, update};
use mixwright::base::{Day, Lang, Month, Region};
use mixwright::forecast::{self, Figure, Formula, Origin, OwnData, evidence};
use mixwright::i18n::InputError;
use mixwright::insight::{Insight, Job, Task};
use mixwright::library::{self, ChannelRef, Grade, Lifts};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::products::ProductsEdit;
use mixwright::plan::touchpoints::{OwnChannelEdit, TouchpointEdit};
use mixwright::plan::{OwnMetric, Plan, PlanEdit, RowEdit};
use mixwright::score::{Finding, Rule};
use proptest::prelude::*;

use super::full_plan::{edited, roastery};

const SHOPPING: &str = "kr_naver_shopping";

fn near(a: f64, b: f64) {
    assert!((a - b).abs() <= 1e-6 * b.abs(), "{a} is not {b}");
}

fn touch(channel: &str, edit: TouchpointEdit) -> PlanEdit {
    PlanEdit::Touchpoint(channel.to_owned(), edit)
}

fn own(channel: &str, metric: OwnMetric, value: u64, sample: Option<u64>) -> Vec<PlanEdit> {
    vec![
        touch(channel, TouchpointEdit::Own(metric, Some(value))),
        touch(channel, TouchpointEdit::Sample(metric, sample)),
    ]
}

fn data(value: f64, rate: bool, sample: Option<u64>) -> OwnData {
    OwnData { field: String::new(), value, rate, sample, source: String::new() }
}

fn reference(id: &str) -> ChannelRef {
    ChannelRef::Library(library::channel(id).unwrap())
}

fn cost(plan: &Plan, id: &str) -> Figure {
    let insight = Insight::of(plan);
    insight.forecast.unwrap().touchpoint(id).unwrap().cost_per_deal.clone().unwrap()
}

fn found(plan: &Plan, rule: Rule) -> Vec<Finding> {
    Insight::of(plan).findings.into_iter().filter(|finding| finding.rule == rule).collect()
}

#[test]
fn a_sample_decides_how_far_an_own_figure_can_be_trusted() {
    // 88 orders of 3,673 clicks: the 95 % interval 1.95–2.95 % is ± 20.7 % of 2.4 %, just too wide for grade B.
    assert!((data(0.024, true, Some(3_673)).spread() - 0.207).abs() < 5e-4);
    assert_eq!(data(0.024, true, Some(3_673)).grade(), Grade::C);
    // 7 of 300: ± 77 %.
    assert!((data(7.0 / 300.0, true, Some(300)).spread() - 0.772).abs() < 5e-4);
    assert_eq!(data(7.0 / 300.0, true, Some(300)).grade(), Grade::D);
    // Prices: 1.96 ÷ √n. 385 clicks are the first with ± 10 %, 97 with ± 20 %, 32 with ± 35 %.
    for (n, grade) in [(385, Grade::A), (384, Grade::B), (97, Grade::B), (96, Grade::C), (32, Grade::C), (31, Grade::D)]
    {
        assert_eq!(data(350.0, false, Some(n)).grade(), grade, "{n}");
    }
    assert_eq!(data(350.0, false, None).grade(), Grade::C);
    assert_eq!(data(350.0, false, Some(0)).grade(), Grade::C, "nothing counted is nothing said");
    assert_eq!(data(0.0, true, Some(50)).grade(), Grade::D);
}

proptest! {
    #[test]
    fn more_cases_never_make_a_figure_less_certain(rate in 0.000_1_f64..0.9, n in 1_u64..1_000_000, more in 1_u64..1_000_000) {
        for is_rate in [true, false] {
            let few = data(rate, is_rate, Some(n));
            let many = data(rate, is_rate, Some(n + more));
            prop_assert!(many.spread() <= few.spread() + 1e-12 && many.grade() <= few.grade());
            prop_assert!((0.0..=0.9).contains(&few.spread()));
        }
    }
}

#[test]
fn an_own_figure_changes_the_cost_and_its_grade() {
    let plan = roastery(Lang::En);
    near(cost(&plan, SHOPPING).value, 350.0 / 0.03);
    assert_eq!(cost(&plan, SHOPPING).grade, Some(Grade::C), "own figures without a sample");
    let mut edits = own(SHOPPING, OwnMetric::Cpc, 490_000, Some(20_000));
    edits.extend(own(SHOPPING, OwnMetric::CvrSale, 24_000, Some(20_000)));
    let counted = edited(&plan, edits);
    near(cost(&counted, SHOPPING).value, 490.0 / 0.024); // 20,416.67
    assert_eq!(cost(&counted, SHOPPING).grade, Some(Grade::A), "480 orders of 20,000 clicks: ± 8.8 %");
    // Taken back, the library counts again.
    let back = edited(&plan, vec![touch(SHOPPING, TouchpointEdit::Own(OwnMetric::CvrSale, None))]);
    let benchmark = evidence::benchmark(&back, &reference(SHOPPING), OwnMetric::CvrSale).unwrap();
    near(cost(&back, SHOPPING).value, 350.0 / benchmark.value);
    assert_eq!(cost(&back, SHOPPING).grade, Some(Grade::D));
}

#[test]
fn a_figure_on_few_cases_is_pointed_at() {
    let plan = roastery(Lang::En);
    assert!(found(&plan, Rule::ThinFigure).is_empty());
    let thin = found(&edited(&plan, own(SHOPPING, OwnMetric::CvrSale, 30_000, Some(100))), Rule::ThinFigure);
    assert_eq!(thin.len(), 1);
    assert_eq!(thin[0].field, format!("touchpoints.{SHOPPING}.cvr_sale"));
    near(thin[0].values[0], 100.0);
    assert!(found(&edited(&plan, own(SHOPPING, OwnMetric::CvrSale, 30_000, Some(3_673))), Rule::ThinFigure).is_empty());
}

#[test]
fn a_sample_needs_its_figure() {
    let plan = roastery(Lang::En);
    let lonely = touch("kr_danggeun", TouchpointEdit::Sample(OwnMetric::Cpc, Some(5)));
    assert!(plan.with(lonely).is_err());
    let huge = touch(SHOPPING, TouchpointEdit::Sample(OwnMetric::Cpc, Some(u64::MAX)));
    assert!(plan.with(huge).is_err());
}

#[test]
fn year_and_currency_are_steps_one_can_see() {
    // X ads were quoted at 0.38 dollars a click in 2024: × 1.078² to 2026, × 1,400 won.
    let plan = edited(&roastery(Lang::Ko), vec![touch("x_ads", TouchpointEdit::Added(true))]);
    let price = evidence::benchmark(&plan, &reference("x_ads"), OwnMetric::Cpc).unwrap();
    near(price.value, 0.38 * 1.078 * 1.078 * 1_400.0); // 618.23
    let Origin::Computed(Formula::Product, exchange) = &price.origin else { panic!("{price:?}") };
    near(exchange[1].value, 1_400.0);
    let Origin::Computed(Formula::Compound, years) = &exchange[0].origin else { panic!("{:?}", exchange[0]) };
    near(years[0].value, 0.38);
    near(years[1].value, 0.078);
    near(years[2].value, 2.0);
    assert!(matches!(years[1].origin, Origin::PriceChange(_)) && matches!(years[0].origin, Origin::Library(_)));
    // Korean prices of 2023 stay as quoted: nobody publishes how they moved.
    let meta = evidence::benchmark(&plan, &reference("kr_meta"), OwnMetric::Cpm).unwrap();
    near(meta.value, 10_000.0);
    assert!(matches!(meta.origin, Origin::Library(_)));
    // A price list holds until it is changed.
    let message = evidence::benchmark(&plan, &reference("kr_kakao_channel_msg"), OwnMetric::PricePerMessage).unwrap();
    near(message.value, 17.5);
}

#[test]
fn a_channel_of_the_library_can_be_added_and_dropped() {
    let plan = roastery(Lang::Ko);
    let weighs = |plan: &Plan, id: &str| forecast::channels(plan).iter().any(|channel| channel.id == id);
    assert!(!weighs(&plan, "kr_coupang_ads") && !weighs(&plan, "cn_xhs_ads"));
    for id in ["kr_coupang_ads", "cn_xhs_ads"] {
        let added = edited(&plan, vec![touch(id, TouchpointEdit::Added(true))]);
        assert!(weighs(&added, id));
        assert_eq!(forecast::channels(&added).len(), forecast::channels(&plan).len() + 1);
        assert!(Insight::of(&added).mix.unwrap().line(id).is_some());
        assert_eq!(edited(&added, vec![touch(id, TouchpointEdit::Added(false))]), plan);
    }
    // What all the others rest on is no touchpoint.
    let base = edited(&plan, vec![touch("own_website", TouchpointEdit::Added(true))]);
    assert!(!weighs(&base, "own_website"));
}

/// The roastery with a channel of its own that works like Naver's display ads.
fn with_magazine(edits: Vec<OwnChannelEdit>) -> (Plan, String) {
    let plan = edited(&roastery(Lang::Ko), vec![PlanEdit::OwnChannel(RowEdit::Add)]);
    let id = plan.touchpoints.own[0].id;
    let edits = edits.into_iter().map(|edit| PlanEdit::OwnChannel(RowEdit::Set(id, edit))).collect();
    let plan = edited(&plan, edits);
    let channel = plan.touchpoints.own[0].channel_id();
    (plan, channel)
}

#[test]
fn an_own_channel_borrows_figures_until_it_has_its_own() {
    let (open, _) = with_magazine(vec![OwnChannelEdit::Name("동네 잡지".into())]);
    assert_eq!(found(&open, Rule::OwnChannelOpen).len(), 1, "nothing it works like");
    let complete = vec![OwnChannelEdit::Name("동네 잡지".into()), OwnChannelEdit::Like("kr_naver_gfa".into())];
    let (plan, id) = with_magazine(complete);
    assert!(found(&plan, Rule::OwnChannelOpen).is_empty());
    let insight = Insight::of(&plan);
    let model = insight.forecast.as_ref().unwrap().touchpoint(&id).unwrap();
    assert_eq!(model.channel.name.get(Lang::Zh), "동네 잡지", "a name is a name in every language");
    // The figures are those of the similar channel, and say so.
    let borrowed = evidence::benchmark(&plan, &model.channel, OwnMetric::Cpm).unwrap();
    near(borrowed.value, evidence::benchmark(&plan, &reference("kr_naver_gfa"), OwnMetric::Cpm).unwrap().value);
    let Origin::Library(found) = &borrowed.origin else { panic!("{borrowed:?}") };
    assert!(found.fallback.other_channel && found.figure.channel == "kr_naver_gfa");
    // Own figures make it the cheapest way to win a customer, and the mix takes it.
    let mut edits = own(&id, OwnMetric::Cpc, 100_000, Some(1_000));
    edits.extend(own(&id, OwnMetric::CvrSale, 50_000, Some(1_000)));
    edits.push(touch(&id, TouchpointEdit::Own(OwnMetric::Ceiling, Some(5_000_000))));
    let known = edited(&plan, edits);
    near(cost(&known, &id).value, 2_000.0);
    let mix = Insight::of(&known).mix.unwrap();
    assert!(mix.line(&id).unwrap().on);
    let spent: i64 = mix.lines.iter().map(|line| line.spend.0).sum();
    assert!(mix.unspent.0 >= 0 && spent > 0);
    // Removed, it leaves nothing behind but what happened.
    let row = known.touchpoints.own[0].id;
    let gone = edited(&known, vec![PlanEdit::OwnChannel(RowEdit::Remove(row))]);
    assert!(gone.touchpoints.get(&id).is_none() && Insight::of(&gone).mix.unwrap().line(&id).is_none());
}

#[test]
fn the_calendar_warns_and_lifts() {
    let plan = roastery(Lang::Ko);
    let left_out = found(&plan, Rule::FestivalLeftOut);
    let joined = edited(&plan, vec![PlanEdit::Products(ProductsEdit::Festivals(true))]);
    assert!(found(&joined, Rule::FestivalLeftOut).is_empty());
    if plan.company.has_shop == Some(true) {
        // Korea Sale Festa and the November sales; the plan runs from June to November 2027.
        assert_eq!(left_out.len(), 1);
        assert_eq!((left_out[0].values[0], left_out[0].values[1]), (2027.0, 10.0));
    }
    let weights = |plan: &Plan| forecast::Forecast::of(plan).unwrap().season_weights();
    let festival = Lifts { gifts: false, festivals: true };
    let november = Month::new(2027, 11).unwrap();
    let days = library::strong_days(festival, Region::Kr, november);
    near(weights(&plan)[5], 1.0);
    near(weights(&joined)[5], 1.0 + 0.5 * days / 30.0);
    assert!(days >= 11.0, "1–11 November at least");
    // A plan that starts as the gift season begins is too late for a touchpoint that takes weeks.
    assert!(found(&plan, Rule::SeasonTooSoon).is_empty());
    let late = edited(&plan, vec![PlanEdit::Company(CompanyEdit::Start(Month::new(2027, 9)))]);
    let late = found(&late, Rule::SeasonTooSoon);
    assert_eq!(late.len(), 1);
    near(late[0].values[1], 0.0);
}

const HEAD: &str = "channel,metric,value,sample,source\n";

fn rows(text: &str) -> Vec<import::ImportRow> {
    import::read(&roastery(Lang::Ko), "f.csv".into(), text).rows.unwrap()
}

#[test]
fn a_table_is_read_in_every_language_and_dress() {
    for text in [
        format!("{HEAD}kr_naver_shopping,cpc,490,3673,Naver\nkr_naver_shopping,cvr_sale,2.4%,3673,GA4\n"),
        "\u{feff}채널;항목;값;표본 수;출처\n네이버 쇼핑검색광고;클릭당 비용(CPC);490;3,673;Naver\n네이버 쇼핑검색광고;방문 대비 주문 전환율;2.4;3673;GA4\n".to_owned(),
        "渠道\t指标\t数值\t样本量\t出处\nNaver购物搜索广告\t单次点击成本（CPC）\t490\t3673\tNaver\nkr_naver_shopping\tcvr_sale\t2.4%\t3673\tGA4\n".to_owned(),
    ] {
        let figures: Vec<_> = rows(&text).into_iter().map(|row| row.figure.unwrap()).collect();
        assert_eq!(figures.len(), 2, "{text}");
        assert_eq!((figures[0].channel.as_str(), figures[0].metric, figures[0].figure.value), (SHOPPING, OwnMetric::Cpc, 490_000));
        assert_eq!((figures[1].metric, figures[1].figure.value), (OwnMetric::CvrSale, 24_000));
        assert_eq!((figures[0].figure.sample, figures[0].figure.source.as_str()), (Some(3_673), "Naver"));
    }
}

#[test]
fn every_bad_row_says_what_is_wrong_and_the_good_ones_stay() {
    let text = format!(
        "{HEAD}kr_naver_shopping,cpc,490,,\nnobody,cpc,1,,\nkr_naver_shopping,ctr2,1,,\nkr_naver_shopping,cvr_sale,abc,,\n\
         kr_naver_shopping,cvr_sale,140%,,\nkr_naver_shopping,cpc,500,,\nkr_naver_shopping,ctr,,12,\nkr_danggeun,cpc,300,many,\n,,,,\n"
    );
    let rows = rows(&text);
    let problem = |i: usize| rows[i].figure.clone().unwrap_err();
    assert!(rows[0].figure.is_ok());
    assert_eq!(problem(1), RowProblem::UnknownChannel("nobody".into()));
    assert_eq!(problem(2), RowProblem::UnknownFigure("ctr2".into()));
    assert!(matches!(problem(3), RowProblem::Value(InputError::NotANumber { .. })));
    assert!(matches!(problem(4), RowProblem::Value(InputError::OverLimit { .. })));
    assert_eq!(problem(5), RowProblem::Twice { line: 2 });
    assert_eq!(problem(6), RowProblem::NoValue);
    assert!(matches!(problem(7), RowProblem::Sample(_)));
    assert_eq!((rows.len(), rows[7].line), (8, 9), "an empty row is no row");
    for lang in Lang::ALL {
        let said: Vec<String> = (1..8).map(|i| import::row_problem(&problem(i), lang)).collect();
        assert!(said.iter().all(|text| !text.contains('{') && text.len() > 8), "{said:?}");
    }
}

#[test]
fn what_is_no_table_is_refused_with_a_reason() {
    let read = |text: &str| import::read(&roastery(Lang::Ko), "f.csv".into(), text).rows.unwrap_err();
    assert_eq!(read(""), TableProblem::Empty);
    assert_eq!(read(HEAD), TableProblem::Empty);
    assert_eq!(read("a,b\n1,2\n"), TableProblem::NoColumn(Column::Channel));
    assert_eq!(read("channel,metric\nx,y\n"), TableProblem::NoColumn(Column::Value));
    assert_eq!(read("PK\u{3}\u{4}\u{0}\u{0}"), TableProblem::NoColumn(Column::Channel));
    let long = format!("{HEAD}{}", "kr_naver_shopping,cpc,1,,\n".repeat(import::MAX_ROWS + 1));
    assert_eq!(read(&long), TableProblem::TooLong);
}

#[test]
fn the_template_reads_back_and_runs_nowhere() {
    let (plan, id) = with_magazine(vec![
        OwnChannelEdit::Name("=HYPERLINK(\"x\")".into()),
        OwnChannelEdit::Like("kr_naver_gfa".into()),
    ]);
    let mut edits = own(&id, OwnMetric::Cpc, 123_456, Some(77));
    edits.push(touch(&id, TouchpointEdit::Source(OwnMetric::Cpc, "+1 from the printer, \"quoted\"".into())));
    let plan = edited(&plan, edits);
    for lang in Lang::ALL {
        let text = import::template(&plan, lang);
        assert!(text.starts_with('\u{feff}'));
        for line in text.lines() {
            assert!(
                !line.trim_start_matches('\u{feff}').trim_start_matches('"').starts_with(['=', '+', '@']),
                "{line}"
            );
        }
        let read = import::read(&plan, "f.csv".into(), &text).rows.unwrap();
        let figures: Vec<_> = read.into_iter().map(|row| row.figure.unwrap()).collect();
        let typed: usize = plan.touchpoints.by_channel.values().map(|entry| entry.own.len()).sum();
        assert_eq!(figures.len(), typed, "{lang:?}");
        let again = plan.with(PlanEdit::Figures(figures)).unwrap();
        assert_eq!(again, plan, "{lang:?}");
    }
}

#[test]
fn a_table_changes_nothing_before_the_yes_and_everything_at_once_after_it() {
    let env = Env { now: 1_800_000_000_000, today: Day::new(2027, 1, 1).unwrap() };
    let mut state = State::new(Lang::En);
    update(&mut state, Action::OpenExample, &env);
    let plan = |state: &State| state.open.as_ref().unwrap().plan();
    let before = plan(&state);
    let pick = update(&mut state, Action::PickTable("touchpoints.table".into()), &env);
    assert_eq!(
        pick,
        [Effect::ReadTable { input: "touchpoints.table".into(), lang: Lang::En, kind: TableKind::Figures }]
    );
    let text = format!("{HEAD}kr_naver_shopping,cpc,490,3673,Naver\nkr_danggeun,cpc,300,50,\nnobody,cpc,1,,\n");
    assert_eq!(update(&mut state, Action::TableRead { name: "f.csv".into(), text: text.clone() }, &env), []);
    assert_eq!(plan(&state), before);
    assert_eq!(state.import.as_ref().unwrap().figures().len(), 2);
    update(&mut state, Action::DropImport, &env);
    assert!(state.import.is_none());
    update(&mut state, Action::TableRead { name: "f.csv".into(), text }, &env);
    // The dearer clicks end the “go”, so what would bring it back is looked for.
    let effects = update(&mut state, Action::TakeImport, &env);
    let [chances, flips, options] = Task::ALL.map(|task| Effect::Run(Job { task, plan: plan(&state) }));
    assert_eq!(effects, [Effect::SaveSoon, chances, flips, options]);
    assert_eq!(state.notice, Some(Notice::Taken { count: 2 }));
    assert_eq!(plan(&state).touchpoints.get("kr_danggeun").unwrap().own[&OwnMetric::Cpc].sample, Some(50));
    update(&mut state, Action::Undo, &env);
    assert_eq!(plan(&state), before, "one step back takes all of it back");
}

#[test]
fn lines_are_counted_as_an_editor_counts_them() {
    for end in ["\n", "\r\n", "\r"] {
        let text = format!(
            "channel,metric,value{end}nobody,cpc,1{end}{end}{end}nobody,ctr,1{end}\"kr{end}x\",cpc,2{end}nobody,cpm,3"
        );
        let lines: Vec<u64> = rows(&text).iter().map(|row| row.line).collect();
        assert_eq!(lines, [2, 5, 6, 8], "{end:?}");
    }
}

#[test]
fn a_number_that_can_be_read_in_two_ways_is_refused() {
    let read = |text: &str| rows(text)[0].figure.clone();
    let table = |value: &str, sample: &str| {
        format!("channel;metric;value;sample\nkr_naver_shopping;cvr_sale;{value};{sample}\n")
    };
    for (value, sample) in [("2,4", ""), ("2.400", ""), ("2.4", "1.000"), ("2.4", "1,5"), ("0,024", "")] {
        assert!(read(&table(value, sample)).is_err(), "{value} {sample}");
    }
    for (value, sample, stored) in [("2.4", "1,000", 24_000), ("2.4%", "3673", 24_000), ("2", "", 20_000)] {
        assert_eq!(read(&table(value, sample)).unwrap().figure.value, stored, "{value}");
    }
    let price = |value: &str| read(&format!("channel,metric,value\nkr_naver_shopping,cpc,\"{value}\"\n"));
    assert_eq!(price("1,234").unwrap().figure.value, 1_234_000);
    assert_eq!(price("0.065").unwrap().figure.value, 65);
    assert!(price("0,065").is_err() && price("12,34").is_err());
    let shown = rows("channel,metric,value\nkr_naver_shopping,cvr_sale,0.024\n");
    assert_eq!(shown[0].read, "0.024%", "what was read stands beside what was written");
}

#[test]
fn names_that_two_channels_share_are_not_guessed_at() {
    let double = vec![OwnChannelEdit::Name("네이버 쇼핑검색광고".into()), OwnChannelEdit::Like("kr_naver_gfa".into())];
    let (plan, id) = with_magazine(double);
    let read = |text: &str| import::read(&plan, "f.csv".into(), text).rows.unwrap();
    let by_name = read("channel,metric,value\n네이버 쇼핑검색광고,cpc,300\n");
    assert_eq!(by_name[0].figure, Err(RowProblem::TwoChannels("네이버 쇼핑검색광고".into())));
    let by_id = read(&format!("channel,metric,value\n{id},cpc,300\nkr_naver_shopping,cpc,400\n"));
    assert!(by_id.iter().all(|row| row.figure.is_ok()));
    let template = import::template(&plan, Lang::Ko);
    assert!(template.contains(&format!("\"{id}\"")) && template.contains("\"kr_naver_shopping\""));
}

#[test]
fn only_figures_that_count_are_taken() {
    let rows = rows(
        "channel,metric,value\nkr_kakao_channel_msg,ceiling,3\nown_website,cpc,100\nx_ads,cpc,100\nkr_naver_shopping,cvr_lead,2\n",
    );
    assert_eq!(rows[0].figure, Err(RowProblem::NotCounted(OwnMetric::Ceiling)));
    assert!(matches!(rows[1].figure, Err(RowProblem::UnknownChannel(_))));
    assert!(matches!(rows[2].figure, Err(RowProblem::UnknownChannel(_))), "known, but not weighed");
    assert!(rows[3].figure.is_ok(), "counted once sales come through enquiries");
}

#[test]
fn a_huge_table_is_refused_at_once() {
    let read = |text: &str| import::read(&roastery(Lang::Ko), "f.csv".into(), text).rows.unwrap_err();
    let wide = format!("{}channel,metric,value\n{}", ",".repeat(600_000), "a\n".repeat(6_000));
    assert_eq!(read(&wide), TableProblem::Broken { line: 1 }, "more cells than any table has");
    let long = format!("channel,metric,value\n{}", "a,b,\n".repeat(600_000));
    assert_eq!(read(&long), TableProblem::TooLong);
}

#[test]
fn a_waiting_table_stays_with_its_plan() {
    let env = Env { now: 1_800_000_000_000, today: Day::new(2027, 1, 1).unwrap() };
    let mut state = State::new(Lang::En);
    update(&mut state, Action::OpenExample, &env);
    let first = state.open.as_ref().unwrap().key;
    update(&mut state, Action::OpenExample, &Env { now: env.now + 5_000, ..env });
    let text = format!("{HEAD}kr_naver_shopping,cpc,490,,\n");
    update(&mut state, Action::TableRead { name: "f.csv".into(), text }, &env);
    assert!(state.import.is_some());
    update(&mut state, Action::OpenPlan(first), &env);
    assert!(state.import.is_none());
    assert_eq!(update(&mut state, Action::TakeImport, &env), []);
}

#[test]
fn a_channel_of_another_market_keeps_its_own_figures() {
    // Baidu: 5 yuan a click in China; 5 ÷ 7.1 × 1,400 won.
    let plan = edited(&roastery(Lang::Ko), vec![touch("cn_baidu_search", TouchpointEdit::Added(true))]);
    let price = evidence::benchmark(&plan, &reference("cn_baidu_search"), OwnMetric::Cpc).unwrap();
    near(price.value, 5.0 / 7.1 * 1_400.0);
    let Origin::Computed(_, inputs) = &price.origin else { panic!("{price:?}") };
    let Origin::Library(found) = &inputs[0].origin else { panic!("{:?}", inputs[0]) };
    assert!(found.figure.channel == "cn_baidu_search" && found.fallback.other_region);
}

#[test]
fn a_month_of_ones_own_is_not_counted_twice() {
    use mixwright::base::Ppm;
    use mixwright::insight::occasions;
    let plan = roastery(Lang::Ko);
    let counted =
        |plan: &Plan| occasions(plan, &Insight::of(plan).facts).iter().filter(|occasion| occasion.counted).count();
    assert!(counted(&plan) >= 1);
    let own = |month| PlanEdit::Products(ProductsEdit::Season(month, Some(Ppm::percent(100))));
    let flat = edited(&plan, (6..=11).map(own).collect());
    assert_eq!(counted(&flat), 0);
    let late = edited(&flat, vec![PlanEdit::Company(CompanyEdit::Start(Month::new(2027, 9)))]);
    assert!(found(&late, Rule::SeasonTooSoon).is_empty(), "the advice can be followed");
}

#[test]
fn a_files_numbers_cannot_make_the_plan_unreadable_later() {
    use mixwright::store;
    let text = store::write(&roastery(Lang::Ko), 1);
    let next = text.split("\"next_id\": ").nth(1).and_then(|rest| rest.split(',').next()).unwrap().to_owned();
    let with = |id: &str| text.replacen(&format!("\"next_id\": {next}"), &format!("\"next_id\": {id}"), 1);
    assert!(store::read(&with("4294967294")).is_err());
    let edge = store::read(&with("999999999")).unwrap().plan;
    assert!(edge.with(PlanEdit::OwnChannel(RowEdit::Add)).is_err(), "no id is left to give");
    let mut plan = roastery(Lang::Ko);
    for _ in 0..30 {
        plan = plan.with(PlanEdit::OwnChannel(RowEdit::Add)).unwrap();
    }
    assert!(plan.with(PlanEdit::OwnChannel(RowEdit::Add)).is_err());
    assert_eq!(store::read(&store::write(&plan, 1)).unwrap().plan, plan);
}
