import { splitList } from '../../../query/list.js';
import { wordOf } from '../../../query/option-word.js';
import { TIME_GRAINS, type TimeGrain } from '../../../query/time/time-grain.js';
import { badOption } from '../../../util/error.js';
import type { Field } from './view.js';

/** The attributes of a heatmap as they are written; empty where not set, those of correlations also absent. */
export interface HeatAttributes {
  readonly mode: string;
  readonly measure: string;
  readonly x: string;
  readonly y: string;
  readonly compare: string;
  readonly variables?: string;
  readonly per?: string;
  readonly method?: string;
}

/**
 * An axis as it is meant. `grain`: bins of a date; `part`: weekday or hour; `bin`: ranges of a number; `members`: any other values, the largest first.
 * `field`: what clauses on it speak of, for bins of a date the date itself.
 */
export interface AxisOptions {
  readonly text: string;
  readonly kind: 'grain' | 'part' | 'bin' | 'members';
  readonly grain?: TimeGrain;
  readonly part?: 'weekday' | 'hour';
  readonly width?: number;
  readonly field: Field;
}

/** The attributes as they are meant. */
export interface HeatOptions {
  readonly mode: 'calendar' | 'dimensions' | 'correlation';
  readonly measure: string;
  readonly compare: string | undefined;
  /** The axes of `dimensions`. */
  readonly x: AxisOptions;
  readonly y: AxisOptions;
  /** What is correlated. */
  readonly pairs: PairOptions;
}

/** What is correlated, and how. */
export interface PairOptions {
  /** Roles, columns or, per member, measures; empty for the usual ones. */
  readonly variables: readonly string[];
  /** The dimension whose members are compared; undefined for rows. */
  readonly per: string | undefined;
  readonly method: 'pearson' | 'spearman' | 'kendall';
}

const MODES = ['calendar', 'dimensions', 'correlation'] as const;
const METHODS = ['pearson', 'spearman', 'kendall'] as const;

/** Reads the attributes of a heatmap. @throws SalesError bad-option that names the attribute, its value and what is expected */
export function readOptions(attributes: HeatAttributes): HeatOptions {
  const x = attributes.x.trim();
  const y = attributes.y.trim();
  const mode = wordOf('mode', attributes.mode || (x !== '' || y !== '' ? 'dimensions' : 'calendar'), MODES);
  const [measure = 'revenue', ...more] = splitList(attributes.measure);
  if (more.length > 0) throw badOption('measure', attributes.measure, 'one measure');
  if (mode === 'dimensions') {
    for (const [name, text] of [['x', x] as const, ['y', y] as const])
      if (text === '') throw badOption(name, text, 'a dimension such as month(date), weekday(date) or region');
    if (x === y) throw badOption('y', y, 'another dimension than x');
  }
  if (mode === 'correlation' && attributes.compare.trim() !== '')
    throw badOption('compare', attributes.compare, 'nothing: correlations have no period before');
  return {
    mode,
    measure,
    compare: attributes.compare.trim() || undefined,
    x: axisOf(x),
    y: axisOf(y),
    pairs: pairsOf(attributes),
  };
}

/**
 * The attributes as they are meant; as if they were not there where they are bad: a card has a heading also while it shows the error of `readOptions`.
 */
export function meantOptions(attributes: HeatAttributes): HeatOptions {
  try {
    return readOptions(attributes);
  } catch {
    return readOptions({ mode: '', measure: '', x: '', y: '', compare: '' });
  }
}

/** What clauses of the picture speak of: in a calendar also weekdays, of correlations nothing. */
export function fieldsOf({ mode, x, y }: HeatOptions): readonly string[] {
  if (mode === 'correlation') return [];
  return mode === 'calendar' ? ['date', 'weekday(date)'] : [...new Set([x.field.field, y.field.field])];
}

function pairsOf({ variables = '', per = '', method = '' }: HeatAttributes): PairOptions {
  const member = per.trim();
  return {
    variables: splitList(variables),
    per: member === '' || member === 'row' ? undefined : member,
    method: wordOf('method', method, METHODS),
  };
}

/** What the text of a dimension means, as far as it can be told without the data. */
export function axisOf(text: string): AxisOptions {
  const [, name = '', inner = ''] = /^([a-z-]+)\s*\((.*)\)$/su.exec(text) ?? [];
  const [of = '', width] = splitList(inner);
  const own = { text, field: { field: text, quoted: false } };
  const grain = TIME_GRAINS.find((one) => one === name);
  if (grain) return { text, kind: 'grain', grain, field: fieldOf(of) };
  if (name === 'weekday' || name === 'hour') return { ...own, kind: 'part', part: name };
  if (name === 'bin') return { ...own, kind: 'bin', width: Number(width) };
  return { text, kind: 'members', field: fieldOf(text) };
}

/** Whether both are bins of the same date, one finer than the other: a month of a year, a day of a week. */
export function isFolded(x: AxisOptions, y: AxisOptions): boolean {
  return x.kind === 'grain' && y.kind === 'grain' && x.field.field === y.field.field && x.grain !== y.grain;
}

/** The finer of two times. */
export function finerOf({ x, y }: HeatOptions): AxisOptions {
  return TIME_GRAINS.indexOf(x.grain!) < TIME_GRAINS.indexOf(y.grain!) ? x : y;
}

/** A field as it is written in a clause. */
export function fieldOf(text: string): Field {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1]?.replaceAll('""', '"');
  return quoted === undefined ? { field: text, quoted: false } : { field: quoted, quoted: true };
}
