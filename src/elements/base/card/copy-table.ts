/** Puts numbers on the clipboard, as a table for documents and for sheets. `csv` is what `toCSV()` of a widget gives: texts that sheets might run are made harmless there. */
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
