import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-filter.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import '../../../src/define/sales-trend.js';

const FILES: Readonly<Record<string, string>> = {
  'items.csv': 'order_id,product_id,quantity\n1,7,2\n1,8,1\n2,7,3\n2,9,1\n3,8,1\n',
  'orders.csv': 'order_id,order_date,customer_id\n1,2024-01-05,5\n2,2024-02-06,6\n3,2024-02-07,\n',
  'products.csv': 'product_id,product_name,price\n7,A,10\n8,B,20\n9,C,30\n',
  'customers.csv': 'customer_id,country\n5,DE\n6,FR\n',
  'visits.csv': 'date,visits\n2024-01-05,40\n2024-02-06,60\n',
};

function stage(): HTMLElement {
  const host = document.createElement('div');
  host.id = 'stage';
  document.body.append(host);
  const source = document.createElement('sales-source');
  source.setAttribute('src', Object.keys(FILES).join(' '));
  source.fetch = (input) => {
    const path = new URL(input instanceof Request ? input.url : input, location.href).pathname;
    return Promise.resolve(new Response(FILES[path.split('/').at(-1) ?? ''] ?? '', { headers: { 'content-type': 'text/csv' } }));
  };
  host.append(source);
  return host;
}

function widget<Tag extends 'sales-kpi' | 'sales-trend' | 'sales-filter'>(
  host: HTMLElement,
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  host.append(element);
  return element;
}

const footOf = (element: HTMLElement): string => element.shadowRoot?.querySelector('.notices')?.textContent.trim() ?? '';

describe('widgets over one source of five files', () => {
  afterEach(() => {
    filterGroup().clear();
    document.querySelector('#stage')?.remove();
  });

  it('follow a filter on what their rows lead to; one whose rows do not says so @release', async () => {
    const host = stage();
    const revenue = widget(host, 'sales-kpi', { measure: 'revenue' });
    const trend = widget(host, 'sales-trend', { measure: 'revenue', granularity: 'month' });
    const visits = widget(host, 'sales-kpi', { measure: 'visits' });
    const conversion = widget(host, 'sales-kpi', { measure: 'conversion' });
    const filter = widget(host, 'sales-filter', { field: 'country' });
    await Promise.all([revenue, trend, visits, conversion, filter].map(({ ready }) => ready));
    expect([revenue.value, visits.value, conversion.value]).to.eql([120, 100, 0.03]);
    filterGroup().set('map', 'country: DE');
    await Promise.all([revenue, trend, visits, conversion].map(({ ready }) => ready));
    expect([revenue.value, visits.value, conversion.value]).to.eql([40, 100, 0.01]);
    expect(trend.result?.rows().map((row) => row.revenue)).to.eql([40]);
    expect([footOf(revenue), footOf(trend)]).to.eql(['Country: DE', '']);
    expect(footOf(visits)).to.equal('Filter Country: DE doesn’t apply to this chart');
    expect(footOf(conversion)).to.contain('Country: DE');
    filterGroup().set('map', 'country: (blank)');
    await revenue.ready;
    expect(revenue.value).to.equal(20);
  });

  it('shows the error of a clause of its own that its rows do not lead to', async () => {
    const visits = widget(stage(), 'sales-kpi', { measure: 'visits', where: 'country: DE' });
    const error = await visits.ready.catch((reason: unknown) => reason);
    expect((error as { code?: string }).code).to.equal('not-related');
  });
});
