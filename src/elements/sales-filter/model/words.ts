import { formatDay, formatRange, type DateStyle } from '../../../format/date.js';
import type { MemberNames } from '../../../format/member-name.js';
import { formatNumber } from '../../../format/number.js';
import type { filterWords } from '../../../messages/filter-words.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Calendar } from '../../../query/plan.js';
import type { Choice, FilterControl, Level, RelativePeriod } from './choice.js';

/** What the model needs to know of the page and the data. */
export interface FilterContext {
  readonly catalog: Catalog;
  readonly locale: string;
  readonly words: Messages & typeof filterWords;
  readonly calendar: Calendar;
  readonly where: string;
  readonly filters: readonly string[];
  readonly own: string;
  /** What codes are called. */
  readonly names?: MemberNames | undefined;
}

/** Members that a filter lists, as far as the words of a choice go. */
type Labelled = readonly { readonly value: string | null; readonly label: string }[];

/** A choice in words; members by their labels up to two, then by their number. */
export function choiceText(control: FilterControl, choice: Choice, context: FilterContext, members: Labelled = []): string {
  const { words, locale } = context;
  const number = (n: number): string => formatNumber(n, 'number', { locale }, 'full');
  switch (choice.kind) {
    case 'all':
      if (control === 'date') return words.allDates;
      return control === 'select' ? words.filterAll(members.length, number(members.length)) : words.allValues;
    case 'members': {
      if (choice.values.length > 2) return words.filterSome(number(choice.values.length), number(members.length));
      return named(
        choice.values.map((value) => members.find((member) => member.value === value)?.label ?? value ?? words.blank),
        locale,
      );
    }
    case 'levels':
      return choice.levels.flatMap((level) => (level ? [levelText(level, context)] : [])).join(' › ');
    case 'period':
      return openRange(choice, context, (day) => formatDay(day, dateStyle(context)));
    case 'relative':
      return capital(relativeWords(choice.period, context), locale);
    case 'numbers':
      return openRange(choice, context, number);
    case 'written':
      return choice.text;
  }
}

/** How dates are said to this reader. */
export function dateStyle({ locale, calendar }: FilterContext): DateStyle {
  return { locale, fiscalStart: calendar.fiscalStart };
}

function named(labels: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(labels);
}

/** Up to two members by their names, of more the first and how many others. */
function levelText(level: NonNullable<Level>, { words, locale }: FilterContext): string {
  const labels = level.map((value) => value ?? words.blank);
  if (labels.length <= 2) return named(labels, locale);
  const others = labels.length - 1;
  return words.andMore(labels[0]!, others, formatNumber(others, 'count', { locale }));
}

/** `this year` is the fiscal one where that is another; so are quarters that begin within those of the calendar. */
function relativeWords({ which, count, unit }: RelativePeriod, { words, calendar }: FilterContext): string {
  const { fiscalStart } = calendar;
  const isFiscal = (unit === 'year' && fiscalStart > 1) || (unit === 'quarter' && fiscalStart % 3 !== 1);
  return isFiscal ? words.fiscal(which, count, unit) : words.relative(which, count, unit);
}

function openRange(
  range: Extract<Choice, { kind: 'period' | 'numbers' }>,
  context: FilterContext,
  say: (value: number) => string,
): string {
  const { words } = context;
  const { from, to } = range;
  if (from === undefined) return to === undefined ? words.allValues : words.atMost(say(to));
  if (to === undefined) return words.atLeast(say(from));
  if (range.kind === 'period') return formatRange({ from, to }, dateStyle(context));
  return from === to ? say(from) : `${say(from)}–${say(to)}`;
}

function capital(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
