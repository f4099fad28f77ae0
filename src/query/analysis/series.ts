import type { TimeGrain } from '../time/time-grain.js';

/**
 * Forecasts future periods from those of the result. Rows are the date and `value fitted backtest forecast`, then `lower80 upper80`
 * and so on for each level; first the known periods, then the future ones. An incomplete newest period is shown, and forecast as
 * well.
 */
export interface ForecastAnalysis {
  readonly kind: 'forecast';
  /** The measure, and the date in bins that it is queried by, the only key of the result. */
  readonly value: string;
  readonly date: string;
  /**
   * Number of future periods, including an incomplete newest one. The default is a year (90 days, five years), at most half of
   * the known periods.
   */
  readonly horizon?: number;
  /**
   * Minimum of the default number of future periods: a few of them are then those of the default forecast. Where that is not reliable, the
   * number of future periods. Without `horizon`.
   */
  readonly leastHorizon?: number;
  /** Levels of the prediction intervals in percent; default 80 and 95. */
  readonly level?: readonly number[];
  readonly model?: 'auto' | 'ets' | 'theta' | 'arima' | 'croston' | 'snaive';
  /** How a period without rows counts: as a gap, which is filled (default), or as zero. `auto`: as zero for sums and counts. */
  readonly empty?: 'auto' | 'gap' | 'zero';
  /**
   * Days, periods, or two of them with `..` between, by the name of an event that may affect the measure: `{ 'Black Friday':
   * ['2016-11-25', '2017-11-24'] }`. Future ones count as well.
   */
  readonly events?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Forecasts each member of a second key, up to 500: rows of the member, the date, and the columns of a forecast. A history begins
 * with the member's first period.
 */
export interface ForecastsAnalysis extends Omit<ForecastAnalysis, 'kind'> {
  readonly kind: 'forecasts';
  readonly series: string;
  /**
   * Maximum number of members, at most 1,000: the largest ones of the newest year. All others are summed up as the member `(other)`, which
   * needs `reconcile`.
   */
  readonly limit?: number;
  /**
   * Forecasts the total as well, and reconciles: the members add up to it in every period, and each has a forecast. The measure must add
   * up over members and time.
   */
  readonly reconcile?: boolean;
  /** True for the sums of the future up to each period as well: the facts `running`. */
  readonly running?: boolean;
}

/** Numbers of each future period, and their limits by level. */
export interface RunningTotals {
  readonly mean: readonly number[];
  readonly lower: Readonly<Record<number, readonly number[]>>;
  readonly upper: Readonly<Record<number, readonly number[]>>;
}

/**
 * Decomposes a measure into trend, seasonality and remainder: rows of the date and `value trend seasonal remainder adjusted`
 * (value minus seasonal).
 */
export interface DecompositionAnalysis {
  readonly kind: 'decomposition';
  /** The measure, and the date in bins that it is queried by, the only key of the result. */
  readonly value: string;
  readonly date: string;
  /** The season length in periods; by default 7 days, 52 weeks, 12 months or 4 quarters. */
  readonly period?: number;
  /** True (default) for a robust fit, in which outliers hardly affect trend and seasonality. */
  readonly robust?: boolean;
  /** How a period without rows counts: as a gap, which is bridged (default), or as zero. `auto`: as zero for sums and counts. */
  readonly empty?: 'auto' | 'gap' | 'zero';
}

/**
 * Finds unusual periods, given seasonality and trend: rows of the date and `value expected lower upper deviation`. `deviation` is
 * missing for normal periods.
 */
export interface AnomaliesAnalysis extends Omit<DecompositionAnalysis, 'kind' | 'robust'> {
  readonly kind: 'anomalies';
  /** The probability of a false alarm in the whole series; default 0.05. */
  readonly rate?: number;
  /** A measure with the largest single amount of each period. A high value that this amount explains is not unusual. */
  readonly largest?: string;
}

/**
 * Compares the newest complete period with what the periods before it predict: one row of the date and `value expected lower upper`. The
 * value is missing without one, the others with fewer than 12 earlier periods. Set `history` in the plan: clauses then select all days before.
 */
export interface LatestAnalysis extends Pick<AnomaliesAnalysis, 'value' | 'date' | 'empty'> {
  readonly kind: 'latest';
}

/** How a forecast was computed, and how reliable it is. */
export interface ForecastFacts {
  readonly kind: 'forecast';
  readonly grain: TimeGrain;
  /** The model fitted, and the parameters of each component and its share in the average (0–1). */
  readonly model: string;
  readonly parts: readonly {
    readonly kind: string;
    readonly name: string;
    readonly share: number;
    readonly parameters: Readonly<Record<string, number>>;
  }[];
  /** The first day of the first forecast period, and whether that period is incomplete in the data. */
  readonly from: number;
  readonly partial: boolean;
  /** The number of periods fitted, and of those without a value. */
  readonly count: number;
  readonly gaps: number;
  /**
   * Backtest errors: scaled (MASE), symmetric percentage (sMAPE), weighted percentage (WAPE), and those of repeating the last
   * season.
   */
  readonly backtest?: {
    readonly origins: number;
    readonly horizon: number;
    readonly mase: number;
    readonly smape: number;
    readonly wape: number;
    readonly naive: { readonly mase: number; readonly smape: number; readonly wape: number };
    /** The errors of the models, if the forecast repeats the last season instead. */
    readonly replaced?: { readonly mase: number; readonly smape: number; readonly wape: number };
  };
  /**
   * Whether the forecast is worth showing: not with `few-values`, or when its intervals are too `wide`. One that is shown was
   * `better` or `no-better` than repeating the last season.
   */
  readonly worth: { readonly shown: boolean; readonly why: 'better' | 'no-better' | 'few-values' | 'wide' };
  /** The estimated effects of events and working days: as a share of the value, or in its unit if not `relative`. */
  readonly effects: readonly { readonly name: string; readonly effect: number; readonly relative: boolean; readonly t: number }[];
  /** The sum of all future periods with its interval for each level; meaningful for additive measures. */
  readonly total: {
    readonly mean: number;
    readonly lower: Readonly<Record<number, number>>;
    readonly upper: Readonly<Record<number, number>>;
  };
}

/** How the forecasts of members were computed. `member` is `null` for rows without one; `model` is empty with too few values. */
export interface ForecastsFacts extends Pick<ForecastFacts, 'grain' | 'from' | 'partial'> {
  readonly kind: 'forecasts';
  readonly series: readonly (ForecastOutcome & {
    readonly member: string | null;
    /** Absent with too few values. */
    readonly total?: ForecastFacts['total'];
    /** If requested, the sums from now to the end of each period. What a period in progress has already is not part of them. */
    readonly running?: RunningTotals;
  })[];
  /** The number of members in the member `(other)`; absent without one. */
  readonly others?: number;
  /** The forecast of the total, if reconciled, with the limits of each future period by level. */
  readonly whole?: ForecastOutcome &
    Pick<ForecastFacts, 'total'> &
    Pick<RunningTotals, 'lower' | 'upper'> & { readonly running?: RunningTotals };
}

/** How one of many forecasts was computed, and how reliable it is. */
export type ForecastOutcome = Pick<ForecastFacts, 'model' | 'backtest' | 'worth'>;

/** How a measure was decomposed. */
export interface DecompositionFacts {
  readonly kind: 'decomposition';
  readonly grain: TimeGrain;
  /** The season length in periods. */
  readonly period: number;
  /** True when the newest period is incomplete and was excluded. */
  readonly partial: boolean;
  /** Strength of trend and seasonality compared with the remainder: 0 for none, 1 for no remainder. */
  readonly strength: { readonly trend: number; readonly seasonal: number };
}

/** How unusual periods were detected. */
export interface AnomaliesFacts extends Omit<DecompositionFacts, 'kind' | 'strength'> {
  readonly kind: 'anomalies';
  readonly rate: number;
  /** The number of unusual periods. */
  readonly count: number;
}

/** How the newest period was compared with those before it. */
export interface LatestFacts {
  readonly kind: 'latest';
  readonly grain: TimeGrain;
  /** The number of earlier periods. */
  readonly count: number;
  /** Level of the prediction interval in percent. */
  readonly level: number;
}

export type SeriesAnalysis = ForecastAnalysis | ForecastsAnalysis | DecompositionAnalysis | AnomaliesAnalysis | LatestAnalysis;

export type SeriesFacts = ForecastFacts | ForecastsFacts | DecompositionFacts | AnomaliesFacts | LatestFacts;
