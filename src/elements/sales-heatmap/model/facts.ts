import { isDays } from '../../../catalog/value-clause.js';
import { weekdayNames } from '../../../format/member-name.js';
import { singleHolder, testOf, type Claim } from '../../../query/claim.js';
import { measureOf, resultName, type MeasureUnit } from '../../../query/measure.js';
import type { PlanFacts, Calendar } from '../../../query/plan.js';
import { PLAN } from '../../../query/planned.js';
import { weekdayOf } from '../../../query/time/calendar-date.js';
import { numberAt, QueryResult, type ResultColumn } from '../../../query/result/result.js';
import { binStart } from '../../../query/time/time-grain.js';
import { planScale, scaleOf } from '../../../util/color-scale.js';
import {
  markName,
  type ChartAnnouncement,
  type FactColumn,
  type FactValue,
  type WidgetHeading,
} from '../../base/define/widget-facts.js';
import type { KeyHint } from '../../base/element/widget.js';
import {
  COMPARED,
  keyOfItem,
  measureColumns,
  type Answer,
  type HeatAnswers,
  type Grid,
  type HeatFacts,
  type HeatInput,
  type Layout,
  type Spot,
} from './layout.js';
import { dayGrid, monthGrid, notableWeekday, type NotableWeekday } from './calendar.js';
import { dimensionGrid } from './dimensions.js';
import { finerOf, heldIn, isSmall, keptOf, membersBeside, mostIn, toOptions, type HeatOptions, isFolded } from './plans.js';
import { withRows } from '../../../query/result/appended-rows.js';

/** Values of the cells by column; NaN without rows. */
type CellValues = { values: Float64Array } & Partial<Record<(typeof COMPARED)[number], Float64Array>>;

/** A heatmap of a measure, as far as its sentences and claims need it. */
type Measured = ReturnType<typeof measuredIn>;

export function cellFacts(input: HeatInput): HeatFacts {
  const { attributes, calendar, messages, texts } = input;
  const options = toOptions(attributes);
  const results: HeatAnswers = { ...input.results, main: withBothTimes(input.results['main']!, options, calendar) };
  const measured = measuredIn(input, options, results);
  const { kind, layout, unit, values } = measured;
  const names = namesIn(measured, input);
  const compared = COMPARED.filter((name) => values[name] && !(name === 'growth' && unit === 'percent'));
  const headings = headingsOf(layout);
  const hint = texts.clickHint({ isRange: kind === 'days' });
  const figuresAt = (cell: number): readonly FactValue[] => {
    const numbers = [values.values, ...compared.map((name) => values[name]!)].map((of) => of[cell]!);
    return numbers.map((value) => (Number.isNaN(value) ? (numbers.every(Number.isNaN) ? undefined : null) : value));
  };
  const isMatrix = kind === 'grid' && compared.length === 0;
  const label = messages.dimension({ name: options.y.text });
  const [columns, rows] = [headings.slice(0, layout.columns.length), headings.slice(layout.columns.length)];
  return {
    ...measured,
    summary: sentenceOf(measured, input),
    summaryOf: (selected) => selectedText(measured, selected, input),
    claims: claimsOf(measured),
    columns: [
      ...names.columns,
      { label: messages.measure({ name: measured.measure }), unit },
      ...compared.map((name) => comparedColumn(name, measured, input)),
    ],
    marks: layout.spots.slice(0, layout.cells).map(({ filters }, cell) => ({
      ...{ filters, hint },
      values: [...names.valuesAt(cell), ...figuresAt(cell)],
    })),
    headings,
    crosstab: isMatrix ? { label, columns, rows } : undefined,
    markType: 'cell',
    announced: announcedOf(texts, texts.keys, [
      [['Enter'], texts.keySelect],
      [['Shift', '→'], texts.keyRange],
      [['Esc'], texts.keyLeave],
    ]),
    result: shownResult(results, options),
  };
}

export function announcedOf(texts: HeatInput['texts'], keys: string, hints: readonly KeyHint[]): ChartAnnouncement {
  return { role: texts.role, keys, hints: [[['←', '↑', '→', '↓'], texts.keyMove], ...hints] };
}

/** Returns the headers of columns, rows and years, with what they select. */
export function headingsOf({ spots, cells }: Pick<Layout, 'spots' | 'cells'>): readonly WidgetHeading[] {
  return spots.slice(cells).map(({ name = '', filters }) => ({ name, filters }));
}

function measuredIn(input: HeatInput, options: HeatOptions, results: HeatAnswers) {
  const { attributes, texts } = input;
  const main = results.main!;
  const held = heldIn(input);
  const isMonths = options.mode === 'calendar' && isSmall(input.width) && results.months !== undefined;
  const kind: HeatFacts['kind'] = options.mode !== 'calendar' ? 'grid' : isMonths ? 'months' : 'days';
  const grid = gridOf(results, options, { input, kind, held });
  const { cellOf, restXOf: _, restYOf: __, ...layout } = grid;
  const source = isMonths ? results.months : main;
  const unit = measureColumns(source).values?.unit ?? 'number';
  const values = valuesOf(layout.cells, [[source, cellOf], ...restOf(results, grid)]);
  const shows = showsOf(values, unit);
  const colors = shows === 'values' ? values.values : values[shows]!;
  const measure = resultName(options.measure);
  const { adds, belowZero, good } = measureOf(main.facts.measures, measure);
  const isSame = held?.kind === kind && held.measure === measure && held.shows === shows;
  // Zero is the middle of the color scale for changes, and for sales with a notable amount of returns.
  const scale = isSame
    ? held.scale
    : shows === 'attainment' || shows === 'gap'
      ? planScale(colors, shows === 'gap' ? 0 : 1, good)
      : scaleOf(colors, shows === 'values' ? belowZero : 'always');
  const perDay = kind === 'grid' && adds.time && shows === 'values';
  return {
    ...{ options, kind, layout, measure, shows, unit, colors, scale, values, good },
    axes: [attributes.x, attributes.y] as const,
    members: held?.members ?? keptOf(results, mostIn(input.width)),
    /** True when values add up over members and over time. */
    adds: adds.time && adds.members,
    /** Time unit of the cells when each cell is one period. */
    grain: kind === 'days' ? 'day' : kind === 'grid' && isFolded(options) ? finerOf(options).grain : undefined,
    noRows: shows === 'values' ? texts.noRows : texts.noComparison,
    ...extremesIn(colors, { layout, scale, facts: perDay ? main.facts : undefined }),
  };
}

function gridOf(
  answers: HeatAnswers,
  options: HeatOptions,
  { input, kind, held }: { readonly input: HeatInput; readonly kind: HeatFacts['kind']; readonly held: HeatFacts | undefined },
): Grid {
  const main = answers.main!;
  const before = held?.kind === kind ? held.layout : undefined;
  if (kind === 'days') return dayGrid(main, input, before);
  if (kind === 'months') return monthGrid(main, answers.months!, input, before);
  const most = mostIn(input.width);
  const { restX = answers.keptX, restY = answers.keptY } = answers;
  const x = membersBeside(held?.members.x, answers.x, most.x, answers.keptX !== undefined);
  const y = membersBeside(held?.members.y, answers.y, most.y, answers.keptY !== undefined);
  return dimensionGrid({ main, x, y, restX, restY }, options, input, before);
}

type Placed = readonly [answer: Answer | undefined, cellOf: Grid['restXOf']];

function valuesOf(cells: number, placed: readonly [Placed, ...Placed[]]): CellValues {
  const own = measureColumns(placed[0][0]!);
  const names = (['values', ...COMPARED] as const).filter((name) => name === 'values' || own[name]);
  const values = Object.fromEntries(names.map((name) => [name, new Float64Array(cells).fill(Number.NaN)]));
  for (const [answer, cellOf] of placed) {
    if (!answer || !cellOf) continue;
    const columns = measureColumns(answer);
    for (let row = 0; row < answer.rowCount; row++) {
      const cell = cellOf(row);
      if (cell !== undefined) for (const name of names) values[name]![cell] = numberAt(columns[name], row);
    }
  }
  return values as CellValues;
}

/** Returns the results of the remaining members, which are in the last column and row. */
function restOf({ keptX, keptY, restX = keptX, restY = keptY, rest }: HeatAnswers, grid: Grid): readonly Placed[] {
  const { restXOf, restYOf, cells } = grid;
  // A query without keys has a result even without rows.
  const hasBoth = restXOf && restYOf && rest?.selected !== 0;
  return [
    [restX, restXOf],
    [restY, restYOf],
    [rest, hasBoth ? () => cells - 1 : undefined],
  ];
}

/** Returns what colors the cells. A plan below zero has no attainment, and without any plan the values themselves are shown. */
function showsOf({ growth, plan }: CellValues, unit: MeasureUnit): Exclude<HeatFacts['shows'], 'correlation'> {
  if (plan) return plan.some((value) => value < 0) ? 'gap' : plan.every(Number.isNaN) ? 'values' : 'attainment';
  if (!growth) return 'values';
  return unit === 'percent' ? 'change' : 'growth';
}

/** Returns the highest cell, and the lowest if values go both ways. Cells of the remaining members never lead. `facts`: of values that add up over time. */
function extremesIn(
  colors: Float64Array,
  { layout, scale, facts }: Pick<HeatFacts, 'layout' | 'scale'> & { readonly facts: PlanFacts | undefined },
): Pick<HeatFacts, 'peak' | 'low'> {
  const named = colors.map((value, cell) =>
    layout.spots[cell]!.filters.every(({ values }) => values.length > 0) ? value : Number.NaN,
  );
  const perDay = facts ? perWeekday(named, layout, facts) : named;
  const cells = [...named.keys()];
  // A cell leads only if it also does per day: 13 days have two Wednesdays and one Friday.
  const holder = (sign: 1 | -1): number | undefined => {
    const [cell, daily] = [named, perDay].map((numbers) => singleHolder(cells, (one) => numbers[one]!, sign));
    return cell === daily ? cell : undefined;
  };
  const peak = holder(1);
  const low = scale.way === 'both' ? holder(-1) : undefined;
  return { peak, low: low === peak ? undefined : low };
}

/** Returns the values of a grid of weekdays, each divided by the number of its weekdays in the data; other values unchanged. */
function perWeekday(values: Float64Array, { spots, rows, columns }: Layout, { period, oldest, newest }: PlanFacts): Float64Array {
  if (oldest === undefined || newest === undefined) return values;
  const [from, to] = [Math.max(oldest, period?.from ?? oldest), Math.min(newest, period?.to ?? newest)];
  const weeks = Math.floor((to - from + 1) / 7);
  const further = Array.from({ length: (to - from + 1) % 7 }, (_, k) => String(weekdayOf(to - k)));
  return values.map((value, cell) => {
    const { row, column } = spots[cell]!;
    const weekday = [rows[row], columns[column]].find((member) => member?.kind === 'weekday')?.items[0];
    return typeof weekday === 'string' ? value / (weeks + Number(further.includes(weekday))) : value;
  });
}

interface CellNames {
  readonly columns: readonly FactColumn[];
  readonly valuesAt: (cell: number) => readonly FactValue[];
}

/** Returns the columns that name the cells: their period, or the two dimensions. */
function namesIn({ kind, layout, options, grain }: Measured, { messages }: HeatInput): CellNames {
  const { columns, rows, spots } = layout;
  const dimension = (name: string): FactColumn => ({ label: messages.dimension({ name }) });
  const membersAt = (cell: number): readonly string[] => {
    const { column, row } = spots[cell]!;
    return [columns[column]!.name, rows[row]!.name];
  };
  if (grain !== undefined)
    return {
      columns: [{ label: messages.period, grain, isOrdered: true }],
      valuesAt: (cell) => [dayOf(spots[cell]!) ?? messages.list({ items: [...membersAt(cell)] })],
    };
  if (kind === 'months')
    return {
      columns: [
        { ...dimension('weekday(date)'), isOrdered: true },
        { ...dimension('month(date)'), grain: 'month' },
      ],
      valuesAt: (cell) => [rows[spots[cell]!.row]!.name, dayOf(spots[cell]!)],
    };
  return { columns: [dimension(options.x.text), dimension(options.y.text)], valuesAt: membersAt };
}

function dayOf({ filters: [first] }: Spot): number | undefined {
  const item = first?.values[0];
  return item !== undefined && isDays(item) ? item.from : undefined;
}

function comparedColumn(name: (typeof COMPARED)[number], { unit, good }: Measured, { messages }: HeatInput): FactColumn {
  const plan = messages.measure({ name: PLAN });
  const columns: Readonly<Record<typeof name, FactColumn>> = {
    previous: { label: messages.previous, unit },
    change: { label: messages.change, unit, isDifference: true },
    growth: { label: messages.growth, unit: 'growth' },
    plan: { label: plan, unit },
    gap: { label: messages.versus({ value: plan }), unit, isDifference: true, good },
    attainment: { label: messages.measure({ name: 'attainment' }), unit: 'percent' },
  };
  return columns[name];
}

/** Returns the summary: the highlighted cells. Where several cells have the highest value, none is named. */
function sentenceOf(view: Measured, input: HeatInput): string {
  const { messages, texts } = input;
  const { kind, shows, peak, low } = view;
  const days = [weekdayText(view, input), gapsText(view, input)].filter((text) => text !== '');
  if (peak === undefined) return messages.phrases({ items: days });
  const end = (cell: number) => ({ place: placeOf(view, cell, input), value: shownText(view, cell, input) });
  const plan = messages.measure({ name: PLAN });
  const name =
    shows === 'gap'
      ? messages.versus({ value: plan })
      : messages.measure({ name: shows === 'attainment' ? 'attainment' : view.measure });
  if (low !== undefined)
    return (shows === 'growth' || shows === 'change' ? texts.changes : texts.extremes)(name, end(peak), end(low));
  if (kind !== 'days' || shows === 'attainment' || shows === 'gap') return texts.peak({ measure: name, ...end(peak) });
  const day = nameAt(view, peak, input);
  return messages.phrases({ items: [...days, texts.bestDay({ day, value: end(peak).value })] });
}

/** Names a cell: its period, or its two members. */
function nameAt(view: Measured, cell: number, input: HeatInput): string {
  const { columns, valuesAt } = namesIn(view, input);
  return markName(columns, valuesAt(cell), input);
}

function shownText({ shows, colors, unit }: Measured, cell: number, { format, formatDifference }: HeatInput): string {
  if (shows === 'growth') return format(colors[cell], 'growth');
  if (shows === 'change' || shows === 'gap') return formatDifference(colors[cell], unit, 'compact');
  return shows === 'attainment' ? format(colors[cell], 'percent') : format(colors[cell], unit, 'compact');
}

/** Describes the position of a cell in a sentence. */
function placeOf(view: Measured, cell: number, input: HeatInput): string {
  const { kind, layout, grain } = view;
  const { texts } = input;
  const spot = layout.spots[cell]!;
  if (grain !== undefined && dayOf(spot) !== undefined) {
    const name = nameAt(view, cell, input);
    return kind === 'days' ? texts.onDay({ day: name }) : texts.place([{ kind: grain === 'day' ? 'time' : 'month', name }]);
  }
  const { title } = layout.blocks[spot.block]!;
  const members = [layout.columns[spot.column]!, layout.rows[spot.row]!];
  return texts.place(
    members.map((one) => ({ kind: one.kind, name: one.kind === 'month' && title ? `${one.name} ${title}` : one.name })),
  );
}

/** Returns the days without rows, and the weekday of most of them; none but in a calendar of days. */
function gapsOf({ kind, layout, values }: Measured): {
  readonly days: number;
  readonly most: readonly [weekday: number, count: number] | undefined;
} {
  const { from, to } = layout.days ?? { from: 0, to: -1 };
  const cells = kind === 'days' ? layout.spots.slice(0, layout.cells) : [];
  const days = cells.flatMap((spot, cell) => {
    const day = dayOf(spot)!;
    return Number.isNaN(values.values[cell]!) && day >= from && day <= to ? [day] : [];
  });
  const counts = new Map<number, number>();
  for (const day of days) counts.set(weekdayOf(day), (counts.get(weekdayOf(day)) ?? 0) + 1);
  const most = singleHolder(counts, ([, count]) => count);
  return { days: days.length, most: most && most[1] > days.length / 3 && most[1] > 2 ? most : undefined };
}

/** Returns the weekday of a calendar of days that differs most from an average day. */
function weekdayIn({ kind, shows, adds, layout, values }: Measured): NotableWeekday | undefined {
  if (kind !== 'days' || shows !== 'values' || !adds) return undefined;
  return notableWeekday(
    layout.spots.slice(0, layout.cells).map((spot, cell) => ({ day: dayOf(spot)!, value: values.values[cell]! })),
  );
}

function weekdayText(view: Measured, { locale, format, texts }: HeatInput): string {
  const found = weekdayIn(view);
  if (!found) return '';
  const day = weekdayNames(locale, 'long')[found.weekday - 1]!;
  return texts.weekday({ isBest: found.share > 0, day, share: format(found.share, 'growth') });
}

function gapsText(view: Measured, { locale, format, texts }: HeatInput): string {
  const { days, most } = gapsOf(view);
  if (days === 0) return '';
  const weekday = most && weekdayNames(locale, 'long')[most[0] - 1]!;
  return texts.gaps(days, format(days, 'count'), most && { count: format(most[1], 'count'), weekday: weekday! });
}

/** Returns the summary of selected cells: the value of one, otherwise their number, and their sum where it adds up. */
function selectedText(view: Measured, selected: readonly number[], input: HeatInput): string {
  const { format, texts } = input;
  const { unit, kind, adds, values } = view;
  const present = selected.map((cell) => values.values[cell]!).filter((value) => !Number.isNaN(value));
  const sum =
    adds && present.length > 0
      ? format(
          present.reduce((total, value) => total + value, 0),
          unit,
        )
      : undefined;
  const [only = 0, ...others] = selected;
  if (others.length > 0 || present.length === 0)
    return texts.several({ isDays: kind === 'days', n: selected.length, shown: format(selected.length, 'count'), sum });
  return texts.alone({ name: nameAt(view, only, input), value: format(present[0], unit) });
}

/** Returns what the sentence states: the highest and the lowest cell, and the days without rows. */
function claimsOf(view: Measured): readonly Claim[] {
  const { kind, options, shows, peak, low, colors, layout } = view;
  const by = kind === 'grid' ? `${options.x.text}, ${options.y.text}` : `${view.grain ?? 'month'}(date)`;
  const measure = shows === 'values' ? view.measure : `${view.measure}.${shows}`;
  const ends = [
    ['largest', peak],
    ['smallest', low],
  ] as const;
  const { days, most } = gapsOf(view);
  const weekday = weekdayIn(view);
  return [
    ...(weekday ? [testOf('notable-weekday', [weekday.weekday, weekday.share], measure)] : []),
    ...ends.flatMap(([claim, cell]): readonly Claim[] => {
      // The lowest is named next to the highest alone.
      if (peak === undefined || cell === undefined) return [];
      return [{ kind: claim, measure, by, member: memberOf(layout.spots[cell]!, kind), value: colors[cell]! }];
    }),
    ...(days > 0 ? [testOf('days-without-rows', [days, most?.[1] ?? Number.NaN], measure)] : []),
  ];
}

/** Returns the members of a cell as one text, or the first day of a period. */
function memberOf({ filters }: Spot, kind: HeatFacts['kind']): string | number | null {
  const keys = filters.slice(0, kind === 'grid' ? 2 : 1).flatMap(({ values }) => values.slice(0, 1).map(keyOfItem));
  if (keys.length === 1) return keys[0]!;
  return keys.includes(null) ? null : keys.map(String).join(', ');
}

/** Adds the coarser of two times to a result that has only the finer one. */
function withBothTimes(main: QueryResult, options: HeatOptions, calendar: Calendar): QueryResult {
  const [key, ...measures] = main.columns;
  if (options.mode === 'calendar' || !isFolded(options) || options.compare === undefined || !key) return main;
  const isXFiner = finerOf(options) === options.x;
  const coarse = isXFiner ? options.y : options.x;
  const values = Int32Array.from(key.values, (day) => binStart(day, coarse.grain!, calendar));
  const made = { ...key, name: coarse.text, values };
  return withColumns(main, isXFiner ? [key, made, ...measures] : [made, key, ...measures]);
}

function withColumns({ rowCount, notes, facts, selected, total }: QueryResult, columns: readonly ResultColumn[]): QueryResult {
  return new QueryResult({ columns, rowCount, notes, facts, selected, total });
}

/** Returns the public `result`: the days of a calendar with the key `date`, or the rows of two dimensions with the remaining members. */
function shownResult(
  { main, keptX, keptY, restX = keptX, restY = keptY, rest }: HeatAnswers,
  { mode }: HeatOptions,
): QueryResult {
  const [key, ...measures] = main!.columns;
  const shown = mode === 'calendar' && key ? withColumns(main!, [{ ...key, name: 'date' }, ...measures]) : main!;
  return withRows(shown, [{ answer: restX }, { answer: restY }, { answer: rest }]);
}
