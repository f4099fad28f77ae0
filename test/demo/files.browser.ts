import { expect } from '@open-wc/testing';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';
import '../../src/define/all.js';
import type { SalesDashboard } from '../../src/elements/sales-dashboard/sales-dashboard.js';
import type { SalesKpi } from '../../src/elements/sales-kpi/sales-kpi.js';
import type { SalesSource } from '../../src/elements/sales-source/sales-source.js';
import { demoFiles, demoPage } from './demo-data.js';

const csv = (name: string, ...lines: readonly string[]): File => new File([lines.join('\n')], name, { type: 'text/csv' });

const dashboard = (): SalesDashboard => document.querySelector('sales-dashboard')!;
const kpi = (measure: string): SalesKpi | null => dashboard().renderRoot.querySelector<SalesKpi>(`sales-kpi[measure=${measure}]`);

/** Chooses files in the page's control, as a person does in the dialog, and waits until a dashboard shows them. */
async function choose(...files: readonly File[]): Promise<void> {
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  const input = document.querySelector<HTMLInputElement>('#file')!;
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await document.querySelector<SalesSource>('sales-source')!.updateComplete;
  await dashboard().updateComplete;
  await dashboard().ready;
}

describe('the start page of the demo', () => {
  before(async () => {
    const page = await demoPage('index.html');
    const source = page.querySelector<SalesSource>('sales-source')!;
    for (const name of ['src', 'sync']) source.removeAttribute(name);
    const nodes = [...page.body.children].map((node) => document.importNode(node, true));
    nodes.find((node): node is SalesSource => node.id === 'orders')!.data = demoFiles().orders;
    document.body.append(...nodes);
    const script = '/demo/demo.js';
    await import(script);
  });
  after(() => {
    document.body.replaceChildren();
    filterGroup('default').clear();
  });

  it('leads to the gallery', () => {
    expect(document.querySelector('a[href="gallery.html"]')).to.not.equal(null);
  });

  it('shows its own figures before', async () => {
    const revenue = document.querySelector<SalesKpi>('sales-kpi[measure=revenue]')!;
    await revenue.ready;
    expect(revenue.value).to.be.greaterThan(0);
  });

  it('shows a file of the reader’s own as a dashboard, without what it has no column for', async () => {
    await choose(csv('own.csv', 'order,date,product,revenue', 'A1,2024-01-05,Chair,30', 'A2,2024-02-07,Table,12.5'));
    expect(kpi('revenue')!.value).to.equal(42.5);
    expect(kpi('profit')).to.equal(null);
    expect(document.querySelectorAll('sales-filter, main.grid')).to.have.lengthOf(0);
    expect(document.querySelector('#lead')!.textContent).to.equal('own.csv: read in this browser, sent nowhere.');
  });

  it('joins several files by their keys, in the place of the ones before', async () => {
    const lines = csv('lines.csv', 'order_id,date,product_id,quantity', 'A1,2024-01-05,1,2', 'A2,2024-02-07,2,3');
    const products = csv('products.csv', 'product_id,product,category,price', '1,Chair,Seats,10', '2,Lamp,Lights,5');
    await choose(lines, products);
    expect(document.querySelectorAll('sales-dashboard')).to.have.lengthOf(1);
    expect(kpi('revenue')!.value).to.equal(35);
    expect(kpi('orders')!.value).to.equal(2);
  });
});
