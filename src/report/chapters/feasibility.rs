//! Stage 2: verdict, aspects, items, what stands in the way.

use crate::base::{Lang, Text};
use crate::forecast::Figure;
use crate::i18n;
use crate::insight::flips::Flip;
use crate::plan::{Aspect, Stage};
use crate::report::doc::Cell;
use crate::report::words;
use crate::report::writer::{NONE, Writer};
use crate::score::feasibility::runway;
use crate::score::{Assessment, Verdict};

/// The verdict in one sentence, fit for a document.
pub(in crate::report) fn verdict_sentence(assessment: &Assessment, lang: Lang) -> String {
    let score = i18n::decimal(assessment.total.value, 1, lang);
    let text = match assessment.verdict {
        Some(Verdict::Go) => Text::new(
            "Start. The assessment comes to {0} of 5, and no single fact speaks against the plan.",
            "시작해도 좋습니다. 종합 평가는 5점 만점에 {0}점이며, 계획을 가로막는 사실은 없습니다.",
            "可以启动。综合评估得分为{0}分（满分5分），没有足以否决方案的事实。",
        ),
        Some(Verdict::Prepare) => Text::new(
            "Prepare first. The assessment comes to {0} of 5; the plan pays once what is named here is in place.",
            "먼저 준비가 필요합니다. 종합 평가는 5점 만점에 {0}점이며, 여기에 적은 조건을 갖춘 뒤에 시작해야 성과가 납니다.",
            "先做准备。综合评估得分为{0}分（满分5分），以下条件具备之后再启动，投入才有回报。",
        ),
        Some(Verdict::NotYet) => Text::new(
            "Not yet. The assessment comes to {0} of 5, and under today's figures the money is better kept.",
            "아직은 아닙니다. 종합 평가는 5점 만점에 {0}점이며, 지금의 수치로는 돈을 아끼는 편이 낫습니다.",
            "暂不启动。综合评估得分为{0}分（满分5分），以目前的数据，资金宜暂时保留。",
        ),
        Some(Verdict::Dont) => Text::new(
            "Do not market online. The assessment comes to {0} of 5, and another way of selling suits this company better.",
            "인터넷 마케팅을 권하지 않습니다. 종합 평가는 5점 만점에 {0}점이며, 이 회사에는 다른 판매 방식이 더 적합합니다.",
            "不建议开展网络营销。综合评估得分为{0}分（满分5分），其他销售方式更适合贵企业。",
        ),
        None => Text::new(
            "No verdict yet: it needs the order value, the contribution margin, the start month and the funds.",
            "아직 판정할 수 없습니다. 주문 금액, 공헌이익률, 시작 월, 전체 예산이 필요합니다.",
            "尚无法作出结论：还需要客单价、贡献毛利率、开始月份和总资金。",
        ),
    };
    text.fill(lang, &[&score])
}

/// The facts that decide on their own, and what to do instead of starting.
pub(in crate::report) fn obstacles(w: &mut Writer<'_>, id: &str) {
    let assessment = &w.insight.assessment;
    if !assessment.knock_outs.is_empty() {
        w.part(
            &format!("{id}-obstacles"),
            Text::new("What stands in the way", "계획을 가로막는 사실", "阻碍方案的事实"),
        );
        w.list(assessment.knock_outs.iter().map(|k| w.t(words::feasibility::knock_out(*k))).collect());
    }
    if let Some(verdict @ (Verdict::NotYet | Verdict::Dont)) = assessment.verdict {
        w.part(&format!("{id}-instead"), Text::new("What to do instead", "대신 할 일", "替代做法"));
        w.say(words::feasibility::instead(verdict), &[]);
    }
}

/// What would lift the verdict; nothing until it was searched for.
fn flips(w: &mut Writer<'_>) {
    let Some(flips) = w.insight.flips.clone().filter(|flips| !flips.is_empty()) else { return };
    let all = flips.single.iter().chain(&flips.pair);
    let row = |flip: &Flip| {
        vec![
            Cell::text(words::flip::changes(flip, w.plan, w.lang)),
            Cell::text(w.t(words::feasibility::verdict(flip.verdict))),
        ]
    };
    let rows = all.map(row).collect();
    w.table(
        "flips",
        Text::new(
            "Changes that would lift the verdict, each tried on this plan",
            "판단을 바꾸는 변화(이 계획에 넣어 계산한 결과)",
            "能改善结论的改变（均已代入本方案计算）",
        ),
        &[(Text::new("Change", "변화", "改变"), false), (Text::new("Verdict then", "그때의 판단", "届时结论"), false)],
        rows,
        None,
    );
}

/// What to bring up before the first paid month.
fn preparations(w: &mut Writer<'_>) {
    if w.insight.assessment.verdict != Some(Verdict::Prepare) {
        return;
    }
    let weak = w.insight.assessment.to_prepare().into_iter().filter(|item| item.is_in_hand());
    let rows: Vec<_> = weak
        .map(|item| {
            vec![
                Cell::text(w.t(words::score_name::item(item))),
                Cell::text(w.t(words::prepare::preparation(item))),
                Cell::text(w.t(words::feasibility::item(item).three)),
            ]
        })
        .collect();
    w.table(
        "preparations",
        Text::new(
            "What to prepare before the first paid month (judgement)",
            "첫 유료 집행 전에 준비할 것(판단)",
            "付费投放前的准备（判断）",
        ),
        &[
            (Text::new("Weak point", "약한 점", "薄弱项"), false),
            (Text::new("What to do", "할 일", "做法"), false),
            (Text::new("Good enough", "충분한 수준", "达标标准"), false),
        ],
        rows,
        None,
    );
}

/// Other ways, the minimum presence with its cost, and when to look again.
fn another_way(w: &mut Writer<'_>) {
    let Some(instead) = &w.insight.instead else { return };
    w.list(instead.ways.iter().map(|way| w.t(words::prepare::way(*way))).collect());
    w.part(
        "feasibility-presence",
        Text::new("The presence worth having anyway", "갖춰 둘 최소한의 온라인 기반", "仍值得保留的基本露出"),
    );
    w.list(instead.presence.iter().map(|part| w.t(words::prepare::presence(*part))).collect());
    let again = match instead.again {
        Some(month) => w.month(month),
        None => w.months(instead.months),
    };
    let facts = vec![
        w.figure_fact(&instead.cost),
        w.figure_fact(&instead.hours),
        w.fact(Text::new("Look again", "다시 검토할 때", "再次评估"), again),
    ];
    w.facts(facts);
}

/// The chapter.
pub(in crate::report) fn write(w: &mut Writer<'_>) {
    let assessment = &w.insight.assessment;
    if w.plan.feasibility.answers.is_empty() && assessment.verdict.is_none() {
        competitors(w);
        return;
    }
    let sentence = verdict_sentence(&w.insight.assessment, w.lang);
    w.blocks.push(crate::report::Block::Paragraph(sentence));
    if assessment.assumed() > 0 {
        let assumed = assessment.assumed().to_string();
        let all = assessment.items.len().to_string();
        w.note(
            Text::new(
                "{0} of {1} items are not answered; each counts as 3, the middle of the scale.",
                "{1}개 항목 가운데 {0}개는 아직 답이 없어 중간값인 3점으로 계산했습니다.",
                "{1}个评估项中有{0}个尚未作答，暂按中间值3分计。",
            ),
            &[&assumed, &all],
        );
    }
    scores(w);
    if let Some(urgency) = w.insight.assessment.urgency() {
        w.say(words::feasibility::urgency(urgency), &[]);
    }
    obstacles(w, Stage::Feasibility.slug());
    another_way(w);
    flips(w);
    preparations(w);
    let lasts = w.months(runway(w.plan));
    let fact = w.fact(Text::new("The money lasts", "자금이 버티는 기간", "资金可支撑时间"), lasts);
    w.facts(vec![fact]);
    competitors(w);
}

fn scores(w: &mut Writer<'_>) {
    let assessment = &w.insight.assessment;
    let lang = w.lang;
    let scored =
        |figure: &Figure| Cell { figure: Some(figure.clone()), ..Cell::number(i18n::decimal(figure.value, 1, lang)) };
    let rows = assessment
        .aspects
        .iter()
        .map(|aspect| {
            vec![
                Cell::text(w.t(words::feasibility::aspect(aspect.aspect))),
                scored(&aspect.score),
                Cell::number(i18n::percent(aspect.weight.value, 0, lang)),
            ]
        })
        .collect();
    let total = vec![
        Cell::text(Text::new("Weighted total", "가중 합계", "加权总分").get(lang)),
        scored(&assessment.total),
        Cell::number(i18n::percent(assessment.aspects.iter().map(|a| a.weight.value).sum(), 0, lang)),
    ];
    w.table(
        "aspects",
        Text::new("Scores of the four aspects, 1 to 5", "네 측면의 점수(1~5점)", "四个方面的得分（1～5分）"),
        &[
            (Text::new("Aspect", "측면", "方面"), false),
            (Text::new("Score", "점수", "得分"), true),
            (Text::new("Weight", "가중치", "权重"), true),
        ],
        rows,
        Some(total),
    );
    let mut rows = Vec::new();
    for aspect in Aspect::ALL {
        for item in assessment.items.iter().filter(|item| item.item.aspect() == aspect) {
            rows.push(vec![
                Cell::text(w.t(words::feasibility::aspect(aspect))),
                Cell::text(w.t(words::feasibility::item(item.item).question)),
                Cell::number(item.score.to_string()),
                Cell::text(w.t(words::feasibility::source(item.source))),
            ]);
        }
    }
    w.table(
        "items",
        Text::new("Scores of the items and where they come from", "항목별 점수와 근거", "各项得分及其来源"),
        &[
            (Text::new("Aspect", "측면", "方面"), false),
            (Text::new("Item", "항목", "评估项"), false),
            (Text::new("Score", "점수", "得分"), true),
            (Text::new("Where it comes from", "점수의 근거", "来源"), false),
        ],
        rows,
        None,
    );
}

fn competitors(w: &mut Writer<'_>) {
    let or_none = |text: &str| Cell::text(if text.trim().is_empty() { NONE } else { text.trim() });
    let rows: Vec<_> = w
        .plan
        .feasibility
        .competitors
        .iter()
        .filter(|c| !c.name.trim().is_empty())
        .map(|c| {
            let gain = c.gain.map_or_else(|| NONE.to_owned(), |gain| w.t(words::plan::gain(gain)));
            let mut cells = [&c.name, &c.channels, &c.strength, &c.gap].map(|text| or_none(text)).to_vec();
            cells.insert(3, Cell::text(gain));
            cells
        })
        .collect();
    w.table(
        "competitors",
        Text::new("Competitors online", "온라인 경쟁사", "线上竞争对手"),
        &[
            (Text::new("Name", "이름", "名称"), false),
            (Text::new("Where they are", "활동 채널", "主要渠道"), false),
            (Text::new("What they do well", "잘하는 점", "做得好的地方"), false),
            (Text::new("What they seem to gain", "추정 성과", "估计收益"), false),
            (Text::new("What they leave open", "놓치는 점", "留下的空白"), false),
        ],
        rows,
        None,
    );
}
