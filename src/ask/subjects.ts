import { formatWhere, type ClauseItem, joinWhere } from '../query/where/where.js';
import type { Draft } from './draft.js';
import { hasSense, meaningOf } from './draft.js';
import type { Sense, Unit } from './lexicon/lexicon.js';
import type { Part } from './read.js';

/** What a question is about: measures, dimensions, filters and periods. */
export interface Subjects {
  readonly measures: readonly Chosen[];
  readonly dimensions: readonly Chosen[];
  readonly members: readonly ChosenMember[];
  /** Nouns such as “customers” next to another measure, which say nothing new. */
  readonly nouns: readonly Chosen[];
}

/** A measure or a dimension, and the part of the question that names it. */
export interface Chosen {
  readonly text: string;
  readonly part: Part;
}

/** A value of a field, and whether it is excluded. */
interface ChosenMember {
  readonly by: string;
  readonly value: string;
  readonly not: boolean;
  readonly part: Part;
}

/** Minimum length of a value that is understood without the name of its field, in characters. */
const MIN_MEMBER = 3;

/** Kinds of answers whose nouns are dimensions: “pareto of products”. */
const OF_DIMENSIONS: readonly Sense[] = ['top', 'bottom', 'pareto', 'treemap', 'share', 'basket', 'table', 'which'];

/** Finds what a question is about. */
export function subjectsOf(draft: Draft): Subjects {
  const members = membersOf(draft);
  const measures: Chosen[] = [];
  const dimensions: Chosen[] = [];
  const nouns: Chosen[] = [];
  const open = draft.parts.filter((part) => !draft.isUsed(part) && !part.period);
  const hasOther = (part: Part): boolean =>
    open.some((one) => one !== part && meaningOf(one, 'measure') !== undefined && meaningOf(one, 'field') === undefined);
  for (const part of open) {
    const measure = meaningOf(part, 'measure')?.name;
    const field = meaningOf(part, 'field')?.by;
    const time = timePartOf(part);
    if (time !== undefined) add(dimensions, time, part);
    else if (measure !== undefined && field !== undefined) {
      const role = roleOfNoun(draft, part, {
        hasOther: hasOther(part),
        hasMeasure: measures.length > 0,
      });
      if (role === 'dimension') add(dimensions, field, part);
      else if (role === 'measure') add(measures, measure, part);
      else nouns.push({ text: field, part });
    } else if (measure !== undefined) add(measures, measure, part);
    else if (field !== undefined) add(dimensions, field, part);
  }
  return { measures, dimensions, members, nouns };
}

function add(list: Chosen[], text: string, part: Part): void {
  const same = list.find((one) => one.text === text);
  list.push({ text, part });
  if (same) list.pop();
}

function timePartOf(part: Part): string | undefined {
  if (hasSense(part, 'weekday')) return 'weekday(date)';
  if (hasSense(part, 'hour')) return 'hour(date)';
  return hasSense(part, 'month-of-year') ? 'month-of-year(date)' : undefined;
}

/** Decides what a noun such as “customers” is: a number of them, a dimension, or nothing new next to another measure. */
function roleOfNoun(
  draft: Draft,
  part: Part,
  { hasOther, hasMeasure }: { readonly hasOther: boolean; readonly hasMeasure: boolean },
): 'measure' | 'dimension' | 'noun' {
  let before = draft.beside(part, -1);
  if (hasSense(before, 'how-many')) return 'measure';
  if (hasSense(before, 'by', 'which')) return 'dimension';
  if (hasSense(before, 'most', 'least'))
    return draft.withSense('which').length > 0 || hasField(draft, part) ? 'measure' : 'dimension';
  if (meaningOf(before, 'number')) before = draft.beside(before!, -1);
  const after = draft.beside(part, 1);
  if (hasSense(before, 'top', 'bottom') || hasSense(after, 'top', 'bottom')) return 'dimension';
  if (hasSense(before, 'and')) {
    const first = draft.beside(before!, -1);
    if (meaningOf(first, 'field') && !meaningOf(first, 'measure')) return 'dimension';
    if (meaningOf(first, 'measure') && hasMeasure) return 'measure';
  }
  if (meaningOf(before, 'member') && hasOther) return 'noun';
  if (hasSense(before, ...OF_DIMENSIONS)) return 'dimension';
  return hasOther && !hasMeasure ? 'dimension' : hasOther ? 'noun' : 'measure';
}

const hasField = (draft: Draft, part: Part): boolean =>
  draft.parts.some((one) => one !== part && meaningOf(one, 'field') && !meaningOf(one, 'measure'));

/** Finds the values of fields. “branch C” and “state of New York” name the field too, which adds nothing. */
function membersOf(draft: Draft): readonly ChosenMember[] {
  const found: ChosenMember[] = [];
  let not = false;
  for (const part of draft.parts) {
    if (draft.isUsed(part)) continue;
    if (hasSense(part, 'without')) {
      not = true;
      const next = draft.beside(part, 1);
      if (meaningOf(next, 'member')) draft.use(part);
      continue;
    }
    const member = memberAt(draft, part);
    if (member) {
      found.push({ by: member.by, value: member.value, not, part });
      draft.use(part);
    } else if (!hasSense(part, 'and', 'filler')) not = false;
  }
  return found;
}

function memberAt(draft: Draft, part: Part): { readonly by: string; readonly value: string } | undefined {
  const all = part.meanings.filter((one) => one.kind === 'member');
  const [first] = all;
  if (!first) return undefined;
  const named = [draft.beside(part, -1), draft.beside(part, 1)].find((noun) => {
    const isBy = noun && hasSense(draft.beside(noun, -1), 'by');
    return !isBy && all.some(({ by }) => noun?.meanings.some((one) => one.kind === 'field' && one.by === by));
  });
  if (named) {
    draft.use(named);
    return all.find(({ by }) => named.meanings.some((one) => one.kind === 'field' && one.by === by));
  }
  const isOther = part.meanings.some((one) => one.kind !== 'member' && !('isMissing' in one && one.isMissing));
  return first.value.length < MIN_MEMBER || isOther ? undefined : first;
}

/** Writes filters as `where` does, dates last. */
export function whereOf(members: readonly ChosenMember[], period: string | undefined): string {
  const fields = [...new Set(members.map(({ by }) => by))];
  const clauses = fields.map((by) => {
    const items = members
      .filter((one) => one.by === by)
      .map(({ value, not }): ClauseItem => ({
        kind: 'equals',
        value,
        not,
        position: 0,
      }));
    const quoted = by.startsWith('"');
    return {
      field: quoted ? by.slice(1, -1).replaceAll('""', '"') : by,
      quoted,
      items,
    };
  });
  return joinWhere(formatWhere(clauses), period === undefined ? '' : `date: ${period}`);
}

/** Returns the unit of points in time that a part asks for: “monthly”, “by quarter”. */
export function grainOf(part: Part): Unit | undefined {
  return (['day', 'week', 'month', 'quarter', 'year'] as const).find((unit) => hasSense(part, unit, `${unit}ly`));
}
