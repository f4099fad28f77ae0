import type { Catalog } from '../query/catalog.js';
import { splitList } from '../query/names.js';
import { PLAN } from '../query/planned.js';
import type { SalesError } from '../util/error.js';
import { ownValue } from '../util/record.js';
import type { AskCatalog } from './ask-catalog.js';
import { type AskPlan, obstacleOf, obstacleOfPlan } from './check-plan.js';
import { timesOf } from './comparison.js';
import { Draft, hasSense } from './draft.js';
import type { Phrases } from './entries.js';
import { planOf, type Question } from './plans.js';
import { type Part, partsOf } from './read.js';
import { type Subjects, subjectsOf, whereOf } from './subjects.js';
import { LANGUAGES, vocabularyOf, type Labels, type Language } from './vocabulary.js';
import { wordsIn } from './words.js';

/** Returns the answer that the parts of a question ask for, and marks the parts that it uses; `undefined` when they ask for nothing. */
function answerOf(draft: Draft, catalog: Catalog): AskPlan | undefined {
  const times = timesOf(draft, !obstacleOf({ measures: [PLAN] }, catalog));
  const subjects = subjectsOf(draft);
  const question: Question = {
    ...withCounts(draft, withAverages(draft, catalog, comparedMembers(draft, subjects))),
    draft,
    catalog,
    times,
    where: whereOf(subjects.members, times.period),
    asks: (...senses) => {
      const found = draft.parts.filter((part) => hasSense(part, ...senses));
      draft.use(...found);
      return found.length > 0;
    },
  };
  question.asks('by', 'and', 'which', 'compare');
  const plan = againstOther(planOf(question), draft, subjects, times.period);
  const isSomething = Object.keys(plan.attributes).length > 0 || plan.tag !== 'sales-kpi';
  const { measures, members, dimensions } = question;
  const isAsked = measures.length + members.length + dimensions.length > 0 || plan.tag !== 'sales-kpi';
  return isSomething && isAsked ? plan : undefined;
}

/** “compare West and East”, “West vs East”: the field of the values is the dimension. */
function comparedMembers(draft: Draft, subjects: Subjects): Subjects {
  const { members, dimensions } = subjects;
  const words = draft.withSense('compare', 'versus');
  const [first] = members;
  const areSame = members.length > 1 && members.every(({ by, not }) => by === first?.by && !not);
  if (!first || !areSame || words.length === 0) return subjects;
  draft.use(...words);
  return dimensions.length > 0 ? subjects : { ...subjects, dimensions: [{ text: first.by, part: first.part }] };
}

/** “revenue by category, West vs East”: the first of two values of a field is compared with the other one. */
function againstOther(plan: AskPlan, draft: Draft, { members }: Subjects, period: string | undefined): AskPlan {
  const { tag, attributes } = plan;
  const { by = '', chart, compare } = attributes;
  const isCompared = draft.parts.some((part) => hasSense(part, 'compare', 'versus'));
  const [first, other] = members;
  const areTwo = members.length === 2 && first && other && first.by === other.by && !first.not && !other.not;
  const isOfOthers = (tag === 'sales-breakdown' || tag === 'sales-table') && !splitList(by).includes(first?.by ?? '');
  if (!isCompared || !areTwo || !isOfOthers || by === '' || chart !== undefined || compare !== undefined) return plan;
  return { tag, attributes: { ...attributes, where: whereOf([first], period), compare: whereOf([other], undefined) } };
}

/** True for measures that are averages or shares by themselves. */
function isAverage(name: string, { measures }: Catalog): boolean {
  return measures.some((one) => one.name === name && (one.isRatio || (one.unit === 'days' && !one.adds.time)));
}

/** What sums are divided by. */
const COUNTS: Readonly<Record<string, string>> = {
  customer: 'customers',
  product: 'products',
  order: 'orders',
  seller: 'sellers',
};

/** “average revenue per customer” is a quotient. Other averages stay unused, because the question does not name their level. */
function withAverages(draft: Draft, catalog: Catalog, subjects: Subjects): Subjects {
  const [average] = draft.withSense('average');
  const [measure] = subjects.measures;
  if (!average || !measure) return subjects;
  if (isAverage(measure.text, catalog)) {
    draft.use(average);
    return subjects;
  }
  const of = subjects.dimensions.find(({ text, part }) => ownValue(COUNTS, text) && hasSense(draft.beside(part, -1), 'by'));
  if (!of) return subjects;
  draft.use(average, of.part);
  const text = `${measure.text} / ${COUNTS[of.text] ?? ''}`;
  return {
    ...subjects,
    measures: [{ text, part: measure.part }, ...subjects.measures.slice(1)],
    dimensions: subjects.dimensions.filter((one) => one !== of),
  };
}

/** “how many orders” is a measure; “how many cities” counts the values of a field. */
function withCounts(draft: Draft, subjects: Subjects): Subjects {
  const { measures, dimensions } = subjects;
  const [word] = draft.withSense('how-many');
  const next = word && draft.beside(word, 1);
  if (!word || measures.some(({ part }) => part === next)) {
    draft.use(word);
    return subjects;
  }
  const field = dimensions.find(({ part, text }) => part === next && !text.includes('('));
  if (!field) return subjects;
  draft.use(word);
  const measure = { text: `distinct(${field.text})`, part: field.part };
  return {
    ...subjects,
    measures: [measure, ...measures],
    dimensions: dimensions.filter((one) => one !== field),
  };
}

/** Words of a question that its answer does not use. */
export interface UnknownWords {
  readonly text: string;
  /** 0-based place in the question. */
  readonly start: number;
  readonly end: number;
  /** `unknown`: the words are in no list. `missing`: the data does not have what they name. `unused`: they do not go with the rest of the question. */
  readonly reason: 'unknown' | 'missing' | 'unused';
}

/** A spelling mistake, and what was understood. */
export interface Correction {
  readonly text: string;
  readonly meant: string;
}

/** How a question was understood. */
export interface Interpretation {
  /** `en`, `de`, `fr` or `es`. */
  readonly language: string;
  /** The answer to what was understood, which the data can show; `undefined` when there is none. */
  readonly plan?: AskPlan;
  /** The words that the answer leaves out. A page shows them before it shows the answer. Empty when the whole question was understood. */
  readonly unknown: readonly UnknownWords[];
  readonly corrections: readonly Correction[];
  /** Why the data cannot show the answer, when all words were understood. */
  readonly error?: SalesError;
}

/** Options of `interpret`. */
export interface InterpretOptions {
  /** Language that decides where a question can be read in several. Default: English. */
  readonly locale?: string;
  /** The labels of measures and roles in the language of `locale`, which a page may have changed. They are understood as well. */
  readonly labels?: Labels;
}

const vocabularies = new WeakMap<AskCatalog, Map<Language, { readonly labels: Labels | undefined; readonly phrases: Phrases }>>();

/** Returns what a question in English, German, French or Spanish asks of data. The same question always has the same answer. */
export function interpret(text: string, catalog: AskCatalog, { locale = 'en', labels }: InterpretOptions = {}): Interpretation {
  const usual = LANGUAGES.find((language) => locale.toLowerCase().startsWith(language.locale));
  const ordered = usual ? [usual, ...LANGUAGES.filter((language) => language !== usual)] : LANGUAGES;
  let best: Interpretation | undefined;
  for (const language of ordered) {
    const found = interpretIn(text, catalog, language, language === usual ? labels : undefined);
    if (!best || lossOf(found) + (language === ordered[0] ? 0 : OTHER_LANGUAGE) < lossOf(best)) best = found;
    if (lossOf(best) === 0) break;
  }
  return best!;
}

/** How much better another language must fit than that of the page. */
const OTHER_LANGUAGE = 1;

/** The number of letters that are not understood; words that are known weigh less. */
function lossOf({ unknown, plan, corrections, error }: Interpretation): number {
  const lost = unknown.map(({ text, reason }) => text.length * (reason === 'unknown' ? 1 : 0.5));
  const changed = corrections.map((one) => one.text.length / 4);
  return [...lost, ...changed].reduce((sum, one) => sum + one, plan || error ? 0 : 1);
}

function interpretIn(text: string, catalog: AskCatalog, language: Language, labels: Labels | undefined): Interpretation {
  const { oldest = 0, newest = 0 } = catalog;
  const phrases = phrasesOf(catalog, language, labels);
  const parts = partsOf(wordsIn(text), {
    phrases,
    oldest,
    newest,
    hasCompounds: language.locale === 'de',
  });
  const draft = new Draft(parts);
  const answer = answerOf(draft, catalog);
  const unknown = unknownIn(text, draft.unused);
  const corrections = parts
    .filter((part) => part.corrected !== undefined && draft.isUsed(part))
    .map(({ start, end, corrected = '', meanings }) => ({
      text: text.slice(start, end),
      meant: nameOf(meanings) ?? corrected,
    }));
  const error = answer && obstacleOfPlan(answer, catalog);
  const checked = error ? { error } : answer ? { plan: answer } : {};
  return { language: language.locale, ...checked, unknown, corrections };
}

function nameOf(meanings: Part['meanings']): string | undefined {
  const member = meanings.find((one) => one.kind === 'member');
  return member?.value;
}

function unknownIn(text: string, parts: readonly Part[]): readonly UnknownWords[] {
  return parts.map(({ start, end, meanings, period }) => {
    const isMissing = meanings.some((one) => 'isMissing' in one && one.isMissing);
    const reason = meanings.length === 0 && !period ? 'unknown' : isMissing ? 'missing' : 'unused';
    return { text: text.slice(start, end), start, end, reason };
  });
}

/** Returns the phrases of a language, which are made once for the data and labels of a page. */
export function phrasesOf(catalog: AskCatalog, language: Language, labels: Labels | undefined): Phrases {
  const known =
    vocabularies.get(catalog) ?? new Map<Language, { readonly labels: Labels | undefined; readonly phrases: Phrases }>();
  vocabularies.set(catalog, known);
  const last = known.get(language);
  if (last && last.labels === labels) return last.phrases;
  const phrases = vocabularyOf(catalog, language, labels);
  known.set(language, { labels, phrases });
  return phrases;
}
