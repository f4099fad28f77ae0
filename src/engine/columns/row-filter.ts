import type { Predicate } from '../../query/plan.js';
import { BLOCK } from './block.js';
import { ClauseMask, WORDS } from './clause-mask.js';
import { maskOf } from './mask.js';
import type { RowValues } from './values/row-values.js';
import type { Selection } from './selection.js';

/** Selects the rows of a block that all of its clauses select. */
export class RowFilter {
  readonly #masks: readonly ClauseMask[];
  readonly #words = new Int32Array(WORDS);

  constructor(masks: readonly ClauseMask[]) {
    this.#masks = masks;
  }

  /** Writes the selected ones of the `count` rows of a block into `selection`, and says how many they are. */
  select(start: number, count: number, selection: Selection): number {
    const block = start / BLOCK;
    const words = this.#words;
    let isAll = true;
    for (const mask of this.#masks) {
      if (mask.isNone(block)) return 0;
      if (mask.isAll(block)) continue;
      if (isAll) mask.copy(block, words);
      else mask.narrow(block, words);
      isAll = false;
    }
    if (!isAll) return selection.read(words, count);
    selection.isAll = true;
    return count;
  }
}

/**
 * The filter of a predicate. Each of the clauses that must all hold has a mask that is kept under its own name, so that a change of one clause
 * works out one mask, and passes under the same clauses share theirs.
 */
export function filterOf(predicate: Predicate, rows: RowValues): RowFilter {
  const masks = clausesOf(predicate).flatMap((clause) => clauseMask(clause, rows) ?? []);
  return new RowFilter(masks);
}

function clausesOf(predicate: Predicate): readonly Predicate[] {
  return predicate.kind === 'all' ? predicate.of.flatMap(clausesOf) : [predicate];
}

/** Undefined where the clause selects every row. */
function clauseMask(clause: Predicate, rows: RowValues): ClauseMask | undefined {
  const { masks } = rows.kept;
  const { name, rowCount } = rows.table;
  const key = JSON.stringify([name, rows.calendar, clause]);
  const known = masks.get(key);
  if (known !== undefined) return known;
  // A mask stays longer than this pass, and is of all rows: it has nodes of its own.
  const mask = maskOf(clause, rows.unfiltered());
  if (mask === undefined) return undefined;
  const made = new ClauseMask(mask, rowCount);
  masks.set(key, made, made.byteLength + key.length * 2);
  return made;
}
