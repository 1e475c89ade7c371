//! What results are held against the plan with, on receipts.

use crate::forecast::Track;

words! {
    /// What a figure of the evaluation is.
    kind(Track) {
        Impressions: "Impressions", "노출 수", "展示量";
        AverageMonth: "Plan of an average month", "평균적인 달의 계획", "平均月份的计划值";
        ExpectedDeals: "Deals expected of what came", "실제 유입으로 예상되는 거래 수", "按实际流量预计的成交单数";
        ExpectedPrice: "Expected cost per visit at this spend", "이 지출 수준의 예상 방문당 비용", "该花费水平下的预计单次访问成本";
        Level: "Result after the causes so far", "앞선 원인까지 반영한 결과", "计入前述原因后的结果";
        Part: "Part of the difference", "차이 중 이 원인의 몫", "该原因造成的差异";
        Projected: "Month’s end at this pace", "이 속도라면 월말 예상", "按当前进度的月末预计";
        Low: "At least (95%)", "하한(95%)", "下限（95%）";
        High: "At most (95%)", "상한(95%)", "上限（95%）";
        BenchmarkSpread: "How far the benchmark may be off", "기준값의 오차 폭", "基准值的可能偏差";
        BenchmarkWeight: "Weight of the benchmark", "기준값의 무게", "基准值的权重";
        Trials: "Counted on", "집계 대상 수", "统计基数";
        TellingVisits: "Visits that tell the price", "단가를 말해 주는 방문 수", "可反映单价的访问量";
        TellingSpend: "Their cost at small spend", "적게 쓸 때의 그 방문 비용", "小额投放时这些访问的花费";
        Effort: "Effort planned for it", "계획된 작업량", "计划投入量";
        OwnWeight: "Share of your own data", "내 데이터의 비중", "自有数据所占比重";
        AllEvidence: "Benchmark and own data together", "기준값과 내 데이터를 합한 무게", "基准值与自有数据合计";
        Unexplained: "Squares the curve leaves unexplained", "곡선이 설명하지 못한 제곱합", "曲线未解释的平方和";
        Scatter: "Squares around the mean", "평균 둘레의 제곱합", "相对均值的平方和";
        Explained: "Fit of the curve (R²)", "곡선 적합도(R²)", "曲线拟合度（R²）";
        EnoughDays: "Days of data needed", "필요한 데이터 일수", "所需数据天数";
        EnoughEvents: "Events needed", "필요한 건수", "所需次数";
        Material: "Smallest difference worth a change", "조정할 만한 최소 차이", "值得调整的最小差异";
        PaceTolerance: "Tolerated lead or lag of spend", "지출 속도의 허용 폭", "花费进度的容许偏差";
    }
}
