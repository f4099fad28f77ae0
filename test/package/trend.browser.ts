// @release: what the minified drawing shows is compared with that of the sources, chart by chart
import { expect } from '@open-wc/testing';
import { openFrame, pageAddress, widgetIn } from './page.js';

/** Nothing of the chart library that one of these needs may be missing from the built files (scripts/only-reached.mjs). */
const CASES: Readonly<Record<string, string>> = {
  line: 'measure="revenue"',
  area: 'measure="revenue" chart="area" granularity="month"',
  bars: 'measure="revenue" chart="bar" granularity="month"',
  stacked: 'measure="revenue" series="region" chart="stacked" granularity="month"',
  members: 'measure="profit" series="region" granularity="quarter"',
  'members as areas': 'measure="revenue" series="region" chart="area" granularity="quarter" empty="zero"',
  'year over year': 'measure="revenue" compare="previous-year" granularity="month"',
  'bars beside those of the year before': 'measure="revenue" chart="bar" compare="previous-year" granularity="month"',
  'two measures of different units': 'measure="revenue, orders" granularity="month"',
  'a running total': 'measure="revenue" cumulative granularity="day"',
  'a moving average': 'measure="revenue" average="3" granularity="month" empty="zero"',
  'growth in a panel': 'measure="revenue" growth granularity="month"',
  annotations: 'measure="revenue" granularity="month" annotations="2023-02-14: Fair; 2023-03..2024-01: Sale"',
  'revenue against cost': 'measure="revenue, cost" granularity="month"',
  'a part of the time': 'measure="revenue" granularity="month" where="date: 2023-11..2024-02"',
  'one day': 'measure="revenue" granularity="day" where="date: 2023-01-05"',
};

const DIRECTIONS = ['ltr', 'rtl'] as const;

/** The pictures of a trend with those attributes, before and after a choice with the keyboard, as the library at `address` draws them. */
async function pictures(address: string, attributes: string, dir: string): Promise<readonly string[]> {
  const html = `<div dir="${dir}"><sales-trend src="/fixtures/orders-small.csv" ${attributes}></sales-trend></div>`;
  const frame = await openFrame(pageAddress({ modules: [address], html }));
  const trend = await widgetIn(frame, 'sales-trend');
  const svg = (): string => trend.shadowRoot!.querySelector('.stage svg')!.outerHTML;
  await trend.ready;
  const before = svg();
  const chart = trend.shadowRoot!.querySelector('.chart')!;
  const press = (key: string, shiftKey = false): unknown =>
    chart.dispatchEvent(new frame.window.KeyboardEvent('keydown', { key, shiftKey, bubbles: true }));
  press('Home');
  press('ArrowRight', true);
  await trend.ready;
  const after = svg();
  frame.remove();
  return [before, after];
}

describe('dist/define', () => {
  for (const [name, attributes] of Object.entries(CASES)) {
    for (const dir of DIRECTIONS) {
      it(`draws as the sources do: ${name} (${dir})`, async () => {
        const built = await pictures('/dist/define/all.js', attributes, dir);
        const own = await pictures('/test/bundle/define/all.js', attributes, dir);
        expect(built).to.deep.equal(own);
        expect(built[0]).to.match(/<path/);
        if (name !== 'one day') expect(built[1]).to.not.equal(built[0]);
      });
    }
  }
});
