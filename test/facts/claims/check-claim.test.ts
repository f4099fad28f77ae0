import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../../src/core.js';
import type { CardClaims, Claim } from '../../../src/query/claim.js';
import { checkClaim } from './check-claim.js';
import { FlatRows } from './flat-rows.js';

const CSV = `Order ID,Order Date,Customer ID,Region,Category,Sales
1,2023-01-10,A,West,Chairs,100
2,2023-02-10,B,East,Chairs,50
3,2023-03-10,C,North,Tables,50
4,2024-01-10,A,West,Chairs,90
5,2024-02-10,B,East,Tables,80
6,2024-03-10,B,East,Chairs,40
7,2024-03-11,C,North,Tables,40
8,2024-04-11,D,South,Tables,40
`;

const day = (text: string): number => Date.parse(text) / 864e5;
const YEAR = {
  period: { from: day('2024-01-01'), to: day('2024-12-31') },
  earlier: { from: day('2023-01-01'), to: day('2023-12-31') },
};

describe('claims evaluated in SQL', () => {
  let dataset: Dataset;
  let rows: FlatRows;

  before(async () => {
    dataset = await openDataset(new Blob([CSV]), { timeZone: 'UTC' });
    rows = await FlatRows.of(dataset, ['region', 'category']);
  });

  after(() => {
    rows.close();
    dataset.close();
  });

  const kindOf = async (claim: Claim, card: Partial<CardClaims> = {}): Promise<string | undefined> =>
    (await checkClaim({ where: [], claims: [], ...YEAR, ...card }, claim, rows))?.kind;

  const revenue = { measure: 'revenue' } as const;

  it('hold where the rows show them', async () => {
    const true_: readonly Claim[] = [
      { kind: 'value', ...revenue, value: 290, previous: 200 },
      { kind: 'value', ...revenue, value: 120, previous: 50, share: 120 / 290, of: { by: 'region', members: ['East'] } },
      { kind: 'value', measure: 'new-customers', value: 1 },
      { kind: 'largest', ...revenue, by: 'region', member: 'East', value: 120, share: 120 / 290 },
      { kind: 'largest', ...revenue, by: 'region, category', member: 'West, Chairs', value: 90 },
      { kind: 'largest', measure: 'revenue.change', by: 'region', member: 'East', value: 70 },
      { kind: 'largest', ...revenue, by: 'month(date)', member: day('2024-01-01'), value: 90 },
      { kind: 'count', ...revenue, by: 'region', is: 'above', than: 'earlier', count: 1, of: 4, fresh: 1 },
      { kind: 'count', ...revenue, by: 'region', is: 'at-least', than: 90, count: 2 },
      { kind: 'few', ...revenue, by: 'region', count: 2, of: 4, share: 210 / 290 },
      { kind: 'quantile', ...revenue, by: 'customer', p: 0.5, value: 65 },
      { kind: 'sum', ...revenue, value: 90, parts: [100, -10] },
    ];
    for (const claim of true_) assert.equal(await kindOf(claim), undefined, JSON.stringify(claim));
  });

  it('are false where a value, a share, a count or a sum differs', async () => {
    const false_: readonly Claim[] = [
      { kind: 'value', ...revenue, value: 291 },
      { kind: 'value', ...revenue, value: 290, previous: 210 },
      { kind: 'value', measure: 'new-customers', value: 2 },
      { kind: 'largest', ...revenue, by: 'region', member: 'East', value: 120, share: 0.5 },
      { kind: 'largest', ...revenue, by: 'region', member: 'Nowhere', value: 120 },
      { kind: 'count', ...revenue, by: 'region', is: 'above', than: 'earlier', count: 2, of: 4, fresh: 1 },
      { kind: 'few', ...revenue, by: 'region', count: 3, of: 4, share: 210 / 290 },
      { kind: 'quantile', ...revenue, by: 'customer', p: 0.5, value: 66 },
      { kind: 'sum', ...revenue, value: 90, parts: [100, -9] },
      { kind: 'test', ...revenue, test: 'break', level: 0.2, figures: [] },
    ];
    for (const claim of false_) assert.equal(await kindOf(claim), 'false', JSON.stringify(claim));
  });

  it('are tied where another member has the same value, and cut where one is left out that has more', async () => {
    assert.equal(await kindOf({ kind: 'smallest', ...revenue, by: 'region', member: 'South', value: 40 }), 'tied');
    assert.equal(await kindOf({ kind: 'largest', ...revenue, by: 'region', member: 'West', value: 90 }), 'cut');
    const among = ['West', 'South'];
    assert.equal(await kindOf({ kind: 'largest', ...revenue, by: 'region', member: 'West', value: 90, among }), undefined);
  });

  it('are about the rows of the card and their own', async () => {
    const where = ['category: Chairs'];
    assert.equal(await kindOf({ kind: 'value', ...revenue, value: 130, previous: 150 }, { where }), undefined);
    assert.equal(await kindOf({ kind: 'value', ...revenue, value: 40, where: 'region: !West' }, { where }), undefined);
    assert.equal(await kindOf({ kind: 'value', ...revenue, value: 80, where: 'category: !Chairs; region: East' }), undefined);
  });
});
