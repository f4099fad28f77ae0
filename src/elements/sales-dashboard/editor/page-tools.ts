import type { Card } from '../../../compose/composition.js';
import { labelOf } from '../../../compose/labels.js';
import { offersOf } from '../../../describe/offers.js';
import { type Tool, type ToolActs, type ToolInputs, toolsOver } from '../../../describe/tools.js';
import type { Catalog } from '../../../query/catalog.js';
import type { MeasureFacts } from '../../../query/measure.js';
import type { QueryPlan } from '../../../query/plan.js';
import { QueryResult } from '../../../query/result/result.js';
import { isoDate } from '../../../query/time/calendar-date.js';
import { comparisonClause, fieldsIn, join, split } from '../../../query/where/clause-list.js';
import { COMPARE, parseWhere } from '../../../query/where/where.js';
import { badOption, SalesError } from '../../../util/error.js';
import type { DataConnection } from '../../base/data/data-connection.js';
import { noteText } from '../../base/data/data-texts.js';
import { contextOf, localOptions } from '../../base/element/widget-context.js';
import { toSalesError } from '../../base/element/report-error.js';
import type { ExplanationFacts, WidgetContext } from '../../base/element/widget.js';
import { loadErrorTexts } from '../../base/messages/messages.js';
import type { ExportedCard } from '../../base/workbook/workbook.js';
import type { CardsHost, CardsScene } from './cards-host.js';
import type { Editor } from './editor.js';

/** The source of clauses that no filter of the page makes. */
const SOURCE = 'tools';

/** The cards of a dashboard, as its tools need them. */
export interface ToolsPage {
  readonly scene: CardsScene | undefined;
  /** The cards that the page shows; `undefined` before the first. */
  readonly cards: readonly Card[] | undefined;
  /** Its own measures: name → expression. */
  readonly own: Readonly<Record<string, string>>;
  readonly elementOf: (card: Card) => Element | null;
  /** Opens the editor, unless it is open. */
  readonly edit: () => Promise<Editor>;
}

/** A dashboard with its data. */
interface Scene extends CardsScene, Pick<ToolsPage, 'own'> {
  readonly connection: DataConnection;
  readonly catalog: Catalog;
}

/** Returns the functions of a dashboard for a language model. Those that change cards need the attribute `editable`. */
export function pageTools(host: CardsHost, page: ToolsPage): readonly Tool[] {
  const over =
    <Input>(act: (scene: Scene, input: Input, page: ToolsPage) => Promise<object>) =>
    async (input: Input): Promise<object> =>
      act(await sceneOf(host, page), input, page);
  const acts: ToolActs = {
    ...{ catalog: over(catalog), query: over(query), filter: over(filter), explain: over(explain) },
    ...(host.editable && { addCard: over(add), changeCard: over(change) }),
  };
  return toolsOver(acts).map((tool) => ({ ...tool, execute: (input) => worded(tool.execute(input)) }));
}

/** Resolves as `run`, and rejects with an error that has its text. */
async function worded<Result>(run: Promise<Result>): Promise<Result> {
  try {
    return await run;
  } catch (error) {
    await loadErrorTexts();
    throw toSalesError(error);
  }
}

/** Returns a dashboard once its data is loaded. @throws SalesError of loading */
async function sceneOf(host: CardsHost, page: ToolsPage): Promise<Scene> {
  // One card may show an error. The data is there all the same.
  await host.ready.catch(() => undefined);
  const { connection } = host;
  const catalog = connection?.catalog;
  if (!catalog || !page.scene) throw connection?.error ?? new SalesError('source-missing', 'not-loaded');
  return { ...page.scene, connection, catalog, own: page.own };
}

async function answer({ connection, settings, own }: Scene, plan: QueryPlan): Promise<QueryResult> {
  const whole = { ...localOptions(settings), define: own, ...plan };
  return new QueryResult(await connection.probe(whole, new AbortController().signal));
}

async function catalog(scene: Scene, _input: ToolInputs['catalog'], { cards = [] }: ToolsPage): Promise<object> {
  const { catalog: known, messages, filters } = scene;
  const { roles, columns, oldest, newest } = known;
  const data = { catalog: known, query: (plan: QueryPlan) => answer(scene, plan) };
  const { measures, dimensions, tags } = await offersOf(data, [...known.measures, ...(await ownFacts(scene))]);
  return {
    roles: roles.map(({ role, ref }) => ({ role, column: ref.column, table: ref.table })),
    columns: columns.map(({ table, name, type }) => ({ table, name, type })),
    ...(oldest !== undefined && { oldest: isoDate(oldest) }),
    ...(newest !== undefined && { newest: isoDate(newest) }),
    measures: measures.map(({ name, unit, expression, value }) => ({
      ...{ name, label: messages.measure({ name }), unit, expression, value },
    })),
    dimensions,
    tags: tags.map(({ tag, attributes }) => ({ tag, attributes })),
    cards: cards.map((card) => described(card, scene)),
    where: join(Object.values(filters.clauses)),
  };
}

/** Returns the facts of the own measures of a page, without those that this data does not have. */
async function ownFacts(scene: Scene): Promise<readonly MeasureFacts[]> {
  const results = await Promise.allSettled(Object.keys(scene.own).map((name) => answer(scene, { measures: [name] })));
  return results.flatMap((result) => (result.status === 'fulfilled' ? result.value.measures : []));
}

const described = (card: Card, { messages }: Scene): object => {
  const { id, tag, attributes, width } = card;
  return { card: id, label: labelOf(card, messages), tag, attributes, width };
};

async function query(scene: Scene, plan: ToolInputs['query']): Promise<object> {
  const { messages, locale } = scene;
  const result = await answer(scene, plan);
  return { rows: result.rows(), notes: result.notes.map((note) => noteText(note, { messages, locale })) };
}

async function add(scene: Scene, input: ToolInputs['addCard'], page: ToolsPage): Promise<object> {
  const editor = await page.edit();
  return described(await editor.add(input), scene);
}

async function change(scene: Scene, input: ToolInputs['changeCard'], page: ToolsPage): Promise<object> {
  const { card: id, attributes = {}, ...rest } = input;
  const editor = await page.edit();
  cardOf(editor.cards, id);
  if (rest.place !== undefined) cardOf(editor.cards, rest.place, 'place');
  await editor.edit(id, { attributes, ...rest });
  return { cards: editor.cards.map((card) => described(card, scene)) };
}

/** @throws SalesError `bad-option` for a number that no card has */
function cardOf(cards: readonly Card[], id: number, option: 'card' | 'place' = 'card'): Card {
  const found = cards.find((card) => card.id === id);
  if (found) return found;
  throw badOption(
    option,
    String(id),
    cards.map((card) => String(card.id)),
  );
}

async function filter(scene: Scene, { where }: ToolInputs['filter']): Promise<object> {
  const { filters, catalog: known } = scene;
  const clauses = parseWhere(where);
  const isOn = (fields: readonly string[]): boolean => clauses.some(({ field }) => fields.includes(field));
  const texts = split(where);
  // A filter that the data does not have is an error here, not a note on each card.
  await answer(scene, { measures: ['rows = count()'], where });
  if (texts.length === 0) filters.clear();
  else {
    const { comparison, defaultWhere } = filters;
    const dates = ['date', ...known.roles.filter(({ role }) => role === 'date').map(({ ref }) => ref.column)];
    if (!isOn(dates)) texts.push(...split(defaultWhere));
    if (!isOn([COMPARE]) && comparison !== undefined) texts.push(comparisonClause(comparison));
    const assigned = new Map(Object.keys(filters.clauses).map((source) => [source, '']));
    for (const text of texts) {
      const [maker] = filters.makersOn(fieldsIn(text));
      const source = maker?.source ?? SOURCE;
      assigned.set(source, join([assigned.get(source) ?? '', text].filter(Boolean)));
    }
    filters.assign(Object.fromEntries(assigned));
  }
  return { where: join(Object.values(filters.clauses)) };
}

async function explain(scene: Scene, { measure, card }: ToolInputs['explain'], page: ToolsPage): Promise<object> {
  const facts = card === undefined ? await measureFacts(scene, measure ?? 'revenue') : await cardFacts(card, page);
  const { explanationLines } = await import('../../base/menu/menu-info.js');
  return { lines: await explanationLines(facts) };
}

async function measureFacts(scene: Scene, measure: string): Promise<ExplanationFacts> {
  const { catalog: known, settings, messages, own: define } = scene;
  const plan: QueryPlan = { measures: [measure], define };
  const parts = { catalog: known, settings, messages, names: undefined, width: 0, where: '', filters: [], scenario: undefined };
  const context: WidgetContext = contextOf({ ...parts, own: '' }, undefined);
  return { result: await answer(scene, plan), plan, context, claims: undefined, ask: undefined, own: [], unknown: [] };
}

/** An element with numbers. Filters have none. */
interface Exported {
  exportedCards?(): Promise<readonly ExportedCard[]>;
}

async function cardFacts(id: number, page: ToolsPage): Promise<ExplanationFacts> {
  const { cards = [] } = page;
  const element = page.elementOf(cardOf(cards, id)) as Exported | null;
  const [exported] = (await element?.exportedCards?.()) ?? [];
  if (exported) return exported.explanation;
  throw badOption(
    'card',
    String(id),
    cards.filter(({ tag }) => tag !== 'sales-filter').map((card) => String(card.id)),
  );
}
