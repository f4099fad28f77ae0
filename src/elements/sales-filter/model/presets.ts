import { relativeRange } from '../../../catalog/periods.js';
import { formatRange } from '../../../format/date.js';
import type { DayRange } from '../../../query/plan.js';
import { splitList } from '../../../query/parse-list.js';
import { badOption } from '../../../util/error.js';
import { choiceOf, isSameChoice, type Choice } from './choice.js';
import { choiceText, dateStyle, type FilterContext } from './texts.js';

/** Selection that a page offers by name. */
export interface Preset {
  readonly label: string;
  /** Current days or numbers of the preset, unless its name shows them. */
  readonly meaning: string;
  readonly choice: Choice;
  /** True when the preset is selected. */
  readonly active: boolean;
}

const USUAL = 'last 30 days, last 90 days, this month, previous month, this quarter, this year, previous year';

/** Preset with a name, `name = selection`, or without one. */
const NAMED = /^(?:"((?:[^"]|"")*)"|([^="]+?))\s*=\s*(.*)$/;

/** Control that presets belong to. */
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
    ? { label: messages.allDates, meaning: formatRange(days, dateStyle(context)) }
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
    return formatRange(relativeRange(item, newest, context.calendar), dateStyle(context));
  }
  return isNamed && choice.kind !== 'relative' ? choiceText('date', choice, context) : '';
}
