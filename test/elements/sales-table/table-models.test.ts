import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import { drawSparkline } from '../../../src/elements/sales-table/model/sparkline.js';
import type { CellContext, GridColumn } from '../../../src/elements/sales-table/model/grid-column.js';
import { tableAttributes } from '../../../src/elements/sales-table/attributes.js';
import { groupedPlans } from '../../../src/elements/sales-table/model/grouped.js';
import { levelOf, orderOf, type TableOptions, toOptions } from '../../../src/elements/sales-table/model/options.js';
import { toPlans } from '../../../src/elements/sales-table/model/model.js';
import { toView, type GridView } from '../../../src/elements/sales-table/model/view.js';
import { en } from '../../../src/messages/en.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { chosenRows, clauseOf, type Keys } from '../../../src/query/key-clause.js';
import type { SalesError } from '../../../src/util/error.js';
import { readerOf, type Written } from '../written.js';

const readOptions = (written: Written, catalog: Catalog | undefined): TableOptions =>
  toOptions(readerOf(tableAttributes)(written), catalog);

const NONE = { by: '', measure: '', order: '', limit: '', compare: '', drill: '', detail: null, sparkline: false };

describe('readOptions', () => {
  it('refuses amounts as members side by side, with the measures that they are', () => {
    const roles = ['revenue', 'profit', 'quantity'].map((role) => ({ role, ref: { table: 'data', column: role.toUpperCase() } }));
    const catalog = { roles, columns: [] } as unknown as Catalog;
    const refused = (columns: string, measure = 'revenue'): unknown => {
      try {
        groupedPlans(readOptions({ ...NONE, by: 'region', columns, measure }, undefined), { where: '', catalog });
        return 'none';
      } catch (error) {
        return (error as SalesError).params.measures;
      }
    };
    assert.equal(refused('REVENUE, PROFIT'), 'revenue, profit');
    assert.equal(refused('profit', 'orders'), 'orders, profit');
    assert.equal(refused('year(date), PROFIT'), undefined);
    assert.equal(refused('QUANTITY'), 'none');
  });

  it('orders by the first measure, but time as it goes on', () => {
    assert.deepEqual(orderOf(readOptions({ ...NONE, by: 'region', measure: 'n = count()' }, undefined)), [
      { name: 'n', descending: true },
    ]);
    assert.deepEqual(orderOf(readOptions({ ...NONE, by: 'month(date)' }, undefined)), []);
  });

  it('lists single rows where only these are asked for', () => {
    assert.deepEqual(readOptions({ ...NONE, detail: '' }, undefined).by, []);
    assert.deepEqual(readOptions(NONE, undefined).by, ['product']);
  });

  it('names the attribute that it cannot read', () => {
    for (const limit of ['0', '-1', '2.5', 'ten'])
      assert.throws(() => readOptions({ ...NONE, limit }, undefined), { code: 'bad-option', message: /limit/ });
    assert.throws(() => readOptions({ ...NONE, by: 'city', drill: 'region, city' }, undefined), { code: 'bad-option' });
  });
});

describe('toView', async () => {
  const dataset = await openDataset([
    { date: '2016-01-05', product: 'Pen', revenue: 100 },
    { date: '2016-01-05', product: 'Ink', revenue: 900 },
    { date: '2016-03-05', product: 'Pad', revenue: 40 },
    { date: '2017-12-05', product: 'Pen', revenue: 60 },
    { date: '2017-12-31', product: 'Pad', revenue: 50 },
    { date: '2017-12-31', product: 'Cup', revenue: 70 },
  ]);
  after(() => dataset.close());
  const { catalog } = dataset;
  const context: CellContext = {
    ...{ catalog, locale: 'en', currency: undefined, calendar: catalog.calendar },
    messages: en,
  };
  const shown = async (attributes: Partial<typeof NONE>, where = 'date: 2017'): Promise<GridView> => {
    const options = readOptions({ ...NONE, by: 'product', compare: 'previous-year', ...attributes }, catalog);
    const asking = {
      by: options.by,
      where,
      offset: 0,
      columns: [],
      roles: [],
      sums: ['revenue', 'cost', 'profit', 'units'],
      hasNames: () => false,
    };
    const plans = toPlans(options, asking);
    const [main, total] = await Promise.all([dataset.query(plans.main!), dataset.query(plans.total!)]);
    return toView({ main, total }, options, { by: options.by, opens: false, offset: 0 }, context);
  };
  const textsOf = ({ columns, count }: GridView, kind: GridColumn['kind']): readonly string[] =>
    Array.from({ length: count }, (_, row) => columns.find((column) => column.kind === kind)!.text(row));

  it('names no leader among equals or without a name, and the members of all dimensions', async () => {
    const rows = [
      { day: '2017-01-01', area: 'Office', item: 'Pen', revenue: 50 },
      { day: '2017-01-02', area: 'Home', item: 'Pad', revenue: 40 },
      { day: '2017-01-03', area: 'Home', item: 'Ink', revenue: 40 },
      { day: '2017-01-04', area: 'Home', item: null, revenue: 60 },
    ];
    const made = await openDataset(rows, { roles: { category: 'area', product: 'item', date: 'day' } });
    const sentenceOf = async (by: string, where = ''): Promise<string> => {
      const options = readOptions({ ...NONE, by, compare: '' }, made.catalog);
      const asking = { by: options.by, where, offset: 0, columns: [], roles: [], sums: [], hasNames: () => false, define: {} };
      const { main, total } = toPlans(options, asking);
      const answers = { main: await made.query(main!), ...(total && { total: await made.query(total) }) };
      return toView(answers, options, { ...levelOf(options, 0), offset: 0 }, { ...context, catalog: made.catalog }).sentence;
    };
    assert.equal(await sentenceOf('product'), '', 'the largest has no name');
    assert.match(await sentenceOf('product', 'product: !(blank)'), /^Pen leads with 50/);
    assert.equal(await sentenceOf('product', 'category: Home; product: !(blank)'), '', 'two have 40');
    assert.match(await sentenceOf('category, product', 'product: !(blank)'), /^Office · Pen leads with 50/);
    made.close();
  });

  it('says who leads, unless all values are zero', async () => {
    const sentence = async (measure: string): Promise<string> => (await shown({ measure, compare: '' })).sentence;
    assert.match(await sentence('revenue'), /^Cup leads with 70/);
    assert.equal(await sentence('nothing = sum(revenue) * 0'), '');
  });

  it('lists what is no longer sold among the largest declines, without what grew and without a total', async () => {
    const view = await shown({ order: 'revenue.change', limit: '10' });
    assert.deepEqual(textsOf(view, 'key'), ['Ink', 'Pen']);
    assert.deepEqual(textsOf(view, 'change'), ['−900.00', '−40.00']);
    assert.deepEqual(textsOf(view, 'growth'), ['−100.0%', '−40.0%']);
    assert.equal(view.foot.length, 0);
    assert.equal(view.sentence, 'Ink has the largest decline: −900 (−100.0%).');
    assert.deepEqual(textsOf(await shown({ order: '-revenue.change', limit: '10' }), 'key'), ['Cup', 'Pad']);
  });

  it('tells what is new from what is back, and from what others bought', async () => {
    const december = await shown({ order: 'product', compare: 'previous-period' }, 'date: 2017-12');
    assert.deepEqual(textsOf(december, 'key'), ['Cup', 'Pad', 'Pen']);
    assert.deepEqual(textsOf(december, 'growth'), ['new', 'back', 'back']);
    const few = await shown({ order: 'product', measure: 'n = count()' }, 'date: 2017; revenue: ..60');
    assert.deepEqual(textsOf(few, 'key'), ['Pad', 'Pen']);
    assert.deepEqual(textsOf(few, 'growth'), ['0.0%', 'none in 2016']);
  });

  it('shows the decline of what is no longer sold, and what is new, in any order', async () => {
    const view = await shown({ order: 'product' });
    assert.deepEqual(textsOf(view, 'key'), ['Cup', 'Ink', 'Pad', 'Pen']);
    assert.deepEqual(textsOf(view, 'change'), ['+70.00', '−900.00', '+10.00', '−40.00']);
    assert.deepEqual(textsOf(view, 'growth'), ['new', '−100.0%', '+25.0%', '−40.0%']);
    assert.equal(view.foot.length, 1);
  });

  it('has no columns of changes where the data does not cover the earlier period, and says why', async () => {
    const view = await shown({ order: 'product' }, 'date: 2016');
    assert.deepEqual([...new Set(view.columns.map(({ kind }) => kind))], ['key', 'value']);
    assert.match(view.sentence, /No data for 2015 to compare: the data starts on 5 Jan 2016\.$/);
    assert.equal((await shown({ order: 'revenue.change', limit: '10' }, 'date: 2016')).count, 0);
  });
});

describe('levelOf', () => {
  it('goes down the path, and at its end to the rows where these are asked for', () => {
    const options = readOptions({ ...NONE, drill: 'region, city', detail: '' }, undefined);
    assert.deepEqual(
      [0, 1, 2].map((depth) => levelOf(options, depth)),
      [
        { by: ['region'], opens: true },
        { by: ['city'], opens: true },
        { by: [], opens: false },
      ],
    );
    assert.equal(levelOf(readOptions({ ...NONE, by: 'city' }, undefined), 0).opens, false);
  });
});

describe('clauses of rows', async () => {
  const dataset = await openDataset([
    { date: '2016-01-05', region: 'West', category: 'A; B', revenue: 1 },
    { date: '2016-02-05', region: 'West', category: null, revenue: 2 },
    { date: '2016-02-06', region: 'East', category: 'A; B', revenue: 4 },
    { date: '2017-02-06', region: 'East', category: '..', revenue: 8 },
  ]);
  after(() => dataset.close());
  const keysOf = async (by: readonly string[]): Promise<Keys> => ({
    main: await dataset.query({ measures: ['revenue'], by }),
    by,
    calendar: dataset.catalog.calendar,
  });

  it('choose the rows that they were made of, and those alone where a clause can say so', async () => {
    for (const by of [['region', 'category'], ['category'], ['month(date)'], ['quarter(date)', 'region'], ['week(date)']]) {
      const keys = await keysOf(by);
      for (let row = 0; row < keys.main.rowCount; row++) {
        const where = clauseOf(keys, [row]);
        assert.deepEqual(chosenRows(keys, where), [row], where);
        const { main } = await dataset.query({ measures: ['revenue'], where }).then((result) => ({ main: result.rows()[0] }));
        assert.equal(main?.revenue, keys.main.rows()[row]?.revenue, where);
      }
    }
  });

  it('are on the first key alone where “and” between keys would choose others too', async () => {
    const keys = await keysOf(['region', 'month(date)']);
    assert.equal(clauseOf(keys, [0, 2]), 'region: East, West');
    assert.equal(clauseOf(keys, []), '');
    assert.deepEqual(chosenRows(keys, 'region: !West'), []);
    assert.deepEqual(chosenRows(keys, 'colour: red'), []);
  });
});

describe('drawCourse', () => {
  it('draws months from zero, those below it downwards, gaps not at all', () => {
    const { all, peak, zero, line } = drawSparkline({ values: Float64Array.of(10, Number.NaN, -10), peak: 0 });
    assert.equal(line, false);
    assert.equal(zero, 10);
    assert.equal(all, 'M0,10V0h30V10ZM64,10V20h30V10Z');
    assert.equal(peak, 'M0,10V0h30V10Z');
  });

  it('is a line where months are many, broken at gaps', () => {
    const values = Float64Array.from({ length: 40 }, (_, month) => (month === 7 ? Number.NaN : month));
    const { all, line } = drawSparkline({ values, peak: 39 });
    assert.equal(line, true);
    assert.equal(all.match(/M/g)?.length, 2);
  });

  it('is columns where a line of many months would be torn to pieces', () => {
    const values = Float64Array.from({ length: 40 }, (_, month) => (month % 2 === 0 ? Number.NaN : month));
    const { all, line } = drawSparkline({ values, peak: 39 });
    assert.deepEqual([line, all.match(/Z/g)?.length], [false, 20]);
  });
});
