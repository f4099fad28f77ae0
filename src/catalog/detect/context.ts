import { isPlain, meaningOf } from './names.js';
import type { NameMeaning, Vocabulary } from './names.js';
import { textsMatch } from './profile.js';
import type { ColumnProfile, TableProfile } from './profile.js';
import type { Concept } from './words.js';

/** What the columns of a table are named for, in the light of its other columns and of its own name. */
export type Meanings = (column: ColumnProfile) => NameMeaning;

/** What the names of all columns of a table say; each is read once. */
export function toMeanings({ table, columns, distance }: TableProfile, vocabulary: Vocabulary): Meanings {
  const read = new Map(columns.map((column) => [column, meaningOf(column.name, vocabulary)]));
  const named = [...read.values()];
  const goods = goodsIn(named);
  for (const [column, meaning] of read) {
    const things = thingsIn(meaningOf(column.of ?? column.table ?? table, vocabulary));
    const said =
      goods !== undefined && meaning.unknown.includes(goods)
        ? ['product' as const]
        : whoseName(column, meaning, things, distance === undefined ? named : []);
    if (said.length === 0) continue;
    const unknown = meaning.unknown.filter((word) => word !== goods);
    read.set(column, { concepts: new Set([...said, ...meaning.concepts]), unknown });
  }
  return (column) => read.get(column) ?? meaningOf(column.name, vocabulary);
}

/** Beside these an unknown word that heads several columns is what is sold: `pizza_name`, `pizza_price`, `pizza_category`. */
const OF_PRODUCTS: readonly Concept[] = ['category', 'price', 'type', 'priority', 'group'];

/** In how many names an unknown word must be to be what is sold. */
const LEAST_NAMES = 3;

function goodsIn(meanings: readonly NameMeaning[]): string | undefined {
  if (says(meanings, 'product')) return undefined;
  return meanings
    .flatMap(({ unknown }) => unknown)
    .find((word) => {
      const named = meanings.filter(({ unknown }) => unknown.includes(word));
      return named.length >= LEAST_NAMES && says(named, 'name', 'id') && says(named, ...OF_PRODUCTS);
    });
}

function says(meanings: readonly NameMeaning[], ...ideas: readonly Concept[]): boolean {
  return meanings.some(({ concepts }) => ideas.some((idea) => concepts.has(idea)));
}

/** What the rows of a table may be, and its name may say. */
const THINGS: readonly Concept[] = [
  'customer',
  'product',
  'store',
  'seller',
  'category',
  'region',
  'channel',
  'promotion',
  'continent',
  'country',
  'state',
  'city',
  'segment',
  'staff',
  'order',
  'invoice',
];

/** Columns that say nothing but this are the code or the name of what the rows are. */
const BARE: readonly Concept[] = ['id', 'name', 'descr'];

/**
 * Whether names of a table and its columns say all that they would with words of more languages. The table's own matters beside a column that says
 * nothing but `id` or `name`.
 */
export function saysAll(table: string, columns: readonly string[], vocabulary: Vocabulary): boolean {
  const isBare = (name: string): boolean => {
    const { concepts } = meaningOf(name, vocabulary);
    return concepts.size === 1 && BARE.some((idea) => concepts.has(idea));
  };
  const names = columns.some(isBare) ? [table, ...columns] : columns;
  return columns.length > 0 && names.every((name) => isPlain(name, vocabulary));
}

/** Order numbers where a shop calls them names: `#1001`, `SO1001`. */
const ORDER_NAME = /^#?\p{Lu}{0,4}-?\d{3,}$/u;

/** What the rows of a table are, by its name; nothing where that says several things. */
function thingsIn({ concepts }: NameMeaning): readonly Concept[] {
  const ideas = [...concepts].filter((idea) => idea !== 'count' && idea !== 'id');
  return ideas.length === 1 ? ideas.filter((idea) => THINGS.includes(idea)) : [];
}

/** Of these the number alone is theirs; a name or description beside it is of a customer or product. */
const DEALS: readonly Concept[] = ['order', 'invoice'];

/** What a column called `id` or `name` alone is the code or the name of; `named`: all columns of its table, none where they are of joined tables. */
function whoseName(
  column: ColumnProfile,
  { concepts, unknown }: NameMeaning,
  things: readonly Concept[],
  named: readonly NameMeaning[],
): readonly Concept[] {
  const [idea] = concepts;
  if (idea === undefined || concepts.size > 1 || unknown.length > 0 || !BARE.includes(idea)) return [];
  const [thing] = things;
  if (thing !== undefined && (idea === 'id' || !DEALS.includes(thing))) return things;
  if (idea !== 'name' || column.type !== 'text' || named.length === 0) return [];
  if (textsMatch(column, (text) => ORDER_NAME.test(text), 1)) return ['order', 'id'];
  const isNamed = (of: Concept): boolean => named.some((other) => other.concepts.has(of) && other.concepts.has('name'));
  if (says(named, 'customer')) return isNamed('customer') ? [] : ['customer'];
  if (!says(named, 'product')) return says(named, 'category', 'price', 'quantity') ? ['product'] : [];
  return says(named, ...DEALS, 'transaction') ? ['customer'] : [];
}
