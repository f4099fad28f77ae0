import { testOf, type Claim } from '../../../query/claim.js';
import { columnFormat } from '../../../format/column.js';
import type { CustomersFacts } from '../../../query/analysis/customers.js';
import { textAt, type QueryResult } from '../../../query/result/result.js';
import { analysisOf, numbersIn, orNull } from './plans.js';
import { customersText, type CohortFacts, type CohortInput } from './facts.js';

/** Customer who may have churned and has an expected spend. */
interface RiskLine {
  readonly code: string;
  /** Day of the last order. */
  readonly last: number;
  /** Days since the last order, and average days between orders (NaN with fewer than three intervals). */
  readonly recency: number;
  readonly interval: number;
  readonly amount: number;
  readonly alive: number;
  /** Probability of an order within the horizon. */
  readonly likelihood: number;
  readonly expected: number;
  readonly value: number;
  readonly stake: number;
}

const NUMBERS = ['last', 'recency', 'interval', 'amount', 'alive', 'likelihood', 'expected', 'value', 'stake'] as const;

/** Minimum probability of churn for a customer to count as at risk. */
const DOUBT = 0.01;
/** Minimum amount at stake, as a share of the largest. Customers who left long ago have almost none: nobody calls them for it. */
const MIN_STAKE = 0.005;
/** Minimum number of expected orders. Customers who hardly ever come back are not worth a call. */
const MIN_EXPECTED = 0.01;
/** Days of the likelihood where the analysis states none. */
const DEFAULT_HORIZON = 90;

/** Returns the customers at risk, those with the highest amount at stake first. */
export function toRisk(main: QueryResult): readonly RiskLine[] {
  const codes = main.column('customer');
  const numberIn = numbersIn(main);
  const lines = Array.from({ length: analysisOf(main, 'customers')?.purchases ? main.rowCount : 0 }, (_, row): RiskLine => {
    const numbers = NUMBERS.map((name) => [name, numberIn(name, row)]);
    return { code: String(codes && textAt(codes, row)), ...(Object.fromEntries(numbers) as Omit<RiskLine, 'code'>) };
  });
  const atRisk = lines.filter(({ alive, stake, expected }) => 1 - alive >= DOUBT && stake > 0 && expected >= MIN_EXPECTED);
  const least = MIN_STAKE * Math.max(...atRisk.map(({ stake }) => stake));
  return atRisk.filter(({ stake }) => stake >= least);
}

export function riskFacts(input: CohortInput): Omit<CohortFacts, 'announced'> {
  const { results, texts, format } = input;
  const main = results['main']!;
  const facts = analysisOf(main, 'customers');
  const lines = toRisk(main);
  const { unit = 'number' } = main.column('stake') ?? {};
  const horizon = daysDative(facts?.ahead ?? DEFAULT_HORIZON, input);
  const stakes = columnFormat(lines[0]?.stake ?? 0, unit, input);
  return {
    summary: lines.length === 0 ? '' : sentenceOf(lines, { ...input, horizon, unit }),
    none: facts?.purchases ? texts.nobody({ chance: format(1 - DOUBT, 'percent') }) : texts.tooFew,
    claims: claimsOf(lines, facts, input),
    columns: [
      { label: texts.customer, field: 'customer' },
      { label: texts.last, unit: 'date' },
      { label: texts.rhythm, unit: 'days' },
      { label: texts.alive, unit: 'percent' },
      { label: texts.likelihood({ horizon }), unit: 'percent' },
      { label: texts.expectedOrders({ horizon }), unit: 'number' },
      { label: texts.expectedValue({ horizon }), unit },
      { label: texts.stakeTerm, unit },
      { label: texts.spent, unit },
    ],
    marks: lines.map(({ code, last, interval, alive, likelihood, expected, value, stake, amount }) => ({
      values: [code, last, orNull(Math.round(interval)), alive, likelihood, Number(expected.toFixed(2)), value, stake, amount],
      hint: texts.clickCustomer,
    })),
    markType: 'row',
    explanation: [
      { term: texts.chanceTerm, text: texts.chanceText({ horizon }) },
      { term: texts.valueTerm, text: texts.valueText({ horizon }) },
      { term: texts.stakeTerm, text: texts.stakeText },
      ...(facts?.season === undefined ? [] : [{ term: texts.seasonTerm, text: texts.seasonText }]),
    ],
    chart: {
      kind: 'list',
      values: texts.atStake({ horizon }),
      lines: lines.map(({ stake, recency, interval, likelihood }) => ({
        ...{ value: stakes.format(stake), bar: stake },
        notes: [
          texts.lastSeen({ since: daysDative(recency, input) }),
          ...(Number.isNaN(interval) ? [] : [texts.usually({ rhythm: daysText(interval, input) })]),
          texts.orderLikely({ likelihood: format(likelihood, 'percent'), horizon }),
        ],
      })),
    },
  };
}

/** Formats whole days; fractions of a day are meaningless for customer habits. */
function daysText(days: number, { texts, format }: CohortInput): string {
  const whole = Math.round(days);
  return texts.days({ n: whole, shown: format(whole, 'count') });
}

/** Formats whole days after “ago” and “in the next”, where some languages decline them. */
function daysDative(days: number, { texts, format }: CohortInput): string {
  const whole = Math.round(days);
  return texts.daysDative({ n: whole, shown: format(whole, 'count') });
}

const sumOf = (lines: readonly RiskLine[]): number => lines.reduce((all, { value }) => all + value, 0);

/** Returns what the sentence states: the days and the likelihood of the first customer, and the expected spend of all. */
function claimsOf(lines: readonly RiskLine[], facts: CustomersFacts | undefined, { nameOf }: CohortInput): readonly Claim[] {
  const [first] = lines;
  if (!first) return [testOf('bg-nbd', [1 - DOUBT])];
  const days = [first.recency, first.interval].map(Math.round);
  const figures = [...days, first.likelihood, first.value, lines.length, sumOf(lines), facts?.ahead ?? NaN];
  return [{ ...testOf('bg-nbd', figures), names: [nameOf('customer', first.code)] }];
}

function sentenceOf(
  lines: readonly RiskLine[],
  input: CohortInput & { readonly horizon: string; readonly unit: NonNullable<CohortFacts['columns'][number]['unit']> },
): string {
  const { texts, messages, format, nameOf, horizon, unit } = input;
  const [{ code, recency, interval, likelihood, value }] = lines as readonly [RiskLine];
  const most = texts.most({
    name: nameOf('customer', code),
    since: daysDative(recency, input),
    rhythm: Number.isNaN(interval) ? undefined : daysText(interval, input),
    likelihood: format(likelihood, 'percent'),
    value: format(value, unit, 'compact'),
    horizon,
  });
  const all = { customers: customersText(input, lines.length), value: format(sumOf(lines), unit, 'compact'), horizon };
  return lines.length < 2 ? most : messages.phrases({ items: [most, texts.together(all)] });
}
