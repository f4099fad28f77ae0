import { splitList } from '../../query/list.js';
import { nearest } from '../../query/nearest.js';
import { TIME_GRAINS, type TimeGrain } from '../../query/time-grain.js';
import { badOption } from '../../util/error.js';
import type { Field } from './view-model.js';

/** The attributes of a heatmap as they are written; empty where not set. */
export interface HeatAttributes {
  readonly mode: string;
  readonly measure: string;
  readonly x: string;
  readonly y: string;
  readonly compare: string;
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
  readonly mode: 'calendar' | 'dimensions';
  readonly measure: string;
  readonly compare: string | undefined;
  /** The axes of `dimensions`. */
  readonly x: AxisOptions;
  readonly y: AxisOptions;
}

const MODES = ['calendar', 'dimensions'] as const;

/** Reads the attributes of a heatmap. @throws SalesError bad-option that names the attribute, its value and what is expected */
export function readOptions(attributes: HeatAttributes): HeatOptions {
  const x = attributes.x.trim();
  const y = attributes.y.trim();
  const mode = modeOf(attributes.mode.trim(), x !== '' && y !== '');
  const [measure = 'revenue', ...more] = splitList(attributes.measure);
  if (more.length > 0) throw badOption('measure', attributes.measure, 'one measure');
  if (mode === 'dimensions') {
    for (const [name, text] of [['x', x] as const, ['y', y] as const])
      if (text === '') throw badOption(name, text, 'a dimension such as month(date), weekday(date) or region');
    if (x === y) throw badOption('y', y, 'another dimension than x');
  }
  return { mode, measure, compare: attributes.compare.trim() || undefined, x: axisOf(x), y: axisOf(y) };
}

function modeOf(text: string, hasAxes: boolean): HeatOptions['mode'] {
  if (text === '') return hasAxes ? 'dimensions' : 'calendar';
  const found = MODES.find((mode) => mode === text);
  if (found) return found;
  const meant = nearest(text, MODES);
  throw badOption('mode', text, `one of ${MODES.join(', ')}${meant === undefined ? '' : ` (did you mean '${meant}'?)`}`);
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

function fieldOf(text: string): Field {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1]?.replaceAll('""', '"');
  return quoted === undefined ? { field: text, quoted: false } : { field: quoted, quoted: true };
}
