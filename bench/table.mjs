// The figures as a table to read: a line for each case and number of rows, a column for each library.

import { LIBRARIES, OWN } from './libraries.mjs';

/** Text columns of equal width: p50, and how many times that of sales-elements it is. */
export function tableOf(figures) {
  const known = LIBRARIES.map(({ name }) => name);
  const there = [...new Set(figures.map(({ library }) => library))];
  const libraries = [...known.filter((name) => there.includes(name)), ...there.filter((name) => !known.includes(name))];
  const keys = [...new Set(figures.map((figure) => JSON.stringify([figure.case, figure.rows, figure.unit])))].map((key) =>
    JSON.parse(key),
  );
  const cellOf = ([name, rows, unit], library) => {
    const found = figures.find((one) => one.case === name && one.rows === rows && one.unit === unit && one.library === library);
    if (!found) return '';
    if (found.p50 === null) return '–';
    return `${found.p50}${found.ratio === null || library === OWN ? '' : ` (${found.ratio} ×)`}`;
  };
  const head = ['case', 'rows', 'unit', ...libraries];
  const lines = keys.map((key) => [key[0], String(key[1]), key[2], ...libraries.map((library) => cellOf(key, library))]);
  const reasons = reasonsOf(figures);
  const notes = reasons.length > 0 ? ['', 'Not measured (–):', ...reasons.map((reason) => `  ${reason}`)] : [];
  return `${[...aligned([head, ...lines]), ...growthOf(figures), ...notes].join('\n')}\n`;
}

/** Lines of cells as texts in columns; the first stands left, numbers stand right. */
function aligned(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]));
  return lines.map((line) => line.map(pad).join('  ').trimEnd());
}

/** How this library's cost grows: milliseconds by rows (down) and groups (across). */
function growthOf(figures) {
  const own = figures.filter(({ library, ...figure }) => library === OWN && figure.case.startsWith('scan by'));
  if (own.length === 0) return [];
  const cases = [...new Set(own.map((figure) => figure.case))];
  const p50Of = (rows, name) => String(own.find((figure) => figure.rows === rows && figure.case === name)?.p50 ?? '–');
  const lines = [...new Set(own.map(({ rows }) => rows))].map((rows) => [
    String(rows),
    ...cases.map((name) => p50Of(rows, name)),
  ]);
  const groups = cases.map((name) => name.replace(/^scan by /, ''));
  return ['', `How the cost of ${OWN} grows, in ms:`, ...aligned([['rows', ...groups], ...lines])];
}

/** Why figures are missing: each reason of a library once, with the cases that it holds for. */
function reasonsOf(figures) {
  const cases = new Map();
  for (const { library, reason, ...figure } of figures.filter((one) => one.reason)) {
    const key = `${library}: ${reason}`;
    cases.set(key, [...(cases.get(key) ?? []), `${figure.case} at ${figure.rows}`]);
  }
  return [...cases].map(([key, names]) => `${key} (${names.join('; ')})`);
}
