import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dealsText } from '../../src/elements/sales-dashboard/model/summary.js';
import { en } from '../../src/messages/en.js';
import { day, open as openTables, rows } from './joined-helpers.js';

type Row = Readonly<Record<string, unknown>>;

describe('deals', () => {
  const STAGES = ['won', 'presented', 'pending', 'declined'];
  const deals = (stages: readonly string[]): readonly Row[] =>
    rows(40, (index) => ({
      deal: `D${String(index)}`,
      closed: day(index),
      amount: 100.5 + index,
      stage: stages[index % stages.length],
    }));
  for (const stages of [STAGES, ['won', 'open'], ['Won', 'Lost', 'Open'], ['Gewonnen', 'Offen']])
    it(`are sales once they are won: ${stages.join(', ')}`, async () => {
      const data = deals(stages);
      const won = data.filter(({ stage }) => stage === stages[0]).reduce((sum, { amount }) => sum + Number(amount), 0);
      const [row] = (await (await openTables({ deals: data })).query({ measures: ['revenue'] })).rows();
      assert.equal(row?.revenue, won);
    });

  it('have the numbers of those that are won and lost in their note, and a win rate on dashboards', async () => {
    const stages = ['Closed Won', 'Closed Lost', 'Proposal/Price Quote', 'Closed Lost', 'Contract sent'];
    const { warnings } = await openTables({ deals: deals(stages) });
    const { count, params } = warnings.find(({ code }) => code === 'unsold-rows') ?? {};
    assert.deepEqual([count, params?.won, params?.lost], [32, 8, 16]);
    assert.equal(dealsText(warnings, { locale: 'en', messages: en }), 'All deals: win rate 33.3% (8 of 24 closed), 16 open');
    const decided = warnings.map((note) => ({ ...note, count: 16 }));
    assert.equal(dealsText(decided, { locale: 'en', messages: en }), 'All deals: win rate 33.3% (8 of 24 closed)');
    assert.equal(dealsText([], { locale: 'en', messages: en }), undefined);
  });

  it('have no such numbers where a state may be that of a lost deal, or none is lost', async () => {
    for (const stages of [STAGES, ['won', 'open'], ['Won', 'Lost', 'Rejected']]) {
      const { warnings } = await openTables({ deals: deals(stages) });
      const params = warnings.find(({ code }) => code === 'unsold-rows')?.params;
      assert.ok(params && !('won' in params));
    }
  });
});
