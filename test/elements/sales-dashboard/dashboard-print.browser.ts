// @release: whole dashboards on paper; print.browser.ts prints single cards
// @own-page: once Chromium has printed, a page may no longer get frames by itself
import { until } from '../../until.js';
import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { clean, inside, show, widgets } from './dashboard-page.js';
import { acceptResizeLoops } from '../resize-loops.js';

/** The width of a sheet of A4 between its margins, in px. */
const SHEET = 718;

describe('a dashboard on paper', () => {
  acceptResizeLoops();
  afterEach(async () => {
    await emulateMedia({ media: 'screen' });
    await setViewport({ width: 1280, height: 800 });
    clean();
  });

  it('has two small charts on a line, and the main chart and the lists across', async () => {
    const dashboard = await show();
    await emulateMedia({ media: 'print' });
    await setViewport({ width: SHEET + 16, height: 1000 });
    const { trend, calendar, bundles, products } = widgets(dashboard);
    for (const widget of [trend, products]) expect(widget!.offsetWidth).to.be.above(SHEET * 0.9);
    for (const widget of [calendar, bundles]) expect(widget!.offsetWidth).to.be.within(SHEET * 0.4, SHEET * 0.5);
    bundles!.parentElement!.remove();
    expect(calendar!.offsetWidth, 'a small chart alone').to.be.above(SHEET * 0.9);
  });

  it('has its cards with the tables that are asked for across, no name torn and no number beside the paper', async () => {
    await setViewport({ width: SHEET + 16, height: 1000 });
    const dashboard = await show({ print: 'table' });
    await emulateMedia({ media: 'print' });
    const shown = Object.entries(widgets(dashboard));
    const cards = shown.filter(([, { localName }]) => !/^sales-(kpi|filter)$/.test(localName));
    expect(cards.length).to.be.greaterThan(4);
    expect(Math.min(...cards.map(([, widget]) => widget.offsetWidth))).to.be.above(SHEET * 0.9);
    const tables = shown.flatMap(([name, widget]) => {
      const table = widget.shadowRoot!.querySelector<HTMLElement>('.table.vh table');
      const isPrinted = table && getComputedStyle(table.parentElement!).position === 'static';
      return isPrinted ? [{ name, table, card: inside(widget, '[part=card]').getBoundingClientRect() }] : [];
    });
    expect(tables.length).to.be.greaterThan(3);
    for (const { name, table, card } of tables) {
      expect(table.getBoundingClientRect().right, name).to.be.at.most(card.right);
      const heads = [...table.querySelectorAll<HTMLElement>('tbody th:first-child')].filter((head) => head.checkVisibility());
      expect(heads.length, name).to.be.within(1, 60);
      for (const head of heads) {
        const longest = Math.max(
          ...head.textContent
            .trim()
            .split(/[\s–-]+/)
            .map((word) => word.length),
        );
        // A letter of 11 px is some 5 px wide: each word has its line.
        expect(head.clientWidth, `${name}: ${head.textContent}`).to.be.at.least(Math.min(longest * 4.5, 64));
      }
    }
  });

  it('begins with its source, its filters and the day', async () => {
    const dashboard = await show();
    const cover = inside(dashboard, '.written');
    expect(cover.checkVisibility()).to.equal(false);
    await emulateMedia({ media: 'print' });
    dispatchEvent(new Event('beforeprint'));
    expect(cover.checkVisibility()).to.equal(true);
    const day = new Intl.DateTimeFormat('en-US', { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date());
    const text = cover.textContent.replaceAll(/\s+/g, ' ').trim();
    expect(text).to.match(/^Source: .*data through .* · Filtered by .* · Printed on /);
    expect(text.endsWith(day), `${text} | ${day}`).to.equal(true);
  });

  it('is printed alone by its button, with page numbers, and leaves no trace', async () => {
    const [other, around] = [document.createElement('p'), document.createElement('main')];
    other.textContent = 'Elsewhere';
    document.body.append(other, around);
    const dashboard = await show();
    around.append(dashboard);
    await dashboard.ready;
    const { print } = globalThis;
    let rules = '';
    globalThis.print = () =>
      (rules = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join(' '));
    await emulateMedia({ media: 'print' });
    expect(other.checkVisibility()).to.equal(true);
    inside(dashboard, '.print').click();
    await until(() => rules !== '');
    globalThis.print = print;
    expect(rules).to.contain('counter(page)');
    expect([other.checkVisibility(), around.checkVisibility(), inside(dashboard, '.written').checkVisibility()]).to.eql([
      false,
      true,
      true,
    ]);
    dispatchEvent(new Event('afterprint'));
    expect([other.checkVisibility(), document.adoptedStyleSheets.length, dashboard.getAttributeNames()]).to.eql([
      true,
      0,
      ['locale'],
    ]);
    other.remove();
    around.remove();
  });
});
