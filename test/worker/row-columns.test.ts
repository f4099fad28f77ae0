import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TableSource } from '../../src/query/source.js';
import { SalesError } from '../../src/util/error.js';
import { withColumns, withGettersRead } from '../../src/client/transfer.js';
import { cells, loadTable } from '../table/helpers.js';

type Row = Readonly<Record<string, unknown>>;

/** Rows as a framework wraps them: proxies of lists and of plain objects, all the way down. */
function wrapped<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return new Proxy(value, { get: (target, key) => wrapped(Reflect.get(target, key) as unknown) });
}

const sourceOf = (rows: readonly Row[]): TableSource => ({ name: 'orders', input: { kind: 'rows', rows } });

/** What arrives in the worker of a source. */
const sent = (source: TableSource): TableSource => structuredClone(source);

async function tableOf(source: TableSource) {
  const { rowCount, columns } = await loadTable(source);
  return { rowCount, columns: columns.map((column) => ({ name: column.name, type: column.type, cells: cells(column) })) };
}

function errorOf(rows: readonly Row[]): SalesError {
  try {
    withColumns(sourceOf(rows));
  } catch (error) {
    if (error instanceof SalesError) return error;
  }
  throw new Error('nothing was refused');
}

describe('withColumns', () => {
  const rows = [
    { id: 'A1', day: new Date('2024-01-31T10:00:00Z'), amount: 12.5, paid: true, big: 12345678901234567890n, tags: ['a', 'b'] },
    { id: 'A2', day: null, amount: Number.NaN, customer: { name: 'Ada', place: { city: 'Bern' } }, 'customer.name': 'later' },
    { deep: { a: { b: { c: { d: { e: 1 } } } } }, items: [{ n: 1 }, { n: 2n }], ['__proto__x']: 1, paid: undefined },
    {},
  ];

  it('gives wrapped rows the columns, types and cells that the same rows have without the wrapping', async () => {
    const plain = await tableOf(sent(sourceOf(rows)));
    assert.throws(() => sent(sourceOf(wrapped(rows))), { name: 'DataCloneError' });
    assert.deepEqual(await tableOf(sent(withColumns(sourceOf(wrapped(rows))))), plain);
    assert.equal(plain.rowCount, 4);
    assert.ok(plain.columns.some(({ name }) => name === 'customer.place.city'));
  });

  it('keeps rows without any value', async () => {
    const { rowCount } = await loadTable(sent(withColumns(sourceOf(wrapped([{ a: 1 }, {}, {}])))));
    assert.equal(rowCount, 3);
    assert.equal((await loadTable(sent(withColumns(sourceOf(wrapped([])))))).rowCount, 0);
  });

  it('takes moments and decimal numbers of other libraries as they are in JSON', async () => {
    const moment = { toJSON: () => '2024-01-31' };
    const model = { toJSON: () => ({ net: 2, gross: 3 }) };
    const { columns } = await tableOf(sent(withColumns(sourceOf([{ day: moment, price: model }]))));
    assert.deepEqual(
      columns.map(({ name, cells }) => [name, ...cells]),
      [
        ['day', '2024-01-31'],
        ['price.net', 2],
        ['price.gross', 3],
      ],
    );
  });

  it('names the row and the column of a value that no cell can hold', () => {
    const circle: { self?: unknown } = {};
    circle.self = { a: { b: { c: { d: circle } } } };
    const values: readonly (readonly [unknown, RegExp])[] = [
      [() => 1, /a function/],
      [Symbol('x'), /a symbol/],
      [new Map(), /type Map/],
      [Promise.resolve(1), /type Promise/],
      [/x/, /type RegExp/],
      [[() => 1], /a function/],
      [circle, /contains itself/],
    ];
    for (const [value, found] of values) {
      const { code, message, params } = errorOf([{ id: 1 }, { id: 2, price: { net: value } }]);
      assert.deepEqual([code, params.row], ['not-tabular', 2]);
      assert.match(String(params.column), /^price\.net/);
      assert.match(message, /^Row 2, column 'price\.net/);
      assert.match(message, found);
    }
  });

  it('names the row and the column of a getter that fails, and a row that is no object', () => {
    const broken = {
      get price(): number {
        throw new Error('not yet');
      },
    };
    assert.match(errorOf([{ price: 1 }, broken]).message, /^Row 2, column 'price' is a getter that fails/);
    assert.match(errorOf([{ price: 1 }, null as never]).message, /^Row 2 is not an object/);
  });
});

describe('withGettersRead', () => {
  class Line {
    readonly region: string;
    readonly #price: number;

    constructor(region: string, price: number) {
      this.region = region;
      this.#price = price;
    }

    get revenue(): number {
      return this.#price * 2;
    }

    get region2(): string {
      return this.region;
    }

    total(): number {
      return this.#price;
    }
  }

  class Return extends Line {
    override get revenue(): number {
      return -super.revenue;
    }
  }

  it('reads the getters of classes, of those above them too, and no methods', async () => {
    const { columns } = await tableOf(
      sent(withGettersRead(sourceOf([{ region: 'N' }, new Line('S', 5), new Return('W', 3)] as never))),
    );
    assert.deepEqual(
      columns.map(({ name, cells }) => [name, ...cells]),
      [
        ['region', 'N', 'S', 'W'],
        ['revenue', null, 10, -6],
        ['region2', null, 'S', 'W'],
      ],
    );
  });

  it('reads the same of such rows where they are not sent', async () => {
    const rows = [new Line('S', 5)] as never;
    assert.deepEqual(await tableOf(sourceOf(rows)), await tableOf(sent(withGettersRead(sourceOf(rows)))));
  });

  it('leaves rows that can be cloned as they are', () => {
    class Plain {
      readonly price = 1;
    }
    const bare = Object.assign(Object.create(null) as object, { price: 1 });
    for (const rows of [[{ price: 1 }], [new Plain()], [bare], [{ when: new Date(), where: new URL('https://x.test') }], []]) {
      const source = sourceOf(rows as never);
      assert.equal(withGettersRead(source), source);
    }
  });
});
