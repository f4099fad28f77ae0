import type { NamesAnalysis } from '../query/analysis/analysis.js';
import type { ResultRecord } from '../query/result/result.js';
import { codedOf, numberColumn, textColumn } from './dictionary-encode.js';
import type { Coded } from './dictionary-encode.js';
import { numbersOf } from './columns.js';

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
  return {
    ...record,
    rowCount: found.length,
    columns: [
      textColumn(
        'member',
        found.map((at) => members.names[at]!),
      ),
      textColumn(
        'name',
        found.map((at) => names.names[chosen.of[at]!]!),
      ),
      numberColumn(
        'shared',
        found.map((at) => (bearers[chosen.of[at]!]! > 1 ? 1 : 0)),
      ),
    ],
    facts: { ...record.facts, analysis: { kind: 'names', members: members.names.length, named, several } },
  };
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
