// @release: more than 100,000 combinations; large-tree-model.test.ts has the model
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { toSources } from '../../../src/dataset/dataset-input.js';
import type { LocalDataset } from '../../../src/dataset/local-dataset.js';
import { openTables } from '../../../src/dataset/open-dataset.js';
import { toMorePlans, toPlans } from '../../../src/elements/sales-filter/model/filter.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import { QueryResult, type ResultRecord } from '../../../src/query/result/result.js';
import { databases, datasetIn } from '../../engine/sql/databases.js';
import { DuckSource } from '../../engine/sql/duck-source.js';
import { part } from '../../parts.js';
import { context } from './filter-answers.js';
import { manyPlaces } from './large-tree-rows.js';
import { someOf } from '../../random.js';

const FIELD = 'continent, country, city';
const OWNS = [
  'continent: Europe; country: !State 1, !State 3',
  'country: France, Land 3; city: Paris, (blank)',
  'continent: America',
];

describe('the queries of a tree with more than 100,000 combinations', () => {
  let local: LocalDataset;
  let duck: DuckSource;
  before(async () => {
    local = await openTables(toSources([...manyPlaces()]), { timeZone: 'UTC' }, { part });
    duck = await DuckSource.open();
  });
  after(async () => {
    local.close();
    await duck.close();
  });

  for (const { name, load, skip } of databases(() => duck)) {
    describe(name, { skip }, () => {
      let run: (plan: QueryPlan) => Promise<ResultRecord>;
      before(async () => {
        const dataset = await datasetIn(load, local, 100_000);
        run = (plan) => dataset.run(plan, new AbortController().signal);
      });

      it('refuses all combinations at once', async () => {
        await assert.rejects(run({ measures: ['count()'], by: FIELD.split(', ') }), { code: 'too-large' });
      });

      for (const own of someOf(OWNS, 1))
        it(`gives the rows of the local engine: ${own}`, async () => {
          const opened = [[null], ['Europe'], ['America', 'US'], ['Europe', 'France']].map((path) => ({
            path,
            attempt: 0,
            isWhole: false,
          }));
          const attributes = { field: FIELD, control: 'auto' as const, presets: '', search: 'par', opened };
          const about = context(own, ['date: 2024-01'], { catalog: local.catalog });
          const plans = toPlans(attributes, about);
          assert.ok(!('members' in plans));
          const answer = async (plan: QueryPlan): Promise<QueryResult> => {
            const [found, wanted] = (await Promise.all([run(plan), local.run(plan)])).map((record) => new QueryResult(record));
            assert.deepEqual(found!.rows(), wanted!.rows(), JSON.stringify(plan));
            assert.equal(found!.facts.groups, wanted!.facts.groups);
            return found!;
          };
          const answers = await Promise.all(Object.entries(plans).map(async ([key, plan]) => [key, await answer(plan)] as const));
          const more = toMorePlans(attributes, about, Object.fromEntries(answers));
          assert.ok(Object.keys(more).length > 0);
          for (const plan of Object.values(more)) assert.ok((await answer(plan)).rowCount > 0);
        });
    });
  }
});
