import { expect } from '@open-wc/testing';
import '../../../src/define/sales-kpi.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';

const FILES: Readonly<Record<string, string>> = {
  'items.csv': 'order_id,product_id,quantity\n1,7,2\n1,8,1\n2,7,3\n2,9,1\n',
  'orders.csv': 'id,ordered_on,shipping_cost\n1,2024-01-05,4.5\n2,2024-02-06,4.5\n',
  'products.csv': 'code,id,price\n9,7,10\n8,8,20\n7,9,30\n',
};

async function mount(attributes: Readonly<Record<string, string>>): Promise<SalesKpi> {
  const kpi = document.createElement('sales-kpi');
  for (const [name, value] of Object.entries(attributes)) kpi.setAttribute(name, value);
  kpi.fetch = (input) => {
    const path = new URL(input instanceof Request ? input.url : input, location.href).pathname;
    return Promise.resolve(new Response(FILES[path.slice(1)] ?? '', { headers: { 'content-type': 'text/csv' } }));
  };
  document.body.append(kpi);
  await kpi.ready;
  return kpi;
}

describe('several files on a tag', () => {
  afterEach(() => {
    for (const kpi of document.querySelectorAll('sales-kpi')) kpi.remove();
  });

  const src = '/products.csv /items.csv /orders.csv';

  it('are joined in the worker by what their names and keys say @release', async () => {
    const kpi = await mount({ src, measure: 'revenue' });
    expect(kpi.value).to.equal(2 * 10 + 20 + 3 * 10 + 30);
    const cost = await mount({ src, measure: 'sum(shipping_cost)' });
    expect(cost.value).to.equal(9);
  });

  it('are joined as the attribute says @release', async () => {
    const kpi = await mount({ src, measure: 'revenue', joins: 'items.product_id = products.code' });
    expect(kpi.value).to.equal(2 * 30 + 20 + 3 * 30 + 10);
  });

  it('say what is wrong with the attribute', async () => {
    const kpi = document.createElement('sales-kpi');
    for (const [name, value] of Object.entries({ src, joins: 'items.product = products.id' })) kpi.setAttribute(name, value);
    kpi.fetch = () => Promise.resolve(new Response(FILES['items.csv']));
    document.body.append(kpi);
    const code = await kpi.ready.catch((error: unknown) => (error as { code?: string }).code);
    expect(code).to.equal('bad-join');
  });
});
