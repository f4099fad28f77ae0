// @release: answers of two endpoints are compared plan by plan; tenants.test.ts has what each tenant may see
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, utimesSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Dataset } from '../../src/core.js';
import { planHandler, SalesError, type PlanHandler } from '../../src/endpoint.js';
import { Random } from '../engine/random.js';
import { isLong, roundsOf, seedOf } from '../random.js';
import { openAt } from './serve-handler.js';
import { filesOf, randomPlan, TENANTS, type Tenant } from './tenant-data.js';

const SEED = 901;
const SETTINGS = {
  joins: ['orders.product = products.product_id'],
  roles: { revenue: 'revenue', date: 'date', customer: 'customer', order: 'order', product: 'product' },
  limits: { perMinute: 1_000_000 },
};

/** Rounds numbers to 10 digits: sums of squares depend on the order of rows. */
function rounded(value: object): object {
  const round = (_: string, each: unknown): unknown => (typeof each === 'number' ? each.toPrecision(10) : each);
  return JSON.parse(JSON.stringify(value, round)) as object;
}

/** What a user sees of a result, or of an error with all its texts. */
async function shown(dataset: Dataset, plan: unknown): Promise<unknown> {
  try {
    const result = await dataset.query(plan as never);
    const { total, selected, notes, facts } = result;
    const columns = result.columns.map(({ name, type }) => [name, type]);
    if (facts.analysis === undefined) return { rows: result.rows(), columns, total, selected, notes };
    return { ...rounded({ rows: result.rows(), analysis: facts.analysis }), columns, total, selected, notes };
  } catch (error) {
    if (!(error instanceof SalesError)) throw error;
    const { code, message, hint, position, params } = error;
    return { code, message, hint, position, params };
  }
}

describe('a tenant of a shared endpoint', () => {
  let folder: string;
  let shared: PlanHandler;
  const alone: PlanHandler[] = [];
  let pairs: readonly (readonly [Dataset, Dataset])[];

  function write(name: string, keep: (line: string) => boolean): string {
    const place = path.join(folder, name);
    mkdirSync(place);
    for (const [file, text] of Object.entries(filesOf(new Random(SEED)))) {
      const [head, ...lines] = text.split('\n');
      writeFileSync(path.join(place, file), [head, ...lines.filter(keep)].join('\n'));
      // The catalog has the time of the last change.
      utimesSync(path.join(place, file), 1_700_000_000, 1_700_000_000);
    }
    return place;
  }
  const handlerOf = (data: string): PlanHandler =>
    planHandler({
      data,
      ...SETTINGS,
      authorize: (request) => {
        const tenant = TENANTS.find((name) => request.headers.get('Authorization') === `Bearer ${name}`);
        return tenant === undefined ? null : { tenant };
      },
      rows: ({ tenant }) => ({ tenant: [tenant] }),
    });

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-alone-'));
    shared = handlerOf(write('shared', () => true));
    const open = (handler: PlanHandler, tenant: Tenant): Promise<Dataset> =>
      openAt(handler, { headers: () => ({ Authorization: `Bearer ${tenant}` }), timeZone: 'UTC' });
    pairs = await Promise.all(
      TENANTS.map(async (tenant) => {
        const own = handlerOf(write(tenant, (line) => line.startsWith(tenant)));
        alone.push(own);
        return [await open(shared, tenant), await open(own, tenant)] as const;
      }),
    );
  });
  after(async () => {
    await Promise.all([shared, ...alone].map((handler) => handler.close()));
    rmSync(folder, { recursive: true });
  });

  it('sees the catalog of its own rows', () => {
    for (const [dataset, own] of pairs) {
      assert.deepEqual(dataset.catalog, own.catalog);
      assert.deepEqual(dataset.warnings, own.warnings);
    }
  });

  const [count, seed] = [roundsOf(300), seedOf()];
  it(`gets the answers, notes and errors that it gets where no other tenant exists (${String(count)} plans, seed ${String(seed)})`, async (context) => {
    const random = new Random(seed);
    const outcomes = { answered: 0, refused: 0 };
    for (let n = 0; n < count; n++) {
      const plan = randomPlan(random);
      // The other tenant asks first every second time, so a shared cache would show its answer.
      for (const [dataset, own] of n % 2 === 0 ? pairs : pairs.toReversed()) {
        const expected = await shown(own, plan);
        assert.deepEqual(await shown(dataset, plan), expected, JSON.stringify(plan));
        outcomes['code' in (expected as object) ? 'refused' : 'answered'] += 1;
      }
    }
    context.diagnostic(JSON.stringify(outcomes));
    if (isLong) assert.ok(outcomes.answered > count / 2);
  });
});
