import type { TableView } from '../element/widget.js';

/**
 * Copies a table to the clipboard with the texts on screen: as HTML for documents and as plain text for spreadsheets. Texts that a spreadsheet would run as
 * formulas get an apostrophe, and numbers a hyphen for the minus sign, which spreadsheets do not know.
 */
export async function copyTable({ columns, rows }: TableView): Promise<void> {
  const cell = (text: string, c: number): string => (columns[c]?.numeric ? text.replace('−', '-') : guarded(text));
  const lines = [columns.map(({ label }) => guarded(label)), ...rows.map((row) => row.map(cell))];
  const plain = lines.map((line) => line.map((text) => text.replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
  const blob = (text: string, type: string): Blob => new Blob([text], { type });
  const forms = {
    'text/plain': blob(plain, 'text/plain'),
    'text/html': blob(new XMLSerializer().serializeToString(tableOf(lines)), 'text/html'),
  };
  await navigator.clipboard.write([new ClipboardItem(forms)]);
}

function guarded(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

function tableOf(lines: readonly (readonly string[])[]): HTMLTableElement {
  const table = document.createElement('table');
  for (const [at, line] of lines.entries()) {
    const row = table.insertRow();
    for (const text of line) row.appendChild(document.createElement(at === 0 ? 'th' : 'td')).textContent = text;
  }
  return table;
}
