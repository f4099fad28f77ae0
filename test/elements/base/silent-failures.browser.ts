import { expect } from 'chai';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { loadOtherNames, unknownAttributes } from '../../../src/elements/base/element/page-mistakes.js';
import { shortenTimers } from '../../short-timers.js';
import { until } from '../../until.js';
import { clean, inside } from '../chart-page.js';

const ROWS = [
  { order: 'A1', date: '2017-01-15', revenue: 20, profit: 5 },
  { order: 'A2', date: '2017-02-15', revenue: 30, profit: 6 },
];

const textOf = (kpi: SalesKpi): string => (kpi.shadowRoot?.querySelector('.card')?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What was logged with `console.warn`, most recent last. */
let warnings: unknown[][] = [];
const { warn } = globalThis.console;

function mount(attributes: Readonly<Record<string, string>>, data?: unknown): SalesKpi {
  const kpi = document.createElement('sales-kpi');
  for (const [name, value] of Object.entries(attributes)) kpi.setAttribute(name, value);
  if (data !== undefined) kpi.data = data;
  document.body.append(kpi);
  return kpi;
}

beforeEach(() => {
  warnings = [];
  globalThis.console.warn = (...parts: unknown[]): void => void warnings.push(parts);
});

afterEach(() => {
  globalThis.console.warn = warn;
  clean();
});

describe('an attribute of another tool', () => {
  // First in this file: what other tools call attributes loads once for a page.
  it('that means the measure is known before the card shows the figure of another', async () => {
    const kpi = mount({ metric: 'profit' }, ROWS);
    await kpi.updateComplete;
    expect(unknownAttributes(kpi)).to.eql([{ name: 'metric', nearest: 'measure' }]);
    await until(() => textOf(kpi).includes('Unknown attribute'));
  });
});

describe('a tag without data', () => {
  // The page waits seconds for what may still come.
  let restoreTimers: () => void;
  before(() => (restoreTimers = shortenTimers(1000)));
  after(() => restoreTimers());

  it('says so in its card before it reports the error, and once on the console @release', async () => {
    const kpi = mount({ source: 'orders' });
    const errors: unknown[] = [];
    kpi.addEventListener('sales-error', ({ detail }) => errors.push(detail));
    let outcome: unknown;
    kpi.ready.catch((error: unknown) => (outcome = error));
    await until(() => textOf(kpi).includes('No <sales-source id="orders"> on this page'));
    expect([outcome, errors, warnings]).to.eql([undefined, [], []]);
    await until(() => outcome);
    expect(outcome).to.include({ code: 'source-missing' });
    expect(errors).to.have.length(1);
    expect(errors[0]).to.have.property('hint').that.contains('<sales-source id="orders"');
    expect(warnings.length).to.equal(1);
    expect(warnings[0]![0]).to.contain('sales-kpi: No <sales-source id="orders"> on this page');
    expect(warnings[0]![0]).to.contain('\n<sales-kpi source="orders">');
  });

  it('hands no element to the console, which would keep it in memory @release', async () => {
    const kpi = mount({ source: 'orders', id: 'x'.repeat(100), lates: '' });
    await kpi.ready.catch(() => undefined);
    expect(warnings.length).to.equal(2);
    expect(warnings.flat().every((part) => typeof part === 'string')).to.equal(true);
    expect(warnings[0]![0]).to.contain(`id="${'x'.repeat(80)}…" lates`);
  });

  it('shows its number when the source appears after the message @release', async () => {
    const kpi = mount({ source: 'late' });
    await until(() => textOf(kpi).includes('No <sales-source id="late">'));
    const source = document.createElement('sales-source');
    Object.assign(source, { id: 'late', data: ROWS });
    document.body.append(source);
    await kpi.ready;
    expect([kpi.value, kpi.matches(':state(error)'), warnings]).to.eql([50, false, []]);
  });

  it('says that it has neither src nor source, and that a source has none @release', async () => {
    const kpi = mount({});
    await until(() => textOf(kpi).includes('This tag has no src attribute'));
    const source = document.createElement('sales-source');
    source.id = 'empty';
    document.body.append(source);
    await until(() => textOf(kpi).includes('<sales-source id="empty"> has no src attribute'));
    source.data = ROWS;
    await kpi.ready;
    expect(kpi.value).to.equal(50);
  });

  it('says that no script registers the source of the page', async () => {
    // A page whose tags have a prefix, and only one of them is registered.
    customElements.define('shop-sales-kpi', class extends SalesKpi {});
    const kpi = document.createElement('shop-sales-kpi') as SalesKpi;
    document.body.append(document.createElement('shop-sales-source'), kpi);
    await until(() => textOf(kpi).includes('No script of this page registers <shop-sales-source>'));
    expect(textOf(kpi)).to.include('Import sales-elements/define/sales-source.js');
  });

  it('asks for the name of one of several sources', async () => {
    for (const id of ['orders', 'targets'])
      document.body.append(Object.assign(document.createElement('sales-source'), { id, data: ROWS }));
    const kpi = mount({});
    await until(() => textOf(kpi).includes('This page has several sources of data'));
    expect(textOf(kpi)).to.contain('name one in this tag: source="orders"');
    kpi.source = '#target';
    await until(() => textOf(kpi).includes('Fix: source="targets"'));
    kpi.source = 'targets';
    await kpi.ready;
    expect(kpi.value).to.equal(50);
  });

  it('refuses an id that two sources have, until one of them has another', async () => {
    const [first, copy] = [1, 2].map((factor) =>
      Object.assign(document.createElement('sales-source'), {
        id: 'orders',
        data: ROWS.map((row) => ({ ...row, revenue: row.revenue * factor })),
      }),
    );
    document.body.append(first!, copy!);
    const kpi = mount({ source: 'orders' });
    await until(() => textOf(kpi).includes('Several <sales-source> of this page have the id orders'));
    expect(textOf(kpi)).to.contain('Give each <sales-source> a different id');
    copy!.id = 'copy';
    await kpi.ready;
    expect(kpi.value).to.equal(50);
  });
});

describe('a source with an attribute of widgets', () => {
  it('is no figure of all rows: the card names the tag that has the attribute', async () => {
    const source = document.createElement('sales-source');
    source.setAttribute('where', 'region: West');
    source.data = ROWS;
    const kpi = mount({});
    document.body.prepend(source);
    await until(() => textOf(kpi).includes("Unknown attribute 'where'"));
    expect(textOf(kpi)).to.include(`Did you mean '<sales-kpi where="region: West">'?`);
  });
});

describe('an error in a card', () => {
  it('is logged once with its tag, also when filters change, and again after a result', async () => {
    const kpi = mount({ measure: 'revnue' }, ROWS);
    await kpi.ready.catch(() => undefined);
    kpi.where = 'revenue: 20';
    await kpi.ready.catch(() => undefined);
    expect(warnings).to.have.length(1);
    expect(warnings[0]![0])
      .to.match(/^sales-kpi: .*'revnue'/)
      .and.to.contain("Did you mean 'revenue'?");
    expect(warnings[0]![0]).to.contain('\n<sales-kpi measure="revnue">');
    kpi.measure = 'revenue';
    await kpi.ready;
    kpi.measure = 'revnue';
    await kpi.ready.catch(() => undefined);
    expect(warnings).to.have.length(2);
  });

  it('gives the reason that the data has no such measure @release', async () => {
    const items = ['Total revenue', 'Total orders', 'Average order', 'Customers', 'Sessions', 'Conversion rate'];
    const kpi = mount(
      {},
      items.map((item, at) => ({ item, value: 120_500.25 / (at + 1) })),
    );
    await kpi.ready.catch(() => undefined);
    expect(inside(kpi, '[role=alert]').textContent).to.match(/is a different metric, such as “Total revenue”/);
  });

  it('stays off the console when a listener cancels the event', async () => {
    const kpi = mount({ measure: 'revnue' });
    kpi.addEventListener('sales-error', (event) => event.preventDefault());
    kpi.data = ROWS;
    await kpi.ready.catch(() => undefined);
    expect(warnings).to.eql([]);
  });

  it('causes no uncaught rejection where nobody waits for ready', async () => {
    const rejections: unknown[] = [];
    const onRejection = (event: PromiseRejectionEvent): void => void rejections.push(event.reason);
    window.addEventListener('unhandledrejection', onRejection);
    const kpi = mount({ measure: 'revnue' }, ROWS);
    await until(() => kpi.matches(':state(error)') && warnings.length > 0);
    // Rejections are reported in a task of their own, after microtasks.
    await new Promise((resolve) => setTimeout(resolve));
    window.removeEventListener('unhandledrejection', onRejection);
    expect(rejections).to.eql([]);
  });
});

describe('a tag that is closed by a slash', () => {
  it('is named in its card and on the console, since the tags after it are inside it', async () => {
    const page = document.createElement('div');
    page.innerHTML = '<sales-kpi id="first" /><sales-kpi id="second" />';
    const [first, second] = page.querySelectorAll('sales-kpi');
    for (const kpi of [first!, second!]) kpi.data = ROWS;
    document.body.append(page);
    await Promise.all([first!.ready, second!.ready]);
    first!.heading = 'Revenue this year';
    await first!.ready;
    expect(textOf(first!)).to.contain('<sales-kpi> is inside this tag and not shown.');
    expect(textOf(second!)).not.to.contain('is inside');
    expect(warnings).to.eql([
      [
        'sales-kpi: <sales-kpi> is inside this tag and not shown. HTML has no self-closing tags: write <sales-kpi></sales-kpi>.\n<sales-kpi id="first">',
      ],
    ]);
  });
});

describe('a misspelled attribute', () => {
  it('is named once on the console and in the developer details, with the nearest name', async () => {
    const kpi = mount({ mesure: 'profit', measure: 'revnue' }, ROWS);
    await kpi.ready.catch(() => undefined);
    kpi.heading = 'Profit';
    await kpi.updateComplete;
    const named = warnings.flat().filter((text) => String(text).includes("Unknown attribute 'mesure'"));
    expect(named).to.eql([
      `sales-kpi: Unknown attribute 'mesure'. Did you mean 'measure'?\n<sales-kpi mesure="profit" measure="revnue">`,
    ]);
    await until(() => inside(kpi, 'details'));
    expect(inside(kpi, 'details').textContent).to.contain('Unknown attribute “mesure”. Did you mean “measure”?');
  });

  it('is named in “How is this calculated?” of a card that shows a number', async () => {
    const kpi = mount({ formt: 'full' }, ROWS);
    await kpi.ready;
    inside(kpi, '.dots').click();
    await until(() => inside(kpi, '[role=menuitem]:last-child'));
    inside(kpi, '[role=menuitem]:last-child').click();
    await until(() => inside(kpi, '.info'));
    expect(inside(kpi, '.info').textContent)
      .to.contain('Developer details')
      .and.to.contain('Unknown attribute “formt”. Did you mean “format”?');
  });

  it('is never an attribute of HTML, of a framework or of a tool', async () => {
    const kpi = document.createElement('sales-kpi');
    const foreign =
      'id class style slot part lang dir hidden role tabindex is nonce onclick data-x aria-label _ngcontent-abc ng-reflect-measure ' +
      'v-if v-cloak x-data x-on:click hx-get wire:key jsaction data-reactroot defer-hydration cz-shortcut-listen bis_skin_checked exportparts';
    for (const name of foreign.split(' ')) kpi.setAttribute(name, '');
    kpi.setAttribute('measure', 'profit');
    await loadOtherNames(kpi);
    expect(unknownAttributes(kpi)).to.eql([]);
    kpi.setAttribute('timezone', 'UTC');
    kpi.setAttribute('metric', 'profit');
    kpi.setAttribute('shape', 'round');
    kpi.setAttribute('constructor', '');
    // Names in other tools load with the first unknown attribute on the page, before the first update of its tag.
    document.body.append(kpi);
    await kpi.updateComplete;
    kpi.remove();
    expect(unknownAttributes(kpi)).to.eql([
      { name: 'timezone', nearest: 'time-zone' },
      { name: 'metric', nearest: 'measure' },
      { name: 'shape', nearest: undefined },
      { name: 'constructor', nearest: undefined },
    ]);
  });
});
