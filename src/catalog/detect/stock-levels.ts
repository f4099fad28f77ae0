import type { Candidate, Test } from './evidence.js';
import { meaningOf, wordsOf } from './names/names.js';
import type { Vocabulary } from './names/names.js';
import type { Concept } from './names/words.js';
import type { ColumnProfile, TableProfile } from './profile.js';
import type { Target } from './rule-lines.js';
import { listOf } from '../../util/list-of.js';

/** Names of limits of stock, of places, and of movements. */
const NOT_LEVELS = /(?<!\p{L})(?:reorder|safety|warehouse|min|max|stock in$)/u;
const MOVEMENTS = /mov|beweg|mouv|adjust|korrekt/iu;

/** Names of tables with movements of stock, and targets that only sales have. */
const EVENTS: readonly Concept[] = /* @__PURE__ */ listOf('transaction invoice order purchase procure return ship deliver sale');
const OF_SALES: readonly Target[] = ['revenue', 'order', 'customer-code', 'customer-name', 'visits'];

const IN_STOCK_TABLE = 90;

/** Maximum share of values below zero: those of movements are below zero as often as above. */
const MAX_BELOW_ZERO = 0.2;

/** True when the values of a column may be levels of stock: they are neither marks of 0 and 1, nor movements. */
export function isLevel({ name, percent, max = 0, sample }: ColumnProfile): boolean {
  if (percent === true || max <= 1 || NOT_LEVELS.test(wordsOf(name).join(' '))) return false;
  const values = sample.filter((value) => !Number.isNaN(value));
  return values.filter((value) => value < 0).length <= values.length * MAX_BELOW_ZERO;
}

/** Names of the day of a snapshot, which is the date of levels where no column is named for sales. */
const SNAPSHOT = /(?<!\p{L})(?:snapshot|as of|stock|inventory|count|bestands|stichtag)/u;
const SNAPSHOT_DAY = 30;

/** Makes the quantity of a table of stock the stock, and the day of its snapshots the date. */
export function stockLevels(vocabulary: Vocabulary): Test {
  return ({ candidates, profile, meanings }) => {
    const judge = isStockTable(candidates, profile, vocabulary) ? toStock : undefined;
    const isOwn = ({ table }: ColumnProfile): boolean => table === undefined;
    const has = (target: Target): boolean =>
      candidates.some((one) => isOwn(one.column) && (judge?.(one) ?? one).target === target);
    if (!has('stock') || has('date')) return judge && { judge };
    const days = profile.columns.filter(
      (column) =>
        isOwn(column) && (column.type === 'date' || column.type === 'datetime') && SNAPSHOT.test(wordsOf(column.name).join(' ')),
    );
    const proven = days.map((column) => ({
      target: 'date' as const,
      score: SNAPSHOT_DAY,
      evidence: [],
      column,
      meaning: meanings(column),
    }));
    return { ...(judge && { judge }), proven };
  };
}

/** True for a table that is named for stock, not for its movements, and that has no column of sales. */
function isStockTable(candidates: readonly Candidate[], { table, distance }: TableProfile, vocabulary: Vocabulary): boolean {
  const title = meaningOf(table, vocabulary).concepts;
  const isStock = title.has('stock') && !EVENTS.some((idea) => title.has(idea)) && !MOVEMENTS.test(table);
  return isStock && distance === undefined && !candidates.some(({ target }) => target === 'stock' || OF_SALES.includes(target));
}

function toStock(one: Candidate): Candidate {
  return one.target === 'quantity' && isLevel(one.column) ? { ...one, target: 'stock', score: IN_STOCK_TABLE } : one;
}
