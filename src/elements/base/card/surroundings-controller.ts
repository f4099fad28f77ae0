import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readsOnConnect } from './size-controller.js';
import { backgroundBehind, isDark, parentOf } from './is-dark.js';

interface SurroundedHost extends ReactiveControllerHost, HTMLElement {}

/** Attributes that pages change to switch their theme. */
const THEME_ATTRIBUTES = [
  'class',
  'style',
  'data-theme',
  'data-bs-theme',
  'data-mode',
  'data-color-mode',
  'data-color-scheme',
  'theme',
];

/** The controllers of all connected elements; one observer of the page serves them. */
const controllers = new Set<SurroundingsController>();
let ends: (() => void)[] = [];

function watchPage(): void {
  const onChange = (): void => {
    for (const controller of controllers) controller.look();
    readsOnConnect.run();
  };
  const observer = new MutationObserver(onChange);
  for (const element of [document.documentElement, document.body])
    observer.observe(element, { attributeFilter: THEME_ATTRIBUTES });
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', onChange);
  // Pages fade between themes. Their background is final when the transition ends.
  const onEnd = ({ target }: Event): void => {
    if (target === document.body || target === document.documentElement) onChange();
  };
  document.addEventListener('transitionend', onEnd);
  ends = [
    () => observer.disconnect(),
    () => dark.removeEventListener('change', onChange),
    () => document.removeEventListener('transitionend', onEnd),
  ];
}

/**
 * Sets custom states of an element from the page around it. `dark`: the page has a dark background but declares no `color-scheme`.
 * `flow`: the element is between paragraphs, not in a grid or flex container. `system-font`: the page sets no font.
 */
export class SurroundingsController implements ReactiveController {
  /** The color behind a dashboard, which its filter bar has when it covers the widgets; `undefined` when it is unknown. */
  background: string | undefined;

  readonly #host: SurroundedHost;
  readonly #states: CustomStateSet;
  readonly #isPage: boolean;

  /** `isPage`: the element is a whole page, and also detects whether the page sets a font, and its background. */
  constructor(host: SurroundedHost, { states }: ElementInternals, isPage = false) {
    this.#host = host;
    this.#states = states;
    this.#isPage = isPage;
    host.addController(this);
  }

  hostConnected(): void {
    if (controllers.size === 0) watchPage();
    controllers.add(this);
    this.look();
  }

  hostDisconnected(): void {
    controllers.delete(this);
    if (controllers.size > 0) return;
    ends.forEach((end) => end());
    ends = [];
  }

  hostUpdate(): void {
    readsOnConnect.run();
  }

  /** Detects the surroundings before the element renders next, at the latest before the next paint. */
  look(): void {
    readsOnConnect.add(() => this.#read());
  }

  #read(): () => void {
    const parent = parentOf(this.#host);
    if (!parent) return () => undefined;
    let box: Element | undefined = parent;
    while (box && getComputedStyle(box).display === 'contents') box = parentOf(box);
    const { display } = getComputedStyle(box ?? parent);
    const { colorScheme, fontFamily } = getComputedStyle(parent);
    const isOnDark = colorScheme === 'normal' && isDark(parent);
    const background = this.#isPage ? backgroundBehind(this.#host) : undefined;
    return () => {
      this.#mark('flow', !/flex|grid/.test(display));
      this.#mark('dark', isOnDark);
      if (!this.#isPage) return;
      this.#mark('system-font', fontFamily === initialFont());
      if (background === this.background) return;
      this.background = background;
      this.#host.requestUpdate();
    };
  }

  #mark(state: string, holds: boolean): void {
    this.#states[holds ? 'add' : 'delete'](state);
  }
}

let font: string | undefined;

/** Returns the font of a page that sets none. */
function initialFont(): string {
  if (font !== undefined) return font;
  const probe = document.createElement('span');
  probe.style.setProperty('all', 'initial');
  document.documentElement.append(probe);
  font = getComputedStyle(probe).fontFamily;
  probe.remove();
  return font;
}
