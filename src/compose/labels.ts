import type { Messages } from '../messages/en.js';
import { splitList } from '../query/names.js';
import { bareField, parseWhere } from '../query/where/where.js';
import type { Card } from './composition.js';
import { type Kind, KINDS, ROWS } from './proposals.js';

/** What a form calls its fields and their values. */
export interface FieldTexts extends Pick<
  Messages['editor'],
  'automatic' | 'none' | 'everything' | 'value' | 'off' | 'on' | 'addValue' | 'removeValue' | 'largestFirst' | 'smallestFirst'
> {
  readonly field: (name: string) => string;
  /** Returns the label of a word that an attribute takes. Numbers stay as they are. */
  readonly word: (value: string, attribute: string) => string;
  readonly measure: (name: string) => string;
  readonly dimension: (by: string) => string;
}

/** Words of attributes that are called like a dimension. */
const DIMENSIONS = ['date', 'day', 'week', 'month', 'quarter', 'year', 'plan'];

/** Matches periods such as `last 30 days`. */
const PERIOD = /^(?:last|this|previous) /;

/** The texts that names of cards and forms are made of. Analyses are called as in answers to questions, pages as their tabs. */
type CardMessages = Pick<Messages, 'editor' | 'ask' | 'dashboard' | 'measure' | 'dimension' | 'relative' | 'growth' | 'period'>;

/** Returns the texts of forms in the language of these messages. */
export function fieldTexts(messages: CardMessages): FieldTexts {
  const { editor, measure, dimension } = messages;
  const fields = fieldLabels(messages);
  const words = wordLabels(messages);
  const named = (name: string): string => dimension({ name: bareField(name) });
  const textOf = (value: string): string | undefined => {
    if (DIMENSIONS.includes(value)) return named(value);
    return PERIOD.test(value) ? periodLabel(value, messages) : undefined;
  };
  return {
    ...editor,
    field: (name) => fields[name] ?? name,
    // A word that means something else in one attribute has a text of that attribute.
    word: (value, attribute) => words[`${attribute}-${value}`] ?? words[value] ?? textOf(value) ?? value,
    measure: (name) => measure({ name: name === ROWS ? 'rows' : name }),
    dimension: (by) => (by === 'row' ? editor.words.row : named(by)),
  };
}

/** Returns the labels of attributes. Those that name what the dashboard names too have its texts. */
function fieldLabels({ editor, dashboard, dimension, growth, period }: CardMessages): Readonly<Record<string, string>> {
  const { pages, page } = dashboard;
  const customer = dimension({ name: 'customer' });
  return { ...editor.fields, growth, period, customer, pages, check: page({ name: 'check' }), define: editor.measures.title };
}

function wordLabels({ editor, ask, dashboard }: CardMessages): Readonly<Record<string, string>> {
  const { none, off, kinds, fields } = editor;
  const pages = Object.fromEntries(['sales', 'customers', 'check'].map((name) => [name, dashboard.page({ name })]));
  const alike = { bundles: kinds.basket, dimensions: kinds.grid, anomaly: fields.anomalies, unusual: fields.anomalies };
  const analyses = { ...ask.kinds, 'at-risk': ask.kinds.risk, 'period-all': ask.none.period };
  return { ...analyses, ...kinds, ...pages, ...alike, ...editor.words, none, off };
}

/** Returns the name of a period such as `last 30 days`. */
function periodLabel(value: string, { editor, relative }: CardMessages): string | undefined {
  const item = parseWhere(`date: ${value}`)[0]?.items[0];
  return item?.kind === 'relative' ? editor.upper({ text: relative(item) }) : undefined;
}

/** Kinds with an attribute that other kinds of the same tag do not have. */
const KIND_OF_CHART: Readonly<Record<string, string>> = {
  bar: 'columns',
  stacked: 'stacked',
  donut: 'donut',
  treemap: 'treemap',
  pareto: 'pareto',
  scatter: 'scatter',
};

/** Returns the kind whose picture fits a card best. */
export function kindOf({ tag, attributes }: Pick<Card, 'tag' | 'attributes'>): Kind | undefined {
  const ofTag = KINDS.filter((kind) => kind.tag === tag);
  const { chart = '', mode, x } = attributes;
  const other = tag === 'sales-heatmap' && mode === undefined && x ? 'grid' : undefined;
  return ofTag.find((kind) => kind.name === (other ?? KIND_OF_CHART[chart])) ?? ofTag[0];
}

/** Returns what a card shows, without its kind: its heading, or its measures and dimensions. */
export function partsOf({ attributes }: Pick<Card, 'attributes'>, messages: CardMessages): string {
  const { heading, measure = '', by = '', field = '', per = '' } = attributes;
  if (heading) return heading;
  const texts = fieldTexts(messages);
  const measures = splitList(measure).filter((name) => name !== ROWS);
  const dimensions = [by, field, per].flatMap((names) => splitList(names));
  return [...measures.map(texts.measure), ...dimensions.map(texts.dimension)].join(', ');
}

/** Returns the name of a card in lists: its heading, its analysis, or its kind with what it shows. */
export function labelOf(card: Pick<Card, 'tag' | 'attributes'>, messages: CardMessages): string {
  const { editor, ask } = messages;
  const { heading, mode = '' } = card.attributes;
  if (heading) return heading;
  const kind = kindOf(card);
  const label = kind ? editor.kinds[kind.name as keyof typeof editor.kinds] : card.tag;
  const parts = partsOf(card, messages);
  if (parts || !mode) return parts ? editor.cardLabel({ kind: label, parts }) : label;
  const analyses: Readonly<Record<string, string>> = ask.kinds;
  const analysis = fieldTexts(messages).word(mode, 'mode');
  return analyses[mode] ?? (analysis === label ? label : editor.cardLabel({ kind: label, parts: analysis }));
}
