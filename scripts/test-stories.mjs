// Shows every story and docs page of the built Storybook in Chromium, stories in light and in dark: each must render, say nothing on
// the console, ask nobody outside, and pass axe, as it stands and with all open that can be opened in it. The stories of one widget follow each other in one page, for loading Storybook takes
// ten times as long as showing a story. Arguments choose stories whose id contains one of them. The last line counts.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { closingLine } from './closing-line.mjs';
import { inspectDocs } from './docs-page.mjs';
import { inspectOpened } from './open-states.mjs';
import { FAILING, inLanes, newPage, openStory, showStory, startStorybook, STORYBOOK, UNENDED } from './story-page.mjs';

const AXE = path.resolve(import.meta.dirname, '..', 'node_modules', 'axe-core', 'axe.min.js');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
/** Docs pages hold several stories and Storybook's own parts: axe looks at the stories. */
const AXE_RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** What a whole page must have, and one widget alone need not. */
const PAGE_RULES = ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order', 'bypass', 'document-title'];

/** What is shown in one page, one after the other: a docs page, or the stories of a widget in a theme; the longest first. */
async function listTasks() {
  const { entries } = JSON.parse(await readFile(path.join(STORYBOOK, 'index.json'), 'utf8'));
  const chosen = Object.values(entries).filter(({ id }) => wanted.length === 0 || wanted.some((part) => id.includes(part)));
  const docs = chosen
    .filter(({ type }) => type === 'docs')
    .map((page) => ({
      stories: [page],
      siblings: Object.values(entries).filter(({ title }) => title === page.title),
      theme: 'light',
    }));
  const titles = new Set(chosen.map(({ title }) => title));
  const groups = [...titles].map((title) => chosen.filter((story) => story.type !== 'docs' && story.title === title));
  const stories = groups.flatMap((group) => ['light', 'dark'].map((theme) => ({ stories: group, theme })));
  const longest = stories.filter((task) => task.stories.length > 0).sort((a, b) => b.stories.length - a.stories.length);
  return [...longest, ...docs];
}

/** What axe has against the stories on the page. Runs in the page; Storybook's own check may be at work there, then it waits. */
async function inspect({ runOnly, off }) {
  const rules = Object.fromEntries(off.map((id) => [id, { enabled: false }]));
  for (let attempt = 0; ; attempt += 1) {
    try {
      const { violations } = await window.axe.run('#storybook-root', { runOnly, rules, resultTypes: ['violations'] });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${help}\n${target.flat().join(' ')}\n${failureSummary ?? ''}`),
      );
    } catch (error) {
      if (attempt >= 600 || !String(error).includes('already running')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** A page of its own for stories of one theme; it gives `tell` what it says on the console, what it throws, and whom it asks. */
async function openPage(browser, { origin, theme, tell }) {
  const page = await newPage(browser, { viewport: { width: 1000, height: 800 }, colorScheme: theme });
  page.on('console', (message) => tell(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => tell(`uncaught: ${error.stack ?? error.message}`));
  await page.route(
    (url) => url.origin !== origin && ['http:', 'https:'].includes(url.protocol),
    (route) => {
      tell(`asks outside: ${route.request().url()}`);
      return route.abort();
    },
  );
  return page;
}

/** What is wrong with a story that the page is to show next, or first where it is new; `siblings` are the stories on a page of docs. */
async function check(page, { story, siblings, origin, theme }) {
  const isNew = page.url() === 'about:blank';
  const failure = isNew ? await openStory(page, origin, story, `a11y.manual:!true;theme:${theme}`) : await showStory(page, story);
  if (story.type === 'docs') return failure ? [failure] : inspectDocs(page, siblings);
  if (isNew) await page.addScriptTag({ path: AXE });
  const look = () => page.evaluate(inspect, { ...AXE_RULES, off: PAGE_RULES });
  const found = await look();
  if (failure) return [failure, ...found];
  return story.tags.includes(UNENDED) ? found : [...found, ...(await inspectOpened(page, look))];
}

function report({ story, theme, problems }) {
  const name = story.type === 'docs' ? story.id : `${story.id} in ${theme}`;
  process.stdout.write(`✖ ${name}\n${problems.map((one) => `  ${one.replaceAll('\n', '\n    ')}`).join('\n')}\n`);
}

/** True for the warning with which the widget of a failing story reports its error; a page of docs has failing stories, too. */
function isExpected({ story }, problem) {
  return /^console warning: sales-[a-z]+: /.test(problem) && (story.type === 'docs' || story.tags.includes(FAILING));
}

/** Shows the stories of a task one after the other; after one that fails the next has a new page. Gives what is wrong with each. */
async function checkAll({ browser, origin }, { stories, siblings = [], theme }) {
  const results = stories.map((story) => ({ story, theme, problems: [] }));
  let page;
  // What a page says after a story was looked at is that story's, until the next is shown.
  let now = results[0];
  const tell = (problem) => {
    if (!isExpected(now, problem)) now.problems.push(problem);
  };
  for (const result of results) {
    if (now.problems.length > 0) page = await page?.context().close();
    now = result;
    try {
      page ??= await openPage(browser, { origin, theme, tell });
      result.problems.push(...(await check(page, { story: result.story, siblings, origin, theme })));
    } catch (error) {
      tell(String(error.stack ?? error));
    }
  }
  await page?.context().close();
  return results;
}

const tasks = await listTasks();
const storybook = await startStorybook(await findBrowser());
const count = { passed: 0, failed: 0, skipped: 0 };
await inLanes(tasks, async (task) => {
  for (const result of await checkAll(storybook, task)) {
    count[result.problems.length > 0 ? 'failed' : 'passed'] += 1;
    if (result.problems.length > 0) report(result);
  }
});
await storybook.close();
if (tasks.length === 0) count.failed += 1;
process.stdout.write(`\n${closingLine(count)}\n`);
process.exitCode = count.failed > 0 ? 1 : 0;
