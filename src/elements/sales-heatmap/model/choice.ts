import { isoDate } from '../../../query/time/calendar-date.js';
import { clauseOf, isDays, selectedOf, withoutLost } from './clause.js';
import type { HeatContext, HeatView } from './view.js';
import { chosenName } from './words.js';

/** A choice: the clause that it makes, empty where it is given up, and how it is told, in words and by `sales-select`. */
export interface Choice {
  readonly where: string;
  readonly said: string;
  readonly detail: { readonly field: string; readonly values: readonly (string | null)[]; readonly where: string };
}

/** What marks choose; undefined where no clause can speak of any of them, as of members that are left over. */
export function choiceOf(view: HeatView, marks: readonly number[], context: HeatContext): Choice | undefined {
  const named = withoutLost(view, view.chosen, marks).filter((mark) => isNamed(view, mark));
  if (named.length === 0 && marks.length > 0) return undefined;
  const where = clauseOf(view, named);
  const { heatmap } = context.words;
  const { field, items } = selectedOf(view, named);
  return {
    where,
    said: where === '' ? heatmap.cleared : heatmap.chosen(chosenName({ ...view, chosen: named }, context)),
    detail: { field: field.field, values: items.map((item) => (isDays(item) ? isoDate(item.from) : item)), where },
  };
}

/** What can be chosen by a stretch: the days of a calendar, with the clause of all of them. Two fields at once are no one dimension. */
export function choosableOf(view: HeatView): { readonly brush: string; readonly where: string } | undefined {
  if (view.sets !== 'first' || view.cells === 0) return undefined;
  const all = Array.from({ length: view.cells }, (_, cell) => cell);
  return { brush: `${view.grain ?? 'day'}(${view.first.field})`, where: clauseOf(view, all) };
}

function isNamed({ spots, sets }: HeatView, mark: number): boolean {
  const { kind, a, b } = spots[mark]!;
  return kind === 'cell' && sets === 'both' ? a.length > 0 && b.length > 0 : a.length + b.length > 0;
}
