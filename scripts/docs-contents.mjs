// The pages of the documentation in their order: docs/contents.json with the title of each page.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export const DOCS = path.resolve(import.meta.dirname, '..', 'docs');

/** Returns the first heading of a Markdown text. */
const titleIn = (text) => /^# (.*)$/m.exec(text)[1];

/** Returns the sections of the documentation: `title`, and `pages` with `file`, `title` and `text`. */
export async function readContents() {
  const sections = JSON.parse(await readFile(path.join(DOCS, 'contents.json'), 'utf8'));
  const pageOf = async (file) => {
    const text = await readFile(path.join(DOCS, file), 'utf8');
    return { file, title: titleIn(text), text };
  };
  return Promise.all(
    sections.map(async ({ title, pages }) => ({ title, pages: await Promise.all(pages.map((file) => pageOf(file))) })),
  );
}
