import { displayName, type MemberNames } from '../../../format/member-name.js';
import type { Answers, Figure, Finding, Topic, TopicContext, TopicName, Trait } from '../model/finding.js';
import { anomaly } from './anomaly.js';
import { levelBreak } from './break.js';
import { change } from './change.js';
import { atRisk, newRepeat, retention } from './customers.js';
import { bundles, discounts, returns } from './offers.js';
import { concentration, falling, peers } from './ranking.js';
import { season } from './season.js';
import { figure } from './tools.js';

/** All topics. */
export const topics: Readonly<Record<TopicName, Topic>> = {
  break: levelBreak,
  anomaly,
  change,
  peers,
  falling,
  concentration,
  retention,
  'new-repeat': newRepeat,
  discounts,
  returns,
  season,
  bundles,
  'at-risk': atRisk,
};

/** True when ranking, texts and merging treat the findings of a topic in a certain way. */
export function hasTrait(name: TopicName, trait: Trait): boolean {
  return topics[name].traits?.includes(trait) === true;
}

/** True when users can read the names of all members of a finding. */
export function isReadable({ topic, members }: Finding, names: MemberNames | undefined): boolean {
  const { isReadable: isName = () => true } = topics[topic];
  return Object.values(members).every(({ field, member }) => isName(displayName(names, field, String(member))));
}

export function findingsIn(
  name: TopicName,
  answers: Answers,
  context: TopicContext,
  { find }: Topic = topics[name],
): readonly Finding[] {
  return find(answers, context).map(({ key, unit = context.unit, impact, figures, members = {}, picture, ...others }) => {
    const named = Object.values(members).map(({ field, member }) => `${field}=${member}`);
    const typed: Record<string, Figure> = {};
    for (const [figureName, value] of Object.entries(figures))
      typed[figureName] = typeof value === 'number' ? figure(value, unit) : value;
    return {
      ...others,
      topic: name,
      key: `${name}/${key ?? named.join('/')}`,
      impact: figure(impact, unit),
      figures: typed,
      members,
      picture: { unit, ...picture },
    };
  });
}
