// The texts of all languages as src/messages/xx/*.json has them, and read as messages.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isRecord, leavesOf } from '../../bin/xliff.mjs';
import { argumentsOf, read, TextError } from './compile.mjs';

export const MESSAGES = path.resolve(import.meta.dirname, '..', '..', 'src', 'messages');
/** The groups of texts that only English has, for the console of developers: errors of calls, and problems of translations. */
export const ENGLISH_ONLY = ['error-calls', 'translation-problems'];
/** In the folder of a language: the texts that are the same in English, by their paths. */
export const SAME = 'same-as-english.json';
/** In the folder of a language: pairs of a pattern, and the space that replaces what it matches. */
const SPACES = 'spaces.json';

/** Matches the name of a folder of a language: its tag in lowercase, such as `de` and `zh-hant`. */
export const LANGUAGE_TAG = /^[a-z]{2}(-[a-z]+)?$/;

/** The languages that have a folder. */
export async function tagsOf() {
  const folders = await readdir(MESSAGES, { withFileTypes: true });
  return folders.filter((one) => one.isDirectory() && LANGUAGE_TAG.test(one.name)).map(({ name }) => name);
}

/** The groups of a language: the texts of each file. What cannot be read is a problem. */
export async function readGroups(tag, problems) {
  const files = await readdir(path.join(MESSAGES, tag)).catch(() => []);
  const groups = new Map();
  for (const file of files.filter((one) => one.endsWith('.json') && one !== SAME && one !== SPACES).sort()) {
    try {
      groups.set(path.basename(file, '.json'), JSON.parse(await readFile(path.join(MESSAGES, tag, file), 'utf8')));
    } catch (error) {
      problems.push(`${tag}/${file}: no valid JSON. ${error.message}`);
    }
  }
  return groups;
}

/** The texts of a language that are the same in English. */
export async function sameAsEnglish(tag) {
  return JSON.parse(await readFile(path.join(MESSAGES, tag, SAME), 'utf8').catch(() => '[]'));
}

/** The rules of a language without its own `spaces.json`: percent signs follow a space that does not break, as `Intl` has it. */
const USUAL_SPACES = [[' (?=%)', '\u00a0']];

/** The rules by which spaces in the texts of a language become spaces that do not break. */
async function spacesOf(tag) {
  const own = await readFile(path.join(MESSAGES, tag, SPACES), 'utf8').catch(() => undefined);
  return (own === undefined ? USUAL_SPACES : JSON.parse(own)).map(([pattern, space]) => [new RegExp(pattern, 'g'), space]);
}

/** The plural categories of a language. */
export const pluralsOf = (tag) => new Intl.PluralRules(tag).resolvedOptions().pluralCategories;

/** `kpi.goal` as files name it: `de/kpi.json, goal`. */
export const placeOf = (tag, key) => `${tag}/${key.replace('.', '.json, ')}`;

/** Every message of a language, read: `kpi.goal` → its text, tokens and arguments. */
export async function readMessages(tag, groups, problems) {
  const spaces = await spacesOf(tag);
  const plurals = pluralsOf(tag);
  const messages = new Map();
  for (const [group, texts] of groups)
    for (const [at, text] of leavesOf(texts)) {
      const key = `${group}.${at}`;
      try {
        if (typeof text !== 'string') throw new TextError(`a text is expected, not ${JSON.stringify(text)}`);
        const spaced = spaces.reduce((before, [pattern, space]) => before.replace(pattern, space), text);
        const tokens = read(spaced, plurals);
        messages.set(key, { text, tokens, kinds: argumentsOf(tokens) });
      } catch (error) {
        if (!(error instanceof TextError)) throw error;
        problems.push(`${placeOf(tag, key)}: ${error.message}`);
      }
    }
  return messages;
}

/** The keys of the English texts that a language lacks. */
export function missingIn({ messages }, english) {
  return [...english.messages.keys()].filter((key) => !messages.has(key) && !ENGLISH_ONLY.includes(key.split('.')[0]));
}

const merged = (english, own) => {
  if (own === undefined || !isRecord(english)) return own ?? english;
  if (Array.isArray(english)) return english.map((one, index) => merged(one, own[index]));
  const more = Object.entries(english).map(([name, one]) => [name, merged(one, own[name])]);
  return { ...own, ...Object.fromEntries(more) };
};

/** A language in which the English texts stand for those that it lacks. */
export function withEnglish(language, english) {
  const { groups, messages } = language;
  const missing = missingIn(language, english);
  if (missing.length === 0) return language;
  const shared = [...english.groups].filter(([group]) => !ENGLISH_ONLY.includes(group));
  return {
    ...language,
    groups: new Map(shared.map(([group, texts]) => [group, merged(texts, groups.get(group))])),
    messages: new Map([...messages, ...missing.map((key) => [key, english.messages.get(key)])]),
  };
}
