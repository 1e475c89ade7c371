//! Stages 1 and 4 on screen and in the document: lines beside each other, the rank by online fit, costs, prices, advice.

#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on fails")]

use mixwright::app::{Action, Env, Route, State, update};
use mixwright::base::{Day, Id, Lang, Money, Month, Ppm};
use mixwright::forecast::{Name, Origin, Score};
use mixwright::insight::Insight;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::products::{ProductLineEdit, ProductsEdit};
use mixwright::plan::{Ansoff, Item, LifeCycle, Plan, PlanEdit, RowEdit, Stage};
use mixwright::report::{Block, Doc, document, words};
use mixwright::score::company::{StrategyRisk, strategy_risk};
use mixwright::store;
use mixwright::ui;
use yew::{Callback, Html, LocalServerRenderer, Properties, function_component};

use super::full_plan::{edited, full, roastery};

#[derive(Clone, PartialEq, Properties)]
struct ScreenProps {
    state: State,
}

#[function_component(Screen)]
fn screen(props: &ScreenProps) -> Html {
    ui::app(&props.state, &Callback::noop())
}

/// The page of a stage for `plan`.
fn page(plan: &Plan, stage: Stage, lang: Lang) -> String {
    let env = Env { now: 1_800_000_000_000, today: Day::EPOCH };
    let mut state = State::new(lang);
    update(&mut state, Action::FileRead { name: "plan".into(), text: store::write(plan, 1) }, &env);
    update(&mut state, Action::Go(Route::Stage(stage)), &env);
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(LocalServerRenderer::<Screen>::with_props(ScreenProps { state }).hydratable(false).render())
}

fn write(plan: &Plan, lang: Lang) -> Doc {
    document(plan, &Insight::of(plan), store::shipped_library().ok().as_ref(), lang)
}

fn set(line: Id, edit: ProductLineEdit) -> PlanEdit {
    PlanEdit::Products(ProductsEdit::Line(RowEdit::Set(line, edit)))
}

/// What stands between the tag with this id and the end of its element.
fn element<'a>(html: &'a str, id: &str, tag: &str) -> &'a str {
    let start = html.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("no {id}"));
    let rest = &html[start..];
    &rest[..rest.find(&format!("</{tag}>")).expect("it ends")]
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('\'', "&#x27;").replace('"', "&quot;")
}

/// The second line of the full plan with a margin that follows from its costs: 1 − 24,000 ÷ 45,000.
fn from_costs(lang: Lang) -> Plan {
    let plan = full(lang);
    let line = plan.products.lines[1].id;
    edited(&plan, vec![set(line, ProductLineEdit::Contribution(None))])
}

#[test]
fn all_lines_stand_beside_each_other() {
    for lang in Lang::ALL {
        let plan = full(lang);
        let html = page(&plan, Stage::Products, lang);
        let table = element(&html, "products.overview", "table");
        assert_eq!(table.matches("<tr").count(), 1 + plan.products.lines.len());
        for line in &plan.products.lines {
            assert!(table.contains(&escaped(&line.name)), "{lang:?} {}", line.name);
            let cycle = line.life_cycle.expect("the example says it");
            assert!(table.contains(words::plan::life_cycle(cycle).get(lang)));
            let promotion = line.promotion.expect("the example says it");
            assert!(table.contains(words::plan::promotion(promotion).get(lang)));
        }
    }
}

#[test]
fn a_promoted_line_without_an_objective_is_seen_and_one_not_promoted_is_not() {
    let open = |plan: &Plan| {
        let html = page(plan, Stage::Products, Lang::En);
        element(&html, "products.overview", "table").contains("Open: choose")
    };
    let plan = roastery(Lang::En);
    let line = plan.products.lines[0].id;
    assert!(!open(&plan));
    let plan = edited(&plan, vec![set(line, ProductLineEdit::Promotion(None))]);
    assert!(open(&plan));
    let cell = |plan: &Plan| write(plan, Lang::En).table("lines").expect("lines").rows[0][2].text.clone();
    assert_eq!(cell(&plan), "open");
    let plan = edited(&plan, vec![set(line, ProductLineEdit::Promoted(false))]);
    assert!(!open(&plan));
    assert_eq!(cell(&plan), "–");
}

#[test]
fn the_line_that_suits_best_stands_first() {
    for lang in Lang::ALL {
        let plan = roastery(lang);
        let [beans, gifts] = [&plan.products.lines[0], &plan.products.lines[1]];
        let order = |plan: &Plan| {
            let html = page(plan, Stage::Products, lang);
            let rank = element(&html, "products.rank", "ol").to_owned();
            rank.find(&escaped(&beans.name)) < rank.find(&escaped(&gifts.name))
        };
        assert!(order(&plan), "beans are bought four times a year");
        let best = Item::ALL.into_iter().take(6).map(|item| (item, 5)).collect();
        let best = edited(&plan, vec![set(gifts.id, ProductLineEdit::Fit(best))]);
        assert!(!order(&best));
        let doc = write(&best, lang);
        let rows = &doc.table("line-fit").expect("the lines are known").rows;
        assert_eq!(rows[0][0].text, gifts.name);
        assert_eq!(rows[0].last().expect("a mean").text, "5");
        assert!(rows.iter().flatten().skip(1).all(|cell| cell.figure.is_some() || !cell.numeric));
    }
}

#[test]
fn a_line_the_forecast_does_not_count_with_is_scored_and_the_lead_line_leads_to_stage_two() {
    let plan = roastery(Lang::Ko);
    let [lead, other] = [plan.products.lines[0].id, plan.products.lines[1].id];
    let html = page(&plan, Stage::Products, Lang::Ko);
    for item in Item::ALL.into_iter().take(6) {
        let id = |line: Id| format!("id=\"products.{line}.fit.{}\"", item.slug());
        assert!(html.contains(&id(other)) && !html.contains(&id(lead)));
        let scale = element(&html, &format!("products.{other}.fit.{}", item.slug()), "fieldset");
        assert_eq!(scale.matches("type=\"radio\"").count(), 5);
        assert!(scale.contains(&escaped(words::feasibility::item(item).three.get(Lang::Ko))));
    }
    assert!(element(&html, &format!("products.{lead}.fit"), "details").contains("#/plan/feasibility"));
}

#[test]
fn costs_give_the_margin_and_a_typed_one_that_differs_is_said() {
    for lang in Lang::ALL {
        // 35 % is typed, the costs leave 46.67 %.
        let typed = full(lang);
        let id = typed.products.lines[1].id;
        let html = page(&typed, Stage::Products, lang);
        let fold = element(&html, &format!("products.{id}.costs"), "details");
        assert!(fold.contains("46.67%") && fold.contains("35%"), "{fold}");
        let field = element(&html, &format!("products.{id}.contribution"), "p");
        assert!(field.contains("class=\"chip\"") && field.contains("46.67%"), "{field}");
        // Once nothing is typed the costs count, in the forecast of the line too.
        let plan = from_costs(lang);
        let html = page(&plan, Stage::Products, lang);
        assert!(!element(&html, &format!("products.{id}.costs"), "details").contains("35%"));
        let doc = write(&plan, lang);
        let cell = &doc.table("lines").expect("lines").rows[1][4];
        assert_eq!(cell.text, "46.67%");
        let margin = cell.figure.as_ref().expect("a receipt");
        let Origin::Computed(_, inputs) = &margin.origin else { panic!("the margin is typed") };
        let names: Vec<Name> = inputs.iter().map(|input| input.name).collect();
        let cost = |of| Name::Score(of);
        assert_eq!(names, [Name::OrderValue, cost(Score::GoodsCost), cost(Score::DeliveryCost)]);
    }
}

#[test]
fn the_price_plan_is_worked_out_on_screen_and_in_the_document() {
    for lang in Lang::ALL {
        let plan = full(lang);
        let line = &plan.products.lines[1];
        let fold = page(&plan, Stage::Products, lang);
        let fold = element(&fold, &format!("products.{}.price", line.id), "details");
        // 45,000 at 35 %: 10 % off takes 4,500, leaves 15,750 − 4,500; 10 ÷ 25 = 40 % more orders make up for it.
        // Resellers pay 30,000 for costs of 24,000. 150 × 11,250 − 100 × 15,750 = 112,500.
        for number in ["40,500", "11,250", "30,000", "6,000", "40%", "50%", "112,500"] {
            assert!(fold.contains(number), "{lang:?} lacks {number}: {fold}");
        }
        let doc = write(&plan, lang);
        let values = |table: &str, row: usize| -> Vec<f64> {
            let row = &doc.table(table).expect("a promotion price is planned").rows[row];
            row.iter().filter_map(|cell| cell.figure.as_ref()).map(|figure| figure.value).collect()
        };
        assert_eq!(doc.table("price-plan").expect("prices").rows.len(), 3);
        let promotion = [values("price-plan", 2), values("promotions", 0)].concat();
        assert_eq!(promotion.len(), 6);
        for (got, expected) in promotion.iter().zip([40_500.0, 11_250.0, 0.1, 0.4, 0.5, 112_500.0]) {
            assert!((got - expected).abs() < 1e-6, "{promotion:?}");
        }
    }
}

#[test]
fn a_promotion_that_never_pays_or_lies_outside_the_plan_is_said() {
    for (lang, never, outside) in [
        (Lang::En, "Never pays", "lies outside the plan"),
        (Lang::Ko, "본전이 안", "계획 기간(2027년 6월~11월) 밖"),
        (Lang::Zh, "无法回本", "之外"),
    ] {
        let plan = full(lang);
        let id = plan.products.lines[1].id;
        let edits = vec![
            set(id, ProductLineEdit::Discount(Some(Ppm::percent(40)))),
            set(id, ProductLineEdit::DiscountFrom(Month::new(2028, 6))),
        ];
        let plan = edited(&plan, edits);
        let html = page(&plan, Stage::Products, lang);
        let fold = element(&html, &format!("products.{id}.price"), "details");
        assert!(fold.contains(never) && fold.contains(outside), "{fold}");
        let said = write(&plan, lang).texts().iter().any(|text| text.contains(never) && text.contains(outside));
        assert!(said, "{lang:?}");
    }
}

#[test]
fn every_stage_of_the_life_cycle_has_advice_on_screen_and_in_the_document() {
    for lang in Lang::ALL {
        for cycle in [LifeCycle::Introduction, LifeCycle::Growth, LifeCycle::Maturity, LifeCycle::Decline] {
            let plan = roastery(lang);
            let id = plan.products.lines[0].id;
            let plan = edited(&plan, vec![set(id, ProductLineEdit::LifeCycle(Some(cycle)))]);
            let html = page(&plan, Stage::Products, lang);
            let fold = element(&html, &format!("products.{id}.cycle"), "details");
            let doc = write(&plan, lang);
            let row = &doc.table("life-cycle").expect("the stage is known").rows[0];
            let words =
                [words::products::emphasis, words::products::roles, words::products::places, words::products::avoid];
            for (text, cell) in words.map(|of| of(cycle).get(lang)).into_iter().zip(&row[1..]) {
                assert!(fold.contains(&escaped(text)), "{text}");
                assert_eq!(cell.text, text);
            }
        }
    }
    let plan = roastery(Lang::En);
    let id = plan.products.lines[0].id;
    let plan = edited(&plan, vec![set(id, ProductLineEdit::LifeCycle(None))]);
    assert!(!page(&plan, Stage::Products, Lang::En).contains(&format!("products.{id}.cycle")));
}

#[test]
fn the_company_says_what_it_has_what_its_strategy_risks_and_how_its_funds_compare() {
    for lang in Lang::ALL {
        let plan = full(lang);
        let html = page(&plan, Stage::Company, lang);
        for field in ["company.brand_searches", "company.content", "company.has_crm"] {
            assert!(html.contains(&format!("id=\"{field}\"")), "{field}");
        }
        // 30 million for six months beside 900 million a year.
        let share = element(&html, "company.share", "div");
        assert!(share.contains("6.67%") && share.contains("#/library/trades"), "{share}");
        let means = element(&html, "company.strategy.means", "div");
        let strategy = plan.company.strategy.expect("the example has one");
        assert!(means.contains(&escaped(words::company::strategy_means(strategy).get(lang))));
        let doc = write(&plan, lang);
        let facts = doc.blocks.iter().filter_map(|block| match block {
            Block::Facts(facts) => Some(facts),
            _ => None,
        });
        let values: Vec<&str> = facts.flatten().map(|fact| fact.value.as_str()).collect();
        for value in ["1,300", "24", "6.67%"] {
            assert!(values.contains(&value), "{lang:?} {value}");
        }
        let risk = words::company::strategy_risk(strategy_risk(strategy)).get(lang);
        assert!(doc.texts().iter().any(|text| text.contains(risk)), "{risk}");
    }
}

#[test]
fn without_revenue_or_strategy_nothing_is_said_of_them() {
    let plan = roastery(Lang::En);
    let edits = vec![PlanEdit::Company(CompanyEdit::Revenue(None)), PlanEdit::Company(CompanyEdit::Strategy(None))];
    let html = page(&edited(&plan, edits), Stage::Company, Lang::En);
    assert!(!html.contains("company.share") && !html.contains("company.strategy.means"));
    let rich = edited(&plan, vec![PlanEdit::Company(CompanyEdit::Revenue(Some(Money(1))))]);
    assert!(page(&rich, Stage::Company, Lang::En).contains("more than usual"));
    assert_eq!(strategy_risk(Ansoff::Diversification), StrategyRisk::High);
}
