import type { NamesAnalysis } from '../query/analysis/analysis.js';
import type { ResultRecord } from '../query/result.js';
import { codedOf, numberColumn, textColumn } from './coded.js';
import type { Coded } from './coded.js';
import { numbersOf } from './columns.js';

/** Names chosen for all members of an answer. */
interface Chosen {
  /** Per member the number of its name, −1 without one. */
  readonly of: Int32Array;
  /** How many members have a name, and how many have several. */
  readonly named: number;
  readonly several: number;
}

/**
 * What members are called: each by the name that most of its rows have, of equally frequent ones by the first in the order of code units; blank names are none. A
 * name is shared where two members are called so. @throws SalesError `bad-option`, `bad-type`
 */
export function namesOf(record: ResultRecord, { member, name, count, of }: NamesAnalysis): ResultRecord {
  const members = codedOf(record, member, 'member');
  const names = codedOf(record, name, 'name');
  const chosen = chooseNames(members, names, numbersOf(record, count, 'count'));
  const bearers = new Int32Array(names.names.length);
  for (const own of chosen.of) if (own >= 0) bearers[own]!++;
  const wanted = new Set(of);
  const found = members.names.flatMap((text, at) => (wanted.has(text) && chosen.of[at]! >= 0 ? [at] : []));
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

function chooseNames(members: Coded, { codes, names }: Coded, counts: Float64Array): Chosen {
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
