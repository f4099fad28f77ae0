import { textAt, textVector, type Vector } from '../vector.js';

/** Rows that align the groups of several results: row i is group `rows[s][i]` of result s, −1 when absent. */
export interface AlignedGroups {
  readonly keys: readonly Vector[];
  readonly count: number;
  readonly rows: readonly Int32Array[];
}

/** Returns texts that are equal exactly when the group keys are equal. `replaced` replaces the number of key `at`. */
export function groupKey(keys: readonly Vector[], row: number, at = -1, replaced = NaN): string {
  let text = '';
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k]!;
    const part = k === at ? replaced : key.type === 'text' ? textAt(key, row) : key.numbers[row];
    text += typeof part === 'string' ? `"${part.length}:${part}` : `${part ?? NaN};`;
  }
  return text;
}

/** Aligns the groups of several results by equal keys. Groups of the first result come first. */
export function alignGroups(answers: readonly (readonly Vector[])[]): AlignedGroups {
  const [first = []] = answers;
  const [own] = first;
  if (own === undefined) return { keys: [], count: 1, rows: answers.map(() => Int32Array.of(0)) };
  const rowOf = new Map<string, number>();
  const rows = answers.map((keys) => {
    const found: number[] = [];
    for (let row = 0; row < keys[0]!.numbers.length; row++) {
      const key = groupKey(keys, row);
      const at = rowOf.get(key) ?? rowOf.size;
      rowOf.set(key, at);
      found[at] = row;
    }
    return found;
  });
  const count = rowOf.size;
  const aligned = rows.map((found) => Int32Array.from({ length: count }, (_, i) => found[i] ?? -1));
  return {
    keys: first.map((_, k) =>
      joinKeys(
        answers.map((keys) => keys[k]!),
        aligned,
      ),
    ),
    count,
    rows: aligned,
  };
}

/** Returns a key column of aligned groups; each value comes from the first result with the group. */
function joinKeys(vectors: readonly Vector[], rows: readonly Int32Array[]): Vector {
  const [first, ...others] = vectors as [Vector, ...Vector[]];
  const owners = Array.from(rows[0]!, (_, i) => rows.findIndex((found) => found[i]! >= 0));
  if (others.some(({ dictionary }) => dictionary !== first.dictionary)) {
    return textVector(owners.map((owner, i) => textAt(vectors[owner]!, rows[owner]![i]!)));
  }
  const numbers = Float64Array.from(owners, (owner, i) => vectors[owner]!.numbers[rows[owner]![i]!]!);
  return { ...first, numbers };
}
