import { formatNumber } from '../../format/number.js';
import { paceTexts } from '../../messages/compiled/en/pace.js';
import { PLAN } from '../../query/planned.js';
import { messagesOf, watchMessages, type PartialMessages } from '../base/messages/messages.js';
import type { WidgetContext } from '../base/element/widget.js';
import type { KpiAttributes } from './attributes.js';
import type { KpiView } from './model/kpi.js';

const OWN: PartialMessages = { pace: paceTexts };

/** Longest period with a pace by day, in days: a month. The pace of longer ones is by week, up to their last week. */
const MAX_BY_DAY = 31;
const WEEK_DAYS = 7;
/** Minimum number of remaining days with a pace. On the last day, all that is missing would be the need of a day. */
const MIN_LEFT = 2;

/** What a period that is not over needs until its end, and what it had until now, by week or day. */
export interface Pace {
  readonly unit: 'week' | 'day';
  readonly needed: number;
  readonly actual: number;
}

/** Returns the pace towards a plan or goal. `undefined` for a period that is over or has one day left, a value that has arrived, a limit, and a ratio. */
export function paceOf({ result, value, outlook }: KpiView, { compare, goal, direction }: KpiAttributes): Pace | undefined {
  const [facts] = result.measures;
  const { period, planned: whole = period, newest } = result.facts;
  const plan = compare === PLAN && goal === undefined ? outlook?.rows()[0]?.[`${facts?.name ?? ''}.plan`] : goal;
  const isLimit = (direction[0] ?? facts?.good) === 'down';
  if (!facts?.adds.time || isLimit || !whole || newest === undefined || value === null || typeof plan !== 'number')
    return undefined;
  const length = whole.to - whole.from + 1;
  const elapsed = newest - whole.from + 1;
  const left = length - elapsed;
  if (elapsed < 1 || left < MIN_LEFT || value >= plan) return undefined;
  const days = length > MAX_BY_DAY && left >= WEEK_DAYS ? WEEK_DAYS : 1;
  return {
    unit: days === WEEK_DAYS ? 'week' : 'day',
    needed: ((plan - value) / left) * days,
    actual: (value / elapsed) * days,
  };
}

/** Returns the pace as text; empty without one, and until its texts have loaded. */
export function paceText(view: KpiView, attributes: KpiAttributes, context: WidgetContext): string {
  const pace = paceOf(view, attributes);
  const texts = messagesOf(context.locale, OWN)?.pace;
  if (!pace || !texts) return '';
  const unit = view.result.columns[0]?.unit ?? 'number';
  const show = (amount: number): string => formatNumber(amount, unit, context, 'compact');
  return texts.needs({ unit: pace.unit, needed: show(pace.needed), actual: show(pace.actual) });
}

/** Loads the texts of paces in the language of a page. `undefined` when they have loaded. */
export function loadPaceTexts(locale: string): Promise<void> | undefined {
  const isLoaded = (): boolean => messagesOf(locale, OWN) !== undefined;
  if (isLoaded()) return undefined;
  return new Promise((resolve) => {
    const stop = watchMessages(() => {
      if (!isLoaded()) return;
      stop();
      resolve();
    });
  });
}
