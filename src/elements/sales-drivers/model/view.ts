import type { MemberNames } from '../../../format/member-name.js';
import type { Messages } from '../../../messages/en.js';
import type { DriverGroup, DriversFacts, DriverStep } from '../../../query/analysis/analysis.js';
import type { Calendar, MeasureUnit, PlanFacts } from '../../../query/plan.js';
import type { DriversQuestion } from './plans.js';

/** A step of the waterfall, from one amount to the next. */
export type Step = { readonly from: number; readonly to: number } & StepSubject;

/** What a step is about: one of the two amounts, an effect on the whole, a segment, what no other step shows, or a group of customers. */
export type StepSubject =
  | { readonly kind: 'before' | 'after' | PartKind }
  | { readonly kind: 'segment'; readonly segment: Segment }
  | { readonly kind: 'others'; readonly count: number; readonly before: number; readonly after: number }
  | { readonly kind: 'group'; readonly group: DriverGroup };

/** Rows that a filter can select, and what the measure is there; both NaN where it is not known. */
export type Segment = DriverStep;

/** Effects on the whole that no filter shows. */
export type PartKind = 'volume' | 'mix' | 'price' | 'rate' | 'several' | 'rest';

/** A member of a dimension, with what it adds to the change. */
export interface MemberEffect {
  readonly dimension: string;
  /** Null is the missing member; `others` those without a step of their own, `several` what overlapping members did. */
  readonly member: string | null | { readonly kind: 'others' | 'several' };
  /** Undefined of several members together. */
  readonly presence: 'both' | 'new' | 'lost' | undefined;
  readonly before: number;
  readonly after: number;
  readonly effect: number;
  /** Of a quotient: what its own one did, and what its weight did. */
  readonly rate: number | undefined;
  readonly mix: number | undefined;
}

/** What drivers show. */
export interface DriversView {
  /** None where a side has no value, and where no breakdown explains the change. */
  readonly steps: readonly Step[];
  readonly members: readonly MemberEffect[];
  readonly facts: DriversFacts;
  readonly unit: MeasureUnit;
  readonly measure: string;
  readonly dimensions: readonly string[];
  readonly kind: DriversQuestion['kind'];
  /** The clauses that are compared with the rest; undefined where periods are compared. */
  readonly selection: string | undefined;
  readonly per: DriversQuestion['per'];
  /** True when more of the measure is good news. */
  readonly isGood: boolean;
  readonly compared: ComparedPeriods;
}

/** The periods that are compared, or why they are not. */
export type ComparedPeriods = Pick<PlanFacts, 'period' | 'earlier' | 'newest' | 'uncovered' | 'skipped'>;

/** What a view is worded with. */
export interface ViewContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly words: Messages;
  /** What codes are called. */
  readonly names?: MemberNames | undefined;
}

/** The texts of a picture. */
export interface PictureWords {
  readonly label: string;
  /** Of each step: its name, its amount, and a few words about it. */
  readonly rows: readonly StepTexts[];
  /** The labels of ticks. */
  readonly ticks: (values: readonly number[]) => readonly string[];
  /** The largest changes next to the waterfall; undefined where there are none. */
  readonly table: ChangesTable | undefined;
  /** The sentence in place of steps, where there are none. */
  readonly none: string;
}

/** The texts of a step. */
export interface StepTexts {
  readonly names: readonly string[];
  readonly value: string;
  readonly said: string;
}

/** The largest changes: a name and amounts in each row. */
export interface ChangesTable {
  readonly head: readonly string[];
  /** The first of the columns that stay where there is little room. */
  readonly compactFrom: number;
  readonly rows: readonly {
    readonly cells: readonly string[];
    /** The step that the row belongs to; undefined where rows and steps take the change apart in two ways. */
    readonly step: number | undefined;
  }[];
}

/** What is drawn: a view, and the line that is chosen. */
export interface DriversPicture {
  readonly view: DriversView;
  readonly chosen: readonly number[];
}
