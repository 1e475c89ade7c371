//! Stage 5: the sizing reckoned by hand, mixes that stay whole, people who are not lost, the page in three languages, and
//! the chapter of the document.

#![expect(clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;

use mixwright::app::{Action, Route};
use mixwright::base::{Id, Lang, Ppm};
use mixwright::forecast::{people, reckoned};
use mixwright::insight::Insight;
use mixwright::plan::customers::CustomersEdit;
use mixwright::plan::relations::{DataFieldEdit, RelationsEdit};
use mixwright::plan::segment::SegmentEdit;
use mixwright::plan::{Care, Place, Plan, PlanEdit, ROLES, Role, RoleMix, Row, RowEdit, Segment, Stage, Trade};
use mixwright::report::words::customers::{care_example, datum, mix, place, role_step, tendency};
use mixwright::report::{Doc, Table, document, words};
use mixwright::score::customers::{
    Datum, MixKind, Tendency, addressable, flow, lookers, role_people, split, steered, suggested_mixes,
};
use mixwright::store;
use proptest::prelude::*;

use super::full_plan::{edited, full, roastery};
use super::view::{act, attributes, render, showing, text};

fn segment(plan: &Plan, edits: impl IntoIterator<Item = SegmentEdit>) -> Plan {
    let id = plan.customers.segments[0].id;
    let set = |edit| PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Set(id, edit)));
    edited(plan, edits.into_iter().map(set).collect())
}

/// 22 million adults, 60 % drink coffee every day, 9 % of those brew at home.
fn sized(plan: &Plan, typed: Option<u64>) -> Plan {
    segment(
        plan,
        [
            SegmentEdit::Size(typed),
            SegmentEdit::SizingBase(Some(22_000_000)),
            SegmentEdit::SizingShare(0, Some(Ppm::percent(60))),
            SegmentEdit::SizingShare(1, Some(Ppm::percent(9))),
        ],
    )
}

fn page(lang: Lang, plan: &Plan) -> String {
    let mut state = showing(lang, plan);
    act(&mut state, Action::Go(Route::Stage(Stage::Customers)));
    render(&state)
}

fn write(plan: &Plan, lang: Lang) -> Doc {
    document(plan, &Insight::of(plan), store::shipped_library().ok().as_ref(), lang)
}

fn whole(text: &str) -> u64 {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}

/// What stands in brackets, as a number.
fn bracketed(text: &str) -> u64 {
    whole(text.split(['(', '（']).nth(1).unwrap_or_else(|| panic!("no people in {text}")))
}

#[test]
fn a_size_is_reckoned_as_by_hand() {
    let plan = sized(&roastery(Lang::Ko), None);
    let first = &plan.customers.segments[0];
    assert!((people(first).expect("reckoned").value - 1_188_000.0).abs() < 1e-6);
    assert_eq!((first.people(), plan.addressable()), (Some(1_188_000), Some(1_188_000)));
    let typed = sized(&plan, Some(1_200_000));
    let first = &typed.customers.segments[0];
    assert!((people(first).expect("typed").value - 1_200_000.0).abs() < 1e-6, "a typed size counts");
    assert!((reckoned(first).expect("reckoned").value - 1_188_000.0).abs() < 1e-6, "and the arithmetic stays");
}

#[test]
fn those_who_only_look_are_weighed_by_the_size_of_their_segment() {
    let plan = edited(&roastery(Lang::En), vec![PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Add))]);
    let second = plan.customers.segments[1].id;
    let set = |edit| PlanEdit::Customers(CustomersEdit::Segment(RowEdit::Set(second, edit)));
    let mix = RoleMix::new([200, 200, 300, 150, 100, 50].map(|share| Ppm(share * 1_000))).expect("a mix");
    // A segment without a size is not weighed: 82 % of 1,200,000.
    assert!((lookers(&plan).expect("a size").value - 0.82).abs() < 1e-9);
    let plan = edited(&plan, vec![set(SegmentEdit::Roles(mix)), set(SegmentEdit::Size(Some(400_000)))]);
    // (1,200,000 × 82 % + 400,000 × 40 %) ÷ 1,600,000 = 71.5 %.
    assert!((lookers(&plan).expect("sizes").value - 0.715).abs() < 1e-9);
    assert!((addressable(&plan).expect("sizes").value - 1_600_000.0).abs() < 1e-6);
}

#[test]
fn the_page_shows_every_field_of_a_segment_and_of_relations() {
    for lang in Lang::ALL {
        let plan = full(lang);
        let html = page(lang, &plan);
        let ids: BTreeSet<&str> = attributes(&html, "id").into_iter().collect();
        let id = plan.customers.segments[0].id;
        let field = plan.customers.relations.fields[0].id;
        let level = plan.customers.relations.levels[0].id;
        let of_segment = [
            "name",
            "size",
            "searches",
            "browse",
            "gathers",
            "occupation",
            "income",
            "age",
            "position",
            "habits",
            "tools",
            "rhythm",
            "sizing_base",
            "sizing_source",
            "sizing_label.0",
            "sizing_share.0",
            "sizing_share.1",
            "roles",
        ];
        let mut wanted: Vec<String> = of_segment.iter().map(|of| format!("customers.{id}.{of}")).collect();
        wanted.extend(Place::ALL.map(|place| format!("customers.{id}.gathers.{place:?}")));
        wanted.extend(ROLES.map(|role| format!("customers.{id}.roles.{role:?}")));
        wanted.extend(ROLES.map(|role| format!("customers.{id}.roles.{role:?}.share")));
        wanted.extend(ROLES.into_iter().take(4).map(|role| format!("customers.{id}.migration.{role:?}")));
        wanted.extend(Care::ALL.map(|part| format!("customers.relations.{}", part.slug())));
        wanted.extend(["repeat_rate", "churn", "referral"].map(|of| format!("customers.relations.{of}")));
        wanted.extend(["name", "purpose", "consent"].map(|of| format!("customers.relations.fields.{field}.{of}")));
        let of_level = ["class", "reply_hours", "rhythm_days", "owner"];
        wanted.extend(of_level.map(|of| format!("customers.relations.levels.{level}.{of}")));
        let missing: Vec<&String> = wanted.iter().filter(|id| !ids.contains(id.as_str())).collect();
        assert!(missing.is_empty(), "{lang:?}: {missing:?}");
        let shown = text(&html);
        let said = |words: &str| assert!(shown.contains(words), "{lang:?}: {words}");
        Place::ALL.iter().for_each(|of| said(place(*of).get(lang)));
        Care::ALL.iter().for_each(|part| said(care_example(*part).get(lang)));
        ROLES.iter().take(4).for_each(|role| said(role_step(*role).get(lang)));
        said(tendency(Tendency::Look).get(lang));
        said(mix(MixKind::Shoppers).get(lang));
        // Places are checks of their own, ticked where the segment gathers.
        let tags = html.split("<input").filter_map(|rest| rest.split('>').next());
        let boxes: Vec<&str> =
            tags.filter(|tag| tag.contains(".gathers.") && tag.contains("type=\"checkbox\"")).collect();
        let ticked = boxes.iter().filter(|tag| tag.contains(" checked")).count();
        assert_eq!((boxes.len(), ticked), (Place::ALL.len(), plan.customers.segments[0].gathers.len()), "{lang:?}");
    }
}

#[test]
fn the_arithmetic_is_shown_and_a_typed_size_that_differs_is_remarked() {
    for lang in Lang::ALL {
        let offer = format!("id=\"customers.{}.size\"", roastery(lang).customers.segments[0].id);
        let remark = match lang {
            Lang::En => "The arithmetic gives 1,188,000",
            Lang::Ko => "추정은 1,188,000명이지만",
            Lang::Zh => "测算为1,188,000",
        };
        for (typed, remarked) in [(None, false), (Some(1_188_000), false), (Some(1_200_000), true)] {
            let html = page(lang, &sized(&roastery(lang), typed));
            assert!(html.contains("22,000,000 × 60% × 9% = 1,188,000"), "{lang:?} {typed:?}");
            assert_eq!(text(&html).contains(remark), remarked, "{lang:?} {typed:?}");
            let field = html.split(&offer).nth(1).expect("the field of the size");
            let chip = field.split("field-note").next().expect("its note");
            assert_eq!(chip.contains("class=\"chip\""), remarked, "{lang:?} {typed:?}");
        }
    }
}

#[test]
fn people_stand_beside_shares_and_rates_show_what_they_imply() {
    let wanted = [
        (Lang::Ko, ["600,000명", "12.5개월", "1.3"]),
        (Lang::Zh, ["600,000人", "12.5个月", "1.3"]),
        (Lang::En, ["600,000 people", "12.5 months", "1.3"]),
    ];
    for (lang, words) in wanted {
        let shown = text(&page(lang, &full(lang)));
        for words in words {
            assert!(shown.lines().any(|line| line == words), "{lang:?}: {words}");
        }
        let bare = text(&page(lang, &roastery(lang)));
        assert!(!bare.contains(words[1]), "{lang:?}: nothing is implied before a rate is typed");
    }
}

#[test]
fn a_usual_database_field_is_offered_until_it_is_there() {
    for lang in Lang::ALL {
        let plan = full(lang);
        let offered = |plan: &Plan| {
            let html = page(lang, plan);
            let ids: Vec<String> = attributes(&html, "id").into_iter().map(str::to_owned).collect();
            Datum::ALL.into_iter().filter(|d| ids.contains(&format!("customers.relations.suggest.{d:?}"))).collect()
        };
        let all: Vec<Datum> = offered(&plan);
        assert_eq!(all, Datum::ALL);
        let id = plan.customers.relations.fields[0].id;
        let name = DataFieldEdit::Name(datum(Datum::Contact).get(lang).to_owned());
        let edit = RelationsEdit::Field(RowEdit::Set(id, name));
        let rest: Vec<Datum> = offered(&edited(&plan, vec![PlanEdit::Customers(CustomersEdit::Relations(edit))]));
        assert!(rest.len() == all.len() - 1 && !rest.contains(&Datum::Contact), "{lang:?} {rest:?}");
    }
}

fn table<'a>(doc: &'a Doc, id: &str) -> &'a Table {
    doc.table(id).unwrap_or_else(|| panic!("no table {id}"))
}

#[test]
fn the_chapter_holds_sizes_roles_movement_and_relations() {
    for lang in Lang::ALL {
        let plan = sized(&full(lang), Some(1_200_000));
        let plan = segment(&plan, [SegmentEdit::Migration(Role::Follower, Some(Ppm::percent(10)))]);
        let doc = write(&plan, lang);
        let id = plan.customers.segments[0].id;

        let sizing = table(&doc, &format!("sizing-{id}"));
        let left: Vec<u64> = sizing.rows.iter().map(|row| whole(&row[2].text)).collect();
        assert_eq!(left, [22_000_000, 13_200_000, 1_188_000], "{lang:?}");
        assert!(sizing.rows.last().is_some_and(|row| row[2].figure.is_some()));

        let roles = table(&doc, "role-mix");
        let people: Vec<u64> = roles.rows.iter().map(|row| bracketed(&row[1].text)).collect();
        assert_eq!(people, [600_000, 384_000, 120_000, 60_000, 24_000, 12_000], "{lang:?}");
        assert!(roles.rows.iter().all(|row| row[1].figure.is_some()));

        // 4 % of 600,000 visitors and 10 % of 120,000 followers move up.
        let moves = table(&doc, &format!("migration-{id}"));
        let column = |place: usize| moves.rows.iter().map(|row| whole(&row[place].text)).collect::<Vec<_>>();
        assert_eq!(column(2), [24_000, 0, 12_000, 0, 0, 0], "{lang:?}");
        assert_eq!(column(3), [0, 24_000, 0, 12_000, 0, 0], "{lang:?}");
        assert_eq!(column(4), [576_000, 408_000, 108_000, 72_000, 24_000, 12_000], "{lang:?}");
        assert_eq!(column(1).iter().sum::<u64>(), column(4).iter().sum::<u64>());

        assert_eq!(table(&doc, "customer-data").rows.len(), 1);
        assert_eq!(table(&doc, "service-levels").rows[0][1].text, "4");
        let texts = doc.texts();
        let places = words::customers::places(&plan.customers.segments[0], lang);
        assert!(texts.iter().any(|text| *text == places), "{lang:?} {places}");
        for part in [Care::Win, Care::Keep] {
            let label = words::customers::care(part).get(lang);
            assert!(texts.contains(&label), "{lang:?} {label}");
        }
    }
}

#[test]
fn a_chapter_of_a_segment_nobody_described_says_only_what_is_missing() {
    let doc = write(&Plan::default(), Lang::En);
    for id in ["role-mix", "customer-data", "service-levels"] {
        assert!(doc.table(id).is_none(), "{id}");
    }
    let plan = segment(&roastery(Lang::En), [SegmentEdit::Browse(String::new())]);
    let note = "Not answered yet: where the segment spends its time online.";
    assert!(write(&plan, Lang::En).texts().contains(&note));
}

fn places() -> impl Strategy<Value = BTreeSet<Place>> {
    prop::collection::btree_set(prop::sample::select(Place::ALL.to_vec()), 0..6)
}

proptest! {
    #[test]
    fn whoever_is_suggested_or_steered_nobody_is_lost(
        gathers in places(),
        trade in prop::sample::select(vec![None, Some(Trade::B2b), Some(Trade::B2c), Some(Trade::Both)]),
        local in any::<bool>(),
        people in 0_u64..10_000_000_000,
        role in 0_usize..6,
        share in 0_u32..=1_000_000,
    ) {
        use mixwright::plan::company::CompanyEdit;
        let mut plan = Plan::default();
        for edit in [PlanEdit::Company(CompanyEdit::Trade(trade)), PlanEdit::Customers(CustomersEdit::Local(local))] {
            plan = plan.with(edit).expect("legal");
        }
        let mut some = Segment::new(Id(1));
        some.gathers = gathers;
        some.size = Some(people);
        let suggested = suggested_mixes(&plan, &some);
        prop_assert!((1..=3).contains(&suggested.len()));
        let kinds: BTreeSet<MixKind> = suggested.iter().map(|suggestion| suggestion.kind).collect();
        prop_assert_eq!(kinds.len(), suggested.len());
        for suggestion in suggested {
            prop_assert_eq!(split(people, &suggestion.mix).iter().sum::<u64>(), people);
            let (start, next) = steered(None, suggestion.mix, ROLES[role], Ppm(share));
            prop_assert_eq!(start, suggestion.mix);
            prop_assert_eq!(next.shares().iter().map(|share| share.0).sum::<u32>(), 1_000_000);
            some.roles = next;
            let flow = flow(&some).expect("a size");
            prop_assert_eq!(flow.before.iter().sum::<u64>(), people);
            let figures: f64 = ROLES.iter().filter_map(|role| role_people(&some, *role)).map(|figure| figure.value).sum();
            let whole = mixwright::forecast::people(&some).expect("a size").value;
            prop_assert!((figures - whole).abs() <= 1e-3 + whole * 1e-12);
        }
    }
}
