import type { TimeGrain } from '../time/time-grain.js';

/**
 * The periods to come, forecast from those of the answer: rows of the date and `value fitted said forecast`, then `lower80 upper80` and so on for each level; first the
 * periods that the answer covers, then those to come. A newest period that the data cover in part is shown, but forecast.
 */
export interface ForecastAnalysis {
  readonly kind: 'forecast';
  /** The measure, and the date in bins that it is asked by, the only key of the answer. */
  readonly value: string;
  readonly date: string;
  /** Periods to come, the newest included where the data cover it in part; where absent a year of them (of days 90, of years five), at most half as many as are known. */
  readonly horizon?: number;
  /** Chances in per cent that values lie within the limits; 80 and 95 where absent. */
  readonly level?: readonly number[];
  readonly model?: 'auto' | 'ets' | 'theta' | 'arima' | 'snaive';
  /** What a period without rows is: a gap, which is filled (where absent), or zero. */
  readonly empty?: 'gap' | 'zero';
  /** Days, periods, or two with `..` between, by name, that may move the measure: `{ 'Black Friday': ['2016-11-25', '2017-11-24'] }`. Those to come count, too. */
  readonly events?: Readonly<Record<string, readonly string[]>>;
}

/** The same for each member of a second key, up to 500: rows of the member, the date, and the columns of a forecast. Histories begin with a member's first period. */
export interface ForecastsAnalysis extends Omit<ForecastAnalysis, 'kind'> {
  readonly kind: 'forecasts';
  readonly series: string;
}

/** A measure taken apart into trend, season and what remains: rows of the date and `value trend seasonal remainder adjusted` (value less season). */
export interface DecompositionAnalysis {
  readonly kind: 'decomposition';
  /** The measure, and the date in bins that it is asked by, the only key of the answer. */
  readonly value: string;
  readonly date: string;
  /** After how many periods the season comes again; 7 days, 52 weeks, 12 months, 4 quarters where absent. */
  readonly period?: number;
  /** Whether values far off change trend and season little; true where absent. */
  readonly robust?: boolean;
  /** What a period without rows is: a gap, which is bridged (where absent), or zero. */
  readonly empty?: 'gap' | 'zero';
}

/** The periods whose value season and trend do not let expect: rows of the date and `value expected lower upper deviation`, the last missing where nothing is odd. */
export interface AnomaliesAnalysis extends Omit<DecompositionAnalysis, 'kind' | 'robust'> {
  readonly kind: 'anomalies';
  /** The chance of a false alarm in the whole series; 0.05 where absent. */
  readonly rate?: number;
}

/** How a forecast came about, and how far it is to be trusted. */
export interface ForecastFacts {
  readonly kind: 'forecast';
  readonly grain: TimeGrain;
  /** What was fitted, and each model's share in the mean (0 … 1) and parameters. */
  readonly model: string;
  readonly parts: readonly {
    readonly kind: string;
    readonly name: string;
    readonly share: number;
    readonly parameters: Readonly<Record<string, number>>;
  }[];
  /** The first day of the first period that is forecast; whether the data cover that period in part. */
  readonly from: number;
  readonly partial: boolean;
  /** How many periods were fitted, and how many of these had no value. */
  readonly count: number;
  readonly gaps: number;
  /** Errors on periods that were not known: scaled (MASE), symmetric in per cent (sMAPE), as a part of the values in per cent (WAPE), and those of the same period a season before. */
  readonly backtest?: {
    readonly origins: number;
    readonly horizon: number;
    readonly mase: number;
    readonly smape: number;
    readonly wape: number;
    readonly naive: { readonly mase: number; readonly smape: number; readonly wape: number };
  };
  /** Whether the forecast is worth showing: not with `few-values`, `no-better` than a season before, or limits so `wide` that they say nothing. */
  readonly worth: { readonly shown: boolean; readonly why: 'better' | 'few-values' | 'no-better' | 'wide' };
  /** What events and working days change, where that could be told: as a part of the value, or where not `relative` in its unit. */
  readonly effects: readonly { readonly name: string; readonly effect: number; readonly relative: boolean; readonly t: number }[];
  /** All periods to come together, with the limits of that sum for each level; it means something where periods of the measure add up. */
  readonly total: {
    readonly mean: number;
    readonly lower: Readonly<Record<number, number>>;
    readonly upper: Readonly<Record<number, number>>;
  };
}

/** How the forecasts of members came about; `member` is null for rows without one, `model` empty where there are too few values. */
export interface ForecastsFacts extends Pick<ForecastFacts, 'grain' | 'from' | 'partial'> {
  readonly kind: 'forecasts';
  readonly series: readonly (Pick<ForecastFacts, 'model' | 'backtest' | 'worth'> & { readonly member: string | null })[];
}

/** How a measure was taken apart. */
export interface DecompositionFacts {
  readonly kind: 'decomposition';
  readonly grain: TimeGrain;
  /** After how many periods the season comes again. */
  readonly period: number;
  /** Whether the newest period is covered in part and was left out. */
  readonly partial: boolean;
  /** How far trend and season stand out of what remains: 0 not at all, 1 wholly. */
  readonly strength: { readonly trend: number; readonly seasonal: number };
}

/** How anomalies were looked for. */
export interface AnomaliesFacts extends Omit<DecompositionFacts, 'kind' | 'strength'> {
  readonly kind: 'anomalies';
  readonly rate: number;
  /** How many were found. */
  readonly count: number;
}
