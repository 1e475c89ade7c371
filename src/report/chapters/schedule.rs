//! Tasks as lines of text, for the summary and the implementation chapter.

use crate::base::Text;
use crate::i18n;
use crate::insight::PlannedTask;
use crate::report::words;
use crate::report::{register, writer::Writer};

/// What is done, in the document's language.
pub(in crate::report) fn work(w: &Writer<'_>, task: &PlannedTask) -> String {
    register::formal(&words::task::work(&task.work, w.lang), w.lang)
}

/// From when to when: `start` counts the months of the plan from 1, 0 is the time before it.
pub(in crate::report) fn span(w: &Writer<'_>, start: u32, months: u32) -> String {
    if start == 0 {
        return w.t(Text::new("before the start", "시작 전", "启动前"));
    }
    let last = start.saturating_add(months.saturating_sub(1));
    match w.plan.company.start {
        Some(first) => i18n::month_range(first.plus(start - 1), first.plus(last.saturating_sub(1)), w.lang),
        None if last == start => Text::new("month {0}", "{0}개월째", "第{0}个月").fill(w.lang, &[&start.to_string()]),
        None => Text::new("months {0} to {1}", "{0}~{1}개월째", "第{0}至{1}个月")
            .fill(w.lang, &[&start.to_string(), &last.to_string()]),
    }
}
