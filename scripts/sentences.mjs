// sentences.mjs [--update] [--language=xx] [SET…]: compares what the dashboards of ten sets say in each language with test/sentences/xx/SET.txt.
// --update writes the files: read what changed like code.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inputOf, setsIn } from '../test/data-sets.mjs';
import { pageModule } from './compile-for-node.mjs';
import { tagsOf } from './texts/languages.mjs';

const root = path.resolve(import.meta.dirname, '..');
const DATA = path.resolve(root, '..', 'shared', 'data');
const FOLDER = path.join(root, 'test', 'sentences');
/** Sets that differ in size and in what they have: returns, customers, joined tables, a year, two, and ten. */
const SETS = ['adventureworks', 'atliq', 'cafe', 'crm', 'fuzzy-factory', 'online-retail', 'supermarket', 'superstore'];
/** Single files that are a set each. */
const SHAPES = ['negative', 'ten-years'];

/** The sets whose data are here. */
export function availableSets() {
  if (!existsSync(path.join(DATA, 'sales'))) return [];
  const shapes = SHAPES.map((set) => ({ set, files: () => [inputOf(path.join(DATA, 'shapes', `${set}.csv`))] }));
  return [...setsIn(DATA).filter(({ set }) => SETS.includes(set)), ...shapes];
}

export const fileOf = (language, set) => path.join(FOLDER, language, `${set}.txt`);

/** What a dashboard over a set says in a language: the sentences of each card under its heading, page by page. */
export async function sentencesOf({ files }, language) {
  page ??= pageModule('test/facts/claims/read-page.ts');
  const { readPages } = await page;
  const lines = [];
  let before = '';
  for (const statement of await readPages(files(), language)) {
    const sentences = statement.text.split(' ¶ ').filter((text) => text !== '');
    if (sentences.length === 0) continue;
    if (statement.page !== before) lines.push(`= ${statement.page}`, '');
    before = statement.page;
    lines.push(statement.card, ...sentences.map((text) => `  ${text}`), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
let page;

async function run(words) {
  const isUpdate = words.includes('--update');
  const language = words.find((word) => word.startsWith('--language='))?.slice('--language='.length);
  const names = words.filter((word) => !word.startsWith('--'));
  const sets = availableSets().filter(({ set }) => names.length === 0 || names.includes(set));
  const languages = (await tagsOf()).filter((tag) => language === undefined || tag === language);
  let changed = 0;
  for (const one of sets)
    for (const tag of languages) {
      const text = await sentencesOf(one, tag);
      const file = fileOf(tag, one.set);
      if (text === (await readFile(file, 'utf8').catch(() => ''))) continue;
      changed += 1;
      console.log(`${path.relative(root, file)} ${isUpdate ? 'written' : 'differs'}`);
      if (!isUpdate) continue;
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  console.log(`${sets.length * languages.length} dashboards, ${changed} ${isUpdate ? 'written' : 'differ'}`);
  process.exit(changed > 0 && !isUpdate ? 1 : 0);
}

if (process.argv[1] === import.meta.filename) await run(process.argv.slice(2));
