// Opens every story and docs page of the built Storybook in Chromium, stories in light and in dark: each must render, say nothing on
// the console, ask nobody outside, and pass axe. Arguments choose stories whose id contains one of them. The last line counts.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { FLAGS, findBrowser } from './browser.mjs';
import { closingLine } from './closing-line.mjs';
import { serveFolder } from './static-server.mjs';
import { openStory } from './story-page.mjs';

const root = path.resolve(import.meta.dirname, '..');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const PAGES_AT_ONCE = 2;
/** Docs pages hold several stories and Storybook's own parts: axe looks at the stories. */
const AXE_RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** What a whole page must have, and one widget alone need not. */
const PAGE_RULES = ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order', 'bypass', 'document-title'];

async function listStories() {
  const { entries } = JSON.parse(await readFile(path.join(root, 'storybook-static', 'index.json'), 'utf8'));
  const chosen = Object.values(entries).filter(({ id }) => wanted.length === 0 || wanted.some((part) => id.includes(part)));
  return chosen.flatMap(({ id, type }) =>
    type === 'docs' ? [{ id, type }] : ['light', 'dark'].map((theme) => ({ id, type, theme })),
  );
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
      if (attempt >= 50 || !String(error).includes('already running')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function check(browser, origin, { id, type, theme }) {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 800 },
    reducedMotion: 'reduce',
    colorScheme: theme ?? 'light',
  });
  const problems = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => problems.push(`console ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
    await page.route(
      (url) => url.origin !== origin && ['http:', 'https:'].includes(url.protocol),
      (route) => {
        problems.push(`asks outside: ${route.request().url()}`);
        return route.abort();
      },
    );
    const globals = `a11y.manual:!true${theme ? `;theme:${theme}` : ''}`;
    const failure = await openStory(page, origin, { id, type, globals });
    if (failure) problems.push(failure);
    if (type !== 'docs') {
      await page.addScriptTag({ path: path.join(root, 'node_modules', 'axe-core', 'axe.min.js') });
      problems.push(...(await page.evaluate(inspect, { ...AXE_RULES, off: PAGE_RULES })));
    }
  } catch (error) {
    problems.push(String(error.stack ?? error));
  } finally {
    await context.close();
  }
  return problems;
}

async function main() {
  const stories = await listStories();
  const { executablePath, env } = await findBrowser();
  const server = await serveFolder(path.join(root, 'storybook-static'));
  const browser = await chromium.launch({ executablePath, env, args: FLAGS.filter((flag) => flag !== '--headless') });
  const count = { passed: 0, failed: 0, skipped: 0 };
  const queue = [...stories];
  const lane = async () => {
    for (let story = queue.shift(); story; story = queue.shift()) {
      const problems = await check(browser, server.origin, story);
      count[problems.length > 0 ? 'failed' : 'passed'] += 1;
      const name = [story.id, story.theme].filter(Boolean).join(' in ');
      if (problems.length > 0)
        process.stdout.write(`✖ ${name}\n${problems.map((one) => `  ${one.replaceAll('\n', '\n    ')}`).join('\n')}\n`);
    }
  };
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, lane));
  await browser.close();
  server.close();
  if (stories.length === 0) count.failed += 1;
  process.stdout.write(`\n${closingLine(count)}\n`);
  process.exitCode = count.failed > 0 ? 1 : 0;
}

await main();
