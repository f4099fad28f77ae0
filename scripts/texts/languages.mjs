// The texts of all languages as src/messages/xx/*.json has them, and read as messages.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { argumentsOf, read, TextError } from './compile.mjs';

export const MESSAGES = path.resolve(import.meta.dirname, '..', '..', 'src', 'messages');
/** In the folder of a language: the texts that are the same in English, by their paths. */
export const SAME = 'same-as-english.json';

export const isRecord = (value) => typeof value === 'object' && value !== null;

/** Texts by their path: `roles.risk` → text. */
export function* leavesOf(texts, prefix = '') {
  for (const [name, value] of Object.entries(texts)) {
    if (isRecord(value)) yield* leavesOf(value, `${prefix}${name}.`);
    else yield [prefix + name, value];
  }
}

/** The languages that have a folder. */
export async function tagsOf() {
  const folders = await readdir(MESSAGES, { withFileTypes: true });
  return folders.filter((one) => one.isDirectory() && /^[a-z]{2}$/.test(one.name)).map(({ name }) => name);
}

/** The groups of a language: the texts of each file. What cannot be read is a problem. */
export async function readGroups(tag, problems) {
  const files = await readdir(path.join(MESSAGES, tag)).catch(() => []);
  const groups = new Map();
  for (const file of files.filter((one) => one.endsWith('.json') && one !== SAME).sort()) {
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

/**
 * Spaces that do not break, as `Intl` has them: before percent signs, in French also before high marks and inside quotation marks.
 * The narrow ones are those of the French typographic rules.
 */
const SPACES = {
  fr: [
    [/ (?=[;?!%])/g, '\u202f'],
    [/ (?=[:»])|(?<=«) /g, '\u00a0'],
  ],
};
const ANY_SPACES = [[/ (?=%)/g, '\u00a0']];
const spacedFor = (tag, text) => (SPACES[tag] ?? ANY_SPACES).reduce((spaced, [at, space]) => spaced.replace(at, space), text);

/** The plural categories of a language. */
export const pluralsOf = (tag) => new Intl.PluralRules(tag).resolvedOptions().pluralCategories;

/** `kpi.goal` as files name it: `de/kpi.json, goal`. */
export const placeOf = (tag, key) => `${tag}/${key.replace('.', '.json, ')}`;

/** Every message of a language, read: `kpi.goal` → its text, tokens and arguments. */
export function readMessages(tag, groups, problems) {
  const plurals = pluralsOf(tag);
  const messages = new Map();
  for (const [group, texts] of groups)
    for (const [at, text] of leavesOf(texts)) {
      const key = `${group}.${at}`;
      try {
        if (typeof text !== 'string') throw new TextError(`a text is expected, not ${JSON.stringify(text)}`);
        const tokens = read(spacedFor(tag, text), plurals);
        messages.set(key, { text, tokens, kinds: argumentsOf(tokens) });
      } catch (error) {
        if (!(error instanceof TextError)) throw error;
        problems.push(`${placeOf(tag, key)}: ${error.message}`);
      }
    }
  return messages;
}
