//! Why a touchpoint fits a segment, in one sentence.

use crate::base::{Lang, Text};
use crate::forecast::fit::{place, usage};
use crate::library::Channel;
use crate::plan::{Plan, Promotion, ROLES, Role, Segment};

/// The roles of a segment that a channel stirs most, the strongest first: share × stimulation value, values of 2 and 3.
#[must_use]
pub fn stirred(segment: &Segment, channel: &Channel) -> Vec<Role> {
    let mut roles: Vec<(Role, u64)> = ROLES
        .into_iter()
        .zip(segment.roles.shares())
        .zip(channel.roles)
        .filter(|((_, share), value)| *value >= 2 && share.0 > 0)
        .map(|((role, share), value)| (role, u64::from(share.0) * u64::from(value)))
        .collect();
    roles.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    roles.into_iter().map(|(role, _)| role).collect()
}

/// Why a channel fits a segment as it does.
#[must_use]
pub fn why(plan: &Plan, segment: &Segment, channel: &Channel, lang: Lang) -> String {
    let roles = stirred(segment, channel);
    let names: Vec<&str> = roles.iter().take(2).map(|role| super::plan::role(*role).get(lang)).collect();
    let names = names.join(Text::new(" and ", "·", "和").get(lang));
    let role = if names.is_empty() {
        Text::new("stirs few of their roles", "통하는 역할이 적음", "能打动的角色不多").get(lang).to_owned()
    } else {
        Text::new("stirs {0}", "{0}에게 잘 통함", "能打动{0}").fill(lang, &[&names.to_lowercase()])
    };
    let gathers = match place(channel) {
        Some(_) if segment.gathers.is_empty() => {
            Text::new("where they gather is open", "모이는 곳 미입력", "聚集地未填写")
        }
        Some(_) if usage(segment, channel).value < 1.0 => {
            Text::new("they gather elsewhere", "다른 곳에 더 모임", "他们更多在别处")
        }
        Some(_) => Text::new("they gather there", "고객이 모이는 곳", "正是他们聚集的地方"),
        None => Text::new("finds them anywhere", "어디에 있든 닿음", "在哪里都能触达"),
    };
    let [brand, new_product, direct, _] = channel.objectives;
    let aim = plan.lead_line().and_then(|line| line.promotion).unwrap_or(Promotion::DirectSales);
    let (value, aim) = match aim {
        Promotion::Brand => (brand, Text::new("the brand", "브랜드 홍보", "品牌推广")),
        Promotion::NewProduct => (new_product, Text::new("a new product", "신상품 알리기", "新品推广")),
        Promotion::DirectSales => (direct, Text::new("direct sales", "직접 판매", "直接销售")),
    };
    let serves = match value {
        0 => Text::new("does nothing for {0}", "{0}에 도움 안 됨", "对{0}没有帮助"),
        1 => Text::new("serves {0} little", "{0}에 조금 도움", "对{0}帮助有限"),
        2 => Text::new("serves {0}", "{0}에 도움", "有助于{0}"),
        _ => Text::new("serves {0} well", "{0}에 큰 도움", "非常有助于{0}"),
    };
    let serves = serves.fill(lang, &[aim.get(lang)]);
    let parts = [role.as_str(), gathers.get(lang), &serves];
    parts.join(Text::new("; ", ", ", "，").get(lang))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Month, Region};
    use crate::library;
    use crate::plan::Place;

    #[test]
    fn the_reason_names_roles_place_and_objective() {
        let mut plan = Plan::fresh(Region::Kr, Month::new(2027, 6).unwrap());
        let powerlink = library::channel("kr_naver_powerlink").unwrap();
        let say = |plan: &Plan, lang| why(plan, &plan.customers.segments[0], powerlink, lang);
        assert_eq!(
            say(&plan, Lang::En),
            "stirs visitor and curious; where they gather is open; serves direct sales well"
        );
        assert_eq!(say(&plan, Lang::Ko), "방문자·호기심형에게 잘 통함, 모이는 곳 미입력, 직접 판매에 큰 도움");
        std::rc::Rc::make_mut(&mut plan.customers).segments[0].gathers = [Place::Video].into();
        assert_eq!(say(&plan, Lang::Zh), "能打动访客和好奇者，他们更多在别处，非常有助于直接销售");
    }
}
