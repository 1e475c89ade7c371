//! Words for what is counted of a month.

use crate::base::Text;
use crate::plan::ActualMetric;

/// Heading of what is counted.
#[must_use]
pub const fn metric(metric: ActualMetric) -> Text {
    match metric {
        ActualMetric::Spend => Text::new("Spend", "지출", "花费"),
        ActualMetric::Impressions => Text::new("Impressions", "노출", "展现"),
        ActualMetric::Visits => Text::new("Visits", "방문", "访问"),
        ActualMetric::Enquiries => Text::new("Enquiries", "문의", "咨询"),
        ActualMetric::Deals => Text::new("Deals", "거래", "成交"),
        ActualMetric::NewCustomers => Text::new("New customers", "신규 고객", "新客户"),
        ActualMetric::Revenue => Text::new("Revenue", "매출", "销售额"),
    }
}
