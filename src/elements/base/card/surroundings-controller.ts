import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readsOnConnect } from './size-controller.js';

/** Lightness (0–1) below which a background is dark, and above which a text is light. */
const MIDDLE = 0.5;

/** True when an element is on a dark background, or on an unknown one (an image) with light text. */
export function isDark(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage, color } = getComputedStyle(at);
    const lightness = lightnessOf(backgroundColor);
    if (lightness !== undefined) return lightness < MIDDLE;
    if (backgroundImage !== 'none') return (lightnessOf(color) ?? 0) > MIDDLE;
  }
  return false;
}

/** Returns the color behind an element; `undefined` when that is unknown, because of an image. Without a background, the page's canvas. */
function backgroundBehind(element: Element): string | undefined {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return undefined;
    if (lightnessOf(backgroundColor) !== undefined) return backgroundColor;
  }
  return 'Canvas';
}

/** Returns the parent of an element in the flat tree: its slot, its shadow host or its parent element. */
function parentOf(element: Element): Element | undefined {
  const { parentNode } = element;
  return element.assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : (element.parentElement ?? undefined));
}

/** Returns the lightness of a computed color, from 0 (black) to 1 (white); `undefined` when it is more than half transparent. */
export function lightnessOf(color: string): number | undefined {
  const [name = ''] = /^[a-z]+/.exec(color) ?? [];
  const numbers = (color.slice(name.length).match(/-?[\d.]+(e-?\d+)?%?/g) ?? []).map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part),
  );
  const alpha = numbers[3] ?? 1;
  if (numbers.length < 3 || alpha < MIDDLE) return undefined;
  const [first = 0, second = 0, third = 0] = numbers;
  if (name.startsWith('ok')) return first;
  if (name === 'lab' || name === 'lch') return first / 100;
  const scale = name.startsWith('rgb') ? 255 : 1;
  return (0.299 * first + 0.587 * second + 0.114 * third) / scale;
}

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
