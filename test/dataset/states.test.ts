import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { Table as ArrowTable, tableToIPC, vectorFromArray } from 'apache-arrow';
import { openDataset, SalesError } from '../../src/core.js';
import type { Dataset, DatasetOptions } from '../../src/core.js';
import { sharedData, skipWithout } from '../shared-data.js';
import { day, open as openTables, rows } from './joined-helpers.js';

type Row = Readonly<Record<string, unknown>>;

const STATES = ['Complete', 'Shipped', 'Cancelled', 'Failed'];

/** Orders of four states, each with two lines. */
const ORDERS: readonly Row[] = rows(80, (index) => ({
  order_id: `O${String(1000 + index)}`,
  order_date: day(index),
  customer_id: `C${String(index % 13)}`,
  order_status: STATES[index % 4] ?? '',
}));
const LINES: readonly Row[] = rows(160, (index) => ({
  line_id: index + 1,
  order_id: `O${String(1000 + (index >> 1))}`,
  product: `P${String(index % 7)}`,
  quantity: 1 + (index % 2),
  unit_price: 5 + (index % 7),
}));
const FLAT: readonly Row[] = LINES.map((line, index) => ({ ...ORDERS[index >> 1], ...line }));

/** The revenue of the lines of orders in these states. */
function sold(...states: readonly string[]): number {
  return LINES.reduce((sum, { quantity, unit_price: price }, index) => {
    const isCounted = states.includes(STATES[(index >> 1) % 4] ?? '');
    return isCounted ? sum + Number(quantity) * Number(price) : sum;
  }, 0);
}

const flat = (options?: DatasetOptions): Promise<Dataset> => openTables({ sales: FLAT }, options);
const joined = (options?: DatasetOptions): Promise<Dataset> => openTables({ orders: ORDERS, order_items: LINES }, options);

async function figures(dataset: Dataset, where?: string): Promise<unknown> {
  const [row] = (await dataset.query({ measures: ['revenue', 'orders', 'units'], ...(where && { where }) })).rows();
  return [row?.revenue, row?.orders, row?.units];
}

const OPENED = { 'one table': flat, 'a header with lines': joined };

for (const [title, open] of Object.entries(OPENED)) {
  describe(`states of sales in ${title}`, () => {
    it('leave failed sales out, and count canceled ones', async () => {
      assert.deepEqual(await figures(await open()), [sold('Complete', 'Shipped', 'Cancelled'), 60, 180]);
    });

    it('are all counted where the page says so', async () => {
      const dataset = await open({ status: 'all' });
      assert.deepEqual(await figures(dataset), [sold(...STATES), 80, 240]);
      assert.ok(!dataset.warnings.some(({ code }) => code === 'unsold-rows'));
    });

    it('are counted as the page lists them', async () => {
      assert.deepEqual(await figures(await open({ status: 'Complete, Shipped' })), [sold('Complete', 'Shipped'), 40, 120]);
      assert.deepEqual(await figures(await open({ status: '"Failed"' })), [sold('Failed'), 20, 60]);
    });

    it('that are left out are stated with their rows, amount and attribute', async () => {
      const note = (await open()).warnings.find(({ code }) => code === 'unsold-rows');
      assert.deepEqual([note?.column, note?.params?.states, note?.params?.amount], ['order_status', ['Failed'], sold('Failed')]);
      assert.match(note?.message ?? '', /'Failed'.*, \d+; not counted\. To change this, set status="all"/u);
    });

    it('that were canceled are stated next to the figure, for the rows of the figure', async () => {
      const dataset = await open();
      const noteFor = async (where?: string): Promise<readonly unknown[]> => {
        const { notes } = await dataset.query({ measures: ['revenue'], ...(where && { where }) });
        const note = notes.find(({ code }) => code === 'canceled-rows');
        return [note?.count, note?.params?.amount];
      };
      assert.deepEqual(await noteFor(), [40, sold('Cancelled')]);
      const one = LINES.filter(({ product, order_id }) => product === 'P1' && Number(String(order_id).slice(1)) % 4 === 2);
      const amount = one.reduce((sum, { quantity, unit_price }) => sum + Number(quantity) * Number(unit_price), 0);
      assert.deepEqual(await noteFor('product: P1'), [one.length, amount]);
      assert.deepEqual(await noteFor('status: Complete'), [undefined, undefined]);
    });

    it('that were canceled can be left out with the attribute of the note', async () => {
      const { notes } = await (await open()).query({ measures: ['revenue'] });
      const { message = '' } = notes.find(({ code }) => code === 'canceled-rows') ?? {};
      assert.match(message, /^Includes 'Cancelled': 40 rows, \d+\. To change this/u);
      const status = /status="(.*)"/u.exec(message)?.[1] ?? '';
      assert.deepEqual(await figures(await open({ status })), [sold('Complete', 'Shipped'), 40, 120]);
    });
  });
}

describe('payments of orders in a table of their own', () => {
  const orders = rows(60, (index) => ({
    order_id: 1000 + index,
    order_date: day(index),
    customer_id: `C${String(index % 13)}`,
    total_amount: 20.5 + index * 3,
  }));
  const SUCCEEDED = ['Paid', 'Réussi', 'Pagado', 'Bezahlt'];
  const FAILED_STATES = ['Failed', 'Échoué', 'Rechazado', 'Abgelehnt'];
  const isFailed = (index: number): boolean => index % 9 === 4;
  const amountOf = (isCounted: (index: number) => boolean): number =>
    orders.reduce((sum, { total_amount: amount }, index) => (isCounted(index) ? sum + Number(amount) : sum), 0);

  for (const [at, failed] of FAILED_STATES.entries())
    it(`leave out orders whose payment is ${failed}`, async () => {
      const payments = rows(60, (index) => ({
        payment_id: 5000 + index,
        order_id: 1000 + index,
        payment_status: isFailed(index) ? failed : SUCCEEDED[at],
      }));
      const dataset = await openTables({ orders, payments });
      const note = dataset.warnings.find(({ code }) => code === 'unsold-rows');
      assert.deepEqual((await dataset.query({ measures: ['revenue', 'orders'] })).rows(), [
        { revenue: amountOf((index) => !isFailed(index)), orders: 53 },
      ]);
      assert.deepEqual([note?.table, note?.count, note?.params?.amount], ['payments', 7, amountOf(isFailed)]);
    });

  it('are known by the number of a card where no name says payment', async () => {
    const results = rows(60, (index) => ({ order_id: 1000 + index, result: isFailed(index) ? 'failed' : 'success' }));
    const cards = results.map((row, index) => ({ ...row, credit_card_number: `4${String(1e14 + 7 * index)}` }));
    for (const [transactions, count] of [
      [cards, 53],
      [results, 60],
    ] as const) {
      const [row] = (await (await openTables({ orders, transactions })).query({ measures: ['orders'] })).rows();
      assert.deepEqual(row, { orders: count });
    }
  });

  it('count an order of which one payment succeeded after another failed, and one without payments', async () => {
    const payments = Array.from({ length: 60 }, (_, index) => index).flatMap((index) => {
      const own = { order_id: 1000 + index, payment_status: isFailed(index) ? 'Failed' : 'Paid' };
      if (index === 59) return [];
      return index === 4 ? [own, { ...own, payment_status: 'Paid' }] : [own];
    });
    const dataset = await openTables({ orders, payments });
    const [row] = (await dataset.query({ measures: ['revenue'] })).rows();
    assert.equal(
      row?.revenue,
      amountOf((index) => index === 4 || !isFailed(index)),
    );
  });

  it('do not decide where an order names one of them by a number of its own', async () => {
    const payments = rows(60, (index) => ({ payment_id: 5000 + index, payment_status: isFailed(index) ? 'Failed' : 'Paid' }));
    const named = orders.map((order, index) => ({ ...order, payment_id: 5000 + index }));
    const [row] = (await (await openTables({ orders: named, payments })).query({ measures: ['revenue'] })).rows();
    assert.equal(
      row?.revenue,
      amountOf(() => true),
    );
  });

  it('do not count for shipments: an order that could not be delivered is sold', async () => {
    const shipments = rows(60, (index) => ({ order_id: 1000 + index, state: isFailed(index) ? 'Failed' : 'Delivered' }));
    const [row] = (await (await openTables({ orders, shipments })).query({ measures: ['revenue'] })).rows();
    assert.equal(
      row?.revenue,
      amountOf(() => true),
    );
  });
});

describe('columns of yes and no', () => {
  const marked = (name: string, yes: unknown, no: unknown): readonly Row[] =>
    FLAT.map((row, index) => ({ ...row, order_status: 'Complete', [name]: (index >> 1) % 5 === 2 ? yes : no }));
  const unmarked = FLAT.filter((_, index) => (index >> 1) % 5 !== 2);
  const kept = unmarked.reduce((sum, { quantity, unit_price: price }) => sum + Number(quantity) * Number(price), 0);

  for (const [name, yes, no] of [
    ['Void?', true, false],
    ['is_test', 1, 0],
    ['Deleted', 'Y', 'N'],
  ] as const)
    it(`named ${name} leave out the rows with ${String(yes)}`, async () => {
      const dataset = await openTables({ sales: marked(name, yes, no) });
      assert.equal(((await figures(dataset)) as number[])[0], kept);
      assert.equal(dataset.warnings.find(({ code }) => code === 'unsold-rows')?.column, name);
    });

  it('named for returns state the rows with 1', async () => {
    const { notes } = await (
      await openTables({ sales: marked('returned', 1, 0).map(({ order_status: _, ...row }) => row) })
    ).query({ measures: ['revenue'] });
    assert.equal(notes.find(({ code }) => code === 'canceled-rows')?.count, FLAT.length - unmarked.length);
  });

  it('stay numbers where they count more than one, and where only one of both occurs', async () => {
    for (const yes of [2, 0]) {
      const dataset = await openTables({ sales: marked('test', yes, 0) });
      assert.equal(dataset.catalog.columns.find(({ name }) => name === 'test')?.type, 'number');
    }
  });
});

describe('returned sales', () => {
  /** Sales of which every sixth came back: in `status` only, as a negative row with a status, or as a negative row. */
  const SALES = rows(60, (index) => ({
    order_id: `O${String(index)}`,
    date: day(index),
    product: `P${String(index % 5)}`,
    quantity: 1 + (index % 3),
    amount: 10 + index,
  }));
  const BACK = SALES.filter((_, index) => index % 6 === 0);
  const worth = BACK.reduce((sum, { amount }) => sum + Number(amount), 0);
  const all = SALES.reduce((sum, { amount }) => sum + Number(amount), 0);
  const credits = BACK.map((sale) => ({ ...sale, quantity: -Number(sale.quantity), amount: -Number(sale.amount) }));
  const withStatus = (list: readonly Row[], status: string): readonly Row[] => list.map((sale) => ({ ...sale, status }));
  const statedIn = async (sales: readonly Row[]): Promise<readonly unknown[]> => {
    const { notes, ...result } = await (await openTables({ sales })).query({ measures: ['revenue'] });
    const stated = notes.filter(({ code }) => code === 'canceled-rows');
    return [
      result.columns[0]?.values[0],
      ...stated.map(({ count, params }) => [count, params?.amount, params?.states, params?.setting]),
    ];
  };

  it('are stated with their rows and amount, and count as recorded', async () => {
    const sales = SALES.map((sale, index) => ({ ...sale, status: index % 6 === 0 ? 'Returned' : 'Delivered' }));
    assert.deepEqual(await statedIn(sales), [all, [10, worth, ['Returned'], 'status="Delivered"']]);
  });

  it('are stated once, with a negative amount, where negative rows net them out', async () => {
    const sales = [...withStatus(SALES, 'Delivered'), ...withStatus(credits, 'Returned')];
    assert.deepEqual(await statedIn(sales), [all - worth, [10, -worth, ['Returned'], 'status="Delivered"']]);
  });

  for (const [column, yes, no] of [
    ['Returned', 'Yes', 'No'],
    ['is_refunded', 'true', 'false'],
    ['isCancelled', 'Y', 'N'],
    ['Storniert', 'Ja', 'Nein'],
    ['Order returned?', 'Yes', ''],
    ['returned', '1', '0'],
  ] as const)
    it(`are stated where a column answers yes and no: ${column}, ${yes}`, async () => {
      const lines = SALES.map((sale, index) => [...Object.values(sale), index % 6 === 0 ? yes : no].join());
      const text = [[...Object.keys(SALES[0] ?? {}), column].join(), ...lines].join('\n');
      const dataset = await openDataset(new TextEncoder().encode(text));
      const { columns, notes } = await dataset.query({ measures: ['revenue', 'return-rate'] });
      assert.deepEqual(
        columns.map(({ values }) => values[0]),
        [all, 1 / 6],
      );
      const { params } = notes.find(({ code }) => code === 'canceled-rows') ?? {};
      assert.deepEqual([params?.amount, params?.states], [worth, [column]]);
      if (no === '') return;
      assert.equal(params?.setting, `status="${no}"`);
      const kept = await openDataset(new TextEncoder().encode(text), { status: no });
      assert.equal((await kept.query({ measures: ['revenue'] })).columns[0]?.values[0], all - worth);
    });

  it('are stated where Arrow has true and false, or 0 and 1', async () => {
    const marked = SALES.map((_, index) => index % 6 === 0);
    const dates = SALES.map(({ date }) => new Date(String(date)));
    const amounts = SALES.map(({ amount }) => amount);
    for (const [marks, no] of [
      [vectorFromArray(marked), 'false'],
      [vectorFromArray(Int32Array.from(marked, Number)), '0'],
    ] as const) {
      const table = new ArrowTable({ date: vectorFromArray(dates), amount: vectorFromArray(amounts), is_returned: marks });
      const dataset = await openDataset(tableToIPC(table), { status: no });
      assert.equal((await dataset.query({ measures: ['revenue'] })).columns[0]?.values[0], all - worth);
    }
  });

  it('are not those of units, nor of a column that has its type set', async () => {
    const named = (column: string): ReturnType<typeof statedIn> =>
      statedIn(SALES.map((sale, index) => ({ ...sale, [column]: index % 6 === 0 ? 1 : 0 })));
    assert.equal((await named('returned')).length, 2);
    assert.deepEqual(await named('Returns'), [all]);
    const marked = SALES.map((sale, index) => ({ ...sale, returned: index % 6 === 0 ? 1 : 0 }));
    const asSet = await openTables({ sales: marked }, { read: 'returned: number' });
    const { notes } = await asSet.query({ measures: ['revenue'] });
    assert.equal(notes.length, 0);
  });

  it('count as numbers in expressions', async () => {
    for (const [yes, no] of [
      [1, 0],
      [true, false],
    ]) {
      const sales = SALES.map((sale, index) => ({ ...sale, returned: index % 6 === 0 ? yes : no }));
      const measures = ['sum(returned)', 'avg(returned)', 'sum(if(returned, amount, 0))', 'sum(if(returned = 1, amount, 0))'];
      const { columns } = await (await openTables({ sales })).query({ measures });
      assert.deepEqual(
        columns.map(({ values }) => values[0]),
        [10, 1 / 6, worth, worth],
      );
    }
  });

  it('are not those of a column about something else', async () => {
    for (const column of ['Returning', 'Returning customer', 'Returnable', 'Return window', 'Gift']) {
      const sales = SALES.map((sale, index) => ({ ...sale, [column]: index % 6 === 0 ? 'Yes' : 'No' }));
      assert.deepEqual(await statedIn(sales), [all]);
    }
  });

  it('without a status are netted out only', async () => {
    assert.deepEqual(await statedIn([...SALES, ...credits]), [all - worth]);
  });

  it('are stated for each step of a prepared brush', async () => {
    const sales = SALES.map((sale, index) => ({ ...sale, status: index % 6 === 0 ? 'Returned' : 'Delivered' }));
    const dataset = await openTables({ sales });
    const plan = (from: number, to: number) => ({
      measures: ['revenue'],
      by: ['product'],
      filters: [`date: ${day(from)}..${day(to)}`],
    });
    await dataset.prepare([plan(0, 59)], { brush: 'day(date)' });
    for (const [from, to] of [
      [0, 59],
      [3, 20],
      [7, 9],
    ] as const) {
      const inside = BACK.filter((_, index) => index * 6 >= from && index * 6 <= to);
      const { notes } = await dataset.query(plan(from, to));
      const note = notes.find(({ code }) => code === 'canceled-rows');
      assert.deepEqual(
        [note?.count ?? 0, note?.params?.amount ?? 0],
        [inside.length, inside.reduce((sum, { amount }) => sum + Number(amount), 0)],
      );
    }
  });

  it('have no attribute to copy where no other state has a name', async () => {
    const sales = SALES.map((sale, index) => ({ ...sale, status: index % 6 === 0 ? 'Returned' : '' }));
    assert.deepEqual(await statedIn(sales), [all, [10, worth, ['Returned'], undefined]]);
  });
});

describe('the option status', () => {
  it('names the states of the data when one is unknown', async () => {
    await assert.rejects(flat({ status: 'Compleet' }), (error) => {
      assert.ok(error instanceof SalesError);
      assert.deepEqual(
        [error.code, error.params.value, error.params.expected],
        ['bad-option', 'Compleet', ["'sold'", "'all'", ...STATES.map((state) => `'${state}'`)]],
      );
      return true;
    });
  });

  it('leaves lists of members whole: a lost customer still bought', async () => {
    const accounts = rows(12, (index) => ({
      account_id: `A${String(index)}`,
      account_name: `N${String(index)}`,
      stage: index % 3 ? 'Won' : 'Lost',
    }));
    const sales = rows(60, (index) => ({
      order_id: index + 1,
      date: day(index),
      account_id: `A${String(index % 12)}`,
      amount: 10.5 + index,
    }));
    const dataset = await openTables({ accounts, sales });
    const found = (await dataset.query({ measures: ['revenue'] })).rows()[0]?.revenue;
    assert.equal(
      found,
      sales.reduce((sum, { amount }) => sum + Number(amount), 0),
    );
    const named = await dataset.query({ measures: ['revenue'], by: ['customer'] });
    assert.equal(named.rowCount, 12);
  });

  it('is answered by a viewer, which the page outranks', async () => {
    assert.deepEqual(await figures(await flat({ answers: { '@status': 'all' } })), [sold(...STATES), 80, 240]);
    assert.deepEqual(await figures(await flat({ answers: { '@status': 'all' }, status: 'Complete' })), [
      sold('Complete'),
      20,
      60,
    ]);
  });

  const folder = 'schemas/repro/08-cancelled';
  it('settles the canceled orders of another set', { skip: skipWithout(folder) }, async () => {
    const at = sharedData(folder) ?? '';
    const tables = { orders: path.join(at, 'orders.csv'), order_items: path.join(at, 'order_items.csv') };
    const [row] = (await (await openDataset({ tables }, { status: 'Complete' })).query({ measures: ['revenue'] })).rows();
    assert.ok(Math.abs(Number(row?.revenue) - 35775.1) < 0.005);
  });
});

describe('a role without a column', () => {
  it('is removed by the option roles, as text and as a record', async () => {
    const data = rows(40, (index) => ({
      order_id: index + 1,
      date: day(index),
      promotion: index % 3 ? 'Spring' : 'None',
      amount: 5.5 + index,
    }));
    const open = (options?: DatasetOptions): Promise<Dataset> => openTables({ sales: data }, options);
    assert.equal((await open()).roles.promotion, 'promotion');
    for (const roles of ['promotion:', 'promotion: ', { promotion: '' }]) {
      const dataset = await open({ roles });
      assert.equal(dataset.roles.promotion, undefined);
      assert.equal((await dataset.query({ measures: ['count()'], by: ['"promotion"'] })).rowCount, 2);
    }
  });
});
