import { expect } from '@esm-bundle/chai';
import '../../../src/define/sales-kpi.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';

const ROWS = Array.from({ length: 12 }, (_, index) => `2024-01-${String(index + 10)},${String(index)},${String(20 + index)},2`);
const SRC = `data:text/csv,${encodeURIComponent(['order_date,order_id,amount,discount_amount', ...ROWS].join('\n'))}`;

async function show(measure: string, attributes: Readonly<Record<string, string>> = {}): Promise<SalesKpi> {
  const kpi = document.createElement('sales-kpi');
  kpi.measure = measure;
  kpi.src = SRC;
  for (const [name, value] of Object.entries(attributes)) kpi.setAttribute(name, value);
  document.body.append(kpi);
  await kpi.ready;
  return kpi;
}

const textOf = (kpi: SalesKpi): string => kpi.shadowRoot!.textContent;

describe('a card over amounts that may be before a discount', () => {
  it('says so next to revenue, with the attribute that settles it', async () => {
    const kpi = await show('revenue');
    expect(textOf(kpi)).to.contain('nothing shows that amount deducts “discount_amount”');
    expect(textOf(kpi)).to.contain('roles="revenue: …"');
    kpi.remove();
  });

  it('says nothing next to a number of orders, or where the page author set the column', async () => {
    const [orders, set] = [await show('orders'), await show('revenue', { roles: 'revenue: amount' })];
    for (const kpi of [orders, set]) {
      expect(textOf(kpi)).not.to.contain('before discounts');
      kpi.remove();
    }
  });
});
