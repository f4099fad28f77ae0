import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Dataset, QueryPlan } from '../../src/core.js';
import { planHandler } from '../../src/endpoint.js';
import { nearKeys } from '../../src/catalog/joins/near-keys.js';
import { openAt } from '../endpoint/serve-handler.js';
import { codes, day, joinsOf, open, rows } from './joined-helpers.js';

const NAMES = ['GTX Basic', 'GTX Pro', 'MG Special', 'MG Advanced', 'GTX Plus Pro', 'GTX Plus Basic', 'GTK 500'];

/** Deals of seven products, in which a product has another spelling, and the list of products. */
const deals = (spelling: string, key = 'product', list = 'products'): Record<string, Record<string, unknown>[]> => ({
  [list]: NAMES.map((name, at) => ({ [key]: name, series: name.slice(0, 3), since: 2000 + at })),
  pipeline: rows(140, (at) => ({
    opportunity_id: `O${String(at)}`,
    [key]: at % 7 === 1 ? spelling : NAMES[at % 7],
    close_date: day(at),
    close_value: at % 7 === 1 ? 300 : 100,
  })),
});

/** The texts of the notes about lost rows in the result of a plan. */
async function lostIn(dataset: Dataset, plan: QueryPlan): Promise<readonly string[]> {
  const { notes } = await dataset.query(plan);
  return notes.flatMap(({ code, message }) => (code === 'unmatched-keys' ? message : []));
}

describe('rows that a join loses', () => {
  for (const [spelling, key, list] of [
    ['GTXPro', 'product', 'products'],
    ['gtx pro', 'product', 'products'],
    ['GTX-Pro', 'Produkt', 'Produkte'],
    ['GTX  PRO', 'product_name', 'dim_product'],
    ['GTX.Pro', 'produit', 'produits'],
  ] as const)
    it(`are stated with their share and the near key of ${spelling} in ${list}`, async () => {
      const dataset = await open(deals(spelling, key, list));
      assert.deepEqual(joinsOf(dataset), [`pipeline.${key} = ${list}.${key}`]);
      const expected = new RegExp(`^20 rows .*: 14% of the rows, 33% of revenue. '${spelling}' may be 'GTX Pro'$`, 'u');
      for (const plan of [
        { measures: ['revenue'], by: ['series'] },
        { measures: ['revenue'], where: 'series: GTX' },
        { measures: ['revenue'], by: ['month(date)', 'series'] },
      ]) {
        const [text = '', second] = await lostIn(dataset, plan);
        assert.match(text, expected);
        assert.equal(second, undefined);
      }
      // Nothing is lost in figures of the rows themselves, and the spellings stay two products.
      assert.deepEqual(await lostIn(dataset, { measures: ['revenue'], by: ['month(date)'] }), []);
      const products = (await dataset.query({ measures: ['revenue'], by: [`pipeline.${key}`] })).rows();
      assert.ok(products.some((row) => Object.values(row).includes(spelling)));
      assert.ok(!codes(dataset).includes('placeholder-keys'));
    });

  it('are stated where a measure is in the other table, and by a server', async () => {
    const lines = rows(100, (at) => ({ line: at, order_id: at % 10 === 3 ? 900 + at : 1 + (at % 40), amount: 5, quantity: 1 }));
    const orders = rows(40, (at) => ({ order_id: 1 + at, order_date: day(at), region: `R${String(at % 3)}` }));
    const dataset = await open({ order_lines: lines, orders });
    assert.match(
      (await lostIn(dataset, { measures: ['revenue'], by: ['month(date)'] })).join(),
      /: 10% of the rows, 10% of rev/u,
    );
    assert.deepEqual(await lostIn(dataset, { measures: ['revenue'] }), []);
    const folder = mkdtempSync(path.join(tmpdir(), 'sales-lost-'));
    for (const [name, own] of Object.entries(deals('GTXPro'))) {
      const heads = Object.keys(own[0] ?? {});
      const lines = [heads, ...own.map((row) => heads.map((head) => row[head]))].map((row) => row.join(','));
      writeFileSync(path.join(folder, `${name}.csv`), lines.join('\n'));
    }
    const handler = planHandler({ data: folder, limits: { threads: 1 } });
    const remote = await openAt(handler);
    const [text = ''] = await lostIn(remote, { measures: ['revenue'], by: ['series'] });
    assert.match(text, /: 14% of the rows, 33% of revenue. 'GTXPro' may be 'GTX Pro'$/u);
    remote.close();
    await handler.close();
    rmSync(folder, { recursive: true });
  });

  it('are not stated below 1%, and no spelling is guessed of another name', async () => {
    const orders = rows(500, (at) => ({ order_id: at, order_date: day(at), customer_id: at === 7 ? 99 : at % 20, amount: 5 }));
    const customers = rows(20, (at) => ({ customer_id: at, region: `R${String(at % 3)}` }));
    const few = await open({ orders, customers });
    assert.ok(codes(few).includes('unmatched-keys'));
    assert.deepEqual(await lostIn(few, { measures: ['revenue'], by: ['region'] }), []);
    const other = await open(deals('Quantum'), { roles: { product: 'pipeline.product' } });
    assert.deepEqual(joinsOf(other), []);
  });
});

describe('near keys', () => {
  for (const [key, near, keys] of [
    ['GTXPro', 'GTX Pro', NAMES],
    ['Jhonson', 'Johnson', ['Johnson', 'Jackson']],
    ['Müller & Co.', 'Mueller & Co', ['Mueller & Co', 'Muller Co']],
    ['ACME Corp', 'Acme Corp.', ['Acme Corp.', 'Apex']],
    ['technolgy', 'technology', ['technology', 'medical']],
    ['Sao Paulo', 'São Paulo', ['São Paulo', 'Santos']],
  ] as const)
    it(`${key} may be a spelling of one of ${keys.join(', ')}`, () => {
      const found = nearKeys([key], keys).get(key);
      assert.equal(found, key === 'Müller & Co.' ? 'Muller Co' : near);
    });

  for (const [key, keys] of [
    ['P1001', ['P1000', 'P1002']],
    ['Store E', ['Store A', 'Store B']],
    ['Size L', ['Size M']],
    ['A-12', ['A-1', 'A-13']],
    ['north', ['South', 'East']],
    ['acme', ['Acme', 'ACME']],
    ['--', ['..', '-']],
    ['', ['x']],
  ] as const)
    it(`are none for ${key} among ${keys.join(', ')}`, () => {
      assert.equal(nearKeys([key], keys).size, 0);
    });
});
