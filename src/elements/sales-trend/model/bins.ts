import { binIndexOf, daysOf, type BinRange } from '../../../query/time/bins.js';
import { parsePeriod } from '../../../query/time/calendar-date.js';
import { formatDayRange } from '../../../query/time/day-range.js';
import { shiftBin } from '../../../query/time/time-grain.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';

/** Which bins a reader chose. `range`: one stretch, as a brush makes it; `bins`: some of them, ascending. Indices are inclusive. */
export type Selection =
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'bins'; readonly indices: readonly number[] };

/** A stretch shorter than this is marked in its place; a longer one is drawn large by itself. */
const LEAST_WINDOW = 3;

/** Whether a bin is among those chosen; without a choice all are. */
export function isChosen(selection: Selection | undefined, index: number): boolean {
  if (!selection) return true;
  return selection.kind === 'range' ? index >= selection.from && index <= selection.to : selection.indices.includes(index);
}

/** The bins that a selection draws large, or undefined where it is marked in the whole picture. */
export function windowOf(selection: Selection | undefined): BinRange | undefined {
  if (selection?.kind !== 'range' || selection.to - selection.from + 1 < LEAST_WINDOW) return undefined;
  return { from: selection.from, to: selection.to };
}

/** The clause of a selection in its shortest form: `date: 2016-Q2`, `date: 2016-01..2016-05`, `date: 2016-01, 2016-07`. */
export function clauseOf(selection: Selection, bins: readonly number[], grain: TimeGrain): string {
  const stretches = selection.kind === 'range' ? [selection] : selection.indices.map((index) => ({ from: index, to: index }));
  const words = stretches.map((stretch) => formatDayRange(daysOf(stretch, bins, grain)));
  return `date: ${words.join(', ')}`;
}

/** What a brush may choose: the dimension of its bins, and a clause that covers them all. Undefined where there are none. */
export function choosableIn({
  bins,
  grain,
}: {
  readonly bins: readonly number[];
  readonly grain: TimeGrain;
}): { readonly brush: string; readonly where: string } | undefined {
  if (bins.length === 0) return undefined;
  return { brush: `${grain}(date)`, where: clauseOf({ kind: 'range', from: 0, to: bins.length - 1 }, bins, grain) };
}

/** The words of a clause as it is read back: one for each item, ends apart where it is a range. */
export type ClauseWords = readonly (string | { readonly from?: string | undefined; readonly to?: string | undefined })[];

/**
 * The bins that a clause on the date chooses: one stretch if it is one word, some bins if it is several. Undefined where a word is no
 * period, or where no bin of the picture lies in it.
 */
export function selectionOf(words: ClauseWords, bins: readonly number[], grain: TimeGrain): Selection | undefined {
  const ranges = words.map((word) => indicesOf(word, bins, grain));
  if (ranges.length === 0 || ranges.some((range) => range === undefined)) return undefined;
  const [only] = ranges;
  if (ranges.length === 1 && only) return only.from <= only.to ? { kind: 'range', ...only } : undefined;
  const indices = bins
    .map((_, index) => index)
    .filter((at) => ranges.some((range) => range && at >= range.from && at <= range.to));
  return indices.length > 0 ? { kind: 'bins', indices } : undefined;
}

/** The bins that a word touches, empty (`from` after `to`) where none; a bin that is only begun by the word is chosen whole. */
function indicesOf(word: ClauseWords[number], bins: readonly number[], grain: TimeGrain): BinRange | undefined {
  const ends = typeof word === 'string' ? { from: word, to: word } : word;
  const first = ends.from === undefined ? undefined : parsePeriod(ends.from);
  const last = ends.to === undefined ? undefined : parsePeriod(ends.to);
  if ((ends.from !== undefined && !first) || (ends.to !== undefined && !last)) return undefined;
  const after = shiftBin(bins.at(-1) ?? 0, grain, 1);
  const from = first ? (first.from >= after ? bins.length : Math.max(0, binIndexOf(bins, first.from))) : 0;
  return { from, to: last ? binIndexOf(bins, last.to) : bins.length - 1 };
}
