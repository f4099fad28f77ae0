// @release: eighteen-tasks.browser.ts has tasks by keys, accessibility-tree.browser.ts has the trees of charts
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { companyCsv } from '../../../demo/companies.js';
import '../../../src/define/all.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import { everyNth, isLong } from '../../random.js';
import { until } from '../../until.js';

import { clean, watchConsole } from '../chart-page.js';
import { focused, isChart, press, tabTo } from '../keys.js';
import { acceptResizeLoops } from '../resize-loops.js';

/** What assistive technology is given of an element. */
interface Node {
  readonly role: string;
  readonly name: string;
  readonly parent: number;
}

/** Each of this many lines of a demo company is enough. */
const EACH = 8;
const thinned = (csv: string): string => {
  const [head, ...lines] = csv.split('\n');
  return [head, ...lines.filter((_, at) => at % EACH === 0)].join('\n');
};
/** Two years of a shop with twelve products in two regions. */
const SMALL = [
  'Order Date,Order ID,Customer ID,Region,Category,Product,Sales,Profit',
  ...Array.from({ length: 240 }, (_, n) => {
    const month = String(1 + (Math.floor(n / 10) % 12)).padStart(2, '0');
    const region = ['North', 'South'][n % 2]!;
    const day = `${n < 120 ? 2016 : 2017}-${month}-${String(1 + (n % 28)).padStart(2, '0')}`;
    return [day, `O${n}`, `C${n % 8}`, region, ['Ink', 'Pens'][(n >> 1) % 2], `Item ${n % 12}`, 10 + (n % 7), 2 + (n % 3)].join(
      ',',
    );
  }),
].join('\n');

/** The data, and the level below the categories in the chart that has a drill path. */
const DATA: readonly (readonly [name: string, csv: () => string, level: string])[] = [
  ['retail', () => thinned(companyCsv('retail')), 'Region'],
  ['wholesale', () => thinned(companyCsv('wholesale')), 'Region'],
  ['web shop', () => thinned(companyCsv('web-shop')), 'Country'],
  ['a small file', () => SMALL, 'Region'],
];

let clauses: Readonly<Record<string, string>> = {};
let saved: string[] = [];
const onChange = (event: Event): void => void (clauses = (event as CustomEvent<{ clauses: typeof clauses }>).detail.clauses);

/** The clauses in force. */
const clauseTexts = (): string => Object.values(clauses).join('; ');

/** A dashboard of the data, with a chart of its page's author that has a drill path. */
async function show(csv: string, level: string): Promise<SalesDashboard> {
  const dashboard = document.createElement('sales-dashboard');
  dashboard.setAttribute('locale', 'en-US');
  dashboard.data = new File([csv], 'orders.csv', { type: 'text/csv' });
  dashboard.innerHTML = `<sales-breakdown slot="sales" heading="By category" measure="revenue" drill="category, ${level.toLowerCase()}"></sales-breakdown>`;
  document.body.append(dashboard);
  await dashboard.ready;
  await dashboard.querySelector('sales-breakdown')!.ready;
  return dashboard;
}

/** The point that the chart with the focus names to assistive technology. */
const announced = (): string => focused().ariaActiveDescendantElement?.ariaLabel ?? '';
const tree = (): Promise<readonly Node[]> => executeServerCommand<readonly Node[], undefined>('accessibility-tree');

/** True when a node is inside another, given by its index. */
function isBelow(nodes: readonly Node[], { parent }: Node, above: number): boolean {
  let at = parent;
  while (at >= 0 && at !== above) at = nodes[at]!.parent;
  return above >= 0 && at === above;
}

/** Activates a node as a touch screen reader does: by a tap on its middle. */
async function activate(role: string, name: string): Promise<void> {
  const found = await executeServerCommand<boolean, { role: string; name: string }>('accessibility-press', { role, name });
  expect(found, `${role} “${name}” is in the tree`).to.equal(true);
}

/** The first node of a role whose name is looked for, as soon as it is in the tree. */
async function node(role: string, name: RegExp): Promise<Node> {
  let found: Node | undefined;
  await until(
    async () => (found = (await tree()).find((one) => one.role === role && name.test(one.name))),
    `${role} ${String(name)}`,
  );
  return found!;
}

/** By what the tables of the page are sorted. */
const orders = (dashboard: SalesDashboard): string =>
  [...dashboard.shadowRoot!.querySelectorAll('sales-table')]
    .flatMap((table) =>
      [...table.shadowRoot!.querySelectorAll('[aria-sort]')].map((head) => `${head.textContent} ${head.ariaSort}`),
    )
    .join();

const numberIn = (text: string): number => Number(text.replaceAll(/[^\d.−]/g, '').replace('−', '-'));
/** A filter for one month; a dashboard may open with one for a range of months. */
const ONE_MONTH = /date: \d{4}-\d{2}(?:;|$)/;
const POINT = /^(\w+ \d{4}): (\S+?),? .*Point (\d+) of (\d+)\.$/;

describe('tasks on a dashboard of small files', () => {
  watchConsole();
  acceptResizeLoops();
  const make = URL.createObjectURL.bind(URL);
  beforeEach(() => {
    clauses = {};
    saved = [];
    document.addEventListener('sales-filter-change', onChange);
    URL.createObjectURL = (blob: Blob) => {
      saved.push(blob.type);
      return make(blob);
    };
  });
  afterEach(() => {
    document.removeEventListener('sales-filter-change', onChange);
    URL.createObjectURL = make;
    clean();
  });

  for (const [name, csv, level] of everyNth(DATA, 4, 3)) {
    it(`read points, filter by one, sort and drill by the keyboard alone: ${name}`, async () => {
      const dashboard = await show(csv(), level);
      // Read each point with its comparison.
      await tabTo(isChart(/by month/), 'a trend');
      const points = new Set<string>();
      await press('Home');
      for (let at = 0; at < 12; at++) {
        await until(() => announced() !== '' && !points.has(announced()), 'the next point is announced');
        points.add(announced());
        await press('ArrowRight');
      }
      expect([...points].filter((text) => POINT.test(text)).length).to.equal(12);
      expect([...points].some((text) => /(above|below|same as) /.test(text))).to.equal(true);
      // Filter by a point, and undo that.
      await press('Enter');
      await until(() => ONE_MONTH.test(clauseTexts()), 'the filter');
      await press('Control+z');
      await until(() => !ONE_MONTH.test(clauseTexts()), 'the filter is gone');
      await dashboard.ready;
      // Sort a table.
      const order = orders(dashboard);
      await tabTo((element) => element.closest('th:not([aria-sort])') !== null, 'the head of a column');
      await press('Enter');
      await until(() => orders(dashboard) !== order, 'the table is sorted');
      // Drill down and up, in the chart of the author.
      await tabTo(isChart(/^By category/), 'the chart with a drill path');
      await press('Home');
      await press('Alt+ArrowDown');
      await until(() => clauseTexts().includes('category: '), 'a level below');
      await dashboard.querySelector('sales-breakdown')!.ready;
      await press('Alt+ArrowUp');
      await until(() => !clauseTexts().includes('category: '), 'the level above');
    });

    if (isLong)
      it(`are done by the accessibility tree alone: ${name}`, async () => {
        const dashboard = await show(csv(), level);
        // Find a chart, read its shape, its peak, and the comparison of both years.
        const { name: heading } = await node('group', /by month/);
        expect((await tree()).some((one) => one.role === 'heading' && one.name === heading)).to.equal(true);
        await node('image', POINT);
        const nodes = await tree();
        const values = nodes.flatMap((one) =>
          one.role === 'image' && POINT.exec(one.name)?.[4] === '12' ? [POINT.exec(one.name)!] : [],
        );
        expect(values.length).to.equal(12);
        const peak = values.reduce((best, one) => (numberIn(one[2]!) > numberIn(best[2]!) ? one : best));
        const table = nodes.findIndex((one) => one.role === 'table' && one.name === heading);
        const isInTable = (one: Node): boolean => isBelow(nodes, one, table);
        const cells = nodes.filter((one) => /^(cell|rowheader)$/.test(one.role) && isInTable(one)).map((one) => one.name);
        expect(cells).to.include(peak[1]);
        const columns = nodes.filter((one) => one.role === 'columnheader' && isInTable(one)).map((one) => one.name);
        expect(columns).to.include.members(['Previous', 'Change']);
        // Filter by a point, undo.
        const bar = await node('image', /^[^:]+: .*% of total\. 1 of \d/);
        await activate('image', bar.name);
        await until(() => clauseTexts().includes(bar.name.split(':')[0]!), 'the filter');
        await activate('button', (await node('button', /^Undo$/)).name);
        await until(() => !clauseTexts().includes(bar.name.split(':')[0]!), 'the filter is gone');
        await dashboard.ready;
        // Sort a table.
        const order = orders(dashboard);
        const heads = dashboard
          .shadowRoot!.querySelector('sales-table')!
          .shadowRoot!.querySelectorAll('th:not([aria-sort]) button bdi');
        await activate('button', heads[heads.length - 1]!.textContent.trim());
        await until(() => orders(dashboard) !== order, 'the table is sorted');
        // Drill down and up by the buttons of the path.
        const own = dashboard.querySelector('sales-breakdown')!;
        const all = await tree();
        const chart = all.findIndex((one) => one.role === 'group' && one.name === 'By category');
        const point = all.find((one, at) => at > chart && one.role === 'image' && isBelow(all, one, chart));
        await activate('image', point!.name);
        await until(() => own.shadowRoot!.querySelector('.path button') !== null, 'the path');
        await activate('button', level);
        await until(() => own.shadowRoot!.querySelector('.path button')?.textContent === 'All', 'a level below');
        await activate('button', 'All');
        await until(() => own.shadowRoot!.querySelector('.path button') === null, 'the level above');
        // Export.
        await activate('button', `More actions for ${heading}`);
        await activate('menuitem', (await node('menuitem', /CSV/)).name);
        await until(() => saved.includes('text/csv'), 'the file');
        // Change the period.
        await activate('button', (await node('button', /^Date/)).name);
        await activate('button', (await node('button', /^Previous month/)).name);
        await until(() => clauseTexts().includes('date: previous month'), 'the period');
      });
  }
});
