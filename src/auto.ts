import { startEarly } from './client/early-worker.js';
import { filesOf, loadBox, loadTags, ownUrl } from './auto-files.js';
import './define/data-widget.js';
import { afterScripts, preloadData, preloadScripts } from './define/preload.js';
import { watchUnknown } from './define/unknown-tags.js';
import { whenAdded } from './define/watch.js';
import { tagOf, WIDGET_LINK } from './define/widget-links.js';
import { TAG_NAMES } from './registry/compiled/tag-names.js';

/** Prefix of the tags, from the script's URL: `auto.js?prefix=acme` loads `<acme-sales-kpi>`. */
const prefix = new URL(ownUrl ?? 'file:').searchParams.get('prefix') ?? '';
const start = prefix === '' ? '' : `${prefix}-`;

/** Loads what a widget needs in one round: its scripts, the worker and its data. `element` is its tag, or a link to it. */
function load(name: string, element: Element): void {
  const tag = TAG_NAMES.find((one) => start + one === name);
  if (!tag || customElements.get(name)) return;
  const { own, created, worker } = filesOf(tag);
  preloadScripts(own);
  if (worker && !startEarly(worker)) preloadScripts([worker]);
  // Bound, not enclosed: the policy of the worker lives as long as the page, with all that a function next to it encloses.
  afterScripts(preloadData.bind(undefined, element, () => preloadScripts(created)));
  loadTags()
    .then(({ defineTags }) => defineTags({ prefix, tags: [tag] }))
    .catch((error: unknown) => reportError(error));
}

whenAdded(TAG_NAMES.map((tag) => start + tag).join(','), (element) => load(element.localName, element));
whenAdded(WIDGET_LINK, (link) => load(tagOf(link) ?? '', link));
watchUnknown(TAG_NAMES, start, loadBox);

export { watch } from './define/watch.js';
