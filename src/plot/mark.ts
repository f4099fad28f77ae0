/*
 * Marks in px: layouts place everything themselves (mirrored where the page is read from right to left). Colors are classes, so a page's tokens and
 * theme reach them under a strict policy. `svg.ts` draws them; while somebody drags, it moves the picture that is already there.
 */

/** A point in px; a NaN `y` is a gap. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A line or rectangle in px. */
export interface Span {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A stretch from `y1` to `y2` at one place; NaN is a gap. */
export interface Height {
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
}

/** A text in px; `anchor` follows the reading direction, `y` is its middle. */
export interface Label extends Place {
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** What is drawn of one kind and class; `parts` are one shape each, or the points of one. */
export type Mark = { readonly className: string } & (
  | { readonly kind: 'line'; readonly parts: readonly Place[] }
  | { readonly kind: 'area'; readonly parts: readonly Height[] }
  | { readonly kind: 'link'; readonly parts: readonly Span[] }
  | { readonly kind: 'rect'; readonly parts: readonly Span[]; readonly radius: number }
  | { readonly kind: 'dot'; readonly parts: readonly Place[]; readonly radius: number }
  | { readonly kind: 'text'; readonly parts: readonly Label[]; readonly anchor: Label['anchor'] }
);

/** One line through points, broken at gaps; a lone point becomes a dot of the line's width. */
export function lineMark(parts: readonly Place[], className: string): Mark {
  return { kind: 'line', parts, className };
}

/** The area between `y1` and `y2` of each point, broken at gaps. */
export function areaMark(parts: readonly Height[], className: string): Mark {
  return { kind: 'area', parts, className };
}

/** Straight lines: grid, zero line, ticks, rules. */
export function ruleMark(parts: readonly Span[], className: string): Mark {
  return { kind: 'link', parts, className };
}

/** Rectangles, corners rounded by `radius` px. */
export function rectMark(parts: readonly Span[], className: string, radius = 0): Mark {
  return { kind: 'rect', parts, className, radius };
}

/** Round dots. */
export function dotMark(parts: readonly Place[], className: string, radius = 3.5): Mark {
  return { kind: 'dot', parts, className, radius };
}

/** Texts of one kind, each on one line; one mark per anchor, because an anchor holds for a whole mark. */
export function textMarks(labels: readonly Label[], className: string): readonly Mark[] {
  return (['start', 'middle', 'end'] as const).flatMap((anchor) => {
    const parts = labels
      .filter((label) => label.anchor === anchor && label.text !== '')
      .map((label) => ({ ...label, text: label.text.replaceAll(/\s/g, ' ') }));
    return parts.length === 0 ? [] : [{ kind: 'text' as const, parts, anchor, className }];
  });
}

/** Marks that say what the others stand for: a page can style them, as the part `legend` of the widget. */
export function asLegend(marks: readonly Mark[]): readonly Mark[] {
  return marks.map((mark) => ({ ...mark, className: `${mark.className} ${LEGEND}` }));
}

/** The class that marks of a legend have besides their own. */
export const LEGEND = 'legend';

/**
 * A mark of a picture that is read from right to left: each of its texts by itself, by its first letter, as `<bdi>` does it in a page. Without that a minus,
 * a sign of currency or a bracket at the end of a number would stand on its other side.
 */
export function isolated(mark: Mark): Mark {
  if (mark.kind !== 'text') return mark;
  return { ...mark, parts: mark.parts.map((label) => ({ ...label, text: `\u2068${label.text}\u2069` })) };
}
