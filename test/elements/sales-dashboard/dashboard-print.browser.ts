import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { clean, inside, show, widgets } from './dashboard-page.js';

/** The width of a sheet of A4 between its margins, in px. */
const SHEET = 718;

describe('a dashboard on paper', () => {
  const { onerror } = globalThis;
  before(() => {
    // All boxes change at once when the page becomes paper, and the browser says that it tells observers of some a frame later.
    globalThis.onerror = (message, ...more) =>
      (typeof message === 'string' && message.includes('ResizeObserver loop')) ||
      (onerror?.call(globalThis as never, message, ...more) as boolean);
  });
  after(() => {
    globalThis.onerror = onerror;
  });
  afterEach(async () => {
    await emulateMedia({ media: 'screen' });
    await setViewport({ width: 1280, height: 800 });
    clean();
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
});
