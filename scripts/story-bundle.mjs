// All stories in one page without Storybook's interface, bundled by esbuild in seconds. They get the decorators of .storybook/preview.ts.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { buildStoryWorker } from './fast-build.mjs';
import { writeStoryData } from './sample-data.mjs';
import { writeGenerated } from './texts.mjs';
import { writeManifest } from './write-manifest.mjs';

const root = path.resolve(import.meta.dirname, '..');

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
export async function bundleStories(folder) {
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
