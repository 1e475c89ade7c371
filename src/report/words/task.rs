//! The tasks that follow from a plan, and when each counts as done.

use crate::base::{Lang, Text};
use crate::insight::Work;

/// Name of the task.
#[must_use]
pub fn work(work: &Work, lang: Lang) -> String {
    match work {
        Work::SetUp(channel) => {
            Text::new("Set up: {0}", "{0}: 개설과 준비", "{0}：开通与准备").fill(lang, &[channel.name.get(lang)])
        }
        Work::Run(channel) => {
            Text::new("Run: {0}", "{0}: 상시 관리", "{0}：日常运营").fill(lang, &[channel.name.get(lang)])
        }
        Work::Prepare(item) => own(super::prepare::preparation(*item), lang),
        Work::Place => own(PLACE, lang),
        Work::Analytics => own(ANALYTICS, lang),
        Work::Consent => own(CONSENT, lang),
        Work::EnquiryDesk => own(ENQUIRY_DESK, lang),
        Work::Research => own(RESEARCH, lang),
        Work::PeakSeason => own(PEAK_SEASON, lang),
        Work::Review => own(REVIEW, lang),
    }
}

const PLACE: Text = Text::new(
    "Open a site or shop where people can order or enquire",
    "주문이나 문의를 받을 사이트·온라인 매장 열기",
    "搭建可下单或咨询的网站、网店",
);
const ANALYTICS: Text = Text::new("Measure visits and orders", "방문과 주문 측정 설정", "部署访问与订单统计");
const CONSENT: Text =
    Text::new("Collect and record consent to messages", "광고 수신 동의 받고 기록하기", "收集并留存营销消息的用户同意");
const ENQUIRY_DESK: Text = Text::new("Set up the enquiry desk", "문의 응대 창구 만들기", "设立咨询接待岗");
const RESEARCH: Text =
    Text::new("Ask customers and watch competitors", "고객에게 묻고 경쟁사 살펴보기", "访谈客户，观察竞品");
const PEAK_SEASON: Text = Text::new(
    "Prepare stock, content and offers for the peak season",
    "성수기 재고·콘텐츠·혜택 준비",
    "为旺季备货、备内容、备优惠",
);
const REVIEW: Text = Text::new(
    "Compare plan and results, adjust the money",
    "계획과 실적 비교하고 예산 조정하기",
    "对照计划与实际，调整预算",
);

fn own(text: Text, lang: Lang) -> String {
    text.get(lang).to_owned()
}

/// When the task counts as done; for running tasks, what a good month looks like.
#[must_use]
pub const fn work_done_when(work: &Work) -> Text {
    match work {
        Work::Place => Text::new(
            "A stranger can order or enquire on a phone within two minutes.",
            "처음 온 사람이 휴대폰으로 2분 안에 주문이나 문의를 마쳐요.",
            "陌生人用手机两分钟内能完成下单或咨询。",
        ),
        Work::Analytics => Text::new(
            "A test order shows up with the touchpoint it came from.",
            "테스트 주문이 어느 접점에서 왔는지까지 기록돼요.",
            "测试订单能显示来自哪个接触点。",
        ),
        Work::Consent => Text::new(
            "Every contact on the list has a date and a wording of consent.",
            "모든 연락처에 동의 날짜와 문구가 남아 있어요.",
            "名单上每个联系人都留有同意的日期和内容。",
        ),
        Work::EnquiryDesk => Text::new(
            "A test enquiry on a weekend is answered within the promised time.",
            "주말에 보낸 테스트 문의에 약속한 시간 안에 답이 와요.",
            "周末的测试咨询也能在承诺时间内得到回复。",
        ),
        Work::Research => Text::new(
            "Five customers were asked where they looked; three competitors are noted.",
            "고객 5명에게 어디서 찾아봤는지 묻고, 경쟁사 3곳을 기록했어요.",
            "问过5位客户在哪里找，记录了3家竞品。",
        ),
        Work::Prepare(item) => super::item::item(*item).three,
        Work::SetUp(_) => Text::new(
            "Account, measurement and the first content are live.",
            "계정, 측정, 첫 콘텐츠가 모두 올라갔어요.",
            "账号、统计和首批内容均已上线。",
        ),
        Work::Run(_) => Text::new(
            "Each month its spend, visits and orders are entered on the results page.",
            "매달 지출, 방문, 거래를 성과·조정 단계에 적어요.",
            "每月在复盘页填入花费、访问和订单。",
        ),
        Work::PeakSeason => Text::new(
            "Stock and offers are ready two weeks before the season.",
            "성수기 2주 전에 재고와 혜택이 준비돼요.",
            "旺季前两周备齐库存和优惠。",
        ),
        Work::Review => Text::new(
            "One decision is written down each month: more, less or stop.",
            "매달 한 가지를 결정해 적어요. 늘릴지, 줄일지, 멈출지예요.",
            "每月写下一项决定：加、减或停。",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library;
    use crate::report::words::check;

    #[test]
    fn every_task_has_its_own_name_and_end() {
        let powerlink = || library::channel("kr_naver_powerlink").map(library::ChannelRef::Library).unwrap();
        let all = [
            Work::Place,
            Work::Analytics,
            Work::Consent,
            Work::EnquiryDesk,
            Work::Research,
            Work::SetUp(powerlink()),
            Work::Run(powerlink()),
            Work::PeakSeason,
            Work::Review,
            Work::Prepare(crate::plan::Item::MarketingSkill),
            Work::Prepare(crate::plan::Item::Literacy),
        ];
        check::texts(&all.each_ref().map(work_done_when));
        for lang in Lang::ALL {
            let mut names = all.each_ref().map(|task| work(task, lang)).to_vec();
            names.iter().for_each(|name| check::sentence(name, lang));
            names.sort();
            names.dedup();
            assert_eq!(names.len(), all.len());
        }
        assert_eq!(work(&Work::Run(powerlink()), Lang::Ko), "네이버 검색광고(파워링크): 상시 관리");
    }
}
