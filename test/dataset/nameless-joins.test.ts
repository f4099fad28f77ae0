import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';

const times = <T>(count: number, make: (at: number) => T): readonly T[] => Array.from({ length: count }, (_, at) => make(at));

/** A table whose columns are named c1, c2, …. */
function table(name: string, rows: readonly (readonly unknown[])[]): File {
  const head = (rows[0] ?? []).map((_, at) => `c${String(at + 1)}`);
  return new File([[head, ...rows].map((row) => row.join(',')).join('\n')], `${name}.csv`, { type: 'text/csv' });
}

async function joinsOf(files: readonly File[]): Promise<readonly string[]> {
  const dataset = await openDataset([...files], { timeZone: 'UTC' });
  const joins = dataset.catalog.joins.map(
    ({ from, to }) => `${from.table}.${from.columns.join()} = ${to.table}.${to.columns.join()}`,
  );
  dataset.close();
  return joins.toSorted();
}

const day = (at: number): string => new Date(Date.UTC(2024, 0, 1 + (at % 300))).toISOString().slice(0, 10);
const people = table(
  't1',
  times(60, (at) => [11_000 + at, `Person ${String(at)}`, `Town ${String(at % 9)}`]),
);
const goods = table(
  't2',
  times(40, (at) => [`P-${String(at * 7)}`, `Thing ${String(at)}`, (at % 4) + 1, (at * 3.17 + 1).toFixed(2)]),
);
const headers = table(
  't3',
  times(300, (at) => [at + 1, day(at), 11_000 + ((at * 37) % 60)]),
);
const lines = table(
  't4',
  times(900, (at) => [
    at + 5000,
    Math.floor(at / 3) + 1,
    `P-${String(((at * 11) % 40) * 7)}`,
    at % 9 < 5 ? 1 : at % 9 < 8 ? 2 : 3,
  ]),
);
const KEYS = ['t3.c3 = t1.c1', 't4.c2 = t3.c1', 't4.c3 = t2.c1'];

describe('joins of tables whose columns have no names', () => {
  it('are found by uniqueness, containment and fan-out', async () => {
    assert.deepEqual(await joinsOf([people, goods, headers, lines]), KEYS);
    assert.deepEqual(await joinsOf([lines, headers, goods, people]), KEYS);
  });

  it('leave out quantities that happen to be keys', async () => {
    const sizes = table('t5', [
      [1, 'small'],
      [2, 'medium'],
      [3, 'large'],
    ]);
    assert.deepEqual(await joinsOf([people, goods, headers, lines, sizes]), KEYS);
  });

  it('leave out keys that two lists explain equally', async () => {
    const twins = table(
      't6',
      times(60, (at) => [11_000 + at, `Tariff ${String(at)}`, `Zone ${String(at % 5)}`]),
    );
    assert.deepEqual(await joinsOf([people, goods, headers, lines, twins]), KEYS.slice(1));
  });

  it('lead to the list that says the most where others have the same keys', async () => {
    const loyal = table(
      't6',
      times(60, (at) => [11_000 + at, at % 2 === 0 ? 'gold' : 'silver']),
    );
    const joins = await joinsOf([people, goods, headers, lines, loyal]);
    assert.deepEqual(
      joins.filter((join) => join.startsWith('t3')),
      ['t3.c3 = t1.c1'],
    );
  });

  it('use fewer keys where there are few rows for many keys', async () => {
    const many = table(
      't1',
      times(900, (at) => [at + 1, `Person ${String(at)}`, `Town ${String(at % 9)}`]),
    );
    const visits = table(
      't2',
      times(1000, (at) => [at + 1, day(at), 1 + Math.floor(((at * 7919) % 1000) ** 2 / 1111.2), 5.5 + at]),
    );
    assert.deepEqual(await joinsOf([many, visits]), ['t2.c3 = t1.c1']);
  });

  it('join small lists by numbers that decide amounts, which quantities do not', async () => {
    const four = table(
      't1',
      times(4, (at) => [at + 1, `Bear ${String(at)}`]),
    );
    const sold = (priced: boolean): File =>
      table(
        't2',
        times(90, (at) => {
          const bear = at % 7 < 4 ? 1 : at % 7 < 6 ? 2 : at % 14 === 6 ? 3 : 4;
          return [at + 1, day(at), bear, (priced ? 9.99 + bear * 10 : 9.99 + ((at * 37) % 50)).toFixed(2)];
        }),
      );
    assert.deepEqual(await joinsOf([four, sold(true)]), ['t2.c3 = t1.c1']);
    assert.deepEqual(await joinsOf([four, sold(false)]), []);
  });

  it('lead to a calendar: days without a gap', async () => {
    const calendar = table(
      't9',
      times(366, (at) => {
        const date = new Date(Date.UTC(2024, 0, 1 + at));
        return [date.toISOString().slice(0, 10), date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDay()];
      }),
    );
    assert.deepEqual(await joinsOf([people, headers, calendar]), ['t3.c2 = t9.c1', 't3.c3 = t1.c1']);
  });

  it('leave the date open where lines and their document each have one', async () => {
    const shipped = table(
      't4',
      times(600, (at) => [at + 5000, Math.floor(at / 2) + 1, `P-${String(((at * 11) % 40) * 7)}`, day(at + 9)]),
    );
    const dataset = await openDataset([people, goods, headers, shipped], { timeZone: 'UTC' });
    await assert.rejects(dataset.query({ measures: ['max(date)'] }), { code: 'missing-role' });
  });

  it('count the rows of the finest table as sales', async () => {
    assert.equal((await openDataset([people, goods, headers, lines])).rowCount, 900);
  });

  it('are of separate tables: lists with as many columns are not parts of one', async () => {
    const colors = table(
      't7',
      times(12, (at) => [at + 1, `Color ${String(at)}`]),
    );
    const brands = table(
      't8',
      times(9, (at) => [at + 1, `Brand ${String(at)}`]),
    );
    const dataset = await openDataset([lines, colors, brands]);
    assert.deepEqual(dataset.catalog.tables.map(({ name }) => name).toSorted(), ['t4', 't7', 't8']);
  });
});

describe('amounts without names', () => {
  const sale = (at: number): readonly unknown[] => {
    const [price, count] = [(at * 7.31 + 3).toFixed(2), (at % 5) + 1];
    const net = Number(price) * count;
    return [`N${String(at)}`, day(at), price, count, net.toFixed(2), (net * 1.19).toFixed(2)];
  };

  it('are no revenue where two could be: with tax and without', async () => {
    const dataset = await openDataset(table('t', times(80, sale)));
    await assert.rejects(dataset.query({ measures: ['revenue'] }), { code: 'missing-role' });
  });

  it('are revenue where price × quantity proves one', async () => {
    const dataset = await openDataset(
      table(
        't',
        times(80, (at) => sale(at).slice(0, 5)),
      ),
    );
    assert.equal(dataset.roles.revenue, 'c5');
  });
});
