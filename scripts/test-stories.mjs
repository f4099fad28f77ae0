// Checks every story in Chromium, in light. Each must render, log nothing, request nothing from other hosts, and pass axe without its rule of contrast,
// which takes a third of its time: tokens have tests of contrast. Axe takes half of the time, so it skips a story that is made of the same kinds of elements
// as those before. Stories share a page; after one that fails, the next has a new one. Arguments choose stories whose id contains one of them.
// Stories whose data never come are checked at once, before progress fades in.
// All stories are in one page without Storybook's interface, bundled by esbuild in seconds, with the decorators of .storybook/preview.ts.
// `node scripts/test-storybook.mjs` opens them in the built Storybook, in all looks and with what opens in use.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { findBrowser } from './browser.mjs';
import { closingLine } from './command.mjs';
import { AXE, inspect, isExpected, openPage, STORY_RULES } from './story-page.mjs';
import { settled, startPages } from './story-page.mjs';
import { buildStoryWorker } from './fast-build.mjs';
import { writeManifest } from './manifest.mjs';
import { writeStoryData } from './sample-data.mjs';
import { writeGenerated } from './texts.mjs';

const SLOWEST = 10;
const RULES = { ...STORY_RULES, off: [...STORY_RULES.off, 'color-contrast'] };
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'build', `stories-${process.pid}`);

const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Stories</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="stories.css">
  <script type="module" src="stories.js"></script>
  <body class="sb-show-main" style="margin: 0; padding: 1rem"><div id="storybook-root"></div></body>
</html>
`;

/** A module that puts the stories of these files into the map `stories` of the page, by id. */
const entryOf = (files) => `import * as renderer from '@storybook/web-components/entry-preview';
import { composeStories, composeStory, setProjectAnnotations } from 'storybook/preview-api';
import * as preview from './.storybook/preview.ts';
${files.map((file, index) => `import * as file${index} from './stories/${file}';`).join('\n')}
setProjectAnnotations([renderer, preview]);
const compose = (story, meta, project, name) => composeStory(story, meta, project, undefined, name);
const composed = [${files.map((_, index) => `file${index}`)}].flatMap((file) => Object.values(composeStories(file, {}, compose)));
globalThis.stories = new Map(composed.map((story) => [story.id, story]));
`;

/** Makes the page with all stories, its data and the worker in a folder. */
async function bundleStories(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeGenerated();
  if (!existsSync(path.join(root, 'custom-elements.json'))) await writeManifest(root);
  const files = (await readdir(path.join(root, 'stories'))).filter((file) => file.endsWith('.stories.ts'));
  await build({
    absWorkingDir: root,
    stdin: { contents: entryOf(files), resolveDir: root, sourcefile: 'stories.js' },
    entryNames: 'stories',
    outdir: folder,
    alias: { '@storybook/web-components-vite': '@storybook/web-components' },
    define: { 'process.env.NODE_ENV': '"production"' },
    conditions: ['production'],
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: path.join(root, 'tsconfig.base.json'),
    logLevel: 'warning',
  });
  await buildStoryWorker(path.join(folder, 'worker'));
  await writeStoryData(folder);
  await writeFile(path.join(folder, 'index.html'), PAGE);
}

/** Removes the story that is shown, and shows another. Resolves with the problem, or undefined. Runs in the page. */
async function show(id) {
  const canvasElement = document.querySelector('#storybook-root');
  canvasElement.replaceChildren();
  try {
    await globalThis.stories.get(id).run({ canvasElement });
  } catch (error) {
    return String(error.stack ?? error);
  }
  return undefined;
}

/** The kinds of elements in the story that is shown: tag, role and the names of what axe looks at, each below its parent. Runs in the page. */
function kindsShown() {
  const looked = /^(aria-.*|role|tabindex|type|href|alt|title|lang|scope|for|hidden|disabled)$/;
  const kindOf = ({ localName, attributes, role }) =>
    [
      localName,
      role,
      ...Array.from(attributes, ({ name }) => name)
        .filter((name) => looked.test(name))
        .sort(),
    ].join(' ');
  const kindsIn = (root, parent) =>
    [...root.children].flatMap((element) => {
      const kind = kindOf(element);
      const below = [...kindsIn(element, kind), ...(element.shadowRoot ? kindsIn(element.shadowRoot, kind) : [])];
      return [`${parent} > ${kind}`, ...below];
    });
  return [...new Set(kindsIn(document.querySelector('#storybook-root'), ''))];
}

/** Kinds of elements that axe has seen. */
const seen = new Set();

/** Shows a story and resolves with what is wrong with it. */
async function check(page, story) {
  const failure = (await page.evaluate(show, story.id)) ?? (await settled(page, story, 0));
  if (failure) return [failure];
  const kinds = await page.evaluate(kindsShown);
  if (kinds.every((kind) => seen.has(kind))) return [];
  for (const kind of kinds) seen.add(kind);
  return page.evaluate(inspect, RULES);
}

await bundleStories(folder);
const { browser, origin, close } = await startPages(await findBrowser(), folder);
const count = { passed: 0, failed: 0, skipped: 0 };
const times = [];
let tell;

async function openStories() {
  const page = await openPage(browser, { origin, tell: (problem) => tell(problem) });
  await page.goto(`${origin}/index.html`);
  await page.waitForFunction(() => globalThis.stories);
  await page.addScriptTag({ path: AXE });
  return page;
}

const broken = [];
tell = (problem) => broken.push(problem);
let page = await openStories();
const all = await page.evaluate(() => [...globalThis.stories.values()].map(({ id, tags }) => ({ id, tags, type: 'story' })));
const stories = all.filter(({ id }) => wanted.length === 0 || wanted.some((part) => id.includes(part)));
for (const story of stories) {
  const problems = broken.splice(0);
  tell = (problem) => isExpected(story, problem) || problems.push(problem);
  const started = performance.now();
  try {
    page ??= await openStories();
    problems.push(...(await check(page, story)));
  } catch (error) {
    problems.push(String(error.stack ?? error));
  }
  times.push({ id: story.id, seconds: (performance.now() - started) / 1000 });
  count[problems.length > 0 ? 'failed' : 'passed'] += 1;
  if (problems.length === 0) continue;
  process.stdout.write(`✖ ${story.id}\n${problems.map((one) => `  ${one.replaceAll('\n', '\n    ')}\n`).join('')}`);
  page = await page?.context().close();
}
await close();
await rm(folder, { recursive: true, force: true });
if (stories.length === 0) count.failed += 1;
const slowest = times.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST);
process.stdout.write(slowest.map(({ id, seconds }) => `  ${seconds.toFixed(1)} s ${id}\n`).join(''));
process.stdout.write(`\n${closingLine(count)}\n`);
process.exitCode = count.failed > 0 ? 1 : 0;
