import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { everyNth } from '../../random.js';
import { clean, tableRows, watchConsole } from '../chart-page.js';
import { CHARTS, focus, LINES, press, showChart, type Chart } from './charts.js';

type Names = Readonly<Record<string, string>>;

/** Members with the names of what every object has, or of markup, by those of the shop. */
const MEMBERS: Names = {
  East: '__proto__',
  North: 'constructor',
  South: 'toString',
  West: '<img src=x onerror="globalThis.hostile = true">',
  Furniture: 'hasOwnProperty',
  Office: 'valueOf',
  Technology: '__defineGetter__',
  Chairs: 'javascript:void(globalThis.hostile = true)',
  Tables: '</script><svg onload="globalThis.hostile = true">',
};
const PLAIN_COLUMNS: Names = { region: 'shopzone', category: 'shopkind', subcategory: 'shopthing' };
const HOSTILE_COLUMNS: Names = { region: 'constructor', category: '__proto__', subcategory: 'toString' };

const CHOSEN = ['breakdown, stacked', 'trend, stacked', 'heatmap, dimensions', 'distribution, boxes', 'drivers', 'plot, bars'];
const SOME: readonly Chart[] = [
  ...CHARTS.filter(({ name }) => CHOSEN.includes(name)),
  { name: 'table', tag: 'sales-table', attributes: { by: 'region, category' }, step: 'ArrowDown' },
];

const renamed = (text: string, names: Names): string => (Object.hasOwn(names, text) ? names[text]! : text);

/** The shop’s lines as a CSV file with other names. */
function fileOf(columns: Names, members: Names): Blob {
  const quoted = (value: unknown): string => `"${renamed(String(value), members).replaceAll('"', '""')}"`;
  const head = Object.keys(LINES[0]!).map((name) => renamed(name, columns));
  return new Blob([[head, ...LINES.map((line) => Object.values(line).map(quoted))].join('\n')], { type: 'text/csv' });
}

/** Every element of a page, in shadow trees too. */
function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
}

/** The cells of a chart’s table, and the number of a KPI that follows its first mark. */
async function cellsOf({ attributes, plot, ...chart }: Chart, columns: Names, members: Names): Promise<readonly string[]> {
  const own = Object.entries(attributes).map(([name, value]) => {
    const texts = value.split(', ').map((text) => renamed(text, columns));
    return [name, texts.join(', ')];
  });
  const region = renamed('region', columns);
  const drawn = plot && {
    marks: [{ mark: 'barX', x: 'revenue', y: region, key: region }],
  };
  const shown = { ...chart, attributes: Object.fromEntries(own) as Names, ...(drawn && { plot: drawn }) };
  const { widget, kpi } = await showChart(shown, fileOf(columns, members));
  await widget.updateComplete;
  const all = [...everything(document.body)];
  const texts = all
    .filter(({ localName }) => localName !== 'script')
    .flatMap(({ childNodes, ariaLabel }) => [
      ariaLabel ?? '',
      ...[...childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : '')),
    ]);
  expect(texts.filter((text) => /native code|\[object/.test(text))).to.deep.equal([]);
  expect(all.filter((element) => element.matches('img, [onerror], [onload], [href^="javascript:" i]'))).to.deep.equal([]);
  const rows = tableRows(widget).map((row) => row.join(' | '));
  if (chart.name !== 'table') {
    focus(widget);
    await press(widget, 'Home', ...(chart.start ?? []), 'Enter');
    await kpi.ready;
    expect(filterGroup('default').where).not.to.equal('');
  }
  expect(Object.hasOwn(globalThis, 'hostile')).to.equal(false);
  clean();
  return rows.toSorted();
}

/** Writes hostile names in place of plain ones in a text, in the order of a list. */
const withNames = (rows: readonly string[], names: readonly (readonly [string, string])[]): readonly string[] =>
  rows
    .map((row) => names.reduce((text, [plain, hostile]) => text.replace(new RegExp(plain, 'gi'), () => hostile), row))
    .toSorted();

describe('hostile names of columns and members', () => {
  watchConsole();
  afterEach(clean);

  for (const chart of everyNth(SOME, 9, 6)) {
    it(`are texts in ${chart.name}, with the numbers of plain names`, async () => {
      const plain = await cellsOf(chart, {}, {});
      expect(await cellsOf(chart, {}, MEMBERS)).to.deep.equal(withNames(plain, Object.entries(MEMBERS)));
      // Names of columns are shown as words.
      const shown = (name = ''): string => name.replaceAll('_', ' ').trim();
      const columns = Object.entries(PLAIN_COLUMNS).map(([role, name]) => [name, shown(HOSTILE_COLUMNS[role])] as const);
      const lower = (rows: readonly string[]): readonly string[] => rows.map((row) => row.toLowerCase()).toSorted();
      expect(lower(await cellsOf(chart, HOSTILE_COLUMNS, {}))).to.deep.equal(
        lower(withNames(await cellsOf(chart, PLAIN_COLUMNS, {}), columns)),
      );
    });
  }
});
