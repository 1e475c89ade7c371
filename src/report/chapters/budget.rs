//! Stage 8: from the funds to the money of each touchpoint and month.

use crate::allocate::mix::media_money;
use crate::base::{Money, Text, split_by_weight};
use crate::chart::{Bar, Bars, Chart, Columns, Series, Tick, ticks};
use crate::forecast::{ChannelOutcome, Figure, Name, Outcome, outcome, overlap};
use crate::i18n;
use crate::library::{ChannelRef, Driver};
use crate::plan::{MoneyLine, Plan};
use crate::report::deals::deals;
use crate::report::doc::{Cell, Picture};
use crate::report::drawn;
use crate::report::solutions;
use crate::report::words;
use crate::report::writer::Writer;

use super::{money, options};

const TOUCHPOINT: Text = Text::new("Touchpoint", "접점", "接触点");
const MONEY: Text = Text::new("Money", "금액", "金额");
const SHARE: Text = Text::new("Share", "비중", "占比");
const MONTH: Text = Text::new("Month", "월", "月份");
const TOTAL: Text = Text::new("Total", "합계", "合计");
const SEGMENT: Text = Text::new("Segment", "고객군", "客群");

/// Layers that can be told apart.
const MOST_LAYERS: usize = 6;

/// Costs, media money and contingency in whole minor units; they sum to the funds exactly, unless the costs alone exceed
/// them.
fn split_of_funds(plan: &Plan, funds: Money) -> [Money; 3] {
    let lines: Money = plan.budget.lines.values().copied().sum();
    let costs = lines + outcome::outsourcing(plan);
    let media = media_money(plan).unwrap_or_default();
    [costs, media, (funds - costs - media).max(Money::ZERO)]
}

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    funds(w);
    money::write(w);
    let channels = w.recommended();
    let Some((outcome, mix)) = w.insight.outcome.as_ref().zip(w.insight.mix.as_ref()) else { return };
    if !w.insight.recommends() {
        return;
    }
    if !channels.is_empty() {
        totals(w, &channels, outcome);
        by_month(w, &channels, outcome);
        months(w, outcome);
        by_segment(w, outcome);
        people(w, outcome);
    }
    if mix.unspent > Money::ZERO {
        let unspent = w.money(mix.unspent);
        w.say(
            Text::new(
                "{0} of the media money stays unspent: every touchpoint that pays has reached the spend beyond which a \
                 customer costs too much, or the hours a week are used up. Keep it for a later decision.",
                "매체 예산 가운데 쓰지 않고 남기는 금액은 {0}입니다. 수익이 나는 접점은 모두 획득비용 한도에 이르기 직전까지 \
                 배분했거나, 주당 작업 시간을 다 썼습니다. 남은 금액은 쓰지 않고 다음 결정 때까지 남겨 둡니다.",
                "媒体预算中有{0}暂不支出：能盈利的接触点均已达到获客成本上限，或每周工时已用尽。余额暂时保留，留待以后再定。",
            ),
            &[&unspent],
        );
    }
    certificate(w);
    if mix.error.is_none() {
        options::write(w);
    }
    tests(w);
}

fn funds(w: &mut Writer<'_>) {
    let Some(funds) = w.plan.company.funds else { return };
    let [costs, media, contingency] = split_of_funds(w.plan, funds);
    let mut rows: Vec<Vec<Cell>> = w
        .plan
        .budget
        .lines
        .iter()
        .map(|(line, amount)| vec![Cell::text(w.t(words::plan::cost_line(*line))), w.money_cell(Some(*amount))])
        .collect();
    let help = Some(outcome::outsourcing(w.plan)).filter(|help| *help > Money::ZERO);
    let name = words::money::line(MoneyLine::Outsourcing);
    rows.extend(help.map(|help| vec![Cell::text(w.t(name)), w.money_cell(Some(help))]));
    let share = i18n::ppm(w.plan.budget.contingency, w.lang);
    let reserve = Text::new("Contingency ({0} of the funds)", "예비비(전체 예산의 {0})", "预备金（占总资金{0}）")
        .fill(w.lang, &[&share]);
    rows.push(vec![Cell::text(reserve), w.money_cell(Some(contingency))]);
    rows.push(vec![Cell::text(w.t(Text::new("Media", "매체비", "媒体费用"))), w.money_cell(Some(media))]);
    let total = costs + contingency + media;
    w.table(
        "funds",
        Text::new("What the funds are used for", "예산의 용도", "资金用途"),
        &[(Text::new("Use", "용도", "用途"), false), (Text::new("Money", "금액", "金额"), true)],
        rows,
        Some(vec![Cell::text(w.t(TOTAL)), w.money_cell(Some(total))]),
    );
    if costs > funds {
        w.note(
            Text::new(
                "The costs besides media alone exceed the funds.",
                "매체비 외 기타 비용만으로도 전체 예산을 넘습니다.",
                "仅媒体以外的费用就已超出总资金。",
            ),
            &[],
        );
    }
}

fn totals(w: &mut Writer<'_>, channels: &[&ChannelOutcome], outcome: &Outcome) {
    let spent: Money = channels.iter().map(|channel| channel.spend).sum();
    // Shares in tenths of a percent that sum to 100 %.
    let weights: Vec<f64> = channels.iter().map(|channel| channel.spend.major(w.currency)).collect();
    let shares = split_by_weight(Money(1_000), &weights);
    let lang = w.lang;
    let percent = |tenths: Money| i18n::percent(tenths.major(crate::base::Currency::Krw) / 1e3, 1, lang);
    let parts = |of: fn(&ChannelOutcome) -> &Figure| -> Vec<&Figure> { channels.iter().map(|c| of(c)).collect() };
    let (visits, all_visits) = w.whole(&parts(|channel| &channel.visits), &outcome.visits);
    let (deals, all_deals) = w.whole(&parts(|channel| &channel.deals), &outcome.deals);
    let rows = channels
        .iter()
        .zip(&shares)
        .zip(visits.into_iter().zip(deals))
        .map(|((channel, share), (visits, deals))| {
            vec![
                Cell::text(w.channel(&channel.channel.id)),
                w.money_cell(Some(channel.spend)),
                Cell::number(if spent > Money::ZERO { percent(*share) } else { percent(Money::ZERO) }),
                visits,
                deals,
                w.figure_cell(channel.cost_per_deal.as_ref()),
            ]
        })
        .collect();
    let total = vec![
        Cell::text(w.t(TOTAL)),
        w.money_cell(Some(spent)),
        Cell::number(if spent > Money::ZERO { percent(Money(1_000)) } else { percent(Money::ZERO) }),
        all_visits,
        all_deals,
        Cell::number(""),
    ];
    w.table(
        "budget-totals",
        Text::new("Money and results by touchpoint", "접점별 금액과 성과", "各接触点的金额与成果"),
        &[
            (TOUCHPOINT, false),
            (MONEY, true),
            (SHARE, true),
            (words::figure::name(Name::Visits), true),
            (words::figure::name(Name::Deals), true),
            (words::figure::name(Name::CostPerDeal), true),
        ],
        rows,
        Some(total),
    );
    if channels.iter().any(|outcome| outcome.channel.driver == Driver::Send) {
        w.note(
            Text::new(
                "For messages to own lists, visits are delivered messages.",
                "보유한 연락처에 보내는 메시지는 전달된 건수를 방문 수로 셉니다.",
                "向自有名单发送的消息，按送达条数计入访问量。",
            ),
            &[],
        );
    }
    brings(w, outcome);
    let largest = channels.iter().zip(&shares).max_by_key(|(channel, _)| channel.spend);
    if let Some((channel, share)) = largest.filter(|_| spent > Money::ZERO) {
        let title = Text::new(
            "{0} gets the largest share: {1} of the media money spent",
            "비중이 가장 큰 접점은 ‘{0}’, 배분한 매체비의 {1}입니다",
            "“{0}”占比最高，占已分配媒体费用的{1}",
        )
        .fill(w.lang, &[&w.channel(&channel.channel.id), &percent(*share)]);
        let mut sorted: Vec<_> = channels.iter().zip(&shares).collect();
        sorted.sort_by_key(|(channel, _)| std::cmp::Reverse(channel.spend));
        let bars = sorted.iter().map(|(channel, _)| Bar {
            label: w.channel(&channel.channel.id),
            value: channel.spend.major(w.currency),
            text: w.money(channel.spend),
        });
        let bars: Vec<Bar> = bars.collect();
        let ticks = axis(w, channel.spend.major(w.currency));
        let id = "budget-chart";
        let rows = bars.iter().zip(sorted).map(|(bar, (_, share))| {
            vec![Cell::text(&bar.label), Cell::number(&bar.text), Cell::number(percent(*share))]
        });
        let data = drawn::data(id, &[(TOUCHPOINT, false), (MONEY, true), (SHARE, true)], rows.collect(), w.lang);
        let summary = w.formal(&drawn::extremes(&bars, w.lang));
        w.picture(Picture { id: id.to_owned(), title, summary, chart: Chart::Bars(Bars { bars, ticks }), data });
    }
}

/// The results of the whole mix, each with its receipt.
fn brings(w: &mut Writer<'_>, outcome: &Outcome) {
    let mut figures =
        vec![&outcome.new_customers, &outcome.revenue, &outcome.contribution, &outcome.result, &outcome.beyond];
    figures.extend(outcome.cac.iter().chain(&outcome.roas));
    let facts = figures.into_iter().map(|figure| w.figure_fact(figure)).collect();
    w.facts(facts);
}

fn axis(w: &Writer<'_>, top: f64) -> Vec<Tick> {
    let text = |value| i18n::money_short(Money::from_major(value, w.currency), w.currency, w.lang);
    ticks(top, 4).into_iter().map(|value| Tick { value, text: text(value) }).collect()
}

fn by_month(w: &mut Writer<'_>, channels: &[&ChannelOutcome], outcome: &Outcome) {
    let Some(forecast) = &w.insight.forecast else { return };
    let mut head = vec![Cell::text(w.t(MONTH))];
    head.extend(channels.iter().map(|channel| Cell { numeric: true, ..Cell::text(w.channel(&channel.channel.id)) }));
    head.push(Cell::number(w.t(TOTAL)));
    let months = forecast.months.iter().zip(&outcome.months).enumerate();
    let rows = months
        .map(|(i, ((month, _), total))| {
            let mut row = vec![Cell::text(w.month(*month))];
            row.extend(channels.iter().map(|channel| w.money_cell(channel.months.get(i).copied())));
            row.push(w.money_cell(Some(total.media)));
            row
        })
        .collect();
    let mut total = vec![Cell::text(w.t(TOTAL))];
    total.extend(channels.iter().map(|channel| w.money_cell(Some(channel.spend))));
    total.push(w.money_cell(Some(outcome.months.iter().map(|month| month.media).sum())));
    w.wide_table(
        "budget-months",
        Text::new("Money by month and touchpoint", "월별·접점별 금액", "各月、各接触点的金额"),
        head,
        rows,
        Some(total),
    );
    let peak = forecast
        .months
        .iter()
        .zip(outcome.months.iter().map(|month| month.media))
        .max_by(|a, b| a.1.cmp(&b.1).then(b.0.0.cmp(&a.0.0)));
    let Some(((month, _), most)) = peak.filter(|(_, most)| *most > Money::ZERO) else { return };
    let title =
        Text::new("Most is spent in {0}: {1}", "지출이 가장 많은 달은 {0}로, {1}입니다", "支出最多的是{0}，共{1}")
            .fill(w.lang, &[&w.month(*month), &w.money(most)]);
    let names: Vec<String> = forecast.months.iter().map(|(month, _)| w.month(*month)).collect();
    let layers = layers(w, channels);
    let id = "months-chart";
    let mut head = vec![Cell::text(w.t(MONTH))];
    head.extend(layers.iter().map(|(name, _)| Cell::number(name)));
    head.push(Cell::number(w.t(TOTAL)));
    let rows = names.iter().zip(&outcome.months).enumerate().map(|(i, (name, month))| {
        let parts = layers.iter().map(|(_, months)| w.money_cell(months.get(i).copied()));
        std::iter::once(Cell::text(name)).chain(parts).chain([w.money_cell(Some(month.media))]).collect()
    });
    let data = drawn::table(id, head, rows.collect(), w.lang);
    let totals: Vec<Bar> = names
        .iter()
        .zip(&outcome.months)
        .map(|(name, month)| Bar {
            label: name.clone(),
            value: month.media.major(w.currency),
            text: w.money(month.media),
        })
        .collect();
    let summary = w.formal(&drawn::extremes(&totals, w.lang));
    let series = layers.into_iter().map(|(name, months)| Series {
        name,
        values: months.into_iter().map(|money| money.major(w.currency)).collect(),
    });
    let columns = Columns {
        series: series.collect(),
        labels: forecast.months.iter().map(|(month, _)| i18n::month_short(*month, w.lang)).collect(),
        ticks: axis(w, most.major(w.currency)),
    };
    w.picture(Picture { id: id.to_owned(), title, summary, chart: Chart::Columns(columns), data });
}

/// Money by month of the touchpoints with most of it, the largest first; beyond six the rest is one layer, because more
/// colours cannot be told apart.
fn layers(w: &Writer<'_>, channels: &[&ChannelOutcome]) -> Vec<(String, Vec<Money>)> {
    let mut channels = channels.to_vec();
    channels.sort_by_key(|channel| std::cmp::Reverse(channel.spend));
    let shown = if channels.len() > MOST_LAYERS { MOST_LAYERS - 1 } else { channels.len() };
    let (own, rest) = channels.split_at(shown);
    let mut layers: Vec<_> = own.iter().map(|c| (w.channel(&c.channel.id), c.months.clone())).collect();
    if !rest.is_empty() {
        let months = own.first().map_or(0, |channel| channel.months.len());
        let sum = |i: usize| rest.iter().filter_map(|channel| channel.months.get(i)).copied().sum();
        let name = Text::new("{0} others", "기타 {0}개", "其他{0}个").fill(w.lang, &[&rest.len().to_string()]);
        layers.push((name, (0..months).map(sum).collect()));
    }
    layers
}

/// What every month brings, and what comes later.
fn months(w: &mut Writer<'_>, outcome: &Outcome) {
    let Some(forecast) = &w.insight.forecast else { return };
    let cell = |figure: &Figure| w.figure_cell(Some(figure));
    let sum = |figure: &Figure| Cell { figure: Some(figure.clone()), ..Cell::number(w.about(figure.value)) };
    let asks = outcome.enquiries.is_some();
    let mut head = vec![(MONTH, false), (words::figure::name(Name::Visits), true)];
    head.extend(asks.then(|| (words::figure::name(Name::Enquiries), true)));
    let names = [Name::Deals, Name::NewCustomers, Name::Revenue, Name::Contribution];
    head.extend(names.map(|name| (words::figure::name(name), true)));
    let rows = forecast.months.iter().zip(&outcome.months).map(|((month, _), brings)| {
        let mut row = vec![Cell::text(w.month(*month)), cell(&brings.visits)];
        row.extend(brings.enquiries.as_ref().filter(|_| asks).map(cell));
        row.extend([cell(&brings.deals), cell(&brings.new_customers), sum(&brings.revenue), sum(&brings.contribution)]);
        row
    });
    let rows = rows.collect();
    let mut total = vec![Cell::text(w.t(TOTAL)), cell(&outcome.visits)];
    total.extend(outcome.enquiries.as_ref().map(cell));
    total.extend([
        cell(&outcome.deals),
        cell(&outcome.new_customers),
        sum(&outcome.revenue),
        sum(&outcome.contribution),
    ]);
    w.shared_picture(deals(w.plan, w.insight, w.lang));
    let caption = Text::new("What every month brings", "월별 성과", "各月成果");
    w.table("budget-results", caption, &head, rows, Some(total));
    let felt = |figure: &&Figure| figure.value >= 0.5;
    if let Some(later) = outcome.later.as_ref().filter(felt) {
        w.say(
            Text::new(
                "After the plan’s end this money brings a further {0} new customers, because a sale takes time or had to wait.",
                "거래까지 시간이 걸리거나 순서를 기다려야 하므로, 계획이 끝난 뒤에도 이 예산으로 신규 고객 {0}명을 더 얻습니다.",
                "由于成交需要时间，或需排队等候，方案期结束后，这笔投入还将带来{0}位新客户。",
            ),
            &[&w.figure(later)],
        );
    }
    if let Some(waiting) = outcome.waiting.as_ref().filter(felt) {
        w.say(
            Text::new(
                "At the end {0} enquiries or orders still wait, because no more can be handled in a month.",
                "한 달에 처리할 수 있는 양을 넘어, 계획이 끝날 때 문의·주문 {0}건이 처리되지 않고 남습니다.",
                "受每月处理能力所限，期末仍有{0}个咨询或订单待处理。",
            ),
            &[&w.figure(waiting)],
        );
    }
}

/// Money of every touchpoint per segment, where there are several.
fn by_segment(w: &mut Writer<'_>, outcome: &Outcome) {
    let segments = &w.plan.customers.segments;
    if segments.len() < 2 {
        return;
    }
    let unnamed = w.t(SEGMENT);
    let mut head = vec![Cell::text(w.t(Text::new("Touchpoint", "접점", "接触点")))];
    let names = segments.iter().map(|segment| if segment.name.is_empty() { &unnamed } else { &segment.name });
    head.extend(names.map(Cell::number));
    head.push(Cell::number(w.t(TOTAL)));
    let parts = solutions::by_segment(w.plan, outcome);
    let rows = outcome.channels.iter().zip(&parts).map(|(channel, parts)| {
        let cells =
            parts.iter().map(|(money, figure)| Cell { figure: Some(figure.clone()), ..w.money_cell(Some(*money)) });
        let name = std::iter::once(Cell::text(w.channel(&channel.channel.id)));
        name.chain(cells).chain([w.money_cell(Some(channel.spend))]).collect()
    });
    let rows = rows.collect();
    let caption = Text::new("Money by segment and touchpoint", "고객군별·접점별 금액", "各客群、各接触点的金额");
    w.wide_table("budget-segments", caption, head, rows, None);
    w.note(
        Text::new(
            "Our judgement: a touchpoint’s money belongs to the segments by the part of the people it reaches in each.",
            "이 도구의 판단입니다. 접점의 금액은 그 접점이 닿는 사람 중 각 고객군의 비중대로 나눴습니다.",
            "本工具的判断：接触点的金额按其触达人群中各客群的占比分摊。",
        ),
        &[],
    );
}

/// Different people behind the visits.
fn people(w: &mut Writer<'_>, outcome: &Outcome) {
    let Some(forecast) = &w.insight.forecast else { return };
    let met = overlap::met(w.plan, forecast, outcome).into_iter().filter(|met| met.visits.value >= 1.0);
    let rows = met.map(|met| {
        let segment = w.plan.customers.segments.iter().find(|segment| segment.id == met.segment);
        let name = segment.map(|segment| segment.name.clone()).filter(|name| !name.is_empty());
        let name = Cell::text(name.unwrap_or_else(|| w.t(SEGMENT)));
        std::iter::once(name).chain([met.size, met.visits, met.people].iter().map(|f| w.figure_cell(Some(f)))).collect()
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return;
    }
    let size = Text::new("People in it", "고객군 인원", "客群人数");
    let of = |name| (words::figure::name(name), true);
    let head = [(SEGMENT, false), (size, true), of(Name::Visits), of(Name::PeopleMet)];
    let caption = Text::new("How many different people this meets", "실제로 만나는 사람 수", "实际触达人数");
    w.table("budget-people", caption, &head, rows, None);
    w.note(
        Text::new(
            "Our judgement: every visit is as likely to come from anybody in the segment; regular visitors make the count of \
             different people lower.",
            "이 도구의 판단입니다. 방문 한 건이 고객군의 누구에게서나 똑같이 나올 수 있다고 보았습니다. 자주 오는 사람이 많으면 실제 \
             인원은 더 적습니다.",
            "本工具的判断：假设每次访问来自客群中任何人的可能性相同；常客越多，实际人数越少。",
        ),
        &[],
    );
}

fn certificate(w: &mut Writer<'_>) {
    let Some(mix) = w.insight.mix.as_ref() else { return };
    if mix.error.is_some() {
        w.note(
            Text::new(
                "The demands on touchpoints cannot all be met with this money and these hours; no best split exists.",
                "이 금액과 시간으로는 접점에 정한 조건을 모두 만족할 수 없어 최적 배분이 없습니다.",
                "以现有资金和工时无法同时满足对各接触点的要求，因此不存在最优分配。",
            ),
            &[],
        );
        return;
    }
    let gap = (mix.upper_bound - mix.objective).max(0.0) / mix.upper_bound.abs().max(1e-9);
    let (objective, bound) = (w.major(mix.objective), w.major(mix.upper_bound));
    let gap = i18n::percent(gap, 2, w.lang);
    w.say(
        Text::new(
            "Certificate: the chosen split brings {0} of counted contribution after media money. No other split \
             can bring more than {1}; the gap is {2}.",
            "최적성 증명: 매체비를 뺀 집계 공헌이익은 {0}입니다. 다른 어떤 배분도 넘을 수 없는 상한은 {1}, 차이는 {2}입니다.",
            "最优性证明：扣除媒体费用后计入的贡献毛利为{0}，任何其他分配均不可能超过{1}，差距为{2}。",
        ),
        &[&objective, &bound, &gap],
    );
}

/// The three touchpoints nearest to what a deal may cost, among those too dear on benchmark figures.
fn tests(w: &mut Writer<'_>) {
    let Some((forecast, mix)) = w.insight.forecast.as_ref().zip(w.insight.mix.as_ref()) else { return };
    let limit = &forecast.economics.cac_cap;
    let mut offers: Vec<(&Figure, &ChannelRef, Money)> = mix
        .lines
        .iter()
        .filter_map(|line| {
            let cost = forecast.touchpoint(&line.channel.id)?.cost_per_deal.as_ref()?;
            Some((cost, &line.channel, line.test?))
        })
        .collect();
    offers.sort_by(|a, b| a.0.value.total_cmp(&b.0.value));
    let lines: Vec<String> = offers
        .into_iter()
        .take(3)
        .map(|(cost, channel, amount)| {
            Text::new(
                "{0}: at most {1} for one month of learning; a deal there costs {2}, the limit is {3}.",
                "{0}: 한 달 테스트 금액은 최대 {1}입니다. 거래당 비용은 {2}, 한도는 {3}입니다.",
                "{0}：最多{1}，用于一个月的测试；每单成本为{2}，上限为{3}。",
            )
            .fill(w.lang, &[channel.name.get(w.lang), &w.money(amount), &w.figure(cost), &w.figure(limit)])
        })
        .collect();
    if !lines.is_empty() {
        w.part("budget-tests", Text::new("Tests worth considering", "테스트해 볼 만한 접점", "值得测试的接触点"));
        w.say(
            Text::new(
                "These touchpoints are too dear on the figures known today, and nearest to the limit. A small test \
                 shows whether the company’s own figures are better.",
                "아래 접점은 현재 수치로는 획득비용 한도를 넘지만, 한도에 가장 가깝습니다. 소액으로 테스트하면 자사의 실제 수치가 더 나은지 \
                 확인할 수 있습니다.",
                "以下接触点按目前的数据超出获客成本上限，但最接近上限。小额测试可以检验企业自身的数据是否更好。",
            ),
            &[],
        );
        w.list(lines);
    }
}
