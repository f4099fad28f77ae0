import { defineTags, SALES_TAGS, type SalesTag } from './define-tags.js';
import './define/data-widget.js';
import { whenAdded } from './define/watch.js';
import { tagOf, WIDGET_LINK } from './define/widget-links.js';

// A bundle that is a classic script has no URL here.
const { url = 'file:' } = import.meta as { readonly url?: string };
/** Prefix of the tags, from the script's URL: `auto.js?prefix=acme` loads `<acme-sales-kpi>`. */
const prefix = new URL(url).searchParams.get('prefix') ?? '';
const start = prefix === '' ? '' : `${prefix}-`;

function load(name: string): void {
  const tag = name.slice(start.length) as SalesTag;
  if (!name.startsWith(start) || !SALES_TAGS.includes(tag) || customElements.get(name)) return;
  defineTags({ prefix, tags: [tag] }).catch((error: unknown) => reportError(error));
}

whenAdded(SALES_TAGS.map((tag) => start + tag).join(','), ({ localName }) => load(localName));
whenAdded(WIDGET_LINK, (link) => load(tagOf(link) ?? ''));

export { watch } from './define/watch.js';
