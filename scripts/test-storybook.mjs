// Checks every story and docs page of the built Storybook in Chromium. Each must render, log nothing, request nothing from other hosts, and pass axe
// as rendered, with each panel and menu open, and right to left. Stories with a picture must pass in dark and in forced colors too. The colors of other
// stories are tokens; `test/contract/colours.test.ts` computes their contrasts in each theme.
// Stories share a page, because loading Storybook takes ten times as long as showing a story. Arguments choose stories whose id contains one of
// them; `site` is the first page of the site. The last line counts each story once for each look. `npm test` opens each story once, in light
// (scripts/test-stories.mjs).
// A docs page has all stories of an element, or the text of a page with snippets. Each story must look as it does alone: in its own filter group, with
// its own errors only. Each snippet must run.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { closingLine } from './command.mjs';
import {
  AXE,
  FAILING,
  inLanes,
  inspect,
  isExpected,
  LANES,
  openPage,
  openStory,
  showStory,
  startStorybook,
  STORY_RULES,
  STORYBOOK,
  UNENDED,
} from './story-page.mjs';
import { inspectOpened } from './open-states.mjs';

/** Maximum milliseconds until the widgets of a docs page are painted; only ends what hangs. */
const LIMIT_MS = 120_000;

/** Returns the problems of a docs page whose stories are `stories` (entries of Storybook's index). */
async function inspectDocs(page, stories) {
  const failed = [...(await page.evaluate(runSnippets, LIMIT_MS)), ...(await page.evaluate(deadLinks))];
  const tagged = (tag) => stories.filter(({ tags }) => tags.includes(tag)).map(({ id }) => id);
  return [
    ...failed,
    ...(await page.evaluate(inspectPage, { failing: tagged(FAILING), unended: tagged(UNENDED), limit: LIMIT_MS })),
  ];
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
async function inspectPage({ failing, unended, limit }) {
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

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
/** The rules whose answer depends on colors: in dark they are asked again, of the page that all others have seen in light. */
const COLOR_RULES = ['color-contrast', 'link-in-text-block'];
/** The settings of Storybook's toolbars in which stories are opened. */
const GLOBALS = 'a11y.manual:!true;theme:light';
/** The rules that axe checks in each theme. */
const THEMES = { light: STORY_RULES, dark: { runOnly: COLOR_RULES, off: [] } };

/** The rules that axe checks in other settings, before anything is opened. The system chooses forced colors, so only colors can be wrong there. */
const SETTINGS = {
  'forced colors': { runOnly: COLOR_RULES, off: [] },
  // Languages and directions change texts and places, never roles: the rules that depend on either.
  'right to left': { runOnly: [...COLOR_RULES, 'target-size', 'scrollable-region-focusable', 'valid-lang'], off: [] },
};
/** The looks of every story, and of those that test/pictures/stories.json lists: a few for each element. */
const LOOKS = ['light', 'right to left'];
const ALL_LOOKS = [...Object.keys(THEMES), ...Object.keys(SETTINGS)];
const { widgets, pages } = JSON.parse(
  await readFile(path.resolve(import.meta.dirname, '..', 'test', 'pictures', 'stories.json'), 'utf8'),
);
const looksOf = ({ id, type }) => {
  if (type === 'docs') return ['light'];
  return [...widgets, ...pages].includes(id) ? ALL_LOOKS : LOOKS;
};

/** How many stories, or pages of documentation, follow each other in one page at most: they share what the browser has loaded and compiled. */
const STORIES_TOGETHER = 80;
const DOCS_TOGETHER = 12;

/** The stories and pages of documentation that are chosen. A page has the stories that are on it as `siblings`. */
async function listStories() {
  const { entries } = JSON.parse(await readFile(path.join(STORYBOOK, 'index.json'), 'utf8'));
  const all = Object.values(entries);
  const siblingsOf = (page) => all.filter(({ title, type }) => title === page.title && type !== 'docs');
  return all
    .filter(({ id }) => wanted.length === 0 || wanted.some((part) => id.includes(part)))
    .map((story) => (story.type === 'docs' ? { ...story, siblings: siblingsOf(story) } : story));
}

/** Divides a list into lists of at most `most` entries. */
function lotsOf(list, most) {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, lot) => list.slice(lot * most, (lot + 1) * most));
}

/** Lists of what one page shows in turn: stories, then pages of documentation, whose lists are shorter. */
function tasksOf(stories) {
  const docs = stories.filter(({ type }) => type === 'docs');
  const others = stories.filter(({ type }) => type !== 'docs');
  // Where few are chosen, each processor gets some of them.
  const most = Math.max(1, Math.min(STORIES_TOGETHER, Math.ceil(others.length / LANES)));
  return [...lotsOf(others, most), ...lotsOf(docs, DOCS_TOGETHER)];
}

/** Has the page and the system in a theme, as where somebody switches it. */
async function switchTheme(page, theme) {
  await page.emulateMedia({ colorScheme: theme });
  await page.evaluate(async (name) => {
    document.documentElement.style.colorScheme = name;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, theme);
}

/**
 * Returns a function that checks a part of the page, or all of it, with axe in the themes among the looks of a story, and resolves with `{ theme, problem }` of each problem.
 * It starts with the current theme and ends with the last one.
 */
function makeLook(page, looks) {
  let themes = Object.keys(THEMES).filter((theme) => looks.includes(theme));
  return async (part) => {
    const found = [];
    for (const theme of themes) {
      if (theme !== themes[0]) await switchTheme(page, theme);
      found.push(...(await page.evaluate(inspect, { ...THEMES[theme], part })).map((problem) => ({ theme, problem })));
    }
    themes = themes.toReversed();
    return found;
  };
}

/** Writes the page from right to left, in Arabic, or as it was. Resolves when its widgets have painted. Runs in the page. */
async function turn(isRightToLeft) {
  Object.assign(document.documentElement, isRightToLeft ? { dir: 'rtl', lang: 'ar' } : { dir: 'ltr', lang: 'en' });
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await frame();
  const widgets = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('sales-'));
  await Promise.allSettled(widgets.map(({ ready }) => ready));
  await frame();
}

/** What axe has against a story that stands as it was opened: in forced colors, then right to left. */
async function inspectSettings(page, { isUnended, looks }) {
  const found = [];
  const look = async (theme) => {
    const problems = await page.evaluate(inspect, SETTINGS[theme]);
    found.push(...problems.map((problem) => ({ theme, problem })));
  };
  if (looks.includes('forced colors')) {
    await page.emulateMedia({ forcedColors: 'active' });
    await look('forced colors');
    await page.emulateMedia({ forcedColors: 'none' });
  }
  // What waits for its data for ever is never painted again.
  if (isUnended) return found;
  await page.evaluate(turn, true);
  await look('right to left');
  await page.evaluate(turn, false);
  return found;
}

/** What is wrong with a page of documentation. It is loaded again: it must show without what another page has defined. */
async function checkDocs(page, { docs, origin }) {
  const failure = await openStory(page, origin, docs, GLOBALS);
  return (failure ? [failure] : await inspectDocs(page, docs.siblings)).map((problem) => ({ theme: 'light', problem }));
}

/** What is wrong with a story that the page is to show next, or first where it is new. */
async function check(page, { story, origin }) {
  const isNew = page.url() === 'about:blank';
  const failure = isNew ? await openStory(page, origin, story, GLOBALS) : await showStory(page, story);
  const failures = (failure ? [failure] : []).map((problem) => ({ theme: 'light', problem }));
  if (isNew) await page.addScriptTag({ path: AXE });
  else await switchTheme(page, 'light');
  const looks = looksOf(story);
  const look = makeLook(page, looks);
  const isUnended = story.tags.includes(UNENDED);
  const found = [...(await look()), ...(failure ? [] : await inspectSettings(page, { isUnended, looks }))];
  if (failure || isUnended) return [...failures, ...found];
  return [...found, ...(await inspectOpened(page, look))];
}

/** Says what is wrong with a story in each of its looks, and counts them. */
function report({ story, problems }) {
  for (const look of looksOf(story)) {
    const own = problems.filter(({ theme }) => theme === look).map(({ problem }) => `  ${problem.replaceAll('\n', '\n    ')}\n`);
    count[own.length > 0 ? 'failed' : 'passed'] += 1;
    const name = story.type === 'docs' ? story.id : `${story.id} in ${look}`;
    if (own.length > 0) process.stdout.write(`✖ ${name}\n${own.join('')}`);
  }
}

/** Shows the stories of a task one after the other; after one that fails the next has a new page. Gives what is wrong with each. */
async function checkAll({ browser, origin }, stories) {
  const results = stories.map((story) => ({ story, problems: [] }));
  let page;
  // What a page says after a story was looked at is that story's, until the next is shown.
  let now = results[0];
  const tell = (problem) => {
    if (!isExpected(now.story, problem)) now.problems.push({ theme: 'light', problem });
  };
  for (const result of results) {
    if (now.problems.length > 0) page = await page?.context().close();
    now = result;
    const { story } = result;
    try {
      page ??= await openPage(browser, { origin, tell });
      const problems = story.type === 'docs' ? checkDocs(page, { docs: story, origin }) : check(page, { story, origin });
      result.problems.push(...(await problems));
    } catch (error) {
      tell(String(error.stack ?? error));
    }
  }
  await page?.context().close();
  return results;
}

/** Opens the site as a reader does, at its first page: the frame with the page must show, and the console must stay silent. */
async function checkSite() {
  const problems = [];
  const page = await openPage(storybook.browser, {
    origin: storybook.origin,
    tell: (problem) => problems.push(problem),
  });
  await page.goto(storybook.origin);
  const frame = page.frameLocator('#storybook-preview-iframe');
  // Storybook's own headings are there, and hidden.
  const heading = frame.locator('#storybook-docs h1').first();
  await heading.waitFor();
  if ((await heading.textContent()) !== 'sales-elements') problems.push('the first page is not the overview');
  await page.context().close();
  count[problems.length > 0 ? 'failed' : 'passed'] += 1;
  if (problems.length > 0) process.stdout.write(`✖ the site\n${problems.map((one) => `  ${one}`).join('\n')}\n`);
}

const stories = await listStories();
const storybook = await startStorybook(await findBrowser());
const count = { passed: 0, failed: 0, skipped: 0 };
await inLanes(tasksOf(stories), async (task) => {
  for (const result of await checkAll(storybook, task)) report(result);
});
const isSite = wanted.length === 0 || wanted.includes('site');
if (isSite) await checkSite();
await storybook.close();
if (stories.length === 0 && !isSite) count.failed += 1;
process.stdout.write(`\n${closingLine(count)}\n`);
process.exitCode = count.failed > 0 ? 1 : 0;
