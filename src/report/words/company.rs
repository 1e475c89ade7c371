//! Stage 1 in words: what a development strategy means for the mix, what it risks, and funds beside what is usual.

use crate::base::{Lang, Text};
use crate::i18n::edit_decimal;
use crate::library::Span;
use crate::plan::Ansoff;
use crate::score::company::{StrategyRisk, Usual};

words! {
    /// What a development strategy means for the mix.
    strategy_means(Ansoff) {
        Penetration: "Bring regulars back more often and win rivals’ customers where people search and compare. Repeat orders \
            and market share show whether it works.",
            "단골이 더 자주 사게 하고, 검색하고 비교하는 곳에서 경쟁사 고객을 데려오세요. 재구매와 점유율로 성과를 확인하세요.",
            "让老客更常来，在搜索和比价的地方争取对手的客户。看复购和市场份额判断成效。";
        MarketDevelopment: "The product is proven, the buyers are strangers. Ask the new market first, fit words and places to it, \
            and test small before paying for reach: first customers there cost more.",
            "상품은 검증됐지만 고객이 낯설어요. 새 시장부터 조사하고, 표현과 접점을 그곳에 맞추고, 크게 알리기 전에 작게 \
            시험하세요. 처음에는 고객 획득비용이 더 들어요.",
            "产品已经验证，买家是陌生的。先调研新市场，让说法和渠道贴合当地；铺量之前先小额测试，最初的客户更贵。";
        ProductDevelopment: "Customers know the company, not the product. Begin with lists and followers, explain it, collect first \
            reviews, and only then pay for reach.",
            "고객은 회사를 알지만 상품은 몰라요. 보유한 연락처와 팔로워에게 먼저 알리고, 설명하고, 첫 후기를 모은 뒤에 광고를 \
            넓히세요.",
            "客户认识企业，不认识新品。先从名单和粉丝做起，讲清楚、攒下第一批评价，再付费扩大触达。";
        Diversification: "Neither product nor market is proven. Set a limit of money and a date to stop, test small, and look for \
            partners who know the market. Benchmarks of the trade flatter a beginner.",
            "상품도 시장도 검증되지 않았어요. 금액 한도와 그만둘 날짜를 정하고, 작게 시험하고, 그 시장을 아는 협력사를 \
            찾으세요. 처음 들어온 회사에는 업종 기준값이 낙관적인 편이에요.",
            "产品和市场都未经验证。定好金额上限和止损日期，小额测试，寻找熟悉该市场的伙伴。行业基准值对新手偏乐观。";
    }

    /// What a strategy risks beside the others.
    strategy_risk(StrategyRisk) {
        Low: "Lowest risk of the four: product and market are known",
            "네 전략 가운데 위험이 가장 낮음: 상품도 시장도 익숙함", "四种战略中风险最低：产品和市场都熟悉";
        Middle: "Middle risk: one of the two is new", "중간 위험: 둘 가운데 하나가 새로움", "风险居中：两者之一是新的";
        High: "Highest risk of the four: both are new", "네 전략 가운데 위험이 가장 높음: 둘 다 새로움",
            "四种战略中风险最高：两者都是新的";
    }
}

/// The funds beside what the trade usually spends on marketing.
#[must_use]
pub fn usual_share(share: f64, span: &Span, lang: Lang) -> String {
    let range = Text::new("{0}–{1}%", "{0}~{1}%", "{0}%～{1}%")
        .fill(lang, &[&edit_decimal(span.low, 1), &edit_decimal(span.high, 1)]);
    let text = match Usual::of(share, span) {
        Usual::Below => Text::new(
            "The trade usually spends {0} on marketing, so {1} is less than usual.",
            "업종의 통상 마케팅비는 매출의 {0}예요. {1}는 그보다 적어요.",
            "行业营销费用通常占营业额的{0}，{1}低于常见水平。",
        ),
        Usual::Within => Text::new(
            "The trade usually spends {0} on marketing, and {1} lies in that range.",
            "업종의 통상 마케팅비는 매출의 {0}예요. {1}는 그 범위 안이에요.",
            "行业营销费用通常占营业额的{0}，{1}在此范围内。",
        ),
        Usual::Above => Text::new(
            "The trade usually spends {0} on marketing, so {1} is more than usual; a start or an attack may ask for it.",
            "업종의 통상 마케팅비는 매출의 {0}예요. {1}는 그보다 많아요. 처음 시작하거나 공격적으로 넓힐 때는 그럴 수 있어요.",
            "行业营销费用通常占营业额的{0}，{1}高于常见水平；起步或扩张时可能需要这样投入。",
        ),
    };
    text.fill(lang, &[&range, &format!("{}%", edit_decimal(share * 100.0, 2))])
}

#[cfg(test)]
mod tests {
    use crate::library::Grade;
    use crate::report::words::check;

    use super::*;

    #[test]
    fn the_range_is_named_and_the_share_is_placed() {
        let span = Span { low: 5.0, typical: None, high: 10.0, grade: Grade::C };
        let mut seen = Vec::new();
        for lang in Lang::ALL {
            for share in [0.03, 0.067, 0.2] {
                let text = usual_share(share, &span, lang);
                check::sentence(&text, lang);
                assert!(text.contains('5') && text.contains("10"), "{text}");
                seen.push(text);
            }
        }
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 9);
    }
}
