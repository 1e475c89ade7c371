//! What is listed when, what is found of it, and that every entry leads somewhere.

use super::*;
use crate::app::embed::Embed;
use crate::app::route::Route;
use crate::app::update::{Env, update};
use crate::app::{Health, LibraryPage, Open, PlanKey};
use crate::plan::Stage;
use crate::store;

const ENV: Env = Env { now: 1_800_000_000_000, today: Day::EPOCH };

fn example(lang: Lang) -> State {
    let mut state = State::new(lang);
    update(&mut state, Action::OpenExample, &ENV);
    state
}

fn guest(query: &str) -> State {
    let mut state = State::new(Lang::En);
    let embed = Embed::parse(query).map(Box::new);
    let arrived = Action::Arrived { address: "https://a.example/".into(), embed, kept: None, local: Health::Denied };
    update(&mut state, arrived, &ENV);
    let mut open = Open::new(PlanKey(0), example(Lang::En).open.unwrap().plan(), 0);
    open.hold = crate::app::Hold::Mine;
    (state.open, state.route) = (Some(open), Route::Stage(Stage::Budget));
    state
}

fn today() -> Day {
    Day::new(2027, 3, 1).unwrap()
}

fn of(state: &State) -> Palette {
    Palette::of(state, today())
}

/// Names of what is found, group by group.
fn found(palette: &Palette, typed: &str) -> Vec<(Group, Vec<String>)> {
    let name = |place: &usize| palette.entries[*place].name.clone();
    palette.find(typed).iter().map(|found| (found.group, found.shown.iter().map(name).collect())).collect()
}

/// The best hit and what choosing it does.
fn best(state: &State, typed: &str) -> (String, Vec<Action>) {
    let palette = of(state);
    let found = palette.find(typed);
    let entry = &palette.entries[found.first().unwrap_or_else(|| panic!("nothing for {typed}")).shown[0]];
    (entry.name.clone(), entry.actions.clone())
}

#[test]
fn commands_pages_and_channels_are_found_in_every_language() {
    let channel = |id: &'static str| Action::Go(Route::Library(LibraryPage::Channel(id)));
    let stage = |stage| Action::Go(Route::Stage(stage));
    for (lang, typed, action) in [
        (Lang::En, "budget", stage(Stage::Budget)),
        (Lang::En, "stage 11", stage(Stage::Risk)),
        (Lang::En, "예산", stage(Stage::Budget)),
        (Lang::En, "touchp", stage(Stage::Touchpoints)),
        (Lang::Ko, "예산", stage(Stage::Budget)),
        (Lang::Ko, "ㅈㅈㅇㄹ", stage(Stage::Organisation)),
        (Lang::Ko, "실해", stage(Stage::Implementation)),
        (Lang::Ko, "8단계", stage(Stage::Budget)),
        (Lang::Zh, "预算", stage(Stage::Budget)),
        (Lang::Zh, "接触点", stage(Stage::Touchpoints)),
        (Lang::En, "dark mode", Action::SetTheme(crate::app::Theme::Dark)),
        (Lang::Ko, "다크", Action::SetTheme(crate::app::Theme::Dark)),
        (Lang::Zh, "english", Action::SetLang(Lang::En)),
        (Lang::En, "中文", Action::SetLang(Lang::Zh)),
        (Lang::Ko, "단축키", Action::Over(OverAction::Keys)),
    ] {
        assert_eq!(best(&example(lang), typed).1, [action], "{} {typed}", lang.tag());
    }
    for (lang, typed, id) in [
        (Lang::En, "naver shopping", "kr_naver_shopping"),
        (Lang::Ko, "네이버쇼핑", "kr_naver_shopping"),
        (Lang::Ko, "ㄴㅇㅂㅅㅍ", "kr_naver_shopping"),
        (Lang::Zh, "naver购物", "kr_naver_shopping"),
        (Lang::Zh, "小红书 达人", "cn_xhs_kol"),
        (Lang::En, "小红书达人", "cn_xhs_kol"),
    ] {
        assert_eq!(best(&State::new(lang), typed).1, [channel(id)], "{} {typed}", lang.tag());
    }
    // In a plan that uses a channel, its touchpoint comes first.
    let [Action::GoToField(field)] = &best(&example(Lang::En), "naver shopping").1[..] else { panic!() };
    assert_eq!(field, "touchpoints.kr_naver_shopping");
}

#[test]
fn what_stands_in_the_plan_leads_to_its_field() {
    let state = example(Lang::En);
    let plan = state.open.as_ref().unwrap().plan();
    let segment = &plan.customers.segments[0];
    let (name, actions) = best(&state, &segment.name);
    assert_eq!(name, segment.name);
    assert_eq!(actions, [Action::GoToField(format!("customers.{}.name", segment.id))]);
    let palette = of(&state);
    let fields: Vec<&str> = palette
        .entries
        .iter()
        .filter(|entry| entry.group == Group::Plan)
        .flat_map(|entry| &entry.actions)
        .map(|action| match action {
            Action::GoToField(field) => field.as_str(),
            other => panic!("{other:?}"),
        })
        .collect();
    for stage in ["products", "customers", "objectives", "touchpoints", "implementation", "evaluation"] {
        assert!(fields.iter().any(|field| field.starts_with(&format!("{stage}."))), "{stage}: {fields:?}");
    }
    // What has no name yet is not listed.
    let mut empty = State::new(Lang::En);
    update(&mut empty, Action::NewPlan, &ENV);
    assert!(of(&empty).entries.iter().all(|entry| !entry.name.trim().is_empty()));
}

#[test]
fn every_target_is_there() {
    for lang in Lang::ALL {
        let mut state = example(lang);
        let book = store::shipped_library().unwrap();
        state.shelf = crate::app::Shelf::Here(Rc::new(book));
        let palette = of(&state);
        assert!(palette.entries.len() > 300, "{}", palette.entries.len());
        for entry in &palette.entries {
            assert!(!entry.actions.is_empty() && !entry.name.is_empty(), "{}", entry.name);
            for action in &entry.actions {
                match action {
                    Action::Go(route) => assert_eq!(Route::parse(&route.hash()), *route, "{}", entry.name),
                    Action::GoToField(field) if entry.group == Group::Plan => {
                        assert!(field.split('.').next().and_then(Stage::from_slug).is_some(), "{field}");
                    }
                    Action::OpenPlan(key) => assert!(state.plans.iter().any(|kept| kept.key == *key)),
                    _ => {}
                }
            }
            // Whatever is listed is found by its own name.
            assert!(Query::new(&entry.name).rank(&entry.names).is_some(), "{}", entry.name);
        }
    }
}

#[test]
fn nothing_is_offered_that_cannot_be_done() {
    let offers =
        |state: &State, wanted: fn(&Action) -> bool| of(state).entries.iter().flat_map(|e| &e.actions).any(wanted);
    let undo = |action: &Action| *action == Action::Undo;
    let about_plan = |action: &Action| match action {
        Action::Go(route) => route.needs_plan(),
        Action::Undo | Action::Redo | Action::Give(_) | Action::Share | Action::Print => true,
        _ => false,
    };
    let own = |action: &Action| match action {
        Action::NewPlan | Action::OpenExample | Action::OpenPlan(_) | Action::Read(_) => true,
        Action::Go(route) => matches!(route, Route::Start | Route::Kept | Route::Embed | Route::Grade | Route::Author),
        _ => false,
    };
    assert!(!offers(&State::new(Lang::Ko), about_plan), "no plan is open");
    let mut state = example(Lang::Ko);
    assert!(offers(&state, about_plan) && offers(&state, own) && !offers(&state, undo));
    let edit = crate::plan::PlanEdit::Company(crate::plan::company::CompanyEdit::Name("x".into()));
    update(&mut state, Action::Edit { edit, field: "company.name".into() }, &ENV);
    assert!(offers(&state, undo) && !offers(&state, |action| *action == Action::Redo));
    state.route = Route::Start;
    assert!(!offers(&state, undo), "the plan is not seen");
    state.route = Route::Document;
    assert!(offers(&state, |action| *action == Action::Print));
    state.open.as_mut().unwrap().hold = crate::app::Hold::Newer(99);
    assert!(!offers(&state, undo), "nothing can be changed");

    let state = guest("?embed=1");
    assert!(offers(&state, about_plan) && !offers(&state, own), "a guest has nothing to do with the visitor's plans");
    assert!(offers(&guest("?embed=1&mode=author"), |action| *action == Action::Go(Route::Author)));
    assert!(offers(&guest("?embed=1&mode=review"), |action| *action == Action::Go(Route::Grade)));
    let hidden = guest("?embed=1&hide=library,stages,share,export,language,theme");
    for entry in of(&hidden).entries {
        for action in &entry.actions {
            let gone = matches!(
                action,
                Action::Go(Route::Library(_) | Route::Stage(_) | Route::Audit)
                    | Action::Share
                    | Action::Give(_)
                    | Action::SetLang(_)
                    | Action::SetTheme(_)
            );
            assert!(!gone, "{action:?}");
        }
    }
    let mut state = guest("?embed=1");
    let edit = crate::plan::PlanEdit::Company(crate::plan::company::CompanyEdit::Name("x".into()));
    update(&mut state, Action::Edit { edit, field: "company.name".into() }, &ENV);
    assert!(offers(&state, undo));
    state.guest.as_mut().unwrap().readonly = true;
    assert!(!offers(&state, undo));
}

#[test]
fn before_anything_is_typed_the_useful_stands_there() {
    let groups = |state: &State| found(&of(state), " ").into_iter().map(|(group, _)| group).collect::<Vec<_>>();
    let state = example(Lang::Ko);
    assert_eq!(groups(&state), [Group::Commands, Group::Pages]);
    let all = found(&of(&state), "");
    assert_eq!(all[1].1.len(), 13, "twelve stages and the check: {:?}", all[1].1);
    assert!(all[0].1.len() <= 8, "{:?}", all[0].1);
    assert!(of(&state).find("").iter().all(|found| found.more == 0));
    assert_eq!(groups(&State::new(Lang::Ko)), [Group::Commands, Group::Pages, Group::Library, Group::Guides]);
}

#[test]
fn the_best_group_comes_first_and_the_rest_is_counted() {
    let palette = of(&example(Lang::En));
    let found = palette.find("ads");
    let channels = found.iter().find(|found| found.group == Group::Channels).unwrap();
    assert_eq!(channels.shown.len(), MOST);
    assert!(channels.more > 0);
    assert_eq!(found, palette.find("ＡＤＳ "), "the same for the same words");
    for typed in ["ads", "a", "계", "一"] {
        let hits: Vec<usize> = palette.find(typed).into_iter().flat_map(|found| found.shown).collect();
        let mut once = hits.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), hits.len(), "{typed}");
    }
    assert_eq!(palette.find("no such thing anywhere"), []);
    assert_eq!(palette.find("?!"), []);
    // A name that begins so comes before one that holds it.
    let names: Vec<String> = self::found(&palette, "risk").remove(0).1;
    assert!(names[0].to_lowercase().starts_with("risk"), "{names:?}");
}

#[test]
fn days_of_the_calendar_are_those_to_come() {
    let state = State::new(Lang::Ko);
    let (name, actions) = best(&state, "설 연휴");
    assert!(name.contains("설"), "{name}");
    let year = actions.iter().find_map(|action| match action {
        Action::Narrow(crate::app::Narrow::Year(year)) => Some(year.clone()),
        _ => None,
    });
    // In March 2027 the next one is in 2028.
    assert_eq!(year.as_deref(), Some("2028"), "{name} {actions:?}");
    let palette = of(&state);
    let twice: Vec<_> = palette
        .entries
        .iter()
        .filter(|entry| {
            palette.entries.iter().filter(|other| (&other.name, &other.note) == (&entry.name, &entry.note)).count() > 1
        })
        .map(|entry| (&entry.name, &entry.note))
        .collect();
    assert_eq!(twice, [], "two lines nobody can tell apart");
}

#[test]
fn kept_plans_are_found_by_name_but_not_the_open_one() {
    let mut state = example(Lang::En);
    let first = state.open.as_ref().unwrap().key;
    let name = state.open.as_ref().unwrap().name().to_owned();
    update(&mut state, Action::NewPlan, &Env { now: ENV.now + 5_000, ..ENV });
    assert!(of(&state).entries.iter().any(|entry| entry.actions == [Action::OpenPlan(first)] && entry.name == name));
    assert_eq!(best(&state, &name).1, [Action::OpenPlan(first)]);
    let open = of(&state).entries.into_iter().filter(|entry| entry.group == Group::Plans).count();
    assert_eq!(open, 1);
}
