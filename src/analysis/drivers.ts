import type { DriversAnalysis, DriversFacts } from '../query/analysis.js';
import type { ResultColumn, ResultRecord } from '../query/result.js';
import { BLANK } from '../stats/contribution-cells.js';
import type { BeforeAfter, CellDimension } from '../stats/contribution-cells.js';
import { changeByMember, sumOf } from '../stats/contribution-sums.js';
import { contributionsOfCells } from '../stats/contributions.js';
import type { Turns } from '../stats/steps.js';
import { SalesError } from '../util/error.js';
import { codedOf, numberColumn, textColumn } from './coded.js';
import { columnOf, numbersOf } from './columns.js';
import { textOf, textsOf, wholeOf, wrong } from './given.js';
import type { Given } from './given.js';

/** The row of the members that are not told one by one. */
const OTHER = '(other)';

/** Why a measure changed between the periods of an answer with a comparison. @throws SalesError `bad-option`, `bad-type`; an `AbortError` */
export function driversOf(record: ResultRecord, given: Given, { signal }: Turns): ResultRecord {
  const { measure, quantity, depth, limit = 20, dimensions: names = keysOf(record) } = readDrivers(given);
  if (columnOf(record, measure, 'measure').unit === 'ratio') {
    throw new SalesError('bad-type', `analysis.measure: '${measure}' is a ratio; expected a measure that adds up`, {
      hint: 'Ask for revenue, profit, cost, units or a count.',
      params: { option: 'analysis.measure', value: measure, type: 'ratio' },
    });
  }
  const dimensions = names.map((name) => dimensionOf(record, name));
  const amount = periodsOf(record, measure, 'measure');
  const pieces = quantity === undefined ? undefined : periodsOf(record, quantity, 'quantity');
  const cells = { dimensions: dimensions.map(({ cells: own }) => own), amount, ...(pieces && { quantity: pieces }) };
  const { change, priceVolumeMix, causes } = contributionsOfCells(cells, { ...(depth && { depth }), ...(signal && { signal }) });
  const facts: DriversFacts = {
    kind: 'drivers',
    before: sumOf(amount.before),
    after: sumOf(amount.after),
    change,
    ...(pieces && { priceVolumeMix }),
    causes: causes.map(({ dimensions: members, contribution, driver }) => ({
      members: Object.entries(members).map(([dimension, member]) => ({
        dimension,
        member: member === BLANK && hasBlank(dimensions, dimension) ? null : member,
      })),
      contribution,
      driver,
    })),
  };
  return {
    ...record,
    ...rowsOf(dimensions, amount, { limit, unit: columnOf(record, measure, 'measure').unit }),
    facts: { ...record.facts, analysis: facts },
  };
}

function readDrivers({ dimensions, measure, quantity, depth, limit }: Given): DriversAnalysis {
  return {
    kind: 'drivers',
    ...(dimensions === undefined ? {} : { dimensions: textsOf(dimensions, 'dimensions') }),
    measure: textOf(measure, 'measure'),
    ...(quantity === undefined ? {} : { quantity: textOf(quantity, 'quantity') }),
    ...(depth === undefined ? {} : { depth: depthOf(depth) }),
    ...(limit === undefined ? {} : { limit: wholeOf(limit, 'limit', Number.MAX_SAFE_INTEGER) }),
  };
}

function depthOf(input: unknown): 1 | 2 {
  if (input === 1 || input === 2) return input;
  throw wrong('depth', input, '1 or 2');
}

/** The keys of an answer: what no unit says how to read. */
function keysOf({ columns }: ResultRecord): readonly string[] {
  return columns.filter(({ type, unit }) => type !== 'number' || unit === undefined).map(({ name }) => name);
}

/** A measure in both periods; a missing one is nothing. */
function periodsOf(record: ResultRecord, name: string, option: string): BeforeAfter {
  const whole = (values: Float64Array): Float64Array => values.map((value) => (Number.isFinite(value) ? value : 0));
  return { before: whole(numbersOf(record, `${name}.previous`, option)), after: whole(numbersOf(record, name, option)) };
}

interface Dimension {
  readonly cells: CellDimension;
  /** The place of the missing member among the members, which is after the others. */
  readonly blank: number | undefined;
}

function dimensionOf(record: ResultRecord, name: string): Dimension {
  const { codes, names } = codedOf(record, name, 'dimensions');
  if (!codes.includes(-1)) return { cells: { name, members: names, codes }, blank: undefined };
  const blank = names.length;
  return { cells: { name, members: [...names, BLANK], codes: codes.map((code) => (code < 0 ? blank : code)) }, blank };
}

function hasBlank(dimensions: readonly Dimension[], name: string): boolean {
  return dimensions.some(({ cells, blank }) => cells.name === name && blank !== undefined);
}

interface Told {
  readonly dimension: string;
  readonly member: string | null;
  readonly before: number;
  readonly after: number;
  readonly effect: number;
}

/** For each dimension its members with the greatest effects, and the others as one row. */
function rowsOf(
  dimensions: readonly Dimension[],
  amount: BeforeAfter,
  { limit, unit }: { readonly limit: number; readonly unit: ResultColumn['unit'] },
): Pick<ResultRecord, 'rowCount' | 'columns'> {
  const rows = dimensions.flatMap((dimension) => membersOf(dimension, amount, limit));
  return {
    rowCount: rows.length,
    columns: [
      textColumn(
        'dimension',
        rows.map(({ dimension }) => dimension),
      ),
      textColumn(
        'member',
        rows.map(({ member }) => member),
      ),
      ...(['before', 'after', 'effect'] as const).map((name) =>
        numberColumn(
          name,
          rows.map((row) => row[name]),
          unit,
        ),
      ),
    ],
  };
}

function membersOf({ cells, blank }: Dimension, amount: BeforeAfter, limit: number): Told[] {
  const before = sumsBy(cells, amount.before);
  const after = sumsBy(cells, amount.after);
  const effects = changeByMember(cells, amount);
  const told = cells.members.map((member, i) => ({
    dimension: cells.name,
    member: i === blank ? null : member,
    before: before[i]!,
    after: after[i]!,
    effect: effects[i]!,
  }));
  const present = told.filter((row) => row.before !== 0 || row.after !== 0);
  present.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  const others = present.slice(limit);
  if (others.length === 0) return present;
  const sum = (name: 'before' | 'after' | 'effect'): number => others.reduce((total, row) => total + row[name], 0);
  return [
    ...present.slice(0, limit),
    { dimension: cells.name, member: OTHER, before: sum('before'), after: sum('after'), effect: sum('effect') },
  ];
}

function sumsBy({ members, codes }: CellDimension, values: Float64Array): Float64Array {
  const sums = new Float64Array(members.length);
  for (let cell = 0; cell < codes.length; cell++) sums[codes[cell]!] = sums[codes[cell]!]! + values[cell]!;
  return sums;
}
