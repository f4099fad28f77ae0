import { cohortTexts, type CohortTexts } from '../compiled/en/cohort.js';

/** The calendar unit of a cohort. */
type Grain = 'month' | 'quarter' | 'year';

type Measure = 'customers' | 'orders' | 'revenue';

/** Retention at an age. */
export interface AgeLabels {
  readonly share: string;
  readonly age: string;
}

/** Retention one period later and, if known, a year later. */
export interface AgesLabels {
  readonly first: AgeLabels;
  readonly far: AgeLabels | undefined;
}

/** Retention of older and newer cohorts. `direction`: 1 up, −1 down, 0 about the same. */
export interface RetentionLabels {
  readonly direction: number;
  readonly age: string;
  readonly from: string;
  readonly to: string;
  /** The last of the older cohorts. */
  readonly until: string;
}

/** The limits of a segment as text; open ends are absent. */
export interface RuleLabels {
  readonly days: { readonly from: string | undefined; readonly to: string | undefined };
  readonly orders: { readonly from: string | undefined; readonly to: string | undefined };
}

/** The texts of `sales-cohort`. */
export const cohortMessages = (t: CohortTexts) => ({
  ...t,
  back: (measure: Measure, grain: Grain, { first, far }: AgesLabels): string =>
    t.back({ measure, firstShare: first.share, firstAge: first.age, farShare: far?.share, farAge: far?.age, grain }),
  direction: ({ direction, age, from, to, until }: RetentionLabels): string =>
    t.direction({ isFlat: direction === 0, to, until, age, from, isUp: direction > 0 }),
  rule: ({ days, orders }: RuleLabels): string =>
    t.rule({ daysFrom: days.from, daysTo: days.to, ordersFrom: orders.from, ordersTo: orders.to }),
});

export const englishCohort = /* @__PURE__ */ cohortMessages(cohortTexts);
