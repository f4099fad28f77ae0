import { randomTable, tableOf, type Filling, type TestTable } from '../random-table.js';
import type { Random } from '../random.js';

/** Texts that SQL reads otherwise when they are not bound, and letters whose case needs care. */
export const ODD_TEXTS: readonly string[] = [
  'North',
  'north',
  'Zoo',
  "O'Hara",
  '50%',
  'a_b',
  'a\\b',
  'a*b',
  '"x"',
  'İstanbul',
  'straße',
  'STRASSE',
  'Σς',
  'Ähre',
  '😀 shop',
  'null',
  ' South ',
];

/** A random table around 1970, whose texts are odd; empty ones are missing, as in databases. */
export function oddTable(random: Random, rowCount: number): TestTable {
  const { table } = randomTable(random, rowCount, -500);
  const regions: Filling = {
    kind: 'text',
    values: Array.from({ length: rowCount }, () => (random.chance(0.2) ? undefined : random.pick(ODD_TEXTS))),
  };
  const own = tableOf('t', { region: regions }, rowCount).table.columns[0]!;
  const columns = table.columns.map((column) => (column.name === 'region' ? own : column));
  return { table: { ...table, columns }, rows: [] };
}
