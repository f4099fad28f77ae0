// Writes what describes the package to people and programs: integrity hashes, the files of each feature, llms.txt and a cheat sheet.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readElements } from './entries.mjs';
import { readTags } from './manifest.mjs';
import { graphOf, reach } from './reached.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** Optional modules of the worker, and what each is for. */
const OPTIONAL = {
  account: 'the account of an amount',
  analysis: 'statistics of charts',
  append: 'files put together, rows added, and tables in other shapes',
  arrow: 'Arrow IPC',
  brotli: 'Parquet in Brotli',
  brush: 'brushes over data on a server',
  calendar: 'working days and averages per day',
  codecs: 'Arrow and Parquet in LZ4 and ZSTD',
  columns: 'large CSV on several threads',
  cubes: 'brushes',
  currency: 'amounts in several currencies',
  dates: 'dates in parts, and times of day in a column of their own',
  encodings: 'CSV that is not Unicode',
  joins: 'several tables',
  live: 'refresh and live data',
  parquet: 'Parquet',
  persist: 'copies for the next visit, with cache="persist"',
  planned: 'comparisons with plans',
  stock: 'levels of stock',
  questions: 'figures whose values leave two readings',
  remote: 'data on a server',
  roles: 'missing orders, payments, taxes and placeholders of customers',
  shards: 'large data on several threads',
  states: 'rows that are no sales, and rows that repeat',
  stats: 'forecasts, insights and drivers',
  words: 'column names in other languages than English',
  xlsx: 'Excel workbooks',
  zip: 'gzip and zip',
};

/** The integrity hash of each script that a page loads by URL, by its path in `folder`. */
async function integrityOf(folder) {
  const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll(path.sep, '/'));
  const scripts = files.filter((file) => /^(?!esm\/|types\/).*\.js$/.test(file)).sort();
  const hashOf = async (file) =>
    createHash('sha384')
      .update(await readFile(path.join(folder, file)))
      .digest('base64');
  return Object.fromEntries(await Promise.all(scripts.map(async (file) => [file, `sha384-${await hashOf(file)}`])));
}

/**
 * The files of each feature, as paths in `folder`: what a tag loads with its drawing (`then`: the files of the tags that it creates), and the modules that data
 * or a language needs.
 */
async function featuresOf(folder, tags) {
  const filesOf = async (entry) => reach(await graphOf(folder, [entry]), [entry], ['import-statement']).sort();
  const features = { 'auto.js': { first: ['auto.js'], then: await filesOf('chunks/define-tags.js') } };
  for (const { tag } of tags) features[tag] = { first: await filesOf(`define/${tag}.js`) };
  for (const { tag, creates = [] } of await readElements()) {
    const { first } = features[tag];
    const created = new Set(creates.flatMap((other) => features[other].first).filter((file) => !first.includes(file)));
    if (created.size > 0) features[tag].then = [...created];
  }
  const chunks = (await readdir(path.join(folder, 'chunks'))).sort();
  features.worker = { first: ['chunks/worker.js'] };
  for (const file of chunks) {
    const [, kind, name] = /^(worker|language)-([a-z0-9]+(?:-[a-z]+)?)\.js$/.exec(file) ?? [];
    if (kind === 'language') features[`language ${name}`] = { first: [`chunks/${file}`] };
    else if (OPTIONAL[name]) features[OPTIONAL[name]] = { first: [`chunks/${file}`] };
  }
  return features;
}

const oneLine = (text = '') => text.replaceAll(/\s+/g, ' ').trim();

/** The attributes that every widget has, which are listed once. */
function sharedBy(tags) {
  const [first, ...others] = tags.filter(({ tag }) => !['sales-source', 'sales-dashboard'].includes(tag));
  return first.own.filter(({ attribute }) => others.every(({ own }) => own.some((one) => one.attribute === attribute)));
}

const attributeLine = ({ attribute, description }) => `- \`${attribute}\`: ${oneLine(description)}`;

/** The classic scripts, which are complete in themselves, as a page loads them with their hashes. */
const scriptLine = (file, hashes) =>
  `<script src="dist/${file}" integrity="${hashes[file]}" crossorigin="anonymous" defer></script>`;

/** One page with every tag and every attribute, and the scripts with their hashes. */
function cheatSheet(tags, hashes) {
  const shared = sharedBy(tags);
  const names = new Set(shared.map(({ attribute }) => attribute));
  const section = ({ tag, summary, own }) =>
    `## ${tag}\n\n${summary}.\n\n${own
      .filter(({ attribute }) => !names.has(attribute))
      .map(attributeLine)
      .join('\n')}\n`;
  return `# sales-elements: all tags and attributes

\`<sales-kpi src="orders.csv" measure="revenue"></sales-kpi>\`

${tags.map(section).join('\n')}
## Attributes of every widget

${shared.map(attributeLine).join('\n')}

## Scripts with integrity

The hashes of this build. \`integrity.json\` has those of all files, for the key \`integrity\` of an import map.

\`\`\`html
${['sales-elements.js', 'sales-elements-complete.js', 'embed-height.js'].map((file) => scriptLine(file, hashes)).join('\n')}
\`\`\`
`;
}

/** The index of the package for language models (llmstxt.org): the tags and the documents. */
async function llmsTxt(tags) {
  const docs = (await readdir(path.join(root, 'docs'))).filter((file) => file.endsWith('.md')).sort();
  const titleOf = async (file) => /^# (.*)$/m.exec(await readFile(path.join(root, 'docs', file), 'utf8'))[1];
  const links = await Promise.all(docs.map(async (file) => `- [${await titleOf(file)}](../docs/${file})`));
  const { description } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return `# sales-elements

> ${description}.

A page imports \`sales-elements/define/all.js\` (or \`dist/sales-elements.js\` as a classic script) and uses the tags. Each tag takes a data file (\`src\`) or a \`<sales-source>\`.

## Tags

${tags.map(({ tag, summary }) => `- \`<${tag}>\`: ${summary}`).join('\n')}

## Reference

- [All tags and attributes](cheat-sheet.md)
- [Manifest](../custom-elements.json)
- [README](../README.md)

## Documents

${links.join('\n')}
`;
}

/** Writes the texts into a folder `dist`. */
export async function packageTextsFrom(manifest, folder) {
  const tags = await readTags(manifest);
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
  const hashes = await integrityOf(folder);
  await writeFile(path.join(folder, 'integrity.json'), json(hashes));
  await writeFile(path.join(folder, 'files.json'), json(await featuresOf(folder, tags)));
  await writeFile(path.join(folder, 'cheat-sheet.md'), cheatSheet(tags, hashes));
  await writeFile(path.join(folder, 'llms.txt'), await llmsTxt(tags));
}
