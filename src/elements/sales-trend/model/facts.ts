import type { TimeGrain } from '../../../query/time/time-grain.js';
import { isChosen } from './bins.js';
import type { Selection } from './bins.js';
import type { ShownLine, TrendFact } from './view.js';

/** What facts are found in. */
export interface FactSource {
  readonly lines: readonly ShownLine[];
  readonly shown: { readonly from: number; readonly to: number };
  readonly marked: Selection | undefined;
  readonly grain: TimeGrain;
  readonly bins: readonly number[];
  /** Whether the first measure's values add up over time and over members. */
  readonly addsUpOverTime: boolean;
  readonly addsUpOverMembers: boolean;
  /** The bins of unusual values, where they were looked for. */
  readonly unusual?: readonly number[] | undefined;
  /** Whether values are running totals already. */
  readonly cumulative: boolean;
}

/** What the picture tells, most telling first: at most two facts. */
export function factsOf(source: FactSource): readonly TrendFact[] {
  const [first] = source.lines;
  if (!first) return [];
  const chosen = chosenFact(source, first);
  if (chosen) return [chosen];
  const unusual = unusualFact(source);
  if (unusual) return [unusual];
  if (source.lines.length > 1 && first.member !== undefined) return [leaderFact(source)].filter((fact) => fact !== undefined);
  if (source.cumulative)
    return [
      { kind: 'chosen', label: first.label, value: first.values[source.shown.to], unit: first.unit, index: source.shown.to },
    ];
  const above = aboveFact(source);
  if (above) return [above];
  const beat = beatFact(source, first);
  const quarter = quarterFact(source, first);
  if (beat) return quarter ? [beat, quarter] : [beat];
  const extremes = extremesFact(source, first);
  return [extremes, quarter].filter((fact) => fact !== undefined);
}

function chosenFact({ marked, lines, addsUpOverTime, cumulative, bins }: FactSource, first: ShownLine): TrendFact | undefined {
  if (!marked) return undefined;
  const indices = bins.map((_, index) => index).filter((index) => isChosen(marked, index));
  const [only] = indices;
  const sum = total(first.values, indices);
  const value = indices.length === 1 ? sum : addsUpOverTime && !cumulative && lines.length === 1 ? sum : undefined;
  const base = { kind: 'chosen', label: first.label, value, unit: first.unit } as const;
  return indices.length === 1 && only !== undefined ? { ...base, index: only } : base;
}

function unusualFact({ unusual, shown }: FactSource): TrendFact | undefined {
  const inside = unusual?.filter((index) => index >= shown.from && index <= shown.to);
  return inside && { kind: 'unusual', count: inside.length, of: shown.to - shown.from + 1 };
}

function leaderFact({ lines, shown, addsUpOverTime, addsUpOverMembers, cumulative }: FactSource): TrendFact | undefined {
  const own = lines.filter((line) => line.measure === lines[0]?.measure);
  const indices = indicesOf(shown);
  const sums = addsUpOverTime && !cumulative;
  const valueOf = (line: ShownLine) => (sums ? total(line.values, indices) : lastValue(line.values, shown.to, shown.from));
  const ranked = own
    .filter((line) => !line.others)
    .map((line) => ({ line, value: valueOf(line) }))
    .filter((one): one is { line: ShownLine; value: number } => one.value !== undefined)
    .sort((a, b) => b.value - a.value);
  const [best] = ranked;
  if (!best) return undefined;
  const all = sums && addsUpOverMembers ? own.reduce((sum, line) => sum + (total(line.values, indices) ?? 0), 0) : 0;
  const base = { kind: 'leader', label: best.line.label, value: best.value, unit: best.line.unit } as const;
  return all > 0 && best.value <= all ? { ...base, share: best.value / all } : base;
}

/** How often revenue was above cost, where lines of both are drawn. */
function aboveFact({ lines, shown, cumulative }: FactSource): TrendFact | undefined {
  const revenue = lines.find(({ measure }) => measure === 'revenue');
  const cost = lines.find(({ measure }) => measure === 'cost');
  if (!revenue || !cost || cumulative || revenue.member !== undefined) return undefined;
  const profits = indicesOf(shown)
    .map((index) => ({ index, value: (revenue.values[index] ?? Number.NaN) - (cost.values[index] ?? Number.NaN) }))
    .filter(({ value }) => !Number.isNaN(value));
  if (profits.length < 2) return undefined;
  const worst = profits.reduce((least, one) => (one.value < least.value ? one : least));
  const counts = { count: profits.filter(({ value }) => value > 0).length, of: profits.length };
  return { kind: 'above', ...counts, ...(worst.value < 0 && { loss: worst }) };
}

function beatFact({ shown, cumulative }: FactSource, { values, previous }: ShownLine): TrendFact | undefined {
  if (!previous || cumulative) return undefined;
  const both = indicesOf(shown).filter((index) => !Number.isNaN((values[index] ?? Number.NaN) + (previous[index] ?? Number.NaN)));
  if (both.length < 2) return undefined;
  return { kind: 'beat', count: both.filter((index) => (values[index] ?? 0) > (previous[index] ?? 0)).length, of: both.length };
}

/** The last quarter's part of one whole year, where the measure adds up and nothing is negative. */
function quarterFact(
  { shown, grain, addsUpOverTime, cumulative }: FactSource,
  { values, label, measure }: ShownLine,
): TrendFact | undefined {
  const perYear = grain === 'month' ? 12 : grain === 'quarter' ? 4 : 0;
  const indices = indicesOf(shown);
  if (indices.length !== perYear || !addsUpOverTime || cumulative || label === '') return undefined;
  const parts = indices.map((index) => values[index] ?? Number.NaN);
  const whole = parts.reduce((sum, value) => sum + value, 0);
  if (!(whole > 0) || parts.some((value) => value < 0)) return undefined;
  const last = parts.slice(-perYear / 4).reduce((sum, value) => sum + value, 0);
  return { kind: 'last-quarter', share: last / whole, measure };
}

function extremesFact({ shown }: FactSource, line: ShownLine): TrendFact | undefined {
  const present = indicesOf(shown).filter((index) => !Number.isNaN(line.values[index] ?? Number.NaN));
  if (present.length < 3) return undefined;
  const by = (better: (a: number, b: number) => boolean) =>
    present.reduce((best, index) => (better(line.values[index] ?? 0, line.values[best] ?? 0) ? index : best));
  const high = by((a, b) => a > b);
  const low = by((a, b) => a < b);
  return high === low ? undefined : { kind: 'extremes', high, low, line };
}

/** The index of the greatest value shown, if it stands out: six values at least, and no second one as great. */
export function peakOf(values: Float64Array, shown: { readonly from: number; readonly to: number }): number | undefined {
  const present = indicesOf(shown).filter((index) => !Number.isNaN(values[index] ?? Number.NaN));
  if (present.length < 6) return undefined;
  const best = present.reduce((peak, index) => ((values[index] ?? 0) > (values[peak] ?? 0) ? index : peak));
  return present.filter((index) => values[index] === values[best]).length === 1 ? best : undefined;
}

function indicesOf({ from, to }: { readonly from: number; readonly to: number }): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}

function total(values: Float64Array, indices: readonly number[]): number | undefined {
  const present = indices.map((index) => values[index] ?? Number.NaN).filter((value) => !Number.isNaN(value));
  return present.length === 0 ? undefined : present.reduce((sum, value) => sum + value, 0);
}

function lastValue(values: Float64Array, to: number, from: number): number | undefined {
  for (let index = to; index >= from; index--) {
    const value = values[index] ?? Number.NaN;
    if (!Number.isNaN(value)) return value;
  }
  return undefined;
}
