import { splitList } from '../../../query/list.js';
import { wordOf } from '../../../query/option-word.js';
import { badOption } from '../../../util/error.js';
import { TOPICS, type TopicName } from './finding.js';

/** The attributes of insights as they are written; empty where not set. */
export interface InsightsAttributes {
  readonly topics: string;
  readonly limit: string;
  readonly mode: string;
  readonly step: string;
}

/** The attributes as they are meant. `topics`: undefined where the data decide. */
export interface InsightsOptions {
  readonly topics: readonly TopicName[] | undefined;
  readonly limit: number;
  readonly mode: 'list' | 'story';
  /** The place of a finding, from 1, or its key; undefined for the first. */
  readonly step: number | string | undefined;
}

/** Topics that may be asked for together. */
export const GROUPS: Readonly<Record<string, readonly TopicName[]>> = {
  time: ['break', 'anomaly', 'change', 'season'],
  ranking: ['peers', 'falling', 'concentration'],
  customers: ['retention', 'new-repeat', 'at-risk'],
  offers: ['discounts', 'returns', 'bundles'],
};

/** How many findings there are where `limit` says nothing. */
export const USUAL_LIMIT = 6;
const MOST = 50;
const MODES = ['list', 'story'] as const;
/** Grey shapes of no more findings than these stand before there are any. */
const MOST_BONES = 4;

/** Reads the attributes of insights. @throws SalesError bad-option that names the attribute, its value and what is expected */
export function readOptions({ topics, limit, mode, step }: InsightsAttributes): InsightsOptions {
  return {
    topics: topicsOf(topics),
    limit: wholeOf('limit', limit, MOST) ?? USUAL_LIMIT,
    mode: wordOf('mode', mode, MODES),
    step: stepOf(step.trim()),
  };
}

/** How many grey shapes stand before there are findings; for a `limit` that cannot be read as many as usual. */
export function bonesOf(limit: string): number {
  return Math.min(MOST_BONES, /^\d+$/.test(limit) && Number(limit) > 0 ? Number(limit) : USUAL_LIMIT);
}

/** Names and groups in the order of the topics, each once. */
function topicsOf(text: string): readonly TopicName[] | undefined {
  const names = splitList(text);
  if (names.length === 0) return undefined;
  const wanted = new Set(names.flatMap((name) => GROUPS[name] ?? [topicOf(name)]));
  return TOPICS.filter((name) => wanted.has(name));
}

function topicOf(name: string): TopicName {
  const found = TOPICS.find((one) => one === name);
  if (!found) throw badOption('topics', name, [...TOPICS, ...Object.keys(GROUPS)]);
  return found;
}

function stepOf(text: string): number | string | undefined {
  return /^[-+.\d]/.test(text) ? wholeOf('step', text, Infinity) : text || undefined;
}

function wholeOf(name: string, text: string, most: number): number | undefined {
  if (text.trim() === '') return undefined;
  const number = Number(text);
  const isGood = Number.isInteger(number) && number >= 1 && number <= most;
  if (!isGood)
    throw badOption(name, text, `a whole number from 1${most < Infinity ? ` to ${most}` : ', or the key of a finding'}`);
  return number;
}
