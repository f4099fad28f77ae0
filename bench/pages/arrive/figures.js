// What the hand-written dashboards show: four numbers and four charts.
import Papa from 'papaparse';

export const CHARTS = [
  { name: 'Month', type: 'line', of: ({ date }) => date.slice(0, 7) },
  { name: 'Region', type: 'bar', of: ({ region }) => region },
  { name: 'Product', type: 'bar', of: ({ product }) => product, top: 10 },
  { name: 'Channel', type: 'bar', of: ({ channel }) => channel },
];

/** Reads a CSV. */
export const read = (url) =>
  new Promise((resolve, reject) => {
    Papa.parse(url, { download: true, header: true, skipEmptyLines: true, complete: ({ data }) => resolve(data), error: reject });
  });

/** Adds up the revenue by a group. */
export function sums(rows, { of, top }) {
  const totals = new Map();
  for (const row of rows) totals.set(of(row), (totals.get(of(row)) ?? 0) + Number(row.revenue));
  const all = [...totals];
  return top ? all.sort(([, a], [, b]) => b - a).slice(0, top) : all.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Adds up a column. */
const total = (rows, column) => rows.reduce((sum, row) => sum + Number(row[column]), 0);

/** Shows the four numbers. */
export function showNumbers(rows) {
  const numbers = [
    total(rows, 'revenue'),
    total(rows, 'quantity'),
    total(rows, 'cost'),
    new Set(rows.map(({ customer }) => customer)).size,
  ];
  showTexts(numbers);
}

/** Shows numbers as texts. */
export function showTexts(numbers) {
  const { format } = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
  const row = document.createElement('p');
  row.innerHTML = numbers.map((number) => `<b class="number">${format(number)}</b> `).join('');
  document.body.append(row);
}

/** Returns an empty place for a chart. */
export function place(tag) {
  const element = document.createElement(tag);
  Object.assign(element.style, { display: 'block', width: '600px', height: '220px' });
  document.body.append(element);
  return element;
}
