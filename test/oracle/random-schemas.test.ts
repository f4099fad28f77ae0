import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bindPlan } from '../../src/catalog/bind/bind.js';
import { BIND_PARTS, RUN_PARTS, special } from '../plan-parts.js';
import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import { JoinedTables } from '../../src/engine/columns/joins/joined-tables.js';
import { runPlan } from '../../src/engine/plan-runner.js';
import { SalesError } from '../../src/util/error.js';
import { Random } from '../engine/random.js';
import { isLong, seedsOf } from '../random.js';
import type { ResultRow } from '../engine/reference.js';
import { assertSameRows, rowsOf } from '../engine/same-rows.js';
import { Duck } from './duck.js';
import { randomSchema, type Schema } from './random-schema.js';
import { randomQuestion, type Question } from './schema-question.js';
import { CREATE, expectationOf, rowLiterals, type Expectation } from './schema-sql.js';

const QUESTIONS = 2;
/** Schemas whose rows are loaded at a time. */
const BATCH = 100;

/** Questions answered over one fact and over several that meet, refused as not related, and left out as not defined. */
const NONE = { answered: 0, several: 0, refused: 0, open: 0 };

interface Case {
  readonly schema: Schema;
  readonly questions: readonly Question[];
  readonly seed: number;
}

interface Answered {
  readonly rows: readonly ResultRow[];
  readonly skipped: readonly string[];
}

async function answer({ schema, seed }: Case, question: Question): Promise<Answered | string> {
  try {
    const plan = bindPlan(question.plan, schema.catalog, BIND_PARTS);
    const result = await runPlan(
      plan,
      new ColumnEngine(schema.loaded, new JoinedTables(schema.loaded, schema.catalog.joins), special),
      RUN_PARTS,
    );
    return { rows: rowsOf(result), skipped: result.facts.skipped };
  } catch (error) {
    if (error instanceof SalesError) return error.code;
    throw new Error(`seed ${seed}: ${JSON.stringify(question.plan)}`, { cause: error });
  }
}

/** Rows in the order of their keys, which both sides need not share. */
function inOrder(rows: readonly ResultRow[], keys: readonly string[]): readonly ResultRow[] {
  const keyOf = (row: ResultRow): string => JSON.stringify(keys.map((name) => row[name]));
  return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

describe('joined tables beside DuckDB', () => {
  let duck: Duck;
  before(async () => {
    duck = await Duck.open();
  });
  after(() => {
    duck.close();
  });

  async function load(cases: readonly Case[]): Promise<void> {
    await duck.rows(CREATE);
    const rows = cases.flatMap(({ schema, seed }) => rowLiterals(schema, seed));
    if (rows.length > 0) await duck.rows(`INSERT INTO r VALUES ${rows.join(',\n')}`);
  }

  async function check(one: Case, question: Question): Promise<keyof typeof NONE> {
    const expected: Expectation = expectationOf(one.schema, one.seed, question);
    if (expected === 'ambiguous') return 'open';
    const label = `seed ${one.seed}: ${JSON.stringify(question.plan)}`;
    const got = await answer(one, question);
    if (typeof got === 'string' || expected === 'not-related') {
      assert.equal(typeof got === 'string' ? got : 'answered', expected === 'not-related' ? expected : 'answered', label);
      return 'refused';
    }
    const keys = question.keys.map(({ text }) => text);
    const rows = await duck
      .rows(expected.sql)
      .catch((error: unknown) => assert.fail(`${label}: ${String(error)}\n${expected.sql}`));
    assertSameRows(inOrder(got.rows, keys), inOrder(rows, keys), `${label}\n${expected.sql}`);
    assert.deepEqual(got.skipped, expected.skipped, label);
    return expected.facts > 1 ? 'several' : 'answered';
  }

  it('answers random questions over random schemas with the same rows: no join multiplies any', async (context) => {
    const counts = { ...NONE };
    const seeds = seedsOf(1000);
    const schemas = seeds.length;
    for (let start = 0; start < schemas; start += BATCH) {
      const cases = seeds.slice(start, start + BATCH).map((seed): Case => {
        const random = new Random(seed);
        const schema = randomSchema(random);
        return { schema, seed, questions: Array.from({ length: QUESTIONS }, () => randomQuestion(random, schema)) };
      });
      await load(cases);
      for (const one of cases) for (const question of one.questions) counts[await check(one, question)]++;
    }
    context.diagnostic(`${schemas} schemas: ${JSON.stringify(counts)}`);
    if (!isLong) return;
    assert.ok(counts.answered > schemas / 2);
    assert.ok(counts.several > schemas / 10);
    assert.ok(counts.refused > schemas / 10);
  });
});
