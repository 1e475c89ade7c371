//! The evaluation as JSON: complete, consistent in itself, the same every time, and clear about bad files. And the
//! schema of the plan file: it names exactly what the serializer writes.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;

use mixwright::base::Lang;
use mixwright::insight::Insight;
use mixwright::score::organisation::borders as borders_of;
use mixwright::store;
use serde_json::Value;

#[expect(dead_code, reason = "the example's own main is not called here")]
#[path = "../../examples/evaluate.rs"]
mod example;

fn evaluated(text: &str) -> Value {
    example::evaluate(text).expect("the example plan is evaluated")
}

fn minor(value: &Value) -> i64 {
    value.as_i64().expect("an amount")
}

#[test]
fn the_roastery_is_evaluated_completely_and_always_the_same() {
    let value = evaluated(store::example(Lang::Ko));
    for key in
        ["verdict", "assessment", "economics", "touchpoints", "mix", "outcome", "findings", "tasks", "facts", "months"]
    {
        assert!(!value[key].is_null(), "{key}");
    }
    assert_eq!(value["economics"]["contribution"]["value"], 11_200.0);
    assert_eq!(value["economics"]["contribution"]["unit"], "money");
    assert_eq!(value["assessment"]["items"].as_array().map(Vec::len), Some(19));
    assert!(
        value["findings"].as_array().into_iter().flatten().all(|f| f["code"].as_str().is_some_and(|c| c.len() == 4))
    );
    assert_eq!(value.to_string(), evaluated(store::example(Lang::Ko)).to_string());
}

#[test]
fn the_three_examples_differ_in_words_only() {
    let numbers = |lang| {
        let mut value = evaluated(store::example(lang));
        value["plan"]["name"] = Value::Null;
        value
    };
    assert_eq!(numbers(Lang::Ko), numbers(Lang::En));
    assert_eq!(numbers(Lang::Ko), numbers(Lang::Zh));
}

#[test]
fn amounts_sum_exactly() {
    let value = evaluated(store::example(Lang::En));
    let lines = value["mix"]["lines"].as_array().expect("lines");
    let mut spent = 0;
    for line in lines.iter().filter(|line| line["on"] == true) {
        let months: i64 = line["months_minor"].as_array().expect("months").iter().map(minor).sum();
        assert_eq!(months, minor(&line["spend_minor"]), "{}", line["channel"]);
        spent += months;
    }
    assert!(spent > 0);
    let by_month: i64 = value["outcome"]["months_minor"].as_array().expect("months").iter().map(minor).sum();
    assert_eq!(by_month, spent);
    let media = value["mix"]["media_budget"]["value"].as_f64().expect("a budget");
    #[expect(clippy::cast_precision_loss, reason = "amounts of the example are small")]
    let used = (spent + minor(&value["mix"]["unspent_minor"])) as f64;
    assert!((media - used).abs() < 1.0, "won has no minor unit: {media} {used}");
    let money = &value["money"];
    let months = |of: &Value| of.as_array().expect("months").iter().map(minor).collect::<Vec<i64>>();
    let mut columns = vec![0; 7];
    for line in money["lines"].as_array().expect("lines") {
        let planned = months(&line["planned_months_minor"]);
        assert_eq!(planned.iter().sum::<i64>(), minor(&line["planned_minor"]), "{}", line["line"]);
        columns.iter_mut().zip(planned).for_each(|(column, planned)| *column += planned);
    }
    assert_eq!(columns, months(&money["months_minor"]));
    let planned = minor(&money["planned_minor"]);
    assert_eq!(columns.iter().sum::<i64>(), planned);
    assert_eq!(planned + minor(&money["unspent_minor"]), minor(&value["plan"]["funds_minor"]));
    let certificate = &value["mix"]["certificate"];
    assert!(certificate["objective"].as_f64() <= certificate["upper_bound"].as_f64());
}

#[test]
fn duties_borders_and_load_are_those_of_the_page() {
    let plan = super::full_plan::full(Lang::Ko);
    let insight = Insight::of(&plan);
    let value = evaluated(&store::write(&plan, 1));
    assert_eq!(value["version"], 4);
    let raci = value["raci"].as_object().expect("duties");
    assert_eq!(raci.len(), insight.schedule.tasks.len());
    for (task, roles) in raci {
        let letters: Vec<&str> =
            roles.as_object().into_iter().flatten().filter_map(|(_, sign)| sign.as_str()).collect();
        assert_eq!(letters.iter().filter(|sign| sign.starts_with('A')).count(), 1, "{task}");
        assert_eq!(letters.iter().filter(|sign| sign.ends_with('R')).count(), 1, "{task}");
    }
    let duties = &value["raci"]["content_plan"];
    assert_eq!(
        (&duties["management"], &duties["designer"], &duties["data_analyst"]),
        (&"A".into(), &"C".into(), &"I".into())
    );
    let borders = value["borders"].as_array().expect("borders");
    let states: Vec<&str> = borders.iter().filter_map(|border| border["state"].as_str()).collect();
    let open = borders_of(&plan, &insight.facts).iter().filter(|view| view.is_open()).count();
    assert_eq!((states.len(), states.iter().filter(|state| **state == "unowned").count()), (5, open));
    for border in borders {
        assert_eq!(border["owner"].is_null(), border["state"] != "owned", "{border}");
    }
    assert_eq!(borders[1]["owner"]["role"], "operations_manager");
    let holders = value["load"].as_array().expect("load");
    assert_eq!(holders.len(), insight.load.holders.len());
    assert!(!holders.is_empty());
    let mut over = 0;
    for (shown, holder) in holders.iter().zip(&insight.load.holders) {
        let months = shown["months"].as_array().expect("months");
        assert_eq!(months.len(), insight.load.months.len());
        for (shown, load) in months.iter().zip(&holder.months) {
            assert_eq!(
                (shown["hours_needed"].as_f64(), shown["hours_there"].as_f64()),
                (Some(load.needed), Some(load.there))
            );
            assert_eq!(shown["hours_over"].as_f64(), load.over());
            over += usize::from(!shown["hours_over"].is_null());
        }
    }
    assert_eq!(over, insight.load.over().len());
}

#[test]
fn every_touchpoint_is_held_to_the_limit_the_verdict_uses() {
    let text = store::example(Lang::En);
    let insight = Insight::of(&store::read(text).expect("the example opens").plan);
    let value = evaluated(text);
    let touchpoints = value["touchpoints"].as_array().expect("touchpoints");
    assert_eq!(touchpoints.len(), insight.facts.channels.len());
    for (touchpoint, facts) in touchpoints.iter().zip(&insight.facts.channels) {
        assert_eq!(touchpoint["channel"], *facts.channel.id);
        assert_eq!(touchpoint["limit"]["value"].as_f64(), Some(facts.limit), "{}", facts.channel);
    }
}

#[test]
fn a_bad_file_is_refused_with_a_reason() {
    for (text, reason) in [
        ("{", "not JSON"),
        ("{}", "not a plan"),
        (r#"{"format":"mixwright-plan","version":99,"plan":{}}"#, "newer version"),
        (r#"{"format":"mixwright-plan","version":1,"plan":{"company":{"horizon":1}}}"#, "company.horizon"),
    ] {
        let message = example::evaluate(text).expect_err("refused");
        assert!(message.contains(reason), "{message}");
    }
}

#[test]
fn an_empty_plan_is_evaluated_to_nothing() {
    let value = evaluated(r#"{"format":"mixwright-plan","version":5,"plan":{}}"#);
    assert!(value["verdict"].is_null() && value["mix"].is_null() && value["outcome"].is_null());
    assert_eq!(value["recommends"], false);
    assert!(value["borders"].is_null(), "nobody ticked a department");
    assert_eq!(
        (value["raci"].as_object().map(serde_json::Map::len), value["load"].as_array().map(Vec::len)),
        (Some(0), Some(0))
    );
}

#[test]
fn results_are_printed_with_verdicts_and_causes_that_sum() {
    let text = store_with_results();
    let value = evaluated(&text);
    let august = &value["results"][0]["months"][0];
    assert_eq!(august["months"], serde_json::json!(["2027-08"]));
    let shopping = august["touchpoints"].as_array().expect("touchpoints");
    let shopping = shopping.iter().find(|one| one["channel"] == "kr_naver_shopping").expect("it has results");
    let measure = |name: &str| {
        let rows = shopping["measures"].as_array().expect("measures").iter();
        rows.clone().find(|row| row["measure"] == name).expect("it was entered").clone()
    };
    assert_eq!(measure("conversion")["judged"]["verdict"], "act");
    let deals = &shopping["deals"];
    let number = |value: &Value| value.as_f64().expect("a number");
    let parts: f64 = deals["parts"].as_array().expect("parts").iter().map(|part| number(&part["amount"])).sum();
    assert!((number(&deals["average"]["value"]) + parts - 88.0).abs() < 1e-6);
    assert_eq!(value["replan"]["from"], "2027-09");
    assert!(!value["replan"]["learned"].as_array().expect("learned").is_empty());
}

/// The example with the third month of Naver shopping.
fn store_with_results() -> String {
    let actuals = r#""actuals": { "2027-08": { "channels": { "kr_naver_shopping": { "spend": 1800000, "visits": 3673, "deals": 88 } } } }"#;
    store::example(Lang::Ko).replace(r#""actuals": {}"#, actuals)
}

fn schema() -> Value {
    serde_json::from_str(include_str!("../../docs/plan.schema.json")).expect("the schema is JSON")
}

/// Follows a `$ref` into `$defs`; takes the alternative with properties or items from an `anyOf`.
fn resolved<'a>(root: &'a Value, node: &'a Value) -> &'a Value {
    if let Some(name) = node["$ref"].as_str() {
        let name = name.strip_prefix("#/$defs/").expect("a local reference");
        let target = &root["$defs"][name];
        assert!(!target.is_null(), "no definition {name}");
        return resolved(root, target);
    }
    node
}

/// A plan inside a plan, which is described where the outer one is.
fn is_plan(node: &Value) -> bool {
    node["$ref"] == "#/properties/plan"
}

/// Every property path of the schema; list items and map values count as `[]`.
fn described(root: &Value, node: &Value, path: &str, out: &mut BTreeSet<String>) {
    if is_plan(node) {
        return;
    }
    let node = resolved(root, node);
    for (name, child) in node["properties"].as_object().into_iter().flatten() {
        let path = format!("{path}.{name}");
        out.insert(path.clone());
        described(root, child, &path, out);
    }
    for child in [&node["items"], &node["additionalProperties"]] {
        if child.is_object() {
            described(root, child, &format!("{path}[]"), out);
        }
    }
}

/// Every property path a plan writes, told apart from map keys by the schema; values are checked against it.
fn written(root: &Value, node: &Value, value: &Value, path: &str, out: &mut BTreeSet<String>) {
    if is_plan(node) {
        return;
    }
    let node = resolved(root, node);
    check(node, value, path);
    match value {
        Value::Object(fields) => {
            let map = node["additionalProperties"].is_object();
            for (name, child) in fields {
                let (path, node) = if map {
                    (format!("{path}[]"), &node["additionalProperties"])
                } else {
                    let path = format!("{path}.{name}");
                    out.insert(path.clone());
                    (path, &node["properties"][name])
                };
                assert!(!node.is_null(), "{path} is not in the schema");
                written(root, node, child, &path, out);
            }
        }
        Value::Array(items) => {
            for item in items {
                written(root, &node["items"], item, &format!("{path}[]"), out);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Type, enumeration and range of one value.
fn check(node: &Value, value: &Value, path: &str) {
    let types: Vec<&str> = match &node["type"] {
        Value::String(one) => vec![one],
        Value::Array(many) => many.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let is = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    assert!(types.contains(&is) || node["const"] == *value || !node["enum"].is_null(), "{path}: {is} not in {types:?}");
    if let Some(allowed) = node["enum"].as_array() {
        assert!(allowed.contains(value), "{path}: {value} is not allowed");
    }
    if let Some(number) = value.as_i64() {
        assert!(node["minimum"].as_i64().is_none_or(|least| number >= least), "{path}: {number}");
        assert!(node["maximum"].as_i64().is_none_or(|most| number <= most), "{path}: {number}");
    }
}

#[test]
fn the_schema_names_exactly_what_is_written() {
    let schema = schema();
    let (mut promised, mut found) = (BTreeSet::new(), BTreeSet::new());
    described(&schema, &schema, "", &mut promised);
    // No plan is an attempt and made a case of at once.
    for plan in [super::full_plan::attempted(Lang::Ko), super::full_plan::drafted(Lang::Ko)] {
        let file: Value = serde_json::from_str(&store::write(&plan, 1)).expect("JSON");
        written(&schema, &schema, &file, "", &mut found);
    }
    let only_promised: Vec<_> = promised.difference(&found).collect();
    let only_written: Vec<_> = found.difference(&promised).collect();
    assert!(only_promised.is_empty(), "in the schema, never written: {only_promised:?}");
    assert!(only_written.is_empty(), "written, not in the schema: {only_written:?}");
    assert!(promised.len() > 100);
}

/// The values the reader expects where `plan` holds `"?"`, from its own error message.
fn expected(plan: &str) -> BTreeSet<String> {
    let text = format!(r#"{{"format":"mixwright-plan","version":5,"plan":{plan}}}"#);
    let message = example::evaluate(&text).expect_err("an unknown value is refused");
    let (_, list) = message.split_once("expected").expect("the reader names what it expects");
    list.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_schema_knows_every_value_of_every_enum() {
    let schema = schema();
    for (plan, place) in [
        (r#"{"company":{"trade":"?"}}"#, "/properties/plan/properties/company/properties/trade"),
        (r#"{"company":{"strategy":"?"}}"#, "/properties/plan/properties/company/properties/strategy"),
        (r#"{"company":{"region":"?"}}"#, "/$defs/region"),
        (r#"{"company":{"currency":"?"}}"#, "/$defs/currency"),
        (r#"{"feasibility":{"answers":{"?":1}}}"#, "/$defs/item"),
        (r#"{"environment":{"factors":[{"id":1,"kind":"?"}]}}"#, "/$defs/factor_kind"),
        (r#"{"products":{"lines":[{"id":1,"life_cycle":"?"}]}}"#, LINE_LIFE_CYCLE),
        (r#"{"products":{"lines":[{"id":1,"promotion":"?"}]}}"#, LINE_PROMOTION),
        (r#"{"customers":{"sale":"?"}}"#, "/properties/plan/properties/customers/properties/sale"),
        (r#"{"objectives":{"benefit":"?"}}"#, "/properties/plan/properties/objectives/properties/benefit"),
        (r#"{"objectives":{"list":[{"id":1,"goal":"?"}]}}"#, "/$defs/goal"),
        (r#"{"touchpoints":{"by_channel":{"c":{"usage":"?"}}}}"#, USAGE),
        (r#"{"touchpoints":{"by_channel":{"c":{"own":{"?":1}}}}}"#, "/$defs/own_metric"),
        (r#"{"budget":{"lines":{"?":1}}}"#, "/$defs/cost_line"),
        (r#"{"implementation":{"tasks":[{"id":1,"area":"?"}]}}"#, "/$defs/area"),
        (r#"{"risk":{"secured":["?"]}}"#, "/$defs/safeguard"),
        (r#"{"risk":{"declined":["?"]}}"#, "/$defs/risk_kind"),
        (r#"{"organisation":{"departments":{"present":["?"]}}}"#, "/$defs/department"),
        (r#"{"organisation":{"departments":{"owners":{"?":{}}}}}"#, BORDERS),
        (r#"{"organisation":{"commitments":["?"]}}"#, "/$defs/commitment"),
        (r#"{"customers":{"relations":{"care":{"?":""}}}}"#, "/$defs/care"),
        (r#"{"touchpoints":{"by_channel":{"c":{"modes":{"?":""}}}}}"#, "/$defs/role"),
        (r#"{"customers":{"segments":[{"id":1,"gathers":["?"]}]}}"#, "/$defs/place"),
        (r#"{"environment":{"survey":{"questions":[{"id":1,"kind":"?"}]}}}"#, "/$defs/question_kind"),
        (r#"{"environment":{"survey":{"confidence":"?"}}}"#, CONFIDENCE),
        (r#"{"environment":{"factors":[{"id":1,"sphere":"?"}]}}"#, SPHERE),
        (r#"{"feasibility":{"competitors":[{"id":1,"gain":"?"}]}}"#, GAIN),
    ] {
        let node = schema.pointer(place).expect("a place in the schema");
        let named = node["enum"].as_array().expect("an enumeration").iter().filter_map(Value::as_str);
        assert_eq!(named.map(str::to_owned).collect::<BTreeSet<_>>(), expected(plan), "{place}");
    }
}

const BORDERS: &str = "/properties/plan/properties/organisation/properties/departments/properties/owners/propertyNames";
const CONFIDENCE: &str = "/properties/plan/properties/environment/properties/survey/properties/confidence";
const SPHERE: &str = "/properties/plan/properties/environment/properties/factors/items/properties/sphere";
const GAIN: &str = "/properties/plan/properties/feasibility/properties/competitors/items/properties/gain";
const LINE_LIFE_CYCLE: &str = "/properties/plan/properties/products/properties/lines/items/properties/life_cycle";
const LINE_PROMOTION: &str = "/properties/plan/properties/products/properties/lines/items/properties/promotion";
const USAGE: &str =
    "/properties/plan/properties/touchpoints/properties/by_channel/additionalProperties/properties/usage";

/// Smallest and largest value of every number in the schema, put into a plan: the limits are the reader's own.
#[test]
fn the_limits_of_the_schema_are_those_of_the_reader() {
    let schema = schema();
    let read = |section: &str, name: &str, number: i64| {
        // All an attempt cannot be without; every other section can be without anything.
        let mut fields = match section {
            "attempt" => serde_json::json!({ "case": "", "lang": "ko", "started": 0, "stretch": 100 }),
            _ => serde_json::json!({}),
        };
        fields[name] = number.into();
        let plan = format!(r#"{{"format":"mixwright-plan","version":9,"plan":{{"{section}":{fields}}}}}"#);
        store::read(&plan).is_ok()
    };
    let mut checked = 0;
    let sections = schema["properties"]["plan"]["properties"].as_object().expect("sections");
    for (section, node) in sections {
        for (name, field) in node["properties"].as_object().into_iter().flatten() {
            let Some((least, most)) = field["minimum"].as_i64().zip(field["maximum"].as_i64()) else { continue };
            assert!(read(section, name, least) && read(section, name, most), "{section}.{name} refuses its limits");
            assert!(!read(section, name, least - 1) && !read(section, name, most + 1), "{section}.{name} takes more");
            checked += 1;
        }
    }
    assert!(checked > 15, "{checked}");
}
