import { expect } from '@open-wc/testing';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-kpi.js';
import type { SalesLoadEvent } from '../../../src/index.js';

const ORDERS = Array.from({ length: 1200 }, (_, k) => ({ order: k, region: ['North', 'South', 'East'][k % 3], revenue: 2 }));

/** Shows a widget over the orders, and gives what its first `sales-load` reports. */
async function loaded(tag: 'sales-kpi' | 'sales-breakdown', attributes: object): Promise<SalesLoadEvent['detail']> {
  const widget = Object.assign(document.createElement(tag), { data: ORDERS, measure: 'revenue', ...attributes });
  const event = new Promise<SalesLoadEvent>((resolve) => widget.addEventListener('sales-load', resolve, { once: true }));
  document.body.append(widget);
  const { detail } = await event;
  widget.remove();
  return detail;
}

describe('sales-load', () => {
  it('counts the rows of the data and of the result', async () => {
    expect(await loaded('sales-kpi', {})).to.eql({ rowCount: 1, dataRowCount: 1200 });
    expect(await loaded('sales-breakdown', { by: 'region' })).to.eql({ rowCount: 3, dataRowCount: 1200 });
  });

  it('counts the rows of the data before filters', async () => {
    expect(await loaded('sales-kpi', { where: 'region: North' })).to.eql({ rowCount: 1, dataRowCount: 1200 });
  });
});
