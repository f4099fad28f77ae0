import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { ask, day } from './joined-helpers.js';

const AMOUNTS = Array.from({ length: 60 }, (_, at) => 1000 + 137 * at);
const STAGES = ['Prospecting', 'Negotiation', 'Closed Lost', 'Closed Won'];
const stageOf = (at: number): string => STAGES[at % 4]!;
const won = (from = 0): number => AMOUNTS.filter((_, at) => at >= from && at % 4 === 3).reduce((sum, one) => sum + one, 0);

/** Deals, and a row for each week in which a deal was open or closed, with its amount at that time. */
const deals = (): File => {
  const rows = AMOUNTS.map(
    (amount, at) => `deal_${String(at)},owner_${String(at % 5)},${day(at)},${stageOf(at)},${String(amount)}`,
  );
  return new File([['deal_id,owner_id,close_date,deal_stage,deal_amount', ...rows].join('\n')], 'deals_meta.csv');
};
const weeks = (from = 0): File => {
  const rows = AMOUNTS.flatMap((amount, at) =>
    at < from
      ? []
      : Array.from({ length: 3 + ((at * 7) % 20) }, (_, week) => {
          const stage = week < 2 + ((at * 7) % 20) ? STAGES[week % 2]! : stageOf(at);
          return `deal_${String(at)},${day(at + 7 * week)},${stage},${String(amount + 10 * week)},${day(at + 30 * (week + 1))},owner_${String(at % 5)}`;
        }),
  );
  return new File([['deal_id,snapshot_date,stage,amount,close_date,owner_id', ...rows].join('\n')], 'deals_snapshot.csv');
};

describe('deals that another table repeats every week', () => {
  it('are counted once, with those that no week has', async () => {
    const dataset = await openDataset([deals(), weeks(8)], { timeZone: 'UTC' });
    assert.equal(dataset.catalog.tables[0]?.name, 'deals_meta');
    assert.equal(await ask(dataset, 'revenue'), won());
    dataset.close();
  });
});
