import { splitList } from '../../../query/parse-list.js';
import { wordOf } from '../../../query/parse-enum.js';
import { badOption } from '../../../util/error.js';
import { TOPICS, type TopicName } from './finding.js';

/** Attributes of insights as written. Unset attributes are empty. */
export interface InsightsAttributes {
  readonly topics: string;
  readonly limit: string;
  readonly mode: string;
  readonly step: string;
}

/** Parsed attributes. `topics` is undefined when the data decides. */
export interface InsightsOptions {
  readonly topics: readonly TopicName[] | undefined;
  readonly limit: number;
  readonly mode: 'list' | 'story';
  /** Number of a finding from 1, or its key. `undefined` for the first finding. */
  readonly step: number | string | undefined;
}

/** Groups of topics, usable in `topics` like a topic. */
const GROUPS: Readonly<Record<string, readonly TopicName[]>> = {
  time: ['break', 'anomaly', 'change', 'season'],
  ranking: ['peers', 'falling', 'concentration'],
  customers: ['retention', 'new-repeat', 'at-risk'],
  offers: ['discounts', 'returns', 'bundles'],
};

/** Default maximum number of findings. */
export const USUAL_LIMIT = 6;
const MOST = 50;
const MODES = ['list', 'story'] as const;
/** Maximum number of skeleton shapes before the first result. */
const MAX_BONES = 4;

/** Reads the attributes of insights. @throws SalesError bad-option that names the attribute, its value and what is expected */
export function readOptions({ topics, limit, mode, step }: InsightsAttributes): InsightsOptions {
  return {
    topics: topicsOf(topics),
    limit: wholeOf('limit', limit, MOST) ?? USUAL_LIMIT,
    mode: wordOf('mode', mode, MODES),
    step: stepOf(step.trim()),
  };
}

/** Returns the number of skeleton shapes. An invalid `limit` uses the default. */
export function skeletonOf(limit: string): number {
  return Math.min(MAX_BONES, /^\d+$/.test(limit) && Number(limit) > 0 ? Number(limit) : USUAL_LIMIT);
}

/** Parses names of topics and groups. Each topic is listed once, in the order of topics. */
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
