import type { Analysis, MembersAnalysis, NamesAnalysis, NumberSpan } from '../query/analysis/analysis.js';
import type { ResultRecord } from '../query/result/result.js';
import {
  analysed,
  cellsOf,
  type Coded,
  codedOf,
  columnOf,
  numbersOf,
  pickRows,
  sampledNumbers,
  withTextsInUse,
} from './columns.js';
import { boxesOf, histogramOf } from './distributions/histogram.js';
import { scatterOf } from './distributions/scatter.js';
import { validateAnalysis } from './validate-analysis.js';

/** The names chosen for all members of a result. */
interface ChosenNames {
  /** The name number of each member, −1 without a name. */
  readonly of: Int32Array;
  /** The number of members with a name, and of those with several. */
  readonly named: number;
  readonly several: number;
}

/**
 * Returns the display names of members. A member's name is the one in most of its rows, ties by code unit order; blank names are
 * ignored. A name is shared when two members have it.
 * @throws SalesError `bad-option`, `bad-type`
 */
export function namesOf(record: ResultRecord, { member, name, count, of }: NamesAnalysis): ResultRecord {
  const members = codedOf(record, member, 'member');
  const names = codedOf(record, name, 'name');
  const chosen = chooseNames(members, names, numbersOf(record, count, 'count'));
  const bearers = new Int32Array(names.names.length);
  for (const own of chosen.of) if (own >= 0) bearers[own]!++;
  const requestedMembers = new Set(of);
  const found = members.names.flatMap((text, at) => (requestedMembers.has(text) && chosen.of[at]! >= 0 ? [at] : []));
  const { named, several } = chosen;
  const { text, number } = cellsOf(found);
  return analysed(record, { kind: 'names', members: members.names.length, named, several }, [
    text('member', (at) => members.names[at]!),
    text('name', (at) => names.names[chosen.of[at]!]!),
    number('shared', (at) => (bearers[chosen.of[at]!]! > 1 ? 1 : 0)),
  ]);
}

function chooseNames(members: Coded, { codes, names }: Coded, counts: Float64Array): ChosenNames {
  const of = new Int32Array(members.names.length).fill(-1);
  const most = new Float64Array(of.length);
  const hasSeveral = new Uint8Array(of.length);
  const isBlank = names.map((text) => text.trim() === '');
  let [named, several] = [0, 0];
  for (let row = 0; row < codes.length; row++) {
    const member = members.codes[row]!;
    const name = codes[row]!;
    if (member < 0 || name < 0 || isBlank[name]) continue;
    const before = of[member]!;
    if (before < 0) named++;
    else if (hasSeveral[member] === 0) {
      hasSeveral[member] = 1;
      several++;
    }
    const count = counts[row]!;
    if (before >= 0 && (count < most[member]! || (count === most[member]! && names[before]! <= names[name]!))) continue;
    of[member] = name;
    most[member] = count;
  }
  return { of, named, several };
}

/**
 * Computes a chart analysis from the result of a plan, as new rows and facts. Facts about filters and periods are kept.
 * @throws SalesError `bad-option`, `bad-type`
 */
export function analyse(record: ResultRecord, input: Analysis): ResultRecord {
  const analysis = validateAnalysis(input);
  switch (analysis.kind) {
    case 'histogram':
      return histogramOf(record, analysis);
    case 'members':
      return membersWithin(record, analysis);
    case 'scatter':
      return scatterOf(record, analysis);
    case 'box':
      return boxesOf(record, analysis);
    case 'names':
      return namesOf(withTextsInUse(record), analysis);
  }
}

/**
 * Returns the members of a result whose number is in one of several spans: rows of the member and the number.
 * @throws SalesError `bad-option`, `bad-type`
 */
function membersWithin(record: ResultRecord, analysis: MembersAnalysis): ResultRecord {
  const { member, value, spans, limit } = analysis;
  const { values } = sampledNumbers(record, analysis);
  const found: number[] = [];
  for (let row = 0; row < values.length; row++) if (spans.some((span) => isWithin(values[row]!, span))) found.push(row);
  const shown = found.slice(0, limit);
  return analysed(
    record,
    { kind: 'members', count: found.length },
    [columnOf(record, member, 'member'), columnOf(record, value, 'value')].map((column) => pickRows(column, shown)),
  );
}

function isWithin(value: number, { from = -Infinity, below = Infinity }: NumberSpan): boolean {
  return value >= from && value < below;
}
