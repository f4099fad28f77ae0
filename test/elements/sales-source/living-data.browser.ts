import { expect, oneEvent } from '@open-wc/testing';
import '../../../src/define/sales-filter.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import type { SalesErrorEvent } from '../../../src/elements/base/element/events.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { SalesSource } from '../../../src/elements/sales-source/sales-source.js';
import { isLong } from '../../random.js';
import { shortenTimers } from '../../short-timers.js';
import { until } from '../../until.js';

const HEAD = ['Order ID,Order Date,Region,Sales', 'A1,2024-01-05,North,10', 'A2,2024-02-05,South,20'];
let name = '';
let tests = 0;

async function server(route: string, query: Readonly<Record<string, string>> = {}): Promise<string> {
  const answer = await fetch(`/test/living/${route}?${String(new URLSearchParams({ name, ...query }))}`);
  return answer.text();
}

const write = (lines: readonly string[], status = 200): Promise<string> =>
  server('write', { text: `${lines.join('\n')}\n`, status: String(status) });

async function counts(): Promise<{ asked: number; whole: number }> {
  return JSON.parse(await server('counts')) as { asked: number; whole: number };
}

function mount(attributes: Readonly<Record<string, string>>): { source: SalesSource; kpi: SalesKpi } {
  const source = document.createElement('sales-source');
  for (const [attribute, value] of Object.entries(attributes)) source.setAttribute(attribute, value);
  const kpi = Object.assign(document.createElement('sales-kpi'), { measure: 'revenue' });
  document.body.append(source, kpi);
  return { source, kpi };
}

const file = (): string => `/test/living/file.csv?name=${name}`;
const stream = (): string => `/test/living/stream?name=${name}`;
const row = (sales: unknown, region = 'East'): string =>
  JSON.stringify({ 'Order ID': `B${String(sales)}`, 'Order Date': '2024-03-05', Region: region, Sales: sales });

/** Counts what listens to the document. */
function countListeners(): { readonly open: () => number; readonly restore: () => void } {
  let open = 0;
  const names = ['addEventListener', 'removeEventListener'];
  names.forEach((name, index) => {
    const own = Reflect.get(document, name) as (...args: unknown[]) => unknown;
    Reflect.set(document, name, (...args: unknown[]) => {
      open += index === 0 ? 1 : -1;
      return own.apply(document, args);
    });
  });
  return { open: () => open, restore: () => names.forEach((name) => Reflect.deleteProperty(document, name)) };
}

beforeEach(() => {
  tests += 1;
  name = `file-${String(tests)}`;
});

afterEach(() => {
  for (const element of document.querySelectorAll('sales-source, sales-kpi, sales-filter')) element.remove();
});

describe('sales-source refresh', () => {
  // The page asks again after a second, at the most often.
  let restoreTimers: () => void;
  before(() => (restoreTimers = shortenTimers(1000)));
  after(() => restoreTimers());

  it('shows new rows by itself, and does nothing while nothing has changed @release', async () => {
    await write(HEAD);
    const { source, kpi } = mount({ src: file(), refresh: '1' });
    await kpi.ready;
    const { result, ready } = kpi;
    const states: string[] = [];
    new MutationObserver(() => states.push('rendered')).observe(kpi.shadowRoot!, { subtree: true, childList: true });
    await until(async () => (await counts()).asked >= 3, 'the file is asked for again');
    expect((await counts()).whole).to.equal(1);
    expect([kpi.result === result, kpi.ready === ready, states]).to.deep.equal([true, true, []]);
    await write([...HEAD, 'A3,2024-03-05,East,5']);
    await oneEvent(kpi, 'sales-load');
    expect([kpi.value, kpi.result === result, source.catalog?.tables[0]?.rowCount]).to.deep.equal([35, false, 3]);
  });

  it('keeps the old rows where it fails, says why, and mends itself @release', async () => {
    await write(HEAD);
    const { source, kpi } = mount({ src: file(), refresh: '1' });
    await kpi.ready;
    await write(HEAD, 503);
    const failed = await oneEvent(kpi, 'sales-error');
    expect(failed.detail).to.include({ code: 'http-status' });
    expect([kpi.matches(':state(stale)'), kpi.value]).to.deep.equal([true, 30]);
    expect(await kpi.ready.catch((error: unknown) => error)).to.include({ code: 'http-status' });
    expect(kpi.shadowRoot!.querySelector('.card')?.getAttribute('aria-busy')).to.equal('false');
    expect(kpi.shadowRoot!.querySelector('.thin-bar')).to.equal(null);
    await write([...HEAD, 'A3,2024-03-05,East,5']);
    await oneEvent(kpi, 'sales-load');
    expect([kpi.matches(':state(stale)'), kpi.value]).to.deep.equal([false, 35]);
    await source.ready;
  });

  it('speaks once of data that stay old, shows it on cards of the same size, and in the panels of filters @release', async () => {
    await write(HEAD);
    const { source, kpi } = mount({ src: file(), refresh: '1' });
    kpi.compare = 'previous-year';
    const filter = Object.assign(document.createElement('sales-filter'), { field: 'Region' });
    document.body.append(filter);
    await Promise.all([kpi.ready, filter.ready]);
    const size = kpi.offsetHeight;
    await write(HEAD, 404);
    await oneEvent(kpi, 'sales-error');
    const status = source.shadowRoot!.querySelector('[role=status]')!;
    await until(() => status.textContent === 'file.csv was not found', 'the reason is spoken');
    const why = kpi.shadowRoot!.querySelector<HTMLElement>('.notices .why')!;
    expect([why.innerText, why.title.includes('404'), kpi.offsetHeight]).to.deep.equal(['file.csv was not found', true, size]);
    filter.shadowRoot!.querySelector<HTMLElement>('.trigger')!.click();
    await until(() => filter.shadowRoot!.querySelector('.panel .why')?.textContent.trim() === 'file.csv was not found');
    const spoken: (string | null)[] = [];
    new MutationObserver(() => spoken.push(status.textContent)).observe(status, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    await oneEvent(kpi, 'sales-error');
    expect(spoken).to.deep.equal([]);
    await write(HEAD);
    await source.refresh();
    await until(() => status.textContent === '', 'nothing is left to say');
  });

  it('keeps the last good rows when a column that is needed is gone @release', async () => {
    await write(HEAD);
    const { kpi } = mount({ src: file(), refresh: '1' });
    await kpi.ready;
    await write(['Order ID,Order Date,Region', 'A1,2024-01-05,North']);
    const told = await oneEvent<SalesErrorEvent>(kpi, 'sales-error');
    expect(told.detail).to.include({ code: 'unknown-field' });
    expect(told.detail.message).to.include('Sales');
    expect([kpi.matches(':state(stale)'), kpi.value]).to.deep.equal([true, 30]);
  });

  it('says which attribute is wrong where the time is none', async () => {
    await write(HEAD);
    for (const refresh of ['often', '0', '60s', '-1']) {
      const { source, kpi } = mount({ src: file(), refresh });
      expect(await kpi.ready.catch((error: unknown) => error)).to.include({ code: 'bad-option' });
      expect(await source.ready.catch((error: unknown) => error)).to.include({ code: 'bad-option' });
      source.setAttribute('refresh', '60');
      await source.updateComplete;
      await kpi.ready;
      expect(kpi.value).to.equal(30);
      source.remove();
      kpi.remove();
    }
  });

  it('is asked for by code at any time, and asks again even where nothing has changed @release', async () => {
    await write(HEAD);
    const { source, kpi } = mount({ src: file() });
    await kpi.ready;
    const { result } = kpi;
    await source.refresh();
    await kpi.ready;
    expect([kpi.value, kpi.result === result]).to.deep.equal([30, false]);
    expect(await counts()).to.deep.equal({ asked: 2, whole: 1 });
    await write([...HEAD, 'A3,2024-03-05,East,5']);
    await source.refresh();
    await kpi.ready;
    expect(kpi.value).to.equal(35);
  });

  it('leaves no listener on the page, however often it comes and goes @release', async () => {
    await write(HEAD);
    const listeners = countListeners();
    for (let turn = 0; turn < (isLong ? 50 : 10); turn += 1) {
      const { source, kpi } = mount({ src: file(), refresh: '60', live: stream() });
      await (turn % 10 === 0 ? kpi.ready : source.updateComplete);
      source.remove();
      kpi.remove();
    }
    listeners.restore();
    expect(listeners.open()).to.equal(0);
    await until(async () => (await server('send')) === '0', 'no stream is left');
  });

  it('asks no more when it is taken off the page @release', async () => {
    await write(HEAD);
    const { source, kpi } = mount({ src: file(), refresh: '1' });
    await kpi.ready;
    source.remove();
    kpi.remove();
    const { asked } = await counts();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await counts()).asked).to.equal(asked);
  });
});

describe('sales-source live', () => {
  const listening = (): Promise<void> => until(async () => (await server('send')) !== '0', 'the stream is listened to');

  it('adds rows as they come: objects, lists and rows of a table @release', async () => {
    await write(HEAD);
    const { source, kpi } = mount({ src: file(), live: stream() });
    await kpi.ready;
    await listening();
    await server('send', { data: row(1) });
    await until(() => kpi.value === 31, 'an object');
    await server('send', { data: `[${row(2)}, ${row(4)}]` });
    await until(() => kpi.value === 37, 'a list');
    await server('send', { data: JSON.stringify({ table: 'file', rows: [JSON.parse(row(8, 'West'))] }) });
    await until(() => kpi.value === 45, 'rows of a table');
    kpi.where = 'region: West';
    await kpi.ready;
    expect([kpi.value, source.catalog?.tables[0]?.rowCount]).to.deep.equal([8, 6]);
  });

  it('says what is wrong with a message, goes on, and forgets it with the next that is right @release', async () => {
    await write(HEAD);
    const { kpi } = mount({ src: file(), live: stream() });
    await kpi.ready;
    await listening();
    const wrong = { '{"Sales":': 'malformed-json', '7': 'not-tabular', '{"Sale":1}': 'unknown-field' };
    for (const [data, code] of Object.entries(wrong)) {
      const told = oneEvent(kpi, 'sales-error');
      await server('send', { data });
      expect((await told).detail).to.include({ code });
      expect(kpi.matches(':state(stale)')).to.equal(true);
    }
    await server('send', { data: row(1) });
    await until(() => kpi.value === 31 && !kpi.matches(':state(stale)'), 'a good row');
  });

  it('goes on after the line broke @release', async () => {
    await write(HEAD);
    const { kpi } = mount({ src: file(), live: stream() });
    await kpi.ready;
    await listening();
    await server('send', { end: '' });
    await listening();
    await server('send', { data: row(1) });
    await until(() => kpi.value === 31, 'a row after the break');
  });

  it('is one stream for two sources that say the same @release', async () => {
    await write(HEAD);
    const { kpi } = mount({ src: file(), live: stream() });
    const second = document.createElement('sales-source');
    second.src = file();
    second.live = stream();
    kpi.source = second.id = 'second';
    document.body.append(second);
    await kpi.ready;
    await listening();
    expect(await server('send', { data: row(1) })).to.equal('1');
    await until(() => kpi.value === 31, 'one row, once');
  });
});
