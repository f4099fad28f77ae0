import { whenAdded } from './watch.js';

/** Shows the box of a mistake. Its code loads with the first mistake. */
export type LoadBox = () => Promise<Partial<typeof import('./mistake-box.js')>>;

/** Time that scripts of the page have after its load, to define elements with a similar name, in milliseconds. */
const WAIT_MS = 1000;

/** Attributes of a `div` that is meant for this library, where `data-widget` alone does not show it. */
const OURS = '[data-src],[data-source],[data-measure],[data-where],[data-by],[data-field]';
/** Matches a link to a data file, or with attributes: other links may lead to a heading `#sales-report`. */
const TO_DATA = /^[^#]*\.(?:csv|tsv|json|ndjson|xlsx|parquet|arrow|feather|zip|gz)(?:\?[^#]*)?#|^[^#]+#[^?]*\?/i;

/** Calls back once the page has loaded and its scripts have had time to define elements. */
function afterDefinitions(call: () => void): void {
  const wait = (): void => void setTimeout(call, WAIT_MS);
  if (document.readyState === 'complete') wait();
  else globalThis.addEventListener('load', wait, { once: true });
}

/** Returns the name of a tag, of `data-widget` or of a link, if it looks like one of this library and is none; otherwise `undefined`. */
function mistakenName(element: HTMLElement, names: readonly string[], start: string): string | undefined {
  const { localName, dataset } = element;
  const isLink = element instanceof HTMLAnchorElement;
  const widget = dataset['widget'];
  const tag = localName === `${start}sales` ? `${localName} ${element.attributes[0]?.name ?? ''}` : localName;
  const name = isLink ? /^#([^?]*)/.exec(element.hash)?.[1] : (widget ?? tag);
  if (!name || names.includes(name)) return undefined;
  const isOwn = name.startsWith(`${start}sales-`) || name.startsWith(`${start}sales_`);
  if (isLink) return isOwn && TO_DATA.test(element.getAttribute('href') ?? '') ? name : undefined;
  if (widget !== undefined) {
    // Other libraries fill their own `data-widget` until the page has loaded.
    const isShort = names.includes(`sales-${name.toLowerCase()}`) && (element.matches(OURS) || element.childElementCount === 0);
    return isOwn || isShort ? name : undefined;
  }
  if (!(name.startsWith(start) && /^sales?[-_ ‑–]?[a-z]/.test(name.slice(start.length)))) return undefined;
  const isDefined = name.includes('-') ? element.matches(':defined') : !(element instanceof HTMLUnknownElement);
  return isDefined || customElements.get(name) ? undefined : name;
}

/**
 * Shows a box in each tag, `data-widget` and link whose name is similar to a tag of this library. Elements that the page or another library defines
 * get none. `start` is the prefix of the tags, with its hyphen.
 */
export function watchUnknown(tags: readonly string[], start: string, loadBox: LoadBox): void {
  const names = tags.map((tag) => start + tag);
  const seen = new WeakSet<HTMLElement>();
  const check = (element: HTMLElement): void => {
    if (seen.has(element)) return;
    if (mistakenName(element, names, start) === undefined) return;
    seen.add(element);
    afterDefinitions(() => {
      seen.delete(element);
      const name = mistakenName(element, names, start);
      if (name === undefined || !element.isConnected || element.isContentEditable) return;
      seen.add(element);
      loadBox()
        .then(({ showMistake }) => showMistake?.(element, { name, tags, start }))
        .catch((error: unknown) => reportError(error));
    });
  };
  // What word processors and people write in place of the hyphen makes a name without one, which browsers count as defined.
  const misspelled = names.flatMap((name) => ['_', '', '‑', '–'].map((sign) => name.replace('sales-', `sales${sign}`)));
  whenAdded([':not(:defined)', `${start}sales`, '[data-widget]', 'a[href*="#"][href*="sales"]', ...misspelled].join(','), check);
}
