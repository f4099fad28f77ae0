import type { MarkChoice, MarkContent, MembersChoice, Picked } from '../../base/chart/marks.js';
import type { NumberSpan } from '../../../query/analysis/analysis.js';
import { membersClause } from '../../../query/where/where.js';
import type { BoxPicture, HistogramPicture, ScatterPicture } from './view.js';

/** Input of the drawing: one of the chart types, with its selection. */
export type DistributionPicture = HistogramPicture | ScatterPicture | BoxPicture;

/** Effect of selecting marks. Bins of members are selected by these members. */
export type Choice = MarkChoice & { readonly members?: MembersChoice<readonly NumberSpan[]> };

/** Maximum number of members announced for prefetching. */
const MAX_EXPECTED = 100;

/** Returns the clause of all selectable members; `undefined` when there are too many. */
export function selectableRangeOf(field: string, members: readonly (string | null)[]): Distribution['selectableRange'] {
  return members.length === 0 || members.length > MAX_EXPECTED
    ? undefined
    : { brush: field, where: membersClause(field, members) };
}

/** Content of a chart, independent of its type. */
export interface Distribution extends MarkContent<readonly NumberSpan[]> {
  /** Selectable dimension, and a clause that covers all its members; `undefined` with too many members to prefetch. */
  readonly selectableRange?: { readonly brush: string; readonly where: string } | undefined;
  /** True when nothing can be selected, because no clause describes the marks. */
  readonly isFixed?: boolean;
  /** Returns the content with marks in the places of the previous chart; absent when marks have a fixed order. */
  readonly inPlacesOf?: (previous: DistributionPicture) => Distribution;
  /** Returns the chart to draw. During a drag it keeps the scales of the previous chart. */
  readonly picture: (chosen: readonly number[], previous: DistributionPicture | undefined) => DistributionPicture | undefined;
  readonly choice: (marks: readonly number[]) => Choice;
}

/** Chart to draw, together with the content of its marks. */
export type Placed = DistributionPicture & { readonly of: Distribution };

/**
 * Returns the chart to draw; `undefined` when there is none. During a drag marks keep the places of `held`, the previous chart.
 */
export function placed(
  shown: Distribution,
  {
    own,
    picked,
    previous,
  }: {
    readonly own: string;
    readonly picked: Picked<readonly NumberSpan[]> | undefined;
    readonly previous: Placed | undefined;
  },
): Placed | undefined {
  const of = (previous && shown.inPlacesOf?.(previous)) ?? shown;
  const picture = of.picture(of.chosenBy(own, picked), previous);
  return picture && { ...picture, of };
}
