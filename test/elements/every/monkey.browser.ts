// @release: random actions find what no rule foresees; each action has tests of its own
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { openDataset, type Dataset } from '../../../src/core.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import { between, isLong, pick, randomOf } from '../../random.js';
import { make, ROWS, type Widget } from '../../contract/widgets.js';
import { frame } from '../base/moving-page.js';
import { CHOICES } from './attribute-choices.js';

const SEED = 5077;
const STEPS = isLong ? 5000 : 80;
const CHECK_EVERY = isLong ? 100 : 40;
/** Steps after which the modules are loaded and the caches full. */
const WARM_UP = 1000;
const CLAUSES = [
  '',
  'region: West',
  'region: North, South',
  'date: 2016',
  'date: 2016-03..2017-02',
  'category: !"Category 1"',
  'revenue: 30..',
  'customer: *1*',
];
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Enter', ' ', 'Escape', 'Tab', 'PageDown', 'x'];

/** Everything on the page that a user can act on inside a widget. */
const targetsOf = (widget: Element): readonly HTMLElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>('button, input, select, [tabindex], [role=option], td, th, .chart, svg'),
];

/** Returns something to act on inside one of the widgets; a widget that loads has nothing. */
const targetIn = (random: Random, { widgets }: Page): HTMLElement | undefined => {
  const targets = targetsOf(pick(random, widgets));
  return targets[between(random, 0, targets.length - 1)];
};

type Random = () => number;
type Act = (random: Random, page: Page) => void | Promise<void>;

/** A page of widgets, each with a name that a clause of its own has. */
class Page {
  readonly box = document.createElement('div');
  widgets: Widget[] = [];
  #count = 0;

  constructor() {
    this.box.style.inlineSize = '800px';
    document.body.append(this.box);
    for (const tag of Object.keys(CHOICES)) this.add(tag);
    for (let n = 0; n < 3; n++) this.add('sales-kpi');
  }

  add(tag: string): void {
    const widget = make(tag);
    widget.id = `monkey-${String(++this.#count)}`;
    widget.data = ROWS;
    this.box.append(widget);
    this.widgets.push(widget);
  }

  async settle(): Promise<void> {
    // A result can set off another query: an element that is filtered chooses other bins.
    for (let round = 0; round < 2; round++) {
      await Promise.all(this.widgets.map(({ ready }) => ready.catch(() => undefined)));
      await frame();
    }
  }
}

const press = (target: HTMLElement, key: string, shiftKey: boolean): void => {
  for (const type of ['keydown', 'keyup'])
    target.dispatchEvent(new KeyboardEvent(type, { key, shiftKey, bubbles: true, composed: true, cancelable: true }));
};

const point = (target: HTMLElement, type: string, [x, y]: readonly [number, number]): void => {
  const { left, top, width, height } = target.getBoundingClientRect();
  const init = {
    pointerId: 1,
    pointerType: 'mouse',
    isPrimary: true,
    bubbles: true,
    composed: true,
    clientX: left + x * width,
    clientY: top + y * height,
  };
  target.dispatchEvent(new PointerEvent(type, { ...init, button: type === 'pointermove' ? -1 : 0 }));
};

const ACTS: readonly Act[] = [
  (random, { widgets }) => {
    const widget = pick(random, widgets);
    const [name, values] = pick(random, Object.entries(CHOICES[widget.localName]!));
    const value = pick(random, values);
    if (value === null) widget.removeAttribute(name);
    else widget.setAttribute(name, value);
  },
  (random) =>
    void filterGroup('default').set(pick(random, ['map', 'list']), pick(random, CLAUSES), random() < 0.3 ? { moving: true } : {}),
  (random, page) => {
    const target = targetIn(random, page);
    // Buttons that save files would open the dialog of the browser.
    if (target && !/png|svg|csv|excel|download|print|full/i.test(`${target.textContent} ${target.className}`)) target.click();
  },
  (random, page) => {
    const target = targetIn(random, page);
    if (target) press(target, pick(random, KEYS), random() < 0.3);
  },
  (random, page) => {
    const target = targetIn(random, page);
    if (!target) return;
    const at = (): [number, number] => [random(), random()];
    point(target, 'pointerenter', at());
    point(target, 'pointerdown', at());
    for (let n = between(random, 0, 4); n > 0; n--) point(target, 'pointermove', at());
    if (random() < 0.8) point(target, 'pointerup', at());
    else point(target, 'pointercancel', at());
  },
  (random, { widgets }) => {
    const input = pick(random, widgets).shadowRoot!.querySelector('input');
    if (!input) return;
    input.value = pick(random, ['', 'W', '2016', '(', '"', '-1', '<b>']);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  },
  (random, { box }) => void (box.style.inlineSize = `${String(between(random, 200, 1100))}px`),
  (random, page) => {
    const widget = pick(random, page.widgets);
    page.widgets = page.widgets.filter((other) => other !== widget);
    widget.remove();
    page.add(widget.localName);
  },
  (random, { widgets, box }) => void box.append(pick(random, widgets)),
  (random, { widgets }) => void (pick(random, widgets).data = ROWS.slice(0, pick(random, [ROWS.length, ROWS.length, 300]))),
  (random) => void filterGroup('default')[pick(random, ['clear', 'clear'] as const)](),
  () => frame(),
  (_, page) => page.settle(),
];

/** The memory of the page, rubbish collected. */
const heldBytes = async (): Promise<number> => (await executeServerCommand<{ readonly bytes: number }, undefined>('held')).bytes;

/** The filters of a widget: its own clause does not filter it unless it says so. */
function filtersOf(widget: Widget): readonly string[] {
  const mode = widget.getAttribute('filter') ?? 'cross';
  const clauses = Object.entries(filterGroup('default').clauses).filter(([, clause]) => clause !== '');
  return mode === 'none' ? [] : clauses.filter(([source]) => mode === 'all' || source !== widget.id).map(([, clause]) => clause);
}

describe(`a page that a monkey uses (seed ${SEED}, ${STEPS} steps)`, () => {
  const problems: string[] = [];
  const { error, warn } = globalThis.console;
  const { onerror } = globalThis;
  const onError = (event: ErrorEvent | PromiseRejectionEvent): void => {
    // The browser delivers the rest of the sizes in the next frame; it reports so when a card changes its height with its width.
    if ('message' in event && event.message.startsWith('ResizeObserver loop')) return;
    const what: unknown = 'reason' in event ? event.reason : (event.error ?? event.message);
    problems.push(`${event.type}: ${what instanceof Error ? (what.stack ?? what.message) : String(what)}`);
  };
  const cores = new Map<number, Promise<Dataset>>();

  before(() => {
    globalThis.console.error = (...parts: unknown[]): void => {
      // The test runner logs the error of each error event; that of a ResizeObserver is null.
      if (parts[0] !== null) problems.push(parts.map(String).join(' '));
    };
    // A widget that shows an error says so, once.
    globalThis.console.warn = (...parts: unknown[]): void => {
      if (!/^[a-z]+-[a-z]+: /.test(String(parts[0]))) problems.push(parts.map(String).join(' '));
    };
    globalThis.onerror = null;
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
  });
  after(() => {
    Object.assign(globalThis.console, { error, warn });
    globalThis.onerror = onerror;
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onError);
    document.body.replaceChildren();
    filterGroup('default').clear();
  });

  /** Compares the number of each KPI with `core`. Returns how many were compared. */
  async function check(page: Page, label: string): Promise<number> {
    let compared = 0;
    for (const widget of page.widgets.filter(({ localName }) => localName === 'sales-kpi')) {
      const { length } = widget.data as readonly unknown[];
      if (!cores.has(length)) cores.set(length, openDataset(ROWS.slice(0, length), { timeZone: 'UTC' }));
      const core = await cores.get(length)!;
      const measure = widget.getAttribute('measure') ?? 'revenue';
      const compare = widget.getAttribute('compare');
      const plan: QueryPlan = {
        measures: [`m = ${measure}`],
        where: widget.where,
        filters: filtersOf(widget),
        ...(compare === null ? {} : { compare }),
      };
      const { value } = widget as Widget & { readonly value?: number | null };
      const expected = await core.query(plan).then(
        (result) => result.rows()[0]!.m,
        () => undefined,
      );
      if (expected === undefined || widget.matches(':state(error)')) continue;
      compared += 1;
      expect(value, `${label}: ${JSON.stringify(plan)}`).to.equal(expected);
    }
    return compared;
  }

  it('throws nothing, says nothing on the console and shows the figures of core', async () => {
    const random = randomOf(SEED);
    const page = new Page();
    await page.settle();
    let compared = 0;
    let warm = 0;
    for (let step = 1; step <= STEPS; step++) {
      const act = between(random, 0, ACTS.length - 1);
      await ACTS[act]!(random, page);
      expect(problems.join('\n'), `seed ${SEED}, step ${step}, act ${act}`).to.equal('');
      if (step % CHECK_EVERY > 0) continue;
      // Widgets far from the viewport follow at the end of a gesture.
      const group = filterGroup('default');
      for (const [source, clause] of Object.entries(group.clauses)) group.set(source, clause);
      await page.settle();
      compared += await check(page, `seed ${SEED}, step ${step}`);
      if (isLong && step === WARM_UP) warm = await heldBytes();
      expect(problems.join('\n'), `seed ${SEED}, step ${step}`).to.equal('');
    }
    expect(compared).to.be.greaterThan(STEPS / CHECK_EVERY);
    if (isLong) expect(await heldBytes()).to.be.lessThan(1.25 * warm);
  }).timeout(1_200_000);
});
