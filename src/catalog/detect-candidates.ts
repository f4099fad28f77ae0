import { explainedByPrice, isRatio } from './detect-money.js';
import type { MoneyColumns } from './detect-money.js';
import type { Meanings } from './detect-context.js';
import type { NameMeaning } from './detect-names.js';
import { isWhole, textsMatch } from './detect-profile.js';
import type { ColumnProfile, TableProfile } from './detect-profile.js';
import { agreement, HOLDS, valueOf } from './detect-relations.js';
import { fitsOf, isOtherDate, toRules, typesOf } from './detect-rules.js';
import type { Target } from './detect-rule-lines.js';
import type { Fit } from './detect-rules.js';

/** A column that may have a role, with how well it fits and what speaks for it besides its name. */
export interface Candidate {
  readonly target: Target;
  readonly column: ColumnProfile;
  readonly meaning: NameMeaning;
  /** 0 … 100 and a little more; only the order counts. */
  readonly score: number;
  /** In words: what its values say. */
  readonly evidence: string;
}

const STATUS_WORDS =
  /return|refund|cancel|ship|deliver|complete|pending|process|hold|paid|closed|open|retour|storn|geliefert|versand|offen|livr|annul|enviad|entreg|devuel|devol|spedit|consegn|verzond|geleverd|geannul/iu;

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

const OLDEST_AGE = 130;
const MOST_GENDERS = 12;

/** From this many rows on, a customer column with one or two values tells kinds of customers apart (new, returning). */
const FEW_ROWS = 50;

/** Scores of date columns that no rule names: nameless ones, and the sole date column named for something else, which is the date before all. */
const NAMELESS_DATE = 20;
const SOLE_DATE = 101;

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
  for (const column of profile.columns) {
    const meaning = meanings(column);
    // Without a row there are just the names to go by.
    const hasRows = profile.rowCount > 0;
    const costs = hasRows && column.missing === profile.rowCount ? EMPTY_COSTS : 0;
    for (const fit of [...fitsOf(meaning, hasRows ? column.type : undefined, rules), ...dateFits(column, meaning, profile)]) {
      const candidate = { ...fit, score: fit.score - costs, column, meaning, evidence: '' };
      if (isPlausible(candidate, profile)) candidates.push(candidate);
    }
  }
  return weighMoney(candidates).toSorted((a, b) => b.score - a.score);
}

/** Dates that no rule for dates fits: nameless ones, and the sole date column whatever its name. */
function dateFits(column: ColumnProfile, meaning: NameMeaning, { columns }: TableProfile): readonly Fit[] {
  if (!typesOf('date').includes(column.type)) return [];
  const other = isOtherDate(meaning);
  if (!other) return [{ target: 'date', score: NAMELESS_DATE }];
  const sole = columns.every((one) => one === column || !typesOf('date').includes(one.type));
  return sole ? [{ target: 'date', score: SOLE_DATE }] : [];
}

/** Whether the values can be what the name says. */
function isPlausible({ target, column, meaning, score }: Candidate, { rowCount }: TableProfile): boolean {
  if (column.type === 'number' && CODES.has(target) && !isWhole(column)) return false;
  switch (target) {
    case 'age':
      return (column.min ?? 0) >= 0 && (column.max ?? 0) <= OLDEST_AGE;
    case 'gender':
      return column.distinct <= MOST_GENDERS;
    case 'customer-code':
    case 'customer-name':
      return column.distinct > 2 || rowCount < FEW_ROWS || rowCount <= column.distinct + column.missing;
    case 'status':
      return score >= 75
        ? !meaning.concepts.has('state') || (column.texts ?? []).some((text) => STATUS_WORDS.test(text))
        : textsMatch(column, STATUS_WORDS, 0.5);
    case 'state':
      return !textsMatch(column, STATUS_WORDS, 0.5);
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

/** Lets the relations between the money columns speak: what price × quantity gives is revenue, revenue − cost is profit, a share is none. */
function weighMoney(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = (target: Target): ColumnProfile | undefined =>
    candidates
      .filter((one) => one.target === target)
      .reduce<Candidate | undefined>((top, one) => (top === undefined || one.score > top.score ? one : top), undefined)?.column;
  const money: MoneyColumns = {
    price: best('price'),
    quantity: best('quantity'),
    discount: best('discount'),
    revenue: best('revenue'),
    cost: best('cost'),
  };
  return candidates.flatMap((candidate) => {
    if (candidate.target === 'revenue') return [weighRevenue(candidate, money)];
    if (candidate.target === 'profit') return weighProfit(candidate, money);
    return [candidate];
  });
}

function weighRevenue(candidate: Candidate, money: MoneyColumns): Candidate {
  const share = explainedByPrice(candidate.column, money);
  if (share < HOLDS) return candidate;
  const evidence = `price × quantity gives it in ${String(Math.round(share * 100))} % of the rows looked at`;
  const score = candidate.score >= WEAK_NAME ? candidate.score : Math.min(STRONGEST_WEAK, candidate.score + EXPLAINED);
  return { ...candidate, score, evidence };
}

function weighProfit(candidate: Candidate, { revenue, cost }: MoneyColumns): readonly Candidate[] {
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
