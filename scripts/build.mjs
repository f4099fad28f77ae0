// npm run build: dist/ (what pages load by address, bundlers and Node by the exports of the package), the manifest and editor data.
// Everything is built in a folder next to dist/ and moved there at the end, so dist/ is always complete.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { configs } from '../rolldown.config.mjs';
import { packageTextsFrom } from './package-texts.mjs';
import { tokenSheet } from './entries.mjs';
import { reachedTypes } from './reached.mjs';
import { reactFrom, tagTypesFrom } from './frameworks.mjs';
import { scriptArguments } from './command.mjs';
import { translatableTexts, writeGenerated } from './texts.mjs';
import { readTags } from './manifest.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** Tags that show something by themselves. */
const isWidget = ({ tag }) => tag !== 'sales-source';

/** The page that shows one widget by URL. It contains the attributes of each tag, and a URL can set only these. */
async function embedPage(manifest) {
  const tags = (await readTags(manifest)).filter(isWidget);
  const attributes = Object.fromEntries(tags.map(({ tag, own }) => [tag, own.map(({ attribute }) => attribute)]));
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>sales-elements</title>
    <link rel="stylesheet" href="tokens.css">
    <script type="application/json" id="attributes">${JSON.stringify(attributes)}</script>
  </head>
  <body>
    <script src="sales-elements-complete.js"></script>
    <script src="embed.js"></script>
  </body>
</html>
`;
}

/** The working folder, which parallel builds do not share. */
const out = path.join(root, 'build', `dist-${process.pid}`);
const at = (...parts) => path.join(root, ...parts);

function run(program, ...args) {
  const env = { ...process.env, SALES_DIST: path.relative(root, out) };
  const done = spawnSync(process.execPath, [at('node_modules', program), ...args], { cwd: root, encoding: 'utf8', env });
  if (done.status !== 0) throw new Error(`${path.basename(program)} ${args.join(' ')} failed:\n${done.stdout}${done.stderr}`);
}

/** Compiles, and forgets what was compiled from sources that are gone. */
async function compile() {
  run('typescript-7/bin/tsc', '-b', 'tsconfig.worker.json', 'tsconfig.page.json', 'tsconfig.endpoint.json');
  for (const file of await readdir(at('build', 'src'), { recursive: true })) {
    const source = file.replace(/\.d\.ts$|\.js$/, '.ts');
    if (source !== file && !existsSync(at('src', source))) await rm(at('build', 'src', file));
  }
}

/** Bundles, and records what is in each file that has several modules. */
async function bundle() {
  const report = {};
  for (const { output: place, ...input } of configs(out)) {
    const made = await rolldown(input);
    const { output } = await made.write(place);
    for (const chunk of output.filter(({ type }) => type === 'chunk')) {
      const file = path.relative(out, path.join(place.dir ?? path.dirname(place.file), chunk.fileName));
      const name = file.startsWith('..') ? 'sales-elements-complete.js (worker)' : file.replaceAll(path.sep, '/');
      report[name] = Object.entries(chunk.modules)
        .filter(([, { renderedLength }]) => renderedLength > 0)
        .map(([id]) =>
          path.relative(root, id.replace(/^\0([a-z-]+:(?=\/|[A-Z]:))?/, '').replace(/\?.*$/, '')).replaceAll(path.sep, '/'),
        );
    }
    await made.close();
  }
  await writeFile(at('build', 'modules.json'), JSON.stringify(report, null, 2));
  return report;
}

/** Writes the types that the entries of the package reach, and no others. */
async function copyTypes() {
  const folder = at('build', 'src');
  const entries = ['index', 'base-path', 'core', 'ask', 'stats', 'endpoint', 'server', 'auto'].map((name) => `${name}.d.ts`);
  const defined = (await readdir(path.join(folder, 'define'))).filter((file) => file.endsWith('.d.ts'));
  const texts = await reachedTypes(folder, [...entries, ...defined.map((name) => path.join('define', name))]);
  for (const [file, text] of texts) {
    const target = path.join(out, 'declarations', file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

/** The sources of maps, which are data and no modules. The Apache License is that of apache-arrow, in the same file. */
const MAP_DATA = `Shapes of maps: Natural Earth (public domain) and US Census Bureau (public domain).
Countries and states of the USA: world-atlas 2.0.2 and us-atlas 3.0.1 (ISC), Copyright 2013-2019 Michael Bostock.
States and provinces: simplified from the country maps of Apache Superset 0.20.3 (Apache-2.0), Copyright The Apache Software Foundation.
Cities: populated places of Natural Earth as city-timezones 1.3.4 (MIT) has them.`;

/** The licences of what is bundled, as they ask to be kept with copies. */
async function licences(report) {
  const folders = Object.values(report)
    .flat()
    .map((id) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1])
    .filter(Boolean);
  const texts = [];
  for (const folder of [...new Set(folders)].sort()) {
    const { name, version, license } = JSON.parse(await readFile(at(folder, 'package.json'), 'utf8'));
    const papers = (await readdir(at(folder))).filter((one) => /^(licen[cs]e|notice)/i.test(one));
    const text = (await Promise.all(papers.map((file) => readFile(at(folder, file), 'utf8')))).join('\n');
    texts.push(`${name} ${version} (${license})\n\n${text.trim()}`.trim());
  }
  texts.push(MAP_DATA);
  await writeFile(path.join(out, 'THIRD-PARTY-LICENSES.txt'), `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
}

/** Writes JSON files again without spaces: they are for programs, and half as large. */
async function compactJson(...files) {
  for (const file of files) await writeFile(file, JSON.stringify(JSON.parse(await readFile(file, 'utf8'))));
}

async function main() {
  await scriptArguments('npm run build --', { about: 'builds the package in dist/' });
  await writeGenerated();
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await compile();
  const report = await bundle();
  await copyTypes();
  await licences(report);
  await writeFile(path.join(out, 'languages', 'en.json'), await translatableTexts());
  await writeFile(path.join(out, 'tokens.css'), await tokenSheet());
  run('@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet');
  const editors = ['web-types', 'vscode.html-custom-data', 'vscode.css-custom-data'].map((name) =>
    path.join(out, `${name}.json`),
  );
  await compactJson(...editors, at('custom-elements.json'));
  await reactFrom(at('custom-elements.json'), path.join(out, 'react'));
  await tagTypesFrom(at('custom-elements.json'), path.join(out, 'types'));
  await writeFile(path.join(out, 'embed.html'), await embedPage(at('custom-elements.json')));
  await packageTextsFrom(at('custom-elements.json'), out);
  await rm(at('dist'), { recursive: true, force: true });
  await rename(out, at('dist'));
  // Sizes that were measured before are those of another build.
  await rm(at('build', 'sizes.json'), { force: true });
}

await main().finally(async () => {
  await rm(out, { recursive: true, force: true });
  await rm(`${out}.worker-code.js`, { force: true });
});
