import type { Reason, Role, ValueType } from '../../query/schema.js';
import type { NameMeaning } from './names/names.js';
import { RULE_LINES } from './rule-lines.js';
import type { Target } from './rule-lines.js';
import type { Concept } from './names/words.js';
import { listOf } from '../../util/list-of.js';

/** A rule matches a name that has all concepts of `needs` and no others except those in `may`. */
interface Rule {
  readonly target: Target;
  readonly score: number;
  readonly needs: readonly Concept[];
  readonly may: readonly Concept[];
  /** If true, no word may be unknown. */
  readonly plain: boolean;
}

/** How well a name matches a target, 0 to 100. */
export interface Fit {
  readonly target: Target;
  readonly score: number;
  readonly evidence?: readonly Reason[];
}

const UNKNOWN_WORD_COSTS = 6;

/** The value types of roles that are restricted to some types. */
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
  plan: ['number'],
  discount: ['number'],
  visits: ['number'],
  stock: ['number'],
  'stock-value': ['number'],
};

const TYPES: Readonly<Partial<Record<Target, readonly ValueType[]>>> = {
  ...ROLE_TYPES,
  order: ['text', 'number'],
  'customer-code': ['text', 'number'],
  'product-code': ['text', 'number'],
  'store-code': ['text', 'number'],
  'seller-code': ['text', 'number'],
  promotion: ['text', 'number', 'boolean'],
};

/** Concepts of dates other than the sale: such a column is the date only if there is no other. */
const OTHER_DATES: ReadonlySet<Concept> = new Set<Concept>(
  /* @__PURE__ */ listOf(
    'ship deliver due birth stock registration record payment return cancel estimate promotion previous target',
  ),
);

let known: readonly Rule[] | undefined;

/** The rules of all targets, parsed once. */
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

/** Returns the targets that match a name and a type, with the best score of each; without a type, any type matches. */
export function fitsOf(meaning: NameMeaning, type: ValueType | undefined, rules: readonly Rule[]): readonly Fit[] {
  const best = new Map<Target, number>();
  for (const rule of rules) {
    if (type !== undefined && !typesOf(rule.target).includes(type)) continue;
    const score = scoreOf(meaning, rule, type);
    if (score > (best.get(rule.target) ?? 0)) best.set(rule.target, score);
  }
  return [...best].map(([target, score]) => ({ target, score }));
}

/** The value types of a target; text by default. */
export function typesOf(target: Target): readonly ValueType[] {
  return TYPES[target] ?? ['text'];
}

/** True when the name of a date means something other than the sale. */
export function isOtherDate(meaning: NameMeaning): boolean {
  return [...meaning.concepts].some((concept) => OTHER_DATES.has(concept));
}

function scoreOf(meaning: NameMeaning, rule: Rule, type: ValueType | undefined): number {
  if (!rule.needs.every((concept) => meaning.concepts.has(concept))) return 0;
  if (rule.plain && meaning.unknown.length > 0) return 0;
  let extras = 0;
  for (const concept of meaning.concepts) {
    // A plural (`products`) is a count if the column contains numbers that are not codes; otherwise it is an ordinary plural.
    if (rule.needs.includes(concept)) continue;
    const isCode = meaning.concepts.has('id');
    if (concept === 'count' && (type !== 'number' || isCode)) continue;
    if (concept === 'currency' && type !== 'text' && !isCode) continue;
    if (!rule.may.includes(concept)) return 0;
    extras += 1;
  }
  return rule.score - extras - UNKNOWN_WORD_COSTS * meaning.unknown.length;
}
