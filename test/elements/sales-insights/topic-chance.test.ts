// @release: calibrates false alarms and power on a hundred sets of sales; topic-figures.test.ts finds each topic once
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TOPICS } from '../../../src/elements/sales-insights/attributes.js';
import type { TopicName } from '../../../src/elements/sales-insights/model/finding.js';
import { findingsOf, open, PLANTED, salesOf } from './topic-data.js';

/** Of so many sets of sales in which nothing happens, at most one in twenty may have a finding of a topic. */
const RUNS = 40;
const FALSE_RUNS = 0.05;
/** Short data are looked at by weeks and days: their names, the day after the last, and orders a day. */
const SHORT_RUNS = 20;
const SHORT = [
  ['a hundred days', '2021-04-11', 20],
  ['five hundred days', '2022-05-15', 6],
] as const;
/** What is planted is to be found in four of five. */
const PLANTS = 5;

const load = (seed: number, planted: readonly TopicName[]) => open(salesOf(seed, planted).map((sale) => ({ ...sale })));

describe('topics of insights', () => {
  it(`find something in at most one of twenty of ${RUNS} sets of sales in which nothing happens`, async () => {
    const found = new Map<TopicName, number[]>(TOPICS.map((topic) => [topic, []]));
    for (let seed = 1; seed <= RUNS; seed++) {
      const dataset = await load(seed, []);
      for (const topic of TOPICS) if ((await findingsOf(dataset, topic)).length > 0) found.get(topic)!.push(seed);
      dataset.close();
    }
    for (const [topic, seeds] of found)
      assert.ok(seeds.length <= FALSE_RUNS * RUNS, `${topic}: in those of seeds ${seeds.join(', ')}`);
  });

  for (const [name, end, perDay] of SHORT) {
    it(`find as little in ${SHORT_RUNS} sets of ${name}`, async () => {
      const found = new Map<TopicName, number[]>(TOPICS.map((topic) => [topic, []]));
      for (let seed = 1; seed <= SHORT_RUNS; seed++) {
        const sales = salesOf(seed, [], perDay).filter(({ date }) => date < end);
        const dataset = await open(sales.map((sale) => ({ ...sale })));
        for (const topic of TOPICS) if ((await findingsOf(dataset, topic)).length > 0) found.get(topic)!.push(seed);
        dataset.close();
      }
      for (const [topic, seeds] of found)
        assert.ok(seeds.length <= FALSE_RUNS * SHORT_RUNS, `${topic}: in those of seeds ${seeds.join(', ')}`);
    });
  }

  for (const topic of TOPICS) {
    it(`find ${topic} where it is planted`, async () => {
      const [key, form, tone] = PLANTED[topic];
      let found = 0;
      for (let seed = 11; seed < 11 + PLANTS; seed++) {
        const findings = await findingsOf(await load(seed, [topic]), topic);
        const told = findings.find((one) => key.test(one.key));
        if (!told) continue;
        found++;
        assert.equal(told.form, form);
        assert.equal(told.tone, tone);
        assert.ok(told.impact.value > 0);
        assert.ok(told.certainty === undefined || (told.certainty > 0.5 && told.certainty <= 1));
        assert.ok(told.n > 0);
        assert.ok(told.period.from <= told.period.to);
      }
      assert.ok(found >= 0.8 * PLANTS, `in ${found} of ${PLANTS}`);
    });
  }
});
