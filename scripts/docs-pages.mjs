// Writes a page of Storybook for each page of the documentation: build/docs-pages/*.mdx, in the order of docs/contents.json. llms-full.txt, a file
// next to the start page of the site, has all pages as one text.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readElements } from './entries.mjs';
import { keptSizes } from './sizes.mjs';

const root = path.resolve(import.meta.dirname, '..');

const folder = path.join(root, 'build', 'docs-pages');
/** The files of the site. */
const files = path.join(root, 'build', 'story-data');

/** The id that Storybook makes of a title. */
const slug = (title) =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');

/** The page of an element joins the stories of that element; all other pages have a title of their own. */
async function placeOf(section, { file, title }) {
  const tag = path.basename(file, '.md');
  const stories = (await readdir(path.join(root, 'stories'))).includes(`${tag}.stories.ts`);
  if (section === 'Elements' && stories) return { meta: '<Meta of={stories} name="Guide" />', stories: tag, id: `${tag}--guide` };
  const place = section ? `${section}/${title}` : title;
  return { meta: `<Meta title=${JSON.stringify(place)} />`, id: `${slug(place)}--docs` };
}

const mdx = ({ meta, stories }, source) => `import { Meta } from '@storybook/addon-docs/blocks';
import { Page } from '../../.storybook/docs/page.ts';
import text from '../../${source}?raw';
import links from './links.json';
import site from './site.json';
${stories ? `import * as stories from '../../stories/${stories}.stories.ts';\n` : ''}
${meta}

<Page text={text} source=${JSON.stringify(source)} links={links} site={site} />
`;

/** The texts that the search reads. The overview has a summary of every page, and would be among the hits of most searches. */
const searchPages = (pages, links) =>
  pages.filter(({ section }) => section).map(({ page }) => ({ id: links[`docs/${page.file}`], ...page }));

/** Returns what the page of each element says of it: the version that added it and, once the build has measured it, what a page with it loads. */
export function elementFacts(elements, sizes = []) {
  const sizeOf = (tag) => sizes.find(({ name }) => name === tag);
  return Object.fromEntries(
    elements.map(({ tag, since }) => {
      const { kb, workerKb } = sizeOf(tag) ?? {};
      return [tag, { since, kb, workerKb }];
    }),
  );
}

/** The version of the library, facts about its elements, and the URL below which its files are edited; without a known repository there is none. */
async function siteFacts() {
  const { version, repository } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const { GITHUB_REPOSITORY: name } = process.env;
  const url = repository?.url?.replace(/^git\+|\.git$/g, '') ?? (name && `https://github.com/${name}`);
  return { version, edit: url ? `${url}/edit/main/` : '', elements: elementFacts(await readElements(), await keptSizes()) };
}

/** Returns all pages as one text for language models (llmstxt.org). A line before each page names its file, which links of other pages lead to. */
export const fullText = (pages) =>
  pages
    .map(({ source, text }) => `File: ${source}\n\n${text.replaceAll(/<!--[^]*?-->\n*/g, '').trim()}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);

/** Writes the pages, links.json with the id of each file, and what the search and the head of a page read. Run before Storybook reads its index. */
export async function writeDocsPages() {
  const overview = await readFile(path.join(root, 'README.md'), 'utf8');
  const readme = { title: '', pages: [{ file: '../README.md', title: 'Overview', text: overview }] };
  const sections = [readme, ...(await readContents())];
  const pages = sections.flatMap(({ title, pages: own }) => own.map((page) => ({ section: title, page })));
  const links = {};
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [index, { section, page }] of pages.entries()) {
    const source = path.posix.join('docs', page.file);
    const place = await placeOf(section, page);
    links[source] = place.id;
    const name = `${String(index).padStart(2, '0')}-${path.basename(page.file, '.md').toLowerCase()}.mdx`;
    await writeFile(path.join(folder, name), mdx(place, source));
  }
  await writeFile(path.join(folder, 'pages.json'), JSON.stringify(searchPages(pages, links)));
  await writeFile(path.join(folder, 'site.json'), JSON.stringify(await siteFacts()));
  const texts = pages.map(({ page: { file, text } }) => ({ source: path.posix.join('docs', file), text }));
  await mkdir(files, { recursive: true });
  await writeFile(path.join(files, 'llms-full.txt'), fullText(texts));
  await writeFile(path.join(folder, 'links.json'), `${JSON.stringify(links, null, 2)}\n`);
}

export const DOCS = path.resolve(import.meta.dirname, '..', 'docs');

/** Returns the first heading of a Markdown text. */
const titleIn = (text) => /^# (.*)$/m.exec(text)[1];

/**
 * Returns the sections of the documentation: `title`, and `pages` with `file`, `title`, `text` and `keywords`. Elements that contents.json does not list
 * follow those that it does.
 */
export async function readContents() {
  const sections = JSON.parse(await readFile(path.join(DOCS, 'contents.json'), 'utf8'));
  const listed = new Set(sections.flatMap(({ pages }) => Object.keys(pages)));
  const further = (await readElements()).map(({ tag }) => [`${tag}.md`, '']).filter(([file]) => !listed.has(file));
  const pageOf = async ([file, keywords]) => {
    const text = await readFile(path.join(DOCS, file), 'utf8');
    return { file, title: titleIn(text), text, keywords };
  };
  return Promise.all(
    sections.map(async ({ title, pages }) => ({
      title,
      pages: await Promise.all([...Object.entries(pages), ...(title === 'Elements' ? further : [])].map((page) => pageOf(page))),
    })),
  );
}
