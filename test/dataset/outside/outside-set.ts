import { between, randomOf } from '../../random.js';

export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** A database that the library has never seen, and the SQL that reads its sales. */
export interface OutsideSet {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  /**
   * A query of one row per sale with the columns `day orders customer product category place quantity revenue cost`; what the database does not know is
   * null. `day` is a date, `orders` a text.
   */
  readonly sales: string;
  /** True when its files have semicolons between cells and commas in numbers. */
  readonly isEuropean?: boolean;
}

/** Random values of one database. */
export class Dice {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = randomOf(seed);
  }

  whole(low: number, high: number): number {
    return between(this.#random, low, high);
  }

  /** A small number more often than a large one, as customers and products have it. */
  skewed(count: number): number {
    return Math.floor(count * this.#random() ** 2);
  }

  amount(low: number, high: number): number {
    return Math.round(100 * (low + this.#random() * (high - low))) / 100;
  }

  chance(probability: number): boolean {
    return this.#random() < probability;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.#random() * choices.length)] as T;
  }
}

/** Rows made of their number, from 0. */
export function rows(count: number, row: (index: number) => Row): Row[] {
  return Array.from({ length: count }, (_, index) => row(index));
}

/** The day so many days after the first of 2023, as `2023-01-31`. */
export function day(index: number): string {
  return new Date(Date.UTC(2023, 0, 1 + index)).toISOString().slice(0, 10);
}

/** The sum of cents that floats hold badly. */
export function cents(value: number): number {
  return Math.round(value * 100) / 100;
}

export const COUNTRIES = ['Germany', 'France', 'Brazil', 'Canada', 'Portugal', 'Norway', 'Chile'];
export const FIRST_NAMES = ['Ana', 'Luis', 'Mona', 'Erik', 'Priya', 'Tom', 'Zoe', 'Ken', 'Ida', 'Paul', 'Lea', 'Nils'];
export const LAST_NAMES = [
  'Silva',
  'Kohler',
  'Martin',
  'Tremblay',
  'Hansen',
  'Rossi',
  'Novak',
  'Ito',
  'Brown',
  'Garcia',
  'Meyer',
];
