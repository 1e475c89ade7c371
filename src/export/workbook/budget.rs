//! Costs by line and month, media money by touchpoint, and the account. What is typed for a line stands among the inputs;
//! its months are computed from it to the minor unit, as the planner splits it.

use crate::allocate::mix::media_budget;
use crate::base::{Money, Text};
use crate::forecast::{Figure, Name, Unit, outcome};
use crate::insight::{CostPlan, Entry};
use crate::plan::{CostLine, MoneyLine};
use crate::report::words;

use super::charts;
use super::draft::Draft;
use super::graph::{Id, Of};
use super::page::{Content, Look, Page};
use super::place::Tab;
use super::style;

const HEAD: u32 = 3;
/// The time before the start.
const BEFORE: u16 = 1;

/// The sheet being laid out: one column for each month, from the time before the start on.
struct Sheet<'d, 'a> {
    draft: &'d mut Draft<'a>,
    page: Page,
    row: u32,
    months: u16,
    money: &'static str,
}

/// The sheet; nothing while the funds are not known.
pub(super) fn page(draft: &mut Draft<'_>) -> Option<Page> {
    let plan = draft.insight.money.clone()?;
    let months = u16::try_from(plan.cash.len()).unwrap_or(1) - 1;
    let money = style::money(draft.currency);
    let mut page = Page::new(Tab::Budget, &[34.0]);
    page.widths.extend((0..months + 2).map(|_| 14.0));
    page.title(
        draft.t(Text::new("Budget and cash", "예산과 현금", "预算与现金")),
        draft.fill(Text::new("Amounts in {0}.", "금액 단위 {0}.", "金额单位为{0}。"), &[draft.currency.code()]),
    );
    page.text(HEAD, 0, draft.t(Text::new("Line", "항목", "科目")), Look::Head);
    page.text(HEAD, BEFORE, words::money::month(None, 0, draft.lang), Look::HeadNumber);
    for i in 0..months {
        let col = BEFORE + 1 + i;
        match draft.plan.company.start {
            Some(start) => {
                let day = crate::base::Day::first_of(start.plus(u32::from(i)));
                page.put(HEAD, col, Content::Day(day), Look::HeadNumber, "yyyy-mm");
            }
            None => page.text(HEAD, col, words::money::month(None, usize::from(i) + 1, draft.lang), Look::HeadNumber),
        }
    }
    page.text(HEAD, BEFORE + 1 + months, draft.t(TOTAL), Look::HeadNumber);
    page.frozen = (HEAD + 1, 1);
    page.head = Some(HEAD);
    let mut sheet = Sheet { draft, page, row: HEAD + 1, months, money };
    let kept = sheet.funds(&plan);
    let lines = sheet.lines(&plan, &kept);
    sheet.touchpoints();
    sheet.booked(&plan);
    let account = sheet.account(&plan, lines);
    let note = sheet.draft.t(NOTE);
    sheet.page.passage(sheet.row + 1, (months + 3).min(10), &note, Look::Note);
    let columns = [BEFORE + 1, BEFORE + months];
    let drawing = charts::cash(sheet.draft, HEAD, account, columns, sheet.row + 3);
    sheet.page.drawings.extend(drawing);
    sheet.page.one_page = true;
    Some(sheet.page)
}

impl Sheet<'_, '_> {
    fn minor(&self) -> i64 {
        self.draft.currency.minor_per_major()
    }

    fn major(&self, amount: Money) -> f64 {
        amount.major(self.draft.currency)
    }

    fn last(&self) -> u16 {
        BEFORE + self.months
    }

    fn cell(&self, row: u32, col: u16) -> String {
        self.page.at(row, col).short()
    }

    fn group(&mut self, text: Text) {
        self.row += 1;
        for col in 0..=self.last() + 1 {
            self.page.text(self.row, col, if col == 0 { self.draft.t(text) } else { String::new() }, Look::Group);
        }
        self.row += 1;
    }

    /// A row of months with its sum.
    fn row(&mut self, label: String, look: Look, months: Vec<(Content, f64)>, summed: bool) {
        let text = if look == Look::Total { Look::TotalText } else { Look::Text };
        self.page.text(self.row, 0, label, text);
        let whole: f64 = months.iter().map(|(_, value)| value).sum();
        for ((content, _), col) in months.into_iter().zip(BEFORE..) {
            self.page.put(self.row, col, content, look, self.money);
        }
        let (from, to) = (self.cell(self.row, BEFORE), self.cell(self.row, self.last()));
        if summed {
            let sum = Content::Formula(format!("SUM({from}:{to})"), whole);
            self.page.put(self.row, self.last() + 1, sum, Look::Total, self.money);
        } else {
            self.page.text(self.row, self.last() + 1, "", text);
        }
        self.row += 1;
    }

    /// The funds, and what is kept of them for what nobody foresaw; the cell of the latter.
    fn funds(&mut self, plan: &CostPlan) -> String {
        self.row -= 1;
        self.group(Text::new("Funds", "자금", "资金"));
        let funds = Content::Figure(self.funds_figure());
        self.alone(Text::new("Funds", "전체 예산", "总资金"), funds);
        let kept = plan.line(MoneyLine::Contingency).map_or(Money::ZERO, |line| line.total(Entry::Planned));
        let formula = Content::Formula(self.kept(), self.major(kept));
        self.alone(Text::new("Kept as contingency", "예비비로 두는 금액", "留作预备金"), formula);
        self.cell(self.row - 1, self.last() + 1)
    }

    /// A row with one amount, in the last column.
    fn alone(&mut self, label: Text, content: Content) {
        let label = self.draft.t(label);
        self.page.text(self.row, 0, label, Look::Text);
        self.page.put(self.row, self.last() + 1, content, Look::Value, self.money);
        self.row += 1;
    }

    /// The planned lines with their sum; the row of the contingency and that of the sum.
    fn lines(&mut self, plan: &CostPlan, kept: &str) -> [Option<u32>; 2] {
        self.group(Text::new("Planned costs", "비용 계획", "费用计划"));
        let first = self.row;
        let mut contingency = None;
        for line in plan.lines.iter().filter(|line| line.total(Entry::Planned) != Money::ZERO) {
            let label = self.draft.t(words::money::line(line.line));
            let planned = |month: u16| line.at(Entry::Planned, usize::from(month));
            let values = (0..=self.months).map(|month| self.major(planned(month))).collect::<Vec<_>>();
            let contents: Vec<Content> = match (line.line, line.line.cost()) {
                (MoneyLine::Contingency, _) => {
                    contingency = Some(self.row);
                    self.evenly(kept, &values)
                }
                (_, Some(cost)) => self.typed(cost, &values),
                (MoneyLine::Outsourcing, _) => {
                    let months = self.outside();
                    std::iter::once(nothing()).chain(months.into_iter().map(Content::Figure)).collect()
                }
                _ => {
                    let months = self.draft.mixed.iter().flat_map(|mixed| mixed.rows.iter().map(|row| row.media));
                    std::iter::once(nothing()).chain(months.map(Content::Figure)).collect()
                }
            };
            self.row(label, Look::Value, contents.into_iter().zip(values).collect(), true);
        }
        if self.row == first {
            return [None, None];
        }
        let all = self.row;
        let sums = (0..=self.months).zip(BEFORE..).map(|(month, col)| {
            let value = self.major(plan.at(Entry::Planned, usize::from(month)));
            let text = format!("SUM({}:{})", self.cell(first, col), self.cell(all - 1, col));
            (Content::Formula(text, value), value)
        });
        let sums = sums.collect();
        self.row(self.draft.t(TOTAL), Look::Total, sums, true);
        let left = format!("{{{}}}-{}", self.funds_figure(), self.cell(all, self.last() + 1));
        let rest = self.major(plan.funds - plan.total(Entry::Planned));
        let label =
            Text::new("Unallocated (negative: shortfall)", "남겨 둔 금액(음수면 부족)", "暂不支出（负数为缺口）");
        self.alone(label, Content::Formula(left, rest));
        [contingency, Some(all)]
    }

    /// A typed line: evenly from the start, or all of it in one month.
    fn typed(&mut self, cost: CostLine, values: &[f64]) -> Vec<Content> {
        let amount = self.draft.plan.budget.lines.get(&cost).copied().unwrap_or_default();
        let id = self.line_figure(cost, amount);
        match self.draft.plan.budget.timing.get(&cost) {
            None => self.evenly(&format!("{{{id}}}"), values),
            Some(month) => {
                let at = usize::try_from(*month).unwrap_or(0).min(usize::from(self.months));
                let content = |i| if i == at { Content::Figure(id) } else { nothing() };
                (0..values.len()).map(content).collect()
            }
        }
    }

    /// Outside help by month.
    fn outside(&mut self) -> Vec<Id> {
        let months = outcome::outside_by_month(self.draft.plan);
        let add = |(i, figure)| self.draft.graph.add(figure, Of { touchpoint: None, month: Some(i) });
        months.iter().enumerate().map(add).collect()
    }

    /// An amount evenly over the months in whole minor units, the first months taking what does not divide.
    fn evenly(&self, amount: &str, values: &[f64]) -> Vec<Content> {
        let (minor, months) = (self.minor(), self.months);
        let units = format!("ROUND({amount}*{minor},0)");
        let month = |(i, value): (usize, &f64)| match i {
            0 => nothing(),
            _ => {
                let text =
                    format!("(INT({units}/{months})+IF({i}<={units}-INT({units}/{months})*{months},1,0))/{minor}");
                Content::Formula(text, *value)
            }
        };
        values.iter().enumerate().map(month).collect()
    }

    /// What is kept of the funds for what nobody foresaw: funds less costs, outside help and the media money in whole units.
    fn kept(&mut self) -> String {
        let plan = self.draft.plan;
        let minor = self.minor();
        let mut parts = vec![self.funds_figure()];
        let lines = plan.budget.lines.iter().map(|(cost, amount)| (*cost, *amount)).collect::<Vec<_>>();
        parts.extend(lines.into_iter().map(|(cost, amount)| self.line_figure(cost, amount)));
        parts.extend(self.outside());
        let parts = parts.iter().map(|id| format!("{{{id}}}")).collect::<Vec<_>>().join("-");
        let media = media_budget(plan).map(|figure| self.draft.graph.add(&figure, Of::default()));
        let media = media.map_or_else(String::new, |id| format!("-INT({{{id}}}*{minor}+0.000001)/{minor}"));
        format!("MAX(0,{parts}{media})")
    }

    fn funds_figure(&mut self) -> Id {
        let funds = self.major(self.draft.plan.company.funds.unwrap_or_default());
        let funds = Figure::typed(Name::Funds, funds, Unit::Money, "company.funds");
        self.draft.graph.add(&funds, Of::default())
    }

    /// What is typed for a line.
    fn line_figure(&mut self, cost: CostLine, amount: Money) -> Id {
        let field = format!("budget.{}", cost.slug());
        let typed = Figure::typed(Name::CostLines, self.major(amount), Unit::Money, field);
        self.draft.graph.add(&typed, Of::default())
    }

    /// Media money by touchpoint.
    fn touchpoints(&mut self) {
        let Some(mixed) = &self.draft.mixed else { return };
        let rows: Vec<(String, Vec<usize>)> =
            mixed.touches.iter().map(|touch| (touch.name.clone(), touch.spends.clone())).collect();
        if rows.is_empty() {
            return;
        }
        self.group(Text::new("Media spend by touchpoint", "접점별 매체비", "各接触点媒体费用"));
        for (name, spends) in rows {
            let values = spends.iter().map(|id| (Content::Figure(*id), self.draft.value(*id)));
            let months = std::iter::once((nothing(), 0.0)).chain(values).collect();
            self.row(name, Look::Value, months, true);
        }
    }

    /// Planned, committed, paid and left by line, where anything is booked.
    fn booked(&mut self, plan: &CostPlan) {
        if plan.lines.iter().all(|line| line.booked() == Money::ZERO) {
            return;
        }
        self.group(Text::new("Planned, committed, paid", "계획·약정·집행", "计划、已签约与已支付"));
        for (entry, col) in Entry::ALL.into_iter().zip(BEFORE..) {
            let head = self.draft.t(words::money::entry(entry));
            self.page.text(self.row, col, head, Look::HeadNumber);
        }
        self.page.text(self.row, 0, self.draft.t(Text::new("Line", "항목", "科目")), Look::Head);
        self.row += 1;
        for line in plan.lines.iter().filter(|line| line.is_used()) {
            self.page.text(self.row, 0, self.draft.t(words::money::line(line.line)), Look::Text);
            for (entry, col) in Entry::ALL.into_iter().zip(BEFORE..) {
                let value = self.major(line.total(entry));
                let [planned, committed, paid] = [0, 1, 2].map(|k| self.cell(self.row, BEFORE + k));
                let (content, look) = match entry {
                    Entry::Left => (Content::Formula(format!("{planned}-{committed}-{paid}"), value), Look::Value),
                    _ => (Content::Number(value), Look::Value),
                };
                self.page.put(self.row, col, content, look, self.money);
            }
            self.row += 1;
        }
    }

    /// The account; the rows without and with the contribution.
    fn account(&mut self, plan: &CostPlan, [contingency, all]: [Option<u32>; 2]) -> [u32; 2] {
        self.group(Text::new("Cash flow", "현금 흐름", "现金流"));
        let kept = plan.line(MoneyLine::Contingency);
        let due = |i: usize| plan.at(Entry::Planned, i) - kept.map_or(Money::ZERO, |line| line.at(Entry::Planned, i));
        // As long as nothing is booked or recorded, what goes out is what is planned but for the contingency.
        let planned = plan.cash.iter().enumerate().all(|(i, point)| point.out == due(i));
        let out = plan.cash.iter().zip(BEFORE..).map(|(point, col)| {
            let value = self.major(point.out);
            let text = match (all, contingency) {
                (Some(all), Some(kept)) => format!("{}-{}", self.cell(all, col), self.cell(kept, col)),
                (Some(all), None) => self.cell(all, col),
                _ => "0".to_owned(),
            };
            (if planned { Content::Formula(text, value) } else { Content::Number(value) }, value)
        });
        let out: Vec<_> = out.collect();
        let paid = self.row;
        self.row(self.draft.t(Text::new("Money out", "지출", "支出")), Look::Value, out, true);
        let brought: Vec<usize> =
            self.draft.mixed.iter().flat_map(|m| m.rows.iter().map(|row| row.contribution)).collect();
        let months = usize::from(self.months);
        let brought: Vec<_> = std::iter::once((nothing(), 0.0))
            .chain(brought.iter().map(|id| (Content::Figure(*id), self.draft.value(*id))))
            .chain(std::iter::repeat_with(|| (nothing(), 0.0)))
            .take(months + 1)
            .collect();
        let earned = self.row;
        self.row(
            self.draft.t(Text::new("Contribution (forecast)", "공헌이익(예측)", "贡献毛利（预测）")),
            Look::Value,
            brought,
            true,
        );
        let funds = self.funds_figure();
        let rows = [
            Text::new("Cash without contribution", "공헌이익 제외 잔액", "不计贡献毛利的余额"),
            Text::new("Cash at the month’s end", "월말 현금 잔액", "月末现金余额"),
        ];
        rows.map(|text| {
            let row = self.row;
            let with = row > earned + 1;
            let cells = plan.cash.iter().zip(BEFORE..).map(|(point, col)| {
                let before = if col == BEFORE { format!("{{{funds}}}") } else { self.cell(row, col - 1) };
                let more = if with { format!("+{}", self.cell(earned, col)) } else { String::new() };
                let value = if with { point.figure.value } else { self.major(point.bare) };
                (Content::Formula(format!("{before}-{}{more}", self.cell(paid, col)), value), value)
            });
            let cells = cells.collect();
            self.row(self.draft.t(text), if with { Look::Total } else { Look::Value }, cells, false);
            row
        })
    }
}

/// Nothing, before the start or after the last month.
const fn nothing() -> Content {
    Content::Number(0.0)
}

const NOTE: Text = Text::new(
    "Month by month as the planner pays them out: cost lines evenly or in the month that was chosen. Contribution counts in the \
     month of the order (our judgement), always as forecast. The contingency stays in the account until it is needed; own \
     working hours are not paid from these funds.",
    "비용은 이 도구의 계산 방식대로 매월 균등하게 나누거나 지정한 달에 넣었어요. 공헌이익은 주문한 달에 들어온다고 보고(이 도구의 판단) \
     늘 예측값을 써요. 예비비는 쓸 일이 생길 때까지 계좌에 두고, 자체 인건비는 이 예산에서 나가지 않아요.",
    "各项费用按本工具的计算口径列示：按月平均，或在指定月份一次支付。贡献毛利按下单当月到账计（本工具的判断），始终采用预测值。预备金在\
     动用之前留在账上；自有人员工时不从本资金支出。",
);
const TOTAL: Text = Text::new("Total", "합계", "合计");
