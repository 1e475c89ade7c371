//! What results teach: benchmark, own data, and what the plan made anew counts with; curves with their fit.

use yew::{Html, html};

use crate::base::Text;
use crate::forecast::Figure;
use crate::insight::Replan;
use crate::report::words;
use crate::track::{Learned, NoRefit};

use super::super::super::Desk;
use super::super::super::widget::DataTable;

pub(super) fn view(desk: &Desk) -> Html {
    let Some(replan) = desk.replan.as_deref().filter(|replan| !replan.learned.is_empty()) else {
        return html! { <p key="empty" class="empty">{ desk.t(EMPTY) }</p> };
    };
    html! {
        <div key="learned">
            <DataTable key="table" name={desk.t(super::LEARNED)} id="evaluation.learned">
                <thead key="head"><tr>
                    <th key="what" scope="col">{ desk.t(FIGURE) }</th>
                    <th key="benchmark" scope="col" class="num">{ desk.t(BENCHMARK) }</th>
                    <th key="data" scope="col" class="num">{ desk.t(DATA) }</th>
                    <th key="used" scope="col" class="num">{ desk.t(USED) }</th>
                    <th key="weight" scope="col" class="num">{ desk.t(WEIGHT) }</th>
                </tr></thead>
                <tbody key="body">{ for replan.learned.iter().map(|one| row(desk, one)) }</tbody>
            </DataTable>
            <p key="note" class="chart-note">{ desk.t(NOTE) }</p>
            { curves(desk, replan) }
        </div>
    }
}

fn row(desk: &Desk, learned: &Learned) -> Html {
    let (channel, figure) = words::track::subject(&learned.subject, desk.lang);
    let range = |end: &Figure| words::figure::value(end, desk.currency(), desk.lang);
    let data = learned.data.as_ref().map_or_else(|| html! { "–" }, |data| desk.figure(data));
    html! {
        <tr key={format!("{channel} {figure}")}>
            <th key="what" scope="row">{ figure }<span key="channel" class="results-ground">{ channel }</span></th>
            <td key="benchmark" class="num">{ desk.figure(&learned.benchmark) }</td>
            <td key="data" class="num">{ data }</td>
            <td key="used" class="num">
                { desk.figure(&learned.used) }
                <span key="range" class="results-ground">{ format!("{} – {}", range(&learned.low), range(&learned.high)) }</span>
            </td>
            <td key="weight" class="num">{ desk.figure(&learned.weight) }</td>
        </tr>
    }
}

/// Curves that were fitted, and what others lack.
fn curves(desk: &Desk, replan: &Replan) -> Html {
    let fitted = replan.refits.iter().filter(|(_, refit)| !matches!(refit, Err(NoRefit::NoCurve)));
    html! {
        <ul key="curves" class="learned-curves">
            { for fitted.map(|(channel, refit)| {
                let name = channel.name.get(desk.lang);
                let said = match refit {
                    Ok(refit) => html! {
                        <>
                            { CURVE.fill(desk.lang, &[name]) }{ " " }{ desk.t(CEILING) }{ " " }{ desk.figure(&refit.ceiling) }{ ", " }
                            { desk.t(PRICE) }{ " " }{ desk.figure(&refit.price) }{ ", R² " }{ desk.figure(&refit.fit) }
                        </>
                    },
                    Err(why) => html! { { words::track::no_refit(*why, name, desk.lang) } },
                };
                html! { <li key={channel.id.to_string()}>{ said }</li> }
            }) }
        </ul>
    }
}

const EMPTY: Text = Text::new(
    "Once whole months have spend, visits and deals, the plan works out your own costs and rates.",
    "지출, 방문, 거래를 다 적은 달이 생기면 우리 회사의 단가와 전환율을 계산해 드려요.",
    "有了花费、访问与成交齐全的整月数据，即可得出本公司自己的单价与转化率。",
);
const FIGURE: Text = Text::new("Figure", "지표", "指标");
const BENCHMARK: Text = Text::new("Benchmark", "기준값", "基准值");
const DATA: Text = Text::new("Own data", "우리 실적", "自有数据");
const USED: Text = Text::new("Used", "적용값", "采用值");
const WEIGHT: Text = Text::new("Weight of own data", "실적 비중", "自有数据权重");
const NOTE: Text = Text::new(
    "The value used lies between benchmark and own data, nearer to the data the more of them there are; below it the 95% \
     range. Prices are those at small spend, as the model takes them.",
    "적용값은 기준값과 실적 사이에 있고, 데이터가 많을수록 실적에 가까워져요. 아래는 95% 구간이에요. 단가는 모형과 같이 소액 지출일 때의 값이에요.",
    "采用值介于基准值与自有数据之间，数据越多越接近后者；其下为95%区间。价格按模型口径，为小额投放时的价格。",
);
const CURVE: Text = Text::new(
    "{0}: a curve fits your months.",
    "{0}: 월별 실적에 맞는 곡선을 찾았어요.",
    "{0}：已按各月数据拟合曲线。",
);
const CEILING: Text = Text::new("most visits a month", "한 달 최대 방문", "每月访问上限");
const PRICE: Text = Text::new("price at small spend", "소액 지출일 때 단가", "小额投放时单价");
