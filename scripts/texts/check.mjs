// Finds mistakes in the texts of a language, which `npm run texts` reports with their places.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isChoice, missingPlurals } from '../../bin/plurals.mjs';
import { FORMATS } from './compile.mjs';
import { MESSAGES, placeOf, pluralsOf, SAME } from './languages.mjs';

/** Words that a language may imply: the unit of time that a sentence is about. */
const IMPLIED = ['unit', 'units', 'reason'];
/** Forms of names that only some languages have. */
const OWN_NAMES = /^names\.forms\./;
const PAIRS = ['()', '[]', '«»', '「」', '『』', '（）'];

/** Every token of a message, those of its cases too. */
function* tokensIn(tokens) {
  for (const token of tokens) {
    yield token;
    for (const { tokens: inner } of token.cases ?? []) yield* tokensIn(inner);
  }
}

const lettersIn = (tokens) =>
  [...tokensIn(tokens)].some(
    ({ type, value }) => type === 'content' && /\p{L}{2}|[\p{Script=Han}\p{Script=Hangul}]/u.test(value),
  );

/** The forms of names that a language has: `genitive` → true. */
export const formsOf = (groups) => Object.keys(groups.get('names')?.forms ?? {});

/** What English does not have. */
function* differences(tag, messages, english) {
  for (const [key, { kinds }] of messages) {
    const source = english.get(key);
    if (!source) {
      if (!OWN_NAMES.test(key)) yield `${placeOf(tag, key)}: not in English; delete it`;
      continue;
    }
    const known = [...source.kinds.keys()];
    for (const name of kinds.keys())
      if (!known.includes(name))
        yield `${placeOf(tag, key)}: {${name}} is not an argument of the English text, which has ${known.join(', ') || 'none'}`;
    for (const [name, how] of source.kinds)
      if (how.has('always') && how.has('text') && !kinds.has(name) && !IMPLIED.includes(name))
        yield `${placeOf(tag, key)}: does not say {${name}}, as the English text does: “${source.text}”`;
  }
}

function* plurals(tag, messages) {
  for (const [key, { tokens }] of messages)
    for (const { type, arg, cases } of tokensIn(tokens)) {
      const missing = type === 'plural' && !isChoice(key, arg) ? missingPlurals(tag, cases) : [];
      if (missing.length > 0)
        yield `${placeOf(tag, key)}: {${arg}, plural, …} lacks ${missing.join(', ')}; this language has ${pluralsOf(tag).join(', ')}`;
    }
}

/** Functions that the language does not have. */
function* functions(tag, messages, { grammar, forms }) {
  const has = (key) =>
    Object.hasOwn(FORMATS, key) || forms.includes(key) || new RegExp(`\\b${key}\\b\\s*[(:=,]`).test(grammar ?? '');
  for (const [key, { tokens }] of messages)
    for (const { type, arg, key: format } of tokensIn(tokens)) {
      if (type === 'function' && !has(format))
        yield `${placeOf(tag, key)}: {${arg}, ${format}}: no such format; there are ${[...Object.keys(FORMATS), ...forms].join(', ')}, and functions of ${tag}/grammar.ts`;
      const form = type === 'select' ? arg.split('_')[1] : undefined;
      if (form && !forms.includes(form))
        yield `${placeOf(tag, key)}: {${arg}, select, …} needs “forms”: {“${form}”: …} in names.json`;
    }
}

const isPaired = (text, open, close) => text.split(open).length === text.split(close).length;

/** Finds unpaired quotation marks and brackets, needless spaces, and code that differs from the English text. */
function* marks(tag, messages, english) {
  for (const [key, { text }] of messages) {
    const say = (what) => `${placeOf(tag, key)}: ${what} in “${text}”`;
    const source = english.get(key)?.text ?? '';
    for (const [open, close] of PAIRS)
      if (!isPaired(text, open, close) && isPaired(source, open, close)) yield say(`${open} and ${close} are not in pairs`);
    if (/ {2}|^\s|\s$/.test(text)) yield say('a double, leading or trailing space');
    if (text.includes('...')) yield say('... in place of …');
    for (const [code] of source.matchAll(/\b[a-z]+="|<[a-z-]+>|\\n/g))
      if (!text.includes(code)) yield say(`the code ${code} is missing`);
    if (source.endsWith('…') !== text.endsWith('…')) yield say('an ellipsis at the end, unlike in English,');
  }
}

/** Finds texts that equal the English text, and entries of the list of such texts that match none. */
function* equal(tag, messages, { english, same }) {
  const isSame = (key) => {
    const one = messages.get(key);
    return one !== undefined && one.text === english.get(key)?.text && lettersIn(one.tokens);
  };
  for (const [key, { text }] of messages)
    if (isSame(key) && !same.includes(key))
      yield `${placeOf(tag, key)}: “${text}” is as in English; translate it, or add "${key}" to ${tag}/${SAME}`;
  for (const key of same) if (!isSame(key)) yield `${tag}/${SAME}: "${key}" is not as in English; delete it from the list`;
}

/** Everything that is wrong with a language. `english` and `messages` are read messages, `same` the texts that may be as in English. */
export async function problemsOf(tag, messages, { english, groups, same }) {
  const grammar = await readFile(path.join(MESSAGES, tag, 'grammar.ts'), 'utf8').catch(() => undefined);
  const found = grammar === undefined ? [`${tag}/grammar.ts: missing`] : [];
  found.push(...plurals(tag, messages), ...functions(tag, messages, { grammar, forms: formsOf(groups) }));
  if ([...messages].some(([key, { tokens }]) => key.startsWith('names.') && [...tokensIn(tokens)].some(needsGrammar)))
    found.push(`${tag}/names.json: its texts may choose by =2 and the like, and may not use plural categories or functions`);
  if (tag === 'en') return found;
  return [
    ...found,
    ...differences(tag, messages, english),
    ...marks(tag, messages, english),
    ...equal(tag, messages, { english, same }),
  ];
}

const needsGrammar = ({ type, cases }) =>
  type === 'function' || (type === 'plural' && cases.some(({ key }) => key !== 'other' && !key.startsWith('=')));

/** Texts that are much longer than in English, and may be cut off: for a translator to look at. */
export function longTexts(tag, messages, english) {
  return [...messages].flatMap(([key, { text }]) => {
    const { length } = english.get(key)?.text ?? text;
    const isLong = !/[{]/.test(text) && text.length > 16 && text.length > length * 2;
    return isLong ? [`${placeOf(tag, key)}: ${text.length} characters, ${length} in English: “${text}”`] : [];
  });
}

/** Returns the sources in a folder, without the compiled texts, which mention every text. */
async function sourcesIn(folder) {
  const files = (await readdir(folder, { recursive: true })).map((file) => file.replaceAll(path.sep, '/'));
  return Promise.all(
    files
      .filter((file) => file.endsWith('.ts') && !file.startsWith('messages/compiled/'))
      .map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')]),
  );
}

/** Returns all identifiers in code. */
const namesIn = (text) => text.match(/[A-Za-z$_][\w$]*/g) ?? [];

/**
 * Returns the names at the first level of a group that no source mentions, such as `kpi.goal`. `groups` has the names of each group. A name is used when a file outside `messages` mentions it,
 * or when a file in `messages` reads it and does not only pass it on under the same name.
 */
export async function unusedTexts(src, groups) {
  const sources = await sourcesIn(src);
  const outside = new Set();
  for (const [file, text] of sources) if (!file.startsWith('messages/')) for (const name of namesIn(text)) outside.add(name);
  const inside = sources.filter(([file]) => file.startsWith('messages/'));
  const isRead = (name) =>
    inside.some(([, text]) => new RegExp(`\\.${name}\\b`).test(text) && !new RegExp(`\\b${name}: \\(`).test(text));
  return Object.entries(groups).flatMap(([group, names]) =>
    names.filter((name) => !outside.has(name) && !(/^\w+$/.test(name) && isRead(name))).map((name) => `${group}.${name}`),
  );
}
