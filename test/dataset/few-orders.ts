import { openDataset } from '../../src/core.js';
import type { Dataset, DatasetOptions, Rows } from '../../src/core.js';

/** Two orders in three lines. */
export const ROWS: Rows = [
  { 'Order ID': 'A1', 'Order Date': '2024-01-30', Region: 'North', Sales: 10.1, Quantity: 1 },
  { 'Order ID': 'A1', 'Order Date': '2024-01-30', Region: 'South', Sales: 20.2, Quantity: 2 },
  { 'Order ID': 'A2', 'Order Date': '2024-02-03', Region: 'North', Sales: 30.3, Quantity: 3 },
];

/** Opens rows with days of UTC. */
export function open(rows: Rows = ROWS, options: DatasetOptions = {}): Promise<Dataset> {
  return openDataset(rows, { timeZone: 'UTC', ...options });
}

/** One number over all rows. */
export async function total(dataset: Dataset, measure = 'revenue'): Promise<unknown> {
  return (await dataset.query({ measures: [measure] })).rows()[0]?.[measure];
}

/** A CSV file of lines. */
export function csv(...lines: readonly string[]): Blob {
  return new Blob([lines.join('\n')], { type: 'text/csv' });
}
