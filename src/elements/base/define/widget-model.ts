import { isDays } from '../../../catalog/value-clause.js';
import { differenceText } from '../../../format/change.js';
import { dateFormat, formatDay } from '../../../format/date.js';
import { displayName, nameWithCode } from '../../../format/member-name.js';
import { fixed, formatNumber, formatPercent, MISSING, numberFormat, tidy } from '../../../format/number.js';
import { binName } from '../../../format/time-names.js';
import { englishPlot } from '../../../messages/combined/plot-messages.js';
import type { Messages } from '../../../messages/en.js';
import type { QueryResult, Results } from '../../../query/result/result.js';
import type { Values } from '../attributes/attribute.js';
import type { MarkDescription, FieldSelection, Picked } from '../chart/marks.js';
import { textColumn } from '../chart/result-columns.js';
import { chosenMarks, rowSelection } from '../chart/row-selection.js';
import type { WidgetContext, WidgetModel } from '../element/widget.js';
import { translate, type PartialMessages } from '../messages/messages.js';
import type { WidgetPicture } from './chart-kinds.js';
import { groupSelection, filterSelection } from './filter-selection.js';
import type { AttributeRows, FactsInput, WidgetControl, WidgetDefinition } from './widget-definition.js';
import {
  factResult,
  factTable,
  markName,
  membersOf,
  type FactColumn,
  type FactSelection,
  type FactTable,
  type WidgetFacts,
  type WidgetMark,
  type Wording,
} from './widget-facts.js';

/** The view of a widget: its facts, their texts, and what its marks select. */
export interface WidgetView<Facts> {
  readonly facts: Facts;
  readonly texts: FactTable;
  readonly selection: FieldSelection;
}

type Style = Pick<WidgetContext, 'locale' | 'currency' | 'messages' | 'names' | 'calendar'>;

/** Returns what words values in the language of the user. */
export function wordingOf(style: Style): Wording {
  const { locale, currency, messages, names } = style;
  const decimal = (value: number, digits: number): string => {
    const isZero = Number(value.toFixed(digits)) === 0;
    return tidy(numberFormat(locale, fixed(digits)).format(isZero ? 0 : value));
  };
  return {
    ...{ locale, currency },
    format(value, unit, shape = 'full') {
      if (unit === 'growth') return formatPercent(value, locale, true);
      if (unit !== 'times' && unit !== 'correlation' && unit !== 'probability' && unit !== 'date')
        return formatNumber(value, unit, style, shape);
      if (typeof value !== 'number' || !Number.isFinite(value)) return MISSING;
      if (unit === 'date') return formatDay(value, { locale });
      if (unit === 'correlation') return decimal(value, shape === 'full' ? 3 : 2);
      if (unit === 'probability') return value < 0.001 ? `< ${decimal(0.001, 3)}` : decimal(value, 3);
      return messages.plot.times({ shown: numberFormat(locale, fixed(value < 10 ? 1 : 0)).format(value) });
    },
    formatDifference: (value, unit, shape) => differenceText(value, unit, style, shape),
    nameOf: (field, members) => setOf(members, (one) => displayName(names, field, one)),
    nameOfPeriod: (day, grain) =>
      grain === 'day'
        ? dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(day * 86_400_000)
        : binName(day, grain, style),
  };
}

function setOf(members: string | readonly string[], nameOf: (member: string) => string): string {
  return typeof members === 'string' ? nameOf(members) : members.map(nameOf).join(' + ');
}

/** Returns queries and texts of a widget. */
export function widgetModel<Rows extends AttributeRows, Texts extends object, Facts extends WidgetFacts>(
  definition: Omit<WidgetDefinition<Rows, Texts, Facts>, 'plot' | 'loadPlot'>,
): WidgetModel<Values<Rows>, WidgetView<Facts>, WidgetPicture<Facts>> {
  const inputOf = (
    attributes: Values<Rows>,
    context: WidgetContext,
    results: Results,
    previous?: WidgetView<Facts>,
  ): FactsInput<Values<Rows>, Texts> => ({
    ...{ ...context, ...wordingOf(context), attributes, texts: textsOf(definition, context.messages), results },
    previous: previous?.facts,
    columnsOf: (result) => result.columns.map((column) => textColumn(column, result, context)),
  });
  return {
    messages: messagesIn(definition),
    heading: (attributes, messages, shown) =>
      shown?.view.facts.heading ?? definition.heading({ attributes, texts: textsOf(definition, messages), messages }),
    plans: (attributes, context, previous) => definition.plans(inputOf(attributes, context, {}, previous)),
    ...(definition.follow && {
      follow: (attributes, results, context, { previous } = {}) =>
        definition.follow!(inputOf(attributes, context, results, previous)),
    }),
    keepsPlaces: definition.keepsPlaces === true,
    ...(definition.isEmpty && { isEmpty: (results) => definition.isEmpty!(results) }),
    view(attributes, results, context, previous) {
      const input = inputOf(attributes, context, results, previous);
      const facts = definition.facts(input);
      const texts = factTable(facts, input);
      return { facts, texts, selection: selectionOf(facts, Object.values(results)[0]!, { ...input, table: texts }) };
    },
    isNothing: ({ facts }) => facts.isNothing ?? facts.marks.length === 0,
    result: (main, { facts }) => factResult(facts, main),
    summary: ({ view, context }) => selectedSummary(view, context) ?? (view.facts.summary || (view.facts.none ?? '')),
    sentence: ({ view, context }) => selectedSummary(view, context) ?? view.facts.summary,
    claims: ({ view, context }) => {
      const { claims } = view.facts;
      return claims && { claims: selectedSummary(view, context) === undefined ? claims : [] };
    },
    table: (_attributes, { view: { texts } }, caption) => ({
      caption,
      columns: texts.columns,
      rows: texts.rows,
      href: texts.href,
    }),
    explain: (_attributes, { view }) => view.facts.explanation ?? [],
    fields: (_attributes, view) => view?.selection.fields ?? [],
    members(attributes, results, context) {
      const requests: (readonly [field: string, members: readonly (string | null)[]])[] = [];
      const nameOf: Wording['nameOf'] = (field, members) => {
        requests.push([field, [members].flat()]);
        return setOf(members, (one) => one);
      };
      const input = { ...inputOf(attributes, context, results), nameOf };
      const facts = definition.facts(input);
      // Wording the cells requests the names.
      void factTable(facts, input).cells;
      return [...requests, ...(facts.memberColumns ?? []).flatMap(({ rows }) => rows)];
    },
    memberColumns: ({ facts }) => facts.memberColumns ?? [],
  };
}

/** Returns the summary of the selected marks; `undefined` without any, and where the summary does not depend on them. */
function selectedSummary({ facts, selection }: WidgetView<WidgetFacts>, { own }: Pick<WidgetContext, 'own'>): string | undefined {
  const selected = facts.summaryOf ? selection.coveredBy(own) : [];
  return selected.length > 0 ? facts.summaryOf?.(selected) : undefined;
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

/** Returns what marks select, and why some cannot be selected. */
function selectionOf(...given: Parameters<typeof markSelection>): FieldSelection {
  const [{ marks }] = given;
  const refusalOf = (some: readonly number[]): string | undefined =>
    some.map((mark) => marks[mark]?.refusal).find((refusal) => refusal !== undefined);
  return { ...markSelection(...given), refusalOf };
}

/** Returns the selection of marks by the values of their filters, their rows, or the members in the columns of the first field. */
function markSelection(
  { columns, marks, headings, groups, selection, tooMany }: WidgetFacts,
  main: QueryResult,
  { calendar, nameOf, table }: Pick<WidgetContext, 'calendar'> & Wording & { readonly table: FactTable },
): FieldSelection {
  if (selection) return ownSelection(selection, marks);
  if (groups) return groupSelection(marks, groups, table.nameOf);
  if (headings || marks.some(({ filters }) => filters))
    return filterSelection({ marks, headings, tooMany, calendar, newest: main.facts.newest, nameOf: table.nameOf });
  const field = marks.some(({ rows }) => rows) ? undefined : columns.find((column) => column.field !== undefined)?.field;
  if (field === undefined) {
    const by = main.columns.filter(({ unit }) => unit === undefined).map(({ name }) => name);
    const rowMarks = marks.map(({ rows = [] }) => ({ rows, keys: rows.length > 0 ? by : [] }));
    const namesOf = (rows: readonly number[]): readonly string[] => chosenMarks(rowMarks, new Set(rows)).map(table.nameOf);
    return rowSelection({ keys: { main, by, calendar }, marks: rowMarks, namesOf });
  }
  const own = marks.map(({ values }) => columns.flatMap((column, k) => (column.field === field ? membersOf(values[k]) : [])));
  const members = [...new Set(own.flat())];
  const rowOf = new Map(members.map((member, row) => [member, row]));
  const keys = factResult(
    { columns: [{ label: '', name: field }], marks: members.map((member) => ({ values: [member] })) },
    main,
  );
  return rowSelection({
    keys: { main: keys, by: [field], calendar },
    marks: own.map((each) => ({ rows: each.map((member) => rowOf.get(member)!), keys: [field] })),
    namesOf: (rows) => rows.map((row) => nameOf(field, members[row]!)),
  });
}

/** Returns the selection that the facts themselves define. */
function ownSelection(
  { fields, keyOf, chosenBy, choice, isSingle = false }: FactSelection,
  marks: readonly WidgetMark[],
): FieldSelection {
  const isSelectable = (mark: number): boolean => marks[mark] !== undefined && marks[mark].refusal === undefined;
  return {
    ...{ count: marks.length, fields, chosenBy, coveredBy: chosenBy, isSelectable },
    keyOf: (mark) => marks[mark] && keyOf(mark),
    clauseOf(some, chosen, moving) {
      if (isSingle && moving) return undefined;
      const added = some.filter((mark) => !chosen.includes(mark));
      const named = isSingle ? [...added, ...some].slice(0, 1) : some;
      return named.every(isSelectable) ? choice(named) : undefined;
    },
  };
}

/** Describes a mark by its name and its figures, or a heading by its name. */
export function descriptionOf(
  { facts, texts, selection }: WidgetView<WidgetFacts>,
  index: number,
  { own, picked, ...style }: Style & Pick<WidgetContext, 'own'> & { readonly picked?: Picked | undefined },
): MarkDescription | undefined {
  const { plot } = style.messages;
  if (selection.keyOf(index) === undefined) return undefined;
  const mark = facts.marks[index];
  const isSelectable = selection.isSelectable(index);
  // A click on a mark that alone makes the selection clears it.
  const { where = '', members } = isSelectable && own !== '' ? (selection.clauseOf([index], []) ?? {}) : {};
  const isPicked = picked?.where === own && picked.key.join() === members?.key.join();
  const isAlone = own !== '' && (members ? isPicked : where === own);
  const hint = isAlone ? plot.unclickHint : (mark?.hint ?? (isSelectable ? plot.clickHint : ''));
  const notes = mark?.note === undefined ? [] : [mark.note];
  const common = { href: texts.linkOf(index), hint, notes };
  if (!mark) {
    const name = texts.nameOf(index);
    return { ...common, title: name, rows: [], spoken: plot.header({ name }) };
  }
  const withCode: Wording['nameOf'] = (field, members) => setOf(members, (one) => nameWithCode(style.names, field, one) ?? one);
  const rows = texts.figuresOf(index);
  const spoken = rows.filter(({ isDetail }) => isDetail !== true);
  const parts = spoken.length === 0 ? [plot.noValue] : spoken.map(({ term, text }) => `${term} ${text}`);
  const point = { name: texts.nameOf(index), parts, k: index + 1, n: facts.marks.length };
  return {
    ...common,
    title: mark.title ?? markName(facts.columns, mark.values, { ...style, ...wordingOf(style), nameOf: withCode }),
    rows,
    spoken: facts.announced?.point?.(point) ?? plot.point({ ...point, mark: facts.markType ?? 'point' }),
  };
}

/** Returns the controls of a widget. */
export function controlsOf<Rows extends AttributeRows, Texts extends object>(
  definition: Pick<WidgetDefinition<Rows, Texts, WidgetFacts>, 'controls' | 'messages' | 'textGroup'>,
  attributes: Values<Rows>,
  context: WidgetContext,
): readonly WidgetControl[] {
  const texts = textsOf(definition, context.messages);
  return definition.controls?.({ ...context, ...wordingOf(context), attributes, texts }) ?? [];
}

/** Maximum number of members announced for prefetching. */
const MAX_EXPECTED = 100;

/** Returns what a drag over the marks can select, where all of them are periods of one date or a few members of one dimension. */
export function selectableRangeOf({
  facts,
  selection,
}: WidgetView<WidgetFacts>): { readonly brush: string; readonly where: string } | undefined {
  const [{ grain } = {}] = facts.columns as readonly Partial<FactColumn>[];
  if (grain === undefined && facts.marks.length > MAX_EXPECTED) return undefined;
  const filters = facts.marks.flatMap((mark) => mark.filters?.filter(({ isImplied }) => !isImplied) ?? []);
  const [field, ...others] = new Set(filters.map((one) => one.field));
  const isOther = grain === undefined && filters.some(({ values }) => values.some(isDays));
  if (field === undefined || others.length > 0 || isOther) return undefined;
  const brush = grain === undefined ? field : `${grain}(${field})`;
  return { brush, where: selection.clauseOf([...facts.marks.keys()], [])?.where ?? '' };
}
