//! Online research in words: kinds of questions, ready questions, and what the answers allow to say.

use crate::base::{Lang, Text};
use crate::forecast::Figure;
use crate::i18n;
use crate::plan::{Confidence, Question, QuestionKind};
use crate::score::environment::survey::Outcome;

words! {
    /// How a question is answered.
    question_kind(QuestionKind) {
        Single: "One of the options", "하나만 선택", "单选";
        Multiple: "Several options", "여러 개 선택", "多选";
        Scale: "Scale from 1 to 5", "1~5점 척도", "1～5分量表";
        YesNo: "Yes or no", "예/아니요", "是/否";
        Number: "A number", "숫자 입력", "填写数字";
        Open: "In their own words", "자유롭게 서술", "开放填写";
    }

    /// What stands behind a question on the form.
    instruction(QuestionKind) {
        Single: "choose one", "하나만 고르세요", "单选";
        Multiple: "choose all that apply", "해당하는 것을 모두 고르세요", "可多选";
        Scale: "1 = not at all, 5 = very much", "1 = 전혀 그렇지 않다, 5 = 매우 그렇다", "1＝完全不，5＝非常";
        YesNo: "choose one of the two", "둘 중 하나를 고르세요", "二选一";
        Number: "write a number", "숫자로 적으세요", "请填写数字";
        Open: "in your own words", "자유롭게 적으세요", "请自由填写";
    }
}

/// A ready question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Starter {
    /// Who answers.
    Who,
    /// How they came to know the company.
    Heard,
    /// What they compare.
    Compare,
    /// Where they look.
    Look,
    /// What they would pay.
    Pay,
    /// How satisfied they are.
    Satisfied,
    /// What they would change.
    Better,
}

impl Starter {
    /// All in the order a questionnaire asks them.
    pub const ALL: [Self; 7] =
        [Self::Who, Self::Heard, Self::Compare, Self::Look, Self::Pay, Self::Satisfied, Self::Better];

    /// How it is answered.
    #[must_use]
    pub const fn kind(self) -> QuestionKind {
        match self {
            Self::Who | Self::Heard => QuestionKind::Single,
            Self::Compare | Self::Look => QuestionKind::Multiple,
            Self::Pay => QuestionKind::Number,
            Self::Satisfied => QuestionKind::Scale,
            Self::Better => QuestionKind::Open,
        }
    }

    /// Its options, one a line.
    #[must_use]
    pub const fn options(self) -> Option<Text> {
        match self {
            Self::Who => Some(Text::new(
                "I buy here regularly\nI have bought here once or twice\nI know it but have not bought\nI did not know it",
                "자주 구매해요\n한두 번 구매해 봤어요\n알지만 구매한 적은 없어요\n이번에 처음 알았어요",
                "经常购买\n买过一两次\n知道但没买过\n之前不知道",
            )),
            Self::Heard => Some(Text::new(
                "Search engine\nFriends or family\nSocial media\nVideo or creator\nOnline marketplace\nMap or review service\n\
                 Passing by\nAdvertising\nOther",
                "검색\n지인 소개\n인스타그램 등 SNS\n유튜브·숏폼 영상\n오픈마켓\n지도·리뷰 서비스\n지나가다가\n광고\n기타",
                "搜索引擎\n亲友推荐\n小红书、微信等社交平台\n短视频或直播\n电商平台\n地图或点评\n路过\n广告\n其他",
            )),
            Self::Compare => Some(Text::new(
                "Price\nQuality\nReviews\nDelivery time and cost\nRange\nAdvice and service\nBrand\nOther",
                "가격\n품질\n후기\n배송 기간과 배송비\n상품 종류\n상담과 서비스\n브랜드\n기타",
                "价格\n品质\n评价\n配送时效和运费\n品类是否齐全\n咨询与服务\n品牌\n其他",
            )),
            Self::Look => Some(Text::new(
                "Search engine\nMarketplace\nVideo platform\nSocial media\nBlogs and forums\nMap and review services\n\
                 Asking people I know\nIn the shop",
                "포털 검색\n오픈마켓\n유튜브\n인스타그램 등 SNS\n블로그·카페\n지도·리뷰 서비스\n지인에게 물어봄\n매장에서 직접",
                "搜索引擎\n电商平台\n短视频平台\n小红书、微信等社交平台\n论坛、知乎等社区\n地图和点评\n问亲友\n到店看",
            )),
            Self::Pay | Self::Satisfied | Self::Better => None,
        }
    }
}

words! {
    /// A ready question in words.
    starter(Starter) {
        Who: "Which of these describes you best?", "다음 중 어디에 해당하시나요?", "以下哪一项最符合实际情况？";
        Heard: "How did you first hear about us?", "저희를 처음 어떻게 알게 되셨나요?", "最初是怎么知道我们的？";
        Compare: "What do you compare before you buy?", "구매하기 전에 무엇을 비교하시나요?", "购买之前会比较哪些方面？";
        Look: "Where do you look before you buy?", "구매하기 전에 어디에서 알아보시나요?", "购买之前会在哪里查看信息？";
        Pay: "What is the most you would pay for this product?", "이 상품에 최대 얼마까지 내실 수 있나요?",
            "这款产品最多愿意花多少钱？";
        Satisfied: "How satisfied are you with us overall?", "저희에게 전반적으로 얼마나 만족하시나요?",
            "总体上对我们有多满意？";
        Better: "What should we do better?", "저희가 무엇을 더 잘하면 좋을까요?", "希望我们在哪些方面做得更好？";
    }
}

/// A confidence.
#[must_use]
pub const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Ninety => "90%",
        Confidence::NinetyFive => "95%",
        Confidence::NinetyNine => "99%",
    }
}

/// The answers to choose from, in order: options, points, yes and no.
#[must_use]
pub fn answers(question: &Question, lang: Lang) -> Vec<String> {
    match question.kind {
        QuestionKind::Single | QuestionKind::Multiple => question.options().into_iter().map(str::to_owned).collect(),
        QuestionKind::Scale => (1..=5).map(|point| point.to_string()).collect(),
        QuestionKind::YesNo => {
            [Text::new("Yes", "예", "是"), Text::new("No", "아니요", "否")].map(|t| t.get(lang).to_owned()).to_vec()
        }
        QuestionKind::Number | QuestionKind::Open => Vec::new(),
    }
}

/// A margin of error in points.
#[must_use]
pub fn margin(margin: &Figure, lang: Lang) -> String {
    let points = i18n::decimal(margin.value * 100.0, 1, lang);
    Text::new("±{0} points", "±{0}%p", "±{0}个百分点").fill(lang, &[&points])
}

/// A share of answers.
#[must_use]
pub fn share(share: &Figure, lang: Lang) -> String {
    i18n::percent(share.value, 0, lang)
}

const MOST: Text = Text::new(
    "Most often: {0} ({1} of {2} answers).",
    "가장 많은 응답: {0}({2}명 중 {1}).",
    "选择最多：{0}（{2}份答卷中占{1}）。",
);
const MEAN: Text = Text::new(
    "Mean {0} of 5 from {1} answers.",
    "평균 {0}점이에요(5점 만점, {1}명 응답).",
    "平均{0}分（满分5分，{1}份答卷）。",
);
const UNDECIDED: Text = Text::new(
    "Too few answers to say whether it is ahead of “{0}”: their ranges overlap.",
    "응답이 적어 2위 ‘{0}’보다 많다고 단정할 수 없어요. 두 응답의 오차 범위가 겹쳐요.",
    "样本太少，尚不能断定其多于“{0}”：两者的误差范围重叠。",
);

/// What a question brought, and whether the sample allows to say so.
#[must_use]
pub fn outcome_line(question: &Question, outcome: &Outcome, lang: Lang) -> String {
    let base = i18n::decimal(outcome.base.value, 0, lang);
    if let Some(mean) = &outcome.mean {
        return MEAN.fill(lang, &[&i18n::decimal(mean.value, 1, lang), &base]);
    }
    let words = answers(question, lang);
    let word = |place: usize| words.get(place).cloned().unwrap_or_default();
    let Some((first, second)) = outcome.leaders() else { return String::new() };
    let most = outcome.answers.get(first).map_or_else(String::new, |answer| share(&answer.share, lang));
    let line = MOST.fill(lang, &[&word(first), &most, &base]);
    match second.filter(|_| outcome.is_decided() == Some(false)) {
        Some(second) => {
            let gap = if lang == Lang::Zh { "" } else { " " };
            format!("{line}{gap}{}", UNDECIDED.fill(lang, &[&word(second)]))
        }
        None => line,
    }
}

const NEEDED: Text = Text::new(
    "{0} answers are needed for {1} confidence and ±{2} points.",
    "신뢰수준 {1}, 오차 ±{2}%p라면 응답 {0}건이 필요해요.",
    "在{1}置信水平、±{2}个百分点的误差下，需要{0}份答卷。",
);
const SHORT: Text = Text::new(
    "{0} answers came; they allow {1}.",
    "응답 {0}건을 받았고, 이 정도면 오차는 {1}예요.",
    "已回收{0}份答卷，误差为{1}。",
);

/// How many answers are needed, and what those that came allow.
#[must_use]
pub fn sample_line(plan: &crate::plan::Plan, lang: Lang) -> Option<String> {
    use crate::score::environment::survey;
    let asked = &plan.environment.survey;
    let needed = i18n::decimal(survey::sample(plan)?.value, 0, lang);
    let points = i18n::edit_decimal(asked.margin.ratio() * 100.0, 2);
    let mut line = NEEDED.fill(lang, &[&needed, confidence(asked.confidence), &points]);
    if let Some((came, reached)) = asked.responses.zip(survey::reached(plan)) {
        let came = i18n::count(i64::try_from(came).unwrap_or(i64::MAX), lang);
        line.push_str(if lang == Lang::Zh { "" } else { " " });
        line.push_str(&SHORT.fill(lang, &[&came, &margin(&reached, lang)]));
    }
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::words::check;

    #[test]
    fn options_of_ready_questions_are_there_in_every_language() {
        for lang in Lang::ALL {
            for options in Starter::ALL.into_iter().filter_map(Starter::options) {
                let lines: Vec<&str> = options.get(lang).lines().collect();
                assert!(lines.len() >= 4, "{lines:?}");
                lines.iter().for_each(|line| check::sentence(line, lang));
                let count = |lang| options.get(lang).lines().count();
                assert_eq!(count(lang), count(Lang::En), "the same options in every language");
            }
        }
    }
}
