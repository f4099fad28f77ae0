// Writes the tables of docs/frameworks.md: what the apps need, and the time to the first number in each browser.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BROWSERS } from './visit.mjs';
import { rewriteBlock } from '../../scripts/write-text.mjs';

export const DOC = path.resolve(import.meta.dirname, '..', '..', 'docs', 'frameworks.md');
/** The blocks of the document, as apps name them. */
export const TABLES = ['frameworks', 'bundlers'];

/** The title of an app with the versions of its packages: `Vue {vue}` is `Vue 3.5`. */
export const titleOf = ({ title, packages }) =>
  title.replaceAll(/\{([^}]+)\}/g, (_, name) => packages[name].split('.', 2).join('.'));

const secondsOf = (ms) => (ms === undefined ? '' : `${(ms / 1000).toFixed(2)} s`);
const lineOf = (cells) => `| ${cells.join(' | ')} |`;

/** The table of apps. `times`: milliseconds by app and browser; an app without them keeps its line of the table `before`, if it has one. */
export function tableOf(apps, times, before) {
  const kept = new Map(before.split('\n').map((line) => [line.split('|')[1]?.trim(), line]));
  const rows = apps.map((app) => {
    const title = titleOf(app);
    const ms = times[app.name];
    return ms ? lineOf([title, app.needs, ...BROWSERS.map((name) => secondsOf(ms[name]))]) : kept.get(title);
  });
  const heads = ['Tested', 'Needs', ...BROWSERS];
  return [lineOf(heads), lineOf(heads.map(() => '---')), ...rows.filter(Boolean)].join('\n');
}

/** Writes the tables into the document. */
export async function writeTables(apps, times) {
  for (const table of TABLES) {
    const shown = apps.filter((app) => app.table === table);
    const { file, next } = await rewriteBlock(DOC, table, (before) => tableOf(shown, times, before));
    await writeFile(file, next);
  }
}
