import { expect } from '@open-wc/testing';
import '../../../src/define/sales-dashboard.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import '../../../src/define/sales-trend.js';

const day = (at: number): string => new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10);
const list = (count: number, row: (at: number) => string): string => Array.from({ length: count }, (_, at) => row(at)).join('\n');

/** Deals of three series of goods; those of “GTXPro” are “GTX Pro” in the list. */
const FILES: Readonly<Record<string, string>> = {
  'products.csv': 'product,series\nGTX Basic,GTX\nGTX Pro,GTX\nMG Special,MG\nMG Plus,MG\nGTK 500,GTK\n',
  'deals.csv': `deal_id,product,close_date,close_value\n${list(300, (at) => `D${at},${['GTX Basic', 'GTXPro', 'MG Special', 'MG Plus', 'GTK 500'][at % 5]},${day(at)},${100.5 + (at % 7)}`)}`,
};

const LOST = '60 rows have a key in product';

describe('cards whose figures lose rows in a join', () => {
  let host: HTMLElement;
  beforeEach(() => {
    host = document.createElement('div');
    const source = document.createElement('sales-source');
    source.setAttribute('src', Object.keys(FILES).join(' '));
    source.fetch = (input) => {
      const path = new URL(input instanceof Request ? input.url : input, location.href).pathname;
      return Promise.resolve(
        new Response(FILES[path.split('/').at(-1) ?? ''] ?? '', { headers: { 'content-type': 'text/csv' } }),
      );
    };
    host.append(source);
    document.body.append(host);
  });
  afterEach(() => host.remove());

  async function textOf(tag: 'sales-kpi' | 'sales-trend', attributes: Readonly<Record<string, string>>): Promise<string> {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    host.append(element);
    await element.ready;
    return element.shadowRoot?.textContent ?? '';
  }

  it('say how many, their share and the near key, on figures and trends alike', async () => {
    for (const tag of ['sales-kpi', 'sales-trend'] as const) {
      const text = await textOf(tag, { measure: 'revenue', where: 'series: GTX' });
      expect(text).to.contain(LOST);
      expect(text).to.contain('20% of the rows, 20% of revenue. “GTXPro” may be “GTX Pro”');
    }
  });

  it('say nothing where figures are of the rows themselves', async () => {
    expect(await textOf('sales-kpi', { measure: 'revenue' })).not.to.contain(LOST);
  });

  it('say so on a dashboard too @release', async () => {
    const dashboard = document.createElement('sales-dashboard');
    host.append(dashboard);
    await dashboard.ready;
    const tiles = [...dashboard.shadowRoot!.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot !== null);
    for (const tile of tiles) if ('ready' in tile) await tile.ready;
    expect(tiles.some(({ shadowRoot }) => shadowRoot!.textContent.includes('may be “GTX Pro”'))).to.equal(true);
  });
});
