import { factsIn } from '../../known-facts.js';
import { toView } from '../../../src/elements/sales-drivers/model/model.js';
import type { DriversView, ViewContext } from '../../../src/elements/sales-drivers/model/view.js';
import type { DriversQuestion } from '../../../src/elements/sales-drivers/model/plans.js';
import { en } from '../../../src/messages/en.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { measuresOf } from '../../catalog/sample-catalog.js';
import type { DriversFacts } from '../../../src/query/analysis/analysis.js';

/** American English and dollars. */
export const CONTEXT: ViewContext = {
  locale: 'en-US',
  currency: 'USD',
  messages: en,
  calendar: { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 },
};

/** As much of a catalog as plans look at. */
export const contextOf = (...roles: readonly string[]) => {
  const catalog = {
    roles: roles.map((role) => ({ role, ref: { table: 't', column: `the ${role}` }, reason: '' })),
    columns: [{ table: 't', name: 'the promotion', missing: 20 }],
    tables: [{ name: 't', rowCount: 100 }],
    measures: measuresOf({ yield: 'sum(profit) / sum(quantity)' }),
  } as unknown as Catalog;
  return { catalog, where: '', filters: [] as readonly string[] };
};

const CAUSES: DriversFacts['causes'] = [
  { members: [{ dimension: 'region', member: 'West' }], contribution: -300, driver: 'volume' },
  {
    members: [
      { dimension: 'region', member: null },
      { dimension: 'category', member: 'Chairs, large' },
    ],
    contribution: 80,
    driver: 'price',
  },
];

/** By volume, mix and price of two categories. */
const PRICES: NonNullable<DriversFacts['priceVolumeMix']> = {
  dimension: 'category',
  volume: -150,
  mix: -100,
  price: 50,
  members: [
    { member: 'Chairs, large', volume: -100, mix: -100, price: 30 },
    { member: 'Lamps', volume: -50, mix: 0, price: 20 },
  ],
};

/** The regions, one of them without a category that is a step of its own, and two others together. */
const PARTS: NonNullable<DriversFacts['parts']> = {
  dimension: 'region',
  steps: [
    { members: CAUSES[0]!.members, except: [], before: 600, after: 300, standsOut: true },
    { members: CAUSES[1]!.members, except: [], before: 20, after: 100, standsOut: true },
    {
      members: [{ dimension: 'region', member: null }],
      except: [{ dimension: 'category', member: 'Chairs, large' }],
      before: 280,
      after: 310,
      standsOut: false,
    },
  ],
  others: { count: 2, before: 100, after: 90 },
};

const MEMBERS = [
  { dimension: 'region', member: 'West', before: 600, after: 300 },
  { dimension: 'region', member: null, before: 400, after: 500 },
  { dimension: 'category', member: '(other)', before: 1000, after: 800 },
] as const;

/** What is shown of a fall from 1,000 to 800: with two causes or none, with pieces known or not. */
export function fall(
  given: {
    readonly causes?: boolean;
    readonly pieces?: boolean;
    readonly facts?: Partial<DriversFacts>;
    readonly measures?: readonly string[];
    readonly question?: Partial<DriversQuestion>;
  } = {},
): DriversView {
  const { causes = true, pieces = true, facts, question, measures = ['revenue'] } = given;
  const analysis: DriversFacts = {
    kind: 'drivers',
    before: 1000,
    after: 800,
    change: -200,
    ...(pieces && { priceVolumeMix: PRICES }),
    ...(causes && { parts: PARTS }),
    causes: causes ? CAUSES : [],
    turnover: [],
    ...facts,
  };
  const names = MEMBERS.map(({ member }) => member ?? '');
  const text = (name: string, dictionary: readonly string[]) => ({
    name,
    type: 'text' as const,
    values: Int32Array.from(dictionary.keys()),
    dictionary,
  });
  const number = (name: string, values: readonly number[]) => ({
    name,
    type: 'number' as const,
    unit: 'money' as const,
    values: Float64Array.from(values),
  });
  return toView(
    {
      rowCount: MEMBERS.length,
      columns: [
        text(
          'dimension',
          MEMBERS.map(({ dimension }) => dimension),
        ),
        { ...text('member', names), valid: Uint8Array.from(MEMBERS, ({ member }) => (member === null ? 0 : 1)) },
        text(
          'presence',
          MEMBERS.map(() => 'both'),
        ),
        number(
          'before',
          MEMBERS.map(({ before }) => before),
        ),
        number(
          'after',
          MEMBERS.map(({ after }) => after),
        ),
        number(
          'effect',
          MEMBERS.map(({ before, after }) => after - before),
        ),
      ],
      // 2016 and 2017.
      facts: {
        analysis,
        measures: factsIn(measures.map((name) => number(name, []))),
        skipped: [],
        earlier: { from: 16_801, to: 17_166 },
        period: { from: 17_167, to: 17_531 },
      },
    },
    'Revenue',
    {
      ...{
        kind: 'sum',
        expression: 'revenue',
        per: undefined,
        dimensions: ['region', 'category'],
        isPriced: false,
        selection: undefined,
      },
      ...question,
    },
  );
}
