import type { Window } from 'happy-dom';
import { missingPackage } from './inline-svg.js';

/** The size that every element of the page reports, in px. */
export interface PageSize {
  width: number;
  height: number;
}

/** Globals of a page that Node has too, but that must belong to the same DOM as the elements. */
const OF_THE_DOM =
  /^(HTML|SVG|Event$|EventTarget$|CustomEvent$|Node|Element|MutationObserver$|document$|customElements$|navigator$|location$|history$)/;

/** Functions and values of a window that elements call as globals. */
const OF_THE_WINDOW = [
  'addEventListener',
  'removeEventListener',
  'dispatchEvent',
  'getComputedStyle',
  'matchMedia',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'devicePixelRatio',
  'innerWidth',
  'innerHeight',
] as const;

/** URL of the page before another one is opened. */
export const START_URL = 'http://localhost/';

/**
 * Bundlers leave out a package that is imported in a `try` block and not installed.
 * @throws SalesError `engine-error` if it is not installed
 */
async function loadDom(): Promise<typeof import('happy-dom')> {
  try {
    return await import('happy-dom');
  } catch (cause) {
    throw missingPackage('happy-dom', cause);
  }
}

/**
 * Makes this thread a page: the globals of happy-dom, and stand-ins for what it does not have. Nothing is laid out, so every element
 * reports the size given. Must run before a module of the elements is loaded.
 */
export async function becomePage(size: PageSize): Promise<Window> {
  const { Window: PageWindow } = await loadDom();
  const window = new PageWindow({ url: START_URL, settings: { disableJavaScriptFileLoading: true } });
  const found = window as unknown as Record<string, unknown>;
  for (const name of Object.getOwnPropertyNames(window))
    if (!(name in globalThis) || OF_THE_DOM.test(name)) define(name, found[name]);
  for (const name of OF_THE_WINDOW) {
    const value = found[name];
    define(name, typeof value === 'function' ? (value.bind(window) as unknown) : value);
  }
  keepStyleTexts();
  define('window', globalThis);
  define('self', globalThis);
  define('ResizeObserver', observerOf(size));
  define('IntersectionObserver', observerOf(size));
  const css = { supports: isSupported, escape: (text: string) => text };
  define('CSS', css);
  Object.defineProperty(window, 'CSS', { value: css });
  Object.defineProperty(HTMLElement.prototype, 'attachInternals', { configurable: true, value: () => ({ states: new Set() }) });
  Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => size.width });
  Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => size.height });
  Object.defineProperty(document, 'fonts', { value: new EventTarget() });
  return window;
}

/** Returns whether a style sheet may use a feature. Images have colors as hex texts, and those that are calculated from another one cannot be read. */
const isSupported = (condition: string): boolean => !condition.includes('color(from');

const styleTexts = new WeakMap<CSSStyleSheet, string>();

/** The text from which a style sheet was made. happy-dom writes its rules with other values, such as those of `border`. */
export function styleTextOf(sheet: CSSStyleSheet): string {
  return styleTexts.get(sheet) ?? '';
}

function keepStyleTexts(): void {
  const { prototype } = CSSStyleSheet;
  const replace = Reflect.get(prototype, 'replaceSync');
  prototype.replaceSync = function (text: string): void {
    styleTexts.set(this, text);
    replace.call(this, text);
  };
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { configurable: true, writable: true, value });
}

/** An observer that reports every element once, as visible and in the size given. */
function observerOf(size: PageSize): unknown {
  return class {
    readonly #report: (entries: readonly unknown[], observer: unknown) => void;

    constructor(report: (entries: readonly unknown[], observer: unknown) => void) {
      this.#report = report;
    }

    observe(target: unknown): void {
      queueMicrotask(() => {
        this.#report([{ target, isIntersecting: true, contentRect: { ...size } }], this);
      });
    }

    unobserve(): void {
      // Elements are observed once.
    }

    disconnect(): void {
      // Elements are observed once.
    }
  };
}
