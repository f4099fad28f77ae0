import { expect } from '@open-wc/testing';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';
import { clean, click, inside, middle, watchConsole } from '../elements/chart-page.js';
import { everyNth } from '../random.js';
import { make, ROWS, type Widget } from './widgets.js';

/** Names that a clause, an address or a table could take for something else. */
const ODD = [
  ...['North, West', 'a"b', 'c;d', 'e: f', 'x..y', '..', '!no', '*star*', "it's", '"', '=1+1', '-5', '1..5'],
  ...['last 3 days', 'this year', '2016', '2016-Q1', 'true', 'sum(x)', 'Ü', '日本', '😀', 'e\u0301', 'A  B', '%20&+#', '<b>'],
];

/** Rows with a member of odd names each, one without a name, and a column of an odd name. */
const ODD_ROWS = [...ODD, null].map((name, k) => ({ order: `O${k}`, revenue: 2 ** k, region: name, 'Odd; "name": x': name }));

/** Moments about the ends of days, weeks, quarters and years, none of which is the same day in Tokyo and in Greenwich. */
const INSTANTS = ['2016-03-31', '2016-04-02', '2016-06-30', '2016-12-31', '2017-01-07', '2017-03-31', '2017-04-01'].map(
  (day, k) => ({
    order: `O${k}`,
    date: `${day}T${16 + (k % 8)}:30:00Z`,
    revenue: 2 ** k,
  }),
);

interface Kpi extends Widget {
  readonly value: number | null;
}

/** A widget over rows, beside a number that shows what it lets through. */
async function beside(tag: string, attributes: Readonly<Record<string, string>>, data: unknown): Promise<readonly [Widget, Kpi]> {
  const widget = make(tag, attributes);
  const kpi = make('sales-kpi', {}) as Kpi;
  for (const one of [widget, kpi]) {
    one.data = data;
    document.body.append(one);
  }
  await Promise.all([widget.ready, kpi.ready]);
  return [widget, kpi];
}

const press = (target: Element, key: string): void =>
  void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe('a member that is chosen', () => {
  watchConsole();
  afterEach(clean);

  for (const by of everyNth(['region', '"Odd; ""name"": x"'], 2, 1)) {
    it(`filters the others by what it stands for, whatever it is called, in ${by}`, async () => {
      const [widget, kpi] = await beside('sales-breakdown', { by }, ODD_ROWS);
      const shown = widget.result!.rows();
      expect(shown.length).to.equal(ODD_ROWS.length);
      const chart = inside(widget, '.chart');
      press(chart, 'Home');
      const seen: unknown[] = [];
      for (let k = 0; k < shown.length; k++) {
        if (k > 0) press(chart, 'ArrowDown');
        press(chart, 'Enter');
        await Promise.all([widget.ready, kpi.ready]);
        seen.push(kpi.value);
        const { where } = filterGroup();
        filterGroup().clear();
        filterGroup().load(where);
        await kpi.ready;
        expect(kpi.value, where).to.equal(seen.at(-1));
        press(chart, 'Enter');
      }
      expect(new Set(seen).size).to.equal(ODD_ROWS.length);
      expect(seen).to.have.members(ODD_ROWS.map(({ revenue }) => revenue));
    });
  }

  const KINDS = [
    ...['year(date)', 'quarter(date)', 'month(date)', 'week(date)', 'day(date)', 'weekday(date)'],
    ...['bin(quantity, 2)', 'customer-type', 'customer'],
  ];
  for (const by of everyNth(KINDS, 6)) {
    it(`lets through what its row of a table shows, by ${by}`, async () => {
      const [table, kpi] = await beside('sales-table', { by, limit: '5' }, ROWS);
      const [first] = table.result!.rows();
      await click(middle(inside(table, 'tbody tr')));
      await kpi.ready;
      expect(Object.keys(filterGroup().clauses).length, 'a clause').to.equal(1);
      expect(kpi.value, filterGroup().where).to.equal(first!.revenue);
    });

    it(`lets through what its bar shows, by ${by}`, async () => {
      const [widget, kpi] = await beside('sales-breakdown', { by, top: '5' }, ROWS);
      const values = widget.result!.rows().map(({ revenue }) => revenue);
      const chart = inside(widget, '.chart');
      for (const key of ['Home', 'Enter']) press(chart, key);
      await kpi.ready;
      expect(filterGroup().where).not.to.equal('');
      expect(values, filterGroup().where).to.include(kpi.value);
    });
  }

  for (const by of everyNth([...KINDS.slice(0, 6), 'hour(date)'], 3, 1)) {
    it(`is the same in all widgets over a source with a calendar of its own, by ${by}`, async () => {
      const source = document.createElement('sales-source');
      Object.assign(source, { data: INSTANTS, timeZone: 'Asia/Tokyo', weekStart: 7, fiscalStart: '04' });
      const [widget, kpi] = [make('sales-breakdown', { by }), make('sales-kpi', {}) as Kpi];
      source.append(widget, kpi);
      document.body.append(source);
      await Promise.all([widget.ready, kpi.ready]);
      const shown = widget.result!.rows();
      const chart = inside(widget, '.chart');
      press(chart, 'Home');
      const seen: unknown[] = [];
      for (let k = 0; k < shown.length; k++) {
        if (k > 0) press(chart, 'ArrowDown');
        press(chart, 'Enter');
        await kpi.ready;
        seen.push(kpi.value);
        press(chart, 'Enter');
      }
      expect(shown.length).to.be.greaterThan(1);
      expect(seen).to.have.members(shown.map(({ revenue }) => revenue));
    });
  }
});
