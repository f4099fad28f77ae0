/*
 * What the sentences of each topic of `sales-insights` name, and the shape of these texts. A topic gives its figures and members under these names; the words of each language
 * take them ready for people. Types only.
 */

/** A number ready for a sentence. */
export interface Said {
  readonly value: number;
  /** Its size without a sign, short: `$12.3K`, `12.3%`, `Nov 2016`. */
  readonly text: string;
  /** The same with its sign: `+$12.3K`, `−12.3%`. */
  readonly signed: string;
}

/** A member ready for a sentence. */
export interface SaidMember {
  readonly name: string;
  /** Its dimension: `region`. */
  readonly field: string;
}

/** What every sentence may name. */
export interface InsightFacts {
  /** The measure that leads: `Revenue`. */
  readonly measure: string;
  /** When, and what it is compared with, in words. */
  readonly period: string;
  readonly against: string | undefined;
  /** The unit of the periods of the picture, where it is one over time. */
  readonly grain: 'day' | 'week' | 'month' | 'quarter' | 'year';
  /** How many it rests on. */
  readonly n: Said;
  readonly of: 'rows' | 'orders' | 'customers' | 'periods' | 'members';
  readonly worth: Said;
}

/** The level of the measure shifted. Forms: `rose`, `fell`. */
export interface BreakFacts extends InsightFacts {
  /** Mean per period since the shift, what season and the level before let expect, and the difference (with its sign), the last also as a share. */
  readonly level: Said;
  readonly expected: Said;
  readonly change: Said;
  readonly share: Said;
  /** The first day of the first period after it; how many periods there are since. */
  readonly since: Said;
  readonly periods: Said;
}

/** A period (that of the finding) is far off what seasonality and trend predict, or several are. Forms: `high`, `low`, `several`; the last with their number and the largest. */
export interface AnomalyFacts extends InsightFacts {
  readonly count?: Said;
  readonly day?: Said;
  readonly value: Said;
  readonly expected: Said;
  readonly change: Said;
  readonly share: Said;
}

/** The measure as a whole against the time before. Forms: `rose`, `fell`. */
export interface ChangeFacts extends InsightFacts {
  readonly before: Said;
  readonly after: Said;
  readonly change: Said;
  readonly share: Said;
  /** The segment that explains most, with its other member where it is one of two, and its effect; then the next. */
  readonly cause?: SaidMember;
  readonly with?: SaidMember;
  readonly effect?: Said;
  readonly cause2?: SaidMember;
  readonly with2?: SaidMember;
  readonly effect2?: Said;
}

/** A member, or a pair of them, next to its own past and all others. Forms: `best`, `worst`. */
export interface PeersFacts extends InsightFacts {
  readonly member: SaidMember;
  readonly with?: SaidMember;
  readonly before: Said;
  readonly value: Said;
  readonly change: Said;
  /** Its growth and that of all its peers together, as shares with their signs. */
  readonly growth: Said;
  readonly peers: Said;
}

/** A member that falls, period after period. Form: `fell`. */
export interface FallingFacts extends InsightFacts {
  readonly member: SaidMember;
  /** What the trend gives for the first and the last period, and the fall between the two as a share (negative). */
  readonly before: Said;
  readonly after: Said;
  readonly share: Said;
  /** The same per period, in the unit of the measure (negative). */
  readonly slope: Said;
  readonly periods: Said;
}

/** Few members make most. Form: `few`. */
export interface ConcentrationFacts extends InsightFacts {
  /** The greatest; its dimension is what is counted. */
  readonly first: SaidMember;
  /** How many of how many make which share, how much that is, and the share of the greatest alone. */
  readonly few: Said;
  readonly all: Said;
  readonly share: Said;
  readonly amount: Said;
  readonly firstShare: Said;
}

/** Much revenue of customers who do not come again. Form: `low`. */
export interface RetentionFacts extends InsightFacts {
  readonly member: SaidMember;
  /** What it brought, and which share of all that is. */
  readonly value: Said;
  readonly share: Said;
  /** Its retention, that of the others, and how many customers could have come again. */
  readonly rate: Said;
  readonly peers: Said;
  readonly customers: Said;
}

/** What orders of known and of new customers are worth. Forms: `higher`, `lower` (those of known customers). */
export interface NewRepeatFacts extends InsightFacts {
  /** Mean per order of customers who ordered before, and of new ones; the difference, also as a share of the latter. */
  readonly repeat: Said;
  readonly fresh: Said;
  readonly change: Said;
  readonly share: Said;
  readonly repeatOrders: Said;
  readonly freshOrders: Said;
}

/** Discounts that cost profit. Forms: `band` (all sales with a discount from … to …), `member` (the discounted sales of a member). */
export interface DiscountFacts extends InsightFacts {
  readonly member?: SaidMember;
  /** Where the band begins and ends, as shares. */
  readonly from?: Said;
  readonly to?: Said;
  /** What these sales brought, and what they earned (below zero); what they would have earned at full price and the same number. */
  readonly revenue: Said;
  readonly profit: Said;
  readonly without: Said;
}

/** More comes back than elsewhere. Form: `high`. */
export interface ReturnsFacts extends InsightFacts {
  readonly member: SaidMember;
  readonly rate: Said;
  readonly peers: Said;
  /** Orders with a return, of all orders; how many more that is than the rate of the others would give. */
  readonly returned: Said;
  readonly orders: Said;
  readonly excess: Said;
}

/** A period to come. Forms: `strong`, `weak`. */
export interface SeasonFacts extends InsightFacts {
  readonly value: Said;
  /** What a usual period brings, and how far off that this one is. */
  readonly mean: Said;
  readonly change: Said;
  readonly share: Said;
  /** Where it lies with a chance of 80 %. */
  readonly lower: Said;
  readonly upper: Said;
}

/** What is bought together. Form: `pair`. */
export interface BundleFacts extends InsightFacts {
  /** Who buys the first (and the second of the condition, where there is one) buys the other, too. */
  readonly first: SaidMember;
  readonly also?: SaidMember;
  readonly second: SaidMember;
  readonly count: Said;
  readonly confidence: Said;
  readonly lift: Said;
}

/** Valuable customers who have stopped ordering: one key account, form `lost`, or several together, form `silent`. */
export interface AtRiskFacts extends InsightFacts {
  /** The one with most at stake. */
  readonly first: SaidMember;
  /** Of a key account: the last day with an order, the usual interval, and what it spent a year before and in the period. */
  readonly since?: Said;
  readonly interval?: Said;
  readonly before?: Said;
  readonly value?: Said;
  /** Of several: what they have spent so far, and what active customers would spend within `ahead` days. */
  readonly customers?: Said;
  readonly amount?: Said;
  readonly expected?: Said;
  readonly ahead?: Said;
}

/** The facts of each topic. */
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

/** The forms of each topic. */
export interface TopicForms {
  readonly break: 'rose' | 'fell';
  readonly anomaly: 'high' | 'low' | 'several';
  readonly change: 'rose' | 'fell';
  readonly peers: 'best' | 'worst';
  readonly falling: 'fell';
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
interface TopicWords<Name extends keyof TopicFacts> {
  /** What it is about, as in a list. */
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
export type InsightTopicWords = { readonly [Name in keyof TopicFacts]: TopicWords<Name> };

/**
 * The written rules: `find-cause` (break, anomaly, change for the worse), `repeat-success` (the same for the better, best member), `help` (worst member),
 * `renew` (falling), `protect` (concentration), `loyalty` (retention), `second-order` and `cross-sell` (known customers order for more, for less), `cap-discount`,
 * `check-returns`, `stock-up` and `fill-gap` (season), `bundle`, `win-back` (at risk; `call` for a key account).
 */
export type RuleName =
  | 'find-cause'
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
