import { splitList } from '../../../query/list.js';
import { wordOf } from '../../../query/option-word.js';
import type { WrittenNote } from '../../../query/time/day-notes.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import { badOption } from '../../../util/error.js';
import { readEvents, type Occasion } from './events.js';

/** The attributes of a forecast as they are written; empty where not set. */
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
  /** The events that stand in the tag. */
  readonly notes: readonly WrittenNote[];
}

const MODELS = ['auto', 'ets', 'theta', 'arima', 'snaive'] as const;
const GRAINS = ['auto', 'day', 'week', 'month', 'quarter', 'year'] as const;
const EMPTIES = ['auto', 'gap', 'zero'] as const;

/** How values are forecast: all together, or one model alone. */
export type ModelName = (typeof MODELS)[number];

/** The attributes as they are meant. */
export interface ForecastOptions {
  readonly measure: string;
  /** Undefined: a season. */
  readonly horizon: number | undefined;
  readonly granularity: TimeGrain | 'auto';
  /** Per cents, ascending. */
  readonly levels: readonly number[];
  readonly model: ModelName;
  readonly backtest: boolean;
  readonly events: readonly Occasion[];
  /** By which part the what-if line is above the forecast; undefined without one. */
  readonly growth: number | undefined;
  readonly empty: (typeof EMPTIES)[number];
}

/** Periods beyond this nobody could trust. */
const MOST_AHEAD = 1000;
/** Intervals beyond these lie so near to each other that none can be read. */
const MOST_LEVELS = 3;

/** Reads the attributes of a forecast. @throws SalesError bad-option that names the attribute, its value and what is expected */
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
  if (Number.isInteger(count) && count >= 1 && count <= MOST_AHEAD) return count;
  throw badOption('horizon', text, `a whole number of periods from 1 to ${MOST_AHEAD}`);
}

function levelsOf(text: string): readonly number[] {
  if (text.trim() === '') return [80, 95];
  const levels = [...new Set(splitList(text).map((part) => Number(part.replace(/\s*%$/, ''))))].sort((a, b) => a - b);
  if (levels.length > 0 && levels.length <= MOST_LEVELS && levels.every((level) => level > 0 && level < 100)) return levels;
  throw badOption('level', text, `one to ${MOST_LEVELS} per cents above 0 and below 100, such as 80, 95`);
}

/** `+5%`, `-3 %`: per cents are always written, so that nobody takes 0.05 for five of them. */
function growthOf(text: string): number | undefined {
  if (text === '') return undefined;
  const [, sign = '', digits = ''] = /^([+−-]?)\s*(\d+(?:[.,]\d+)?)\s*%$/.exec(text) ?? [];
  const size = Number(digits.replace(',', '.')) / 100;
  const growth = sign === '-' || sign === '−' ? -size : size;
  if (digits !== '' && growth > -1 && growth <= 10) return growth;
  throw badOption('growth', text, 'per cents from above -100% to 1000%, such as +5% or -3%');
}
