//! The twelve stages: name, question, why it matters, how far it is.

use crate::plan::{Stage, StageState};

words! {
    /// Short name, for navigation.
    name(Stage) {
        Company: "Company", "회사 현황", "企业现状";
        Feasibility: "Feasibility", "타당성", "可行性";
        Environment: "Environment", "환경 분석", "环境分析";
        Products: "Products", "상품", "产品";
        Customers: "Customers", "고객", "客户";
        Objectives: "Objectives", "목표", "目标";
        Touchpoints: "Touchpoints", "접점", "接触点";
        Budget: "Budget", "예산", "预算";
        Implementation: "Schedule", "실행 일정", "执行排期";
        Organisation: "People", "조직·인력", "团队";
        Risk: "Risk and rules", "위험·보안", "风险与合规";
        Evaluation: "Results", "성과·조정", "复盘调整";
    }

    /// Title of the page: the question an owner would ask.
    question(Stage) {
        Company: "Where does the company stand today?", "회사는 지금 어떤 상황인가요?", "企业目前处在什么位置？";
        Feasibility: "Should you be online at all?", "온라인 마케팅, 해도 될까요?", "到底该不该做网络营销？";
        Environment: "What is working for you, and what against?",
            "무엇이 도움이 되고, 무엇이 발목을 잡나요?",
            "哪些条件有利，哪些不利？";
        Products: "What does an order leave, and how often is it repeated?",
            "한 건 팔면 얼마가 남고, 얼마나 자주 다시 사나요?",
            "一单能剩多少，客户多久再买一次？";
        Customers: "Who are the customers, and what do they do online?",
            "고객은 누구이고, 온라인에서 무엇을 하나요?",
            "客户是谁，平时在网上做什么？";
        Objectives: "What should the plan achieve, and by when?",
            "언제까지 무엇을 이루려고 하나요?",
            "要在什么时候达到什么结果？";
        Touchpoints: "Where is it worth meeting them?", "어디에서 만나야 남는 장사일까요?", "在哪里接触客户才划算？";
        Budget: "Where should the money go, and what does it bring?",
            "돈을 어디에 쓰고, 얼마가 돌아오나요?",
            "钱花在哪里，能带回多少？";
        Implementation: "Who does what, and when?", "누가, 언제, 무엇을 하나요?", "谁在什么时候做什么？";
        Organisation: "Are there enough hands for this plan?", "이 계획을 감당할 일손이 있나요?", "人手够不够把方案做下来？";
        Risk: "What could go wrong, and who is watching?",
            "무엇이 잘못될 수 있고, 누가 지켜보나요?",
            "可能出什么问题，由谁负责？";
        Evaluation: "What really happened, and what should change?",
            "실제로는 어땠고, 무엇을 바꿔야 하나요?",
            "实际结果如何，接下来改什么？";
    }

    /// Why the stage matters, in two lines.
    lede(Stage) {
        Company: "The same channel can be right for one firm and a waste for the next. What you sell, what you already \
            own and the money there is decide most of what follows.",
            "같은 접점도 어떤 회사에는 맞고 어떤 회사에는 낭비예요. 무엇을 파는지, 이미 무엇을 갖고 있는지, 쓸 수 있는 \
            돈이 얼마인지가 이후의 답을 대부분 정해요.",
            "同一个渠道，对一家企业合适，对另一家可能就是浪费。卖什么、手里已有什么、能动用多少钱，\
            基本决定了后面的答案。";
        Feasibility: "The honest answer may be “not now”. Four aspects and a few hard facts decide, and the page says what \
            would change the answer.",
            "솔직한 답은 ‘지금은 아니다’일 수도 있어요. 네 가지 측면과 몇 가지 결정적인 사실로 판단하고, 무엇이 바뀌면 \
            답이 달라지는지도 알려 드려요.",
            "结论也可能是“现在不做”。判断依据是四个方面和几项硬性事实，并会说明哪些条件改变后结论会变。";
        Environment: "Strengths and weaknesses sit inside the company, opportunities and threats outside. Weighted and \
            rated, they show which posture the plan can afford.",
            "강점과 약점은 회사 안에, 기회와 위협은 밖에 있어요. 가중치와 평점을 매기면 공격적으로 갈지, 지키면서 갈지가 \
            보여요.",
            "优势和劣势在企业内部，机会和威胁在外部。赋予权重并打分之后，就能看出该进攻还是该防守。";
        Products: "All the money in this plan comes from what an order leaves after goods, fees and delivery. That sum sets \
            what winning a customer may cost.",
            "계획에서 버는 돈은 모두 주문 한 건에서 원가·수수료·배송비를 빼고 남는 금액에서 나와요. 고객 한 명을 얻는 데 \
            얼마까지 써도 되는지도 여기서 정해져요.",
            "方案里所有的钱，都来自一单扣掉货款、平台费和配送费后剩下的部分。获客成本的上限也由它决定。";
        Customers: "Age and income rarely say where somebody can be met. What people do online does: who only looks, who \
            follows, who comments, who passes things on.",
            "나이와 소득만으로는 어디서 만날 수 있는지 알기 어려워요. 그냥 보는지, 챙겨 보는지, 의견을 남기는지, 퍼 \
            나르는지, 온라인에서의 행동이 접점을 정해요.",
            "只看年龄和收入，很难知道在哪里能接触到人。要看上网行为：谁只是看看，谁会关注，谁爱评论，谁愿意转发。";
        Objectives: "Two or three objectives with a number and a date are enough. Each is held against the forecast, so a \
            wish does not pass for a plan.",
            "숫자와 기한이 있는 목표 두세 개면 충분해요. 예측치와 바로 맞춰 보기 때문에, 희망 사항이 계획으로 \
            둔갑하지 않아요.",
            "两三个带数字、有期限的目标就够了。每个目标都会与预测对照，愿望不会被当成计划。";
        Touchpoints: "For every touchpoint: what a sale costs there, how many people it can reach and how many hours it \
            takes. Your own figures replace the benchmarks.",
            "접점마다 판매 한 건에 얼마가 드는지, 몇 명까지 닿을 수 있는지, 몇 시간이 필요한지 보여 줘요. 자체 수치를 넣으면 업계 평균 대신 그 값으로 계산해요.",
            "逐个接触点看：成交一单要花多少，最多能触达多少人，需要多少工时。填入自有数据后，就不再用资料库数据。";
        Budget: "The split puts each amount where the next unit of money brings most, and leaves the rest unspent. Where a \
            touchpoint gets nothing, the reason is given.",
            "다음 한 푼이 가장 많이 벌어 오는 곳에 돈을 배분하고, 쓸 곳이 없으면 남겨 둬요. 배분이 0인 접점에는 그 이유를 \
            함께 적어요.",
            "每一笔钱都投向边际回报最高的地方，没有好去处就先留着。分到0的接触点会写明原因。";
        Implementation: "Preparation comes before spending: a site to land on, measurement, consent, somebody who answers. \
            The tasks follow from the plan; add your own beside them.",
            "돈을 쓰기 전에 준비가 먼저예요. 방문자가 도착할 곳, 측정 도구, 수신 동의, 문의에 답할 사람이 있어야 해요. \
            할 일은 계획에서 자동으로 나오고, 직접 추가할 수도 있어요.",
            "花钱之前先做准备：落地页、数据统计、用户同意、有人接待咨询。任务由方案自动生成，也可以自行添加。";
        Organisation: "Most plans fail for want of hours, not money. Every touchpoint takes some each week; what there is \
            must cover what the mix asks for.",
            "계획은 돈보다 시간이 모자라서 실패하는 일이 더 많아요. 접점마다 매주 일정한 시간이 들기 때문에, 가진 시간이 \
            필요한 시간보다 많아야 해요.",
            "方案落空，多半不是缺钱，而是缺工时。每个接触点每周都要投入时间，现有工时必须够用。";
        Risk: "What may happen, what it would cost and who acts. Customer data and consent come first: a fine or a leak costs \
            more than any campaign brings.",
            "무슨 일이 생길 수 있고, 손실이 얼마이며, 누가 대응하는지 정해 둬요. 고객 정보와 수신 동의가 먼저예요. \
            과징금이나 유출 사고 한 번이면 캠페인 성과가 다 날아가요.",
            "可能发生什么，损失多大，由谁处理。客户数据和用户同意放在第一位：一次罚款或泄露，足以抵掉一场活动的收益。";
        Evaluation: "A plan is a loop. Enter what was spent and what came back each month, compare it with the forecast, then \
            move the remaining money.",
            "계획은 한 번으로 끝나지 않아요. 매달 쓴 돈과 얻은 결과를 적고 예측과 비교한 뒤, 남은 돈을 다시 배분하세요.",
            "方案是一个循环：每月填入花费和结果，与预测对比，再调整剩余的预算。";
    }

    /// How far a stage is filled in.
    state(StageState) {
        Empty: "Not started", "시작 전", "未开始";
        Started: "In progress", "작성 중", "进行中";
        Complete: "Complete", "완료", "已完成";
    }
}
