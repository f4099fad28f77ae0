// Reads a page of this computer in Node, without a browser.
import { readFile } from 'node:fs/promises';
import { CommandError } from './command-line.mjs';

const INSTALL = 'npm install happy-dom@20.0.10 culori@4.0.2';

/** Returns what a page shows: that of a file, or the text `html` in its place. @throws CommandError where the DOM of Node is not installed, and after `seconds` */
export async function readLocalPage(file, { url, seconds, html, ...options }) {
  const { readPage } = await import('../dist/server.js');
  try {
    return await readPage(html ?? (await readFile(file, 'utf8')), {
      url,
      signal: AbortSignal.timeout(seconds * 1000),
      ...options,
    });
  } catch (error) {
    if (error.name === 'TimeoutError')
      throw new CommandError(`The page was not complete after ${seconds} seconds. --timeout allows more.`);
    if (error.code === 'engine-error') throw new CommandError(`${error.message}. Run\n  ${INSTALL}`);
    if (error.code === 'bad-option')
      throw new CommandError(`${file} has no tag of sales-elements. Expected a page with widgets.`);
    throw error;
  }
}

/** Returns errors of widgets as text, one below the other. */
export const errorLines = (errors) =>
  errors.map(({ tag, error }) => [`${tag}: ${error.message}`, error.hint].filter(Boolean).join('\n')).join('\n');
