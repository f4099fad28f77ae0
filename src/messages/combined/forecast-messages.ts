import { forecastTexts, type ForecastTexts } from '../compiled/en/forecast.js';

/** The limits of an interval, and its level: `80%`. */
export interface LimitLabels {
  readonly level: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The forecast of all future periods. `period` is `2018`, `earlier` the period compared with. `direction`: 1 up, −1 down, 0
 * unchanged.
 */
export interface ForecastTotalLabels {
  readonly value: string;
  readonly period: string;
  readonly limits: LimitLabels | undefined;
  readonly than: { readonly direction: number; readonly share: string; readonly earlier: string } | undefined;
}

/** The backtest error of a forecast and of repeating the last season. `times` looks back, each over `count` units (`day week month quarter year`). */
export interface AccuracyLabels {
  readonly own: string;
  readonly naive: string;
  readonly times: number;
  readonly count: number;
  readonly unit: string;
}

/** Other error measures as text: scaled, and symmetric in percent. */
export interface ErrorLabels {
  readonly mase: string;
  readonly smape: string;
}

/** The texts of `sales-forecast`. */
export const forecastMessages = (t: ForecastTexts) => ({
  ...t,
  /** “Revenue forecast for 2018: $1.2M (80% interval: $1.1M to $1.3M), up 8.2% from 2017.” */
  total: (measure: string, { value, period, limits, than }: ForecastTotalLabels): string =>
    t.total({
      limitsLevel: limits?.level,
      limitsFrom: limits?.from,
      limitsTo: limits?.to,
      thanShare: than?.share,
      isFlat: than?.direction === 0,
      thanEarlier: than?.earlier,
      isUp: (than?.direction ?? 0) > 0,
      measure,
      period,
      value,
    }),
  /** The same for a measure that cannot be summed: its last period. */
  last: (measure: string, { value, period, limits }: Omit<ForecastTotalLabels, 'than'>): string =>
    t.last({ measure, period, value, limitsLevel: limits?.level, limitsFrom: limits?.from, limitsTo: limits?.to }),
  effect: (name: string, change: string): string => t.effect({ isTradingDays: name === 'trading-days', name, change }),
  model: (parts: readonly { readonly kind: string; readonly name: string; readonly share: string }[]): string =>
    parts.map((part) => t.model(part)).join(', '),
  tried: ({ own, naive, times, count, unit }: AccuracyLabels, error: ErrorLabels, naiveError: ErrorLabels): string =>
    t.tried({
      times,
      unit,
      count,
      own,
      errorSmape: error.smape,
      errorMase: error.mase,
      naive,
      naiveErrorSmape: naiveError.smape,
      naiveErrorMase: naiveError.mase,
    }),
});

export const englishForecast = /* @__PURE__ */ forecastMessages(forecastTexts);
