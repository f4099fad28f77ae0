import { nameOf } from '../../../catalog/measure-facts.js';
import { splitList } from '../../../query/list.js';
import { wordOf } from '../../../query/option-word.js';
import { badOption } from '../../../util/error.js';
import type { BreakdownChart } from './view.js';

/** The attributes of a breakdown as they are written; empty where not set. */
export interface BreakdownAttributes {
  readonly measure: string;
  readonly by: string;
  readonly series: string;
  readonly chart: string;
  readonly top: string | number;
  readonly bottom: string | number;
  readonly other: boolean;
  readonly drill: string;
  readonly compare: string;
}

/** The attributes as they are meant. */
export interface BreakdownOptions {
  readonly measures: readonly string[];
  /** The dimension shown first, and those that a reader can go down to. */
  readonly levels: readonly string[];
  /** The dimension whose members are parts of each bar, or pictures side by side. */
  readonly second: string | undefined;
  readonly chart: BreakdownChart;
  /** How many of the greatest, or of the least, are shown; all where neither is set. */
  readonly top: number | undefined;
  readonly bottom: number | undefined;
  readonly other: boolean;
  readonly compare: string | undefined;
}

const CHARTS = ['bar', 'stacked', 'share', 'donut', 'treemap', 'pareto'] as const;

/** Charts that show how one measure is made up. */
const OF_ONE = /^(stacked|share|donut|treemap|pareto)$/;

/** The dimensions from the top down: those of `drill`, begun at `by` where that is one of them. */
export function levelsOf({ by, drill }: Pick<BreakdownAttributes, 'by' | 'drill'>): readonly string[] {
  const below = splitList(drill);
  const [first] = splitList(by);
  if (first === undefined) return below.length > 0 ? below : ['category'];
  const at = below.indexOf(first);
  return at < 0 ? [first, ...below] : below.slice(at);
}

/** Reads the attributes of a breakdown. @throws SalesError bad-option that names the attribute, its value and what is expected */
export function readOptions(attributes: BreakdownAttributes): BreakdownOptions {
  const listed = [...new Set(splitList(attributes.measure))];
  const measures = listed.length > 0 ? listed : ['revenue'];
  const [, second, third] = splitList(attributes.by);
  const series = attributes.series.trim();
  if (third !== undefined || (series !== '' && second !== undefined))
    throw badOption('by', attributes.by, 'two dimensions at most, one where series is set');
  const asked = wordOf('chart', attributes.chart, CHARTS);
  const chart = asked === 'bar' && series !== '' ? 'stacked' : asked;
  const parts = series || second;
  if (measures.length > 1 && (parts !== undefined || OF_ONE.test(chart)))
    throw badOption('measure', attributes.measure, `one measure for ${parts === undefined ? chart : 'two dimensions'}`);
  if (parts !== undefined && !/^(bar|stacked|share)$/.test(chart))
    throw badOption('chart', chart, 'bar, stacked or share where there are two dimensions');
  if (parts === undefined && /^(stacked|share)$/.test(chart))
    throw badOption('series', '', `a dimension whose members are the parts, as chart is ${chart}`);
  const top = countOf('top', attributes.top);
  const bottom = countOf('bottom', attributes.bottom);
  if (top !== undefined && bottom !== undefined) throw badOption('bottom', String(bottom), 'top or bottom, not both');
  return {
    measures,
    levels: levelsOf(attributes),
    second: parts,
    chart,
    top,
    bottom,
    other: attributes.other,
    compare: attributes.compare.trim() || undefined,
  };
}

/** The name that the first measure has in a result. */
export function firstMeasure({ measures }: BreakdownOptions): string {
  return nameOf(measures[0] ?? 'revenue');
}

function countOf(option: string, value: string | number): number | undefined {
  const text = String(value).trim();
  if (text === '') return undefined;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw badOption(option, text, 'a whole number from 1 on');
  return count;
}
