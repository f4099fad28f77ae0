import { splitList } from '../../../query/parse-list.js';
import type { TimePart } from '../../../query/plan.js';
import { TIME_GRAINS, type TimeGrain } from '../../../query/time/time-grain.js';
import { badOption } from '../../../util/error.js';
import { missingAttribute } from '../../../util/missing-attribute.js';
import type { HeatmapAttributes } from '../attributes.js';
import type { Field } from './view.js';

/**
 * Parsed axis. `grain` is a date bin, `part` a weekday, hour or month of the year, `bin` a range of numbers. `members` are other values, largest
 * first. `field` is the field of clauses; for date bins it is the date itself.
 */
export interface AxisOptions {
  readonly text: string;
  readonly kind: 'grain' | 'part' | 'bin' | 'members';
  readonly grain?: TimeGrain;
  readonly part?: TimePart;
  readonly width?: number;
  readonly field: Field;
}

/** Parsed attributes of a heatmap. */
export interface HeatOptions {
  readonly mode: 'calendar' | 'dimensions' | 'correlation';
  readonly measure: string;
  readonly compare: string | undefined;
  /** Axes of mode `dimensions`. */
  readonly x: AxisOptions;
  readonly y: AxisOptions;
  /** Options of mode `correlation`. */
  readonly pairs: PairOptions;
}

/** Variables, level and coefficient of correlations. */
export interface PairOptions {
  /** Roles or columns; measures if `per` is set. Empty for the default variables. */
  readonly variables: readonly string[];
  /** Dimension with the members to compare. `undefined` for rows. */
  readonly per: string | undefined;
  readonly method: 'pearson' | 'spearman' | 'kendall';
}

/** Brings the attributes together. @throws SalesError `bad-option` where they do not go together */
export function toOptions(attributes: HeatmapAttributes): HeatOptions {
  const { measure, x, y, compare } = attributes;
  const mode = attributes.mode ?? (x !== '' || y !== '' ? 'dimensions' : 'calendar');
  if (mode === 'dimensions') {
    for (const [name, text] of [['x', x] as const, ['y', y] as const]) if (text === '') throw missingAttribute(name, 'dimension');
    if (x === y) throw badOption('y', y, 'other-than-x');
  }
  if (mode === 'correlation' && compare !== undefined) throw badOption('compare', compare, 'no-comparison');
  return { mode, measure, compare, x: axisOf(x), y: axisOf(y), pairs: pairsOf(attributes) };
}

/** Returns the fields of clauses. A calendar includes weekdays; correlations have no field. */
export function fieldsOf({ mode, x, y }: HeatOptions): readonly string[] {
  if (mode === 'correlation') return [];
  return mode === 'calendar' ? ['date', 'weekday(date)'] : [...new Set([x.field.field, y.field.field])];
}

function pairsOf({ variables, per, method }: HeatmapAttributes): PairOptions {
  return { variables, per: per === '' || per === 'row' ? undefined : per, method };
}

/** Parses a dimension, as far as possible without the data. */
function axisOf(text: string): AxisOptions {
  const [, name = '', inner = ''] = /^([a-z-]+)\s*\((.*)\)$/su.exec(text) ?? [];
  const [of = '', width] = splitList(inner);
  const own = { text, field: { field: text, quoted: false } };
  const grain = TIME_GRAINS.find((one) => one === name);
  if (grain) return { text, kind: 'grain', grain, field: fieldOf(of) };
  if (name === 'weekday' || name === 'hour' || name === 'month-of-year') return { ...own, kind: 'part', part: name };
  if (name === 'bin') return { ...own, kind: 'bin', width: Number(width) };
  return { text, kind: 'members', field: fieldOf(text) };
}

/** True when both axes are bins of one date, such as month and year, or day and week. */
export function isFolded(x: AxisOptions, y: AxisOptions): boolean {
  return x.kind === 'grain' && y.kind === 'grain' && x.field.field === y.field.field && x.grain !== y.grain;
}

/** Returns the finer of two times. */
export function finerOf({ x, y }: HeatOptions): AxisOptions {
  return TIME_GRAINS.indexOf(x.grain!) < TIME_GRAINS.indexOf(y.grain!) ? x : y;
}

/** Returns the field of a clause as written. */
export function fieldOf(text: string): Field {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1]?.replaceAll('""', '"');
  return quoted === undefined ? { field: text, quoted: false } : { field: quoted, quoted: true };
}
