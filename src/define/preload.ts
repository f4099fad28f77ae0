/** Files that were asked for early, as URLs. */
const asked = new Set<string>();
/** Maximum number of data files that are requested early. A browser has six connections to a server without HTTP/2, and the scripts need some of them. */
const MAX_DATA = 2;
let dataCount = 0;
/** Attributes with which the request for the data differs from a plain one. */
const OTHER_REQUEST = '[engine],[cache],[cross-origin]';
/** Matches the path of a file that is read from its start to its end. Parquet files are read in parts. */
const READ_WHOLE = /\.(?:csv|tsv|json|ndjson)$/i;

/** Lets the browser request a file that is needed soon. A file is requested once. Calls back once it has arrived. */
function preload(href: string, attributes: Readonly<Record<string, string>>, onArrival?: () => void): void {
  if (asked.has(href)) return;
  asked.add(href);
  const link = document.createElement('link');
  for (const [name, value] of Object.entries({ ...attributes, href })) link.setAttribute(name, value);
  if (onArrival) link.addEventListener('load', onArrival);
  document.head.append(link);
}

/** Requests scripts in one round. */
export function preloadScripts(scripts: readonly string[]): void {
  for (const href of scripts) preload(href, { rel: 'modulepreload' });
}

/** Calls back when the scripts of the page have run. Calls back at once on a page that has loaded. */
export function afterScripts(call: () => void): void {
  if (document.readyState === 'complete') {
    call();
    return;
  }
  let isCalled = false;
  const once = (): void => {
    if (!isCalled) call();
    isCalled = true;
  };
  document.addEventListener('DOMContentLoaded', once, { once: true });
  globalThis.addEventListener('load', once, { once: true });
}

/**
 * Requests the files of an element, if the element will send the same requests. Scripts of the page may give it headers or its own `fetch` before. Calls back
 * once a file has arrived: earlier requests would delay it.
 */
export function preloadData(element: Element, onArrival: () => void): void {
  const isSpecial = element.matches(OTHER_REQUEST) || ['fetch', 'headers'].some((name) => Object.hasOwn(element, name));
  if (isSpecial || customElements.get(element.localName)) return;
  for (const src of (element.getAttribute('src') ?? '').split(/\s+/).filter(Boolean)) preloadFile(src, onArrival);
}

function preloadFile(src: string, onArrival: () => void): void {
  if (!URL.canParse(src, document.baseURI)) return;
  const { href, protocol, pathname } = new URL(src, document.baseURI);
  if (!/^https?:$/.test(protocol) || !READ_WHOLE.test(pathname) || asked.has(href) || dataCount === MAX_DATA) return;
  dataCount += 1;
  preload(href, { rel: 'preload', as: 'fetch', crossorigin: '' }, onArrival);
}
