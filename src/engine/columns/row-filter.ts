import type { Predicate } from '../../query/plan.js';
import { BLOCK } from './block.js';
import { ClauseMask, WORDS } from './clause-mask.js';
import { maskOf } from './mask.js';
import type { RowValues } from './values/row-values.js';
import type { Selection } from './selection.js';

/** Selects the rows of a block that match all clauses. */
class RowFilter {
  readonly #masks: readonly ClauseMask[];
  readonly #words = new Int32Array(WORDS);

  constructor(masks: readonly ClauseMask[]) {
    this.#masks = masks;
  }

  /** Writes the selected rows of a block of `count` rows into `selection` and returns their number. */
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
 * Creates the filter of a predicate. Each clause of a conjunction has its own cached mask. A change of one clause evaluates one
 * mask, and passes with the same clauses share masks.
 */
export function filterOf(predicate: Predicate, rows: RowValues): RowFilter {
  const masks = clausesOf(predicate).flatMap((clause) => clauseMask(clause, rows) ?? []);
  return new RowFilter(masks);
}

function clausesOf(predicate: Predicate): readonly Predicate[] {
  return predicate.kind === 'all' ? predicate.of.flatMap(clausesOf) : [predicate];
}

/** Returns the cached mask of a clause; `undefined` when the clause selects all rows. */
function clauseMask(clause: Predicate, rows: RowValues): ClauseMask | undefined {
  const { masks } = rows.cache;
  const { name, rowCount } = rows.table;
  const key = JSON.stringify([name, rows.calendar, clause]);
  const known = masks.get(key);
  if (known !== undefined) return known;
  // A mask outlives this pass and covers all rows, so it needs its own nodes.
  const mask = maskOf(clause, rows.unfiltered());
  if (mask === undefined) return undefined;
  const created = new ClauseMask(mask, rowCount);
  masks.set(key, created, created.byteLength + key.length * 2);
  return created;
}
