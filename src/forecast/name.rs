//! The names of figures. They say what a number is; its wording is in `report/words`.

use crate::plan::{Aspect, FactorKind, Item, Role};

/// The name of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the field's own terms; report::words words them")]
pub enum Name {
    OrderValue,
    ContributionMargin,
    ContributionPerOrder,
    OrdersPerYear,
    LifetimeMonths,
    Ltv,
    LtvToCac,
    CacCap,
    BreakEvenRoas,
    CountingMonths,
    CountedValue,
    Payback,
    Cpc,
    Cpm,
    Ctr,
    PricePerMessage,
    ClickRate,
    VisitPrice,
    CvrSale,
    CvrLead,
    CloseRate,
    /// Deals with new customers among all.
    NewShare,
    Conversion,
    ConversionPerSend,
    CommissionRate,
    CostPerContact,
    CostPerDeal,
    CostPerEnquiry,
    Searches,
    AudienceSize,
    ReachableShare,
    Frequency,
    Responsive,
    ListSize,
    SendsPerMonth,
    SiteVisits,
    VisitsPerHour,
    HoursPerWeek,
    /// Hours a week that any touchpoint in use takes.
    LeastHours,
    WeeksPerMonth,
    Ceiling,
    SeasonSum,
    PlanCeiling,
    HalfPoint,
    Incrementality,
    ValuePerDeal,
    MaxSpend,
    MinSpend,
    LearningClicks,
    DaysPerMonth,
    Horizon,
    /// What a change brings more than it costs.
    Gain,
    /// Chance that a change brings more than it costs.
    Confidence,
    /// Months of the plan that are behind it.
    PastMonths,
    MinSpendMonth,
    ExchangeRate,
    PriceChange,
    PriceYears,
    Spend,
    Visits,
    Deals,
    NewCustomers,
    Contribution,
    Beyond,
    Media,
    HourCost,
    People,
    Result,
    Revenue,
    Cac,
    Roas,
    Funds,
    CostLines,
    /// Outside help, by the month or over the plan.
    Outsourcing,
    /// Everybody who comes later, over the plan.
    Newcomers,
    /// What was committed or paid of a line.
    Booked,
    /// Funds and what came in until a month’s end.
    MoneyIn,
    /// What went out until then.
    MoneyOut,
    /// What is in the account then.
    Cash,
    Contingency,
    MediaBudget,
    Enquiries,
    RepeatOrders,
    ListDeals,
    Orders,
    AllCosts,
    Season,
    MonthSpend,
    MonthVisits,
    Pressure,
    CarryoverWeek,
    Carryover,
    LeadTime,
    MonthNumber,
    Ramp,
    SegmentPart,
    EnquiryCapacity,
    OrderCapacity,
    Waiting,
    WaitingOrders,
    ServedShare,
    SalesCycle,
    ClosedShare,
    OpenDeals,
    LaterCustomers,
    OrdersPerMonth,
    MonthShare,
    ActiveCustomers,
    Uplift,
    Discount,
    PeopleMet,
    Score(Score),
    Track(Track),
}

/// What results are held against the plan with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Track {
    /// Impressions.
    Impressions,
    /// The plan's average month.
    AverageMonth,
    /// Deals the plan expects to be won in a month of the visits or enquiries that really came.
    ExpectedDeals,
    /// What a visit should cost at the money really spent.
    ExpectedPrice,
    /// Level of a result after some causes have had their effect.
    Level,
    /// Part of a difference.
    Part,
    /// What the month comes to at the pace so far.
    Projected,
    /// Lower end of an interval.
    Low,
    /// Upper end.
    High,
    /// How far a benchmark may be off.
    BenchmarkSpread,
    /// Events or trials a benchmark counts like.
    BenchmarkWeight,
    /// Visits, messages or impressions counted.
    Trials,
    /// Visits that tell what a visit costs: those far from saturation tell more.
    TellingVisits,
    /// The money they would have cost at small spend.
    TellingSpend,
    /// Effort that was planned for what came.
    Effort,
    /// Share of the own data in the value used.
    OwnWeight,
    /// Events and trials of benchmark and own data together.
    AllEvidence,
    /// Squares of what a fitted curve leaves unexplained.
    Unexplained,
    /// Squares of the distance from the mean.
    Scatter,
    /// Share of the scatter a curve explains.
    Explained,
    /// Days of data before anything is judged.
    EnoughDays,
    /// Events before anything is judged.
    EnoughEvents,
    /// Smallest difference worth a change.
    Material,
    /// How far spend may run ahead or behind.
    PaceTolerance,
}

/// What scores and the reckonings of stages 2 to 7 are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Score {
    /// An item of feasibility.
    Item(Item),
    /// An aspect of feasibility.
    Aspect(Aspect),
    /// Its weight.
    AspectWeight(Aspect),
    /// The weighted total.
    Feasibility,
    /// Competitors in the table.
    Rivals,
    /// Competitors that are online.
    RivalsOnline,
    /// What one competitor seems to gain, 1 to 5.
    RivalGain,
    /// Mean of that.
    MeanGain,
    /// Competitors that leave something open.
    RivalsOpen,
    /// Share of them.
    OpenShare,
    /// Months the money lasts.
    Runway,
    /// Runway to payback.
    RunwayShare,
    /// Limit to cost of the cheapest customer.
    LimitShare,
    /// Weight of a factor: its kind and place.
    FactorWeight(FactorKind, u8),
    /// Rating of a factor.
    FactorRating(FactorKind, u8),
    /// Weights of all factors inside, or outside.
    SideWeight,
    /// Share of a factor in the weights of its side: its kind and place.
    WeightShare(FactorKind, u8),
    /// That share times its rating.
    WeightedRating(FactorKind, u8),
    /// Inside (internal factor evaluation).
    Ife,
    /// Outside (external factor evaluation).
    Efe,
    /// Weight of a criterion of the competitor matrix: its place.
    CriterionWeight(u8),
    /// How somebody stands in it.
    CriterionRating(u8),
    /// Weighted standing in the competitor matrix.
    Standing,
    /// How well a product line suits online sale.
    LineFit,
    /// What the goods of an order cost.
    GoodsCost,
    /// What delivering it costs.
    DeliveryCost,
    /// Discount.
    Discount,
    /// Additional orders at which a discount pays for itself.
    BreakEvenUplift,
    /// What the discount takes off an order.
    DiscountAmount,
    /// What an order brings in while the promotion price holds.
    PromotionPrice,
    /// What it then leaves.
    PromotionContribution,
    /// Additional orders expected.
    Uplift,
    /// Orders without the promotion.
    NormalOrders,
    /// Orders it adds.
    ExtraOrders,
    /// Orders with it.
    PromotionOrders,
    /// What the orders leave without it.
    WithoutPromotion,
    /// What they leave with it.
    WithPromotion,
    /// What it gains or loses.
    PromotionResult,
    /// What resellers pay for an order.
    TradePrice,
    /// What an order costs the company.
    OrderCost,
    /// What an order at the trade price leaves.
    TradeContribution,
    /// Share of it.
    TradeMargin,
    /// Funds of the plan on a year's scale.
    YearlyFunds,
    /// Twelve.
    MonthsOfYear,
    /// Funds as a share of revenue.
    FundsShare,
    /// Share of a segment in a role.
    RoleShare(Role),
    /// Stimulation value of a touchpoint for a role, 0 to 3.
    Stimulation(Role),
    /// Share of a segment that a touchpoint stirs.
    RoleFit,
    /// How well a touchpoint serves the objective.
    ObjectiveFit,
    /// How well it suits selling to people or companies.
    TradeFit,
    /// Whether the segment gathers there.
    UsageFit,
    /// Fit of a touchpoint for a segment.
    SegmentFit,
    /// Share of a segment in all people.
    SegmentShare,
    /// What an objective shall reach.
    Target,
    /// Share of the plan’s demand in the months until a deadline.
    UntilDeadline,
    /// How far a forecast may be off.
    Spread,
    /// Chance that an objective is reached.
    Chance,
    /// A benefit of going online, in money.
    Benefit,
    /// A cost of going online.
    Cost,
    /// All benefits.
    Benefits,
    /// All costs.
    Costs,
    /// Money besides that of the touchpoints.
    OwnMoney,
    /// Money of a strategy.
    StrategyMoney,
    /// Messages to the own list.
    Messages,
    /// Fit of a touchpoint over all segments.
    Fit,
    /// People a sizing begins with.
    SizingBase,
    /// A share that remains.
    SizingShare,
    /// People of a segment in a role.
    RolePeople(Role),
    /// Share of a role that shall move one up within the plan.
    MoveShare(Role),
    /// People who move one role up.
    Moved(Role),
    /// People in a role after everybody moved.
    RoleAfter(Role),
    /// Share of those who only look: visitors and curious.
    Lookers,
    /// Customers lost in a month.
    Churn,
    /// Share of new customers who buy again within a year.
    RepeatRate,
    /// Orders a year that share asks for at least.
    LeastOrders,
    /// Customers a year that one customer brings.
    ReferralRate,
    /// Customers a year that come on recommendation.
    Referred,
    /// People a sample speaks for.
    Population,
    /// Deviate of the confidence.
    Deviate,
    /// Widest proportion, one half.
    Proportion,
    /// Margin of error.
    ErrorMargin,
    /// Answers needed or there.
    SampleSize,
    /// Share of the people asked who answer.
    ResponseRate,
    /// People to ask.
    Invitations,
    /// What opening a place online costs once.
    SetUp,
    /// What a minimum presence costs once.
    Presence,
    /// Hours a month it takes.
    PresenceHours,
    /// How often an answer was given: its place.
    AnswerCount(u8),
    /// Share of an answer.
    AnswerShare,
    /// A point of a scale.
    ScalePoint(u8),
    /// Mean of the answers on a scale.
    ScaleMean,
    /// Checks of the audit that are met.
    ChecksMet,
    /// Checks of the audit that apply.
    Checks,
    /// Score of one join of the audit.
    Join,
    /// Minutes an enquiry takes.
    ReplyMinutes,
    /// Sixty.
    MinutesOfHour,
    /// Hours a week the mix takes.
    MixHours,
    /// Hours a week left beside the mix.
    HoursLeft,
    /// Hours a month that enquiries take.
    ReplyHours,
    /// Hours a month there are for them.
    DeskHours,
    /// Work of a month: what waited and what came.
    ReplyWork,
    /// Hours of work that wait at the end of a month.
    Backlog,
    /// Days a week on which enquiries are answered.
    WorkDays,
    /// Wait over the closed days.
    ClosedWait,
    /// Hours in an average month.
    MonthHours,
    /// Longest wait for an answer.
    LongestWait,
    /// Enquiries a month that can be answered.
    ReplyCapacity,
    /// Enquiries beyond that.
    Unanswered,
    /// Loss if a risk happens.
    Loss,
    /// Contribution of the month a risk speaks of.
    MonthBrings,
    /// A rise as a factor or a share.
    Rise,
    /// Result after it.
    ResultThen,
    /// Days something stands still.
    DaysWithout,
    /// What that month would bring at average demand.
    MeanMonth,
    /// Media money until the money ends.
    SpentUntil,
    /// Contribution until then.
    BackUntil,
    /// What a training costs.
    TrainingCost,
    /// What all of them cost.
    TrainingCosts,
    /// A reward.
    Reward,
    /// All rewards.
    Rewards,
    /// Rewards as a share of the contribution.
    RewardsShare,
    /// Target of a month.
    MonthTarget,
    /// Months until a deadline.
    MonthsUntil,
    /// Today's value of what is measured.
    Today,
    /// What is missing from today's value to the target.
    ToGain,
    /// What of it is gained until a month's end.
    GainedByThen,
    /// Share of a target below which something is done.
    KpiFloor,
    /// Number below which something is done.
    KpiLimit,
    /// Target of the part of a month that is over.
    DueByThen,
    /// Days of a month that are over.
    DaysGone,
    /// What was counted.
    Measured,
}
