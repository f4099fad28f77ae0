// What every check of a story looks at: axe, and what its page logs and requests.
import path from 'node:path';
import { FAILING, newPage } from './story-page.mjs';

/** The file of axe. */
export const AXE = path.resolve(import.meta.dirname, '..', 'node_modules', 'axe-core', 'axe.min.js');
/** The rules of axe for a story. What a whole page must have, one widget alone need not. */
export const STORY_RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  off: ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order', 'bypass', 'document-title'],
};

/** What axe has against a part of the page, or the stories on it. Runs in the page; Storybook's own check may be at work there, then it waits. */
export async function inspect({ runOnly, off, part = '#storybook-root' }) {
  const rules = Object.fromEntries(off.map((id) => [id, { enabled: false }]));
  // The style sheets that axe would fetch again are for a rule on orientation that is not asked.
  const options = { runOnly, rules, resultTypes: ['violations'], preload: false };
  // Axe writes the selector and the HTML of each element that it checks, which takes half of its time. Only violations need them.
  const brief = { ...options, selectors: false, noHtml: true };
  for (let attempt = 0; ; attempt += 1) {
    try {
      if ((await window.axe.run(part, brief)).violations.length === 0) return [];
      const { violations } = await window.axe.run(part, options);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${help}\n${target.flat().join(' ')}\n${failureSummary ?? ''}`),
      );
    } catch (error) {
      if (attempt >= 600 || !String(error).includes('already running')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Opens a page that passes console messages, errors and requests to other hosts to `tell`. */
export async function openPage(browser, { origin, tell }) {
  const page = await newPage(browser, { viewport: { width: 1000, height: 800 }, colorScheme: 'light' });
  page.on('console', (message) => tell(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => tell(`uncaught: ${error.stack ?? error.message}`));
  // Not by `page.route`, which has every request wait for this process, and keeps none of the answers.
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && ['http:', 'https:'].includes(protocol)) tell(`asks outside: ${request.url()}`);
  });
  return page;
}

/** True for the warning with which the widget of a failing story reports its error; a page with all stories of an element has failing ones, too. */
export function isExpected({ name, siblings = [], tags }, problem) {
  const hasStories = siblings.length > 0 && name !== 'Guide';
  return /^console warning: sales-[a-z]+: /.test(problem) && (hasStories || tags.includes(FAILING));
}
