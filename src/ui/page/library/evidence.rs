//! How figures are graded and chosen, what brings them to another money or year, and how many there are.

use yew::{Html, html};

use crate::base::{Currency, Region, Text};
use crate::i18n;
use crate::library::{self, Grade};
use crate::report::words;

use super::super::super::widget::cited::{self, Line};
use super::Reader;

pub(super) fn view(reader: &Reader) -> Html {
    html! {
        <>
            { grades(reader) }
            { order(reader) }
            { money(reader) }
            { own(reader) }
        </>
    }
}

fn grades(reader: &Reader) -> Html {
    let counted = |grade: Grade| {
        reader.book.as_deref().map_or(0, |book| book.entries.iter().filter(|entry| entry.grade == grade).count())
    };
    html! {
        <section key="grades" class="block">
            <h2 key="title">{ reader.t(GRADES) }</h2>
            <p key="note" class="muted">{ reader.t(GRADES_NOTE) }</p>
            { cited::list(reader.lang, [Grade::A, Grade::B, Grade::C, Grade::D].map(|grade| Line {
                id: format!("grade.{}", grade.letter()),
                grade: Some(grade),
                aside: SPREAD.fill(reader.lang, &[&i18n::percent(grade.spread(), 0, reader.lang), &counted(grade).to_string()]),
                head: words::evidence::grade(grade).get(reader.lang).to_owned(),
                ..Line::default()
            })) }
        </section>
    }
}

fn order(reader: &Reader) -> Html {
    html! {
        <section key="order" class="block">
            <h2 key="title">{ reader.t(ORDER) }</h2>
            <p key="note" class="muted">{ reader.t(ORDER_NOTE) }</p>
            <ol key="list">{ for STEPS.iter().enumerate().map(|(i, step)| html! { <li key={i.to_string()}>{ reader.t(*step) }</li> }) }</ol>
            <p key="never">{ reader.t(NEVER) }</p>
        </section>
    }
}

fn money(reader: &Reader) -> Html {
    let lang = reader.lang;
    let source = |text: Option<&str>| {
        text.map_or_else(|| words::evidence::missing_source(lang).to_owned(), |text| reader.say(text).to_owned())
    };
    let book = reader.book.as_deref();
    let foreign = Currency::ALL.into_iter().filter(|currency| *currency != Currency::Usd);
    let rates = foreign.filter_map(|currency| {
        let rate = library::rate(currency)?;
        let amount = |value: f64| i18n::unit_money(value, currency, lang);
        Some(Line {
            id: format!("rate.{}", currency.code()),
            value: RATE.fill(lang, &[&amount(rate.per_usd)]),
            grade: Some(rate.grade),
            aside: RANGE.fill(lang, &[&amount(rate.low), &amount(rate.high)]),
            head: format!("{} · {}", rate.year, source(book.map(|book| book.rate_source(currency.code())))),
            ..Line::default()
        })
    });
    let changes = Region::ALL.into_iter().filter_map(|region| {
        let change = library::price_change(region)?;
        Some(Line {
            id: format!("price.{}", region.key()),
            value: CHANGE.fill(lang, &[&i18n::percent(change.yearly_percent / 100.0, 1, lang)]),
            grade: Some(change.grade),
            aside: words::library::market(region.key(), lang).to_owned(),
            head: source(book.map(|book| book.price_source(region.key()))),
            ..Line::default()
        })
    });
    html! {
        <section key="money" class="block">
            <h2 key="title">{ reader.t(MONEY) }</h2>
            <p key="note" class="muted">{ reader.t(MONEY_NOTE) }</p>
            <div key="rates">{ cited::list(reader.lang, rates) }</div>
            <p key="prices" class="muted">{ reader.t(PRICES_NOTE) }</p>
            <div key="changes">{ cited::list(reader.lang, changes) }</div>
        </section>
    }
}

fn own(reader: &Reader) -> Html {
    html! {
        <section key="own" class="block">
            <h2 key="title">{ reader.t(OWN) }</h2>
            <p key="note">{ reader.t(OWN_NOTE) }</p>
        </section>
    }
}

const GRADES: Text = Text::new("Grades of evidence", "근거 등급", "证据等级");
const GRADES_NOTE: Text = Text::new(
    "The grade sets how far a figure may be off where its source prints no range. A computed figure has the grade of its weakest part.",
    "출처에 범위가 없으면 등급에 따라 오차 폭을 정해요. 계산한 값의 등급은 근거가 가장 약한 입력값을 따라요.",
    "来源未给出区间时，由等级决定误差幅度；计算得出的数据，等级取所用数据中最低的一级。",
);
const SPREAD: Text = Text::new("±{0}; {1} figures", "±{0} · 수치 {1}개", "±{0}；{1}项数据");
const ORDER: Text = Text::new("Which figure is taken", "어떤 수치를 쓰나요", "采用哪一项数据");
const ORDER_NOTE: Text = Text::new(
    "The first that exists counts. Every step away from the question costs a grade, and the receipt says so.",
    "아래 순서로 찾아 먼저 나온 값을 써요. 원래 조건에서 한 단계 멀어질 때마다 등급을 하나씩 낮추고, 근거 창에 그 사실을 밝혀요.",
    "按顺序取第一项存在的数据；每偏离一步降一级，并在依据中注明。",
);
const STEPS: [Text; 4] = [
    Text::new(
        "The channel in the plan’s trade: first in the plan’s market, then in the channel’s own, then in one that may stand in (worldwide, United States).",
        "해당 업종의 채널 수치: 우리 시장이 먼저, 다음은 그 채널이 속한 시장, 없으면 대신할 수 있는 시장(전 세계, 미국)",
        "该渠道在本行业的数据：先取本市场，再取渠道所属市场，最后取可代替的市场（全球、美国）",
    ),
    Text::new(
        "The channel in the wider trade, then in all trades, by the same order of markets.",
        "더 넓은 업종, 그다음 전체 업종의 채널 수치(시장 순서는 같음)",
        "该渠道在更宽行业的数据，其次是全部行业的数据（市场顺序相同）",
    ),
    Text::new("A channel of the same kind.", "같은 유형의 다른 채널", "同一种类的其他渠道（如同为搜索广告）"),
    Text::new(
        "A channel of the same family that is paid for in the same way.",
        "종류와 과금 방식이 같은 다른 채널",
        "同一大类中付费方式相同的其他渠道",
    ),
];
const NEVER: Text = Text::new(
    "A rate of enquiries is never used for purchases, nor a rate that mixes both. Korean and Chinese figures stand in for nobody else.",
    "문의 전환율이나 구매와 문의가 섞인 전환율은 구매 전환율로 절대 쓰지 않아요. 한국과 중국 수치로 다른 시장을 대신하지 않아요.",
    "咨询转化率和混合转化率绝不用作购买转化率；韩国与中国的数据不代替其他市场。",
);
const MONEY: Text = Text::new("Other money, other years", "다른 통화, 다른 연도", "其他货币与年份");
const MONEY_NOTE: Text = Text::new(
    "Prices quoted in another currency are converted at planning rates, not at a day’s rate.",
    "다른 통화로 된 단가는 당일 환율이 아니라 계획 환율로 환산해요.",
    "以其他货币报价的价格按测算汇率折算，而非当日汇率。",
);
const RATE: Text = Text::new("{0} for a dollar", "1달러 = {0}", "1美元 = {0}");
const RANGE: Text = Text::new("{0} – {1}", "{0}~{1}", "{0} – {1}");
const PRICES_NOTE: Text = Text::new(
    "Auction prices of earlier years are brought to 2026 where a series of such prices is published. For Korea and China there is none, so their prices stay as quoted.",
    "이전 연도의 입찰 단가는 연도별 단가 통계가 공표된 시장에서만 2026년 수준으로 맞춰요. 한국과 중국은 그런 통계가 없어 출처에 실린 그대로 써요.",
    "较早年份的竞价价格，仅在有公开价格序列的市场折算至2026年；韩国和中国没有此类序列，按原报价采用。",
);
const CHANGE: Text = Text::new("{0} a year", "연 {0}", "每年{0}");
const OWN: Text = Text::new("Own figures come first", "자체 수치가 먼저예요", "自有数据优先");
const OWN_NOTE: Text = Text::new(
    "What the company counted itself replaces the library. Its grade follows from how many visits, clicks or messages it was counted on; without that it counts as grade C.",
    "회사가 직접 집계한 값이 자료실 값을 대신해요. 등급은 집계한 방문·클릭·발송 수에 따라 정해지고, 표본 수가 없으면 C등급으로 봐요.",
    "企业自行统计的数据取代资料库数据。等级取决于统计所依据的访问、点击或发送次数；未注明时按C级处理。",
);
