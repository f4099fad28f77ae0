// @own-page: random actions begin on a page that no other test has used
import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import { pick, randomOf } from '../../random.js';
import { until } from '../../until.js';
import { acceptResizeLoops, clean, ROWS, show, watchConsole, widgets } from './dashboard-page.js';

const SEED = 4242;
const isLong = Boolean(process.env.SALES_LONG);
const WALKS = isLong ? 60 : 2;
const STEPS = 16;

/** Sales without anything that a page of customers needs. */
const FEW = ROWS.slice(0, 90).map(({ Region, Sales, Category, 'Order Date': day }) => ({
  'Order Date': day,
  Region,
  Category,
  Sales,
}));
const DATA: readonly unknown[] = [ROWS, ROWS.slice(0, 200), FEW];
const CLAUSES = ['', 'region: West', 'date: 2016', 'date: 2016-03..2017-02', 'category: Pens, Ink', 'region: Nowhere'];
const ATTRIBUTES: Readonly<Record<string, readonly (string | null)[]>> = {
  period: ['all', '2016', 'auto', null],
  where: ['region: North, South', 'category: Ink', null],
  pages: ['customers, sales', 'sales', null],
  widgets: ['-insights', 'trend, products, kpi-orders', null],
  heading: ['Ours', null],
  locale: ['de', 'en-US'],
  currency: ['EUR', null],
  'heading-level': ['3', null],
};

type Random = () => number;
/** The group of a walk: others have steps that could be undone. */
const groupOf = ({ group }: SalesDashboard): ReturnType<typeof filterGroup> => filterGroup(group);
type Act = (random: Random, dashboard: SalesDashboard) => void | Promise<void>;

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
const click = (dashboard: SalesDashboard, selector: string): void =>
  dashboard.shadowRoot!.querySelector<HTMLElement>(selector)?.click();

/** Presses a key on an element. */
const press = (target: Element, keys: KeyboardEventInit): void =>
  void target.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true, composed: true, cancelable: true }));

/** The text of an element and of all inside it, without what is said aloud about an action. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element || node instanceof ShadowRoot)) return '';
  if (node instanceof Element) {
    if (node.matches('style, svg, .vh[role=status], [part=tooltip], .menu, .choice')) return '';
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return '';
  }
  const inner = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  return [...inner.childNodes].map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

/** What the dashboard shows, by place. */
function shownBy(dashboard: SalesDashboard): Readonly<Record<string, string>> {
  const root = dashboard.shadowRoot!;
  return {
    page: dashboard.page,
    header: textOf(root.querySelector('header')!),
    tabs: [...root.querySelectorAll('[role=tab]')].map((tab) => `${tab.textContent.trim()} ${tab.ariaSelected}`).join(),
    problem: [...root.querySelectorAll('.problem')].map(textOf).join(),
    notes: [...root.querySelectorAll('[id^=page-]:not([hidden]) > .source')].map(textOf).join(),
    ...Object.fromEntries(
      Object.entries(widgets(dashboard)).map(([name, widget]) => [name, `${widget.localName} ${textOf(widget)}`]),
    ),
  };
}

/** Waits until nothing of the dashboard changes any more: filters set off other queries, and the headline is not part of `ready`. */
async function settle(dashboard: SalesDashboard): Promise<void> {
  let before = '';
  await until(async () => {
    await dashboard.ready.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = JSON.stringify(shownBy(dashboard));
    const isSame = now === before;
    before = now;
    return isSame;
  }, 'the dashboard at rest');
}

const ACTS: Readonly<Record<string, Act>> = {
  tab: (random, dashboard) => click(dashboard, `#tab-${pick(random, ['sales', 'customers', 'check'])}`),
  attribute: (random, dashboard) => {
    const [name, values] = pick(random, Object.entries(ATTRIBUTES));
    const value = pick(random, values);
    if (value === null) dashboard.removeAttribute(name);
    else dashboard.setAttribute(name, value);
  },
  clause: (random, dashboard) => void groupOf(dashboard).set('map', pick(random, CLAUSES)),
  mark: async (random, dashboard) => {
    const charts = Object.values(widgets(dashboard)).filter((widget) =>
      widget.shadowRoot!.querySelector('[part=chart][tabindex]'),
    );
    if (charts.length === 0) return;
    const chart = pick(random, charts).shadowRoot!.querySelector<HTMLElement>('[part=chart]')!;
    chart.focus();
    for (const key of ['Home', 'ArrowRight', 'Enter']) {
      press(chart, { key });
      await frame();
    }
    chart.blur();
  },
  recent: (random, dashboard) => {
    const choices = [...dashboard.shadowRoot!.querySelectorAll<HTMLElement>('[id^=page-]:not([hidden]) .to-date button')];
    if (choices.length > 0) pick(random, choices).click();
  },
  option: async (random, dashboard) => {
    const filters = Object.values(widgets(dashboard)).filter(({ localName }) => localName === 'sales-filter');
    if (filters.length === 0) return;
    const root = pick(random, filters).shadowRoot!;
    root.querySelector<HTMLElement>('.trigger')?.click();
    await frame();
    const parts = [...root.querySelectorAll<HTMLElement>('button, #panel input[type=checkbox], [role=option]')];
    if (parts.length > 0) pick(random, parts).click();
    root.querySelector<HTMLElement>('#panel:popover-open')?.hidePopover();
  },
  drill: async (random, dashboard) => {
    const charts = Object.values(widgets(dashboard)).filter(({ localName }) => localName === 'sales-breakdown');
    const chart = charts.length > 0 && pick(random, charts).shadowRoot!.querySelector<HTMLElement>('[part=chart][tabindex]');
    if (!chart) return;
    chart.focus();
    for (const [key, altKey] of [
      ['Home', false],
      [pick(random, ['ArrowDown', 'ArrowUp']), true],
    ] as const) {
      press(chart, { key, altKey });
      await frame();
    }
  },
  clear: (_, dashboard) => void groupOf(dashboard).clear(),
  undo: (_, dashboard) => press(dashboard, { key: 'z', ctrlKey: true }),
  width: (random) => void (document.body.style.width = `${String(pick(random, [366, 768, 1200]))}px`),
  more: (_, dashboard) => click(dashboard, '.whole'),
  data: (random, dashboard) => void (dashboard.data = pick(random, DATA)),
  move: (_, dashboard) => void document.body.append(dashboard),
  refresh: (_, dashboard) => void dashboard.refresh().catch(() => undefined),
  settle: (_, dashboard) => settle(dashboard),
};

/** False for widgets below the key figures: those without anything to show depend on the filters when they were first asked. */
const isTold = (name: string): boolean => /^(page|header|tabs|problem|date|chips|filter-|kpi-)/.test(name);

/** A new dashboard in the place of another one, with its attributes, data and filters. */
async function anew(dashboard: SalesDashboard): Promise<SalesDashboard> {
  const attributes = Object.fromEntries([...dashboard.attributes].map(({ name, value }) => [name, value]));
  const group = groupOf(dashboard);
  const { clauses } = group;
  const { page, data } = dashboard;
  const isWhole = Reflect.get(dashboard, 'isWhole') as boolean;
  dashboard.remove();
  await frame();
  const fresh = await show({ ...attributes, page }, data).catch(() => document.querySelector('sales-dashboard')!);
  Reflect.set(fresh, 'isWhole', isWhole);
  await settle(fresh);
  for (const source of Object.keys(group.clauses)) if (!(source in clauses)) group.clear(source);
  for (const [source, clause] of Object.entries(clauses)) group.set(source, clause);
  await settle(fresh);
  return fresh;
}

describe(`a dashboard after random actions (seed ${String(SEED)})`, () => {
  watchConsole();
  acceptResizeLoops();
  afterEach(() => {
    document.body.style.width = '';
    clean();
  });

  for (let walk = 0; walk < WALKS; walk++) {
    it(`shows what a new one shows in the same state: walk ${String(walk)}`, async function () {
      this.timeout(120_000);
      const random = randomOf(SEED + walk);
      document.body.style.width = '1200px';
      const dashboard = await show({ group: `walk-${String(walk)}` });
      const path: string[] = [];
      for (let step = 0; step < STEPS; step++) {
        const [name, act] = pick(random, Object.entries(ACTS));
        path.push(name);
        await act(random, dashboard);
        if (random() < 0.5) await settle(dashboard);
      }
      await settle(dashboard);
      const before = shownBy(dashboard);
      const label = `${path.join(', ')}; ${(dashboard.cloneNode() as Element).outerHTML}; ${JSON.stringify(groupOf(dashboard).clauses)}`;
      const after = shownBy(await anew(dashboard));
      const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
      const differing = names.filter(
        (name) => before[name] !== after[name] && (isTold(name) || (before[name] !== undefined && after[name] !== undefined)),
      );
      expect(
        differing.map((name) => `${name}: “${String(before[name])}” in place of “${String(after[name])}”`).join('\n'),
        label,
      ).to.equal('');
    });
  }
});
