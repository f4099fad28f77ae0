import { isPlain, meaningOf } from './names.js';
import type { NameMeaning, Vocabulary } from './names.js';
import { isOneToOne, isWhole, textsMatch } from '../profile.js';
import type { ColumnProfile, TableProfile } from '../profile.js';
import type { Concept } from './words.js';
import { listOf } from '../../../util/list-of.js';

/** Returns the meaning of a column's name in the context of the other columns and of the table's name. */
export type Meanings = (column: ColumnProfile) => NameMeaning;

/** Analyzes the names of all columns of a table; each is analyzed once. */
export function toMeanings({ table, columns, distance }: TableProfile, vocabulary: Vocabulary): Meanings {
  const read = new Map(columns.map((column) => [column, meaningIn(column, vocabulary)]));
  const named = [...read.values()];
  // In joined tables, the name of a line is understood from the other columns of the lines.
  const own = columns.flatMap((column) => (column.table === undefined ? (read.get(column) ?? []) : []));
  const goods = goodsIn(named);
  for (const [column, meaning] of read) {
    const things = thingsIn(meaningOf(column.of ?? column.table ?? table, vocabulary));
    const isOfGoods = goods !== undefined && meaning.unknown.includes(goods);
    const concepts =
      isOfGoods || isNameOfLines(column, meaning, read) || isNameOfGoods(column, meaning, read)
        ? ['product' as const]
        : whoseName(column, meaning, things, distance === undefined ? named : column.table === undefined ? own : []);
    if (concepts.length === 0) continue;
    const unknown = meaning.unknown.filter((word) => word !== goods);
    read.set(column, { concepts: new Set([...concepts, ...meaning.concepts]), unknown });
  }
  return (column) => read.get(column) ?? meaningOf(column.name, vocabulary);
}

/** The meaning of a column's name alone. Numbers with decimals are no codes: the subtotal of an SKU is money. */
function meaningIn(column: ColumnProfile, vocabulary: Vocabulary): NameMeaning {
  const meaning = meaningOf(column.name, vocabulary);
  if (column.type !== 'number' || isWhole(column)) return meaning;
  return { ...meaning, concepts: new Set([...meaning.concepts].filter((idea) => idea !== 'id')) };
}

/**
 * An unknown word that begins several column names next to these words names the product: `pizza_name`, `pizza_price`,
 * `pizza_category`.
 */
const OF_PRODUCTS: readonly Concept[] = ['category', 'price', 'type', 'priority', 'group'];

/** Minimum number of column names with an unknown word that names the product. */
const MIN_NAMES = 3;

function goodsIn(meanings: readonly NameMeaning[]): string | undefined {
  if (says(meanings, 'product')) return undefined;
  return meanings
    .flatMap(({ unknown }) => unknown)
    .find((word) => {
      const named = meanings.filter(({ unknown }) => unknown.includes(word));
      return named.length >= MIN_NAMES && says(named, 'name', 'id') && says(named, ...OF_PRODUCTS);
    });
}

/** True for the bare name in the rows that have a price or a quantity, next to other rows: those of lines among those of their orders. */
function isNameOfLines(
  { table, missing }: ColumnProfile,
  { concepts, unknown }: NameMeaning,
  all: ReadonlyMap<ColumnProfile, NameMeaning>,
): boolean {
  if (missing === 0 || concepts.size !== 1 || !concepts.has('name') || unknown.length > 0) return false;
  const own = [...all].filter(([one]) => one.table === table && one.missing === missing);
  return says(
    own.map(([, meaning]) => meaning),
    'price',
    'quantity',
  );
}

/** Minimum number of rows per name of goods. */
const MIN_ROWS_PER_NAME = 2;

/** True for the bare name that each code of a product has one of, and no code of a customer, such as the title of an article next to its EAN. */
function isNameOfGoods(
  column: ColumnProfile,
  { concepts, unknown }: NameMeaning,
  all: ReadonlyMap<ColumnProfile, NameMeaning>,
): boolean {
  if (concepts.size !== 1 || !concepts.has('name') || unknown.length > 0) return false;
  if (column.distinct < 2 || column.distinct * MIN_ROWS_PER_NAME > column.sample.length) return false;
  const named = [...all].filter(([one]) => one !== column && one.table === column.table && isOneToOne(one, column));
  const of = named.map(([, meaning]) => meaning);
  return of.some(({ concepts: ideas }) => ideas.has('product') && ideas.has('id')) && !says(of, 'customer', 'email');
}

function says(meanings: readonly NameMeaning[], ...ideas: readonly Concept[]): boolean {
  return meanings.some(({ concepts }) => ideas.some((idea) => concepts.has(idea)));
}

/** What a column of money is of, and not whom. */
const OF_MONEY: readonly Concept[] = ['price', 'amount', 'currency'];

/** True when a column is about customers themselves: the price for customers and their currency are money. */
function hasCustomer(meanings: readonly NameMeaning[]): boolean {
  return says(
    meanings.filter(({ concepts }) => OF_MONEY.every((idea) => !concepts.has(idea))),
    'customer',
  );
}

/** What the rows of a table may represent, according to its name. */
const THINGS: readonly Concept[] = /* @__PURE__ */ listOf(
  'customer product store seller category region channel promotion continent country state city segment staff order invoice transaction',
);

/** Columns with only such a word in their name are the code or the name of the rows. */
const BARE: readonly Concept[] = ['id', 'name', 'descr'];

/**
 * True when the names of a table and its columns are fully understood, so words of more languages would add nothing. The table
 * name only counts next to a column named just `id` or `name`.
 */
export function saysAll(table: string, columns: readonly string[], vocabulary: Vocabulary): boolean {
  const isBare = (name: string): boolean => {
    const { concepts } = meaningOf(name, vocabulary);
    return concepts.size === 1 && BARE.some((idea) => concepts.has(idea));
  };
  const names = columns.some(isBare) ? [table, ...columns] : columns;
  return columns.length > 0 && names.every((name) => isPlain(name, vocabulary));
}

/** Order numbers that a shop calls names: `#1001`, `SO1001`, `#shop1001`, `Her2065`. */
const ORDER_NAME = /^(?:#\p{L}{0,8}|\p{Lu}{0,4}|\p{Lu}\p{Ll}{2})-?\d{3,}$/u;

/** What the rows of a table represent, by its name; empty if the name is ambiguous. */
function thingsIn({ concepts }: NameMeaning): readonly Concept[] {
  const named = [...concepts].filter((idea) => idea !== 'count' && idea !== 'id');
  // A product category is a category.
  const ideas = named.length > 1 ? named.filter((idea) => idea !== 'product') : named;
  return ideas.length === 1 ? ideas.filter((idea) => THINGS.includes(idea)) : [];
}

/** For these only the number is their own; a name or description next to it belongs to a customer or product. */
const DEALS: readonly Concept[] = ['order', 'invoice', 'transaction'];

/** Minimum number of names per row of a list for the name of each row: a list may repeat a few. */
const MIN_NAMES_PER_ROW = 0.9;

/**
 * Returns what a column named just `id` or `name` identifies. `named`: all columns of its table, empty if they come from joined
 * tables.
 */
function whoseName(
  column: ColumnProfile,
  { concepts, unknown }: NameMeaning,
  things: readonly Concept[],
  named: readonly NameMeaning[],
): readonly Concept[] {
  const [idea] = concepts;
  // In a list that only its key describes, the name of something unknown is that of each row: the dish of a menu.
  const isNameOfRow =
    idea === 'name' && column.of !== undefined && column.distinct >= MIN_NAMES_PER_ROW * (column.rowCount ?? Infinity);
  if (concepts.size === 1 && isNameOfRow && column.type === 'text') return things;
  if (idea === undefined || concepts.size > 1 || unknown.length > 0 || !BARE.includes(idea)) return [];
  const [thing] = things;
  if (thing !== undefined && (idea === 'id' || !DEALS.includes(thing))) return things;
  if (idea !== 'name' || column.type !== 'text' || named.length === 0) return [];
  if (textsMatch(column, (text) => ORDER_NAME.test(text), 1)) return ['order', 'id'];
  const isNamed = (of: Concept): boolean => named.some((other) => other.concepts.has(of) && other.concepts.has('name'));
  if (hasCustomer(named)) return isNamed('customer') ? [] : ['customer'];
  if (!says(named, 'product')) return says(named, 'category', 'price', 'quantity') ? ['product'] : [];
  if (says(named, ...DEALS)) return ['customer'];
  // The name next to the code and the category of goods is theirs.
  const goods = named.filter(({ concepts: one }) => one.has('product'));
  return goods.every(({ concepts: one }) => one.has('id')) && says(named, 'category') ? ['product'] : [];
}
