import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import { factsOf, summaryPlan } from '../../../src/elements/sales-dashboard/model/facts.js';
import type { Facts } from '../../../src/elements/sales-dashboard/model/slot.js';
import { placesOf } from '../../../src/elements/sales-dashboard/model/slots.js';

/** The facts about lines with a price that may be that of one unit or of all. */
async function factsOfLines(roles = ''): Promise<Facts> {
  const rows = Array.from({ length: 120 }, (_, index) => ({
    order_id: 1 + (index >> 1),
    date: new Date(Date.UTC(2024, 0, 1 + (index >> 1))).toISOString().slice(0, 10),
    category: `Menu ${String(index % 5)}`,
    quantity: 1 + (index % 4),
    item_price: (1 + (index % 4)) * (6 + (index % 5)),
  }));
  const dataset = await openDataset(rows, { roles });
  const facts = factsOf(dataset.catalog);
  dataset.close();
  return facts;
}

/** The measures of the charts in the places of a page. */
const measuresIn = (facts: Facts): readonly string[] => [
  ...new Set(placesOf('sales', facts).tiles.flatMap(({ candidates }) => candidates.flatMap(({ plan }) => plan.measures))),
];

describe('a page while the revenue is a question', () => {
  it('asks it in the headline, and shows charts of units and no amounts', async () => {
    const facts = await factsOfLines();
    assert.deepEqual(summaryPlan('sales', facts, undefined), { measures: ['revenue'] });
    assert.deepEqual(measuresIn(facts).toSorted(), ['rows = count()', 'units']);
  });

  it('asks in the headline which of two columns it is', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({
      customerID: `C${String(at)}`,
      contract: ['monthly', 'one year', 'two years'][at % 3],
      MonthlyCharges: 29.85 + (at % 30),
      TotalCharges: (29.85 + (at % 30)) * (1 + (at % 7)),
    }));
    const dataset = await openDataset(rows);
    const facts = factsOf(dataset.catalog);
    assert.deepEqual(summaryPlan('sales', facts, undefined), { measures: ['revenue'] });
    assert.deepEqual(measuresIn(facts).toSorted(), ['"TotalCharges" = sum("TotalCharges") [up]', 'rows = count()']);
    dataset.close();
  });

  it('shows charts of the amount that may be it, under its own name', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({
      Date: new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10),
      Category: `Cause ${String(at % 3)}`,
      UAH: 12.5 + at,
    }));
    const dataset = await openDataset(rows);
    const facts = factsOf(dataset.catalog);
    assert.deepEqual(summaryPlan('sales', facts, undefined), { measures: ['revenue'] });
    const { kpis, tiles } = placesOf('sales', facts);
    assert.deepEqual(
      kpis.slice(0, 3).map(({ name }) => name),
      ['kpi-revenue', 'kpi-UAH', 'kpi-profit'],
    );
    const [first] = tiles;
    const { measures, by } = first!.candidates[0]!.plan;
    const result = await dataset.query({ measures });
    assert.deepEqual([by, result.rows()], [['auto(date)'], [{ UAH: 60 * 12.5 + 30 * 59 }]]);
    dataset.close();
  });

  it('shows charts of units while prices may be in cents', async () => {
    const count = 60;
    const lines = Array.from({ length: count }, (_, at) => ({
      invoice_id: 1 + at,
      created_at: new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10),
      quantity: 1 + (at % 4),
      unit_price: 13_635 + 17 * at,
    }));
    const payments = lines.map(({ invoice_id }) => ({
      id: invoice_id,
      invoice_id,
      credit_card_number: `46544054182496${invoice_id}`,
    }));
    const dataset = await openDataset({ tables: { lines, payments } });
    const facts = factsOf(dataset.catalog);
    assert.equal(facts.lead, 'units');
    const kpi = placesOf('sales', facts).kpis.find(({ name }) => name === 'kpi-aov');
    await assert.rejects(dataset.query(kpi!.candidates[0]!.plan), /several readings/, 'no key figure repeats the question');
    dataset.close();
  });

  it('shows charts of the revenue once it is known', async () => {
    assert.ok(measuresIn(await factsOfLines('price: item_price')).includes('revenue'));
  });
});
