// @release: pages that freeze the globals of scripts are rare, and the library is loaded again for them
import { expect } from '@open-wc/testing';
import { openFrame, pageAddress, widgetIn } from './page.js';

const HTML = `<sales-kpi src="/fixtures/orders-small.csv" compare="previous-year" sparkline></sales-kpi>
  <sales-kpi src="/fixtures/orders-small.csv" measure="nothing"></sales-kpi>
  <sales-trend src="/fixtures/orders-small.csv"></sales-trend>
  <sales-breakdown src="/fixtures/orders-small.csv" by="region"></sales-breakdown>
  <sales-heatmap src="/fixtures/orders-small.csv"></sales-heatmap>`;

describe('a page that has frozen what its scripts share', () => {
  it('shows numbers, pictures and errors as others do', async () => {
    const modules = ['/test/pages/package/hardened.page.js', '/dist/define/all.js'];
    const frame = await openFrame(pageAddress({ modules, html: HTML }));
    const failed: string[] = [];
    frame.window.addEventListener('error', ({ message }) => failed.push(message));
    const kpi = await widgetIn(frame, 'sales-kpi');
    await kpi.ready;
    const [, wrong] = frame.document.querySelectorAll('sales-kpi');
    const error: unknown = await wrong!.ready.catch((reason: unknown) => reason);
    for (const tag of ['sales-trend', 'sales-breakdown', 'sales-heatmap']) {
      const chart = await widgetIn(frame, tag);
      await chart.ready;
      expect(chart.shadowRoot!.querySelector('.stage svg'), tag).not.to.equal(null);
    }
    expect(kpi.value).to.be.a('number');
    expect((error as { code?: string }).code).to.equal('unknown-measure');
    expect([failed, frame.window.violations]).to.eql([[], []]);
    frame.remove();
  });
});
