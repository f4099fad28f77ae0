import type { Catalog } from '../query/catalog.js';
import { PLAN } from '../query/planned.js';
import { obstacleOf } from './bindable.js';
import type { AskPlan } from './check-plan.js';
import { timesOf } from './comparison.js';
import { hasSense, type Draft } from './draft.js';
import { planOf, type Question } from './plans.js';
import { subjectsOf, whereOf, type Subjects } from './subjects.js';

/** Returns the answer that the parts of a question ask for, and marks the parts that it uses; `undefined` when they ask for nothing. */
export function answerOf(draft: Draft, catalog: Catalog): AskPlan | undefined {
  const times = timesOf(draft, !obstacleOf({ measures: [PLAN] }, catalog));
  const subjects = subjectsOf(draft);
  const question: Question = {
    ...withCounts(draft, withAverages(draft, comparedMembers(draft, subjects))),
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
  const plan = planOf(question);
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

/** Measures that are averages or shares by themselves. */
const AVERAGES = [
  'aov',
  'price',
  'discount-rate',
  'margin',
  'units-per-order',
  'processing-days',
  'delivery-days',
  'return-rate',
];
/** What sums are divided by. */
const COUNTS: Readonly<Record<string, string>> = {
  customer: 'customers',
  product: 'products',
  order: 'orders',
  seller: 'sellers',
};

/** “average revenue per customer” is a quotient. Other averages stay unused, because the question does not name their level. */
function withAverages(draft: Draft, subjects: Subjects): Subjects {
  const [average] = draft.withSense('average');
  const [measure] = subjects.measures;
  if (!average || !measure) return subjects;
  if (AVERAGES.includes(measure.text)) {
    draft.use(average);
    return subjects;
  }
  const of = subjects.dimensions.find(({ text, part }) => COUNTS[text] && hasSense(draft.beside(part, -1), 'by'));
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
