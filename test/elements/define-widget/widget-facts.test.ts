import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factResult } from '../../../src/elements/base/define/fact-result.js';
import { filterSelection, groupSelection, selectionOf } from '../../../src/elements/base/define/fact-selection.js';
import {
  factTable,
  type FactColumn,
  type FactTable,
  type FactValue,
  type WidgetFacts,
  type WidgetMark,
} from '../../../src/elements/base/define/widget-facts.js';
import type { RowMember } from '../../../src/elements/base/links/member-links.js';
import { englishOf } from '../../../src/elements/base/messages/messages.js';
import { selectableRangeOf } from '../../../src/elements/base/define/widget-model.js';
import { descriptionOf, widgetModel, type WidgetView } from '../../../src/elements/base/define/widget-model.js';
import { wordingOf } from '../../../src/elements/base/define/wording.js';
import type { WidgetContext } from '../../../src/elements/base/element/widget.js';
import type { FilterValue } from '../../../src/catalog/value-clause.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { englishPlot } from '../../../src/messages/combined/plot-messages.js';
import { QueryResult } from '../../../src/query/result/result.js';

const MAIN = new QueryResult({
  ...{ rowCount: 1, notes: [], facts: { measures: [], skipped: [] }, selected: 9, total: 12 },
  columns: [{ name: 'revenue', type: 'number', values: Float64Array.of(7), unit: 'money' }],
});

const COLUMNS: readonly FactColumn[] = [
  { label: 'Region', name: 'region', isOrdered: true },
  { label: 'Stage', name: 'stage' },
  { label: 'Revenue', unit: 'money', name: 'revenue' },
  { label: 'Share', unit: 'percent' },
  { label: 'Note', name: 'note' },
];

const marksOf = (...rows: readonly (readonly FactValue[])[]) => rows.map((values) => ({ values }));
const MARKS = marksOf(
  ['West', 'Won', 1234.5, 0.25, 'new'],
  ['East', 'Won', null, undefined, ''],
  ['West', 'Lead', -2, 1, undefined],
);

const CALENDAR = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
const messages = { ...englishOf({}), plot: englishPlot };
const wording = { messages, ...wordingOf({ locale: 'en-US', currency: 'USD', messages, calendar: CALENDAR }) };
const table = (columns: readonly FactColumn[], marks: readonly WidgetMark[]): Pick<FactTable, 'columns' | 'rows' | 'cells'> =>
  factTable({ columns, marks }, wording);

describe('facts', () => {
  it('are worded by the units of their columns, with one name for each mark', () => {
    const { columns, rows, cells } = table(COLUMNS, MARKS);
    assert.deepEqual(columns, [
      { label: 'Region', numeric: false, isOrdered: true },
      { label: 'Stage', numeric: false, isOrdered: false },
      { label: 'Revenue', numeric: true, isOrdered: false },
      { label: 'Share', numeric: true, isOrdered: false },
      { label: 'Note', numeric: false, isOrdered: false },
    ]);
    assert.deepEqual(rows, [
      ['West', 'Won', '$1,234.50', '25.0%', 'new'],
      ['East', 'Won', '–', '', ''],
      ['West', 'Lead', '−$2.00', '100.0%', ''],
    ]);
    assert.deepEqual(
      cells.map(([name]) => name),
      ['West, Won', 'East, Won', 'West, Lead'],
    );
  });

  it('have the first column as the name where no column has a unit', () => {
    assert.deepEqual(table([{ label: 'Item' }, { label: 'Note' }], marksOf(['Tea', 'new'])).rows, [['Tea', 'new']]);
  });

  it('are members with a column each in the table, and one name for the mark', () => {
    const columns: readonly FactColumn[] = [
      { label: 'Bought', field: 'product', name: 'bought' },
      { label: 'Also bought', field: 'product' },
      { label: 'Lift', unit: 'times', name: 'lift' },
      { label: 'Share', unit: 'percent', term: ([, also = '']) => `Also buy ${also}` },
    ];
    const facts = { columns, marks: marksOf([['Tea', 'Milk'], 'Bread', 1.66, 0.5], ['Lamp', ['Bulb'], 12.4, undefined]) };
    const { columns: head, rows, cells, figuresOf } = factTable(facts, wording);
    assert.deepEqual(
      head.map(({ label, numeric }) => [label, numeric]),
      [
        ['Bought', false],
        ['Also bought', false],
        ['Lift', true],
        ['Share', true],
      ],
    );
    assert.deepEqual(rows, [
      ['Tea + Milk', 'Bread', '1.7×', '50.0%'],
      ['Lamp', 'Bulb', '12×', ''],
    ]);
    assert.deepEqual(
      cells.map(([name]) => name),
      ['Tea + Milk + Bread', 'Lamp + Bulb'],
    );
    assert.deepEqual(figuresOf(0), [
      { term: 'Lift', text: '1.7×' },
      { term: 'Also buy Bread', text: '50.0%' },
    ]);
    assert.deepEqual(figuresOf(1), [{ term: 'Lift', text: '12×' }]);
    const result = factResult(facts, MAIN);
    assert.deepEqual(result.rows(), [
      { bought: 'Tea + Milk', lift: 1.66 },
      { bought: 'Lamp', lift: 12.4 },
    ]);
    assert.equal(result.column('lift')!.unit, 'number');
  });

  it('are exported as exact values under the names of their columns', () => {
    const result = factResult({ columns: COLUMNS, marks: MARKS }, MAIN);
    assert.deepEqual(result.rows(), [
      { region: 'West', stage: 'Won', revenue: 1234.5, note: 'new' },
      { region: 'East', stage: 'Won', revenue: null, note: '' },
      { region: 'West', stage: 'Lead', revenue: -2, note: null },
    ]);
    assert.deepEqual([result.column('revenue')!.unit, result.selected, result.total], ['money', 9, 12]);
  });

  it('are exported as the rows of the query where no column has a name', () => {
    const columns = COLUMNS.map(({ label, unit }) => ({ label, unit }));
    assert.equal(factResult({ columns, marks: MARKS }, MAIN), MAIN);
  });

  it('have signs, points and arrows for differences, and names for periods', () => {
    const columns: readonly FactColumn[] = [
      { label: 'Month', grain: 'month' },
      { label: 'Change', unit: 'money', isDifference: true, good: 'down' },
      { label: 'Points', unit: 'percent', isDifference: true },
      { label: 'Growth', unit: 'growth' },
      { label: 'r', unit: 'correlation' },
      { label: 'p', unit: 'probability' },
    ];
    const march = 17_226;
    const marks = marksOf([march, -5, 0.125, 0.05, -0.0001, 0.0002], [march + 31, 2, null, undefined, 0.5, 0.25]);
    const { rows, figuresOf } = factTable({ columns, marks }, wording);
    assert.deepEqual(rows, [
      ['March 2017', '−$5.00', '+12.5 pp', '+5.0%', '0.000', '< 0.001'],
      ['April 2017', '+$2.00', '–', '', '0.500', '0.250'],
    ]);
    assert.deepEqual(
      [0, 1].map((mark) => figuresOf(mark)[0]),
      [
        { term: 'Change', text: '−$5.00', good: true, change: { arrow: '▼', direction: 'down' } },
        { term: 'Change', text: '+$2.00', good: false, change: { arrow: '▲', direction: 'up' } },
      ],
    );
  });

  it('have no row for a mark without numbers, which is in the chart', () => {
    const marks = marksOf(['West', 'Won', undefined, undefined, undefined], ['East', 'Won', null, undefined, undefined]);
    const { rows, cells } = factTable({ columns: COLUMNS, marks }, wording);
    assert.deepEqual([rows.map(([name]) => name), cells.length], [['East'], 2]);
  });

  it('have a share in one line with its total, and dates in the language of the user', () => {
    const columns: readonly FactColumn[] = [
      { label: 'Segment' },
      { label: 'Customers', unit: 'count', name: 'customers' },
      { label: 'Share of customers', unit: 'percent', isShare: true },
      { label: 'Last order', unit: 'date', name: 'last' },
      { label: 'Share of nothing', unit: 'percent', isShare: true },
    ];
    const march = 17_226;
    const facts = { columns, marks: marksOf(['New', 3, 0.25, march, undefined]) };
    const { columns: head, rows, figuresOf } = factTable(facts, wording);
    assert.deepEqual(rows, [['New', '3', '25.0%', 'Mar 1, 2017', '']]);
    assert.deepEqual(
      head.map(({ numeric }) => numeric),
      [false, true, true, false, true],
    );
    assert.deepEqual(figuresOf(0), [
      { term: 'Customers', text: '3 (25.0%)' },
      { term: 'Last order', text: 'Mar 1, 2017' },
    ]);
    const { type, values } = factResult(facts, MAIN).column('last')!;
    assert.deepEqual([type, [...values]], ['date', [march]]);
  });

  it('are rows and columns of a crosstab, whose headings lead to their members', () => {
    const heading = (name: string) => ({ name, filters: [{ field: 'region', values: [name] }] });
    const crosstab = { label: 'Region', columns: [{ name: 'Won' }, { name: 'Lead' }], rows: [heading('West'), heading('East')] };
    const marks = marksOf(
      ['West', 'Won', 1, 0.5],
      ['West', 'Lead', 2, 0.5],
      ['East', 'Won', undefined, undefined],
      ['East', 'Lead', null, 1],
    );
    const links = (members: readonly RowMember[]) => members.map(([field, member]) => `/${field}/${String(member)}`);
    const own = factTable({ columns: COLUMNS.slice(0, 4), marks, crosstab, headings: crosstab.rows }, { ...wording, links });
    assert.deepEqual(
      own.columns.map(({ label }) => label),
      ['Region', 'Won', 'Lead'],
    );
    assert.deepEqual(own.rows, [
      ['West', '$1.00', '$2.00'],
      ['East', '–', '–'],
    ]);
    assert.deepEqual([own.href!(own.rows[1]!, 0), own.href!(own.rows[1]!, 1)], ['/region/East', undefined]);
    assert.deepEqual([own.nameOf(5), own.linkOf(5)], ['East', '/region/East']);
  });
});

describe('marks of groups', () => {
  const marks = ['a', 'a', 'b', undefined].map((group, k) => ({ values: [k], group }));
  const selection = groupSelection(
    marks,
    {
      field: 'customer',
      plan: (groups, main) => ({ ...main, where: groups.join(' or ') }),
      nameOf: (group) => group.toUpperCase(),
      tooMany: String,
    },
    String,
  );
  const keyOf = (some: readonly number[], before: readonly number[] = []) => selection.clauseOf(some, before)?.members?.key;

  it('select whole groups, whose members a query finds', () => {
    const { names, nameCount, where, members } = selection.clauseOf([2, 0], [])!;
    assert.deepEqual([names, nameCount, where, members!.key], [['A', 'B'], 2, '', ['a', 'b']]);
    assert.deepEqual(members!.toPlan({ measures: [] }), { measures: [], where: 'a or b' });
    assert.deepEqual(selection.chosenBy('customer: x', { key: ['a'], where: 'customer: x' }), [0, 1]);
    assert.deepEqual(selection.chosenBy('customer: y', { key: ['a'], where: 'customer: x' }), []);
  });

  it('are cleared as a whole, by a second click or with one of several marks', () => {
    assert.deepEqual([keyOf([1], [0, 1]), keyOf([0, 2], [0, 1, 2]), keyOf([2], [0, 1])], [undefined, ['b'], ['b']]);
  });

  it('cannot be selected without a group', () => {
    assert.equal(selection.clauseOf([3], []), undefined);
    assert.deepEqual([selection.isSelectable(2), selection.isSelectable(3)], [true, false]);
  });
});

describe('facts with their own announcement and selection', () => {
  const columns: readonly FactColumn[] = [
    { label: 'Range', isOrdered: true },
    { label: 'Rows', unit: 'count' },
    { label: 'Maximum', unit: 'number', isDetail: true },
  ];
  const marks = marksOf(['0–4', 50, 4], ['5–9', 20, 8]);
  const around: WidgetContext = {
    ...{ catalog: { roles: [], columns: [], define: {}, tables: [] } as unknown as Catalog, calendar: CALENDAR, messages },
    ...{ locale: 'en-US', dir: 'ltr', currency: 'USD', width: 0, where: '', filters: [], own: '', slotsOf: () => new Map() },
  };
  const definition = { attributes: {}, messages: { en: {} }, heading: () => '', plans: () => ({ main: { measures: [] } }) };
  const viewOf = (more: Partial<WidgetFacts>): WidgetView<WidgetFacts> =>
    widgetModel({ ...definition, facts: () => ({ summary: '', columns, marks, ...more }) }, { selectionOf }).view(
      {},
      { main: MAIN },
      around,
    );

  it('leave details to table and tooltip, and word marks by their own sentence', () => {
    const point = ({ name, parts, k, n }: { name: string; parts: readonly string[]; k: number; n: number }): string =>
      `${name}: ${parts.join(', ')}. Bin ${String(k)} of ${String(n)}.`;
    const described = (more: Partial<WidgetFacts>) => descriptionOf(viewOf(more), 1, around)!;
    assert.equal(described({}).spoken, '5–9: Rows 20. Point 2 of 2.');
    assert.equal(described({ announced: { role: 'histogram', keys: '', hints: [], point } }).spoken, '5–9: Rows 20. Bin 2 of 2.');
    assert.deepEqual(
      described({}).rows.map((row) => ('text' in row ? row.text : row[1])),
      ['20', '8'],
    );
    assert.deepEqual(viewOf({}).texts.rows[1], ['5–9', '20', '8']);
  });

  it('select by ranges, with an announcement of their own', () => {
    const { selection } = viewOf({
      selection: {
        fields: ['quantity'],
        keyOf: (mark) => `bin ${String(mark)}`,
        chosenBy: (own) => (own === 'quantity: 5..9' ? [1] : []),
        choice: ([mark]) => ({
          field: 'quantity',
          values: [5],
          where: mark === 1 ? 'quantity: 5..9' : '',
          announcement: 'Bin 2.',
        }),
      },
    });
    assert.deepEqual([selection.fields, selection.keyOf(1), selection.keyOf(2)], [['quantity'], 'bin 1', undefined]);
    assert.deepEqual([selection.isSelectable(1), selection.isSelectable(2)], [true, false]);
    const { where, announcement } = selection.clauseOf([1], [])!;
    assert.deepEqual([where, announcement, selection.chosenBy(where)], ['quantity: 5..9', 'Bin 2.', [1]]);
  });

  it('refuse marks with their sentence, and select a single mark where several make no filter', () => {
    const { selection } = viewOf({
      marks: [...marks, { values: ['Total', 70, 8], refusal: 'A total is not a filter.' }],
      selection: {
        ...{ fields: ['quantity'], isSingle: true, keyOf: String, chosenBy: () => [] },
        choice: ([mark]) => ({ field: 'quantity', values: [], where: mark === undefined ? '' : `quantity: ${String(mark)}` }),
      },
    });
    const whereOf = (some: readonly number[], before: readonly number[] = [], moving = false) =>
      selection.clauseOf(some, before, moving)?.where;
    assert.deepEqual(
      [whereOf([1]), whereOf([0, 1], [0]), whereOf([]), whereOf([1], [], true)],
      [...['quantity: 1', 'quantity: 1', ''], undefined],
    );
    assert.deepEqual([whereOf([2]), selection.isSelectable(2)], [undefined, false]);
    assert.deepEqual([selection.refusalOf!([2]), selection.refusalOf!([1])], ['A total is not a filter.', undefined]);
  });

  it('have columns in the table alone, which name no mark, and columns in the tooltip alone', () => {
    const given: readonly FactColumn[] = [
      ...[{ label: 'Range' }, { label: 'Type', onlyIn: 'table' } as const],
      ...[{ label: 'Rows', unit: 'count' } as const, { label: 'Share', unit: 'percent', onlyIn: 'mark' } as const],
    ];
    const view = viewOf({ columns: given, marks: [{ values: ['0–4', 'Bin', 50, 0.5], title: 'From 0 to 4' }] });
    assert.deepEqual(
      view.texts.columns.map(({ label }) => label),
      ['Range', 'Type', 'Rows'],
    );
    assert.deepEqual([view.texts.rows, view.texts.nameOf(0)], [[['0–4', 'Bin', '50']], '0–4']);
    const { title, spoken } = descriptionOf(view, 0, around)!;
    assert.deepEqual([title, spoken], ['From 0 to 4', '0–4: Rows 50, Share 50.0%. Point 1 of 1.']);
  });

  it('are nothing without marks, unless they say otherwise', () => {
    const isNothing = (more: Partial<WidgetFacts>): boolean | undefined =>
      widgetModel({ ...definition, facts: (): WidgetFacts => ({ summary: '', columns, marks }) }, { selectionOf }).isNothing!(
        viewOf(more),
      );
    assert.deepEqual([isNothing({}), isNothing({ marks: [] }), isNothing({ marks: [], isNothing: false })], [false, true, false]);
  });

  it('offer their few members for a drag, and none for many members or for days', () => {
    const rangeOf = (values: readonly FilterValue[]) =>
      selectableRangeOf(
        viewOf({ marks: values.map((value) => ({ values: [''], filters: [{ field: 'region', values: [value] }] })) }),
      );
    assert.deepEqual(rangeOf(['West', null]), { brush: 'region', where: 'region: West, (blank)' });
    assert.equal(rangeOf(Array.from({ length: 101 }, String)), undefined);
    assert.equal(rangeOf([{ from: 0, to: 6 }]), undefined);
  });

  it('are empty where they say so, and plan from what was shown', () => {
    const model = widgetModel(
      {
        ...{ ...definition, isEmpty: () => true, facts: () => ({ summary: 'before', columns, marks }) },
        plans: ({ previous }) => ({ main: { measures: [], where: previous?.summary ?? '' } }),
      },
      { selectionOf },
    );
    const view = model.view({}, { main: MAIN }, around);
    assert.equal(model.isEmpty!({ main: MAIN }, {}), true);
    assert.deepEqual(model.plans({}, around, view), { main: { measures: [], where: 'before' } });
  });
});

describe('marks with filters', () => {
  const filters = (x: string, y: string): WidgetMark => ({
    values: [x, y],
    filters: [
      { field: '"Ship mode"', values: [x] },
      { field: 'region', values: y === '' ? [] : [y] },
    ],
  });
  const marks = [filters('Air, fast', 'East'), filters('Sea', 'East'), filters('Air, fast', 'West'), filters('Sea', '')];
  const headings = [{ name: 'Sea', filters: [{ field: '"Ship mode"', values: ['Sea'] }] }];
  const selection = filterSelection({
    ...{ marks, headings, calendar: CALENDAR, newest: undefined },
    nameOf: (mark) => `mark ${String(mark)}`,
  });
  const whereOf = (some: readonly number[], before: readonly number[] = []) => selection.clauseOf(some, before)?.where;

  it('set the values of all fields, and are read back', () => {
    assert.deepEqual(selection.fields, ['Ship mode', 'region']);
    assert.equal(whereOf([0]), '"Ship mode": "Air, fast"; region: East');
    assert.equal(whereOf([2, 1]), '"Ship mode": "Air, fast", Sea; region: West, East');
    assert.deepEqual(selection.chosenBy(whereOf([0])!), [0]);
    assert.deepEqual(selection.chosenBy(whereOf([0, 1])!), [0, 1]);
    assert.deepEqual(selection.chosenBy('segment: Home'), []);
  });

  it('cannot be selected without a value of each field', () => {
    assert.equal(whereOf([3]), undefined);
    assert.deepEqual([selection.isSelectable(3), selection.isSelectable(4)], [false, true]);
  });

  it('are covered by the clause of a heading, which alone is chosen', () => {
    const own = whereOf([4])!;
    assert.deepEqual([own, selection.chosenBy(own), selection.coveredBy(own)], ['"Ship mode": Sea', [4], [1, 3]]);
  });

  it('set no clause of more values than a filter can name, if they announce that', () => {
    const many = Array.from({ length: 201 }, (_, k) => ({ values: [k], filters: [{ field: 'product', values: [String(k)] }] }));
    const of = (tooMany?: (count: number) => string) =>
      filterSelection({ marks: many, tooMany, calendar: CALENDAR, newest: undefined, nameOf: String });
    const { where, values, announcement } = of((count) => `${String(count)} are too many`).clauseOf([...many.keys()], [])!;
    assert.deepEqual([where, values.length, announcement], ['', 200, '201 are too many']);
    assert.notEqual(of().clauseOf([...many.keys()], [])!.where, '');
  });

  it('give up a column with one of its cells', () => {
    assert.equal(whereOf([0, 2], [0, 1, 2]), '"Ship mode": "Air, fast"; region: East, West');
  });
});
