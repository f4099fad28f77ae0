import { relativeRange } from '../../../catalog/periods.js';
import { formatDay, formatRange } from '../../../format/date.js';
import { formatNumber } from '../../../format/number.js';
import type { filterTexts } from '../../../messages/compiled/en/filter.js';
import type { Messages } from '../../../messages/en.js';
import { splitList } from '../../../query/names.js';
import type { DayRange } from '../../../query/plan.js';
import { firstMonthOf, isFiscal, isRetailCalendar } from '../../../query/time/calendar-date.js';
import { badOption } from '../../../util/error.js';
import { toSentenceCase } from '../../../util/sentence-case.js';
import type { WidgetContext } from '../../base/element/widget.js';
import { type Choice, choiceOf, type FilterControl, isSameChoice, type Level, type RelativePeriod } from './choice.js';

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
      return openRange(choice, context, (day) => formatDay(day, context));
    case 'relative':
      return toSentenceCase(relativeText(choice.period, context), locale);
    case 'numbers':
      return openRange(choice, context, number);
    case 'written':
      return choice.text;
  }
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
  const hasOwnQuarters = isRetailCalendar(calendar.fiscalStart) || firstMonthOf(calendar) % 3 !== 1;
  return (unit === 'year' && isFiscal(calendar)) || (unit === 'quarter' && hasOwnQuarters)
    ? messages.fiscal({ which, count, unit })
    : messages.relative({ which, count, unit });
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
  if (range.kind === 'period') return formatRange({ from, to }, context);
  return from === to ? say(from) : `${say(from)}–${say(to)}`;
}

/** Selection that a page offers by name. */
export interface Preset {
  readonly label: string;
  /** Current days or numbers of the preset, unless its name shows them. */
  readonly meaning: string;
  readonly choice: Choice;
  readonly active: boolean;
  /** True when it cannot be selected; `meaning` says why. */
  readonly isDisabled?: boolean;
}

const USUAL = 'last 30 days, last 90 days, this month, previous month, this quarter, this year, previous year';

/** Preset with a name, `name = selection`, or without one. */
const NAMED = /^(?:"((?:[^"]|"")*)"|([^="]+?))\s*=\s*(.*)$/;

interface PresetHost {
  readonly control: 'date' | 'range';
  /** The days that all cards show without a period; `undefined` when each card decides for itself. */
  readonly days: DayRange | undefined;
}

/**
 * Parses the presets of a control: periods for dates (`this year`, `2016-Q2`, `Black Friday = 2017-11-24`), ranges for numbers
 * (`Small = ..50`). Dates have default presets; the last preset always removes the filter.
 * @throws SalesError bad-option
 */
export function presetsOf(texts: string, { control, days }: PresetHost, now: Choice, context: FilterContext): readonly Preset[] {
  const named = splitList(texts || (control === 'date' ? USUAL : '')).map((text) => {
    const [, quoted, bare, rest = text] = NAMED.exec(text) ?? [];
    const choice = choiceNamed(rest, control);
    const name = quoted?.replaceAll('""', '"') ?? bare;
    const meaning = meaningOf(choice, name !== undefined, context);
    return { label: name ?? choiceText(control, choice, context), meaning, choice, active: isSameChoice(choice, now) };
  });
  return control === 'date' ? [...named, noFilter(now, days, context)] : named;
}

/**
 * Returns the preset without a filter. A page with a default period offers no other way to show all dates. Outside a dashboard the text claims
 * nothing about the cards: with `compare`, some show one year.
 */
function noFilter(now: Choice, days: DayRange | undefined, context: FilterContext): Preset {
  const { messages } = context;
  const texts = days
    ? { label: messages.allDates, meaning: formatRange(days, context) }
    : { label: messages.noDates, meaning: '' };
  return { ...texts, choice: { kind: 'all' }, active: now.kind === 'all' };
}

function choiceNamed(text: string, control: 'date' | 'range'): Choice {
  const choice = choiceIn(text, control);
  if (choice && choice.kind !== 'written' && choice.kind !== 'all') return choice;
  throw badOption('presets', text, control === 'date' ? 'preset-periods' : 'preset-ranges');
}

/** Parses the selection of a preset; `undefined` when invalid. */
function choiceIn(text: string, control: 'date' | 'range'): Choice | undefined {
  try {
    return choiceOf(`x: ${text || '""'}`, control);
  } catch {
    // A clause error would refer to a clause that the author did not write; the caller reports the preset.
    return undefined;
  }
}

function meaningOf(choice: Choice, isNamed: boolean, context: FilterContext): string {
  const { newest } = context.catalog;
  if (choice.kind === 'relative' && newest !== undefined) {
    const item = { kind: 'relative', ...choice.period, not: false, position: 0 } as const;
    return formatRange(relativeRange(item, newest, context.calendar), context);
  }
  return isNamed && choice.kind !== 'relative' ? choiceText('date', choice, context) : '';
}
