//! Every coherence rule fires on a plan that breaks it and is silent on the plan before; it says so in three languages,
//! leads to a field that is there, and can be put aside with a reason that is kept.
#![cfg(test)]

mod broken;

use std::collections::{BTreeMap, BTreeSet};

use mixwright::base::Lang;
use mixwright::insight::Insight;
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::relations::RelationsEdit;
use mixwright::plan::{Plan, PlanEdit, ROLES};
use mixwright::report::words;
use mixwright::score::Rule;

use super::full_plan::edited;
use super::view;
use broken::{base, broken, company, relations};

fn fired(plan: &Plan) -> BTreeMap<Rule, Vec<mixwright::score::Finding>> {
    let mut by_rule: BTreeMap<Rule, Vec<_>> = BTreeMap::new();
    for finding in Insight::of(plan).findings {
        by_rule.entry(finding.rule).or_default().push(finding);
    }
    by_rule
}

#[test]
fn every_rule_fires_when_it_is_broken_and_not_before() {
    let base = base();
    let calm = fired(&base);
    let mut wrong = Vec::new();
    for rule in Rule::ALL {
        let plan = edited(&base, broken(rule));
        let found = fired(&plan);
        if calm.contains_key(&rule) {
            wrong.push(format!("{rule:?} fires on the base: {:?}", calm[&rule]));
        }
        let Some(findings) = found.get(&rule) else {
            wrong.push(format!("{rule:?} does not fire; others: {:?}", found.keys().collect::<Vec<_>>()));
            continue;
        };
        let fields = findings.iter().map(|finding| finding.field.clone()).collect();
        let mut state = view::showing(Lang::Ko, &plan);
        wrong.extend(view::lost(&mut state, fields).into_iter().map(|field| format!("{rule:?}: {field} is nowhere")));
        for lang in Lang::ALL {
            for finding in findings {
                let line = words::finding::headline(finding, plan.company.currency, lang);
                if line.contains(['{', '}']) || line.contains("NaN") || line.trim().is_empty() {
                    wrong.push(format!("{rule:?}: {line}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(Rule::ALL.len() >= 70 && ROLES.len() == 6);
}

#[test]
fn codes_stand_for_one_rule_each() {
    let codes: BTreeSet<String> = Rule::ALL.into_iter().map(Rule::code).collect();
    assert_eq!(codes.len(), Rule::ALL.len());
    assert_eq!((Rule::NoContribution.code(), Rule::FundsHeavy.code()), ("C001".to_owned(), "C025".to_owned()));
}

#[test]
fn a_finding_put_aside_keeps_its_reason_and_can_be_taken_up_again() {
    let plan = edited(&base(), broken(Rule::NoReview));
    let finding = fired(&plan)[&Rule::NoReview][0].clone();
    let aside = |reason: Option<&str>| PlanEdit::Dismiss { finding: finding.key(), reason: reason.map(str::to_owned) };
    let quiet = edited(&plan, vec![aside(Some("매주 회의에서 봅니다"))]);
    let insight = Insight::of(&quiet);
    assert!(!insight.findings.iter().any(|other| other.rule == Rule::NoReview));
    assert_eq!(insight.dismissed.len(), 1);
    let file = mixwright::store::write(&quiet, 1);
    assert_eq!(mixwright::store::read(&file).unwrap().plan, quiet, "the reason is in the file");
    let document = mixwright::report::document(&quiet, &insight, None, Lang::Ko);
    assert!(document.texts().iter().any(|text| text.contains("매주 회의에서 봅니다")));
    assert!(quiet.with(aside(Some("  "))).is_err(), "a reason says something");
    assert_eq!(edited(&quiet, vec![aside(None)]), plan);
}

#[test]
fn the_joins_are_scored_by_the_checks_that_are_met() {
    let score = |plan: &Plan| Insight::of(plan).audit.iter().map(|join| join.score.value).collect::<Vec<_>>();
    let before = score(&base());
    assert!(before.iter().all(|value| (0.0..=1.0).contains(value)), "{before:?}");
    let worse = score(&edited(&base(), vec![company(CompanyEdit::Decider(String::new()))]));
    assert!(worse[0] < before[0] && (worse[1] - before[1]).abs() < 1e-9, "{before:?} {worse:?}");
    let listened = relations(RelationsEdit::Care(mixwright::plan::Care::Ideas, "달마다 의견을 모읍니다".into()));
    let better = score(&edited(&base(), vec![listened]));
    assert!(better[1] > before[1] && (better[0] - before[0]).abs() < 1e-9);
    for join in Insight::of(&Plan::default()).audit {
        assert!(join.score.value < 0.5, "an empty plan joins nothing: {join:?}");
    }
}
