import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBConnection } from '@duckdb/node-api';
import type { Dataset } from '../../src/core.js';
import { planHandler, SalesError, type PlanHandler } from '../../src/endpoint.js';
import { Random } from '../engine/random.js';
import { isLong, roundsOf, seedOf } from '../random.js';
import { openAt } from './serve-handler.js';

const SEED = seedOf();
/** A mark that no name, keyword or number of the generator contains. */
const MARK = 'Qz7';
const PIECES = [
  "'",
  '"',
  '`',
  '\\',
  '--',
  '/*',
  '*/',
  ';',
  '$1',
  '?',
  '%',
  '_',
  '\n',
  '\0',
  "' OR 1=1 --",
  '😀',
  'İ',
  ') UNION SELECT 1 --',
  '${x}',
  ' ',
];
/** Numbers that are part of no other number. */
const NUMBERS = [918_273.5, 0.000_918_273, 91_827_364];

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function randomText(random: Random): string {
  return Array.from({ length: random.int(1, 4) }, () => random.pick(PIECES)).join(MARK) + MARK;
}

/**
 * A plan with a text and a number of the input in each place that takes one. Only whole numbers that the generator computes itself
 * (days, widths of bins, limits) are written into SQL.
 */
function randomPlan(random: Random): Readonly<Record<string, unknown>> {
  const text = randomText(random);
  const inExpression = `'${text.replaceAll("'", "''")}'`;
  const number = random.pick(NUMBERS);
  const clauses = [
    `region: ${quoted(text)}`,
    `region: !${quoted(text)}, (blank)`,
    `region: *${quoted(text)}*`,
    `customer: ${quoted(`${text}a`)}, ${quoted(`${text}b`)}, *${quoted(text)}`,
    `revenue: ${String(number)}..`,
    `revenue: ..${String(number)}`,
    `revenue: ${String(number)}`,
    `customer: *${quoted(text)}*${quoted('x')}`,
  ];
  const measures = [
    'revenue',
    `x = sum(if(region = ${inExpression}, revenue, 0))`,
    `y = count(if(customer != ${inExpression}, order))`,
    `z = max(coalesce(region, ${inExpression}))`,
    `v = sum(revenue + ${String(number)})`,
    `w = sum(if(revenue < ${String(number)}, 1, 0))`,
    `${quoted(`${text} name`)} = count()`,
    `median(revenue * ${String(number)})`,
  ];
  return {
    measures: random.shuffle(measures).slice(0, random.int(1, 3)),
    by: random.shuffle(['region', 'month(date)', 'bin(revenue, 5)', 'customer-type']).slice(0, random.int(0, 2)),
    where: random.shuffle(clauses).slice(0, random.int(1, 3)).join('; '),
    ...(random.chance(0.2) ? { compare: `rest of region: ${quoted(text)}` } : {}),
    ...(random.chance(0.2) ? { define: { [`own ${MARK}`]: `sum(if(region = ${inExpression}, 1, 0))` } } : {}),
    ...(random.chance(0.2) ? { filters: [random.pick(clauses)] } : {}),
    ...(random.chance(0.1) ? { measures: [], by: ['region', 'revenue'], detail: {} } : {}),
  };
}

describe('SQL of the endpoint', () => {
  let folder: string;
  let handler: PlanHandler;
  let dataset: Dataset;
  let restore = (): unknown => undefined;
  const statements: string[] = [];

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-literals-'));
    const rows = ['date,order,customer,region,revenue'];
    for (let n = 0; n < 60; n++)
      rows.push(`2024-0${String(1 + (n % 9))}-05,O${String(n)},C${String(n % 7)},"it's ${String(n % 3)}",${String(n)}.25`);
    writeFileSync(path.join(folder, 'orders.csv'), rows.join('\n'));
    handler = planHandler({ data: folder, limits: { threads: 1, perMinute: 1_000_000 } });
    dataset = await openAt(handler, { timeZone: 'UTC' });
    const { prototype } = DuckDBConnection;
    const extract = Reflect.get(prototype, 'extractStatements');
    prototype.extractStatements = function (this: DuckDBConnection, sql: string) {
      statements.push(sql);
      return extract.call(this, sql);
    };
    restore = () => (prototype.extractStatements = extract);
  });
  after(async () => {
    restore();
    await handler.close();
    rmSync(folder, { recursive: true });
  });

  const count = roundsOf(300);
  it(`contains no text and no number of clauses and expressions (${String(count)} plans, seed ${String(SEED)})`, async (context) => {
    const random = new Random(SEED);
    const outcomes = new Map<string, number>();
    let seen = 0;
    for (let n = 0; n < count; n++) {
      const plan = randomPlan(random);
      statements.length = 0;
      const outcome = await dataset.query(plan as never).then(
        () => 'answered',
        (error: unknown) => (error instanceof SalesError ? error.code : assert.fail(String(error))),
      );
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      for (const sql of statements)
        for (const literal of [MARK, '918273', '91827364'])
          assert.ok(!sql.includes(literal), `${literal} of ${JSON.stringify(plan)} is in ${sql}`);
      seen += statements.length;
    }
    context.diagnostic(`${String(seen)} statements, ${JSON.stringify([...outcomes])}`);
    if (isLong) {
      // A plan that was asked before is answered without a statement.
      assert.ok(seen > count / 2);
      assert.ok((outcomes.get('answered') ?? 0) > count / 2, JSON.stringify([...outcomes]));
    }
    assert.equal(outcomes.get('engine-error'), undefined);
    const { rowCount } = await dataset.query({ measures: ['revenue'], by: ['order'] });
    assert.equal(rowCount, 60);
  });
});
