import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../src/core.js';

const CSV = 'Order Date;Revenue;Region\n2016-02-01;1,5;North\n2016-02-13;2,5;South\n';

const open = (options: unknown, input: unknown = new Blob([CSV])): Promise<Dataset> =>
  openDataset(input as never, options as never);

/** An error of a wrong option that says all of these. */
const says =
  (...parts: readonly string[]) =>
  (error: unknown): boolean => {
    const { code, message, hint = '' } = error as { code: string; message: string; hint?: string };
    assert.equal(code, 'bad-option', message);
    for (const part of parts) assert.ok(`${message} | ${hint}`.includes(part), `'${part}' in ${message} | ${hint}`);
    return true;
  };

describe('wrong options of openDataset', () => {
  const wrong: readonly (readonly [unknown, ...string[]])[] = [
    [{ rols: 'date: Order Date' }, "'rols'", "Did you mean 'roles'?"],
    [{ timezone: 'UTC' }, "'timezone'", "'timeZone'"],
    [{ live: '/events' }, "'live'", 'openDataset', 'format, read, roles'],
    [null, "'options' is null", 'an object'],
    ['roles', "'options' is 'roles'", 'an object'],
    [[], 'an array', 'an object'],
    [{ currency: 5 }, "'currency' is 5", 'a string'],
    [{ locale: true }, "'locale' is true", 'a string'],
    [{ read: 5 }, "'read' is 5", 'a string'],
    [{ format: {} }, "'format'", 'a string'],
    [{ timeZone: null }, "'timeZone' is null", 'a string'],
    [{ weekStart: [] }, "'weekStart' is an array", 'a number'],
    [{ weekStart: 'monday' }, "'weekStart' is 'monday'", 'from 1 to 7'],
    [{ roles: 5 }, "'roles' is 5", 'an object of strings'],
    [{ roles: ['date'] }, "'roles' is an array", 'an object of strings'],
    [{ roles: { date: 5 } }, "'roles'", 'date: 5', 'an object of strings'],
    [{ roles: 'date: Order Date; date: Region' }, "roles: 'date'", 'more than once'],
    [{ define: { net: 5 } }, "'define'", 'net: 5'],
    [{ define: 'net = sum(price); "net" = sum(cost)' }, "define: 'net'", 'more than once'],
    [{ joins: 5 }, "'joins' is 5", 'an array of strings'],
    [{ joins: [5] }, "'joins' is an array", 'an array of strings'],
    [{ fetch: 'fetch' }, "'fetch' is 'fetch'", 'a function'],
    [{ signal: 5 }, "'signal' is 5", 'an AbortSignal'],
    [{ onProgress: {} }, "'onProgress'", 'a function'],
    [{ headers: 5 }, "'headers'", 'names and values'],
    [{ engine: 'duckdb' }, "engine: invalid value 'duckdb'", 'expected one of server, clickhouse'],
    [{ engine: 'clickhouse' }, 'table: invalid value', "a table such as 'sales.orders'"],
    [{ table: 'shop.orders' }, "table: invalid value 'shop.orders'", "engine: 'clickhouse'"],
  ];
  for (const [options, ...parts] of wrong) {
    it(`tells of ${JSON.stringify(options)}`, async () => {
      await assert.rejects(open(options), says(...parts));
    });
  }

  it('tells of joins beside the tables', async () => {
    await assert.rejects(open({}, { tables: { a: [{ x: 1 }], b: [{ y: 1 }] }, joins: 5 }), says("'joins' is 5"));
  });

  it('tells of an empty address', async () => {
    for (const address of ['', ' ']) await assert.rejects(open({}, address), { code: 'empty-input' });
  });

  it('takes what is undefined as left out', async () => {
    const dataset = await open({ currency: undefined, signal: undefined, roles: { date: undefined }, engine: undefined });
    assert.equal(dataset.roles.date, 'Order Date');
    dataset.close();
  });
});

describe('wrong options of a data set', () => {
  let dataset: Dataset;
  before(async () => {
    dataset = await open({});
  });
  after(() => {
    dataset.close();
  });

  const calls: readonly (readonly [string, (data: Dataset) => unknown, ...string[]])[] = [
    ['query, null', (data) => data.query({ measures: ['revenue'] }, null as never), "'options' is null"],
    ['query, a name', (data) => data.query({ measures: ['revenue'] }, { sginal: 1 } as never), "'sginal'", "'signal'"],
    ['query, a signal', (data) => data.query({ measures: ['revenue'] }, { signal: 5 } as never), "'signal' is 5", 'AbortSignal'],
    ['append, null', (data) => data.append([], null as never), "'options' is null"],
    ['append, a name', (data) => data.append([], { tabel: 'x' } as never), "'tabel'", "'table'"],
    ['append, a table', (data) => data.append([], { table: 5 } as never), "'table' is 5", 'a string'],
    ['prepare, no list', (data) => data.prepare(5 as never, { brush: 'region' }), "'plans' is 5", 'an array'],
    ['prepare, nothing', (data) => data.prepare([], undefined as never), "'options' is undefined"],
    ['prepare, no brush', (data) => data.prepare([], {} as never), "'brush' is undefined", 'a string'],
    [
      'a calendar',
      (data) => data.query({ measures: ['revenue'], calendar: { weekstart: 1 } as never }),
      'weekstart',
      'weekStart',
    ],
    ['a page of rows', (data) => data.query({ measures: [], detail: { ofset: 1 } as never }), 'ofset', 'offset'],
    ['a key twice', (data) => data.query({ measures: ['revenue'], by: ['region', 'region'] }), "'region'", 'once'],
  ];
  for (const [title, call, ...parts] of calls) {
    it(`are told: ${title}`, async () => {
      await assert.rejects(async () => call(dataset), says(...parts));
    });
  }
});
