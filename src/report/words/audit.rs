//! The four “+” of the method and their checks.

use crate::score::{Check, Join};

words! {
    /// Name of a join.
    join(Join) {
        Strategy: "Strategy\u{a0}+", "전략\u{a0}+", "战略\u{2060}+";
        LongTerm: "Long\u{a0}term\u{a0}+", "장기\u{a0}+", "长期\u{2060}+";
        Customer: "Customer\u{a0}+", "고객\u{a0}+", "客户\u{2060}+";
        Behaviour: "Behaviour\u{a0}+", "행동\u{a0}+", "行为\u{2060}+";
    }

    /// What a join asks.
    join_question(Join) {
        Strategy: "Does the plan hang on the firm’s own strategy, from the top, with its departments?",
            "회사 전략에서 출발해 각 부서까지 이어져 있나요?",
            "方案是否与企业战略自上而下相连，各部门是否衔接？";
        LongTerm: "Does it build something that lasts: a customer platform, alliances, feedback to the product?",
            "고객 기반, 제휴, 상품에 반영되는 의견처럼 오래 남을 것을 쌓고 있나요?",
            "是否在做长期积累：客户平台、联盟、对产品的反馈？";
        Customer: "Are touchpoints and money chosen from what customers do?",
            "접점과 예산을 고객의 행동에 맞춰 정했나요?",
            "接触点与预算是否由客户的行为决定？";
        Behaviour: "Are people addressed by their role, not by age and income?",
            "나이나 소득이 아니라 역할에 맞춰 다가가나요?",
            "是否按角色而非年龄、收入来沟通？";
    }

    /// A check, as what is there when it is met.
    check(Check) {
        StrategyChosen: "A development strategy is chosen", "성장 전략을 정했어요", "已选定发展战略";
        DeciderNamed: "Who decides and who pays is named", "결정하는 사람과 돈을 내는 사람을 적었어요", "已写明谁拍板、谁出资";
        BenefitReasoned: "The first benefit is chosen with a reason", "우선 기대하는 효과와 그 이유를 적었어요", "已选定首要收益并说明理由";
        ObjectivesServed: "Every objective has a strategy", "모든 목표에 전략이 있어요", "每个目标都有策略";
        StrategiesCarried: "Every strategy has an indicator and money", "모든 전략에 지표와 예산이 있어요", "每项策略都有指标和资金";
        MovesCarried: "Moves follow from the analysis and are carried out by strategies",
            "분석에서 과제를 찾았고 맡을 전략도 있어요", "分析得出举措，并由策略执行";
        DepartmentsJoined: "Hand-offs between departments are written down",
            "부서 사이의 업무 인계를 적었어요", "已写明部门之间的衔接";
        TopCommitted: "Top management has done its part", "경영진이 맡은 일을 마쳤어요", "管理层已尽其责";
        RelationsWritten: "How customers are kept and won back is written down",
            "고객을 지키고 되찾는 방법을 적었어요", "已写明如何留住和挽回客户";
        CustomersKept: "Customers are kept in a database, or its fields are chosen",
            "고객 정보를 데이터베이스로 관리하거나 항목을 정했어요", "客户已建库管理，或已选定字段";
        Alliances: "A touchpoint works through partners, key persons or customers",
            "제휴사, 핵심 인물, 고객을 통한 접점이 있어요", "有借助伙伴、关键人物或客户的接触点";
        IdeasReachProduct: "Customers’ ideas have a way to the product",
            "고객 아이디어를 상품에 반영하는 길이 있어요", "客户的想法有通向产品的途径";
        InformationShared: "Information inside the company is in order", "회사 안의 정보가 정리돼 있어요", "企业内部信息有序共享";
        ReviewFixed: "A regular look at the results is fixed", "성과를 정기적으로 보기로 했어요", "已定好定期复盘";
        MoneyContinues: "The spending can go on after this plan",
            "이번 계획 뒤에도 투자를 이어 갈 수 있어요", "本方案之后还能继续投入";
        BehaviourDescribed: "What every segment looks at and where it gathers is said",
            "고객군마다 무엇을 보고 어디에 모이는지 적었어요", "已写明每个客群看什么、在哪里聚集";
        SizesKnown: "The size of every segment is known", "모든 고객군의 규모를 알아요", "每个客群的规模已知";
        SegmentsReached: "Every segment has a touchpoint that fits", "모든 고객군에 맞는 접점이 있어요", "每个客群都有合适的接触点";
        TouchpointsChosen: "Every touchpoint in use fits a segment",
            "사용하는 모든 접점에 맞는 고객군이 있어요", "每个采用的接触点都适合某个客群";
        MoneyByValue: "Money goes where it brings most, without amounts that do not pay",
            "예산이 가장 많이 버는 곳에 쓰이고, 밑지는 돈이 없어요", "资金投向收益最高处，没有不划算的投入";
        DemandLookedUp: "Search demand was looked up", "검색 수요를 확인했어요", "已查过搜索需求";
        ModesWritten: "What is done at every touchpoint in use is written down",
            "사용하는 접점마다 할 일을 적었어요", "每个采用的接触点都写明做法";
        RolesWeighed: "The role mix of every segment was weighed",
            "모든 고객군의 역할 비중을 따져 봤어요", "每个客群的角色占比都经过斟酌";
        RolesAddressed: "Every big role is stirred by a touchpoint",
            "비중이 큰 역할마다 잘 통하는 접점이 있어요", "每个主要角色都有接触点能打动";
        ModesByRole: "What is done is written for two roles or more",
            "두 가지 이상의 역할별로 할 일을 적었어요", "已为两个以上角色写明做法";
        MovesPlanned: "People are to move from role to role", "역할 사이의 이동을 계획했어요", "已规划角色之间的转化";
        KeyPersonsInvited: "Key persons are invited", "핵심 인물을 초대해요", "邀请关键人物参与";
        FeedbackAnswered: "Where feedback comes in and who answers is written down",
            "의견이 들어오는 곳과 답하는 사람을 적었어요", "已写明反馈入口和回复人";
    }
}
