//! Fields of stages 1 to 6.

use crate::base::Text;

use super::field::Kind::{
    Amount, Channel, Choice, Count, Flag, Milli, Money, Month, Of, Own, Quiet, Row, Share, Shares,
};
use super::field::{
    ANSOFF, AREA, BENEFIT, CURRENCY, FACTOR, Field, GAIN, GOAL, LIFE_CYCLE, PLACE, PROMOTION, QUESTION, REGION, SALE,
    SPHERE, TRADE, fields,
};

fields! { COMPANY:
    "company.name" Own => "Company name", "회사 이름", "企业名称";
    "company.plan_name" Own => "Name of the plan", "계획 이름", "方案名称";
    "company.sells" Own => "What it sells", "파는 것", "销售内容";
    "company.industry" Choice(industry) => "Industry", "업종", "行业";
    "company.trade" TRADE => "Who buys", "사는 사람", "销售对象";
    "company.staff" Count => "People employed", "직원 수", "员工人数";
    "company.revenue" Money => "Yearly revenue", "연 매출", "年营业额";
    "company.region" REGION => "Market", "시장", "市场";
    "company.currency" CURRENCY => "Currency", "통화", "币种";
    "company.strategy" ANSOFF => "Development strategy", "성장 전략", "发展战略";
    "company.start" Month => "First month", "시작 월", "开始月份";
    "company.horizon" Count => "Length in months", "기간(개월)", "时长（月）";
    "company.funds" Money => "Funds for the whole plan", "전체 예산", "方案总资金";
    "company.decider" Own => "Who decides and who pays", "결정하고 돈을 내는 사람", "拍板和出钱的人";
    "company.has_site" Flag => "Own web site", "자사 홈페이지", "自有网站";
    "company.has_shop" Flag => "Online shop", "온라인 쇼핑몰", "网店";
    "company.site_visits" Count => "Visits a month", "월 방문 수", "每月访问量";
    "company.email_list" Count => "E-mail addresses", "이메일 주소 수", "邮箱数量";
    "company.messenger_list" Count => "Messenger contacts", "메신저 친구 수", "私域好友数";
    "company.sms_list" Count => "Mobile numbers", "휴대폰 번호 수", "手机号数量";
    "company.followers" Count => "Followers on all networks", "SNS 팔로워 합계", "各平台粉丝合计";
    "company.brand_searches" Count => "Brand searches a month", "월 브랜드 검색 수", "品牌词月搜索量";
    "company.content" Count => "Pieces of own content", "보유 콘텐츠 수", "自有内容数量";
    "company.has_crm" Flag => "Customer database (CRM)", "고객 데이터베이스(CRM)", "客户数据库（CRM）";
}

fn industry(id: &str, lang: crate::base::Lang) -> Option<String> {
    Some(crate::library::industry(id)?.name.get(lang).to_owned())
}

fields! { FEASIBILITY:
    "feasibility.answers.*" Count => "Score of 5", "5점 만점 점수", "评分（满分5分）";
    "feasibility.runway_months" Count => "Months the money lasts", "버틸 수 있는 개월 수", "资金可支撑的月数";
    "feasibility.competitors.*" Row => "Competitor", "경쟁사", "竞争对手";
    "feasibility.competitors.*.name" Own => "Name", "이름", "名称";
    "feasibility.competitors.*.channels" Own => "Where they are", "활동하는 곳", "主要渠道";
    "feasibility.competitors.*.strength" Own => "What they do well", "잘하는 점", "做得好的地方";
    "feasibility.competitors.*.gap" Own => "What they leave open", "놓치는 점", "留下的空白";
    "feasibility.competitors.*.gain" GAIN => "What they seem to gain online", "온라인에서 얻는 성과(추정)", "线上收益（估计）";
}

fields! { ENVIRONMENT:
    "environment.factors.*" Row => "Factor", "환경 요인", "环境因素";
    "environment.factors.*.kind" FACTOR => "Kind", "구분", "类别";
    "environment.factors.*.text" Own => "Wording", "내용", "内容";
    "environment.factors.*.weight" Count => "Weight", "가중치", "权重";
    "environment.factors.*.rating" Count => "Rating", "평점", "评分";
    "environment.factors.*.sphere" SPHERE => "Environment", "환경", "环境";
    "environment.research" Own => "Market research", "시장 조사", "市场调研";
    "environment.moves.*" Row => "Move", "과제", "举措";
    "environment.moves.*.inside" Of("environment.factors") => "Factor inside", "내부 요인", "内部因素";
    "environment.moves.*.outside" Of("environment.factors") => "Factor outside", "외부 요인", "外部因素";
    "environment.moves.*.text" Own => "Wording", "내용", "内容";
    "environment.moves.*.strategy" Of("objectives.strategies") => "Strategy that carries it", "실행을 맡은 전략", "承担该举措的策略";
    "environment.criteria.*" Row => "Criterion of the comparison", "비교 기준", "比较项";
    "environment.criteria.*.name" Own => "Name", "이름", "名称";
    "environment.criteria.*.weight" Count => "Weight", "가중치", "权重";
    "environment.criteria.*.own" Count => "Own company’s score", "자사 점수", "本企业评分";
    "environment.criteria.*.rivals.*" Count => "Score", "점수", "评分";
    "environment.survey.goal" Own => "What the survey shall find out", "설문으로 알아낼 것", "调研目的";
    "environment.survey.whom" Own => "Whom the survey asks and where", "설문 대상과 장소", "问卷对象与投放处";
    "environment.survey.population" Count => "People the survey speaks for", "조사 대상 전체 인원", "调研总体人数";
    "environment.survey.confidence" Count => "Confidence of the survey in percent", "설문 신뢰수준(%)", "问卷置信水平（%）";
    "environment.survey.margin" Share => "Margin of error wanted", "허용할 표본 오차", "允许的抽样误差";
    "environment.survey.response_rate" Share => "Response rate", "응답률", "回收率";
    "environment.survey.responses" Count => "People who answered", "응답한 인원", "回收份数";
    "environment.survey.questions.*" Row => "Question of the survey", "설문 문항", "问卷问题";
    "environment.survey.questions.*.kind" QUESTION => "Answered by", "응답 방식", "作答方式";
    "environment.survey.questions.*.text" Own => "Wording", "내용", "内容";
    "environment.survey.questions.*.options" Own => "Options", "보기", "选项";
    "environment.survey.questions.*.counts" Count => "Times each answer was given", "보기별 응답 수", "各选项回答次数";
    "environment.survey.questions.*.notes" Own => "What people wrote", "응답 내용", "填写内容";
    "environment.readings.*" Row => "Reading", "참고 자료", "参考资料";
    "environment.readings.*.says" Own => "What it says", "내용", "内容";
    "environment.readings.*.source" Own => "Source", "출처", "出处";
    "environment.readings.*.year" Count => "Year of the data", "자료의 기준 연도", "数据年份";
}

fields! { PRODUCTS:
    "products.lines.*" Row => "Product line", "상품군", "产品线";
    "products.lines.*.name" Own => "Name", "이름", "名称";
    "products.lines.*.order_value" Money => "Average order value", "평균 주문 금액", "平均客单价";
    "products.lines.*.contribution" Share => "Contribution margin", "공헌이익률", "贡献毛利率";
    "products.lines.*.goods_cost" Money => "Goods of an order", "주문당 원가", "每单货款成本";
    "products.lines.*.delivery_cost" Money => "Delivery and fees of an order", "주문당 배송비·수수료", "每单配送与平台费";
    "products.lines.*.orders_per_year_milli" Milli => "Orders per customer and year", "고객당 연 주문 횟수", "每位客户年下单次数";
    "products.lines.*.lifetime_months" Count => "Months a customer stays", "고객 유지 개월 수", "客户留存月数";
    "products.lines.*.life_cycle" LIFE_CYCLE => "Life-cycle stage", "수명 주기 단계", "生命周期阶段";
    "products.lines.*.promotion" PROMOTION => "What promotion shall do", "홍보 목표", "推广目的";
    "products.lines.*.promoted" Flag => "Promoted in this plan", "이번 계획에서 홍보", "在本方案中推广";
    "products.lines.*.fit.*" Count => "Score of 5", "5점 만점 점수", "评分（满分5分）";
    "products.lines.*.trade_price" Money => "Trade price of an order", "주문당 공급가", "每单供货价";
    "products.lines.*.discount" Share => "Discount of the promotion", "할인율", "促销折扣幅度";
    "products.lines.*.discount_from" Month => "Promotion from", "할인 시작 월", "促销开始月份";
    "products.lines.*.discount_months" Count => "Promotion in months", "할인 기간(개월)", "促销时长（月）";
    "products.lines.*.uplift" Share => "Expected uplift", "예상 주문 증가율", "预计订单增幅";
    "products.gift" Flag => "Bought as a gift", "선물로도 구매", "会作为礼品购买";
    "products.festivals" Flag => "Takes part in shopping festivals", "쇼핑 행사 참여", "参加购物节";
    "products.season.*" Share => "Demand against an average month", "월평균 대비 수요", "相对月均的需求";
}

fields! { CUSTOMERS:
    "customers.segments.*" Row => "Segment", "고객군", "客群";
    "customers.segments.*.name" Own => "Name", "이름", "名称";
    "customers.segments.*.occupation" Own => "Occupation or trade", "직업 또는 업종", "职业或行业";
    "customers.segments.*.income" Own => "Income or company size", "소득 또는 회사 규모", "收入或企业规模";
    "customers.segments.*.age" Own => "Age", "나이", "年龄";
    "customers.segments.*.position" Own => "Position and say in the purchase", "직급과 구매 결정권", "职位与购买话语权";
    "customers.segments.*.habits" Own => "Consumption habits", "소비 습관", "消费习惯";
    "customers.segments.*.browse" Own => "What they do online", "온라인에서 하는 일", "线上行为";
    "customers.segments.*.tools" Own => "Tools", "사용하는 도구", "使用工具";
    "customers.segments.*.rhythm" Own => "How often and when", "빈도와 시간대", "频率与时段";
    "customers.segments.*.gathers" PLACE => "Where they gather", "모이는 곳", "聚集地";
    "customers.segments.*.size" Count => "Addressable people or companies", "잠재 고객 수(사람·회사)", "可触达的人数或企业数";
    "customers.segments.*.sizing.base" Count => "Base of the reckoning", "규모 추정의 기준 수", "规模测算基数";
    "customers.segments.*.sizing.source" Own => "Source of the base", "기준 수의 출처", "基数来源";
    "customers.segments.*.sizing.steps.*" Quiet => "Step of the reckoning", "규모 추정 단계", "规模测算步骤";
    "customers.segments.*.sizing.steps.*.label" Own => "Who remains", "남는 사람", "剩下的人群";
    "customers.segments.*.sizing.steps.*.share" Share => "Share that remains", "남는 비율", "剩余比例";
    "customers.segments.*.searches" Count => "Searches a month", "월 검색량", "每月搜索量";
    "customers.segments.*.roles" Shares => "Behaviour roles", "행동 역할 비중", "行为角色占比";
    "customers.segments.*.migration" Shares => "Who shall move one role up", "다음 역할로 옮길 비율", "升级到下一角色的比例";
    "customers.sale" SALE => "How a sale comes about", "판매 방식", "成交方式";
    "customers.close_rate" Share => "Enquiries that become deals", "문의가 계약이 되는 비율", "咨询转成交的比例";
    "customers.cycle_months" Count => "Months from enquiry to deal", "문의에서 계약까지 개월 수", "从咨询到成交的月数";
    "customers.local" Flag => "Customers come from nearby", "가까운 고객만 방문", "顾客来自附近";
    "customers.relations.care.*" Own => "Relationship plan", "고객 관계 계획", "客户关系计划";
    "customers.relations.fields.*" Row => "Field of the customer database", "고객 데이터베이스 항목", "客户数据库字段";
    "customers.relations.fields.*.name" Own => "Name", "이름", "名称";
    "customers.relations.fields.*.purpose" Own => "What for", "이용 목적", "用途";
    "customers.relations.fields.*.consent" Flag => "Consent to this", "동의 여부", "是否征得同意";
    "customers.relations.levels.*" Row => "Service class", "서비스 등급", "服务级别";
    "customers.relations.levels.*.class" Own => "Name", "이름", "名称";
    "customers.relations.levels.*.reply_hours" Count => "Answer within hours", "답변 기한(시간)", "回复时限（小时）";
    "customers.relations.levels.*.rhythm_days" Count => "Contact every so many days", "먼저 연락하는 주기(일)", "主动联系周期（天）";
    "customers.relations.levels.*.owner" Own => "Who looks after them", "담당자", "负责人";
    "customers.relations.repeat_rate" Share => "New customers who buy again within a year", "1년 안 재구매 비율", "一年内复购比例";
    "customers.relations.churn" Share => "Customers lost in a month", "월 이탈률", "月流失率";
    "customers.relations.referral" Share => "Customers a year brought by customers", "고객 소개로 오는 연간 비율", "每年由老客带来的比例";
}

fields! { OBJECTIVES:
    "objectives.benefit" BENEFIT => "First benefit", "우선 기대하는 효과", "首要收益";
    "objectives.reason" Own => "Why it comes first", "우선으로 정한 이유", "为何优先";
    "objectives.stakes.*" Row => "Benefit or cost", "효과·비용", "收益或成本";
    "objectives.stakes.*.name" Own => "Name", "이름", "名称";
    "objectives.stakes.*.costs" Flag => "Is a cost", "비용 여부", "属于成本";
    "objectives.stakes.*.amount" Money => "Amount over the plan", "계획 기간 금액", "方案期金额";
    "objectives.stakes.*.indicator" Own => "Indicator that will prove it", "확인할 지표", "验证指标";
    "objectives.list.*" Row => "Objective", "목표", "目标";
    "objectives.list.*.goal" GOAL => "Metric", "지표", "指标";
    "objectives.list.*.aim" PROMOTION => "What it serves", "목표의 용도", "对应的推广目的";
    "objectives.list.*.segment" Of("customers.segments") => "Segment", "대상 고객군", "针对的客群";
    "objectives.list.*.line" Of("products.lines") => "Product line", "대상 상품군", "针对的产品线";
    "objectives.list.*.from" Amount => "Today", "현재 값", "当前值";
    "objectives.list.*.target" Amount => "Target", "목표값", "目标值";
    "objectives.list.*.by" Month => "By", "기한", "期限";
    "objectives.list.*.strategy" Own => "Through which strategy", "달성 전략", "达成策略";
    "objectives.strategies.*" Row => "Strategy", "전략", "策略";
    "objectives.strategies.*.name" Own => "Name", "이름", "名称";
    "objectives.strategies.*.area" AREA => "Work area", "업무 영역", "工作领域";
    "objectives.strategies.*.serves" Of("objectives.list") => "Objectives it serves", "기여하는 목표", "服务的目标";
    "objectives.strategies.*.channels" Channel => "Touchpoints that carry it", "담당 접점", "承载的接触点";
    "objectives.strategies.*.money" Money => "Money besides its touchpoints", "접점 외 예산", "接触点之外的资金";
    "objectives.strategies.*.kpi" Own => "Indicator", "지표", "指标";
}
