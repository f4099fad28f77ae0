import type { ReactiveControllerHost } from 'lit';
import { dataAttributes } from '../base/attributes/common.js';
import { createNear, loadNear, tagOf } from '../base/element/tag-names.js';
import type { LocaleAttributes } from '../base/messages/locale.js';
import type { AskPlan } from './load-ask.js';

type Attributes = Readonly<Record<string, string>>;

/** Returns the attributes of an element that say where its data is and how it is read, as they are written. */
export function dataOf(element: Element): Attributes {
  const names = ['source', ...Object.values(dataAttributes).map(({ attribute }) => attribute)];
  return Object.fromEntries(
    names.filter((name) => element.hasAttribute(name)).map((name) => [name, element.getAttribute(name)!]),
  );
}

/** What an answer inherits besides its data. */
interface AnswerScene extends LocaleAttributes {
  readonly group: string;
  readonly scope: string;
  readonly headingLevel: string | number;
}

/** Returns the attributes that an answer inherits: the filter group, and the locale settings of the element or its source. */
export function sceneOf(own: AnswerScene, source: LocaleAttributes | undefined, language: string): Attributes {
  const pick = (one: keyof LocaleAttributes): string => [own[one], source?.[one]].find(Boolean)?.toString() ?? '';
  const all = {
    group: own.group === 'default' ? '' : own.group,
    scope: own.scope,
    'heading-level': String(own.headingLevel),
    locale: pick('locale') || language,
    terms: pick('terms'),
    href: pick('href'),
    currency: pick('currency'),
    'time-zone': pick('timeZone'),
    'week-start': pick('weekStart'),
    'fiscal-start': pick('fiscalStart'),
    holidays: pick('holidays'),
    'working-week': pick('workingWeek'),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

interface AnswerWidget extends HTMLElement {
  readonly ready: Promise<void>;
}

/** The widget that shows the answer. It stays the same element while the tag is the same, so a change of its attributes moves nothing. */
export class AnswerCard {
  readonly #host: ReactiveControllerHost & Element;
  #element: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** Returns the widget of a plan. `common`: attributes besides those of the plan. */
  of({ tag, attributes }: AskPlan, common: Readonly<Record<string, string>>): HTMLElement {
    if (!this.#element || tagOf(this.#element) !== tag) this.#element = createNear(this.#host, tag);
    const element = this.#element;
    const wanted = { ...common, ...attributes };
    for (const name of element.getAttributeNames()) if (!(name in wanted) && name !== 'view') element.removeAttribute(name);
    for (const [name, value] of Object.entries(wanted))
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    return element;
  }

  /** Resolves when the widget is registered and painted. @throws SalesError the error of its card, or of its import */
  async painted(): Promise<void> {
    const element = this.#element;
    if (!element) return;
    await loadNear(this.#host, tagOf(element) ?? element.localName);
    await (element as AnswerWidget).ready;
  }

  /** The heading and the sentence of the card, as users see them. */
  get sentence(): readonly string[] {
    const root = this.#element?.shadowRoot;
    const texts = ['[part~="heading"]', '#summary'].map((selector) => root?.querySelector(selector)?.textContent.trim() ?? '');
    return texts.filter((text) => text !== '');
  }
}
