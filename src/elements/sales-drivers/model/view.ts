import type { WidgetContext } from '../../base/element/widget.js';
import type { DriverGroup, DriversFacts, DriverStep } from '../../../query/analysis/analysis.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { PlanFacts } from '../../../query/plan.js';
import type { DriversQuestion } from './plans.js';

/** Step of the waterfall, between two amounts. */
export type Step = { readonly from: number; readonly to: number } & StepSubject;

/** Subject of a step: a total, an effect, a segment, the remaining change, or a group of customers. */
export type StepSubject =
  | { readonly kind: 'before' | 'after' | PartKind }
  | { readonly kind: 'segment'; readonly segment: Segment }
  | { readonly kind: 'others'; readonly count: number; readonly before: number; readonly after: number }
  | { readonly kind: 'group'; readonly group: DriverGroup };

/** Rows that a filter can select, and the measure on both sides; both NaN when unknown. */
export type Segment = DriverStep;

/** Effects on the total that no filter can select. */
export type PartKind = 'volume' | 'mix' | 'price' | 'rate' | 'several' | 'rest';

/** Member of a dimension with its effect on the change. */
export interface MemberEffect {
  readonly dimension: string;
  /** Null for the missing member, `others` for members without a step, `several` for overlapping members. */
  readonly member: string | null | { readonly kind: 'others' | 'several' };
  /** `undefined` for several members together. */
  readonly presence: 'both' | 'before' | 'after' | undefined;
  readonly before: number;
  readonly after: number;
  readonly effect: number;
  /** Effects of the member's rate and of its weight, for ratios. */
  readonly rate: number | undefined;
  readonly mix: number | undefined;
}

/** Content of a drivers chart. */
export interface DriversView {
  /** Empty when a side has no value or nothing explains the change. */
  readonly steps: readonly Step[];
  readonly members: readonly MemberEffect[];
  readonly facts: DriversFacts;
  readonly unit: MeasureUnit;
  readonly measure: string;
  readonly dimensions: readonly string[];
  readonly kind: DriversQuestion['kind'];
  /** Clauses compared with the rest; `undefined` when periods are compared. */
  readonly selection: string | undefined;
  readonly per: DriversQuestion['per'];
  /** True when an increase of the measure is good. */
  readonly isGood: boolean;
  readonly compared: ComparedPeriods;
}

/** Compared periods, or why they cannot be compared. */
export type ComparedPeriods = Pick<PlanFacts, 'period' | 'earlier' | 'newest' | 'uncovered' | 'skipped'>;

/** Locale, currency and texts for formatting a view. */
export type ViewContext = Pick<WidgetContext, 'locale' | 'currency' | 'calendar' | 'messages' | 'names'>;

/** Texts of the chart. */
export interface PictureTexts {
  readonly label: string;
  /** Name, amount and note of each step. */
  readonly rows: readonly StepTexts[];
  /** The change of the total, and its relative size. */
  readonly total: { readonly change: string; readonly growth: string };
  /** The headings above the amounts and above their relative sizes. */
  readonly head: { readonly change: string; readonly growth: string };
  /** The effects on volume, mix and price by member; `undefined` where these are not the steps. */
  readonly table: ChangesTable | undefined;
  /** Message shown when there are no steps. */
  readonly none: string;
}

/** Texts of a step. */
export interface StepTexts {
  readonly names: readonly string[];
  readonly value: string;
  readonly note: string;
}

/** Table of effects: a name and amounts per row, the whole change last. */
export interface ChangesTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Input of the drawing: a view and its selected line. */
export interface DriversPicture {
  readonly view: DriversView;
  readonly chosen: readonly number[];
}
