import { sideNames, type SideNames } from '../../base/card/clause-label.js';
import { memberName } from '../../../format/member-name.js';
import { formatNumber } from '../../../format/number.js';
import { memberAt, numberAt, type ResultColumn } from '../../../query/result/result.js';
import { type MeasureFacts, measureOf, resultName } from '../../../query/measure.js';
import { PLAN } from '../../../query/planned.js';
import type { PlanFacts } from '../../../query/plan.js';
import { isTime } from '../../../query/time/time-grain.js';
import { abcCounts } from '../../../util/abc-classes.js';
import { meaningfulOrder } from './names.js';
import { placeOf } from '../../base/define/drill-path.js';
import { CHARTS } from '../attributes.js';
import { type BreakdownOptions, firstMeasure, hasBothEnds, limitOf } from './options.js';
import { type Answer, MAX_MEMBERS, isRanked, keysOf, shownParts } from './plans.js';
import type { BreakdownColumn, BreakdownContext, BreakdownPart, BreakdownRow, BreakdownView, Classes, Instead } from './view.js';

export type BreakdownAnswers = Readonly<Record<string, (Answer & { readonly facts?: PlanFacts }) | undefined>>;

/** Maximum number of slices that are readable in a donut. */
const MAX_SLICES = 5;

/** Numbers of a row before it becomes a row of the chart. */
type Numbers = Pick<BreakdownRow, 'key' | 'label' | 'values' | 'previous'>;

export function toView(answers: BreakdownAnswers, options: BreakdownOptions, context: BreakdownContext): BreakdownView {
  const place = placeOf(context.own, options.levels, context.depth);
  const listed = answers['members'] ?? answers['main'];
  const first = firstMeasure(options);
  const known = (listed ?? answers['total'])?.facts?.measures ?? [];
  const lead = measureOf(known, first);
  const limited = limitOf(options) !== undefined;
  const bothEnds = hasBothEnds(options);
  const order = isRanked(options) || !listed ? undefined : meaningfulOrder(listed, context);
  const { base, all, count } = listOf(answers, options, context, order);
  const total = numberAt(columnOf(answers['total'], first), 0);
  const parts = options.second === undefined ? [] : partsOf(answers, context);
  const split = options.second === undefined ? undefined : splitOf(answers, parts, [first, sideNameOf(first, options)]);
  const isCut = !limited && listed?.rowCount === MAX_MEMBERS;
  const fields = [place.field, ...(options.second === undefined ? [] : [options.second])];
  const isSum = fields.every((field) => (isTime(field) ? lead.adds.time : lead.adds.members));
  const adds = isSum || (!isCut && options.second === undefined && isDisjoint(all, lead, total));
  const instead = insteadOf(options, { rows: all, parts: split, adds });
  const chart = instead === undefined ? options.chart : 'bar';
  const sideBySide = split !== undefined && (chart === 'bar' || instead !== undefined);
  const rows = withPreviousRows(all, context.previous, limited).map((row): BreakdownRow => {
    const own = split?.(row.key);
    const slot = row.key === undefined ? 0 : (context.slots?.get(row.key) ?? 1);
    if (own && sideBySide) return { ...row, values: own.values, previous: own.previous, slot };
    return { ...row, slot, ...(own && { parts: own.values }) };
  });
  const shownTotal = total || rows.reduce((sum, { values: [value = 0] }) => sum + (value || 0), 0);
  const facts = answers['total']?.facts;
  const sides = sideNames(facts ?? {}, context);
  const columns = sideBySide
    ? parts.map((part): BreakdownColumn => ({ ...kindOf(lead), title: part.label, scale: 0 }))
    : measureColumns(options.measures, known, sides, context);
  const view: BreakdownView = {
    chart,
    // Only a chart that the page asks for needs a reason not to be there.
    ...(instead !== undefined && !options.isDefaultChart && { instead }),
    ...(options.bottom !== undefined && !bothEnds && { lowest: true }),
    ...(options.top !== undefined && !bothEnds && base.length >= options.top && { largest: true }),
    count,
    field: place.field,
    levels: options.levels,
    path: place.path,
    rows,
    columns,
    parts: sideBySide ? [] : parts,
    chosen: rows.flatMap(({ key }, at) => (key !== undefined && place.chosen.includes(key) ? [at] : [])),
    total: shownTotal,
    adds,
    ordered: order !== undefined,
    ...(options.compare !== undefined && {
      compared: comparedOf({ facts, sides }, sideBySide ? undefined : listed?.facts?.arrivals, options),
    }),
    ...(isCut && { cut: MAX_MEMBERS }),
  };
  return chart === 'pareto' ? withClasses(view, context) : view;
}

/** Returns a column for each measure. The only one has the name of its side. */
function measureColumns(
  measures: readonly string[],
  known: readonly MeasureFacts[],
  sides: SideNames | undefined,
  { messages }: BreakdownContext,
): readonly BreakdownColumn[] {
  const own = measures.length === 1 ? sides?.own : undefined;
  return measures.map((measure, scale) => ({
    ...kindOf(measureOf(known, resultName(measure))),
    title: own ?? messages.measure({ name: measure }),
    scale,
  }));
}

/** Returns the column that a measure is compared with: its plan or its earlier value. */
function sideNameOf(measure: string, { compare }: BreakdownOptions): string {
  return `${measure}.${compare === PLAN ? PLAN : 'previous'}`;
}

function comparedOf(
  { facts, sides }: { readonly facts: PlanFacts | undefined; readonly sides: SideNames | undefined },
  arrivals: PlanFacts['arrivals'],
  { compare }: BreakdownOptions,
): NonNullable<BreakdownView['compared']> {
  const { period, earlier, uncovered } = facts ?? {};
  const kind = { ...(compare === PLAN && { isPlan: true }), ...(sides && { sides }) };
  return { period, earlier, arrivals, ...(uncovered && { uncovered }), ...kind };
}

/** True for counts of members without overlap, such as customers by gender: they add up to the total. */
function isDisjoint(rows: readonly Numbers[], { unit }: MeasureFacts, total: number): boolean {
  const counts = rows.map(({ values: [value = 0] }) => value || 0);
  return (
    unit === 'count' && counts.filter((count) => count > 0).length > 1 && counts.reduce((sum, count) => sum + count, 0) === total
  );
}

/** Keeps rows in their previous places during a drag. Unless `top` or `bottom` is set, a member without rows keeps its place. */
function withPreviousRows(rows: readonly Numbers[], before: BreakdownContext['previous'], limited: boolean): readonly Numbers[] {
  if (!before || before.length === 0) return rows;
  const now = new Map(rows.map((row) => [row.key, row]));
  const kept = before.flatMap(({ key, label }): readonly Numbers[] => {
    const row = now.get(key);
    now.delete(key);
    if (row) return [row];
    return limited ? [] : [{ key, label, values: [] }];
  });
  return [...kept, ...now.values()];
}

function numbersOf(
  answer: Answer | undefined,
  options: BreakdownOptions,
  context: BreakdownContext,
  order: readonly number[] | undefined,
): readonly Numbers[] {
  const [key] = answer?.columns ?? [];
  if (!answer || !key) return [];
  const valuesAt = valuesIn(answer, options);
  const rows = order ?? Array.from({ length: answer.rowCount }, (_, row) => row);
  return rows.map((row) => {
    const own = memberAt(key, row);
    return { key: own, label: memberName(own, key, context), ...valuesAt(row) };
  });
}

/** Returns a function that reads all measures in a row of an answer, and the values that they are compared with. */
export function valuesIn(answer: Answer, options: BreakdownOptions): (row: number) => Pick<Numbers, 'values' | 'previous'> {
  const names = options.measures.map(resultName);
  const columns = names.map((name) => columnOf(answer, name));
  const earlier = names.map((name) => columnOf(answer, sideNameOf(name, options)));
  const isCompared = earlier.some((column) => column);
  return (row) => ({
    values: columns.map((column) => numberAt(column, row)),
    previous: isCompared ? earlier.map((column) => numberAt(column, row)) : undefined,
  });
}

function columnOf(answer: Answer | undefined, wanted: string): ResultColumn | undefined {
  return answer?.columns.find(({ name }) => name === wanted);
}

/** Returns the rows of a list: the queried members, all rows with the one of the remaining members, and the number of all members. */
function listOf(
  answers: BreakdownAnswers,
  options: BreakdownOptions,
  context: BreakdownContext,
  order: readonly number[] | undefined,
) {
  const listed = answers['members'] ?? answers['main'];
  const base = numbersOf(listed, options, context, order);
  const last = lastOf(numbersOf(answers['last'], options, context, undefined), base);
  const shown = base.length + last.length;
  const count = listed?.facts?.groups ?? shown;
  return { base, all: [...base, ...othersOf(answers['others'], options, { ...context, count: count - shown }), ...last], count };
}

/** Returns the smallest members from the largest down, without those that are among the largest too. */
function lastOf(smallest: readonly Numbers[], largest: readonly Numbers[]): readonly Numbers[] {
  const known = new Set(largest.map(({ key }) => key));
  return smallest.filter(({ key }) => !known.has(key)).reverse();
}

/** Returns one row for all members not shown, with their number where it is known; empty when all are shown. */
function othersOf(
  answer: Answer | undefined,
  options: BreakdownOptions,
  { messages, locale, count }: BreakdownContext & { readonly count: number },
): readonly Numbers[] {
  if (!answer || (answer as { readonly selected?: number }).selected === 0) return [];
  const { other } = messages.breakdown;
  const shown = formatNumber(count, 'count', { locale });
  const named = hasBothEnds(options) ? messages.more({ shown }) : `${other} (${shown})`;
  const label = count > 0 ? named : other;
  return [{ key: undefined, label, ...valuesIn(answer, options)(0) }];
}

function partsOf(answers: BreakdownAnswers, context: BreakdownContext): readonly BreakdownPart[] {
  const answer = answers['parts'];
  const [key] = answer?.columns ?? [];
  if (!answer || !key) return [];
  const all = keysOf(answer);
  const shown = shownParts(all);
  const ordered = meaningfulOrder({ ...answer, rowCount: shown.length }, context);
  const keys = ordered ? ordered.map((row) => shown[row] ?? null) : shown;
  const parts = keys.map((part, at) => ({
    key: part,
    label: memberName(part, key, context),
    slot: context.slots?.get(part) ?? (at % 8) + 1,
  }));
  return shown.length < all.length ? [...parts, { key: undefined, label: context.messages.breakdown.others, slot: 0 }] : parts;
}

/** Returns the values of a row's parts. The key `undefined` selects the row or part for all remaining members. */
type Split = ReturnType<typeof splitOf>;

function splitOf(
  answers: BreakdownAnswers,
  parts: readonly BreakdownPart[],
  [measure, side]: readonly [measure: string, side: string],
) {
  const found = new Map<string, { readonly value: number; readonly previous: number }>();
  const place = (member: string | null | undefined, part: string | null | undefined): string =>
    JSON.stringify([member === undefined ? 0 : [member], part === undefined ? 0 : [part]]);
  let compared = false;
  const take = (answer: Answer | undefined, keys: (row: number) => string): void => {
    const [column, earlier] = [columnOf(answer, measure), columnOf(answer, side)];
    compared ||= earlier !== undefined;
    for (let row = 0; row < (answer?.rowCount ?? 0); row++)
      found.set(keys(row), { value: numberAt(column, row), previous: numberAt(earlier, row) });
  };
  const { main, rest, otherParts, otherRest } = answers;
  const key = (answer: Answer | undefined, k: number, row: number): string | null => memberAt(answer!.columns[k]!, row);
  take(main, (row) => place(key(main, 0, row), key(main, 1, row)));
  take(rest, (row) => place(key(rest, 0, row), undefined));
  take(otherParts, (row) => place(undefined, key(otherParts, 0, row)));
  take(otherRest, () => place(undefined, undefined));
  return (member: string | null | undefined): Pick<Numbers, 'values' | 'previous'> => {
    const own = parts.map((part) => found.get(place(member, part.key)));
    const values = own.map((one) => one?.value ?? Number.NaN);
    return compared ? { values, previous: own.map((one) => one?.previous ?? Number.NaN) } : { values };
  };
}

/** Returns why the chart would be misleading or unreadable; `undefined` when it is fine. */
function insteadOf(
  { chart }: BreakdownOptions,
  { rows, parts, adds }: { readonly rows: readonly Numbers[]; readonly parts: Split | undefined; readonly adds: boolean },
): Instead | undefined {
  const needed = CHARTS[chart].values;
  if (!needed) return undefined;
  if (!adds) return 'not-additive';
  const values = rows.flatMap(({ key, values: [value = 0] }) => (parts ? parts(key).values : [value]));
  if (needed === 'shares' && values.some((value) => value < 0)) return 'negative';
  return chart === 'donut' && rows.length > MAX_SLICES ? 'many' : undefined;
}

function kindOf({ name, unit, good }: MeasureFacts): Pick<BreakdownColumn, 'measure' | 'unit' | 'good' | 'kind'> {
  return { measure: name, unit, good, kind: 'value' };
}

/** Converts a view to a Pareto chart: largest members first, each with its cumulative share. */
function withClasses(view: BreakdownView, { messages }: BreakdownContext): BreakdownView {
  const [column] = view.columns;
  // Members with values in the earlier period only have no share in the total.
  const isHere = (value: number): boolean => !Number.isNaN(value) && !(value === 0 && column?.unit === 'count');
  const rows = view.compared ? view.rows.filter(({ values: [value = 0] }) => isHere(value)) : view.rows;
  const values = rows.map(({ values: [value = 0] }) => value);
  const shares = runningShares(values, view.total);
  const running: BreakdownColumn = {
    title: messages.breakdown.cumulative,
    measure: column?.measure ?? '',
    unit: 'percent',
    good: 'up',
    kind: 'cumulative',
    scale: 1,
  };
  return {
    ...view,
    rows: rows.map((row, at) => ({ ...row, values: [row.values[0] ?? Number.NaN, shares[at] ?? Number.NaN] })),
    columns: [...view.columns, running],
    ...(view.total > 0 && { classes: classesOf(values, view.total) }),
  };
}

/** Returns the cumulative share of each value; NaN unless the total is above zero. */
export function runningShares(values: readonly number[], total: number): readonly number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value || 0;
    return total > 0 ? sum / total : Number.NaN;
  });
}

/** Counts the members of each class among values from the largest down. */
export function classesOf(values: readonly number[], total: number): Classes {
  const [a, ab] = abcCounts(values, total);
  return { a, b: ab - a, c: values.length - ab };
}
