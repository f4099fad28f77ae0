import { firstMonthOf } from '../../../query/time/calendar-date.js';
import type { WidgetContext } from '../../base/element/widget.js';
import { formatDay, formatRange, type DateStyle } from '../../../format/date.js';
import { formatNumber } from '../../../format/number.js';
import type { filterTexts } from '../../../messages/compiled/en/filter.js';
import type { Messages } from '../../../messages/en.js';
import type { Choice, FilterControl, Level, RelativePeriod } from './choice.js';

/** Page and data settings that the model needs. */
export interface FilterContext extends Pick<
  WidgetContext,
  'catalog' | 'locale' | 'calendar' | 'where' | 'filters' | 'own' | 'names'
> {
  readonly messages: Messages & typeof filterTexts;
}

/** Members with their labels, for describing a selection, and the number of all members. */
interface Labelled {
  readonly members: readonly { readonly value: string | null; readonly label: string }[];
  readonly count: number;
}

const NONE: Labelled = { members: [], count: 0 };

/** Describes a selection: up to two members by label, more by number. */
export function choiceText(control: FilterControl, choice: Choice, context: FilterContext, listed: Labelled = NONE): string {
  const { members, count } = listed;
  const { messages, locale } = context;
  const number = (n: number): string => formatNumber(n, 'number', { locale }, 'full');
  switch (choice.kind) {
    case 'all':
      if (control === 'date') return messages.noDates;
      return control === 'select' ? messages.filterAll({ n: count, shown: number(count) }) : messages.allValues;
    case 'members': {
      if (choice.values.length > 2) return messages.filterSome({ chosen: number(choice.values.length), n: number(count) });
      return labelList(
        choice.values.map((value) => members.find((member) => member.value === value)?.label ?? value ?? messages.blank),
        locale,
      );
    }
    case 'levels':
      return choice.levels.flatMap((level, at) => levelTexts(level, choice.except?.[at], context)).join(' › ');
    case 'period':
      return openRange(choice, context, (day) => formatDay(day, dateStyle(context)));
    case 'relative':
      return capital(relativeText(choice.period, context), locale);
    case 'numbers':
      return openRange(choice, context, number);
    case 'written':
      return choice.text;
  }
}

/** Returns the date format of the user. */
export function dateStyle({ locale, calendar }: FilterContext): DateStyle {
  return { locale, fiscalStart: calendar.fiscalStart };
}

function labelList(labels: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(labels);
}

function levelTexts(level: Level, except: Level, context: FilterContext): readonly string[] {
  if (level) return [levelText(level, context)];
  return except ? [context.messages.not({ values: levelText(except, context) })] : [];
}

/** Names up to two members; with more, the first and the number of others. */
function levelText(level: NonNullable<Level>, { messages, locale }: FilterContext): string {
  const labels = level.map((value) => value ?? messages.blank);
  if (labels.length <= 2) return labelList(labels, locale);
  const others = labels.length - 1;
  return messages.andMore({ first: labels[0]!, n: others, shown: formatNumber(others, 'count', { locale }) });
}

/**
 * Describes a relative period. `this year` is the fiscal year if it differs, and so are quarters that start within calendar
 * quarters.
 */
function relativeText({ which, count, unit }: RelativePeriod, { messages, calendar }: FilterContext): string {
  const first = firstMonthOf(calendar);
  const isFiscal = (unit === 'year' && first > 1) || (unit === 'quarter' && first % 3 !== 1);
  return isFiscal ? messages.fiscal({ which, count, unit }) : messages.relative({ which, count, unit });
}

function openRange(
  range: Extract<Choice, { kind: 'period' | 'numbers' }>,
  context: FilterContext,
  say: (value: number) => string,
): string {
  const { messages } = context;
  const { from, to } = range;
  if (from === undefined) return to === undefined ? messages.allValues : messages.atMost({ value: say(to) });
  if (to === undefined) return messages.atLeast({ value: say(from) });
  if (range.kind === 'period') return formatRange({ from, to }, dateStyle(context));
  return from === to ? say(from) : `${say(from)}–${say(to)}`;
}

function capital(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
