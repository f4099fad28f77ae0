import { openDataset } from '../../src/core.js';
import type { Dataset, DatasetOptions, Rows } from '../../src/core.js';

/** Rows by the names of their tables. */
export type Tables = Readonly<Record<string, Rows>>;

/** A data set over tables. */
export const open = (tables: Tables, options: DatasetOptions = {}): Promise<Dataset> =>
  openDataset({ tables }, { timeZone: 'UTC', ...options });

/** So many rows, each made of its number. */
export const rows = (count: number, row: (index: number) => Record<string, unknown>): Record<string, unknown>[] =>
  Array.from({ length: count }, (_, index) => row(index));

/** The day so many days after the first of 2024. */
export const day = (index: number): string => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);

/** The joins of a data set, sorted. */
export function joinsOf({ catalog }: Dataset): readonly string[] {
  return catalog.joins
    .map(({ from, to }) => `${from.table}.${from.columns.join('+')} = ${to.table}.${to.columns.join('+')}`)
    .toSorted();
}

/** The one value of a measure, or pairs of key and value. */
export async function ask(dataset: Dataset, measure: string, by?: string): Promise<unknown> {
  const result = await dataset.query({ measures: [`m = ${measure}`], ...(by === undefined ? {} : { by: [by] }) });
  const all = result.rows();
  return by === undefined ? all[0]?.m : all.map((row) => [row[by], row.m]);
}

/** What a data set warns of. */
export const codes = ({ warnings }: Dataset): readonly string[] => warnings.map(({ code }) => code);
