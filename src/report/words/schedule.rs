//! The schedule in words: tasks by name, their days, what changed since somebody last looked.

use crate::base::{Day, Lang, Text};
use crate::forecast;
use crate::i18n;
use crate::insight::{News, Schedule, Scheduled, What, Work};
use crate::library;
use crate::plan::{Plan, Seen};

use super::{plan as choices, task};

/// Name of a task; a task without a name of its own has that of a new one.
#[must_use]
pub fn name(plan: &Plan, task: &Scheduled, lang: Lang) -> String {
    match &task.what {
        // The company's own words for its win stand on the day it chose, not on the one that is computed.
        What::Follows(Work::FirstWin) if task.fixed && !plan.implementation.breakthrough.trim().is_empty() => {
            plan.implementation.breakthrough.trim().to_owned()
        }
        What::Follows(work) => task::work(work, lang),
        What::Own(id) => {
            let own = plan.implementation.tasks.iter().find(|own| own.id == *id);
            let name = own.map_or("", |own| own.name.trim());
            if name.is_empty() { NEW.get(lang).to_owned() } else { name.to_owned() }
        }
    }
}

/// Name of the task of a key; the key itself where nothing has this name any more.
#[must_use]
pub fn name_of(plan: &Plan, schedule: &Schedule, key: &str, lang: Lang) -> String {
    if let Some(task) = schedule.task(key) {
        return name(plan, task, lang);
    }
    let left_out =
        schedule.left_out.iter().find(|task| task.work.key() == key).map(|task| task::work(&task.work, lang));
    left_out.or_else(|| former(plan, key).map(|work| task::work(&work, lang))).unwrap_or_else(|| key.to_owned())
}

/// What a task was that no longer follows from the plan.
fn former(plan: &Plan, key: &str) -> Option<Work> {
    work_of(plan, key).filter(|_| plan.implementation.seen.contains_key(key))
}

/// The work of a key, whether it follows from the plan or not.
pub(super) fn work_of(plan: &Plan, key: &str) -> Option<Work> {
    let (kind, of) = key.split_once('.').unwrap_or((key, ""));
    let channel = || forecast::channel(plan, of);
    match kind {
        "set_up" => channel().map(Work::SetUp),
        "run" => channel().map(Work::Run),
        "occasion" => library::calendar_entry(of).map(|entry| Work::Occasion(entry.id)),
        "review" => of.parse().ok().map(Work::Review),
        "prepare" => crate::plan::Item::ALL.into_iter().find(|item| item.slug() == of).map(Work::Prepare),
        _ => {
            let all = [
                Work::Research,
                Work::ContentPlan,
                Work::Domain,
                Work::Mail,
                Work::Hosting,
                Work::Site,
                Work::Shop,
                Work::Analytics,
                Work::Crm,
                Work::Consent,
                Work::EnquiryDesk,
                Work::Ready,
                Work::PeakSeason,
                Work::FirstWin,
            ];
            all.into_iter().find(|work| work.key() == key)
        }
    }
}

/// A day of the schedule; counted in weeks from the start while the plan has none.
#[must_use]
pub fn day(plan: &Plan, schedule: &Schedule, day: Day, lang: Lang) -> String {
    if plan.company.start.is_some() {
        // In a plan of a year or more the same day comes twice.
        return if plan.company.horizon < 12 { i18n::day(day, lang) } else { i18n::day_in_year(day, lang) };
    }
    let days = day.since(Day::first_of(schedule.start));
    if days < 0 {
        let weeks = ((-days + 6) / 7).to_string();
        return Text::new("{0} weeks before the start", "시작 {0}주 전", "启动前{0}周").fill(lang, &[&weeks]);
    }
    Text::new("week {0}", "{0}주 차", "第{0}周").fill(lang, &[&(days / 7 + 1).to_string()])
}

/// The days of a task.
#[must_use]
pub fn when(plan: &Plan, schedule: &Schedule, task: &Scheduled, lang: Lang) -> String {
    let dated = plan.company.start.is_some() && plan.company.horizon < 12;
    if task.terms.days.is_none() {
        let start = day(plan, schedule, task.start, lang);
        return Text::new("from {0}", "{0}부터 계속", "{0}起持续").fill(lang, &[&start]);
    }
    if dated {
        return i18n::day_range(task.start, task.end, lang);
    }
    let (start, end) = (day(plan, schedule, task.start, lang), day(plan, schedule, task.end, lang));
    if start == end { start } else { Text::new("{0} – {1}", "{0}~{1}", "{0}至{1}").fill(lang, &[&start, &end]) }
}

/// The tasks on a longest path that are not over, in order; those that run side by side are joined by a comma.
#[must_use]
pub fn path(plan: &Plan, schedule: &Schedule, lang: Lang) -> String {
    let mut said = String::new();
    let mut before: Option<&Scheduled> = None;
    for task in schedule.tasks.iter().filter(|task| task.critical && !task.is_milestone() && !task.done) {
        if let Some(before) = before {
            said.push_str(if task.start > before.end { " → " } else { COMMA.get(lang) });
        }
        said.push_str(&name(plan, task, lang));
        before = Some(task);
    }
    said
}

/// Who does a task: by name, else by role.
#[must_use]
pub fn by(task: &Scheduled, lang: Lang) -> String {
    let owner = task.owner.trim();
    if owner.is_empty() { choices::job(task.terms.job).get(lang).to_owned() } else { owner.to_owned() }
}

/// Hours of a task: in all, or each week where it goes on.
#[must_use]
pub fn hours(terms: &Seen, lang: Lang) -> String {
    let number = i18n::edit_decimal(f64::from(terms.hours) / 10.0, 1);
    match terms.days {
        Some(_) => Text::new("{0} h", "{0}시간", "{0}小时"),
        None => Text::new("{0} h a week", "주 {0}시간", "每周{0}小时"),
    }
    .fill(lang, &[&number])
}

/// Working days a task could move; a minus where it is too late.
#[must_use]
pub fn float(days: i32, lang: Lang) -> String {
    let number = if days < 0 { format!("−{}", -days) } else { days.to_string() };
    let text =
        if days == 1 { Text::new("{0} day", "{0}일", "{0}天") } else { Text::new("{0} days", "{0}일", "{0}天") };
    text.fill(lang, &[&number])
}

/// Working days of a task.
#[must_use]
pub fn days(days: Option<u32>, lang: Lang) -> String {
    let text = match days {
        None => Text::new("until the plan ends", "계획이 끝날 때까지", "至方案结束"),
        Some(0) => Text::new("milestone", "마일스톤", "里程碑"),
        Some(1) => Text::new("1 day", "1일", "1天"),
        Some(_) => Text::new("{0} days", "{0}일", "{0}天"),
    };
    text.fill(lang, &[&days.unwrap_or(0).to_string()])
}

/// What is computed differently than when somebody last looked.
#[must_use]
pub fn news(plan: &Plan, schedule: &Schedule, news: &News, lang: Lang) -> String {
    match news {
        News::New(key) => {
            Text::new("New: {0}", "새로 생김: {0}", "新增：{0}").fill(lang, &[&name_of(plan, schedule, key, lang)])
        }
        News::Gone { key, change, .. } => {
            let kept = *change != crate::plan::TaskChange::default();
            let text = if kept {
                Text::new(
                    "No longer follows from the plan: {0}. What was changed about it is kept.",
                    "계획에서 빠짐: {0}. 바꿔 둔 내용은 남아 있어요.",
                    "已不在方案中：{0}。所做的修改仍保留。",
                )
            } else {
                Text::new("No longer follows from the plan: {0}", "계획에서 빠짐: {0}", "已不在方案中：{0}")
            };
            text.fill(lang, &[&name_of(plan, schedule, key, lang)])
        }
        News::Other { key, before, now } => {
            let name = name_of(plan, schedule, key, lang);
            let parts = differences(plan, schedule, before, now, lang);
            Text::new("{0}: {1}", "{0}: {1}", "{0}：{1}").fill(lang, &[&name, &parts.join(COMMA.get(lang))])
        }
    }
}

/// What differs between two ways of doing a task, each as "before → now".
fn differences(plan: &Plan, schedule: &Schedule, before: &Seen, now: &Seen, lang: Lang) -> Vec<String> {
    let mut parts = Vec::new();
    let mut differ = |a: String, b: String| {
        if a != b {
            parts.push(format!("{a} → {b}"));
        }
    };
    let start =
        |terms: &Seen| terms.start.map_or_else(|| OPEN.get(lang).to_owned(), |start| day(plan, schedule, start, lang));
    differ(start(before), start(now));
    differ(days(before.days, lang), days(now.days, lang));
    differ(hours(before, lang), hours(now, lang));
    differ(choices::job(before.job).get(lang).to_owned(), choices::job(now.job).get(lang).to_owned());
    if before.after != now.after {
        let names = |terms: &Seen| {
            let names: Vec<String> = terms.after.iter().map(|key| name_of(plan, schedule, key, lang)).collect();
            if names.is_empty() { NOTHING.get(lang).to_owned() } else { names.join(COMMA.get(lang)) }
        };
        parts.push(WAITS.fill(lang, &[&names(now)]));
    }
    parts
}

/// From when to when the preparation goes, and how long its longest path is.
pub const READY: Text = Text::new(
    "Preparation begins on {0}, and everything is ready on {1}. The longest chain of tasks takes {2} working days.",
    "준비는 {0}에 시작해 {1}에 끝나요. 가장 긴 작업 흐름에는 영업일로 {2}일이 걸려요.",
    "准备工作{0}开始，{1}全部就绪。最长的任务链需要{2}个工作日。",
);
/// The deadline holds.
pub const IN_TIME: Text = Text::new(
    "The deadline is {0}: {1} working days to spare.",
    "기한은 {0}이고, 영업일로 {1}일 여유가 있어요.",
    "期限为{0}，还有{1}个工作日的机动时间。",
);
/// The deadline does not hold.
pub const TOO_LATE: Text = Text::new(
    "The deadline is {0}: {1} working days too late.",
    "기한은 {0}인데, 영업일로 {1}일 늦어요.",
    "期限为{0}，将晚{1}个工作日。",
);
/// What lies on the longest path.
pub const PATH: Text = Text::new(
    "A day lost here is lost for everything: {0}",
    "여기서 하루가 늦으면 전체가 하루 늦어요: {0}",
    "以下任务每拖一天，整体就晚一天：{0}",
);
const NEW: Text = Text::new("New task", "새 할 일", "新任务");
const COMMA: Text = Text::new(", ", ", ", "、");
const OPEN: Text = Text::new("any day", "날짜 제한 없음", "不限日期");
const NOTHING: Text = Text::new("nothing", "없음", "无");
const WAITS: Text = Text::new("waits for {0}", "먼저 끝나야 할 일: {0}", "前置任务：{0}");
