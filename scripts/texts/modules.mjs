// The modules of src/messages/compiled/, as TypeScript.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isRecord } from '../../bin/xliff.mjs';
import { hasShortForms, Writer } from './compile.mjs';
import { MESSAGES } from './languages.mjs';
import { PSEUDO } from './pseudo.mjs';

/** The group of texts that name quarters and fiscal years. */
export const PERIODS = 'periods';
/** What every card says, in the order in which it is put together. */
const OF_EVERY_CARD = ['core', 'card', 'filter', 'info', 'kpi', 'spark'];
/** What belongs to the worker, to the grammar and to the console: no group of an element. */
const NO_GROUPS = [
  'errors',
  'error-calls',
  'translation-problems',
  'error-codes',
  'error-reasons',
  'error-values',
  'notes',
  'reasons',
  'names',
  PERIODS,
];

const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
const pascal = (name) => camel(`-${name}`);
const property = (name) => (/^[a-z$_][\w$]*$/i.test(name) ? name : JSON.stringify(name).replaceAll('"', "'"));
const argumentType = (types) => `{ ${[...types].map(([name, one]) => `readonly ${name}: ${one}`).join('; ')} }`;

/** The value of a group of texts as TypeScript, and whether it calls the grammar. */
function bodyOf(texts, { tag, group, messages, types, forms }) {
  let current = new Map();
  const writer = new Writer((name) => current.get(name) ?? '', { forms, hasShortForms: hasShortForms(tag) });
  const writeText = (at) => {
    const { tokens, kinds } = messages.get(at);
    current = types.get(at) ?? new Map();
    const text = writer.expression(tokens);
    if (current.size === 0) return text;
    if (tag !== 'en') return kinds.size === 0 ? `() => ${text}` : `({ ${[...kinds.keys()].join(', ')} }) => ${text}`;
    return `({ ${[...kinds.keys()].join(', ')} }: ${argumentType(current)}): string => ${text}`;
  };
  const write = (value, at) => {
    if (Array.isArray(value)) return `[${value.map((one, index) => write(one, `${at}.${index}`)).join(', ')}]`;
    if (!isRecord(value)) return writeText(at);
    return `{\n${Object.entries(value)
      .map(([name, one]) => `${property(name)}: ${write(one, `${at}.${name}`)},\n`)
      .join('')}}`;
  };
  return { body: write(texts, group), usesGrammar: writer.usesGrammar };
}

/** True where src/messages has a module that makes messages of a group of texts. */
const hasCombined = (group) => existsSync(path.join(MESSAGES, 'combined', `${group}-messages.ts`));

/** One module of texts. Where src/messages has a file of the group that makes messages of its texts, it exports these; English has them there. */
export function moduleOf(texts, { tag, group, messages, types, forms }) {
  const isSource = tag === 'en';
  const name = `${camel(group)}Texts`;
  const type = `${pascal(group)}Texts`;
  const { body, usesGrammar } = bodyOf(texts, { tag, group, messages, types, forms });
  const home = tag === PSEUDO ? 'en' : tag;
  const isMade = !isSource && hasCombined(group);
  const lines = [
    `// Made from ${home}/${group}.json by npm run texts.`,
    usesGrammar && `import { grammar } from '../../${home}/grammar.js';`,
    !isSource && `import type { ${type} } from '../en/${group}.js';`,
    isMade && `import { ${camel(group)}Messages } from '../../combined/${group}-messages.js';`,
    '',
    isSource && `export const ${name} = ${body};\n\nexport type ${type} = typeof ${name};`,
    !isSource && `${isMade ? 'const texts' : 'export const messages'}: ${type} = ${body};`,
    isMade && `\nexport const messages = /* @__PURE__ */ ${camel(group)}Messages(texts);`,
  ];
  return `${lines.filter((line) => line !== false).join('\n')}\n`;
}

const imported = (group, tag) => `import { messages as ${camel(group)} } from './${tag}/${group}.js';`;

/** The groups of single elements, but insights. */
const elementGroups = (groups) =>
  groups.filter((group) => ![...OF_EVERY_CARD, ...NO_GROUPS].includes(group) && !group.startsWith('insights'));

/** The groups of single elements, each with its file. */
const loadedGroups = (groups) => [...elementGroups(groups).map((group) => [group, group]), ['insights', INSIGHTS]].sort();

/** The English groups of single elements. `en.ts` has those that modules combine. */
export function englishGroupsModule(groups) {
  const own = elementGroups(groups).filter((group) => !hasCombined(group));
  return `// Made by npm run texts.
${own.map((group) => `import { ${camel(group)}Texts } from './${group}.js';`).join('\n')}

/** What single elements say in English. */
export const englishGroups = {
${own.map((group) => `${camel(group)}: ${camel(group)}Texts,`).join('\n')}
};
`;
}

/** The module with all that is loaded late of a language: what single elements say, and the texts of errors. */
export function moreModule(groups) {
  const files = [...loadedGroups(groups).map(([group, file]) => [camel(group), file]), ['errorTexts', 'error-texts']];
  return `// Made by npm run texts.
${files.map(([name, file]) => `export * as ${name} from './${file}.js';`).join('\n')}
`;
}

/** The module of a language: what every card says, and how to load what single elements say. */
export function languageModule(tag, groups) {
  return `// Made by npm run texts.
${[...OF_EVERY_CARD, 'errors', 'notes', 'reasons']
  .sort()
  .map((group) => imported(group, tag))
  .join('\n')}
import { bareError } from '../server-errors.js';
import type { Language } from '../en.js';

export { withTerms } from '../grammar.js';
export { PERIODS as periods } from './periods.js';
export { grammar } from '../${tag === PSEUDO ? 'en' : tag}/grammar.js';

/** What every card says. */
export const messages: Language['messages'] = {
${OF_EVERY_CARD.map((group) => `...${group},`).join('\n')}
error: (facts) => bareError(errors, facts),
notes,
reasons,
};

const load = async <Name extends keyof typeof import('./${tag}/more.js')>(name: Name) => (await import('./${tag}/more.js'))[name];

/** The texts of errors. */
export const loadErrors: Language['loadErrors'] = () => load('errorTexts');

/** What single elements say. */
export const groups: Language['groups'] = {
${loadedGroups(groups)
  .map(([group]) => `${group}: () => load('${camel(group)}'),`)
  .join('\n')}
};
`;
}

/** The texts of errors, which are in several files. */
export function errorTextsModule() {
  return `// Made by npm run texts.
import type { Language } from '../../en.js';
import { errorIn } from '../../errors.js';
import { messages as card } from './card.js';
import { messages as errorCodes } from './error-codes.js';
import { messages as errorReasons } from './error-reasons.js';
import { messages as errorValues } from './error-values.js';
import { messages as errors } from './errors.js';

const texts = { errors, codes: errorCodes, groups: [errorReasons, errorValues], quote: card.quote };

export const error: Language['messages']['error'] = (facts) => errorIn(texts, facts);
`;
}

/** What insights say, which is in three files of texts. */
export const INSIGHTS = 'insights-messages';

export function insightsModule() {
  return `// Made by npm run texts.
import { insightsMessages } from '../../insights.js';
import { messages as texts } from './insights.js';
import { messages as sales } from './insights-sales.js';
import { messages as time } from './insights-time.js';

export const messages = /* @__PURE__ */ insightsMessages(texts, { ...time.topics, ...sales.topics });
`;
}

/** Groups that no translation of a page has: errors that only authors of pages see, texts for the console, and names of periods. */
const NOT_REGISTERED = ['error-calls', 'error-codes', 'error-reasons', 'error-values', 'translation-problems', PERIODS];

/** The English texts as `registerLocale` takes them: those of every card at the top, those of elements and of errors, and names, in a group each. */
export function registeredTexts(groups) {
  const texts = Object.fromEntries([...groups].filter(([group]) => !NOT_REGISTERED.includes(group)));
  const { errors: error, insights, 'insights-time': time, 'insights-sales': sales, ...rest } = texts;
  const ofCards = Object.assign({}, ...OF_EVERY_CARD.map((group) => rest[group]));
  const others = Object.entries(rest).filter(([group]) => !OF_EVERY_CARD.includes(group));
  return {
    ...ofCards,
    ...Object.fromEntries(others),
    insights: { ...insights, topics: { ...time.topics, ...sales.topics } },
    error,
  };
}

/** The names at the top of the texts that `registerLocale` takes. A page has those of its elements alone. */
export function textNamesModule(groups) {
  return `// Made by npm run texts.
/** The names at the top of the texts that a page can register. */
export const TEXT_NAMES: readonly string[] = ${JSON.stringify(Object.keys(registeredTexts(groups)))};
`;
}

const periodsIn = ({ tag, groups, messages }, types) =>
  bodyOf(groups.get(PERIODS), { tag, group: PERIODS, messages, types }).body;

/** How English names quarters and fiscal years. */
export function englishPeriodsModule(english, types) {
  return `// Made by npm run texts.
/** How English names quarters and fiscal years. */
export const periodsTexts = ${periodsIn(english, types)};

export type PeriodsTexts = typeof periodsTexts;
`;
}

/** How the other languages name quarters and fiscal years: one small module for all of them, which each loads. */
export function periodsModule(others, types) {
  return `// Made by npm run texts.
import type { PeriodsTexts } from './en/periods.js';

/** How languages other than English name quarters and fiscal years, by language. */
export const PERIODS: Readonly<Partial<Record<string, PeriodsTexts>>> = {
${others.map((language) => `'${language.tag}': ${periodsIn(language, types)},`).join('\n')}
};
`;
}

/** What languages there are besides English, and how to load their texts. */
export function languagesModule(tags) {
  return `// Made by npm run texts.
import type { Language } from '../en.js';

/** The languages besides English, each loaded on demand from its own files. */
export const LANGUAGES: Readonly<Record<string, () => Promise<Language>>> = {
${tags.map((tag) => `'${tag}': () => import('./${tag}.js'),`).join('\n')}
};
`;
}
