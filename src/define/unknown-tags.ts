import { whenAdded } from './watch.js';

/** Shows the box of a mistake. Its code loads with the first mistake. */
export type LoadBox = () => Promise<{
  readonly showMistake?: (element: HTMLElement, tags: readonly string[], start: string) => void;
  readonly showTexts?: (tags: readonly string[], start: string) => void;
}>;

/** Matches text that may be a tag which an editor escaped, or a shortcode: `<sales-kpi`, `[sales-kpi`, `{{< sales-kpi`. */
const TAG_TEXT = /[[<{%] ?sales[-_]\w/;

/** Maximum number of texts of a page that are searched, about 5 ms of work. */
const MAX_TEXTS = 10_000;

/** Time that scripts of the page have after its load, to define elements with a similar name, in milliseconds. */
const WAIT_MS = 1000;

/** Calls back once the page has loaded and its scripts have had time to define elements. */
function afterDefinitions(call: () => void): void {
  const wait = (): void => void setTimeout(call, WAIT_MS);
  if (document.readyState === 'complete') wait();
  else globalThis.addEventListener('load', wait, { once: true });
}

/** Matches elements that are meant for this library, where `data-widget` alone does not show it. */
export const OURS = '[data-src],[data-source],[data-measure],[data-where],[data-by],[data-field]';

/**
 * Shows a box in each tag, `data-widget` and link with a name that is similar to a tag of this library, and in an empty element with a tag as its class or
 * its attribute. Elements that the page or another library defines get none. `start` is the prefix of the tags, with its hyphen. Here, elements are chosen
 * that may be such: the module of the box, which loads with the first of them, checks their names.
 */
export function watchUnknown(tags: readonly string[], start: string, loadBox: LoadBox): void {
  // A server that renders pages imports the tags too.
  if (typeof document === 'undefined') return;
  const names = tags.map((tag) => start + tag);
  const seen = new WeakSet<HTMLElement>();
  const load = (show: (box: Awaited<ReturnType<LoadBox>>) => void): void => void loadBox().then(show).catch(reportError);
  const check = (element: HTMLElement): void => {
    const { localName } = element;
    const isTag = localName.includes('sale') && !names.includes(localName);
    if (seen.has(element) || !(isTag || element.matches(others))) return;
    seen.add(element);
    afterDefinitions(() => {
      seen.delete(element);
      if (!element.isConnected || element.isContentEditable) return;
      load(({ showMistake }) => showMistake?.(element, tags, start));
    });
  };
  const isOurs = `:is(${OURS},[src],[measure])`;
  const others = [
    '[data-widget*="sale"]',
    `[data-widget]${isOurs}`,
    `a[href*="#${start}sales"]:not([href^="#"])`,
    `div:is([class*="sales-"],[id*="sales-"],[is],[widget])${isOurs}`,
    ...names.flatMap((name) => [`[data-${name}]`, `[data-widget="${name.replace('sales-', '')}" i]`]),
  ].join(',');
  // What word processors and people write in place of the hyphen makes a name without one, which browsers count as defined.
  const misspelled = names.flatMap((name) => ['_', '', '‑', '–'].map((sign) => name.replace('sales-', `sales${sign}`)));
  afterDefinitions(() => {
    // Node by node: the text of a page in one piece takes 20 times as long.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let k = 0; k < MAX_TEXTS && walker.nextNode(); k += 1)
      if (TAG_TEXT.test((walker.currentNode as Text).data)) return void load(({ showTexts }) => showTexts?.(tags, start));
  });
  whenAdded([':not(:defined)', `${start}sales`, others, ...misspelled].join(','), check);
}
