//! Reports of advertising and analytics tools: their exports read to the number, what is left out and why, and that
//! nothing is guessed. Sums in comments are worked out by hand.
#![cfg(test)]

use std::borrow::Cow;
use std::collections::BTreeMap;

use encoding_rs::Encoding;
use mixwright::base::{Currency, Day, Lang, Month, Region};
use mixwright::intake::date::{DateOrder, DateProblem};
use mixwright::intake::encoding::{encodings, likeliest};
use mixwright::intake::number::NumberProblem;
use mixwright::intake::reading::{Note, Open, Why};
use mixwright::intake::report::{Answer, Incoming, Report};
use mixwright::intake::sheet::SheetProblem;
use mixwright::plan::evaluation::EvaluationEdit;
use mixwright::plan::{ActualCell, ActualMetric, EditError, Plan, PlanEdit, ReportColumn};
use proptest::prelude::*;

use super::full_plan::{edited, roastery};

/// The text of a fixture, decoded as the browser does.
pub(crate) fn fixture(name: &str, lang: Lang) -> String {
    decoded(&std::fs::read(format!("tests/fixtures/reports/{name}")).unwrap(), lang).unwrap()
}

fn decoded(bytes: &[u8], lang: Lang) -> Option<String> {
    let texts = encodings(bytes, lang).into_iter().filter_map(|label| {
        let encoding = Encoding::for_label(label.as_bytes()).unwrap();
        encoding.decode_without_bom_handling_and_without_replacement(bytes).map(Cow::into_owned)
    });
    likeliest(texts)
}

fn fresh(region: Region) -> Plan {
    Plan::fresh(region, Month::new(2027, 3).unwrap())
}

pub(crate) fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn incoming(plan: &Plan, text: &str, answers: Vec<Answer>) -> Incoming {
    let mut incoming = Incoming::read(plan, "report.csv".into(), text);
    for answer in answers {
        incoming.answer(plan, answer);
    }
    incoming
}

fn report(plan: &Plan, text: &str, answers: Vec<Answer>) -> Report {
    incoming(plan, text, answers).report.unwrap()
}

fn to(value: &str, channel: &str) -> Answer {
    Answer::Value(value.into(), Some(Some(channel.into())))
}

/// What the plan holds of a touchpoint in a month: spend, impressions, visits, enquiries, deals, new customers, revenue.
pub(crate) fn held(plan: &Plan, of: &str, channel: &str) -> [Option<u64>; 7] {
    ActualMetric::ALL.map(|metric| plan.evaluation.actuals.get(month(of), Some(channel), metric))
}

fn taken(plan: &Plan, incoming: &Incoming) -> Plan {
    plan.with(incoming.edit().unwrap_or_else(|| panic!("{:?}", incoming.report))).unwrap()
}

fn through(plan: &Plan, of: &str) -> Option<Day> {
    plan.evaluation.actuals.month(month(of)).unwrap().through
}

fn left(report: &Report) -> Vec<(u64, Why)> {
    report.reading.left.iter().map(|left| (left.line, left.why.clone())).collect()
}

#[test]
fn google_ads_in_utf_16_needs_no_answer() {
    let plan = fresh(Region::Us);
    let incoming = incoming(&plan, &fixture("google-ads-excel.csv", Lang::En), vec![]);
    let after = taken(&plan, &incoming);
    // 1,373.24 + 298.90 dollars in cents; 20,482 + 18,020; 1,204 + 980; 36.5 + 28 = 64.5, rounded once; 5,022 + 784.
    let search = [Some(167_214), Some(38_502), Some(2_184), None, Some(65), None, Some(580_600)];
    assert_eq!(held(&after, "2027-03", "google_search"), search);
    // 103.00 + 98.94; 31,900 + 30,115; 412 + 388; 9.25 + 8.75; one value is not there.
    let shopping = [Some(20_194), Some(62_015), Some(800), None, Some(18), None, Some(25_900)];
    assert_eq!(held(&after, "2027-03", "google_shopping"), shopping);
    assert_eq!(through(&after, "2027-03"), None, "the last day is that of the month");
    let report = incoming.report.unwrap();
    assert_eq!(left(&report), [(8, Why::Total { sum: true }), (9, Why::Total { sum: true })]);
    assert_eq!((report.reading.rows, &report.reading.notes), (4, &vec![]));
}

#[test]
fn google_ads_over_two_months_ends_with_its_last_day() {
    let plan = fresh(Region::Us);
    let text = fixture("google-ads.csv", Lang::En);
    let asked = report(&plan, &text, vec![]);
    assert_eq!(asked.reading.open, [Open::NoRow]);
    assert_eq!(left(&asked)[0], (4, Why::Unanswered("Brand".into())));
    let incoming = incoming(&plan, &text, vec![to("Brand", "google_search")]);
    let after = taken(&plan, &incoming);
    // 120.50 + 1,079.50 dollars in cents; 1,500 + 4,500; 90 + 310; 4 + 11.
    let march = [Some(120_000), Some(6_000), Some(400), None, Some(15), None, None];
    assert_eq!(held(&after, "2027-03", "google_search"), march);
    let april = [Some(30_025), Some(1_100), Some(70), None, Some(3), None, None];
    assert_eq!(held(&after, "2027-04", "google_search"), april);
    assert_eq!((through(&after, "2027-03"), through(&after, "2027-04").unwrap().day), (None, 12));
    let notes = incoming.report.unwrap().reading.notes;
    let day = |text: &str| text.parse::<Day>().unwrap();
    assert_eq!(notes, [Note::From(day("2027-03-15")), Note::Through(day("2027-04-12"))]);
}

#[test]
fn meta_ads_without_its_summary_row() {
    let plan = roastery(Lang::Ko);
    let incoming = incoming(&plan, &fixture("meta-ads.csv", Lang::Ko), vec![]);
    let after = taken(&plan, &incoming);
    // 350,000 + 210,000; 61,000 + 37,000; 900 + 550; 20 + 11; 560,000 + 308,000.
    let meta = [Some(560_000), Some(98_000), Some(1_450), None, Some(31), None, Some(868_000)];
    assert_eq!(held(&after, "2027-03", "kr_meta"), meta);
    assert_eq!(left(&incoming.report.unwrap()), [(2, Why::Total { sum: true })]);
}

#[test]
fn ga4_explorations_leave_out_what_no_touchpoint_brought() {
    let plan = roastery(Lang::Ko);
    let incoming = incoming(&plan, &fixture("ga4-exploration.csv", Lang::Ko), vec![]);
    let after = taken(&plan, &incoming);
    // 240 + 200; 6 + 4; 168,000 + 112,000.
    let seo = [None, None, Some(440), None, Some(10), None, Some(280_000)];
    assert_eq!(held(&after, "2027-03", "seo_content"), seo);
    let email = [None, None, Some(80), None, Some(5), None, Some(140_000)];
    assert_eq!(held(&after, "2027-03", "email_newsletter"), email);
    let out = [(8, Why::Total { sum: true }), (9, Why::Out("Direct".into())), (13, Why::Unanswered("Referral".into()))];
    assert_eq!(left(&incoming.report.unwrap()), out);
}

#[test]
fn ga4_reports_tell_their_month_above_the_table() {
    let plan = roastery(Lang::En);
    let incoming = incoming(&plan, &fixture("ga4-report.csv", Lang::En), vec![]);
    let after = taken(&plan, &incoming);
    assert_eq!(held(&after, "2027-04", "seo_content"), [None, None, Some(120), None, None, None, Some(84_000)]);
    assert_eq!(through(&after, "2027-04").unwrap().day, 12);
    let reading = incoming.report.unwrap().reading;
    assert_eq!(reading.notes[0], Note::OtherTables(1));
}

#[test]
fn naver_in_code_page_949_whatever_the_language_of_the_page() {
    for lang in Lang::ALL {
        let plan = roastery(lang);
        let incoming = incoming(&plan, &fixture("naver-search-ad.csv", lang), vec![]);
        let after = taken(&plan, &incoming);
        // 63,360 + 56,672; 3,210 + 2,990; 128 + 112; 5 + 4; 140,000 + 112,000.
        let powerlink = [Some(120_032), Some(6_200), Some(240), None, Some(9), None, Some(252_000)];
        assert_eq!(held(&after, "2027-03", "kr_naver_powerlink"), powerlink);
        // 73,920 + 68,970; 8,800 + 9,100; 210 + 190; 6 + 7; 168,000 + 196,000.
        let shopping = [Some(142_890), Some(17_900), Some(400), None, Some(13), None, Some(364_000)];
        assert_eq!(held(&after, "2027-03", "kr_naver_shopping"), shopping);
        let report = incoming.report.unwrap();
        assert_eq!(left(&report), [(7, Why::Twin { line: 6 })]);
        assert_eq!(report.reading.notes, [Note::Tax]);
    }
}

#[test]
fn baidu_in_gb18030_whatever_the_language_of_the_page() {
    for lang in Lang::ALL {
        let plan = fresh(Region::Cn);
        let text = fixture("baidu.csv", lang);
        assert!(text.contains('㑇'));
        let incoming = incoming(&plan, &text, vec![]);
        let after = taken(&plan, &incoming);
        // 412.50 + 731.05 + 445.90 + 648.00 yuan in cents; 1,200 + 5,400 + 1,310 + 5,150; 86 + 133 + 91 + 120.
        let baidu = [Some(223_745), Some(13_060), Some(430), None, None, None, None];
        assert_eq!(held(&after, "2027-03", "cn_baidu_search"), baidu);
        assert_eq!(left(&incoming.report.unwrap()), [(10, Why::Total { sum: true })]);
    }
}

#[test]
fn the_same_columns_need_no_answers_again() {
    let plan = fresh(Region::Us);
    let text = "When,Who,What,Much\n2027-03-01,a,5,100\n2027-03-02,b,6,50\n";
    let answers = vec![
        Answer::Column(0, Some(ReportColumn::Date)),
        Answer::Column(1, Some(ReportColumn::Channel)),
        Answer::Column(2, Some(ReportColumn::Visits)),
        Answer::Column(3, Some(ReportColumn::Spend)),
        to("a", "google_search"),
        Answer::Value("b".into(), Some(None)),
    ];
    assert_eq!(report(&plan, text, vec![]).reading.open[0], Open::NoNumbers);
    let after = taken(&plan, &incoming(&plan, text, answers));
    assert_eq!(held(&after, "2027-03", "google_search")[..3], [Some(10_000), None, Some(5)]);
    // The next file has the columns in another order, one more, and one new value.
    let next = "Much,More,Who,When,What\n7,x,a,2027-04-30,1\n8,x,b,2027-04-30,1\n9,x,c,2027-04-30,1\n";
    let again = incoming(&after, next, vec![]);
    let report = again.report.as_ref().unwrap();
    assert!(report.setup.remembered);
    assert_eq!(left(report), [(3, Why::Out("b".into())), (4, Why::Unanswered("c".into()))]);
    assert_eq!(held(&taken(&after, &again), "2027-04", "google_search")[..3], [Some(700), None, Some(1)]);
    // Fewer columns are another kind of report.
    assert!(!incoming(&after, "Who,When,What\na,2027-04-30,1\n", vec![]).report.unwrap().setup.remembered);
}

#[test]
fn every_row_that_is_left_out_says_why() {
    let plan = fresh(Region::Us);
    let text = "Day,Campaign,Cost,Clicks,Currency\n\
        2027-03-01,a,10.00,1,USD\n\
        2027-03-02,a,ten,1,USD\n\
        2027-03-03,a,5%,1,USD\n\
        2027-03-04,a,-5,1,USD\n\
        2027-03-05,a,€5,1,USD\n\
        2027-03-06,a,5,1,EUR\n\
        2027-02-30,a,5,1,USD\n\
        ,a,5,1,USD\n\
        2027-03-29 ~ 2027-04-04,a,5,1,USD\n\
        2027-03-07,a,--,-,USD\n\
        2027-03-01,a,10.00,1,USD\n\
        2027-03-08,\"a\nb\",5,1,USD\n\
        2027-03-09,a,99999999999999,1,USD\n\
        Total,,12.00,1,\n\
        2027-03-10,Total Wellness,3.00,< 10,USD\n";
    let report = report(&plan, text, vec![to("a", "google_search"), to("Total Wellness", "meta_ads")]);
    let number = |problem| Why::Number { column: 2, problem };
    let expected = [
        (3, number(NumberProblem::NotANumber)),
        (4, number(NumberProblem::NotANumber)),
        (5, number(NumberProblem::Negative)),
        (6, number(NumberProblem::OtherCurrency)),
        (7, Why::OtherCurrency("EUR".into())),
        (8, Why::Date(DateProblem::NotADate)),
        (9, Why::Date(DateProblem::Empty)),
        (10, Why::Date(DateProblem::TwoMonths)),
        (11, Why::NoNumbers),
        (12, Why::Twin { line: 2 }),
        (13, Why::Lines),
        (15, number(NumberProblem::TooLarge)),
        (16, Why::Total { sum: false }),
    ];
    assert_eq!(left(&report), expected);
    assert_eq!(report.reading.rows, 2, "the first, and a campaign whose name begins like a total");
    assert!(report.reading.notes.contains(&Note::Below { cells: 1, line: 17 }));
    assert!(report.reading.edit.is_some(), "the good rows can be taken");
}

#[test]
fn dates_that_can_be_read_in_two_ways_are_asked_for() {
    let plan = fresh(Region::Us);
    let text = "Date,Campaign,Clicks\n3/1/2027,a,5\n4/2/2027,a,6\n";
    let channel = || to("a", "google_search");
    let asked = report(&plan, text, vec![channel()]);
    assert!(asked.reading.asks_order && asked.reading.edit.is_none());
    assert_eq!(asked.reading.open, [Open::Order]);
    let months = |order| {
        let report = report(&plan, text, vec![channel(), Answer::Order(Some(order))]);
        report.reading.changes.iter().map(|change| change.month).collect::<Vec<_>>()
    };
    assert_eq!(months(DateOrder::MonthFirst), [month("2027-03"), month("2027-04")]);
    assert_eq!(months(DateOrder::DayFirst), [month("2027-01"), month("2027-02")]);
    // One day above twelve settles it for all.
    let text = format!("{text}4/22/2027,a,1\n");
    let settled = report(&plan, &text, vec![channel()]);
    assert!(!settled.reading.asks_order && settled.reading.edit.is_some());
}

#[test]
fn numbers_are_read_as_the_whole_file_shows() {
    let plan = fresh(Region::Us);
    let read = |text: &str| report(&plan, text, vec![to("a", "google_search")]);
    let german = read("Day;Campaign;Cost;Clicks\n2027-03-01;a;1.234,50;1.234\n2027-03-02;a;2,50;2\n");
    let news: Vec<u64> = german.reading.changes.iter().map(|change| change.new).collect();
    assert_eq!(news, [123_700, 1_236]);
    let open = read("Day,Campaign,Clicks\n2027-03-01,a,1.234\n2027-03-02,a,7\n");
    assert_eq!(left(&open), [(2, Why::Number { column: 2, problem: NumberProblem::TwoWays })]);
    let mixed = read("Day,Campaign,Clicks\n2027-03-01,a,\"1,50\"\n2027-03-02,a,1.50\n2027-03-03,a,7\n");
    assert_eq!(mixed.reading.changes[0].new, 7);
    assert_eq!(mixed.reading.left.len(), 2);
}

#[test]
fn another_currency_is_refused_and_never_converted() {
    let plan = fresh(Region::Us);
    let text = fixture("meta-ads.csv", Lang::En);
    let report = report(&plan, &text, vec![]);
    let other = Open::OtherCurrency { column: 8, named: "KRW".into() };
    assert_eq!((report.reading.open, report.reading.edit), (vec![other], None));
    // Without the column of money the rest can be taken; revenue names no currency.
    let without = incoming(&plan, &text, vec![Answer::Column(8, None)]);
    let after = taken(&plan, &without);
    assert_eq!(held(&after, "2027-03", "meta_ads")[..3], [None, Some(98_000), Some(1_450)]);
}

#[test]
fn numbers_of_the_plan_are_shown_and_replaced() {
    let plan = fresh(Region::Us);
    let cell = |month: &str, channel: &str, metric, value| ActualCell {
        month: self::month(month),
        channel: Some(channel.into()),
        metric,
        value: Some(value),
    };
    let plan = edited(
        &plan,
        vec![
            PlanEdit::Evaluation(EvaluationEdit::Actuals(vec![
                cell("2027-03", "google_search", ActualMetric::Visits, 99),
                cell("2027-03", "google_search", ActualMetric::Revenue, 77),
            ])),
            PlanEdit::Evaluation(EvaluationEdit::Through(month("2027-03"), Some("2027-03-09".parse().unwrap()))),
        ],
    );
    let text = "Month,Clicks\n2027-03,5\nMar 2027,6\n";
    let asked = report(&plan, text, vec![]);
    assert_eq!(asked.reading.open, [Open::NoChannel]);
    let incoming = incoming(&plan, text, vec![Answer::Channel(Some("google_search".into()))]);
    let change = &incoming.report.as_ref().unwrap().reading.changes[0];
    assert_eq!((change.old, change.new), (Some(99), 11));
    let after = taken(&plan, &incoming);
    assert_eq!(held(&after, "2027-03", "google_search")[2..], [Some(11), None, None, None, Some(77)]);
    assert_eq!(through(&after, "2027-03"), None, "the month is whole now");
    // Where another touchpoint is not in the report, the month stays as far as it was.
    let other =
        PlanEdit::Evaluation(EvaluationEdit::Actuals(vec![cell("2027-03", "meta_ads", ActualMetric::Visits, 1)]));
    let plan = edited(&plan, vec![other]);
    let after = taken(&plan, &self::incoming(&plan, text, vec![Answer::Channel(Some("google_search".into()))]));
    assert_eq!(through(&after, "2027-03").unwrap().day, 9);
}

#[test]
fn a_report_without_dates_asks_for_its_month() {
    let plan = fresh(Region::Us);
    let text = "Campaign,Clicks\na,5\n";
    let asked = report(&plan, text, vec![to("a", "google_search")]);
    assert_eq!(asked.reading.open, [Open::NoMonth]);
    let incoming = incoming(&plan, text, vec![to("a", "google_search"), Answer::Month(Some(month("2027-05")))]);
    assert_eq!(held(&taken(&plan, &incoming), "2027-05", "google_search")[2], Some(5));
}

#[test]
fn rows_that_are_alike_count_when_told_so() {
    let plan = fresh(Region::Us);
    let text = "Day,Campaign,Clicks\n2027-03-01,a,5\n2027-03-01,a,5\n";
    let clicks = |twins| {
        let report = report(&plan, text, vec![to("a", "google_search"), Answer::Twins(twins)]);
        assert!(report.reading.has_twins);
        report.reading.changes[0].new
    };
    assert_eq!((clicks(false), clicks(true)), (5, 10));
}

#[test]
fn too_much_is_refused_whole() {
    let plan = fresh(Region::Us);
    let months: String = (0..61).map(|i| format!("{},{i}\n", month("2027-01").plus(i))).collect();
    let channel = || vec![Answer::Channel(Some("google_search".into()))];
    let report = report(&plan, &format!("Month,Clicks\n{months}"), channel());
    assert_eq!(report.reading.open, [Open::Refused(EditError::TooManyRows)]);
    let values: String = (0..201).map(|i| format!("2027-03-01,c{i},1\n")).collect();
    let report = self::report(&plan, &format!("Day,Campaign,Clicks\n{values}"), vec![]);
    assert!(report.reading.open.contains(&Open::TooManyValues(201)));
    let none = incoming(&plan, "\u{feff}\n,,\n", vec![]);
    assert_eq!((none.edit(), none.report.unwrap_err()), (None, SheetProblem::Empty));
}

#[test]
fn bytes_without_a_mark_are_read() {
    let text = "날짜\t노출수\n2027-03-01\t5\n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(decoded(&little, Lang::Ko).as_deref(), Some(text));
    assert_eq!(decoded(&[0xff, 0xd8, 0xff, 0xe0, 0x10, 0xff, 0x81], Lang::Ko), None, "a photo");
}

type Cell = (u32, usize, BTreeMap<ActualMetric, u64>);

fn cells() -> impl Strategy<Value = Vec<Cell>> {
    let metric = (0_usize..7).prop_map(|i| ActualMetric::ALL[i]);
    let numbers = prop::collection::btree_map(metric, 0_u64..1_000_000_000, 1..5);
    prop::collection::vec((0_u32..12, 0_usize..4, numbers), 1..20)
}

const CHANNELS: [&str; 4] = ["google_search", "meta_ads", "seo_content", "email_newsletter"];

proptest! {
    #[test]
    fn a_written_table_reads_back_to_the_same_numbers(cells in cells(), separator in prop::sample::select(vec![',', ';', '\t'])) {
        let plan = fresh(Region::Us);
        let mut sums: BTreeMap<(Month, &str, ActualMetric), u64> = BTreeMap::new();
        let mut text = ["Month", "Channel", "Spend", "Impressions", "Clicks", "Leads", "Orders", "New customers", "Revenue"]
            .join(&separator.to_string());
        for (i, (at, channel, numbers)) in cells.iter().enumerate() {
            let at = month("2027-01").plus(*at);
            let mut row = vec![at.to_string(), CHANNELS[*channel].to_owned()];
            for metric in ActualMetric::ALL {
                let number = numbers.get(&metric).copied();
                if let Some(number) = number {
                    *sums.entry((at, CHANNELS[*channel], metric)).or_default() += number;
                }
                row.push(number.map_or_else(|| "-".to_owned(), |number| match metric.is_money() {
                    // Always with cents, so that the file shows its decimals.
                    true => format!("{}.{:02}", number / 100, number % 100),
                    false => number.to_string(),
                }));
            }
            // A last column without meaning keeps rows from being alike.
            text.push_str(&format!("\n{}{separator}row {i}", row.join(&separator.to_string())));
        }
        let incoming = incoming(&plan, &text, vec![]);
        let after = taken(&plan, &incoming);
        for ((at, channel, metric), sum) in &sums {
            prop_assert_eq!(after.evaluation.actuals.get(*at, Some(channel), *metric), Some(*sum));
        }
        let held: usize = after.evaluation.actuals.months().flat_map(|(_, month)| month.channels.values()).map(BTreeMap::len).sum();
        prop_assert_eq!(held, sums.len());
        // Read again, nothing changes but where the report stands among the remembered ones.
        let again = Incoming::read(&after, "again.csv".into(), &text);
        prop_assert_eq!(taken(&after, &again), after);
    }

    #[test]
    fn any_text_is_taken_whole_or_not_at_all(text in "[\\PC\n\t,;\"#]{0,200}", rows in "([0-9/.-]{0,10},[a-b]?,[0-9.,<%-]{0,8}\n){0,8}") {
        let plan = fresh(Region::Us);
        for text in [text, format!("Day,Campaign,Clicks\n{rows}")] {
            let answers = [
                to("a", "google_search"),
                Answer::Column(0, Some(ReportColumn::Visits)),
                Answer::Column(2, Some(ReportColumn::Spend)),
                Answer::Column(999, Some(ReportColumn::Date)),
                Answer::Month(Some(month("2027-03"))),
                Answer::Order(Some(DateOrder::DayFirst)),
                Answer::Channel(Some("meta_ads".into())),
            ];
            for count in 0..=answers.len() {
                let incoming = incoming(&plan, &text, answers[..count].to_vec());
                if let Some(edit) = incoming.edit() {
                    prop_assert!(plan.with(edit).is_ok_and(|after| after.evaluation.is_legal()));
                }
            }
        }
    }
}

#[test]
fn currencies_are_those_of_the_regions() {
    assert_eq!(fresh(Region::Us).company.currency, Currency::Usd);
    assert_eq!(fresh(Region::Cn).company.currency, Currency::Cny);
}
