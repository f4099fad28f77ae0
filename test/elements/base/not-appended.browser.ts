import { expect } from '@esm-bundle/chai';
import '../../../src/define/sales-kpi.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';

const csv = (rows: readonly string[]): string => `data:text/csv,${encodeURIComponent(rows.join('\n'))}`;

const YEAR = csv(['order_date,customer,amount', '2023-01-02,A,5', '2023-01-03,B,7', '2023-01-04,A,9']);
const OTHER = csv(['order_date,client_name,amount', '2024-01-02,A,1', '2024-01-03,B,2', '2024-01-04,A,3']);

async function show(src: string): Promise<SalesKpi> {
  const kpi = document.createElement('sales-kpi');
  kpi.measure = 'revenue';
  kpi.src = src;
  document.body.append(kpi);
  await kpi.ready;
  return kpi;
}

describe('a card over files of which one is not part of the data', () => {
  it('says so next to its number', async () => {
    const kpi = await show(`${YEAR} ${OTHER}`);
    expect(kpi.shadowRoot!.querySelector('[part=value]')).not.to.equal(null);
    expect(kpi.shadowRoot!.textContent).to.contain('were not added to “data”');
    expect(kpi.shadowRoot!.textContent).to.contain('“client_name”');
    kpi.remove();
  });

  it('says nothing where all rows are', async () => {
    const kpi = await show(`${YEAR} ${csv(['order_date,customer,amount', '2024-01-02,A,1'])}`);
    expect(kpi.value).to.equal(22);
    expect(kpi.shadowRoot!.textContent).not.to.contain('not part of');
    kpi.remove();
  });
});
