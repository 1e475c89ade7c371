//! The teaching cases that come with the program.

use mixwright::base::Lang;
use mixwright::course::Feedback;
use mixwright::insight::Insight;
use mixwright::library::CASES;
use mixwright::store;

#[test]
fn shipped_cases_open_in_three_languages_and_say_what_the_list_says() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/data/cases");
    let mut found: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    found.sort();
    let mut listed: Vec<String> = CASES.iter().map(|case| format!("{}.case.json", case.id)).collect();
    listed.sort();
    assert_eq!(found, listed);
    for shipped in CASES {
        let text = std::fs::read_to_string(format!("{folder}/{}.case.json", shipped.id)).unwrap();
        let case = store::read_case(&text).unwrap_or_else(|error| panic!("{}: {error:?}", shipped.id));
        assert_eq!((case.id.as_str(), case.minutes), (shipped.id, shipped.minutes));
        let points: u32 = case.rubric.iter().map(|criterion| criterion.points).sum();
        assert_eq!(points, 100, "{}", shipped.id);
        assert!(case.months.is_some(), "{}: results come month by month", shipped.id);
        let mut verdicts = Vec::new();
        for lang in Lang::ALL {
            assert_eq!(case.texts[&lang].title, shipped.title.get(lang));
            assert!(!case.texts[&lang].story.is_empty() && !case.texts[&lang].task.is_empty());
            assert!(
                case.hints
                    .values()
                    .chain(case.rubric.iter().map(|one| &one.name))
                    .all(|words| words.is_empty() || words.contains_key(&lang))
            );
            let plan = &case.plans[&lang];
            let insight = Insight::of(plan);
            let first = case.months.as_ref().unwrap().month(plan, 0);
            assert!(
                first.is_some_and(|month| !month.channels.is_empty()),
                "{} {lang:?}: the first month has results",
                shipped.id
            );
            verdicts.push((insight.assessment.verdict, insight.findings.len()));
        }
        assert!(verdicts.iter().all(|one| *one == verdicts[0]), "{}: {verdicts:?}", shipped.id);
    }
    let told: Vec<Feedback> = CASES
        .iter()
        .map(|shipped| {
            let text = std::fs::read_to_string(format!("{folder}/{}.case.json", shipped.id)).unwrap();
            store::read_case(&text).unwrap().feedback
        })
        .collect();
    assert!([Feedback::None, Feedback::Criteria, Feedback::Points].iter().all(|kind| told.contains(kind)));
}
