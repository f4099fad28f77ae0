// npx sales-elements account orders.csv: where each amount of money in files goes, from the sum of a column to the revenue.
import { checkFiles, optionsOf } from './describe.mjs';

/** Maximum number of decimals that are printed. */
const MAX_PLACES = 6;

/** Returns how amounts are printed: with all decimals that one of them has, at least two. */
function formatOf(amounts) {
  const placesOf = (amount) => String(amount).split('.')[1]?.length ?? 0;
  const places = Math.min(MAX_PLACES, Math.max(2, ...amounts.map(placesOf)));
  const format = new Intl.NumberFormat('en', { minimumFractionDigits: places, maximumFractionDigits: places });
  return (amount) => (amount === null ? 'no sum' : format.format(amount));
}

/** Returns rows of cells as aligned lines; the first cell is a number. */
function tableOf(rows) {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((cells) => cells[at].length))) ?? [];
  const lineOf = ([first, ...cells]) => [
    first.padStart(widths[0]),
    ...cells.map((cell, at) => (at === cells.length - 1 ? cell : cell.padEnd(widths[at + 1]))),
  ];
  return rows.map((cells) => `  ${lineOf(cells).join('  ')}`.trimEnd());
}

const rowsText = (rows) => (rows === 1 ? '1 row' : `${rows.toLocaleString('en')} rows`);

/** Returns the cells of lines of an account. */
const cellsOf = (lines, format) =>
  lines.map(({ kind, table, column, rows, amount, reason }) => [
    format(amount),
    kind,
    `${table}.${column}`,
    rowsText(rows),
    reason,
  ]);

/** Returns the lines of the revenue, with their total below them. */
function revenueLines({ lines, total, error }) {
  if (error) return ['Revenue is not known:', ...[error.message, error.hint].filter(Boolean).map((text) => `  ${text}`)];
  if (total === null) return ['Revenue has no value in these files.'];
  const format = formatOf([total, ...lines.map(({ amount }) => amount)]);
  return ['Revenue:', ...tableOf([...cellsOf(lines, format), [format(total), 'revenue', '', '', '']])];
}

/** Returns the columns of money that are not counted. */
function otherLines({ other, total }) {
  if (other.length === 0) return [total === null ? 'These files have no other money.' : 'All money in these files is counted.'];
  const format = formatOf(other.map(({ amount }) => amount ?? 0));
  return ['Not counted:', ...tableOf(cellsOf(other, format))];
}

/** Runs the command. */
export async function run({ json, ...values }, files) {
  await checkFiles(files);
  const { openDataset } = await import('../dist/core.js');
  const dataset = await openDataset(files, optionsOf(values));
  const account = await dataset.account();
  dataset.close();
  const text = json ? JSON.stringify(account, null, 2) : [...revenueLines(account), '', ...otherLines(account)].join('\n');
  process.stdout.write(`${text}\n`);
}
