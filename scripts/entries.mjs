// Writes the modules that follow from the rows of src/registry/elements.ts. They are build output:
// src/define/sales-x.ts registers a tag, src/define/all.ts all of them; src/registry/compiled/ has their names and classes, and how each is loaded.
// It also writes the list of the worker's optional modules into src/worker/package-files.ts, from the tables in src/worker/serve.
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { replaceFile } from './write-text.mjs';

const root = path.resolve(import.meta.dirname, '..');

const HEAD = '// Generated from src/registry/elements.ts.\n';

/** Returns the rows of a module in src/registry/. */
export async function readRows(file, name) {
  const entry = path.join(root, 'src', 'registry', `${file}.ts`);
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
  return (await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`))[name];
}

/** Returns the rows of the tags. */
export const readElements = () => readRows('elements', 'ELEMENTS');

/** Returns the class of a tag: `SalesKpi` of `sales-kpi`. */
const classOf = (tag) => tag.replaceAll(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());

const pathOf = (tag) => `elements/${tag}/${tag}.js`;

/** The module that registers one tag. */
function defineModule({ tag, creates = [], opens = [] }) {
  const name = classOf(tag);
  const others = [...creates, ...opens];
  const classes = others.map((other) => `\n  '${other}': async () => (await import('../${pathOf(other)}')).${classOf(other)},`);
  const later = `${name}.loadTag = registering({${classes.join('')}\n});\n`;
  return `${HEAD}import { ${name} } from '../${pathOf(tag)}';
${others.length > 0 ? `import { registering } from './registering.js';\n` : ''}
if (!customElements.get('${tag}')) customElements.define('${tag}', ${name});
${others.length > 0 ? later : ''}
declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${name};
  }
}
`;
}

const allModule = (rows) =>
  `${HEAD}${rows.map(({ tag }) => `import './${tag}.js';\n`).join('')}import './data-widget.js';\nimport './unknown-of-all.js';\n`;

const classesModule = (rows) =>
  `${HEAD}${rows.map(({ tag }) => `export { ${classOf(tag)} } from '../../${pathOf(tag)}';\n`).join('')}`;

/** The module that loads each class, and names the tags that it creates. */
function tagsModule(rows) {
  const list = (tags) => `[${tags.map((tag) => `'${tag}'`).join(', ')}]`;
  const lines = rows.map(({ tag, creates = [], opens = [] }) => {
    const load = `async () => (await import('../../${pathOf(tag)}')).${classOf(tag)}`;
    return `  '${tag}': { load: ${load}, creates: ${list([...creates, ...opens])} },\n`;
  });
  return `${HEAD}/** How the class of each tag is loaded, and the tags that it creates. */\nexport const TAGS = {\n${lines.join('')}} as const;\n`;
}

/** The module with the names of all tags alone, for a script that must be small. */
const namesModule = (rows) =>
  `${HEAD}/** The names of all tags. */\nexport const TAG_NAMES = [${rows.map(({ tag }) => `'${tag}'`).join(', ')}] as const;\n`;

const LIST = /(const urls = \{\n)[^]*?(\n {2}\};)/;

/** The text of worker/package-files.ts with the modules of the tables in worker/serve; modules that only Node loads are omitted. */
async function packageFiles() {
  const [data, formats, text] = await Promise.all(
    ['serve/modules.ts', 'serve/format-modules.ts', 'package-files.ts'].map((file) =>
      readFile(path.join(root, 'src', 'worker', file), 'utf8'),
    ),
  );
  const forPages = data + formats.slice(0, formats.indexOf('NODE_MODULES'));
  const names = [...forPages.matchAll(/import\('\.\.\/[a-z]+\/worker-([a-z0-9]+)\.js'\)/g)].map(([, name]) => name);
  const lines = names.sort().map((name) => `    ${name}: new URL('./worker-${name}.js', import.meta.url),`);
  return text.replace(LIST, (_, head, tail) => `${head}${lines.join('\n')}${tail}`);
}

/** Returns dist/tokens.css: the design tokens, and the room of each tag before its script runs. */
export async function tokenSheet() {
  const rows = (await readElements()).filter(({ room }) => room !== undefined);
  const tagsOf = (height) => rows.filter(({ room }) => room === height).map(({ tag }) => tag);
  const ruleOf = (tags, lines) =>
    `:where(${tags.join(', ')}):where(:not(:defined)) {\n${lines.map((line) => `  ${line};\n`).join('')}}`;
  const rules = [
    // As in the defined element, margins of its content stay inside.
    ruleOf(
      rows.map(({ tag }) => tag),
      ['display: flow-root', 'margin-block: 1rem'],
    ),
    ...[...new Set(rows.map(({ room }) => room))].map((room) => ruleOf(tagsOf(room), [`min-block-size: ${room}rem`])),
  ];
  const text = await readFile(path.join(root, 'src', 'tokens.css'), 'utf8');
  return text.replace(/^\/\* ROOM: .*$/m, rules.join('\n'));
}

/** Writes the modules that have changed, and removes those of tags that are gone. */
export async function writeEntries() {
  const rows = await readElements();
  const files = [
    ...rows.map((row) => [`define/${row.tag}.ts`, defineModule(row)]),
    ['define/all.ts', allModule(rows)],
    ['registry/compiled/classes.ts', classesModule(rows)],
    ['registry/compiled/tags.ts', tagsModule(rows)],
    ['registry/compiled/tag-names.ts', namesModule(rows)],
    ['worker/package-files.ts', await packageFiles()],
  ];
  const tags = (await readdir(path.join(root, 'src', 'define'))).filter((file) => /^sales-.*\.ts$/.test(file));
  for (const file of tags.filter((name) => files.every(([other]) => other !== `define/${name}`)))
    await rm(path.join(root, 'src', 'define', file), { force: true });
  for (const [file, text] of files) {
    const target = path.join(root, 'src', file);
    if ((await readFile(target, 'utf8').catch(() => '')) !== text) await replaceFile(target, text);
  }
}
