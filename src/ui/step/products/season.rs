//! Gifts, festivals and the demand of every month.

use yew::{Html, html};

use crate::app::Kind;
use crate::base::{Ppm, Text};
use crate::i18n;
use crate::plan::PlanEdit;
use crate::plan::products::ProductsEdit as Edit;

use super::super::super::Desk;
use super::super::super::widget::{field, lone_check, whys};
use super::super::block;

pub(super) fn view(desk: &Desk) -> Html {
    block(desk, "season", SEASON, Some(SEASON_NOTE), season(desk))
}

fn season(desk: &Desk) -> Html {
    let products = &desk.plan.products;
    let months = desk.insight.forecast.as_ref().map(|forecast| forecast.months.clone()).unwrap_or_default();
    html! {
        <>
            { lone_check(desk, "products.gift", desk.t(GIFT), products.gift, PlanEdit::Products(Edit::Gift(!products.gift))) }
            { lone_check(desk, "products.festivals", desk.t(FESTIVALS), products.festivals, PlanEdit::Products(Edit::Festivals(!products.festivals))) }
            { whys(desk.lang, [("products.season", desk.t(SEASON))]) }
            { for months.iter().take(12).map(|(month, factor)| {
                let index = u8::try_from(month.month()).unwrap_or(1);
                let own = desk.plan.products.season.get(&index).copied();
                field(desk, format!("products.season.{index}"), SEASON_MONTH, Kind::Percent(Ppm::percent(1_000)), own)
                    .label(i18n::month(*month, desk.lang))
                    .grouped()
                    .note(CALENDAR.fill(desk.lang, &[&i18n::percent(*factor, 0, desk.lang)]))
                    .edits(desk, move |v| PlanEdit::Products(Edit::Season(index, v.ppm())))
            }) }
        </>
    }
}

const SEASON: Text = Text::new("Season", "계절 수요", "季节性");
const SEASON_NOTE: Text = Text::new(
    "100 % is an average month. Open fields follow the calendar.",
    "보통 달이 100%예요. 비워 두면 명절·시즌 달력에 따라 계산해요.",
    "100%为平均月份；留空则按节令日历估算。",
);
const GIFT: Text = Text::new(
    "People buy it as a present (demand follows the gift seasons)",
    "선물로도 팔려요(명절·선물 시즌 수요 반영)",
    "常作为礼品购买（需求随送礼旺季变化）",
);
const FESTIVALS: Text = Text::new(
    "We take part in shopping festivals (demand follows those of the calendar)",
    "쇼핑 행사에 참여해요(행사 기간 수요 반영)",
    "参加购物节（需求随日历中的购物节变化）",
);
const SEASON_MONTH: Text = Text::new("Month", "월", "月份");
const CALENDAR: Text = Text::new("Counted: {0}", "적용값 {0}", "采用值{0}");
