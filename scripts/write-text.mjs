// How scripts write files that others read or review.
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'oxfmt';

/** Replaces a file in one step, since another program may be reading it. */
export async function replaceFile(file, text) {
  const complete = `${file}.${process.pid}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(complete, text);
  await rename(complete, file);
}

const { printWidth, singleQuote } = JSON.parse(await readFile(path.resolve(import.meta.dirname, '..', '.oxfmtrc.json'), 'utf8'));

/**
 * Formats the text of a file as `npm run format` does; the name of the file says in what language it is.
 * @throws Error that names the file and what is wrong in it
 */
export async function formatText(file, text) {
  const { code, errors } = await format(file, text, { printWidth, singleQuote });
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}

/**
 * Writes between `<!-- name -->` and `<!-- /name -->` of a Markdown file what `contentOf` makes of the content there. Returns `file`, the text that it has,
 * and the text that it should have.
 * @throws Error when the file has no such comments
 */
export async function rewriteBlock(file, name, contentOf) {
  const text = await readFile(file, 'utf8');
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(start) + start.length;
  const to = text.indexOf(end, from);
  if (from < start.length || to < 0) throw new Error(`${file} has no ${start} … ${end}`);
  const content = contentOf(text.slice(from, to)).trim();
  return { file, text, next: await formatText(file, `${text.slice(0, from)}\n\n${content}\n\n${text.slice(to)}`) };
}
