import type { Role, ValueType } from '../query/schema.js';
import type { NameMeaning } from './detect-names.js';
import type { Concept } from './detect-words.js';

/** What a rule looks for: a role, or one of the two columns between which a role chooses (a code or a name). */
export type Target =
  | Exclude<Role, 'customer' | 'product' | 'seller' | 'store'>
  | `${'customer' | 'product' | 'seller' | 'store'}-code`
  | 'product-name'
  | 'seller-name'
  | 'store-name';

/** A column's name fits when it has all of `needs` and nothing else but `may`. */
interface Rule {
  readonly target: Target;
  readonly score: number;
  readonly needs: readonly Concept[];
  readonly may: readonly Concept[];
  /** No word may be unknown: the needed idea alone is too general (`item weight` is no product). */
  readonly plain: boolean;
}

/** How well a name fits a target, 0 … 100. */
export interface Fit {
  readonly target: Target;
  readonly score: number;
}

const UNKNOWN_WORD_COSTS = 6;

/**
 * Per target the lines `score: needs | may`; a score with `!` allows no unknown word.
 * Dates named for something else than the sale are in `OTHER_DATES`, not here.
 */
const RULES: Readonly<Record<Target, string>> = {
  date: '100: order date | time purchase sale id; 97: purchase date | time order customer id; 95: invoice date | time id; 93: transaction date | time sale id; 92: sale date | time id; 90: order time | purchase; 88: purchase time |; 86: transaction time |; 80: date | time period id; 50!: order | purchase; 45: time |; 40: period |; 35: created | date time order',
  order:
    '100: order id | sale purchase count; 90: invoice id | order sale; 85: transaction id | sale order; 80: purchase id |; 74!: order |; 70!: invoice |; 66!: transaction |; 60: sale id |',
  'customer-code':
    '100: customer id | order sale company store; 80!: customer |; 60: company id |; 40: customer email | order; 35: email | order',
  'customer-name': '100: customer name | order company store; 90!: customer | company; 85: company name |; 70: company |',
  'product-code': '100: product id | order sale store; 85: product model id |; 50: model id |; 80!: product |; 40: descr id |',
  'product-name':
    '100: product name | order sale; 92!: product | order purchase sale; 88: product descr | name; 80: descr |; 70: product model | name; 50: model | name',
  category:
    '100: category | product name; 92: product group | name; 85: product type | name; 75: department | product name; 50: category id | product name; 45!: group | name; 30!: type | sale',
  subcategory:
    '100: sub category | product name; 92: sub group | product name; 80: sub type | product; 50: sub category id | product; 45!: sub product |',
  region: '100: region | sale store customer ship name order; 55: zone | sale name; 40: region id | sale store name',
  continent: '100: continent | name sale customer',
  country:
    '100: country | customer store ship order sale name; 96: country region | customer store ship; 60: country id | customer store ship invoice',
  state:
    '100: state | customer store ship order name seller; 60: state id | customer store ship; 90: state region | customer ship',
  city: '100: city | customer store ship order name seller; 45: location | customer name; 40: city id |',
  'store-code': '95: store id | sale seller; 85!: store |',
  'store-name': '100: store name | sale; 90!: store | sale location; 60: store location |',
  channel: '100: channel | sale order name; 60: platform | sale order; 40: channel id |',
  segment:
    '100: segment | customer name zone; 85: customer group | name; 75: customer category | name; 40: occupation | customer',
  'seller-code': '95: seller id | sale; 85!: seller |; 80: staff id | sale',
  'seller-name':
    '100: seller name | sale; 96: sale person | name; 95!: seller | sale customer person; 75: staff | sale name customer; 60: seller staff | name sale',
  gender: '100: gender | customer',
  age: '100: age | customer period',
  quantity:
    '100: quantity | order sale product line total invoice purchase transaction; 95: unit sale | quantity total count; 90: count product | sale order total; 88: count unit | sale; 80: quantity unit | sale order; 75!: unit | sale order total; 70: product sale | total count; 55: unit order | total',
  price:
    '100: price unit | sale net product average purchase; 92: price | sale net product order line customer purchase; 85: amount unit | sale net product; 82: price gross unit | sale product; 80: price gross | sale product; 72: list price | unit product; 60: price discount | sale unit product; 50: price standard | product',
  revenue:
    '100: revenue | total net amount sale order line product customer invoice; 95: sale amount | total net order line product invoice; 93: sale net | total order line product invoice amount; 92: sale | total order store product line customer period; 86: revenue gross | total sale amount order; 85: total amount | net order line invoice transaction purchase sale product customer; 84: sale gross | total amount order; 83: amount net | order line invoice total transaction purchase; 82!: total | order line invoice transaction purchase net; 80: amount | order line invoice transaction purchase product; 78: price total | sale net order line product unit; 70: amount gross | order line invoice total transaction; 68: total gross | order line invoice; 66: price line | net product; 55: payment amount | total order; 50: payment total | order',
  cost: '100: cost | total sale product amount order line net purchase; 96: cost unit | sale product; 94: cost standard | product unit total; 92: cost price | unit product; 84: procure price | unit net product; 82: cost procure | unit product price; 70: price standard | unit product',
  profit:
    '100: profit | total amount order sale line product; 96: profit gross | total amount sale order; 94: profit net | total amount sale order; 85: margin | total amount order sale product profit; 83: margin gross | total amount profit',
  discount:
    '100: discount | percent sale product order line total price unit customer; 90: discount amount | total order line sale',
  promotion: '100: promotion | name id type sale customer; 60: discount id | name',
  shipped: '100: ship date | order time purchase id; 90: ship | order time; 80: deliver ship date | order time',
  delivered: '100: deliver date | order time customer purchase id; 85: deliver | order time customer',
  status:
    '100: status order | line name sale; 90: status | transaction sale invoice; 85: order state |; 80: status deliver | order; 75: status ship | order; 70: cancel status | return order; 60: return | order; 60: cancel | order',
  visits: '100: visits | store count total customer platform id date',
};

/** The types of values that a target can have. */
const TYPES: Readonly<Partial<Record<Target, readonly ValueType[]>>> = {
  date: ['date', 'datetime'],
  shipped: ['date', 'datetime'],
  delivered: ['date', 'datetime'],
  order: ['text', 'number'],
  'customer-code': ['text', 'number'],
  'product-code': ['text', 'number'],
  'store-code': ['text', 'number'],
  'seller-code': ['text', 'number'],
  promotion: ['text', 'number', 'boolean'],
  quantity: ['number'],
  price: ['number'],
  revenue: ['number'],
  cost: ['number'],
  profit: ['number'],
  discount: ['number'],
  visits: ['number'],
  age: ['number'],
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

/** The rules of all targets, read from their lines; made once per detection. */
export function toRules(): readonly Rule[] {
  return Object.entries(RULES).flatMap(([target, lines]) => lines.split(';').map((line) => toRule(target as Target, line)));
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

/** The targets that a name and a type fit, best score of each. */
export function fitsOf(meaning: NameMeaning, type: ValueType, rules: readonly Rule[]): readonly Fit[] {
  const best = new Map<Target, number>();
  for (const rule of rules) {
    if (!typesOf(rule.target).includes(type)) continue;
    const score = scoreOf(meaning, rule);
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

function scoreOf(meaning: NameMeaning, rule: Rule): number {
  if (!rule.needs.every((concept) => meaning.concepts.has(concept))) return 0;
  if (rule.plain && meaning.unknown.length > 0) return 0;
  let extras = 0;
  for (const concept of meaning.concepts) {
    if (rule.needs.includes(concept) || concept === 'currency') continue;
    if (!rule.may.includes(concept)) return 0;
    extras += 1;
  }
  return rule.score - extras - UNKNOWN_WORD_COSTS * meaning.unknown.length;
}
