//! Stage 7: every touchpoint of the market, what it would cost, and why it is in or out.

use crate::base::Text;
use crate::forecast::fit::segment_fit;
use crate::forecast::{self, Figure, Forecast, Name, TouchpointModel};
use crate::i18n;
use crate::plan::Usage;
use crate::report::doc::Cell;
use crate::report::heat;
use crate::report::words;
use crate::report::writer::{NONE, Writer};
use crate::score::Verdict;

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    if w.insight.assessment.verdict == Some(Verdict::Dont) {
        w.say(
            Text::new(
                "No touchpoint is recommended, because the verdict is against marketing online. Chapter 2 says what to \
                 do instead.",
                "판정에 따라 어떤 접점도 권하지 않습니다. 대신 할 일은 2장에 적었습니다.",
                "根据评估结论，不推荐任何接触点。替代做法见第2章。",
            ),
            &[],
        );
        return;
    }
    if let Some(forecast) = &w.insight.forecast {
        market(w, forecast);
        fit(w, forecast);
    }
    modes(w);
    role_modes(w);
    own_figures(w);
}

fn market(w: &mut Writer<'_>, forecast: &Forecast) {
    w.say(
        Text::new(
            "Fit says how much of the audience is in roles the touchpoint moves, how well it serves the promotion \
             objective and how well it suits the way the company sells. The limit is what a deal there may cost.",
            "적합도는 접점에 반응하는 역할의 비중, 홍보 목표와의 부합, 판매 방식과의 부합을 함께 나타냅니다. 한도는 그 접점에서 거래 한 건에 쓸 수 있는 최대 비용입니다.",
            "匹配度综合反映三点：受众中能被该接触点打动的角色占比、对推广目的的支持程度、与销售方式的匹配程度。\
             上限是在该接触点成交一笔所能承受的最高成本。",
        ),
        &[],
    );
    let decided = w.insight.recommends();
    let mut models: Vec<(&TouchpointModel, bool)> = forecast
        .touchpoints
        .iter()
        .map(|model| {
            (model, decided && w.insight.mix.as_ref().is_some_and(|m| m.line(&model.channel.id).is_some_and(|l| l.on)))
        })
        .collect();
    models.sort_by_key(|(_, on)| !on);
    let rows = models
        .iter()
        .map(|(model, on)| {
            let limit = if model.sells_to_known() { &model.value_per_deal } else { &forecast.economics.cac_cap };
            let mut row = vec![
                Cell::text(model.channel.name.get(w.lang)),
                Cell::number(i18n::percent(forecast::fit(w.plan, &model.channel).value, 0, w.lang)),
                w.figure_cell(model.cost_per_deal.as_ref()),
                w.figure_cell(Some(limit)),
            ];
            if decided {
                let decision =
                    if *on { Text::new("in", "사용", "采用") } else { Text::new("out", "제외", "不采用") };
                row.push(Cell::text(w.t(decision)));
            }
            row.push(Cell::text(reason(w, model, limit.value, *on)));
            row
        })
        .collect();
    let mut head = vec![
        (Text::new("Touchpoint", "접점", "接触点"), false),
        (Text::new("Fit", "적합도", "匹配度"), true),
        (words::figure::name(Name::CostPerDeal), true),
        (Text::new("Limit", "한도", "上限"), true),
    ];
    if decided {
        head.push((Text::new("Decision", "결정", "决定"), false));
    }
    head.push((Text::new("Why", "이유", "原因"), false));
    w.table(
        "touchpoints-market",
        Text::new("All touchpoints of the market", "시장의 모든 접점", "该市场的全部接触点"),
        &head,
        rows,
        None,
    );
}

/// Segments × touchpoints: how well each fits, the best first, with the reason for the segment it fits best.
fn fit(w: &mut Writer<'_>, forecast: &Forecast) {
    let segments = &w.plan.customers.segments;
    let unnamed = w.t(Text::new("Segment", "고객군", "客群"));
    let mut head = vec![Cell::text(w.t(Text::new("Touchpoint", "접점", "接触点")))];
    head.extend(segments.iter().map(|segment| {
        Cell::number(if segment.name.trim().is_empty() { unnamed.clone() } else { segment.name.trim().to_owned() })
    }));
    head.push(Cell::text(w.t(Text::new("Why", "이유", "原因"))));
    let mut rows: Vec<(f64, Vec<Cell>)> = forecast
        .touchpoints
        .iter()
        .filter_map(|model| {
            let fits: Vec<_> =
                segments.iter().map(|segment| (segment, segment_fit(w.plan, segment, &model.channel))).collect();
            let (best, figure) = fits.iter().max_by(|a, b| a.1.value.total_cmp(&b.1.value))?;
            let shown = |figure: &Figure| Cell {
                figure: Some(figure.clone()),
                ..Cell::number(i18n::percent(figure.value, 0, w.lang))
            };
            let mut row = vec![Cell::text(model.channel.name.get(w.lang))];
            row.extend(fits.iter().map(|(_, figure)| shown(figure)));
            row.push(Cell::text(words::fit::why(w.plan, best, &model.channel, w.lang)));
            (figure.value > 0.0).then_some((figure.value, row))
        })
        .collect();
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    picture(w, &head, &rows);
    w.wide_table(
        "touchpoints-heat",
        Text::new(
            "Fit by segment: roles × stimulation value × objective × gathering place × B2B/B2C (judged scores)",
            "고객군별 적합도: 역할 × 자극 가치 × 목표 × 모이는 곳 × B2B·B2C(판단 점수)",
            "各客群匹配度：角色 × 刺激价值 × 目标 × 聚集地 × B2B/B2C（判断评分）",
        ),
        head,
        rows.into_iter().map(|(_, row)| row).collect(),
        None,
    );
}

/// The best of them as a picture, without the reasons.
fn picture(w: &mut Writer<'_>, head: &[Cell], rows: &[(f64, Vec<Cell>)]) {
    let columns = head.len().saturating_sub(1);
    let cut = |row: &[Cell]| row.iter().take(columns).cloned().collect::<Vec<_>>();
    let shown: Vec<Vec<Cell>> = rows.iter().take(heat::MOST_ROWS).map(|(_, row)| cut(row)).collect();
    let Some((best, name)) = rows.first().and_then(|(best, row)| Some((*best, row.first()?.text.clone()))) else {
        return;
    };
    let title = Text::new("Best fit: {0}, {1}", "적합도가 가장 높은 접점은 ‘{0}’, {1}", "匹配度最高的是“{0}”，为{1}")
        .fill(w.lang, &[&name, &i18n::percent(best, 0, w.lang)]);
    let share = |y: usize, x: usize| {
        let cell = shown.get(y).and_then(|row| row.get(x + 1));
        cell.and_then(|cell| cell.figure.as_ref()).map_or(0.0, |figure| figure.value)
    };
    let picture = heat::shares("fit-chart", title, &cut(head), &shown, &share, w.lang);
    w.shared_picture(picture);
}

/// What is done at each touchpoint for each role.
fn role_modes(w: &mut Writer<'_>) {
    let entries = w.plan.touchpoints.by_channel.iter();
    let rows = entries
        .flat_map(|(id, touchpoint)| touchpoint.modes.iter().map(move |(role, text)| (id, role, text)))
        .filter(|(_, _, text)| !text.trim().is_empty())
        .map(|(id, role, text)| {
            vec![Cell::text(w.channel(id)), Cell::text(w.t(words::plan::role(*role))), Cell::text(text.trim())]
        })
        .collect();
    w.table(
        "role-modes",
        Text::new("Contact mode by role", "역할별 접촉 방식", "按角色的接触方式"),
        &[
            (Text::new("Touchpoint", "접점", "接触点"), false),
            (Text::new("Role", "역할", "角色"), false),
            (Text::new("What is done", "하는 일", "做什么"), false),
        ],
        rows,
        None,
    );
}

fn reason(w: &Writer<'_>, model: &TouchpointModel, limit: f64, on: bool) -> String {
    let line = w.insight.mix.as_ref().and_then(|mix| mix.line(&model.channel.id));
    if on {
        return w.t(if line.is_some_and(|line| line.fixed) {
            Text::new("The company fixed the amount.", "회사가 금액을 정했습니다.", "金额由企业指定。")
        } else if model.always {
            Text::new("The company wants it in any case.", "회사가 반드시 사용하기로 했습니다.", "企业要求必须采用。")
        } else {
            Text::new("Part of the most profitable mix.", "수익이 가장 높은 조합에 들어갑니다.", "属于收益最高的组合。")
        });
    }
    match line.and_then(|line| line.zero) {
        Some(zero) if w.insight.recommends() => {
            let currency = w.currency;
            w.formal(&words::mix::zero(zero, model, limit, currency, w.lang))
        }
        _ => model.exclusion.map_or_else(|| NONE.to_owned(), |exclusion| w.t(words::mix::exclusion(exclusion))),
    }
}

fn modes(w: &mut Writer<'_>) {
    let rows: Vec<_> = w
        .plan
        .touchpoints
        .by_channel
        .iter()
        .filter(|(_, touchpoint)| !touchpoint.contact_mode.trim().is_empty() || touchpoint.usage != Usage::Auto)
        .map(|(id, touchpoint)| {
            let mode = touchpoint.contact_mode.trim();
            vec![
                Cell::text(w.channel(id)),
                Cell::text(w.t(words::plan::usage(touchpoint.usage))),
                Cell::text(if mode.is_empty() { NONE } else { mode }),
            ]
        })
        .collect();
    w.table(
        "contact-modes",
        Text::new("What the company decided about touchpoints", "접점에 관한 회사의 결정", "企业对接触点的安排"),
        &[
            (Text::new("Touchpoint", "접점", "接触点"), false),
            (Text::new("Use", "사용 여부", "是否采用"), false),
            (Text::new("What is done there, for whom", "접촉 방식", "接触方式"), false),
        ],
        rows,
        None,
    );
}

fn own_figures(w: &mut Writer<'_>) {
    use crate::plan::touchpoints::OwnScale;
    let mut rows = Vec::new();
    for (id, touchpoint) in &w.plan.touchpoints.by_channel {
        for (metric, own) in &touchpoint.own {
            let value = metric.scale().value(own.value);
            let text = match metric.scale() {
                OwnScale::MilliMoney => i18n::unit_money(value, w.currency, w.lang),
                OwnScale::Ppm => i18n::ppm(crate::base::Ppm::from_ratio(value), w.lang),
                OwnScale::Milli => i18n::edit_decimal(value, 2),
            };
            let name = w.t(words::plan::own_metric(*metric));
            let source = own.source.trim();
            rows.push(vec![
                Cell::text(w.channel(id)),
                Cell::text(name),
                Cell::number(text),
                Cell::number(own.sample.map_or_else(|| NONE.to_owned(), |sample| w.count(sample))),
                Cell::text(if source.is_empty() { NONE } else { source }),
            ]);
        }
    }
    w.table(
        "own-figures",
        Text::new("Own figures of the company", "회사의 자체 수치", "企业自有数据"),
        &[
            (Text::new("Touchpoint", "접점", "接触点"), false),
            (Text::new("Figure", "항목", "指标"), false),
            (Text::new("Value", "값", "数值"), true),
            (Text::new("Counted on", "표본 수", "样本量"), true),
            (Text::new("Where from", "출처", "出处"), false),
        ],
        rows,
        None,
    );
}
