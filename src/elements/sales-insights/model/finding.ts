import type { RuleName } from '../../../messages/insights-facts.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Calendar, MeasureUnit, QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';

/** What findings are about, in the order in which equal ones are told. */
export const TOPICS = [
  'break',
  'anomaly',
  'change',
  'peers',
  'falling',
  'concentration',
  'retention',
  'new-repeat',
  'discounts',
  'returns',
  'season',
  'bundles',
  'at-risk',
] as const;
export type TopicName = (typeof TOPICS)[number];

/** A number that a sentence names, and how people read it. */
export interface Figure {
  readonly value: number;
  /**
   * `share`: 0 … 1, shown in percent; `step`: the same, of a round size such as a discount; `day`: days since 1970-01-01, shown as the period of the picture that
   * begins there; `date`: the same, shown as a day; else the unit of a measure.
   */
  readonly unit: MeasureUnit | 'share' | 'step' | 'day' | 'date';
}

/** A member that a finding is about, as the data name it. */
export interface Member {
  readonly field: string;
  readonly member: string | number | null;
}

/** The field of bars that show no member: the days reported (`current`), the same days a year earlier (`earlier`), all orders (`all`). */
export const PICTURED = 'pictured';

/** Days from the first to the last, both included, since 1970-01-01. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The small picture beside a finding. A gap is NaN. */
export type Picture =
  | {
      readonly kind: 'line';
      /** The first day of each period, and its value; what was to be expected where that is known. */
      readonly days: readonly number[];
      readonly values: readonly number[];
      readonly expected?: readonly number[];
      readonly grain: TimeGrain;
      /** The place of the period that the finding is about. */
      readonly at?: number;
      readonly unit: MeasureUnit;
    }
  | {
      readonly kind: 'bars';
      /** Each bar has the member that it is about, or the members of a pair. */
      readonly bars: readonly { readonly label: readonly Member[]; readonly value: number; readonly isTold?: boolean }[];
      /** What the bars are compared with, drawn as a line across. */
      readonly reference?: number;
      readonly unit: MeasureUnit | 'share';
    };

/** One thing that the data say, with all that is needed to word, check and follow it. Plain data. */
export interface Finding {
  readonly topic: TopicName;
  /** The same for the same thing, also tomorrow and in another language: `returns/category=Furniture`. Addresses name findings by it. */
  readonly key: string;
  /** Which sentence of the topic says it: one of its `TopicForms` in messages/insights-facts.ts. */
  readonly form: string;
  readonly tone: 'good' | 'bad' | 'neutral';
  /** What is lost, won or at stake in the period, in the unit of the measure that leads; always ≥ 0. Findings are ranked by it times certainty. */
  readonly worth: Figure;
  /** 0 … 1: one less the chance (adjusted for all that was looked at) that it is none; undefined where a count leaves nothing to chance. */
  readonly certainty?: number;
  /** The numbers of its sentences, by the names of the topic's facts in messages/insights-facts.ts, with their signs; those of `InsightFacts` are not given here. */
  readonly figures: Readonly<Record<string, Figure>>;
  /** The names of its sentences, by the same names. */
  readonly members: Readonly<Record<string, Member>>;
  /** When, and what it is compared with. */
  readonly period: Span;
  readonly against?: Span;
  /** How many it rests on, and what they are: orders, rows, customers, periods. */
  readonly n: number;
  readonly of: 'rows' | 'orders' | 'customers' | 'periods' | 'members';
  /** The clauses that select what it is about; empty where nothing does. */
  readonly where: string;
  readonly picture: Picture;
  /** The written rule that a recommendation follows from, undefined without one. */
  readonly rule?: RuleName;
}

/** What topics may know. */
export interface TopicContext {
  readonly catalog: Catalog;
  /** The measure that leads: revenue, else units, else orders, else `rows = count()`; and its unit. */
  readonly lead: string;
  readonly unit: MeasureUnit;
  /** The asker's own filter and those of the page act on every plan by themselves: topics do not write them. */
  readonly today: number;
  /** The days that filters select, if they select any: findings are about these days. */
  readonly period?: Span;
  /** True when filters select several ranges of days: nothing is compared then. */
  readonly isScattered?: boolean;
  readonly calendar: Calendar;
}

/** The answers to the questions of a topic, by its own names. */
export type Answers = Readonly<Record<string, QueryResult>>;

/** A question of a topic. */
export interface TopicPlan extends QueryPlan {
  /** The days that it reads, in place of those that filters select: a comparison needs earlier ones. */
  readonly days?: Span;
}

/** The question that the card itself asks: how much there is of the measure that leads. */
export const MAIN = 'main';
/** The measure that it asks as well, where the data has it: what a change of revenue means for the profit. */
export const PROFIT = 'profit';

/** What is at stake times how certain it is: by this the findings of a topic are ranked. */
export function weightOf({ worth, certainty = 1 }: Finding): number {
  return worth.value * certainty;
}

/** A topic: what it asks, and what it finds in the answers. Pure; each in a file of its own in `topics/`. */
export interface Topic {
  readonly name: TopicName;
  /**
   * Its questions by names of its own; undefined where the data lack what it needs. Their own `where`, where they have one, holds besides what the asker chooses. A question
   * that ends in an error gives no findings, the others go on: its answer is missing then.
   */
  readonly plans: (context: TopicContext) => Readonly<Record<string, TopicPlan>> | undefined;
  /** What it finds; those whose effect is too small to act on are left out here. Chance is controlled by topic (Benjamini–Hochberg at 5 %). */
  readonly find: (answers: Answers, context: TopicContext) => readonly Finding[];
}
