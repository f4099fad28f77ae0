import { dataAttributes } from '../base/attributes/common.js';
import type { LocaleAttributes } from '../base/messages/locale.js';

type Attributes = Readonly<Record<string, string>>;

/** Returns the attributes of an element that say where its data is and how it is read, as they are written. */
export function dataOf(element: Element): Attributes {
  const names = ['source', ...Object.values(dataAttributes).map(({ attribute }) => attribute)];
  return Object.fromEntries(
    names.filter((name) => element.hasAttribute(name)).map((name) => [name, element.getAttribute(name)!]),
  );
}

/** What an answer inherits besides its data. */
export interface AnswerScene extends LocaleAttributes {
  readonly group: string;
  readonly scope: string;
  readonly headingLevel: string | number;
}

/** Returns the attributes that an answer inherits: the filter group, and the locale settings of the element or its source. */
export function sceneOf(own: AnswerScene, source: LocaleAttributes | undefined, language: string): Attributes {
  const pick = (one: keyof LocaleAttributes): string => [own[one], source?.[one]].find(Boolean)?.toString() ?? '';
  const all = {
    group: own.group === 'default' ? '' : own.group,
    scope: own.scope,
    'heading-level': String(own.headingLevel),
    locale: pick('locale') || language,
    terms: pick('terms'),
    currency: pick('currency'),
    'time-zone': pick('timeZone'),
    'week-start': pick('weekStart'),
    'fiscal-start': pick('fiscalStart'),
    holidays: pick('holidays'),
    'working-week': pick('workingWeek'),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
