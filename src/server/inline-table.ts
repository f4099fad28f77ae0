import { SalesError } from '../util/error.js';
import { escapeHtml } from '../util/escape-html.js';
import { ownValue } from '../util/record.js';

/** The most cells that a page carries along. More belongs in a file. */
const MAX_CELLS = 100_000;

/**
 * Returns rows as a `<table>`, which the element in the browser reads as its data and does not load again.
 * @throws SalesError `bad-option` for other data than an array of objects, `too-large` for too many cells
 */
export function inlineTable(data: unknown): string {
  if (!Array.isArray(data)) throw new SalesError('bad-option', 'src-missing', { params: { option: 'src', value: '' } });
  const rows = data as readonly Readonly<Record<string, unknown>>[];
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (rows.length * names.length > MAX_CELLS)
    throw new SalesError('too-large', 'too-much-for-page', {
      params: { rows: rows.length, columns: names.length },
    });
  const cells = (values: readonly unknown[], name: 'th' | 'td'): string =>
    `<tr>${values.map((value) => `<${name}>${escapeHtml(textOf(value))}</${name}>`).join('')}</tr>`;
  return `<table><thead>${cells(names, 'th')}</thead><tbody>${rows
    .map((row) =>
      cells(
        names.map((name) => ownValue(row, name)),
        'td',
      ),
    )
    .join('')}</tbody></table>`;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? value.toString() : JSON.stringify(value);
}
