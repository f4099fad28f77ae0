import { relativeRange } from '../../../catalog/periods.js';
import { formatRange } from '../../../format/date.js';
import { splitList } from '../../../query/list.js';
import { badOption } from '../../../util/error.js';
import { choiceOf, isSameChoice, type Choice } from './choice.js';
import { choiceText, dateStyle, type FilterContext } from './words.js';

/** A choice that a page offers by name. */
export interface Preset {
  readonly label: string;
  /** The days that it is now, or the numbers, where its name does not say them. */
  readonly meaning: string;
  readonly choice: Choice;
  /** Whether it is what is chosen. */
  readonly active: boolean;
}

const USUAL = 'last 30 days, last 90 days, this month, previous month, this quarter, this year, previous year';

/** `name = choice`, or a choice that names itself. */
const NAMED = /^(?:"((?:[^"]|"")*)"|([^="]+?))\s*=\s*(.*)$/;

/**
 * The presets of a control, from their texts: periods for dates (`this year`, `2016-Q2`, `Black Friday = 2017-11-24`), ranges for numbers
 * (`Small = ..50`). Dates without any have the usual ones, and all dates come last. @throws SalesError bad-option
 */
export function presetsOf(texts: string, control: 'date' | 'range', now: Choice, context: FilterContext): readonly Preset[] {
  const named = splitList(texts || (control === 'date' ? USUAL : '')).map((text) => {
    const [, quoted, bare, rest = text] = NAMED.exec(text) ?? [];
    const choice = choiceNamed(rest, control);
    const name = quoted?.replaceAll('""', '"') ?? bare;
    const meaning = meaningOf(choice, name !== undefined, context);
    return { label: name ?? choiceText(control, choice, context), meaning, choice, active: isSameChoice(choice, now) };
  });
  return control === 'date' ? [...named, allDates(now, context)] : named;
}

/** A page that starts with a period has no other way to all dates. */
function allDates(now: Choice, { words }: FilterContext): Preset {
  return { label: words.allDates, meaning: '', choice: { kind: 'all' }, active: now.kind === 'all' };
}

function choiceNamed(text: string, control: 'date' | 'range'): Choice {
  const choice = choiceIn(text, control);
  if (choice && choice.kind !== 'written' && choice.kind !== 'all') return choice;
  const expected =
    control === 'date'
      ? 'periods such as last 90 days, 2016-Q2 or Summer = 2016-06..2016-08'
      : 'ranges such as ..50 or Large = 200..';
  throw badOption('presets', text, expected);
}

/** The choice that a text is; undefined where it cannot be read. */
function choiceIn(text: string, control: 'date' | 'range'): Choice | undefined {
  try {
    return choiceOf(`x: ${text || '""'}`, control);
  } catch {
    // What is wrong with it as a clause would be told of a clause that nobody wrote.
    return undefined;
  }
}

function meaningOf(choice: Choice, isNamed: boolean, context: FilterContext): string {
  const { newest } = context.catalog;
  if (choice.kind === 'relative' && newest !== undefined) {
    const item = { kind: 'relative', ...choice.period, not: false, position: 0 } as const;
    return formatRange(relativeRange(item, newest, context.calendar), dateStyle(context));
  }
  return isNamed && choice.kind !== 'relative' ? choiceText('date', choice, context) : '';
}
