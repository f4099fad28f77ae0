import { meaningOf, type Vocabulary } from '../../catalog/detect/names/names.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import { isSet } from '../../catalog/reasons.js';
import type { Catalog, CatalogColumn } from '../../query/catalog.js';
import type { Note } from '../../query/schema.js';
import type { Table } from '../../table/table.js';
import { isMoneyName } from '../describe/currency.js';
import type { AccountPart } from './unknown-money.js';

/** Rows of a dataset, and how what they need is loaded. */
interface Noting {
  readonly tables: readonly Table[];
  readonly catalog: Catalog;
  /** Returns the words for the columns of a table. */
  readonly words: (table: string, columns: readonly string[]) => Promise<Vocabulary>;
  readonly part: () => Promise<AccountPart>;
}

/** Returns the notes on money of an unknown kind. The module that finds them loads only where a column may be such money. */
export async function moneyNotes({ tables, catalog, words, part }: Noting): Promise<readonly Note[]> {
  const revenue = catalog.roles.find(({ role }) => role === 'revenue');
  const isKnown = revenue ? !isSet(revenue) : catalog.roles.some(({ role }) => role === 'price');
  if (!isKnown || tables.some(({ later }) => later)) return [];
  const known = new Map<string, Vocabulary>();
  for (const { name } of catalog.tables) {
    const columns = catalog.columns.filter(({ table }) => table === name);
    const free = columns.filter((column) => column.type === 'number' && column.role === undefined);
    if (free.length === 0) continue;
    const names = columns.map((column) => column.name);
    const vocabulary = await words(name, names);
    if (free.some((column) => mayBeUnknown(column, vocabulary))) known.set(name, vocabulary);
  }
  return known.size === 0 ? [] : (await part()).unknownMoney(tables, catalog, known);
}

/** Names of money that say nothing more. */
const NAMED: readonly Concept[] = ['amount', 'revenue', 'sale', 'currency'];

/** True for a column that is money by its name or a sign, and whose name says nothing more. */
function mayBeUnknown({ name, guess }: CatalogColumn, vocabulary: Vocabulary): boolean {
  if (guess.includes('currency sign')) return true;
  const { concepts } = meaningOf(name, vocabulary);
  return NAMED.some((idea) => concepts.has(idea)) && (isMoneyName(name, vocabulary) || concepts.has('currency'));
}
