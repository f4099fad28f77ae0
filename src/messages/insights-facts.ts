/*
 * Facts in the sentences of each topic of `sales-insights`, and the shape of these texts. A topic sets its figures and members
 * under these names. The texts of each language receive them formatted. Types only.
 */

export interface FormattedNumber {
  readonly value: number;
  /** Short and without a sign: `$12.3K`, `12.3%`, `Nov 2016`. Only a negative amount of a period has its sign. */
  readonly text: string;
  /** The same with its sign: `+$12.3K`, `−12.3%`. */
  readonly signed: string;
  /** A large growth as a multiple of the earlier value: `18`. */
  readonly times?: string;
}

/** A formatted member. */
export interface MemberLabel {
  readonly name: string;
  /** Its dimension: `region`. */
  readonly field: string;
}

/** Facts of every sentence. */
export interface InsightFacts {
  /** The primary measure: `Revenue`. */
  readonly measure: string;
  /** Formatted period, and its comparison period. Empty without dates, as is `within`. */
  readonly period: string;
  readonly against: string | undefined;
  /** The same as a sentence has them: “in 2017”, “on the same days of 2016”. */
  readonly within: string;
  readonly againstWithin: string | undefined;
  /** The unit of the chart’s periods, if it is a chart over time. */
  readonly grain: 'day' | 'week' | 'month' | 'quarter' | 'year';
  /** Sample size. */
  readonly n: FormattedNumber;
  readonly of: 'rows' | 'orders' | 'customers' | 'periods' | 'members';
  readonly impact: FormattedNumber;
}

/** The level of the measure shifted. Forms: `rose`, `fell`. */
export interface BreakFacts extends InsightFacts {
  /** Average per period since the shift, expected average, and their signed difference, also as a share. */
  readonly level: FormattedNumber;
  readonly expected: FormattedNumber;
  readonly change: FormattedNumber;
  readonly share: FormattedNumber;
  /** The first day of the first period after it; how many periods there are since. */
  readonly since: FormattedNumber;
  readonly periods: FormattedNumber;
  /** The number of weeks before sales have stopped. Absent for other shifts. */
  readonly weeks?: FormattedNumber;
}

/**
 * One or several periods differ strongly from the values expected from trend and seasonality. Forms: `high`, `low`, and
 * `several` with their number and the largest one.
 */
export interface AnomalyFacts extends InsightFacts {
  readonly count?: FormattedNumber;
  /** Number of days of a gap. `undefined` for other forms. */
  readonly empty?: FormattedNumber;
  readonly day?: FormattedNumber;
  readonly value: FormattedNumber;
  readonly expected: FormattedNumber;
  readonly change: FormattedNumber;
  readonly share: FormattedNumber;
}

/** The measure as a whole against the time before. Forms: `rose`, `fell`. */
export interface ChangeFacts extends InsightFacts {
  readonly before: FormattedNumber;
  readonly after: FormattedNumber;
  readonly change: FormattedNumber;
  readonly share: FormattedNumber;
  /** The segment that contributed most, with its second member if it has two, and its effect; then the next segment. */
  readonly cause?: MemberLabel;
  readonly with?: MemberLabel;
  readonly effect?: FormattedNumber;
  readonly cause2?: MemberLabel;
  readonly with2?: MemberLabel;
  readonly effect2?: FormattedNumber;
}

/** A member, or a pair of them, next to its own past and all others. Forms: `best`, `worst`. */
export interface PeersFacts extends InsightFacts {
  readonly member: MemberLabel;
  readonly with?: MemberLabel;
  readonly before: FormattedNumber;
  readonly value: FormattedNumber;
  readonly change: FormattedNumber;
  /** Growth of the member and of all its peers combined, as signed shares. */
  readonly growth: FormattedNumber;
  readonly peers: FormattedNumber;
}

/** A member that falls period after period, or fell once. Forms: `fell`, `dropped`. */
export interface FallingFacts extends InsightFacts {
  readonly member: MemberLabel;
  /** What was sold per period in the first and in the last periods, or before and after the drop, and the decline between them as a negative share. */
  readonly before: FormattedNumber;
  readonly after: FormattedNumber;
  readonly share: FormattedNumber;
  /** The number of these periods: a year, at most half of all or as many as there are before and after the drop. */
  readonly window: FormattedNumber;
  readonly periods: FormattedNumber;
  /** The first day of the first period after a drop. Absent for a trend. */
  readonly since?: FormattedNumber;
}

/** Few members make most. Form: `few`. */
export interface ConcentrationFacts extends InsightFacts {
  /** The largest member. Its dimension is the counted one. */
  readonly first: MemberLabel;
  /** How many members account for which share, their total, and the share of the largest one. */
  readonly few: FormattedNumber;
  readonly all: FormattedNumber;
  readonly share: FormattedNumber;
  readonly amount: FormattedNumber;
  readonly firstShare: FormattedNumber;
}

/** High revenue with low retention. Form: `low`. */
export interface RetentionFacts extends InsightFacts {
  readonly member: MemberLabel;
  /** Its revenue, and the share of the total. */
  readonly value: FormattedNumber;
  readonly share: FormattedNumber;
  /** Its retention, the retention of the others, and the number of customers who could have bought again. */
  readonly rate: FormattedNumber;
  readonly peers: FormattedNumber;
  readonly customers: FormattedNumber;
}

/** Average order value of repeat and new customers. Forms: `higher`, `lower` (for repeat customers). */
export interface NewRepeatFacts extends InsightFacts {
  /** Average per order of repeat customers and of new customers, and their difference, also as a share of the latter. */
  readonly repeat: FormattedNumber;
  readonly fresh: FormattedNumber;
  readonly change: FormattedNumber;
  readonly share: FormattedNumber;
  readonly repeatOrders: FormattedNumber;
  readonly freshOrders: FormattedNumber;
}

/** Unprofitable discounts. Forms: `band` (sales with a discount in a range), `member` (discounted sales of a member). */
export interface DiscountFacts extends InsightFacts {
  readonly member?: MemberLabel;
  /** Where the band begins and ends, as shares. */
  readonly from?: FormattedNumber;
  readonly to?: FormattedNumber;
  /** Revenue and profit of these sales (negative for a loss), and the profit of the same units at full price. */
  readonly revenue: FormattedNumber;
  readonly profit: FormattedNumber;
  readonly without: FormattedNumber;
}

/** A return rate above that of the others. Form: `high`. */
export interface ReturnsFacts extends InsightFacts {
  readonly member: MemberLabel;
  readonly rate: FormattedNumber;
  readonly peers: FormattedNumber;
  /** Orders with a return, of all orders; how many more that is than the rate of the others would give. */
  readonly returned: FormattedNumber;
  readonly orders: FormattedNumber;
  readonly excess: FormattedNumber;
}

/** A period to come. Forms: `strong`, `weak`. */
export interface SeasonFacts extends InsightFacts {
  readonly value: FormattedNumber;
  /** The average of a period, and the difference from it. */
  readonly mean: FormattedNumber;
  readonly change: FormattedNumber;
  readonly share: FormattedNumber;
  /** The 80% interval. */
  readonly lower: FormattedNumber;
  readonly upper: FormattedNumber;
}

/** Items that are bought together. Form: `pair`. */
export interface BundleFacts extends InsightFacts {
  /** Share of orders with the first item, and the second item of the condition if any, that also include the other item. */
  readonly first: MemberLabel;
  readonly also?: MemberLabel;
  readonly second: MemberLabel;
  readonly count: FormattedNumber;
  readonly confidence: FormattedNumber;
  readonly lift: FormattedNumber;
}

/** Valuable customers who have stopped ordering: a key account (form `lost`), or several (form `silent`). */
export interface AtRiskFacts extends InsightFacts {
  /** The one with most at stake. */
  readonly first: MemberLabel;
  /** For a key account: its last order day, its usual interval, and its spend a year earlier and in the period. */
  readonly since?: FormattedNumber;
  readonly interval?: FormattedNumber;
  readonly before?: FormattedNumber;
  readonly value?: FormattedNumber;
  /** For several customers: their spend to date, and the expected spend of active ones within `horizon` days. */
  readonly customers?: FormattedNumber;
  readonly amount?: FormattedNumber;
  readonly expected?: FormattedNumber;
  readonly horizon?: FormattedNumber;
}

export interface TopicFacts {
  readonly break: BreakFacts;
  readonly anomaly: AnomalyFacts;
  readonly change: ChangeFacts;
  readonly peers: PeersFacts;
  readonly falling: FallingFacts;
  readonly concentration: ConcentrationFacts;
  readonly retention: RetentionFacts;
  readonly 'new-repeat': NewRepeatFacts;
  readonly discounts: DiscountFacts;
  readonly returns: ReturnsFacts;
  readonly season: SeasonFacts;
  readonly bundles: BundleFacts;
  readonly 'at-risk': AtRiskFacts;
}

export interface TopicForms {
  readonly break: 'rose' | 'fell';
  readonly anomaly: 'high' | 'low' | 'several' | 'gap';
  readonly change: 'rose' | 'fell';
  readonly peers: 'best' | 'worst';
  readonly falling: 'fell' | 'dropped' | 'stopped';
  readonly concentration: 'few';
  readonly retention: 'low';
  readonly 'new-repeat': 'higher' | 'lower';
  readonly discounts: 'band' | 'member';
  readonly returns: 'high';
  readonly season: 'strong' | 'weak';
  readonly bundles: 'pair';
  readonly 'at-risk': 'silent' | 'lost';
}

/** The texts of one topic. */
interface TopicLabels<Name extends keyof TopicFacts> {
  /** The subject as a list item. */
  readonly name: string;
  /** The sentence that heads a finding, by its form. */
  readonly heads: Readonly<Record<TopicForms[Name], (facts: TopicFacts[Name]) => string>>;
  /** The figures behind it, in one or two sentences. */
  readonly text: (facts: TopicFacts[Name]) => string;
  /** How it meets the condition of its rule, in figures. */
  readonly met: (facts: TopicFacts[Name]) => string;
  /** How it was computed and tested. */
  readonly how: (facts: TopicFacts[Name]) => string;
}

/** The texts of all topics. */
export type InsightTopicLabels = { readonly [Name in keyof TopicFacts]: TopicLabels<Name> };

/**
 * The rules with advice: `find-cause` (a break, an anomaly or a change for the worse), `check-end` (sales have stopped), `check-rows` (a gap), `repeat-success` (the same for the
 * better, and the best member), `help` (the worst member), `renew` (declining), `protect` (concentration), `loyalty`
 * (retention), `second-order` and `cross-sell` (repeat customers spend more, or less, per order), `cap-discount`,
 * `check-returns`, `stock-up` and `fill-gap` (season), `bundle`, `win-back` (at risk; `call` for a key account).
 */
export type RuleName =
  | 'find-cause'
  | 'check-end'
  | 'check-period'
  | 'check-rows'
  | 'repeat-success'
  | 'help'
  | 'renew'
  | 'protect'
  | 'loyalty'
  | 'second-order'
  | 'cross-sell'
  | 'cap-discount'
  | 'check-returns'
  | 'stock-up'
  | 'fill-gap'
  | 'bundle'
  | 'win-back'
  | 'call';
