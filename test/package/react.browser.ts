// @release: components are made from the manifest by one function; `react.test.mjs` renders them
import { expect } from '@open-wc/testing';
import type { ReactPage } from './react.page.js';
import { openFrame, pageAddress } from './page.js';
import { until } from '../until.js';

const ROWS = [
  { order: 'A1', region: 'West', revenue: 10, cost: 4 },
  { order: 'A2', region: 'East', revenue: 20, cost: 9 },
];

describe('dist/react', () => {
  it('gives attributes, data and listeners to the element, and takes them back', async () => {
    const frame = await openFrame(
      pageAddress({
        modules: ['/test/pages/package/react.page.js'],
        html: '',
        policy: "default-src * data: blob: 'unsafe-inline'",
      }),
    );
    const page = frame.window as unknown as ReactPage;
    await until(() => 'render' in page, 'React runs');
    const kpi = await page.render({ data: ROWS, measure: 'revenue', goal: 40, where: 'region: West', sparkline: true });
    const told = (): unknown[] => ['goal', 'where', 'sparkline'].map((name) => Reflect.get(kpi, name) as unknown);
    expect([kpi.value, ...told()]).to.eql([10, '40', 'region: West', true]);
    await page.render({ data: ROWS, measure: 'cost', goal: undefined, sparkline: false });
    expect([kpi.value, ...told()]).to.eql([13, '', '', false]);
    await page.render({ data: ROWS.slice(1), measure: 'cost' });
    expect([kpi.value, page.heard]).to.eql([9, ['revenue 1', 'cost 1', 'cost 1']]);
    page.leave();
    expect(kpi.isConnected).to.equal(false);
    frame.remove();
  });
});
