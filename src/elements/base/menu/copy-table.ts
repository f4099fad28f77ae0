/**
 * Copies a table to the clipboard, as HTML for documents and as plain text for spreadsheets. `csv` is the result of a widget's `toCSV()`,
 * which already escapes texts that spreadsheets would run as formulas.
 */
export async function copyTable(csv: string): Promise<void> {
  const rows = rowsOf(csv);
  const plain = rows.map((row) => row.map((text) => text.replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
  const blob = (text: string, type: string): Blob => new Blob([text], { type });
  const forms = {
    'text/plain': blob(plain, 'text/plain'),
    'text/html': blob(new XMLSerializer().serializeToString(tableOf(rows)), 'text/html'),
  };
  await navigator.clipboard.write([new ClipboardItem(forms)]);
}

function rowsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (match.index >= csv.length) break;
    const [, quoted, plain = '', end] = match;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function tableOf(rows: readonly (readonly string[])[]): HTMLTableElement {
  const table = document.createElement('table');
  for (const [at, row] of rows.entries()) {
    const line = table.insertRow();
    for (const text of row) line.appendChild(document.createElement(at === 0 ? 'th' : 'td')).textContent = text;
  }
  return table;
}
