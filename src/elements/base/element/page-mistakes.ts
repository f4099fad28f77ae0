import type { ReactiveControllerHost } from 'lit';
import { nearest } from '../../../query/names.js';
import { SalesError } from '../../../util/error.js';
import type { Messages } from '../../../messages/en.js';
import { englishOf } from '../messages/messages.js';
import { BROKEN } from './broken-value.js';
import { isCopied, warn } from './report-error.js';
import { attributeNamesOf } from './tag-names.js';
import type { UnknownAttribute } from './widget.js';

/** Attributes that change which figure a card shows. A mistyped one would leave a wrong figure in the card. */
export const OF_FIGURES: readonly string[] = ['measure', 'where', 'by', 'src', 'period', 'filter', 'compare', 'field'];
/** What other tools call attributes. Loads with the first tag that has an attribute which is close to none. */
let others: Partial<typeof import('./other-names.js')> | undefined;

/** True for a mistyped attribute that is meant to change the figure. */
function changesFigure(element: Element, near: string | undefined): boolean {
  return near !== undefined && OF_FIGURES.includes(near) && !element.hasAttribute(near);
}

/** Returns the attribute that a name means: its name in another tool, or at most two typing errors away. */
const nearestAttribute = (name: string, known: readonly string[], value: string | null): string | undefined =>
  others?.otherName?.(name, known, value) ?? nearest(name, known, 2);

/**
 * Returns the error of a tag whose markup is not what its author meant, so its figures would be wrong: broken markup, names of other tools, or a mistyped
 * attribute that changes the figure.
 */
export function markupProblem(element: Element): SalesError | undefined {
  const unknown = unknownAttributes(element);
  const other = others?.otherProblem?.(element, unknown, OF_FIGURES);
  if (other) return other;
  const mistyped = unknown.find((one) => changesFigure(element, one.nearest));
  if (!mistyped) return undefined;
  const { name: option, nearest: near = '' } = mistyped;
  const params = { option, nearest: near, value: element.getAttribute(option) ?? '' };
  return new SalesError('bad-option', 'unknown-attribute', { params });
}

/** Attributes that many pages set on any element. `isOfHtml` knows the others. */
const GLOBAL = /^(class|dir|hidden|id|is|key|lang|name|part|ref|role|slot|style|tabindex)$/;
/** True for an attribute of HTML. A `title`, the tooltip of browsers, is most likely meant as the heading where a tag has none. */
const isGlobal = (element: Element, name: string): boolean =>
  name === 'title'
    ? (element as Element & { heading?: unknown }).heading !== ''
    : GLOBAL.test(name) || others?.isOfHtml?.(name) === true;

/** Prefixes that belong to the platform, to a framework or to a tool of the page. */
const FOREIGN = /^(on|js|ng(?!-attr)|(aria|amp|c|data|hx|i|q|s|uk|up|[vx](?!-bind:)|wp)-)/;

/** The attributes of each element that are neither its own nor known to belong to HTML, a framework or a tool. Searched once per update. */
const foreign = new WeakMap<Element, readonly UnknownAttribute[]>();

function foreignAttributes(element: Element): readonly UnknownAttribute[] {
  const known = attributeNamesOf(element);
  const found =
    foreign.get(element) ??
    element
      .getAttributeNames()
      .filter((name) => !known.includes(name) && !isGlobal(element, name) && !FOREIGN.test(name))
      .map((name) => ({ name, nearest: nearestAttribute(name, known, element.getAttribute(name)) }));
  foreign.set(element, found);
  return found;
}

/**
 * Returns the attributes of an element that are most likely typing mistakes, as they were when its newest update began. Names with a hyphen or an
 * underscore are listed only when a similar attribute exists, since tools add their own. Names with other signs, as templates have them, are not listed.
 */
export function unknownAttributes(element: Element): readonly UnknownAttribute[] {
  // A tag created from a `div` has all `data-…` attributes of the `div`, including those meant for other scripts.
  const isOfDiv = isCopied(element);
  return foreignAttributes(element).filter(({ name, nearest: near }) =>
    near === undefined ? !isOfDiv && /^[a-z]+$/.test(name) : /^[a-z]+([-_–‑][a-z]+)*$/.test(name),
  );
}

/**
 * Called when an update begins: attributes may be others. Loads what other tools call attributes and what breaks markup, for an element with an attribute
 * that is close to none, or with a value that may be broken: it may mean the measure, and no figure is shown before that is known. `undefined` when
 * nothing loads.
 */
export function loadOtherNames(element: Element): Promise<void> | undefined {
  foreign.delete(element);
  if (others) return undefined;
  const isOdd =
    element.matches('[data-widget][src] > *, [compare=""], [hidden=false]') ||
    OF_FIGURES.some((name) => element.hasAttribute(`data-${name}`)) ||
    !(((element as { headingLevel?: number }).headingLevel ?? 1) <= 6) ||
    [...element.attributes].some(({ value }) => BROKEN.test(value)) ||
    foreignAttributes(element).some((one) => !one.nearest || /[^a-z-]|^by$/.test(one.name));
  if (!isOdd) return undefined;
  // Without the module, the attribute is only unknown.
  return import('./other-names.js')
    .catch(() => ({}))
    .then((module) => {
      others = module;
      foreign.delete(element);
    });
}

/** Logs each unknown attribute of an element once. */
export function logUnknownAttributes(host: ReactiveControllerHost & HTMLElement): void {
  const named = new Set<string>();
  host.addController({
    hostUpdated(): void {
      for (const { name, nearest: near } of unknownAttributes(host)) {
        // The card shows those that change the figure as its error, which is logged too.
        if (named.has(name) || changesFigure(host, near)) continue;
        named.add(name);
        warn(host, `Unknown attribute '${name}'${near ? `. Did you mean '${near}'?` : (others?.adviceFor?.(name) ?? '')}`);
      }
    },
  });
}

/**
 * Returns what a widget says of another one inside it, or of a part of the page, which is not shown; `undefined` without one. HTML has no self-closing
 * tags, so `<sales-kpi />` contains all tags that follow.
 */
export function nestedNote({ children, localName }: Element, messages: Pick<Messages, 'nestedTag'>): string | undefined {
  const nested = [...children].find((child) =>
    /(^|-)sales-(?!source$)[a-z]+$|^(h[1-6]|main|nav|header|footer)$/.test(child.localName),
  );
  return nested && messages.nestedTag({ inner: `<${nested.localName}>`, tag: `<${localName}></${localName}>` });
}

/** Logs once that a widget contains what it does not show. */
export function logNested(host: ReactiveControllerHost & HTMLElement): void {
  let isLogged = false;
  host.addController({
    hostUpdated(): void {
      const note = isLogged ? undefined : nestedNote(host, englishOf(undefined));
      if (!note) return;
      isLogged = true;
      warn(host, note);
    },
  });
}
