import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deferred, yieldToEventLoop, type Deferred } from '../../../util/promises.js';
import { loadNear, tagOf } from '../../base/element/tag-names.js';
import { sharedObserver } from '../../base/data/viewport-controller.js';
import { whenIdle } from '../../base/query/next-frame.js';
import { traitsOf, type TileTag } from '../model/slot.js';

/** Resolves once the next frame is painted and the page has time. */
const idle = (): Promise<void> => new Promise<void>(whenIdle);

const observeVisible = /* @__PURE__ */ sharedObserver<IntersectionObserverEntry>((report) => new IntersectionObserver(report));

/** Tags of the first screen of most dashboards, besides the key figures. */
const EARLY = ['sales-filter', 'sales-trend'] as const satisfies readonly TileTag[];

/** A widget that waits for its turn. */
interface Waiting extends Deferred<void> {
  /** True when it waits for the first screen to be painted, even in the viewport. */
  readonly followsScreen: boolean;
  unobserve?: () => void;
}

/**
 * Decides when each widget of a dashboard loads. Key figures, filters and charts in the viewport load at once. After these are painted,
 * the others load one after the other while the page is idle.
 */
export class TileQueue implements ReactiveController {
  readonly #dashboard: ReactiveControllerHost & Element;
  readonly #waiting = new Map<HTMLElement, Waiting>();
  /** The widgets of the open page, in their order. */
  #elements: readonly HTMLElement[] = [];
  #isRunning = false;
  #arrivals: PerformanceObserver | undefined;
  /** True once the first screen is painted. The dashboard updates when that is so. */
  hasScreen = false;

  constructor(dashboard: ReactiveControllerHost & Element) {
    this.#dashboard = dashboard;
    dashboard.addController(this);
  }

  hostConnected(): void {
    for (const [element, waiting] of this.#waiting) this.#observe(element, waiting);
  }

  hostDisconnected(): void {
    for (const { unobserve } of this.#waiting.values()) unobserve?.();
    this.#arrivals?.disconnect();
  }

  /**
   * Loads the widgets of the first screen once one of these files, as URLs, has arrived. Earlier, their scripts would delay the data. Later, the page would wait for them
   * with all answers.
   */
  loadAfter(files: readonly unknown[]): void {
    if (this.#arrivals) return;
    this.#arrivals = new PerformanceObserver((list, observer) => {
      if (!list.getEntries().some(({ name }) => files.includes(name))) return;
      observer.disconnect();
      // `register` reports an error.
      for (const tag of EARLY) loadNear(this.#dashboard, tag).catch(() => undefined);
    });
    this.#arrivals.observe({ type: 'resource', buffered: true });
  }

  /** Has a new widget wait until it comes into the viewport, or for its turn. With `followsScreen`, it first waits for the first screen. */
  add(element: HTMLElement, followsScreen: boolean): void {
    const turn: Deferred<void> = deferred();
    const waiting: Waiting = { ...turn, followsScreen };
    this.#waiting.set(element, waiting);
    this.#observe(element, waiting);
  }

  /** Resolves when a widget may load. */
  async turnOf(element: HTMLElement): Promise<void> {
    await this.#waiting.get(element)?.promise;
  }

  /** True while a widget waits. */
  isWaiting(element: HTMLElement): boolean {
    return this.#waiting.has(element);
  }

  /**
   * Resolves when the tags of the open page's widgets are registered, each after its turn. `isPartial`: they are not the first screen yet, as others follow.
   * @throws the error of an import
   */
  async register(elements: readonly HTMLElement[], isPartial: boolean): Promise<void> {
    if (!isPartial) this.#elements = elements;
    if (!isPartial && !this.#isRunning) void this.#run();
    await Promise.all(
      elements.map(async (element) => {
        await this.turnOf(element);
        await this.#load(element);
      }),
    );
  }

  #observe(element: HTMLElement, waiting: Waiting): void {
    waiting.unobserve = observeVisible(element, ({ isIntersecting }) => {
      if (isIntersecting && (this.hasScreen || !waiting.followsScreen)) this.#begin(element);
    });
  }

  #begin(element: HTMLElement): void {
    const waiting = this.#waiting.get(element);
    if (!waiting) return;
    this.#waiting.delete(element);
    waiting.unobserve?.();
    element.removeAttribute('loading');
    waiting.resolve();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    // The next frame shows which widgets are in the viewport.
    await idle();
    do {
      await this.#ready();
      // What follows would delay the frame that shows them.
      await idle();
    } while (this.#dashboard.isConnected && this.#next());
    this.#isRunning = false;
  }

  /** Resolves when all widgets that do not wait have their content, or show an error. */
  async #ready(): Promise<void> {
    const begun = this.#elements.filter((element) => !this.isWaiting(element));
    await Promise.allSettled(
      begun.map(async (element) => {
        await this.#load(element);
        await (element as HTMLElement & { readonly ready: Promise<void> }).ready;
      }),
    );
  }

  /** Begins with the next widget of the open page. Returns false when none waits. */
  #next(): boolean {
    if (!this.hasScreen && this.#elements.length > 0) {
      this.hasScreen = true;
      this.#dashboard.requestUpdate();
      // Their scripts arrive together. `register` reports an error.
      for (const element of this.#elements) this.#load(element).catch(() => undefined);
    }
    const next = this.#elements.find((element) => this.isWaiting(element));
    if (next) this.#begin(next);
    return next !== undefined;
  }

  #load(element: Element): Promise<void> {
    return loadNear(this.#dashboard, tagOf(element) ?? element.localName);
  }
}

/**
 * Decides when widgets have their first update, each in another task. All of them in one task would keep a phone from painting for a second, and from
 * taking the answer of the first key figure.
 */
export class UpdateTurns {
  readonly #waiting: { readonly turn: number; readonly start: () => void }[] = [];
  #isRunning = false;

  /** Resolves when it is the turn of a widget. */
  turnOf(tag: TileTag): Promise<void> {
    return new Promise((start) => {
      this.#waiting.push({ turn: traitsOf(tag).turn, start });
      if (!this.#isRunning) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    // The first one has its turn in the task of its request, once all of that task are in the list: its query is then with the worker before other answers.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      this.#waiting.sort((one, other) => one.turn - other.turn);
      this.#waiting.shift()!.start();
      await yieldToEventLoop();
    }
    this.#isRunning = false;
  }
}
