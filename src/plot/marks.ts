import { area, dot, line, link, rect, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';

/*
 * Marks in px: layouts place everything themselves (mirrored from right to left where the page is), and Plot draws it. Colours are classes,
 * so that a page's tokens and its theme reach them under a strict policy.
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

/** A text in px; `anchor` follows the reading direction, `y` is its middle. */
export interface Label extends Place {
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** One line through points, broken at gaps; a lone point becomes a dot of the line's width. */
export function lineMark(points: readonly Place[], className: string): Markish {
  return line(points, { x: 'x', y: 'y', className, strokeLinejoin: 'round', strokeLinecap: 'round' });
}

/** The area between `y1` and `y2` of each point, broken at gaps. */
export function areaMark(
  points: readonly { readonly x: number; readonly y1: number; readonly y2: number }[],
  className: string,
): Markish {
  return area(points, { x1: 'x', y1: 'y1', y2: 'y2', className });
}

/** Straight lines: grid, zero line, ticks, rules. */
export function ruleMark(spans: readonly Span[], className: string): Markish {
  return link(spans, { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', className });
}

/** Rectangles, corners rounded by `radius` px. */
export function rectMark(spans: readonly Span[], className: string, radius = 0): Markish {
  return rect(spans, { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', className, ...(radius > 0 && { rx: radius, ry: radius }) });
}

/** Round dots. */
export function dotMark(points: readonly Place[], className: string, radius = 3.5): Markish {
  return dot(points, { x: 'x', y: 'y', r: radius, className });
}

/** Texts of one kind; one mark per anchor, because an anchor holds for a whole mark. */
export function textMarks(labels: readonly Label[], className: string): readonly Markish[] {
  return (['start', 'middle', 'end'] as const).flatMap((anchor) => {
    const own = labels.filter((label) => label.anchor === anchor);
    return own.length === 0 ? [] : [text(own, { x: 'x', y: 'y', text: 'text', textAnchor: anchor, className })];
  });
}
