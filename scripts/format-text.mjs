// Formats what other scripts write, as `npm run format` does.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'oxfmt';

const { printWidth, singleQuote } = JSON.parse(await readFile(path.resolve(import.meta.dirname, '..', '.oxfmtrc.json'), 'utf8'));

/**
 * Formats the text of a file; the name of the file says in what language it is.
 * @throws Error that names the file and what is wrong in it
 */
export async function formatText(file, text) {
  const { code, errors } = await format(file, text, { printWidth, singleQuote });
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}
