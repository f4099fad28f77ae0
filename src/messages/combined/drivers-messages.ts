import { driversTexts, type DriversTexts } from '../compiled/en/drivers.js';

/**
 * The change of a measure: `direction` is 1 up, −1 down, 0 unchanged; `share` is undefined when the earlier amount is 0; the periods
 * are `now` and `before`.
 */
export interface MeasureChange {
  readonly direction: number;
  readonly amount: string;
  readonly share: string | undefined;
  readonly now: string;
  readonly before: string;
}

/** The difference between the selection and the rest. */
export interface Differs {
  readonly direction: number;
  readonly amount: string;
  readonly rest: string;
}

/** What drivers say. */
export const driversMessages = (t: DriversTexts) => ({
  ...t,
  per: {
    ...t.per,
    orders: (measure: string): string => t.per.orders({ measure }),
    units: (measure: string): string => t.per.units({ measure }),
    rows: (measure: string): string => t.per.rows({ measure }),
  },
  moved: (measure: string, { direction, amount, share, now, before }: MeasureChange): string =>
    t.moved({ isFlat: direction === 0, isUp: direction > 0, amount, share, measure, now, before }),
  differs: (measure: string, { direction, amount, rest }: Differs): string =>
    t.differs({ isFlat: direction === 0, measure, rest, amount, isUp: direction > 0 }),
});

export const englishDrivers = /* @__PURE__ */ driversMessages(driversTexts);
