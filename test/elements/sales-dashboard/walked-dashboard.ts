import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import { pick } from '../../random.js';
import {
  changeAttribute,
  clickOption,
  expectSame,
  frame,
  press,
  pressKeys,
  setClauses,
  settle,
  textOf,
  type Act,
  type Shown,
  type Walked,
} from '../random-walk.js';
import { ROWS, show, widgets } from './dashboard-page.js';

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
  widgets: ['-insights', 'trend, products, kpi-orders', 'nothing', null],
  heading: ['Ours', null],
  locale: ['de', 'en-US'],
  currency: ['EUR', null],
  'heading-level': ['3', null],
};

/** A dashboard that random actions change. */
export class WalkedDashboard implements Walked {
  dashboard: SalesDashboard;

  constructor(dashboard: SalesDashboard) {
    this.dashboard = dashboard;
  }

  /** The group of a walk: others have steps that could be undone. */
  get group(): ReturnType<typeof filterGroup> {
    return filterGroup(this.dashboard.group);
  }

  /** The widgets with a tag. */
  widgetsOf(tag?: string): readonly HTMLElement[] {
    return Object.values(widgets(this.dashboard)).filter(({ localName }) => !tag || localName === tag);
  }

  ready(): Promise<void> {
    return this.dashboard.ready.catch(() => undefined);
  }

  shown(): Shown {
    const { dashboard } = this;
    const root = dashboard.shadowRoot!;
    return {
      page: dashboard.page,
      header: textOf(root.querySelector('header')!),
      tabs: [...root.querySelectorAll('[role=tab]')].map((tab) => `${tab.textContent.trim()} ${tab.ariaSelected}`).join(),
      problem: [...root.querySelectorAll('.problem')].map((one) => textOf(one)).join(),
      notes: [...root.querySelectorAll('[id^=page-]:not([hidden]) > .source')].map((one) => textOf(one)).join(),
      ...Object.fromEntries(
        Object.entries(widgets(dashboard)).map(([name, widget]) => [name, `${widget.localName} ${textOf(widget)}`]),
      ),
    };
  }

  click(selector: string): void {
    this.dashboard.shadowRoot!.querySelector<HTMLElement>(selector)?.click();
  }

  /** Replaces the dashboard by a new one with its attributes, data and filters. */
  async renew(): Promise<void> {
    const { dashboard, group } = this;
    const attributes = Object.fromEntries([...dashboard.attributes].map(({ name, value }) => [name, value]));
    const { clauses } = group;
    const { page, data } = dashboard;
    dashboard.remove();
    await frame();
    // A filter that is there before the page's period would be taken for the period where both are equal.
    group.clear();
    this.dashboard = await show({ ...attributes, page }, data).catch(() => document.querySelector('sales-dashboard')!);
    await settle(this);
    setClauses(group, clauses);
    await settle(this);
  }

  toString(): string {
    return `${(this.dashboard.cloneNode() as Element).outerHTML}; ${JSON.stringify(this.group.clauses)}`;
  }
}

/** False for widgets below the key figures: those without anything to show depend on the filters when they were first asked. */
const isTold = (name: string): boolean => /^(page|header|tabs|problem|date|chips|filter-|kpi-)/.test(name);

/** Fails where a dashboard differs from another one in the same state. */
export function expectSameDashboard(before: Shown, after: Shown, label: string): void {
  const comparedOf = (one: Shown, other: Shown): Shown =>
    Object.fromEntries(Object.entries(one).filter(([name]) => isTold(name) || name in other));
  expectSame(comparedOf(before, after), comparedOf(after, before), label);
}

/** What a walk does to a dashboard. */
export const ACTS: Readonly<Record<string, Act<WalkedDashboard>>> = {
  tab: (random, page) => {
    const name = pick(
      random,
      ['sales', 'customers', 'check'].filter((one) => one !== page.dashboard.page),
    );
    page.click(`#tab-${name}`);
    return name;
  },
  attribute: (random, { dashboard }) => changeAttribute(random, dashboard, ATTRIBUTES),
  clause: (random, { group }) => {
    const [source, clause] = [pick(random, ['map', 'list']), pick(random, CLAUSES)];
    group.set(source, clause);
    return `${source}: ${clause}`;
  },
  mark: (random, page) => pressKeys(random, page.widgetsOf(), [{ key: 'Home' }, { key: 'ArrowRight' }, { key: 'Enter' }]),
  recent: (random, { dashboard }) => {
    const choices = [...dashboard.shadowRoot!.querySelectorAll<HTMLElement>('[id^=page-]:not([hidden]) .to-date button')];
    if (choices.length > 0) pick(random, choices).click();
  },
  option: (random, page) => clickOption(random, page.widgetsOf('sales-filter')),
  drill: (random, page) =>
    pressKeys(random, page.widgetsOf('sales-breakdown'), [
      { key: 'Home' },
      { key: pick(random, ['ArrowDown', 'ArrowUp']), altKey: true },
    ]),
  clear: (_, { group }) => group.clear(),
  reset: (_, { group }) => group.reset?.(),
  undo: (_, { dashboard }) => press(dashboard, { key: 'z', ctrlKey: true }),
  width: (random) => {
    const width = `${String(pick(random, [366, 768, 1200]))}px`;
    document.body.style.width = width;
    return width;
  },
  data: (random, { dashboard }) => {
    const index = Math.floor(random() * DATA.length);
    dashboard.data = DATA[index];
    return String(index);
  },
  // While a load is in progress.
  reload: (random, { dashboard }) => {
    dashboard.data = pick(random, DATA);
    void dashboard.refresh().catch(() => undefined);
  },
  move: (_, { dashboard }) => document.body.append(dashboard),
  refresh: (_, { dashboard }) => void dashboard.refresh().catch(() => undefined),
  settle: (_, page) => settle(page),
};

/** The actions of a walk. Users open pages and filter most often; what comes while data loads is hardest to get right. */
export const MIX: readonly string[] = [
  ...Object.keys(ACTS),
  ...['tab', 'tab', 'tab', 'tab', 'tab', 'clause', 'clause', 'attribute', 'attribute', 'reset', 'data', 'reload'],
];
