import { displayName, type MemberNames } from '../../../format/member-name.js';
import { numberFormat, tidy } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Calendar, QueryPlan } from '../../../query/plan.js';
import type { RuleName } from '../../../messages/insights-facts.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Claim } from '../../../query/claim.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { QueryResult } from '../../../query/result/result.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import type { TOPICS } from '../attributes.js';

export type TopicName = (typeof TOPICS)[number];

/** A number in a sentence, with its unit. */
export interface Figure {
  readonly value: number;
  /**
   * Unit of the value. `share` is a ratio shown in percent; `step` is a ratio of a round size, such as a discount. `day` and
   * `date` are days since 1970-01-01. `day` is shown as the period of the chart that begins there, `date` as a day. Other units
   * belong to measures.
   */
  readonly unit: MeasureUnit | 'share' | 'step' | 'day' | 'date';
}

/** A member that a finding names, as spelled in the data. */
export interface Member {
  readonly field: string;
  readonly member: string | number | null;
}

/**
 * Field of bars that are not members. Its values are the reported days (`current`), the same days a year earlier (`earlier`) and
 * all orders (`all`).
 */
export const PICTURED = 'pictured';

/** A range of days since 1970-01-01. Both ends are included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The small chart next to a finding. Missing values are NaN. */
export type Picture =
  | {
      readonly kind: 'line';
      /** First day of each period, its value, and its expected value if known. */
      readonly days: readonly number[];
      readonly values: readonly number[];
      readonly expected?: readonly number[];
      readonly grain: TimeGrain;
      /** Index of the period that the finding is about. */
      readonly at?: number;
      readonly unit: MeasureUnit;
    }
  | {
      readonly kind: 'bars';
      /** Bars with their labels: one member, or the members of a pair. */
      readonly bars: readonly { readonly label: readonly Member[]; readonly value: number; readonly isSubject?: boolean }[];
      /** Value to compare the bars with, drawn as a line across them. */
      readonly reference?: number;
      readonly unit: MeasureUnit | 'share';
    };

/** An insight with all data for its texts, checks and filter. Plain data without methods. */
export interface Finding {
  readonly topic: TopicName;
  /** Stable identifier of a finding, independent of day and language: `returns/category=Furniture`. URLs contain it. */
  readonly key: string;
  /** Form of the sentence: one of the `TopicForms` in messages/insights-facts.ts. */
  readonly form: string;
  readonly tone: 'good' | 'bad' | 'neutral';
  /**
   * Amount lost, won or at stake in the period, in the unit of the primary measure. Never negative. Findings are ranked by impact
   * times certainty.
   */
  readonly impact: Figure;
  /** Certainty from 0 to 1: 1 minus the adjusted p-value. `undefined` for findings that are plain counts. */
  readonly certainty?: number;
  /** Signed numbers for the sentences, named as in messages/insights-facts.ts. The figures of `InsightFacts` are added later. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** Members for the sentences, named as in messages/insights-facts.ts. */
  readonly members: Readonly<Record<string, Member>>;
  /** The reported days, and the days to compare with. */
  readonly period: Span;
  readonly against?: Span;
  /** Sample size and its unit: orders, rows, customers or periods. */
  readonly n: number;
  readonly of: 'rows' | 'orders' | 'customers' | 'periods' | 'members';
  /** Clauses that select the rows of the finding. Empty when no clause can select these rows. */
  readonly where: string;
  readonly picture: Picture;
  /** Name of the rule behind the recommendation. `undefined` without a recommendation. */
  readonly rule?: RuleName;
}

/** Input of topics. */
export interface TopicContext {
  readonly catalog: Catalog;
  /** The primary measure and its unit: revenue, otherwise units, otherwise orders, otherwise `rows = count()`. */
  readonly lead: string;
  readonly unit: MeasureUnit;
  /** Newest day of the data. Filters apply to every query automatically; topics do not add them. */
  readonly today: number;
  /** Days that filters select. `undefined` without a date filter. Findings are about these days. */
  readonly period?: Span;
  /** True when filters select several date ranges. Comparisons are skipped then. */
  readonly isScattered?: boolean;
  readonly calendar: Calendar;
}

/** Query results of a topic, by query name. */
export type Answers = Readonly<Record<string, QueryResult>>;

export interface TopicPlan extends QueryPlan {
  /** Days to read in place of the filtered days. Comparisons need earlier days. */
  readonly days?: Span;
}

/** Name of the card's own query: the total of the primary measure. */
export const MAIN = 'main';
/** Name of the additional measure that converts a change of revenue to profit. Queried only if the data has profit. */
export const PROFIT = 'profit';

/** Returns impact times certainty, the rank of findings within a topic. */
export function weightOf({ impact, certainty = 1 }: Finding): number {
  return impact.value * certainty;
}

type WithoutUnit<Drawn> = Drawn extends Picture ? Omit<Drawn, 'unit'> & Partial<Pick<Drawn, 'unit'>> : never;

/** A finding as its topic states it: without the name of the topic, and with plain numbers for those in one unit. */
export interface FindingDraft
  extends
    Pick<Finding, 'form' | 'tone' | 'period' | 'n' | 'of' | 'where'>,
    Partial<Pick<Finding, 'certainty' | 'members' | 'against' | 'rule'>> {
  /** Identifies the finding in its topic. Default: its members. */
  readonly key?: string;
  /** Unit of the impact, the plain numbers and the picture. Default: that of the primary measure. */
  readonly unit?: MeasureUnit;
  readonly impact: number;
  readonly figures: Readonly<Record<string, number | Figure>>;
  readonly picture: WithoutUnit<Picture>;
}

/**
 * What ranking, texts and merging do with the findings of a topic:
 * - `change`: a neutral one is a change in money. Other neutral findings are facts, such as a share or a season.
 * - `whole`: without members it is about all sales, and a finding about some sales may explain it.
 * - `rows`: it may report the same change of sales as another topic.
 * - `profit`: its impact is profit or refunds. Others have an impact in revenue.
 * - `ahead`: its loss may still come. The losses of all other bad news have happened.
 * - `amount`: its text has the amount, or a larger one that it is a part of.
 * - `model`: no test gives its certainty, but a forecast or the probability that a customer is still active.
 */
export type Trait = 'change' | 'whole' | 'rows' | 'profit' | 'ahead' | 'amount' | 'model';

/** A topic: its queries, and its rules for findings. Topics are pure. */
export interface Topic {
  readonly traits?: readonly Trait[];
  /**
   * Returns the queries of the topic. `undefined` when the data lacks required columns. A query's `where` applies in addition to
   * all filters. A failed query is missing in the results, and the other queries continue.
   */
  readonly plans: (context: TopicContext) => Readonly<Record<string, TopicPlan>> | undefined;
  /**
   * Returns the findings. Topics drop findings with an effect too small to act on. Topics control false discoveries with the
   * Benjamini–Hochberg procedure at 5%.
   */
  readonly find: (answers: Answers, context: TopicContext) => readonly FindingDraft[];
  /** Returns the sums over rows that the sentences of a finding state. `lead` is the primary measure. Default: none. */
  readonly sums?: (finding: Finding, lead: string) => readonly Claim[];
  /** True when users can read the name of a member. Findings with other members are dropped. Default: all names. */
  readonly isReadable?: (name: string) => boolean;
}

/** Settings of the page that texts depend on. */
export interface NamesContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly messages: Messages;
  /** Display names of codes. */
  readonly names?: MemberNames | undefined;
}

/** Number of characters shown of a long code. */
const CODE_SHOWN = 6;

/** Returns the display name of the primary measure. */
export function measureText(lead: string, { messages }: NamesContext): string {
  return messages.measure({ name: lead });
}

/** Formats a member: its display name, otherwise a long code shortened to its beginning. */
export function memberText({ field, member }: Member, { messages, locale, names }: NamesContext): string {
  if (field === 'discount' && typeof member === 'number') return stepText(member, locale);
  if (field === 'customer-type' && (member === 'new' || member === 'repeat')) return messages.insights.customers[member];
  if (field === PICTURED) return messages.insights.pictured[member as keyof Messages['insights']['pictured']];
  if (member === null) return messages.blank;
  const name = displayName(names, field, String(member));
  return isLongCode(name) ? `${name.slice(0, CODE_SHOWN)}…` : name;
}

/** True for long texts that mix letters and digits without spaces, such as database keys. */
export function isLongCode(text: string): boolean {
  return /^[\da-z_-]{16,}$/i.test(text) && /\d/.test(text) && /[a-z]/i.test(text);
}

/** True for a code, false for a name. Codes are `85123A`, `POST` or a number. */
export function isCode(text: string): boolean {
  return isLongCode(text) || /^[\dA-Z._/-]*\d[\dA-Z._/-]*$/i.test(text) || /^[A-Z]{1,5}$/.test(text);
}

/** Formats a percentage without unneeded decimals: `40%`, `12.5%`. */
export function stepText(ratio: number, locale: string): string {
  return tidy(numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(ratio));
}
