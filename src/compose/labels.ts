import type { Messages } from '../messages/en.js';
import { splitList } from '../query/parse-list.js';
import { bareField } from '../query/where/where.js';
import type { Card } from './composition.js';
import { type Kind, KINDS, ROWS } from './proposals.js';

/** What a form calls its fields and their values. */
export interface FieldTexts extends Pick<
  Messages['editor'],
  'automatic' | 'none' | 'everything' | 'value' | 'off' | 'on' | 'addValue' | 'removeValue' | 'largestFirst' | 'smallestFirst'
> {
  /** Returns the label of an attribute. */
  readonly field: (name: string) => string;
  /** Returns the label of a word that an attribute takes. */
  readonly word: (value: string) => string;
  readonly measure: (name: string) => string;
  readonly dimension: (by: string) => string;
}

/** Words of attributes that are called like a dimension. */
const DIMENSIONS = ['day', 'week', 'month', 'quarter', 'year', 'plan'];

/** Returns a name with spaces and a capital letter, for words without a text: they are those of the attributes themselves. */
function spelled(text: string): string {
  const words = text.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The texts that names of cards and forms are made of. Analyses are called as in answers to questions. */
type CardMessages = Pick<Messages, 'editor' | 'ask' | 'measure' | 'dimension'>;

/** Returns the texts of forms in the language of these messages. */
export function fieldTexts({ editor, ask, measure, dimension }: CardMessages): FieldTexts {
  const fields: Readonly<Record<string, string>> = editor.fields;
  const { none, off } = editor;
  const words: Readonly<Record<string, string>> = { ...ask.kinds, ...editor.kinds, ...editor.words, none, off };
  const named = (name: string): string => dimension({ name: bareField(name) });
  return {
    ...editor,
    field: (name) => fields[name] ?? spelled(name),
    word: (value) => words[value] ?? (DIMENSIONS.includes(value) ? named(value) : spelled(value)),
    measure: (name) => measure({ name: name === ROWS ? 'rows' : name }),
    dimension: (by) => (by === 'row' ? (words['row'] ?? spelled(by)) : named(by)),
  };
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
  return analyses[mode] ?? editor.cardLabel({ kind: label, parts: fieldTexts(messages).word(mode) });
}
