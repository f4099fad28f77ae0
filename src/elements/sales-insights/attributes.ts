import { splitList } from '../../query/names.js';
import { badOption } from '../../util/error.js';
import { schema, type Values } from '../base/attributes/attribute.js';
import { countOr, parsed, word, wordIn } from '../base/attributes/declarators.js';

/** Topics of findings. Findings of equal weight keep this order. */
export const TOPICS = [
  'break',
  'anomaly',
  'change',
  'peers',
  'falling',
  'concentration',
  'retention',
  'new-repeat',
  'discounts',
  'returns',
  'season',
  'bundles',
  'at-risk',
] as const;

type TopicName = (typeof TOPICS)[number];

/** Groups of topics, usable in `topics` like a topic. */
const GROUPS: Readonly<Record<string, readonly TopicName[]>> = {
  time: ['break', 'anomaly', 'change', 'season'],
  ranking: ['peers', 'falling', 'concentration'],
  customers: ['retention', 'new-repeat', 'at-risk'],
  offers: ['discounts', 'returns', 'bundles'],
};

/** Parses names of topics and groups; `undefined` for none. Each topic is listed once, in the order of topics. */
function topicsOf(text: string, name: string): readonly TopicName[] | undefined {
  const names = splitList(text).map((one) => wordIn<string>([...TOPICS, ...Object.keys(GROUPS)], one, name));
  const wanted = new Set(names.flatMap((one): readonly string[] => GROUPS[one] ?? [one]));
  return names.length > 0 ? TOPICS.filter((topic) => wanted.has(topic)) : undefined;
}

/** Parses the number of a finding, or its key. */
function stepOf(text: string, name: string): number | string | undefined {
  if (!/^[-+.\d]/.test(text)) return text || undefined;
  const step = Number(text);
  if (Number.isInteger(step) && step >= 1) return step;
  throw badOption(name, text, 'count-or-finding');
}

/** The attributes of `sales-insights`. */
export const insightsAttributes = /* @__PURE__ */ schema({
  /** Topics or groups of topics, separated by commas. Default: all that the data supports. */
  topics: { ...parsed(topicsOf), items: [...Object.keys(GROUPS), ...TOPICS] },
  /** Maximum number of insights shown, 1 to 50. A button shows the others. */
  limit: countOr(5, { max: 50 }),
  /** `list`, or `story` for one insight at a time. */
  mode: word(['list', 'story']),
  /** The step of the story: its number from 1, or the key of an insight. */
  step: parsed(stepOf),
});

/** The values of these attributes. */
export type InsightsAttributes = Values<typeof insightsAttributes>;
