// A docs page of Storybook has all stories of an element, or the text of a page with snippets. Each story must look the same alone: in its own filter
// group, with its own errors only. Each snippet must run.
import { FAILING, UNENDED } from './story-page.mjs';

/** Maximum milliseconds until the widgets of a docs page are painted; only ends what hangs. */
const LIMIT_MS = 120_000;

/** Returns the problems of a docs page whose stories are `stories` (entries of Storybook's index). */
export async function inspectDocs(page, stories) {
  const failed = [...(await page.evaluate(runSnippets, LIMIT_MS)), ...(await page.evaluate(deadLinks))];
  const tagged = (tag) => stories.filter(({ tags }) => tags.includes(tag)).map(({ id }) => id);
  return [...failed, ...(await page.evaluate(inspect, { failing: tagged(FAILING), unended: tagged(UNENDED), limit: LIMIT_MS }))];
}

/** Scrolls to each snippet of the page in turn and waits until it has run. Returns their problems. Runs in the page. */
async function runSnippets(limit) {
  const problems = [];
  const end = Date.now() + limit;
  const nameOf = (frame) => frame.querySelector('[id]')?.id;
  for (const frame of document.querySelectorAll('.sales-snippet')) {
    while (['waiting', 'running'].includes(frame.dataset.state) && Date.now() < end) {
      // The snippets above grow when they run and push this one out of view.
      frame.scrollIntoView();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    if (frame.dataset.state !== 'done')
      problems.push(`${nameOf(frame)}: ${frame.dataset.error ?? `${frame.dataset.state} after ${limit} ms`}`);
    for (const widget of frame.querySelectorAll('*')) {
      const isBad = widget.localName.startsWith('sales-') && widget.matches(':state(error), :state(empty)');
      if (isBad)
        problems.push(`${nameOf(frame)}: ${widget.localName} is ${widget.matches(':state(error)') ? 'in error' : 'empty'}`);
    }
  }
  const maps = document.querySelectorAll('.sales-part-map');
  for (const map of maps) {
    while (!map.querySelector('.sales-part') && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
    if (!map.querySelector('.sales-part')) problems.push(`${map.querySelector('[id]').id}: no part is shown`);
  }
  return problems;
}

/** Returns the links of the page to files that are not on the site. Runs in the page. */
function deadLinks() {
  const links = [...document.querySelectorAll('#storybook-docs a[href]')].map((link) => link.getAttribute('href'));
  return links
    .filter((href) => !/^(#|https?:|(iframe\.html|[./]*)\?)/.test(href))
    .map((href) => `the link ${href} leads nowhere`);
}

/** Waits until all widgets are painted, except those that never load. Returns their problems. Runs in the page. */
async function inspect({ failing, unended, limit }) {
  const widgets = [...document.querySelectorAll('[id^="story--"] *')].filter(({ localName }) => localName.startsWith('sales-'));
  const storyOf = (widget) => widget.closest('[id^="story--"]').id.replace(/^story--|--primary-inner$|-inner$|--primary$/g, '');
  const ended = widgets.filter((widget) => !unended.includes(storyOf(widget)));
  const timeout = new Promise((resolve) => setTimeout(resolve, limit, 'late'));
  const painted = Promise.allSettled(ended.map(({ ready }) => ready));
  const problems = (await Promise.race([painted, timeout])) === 'late' ? [`its widgets were not done after ${limit} ms`] : [];
  const say = (widget, what) => problems.push(`${storyOf(widget)}: ${widget.localName} ${what}`);
  for (const widget of widgets) {
    const story = storyOf(widget);
    if (widget.group !== undefined && widget.group !== story) say(widget, `is in the filter group ${widget.group}`);
    if (widget.matches(':state(error)') && !failing.includes(story)) say(widget, 'shows an error');
    if (widget.matches(':state(empty)') && !/empty|nothing|none/.test(story)) say(widget, 'has no rows');
  }
  const { clauses } = globalThis[Symbol.for('sales-elements.bus.v1')]?.group?.('default') ?? { clauses: {} };
  if (Object.keys(clauses).length > 0) problems.push(`the page is filtered by ${JSON.stringify(clauses)}`);
  return problems;
}
