//! Where outside text and bytes come in, what is thrown at each place, and what has to hold of what is taken.

use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use mixwright::app::grade::{self, Pile};
use mixwright::app::sheet::{SheetRow, pasted};
use mixwright::app::{Action, Env, Kind, LibraryPage, PlanKey, Route, State, Storage, StoredPlan, import, update};
use mixwright::base::{Currency, Day, Lang, Month, Ppm};
use mixwright::course::{Case, CaseText};
use mixwright::export::MARKER;
use mixwright::insight::{Insight, Job, Task};
use mixwright::intake::encoding::{encodings, is_workbook, likeliest};
use mixwright::intake::report::{Answer, Incoming};
use mixwright::plan::company::CompanyEdit;
use mixwright::plan::{ActualMetric, Attempt, Logo, Plan, PlanEdit, Rhythm, Stage};
use mixwright::store::{self, Log, MAX_BYTES, Mark, News, Order};
use serde_json::Value;

use super::mutate::{self, Dice};
use crate::exports::carried::{TYPES, archive};
use crate::full_plan::{LOGO, attempted, full, roastery};
use crate::view::render;

/// A place where something comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Door {
    Plan,
    Newer,
    Link,
    Carried,
    Table,
    Pasted,
    Library,
    Order,
    News,
    Logo,
    Route,
    Field,
    Journal,
    Course,
}

/// All of them, the most dangerous ones more than once.
pub(super) const DOORS: [Door; 24] = [
    Door::Plan,
    Door::Plan,
    Door::Plan,
    Door::Plan,
    Door::Plan,
    Door::Plan,
    Door::Newer,
    Door::Newer,
    Door::Link,
    Door::Carried,
    Door::Carried,
    Door::Table,
    Door::Table,
    Door::Pasted,
    Door::Library,
    Door::Order,
    Door::News,
    Door::Logo,
    Door::Route,
    Door::Field,
    Door::Journal,
    Door::Journal,
    Door::Course,
    Door::Course,
];

const ENV: Env = Env { now: 1_800_000_000_000, today: Day::EPOCH };

/// Good files, of which bad ones are made.
pub(super) struct Seeds {
    plans: Vec<Value>,
    texts: Vec<Vec<u8>>,
    tables: Vec<Vec<u8>>,
    pasted: Vec<Vec<u8>>,
    packs: Vec<Value>,
    orders: Vec<Vec<u8>>,
    found: Vec<Vec<u8>>,
    routes: Vec<Vec<u8>>,
    fields: Vec<Vec<u8>>,
    offices: Vec<Vec<u8>>,
    journal: Vec<Vec<u8>>,
    courses: Vec<Vec<u8>>,
}

fn read_all(folder: &str, ending: &str) -> Vec<Vec<u8>> {
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.retain(|path| path.extension().is_some_and(|other| other == ending));
    assert!(!paths.is_empty(), "{folder}");
    paths.into_iter().map(|path| std::fs::read(path).unwrap()).collect()
}

impl Seeds {
    pub(super) fn new() -> Self {
        let plans = [attempted(Lang::Ko), full(Lang::Zh), roastery(Lang::En), Plan::default()];
        let mut texts: Vec<Vec<u8>> = plans.iter().map(|plan| store::write(plan, 7).into_bytes()).collect();
        texts.extend(read_all("tests/fixtures/plans", "json"));
        let mut tables = read_all("tests/fixtures/reports", "csv");
        tables.push(import::template(&plans[0], Lang::Ko).into_bytes());
        tables.push(import::template(&plans[1], Lang::Zh).replace(',', "\t").into_bytes());
        let files = |names: &[&str]| {
            let file =
                |name: &&str| (format!("{name}.csv"), std::fs::read_to_string(format!("data/{name}.csv")).unwrap());
            let short = |(name, text): (String, String)| (name, text.lines().take(6).collect::<Vec<_>>().join("\n"));
            names.iter().map(file).map(short).collect::<Vec<_>>()
        };
        let mut pack = files(&[
            "benchmarks",
            "calendar",
            "channels",
            "compliance",
            "former_media",
            "industries",
            "metrics",
            "price_changes",
            "rates",
            "rules",
            "translations",
        ]);
        let spain = std::fs::read_to_string("data/extensions/spain.json").unwrap();
        pack.push(("extensions/spain.json".to_owned(), spain.clone()));
        let plan = Rc::new(roastery(Lang::Ko));
        let orders = Task::ALL.map(|task| Order::Run { id: 1, task, plan: plan.clone() }.write().into_bytes());
        let chances = Job { task: Task::Chances, plan: plan.clone() };
        let found = chances.write(&chances.start().finish());
        let doubles = |numbers: &[f64]| numbers.iter().flat_map(|number| number.to_le_bytes()).collect::<Vec<_>>();
        let routes = [
            Route::Quick,
            Route::Stage(Stage::Budget),
            Route::Library(LibraryPage::Compare("kr_meta", "kr_danggeun")),
            Route::Review(Rhythm::ALL[0], Month::EPOCH),
        ];
        Self {
            plans: texts.iter().map(|text| serde_json::from_slice(text).unwrap()).collect(),
            pasted: vec![b"1,800,000\t3,673\r\n\t120\r\n".to_vec(), b"5\n6\n7\n".to_vec()],
            packs: vec![serde_json::to_value(&pack).unwrap()],
            orders: orders.into(),
            found: vec![doubles(&News::Done { id: 1, found }.write()), doubles(&[1.0, 0.0, 0.5])],
            routes: routes.map(|route| route.hash().into_bytes()).into(),
            fields: ["3천만", "12.5", "1.2%", "1,200", "2027-06", "2027.9.14", "1.5억", "二百万", "3万"]
                .map(|text| text.as_bytes().to_vec())
                .into(),
            offices: texts.iter().take(3).map(|text| STANDARD.encode(text).into_bytes()).collect(),
            journal: journal(),
            courses: courses(),
            texts,
            tables,
        }
    }

    /// Something to throw at a door.
    pub(super) fn input(&self, door: Door, dice: &mut Dice) -> Vec<u8> {
        let of = |dice: &mut Dice, seeds: &[Vec<u8>]| {
            let seed = dice.pick(seeds);
            mutate::bytes(dice, seed, seeds)
        };
        match door {
            Door::Plan => self.plan(dice, None),
            Door::Newer => self.plan(dice, Some(store::VERSION + 1)),
            Door::Course => of(dice, &self.courses),
            Door::Link => {
                let text = self.plan(dice, None);
                let packed = miniz_oxide::deflate::compress_to_vec_zlib(&text, 3);
                let link = format!("#/share/1.{}", base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(packed));
                if dice.one_in(2) { link.into_bytes() } else { mutate::bytes(dice, link.as_bytes(), &[]) }
            }
            Door::Carried => self.carried(dice),
            Door::Table => of(dice, &self.tables),
            Door::Pasted => of(dice, &self.pasted),
            Door::Library if dice.one_in(2) => {
                let (one, other) = (dice.pick(&self.packs), dice.pick(&self.packs));
                mutate::json(dice, one, other).into_bytes()
            }
            Door::Library => {
                let mut pack = dice.pick(&self.packs).clone();
                let rows = pack.as_array_mut().unwrap();
                let file = &mut rows[dice.below(12)][1];
                let changed = mutate::bytes(dice, file.as_str().unwrap_or_default().as_bytes(), &self.tables);
                *file = String::from_utf8_lossy(&changed).into();
                pack.to_string().into_bytes()
            }
            Door::Order => of(dice, &self.orders),
            Door::News => of(dice, &self.found),
            Door::Logo => mutate::bytes(dice, LOGO, &self.texts),
            Door::Route => of(dice, &self.routes),
            Door::Field => of(dice, &self.fields),
            Door::Journal => {
                // Mostly with a checksum that fits, or the checksum is all that is ever tried.
                let body = of(dice, &self.journal);
                if dice.one_in(5) { body } else { summed(&body) }
            }
        }
    }

    /// The text of a plan, changed as bytes or by its structure; of some version.
    fn plan(&self, dice: &mut Dice, version: Option<u32>) -> Vec<u8> {
        let at = dice.below(self.plans.len());
        if version.is_none() && dice.one_in(3) {
            return mutate::bytes(dice, &self.texts[at], &self.texts);
        }
        let mut value = self.plans[at].clone();
        match version {
            Some(version) => value["version"] = version.into(),
            None if dice.one_in(10) => value["version"] = dice.below(9).into(),
            None => {}
        }
        let other = dice.pick(&self.plans);
        mutate::json(dice, &value, other).into_bytes()
    }

    /// A page, a Word or an Excel file with a plan in it: the file is changed, a part inside it, or the plan.
    fn carried(&self, dice: &mut Dice) -> Vec<u8> {
        let way = dice.below(3);
        let base64 = if way == 0 {
            STANDARD.encode(self.plan(dice, None)).into_bytes()
        } else {
            dice.pick(&self.offices).clone()
        };
        let base64 = String::from_utf8_lossy(&base64).into_owned();
        let inner = |dice: &mut Dice, text: String| {
            if way == 1 { mutate::bytes(dice, text.as_bytes(), &[]) } else { text.into_bytes() }
        };
        let file = match dice.below(3) {
            0 => inner(
                dice,
                format!("<!doctype html><html><meta name=\"mixwright-plan\" content=\"{MARKER} {base64}\">"),
            ),
            1 => {
                let item = inner(dice, format!("<p>{MARKER} {base64}</p>"));
                archive(&[TYPES, ("customXml/item3.xml", &item)])
            }
            _ => {
                let chunks: Vec<&str> =
                    base64.as_bytes().chunks(1_000).map(|chunk| std::str::from_utf8(chunk).unwrap()).collect();
                let cell = |row: usize, at: usize| format!("<c r=\"A{row}\" t=\"s\"><v>{at}</v></c>");
                let cells: String = (0..=chunks.len()).map(|at| cell(at + 1, at)).collect();
                let strings: String =
                    [MARKER].iter().chain(&chunks).map(|text| format!("<si><t>{text}</t></si>")).collect();
                let (sheet, strings) =
                    (inner(dice, format!("<sheetData>{cells}")), inner(dice, format!("<sst>{strings}")));
                archive(&[TYPES, ("xl/worksheets/sheet1.xml", &sheet), ("xl/sharedStrings.xml", &strings)])
            }
        };
        if way == 2 { mutate::bytes(dice, &file, &[]) } else { file }
    }
}

/// Records of a plan that was changed, each on a line.
fn journal() -> Vec<Vec<u8>> {
    let named = |name: &str| {
        let edit = PlanEdit::Company(CompanyEdit::Name(name.to_owned()));
        Rc::new(roastery(Lang::Zh).with(edit).unwrap())
    };
    let plans = ["一", "二二", "\"三\""].map(named);
    let marks: Vec<Mark> = (1..=3).map(|id| Mark { id, at: id }).collect();
    let mut log = Log::default();
    let mut lines = Vec::new();
    for (states, cursor) in [(1, 0), (3, 2), (3, 1)] {
        let plan = |id: u64| plans.get(id as usize - 1).cloned();
        lines.extend(log.record(&marks[..states], cursor, 9, plan).into_iter().map(|append| append.text));
    }
    vec![lines.join("\n").into_bytes()]
}

/// The same lines, each with the checksum of what follows it.
fn summed(lines: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(lines);
    let sum = |body: &str| {
        body.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    };
    let line =
        |line: &str| line.split_once(' ').map_or_else(String::new, |(_, body)| format!("{:016x} {body}", sum(body)));
    text.lines().map(line).collect::<Vec<_>>().join("\n").into_bytes()
}

/// A plan is opened whose journal holds these records.
fn replayed(text: &str) -> Result<bool, String> {
    let records: Vec<(u32, String)> = (1..).zip(text.lines().map(str::to_owned)).collect();
    let replay = Log::replay(&records);
    let plan = replay.log.as_ref().and_then(Log::newest).map(|file| store::read(&file));
    let mut state = State::new(Lang::Ko);
    let key = PlanKey(1);
    let started = Action::Started {
        hash: String::new(),
        lang: None,
        theme: None,
        plans: vec![StoredPlan { key, text: store::write(&roastery(Lang::Zh), 1) }],
        last: Some(key),
        storage: Storage::default(),
        clock_offset: 0,
    };
    update(&mut state, started, &ENV);
    update(&mut state, Action::Claimed { key, mine: true, records: Some(records) }, &ENV);
    let open = state.open.as_ref().ok_or("no plan is open")?;
    let shown = (*open.plan()).clone();
    match plan {
        Some(Ok(saved)) if !replay.newer => {
            same(&shown, &saved.plan, "the plan of the journal")?;
            settled(&shown)
        }
        _ => same(&shown, &roastery(Lang::Zh), "the plan of the text").map(|_| false),
    }
}

/// Whether the input is taken.
///
/// # Errors
/// What does not hold of it.
pub(super) fn knock(door: Door, input: &[u8]) -> Result<bool, String> {
    let text = String::from_utf8_lossy(input).into_owned();
    match door {
        Door::Plan => program(&text, "").and_then(|()| plan(&text)),
        Door::Newer => program(&text, "").and_then(|()| newer(&text)),
        Door::Link => {
            program("{}", &text)?;
            store::read_shared(&text).map_or(Ok(false), |saved| settled(&saved.plan))
        }
        Door::Carried => match grade::carried(input) {
            Ok(text) if text.len() > MAX_BYTES => Err("longer than asked".to_owned()),
            Ok(text) => plan(&text),
            Err(_) => Ok(false),
        },
        Door::Table => table(input, &text),
        Door::Pasted => {
            let rows: Vec<SheetRow> =
                (0..3).map(|_| SheetRow { month: Month::EPOCH, channel: Some("kr_meta".to_owned()) }).collect();
            let columns = [ActualMetric::Spend, ActualMetric::Visits, ActualMetric::Deals];
            Ok(pasted(&rows, &columns, (0, 0), &text, Currency::Cny).is_ok())
        }
        Door::Course => graded(input).and_then(|()| course(&text)),
        Door::Library => Ok(store::read_library(&text).is_ok()),
        Door::Order => match Order::read(&text) {
            Some(order) => same(Order::read(&order.write()), Some(order), "an order"),
            None => Ok(false),
        },
        Door::News => {
            let numbers: Vec<f64> =
                input.chunks_exact(8).map(|bytes| f64::from_le_bytes(bytes.try_into().unwrap())).collect();
            let plan = Rc::new(roastery(Lang::Ko));
            let read = |found: &[f64]| {
                let read = Task::ALL.map(|task| Job { task, plan: plan.clone() }.read(found));
                read.iter().flatten().count() > 0
            };
            Ok(match News::read(&numbers) {
                Some(News::Done { found, .. }) => read(&found),
                news => read(&numbers) || news.is_some(),
            })
        }
        Door::Logo => match Logo::png(input) {
            Some(logo) => {
                let small = logo.size().is_some_and(|(width, height)| width.max(height) <= 600);
                if small && logo.bytes() == input { Ok(true) } else { Err("another picture".to_owned()) }
            }
            None => Ok(false),
        },
        Door::Route => {
            let route = Route::parse(&text);
            same(Route::parse(&route.hash()), route, "a route").map(|_| route != Route::Start)
        }
        Door::Field => field(&text),
        Door::Journal => replayed(&text),
    }
}

fn same<T: PartialEq + std::fmt::Debug>(one: T, other: T, what: &str) -> Result<bool, String> {
    if one == other { Ok(true) } else { Err(format!("{what} changed: {one:?} was {other:?}")) }
}

fn plan(text: &str) -> Result<bool, String> {
    let Ok(saved) = store::read(text) else { return Ok(false) };
    same(store::read(&store::write(&saved.plan, saved.saved_at)).as_ref(), Ok(&saved), "what is read")?;
    settled(&saved.plan)
}

/// A case, and what is handed in of it.
fn courses() -> Vec<Vec<u8>> {
    let case = Case {
        id: "roastery".to_owned(),
        edition: 1,
        texts: [(Lang::Ko, CaseText { title: "강릉".to_owned(), ..CaseText::default() })].into(),
        plans: [(Lang::Ko, Rc::new(roastery(Lang::Ko)))].into(),
        locks: ["company.funds".to_owned()].into(),
        ..Case::default()
    };
    let text = store::write_case(&case);
    let mut attempt = Attempt::begin(text.as_str().into(), Lang::Ko, 7);
    attempt.handed = Some(9);
    let plan = store::logged(Plan { attempt: Some(attempt.into()), ..roastery(Lang::Ko) }, "handed", 0, false);
    vec![text.into_bytes(), store::write_submission(&plan).unwrap().into_bytes()]
}

/// Whatever it is, it is a row of a class.
fn graded(input: &[u8]) -> Result<(), String> {
    let case = String::from_utf8(courses().remove(0)).unwrap().into();
    let pile = Pile { case, passphrase: None, files: Rc::new(vec![("x".to_owned(), input.into())]) };
    same(grade::grade(&pile, |_| ()).map_or(0, |class| class.review.rows.len()), 1, "a row").map(drop)
}

fn course(text: &str) -> Result<bool, String> {
    program(text, "")?;
    if let Ok(submission) = store::read_submission(text) {
        return settled(&submission.plan);
    }
    let Ok(case) = store::read_case(text) else { return Ok(false) };
    same(store::read_case(&store::write_case(&case)), Ok(case), "a case")
}

fn newer(text: &str) -> Result<bool, String> {
    let Some(newer) = store::read_newer(text) else { return Ok(false) };
    if newer.version <= store::VERSION {
        return Err("is not newer".to_owned());
    }
    settled(&newer.plan)
}

/// What holds of every plan that is taken.
fn settled(plan: &Plan) -> Result<bool, String> {
    let text = store::write(plan, 7);
    let read = store::read(&text).map_err(|error| format!("is written, but not read: {error:?}"))?;
    same(&read.plan, plan, "a plan")?;
    same(store::write(&read.plan, 7), text, "the text")?;
    let _ = Insight::of(plan);
    Ok(true)
}

/// The program starts with the text among its plans and the fragment in its address, and is asked to open it as a file.
fn program(text: &str, hash: &str) -> Result<(), String> {
    let stored = |key, text: &str| StoredPlan { key: PlanKey(key), text: text.to_owned() };
    let mut state = State::new(Lang::Zh);
    let started = Action::Started {
        hash: hash.to_owned(),
        lang: None,
        theme: None,
        plans: vec![stored(1, text), stored(2, store::example(Lang::Zh))],
        last: Some(PlanKey(1)),
        storage: Storage::default(),
        clock_offset: 540,
    };
    let effects = update(&mut state, started, &ENV);
    let is_there = |state: &State, key| state.plans.iter().any(|entry| entry.key == PlanKey(key));
    let readable = store::read(text).is_ok() || store::read_newer(text).is_some();
    if !is_there(&state, 2) || is_there(&state, 1) != readable {
        return Err(format!("not all plans that can be read are there, {effects:?}"));
    }
    update(&mut state, Action::FileRead { name: "x".to_owned(), text: text.to_owned() }, &ENV);
    // Drawing takes longer than all the rest.
    if text.len() % 50 == 7 && !render(&state).contains("<header") {
        return Err("a blank page".to_owned());
    }
    Ok(())
}

fn table(input: &[u8], text: &str) -> Result<bool, String> {
    let plan = roastery(Lang::Ko);
    let _ = (is_workbook(input), encodings(input, Lang::Zh));
    let text = likeliest([text.to_owned(), String::from_utf8_lossy(&input[input.len() / 2..]).into_owned()]).unwrap();
    let figures = import::read(&plan, "x".to_owned(), &text).figures();
    let mut report = Incoming::read(&plan, "x".to_owned(), &text);
    report.answer(&plan, Answer::Month(Month::new(2027, 7)));
    report.answer(&plan, Answer::Channel(Some("kr_meta".to_owned())));
    if let Some(edit) = report.edit() {
        let plan = plan.with(edit).map_err(|error| format!("a report that cannot be taken: {error:?}"))?;
        settled(&plan)?;
        return Ok(true);
    }
    Ok(!figures.is_empty())
}

fn field(text: &str) -> Result<bool, String> {
    let mut taken = false;
    for kind in [
        Kind::Line,
        Kind::Money(Currency::Krw),
        Kind::Money(Currency::Cny),
        Kind::Price(Currency::Usd),
        Kind::Percent(Ppm::ONE),
        Kind::Share,
        Kind::Count(10_000_000_000),
        Kind::Whole(3, 36),
        Kind::Milli(366_000),
        Kind::Month,
        Kind::Day,
        Kind::Year,
    ] {
        let Ok(value) = kind.parse(text) else { continue };
        let shown = kind.format(&value);
        // A share has to be there; nothing else is read from nothing.
        if !shown.is_empty() {
            same(kind.parse(&shown), Ok(value), &format!("{kind:?}, shown as {shown},"))?;
        }
        taken |= kind != Kind::Line;
    }
    Ok(taken)
}
