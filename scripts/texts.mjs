// npm run texts: compiles the texts in src/messages/xx/*.json to modules in src/messages/compiled/, or lists what is wrong with them.
// The modules are build output, like the entries of the tags (entries.mjs). `npm ci` and every script that needs them call `writeGenerated`, which does
// nothing while they are current.
// A text that a language lacks is in English. `-- --missing` lists these texts, and fails where there are any: so does a release.
// `-- --check xx` lists what is wrong with one language and writes nothing.
// `-- --export xliff --language xx` writes build/texts/xx.xlf for a translation tool, `-- --import FILE` takes it back.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeEntries } from './entries.mjs';
import { replaceFile } from './write-text.mjs';
import { formsOf, longTexts, problemsOf } from './texts/check.mjs';
import { typeOf } from './texts/compile.mjs';
import {
  LANGUAGE_TAG,
  MESSAGES,
  missingIn,
  placeOf,
  readGroups,
  readMessages,
  sameAsEnglish,
  tagsOf,
  withEnglish,
} from './texts/languages.mjs';
import {
  errorTextsModule,
  INSIGHTS,
  insightsModule,
  languageModule,
  languagesModule,
  moduleOf,
  moreModule,
  PERIODS,
  englishGroupsModule,
  englishPeriodsModule,
  periodsModule,
  registeredTexts,
  textNamesModule,
} from './texts/modules.mjs';
import { PSEUDO, pseudoMessage } from './texts/pseudo.mjs';
import { importXliff, toXliff } from './texts/xliff.mjs';

/** A language as its files have it: groups, messages, and what is wrong with them next to English. */
async function readLanguage(tag, english) {
  const problems = [];
  const groups = await readGroups(tag, problems);
  const messages = await readMessages(tag, groups, problems);
  const same = await sameAsEnglish(tag);
  problems.push(...(await problemsOf(tag, messages, { english: english ?? messages, groups, same })));
  return { tag, groups, messages, problems };
}

/** The languages that have texts, English first. */
async function readAll() {
  const english = await readLanguage('en');
  const tags = (await tagsOf()).filter((tag) => tag !== 'en');
  return [english, ...(await Promise.all(tags.map((tag) => readLanguage(tag, english.messages))))];
}

/** The type of each argument of each text, from what all languages do with it: `kpi.goal` → name → type. */
function typesOf(languages, problems) {
  const [{ messages: english }] = languages;
  const typeIn = (key, name) => {
    const everywhere = new Set(languages.flatMap(({ messages }) => [...(messages.get(key)?.kinds.get(name) ?? [])]));
    try {
      return typeOf(name, everywhere);
    } catch (error) {
      problems.push(`${placeOf('en', key)}: ${error.message}`);
      return 'never';
    }
  };
  return new Map(
    [...english].map(([key, { kinds }]) => [key, new Map([...kinds.keys()].map((name) => [name, typeIn(key, name)]))]),
  );
}

/** The modules of one language, by their path in src/messages/compiled. */
function* modulesOf({ tag, groups, messages }, types) {
  const forms = formsOf(groups);
  for (const [group, texts] of groups)
    if (group !== PERIODS) yield [`${tag}/${group}.ts`, moduleOf(texts, { tag, group, messages, types, forms })];
  if (tag === 'en') return;
  yield [`${tag}/${INSIGHTS}.ts`, insightsModule()];
  yield [`${tag}/error-texts.ts`, errorTextsModule()];
  yield [`${tag}/more.ts`, moreModule([...groups.keys()])];
  yield [`${tag}.ts`, languageModule(tag, [...groups.keys()])];
}

/** The pseudo-language, made from English, whose names it has. */
const pseudoOf = ({ groups, messages }) => ({
  tag: PSEUDO,
  groups: new Map([...groups].filter(([group]) => group !== 'names' && group !== PERIODS)),
  messages: new Map([...messages].map(([key, message]) => [key, pseudoMessage(message)])),
});

/**
 * Compiles all texts. Returns the modules by their path in src/messages/compiled, the problems, the names of the English texts by group, and the
 * number of texts that languages lack and have in English.
 */
export async function compileTexts() {
  const read = await readAll();
  const [english] = read;
  const languages = read.map((one) => withEnglish(one, english));
  const problems = languages.flatMap((one) => one.problems);
  const names = Object.fromEntries([...english.groups].map(([group, texts]) => [group, Object.keys(texts)]));
  const types = typesOf(languages, problems);
  const missing = read.reduce((count, one) => count + missingIn(one, english).length, 0);
  if (problems.length > 0) return { files: new Map(), problems, names, missing };
  const all = [...languages, pseudoOf(english)];
  const files = new Map(all.flatMap((language) => [...modulesOf(language, types)]));
  const [, ...others] = languages;
  files.set(`${english.tag}/${PERIODS}.ts`, englishPeriodsModule(english, types));
  files.set(`${english.tag}/groups.ts`, englishGroupsModule([...english.groups.keys()]));
  files.set(`${PERIODS}.ts`, periodsModule(others, types));
  files.set('text-names.ts', textNamesModule(english.groups));
  files.set('languages.ts', languagesModule(all.map(({ tag }) => tag).filter((tag) => tag !== 'en')));
  return { files, problems, names, missing };
}

/** The English texts that a page can translate, as JSON with a line for each. */
export async function translatableTexts() {
  return `${JSON.stringify(registeredTexts(await readGroups('en', [])), null, 1).replaceAll(/\n +/g, '\n')}\n`;
}

const listed = (problems) => problems.map((problem) => `  ${problem}\n`).join('');

/** Where the modules are, and a hash of what they were made from. */
const COMPILED = path.join(MESSAGES, 'compiled');
const STAMP = path.resolve(import.meta.dirname, '../build/texts.stamp');

/** A hash of all that the modules are made from. */
async function stampOf() {
  const folders = [MESSAGES, path.join(import.meta.dirname, 'texts')];
  const inside = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })));
  const files = inside.flat().flatMap((one) => (one.isFile() ? path.join(one.parentPath, one.name) : []));
  const sources = files.filter((file) => !file.startsWith(COMPILED + path.sep)).sort();
  const hash = createHash('sha256');
  for (const file of [...sources, import.meta.filename, path.resolve(import.meta.dirname, '../package-lock.json')])
    hash
      .update(`${file}\0`)
      .update(await readFile(file))
      .update('\0');
  return hash.digest('hex');
}

/** Replaces the modules unless they are current. @throws Error that lists what is wrong with the texts */
export async function writeTexts() {
  // A text that changes while this runs is compiled the next time.
  const stamp = await stampOf();
  const made = await readFile(STAMP, 'utf8').catch(() => '');
  if (made === stamp && existsSync(COMPILED)) return 'the modules of texts are up to date\n';
  const { files, problems, missing } = await compileTexts();
  if (problems.length > 0) throw new Error(`Texts in src/messages:\n${listed(problems)}`);
  const previous = await readdir(COMPILED, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const file of previous.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name)))
    if (!files.has(path.relative(COMPILED, file).replaceAll(path.sep, '/'))) await rm(file, { force: true });
  for (const [file, text] of files) await replaceFile(path.join(COMPILED, file), text);
  await mkdir(path.dirname(STAMP), { recursive: true });
  await writeFile(STAMP, stamp);
  const untranslated = missing > 0 ? `${missing} texts are missing and in English: npm run texts -- --missing\n` : '';
  return `${files.size} modules of texts\n${untranslated}`;
}

/** Writes all modules that are build output: the entries of the tags, and the texts. @throws Error as `writeTexts` */
export async function writeGenerated() {
  await writeEntries();
  return writeTexts();
}

/** What is wrong with one language, and which of its texts are long. @throws Error that lists what is wrong */
async function checkTexts(tag) {
  const english = await readLanguage('en');
  const { messages, problems: wrong } = await readLanguage(tag, english.messages);
  const problems = [...wrong, ...missingIn({ messages }, english).map((key) => `${placeOf(tag, key)}: missing`)];
  const long = longTexts(tag, messages, english.messages);
  const hints = long.length === 0 ? '' : `Much longer than in English; look whether they fit:\n${listed(long)}`;
  if (problems.length > 0) throw new Error(`${hints}${problems.length} problems in src/messages/${tag}:\n${listed(problems)}`);
  return `${hints}${messages.size} texts in ${tag}, nothing wrong. Now: npm run texts\n`;
}

/** Lists the English texts that other languages lack, with the languages. @throws Error with the list, if there are any */
async function checkMissing() {
  const [english, ...others] = await readAll();
  const lacking = others.map((one) => ({ tag: one.tag, keys: new Set(missingIn(one, english)) }));
  const lines = [...english.messages].flatMap(([key, { text }]) => {
    const tags = lacking.filter(({ keys }) => keys.has(key)).map(({ tag }) => tag);
    return tags.length > 0 ? [`${key}: “${text}” in ${tags.join(', ')}`] : [];
  });
  if (lines.length > 0) throw new Error(`Texts that languages lack:\n${listed(lines)}`);
  return 'no text is missing\n';
}

/** Writes the texts of a language for a translation tool. */
async function exportTexts(tag) {
  const file = path.join('build', 'texts', `${tag}.xlf`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await toXliff(tag));
  return `${file}\n`;
}

/** Takes the texts of a translation tool. @throws Error for texts that nobody knows */
async function importTexts(file) {
  const files = await importXliff(await readFile(file, 'utf8'));
  return `${files.map((one) => `src/messages/${one}\n`).join('')}Now: npm run texts -- --check ${files[0]?.split('/')[0] ?? 'xx'}\n`;
}

async function run([option, ...values]) {
  const isTag = (text) => LANGUAGE_TAG.test(text ?? '');
  if (option === undefined) return writeGenerated();
  if (option === '--check' && isTag(values[0])) return checkTexts(values[0]);
  if (option === '--missing') return checkMissing();
  if (option === '--export' && values[0] === 'xliff' && values[1] === '--language' && isTag(values[2]))
    return exportTexts(values[2]);
  if (option === '--import' && values[0]) return importTexts(values[0]);
  throw new Error('npm run texts [-- --check xx | --missing | --export xliff --language xx | --import FILE]');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.stdout.write(await run(process.argv.slice(2)));
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
