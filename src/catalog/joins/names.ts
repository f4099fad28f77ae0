import { meaningOf, wordsOf } from '../detect/names.js';
import type { NameMeaning, Vocabulary } from '../detect/names.js';
import { fitsOf, isOtherDate, toRules } from '../detect/rules.js';

/** What a column's or a table's name says of keys. */
export interface KeyName {
  /** What it is a key of, in the order of the words: ideas where a word is known, else the word's stem; nothing where it says `id` alone. */
  readonly stem: readonly string[];
  /** The same in the words of its language, so that an equal word weighs more than one of equal meaning. */
  readonly words: string;
  /** Whether it says that it is a key: `id`, `key`, `no`, `code` … in any of the languages; and the word by which it does. */
  readonly isKey: boolean;
  readonly keyWord: string;
  /** Whether that word comes first, as in `id_cliente`, and so what is described before what describes it. */
  readonly keyFirst: boolean;
}

/** Reads names; each is read once. */
export class KeyNames {
  readonly vocabulary: Vocabulary;
  readonly #around: ReadonlySet<string>;
  readonly #rules = toRules();
  readonly #columns = new Map<string, KeyName>();
  readonly #tables = new Map<string, KeyName>();

  /** `tables`: the names of all tables; what most begin or end with (`olist_…_dataset`) says nothing of one. */
  constructor(tables: readonly string[], vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.#around = wordsAround(tables);
  }

  /** Names a table whose own name says nothing after its key: `order_item_id` → order items. */
  rename(table: string, key: string): void {
    const words = wordsOf(key).filter((word) => toKeyName([word], this.vocabulary).stem.length > 0);
    this.#tables.set(table, this.ofTable(words.join(' ')));
  }

  ofColumn(name: string): KeyName {
    return kept(this.#columns, name, () => toKeyName(wordsOf(name), this.vocabulary));
  }

  /** The ideas of a column's name. */
  meaningOf(name: string): NameMeaning {
    return meaningOf(name, this.vocabulary);
  }

  /** How much a column is named for the date of the sale, 0 … 1. */
  saleDate(name: string): number {
    const meaning = this.meaningOf(name);
    const fit = fitsOf(meaning, 'date', this.#rules).find(({ target }) => target === 'date');
    return isOtherDate(meaning) ? 0 : (fit?.score ?? 0) / 100;
  }

  /** A table's name, less what says nothing of its rows (`dim_`, `_master`); lines of orders are named so, `order items` and `OrderDetails` too. */
  ofTable(name: string): KeyName {
    return kept(this.#tables, name, () => {
      const words = wordsOf(name).filter((word) => !NOISE.test(word) && !this.#around.has(word));
      const others = words.filter((word) => !LINES.test(word));
      const named = others.length > 0 && others.length < words.length ? [...others, 'line'] : words;
      return toKeyName(
        named.map((word) => (CALENDARS.test(word) ? 'date' : word)),
        this.vocabulary,
      );
    });
  }
}

const NOISE =
  /^(?:data|table|list|lookup|master|info|sheet|export|csv|file|dimension|stamm|stammdaten|all|full|dw|raw|clean|src)$/u;

/** The words that at least two of three names begin or end with, of three names or more. */
function wordsAround(tables: readonly string[]): ReadonlySet<string> {
  const ends = tables.map(wordsOf).flatMap((words) => (words.length < 2 ? [] : [words[0] ?? '', words.at(-1) ?? '']));
  return new Set(ends.filter((word) => tables.length > 2 && ends.filter((one) => one === word).length * 3 >= tables.length * 2));
}

/** Names of tables whose rows are parts of another's. */
const LINES =
  /^(?:items?|lines?|details?|positions?|positionen|posten|zeilen|lignes?|detalles?|linhas?|lineas?|righe|regels|rows?)$/u;

const CALENDARS = /^(?:[ck]alend[ae]r|calendrier|calendario|dates|zeit|tijd|time|tiempo|tempo|temps)$/u;

function kept(known: Map<string, KeyName>, name: string, read: () => KeyName): KeyName {
  const found = known.get(name) ?? read();
  known.set(name, found);
  return found;
}

function toKeyName(words: readonly string[], vocabulary: Vocabulary): KeyName {
  const read = words.map((word) => ({ word, tokens: tokensOf(word, vocabulary) }));
  const tokens = read.flatMap((one) => one.tokens);
  const stem = tokens.filter((token) => token !== 'id');
  const plain = read.filter((one) => one.tokens.some((token) => token !== 'id')).map(({ word }) => foldWord(word));
  const keyWord = read.find((one) => one.tokens.includes('id'))?.word ?? '';
  return {
    stem,
    words: plain.join(' '),
    isKey: stem.length < tokens.length,
    keyWord,
    keyFirst: tokens[0] === 'id' && stem.length > 0,
  };
}

/** Plurals that are not the singular with an ending. */
const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/ies$/u, 'y'],
  [/oes$/u, 'ao'],
  [/i$/u, 'o'],
  [/i$/u, 'e'],
  [/i$/u, 'io'],
];

/** Words that say what they are the key of: `suppkey`. */
const KEYED = /^(.{3,})(?:key|code)$/u;

/** The ideas of a word, that of number in a plural left out; its stem where it is not known. */
function tokensOf(word: string, vocabulary: Vocabulary): readonly string[] {
  const { concepts, unknown } = meaningOf(word, vocabulary);
  if (unknown.length > 0) {
    const known = PLURALS.map(([many, one]) => word.replace(many, one)).find(
      (one) => meaningOf(one, vocabulary).unknown.length === 0,
    );
    if (known !== undefined) return tokensOf(known, vocabulary);
    const [, what = ''] = KEYED.exec(word) ?? [];
    return what === '' ? [`~${foldWord(word)}`] : [...tokensOf(what, vocabulary), 'id'];
  }
  const ideas = [...concepts];
  return ideas.length > 1 ? ideas.filter((idea) => idea !== 'count') : ideas;
}

/** A word less the endings of number and gender, so that `suppliers` and `supplier`, `fornitori` and `fornitore` are alike. */
function foldWord(word: string): string {
  const single = word.replace(/([^s])s$/u, '$1');
  const folded = single.replace(/(?:ie|e[nr]?|[nioay])$/u, '');
  return folded.length > 2 && folded !== single ? foldWord(folded) : single;
}

const EVENTS: readonly string[] = ['order', 'invoice', 'transaction', 'purchase'];

/** Whether a name is that of the key of an event, and so leads from parts to their whole: `order_id`, but not `order_date`. */
export function isEventKey({ stem }: KeyName): boolean {
  return !stem.includes('date') && stem.some((token) => EVENTS.includes(token));
}

/** Whether a name is that of the key of the event itself, `sales_order_id`, and not of something about it, `order_status_id`. */
export function isKeyOfEvent({ stem, keyFirst }: KeyName): boolean {
  return EVENTS.includes((keyFirst ? stem[0] : stem.at(-1)) ?? '');
}

/** What a column and the key of another table have to do with each other by name. */
export interface NameLink {
  /** 0 … 100: the higher, the less the values have to prove. */
  readonly score: number;
  /** In words, for the reason. */
  readonly words: string;
  /** Whether the table is named for what the key is of. */
  readonly isOwner: boolean;
}

type Stem = KeyName['stem'];

/** A column's name beside the name of its table. */
export interface NamedKey {
  readonly column: KeyName;
  readonly table: KeyName;
}

/** Ideas that number rows and places, and so are keys only of tables that are named for them. */
const NO_LINK: ReadonlySet<string> = new Set(['line', 'contact', 'given', 'descr']);

/**
 * How the name of a column points to a key of another table; undefined where it does not. `product_id` → `products.id`, `ProductKey` → `ProductKey`,
 * `TerritoryKey` → `territory.SalesTerritoryKey`, `ship_city_id` → `cities.id`, `orders.customer` → `customers.id`.
 */
export function linkOf(from: NamedKey, to: NamedKey): NameLink | undefined {
  const [many, one] = [from, to].map(({ column, table }) => (column.stem.length > 0 ? column.stem : table.stem)) as [Stem, Stem];
  if (many.length === 0 || one.length === 0) return undefined;
  const isNamed = isSame(to.table.stem, one) || to.column.words === '' || to.column.words === to.table.words;
  const isOwner = isNamed || (to.table.stem.length > 0 && endsWith(one, to.table.stem, false));
  if (!isOwner && NO_LINK.has(many.at(-1) ?? '')) return undefined;
  const sameKey = from.column.isKey && from.column.keyWord === to.column.keyWord;
  const weight = (isOwner ? OWNED : 0) + (sameKey ? SAME_KEY : 0);
  const link = (score: number, words: string): NameLink => ({ score: score + weight, words, isOwner });
  const [words, others] = [from, to].map(({ column, table }) => (column.words === '' ? table.words : column.words));
  const sameWords = words === others;
  if (sameWords || isSame(many, one)) {
    const named = `both names say ${many.map(plainWord).join(' ')}`;
    if (from.column.isKey) return link(sameWords ? 92 : 86, named);
    if (to.column.isKey) return isOwner ? link(76, named) : undefined;
    return sameWords ? link(62, named) : undefined;
  }
  const named = nameless(to.column.stem);
  if (
    !from.column.isKey &&
    named.length < to.column.stem.length &&
    isSame(nameless(many), named.length > 0 ? named : to.table.stem)
  ) {
    return link(64, `both names say ${nameless(many).map(plainWord).join(' ')}`);
  }
  const isPart = many.includes('sub') || one.includes('sub');
  if (isPart && many.includes('sub') !== one.includes('sub')) return undefined;
  if (isOwner && endsWith(many, one, from.column.keyFirst)) {
    return link(from.column.isKey ? 80 : 66, `the name ends in that of the table`);
  }
  const owns = endsWith(to.table.stem, many, false) && endsWith(one, many, to.column.keyFirst);
  return owns && from.column.isKey && to.column.isKey
    ? link(80, `both names end in ${many.map(plainWord).join(' ')}`)
    : undefined;
}

/** How much it weighs that the table is named for the key, and that both say by the same word that they are keys: of `id` and `code` the `id`. */
const OWNED = 4;
const SAME_KEY = 1;

function nameless(stem: readonly string[]): readonly string[] {
  return stem.filter((token) => token !== 'name');
}

function plainWord(token: string): string {
  return token.replace('~', '');
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((token) => right.includes(token));
}

/** Whether a name says `what` with something before it (after it, where what is described comes first). */
function endsWith(name: readonly string[], what: readonly string[], first: boolean): boolean {
  const part = first ? name.slice(0, what.length) : name.slice(-what.length);
  return name.length >= what.length && part.every((token, index) => token === what[index]);
}
