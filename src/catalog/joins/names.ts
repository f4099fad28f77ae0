import { meaningOf, wordsOf } from '../detect/names/names.js';
import type { NameMeaning, Vocabulary } from '../detect/names/names.js';
import { fitsOf, isOtherDate, toRules } from '../detect/rules.js';
import type { KeyRef } from '../../query/catalog.js';
import type { Reason } from '../../query/schema.js';

/** What the name of a column or table says about keys. */
export interface KeyName {
  /** What it is a key of, in word order: concepts of known words, stems of other words; empty if the name is just `id`. */
  readonly stem: readonly string[];
  /** The same as original words, because equal words count more than synonyms. */
  readonly words: string;
  /** True when the name says that it is a key (`id`, `key`, `no`, `code` … in any of the languages). `keyWord`: that word. */
  readonly isKey: boolean;
  readonly keyWord: string;
  /** True when that word comes first, as in `id_cliente`; the main word then precedes its attributes. */
  readonly keyFirst: boolean;
}

/** Analyzes names, with a cache. */
export class KeyNames {
  readonly vocabulary: Vocabulary;
  readonly #around: ReadonlySet<string>;
  readonly #haveSchemas: boolean;
  readonly #rules = toRules();
  readonly #columns = new Map<string, KeyName>();
  readonly #tables = new Map<string, KeyName>();

  /**
   * `tables`: the names of all tables. Words that most of them begin or end with (`olist_…_dataset`) are ignored, and so are
   * schemas (`Sales_Orders`).
   */
  constructor(tables: readonly string[], vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    this.#around = wordsAround(tables);
    this.#haveSchemas = haveSchemas(tables.map(wordsOf));
  }

  /** Names a table with an uninformative name after its key: `order_item_id` → order items. */
  rename(table: string, key: string): void {
    const words = wordsOf(key).filter((word) => toKeyName([word], this.vocabulary).stem.length > 0);
    this.#tables.set(table, this.#readTable(words));
  }

  ofColumn(name: string): KeyName {
    return cached(this.#columns, name, () => {
      // The key of an entity is that of its table, like an `id`.
      const words = wordsOf(name).filter((word) => word !== 'entity');
      return toKeyName(words.length > 0 ? words : wordsOf(name), this.vocabulary);
    });
  }

  /** The concepts of a column's name. */
  meaningOf(name: string): NameMeaning {
    return meaningOf(name, this.vocabulary);
  }

  /** How well a name matches the date of the sale, 0 to 1. */
  saleDate(name: string): number {
    const meaning = this.meaningOf(name);
    const fit = fitsOf(meaning, 'date', this.#rules).find(({ target }) => target === 'date');
    return isOtherDate(meaning) ? 0 : (fit?.score ?? 0) / 100;
  }

  /**
   * Analyzes a table's name, without words that say nothing about its rows (`dim_`, `_master`). Tables of order lines are
   * recognized, also as `order items` and `OrderDetails`.
   */
  ofTable(name: string): KeyName {
    return cached(this.#tables, name, () => this.#readTable(wordsOf(name).slice(this.#haveSchemas ? 1 : 0)));
  }

  #readTable(all: readonly string[]): KeyName {
    const own = all.map((word) => word.replace(HEADER, '')).filter((word) => !NOISE.test(word) && !HEADERS.test(word));
    const rest = own.filter((word) => !this.#around.has(word));
    // Next to its lines, a document shares its only word: `order_headers`, `order_details`.
    const isDocument = all.some((word) => HEADERS.test(word) || LINES.test(word)) && rest.every((word) => LINES.test(word));
    const words = isDocument ? own : rest;
    const others = words.filter((word) => !LINES.test(word));
    const marked = others.length > 0 && others.length < words.length ? [...others, 'line'] : words;
    return toKeyName(
      marked.map((word) => (CALENDARS.test(word) ? 'date' : word)),
      this.vocabulary,
    );
  }
}

const NOISE =
  /^(?:data|table|entity|list|lookup|master|info|sheet|export|csv|file|dimension|stamm|stammdaten|all|full|dw|raw|clean|src)$/u;

/** Names of tables with documents, without what these are. */
const HEADERS = /^(?:headers?|hdrs?|kopf|kopfe|kopfdaten|cabeceras?|cabecalhos?|entetes?|testat[ae]|koppen|naglowki)$/u;

/** The end of a compound for the header of a document: `bestellkopf`. */
const HEADER = /(?<=\p{L}{4})(?:kopf|kopfe|header|headers)$/u;

/** The words at either end of at least two thirds of the names, if there are at least three tables. */
function wordsAround(tables: readonly string[]): ReadonlySet<string> {
  const ends = tables.map(wordsOf).flatMap((words) => (words.length < 2 ? [] : [words[0] ?? '', words.at(-1) ?? '']));
  return new Set(ends.filter((word) => tables.length > 2 && ends.filter((one) => one === word).length * 3 >= tables.length * 2));
}

/**
 * True when all names begin with the name of a schema, as `Sales_Orders`, `Sales_Customers`, `Warehouse_Items` and
 * `Warehouse_Colors` do: at least two names begin with each.
 */
function haveSchemas(names: readonly (readonly string[])[]): boolean {
  const first = names.map(([word]) => word);
  return names.every(
    ([word, ...rest]) =>
      first.filter((one) => one === word).length > 1 && rest.some((one) => /\p{L}/u.test(one) && !LINES.test(one)),
  );
}

/** Names of tables with rows that are parts of another table's rows. */
const LINES =
  /^(?:items?|lines?|details?|dtls?|dets?|positions?|positionen|posten|zeilen|lignes?|detalles?|linhas?|lineas?|righe|regels|rows?)$/u;

const CALENDARS = /^(?:[ck]alend[ae]r|calendrier|calendario|dates|zeit|tijd|time|tiempo|tempo|temps)$/u;

function cached(known: Map<string, KeyName>, name: string, read: () => KeyName): KeyName {
  const found = known.get(name) ?? read();
  known.set(name, found);
  return found;
}

function toKeyName(words: readonly string[], vocabulary: Vocabulary): KeyName {
  const read = withKeysJoined(withoutRef(words, vocabulary), vocabulary).map((word) => ({
    word,
    tokens: tokensOf(word, vocabulary),
  }));
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

/** Removes the reference before the unknown target of a key, as in `id_refbien`. */
function withoutRef(words: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const isUnknown = (word: string): boolean => meaningOf(word, vocabulary).unknown.length > 0;
  return words.includes('id') ? words.map((word) => (isUnknown(word) ? word.replace(/^ref(?=\p{L}{3})/u, '') : word)) : words;
}

/** Joins two words that name a key together, as `Art Nr` does: the words alone would mean something else. */
function withKeysJoined(words: readonly string[], vocabulary: Vocabulary): readonly string[] {
  const at = words.findIndex((word, index) => vocabulary.get(`${word}${words[index + 1] ?? ''}`)?.includes('id') === true);
  return at < 0 || at === words.length - 1
    ? words
    : [...words.slice(0, at), `${words[at] ?? ''}${words[at + 1] ?? ''}`, ...words.slice(at + 2)];
}

/** Plurals that are not the singular with an ending. */
const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/ies$/u, 'y'],
  [/oes$/u, 'ao'],
  [/i$/u, 'o'],
  [/i$/u, 'e'],
  [/i$/u, 'io'],
];

/** Words that end in the word for a key: `suppkey`. */
const KEYED = /^(.{3,})(?:key|code)$/u;

/** Returns the concepts of a word, without the count of a plural; its stem if the word is unknown. */
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

/** Removes the endings of number and gender, so `suppliers` and `supplier`, or `fornitori` and `fornitore`, are equal. */
function foldWord(word: string): string {
  const single = word.replace(/([^s])s$/u, '$1');
  const folded = single.replace(/(?:ie|e[nr]?|[nioay])$/u, '');
  return folded.length > 2 && folded !== single ? foldWord(folded) : single;
}

const EVENTS: readonly string[] = ['order', 'invoice', 'transaction', 'purchase'];
/** Next to other words, “sales” describes them, as in a sales territory. */
const EVENTS_ALONE: readonly string[] = [...EVENTS, 'sale'];

/** True for the key of an event, which parts refer to: `order_id`, but not `order_date`. */
export function isEventKey({ stem }: KeyName): boolean {
  return !stem.includes('date') && stem.some((token) => EVENTS.includes(token));
}

/** True for the key of the event itself, `sales_order_id`, but not for that of an attribute, `order_status_id`. */
export function isKeyOfEvent({ stem, keyFirst }: KeyName): boolean {
  return EVENTS_ALONE.includes((keyFirst ? stem[0] : stem.at(-1)) ?? '');
}

/** The relation between the names of a column and of a key in another table. */
export interface NameLink {
  /** 0 to 100. Higher scores require less evidence from the values. */
  readonly score: number;
  /** The relation, as evidence. */
  readonly evidence: readonly Reason[];
  /** True when the table is named after the key. */
  readonly isOwner: boolean;
}

type Stem = KeyName['stem'];

/** The analyzed names of a column and of its table. */
export interface NamedKey {
  readonly column: KeyName;
  readonly table: KeyName;
}

/** Concepts that number rows and places, which are keys only of tables named after them. */
const NO_LINK: ReadonlySet<string> = new Set(['line', 'contact', 'given', 'descr']);

/**
 * Returns how the name of a column matches a key of another table; `undefined` if it does not. `product_id` → `products.id`,
 * `ProductKey` → `ProductKey`, `TerritoryKey` → `territory.SalesTerritoryKey`, `ship_city_id` → `cities.id`, `orders.customer` →
 * `customers.id`.
 */
export function linkOf(from: NamedKey, to: NamedKey): NameLink | undefined {
  const [many, one] = [from, to].map(({ column, table }) => (column.stem.length > 0 ? column.stem : table.stem)) as [Stem, Stem];
  if (many.length === 0 || one.length === 0) return undefined;
  const isNamed = isSame(to.table.stem, one) || to.column.words === '' || to.column.words === to.table.words;
  // `product_variant_id` is the name of the table `product_variants` with a `variant_id`.
  const isCalled = isSame(to.table.stem, many) && endsWith(many, one, false);
  const isOwner = isNamed || isCalled || (to.table.stem.length > 0 && endsWith(one, to.table.stem, false));
  if (!isOwner && NO_LINK.has(many.at(-1) ?? '')) return undefined;
  const sameKey = from.column.isKey && from.column.keyWord === to.column.keyWord;
  const weight = (isOwner ? OWNED : 0) + (sameKey ? SAME_KEY : 0);
  const link = (score: number, reason: Reason): NameLink => ({ score: score + weight, evidence: [reason], isOwner });
  const [words, others] = [from, to].map(({ column, table }) => (column.words === '' ? table.words : column.words));
  const sameWords = words === others;
  if (sameWords || isSame(many, one)) {
    const named = sameMeaning(many);
    if (from.column.isKey) return link(sameWords ? 92 : 86, named);
    if (to.column.isKey) return isOwner ? link(76, named) : undefined;
    return sameWords ? link(62, named) : undefined;
  }
  // Sellers are staff: `vendedor_id` is a key of `funcionarios`.
  if (isOwner && from.column.isKey && isSame(many, ['seller']) && isSame(one, ['staff'])) return link(78, sameMeaning(many));
  const named = nameless(to.column.stem);
  if (
    !from.column.isKey &&
    named.length < to.column.stem.length &&
    isSame(nameless(many), named.length > 0 ? named : to.table.stem)
  ) {
    return link(64, sameMeaning(nameless(many)));
  }
  const isPart = many.includes('sub') || one.includes('sub');
  if (isPart && many.includes('sub') !== one.includes('sub')) return undefined;
  // The table `order_state` has the key `id_order_state`, which joins nothing to `orders`.
  const isOwnKey = many.length > one.length && endsWith(from.table.stem, many, true);
  if (isOwner && !isOwnKey && endsWith(many, one, from.column.keyFirst)) {
    return link(from.column.isKey ? 80 : 66, TABLE_NAME);
  }
  const owns = endsWith(to.table.stem, many, false) && endsWith(one, many, to.column.keyFirst);
  return owns && from.column.isKey && to.column.isKey ? link(80, sameEnding(many)) : undefined;
}

/** Bonuses for a table named after the key, and for the same key word on both sides: of `id` and `code`, `id` is chosen. */
const OWNED = 4;
const SAME_KEY = 1;

function nameless(stem: readonly string[]): readonly string[] {
  return stem.filter((token) => token !== 'name');
}

/** The reason for a join: both names mean the same. */
export function sameMeaning(stem: readonly string[]): Reason {
  const concepts = stem.map(plainWord);
  return { code: 'same-meaning', params: { concepts } };
}

/** The reason for a join: both names end with the same concepts. */
export function sameEnding(stem: readonly string[]): Reason {
  const concepts = stem.map(plainWord);
  return { code: 'same-ending', params: { concepts } };
}

const TABLE_NAME: Reason = { code: 'table-name' };

function plainWord(token: string): string {
  return token.replace('~', '');
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((token) => right.includes(token));
}

/** True when a name ends with `what` (begins with it if `first`). */
function endsWith(name: readonly string[], what: readonly string[], first: boolean): boolean {
  const part = first ? name.slice(0, what.length) : name.slice(-what.length);
  return name.length >= what.length && part.every((token, index) => token === what[index]);
}

/** A join with what is known of its rows. */
interface EventLink {
  readonly from: KeyRef;
  readonly to: KeyRef;
  readonly isHeader?: boolean;
  readonly evidence: readonly Reason[];
}

/** True when a join connects parts to their event: by the name of the key on either side, or of the table. A calendar contains no events. */
export function leadsToEvent({ from, to, isHeader, evidence }: EventLink, names: KeyNames): boolean {
  if (evidence.some(({ code }) => code === 'row-per-day')) return false;
  return (
    isHeader === true ||
    from.columns.some((name) => isEventKey(names.ofColumn(name))) ||
    [names.ofTable(to.table), ...to.columns.map((name) => names.ofColumn(name))].some(isKeyOfEvent)
  );
}
