import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { syncUrl } from '../../../src/crossfilter/url-state.js';
import type { SalesInsights } from '../../../src/elements/sales-insights/sales-insights.js';
import { clauses, clean, click, hover, inside, middle, spoken, violations, watchConsole } from '../chart-page.js';
import { button, heads, place, put, salesOf, show, type Page } from './insights-page.js';

const WEST = 'region: West; discount: !0, !(blank)';
const RUGS = 'category: Rugs';
/** Under a date filter of the page, and without one. */
const SOUTH = 'region: South';
const SOUTH_IN_2024 = 'region: South; date: 2024-01-01..2024-12-27';
/** A clause of the user's. */
const CHAIRS = 'category: Chairs';
const start = location.href;
let end: (() => void) | undefined;

/** Waits until what was done last is painted here and there. */
async function painted({ widget, kpi }: Page): Promise<void> {
  await Promise.all([widget.ready, kpi.ready]);
  await widget.updateComplete;
  await Promise.all([widget.ready, kpi.ready]);
}

async function press(page: Page, key: string): Promise<void> {
  await sendKeys({ press: key });
  await painted(page);
}

async function travel(page: Page, steps: number): Promise<void> {
  const arrived = oneEvent(window, 'popstate');
  history.go(steps);
  await arrived;
  await painted(page);
}

const written = (name: string): string | null => new URLSearchParams(location.search).get(name);

describe('the story of sales-insights', () => {
  watchConsole();
  // What a user points at keeps its place while answers come.
  beforeEach(() => hover({ x: 1200, y: 700 }));
  afterEach(() => {
    clean();
    end?.();
    end = undefined;
    history.replaceState(null, '', start);
  });

  it('tells one finding at a time, the page follows, and the own filters of the reader are back at the end', async () => {
    const page = await show();
    const { widget, kpi } = page;
    filterGroup('default').set('picker', 'date: 2024');
    await painted(page);
    const told: string[] = [];
    widget.addEventListener('sales-select', ({ detail }) => told.push(detail.where));
    await click(middle(button(widget, 'View as story')));
    await painted(page);
    expect([place(widget), heads(widget).length, clauses()]).to.deep.equal(['1 of 3', 1, { picker: 'date: 2024', why: RUGS }]);
    expect(kpi.value).to.be.closeTo(
      salesOf(({ date, category }) => date >= '2024' && category === 'Rugs'),
      1e-6,
    );
    expect(spoken(widget)).to.match(/^Insight 1 of 3: Rugs: .* Page filtered by Category: Rugs\.$/);
    await click(middle(button(widget, 'Next')));
    await painted(page);
    expect([place(widget), clauses().why, spoken(widget).slice(0, 17)]).to.deep.equal(['2 of 3', SOUTH, 'Insight 2 of 3: S']);
    expect(inside(widget, '.follows').textContent).to.include('Page filtered by Region: South');
    await click(middle(button(widget, 'Back')));
    await painted(page);
    expect([place(widget), clauses().why]).to.deep.equal(['1 of 3', RUGS]);
    await click(middle(button(widget, 'Exit story')));
    await painted(page);
    expect([heads(widget).length, clauses(), widget.mode]).to.deep.equal([3, { picker: 'date: 2024' }, 'list']);
    expect(spoken(widget)).to.equal('Your earlier filters are back.');
    expect(getComputedStyle(inside(widget, 'button.link')).display, 'the list looks as before').to.equal('flex');
    expect(told).to.deep.equal([RUGS, SOUTH, RUGS, '']);
  });

  it('goes by arrow keys, Home and End, and ends by Escape with what was shown before @release', async () => {
    const page = await show();
    const { widget } = page;
    filterGroup('default').set('why', CHAIRS);
    await painted(page);
    button(widget, 'View as story').click();
    await painted(page);
    expect(widget.shadowRoot?.activeElement?.className).to.equal('story');
    await press(page, 'ArrowRight');
    expect(clauses().why).to.equal(SOUTH_IN_2024);
    await press(page, 'End');
    expect([place(widget), clauses().why]).to.deep.equal(['3 of 3', WEST]);
    await press(page, 'ArrowRight');
    expect([place(widget), button(widget, 'Next').getAttribute('aria-disabled')]).to.deep.equal(['3 of 3', 'true']);
    await press(page, 'ArrowLeft');
    await press(page, 'Home');
    expect([place(widget), clauses().why]).to.deep.equal(['1 of 3', RUGS]);
    await press(page, 'Escape');
    expect([widget.mode, clauses().why]).to.deep.equal(['list', CHAIRS]);
    expect(widget.shadowRoot?.activeElement?.className).to.include('start');
  });

  it('turns the arrows with the writing direction @release', async () => {
    const page = await show({ mode: 'story', locale: 'ar' });
    await painted(page);
    inside(page.widget, '.story').focus();
    await press(page, 'ArrowLeft');
    expect(clauses().why).to.equal(SOUTH_IN_2024);
  });

  it('begins where attributes say, and is accessible', async () => {
    const page = await show({ mode: 'story', step: '2' });
    await painted(page);
    expect([place(page.widget), clauses().why]).to.deep.equal(['2 of 3', SOUTH_IN_2024]);
    expect(await violations(page.widget)).to.deep.equal([]);
    page.widget.step = 'discounts/region=West';
    await painted(page);
    expect(place(page.widget)).to.equal('3 of 3');
    page.widget.mode = 'list';
    await painted(page);
    expect(clauses()).to.deep.equal({});
  });

  it('stays with its finding when the page changes what is found, and goes when it is removed @release', async () => {
    const page = await show({ mode: 'story', step: '3' });
    await painted(page);
    filterGroup('default').set('picker', CHAIRS);
    await painted(page);
    const head = /^West: discounted sales lost \$2\.\d+K/;
    expect(heads(page.widget)[0]).to.match(head);
    expect(clauses().why).to.equal(WEST);
    page.widget.remove();
    expect(clauses()).to.deep.equal({ picker: CHAIRS });
    document.body.append(page.widget);
    await painted(page);
    expect(heads(page.widget)[0]).to.match(head);
    expect(clauses().why).to.equal(WEST);
  });

  it('keeps the step in the address beside the filters, so that the browser goes back and forth, and a link opens it @release', async () => {
    end = syncUrl(filterGroup('default'));
    const page = await show();
    const { widget } = page;
    filterGroup('default').set('picker', 'date: 2024');
    await painted(page);
    button(widget, 'View as story').click();
    await painted(page);
    button(widget, 'Next').click();
    await painted(page);
    expect([written('insight'), written('sales')]).to.deep.equal(['peers/region=South', 'date: 2024']);
    await travel(page, -1);
    expect([place(widget), clauses().why]).to.deep.equal(['1 of 3', RUGS]);
    await travel(page, -1);
    expect([widget.mode, clauses().why, written('insight')]).to.deep.equal(['list', undefined, null]);
    await travel(page, 2);
    expect([place(widget), clauses()]).to.deep.equal(['2 of 3', { picker: 'date: 2024', why: SOUTH }]);
    const link = location.href;
    end();
    clean();
    history.replaceState(null, '', link);
    end = syncUrl(filterGroup('default'));
    const opened = await show();
    await painted(opened);
    expect([place(opened.widget), clauses()]).to.deep.equal(['2 of 3', { url: 'date: 2024', why: SOUTH }]);
    expect(opened.kpi.value).to.be.closeTo(
      salesOf(({ date, region }) => date >= '2024' && region === 'South'),
      1e-6,
    );
    button(opened.widget, 'Exit story').click();
    await painted(opened);
    expect([written('insight'), clauses()]).to.deep.equal([null, { url: 'date: 2024' }]);
  });

  it('leaves the address of a page that keeps nothing there, but opens a link to a step @release', async () => {
    const page = await show({ mode: 'story' });
    await painted(page);
    button(page.widget, 'Next').click();
    await painted(page);
    expect(location.href).to.equal(start);
    clean();
    history.replaceState(null, '', `${location.pathname}?insight=discounts/region%3DWest`);
    const opened = await show();
    await painted(opened);
    expect([place(opened.widget), clauses().why]).to.deep.equal(['3 of 3', WEST]);
  });

  it('says that what a link led to is no more @release', async () => {
    history.replaceState(null, '', `${location.pathname}?insight=returns/category%3DChairs`);
    const page = await show();
    await painted(page);
    expect([place(page.widget), inside(page.widget, '.lost').textContent]).to.deep.equal([
      '1 of 3',
      'The linked insight is no longer current. Here are the current ones.',
    ]);
    button(page.widget, 'Next').click();
    await painted(page);
    expect(inside(page.widget, '.lost')).to.equal(null);
  });

  it('copies a link to its step, or shows it where the page may not @release', async () => {
    const page = await show({ mode: 'story', step: '2' });
    await painted(page);
    const link = `${location.origin}${location.pathname}?insight=peers/region%3DSouth`;
    const copied: string[] = [];
    const { clipboard } = navigator;
    const lend = (writeText: (text: string) => Promise<void>): void => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    };
    try {
      lend((text) => Promise.resolve(void copied.push(text)));
      await click(middle(button(page.widget, 'Copy link')));
      await page.widget.updateComplete;
      expect([copied.map((text) => text.replace(/\?.*(insight=)/, '?$1')), spoken(page.widget)]).to.deep.equal([
        [link],
        'Link copied',
      ]);
      lend(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
      await click(middle(button(page.widget, 'Copy link')));
      await page.widget.updateComplete;
      await page.widget.updateComplete;
      const box = inside(page.widget, '.link input') as HTMLInputElement;
      expect(box.value.replace(/\?.*(insight=)/, '?$1')).to.equal(link);
      expect(await violations(page.widget)).to.deep.equal([]);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });

  it('lets the first of several stories have the address @release', async () => {
    history.replaceState(null, '', `${location.pathname}?insight=discounts/region%3DWest`);
    const first = put();
    const second: SalesInsights = put().widget;
    await Promise.all([first.widget.ready, second.ready]);
    expect([first.widget.mode, second.mode]).to.deep.equal(['story', 'list']);
  });
});
