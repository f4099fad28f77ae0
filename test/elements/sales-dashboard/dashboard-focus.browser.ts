// @release: every tab stop of whole dashboards; eighteen-tasks.browser.ts goes through one by keys
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import { until } from '../../until.js';
import { clean, inside, show, watchConsole, widgets } from './dashboard-page.js';
import { isChart } from '../keys.js';
import { acceptResizeLoops } from '../resize-loops.js';

/** The element with the focus, also inside shadow roots. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** The cards that the focus is in: a widget and the dashboard around it. */
const widgetOf = (element: Element | null): Element | undefined => {
  const root = element?.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
};

const edge = (text: string): HTMLButtonElement => {
  const button = document.createElement('button');
  button.textContent = text;
  return button;
};

/** A dashboard between two buttons. */
async function between(attributes: Readonly<Record<string, string>> = {}): Promise<{
  readonly dashboard: SalesDashboard;
  readonly first: HTMLElement;
  readonly last: HTMLElement;
}> {
  const [first, last] = [edge('before'), edge('after')];
  document.body.append(first);
  const dashboard = await show(attributes);
  document.body.append(last);
  return { dashboard, first, last };
}

/** True when an element with the focus, or what is around it, has an outline or a shadow that shows it. */
function hasRing(element: Element): boolean {
  for (let at: Element | null = element; at?.matches(':focus-within'); at = at.parentElement ?? widgetOf(at) ?? null) {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
    if ((outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none') return true;
    if (at.localName.startsWith('sales-')) return false;
  }
  return false;
}

describe('the focus on a dashboard', () => {
  watchConsole();
  acceptResizeLoops();
  afterEach(async () => {
    clean();
    await setViewport({ width: 1280, height: 800 });
  });

  for (const [width, height] of [
    [1280, 800],
    [320, 256],
  ] as const) {
    it(`is never under the filter bar at ${width} × ${height}`, async () => {
      await setViewport({ width, height });
      const { dashboard, first, last } = await between();
      first.focus();
      const bar = inside(dashboard, '.filters');
      const covered: string[] = [];
      const stops: Element[] = [];
      const check = (at: Element): void => {
        const [own, cover] = [at.getBoundingClientRect(), bar.getBoundingClientRect()];
        const isInBar = bar.contains(at) || bar.contains(widgetOf(at) ?? null);
        const isOver = own.top < cover.bottom - 0.5 && own.bottom > cover.top && own.left < cover.right && own.right > cover.left;
        if (!isInBar && isOver) covered.push(at.outerHTML.slice(0, 80));
      };
      while (focused() !== last && stops.length < 200) {
        await sendKeys({ press: 'Tab' });
        stops.push(focused()!);
        check(focused()!);
      }
      await sendKeys({ down: 'Shift' });
      for (let back = 0; focused() !== first && back < 200; back++) {
        await sendKeys({ press: 'Tab' });
        check(focused()!);
      }
      await sendKeys({ up: 'Shift' });
      expect(covered).to.deep.equal([]);
      expect(stops.length).to.be.above(15).and.below(200);
      // It is in view where there is room, and goes with the page where there is none.
      expect(getComputedStyle(bar).position).to.equal(height === 800 ? 'sticky' : 'static');
    });
  }

  for (const pages of ['sales', 'customers'])
    it(`is shown at every stop of the page ${pages}, card after card and without a trap`, async () => {
      const { dashboard, first, last } = await between({ pages });
      first.focus();
      const stops: Element[] = [];
      while (stops.length < 200) {
        await sendKeys({ press: 'Tab' });
        if (focused() === last) break;
        stops.push(focused()!);
        const { top, bottom, width, height } = focused()!.getBoundingClientRect();
        expect(hasRing(focused()!), `${focused()!.outerHTML.slice(0, 80)} shows its focus`).to.equal(true);
        expect(bottom > 0 && top < innerHeight && width * height > 0, `${focused()!.outerHTML.slice(0, 80)} is in view`).to.equal(
          true,
        );
      }
      expect(focused()).to.equal(last);
      expect(new Set(stops).size).to.equal(stops.length);
      const visited = [...new Set(stops.map(widgetOf))].filter((one) => one !== dashboard && one !== undefined);
      const inOrder = [...dashboard.shadowRoot!.querySelectorAll('*')].filter((one) => visited.includes(one));
      expect(visited.map((one) => one?.id)).to.deep.equal(inOrder.map(({ id }) => id));
      expect(visited.length).to.be.above(6);
    });

  it('goes from its first stop to the trend in three key presses', async () => {
    const { dashboard, first } = await between();
    first.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(inside(dashboard, '.skip'));
    expect(focused()!.textContent).to.equal('Skip to charts');
    expect(focused()!.getBoundingClientRect().width).to.be.above(80);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(isChart(/./)(focused()!)).to.equal(true);
    expect(widgetOf(focused())?.id).to.equal('dashboard-trend');
  });

  it('goes past the dashboard from its second stop', async () => {
    const { dashboard, first, last } = await between();
    first.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(inside(dashboard, '.skip ~ .skip'));
    expect(focused()!.getBoundingClientRect().width).to.be.above(100);
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(last);
  });

  it('returns to the menu button of a card when Escape closes its menu', async () => {
    const { dashboard } = await between();
    const { shadowRoot } = Object.values(widgets(dashboard)).find((one) => one.shadowRoot?.querySelector('.dots'))!;
    const [button, menu] = [shadowRoot!.querySelector<HTMLElement>('.dots')!, shadowRoot!.querySelector('.menu')!];
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.matches('[role=menuitem]') ?? false, 'the menu');
    await sendKeys({ press: 'Escape' });
    await until(() => focused() === button, 'the focus on the menu button');
    expect(menu.matches(':popover-open')).to.equal(false);
  });

  it('goes from card to card by Alt+PageDown and Alt+PageUp, and past the last one', async () => {
    const { dashboard, last } = await between();
    const cards = [...dashboard.shadowRoot!.querySelectorAll('[id^=page-]:not([hidden]) :is(.kpis, .tiles) *')].filter(
      (one) => one.shadowRoot,
    );
    expect(cards.length).to.be.above(4);
    const jump = async (key: string): Promise<void> => {
      await sendKeys({ down: 'Alt' });
      await sendKeys({ press: key });
      await sendKeys({ up: 'Alt' });
    };
    cards[0]!.shadowRoot!.querySelector<HTMLElement>('.dots')!.focus();
    const seen: (Element | undefined)[] = [widgetOf(focused())];
    for (let k = 1; k < cards.length; k++) {
      await jump('PageDown');
      seen.push(widgetOf(focused()));
    }
    expect(seen.map((one) => one?.id)).to.deep.equal(cards.map(({ id }) => id));
    await jump('PageUp');
    expect(widgetOf(focused())).to.equal(cards.at(-2));
    await jump('PageDown');
    await jump('PageDown');
    await until(() => focused()?.matches('.end'), 'the end of the dashboard');
    await sendKeys({ press: 'Tab' });
    expect(focused()).to.equal(last);
  });
});
