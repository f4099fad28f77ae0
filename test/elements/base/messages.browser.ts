import { expect } from '@open-wc/testing';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-source.js';
import { registerLocale, type PartialMessages } from '../../../src/elements/base/messages/messages.js';
import type { SalesBreakdown } from '../../../src/elements/sales-breakdown/sales-breakdown.js';
import { inside, mount, ROWS, show, textOf } from '../sales-kpi/kpi-page.js';
import { until } from '../../until.js';

/** What of an error is told on the window, without failing the test. */
function watchReports(): { readonly messages: readonly string[]; readonly stop: () => void } {
  const messages: string[] = [];
  const { onerror } = window;
  window.onerror = (event) => messages.push(typeof event === 'string' ? event : '') > 0;
  return { messages, stop: () => void (window.onerror = onerror) };
}

/** A load that the test ends. */
function pendingLoad(): { readonly load: () => Promise<PartialMessages>; readonly give: (messages: PartialMessages) => void } {
  let give: (messages: PartialMessages) => void = () => undefined;
  const promise = new Promise<PartialMessages>((resolve) => (give = resolve));
  return { load: () => promise, give: (messages) => give(messages) };
}

const OWN_TEXTS: PartialMessages = {
  measure: ({ name }) => (name === 'revenue' ? 'Omzet' : name),
  menu: ({ heading }) => `Menu van ${heading}`,
  viewTable: 'Als tabel tonen',
  error: ({ code }) => ({ text: `Fout: ${code}`, hint: undefined }),
  info: { rows: 'Rijen' },
  breakdown: { total: 'Totaal' },
};

describe('words', () => {
  const { lang } = document.documentElement;
  afterEach(() => {
    document.documentElement.lang = lang;
    document.body.replaceChildren();
  });

  it('are English for a language that nobody gave', async () => {
    const kpi = await show({ locale: 'is' });
    expect(textOf(kpi, 'h2')).to.equal('Revenue');
  });

  it('are not shown in English while those of the language come, and nothing moves when they are here', async () => {
    const { load, give } = pendingLoad();
    registerLocale('fy', load);
    const kpi = mount({ locale: 'fy', compare: 'previous-year' });
    let isReady = false;
    void kpi.ready.then(() => (isReady = true));
    // Another card over the same rows, asked later, has its answer: this one could show its own.
    const other = Object.assign(document.createElement('sales-kpi'), { data: ROWS, locale: 'en' });
    kpi.after(other);
    await other.ready;
    expect([textOf(kpi, 'h2'), textOf(kpi, '.body'), kpi.value, isReady]).to.eql(['', '', null, false]);
    expect(inside(kpi, 'header')?.inert).to.equal(true);
    expect(inside(kpi, '.card')?.ariaBusy).to.equal('true');
    const before = kpi.getBoundingClientRect().height;
    give(OWN_TEXTS);
    await kpi.ready;
    expect([textOf(kpi, 'h2'), inside(kpi, '.dots')?.ariaLabel, kpi.value]).to.eql(['Omzet', 'Menu van Omzet', 90]);
    expect(inside(kpi, 'header')?.inert).to.equal(false);
    expect(kpi.getBoundingClientRect().height).to.equal(before);
  });

  it('are those of the language in a region of it, and of the region where it has its own', async () => {
    registerLocale('fy', OWN_TEXTS);
    registerLocale('fy-NL', { menu: ({ heading }) => `Keuze van ${heading}` });
    const regional = await show({ locale: 'fy-NL' });
    expect([textOf(regional, 'h2'), inside(regional, '.dots')?.ariaLabel]).to.eql(['Omzet', 'Keuze van Omzet']);
    const other = await show({ locale: 'fy-SR' });
    expect([textOf(other, 'h2'), inside(other, '.dots')?.ariaLabel]).to.eql(['Omzet', 'Menu van Omzet']);
  });

  it('that are left out are English, in a group too', async () => {
    registerLocale('fy', OWN_TEXTS);
    const kpi = await show({ locale: 'fy' });
    inside(kpi, '.dots')!.click();
    await until(() => inside(kpi, '[role=menuitem]') !== null);
    const items = [...kpi.shadowRoot!.querySelectorAll<HTMLElement>('[role=menuitem]')];
    expect(items.map(({ textContent }) => textContent)).to.include.members(['Als tabel tonen', 'Download CSV']);
    items.at(-1)!.click();
    await until(() => inside(kpi, 'dt') !== null);
    const terms = [...kpi.shadowRoot!.querySelectorAll('dt')].map(({ textContent }) => textContent);
    expect(terms).to.include.members(['Rijen', 'Measure']);
  });

  it('tell errors in the language', async () => {
    registerLocale('fy', OWN_TEXTS);
    const kpi = await show({ locale: 'fy', measure: 'revnue' });
    expect(textOf(kpi, '[role=alert]')).to.equal('Fout: unknown-measure');
  });

  it('follow the language around, also from outside a shadow tree, and keep the old until the new are here', async () => {
    const { load, give } = pendingLoad();
    registerLocale('hu', load);
    registerLocale('fy', OWN_TEXTS);
    const outer = document.createElement('div');
    outer.lang = 'en';
    const kpi = document.createElement('sales-kpi');
    kpi.data = ROWS;
    outer.attachShadow({ mode: 'open' }).append(kpi);
    document.body.append(outer);
    await kpi.ready;
    expect(textOf(kpi, 'h2')).to.equal('Revenue');
    outer.lang = 'fy';
    await until(() => textOf(kpi, 'h2') === 'Omzet');
    await kpi.ready;
    expect(textOf(kpi, 'h2')).to.equal('Omzet');
    outer.lang = 'hu';
    await until(() => inside(kpi, '.card')?.ariaBusy === 'true');
    expect([textOf(kpi, 'h2'), textOf(kpi, '.val')]).to.eql(['Omzet', '150']);
    give({ measure: () => 'Omsättning' });
    await kpi.ready;
    expect(textOf(kpi, 'h2')).to.equal('Omsättning');
    kpi.locale = 'fy';
    await kpi.ready;
    expect(textOf(kpi, 'h2')).to.equal('Omzet');
  });

  it('that come from a source are those of its locale', async () => {
    registerLocale('fy', OWN_TEXTS);
    const source = document.createElement('sales-source');
    source.data = ROWS;
    source.locale = 'fy';
    source.append(document.createElement('sales-kpi'));
    document.body.append(source);
    const kpi = source.querySelector('sales-kpi')!;
    await kpi.ready;
    expect(textOf(kpi, 'h2')).to.equal('Omzet');
    source.locale = 'en';
    await source.updateComplete;
    await kpi.ready;
    expect(textOf(kpi, 'h2')).to.equal('Revenue');
  });

  it('that are registered later are taken in', async () => {
    const kpi = await show({ locale: 'is' });
    expect(textOf(kpi, 'h2')).to.equal('Revenue');
    registerLocale('is', { measure: () => 'Tekjur' });
    await kpi.ready;
    expect(textOf(kpi, 'h2')).to.equal('Tekjur');
  });

  it('that cannot be loaded are English, and the page is told', async () => {
    const reports = watchReports();
    try {
      registerLocale('lv', () => Promise.reject(new Error('gone')));
      const kpi = await show({ locale: 'lv' });
      expect(textOf(kpi, 'h2')).to.equal('Revenue');
      await until(() => reports.messages.length > 0);
      expect(reports.messages.join()).to.contain("'lv' could not be loaded");
    } finally {
      reports.stop();
    }
  });

  it('of an element alone are laid over its own', async () => {
    registerLocale('fy', OWN_TEXTS);
    const element: SalesBreakdown = document.createElement('sales-breakdown');
    Object.assign(element, { data: ROWS, by: 'region', locale: 'fy', view: 'table' });
    document.body.append(element);
    await element.ready;
    expect(element.shadowRoot!.querySelector('h2')!.textContent).to.equal('Omzet by region');
  });
});
