import { distance } from '../query/names.js';
import { ownValue } from '../util/record.js';
import { bareField } from '../query/where/where.js';
import { FIELD_ROLES, fieldsOf, type AskCatalog } from './ask-catalog.js';
import { obstacleOf } from './check-plan.js';
import type { Meaning } from './entries.js';
import { phrasesOf, type InterpretOptions, type UnknownWords } from './interpret.js';
import { LANGUAGES, measureLabel, type Labels } from './vocabulary.js';
import { keyOf } from './words.js';

/** Maximum number of words that are offered in place of one. */
const MAX_WORDS = 3;
/** Measures and fields in place of one that the data does not have, the most common first. */
const COMMON = ['revenue', 'profit', 'orders', 'units', 'customers', ...FIELD_ROLES];

/**
 * Returns what may stand in a question in place of words that were not understood: measures, fields and values with a similar name, the nearest first.
 * In place of a measure or a field that the data does not have, those that it has. None when nothing is near, and for words that do not go with the rest.
 */
export function nearestWords(
  { text, reason }: UnknownWords,
  catalog: AskCatalog,
  options: InterpretOptions = {},
): readonly string[] {
  if (reason === 'unused') return [];
  const { locale = 'en', labels } = options;
  const language = LANGUAGES.find((one) => locale.toLowerCase().startsWith(one.locale)) ?? LANGUAGES[0]!;
  const phrases = phrasesOf(catalog, language, labels);
  if (reason === 'missing') {
    const kind = phrases.find(keyOf(text)).find((one) => 'isMissing' in one && one.isMissing)?.kind;
    return unique(kind === 'measure' ? measuresOf(catalog, labels) : fieldNamesOf(catalog, labels));
  }
  const key = keyOf(text);
  const near = [...phrases.all()].flatMap((phrase) => {
    const meaning = phrase.meanings.find(isNamed);
    if (!meaning) return [];
    const steps = distance(key, phrase.key, mistakesIn(key));
    return steps === Infinity ? [] : [{ steps, name: nameOf(meaning, phrase.key, labels) }];
  });
  return unique(near.sort((one, other) => one.steps - other.steps).map(({ name }) => name));
}

/** Maximum number of wrong letters in a word that is offered: more than are corrected without asking. */
const mistakesIn = (key: string): number => Math.max(1, Math.min(4, Math.floor((key.length - 1) / 2)));

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)].slice(0, MAX_WORDS);

/** True for what a question can name. */
function isNamed(meaning: Meaning): meaning is Extract<Meaning, { readonly kind: 'measure' | 'field' | 'member' }> {
  if (meaning.kind === 'member') return true;
  return (meaning.kind === 'measure' || meaning.kind === 'field') && meaning.isMissing !== true;
}

function nameOf(
  meaning: Extract<Meaning, { readonly kind: 'measure' | 'field' | 'member' }>,
  key: string,
  labels?: Labels,
): string {
  if (meaning.kind === 'member') return meaning.value;
  const label = meaning.kind === 'measure' ? measureLabel(meaning.name, labels) : labels && ownValue(labels.roles, meaning.by);
  return label ?? key;
}

function measuresOf(catalog: AskCatalog, labels: Labels | undefined): readonly string[] {
  const names = COMMON.filter((name) => catalog.measures.some((one) => one.name === name));
  return names
    .filter((name) => !obstacleOf({ measures: [name] }, catalog))
    .map((name) => measureLabel(name, labels) ?? keyOf(name));
}

function fieldNamesOf(catalog: AskCatalog, labels: Labels | undefined): readonly string[] {
  return fieldsOf(catalog).map(({ by, role }) => (role && labels?.roles[role]) ?? bareField(by));
}
