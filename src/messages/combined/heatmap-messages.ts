import { heatmapTexts, type HeatmapTexts } from '../compiled/en/heatmap.js';

/** A member of an axis with its grammatical kind in a sentence. */
export interface MemberLabel {
  readonly kind: 'weekday' | 'month' | 'time' | 'hour' | 'member';
  readonly name: string;
}

/** Order of members in a sentence: “for Technology on Saturdays at 14:00 in December”. */
const ORDER: readonly MemberLabel['kind'][] = ['member', 'weekday', 'time', 'hour', 'month'];

function placeOf(t: HeatmapTexts, members: readonly MemberLabel[]): string {
  const sorted = [...members].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const [first, second] = sorted;
  if (first?.kind === 'member' && second?.kind === 'member') return t.twoMembers({ one: first.name, other: second.name });
  return t.places({ places: sorted.map(({ kind, name }) => t.place({ kind, name })) });
}

export const heatmapMessages = (t: HeatmapTexts) => ({
  ...t,
  /** The place of a cell: “on Saturdays in December”. */
  place: (members: readonly MemberLabel[]): string => placeOf(t, members),
  extremes: (measure: string, high: { place: string; value: string }, low: { place: string; value: string }): string =>
    t.extremes({ measure, highPlace: high.place, highValue: high.value, lowPlace: low.place, lowValue: low.value }),
  changes: (measure: string, high: { place: string; value: string }, low: { place: string; value: string }): string =>
    t.changes({ measure, highPlace: high.place, highValue: high.value, lowPlace: low.place, lowValue: low.value }),
  gaps: (n: number, shown: string, most: { count: string; weekday: string } | undefined): string =>
    t.gaps({ n, shown, mostCount: most?.count, mostWeekday: most?.weekday ?? '', isAll: most?.count === shown }),
});

/** The same in English. */
export const englishHeatmap = /* @__PURE__ */ heatmapMessages(heatmapTexts);
