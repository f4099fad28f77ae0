import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-filter.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-trend.js';
import { setWorkerFactory } from '../../../src/index.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import type { FromWorker, ToWorker } from '../../../src/worker/serve/protocol.js';

/** A line a day over three years: revenue of the k-th day is k + 1, every second from West. */
export const ROWS = Array.from({ length: 1096 }, (_, k) => ({
  order: `O${k}`,
  date: new Date(Date.UTC(2014, 0, 1 + k)).toISOString().slice(0, 10),
  region: k % 2 === 0 ? 'West' : 'East',
  revenue: k + 1,
}));

/** The revenue of a stretch of months of `ROWS`: `2014-02` up to `2014-04`. */
export function revenueOf(from: string, to: string): number {
  return ROWS.filter(({ date }) => date.slice(0, 7) >= from && date.slice(0, 7) <= to).reduce(
    (sum, { revenue }) => sum + revenue,
    0,
  );
}

/** What the page has told its workers, and whether their answers are held back until `release`. */
export const wire = {
  posted: [] as ToWorker[],
  /** The types of all messages in both directions, in order. */
  types: [] as (ToWorker['type'] | FromWorker['type'])[],
  isHeld: false,
  release: (): void => undefined,
};

/** The messages of one type. */
export function posted<Type extends ToWorker['type']>(type: Type): readonly Extract<ToWorker, { readonly type: Type }>[] {
  return wire.posted.filter((message): message is Extract<ToWorker, { readonly type: Type }> => message.type === type);
}

/** The plans asked, in order. */
export function asked(): readonly QueryPlan[] {
  return posted('query').flatMap(({ queries }) => queries.map(({ plan }) => plan));
}

/** Has the library work with a worker whose messages are seen, and whose answers can be held back. */
export function listen(): void {
  setWorkerFactory(() => {
    const worker = new Worker('/test/bundle/worker.js', { type: 'module' });
    const held: MessageEvent<FromWorker>[] = [];
    const front = new EventTarget() as unknown as Worker;
    const pass = (event: MessageEvent<FromWorker>): void => {
      front.onmessage?.(event);
    };
    worker.onmessage = (event: MessageEvent<FromWorker>) => {
      wire.types.push(event.data.type);
      if (wire.isHeld && event.data.type === 'answers') held.push(event);
      else pass(event);
    };
    wire.release = () => held.splice(0).forEach(pass);
    return Object.assign(front, {
      postMessage: (message: ToWorker, transfer: Transferable[] = []) => {
        wire.posted.push(message);
        wire.types.push(message.type);
        worker.postMessage(message, transfer);
      },
      terminate: () => worker.terminate(),
    });
  });
}

/** Any widget. */
type Widget = HTMLElement & { readonly ready: Promise<void>; data: unknown };

/** Puts widgets on the page, over `ROWS`, and waits until all are painted; nothing counts as posted before. */
export async function show(markup: string): Promise<readonly Widget[]> {
  const box = document.createElement('div');
  box.style.inlineSize = '800px';
  document.body.append(box);
  const template = document.createElement('template');
  template.innerHTML = markup;
  const widgets = [...template.content.children].map((element) => document.importNode(element, true) as Widget);
  for (const widget of widgets) widget.data = ROWS;
  box.append(...widgets);
  await Promise.all(widgets.map(({ ready }) => ready));
  wire.posted = [];
  return widgets;
}

/** Takes all off the page, and lets what is held back go. */
export function clean(): void {
  wire.isHeld = false;
  wire.release();
  document.body.replaceChildren();
  filterGroup('default').clear();
  wire.posted = [];
}

/** Moves a foreign source's clause, as a hand that still drags. */
export function move(where: string): void {
  filterGroup('default').set('map', where, { moving: true });
}

/** The next frame, and what was set off in it. */
export async function frame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}
