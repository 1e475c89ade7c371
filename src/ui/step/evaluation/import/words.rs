//! Reports in words: what a column holds, what stands in the way, why a row is left out, and how to mend it.

use crate::base::{Lang, Text};
use crate::forecast;
use crate::i18n;
use crate::intake::date::DateProblem;
use crate::intake::number::NumberProblem;
use crate::intake::reading::{self, Note, Open, Why};
use crate::intake::report::{MAX_VALUES, Report};
use crate::intake::sheet::{MAX_RECORDS, SheetProblem};
use crate::plan::ReportColumn;
use crate::report::words;

use super::super::super::super::Desk;

/// What a column holds.
pub(super) fn column(column: ReportColumn) -> Text {
    match (column, reading::metric(column)) {
        (_, Some(metric)) => words::actuals::metric(metric),
        (ReportColumn::Date, None) => Text::new("Date", "날짜", "日期"),
        (_, None) => Text::new("Tells the touchpoint", "접점 구분", "区分接触点"),
    }
}

/// The name of a touchpoint; its id where it is gone.
pub(super) fn touchpoint(desk: &Desk, id: &str) -> String {
    forecast::channel(&desk.plan, id).map_or_else(|| id.to_owned(), |channel| channel.name.get(desk.lang).to_owned())
}

/// Why a file has no table, and how to mend it.
pub(super) fn sheet_problem(problem: SheetProblem, lang: Lang) -> String {
    match problem {
        SheetProblem::Empty => Text::new(
            "The file holds no table. Export the report again as CSV with its headings.",
            "파일에 표가 없어요. 열 이름이 있는 CSV로 다시 내보내 주세요.",
            "文件中没有表格。请连同表头重新导出为CSV。",
        )
        .get(lang)
        .to_owned(),
        SheetProblem::TooLong => Text::new(
            "The file has more than {0} rows. Export by day and campaign, not by keyword, or fewer months.",
            "행이 {0}개를 넘어요. 키워드 대신 일별·캠페인별로 내보내거나 기간을 줄여 주세요.",
            "文件超过{0}行。请按日和推广计划导出，不要细到关键词，或缩短时间范围。",
        )
        .fill(lang, &[&i18n::count(i64::try_from(MAX_RECORDS).unwrap_or(0), lang)]),
        SheetProblem::Broken { line } => Text::new(
            "Line {0} is not a row of a table. Export the report again as CSV.",
            "{0}번째 줄을 표로 읽을 수 없어요. CSV로 다시 내보내 주세요.",
            "第{0}行无法识别为表格行，请重新导出为CSV。",
        )
        .fill(lang, &[&line.to_string()]),
    }
}

/// The heading of a column, for a text: braces in what the file brought must not read as places to fill.
fn heading(report: &Report, place: usize) -> String {
    report.table.headings.get(place).map(|heading| plain(heading)).unwrap_or_default()
}

fn plain(text: &str) -> String {
    text.replace(['{', '}'], "")
}

/// What stands in the way, and what to do.
pub(super) fn open(open: &Open, report: &Report, lang: Lang) -> String {
    let text = match open {
        Open::NoNumbers => Text::new(
            "Say above which column holds clicks, spend or another number.",
            "위 표에서 클릭, 비용 같은 숫자 열을 지정해 주세요.",
            "请在上表中指定点击、费用等数值列。",
        ),
        Open::NoMonth => Text::new(
            "Say which column holds the date, or name the month of the report.",
            "날짜 열을 지정하거나 보고서의 월을 입력해 주세요.",
            "请指定日期列，或填写报表所属的月份。",
        ),
        Open::Order => Text::new(
            "The dates can be read in two ways. Choose which comes first, day or month.",
            "날짜를 두 가지로 읽을 수 있어요. 일과 월 중 무엇이 먼저인지 골라 주세요.",
            "日期有两种读法，请选择日在前还是月在前。",
        ),
        Open::NoChannel => Text::new(
            "Choose the touchpoint of the report, or the column that tells it.",
            "보고서의 접점을 고르거나, 접점을 구분하는 열을 지정해 주세요.",
            "请选择报表对应的接触点，或指定用于区分接触点的列。",
        ),
        Open::TooManyValues(count) => {
            return Text::new(
                "The column that tells the touchpoint has {0} different values, more than {1}. Choose a coarser one, such as the campaign type.",
                "접점을 구분하는 열의 값이 {0}가지로 {1}가지를 넘어요. 캠페인 유형처럼 더 큰 단위의 열을 골라 주세요.",
                "用于区分接触点的列有{0}个不同的值，超过{1}个。请改选更粗的列，例如广告系列类型。",
            )
            .fill(lang, &[&count.to_string(), &MAX_VALUES.to_string()]);
        }
        Open::OtherCurrency { column, named } => {
            return Text::new(
                "The column “{0}” is in {1}, not in the plan’s currency. Amounts are not converted: export in the plan’s currency or set the column to “Not imported”.",
                "‘{0}’ 열은 {1} 금액이라 계획의 통화와 달라요. 환산하지 않으니 계획의 통화로 내보내거나 ‘가져오지 않음’으로 바꿔 주세요.",
                "“{0}”列的币种为{1}，与方案不一致。系统不做换算，请以方案的币种导出，或将该列设为“不导入”。",
            )
            .fill(lang, &[&heading(report, *column), &plain(named)]);
        }
        Open::NoRow => Text::new(
            "No row can be taken as it is. The list below says why for each.",
            "지금은 가져올 수 있는 행이 없어요. 아래에서 이유를 확인해 주세요.",
            "目前没有可导入的行，原因见下方列表。",
        ),
        Open::Refused(error) => return words::plan::edit_error(*error, lang),
    };
    text.get(lang).to_owned()
}

/// Why a row is left out, and how to mend it.
pub(super) fn why(why: &Why, report: &Report, lang: Lang) -> String {
    let text = match why {
        Why::Total { sum: true } => {
            Text::new("Total, equal to the sum of the rows", "합계 행(행의 합과 일치)", "汇总行，与各行之和一致")
        }
        Why::Total { sum: false } => Text::new(
            "Total, not equal to the sum of the rows read: the export may hold fewer rows than it counts",
            "합계 행(읽은 행의 합과 다름). 내보낸 파일에 빠진 행이 있을 수 있어요",
            "汇总行，与所读各行之和不一致，导出的文件可能缺少部分行",
        ),
        Why::Twin { line } => {
            return Text::new("Identical to line {0}", "{0}번째 줄과 모든 칸이 같음", "与第{0}行完全相同")
                .fill(lang, &[&line.to_string()]);
        }
        Why::Lines => Text::new(
            "Runs over several lines: a quotation mark may be missing. Export again",
            "여러 줄에 걸쳐 있어요. 따옴표가 빠졌을 수 있으니 다시 내보내 주세요",
            "跨越多行，可能缺少引号，请重新导出",
        ),
        Why::NoNumbers => Text::new("No number in the columns taken", "가져올 열에 숫자가 없음", "所选列中没有数值"),
        Why::Number { column, problem } => {
            let said = number(*problem);
            return Text::new("“{0}”: {1}", "‘{0}’: {1}", "“{0}”：{1}")
                .fill(lang, &[&heading(report, *column), said.get(lang)]);
        }
        Why::Date(problem) => date(*problem),
        Why::OtherCurrency(named) => {
            return Text::new(
                "In {0}, not in the plan’s currency; amounts are not converted",
                "{0} 금액이라 계획의 통화와 달라요. 환산하지 않아요",
                "币种为{0}，与方案不一致，系统不做换算",
            )
            .fill(lang, &[&plain(named)]);
        }
        Why::Out(value) => {
            return Text::new("“{0}” is left out", "‘{0}’ 제외", "“{0}”不计入").fill(lang, &[&plain(value)]);
        }
        Why::Unanswered(value) => {
            return Text::new(
                "No touchpoint chosen for “{0}”",
                "‘{0}’의 접점을 고르지 않음",
                "未选择“{0}”对应的接触点",
            )
            .fill(lang, &[&plain(value)]);
        }
    };
    text.get(lang).to_owned()
}

const fn number(problem: NumberProblem) -> Text {
    match problem {
        NumberProblem::NotANumber => Text::new(
            "not a number. Mend the cell or choose another column",
            "숫자가 아니에요. 칸을 고치거나 다른 열을 고르세요",
            "不是数值，请修改单元格或改选其他列",
        ),
        NumberProblem::TwoWays => Text::new(
            "can be read in two ways. Export without thousands marks",
            "두 가지로 읽을 수 있어요. 천 단위 구분 기호 없이 내보내 주세요",
            "有两种读法，请导出不带千位分隔符的数值",
        ),
        NumberProblem::Negative => Text::new("below zero", "0보다 작아요", "小于0"),
        // Such a cell counts as not known; the row is not left out.
        NumberProblem::Below => {
            Text::new("only a limit, not the number", "정확한 수가 아니라 한도예요", "只是上限，并非确切数值")
        }
        NumberProblem::OtherCurrency => Text::new(
            "another currency than the plan’s; amounts are not converted",
            "계획과 통화가 달라요. 환산하지 않아요",
            "币种与方案不一致，系统不做换算",
        ),
        NumberProblem::TooLarge => {
            Text::new("larger than the plan can hold", "입력할 수 있는 범위를 넘었어요", "超出可填写的上限")
        }
    }
}

const fn date(problem: DateProblem) -> Text {
    match problem {
        DateProblem::Empty => Text::new("No date", "날짜 없음", "没有日期"),
        DateProblem::NotADate => Text::new(
            "No date with its year: write it as 2027-03-01",
            "연도가 있는 날짜가 아니에요. 2027-03-01처럼 써 주세요",
            "不是带年份的日期，请写成2027-03-01",
        ),
        DateProblem::Order => Text::new(
            "Day and month can be read in two ways. Choose the order above",
            "일과 월을 두 가지로 읽을 수 있어요. 위에서 순서를 골라 주세요",
            "日、月有两种读法，请在上方选择顺序",
        ),
        DateProblem::TwoMonths => Text::new(
            "Reaches over the end of a month. Export by day or by month",
            "두 달에 걸쳐 있어요. 일별이나 월별로 내보내 주세요",
            "跨越两个月，请按日或按月导出",
        ),
    }
}

/// A remark.
pub(super) fn note(note: Note, lang: Lang) -> String {
    let day = |day| i18n::day_in_year(day, lang);
    match note {
        Note::Tax => Text::new(
            "The spend in this report contains value-added tax and is taken as it stands. Compare it with a plan that contains it too.",
            "이 보고서의 비용에는 부가세가 들어 있고 그대로 가져와요. 계획 금액도 부가세를 포함했는지 확인하세요.",
            "该报表的费用含增值税，按原值导入。请确认方案金额是否同样含税。",
        )
        .get(lang)
        .to_owned(),
        Note::OtherTables(count) => Text::new(
            "The file holds more tables ({0}); only the one with these columns is read.",
            "파일에 표가 {0}개 더 있어요. 이 열이 있는 표만 읽어요.",
            "文件中还有{0}个表格，只读取含有这些列的表格。",
        )
        .fill(lang, &[&count.to_string()]),
        Note::Below { cells, line } => Text::new(
            "“Less than” stands in place of a number ({0} cells, first in line {1}); those count as not known.",
            "‘미만’으로만 적힌 칸이 {0}개 있어요({1}번째 줄부터). 알 수 없는 값으로 두고 더하지 않아요.",
            "有{0}个单元格只写了“小于”（首个在第{1}行），按未知处理，不计入合计。",
        )
        .fill(lang, &[&cells.to_string(), &line.to_string()]),
        Note::From(first) => Text::new(
            "The report begins on {0}: what came earlier in that month is not in it.",
            "보고서가 {0}부터 시작해요. 그 달의 이전 날짜는 들어 있지 않아요.",
            "报表自{0}起，不含当月此前的数据。",
        )
        .fill(lang, &[&day(first)]),
        Note::Through(last) => Text::new(
            "The last month goes up to {0} and is marked so.",
            "마지막 달은 {0}까지의 실적으로 표시해요.",
            "最后一个月的数据截至{0}，会据此标注。",
        )
        .fill(lang, &[&day(last)]),
    }
}

#[cfg(test)]
mod tests {
    use crate::base::{Day, Month, Region};
    use crate::intake::report::Incoming;
    use crate::plan::{EditError, Plan};

    use super::*;

    #[test]
    fn everything_is_said_in_every_language_and_differs() {
        let plan = Plan::fresh(Region::Us, Month::new(2027, 3).unwrap());
        let report = Incoming::read(&plan, "f".into(), "Day,{0} Cost,Clicks\n2027-03-01,5,1\n").report.unwrap();
        let opens = [
            Open::NoNumbers,
            Open::NoMonth,
            Open::Order,
            Open::NoChannel,
            Open::TooManyValues(300),
            Open::OtherCurrency { column: 1, named: "{1}".into() },
            Open::NoRow,
            Open::Refused(EditError::TooManyRows),
        ];
        let number = |problem| Why::Number { column: 1, problem };
        let whys = [
            Why::Total { sum: true },
            Why::Total { sum: false },
            Why::Twin { line: 3 },
            Why::Lines,
            Why::NoNumbers,
            number(NumberProblem::NotANumber),
            number(NumberProblem::TwoWays),
            number(NumberProblem::Negative),
            number(NumberProblem::Below),
            number(NumberProblem::OtherCurrency),
            number(NumberProblem::TooLarge),
            Why::Date(DateProblem::Empty),
            Why::Date(DateProblem::NotADate),
            Why::Date(DateProblem::Order),
            Why::Date(DateProblem::TwoMonths),
            Why::OtherCurrency("GBP".into()),
            Why::Out("{0}".into()),
            Why::Unanswered("x".into()),
        ];
        let day: Day = "2027-03-02".parse().unwrap();
        let notes =
            [Note::Tax, Note::OtherTables(1), Note::Below { cells: 2, line: 9 }, Note::From(day), Note::Through(day)];
        let problems = [SheetProblem::Empty, SheetProblem::TooLong, SheetProblem::Broken { line: 7 }];
        for lang in Lang::ALL {
            let mut said: Vec<String> = opens.iter().map(|it| open(it, &report, lang)).collect();
            said.extend(whys.iter().map(|it| why(it, &report, lang)));
            said.extend(notes.iter().map(|it| note(*it, lang)));
            said.extend(problems.iter().map(|it| sheet_problem(*it, lang)));
            let all = said.len();
            assert!(said.iter().all(|text| !text.is_empty() && !text.contains(['{', '}'])), "{said:?}");
            said.sort();
            said.dedup();
            assert_eq!(said.len(), all, "{lang:?}");
        }
        let names = ReportColumn::ALL.map(column);
        assert!(Lang::ALL.iter().all(|lang| names.iter().all(|name| !name.get(*lang).is_empty())));
    }
}
