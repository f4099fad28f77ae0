import { splitList } from '../../../query/parse-list.js';
import { wordOf } from '../../../query/parse-enum.js';
import type { WrittenNote } from '../../../query/time/day-notes.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import { badOption } from '../../../util/error.js';
import { readEvents, type Occasion } from './events.js';

/** Attributes of a forecast as written. Unset attributes are empty. */
export interface ForecastAttributes {
  readonly measure: string;
  readonly horizon: string | number;
  readonly granularity: string;
  readonly level: string;
  readonly model: string;
  readonly backtest: boolean;
  readonly events: string;
  readonly growth: string;
  readonly empty: string;
  /** Events from children of the element. */
  readonly notes: readonly WrittenNote[];
}

const MODELS = ['auto', 'ets', 'theta', 'arima', 'snaive'] as const;
const GRAINS = ['auto', 'day', 'week', 'month', 'quarter', 'year'] as const;
const EMPTIES = ['auto', 'gap', 'zero'] as const;

/** Name of a model, or `auto` for a combination of models. */
export type ModelName = (typeof MODELS)[number];

/** Parsed attributes of a forecast. */
export interface ForecastOptions {
  readonly measure: string;
  /** `undefined` for one season. */
  readonly horizon: number | undefined;
  readonly granularity: TimeGrain | 'auto';
  /** Levels in percent, ascending. */
  readonly levels: readonly number[];
  readonly model: ModelName;
  readonly backtest: boolean;
  readonly events: readonly Occasion[];
  /** Fraction between the what-if line and the forecast. `undefined` without a what-if line. */
  readonly growth: number | undefined;
  readonly empty: (typeof EMPTIES)[number];
}

/** Maximum number of forecast periods. A longer forecast is not trustworthy. */
const MAX_AHEAD = 1000;
/** Maximum number of intervals. More would be too close together to read. */
const MAX_LEVELS = 3;

/** Reads the attributes of a forecast. */
export function readOptions(attributes: ForecastAttributes): ForecastOptions {
  const measures = splitList(attributes.measure || 'revenue');
  if (measures.length !== 1) throw badOption('measure', attributes.measure, 'one measure, such as revenue');
  return {
    measure: measures[0]!,
    horizon: horizonOf(String(attributes.horizon).trim()),
    granularity: wordOf('granularity', attributes.granularity, GRAINS),
    levels: levelsOf(attributes.level),
    model: wordOf('model', attributes.model, MODELS),
    backtest: attributes.backtest,
    events: readEvents(attributes.events, attributes.notes),
    growth: growthOf(attributes.growth.trim()),
    empty: wordOf('empty', attributes.empty, EMPTIES),
  };
}

function horizonOf(text: string): number | undefined {
  if (text === '') return undefined;
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MAX_AHEAD) return count;
  throw badOption('horizon', text, `a whole number of periods from 1 to ${MAX_AHEAD}`);
}

function levelsOf(text: string): readonly number[] {
  if (text.trim() === '') return [80, 95];
  const levels = [...new Set(splitList(text).map((part) => Number(part.replace(/\s*%$/, ''))))].sort((a, b) => a - b);
  if (levels.length > 0 && levels.length <= MAX_LEVELS && levels.every((level) => level > 0 && level < 100)) return levels;
  throw badOption('level', text, `one to ${MAX_LEVELS} per cents above 0 and below 100, such as 80, 95`);
}

/** Parses `+5%` or `-3 %`. The percent sign is required because 0.05 would be ambiguous. */
function growthOf(text: string): number | undefined {
  if (text === '') return undefined;
  const [, sign = '', digits = ''] = /^([+−-]?)\s*(\d+(?:[.,]\d+)?)\s*%$/.exec(text) ?? [];
  const size = Number(digits.replace(',', '.')) / 100;
  const growth = sign === '-' || sign === '−' ? -size : size;
  if (digits !== '' && growth > -1 && growth <= 10) return growth;
  throw badOption('growth', text, 'per cents from above -100% to 1000%, such as +5% or -3%');
}
