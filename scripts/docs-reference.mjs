// docs-reference.mjs [--check]: writes the reference of each element into its page of docs/, from the comments of the sources, and docs/index.md, from
// docs/contents.json. With --check it names stale pages.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DOCS, readContents } from './docs-pages.mjs';
import { writeManifest } from './manifest.mjs';
import { rewriteBlock } from './write-text.mjs';

const root = path.resolve(import.meta.dirname, '..');
/** The page with what all widgets share. */
const COMMON = 'common.md';
const SHARED = ['SalesElement', 'WidgetElement', 'DataElement'];

const cellOf = (text = '') => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text) => `\`${text}\``;

/** A Markdown table with a heading; nothing without rows. */
function tableOf(heading, heads, rows) {
  if (rows.length === 0) return '';
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return `${heading}\n\n${lines.join('\n')}\n\n`;
}

/** The default of an attribute as HTML writes it. */
function defaultOf({ default: value }) {
  if (value === 'true') return 'on';
  if (value === 'false') return 'off';
  const text = (value ?? '').replaceAll(/^'|'$/g, '');
  return ['', 'null', 'undefined'].includes(text) ? '' : code(text);
}

const typeOf = ({ type }) => (type?.text ? code(cellOf(type.text)) : '');

const attributeTable = (attributes) =>
  tableOf(
    '## Attributes',
    ['Attribute', 'Description', 'Default'],
    attributes.map((one) => [code(one.name), cellOf(one.description), defaultOf(one)]),
  );

function memberTable(members) {
  const rows = members.map((one) => {
    const name = one.kind === 'method' ? `${one.name}()` : one.name;
    return [code(name), cellOf(one.description), one.kind === 'method' ? '' : typeOf(one)];
  });
  return tableOf('## Properties and methods', ['Name', 'Description', 'Type'], rows);
}

const eventTable = (events = []) =>
  tableOf(
    '## Events',
    ['Event', 'Description'],
    events.map(({ name, description }) => [code(name), cellOf(description)]),
  );

function styleTables({ slots = [], cssParts = [], cssProperties = [] }) {
  const rows = (list) => list.map(({ name, description }) => [name ? code(name) : '(default)', cellOf(description)]);
  const tables = [
    tableOf('### Slots', ['Slot', 'Content'], rows(slots)),
    tableOf('### Parts', ['Part', 'Description'], rows(cssParts)),
    tableOf('### Custom properties', ['Property', 'Description'], rows(cssProperties)),
  ].join('');
  return tables && `## Slots, parts and custom properties\n\n${tables}`;
}

/** Members that pages use: no attributes, which have a table of their own. */
const usable = ({ kind, name, attribute, description, static: isStatic }) =>
  (kind === 'method' || kind === 'field') && !attribute && !isStatic && Boolean(description) && name !== 'source';

/** How to load an element without `auto.js`. */
const importText = ({ tagName, name }) =>
  `## Import\n\n\`auto.js\` loads the element when its tag is on the page. With a bundler, use \`import 'sales-elements/define/${tagName}.js'\`, or in React \`import { ${name} } from 'sales-elements/react'\`. See [Install](install.md) and [Frameworks](frameworks.md).\n\n`;

function referenceOf(declaration, isCommon) {
  const { attributes = [], members = [], events } = declaration;
  const sharesAll = attributes.some(({ name }) => name === 'view');
  const shared = ({ inheritedFrom }) => SHARED.includes(inheritedFrom?.name);
  const keep = (list) => list.filter((one) => (isCommon ? shared(one) : !shared(one) || !sharesAll));
  const note = sharesAll && !isCommon ? 'All [common attributes](common.md) work as well.\n\n' : '';
  const methods =
    sharesAll && !isCommon ? 'All widgets share [properties and methods](common.md#properties-and-methods).\n\n' : '';
  const own = keep(members.filter(usable));
  const memberText = own.length > 0 ? memberTable(own) + methods : methods && `## Properties and methods\n\n${methods}`;
  const parts = isCommon ? '' : styleTables(declaration);
  const start = isCommon ? '' : importText(declaration);
  return start + attributeTable(keep(attributes)) + note + memberText + (isCommon ? '' : eventTable(events)) + parts;
}

async function declarationsOf() {
  const { modules } = JSON.parse(await readFile(path.join(root, 'custom-elements.json'), 'utf8'));
  return modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));
}

/** Returns the pages with a reference. */
async function referencePages() {
  const declarations = await declarationsOf();
  const kpi = declarations.find(({ tagName }) => tagName === 'sales-kpi');
  const pages = [...declarations.map((one) => [`${one.tagName}.md`, referenceOf(one, false)]), [COMMON, referenceOf(kpi, true)]];
  return Promise.all(pages.map(([name, reference]) => rewriteBlock(path.join(DOCS, name), 'reference', () => reference)));
}

/** The page that lists the elements, each with the question that it answers. */
const ELEMENTS = ['which-element.md', COMMON];

/** Returns docs/index.md: the links to all pages in their order, to those of elements by way of one page. */
async function indexPage() {
  const file = path.join(DOCS, 'index.md');
  const sections = await readContents();
  const all = sections.flatMap(({ pages }) => pages);
  const pagesOf = ({ title, pages }) =>
    title === 'Elements' ? ELEMENTS.map((name) => all.find((page) => page.file === name)) : pages;
  const listOf = (section) =>
    `## ${section.title}\n\n${pagesOf(section)
      .map((page) => `- [${page.title}](${page.file})`)
      .join('\n')}\n`;
  const next = `# Documentation\n\n${sections.map(listOf).join('\n')}`;
  return { file, text: await readFile(file, 'utf8').catch(() => ''), next };
}

/** Returns the pages that scripts write: `file`, the text that it has, and the text that it should have. */
export const generatedPages = async () => [...(await referencePages()), await indexPage()];

if (process.argv[1] === import.meta.filename) {
  await writeManifest(root);
  const stale = (await generatedPages()).filter(({ text, next }) => text !== next);
  if (process.argv.includes('--check')) {
    for (const { file } of stale)
      process.stdout.write(`${path.relative(root, file)} is stale: run node scripts/docs-reference.mjs\n`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else for (const { file, next } of stale) await writeFile(file, next);
}
