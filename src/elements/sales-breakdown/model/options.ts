import { resultName } from '../../../query/measure.js';
import { splitList } from '../../../query/parse-list.js';
import { wordOf } from '../../../query/parse-enum.js';
import { badOption } from '../../../util/error.js';
import type { BreakdownChart } from './view.js';

/** Attributes of a breakdown as written in HTML; empty when not set. */
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

/** Parsed attributes. */
export interface BreakdownOptions {
  readonly measures: readonly string[];
  /** Drill levels: the dimension shown first, then the dimensions below it. */
  readonly levels: readonly string[];
  /** Second dimension: its members are parts of each bar, or columns side by side. */
  readonly second: string | undefined;
  readonly chart: BreakdownChart;
  /** True when parts are stacked by default, without a `chart` of the page. */
  readonly isDefaultChart: boolean;
  /** Number of largest or smallest members shown; all members when neither is set. */
  readonly top: number | undefined;
  readonly bottom: number | undefined;
  readonly other: boolean;
  readonly compare: string | undefined;
}

const CHARTS = ['bar', 'stacked', 'share', 'donut', 'treemap', 'pareto'] as const;

/** Charts that show the composition of one measure. */
const OF_ONE = /^(stacked|share|donut|treemap|pareto)$/;

/** Returns the drill levels from the top down. When `drill` contains the dimension of `by`, the levels start there. */
export function levelsOf({ by, drill }: Pick<BreakdownAttributes, 'by' | 'drill'>): readonly string[] {
  const below = splitList(drill);
  const [first] = splitList(by);
  if (first === undefined) return below.length > 0 ? below : ['category'];
  const at = below.indexOf(first);
  return at < 0 ? [first, ...below] : below.slice(at);
}

/**
 * Parses the attributes of a breakdown.
 * @throws SalesError bad-option that names the attribute, its value and what is expected
 */
export function readOptions(attributes: BreakdownAttributes): BreakdownOptions {
  const listed = [...new Set(splitList(attributes.measure))];
  const measures = listed.length > 0 ? listed : ['revenue'];
  const [, second, third] = splitList(attributes.by);
  const series = attributes.series.trim();
  if (third !== undefined || (series !== '' && second !== undefined))
    throw badOption('by', attributes.by, 'two dimensions at most, one where series is set');
  const requested = wordOf('chart', attributes.chart, CHARTS);
  const chart = requested === 'bar' && series !== '' ? 'stacked' : requested;
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
    isDefaultChart: chart !== requested,
    top,
    bottom,
    other: attributes.other,
    compare: attributes.compare.trim() || undefined,
  };
}

/** Returns the result name of the first measure. */
export function firstMeasure({ measures }: BreakdownOptions): string {
  return resultName(measures[0] ?? 'revenue');
}

function countOf(option: string, value: string | number): number | undefined {
  const text = String(value).trim();
  if (text === '') return undefined;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw badOption(option, text, 'a whole number from 1 on');
  return count;
}
