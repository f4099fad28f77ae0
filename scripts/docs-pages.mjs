// Writes a page of Storybook for each page of the documentation: build/docs-pages/*.mdx, in the order of docs/contents.json.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readContents } from './docs-contents.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'build', 'docs-pages');

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
${stories ? `import * as stories from '../../stories/${stories}.stories.ts';\n` : ''}
${meta}

<Page text={text} source=${JSON.stringify(source)} links={links} />
`;

/** Writes the pages, and links.json with the id of each file. Run before Storybook reads its index. */
export async function writeDocsPages() {
  const readme = { title: '', pages: [{ file: '../README.md', title: 'Overview' }] };
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
  await writeFile(path.join(folder, 'links.json'), `${JSON.stringify(links, null, 2)}\n`);
}
