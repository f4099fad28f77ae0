import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namesOf } from '../../src/analysis/analyse.js';
import { openPublic, type Dataset } from '../../src/dataset/public-dataset.js';
import type { QueryPlan } from '../../src/query/plan.js';
import { QueryResult, type ResultColumn } from '../../src/query/result/result.js';
import { Random } from '../engine/random.js';
import { part } from '../parts.js';
import { seedOf } from '../random.js';

interface Sale {
  readonly customer: string | number | null;
  readonly name: string | null;
}

const open = (rows: readonly Sale[]): Promise<Dataset> =>
  openPublic(
    rows.map(({ customer, name }, k) => ({ 'Order ID': `O${k}`, 'Customer ID': customer, Called: name, Sales: k + 1 })),
    { roles: { customer: 'Customer ID' } },
    part,
  );

const plan = (of: readonly string[], more: object = {}): QueryPlan => ({
  measures: ['rows = count()'],
  by: ['customer', 'Called'],
  analysis: { kind: 'names', member: 'customer', name: 'Called', count: 'rows', of, ...more },
});

const repeated = (count: number, customer: string | number | null, name: string | null): readonly Sale[] =>
  Array.from({ length: count }, () => ({ customer, name }));

const factsOf = ({ facts }: QueryResult): unknown => facts.analysis;

describe('the names of members', () => {
  it('are those that most rows have, of equally frequent ones the first by its letters', async () => {
    const dataset = await open([
      ...repeated(2, 'c1', 'Ann'),
      ...repeated(3, 'c1', 'Zoe'),
      ...repeated(2, 'c2', 'bert'),
      ...repeated(2, 'c2', 'Carl'),
    ]);
    const result = await dataset.query(plan(['c1', 'c2', 'c9']));
    assert.deepEqual(result.rows(), [
      { member: 'c1', name: 'Zoe', shared: 0 },
      { member: 'c2', name: 'Carl', shared: 0 },
    ]);
    assert.deepEqual(factsOf(result), { kind: 'names', members: 2, named: 2, several: 2 });
  });

  it('are said to be shared where another member is called so, asked for or not', async () => {
    const dataset = await open([...repeated(1, 'c1', 'Ann'), ...repeated(1, 'c2', 'Ann'), ...repeated(1, 'c3', 'Bo')]);
    assert.deepEqual((await dataset.query(plan(['c1', 'c3']))).rows(), [
      { member: 'c1', name: 'Ann', shared: 1 },
      { member: 'c3', name: 'Bo', shared: 0 },
    ]);
  });

  it('are none where they are blank or missing, and members that are missing have none', async () => {
    const dataset = await open([
      ...repeated(5, 'c1', null),
      ...repeated(3, 'c1', '   '),
      ...repeated(1, 'c1', 'Ann'),
      ...repeated(2, 'c2', '  '),
      ...repeated(9, null, 'Nobody'),
    ]);
    const result = await dataset.query(plan(['c1', 'c2', '']));
    assert.deepEqual(result.rows(), [{ member: 'c1', name: 'Ann', shared: 0 }]);
    assert.deepEqual(factsOf(result), { kind: 'names', members: 2, named: 1, several: 0 });
  });

  it('are none of blanks that a file keeps as they are', () => {
    const key = (name: string, dictionary: readonly string[]): ResultColumn => ({
      name,
      type: 'text',
      dictionary,
      values: Int32Array.from(dictionary, (_, code) => code),
    });
    const count: ResultColumn = { name: 'rows', type: 'number', values: Float64Array.of(9, 1) };
    const columns = [{ ...key('code', ['c1']), values: new Int32Array(2) }, key('called', [' \u00a0', 'Ann']), count];
    const record = { rowCount: 2, columns, notes: [], facts: { measures: [], skipped: [] }, selected: 2, total: 2 };
    const analysis = { kind: 'names', member: 'code', name: 'called', count: 'rows', of: ['c1'] } as const;
    assert.deepEqual(new QueryResult(namesOf(record, analysis)).rows(), [{ member: 'c1', name: 'Ann', shared: 0 }]);
  });

  it('are found for codes that are numbers, as clauses write them', async () => {
    const dataset = await open([...repeated(1, 17850, 'Ann'), ...repeated(1, 2, 'Bo')]);
    assert.deepEqual((await dataset.query(plan(['17850']))).rows(), [{ member: '17850', name: 'Ann', shared: 0 }]);
  });

  it('are none of no rows', async () => {
    const result = await (await open(repeated(1, 'c1', 'Ann'))).query({ ...plan(['c1']), where: 'customer: c9' });
    assert.deepEqual([result.rowCount, factsOf(result)], [0, { kind: 'names', members: 0, named: 0, several: 0 }]);
  });

  it('want a list of texts and columns that are there', async () => {
    const dataset = await open(repeated(1, 'c1', 'Ann'));
    const code = (more: object): Promise<unknown> =>
      dataset.query(plan([], more)).then(
        () => 'no error',
        (error: unknown) => (error as { code: string; params: { option: string } }).params.option,
      );
    assert.deepEqual(await Promise.all([{ of: 'c1' }, { of: [1] }, { name: 'Nobody' }, { count: '' }].map(code)), [
      'analysis.of',
      'analysis.of',
      'analysis.name',
      'analysis.count',
    ]);
  });

  const seed = seedOf();
  it(`agree with what is counted row by row, seed ${seed}`, async () => {
    const random = new Random(seed);
    for (let round = 0; round < 40; round++) {
      const names = ['Ann', 'Bo', 'ann', ' ', '', 'Zoë', 'Ω', 'Cy "the" X', null];
      const rows = Array.from({ length: random.int(1, 200) }, (): Sale => ({
        customer: random.chance(0.1) ? null : `c${random.int(1, 30)}`,
        name: random.pick(names),
      }));
      const asked = Array.from({ length: 32 }, (_, k) => `c${k}`).filter(() => random.chance(0.7));
      const result = await (await open(rows)).query(plan(asked));
      const { told, facts } = counted(rows, asked);
      assert.deepEqual(
        result.rows().toSorted((a, b) => String(a.member).localeCompare(String(b.member))),
        told,
        `round ${round}`,
      );
      assert.deepEqual(factsOf(result), { kind: 'names', ...facts });
    }
  });
});

/** The same by plain counting. */
function counted(rows: readonly Sale[], asked: readonly string[]): { readonly told: readonly object[]; readonly facts: object } {
  const codes = [...new Set(rows.flatMap(({ customer }) => (customer === null ? [] : [String(customer)])))].sort();
  const nameOf = new Map<string, string>();
  let several = 0;
  for (const code of codes) {
    const own = rows.filter(({ customer }) => customer === code).flatMap(({ name }) => (name?.trim() ? [name] : []));
    const different = [...new Set(own)].sort((a, b) => (a < b ? -1 : 1));
    const times = (name: string): number => own.filter((one) => one === name).length;
    const most = Math.max(0, ...different.map(times));
    const best = different.find((name) => times(name) === most);
    if (best !== undefined) nameOf.set(code, best);
    if (different.length > 1) several++;
  }
  const bearers = [...nameOf.values()];
  const told = codes
    .filter((code) => asked.includes(code) && nameOf.has(code))
    .map((member) => {
      const name = nameOf.get(member)!;
      return { member, name, shared: bearers.filter((one) => one === name).length > 1 ? 1 : 0 };
    })
    .sort((a, b) => a.member.localeCompare(b.member));
  return { told, facts: { members: codes.length, named: nameOf.size, several } };
}
