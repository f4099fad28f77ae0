import { dayOf } from '../../../query/time/calendar-date.js';
import { binEnd, shiftBin } from '../../../query/time/time-grain.js';
import { itemOf, keyAt, type Answer } from './answers.js';
import { weekdays } from './calendar.js';
import { isDays } from './clause.js';
import { countName, hourName, monthName, periodLabel, periodLines, periodName, rangeName, memberKindOf } from './names.js';
import type { AxisOptions } from './options.js';
import type { HeatContext, Item, Member } from './view.js';

/** Maximum number of bins drawn without rows. An outlier must not freeze the page. */
export const MAX_BINS = 400;

/** The columns or rows of a heatmap. */
export interface Axis {
  readonly members: readonly Member[];
  /** Finds the member of each row in a result with a column for the axis. */
  readonly indexIn: (answer: Answer, at: number) => (row: number) => number | undefined;
}

/** Input of an axis. */
export interface AxisFacts {
  readonly main: Answer;
  /** Index of the key column. */
  readonly at: 0 | 1;
  readonly shown: readonly Item[] | undefined;
  /** Result for the remaining members of this axis. */
  readonly rest: Answer | undefined;
  /** Result for the remaining members of the other axis. It may have additional bins. */
  readonly more: Answer | undefined;
  /** Previous members of the axis. */
  readonly before: readonly Member[];
}

/** Returns an axis of members or bins. The remaining members come last. */
export function axisOf(facts: AxisFacts, axis: AxisOptions, context: HeatContext): Axis {
  const own = [...keysOf(facts.main, facts.at, axis), ...(facts.more ? keysOf(facts.more, 0, axis) : [])];
  const keys = axis.kind === 'members' ? own : [...own, ...keysBefore(facts.before, axis)];
  const members = axis.kind === 'members' ? namedMembers(facts, context) : bins(keys, axis, context);
  const ids = axis.kind === 'members' ? members.map(({ items }) => keyOfItem(items[0]!)) : binKeys(keys, axis, context);
  const indices = new Map(ids.map((key, index) => [key, index]));
  const indexIn: Axis['indexIn'] = (answer, at) => {
    const own = keysOf(answer, at, axis);
    return (row) => indices.get(own[row]!);
  };
  if (!facts.rest) return { members, indexIn };
  const { other } = context.messages.heatmap;
  return { members: [...members, { label: other, name: other, kind: 'member', items: [] }], indexIn };
}

/** Returns members in their previous order, then new ones, largest first. Numbers and dates are sorted by value. */
function namedMembers({ main, at, shown = [], before }: AxisFacts, context: HeatContext): readonly Member[] {
  const { type } = main.columns[at]!;
  const had = new Map(before.flatMap(({ items }, place) => items.map((item) => [keyOfItem(item), place] as const)));
  const placeOf = (item: Item): number => had.get(keyOfItem(item)) ?? before.length;
  const items =
    type === 'text'
      ? [...shown].sort((p, q) => placeOf(p) - placeOf(q))
      : [...shown].sort((p, q) => (p === null ? 1 : q === null ? -1 : Number(keyOfItem(p)) - Number(keyOfItem(q))));
  return items.map((item): Member => {
    const name = nameOfItem(item, type === 'number', context);
    return { label: name, name, kind: 'member', items: [item] };
  });
}

function nameOfItem(item: Item, isNumber: boolean, context: HeatContext): string {
  if (item === null) return context.messages.blank;
  if (isDays(item)) return periodName(item.from, 'day', context);
  return isNumber ? countName(Number(item), context) : item;
}

function bins(keys: readonly Key[], axis: AxisOptions, context: HeatContext): readonly Member[] {
  const blank: Member = { label: context.messages.blank, name: context.messages.blank, kind: 'member', items: [null] };
  return binKeys(keys, axis, context).map((key) => (key === null ? blank : binMember(Number(key), axis, context)));
}

/** Returns bins in order. The missing value comes last. */
function binKeys(keys: readonly Key[], axis: AxisOptions, context: HeatContext): readonly Key[] {
  const ordered = [...new Set(keys)].filter((key) => typeof key === 'number').sort((p, q) => p - q);
  return [...filled(ordered, axis, context), ...missing(keys)];
}

/** Key of a row on an axis. */
export type Key = number | string | null;

function keyOfItem(item: Item): Key {
  return isDays(item) ? item.from : item;
}

/** Returns the previous bin keys of an axis. */
function keysBefore(before: readonly Member[], { grain }: AxisOptions): readonly Key[] {
  return before.flatMap(({ items: [item] }): readonly Key[] => {
    if (item === undefined) return [];
    const key = item === null ? null : keyOfItem(item);
    return [grain || key === null ? key : Number(key)];
  });
}

/** Returns the keys of the rows. Members have the text that clauses use. */
export function keysOf(answer: Answer, at: number, { kind }: AxisOptions): readonly Key[] {
  const column = answer.columns[at]!;
  return Array.from({ length: answer.rowCount }, (_, row) => {
    const key = keyAt(column, row);
    return kind === 'members' ? keyOfItem(itemOf(column, key)) : key;
  });
}

function missing(keys: readonly Key[]): readonly null[] {
  return keys.includes(null) ? [null] : [];
}

/** Fills gaps between bins. Months of the year and weekdays are complete and follow the order of the week. */
function filled(keys: readonly number[], axis: AxisOptions, { calendar }: HeatContext): readonly number[] {
  if (axis.part === 'month-of-year') return Array.from({ length: 12 }, (_, k) => k + 1);
  if (axis.part === 'weekday') return Array.from({ length: 7 }, (_, k) => ((calendar.weekStart - 1 + k) % 7) + 1);
  const [first] = keys;
  const last = keys.at(-1);
  if (first === undefined || last === undefined) return [];
  const next = axis.grain
    ? (key: number) => shiftBin(key, axis.grain!, 1, calendar)
    : (key: number, k: number) => (axis.part ? key + 1 : Number((first + (k + 1) * (axis.width ?? 1)).toPrecision(12)));
  const all: number[] = [];
  for (let key = first, k = 0; key <= last; key = next(key, k++)) {
    if (all.length >= MAX_BINS) return keys;
    all.push(key);
  }
  return all.length >= keys.length ? all : keys;
}

/** Any year: months have the same names in all of them. */
const SOME_YEAR = 2024;

function binMember(key: number, axis: AxisOptions, context: HeatContext): Member {
  const { grain, part, width = 1 } = axis;
  if (grain) {
    const items = [{ from: key, to: binEnd(key, grain, context.calendar) }];
    const lines = periodLines(key, grain, context);
    const names = { label: periodLabel(key, grain, context), name: periodName(key, grain, context) };
    return { ...names, kind: memberKindOf(grain), items, ...(lines && { lines }) };
  }
  const items = [String(key)];
  if (part === 'weekday') return weekdays(context).find(({ weekday }) => weekday === key)!;
  if (part === 'month-of-year') {
    const day = dayOf(SOME_YEAR, key, 1);
    return { label: monthName(day, context, 'short'), name: monthName(day, context, 'long'), kind: 'month', items };
  }
  const name = part === 'hour' ? hourName(key, context) : rangeName(key, width, context);
  return { label: name, name, kind: part === 'hour' ? 'hour' : 'member', items };
}
