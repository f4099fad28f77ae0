import { formatNumber, MISSING, fixed, numberFormat } from '../../../format/number.js';
import { displayName, nameWithCode } from '../../../format/member-name.js';
import { englishPlot } from '../../../messages/combined/plot-messages.js';
import type { Messages } from '../../../messages/en.js';
import type { Keys } from '../../../query/key-clause.js';
import type { QueryResult, Results } from '../../../query/result/result.js';
import { bareField } from '../../../query/where/where.js';
import type { Values } from '../attributes/attribute.js';
import type { MarkDescription } from '../chart/marks.js';
import { textColumn } from '../chart/result-columns.js';
import { chosenMarks, fieldsOf, type RowMark } from '../chart/row-chart.js';
import type { WidgetContext, WidgetModel } from '../element/widget.js';
import { translate, type PartialMessages } from '../messages/messages.js';
import type { WidgetPicture } from './chart-kinds.js';
import type { AttributeRows, FactsInput, WidgetDefinition } from './widget-definition.js';
import { factResult, factTable, markName, membersOf, type FactTable, type WidgetFacts, type Wording } from './widget-facts.js';

/** What selecting a mark filters by: rows of the first result, or of a result that has a row for each member of the marks. */
interface Selection {
  readonly keys: Keys;
  readonly marks: readonly RowMark[];
  readonly fields: readonly string[];
  /** The names of the members; `undefined` when marks are rows of the first result. */
  readonly memberNames?: readonly string[];
}

/** The view of a widget: its facts, their texts, and what its marks select. */
export interface WidgetView<Facts> extends Selection {
  readonly facts: Facts;
  readonly texts: FactTable;
}

type Style = Pick<WidgetContext, 'locale' | 'currency' | 'messages' | 'names'>;

/** Returns what words values in the language of the user. */
export function wordingOf(style: Style): Wording {
  const { locale, messages, names } = style;
  return {
    format(value, unit, shape = 'full') {
      if (unit !== 'times') return formatNumber(value, unit, style, shape);
      if (typeof value !== 'number' || !Number.isFinite(value)) return MISSING;
      return messages.plot.times({ shown: numberFormat(locale, fixed(value < 10 ? 1 : 0)).format(value) });
    },
    nameOf: (field, members) => setOf(members, (one) => displayName(names, field, one)),
  };
}

function setOf(members: string | readonly string[], nameOf: (member: string) => string): string {
  return typeof members === 'string' ? nameOf(members) : members.map(nameOf).join(' + ');
}

/** Returns queries and texts of a widget. */
export function widgetModel<Rows extends AttributeRows, Texts extends object, Facts extends WidgetFacts>(
  definition: Omit<WidgetDefinition<Rows, Texts, Facts>, 'plot' | 'loadPlot'>,
): WidgetModel<Values<Rows>, WidgetView<Facts>, WidgetPicture<Facts>> {
  const inputOf = (attributes: Values<Rows>, context: WidgetContext, results: Results): FactsInput<Values<Rows>, Texts> => ({
    ...{ ...context, ...wordingOf(context), attributes, texts: textsOf(definition, context.messages), results },
    columnsOf: (result) => result.columns.map((column) => textColumn(column, result, context)),
  });
  return {
    messages: messagesIn(definition),
    heading: (attributes, messages, shown) =>
      shown?.view.facts.heading ?? definition.heading({ attributes, texts: textsOf(definition, messages), messages }),
    plans: (attributes, context) => definition.plans(inputOf(attributes, context, {})),
    view(attributes, results, context) {
      const input = inputOf(attributes, context, results);
      const facts = definition.facts(input);
      return { facts, texts: factTable(facts, input), ...selectionOf(facts, Object.values(results)[0]!, input) };
    },
    isNothing: ({ facts }) => facts.marks.length === 0,
    result: (main, { facts }) => factResult(facts, main),
    summary: ({ view }) => view.facts.summary,
    claims: ({ view: { facts } }) => facts.claims && { claims: facts.claims },
    table: (_attributes, { view }, caption) => ({
      caption,
      columns: view.texts.columns,
      rows: view.texts.rows,
      href: view.texts.href,
    }),
    explain: (_attributes, { view }) => view.facts.explanation ?? [],
    fields: (_attributes, view) => view?.fields ?? [],
    members(attributes, results, context) {
      const requests: (readonly [field: string, members: readonly (string | null)[]])[] = [];
      const nameOf: Wording['nameOf'] = (field, members) => {
        requests.push([field, [members].flat()]);
        return setOf(members, (one) => one);
      };
      const input = { ...inputOf(attributes, context, results), nameOf };
      const facts = definition.facts(input);
      factTable(facts, input);
      return [...requests, ...(facts.memberColumns ?? []).flatMap(({ rows }) => rows)];
    },
    memberColumns: ({ facts }) => facts.memberColumns ?? [],
  };
}

type OwnTexts<Texts extends object> = Pick<WidgetDefinition<AttributeRows, Texts, WidgetFacts>, 'messages' | 'textGroup'>;

const groupOf = ({ textGroup }: { readonly textGroup?: string }): string => textGroup ?? 'own';

/** Returns the texts of a widget from those of its card. */
export function textsOf<Texts extends object>(own: OwnTexts<Texts>, messages: Messages): Texts {
  return (messages as unknown as Readonly<Record<string, Texts>>)[groupOf(own)]!;
}

/** Returns the texts that the cards of a widget have besides the common ones, and translates those of a page. */
function messagesIn<Texts extends object>(definition: OwnTexts<Texts>): PartialMessages {
  const { en, ...others } = definition.messages;
  const group = groupOf(definition);
  const messages = { plot: englishPlot, [group]: en } as PartialMessages;
  const own = Object.entries(others).map(([tag, texts]) => {
    const load = typeof texts === 'function' ? async () => ({ [group]: await texts() }) : { [group]: texts };
    return [tag.toLowerCase(), load] as const;
  });
  translate(messages, Object.fromEntries(own));
  return messages;
}

/** Returns what marks select: their rows, otherwise the members in the columns of the first field. */
function selectionOf(
  { columns, marks }: WidgetFacts,
  main: QueryResult,
  { calendar, nameOf }: WidgetContext & Wording,
): Selection {
  const field = marks.some(({ rows }) => rows) ? undefined : columns.find((column) => column.field !== undefined)?.field;
  if (field === undefined) {
    const by = main.columns.filter(({ unit }) => unit === undefined).map(({ name }) => name);
    const rowMarks = marks.map(({ rows = [] }) => ({ rows, keys: rows.length > 0 ? by : [] }));
    return { keys: { main, by, calendar }, marks: rowMarks, fields: fieldsOf({ main }, rowMarks) };
  }
  const own = marks.map(({ values }) => columns.flatMap((column, k) => (column.field === field ? membersOf(values[k]) : [])));
  const members = [...new Set(own.flat())];
  const rowOf = new Map(members.map((member, row) => [member, row]));
  const table = factResult(
    { columns: [{ label: '', name: field }], marks: members.map((member) => ({ values: [member] })) },
    main,
  );
  return {
    keys: { main: table, by: [field], calendar },
    marks: own.map((each) => ({ rows: each.map((member) => rowOf.get(member)!), keys: [field] })),
    fields: [bareField(field)],
    memberNames: members.map((member) => nameOf(field, member)),
  };
}

/** Names the marks or members that some rows belong to. */
export function rowNames({ marks, texts, memberNames }: WidgetView<WidgetFacts>, rows: readonly number[]): readonly string[] {
  return memberNames
    ? rows.map((row) => memberNames[row]!)
    : chosenMarks(marks, new Set(rows)).map((mark) => texts.cells[mark]![0]);
}

/** Describes a mark by its name and its figures. `selected` has the selected rows. */
export function descriptionOf(
  { facts, texts, marks }: WidgetView<WidgetFacts>,
  index: number,
  { style, selected }: { readonly style: Style; readonly selected: ReadonlySet<number> },
): MarkDescription | undefined {
  const { plot } = style.messages;
  const cells = texts.cells[index];
  if (!cells) return undefined;
  const { rows } = marks[index]!;
  const withCode: Wording['nameOf'] = (field, members) => setOf(members, (one) => nameWithCode(style.names, field, one) ?? one);
  const figures = texts.figuresOf(index);
  // A click on the only selected mark clears the selection. Several marks with the same rows are one.
  const isAlone = rows.length === selected.size && rows.every((row) => selected.has(row));
  const parts = figures.map(([label, text]) => `${label} ${text}`);
  return {
    title: markName(facts.columns, facts.marks[index]!.values, { ...style, ...wordingOf(style), nameOf: withCode }),
    rows: figures,
    href: texts.linkOf(index),
    hint: rows.length === 0 ? '' : isAlone ? plot.unclickHint : plot.clickHint,
    spoken: plot.point({ name: cells[0], parts, mark: facts.markType ?? 'point', k: index + 1, n: texts.cells.length }),
  };
}
