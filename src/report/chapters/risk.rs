//! Stage 11: risks in money, security by layers, consent and the reply promise.

use crate::base::Text;
use crate::chart::{Chart, Heat, HeatCell, HeatRow};
use crate::i18n;
use crate::insight::risks::{open, probability, raised};
use crate::insight::{Duty, duties};
use crate::plan::{Layer, RiskItem};
use crate::report::doc::{Cell, Picture};
use crate::report::drawn;
use crate::report::words;
use crate::report::writer::{NONE, Writer};
use crate::score::heat::{CLASSES, HeatMap, heat};

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    register(w);
    map(w);
    suggested(w);
    promise(w);
    security(w);
    let risk = &w.plan.risk;
    let consent = risk.consent.map(|consent| {
        w.fact(
            Text::new("Lists collected with consent to advertising", "연락처의 광고 수신 동의", "名单已取得营销同意"),
            w.yes_no(consent),
        )
    });
    w.facts(consent.into_iter().collect());
    rules(w);
}

/// Risks with their number on the page: those with a name or an amount.
fn items<'a>(w: &Writer<'a>) -> impl Iterator<Item = (i32, &'a RiskItem)> + use<'a> {
    let stated = |item: &RiskItem| !item.name.trim().is_empty() || item.expected_loss().is_some();
    (1..).zip(&w.plan.risk.items).filter(move |(_, item)| stated(item))
}

fn register(w: &mut Writer<'_>) {
    let text = |text: &str| Cell::text(if text.trim().is_empty() { NONE } else { text.trim() });
    let rows = items(w)
        .map(|(number, item)| {
            vec![
                Cell::number(number.to_string()),
                text(&item.name),
                Cell::number(item.probability.map_or_else(|| NONE.to_owned(), |p| i18n::ppm(p, w.lang))),
                w.money_cell(item.impact),
                w.money_cell(item.expected_loss()),
                text(&item.trigger),
                text(&item.owner),
                text(&item.response),
            ]
        })
        .collect();
    let empty = || Cell::text("");
    let sums = vec![
        Cell::number(""),
        Cell::text(w.t(Text::new("Total", "합계", "合计"))),
        Cell::number(""),
        Cell::number(""),
        w.money_cell(Some(w.plan.risk.expected_loss())),
        empty(),
        empty(),
        empty(),
    ];
    w.table(
        "risks",
        Text::new("Risks and their expected loss", "위험과 예상 손실", "风险与预期损失"),
        &[
            (Text::new("No.", "번호", "编号"), true),
            (Text::new("Risk", "위험", "风险"), false),
            (Text::new("Probability", "확률", "概率"), true),
            (Text::new("Loss if it happens", "발생 시 손실", "发生时的损失"), true),
            (Text::new("Expected loss", "예상 손실", "预期损失"), true),
            (Text::new("Sign to watch", "지켜볼 신호", "预警信号"), false),
            (Text::new("Owner", "담당", "负责人"), false),
            (Text::new("Response", "대응", "应对"), false),
        ],
        rows,
        Some(sums),
    );
}

/// The heat map as a table: in every cell the numbers of the register, and how hot the cell is.
fn map(w: &mut Writer<'_>) {
    let Some(map) = HeatMap::of(w.plan).filter(|map| !map.marks.is_empty()) else { return };
    let losses = words::risk::loss_classes(&map.limits, w.currency, w.lang);
    let axes = w.t(Text::new("Probability ↓ · loss →", "확률 ↓ · 손실 →", "概率↓·损失→"));
    let head: Vec<Cell> = std::iter::once(axes).chain(losses).map(Cell::text).collect();
    let cell = |probability: usize, loss: usize| {
        let numbers: Vec<String> = map.cell(probability, loss).map(|mark| mark.number.to_string()).collect();
        let numbers = numbers.join(Text::new(", ", ", ", "、").get(w.lang));
        let level = (heat(probability, loss) + 1).to_string();
        let level = Text::new("level {0}", "{0}단계", "{0}级").fill(w.lang, &[&level]);
        Cell::text(if numbers.is_empty() { level } else { w.bracketed(&numbers, &level) })
    };
    let classes = words::risk::probability_classes(w.lang);
    let rows = (0..CLASSES).rev().zip(classes.into_iter().rev()).map(|(probability, class)| {
        std::iter::once(Cell::text(class)).chain((0..CLASSES).map(|loss| cell(probability, loss))).collect()
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    picture(w, &map, &head, &rows);
    w.wide_table("risk-map", Text::new("Heat map of the risks", "위험 지도", "风险热力图"), head, rows, None);
    w.note(
        Text::new(
            "Numbers are those of the register. Level 5 is the hottest. The classes of loss are 1, 5, 15 and 40% of the \
                funds; all limits are our judgement.",
            "숫자는 위험 목록의 번호예요. 5단계가 가장 위험해요. 손실 구간은 예산의 1·5·15·40%이고, 구간은 모두 이 도구의 판단이에요.",
            "数字为登记表编号，5级最高。损失分档为总资金的1%、5%、15%、40%，各项分档均为本工具的判断。",
        ),
        &[],
    );
}

/// The heat map as a picture: the numbers of the register in their cells.
fn picture(w: &mut Writer<'_>, map: &HeatMap<'_>, head: &[Cell], rows: &[Vec<Cell>]) {
    let hottest = map.marks.iter().max_by_key(|mark| (heat(mark.probability, mark.loss), mark.item.expected_loss()));
    let Some(hottest) = hottest else { return };
    let level = (heat(hottest.probability, hottest.loss) + 1).to_string();
    let name = hottest.item.name.trim();
    let title = if map.marks.len() > 1 {
        Text::new(
            "The hottest of {0} risks is no. {1}, {2}: level {3} of 5",
            "위험 {0}개 가운데 가장 큰 것은 {1}번 ‘{2}’, 5단계 중 {3}단계",
            "{0}项风险中最突出的是{1}号“{2}”，5级中的{3}级",
        )
    } else {
        Text::new("{2}: level {3} of 5", "‘{2}’: 5단계 중 {3}단계", "“{2}”：5级中的{3}级")
    };
    let title = title.fill(w.lang, &[&map.marks.len().to_string(), &hottest.number.to_string(), name, &level]);
    let summary = Text::new(
        "Five classes of probability by five classes of loss; risks in their cells: {0}.",
        "확률 5구간과 손실 5구간의 칸에 위험 {0}개를 표시했습니다.",
        "按5档概率与5档损失分格，标出{0}项风险。",
    )
    .fill(w.lang, &[&map.marks.len().to_string()]);
    let cells = (0..CLASSES).rev().zip(rows).map(|(probability, row)| {
        let cells = (0..CLASSES).map(|loss| {
            let numbers: Vec<String> = map.cell(probability, loss).map(|mark| mark.number.to_string()).collect();
            let level = u8::try_from(heat(probability, loss)).unwrap_or(u8::MAX);
            HeatCell { level, text: numbers.join(", ") }
        });
        HeatRow { label: row.first().map(|cell| cell.text.clone()).unwrap_or_default(), cells: cells.collect() }
    });
    let columns = head.iter().skip(1).map(|cell| cell.text.clone()).collect();
    let id = "risk-chart";
    let chart = Chart::Heat(Heat { columns, rows: cells.collect() });
    let data = drawn::table(id, head.to_vec(), rows.to_vec(), w.lang);
    w.picture(Picture { id: id.to_owned(), title, summary, chart, data });
}

/// Risks the plan gives reason for that nobody took over or put aside.
fn suggested(w: &mut Writer<'_>) {
    let raised = raised(w.plan, w.insight);
    let rows: Vec<_> = open(w.plan, &raised)
        .into_iter()
        .map(|suggestion| {
            let amount = suggestion.amount(w.currency);
            vec![
                Cell::text(words::risk::title(suggestion, w.lang)),
                Cell::text(w.formal(&words::risk::reason(suggestion, w.currency, w.lang))),
                Cell::number(i18n::ppm(probability(suggestion.kind), w.lang)),
                Cell { figure: suggestion.loss.clone(), ..w.money_cell(amount) },
            ]
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    w.table(
        "risks-suggested",
        Text::new("Further risks the plan gives reason for", "계획에서 찾은 그 밖의 위험", "从方案中发现的其他风险"),
        &[
            (Text::new("Risk", "위험", "风险"), false),
            (Text::new("Reason in the plan", "계획 속 근거", "方案中的依据"), false),
            (Text::new("Probability", "확률", "概率"), true),
            (Text::new("Computed loss", "계산한 손실", "测算损失"), true),
        ],
        rows,
        None,
    );
    w.note(
        Text::new(
            "Losses are computed by the forecast; probabilities are our judgement, no statistic.",
            "손실은 예측 모형으로 계산했고, 확률은 통계가 아니라 이 도구의 판단이에요.",
            "损失由预测模型测算；概率是本工具的判断，不是统计数据。",
        ),
        &[],
    );
}

/// The reply promise, and whether the hours keep it, month by month.
fn promise(w: &mut Writer<'_>) {
    let promise = w.plan.risk.reply_hours;
    let found = w.insight.reply(w.plan);
    let facts = promise.map(|hours| {
        let hours = w.count(u64::from(hours));
        w.fact(
            Text::new("Reply promise", "답변 약속", "回复承诺"),
            Text::new("within {0} hours", "{0}시간 이내", "{0}小时内").fill(w.lang, &[&hours]),
        )
    });
    w.facts(facts.into_iter().collect());
    let Ok(found) = found else { return };
    let wait = |figure: &crate::forecast::Figure| Cell {
        figure: Some(figure.clone()),
        ..Cell::number(words::reply::hours(figure.value, w.lang))
    };
    let rows = found.months.iter().map(|month| {
        vec![
            Cell::text(w.month(month.month)),
            w.figure_cell(Some(&month.enquiries)),
            w.figure_cell(Some(&month.needed)),
            w.figure_cell(Some(&found.there)),
            month.wait.as_ref().map_or_else(|| Cell::number(NONE), wait),
            Cell::text(w.t(words::reply::kept(month.kept))),
        ]
    });
    let rows = rows.collect();
    let line = words::reply::line(&Ok(found), promise, w.lang);
    w.say(Text::new("{0}", "{0}", "{0}"), &[&line]);
    w.table(
        "replies",
        Text::new("The reply promise month by month", "월별 답변 약속 점검", "逐月回复承诺"),
        &[
            (Text::new("Month", "월", "月份"), false),
            (words::reply::ENQUIRIES, true),
            (words::reply::NEEDED, true),
            (words::reply::THERE, true),
            (words::reply::WAIT, true),
            (words::reply::PROMISE, false),
        ],
        rows,
        None,
    );
}

fn security(w: &mut Writer<'_>) {
    let risk = &w.plan.risk;
    if risk.secured.is_empty() && risk.items.is_empty() {
        return;
    }
    let rows = Layer::ALL
        .into_iter()
        .flat_map(|layer| layer.safeguards().iter().map(move |safeguard| (layer, *safeguard)))
        .map(|(layer, safeguard)| {
            let state = if risk.secured.contains(&safeguard) {
                Text::new("done", "조치 완료", "已落实")
            } else {
                Text::new("open", "미조치", "未落实")
            };
            vec![
                Cell::text(w.t(words::plan::layer(layer))),
                Cell::text(w.t(words::security::safeguard(safeguard))),
                Cell::text(w.t(state)),
            ]
        })
        .collect();
    w.table(
        "security",
        Text::new("Security in six layers", "여섯 영역의 보안", "六层安全"),
        &[
            (Text::new("Layer", "영역", "层级"), false),
            (Text::new("What to look after", "점검할 내용", "检查内容"), false),
            (Text::new("State", "상태", "状态"), false),
        ],
        rows,
        None,
    );
}

/// Rules of the market that touch what the plan uses, where the sources are at hand.
fn rules(w: &mut Writer<'_>) {
    let Some(book) = w.book else { return };
    let say = |text: &str| book.say(text, w.lang).to_owned();
    let names = |duty: &Duty<'_>| {
        let names: Vec<String> = duty.channels.iter().map(|channel| w.channel(&channel.id)).collect();
        names.join(Text::new(", ", ", ", "、").get(w.lang))
    };
    let rows = duties(w.plan, w.insight, book).into_iter().map(|duty| {
        let (law, checked) = (say(&duty.rule.law), w.t(words::library::checked(duty.rule.checked)));
        let read = w.bracketed(&law, &duty.rule.as_of);
        [say(&duty.rule.rule), names(&duty), read, checked].map(Cell::text).to_vec()
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return;
    }
    w.table(
        "compliance",
        words::library::RULES_IN_USE,
        &[
            (Text::new("Rule", "규정", "要求"), false),
            (Text::new("Touchpoints", "접점", "接触点"), false),
            (Text::new("Law, read in", "법령(확인 시점)", "法规（查阅时间）"), false),
            (Text::new("How well checked", "확인 정도", "核对程度"), false),
        ],
        rows,
        None,
    );
    w.note(words::library::NOT_ADVICE, &[]);
}
