import { isoDate } from '../../../query/time/calendar-date.js';
import { suggestions } from '../../../query/names.js';
import type { Dimension } from '../../../query/plan.js';
import { valuesOfPart } from '../../../query/time/selected-days.js';
import { binStart, shiftBin, type TimeGrain, type TimePart } from '../../../query/time/time-grain.js';
import type { ClauseItem } from '../../../query/where/where.js';
import type { SalesError } from '../../../util/error.js';
import { ABC_CLASSES } from '../../../util/abc-classes.js';
import { badItem, type ClauseContext } from './clause-values.js';

const CUSTOMER_TYPES = ['new', 'repeat'];

/** Maximum distance of a bound from a multiple of the width, in widths: decimals need not divide exactly. */
const TOLERANCE = 1e-9;

/**
 * Requires that an item names possible values of its dimension. A value that no row could ever have is a mistake, not an empty
 * selection.
 * @throws SalesError `bad-clause` for an impossible value, `bad-type` for a value of another type, with the position
 */
export function requirePossible(context: ClauseContext, dimension: Dimension, item: ClauseItem): void {
  const wrong =
    dimension.kind === 'level' && dimension.classes
      ? wrongWord(context, item, 'abc-class', ABC_CLASSES)
      : dimension.kind === 'customer-type'
        ? wrongWord(context, item, 'customer-type', CUSTOMER_TYPES)
        : dimension.kind === 'part'
          ? wrongPart(context, dimension.part, item)
          : (dimension.kind === 'bin-number' || dimension.kind === 'level') && dimension.width !== undefined
            ? wrongBin(context, dimension.width, item)
            : undefined;
  if (wrong) throw wrong;
}

function wrongWord(
  context: ClauseContext,
  item: ClauseItem,
  expected: 'customer-type' | 'abc-class',
  words: readonly string[],
): SalesError | undefined {
  const text = item.kind === 'equals' ? item.value : '';
  const isKnown = item.kind === 'pattern' ? patternOf(item.parts) : (type: string): boolean => type === text;
  if (words.some(isKnown)) return undefined;
  return badItem(context, item, 'bad-clause', [expected, suggestions(text, words)]);
}

function patternOf(parts: readonly string[]): (text: string) => boolean {
  const pattern = new RegExp(`^${parts.map((part) => part.replace(/[^\w]/g, '\\$&')).join('.*')}$`, 'i');
  return (text) => pattern.test(text);
}

function wrongPart(context: ClauseContext, part: TimePart, item: ClauseItem): SalesError | undefined {
  const [first, last] = part === 'hour' ? [0, 23] : [1, valuesOfPart(part, context.scope.calendar)];
  const numbers = numbersIn(item);
  const isNumber = numbers !== undefined && !numbers.some(Number.isNaN);
  const isPossible = (value: number): boolean => value >= first && value <= last && Number.isInteger(value);
  if (isNumber && numbers.every(isPossible)) return undefined;
  const values = { expected: [`${String(first)}..${String(last)}`] };
  return badItem(context, item, isNumber ? 'bad-clause' : 'bad-type', [part, values]);
}

/** Bins are named by their lower bound. The ends of a range need not be bounds. */
function wrongBin(context: ClauseContext, width: number, item: ClauseItem): SalesError | undefined {
  const steps = item.kind === 'equals' ? Number(item.value) / width : 0;
  const isBound = Math.abs(steps - Math.round(steps)) <= TOLERANCE * Math.max(1, Math.abs(steps));
  // Texts that are not numbers are reported where numbers are parsed.
  if (isBound || !Number.isFinite(steps)) return undefined;
  const near = [Math.floor(steps), Math.floor(steps) + 1].map((step) => String(Number((step * width).toPrecision(12))));
  return badItem(context, item, 'bad-clause', ['bin-bound', { lower: near[0] ?? '', upper: near[1] ?? '', expected: near }]);
}

/** Returns the error for days on which no date bin begins. `day`: the first of them. */
export function noBin(context: ClauseContext, grain: TimeGrain, item: ClauseItem, day: number): SalesError {
  const start = binStart(day, grain, context.scope.calendar);
  const near = [start, shiftBin(start, grain, 1, context.scope.calendar)].map(isoDate);
  return badItem(context, item, 'bad-clause', ['bin-day', { grain, lower: near[0] ?? '', upper: near[1] ?? '', expected: near }]);
}

/** The numbers of an item; `NaN` for texts that are not numbers, `undefined` for items of another kind. */
function numbersIn(item: ClauseItem): readonly number[] | undefined {
  if (item.kind === 'equals') return [Number(item.value.trim() || NaN)];
  return item.kind === 'range' ? [item.from, item.to].flatMap((end) => (end === undefined ? [] : [Number(end)])) : undefined;
}
