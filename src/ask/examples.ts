import { ownValue } from '../util/record.js';
import { toSentenceCase } from '../util/sentence-case.js';
import { bareField } from '../query/where/where.js';
import { fieldsOf, type AskCatalog, type AskField } from './ask-catalog.js';
import { obstacleOf } from './check-plan.js';
import { interpret, type InterpretOptions } from './interpret.js';
import { LANGUAGES, measureLabel, type Labels } from './vocabulary.js';

/** Measures that examples ask for, the most common first. */
const MEASURES = ['revenue', 'profit', 'orders', 'units', 'customers'];
const PLACES = ['country', 'state', 'city'];
/** Maximum number of values of a field that examples ask for. */
const MAX_VALUES = 60;

/**
 * Returns questions about the measures and fields of some data, in the language of `locale`, or in English for one whose questions are not understood.
 * Each of them has an answer.
 */
export function exampleQuestions(catalog: AskCatalog, { locale = 'en', labels }: InterpretOptions = {}): readonly string[] {
  const known = LANGUAGES.find((language) => locale.toLowerCase().startsWith(language.locale));
  const language = known ?? LANGUAGES[0]!;
  const ownLabels = known && labels;
  const words = wordsOf(catalog, { lexicon: language.lexicon, labels: ownLabels, locale: language.locale });
  const questions = language.lexicon.examples.flatMap((pattern) => {
    const missing = [...pattern.matchAll(/\{(\w+)\}/g)].some(([, name = '']) => words[name] === undefined);
    return missing
      ? []
      : [
          toSentenceCase(
            pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => words[name] ?? ''),
            language.locale,
          ),
        ];
  });
  return questions.filter((question) => {
    const { plan, unknown } = interpret(question, catalog, { locale: language.locale, ...(ownLabels && { labels: ownLabels }) });
    return plan !== undefined && unknown.length === 0;
  });
}

interface Naming {
  readonly lexicon: (typeof LANGUAGES)[number]['lexicon'];
  readonly labels: Labels | undefined;
  readonly locale: string;
}

/** Returns the names that stand in the places of examples. */
function wordsOf(catalog: AskCatalog, naming: Naming): Readonly<Record<string, string | undefined>> {
  const [measure, other = measure] = MEASURES.filter((name) => !obstacleOf({ measures: [name] }, catalog));
  const fields = fieldsOf(catalog).filter(
    ({ column }) => column.type === 'text' && column.distinct > 1 && column.distinct <= MAX_VALUES,
  );
  const [field] = fields;
  const place = fields.find(({ role }) => role !== undefined && PLACES.includes(role));
  return {
    measure: measure && measureName(measure, naming),
    other: other && measureName(other, naming),
    field: field && fieldName(field, naming),
    fields: field && fieldName(field, naming, true),
    place: place && fieldName(place, naming),
    value: field && valueOf(field, catalog),
  };
}

function measureName(name: string, { labels, lexicon, locale }: Naming): string {
  return lower(measureLabel(name, labels) ?? listedName(name, lexicon.measures[name], locale), locale);
}

/** Returns the name of a field; `undefined` when its plural is not known. */
function fieldName({ by, role }: AskField, { labels, lexicon, locale }: Naming, isPlural = false): string | undefined {
  if (role === undefined) return isPlural ? undefined : bareField(by);
  const label = (isPlural ? labels?.plurals : labels?.roles)?.[role];
  if (label !== undefined) return lower(label, locale);
  return isPlural ? undefined : lower(listedName(role, lexicon.roles[role], locale), locale);
}

/** Returns the first name in the lexicon. In English, names are those of measures and roles. German nouns have a capital letter. */
function listedName(name: string, listed: string | undefined, locale: string): string {
  const first = locale === 'en' || listed === undefined ? name : listed.split(',')[0]!.trim();
  return locale === 'de' ? first.charAt(0).toUpperCase() + first.slice(1) : first;
}

/** German nouns keep their first letter, and so do abbreviations. */
const lower = (name: string, locale: string): string =>
  locale === 'de' || /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase(locale) + name.slice(1);

const valueOf = ({ by }: AskField, { members = {} }: AskCatalog): string | undefined =>
  ownValue(members, by)?.find((value) => /^\p{L}/u.test(value) && value.length > 2);
