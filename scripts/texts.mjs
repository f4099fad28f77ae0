// npm run texts: from the texts in src/messages/xx/*.json to the modules in src/messages/compiled/, and a list of what is wrong with them.
// `-- --check xx` says what is wrong with one language and writes nothing.
// `-- --export xliff --language xx` writes build/texts/xx.xlf for a translation tool, `-- --import FILE` takes it back.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatText } from './format-text.mjs';
import { isFresh, stampOf, writeStamp } from './stamp.mjs';
import { formsOf, longTexts, problemsOf } from './texts/check.mjs';
import { typeOf } from './texts/compile.mjs';
import { MESSAGES, placeOf, readGroups, readMessages, sameAsEnglish, tagsOf } from './texts/languages.mjs';
import { INSIGHTS, insightsModule, languageModule, moduleOf } from './texts/modules.mjs';
import { PSEUDO, pseudoMessage } from './texts/pseudo.mjs';
import { unusedTexts } from './texts/unused.mjs';
import { importXliff, toXliff } from './texts/xliff.mjs';

/** A language as its files have it: groups, messages, and what is wrong with them next to English. */
async function readLanguage(tag, english) {
  const problems = [];
  const groups = await readGroups(tag, problems);
  const messages = readMessages(tag, groups, problems);
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

/** The modules of one language, by their path under src/messages, as TypeScript that is not formatted. */
function* modulesOf({ tag, groups, messages }, types) {
  const forms = formsOf(groups);
  for (const [group, texts] of groups)
    yield [`compiled/${tag}/${group}.ts`, moduleOf(texts, { tag, group, messages, types, forms })];
  if (tag === 'en') return;
  yield [`compiled/${tag}/${INSIGHTS}.ts`, insightsModule()];
  yield [`compiled/${tag}.ts`, languageModule(tag, [...groups.keys()])];
}

/** The pseudo-language, made from English, whose names it has. */
const pseudoOf = ({ groups, messages }) => ({
  tag: PSEUDO,
  groups: new Map([...groups].filter(([group]) => group !== 'names')),
  messages: new Map([...messages].map(([key, message]) => [key, pseudoMessage(message)])),
});

/** The modules that the texts give, by their path under src/messages, and what is wrong with the texts. */
export async function compileTexts() {
  const languages = await readAll();
  const [english] = languages;
  const problems = languages.flatMap((one) => one.problems);
  const names = Object.fromEntries([...english.groups].map(([group, texts]) => [group, Object.keys(texts)]));
  const unused = await unusedTexts(path.dirname(MESSAGES), names);
  problems.push(...unused.map((name) => `${placeOf('en', name)}: nothing uses it`));
  const types = typesOf(languages, problems);
  const files = new Map();
  if (problems.length > 0) return { files, problems };
  for (const language of [...languages, pseudoOf(english)])
    for (const [file, text] of modulesOf(language, types)) files.set(file, await formatText(file, text));
  return { files, problems };
}

async function compiledFiles() {
  const all = await readdir(path.join(MESSAGES, 'compiled'), { recursive: true }).catch(() => []);
  return all.filter((file) => file.endsWith('.ts')).map((file) => `compiled/${file.replaceAll(path.sep, '/')}`);
}

/** The modules that are missing, left over, or not what their texts give. */
export async function staleTexts(files) {
  const stale = (await compiledFiles()).filter((file) => !files.has(file));
  for (const [file, text] of files) {
    const kept = await readFile(path.join(MESSAGES, file), 'utf8').catch(() => undefined);
    if (kept !== text) stale.push(file);
  }
  return stale;
}

const listed = (problems) => problems.map((problem) => `  ${problem}\n`).join('');

const COMPILED = 'src/messages/compiled';

/** Brings the modules up to date, which takes seconds where a source has changed. @throws Error that lists what is wrong with the texts */
export async function writeTexts() {
  if (await isFresh(COMPILED)) return 'the modules of texts are up to date\n';
  const { files, problems } = await compileTexts();
  if (problems.length > 0) throw new Error(`Texts in src/messages:\n${listed(problems)}`);
  for (const file of await staleTexts(files)) {
    const text = files.get(file);
    await mkdir(path.dirname(path.join(MESSAGES, file)), { recursive: true });
    await (text === undefined ? rm(path.join(MESSAGES, file)) : writeFile(path.join(MESSAGES, file), text));
  }
  await writeStamp(COMPILED, await stampOf(COMPILED));
  return `${files.size} modules of texts\n`;
}

/** What is wrong with one language, and which of its texts are long. @throws Error that lists what is wrong */
async function checkTexts(tag) {
  const { messages: english } = await readLanguage('en');
  const { messages, problems } = await readLanguage(tag, english);
  const long = longTexts(tag, messages, english);
  const hints = long.length === 0 ? '' : `Much longer than in English; look whether they fit:\n${listed(long)}`;
  if (problems.length > 0) throw new Error(`${hints}${problems.length} problems in src/messages/${tag}:\n${listed(problems)}`);
  return `${hints}${messages.size} texts in ${tag}, nothing wrong. Now: npm run texts\n`;
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
  return `${files.map((one) => `src/messages/${one}\n`).join('')}Now: npm run texts -- --check ${files[0]?.slice(0, 2) ?? 'xx'}\n`;
}

async function run([option, ...values]) {
  const isTag = (text) => /^[a-z]{2}$/.test(text ?? '');
  if (option === undefined) return writeTexts();
  if (option === '--check' && isTag(values[0])) return checkTexts(values[0]);
  if (option === '--export' && values[0] === 'xliff' && values[1] === '--language' && isTag(values[2]))
    return exportTexts(values[2]);
  if (option === '--import' && values[0]) return importTexts(values[0]);
  throw new Error('npm run texts [-- --check xx | --export xliff --language xx | --import FILE]');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    process.stdout.write(await run(process.argv.slice(2)));
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
