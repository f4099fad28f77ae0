import type { Role, ValueType } from '../../query/schema.js';
import type { NameMeaning } from './names.js';
import { RULE_LINES } from './rule-lines.js';
import type { Target } from './rule-lines.js';
import type { Concept } from './words.js';

/** A column's name fits when it has all of `needs` and nothing else but `may`. */
interface Rule {
  readonly target: Target;
  readonly score: number;
  readonly needs: readonly Concept[];
  readonly may: readonly Concept[];
  /** No word may be unknown. */
  readonly plain: boolean;
}

/** How well a name fits a target, 0 … 100. */
export interface Fit {
  readonly target: Target;
  readonly score: number;
  /** In words: what besides the name speaks for it. */
  readonly evidence?: string;
}

const UNKNOWN_WORD_COSTS = 6;

/** What the values of a role must be, where not everything will do. */
export const ROLE_TYPES: Readonly<Partial<Record<Role, readonly ValueType[]>>> = {
  date: ['date', 'datetime'],
  shipped: ['date', 'datetime'],
  delivered: ['date', 'datetime'],
  age: ['number'],
  quantity: ['number'],
  price: ['number'],
  revenue: ['number'],
  cost: ['number'],
  profit: ['number'],
  discount: ['number'],
  visits: ['number'],
};

/** The types of values that a target can have. */
const TYPES: Readonly<Partial<Record<Target, readonly ValueType[]>>> = {
  ...ROLE_TYPES,
  order: ['text', 'number'],
  'customer-code': ['text', 'number'],
  'product-code': ['text', 'number'],
  'store-code': ['text', 'number'],
  'seller-code': ['text', 'number'],
  promotion: ['text', 'number', 'boolean'],
};

/** What a date may be named for that is not the sale: such a column is the date only where no other is. */
const OTHER_DATES: ReadonlySet<Concept> = new Set<Concept>([
  'ship',
  'deliver',
  'due',
  'birth',
  'stock',
  'registration',
  'record',
  'payment',
  'return',
  'cancel',
  'estimate',
  'promotion',
  'previous',
  'target',
]);

let known: readonly Rule[] | undefined;

/** The rules of all targets, read from their lines once. */
export function toRules(): readonly Rule[] {
  known ??= readLines();
  return known;
}

function readLines(): readonly Rule[] {
  return Object.entries(RULE_LINES).flatMap(([target, lines]) =>
    lines
      .trim()
      .split('\n')
      .map((line) => toRule(target as Target, line)),
  );
}

function toRule(target: Target, line: string): Rule {
  const [score = '', ideas = ''] = line.split(':');
  const [needs = '', may = ''] = ideas.split('|');
  return {
    target,
    score: Number.parseInt(score, 10),
    needs: conceptsIn(needs),
    may: conceptsIn(may),
    plain: score.includes('!'),
  };
}

function conceptsIn(text: string): readonly Concept[] {
  return text.split(' ').filter((word) => word !== '') as Concept[];
}

/** The targets that a name and a type fit, best score of each; without a type any will do. */
export function fitsOf(meaning: NameMeaning, type: ValueType | undefined, rules: readonly Rule[]): readonly Fit[] {
  const best = new Map<Target, number>();
  for (const rule of rules) {
    if (type !== undefined && !typesOf(rule.target).includes(type)) continue;
    const score = scoreOf(meaning, rule, type);
    if (score > (best.get(rule.target) ?? 0)) best.set(rule.target, score);
  }
  return [...best].map(([target, score]) => ({ target, score }));
}

/** The types of values that a target can have; text where nothing else is said. */
export function typesOf(target: Target): readonly ValueType[] {
  return TYPES[target] ?? ['text'];
}

/** Whether a date is named for something else than the sale. */
export function isOtherDate(meaning: NameMeaning): boolean {
  return [...meaning.concepts].some((concept) => OTHER_DATES.has(concept));
}

function scoreOf(meaning: NameMeaning, rule: Rule, type: ValueType | undefined): number {
  if (!rule.needs.every((concept) => meaning.concepts.has(concept))) return 0;
  if (rule.plain && meaning.unknown.length > 0) return 0;
  let extras = 0;
  for (const concept of meaning.concepts) {
    // A plural (`products`) counts things where it heads numbers that are no codes; else it is but a plural.
    if (rule.needs.includes(concept)) continue;
    const isCode = meaning.concepts.has('id');
    if (concept === 'count' && (type !== 'number' || isCode)) continue;
    if (concept === 'currency' && type !== 'text' && !isCode) continue;
    if (!rule.may.includes(concept)) return 0;
    extras += 1;
  }
  return rule.score - extras - UNKNOWN_WORD_COSTS * meaning.unknown.length;
}
