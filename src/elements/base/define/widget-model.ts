import { isDays, type FilterValue } from '../../../catalog/value-clause.js';
import { nameWithCode } from '../../../format/member-name.js';
import { englishPlot } from '../../../messages/combined/plot-messages.js';
import type { Messages } from '../../../messages/en.js';
import type { QueryResult, Results } from '../../../query/result/result.js';
import type { MarkDescription, FieldSelection, Picked } from '../chart/marks.js';
import { textColumn } from '../chart/result-columns.js';
import type { WidgetContext, WidgetModel } from '../element/widget.js';
import { translate, type PartialMessages } from '../messages/messages.js';
import { claimsWithin, drillHintOf, drillSelection, placeOf, type Drilled, type Place } from './drill-path.js';
import type {
  AttributeRows,
  DrillInput,
  FactsInput,
  WidgetControl,
  WidgetDefinition,
  WidgetPicture,
} from './widget-definition.js';
import { factResult } from './fact-result.js';
import {
  factTable,
  markName,
  spokenFigures,
  type FactColumn,
  type FactTable,
  type WidgetFacts,
  type Wording,
} from './widget-facts.js';
import { setOf, wordingOf, type Style } from './wording.js';

/** The view of a widget: its facts, the attributes that they are made of, their texts, and what its marks select. */
export interface WidgetView<Facts> {
  readonly facts: Facts;
  readonly attributes: unknown;
  readonly texts: FactTable;
  readonly selection: FieldSelection;
  /** What users can drill into; `undefined` in a widget without levels. */
  readonly drilled?: Drilled | undefined;
}

/** What words a selection, and where its values come from. */
export interface SelectionContext extends Wording, Pick<WidgetContext, 'calendar'> {
  readonly table: FactTable;
}

/** Returns what marks select. `main` is the first result. */
export type SelectionOf = (facts: WidgetFacts, main: QueryResult, context: SelectionContext) => FieldSelection;

/** The attributes as they go together, and the number of levels that users have gone down; 0 in a widget without levels. */
export type DrillState<Options> = Options & { readonly depth?: number };

export function widgetModel<Rows extends AttributeRows, Texts extends object, Facts extends WidgetFacts, Options>(
  definition: Omit<WidgetDefinition<Rows, Texts, Facts, Options>, 'plot' | 'loadPlot' | 'loadScenes' | 'loadTactile'>,
  { selectionOf, messages }: { readonly selectionOf?: SelectionOf; readonly messages?: PartialMessages },
): WidgetModel<DrillState<Options>, WidgetView<Facts>, WidgetPicture<Facts>> {
  const levelsOf = (attributes: DrillState<Options>): readonly string[] => definition.levels?.(attributes) ?? [];
  const inputOf = (
    attributes: DrillState<Options>,
    context: WidgetContext,
    results: Results,
    previous?: WidgetView<Facts>,
  ): FactsInput<Options, Texts> & DrillInput<Options, Texts> => ({
    ...{ ...context, ...wordingOf(context), attributes, texts: textsOf(definition, context.messages), results },
    place: placeOf(context.own, levelsOf(attributes), attributes.depth ?? 0),
    previous: previous?.facts,
    columnsOf: (result) => result.columns.map((column) => textColumn(column, result, context)),
  });
  return {
    messages: messagesIn(definition, messages),
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
      const drilled = definition.levels && drilledIn(facts, texts, input.place);
      const selection = drilled
        ? drillSelection(drilled, levelsOf(attributes))
        : selectionOf!(facts, Object.values(results)[0]!, { ...input, table: texts });
      const refusalOf: FieldSelection['refusalOf'] = (marks) =>
        marks.map((mark) => facts.marks[mark]?.refusal).find((refusal) => refusal !== undefined);
      return { facts, attributes, texts, drilled, selection: { ...selection, refusalOf } };
    },
    isNothing: ({ facts }) => facts.isNothing ?? facts.marks.length === 0,
    result: (main, { facts }) => factResult(facts, main),
    summary: ({ view, context }) => selectedSummary(view, context) ?? (view.facts.summary || (view.facts.none ?? '')),
    sentence: ({ view, context }) => selectedSummary(view, context) ?? view.facts.summary,
    claims: ({ view, context }) => {
      const stated = claimsWithin(view.facts);
      return view.facts.claims && (selectedSummary(view, context) === undefined ? stated : { ...stated, claims: [] });
    },
    table: (_attributes, { view: { texts } }, caption) => ({
      caption,
      columns: texts.columns,
      rows: texts.rows,
      href: texts.href,
    }),
    explain: (_attributes, { view }) => view.facts.explanation ?? [],
    fields: (attributes, view) => (definition.levels ? levelsOf(attributes) : (view?.selection.fields ?? [])),
    // Members of a drill path are keys of the results.
    members: (attributes, results, context) =>
      definition.levels ? [] : membersIn(definition.facts.bind(definition), inputOf(attributes, context, results)),
    memberColumns: ({ facts }) => facts.memberColumns ?? [],
  };
}

/** Returns the members that facts show, by making them with a `nameOf` that requests the names. */
function membersIn<Input extends Wording & Pick<WidgetContext, 'messages' | 'links'>>(
  factsOf: (input: Input) => WidgetFacts,
  given: Input,
) {
  const requests: (readonly [field: string, members: readonly (string | null)[]])[] = [];
  const nameOf: Wording['nameOf'] = (field, members) => {
    requests.push([field, [members].flat()]);
    return setOf(members, (one) => one);
  };
  const input = { ...given, nameOf };
  const facts = factsOf(input);
  // Wording the cells requests the names.
  void factTable(facts, input).cells;
  return [...requests, ...(facts.memberColumns ?? []).flatMap(({ rows }) => rows)];
}

/** Returns what users can drill into: the members in the first filter of each mark. */
function drilledIn({ marks, path = [] }: WidgetFacts, { nameOf }: FactTable, { chosen }: Place): Drilled {
  const isMember = (value: FilterValue): value is string | null => !isDays(value);
  const members = marks.map(({ filters = [] }) => filters[0]?.values.filter(isMember) ?? []);
  const selected = new Set(chosen);
  const isChosen = (all: readonly (string | null)[]): boolean => all.length > 0 && all.every((member) => selected.has(member));
  return {
    ...{ path, nameOf, count: marks.length, membersOf: (mark: number) => members[mark] },
    chosen: members.flatMap((all, mark) => (isChosen(all) ? [mark] : [])),
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
function messagesIn<Texts extends object>(definition: OwnTexts<Texts>, more?: PartialMessages): PartialMessages {
  const { en, ...others } = definition.messages;
  const group = groupOf(definition);
  const messages = { plot: englishPlot, ...more, [group]: en } as PartialMessages;
  const own = Object.entries(others).map(([tag, texts]) => {
    const load = typeof texts === 'function' ? async () => ({ [group]: await texts() }) : { [group]: texts };
    return [tag.toLowerCase(), load] as const;
  });
  translate(messages, Object.fromEntries(own));
  return messages;
}

/** Describes a mark by its name and its figures, or a heading by its name. */
export function descriptionOf(
  { facts, texts, selection, drilled }: WidgetView<WidgetFacts>,
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
  const common = {
    href: texts.linkOf(index),
    hint,
    drillHint: drilled && drillHintOf(drilled, index, selection.fields, style.messages),
    notes,
  };
  if (!mark) {
    const name = texts.nameOf(index);
    return { ...common, title: name, rows: [], spoken: plot.header({ name }) };
  }
  const withCode: Wording['nameOf'] = (field, members) => setOf(members, (one) => nameWithCode(style.names, field, one) ?? one);
  const rows = texts.figuresOf(index);
  const announced = spokenFigures(rows);
  const parts = announced.length === 0 ? [plot.noValue] : announced;
  const point = { name: texts.nameOf(index), parts, k: index + 1, n: facts.marks.length };
  return {
    ...common,
    title: mark.title ?? markName(facts.columns, mark.values, { ...style, ...wordingOf(style), nameOf: withCode }),
    rows,
    spoken: facts.announced?.point?.(point) ?? plot.point({ ...point, mark: facts.markType ?? 'point' }),
  };
}

export function controlsOf<Rows extends AttributeRows, Texts extends object, Options>(
  definition: Pick<WidgetDefinition<Rows, Texts, WidgetFacts, Options>, 'controls' | 'messages' | 'textGroup'>,
  attributes: Options,
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
  if (facts.path && facts.path.length > 0) return undefined;
  if (grain === undefined && facts.marks.length > MAX_EXPECTED) return undefined;
  const filters = facts.marks.flatMap((mark) => mark.filters?.filter(({ isImplied }) => !isImplied) ?? []);
  const [field, ...others] = new Set(filters.map((one) => one.field));
  const isOther = grain === undefined && filters.some(({ values }) => values.some(isDays));
  if (field === undefined || others.length > 0 || isOther) return undefined;
  const brush = grain === undefined ? field : `${grain}(${field})`;
  return { brush, where: selection.clauseOf([...facts.marks.keys()], [])?.where ?? '' };
}
