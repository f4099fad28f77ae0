import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AskPlan } from '../../src/ask/check-plan.js';
import type { Interpretation } from '../../src/ask/interpret.js';

/** A question about a data set, with what answers it. */
export interface Question {
  readonly set: string;
  readonly language: string;
  readonly text: string;
  /** The tags that answer it, any of which is right. */
  readonly tags: readonly string[];
  /** Words that must be named as not understood. */
  readonly refused: readonly string[];
  /** True for the third of the questions that were not looked at while the parser was written. */
  readonly isHeldOut: boolean;
}

/** What became of a question. `wrong`: another tag, without a word that is named as not understood. */
export type Outcome = 'right' | 'refused' | 'wrong';

/** The data sets with questions, by the folder in `data/sales`. */
export const SETS = [
  'adventureworks',
  'adventureworks-eu',
  'online-retail',
  'supermarket',
  'superstore',
  'superstore-de',
] as const;

const FOLDER = 'test/ask/questions';
/** Every third question of a file is not used for tuning. */
const THIRD = 3;

/** Reads the questions about a data set: language, question, and tags or refused words, separated by tabs. */
export function questionsOf(set: string): readonly Question[] {
  const lines = readFileSync(path.resolve(FOLDER, `${set}.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line, index) => {
    const [language = '', text = '', expected = ''] = line.split('\t');
    const answers = expected.split(' || ');
    const refusals = answers.filter((one) => one.startsWith('refuse: '));
    return {
      set,
      language,
      text,
      tags: answers.filter((one) => !one.startsWith('refuse: ')),
      refused: refusals.flatMap((one) => one.slice('refuse: '.length).split(', ')),
      isHeldOut: (index + 1) % THIRD === 0,
    };
  });
}

/** Writes a plan as the files of questions write tags: the attributes in alphabetical order. */
export function writtenPlan({ tag, attributes }: AskPlan): string {
  return written(tag.slice('sales-'.length), Object.entries(attributes));
}

function written(tag: string, attributes: readonly (readonly [string, string])[]): string {
  const sorted = attributes.map(([name, value]) => `${name}="${value}"`).sort();
  return [tag, ...sorted].join(' ');
}

/** Returns the plan that a line of a file of questions writes. */
export function planIn(text: string): AskPlan {
  const [tag = ''] = text.split(' ');
  const attributes = [...text.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value] as const);
  return {
    tag: `sales-${tag}` as AskPlan['tag'],
    attributes: Object.fromEntries(attributes),
  };
}

/** Compares what was understood with what was expected. */
export function outcomeOf({ tags, refused }: Question, { plan, unknown }: Interpretation): Outcome {
  if (plan && unknown.length === 0) {
    return tags.some((one) => writtenPlan(planIn(one)) === writtenPlan(plan)) ? 'right' : 'wrong';
  }
  const named = unknown
    .map(({ text }) => text)
    .join(' ')
    .toLowerCase();
  if (tags.length === 0) return refused.every((word) => named.includes(word.toLowerCase())) ? 'right' : 'refused';
  return 'refused';
}
