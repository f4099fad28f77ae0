import { expect } from '@open-wc/testing';
import { allInside, clean, inside, spoken, violations, watchConsole } from '../chart-page.js';
import { show } from '../sales-breakdown/breakdown-page.js';
import { until } from '../../until.js';

/** What was put on the clipboard last, by its type. */
async function copied(items: readonly ClipboardItem[], type: string): Promise<string> {
  return (await items[0]!.getType(type)).text();
}

const ROWS = [
  { date: '2024-01-01', region: 'A "b", c\nd', revenue: 1234.5 },
  { date: '2024-01-01', region: 'Lost', revenue: -7.25 },
  { date: '2024-01-02', region: '=1+1', revenue: 2 },
  { date: '2024-01-03', region: '<b>x</b>', revenue: 1 },
];

describe('copying as a table', () => {
  watchConsole();
  const own = navigator.clipboard;
  const written: ClipboardItem[] = [];
  const put = (clipboard: unknown): void =>
    void Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  beforeEach(() => {
    written.length = 0;
    put({ write: async (items: ClipboardItem[]) => Promise.resolve(void written.push(...items)) });
  });
  afterEach(() => {
    put(own);
    clean();
  });

  async function choose(widget: Element, label: string): Promise<void> {
    inside(widget, '.dots').click();
    const item = (): Element | undefined =>
      allInside(widget, '[role=menuitem]').find(({ textContent }) => textContent.trim() === label);
    await until(() => inside(widget, '.menu').matches(':popover-open') && item() !== undefined);
    (item() as HTMLElement).click();
  }

  it('gives sheets cells and documents a table, with the texts on screen, and with no formula and no tag of the data in it @release', async () => {
    const { breakdown } = await show({ by: 'region' }, ROWS);
    await choose(breakdown, 'Copy as table');
    await until(() => written.length > 0);
    expect((await copied(written, 'text/plain')).split('\n')).to.deep.equal([
      'Region\tRevenue',
      'A "b", c d\t$1,234.50',
      "'=1+1\t$2.00",
      '<b>x</b>\t$1.00',
      'Lost\t-$7.25',
    ]);
    const table = new DOMParser().parseFromString(await copied(written, 'text/html'), 'text/html').querySelector('table')!;
    expect([...table.rows].map((row) => [...row.cells].map(({ textContent }) => textContent))).to.deep.equal([
      ['Region', 'Revenue'],
      ['A "b", c\nd', '$1,234.50'],
      ["'=1+1", '$2.00'],
      ['<b>x</b>', '$1.00'],
      ['Lost', '-$7.25'],
    ]);
    expect(table.querySelector('b')).to.equal(null);
    expect(table.rows[0]!.cells[0]!.localName).to.equal('th');
  });

  it('names months and measures in the language of the page @release', async () => {
    const { breakdown } = await show({ by: 'month(date)', locale: 'de', currency: 'EUR' }, ROWS);
    await choose(breakdown, 'Als Tabelle kopieren');
    await until(() => written.length > 0);
    const plain = (await copied(written, 'text/plain')).replaceAll('\u00a0', ' ');
    expect(plain).to.equal('Monat\tUmsatz\tAnteil\nJan. 2024\t1.230,25 €\t100,0 %');
  });

  it('keeps the order in which the user has sorted the table', async () => {
    const { breakdown } = await show({ by: 'region', view: 'table' }, ROWS);
    await until(() => allInside(breakdown, '[role=grid] th button').length === 2, 'the table');
    (allInside(breakdown, '[role=grid] th button')[0] as HTMLElement).click();
    await until(() => allInside(breakdown, '[aria-sort=ascending]').length === 1, 'the order');
    await choose(breakdown, 'Copy as table');
    await until(() => written.length > 0);
    const regions = (await copied(written, 'text/plain')).split('\n').map((line) => line.split('\t')[0]);
    expect(regions.join('|')).to.equal(`Region|<b>x</b>|'=1+1|A "b", c d|Lost`);
  });

  it('says that it is done, and where it could not be @release', async () => {
    const { breakdown } = await show({ by: 'region' }, ROWS);
    await choose(breakdown, 'Copy as table');
    await until(() => allInside(breakdown, '.menu .info').length > 0);
    expect(inside(breakdown, '.menu .info').textContent).to.contain('Copied');
    await until(() => spoken(breakdown).startsWith('Copied.'), 'the live region says so');
    expect(await violations(breakdown)).to.deep.equal([]);
    inside(breakdown, '.menu').hidePopover();
    put({ write: async () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')) });
    await choose(breakdown, 'Copy as table');
    await until(() => allInside(breakdown, '.menu [role=alert]').length > 0);
    expect(inside(breakdown, '.menu [role=alert]').textContent).to.contain('Write permission denied.');
  });

  it('says which view is shown, and which file was saved', async () => {
    const { breakdown } = await show({ by: 'region' }, ROWS);
    await choose(breakdown, 'View as table');
    await until(() => spoken(breakdown) === 'Shown as a table.', 'the view');
    await choose(breakdown, 'Download CSV');
    await until(() => spoken(breakdown) === 'Downloaded Revenue by region.csv.', 'the file');
    await choose(breakdown, 'View as chart');
    await until(() => spoken(breakdown) === 'Shown as a chart.', 'the chart');
  });
});
