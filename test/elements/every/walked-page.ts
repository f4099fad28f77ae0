import { filterGroup, type FilterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { Place } from '../../../src/crossfilter/clauses.js';
import type { SalesSource } from '../../../src/elements/sales-source/sales-source.js';
import { ROWS, make, type Widget, WIDGETS } from '../../contract/widgets.js';
import { between, pick } from '../../random.js';
import {
  changeAttribute,
  clickOption,
  frame,
  press,
  pressKeys,
  setClauses,
  settle,
  textOf,
  type Act,
  type Places,
  type Random,
  type Shown,
  type Walked,
} from '../random-walk.js';
import { CHOICES, type Choices } from './attribute-choices.js';

type Source = HTMLElement & Pick<SalesSource, 'data' | 'ready' | 'refresh' | 'connection'>;

/** What users do to a widget that no attribute says. */
const CHOSEN = ['depth', 'path', 'sorted', 'picked', 'level'];
const FEW = ROWS.slice(0, 90).map(({ Region, Revenue, Category, 'Order Date': day }) => ({
  'Order Date': day,
  Region,
  Category,
  Revenue,
}));
const DATA: readonly unknown[] = [ROWS, ROWS.slice(0, 300), FEW];
const CLAUSES = [
  '',
  'region: West',
  'date: 2016',
  'date: 2016-03..2017-02',
  'category: !"Category 1"',
  'revenue: 30..',
  'region: Nowhere',
];
const WIDGET: Choices = {
  locale: ['de', 'en-US', null],
  currency: ['EUR', null],
  source: ['one', 'two', 'three', null],
  group: ['walk', 'other'],
};
const SOURCE: Choices = {
  locale: ['de', 'fr', null],
  currency: ['EUR', null],
  period: ['all', '2016', 'auto', 'last 6 months', null],
  define: ['net = sum(Revenue) / 2', null],
  'time-zone': ['UTC', 'Asia/Tokyo', null],
  'fiscal-start': ['04', null],
  holidays: ['US', '2016-12-24', null],
};
/** What a walk changes of a tag in addition to `CHOICES`. */
const MORE: Readonly<Record<string, Choices>> = {
  'sales-kpi': { measure: ['revenue, orders, units', 'growth(revenue)', 'revenue', null] },
  'sales-trend': {
    adjusted: ['', null],
    anomalies: ['', null],
    growth: ['panel', 'only', null],
    empty: ['zero', null],
    brush: ['off', null],
  },
  'sales-breakdown': { bottom: ['2', null], by: ['region, category', 'weekday(date)', 'region'] },
  'sales-table': { detail: ['', null], sparkline: ['', null], drill: ['region, category, product', null] },
  'sales-heatmap': { compare: ['previous-year', null], per: ['order', null], method: ['kendall', null] },
  'sales-cohort': { mode: ['risk', 'intervals', 'retention'], measure: ['orders', null] },
  'sales-forecast': { level: ['50', null], backtest: ['', null], growth: ['+5%', null] },
  'sales-basket': { mode: ['next', null], chart: ['matrix', null], cells: ['confidence', null] },
  'sales-drivers': { compare: ['rest', 'previous-year', null] },
  'sales-filter': {
    control: ['chips', 'select', 'date', 'range', 'tree', null],
    field: ['category > product', 'date', 'region', 'revenue', null],
    presets: ['last 6 months, Early = 2016-01..2016-03', null],
  },
  'sales-insights': {
    measure: ['revenue', 'profit', null],
    heading: ['One', null],
    limit: ['2', null],
    mode: ['story', null],
    topics: ['break, anomaly', null],
  },
  'sales-plot': { by: ['region', 'category'], measure: ['revenue', 'orders', null], compare: ['previous-year', null] },
};
const WIDTHS = [320, 500, 800, 1100];

/** The address of a file that the walk changes. */
const fileOf = (name: string): string => `/test/living/file.csv?name=${name}`;
async function write(name: string, rows: readonly object[]): Promise<void> {
  const text = [Object.keys(rows[0]!).join(), ...rows.map((row) => Object.values(row).join())].join('\n');
  await fetch(`/test/living/write?${String(new URLSearchParams({ name, text }))}`);
}

/** Where the data is that no widget of a page has. */
const ELSEWHERE: Place = { files: [{}], within: [] };

/** Where the clauses of a group apply, by what some widgets get of them: those of widgets to the same source, others to all. */
function placesIn(group: FilterGroup, widgets: readonly Widget[]): Places {
  const places = widgets.map((widget) => (Reflect.get(widget, 'filters') as { readonly place: Place }).place);
  const placeOf = (source: string): Place | undefined => {
    const isIn = (place: Place): boolean => source in group.clausesFor!(place);
    if (isIn(ELSEWHERE)) return undefined;
    const files = places.filter(isIn).flatMap((place) => place.files);
    const own = files.filter((file) => places.every((place) => isIn(place) || !place.files.includes(file)));
    return { files: own.length > 0 ? own : [group], within: [] };
  };
  return Object.fromEntries(Object.keys(group.clauses).map((source) => [source, placeOf(source)]));
}

/** A page of a few widgets with two sources. */
export class WalkedPage implements Walked {
  box: HTMLElement = document.createElement('div');
  readonly group = filterGroup('walk');
  readonly other = filterGroup('other');
  #count = 0;

  /** Fills the page with widgets. */
  fill(random: Random): void {
    this.box.style.inlineSize = '800px';
    for (const id of ['one', 'two']) {
      const source = Object.assign(document.createElement('sales-source'), { id });
      source.setAttribute('group', 'walk');
      if (id === 'one') source.data = ROWS;
      else source.setAttribute('src', fileOf('walk'));
      this.box.append(source);
    }
    const tags = Object.keys(WIDGETS);
    this.add('sales-filter');
    this.add('sales-breakdown');
    for (let n = 0; n < 3; n++) this.add(pick(random, tags));
    document.body.append(this.box);
  }

  add(tag: string): Widget {
    const widget = make(tag);
    widget.id = `${tag.slice(6)}-${String(++this.#count)}`;
    widget.setAttribute('source', 'one');
    widget.setAttribute('group', 'walk');
    this.box.append(widget);
    return widget;
  }

  get widgets(): readonly Widget[] {
    return this.#elements.filter((element) => element.localName !== 'sales-source') as Widget[];
  }

  get sources(): readonly Source[] {
    return [...this.box.querySelectorAll<Source>('sales-source')];
  }

  async ready(): Promise<void> {
    // A source without data has nothing to be ready for.
    const loading = this.sources.filter(({ connection }) => connection);
    await Promise.all([...loading, ...this.widgets].map(({ ready }) => ready.catch(() => undefined)));
  }

  shown(): Shown {
    const stateOf = (widget: Element): string =>
      ['loading', 'stale', 'empty', 'error'].filter((state) => widget.matches(`:state(${state})`)).join();
    return Object.fromEntries(
      this.widgets.flatMap((widget) => [
        [`${widget.id} text`, `${stateOf(widget)}: ${textOf(widget, '.history')}`],
        [`${widget.id} result`, widget.result?.toCSV() ?? ''],
      ]),
    );
  }

  /** Replaces all elements of the page by new ones in the same state. */
  async renew(): Promise<void> {
    const groups = [this.group, this.other].map((group) => [group, group.clauses, placesIn(group, this.widgets)] as const);
    const old = this.#elements;
    const fresh = this.box.cloneNode(true) as HTMLElement;
    this.box.remove();
    await frame();
    this.group.clear();
    this.other.clear();
    this.box = fresh;
    this.#elements.forEach((element, index) => {
      const { data } = old[index]! as Widget;
      if (data !== undefined) Object.assign(element, { data });
      const plot: unknown = Reflect.get(old[index]!, 'plot');
      if (plot) Object.assign(element, { plot });
    });
    document.body.append(fresh);
    await settle(this);
    for (const [group, clauses, places] of groups) setClauses(group, clauses, places);
    this.#elements.forEach((element, index) => {
      for (const name of CHOSEN) if (name in element) Reflect.set(element, name, Reflect.get(old[index]!, name));
    });
    await settle(this);
  }

  /** The sources and the widgets, in their order. */
  get #elements(): readonly (Widget | Source)[] {
    return [...this.box.querySelectorAll<Widget | Source>('*')].filter(({ localName }) => localName.startsWith('sales-'));
  }

  toString(): string {
    return `${this.box.outerHTML}; ${JSON.stringify(this.group.clauses)}; ${JSON.stringify(this.other.clauses)}`;
  }

  clean(): void {
    this.box.remove();
    document.documentElement.lang = 'en';
    this.group.clear();
    this.other.clear();
  }

  static async begin(random: Random): Promise<WalkedPage> {
    await write('walk', FEW);
    const page = new WalkedPage();
    page.fill(random);
    await settle(page);
    return page;
  }
}

export const ACTS: Readonly<Record<string, Act<WalkedPage>>> = {
  attribute: (random, { widgets }) => {
    const widget = pick(random, widgets);
    const choices = [CHOICES[widget.localName], MORE[widget.localName]].filter((one) => one !== undefined);
    return changeAttribute(random, widget, pick(random, choices));
  },
  common: (random, { widgets }) => changeAttribute(random, pick(random, widgets), WIDGET),
  clause: (random, { group }) => {
    const clause = pick(random, CLAUSES);
    group.set('map', clause);
    return clause;
  },
  brush: async (random, { group, widgets }) => {
    const source = pick(random, ['map', pick(random, widgets).id]);
    const clauses = [pick(random, CLAUSES), pick(random, CLAUSES), pick(random, CLAUSES)];
    for (const clause of clauses.slice(1)) {
      group.set(source, clause, { moving: true });
      await frame();
    }
    group.set(source, clauses[0]!);
    return `${source}: ${clauses.join('; ')}`;
  },
  mark: (random, { widgets }) =>
    pressKeys(random, widgets, [{ key: 'Home' }, { key: pick(random, ['ArrowRight', 'ArrowDown']) }, { key: 'Enter' }]),
  range: (random, { widgets }) =>
    pressKeys(random, widgets, [
      { key: 'Home' },
      { key: pick(random, ['ArrowRight', 'ArrowDown']), shiftKey: true },
      { key: pick(random, ['ArrowRight', 'ArrowDown']), shiftKey: true },
    ]),
  escape: (random, { widgets }) => pressKeys(random, widgets, [{ key: 'Home' }, { key: 'Escape' }]),
  drill: (random, { widgets }) =>
    pressKeys(random, widgets, [{ key: 'Home' }, { key: pick(random, ['ArrowDown', 'ArrowDown', 'ArrowUp']), altKey: true }]),
  option: (random, { widgets }) =>
    clickOption(
      random,
      widgets.filter(({ localName }) => localName === 'sales-filter'),
    ),
  clear: (_, { group }) => void group.clear(),
  reset: (_, { group }) => void group.reset?.(),
  undo: (_, { group }) => void group.undo(),
  redo: (_, { group }) => void group.redo(),
  key: (random, { box }) => void press(box, { key: 'z', ctrlKey: true, shiftKey: random() < 0.3 }),
  width: (random, { box }) => {
    const width = String(pick(random, WIDTHS));
    box.style.inlineSize = `${width}px`;
    return width;
  },
  away: async (random, page) => {
    const element = pick(random, [...page.widgets, ...page.sources]);
    const { parentNode, nextSibling } = element;
    element.remove();
    for (let n = between(random, 0, 3); n > 0; n--) await frame();
    parentNode!.insertBefore(element, nextSibling);
    return element.id;
  },
  move: (random, page) => {
    const widget = pick(random, page.widgets);
    const target = pick(random, [page.box, ...page.sources]);
    target.append(widget);
    return `${widget.id} to ${target.id}`;
  },
  replace: (random, page) => {
    const old = pick(random, page.widgets);
    old.remove();
    return page.add(pick(random, [old.localName, ...Object.keys(WIDGETS)])).id;
  },
  data: (random, { sources }) => {
    const source = pick(random, sources);
    const data = pick(random, [...DATA, undefined]);
    source.data = data;
    return `${source.id} ${String((data as unknown[] | undefined)?.length)}`;
  },
  own: (random, { widgets }) => {
    const widget = pick(random, widgets);
    const data = pick(random, [...DATA, undefined, undefined, undefined]);
    widget.data = data;
    return `${widget.id} ${String((data as unknown[] | undefined)?.length)}`;
  },
  src: (random, page) =>
    changeAttribute(random, pick(random, [...page.widgets, ...page.sources]), {
      src: [fileOf('walk'), '/fixtures/orders-small.csv', null],
    }),
  source: (random, { sources }) => changeAttribute(random, pick(random, sources), SOURCE),
  file: async (random, page) => {
    const rows = FEW.slice(0, pick(random, [40, 70, 90]));
    await write('walk', rows);
    for (const element of page.widgets)
      if (element.getAttribute('src') === fileOf('walk')) void element.refresh().catch(() => undefined);
    for (const element of page.sources)
      if (element.getAttribute('src') === fileOf('walk')) void element.refresh().catch(() => undefined);
    return String(rows.length);
  },
  refresh: (random, page) => {
    const element = pick(random, [...page.widgets, ...page.sources]);
    void element.refresh().catch(() => undefined);
    return element.id;
  },
  lang: (random) => {
    const lang = pick(random, ['en', 'de', 'ar']);
    document.documentElement.lang = lang;
    return lang;
  },
  settle: (_, page) => settle(page),
};

/** The actions of a walk: attributes change most often. */
export const MIX: readonly string[] = [...Object.keys(ACTS), 'attribute', 'attribute', 'clause', 'away'];
