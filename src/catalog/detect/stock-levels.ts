import type { Candidate } from './candidate.js';
import { meaningOf, wordsOf } from './names/names.js';
import type { Meanings } from './names/context.js';
import type { Vocabulary } from './names/names.js';
import type { Concept } from './names/words.js';
import type { ColumnProfile, TableProfile } from './profile.js';

/** Names of limits of stock, of places, and of movements. */
const NOT_LEVELS = /(?<!\p{L})(?:reorder|safety|warehouse|min|max|stock in$)/u;
const MOVEMENTS = /mov|beweg|mouv|adjust|korrekt/iu;

/** Names of tables with movements of stock, and targets that only sales have. */
const EVENTS: readonly Concept[] = [
  'transaction',
  'invoice',
  'order',
  'purchase',
  'procure',
  'return',
  'ship',
  'deliver',
  'sale',
];
const OF_SALES: readonly Candidate['target'][] = ['revenue', 'order', 'customer-code', 'customer-name', 'visits'];

/** Score of a quantity in a table of stock. */
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

/** Returns candidates in which the quantity of a table of stock is the stock, and the day of its snapshots the date. */
export function withStockLevels(
  candidates: readonly Candidate[],
  profile: TableProfile,
  { vocabulary, meanings }: { readonly vocabulary: Vocabulary; readonly meanings: Meanings },
): readonly Candidate[] {
  const levels = inStockTable(candidates, profile, vocabulary);
  const isOwn = ({ column }: Pick<Candidate, 'column'>): boolean => column.table === undefined;
  const has = (target: Candidate['target']): boolean => levels.some((one) => one.target === target && isOwn(one));
  if (!has('stock') || has('date')) return levels;
  const days = profile.columns.filter(
    (column) =>
      isOwn({ column }) &&
      (column.type === 'date' || column.type === 'datetime') &&
      SNAPSHOT.test(wordsOf(column.name).join(' ')),
  );
  return [
    ...levels,
    ...days.map((column) => ({ target: 'date' as const, score: SNAPSHOT_DAY, evidence: [], column, meaning: meanings(column) })),
  ];
}

function inStockTable(
  candidates: readonly Candidate[],
  { table, distance }: TableProfile,
  vocabulary: Vocabulary,
): readonly Candidate[] {
  const title = meaningOf(table, vocabulary).concepts;
  const isStock = title.has('stock') && !EVENTS.some((idea) => title.has(idea)) && !MOVEMENTS.test(table);
  if (!isStock || distance !== undefined || candidates.some(({ target }) => target === 'stock' || OF_SALES.includes(target)))
    return candidates;
  return candidates.map((one) =>
    one.target === 'quantity' && isLevel(one.column) ? { ...one, target: 'stock', score: IN_STOCK_TABLE } : one,
  );
}
