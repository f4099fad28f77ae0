import type { Candidate } from './candidate.js';
import { isRatio } from './money.js';
import type { Meanings } from './context.js';
import type { NameMeaning } from './names.js';
import { weighNet } from './net-weights.js';
import { isWhole, textsMatch } from './profile.js';
import type { ColumnProfile, TableProfile } from './profile.js';
import { weighPeople } from './people.js';
import { proofsOf } from './proofs.js';
import type { Part, Proof } from './proofs.js';
import { agreement, HOLDS, inOrder, valueOf } from './relations.js';
import { fitsOf, isOtherDate, toRules, typesOf } from './rules.js';
import type { Target } from './rule-lines.js';
import type { Fit } from './rules.js';
import { isReturned } from '../../query/returned.js';

/** Stems of what becomes of an order, besides its return; a few words of each language. */
const STATUS_WORDS =
  /ship|deliver|complet|pending|process|hold|paid|closed|open|fulfil|liefer|versan|offen|bezahlt|abgeschl|bearbeit|livr|exp[ée]di|pay[ée]|cours|enviad|entreg|pagad|pendient|pago|spedit|consegn|pagat|attesa|lavoraz|verz[eo]n|lever|betaald|behandel/iu;

/** Values that say of what sex a person is. */
const GENDERS =
  /^(?:[fmwdhvxu]|(?:fe)?male|(?:wo)?m[ae]n|m[äa]nnlich|weiblich|divers|hom(?:me|bre)s?|femmes?|mujer(?:es)?|f[eé]m\p{L}*|mas[ck]\p{L}*|vrouw|other)$/iu;

/** Targets whose numbers name things and so are whole. */
const CODES: ReadonlySet<Target> = new Set<Target>([
  'order',
  'customer-code',
  'product-code',
  'store-code',
  'seller-code',
  'promotion',
  'visits',
]);

/** Ages of customers: days that something is old, ratings and counts go beyond or stay below. */
const OLDEST_AGE = 130;
const LEAST_OLDEST = 12;
const MOST_GENDERS = 12;

/** More different texts than these are no states of orders. */
const MOST_STATES = 200;

/** From this many rows on, a customer column with one or two values tells kinds of customers apart (new, returning). */
const FEW_ROWS = 50;

/** Scores of date columns that no rule names: nameless ones, and the sole date column named for something else, which is the date before all. */
const NAMELESS_DATE = 20;
const SOLE_DATE = 101;

/** Scores of what values alone say: price × quantity gives revenue, and words for sexes. */
const PROVEN = 30;
const GENDER_VALUES = 25;

/** A code that is another one in each row, but of orders, numbers the rows, and so yields to one that repeats. */
const UNIQUE_COSTS = 4;

/** A name that is a code in every row yields to one that is not. */
const CODED_COSTS = 20;
const CODED = /^\S*\d\S*$/u;

/** Of several states the one that says returned or cancelled is the order's. */
const RETURNS = 5;

/** A discount beyond 100 is money, and yields to one that is a part of the price. */
const AMOUNT_COSTS = 30;

/** A column without any value has a role only where no other column could have it. */
const EMPTY_COSTS = 200;

/** Up to this score a name is weak, and a column that price × quantity explains moves ahead of others, but not of strong names. */
const WEAK_NAME = 86;
const STRONGEST_WEAK = 91;
const EXPLAINED = 10;

/** All columns that may have a role, best first; equal ones in the order of the columns. */
export function candidatesOf(profile: TableProfile, meanings: Meanings): readonly Candidate[] {
  const rules = toRules();
  const candidates: Candidate[] = [];
  // Without a row there are just the names to go by.
  const hasRows = profile.rowCount > 0;
  for (const column of profile.columns) {
    const meaning = meanings(column);
    const fits = [...fitsOf(meaning, hasRows ? column.type : undefined, rules), ...fitsByValues(column, meaning, profile)];
    for (const fit of fits) {
      const distance = profile.distance?.(fit.target, column) ?? 0;
      if (distance === Infinity) continue;
      const candidate = {
        evidence: '',
        ...fit,
        score: fit.score - distance + (hasRows ? weightOf(fit.target, column, profile) : 0),
        column,
        meaning,
      };
      if (isPlausible(candidate, profile)) candidates.push(candidate);
    }
  }
  return weighPeople(weighMoney(candidates, profile, meanings), profile, meanings).toSorted((a, b) => b.score - a.score);
}

/** What the values of a column say for or against it, beside others of as fitting a name. */
function weightOf(target: Target, column: ColumnProfile, { rowCount }: TableProfile): number {
  if (column.missing === rowCount) return -EMPTY_COSTS;
  if (target !== 'order' && CODES.has(target) && rowCount >= FEW_ROWS && column.distinct === rowCount) return -UNIQUE_COSTS;
  if (target.endsWith('-name') && textsMatch(column, (text) => CODED.test(text), 1)) return -CODED_COSTS;
  if (target === 'status' && column.distinct <= MOST_STATES && (column.texts ?? []).some(isReturned)) return RETURNS;
  return target === 'discount' && (column.max ?? 0) > 100 ? -AMOUNT_COSTS : 0;
}

/** What columns without a telling name may be by their values: dates, and the sex of persons. */
function fitsByValues(column: ColumnProfile, meaning: NameMeaning, profile: TableProfile): readonly Fit[] {
  const isGender =
    column.type === 'text' &&
    meaning.concepts.size === 0 &&
    column.distinct > 1 &&
    column.distinct <= MOST_GENDERS &&
    textsMatch(column, (text) => GENDERS.test(text), 1);
  return isGender
    ? [{ target: 'gender', score: GENDER_VALUES, evidence: 'they are words for sexes' }]
    : dateFits(column, meaning, profile);
}

/** Dates that no rule for dates fits: nameless ones, and the sole date column whatever its name. */
function dateFits(column: ColumnProfile, meaning: NameMeaning, { columns }: TableProfile): readonly Fit[] {
  if (!typesOf('date').includes(column.type)) return [];
  const others = columns.filter((one) => one !== column && typesOf('date').includes(one.type));
  if (others.length === 0) return [{ target: 'date', score: SOLE_DATE, evidence: 'no other column holds dates' }];
  if (isOtherDate(meaning)) return [];
  // Of several the one that comes first is the order's.
  const earlier = others.filter((one) => inOrder(column, one) === 1).length;
  const evidence = earlier === others.length ? 'they come before all other dates' : '';
  return [{ target: 'date', score: NAMELESS_DATE + earlier, evidence }];
}

/** Whether the values can be what the name says. */
function isPlausible({ target, column, meaning, score }: Candidate, { rowCount }: TableProfile): boolean {
  if (column.type === 'number' && CODES.has(target) && !isWhole(column)) return false;
  switch (target) {
    case 'age':
      return (column.min ?? 0) >= 0 && (column.max ?? LEAST_OLDEST) >= LEAST_OLDEST && (column.max ?? 0) <= OLDEST_AGE;
    case 'gender':
      return column.distinct <= MOST_GENDERS;
    case 'customer-code':
    case 'customer-name':
      if (target === 'customer-name' && isMostlyBlank(column)) return false;
      return column.distinct > 2 || rowCount < FEW_ROWS || rowCount <= column.distinct + column.missing;
    case 'status':
      return score >= 75 ? !meaning.concepts.has('state') || (column.texts ?? []).some(isStatus) : isStatusColumn(column);
    case 'state':
      return !isStatusColumn(column);
    case 'quantity':
    case 'price':
    case 'revenue':
    case 'cost':
    case 'profit':
      return column.percent !== true;
    default:
      return true;
  }
}

/** Whether most rows have no value: the company of a few customers names none of the others. */
function isMostlyBlank({ sample }: ColumnProfile): boolean {
  return (
    sample.length >= FEW_ROWS && sample.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0) * 2 > sample.length
  );
}

function isStatus(text: string): boolean {
  return STATUS_WORDS.test(text) || isReturned(text);
}

function isStatusColumn(column: ColumnProfile): boolean {
  return textsMatch(column, isStatus, 0.5);
}

/** Lets the relations between the money columns speak: what price × quantity gives is revenue, revenue − cost is profit, a share is none. */
function weighMoney(candidates: readonly Candidate[], { columns }: TableProfile, meanings: Meanings): readonly Candidate[] {
  const named = (target: Target): readonly ColumnProfile[] =>
    candidates
      .filter((one) => one.target === target)
      .toSorted((a, b) => b.score - a.score)
      .map(({ column }) => column);
  const nameless = columns.filter((column) => column.type === 'number' && meanings(column).concepts.size === 0);
  const [quantity, price, revenue, [discount]] = [named('quantity'), named('price'), named('revenue'), named('discount')];
  const proofs = proofsOf({ quantity, price, revenue, nameless, discount });
  const [cost] = named('cost');
  const weighed = candidates.flatMap((candidate) => {
    if (candidate.target === 'profit') return weighProfit(candidate, revenue[0], cost);
    // A price of something else: of fuel, of a competitor.
    if (candidate.target === 'price' && quantity.length === 0 && candidate.meaning.unknown.length > 0) return [];
    return [weighPart(candidate, proofs)];
  });
  return weighNet([...weighed, ...provenAlone(proofs, nameless, meanings)], columns, meanings);
}

const PARTS: readonly Part[] = ['quantity', 'price', 'revenue'];

/** A part of a sale that the others prove moves ahead, but a revenue of a strong name stays as it is: net sales are not what price × quantity gives. */
function weighPart(candidate: Candidate, proofs: readonly Proof[]): Candidate {
  const part = PARTS.find((one) => one === candidate.target);
  const proof = part && proofs.find((one) => one[part] === candidate.column);
  if (part === undefined || proof === undefined) return candidate;
  const { score } = candidate;
  const weak = score >= WEAK_NAME ? score : Math.min(STRONGEST_WEAK, score + EXPLAINED);
  return { ...candidate, score: part === 'revenue' ? weak : score + EXPLAINED, evidence: evidenceOf(part, proof) };
}

function provenAlone(proofs: readonly Proof[], nameless: readonly ColumnProfile[], meanings: Meanings): readonly Candidate[] {
  const [proof] = proofs;
  if (proof === undefined) return [];
  return PARTS.filter((part) => nameless.includes(proof[part])).map((target) => {
    const column = proof[target];
    return { target, column, meaning: meanings(column), score: PROVEN, evidence: evidenceOf(target, proof) };
  });
}

function evidenceOf(part: Part, { quantity, price, revenue, share }: Proof): string {
  const rows = `in ${String(Math.round(share * 100))} % of the rows looked at`;
  return part === 'revenue'
    ? `price × quantity gives it ${rows}`
    : `'${price.name}' × '${quantity.name}' gives '${revenue.name}' ${rows}`;
}

function weighProfit(candidate: Candidate, revenue?: ColumnProfile, cost?: ColumnProfile): readonly Candidate[] {
  const { column, meaning, score } = candidate;
  if (meaning.concepts.has('margin') && isRatio(column, revenue)) return [];
  if (revenue === undefined || cost === undefined || revenue === column || cost === column) return [candidate];
  const [sales, costs] = [valueOf(revenue), valueOf(cost)];
  const share = agreement(column.sample.length, (row) => sales(row) - costs(row), valueOf(column));
  return share < HOLDS
    ? [candidate]
    : [
        {
          ...candidate,
          score: score + EXPLAINED,
          evidence: `revenue − cost gives it in ${String(Math.round(share * 100))} % of the rows looked at`,
        },
      ];
}
