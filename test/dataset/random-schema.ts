import { between, pick } from '../random.js';
import type { Rows } from '../../src/core.js';
import { LANGUAGES } from './schema-languages.js';
import type { Language, Thing } from './schema-languages.js';

/** Tables of a made-up shop with the joins that were meant. */
export interface Schema {
  readonly tables: Readonly<Record<string, Rows>>;
  /** `from.column = to.column`, sorted. */
  readonly joins: readonly string[];
  readonly fact: string;
}

/** How names of several words are written. */
const STYLES: readonly ((words: readonly string[]) => string)[] = [
  (words) => words.join('_'),
  (words) => words.map(capital).join(''),
  (words) => words.map(capital).join(' '),
  (words) => words.map((word, index) => (index === 0 ? word : capital(word))).join(''),
  (words) => words.join('_').toUpperCase(),
];

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** What each thing may lead to in turn. */
const ABOVE: Readonly<Partial<Record<Thing, readonly Thing[]>>> = {
  product: ['category', 'supplier', 'brand'],
  customer: ['region'],
};

interface Dimension {
  readonly table: string;
  readonly key: string;
  readonly keys: readonly (number | string)[];
}

/** Builds one schema. */
class Shop {
  readonly tables: Record<string, Record<string, unknown>[]> = {};
  readonly joins: string[] = [];
  readonly #random: () => number;
  readonly #language: Language;
  readonly #style: (words: readonly string[]) => string;
  readonly #keyWord: string;
  /** Keys of dimensions are called `id` alone. */
  readonly #bare: boolean;
  readonly #prefix: string;

  constructor(random: () => number) {
    this.#random = random;
    this.#language = pick(random, LANGUAGES);
    this.#style = pick(random, STYLES);
    this.#keyWord = pick(random, this.#language.keys);
    this.#bare = random() < 0.3;
    this.#prefix = random() < 0.2 ? 'dim_' : '';
  }

  build(): Schema {
    const { lines, returns, quantity, amount, date } = this.#language;
    const random = this.#random;
    const near = (['product', 'customer', 'store', 'promotion'] as const).filter(
      (thing) => thing === 'product' || random() < 0.7,
    );
    const withHeader = random() < 0.5;
    const ofHeader = withHeader ? near.filter((thing) => thing !== 'product') : [];
    const ofLines = near.filter((thing) => !ofHeader.some((one) => one === thing));
    const dimensions = new Map(near.map((thing) => [thing, this.#dimension(thing)]));
    const rowCount = between(random, 150, 400);
    const orderCount = Math.floor(rowCount / 3);
    const day = (row: number): string => new Date(Date.UTC(2023, 0, 1 + ((row * 7) % 300))).toISOString().slice(0, 10);
    const fact = this.#named(lines);
    const orders = withHeader ? this.#orders(orderCount, day, ofHeader, dimensions) : undefined;
    const rows = Array.from({ length: rowCount }, (_, row) => ({
      ...(orders === undefined
        ? { [this.#keyName('order')]: 5000 + (row % orderCount), [this.#named(date)]: day(row % orderCount) }
        : { [orders.foreign]: orders.keys[row % orders.keys.length] }),
      [this.#named(quantity)]: between(random, 1, 9),
      [this.#named(amount)]: between(random, 100, 99_999) / 100,
    }));
    this.tables[fact] = rows;
    if (orders !== undefined) this.joins.push(`${fact}.${orders.foreign} = ${orders.table}.${orders.key}`);
    for (const thing of ofLines) this.#link(fact, thing, dimensions.get(thing));
    if (random() < 0.4) this.#returns(this.#named(returns), dimensions);
    if (random() < 0.4) this.#calendar(orders?.table ?? fact, this.#named(date));
    return { tables: this.#shuffled(), joins: this.joins.toSorted(), fact };
  }

  #named(...words: readonly string[]): string {
    return this.#style(words.flatMap((word) => word.split('_')));
  }

  #keyName(thing: Thing): string {
    const [one] = this.#language.things[thing];
    return this.#language.keyFirst ? this.#named(this.#keyWord, one) : this.#named(one, this.#keyWord);
  }

  /** A table of a thing, with those above it. */
  #dimension(thing: Thing): Dimension {
    const [, many] = this.#language.things[thing];
    const table = `${this.#prefix}${this.#named(many)}`;
    const key = this.#bare ? this.#named(this.#keyWord) : this.#keyName(thing);
    const count = between(
      this.#random,
      thing === 'product' || thing === 'customer' ? 20 : 4,
      thing === 'product' ? 80 : 12 + 20 * Number(thing === 'customer'),
    );
    const kind = this.#random();
    const keys = Array.from({ length: count }, (_, index) =>
      kind < 0.5
        ? index + 1
        : kind < 0.75
          ? 1000 + index * 3
          : `${capital(thing).slice(0, 2)}${String(index + 1).padStart(4, '0')}`,
    );
    this.tables[table] = keys.map((value, index) => ({
      [key]: value,
      [this.#named(this.#language.name)]: `${thing} ${String(index)}`,
      [this.#named('size')]: (index % 7) + 1,
    }));
    const dimension = { table, key, keys };
    for (const above of ABOVE[thing] ?? []) if (this.#random() < 0.4) this.#link(table, above, this.#dimension(above));
    return dimension;
  }

  /** Gives the rows of a table a key of another; some are missing, some lead nowhere. */
  #link(table: string, thing: Thing, dimension: Dimension | undefined): void {
    if (dimension === undefined) return;
    const column = this.#keyName(thing);
    const lost = this.#random() < 0.2;
    this.tables[table]?.forEach((row, index) => {
      const place = (index * 13 + Math.floor(index / 7)) % dimension.keys.length;
      const key = dimension.keys[place];
      row[column] =
        lost && index % 23 === 0
          ? null
          : lost && index % 29 === 0
            ? typeof key === 'number'
              ? key + 100_000
              : `X${String(index)}`
            : key;
    });
    this.joins.push(`${table}.${column} = ${dimension.table}.${dimension.key}`);
  }

  #orders(
    count: number,
    day: (row: number) => string,
    things: readonly Thing[],
    dimensions: ReadonlyMap<Thing, Dimension>,
  ): Dimension & { readonly foreign: string } {
    const [, many] = this.#language.things.order;
    const table = this.#named(many);
    const key = this.#bare ? this.#named(this.#keyWord) : this.#keyName('order');
    const keys = Array.from({ length: count }, (_, index) => 5000 + index);
    this.tables[table] = keys.map((value) => ({ [key]: value, [this.#named(this.#language.date)]: day(value - 5000) }));
    for (const thing of things) this.#link(table, thing, dimensions.get(thing));
    return { table, key, keys, foreign: this.#keyName('order') };
  }

  /** A second list of events that leads to the same goods, with other numbers in the range of their keys. */
  #returns(table: string, dimensions: ReadonlyMap<Thing, Dimension>): void {
    const count = between(this.#random, 60, 120);
    this.tables[table] = Array.from({ length: count }, (_, row) => ({
      [this.#named(this.#language.quantity)]: (row % 3) + 1,
      [this.#named('weight')]: (row % 20) + 1,
    }));
    for (const thing of ['product', 'store'] as const) this.#link(table, thing, dimensions.get(thing));
  }

  #calendar(table: string, column: string): void {
    const name = this.#named('calendar');
    const key = this.#named('date');
    this.tables[name] = Array.from({ length: 365 }, (_, index) => ({
      [key]: new Date(Date.UTC(2023, 0, 1 + index)).toISOString().slice(0, 10),
      [this.#named('month', 'name')]: `M${String(Math.floor(index / 31))}`,
      [this.#named('holiday')]: index % 40 === 0 ? 'yes' : 'no',
    }));
    this.joins.push(`${table}.${column} = ${name}.${key}`);
  }

  #shuffled(): Schema['tables'] {
    const order = Object.entries(this.tables).map((entry) => ({ entry, at: this.#random() }));
    return Object.fromEntries(order.toSorted((a, b) => a.at - b.at).map(({ entry }) => entry));
  }
}

/** A schema of a shop that a random number generator determines. */
export function randomSchema(random: () => number): Schema {
  return new Shop(random).build();
}
