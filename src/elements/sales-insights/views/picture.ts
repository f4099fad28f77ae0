import { html, nothing, svg, type TemplateResult } from 'lit';
import { columnFormat } from '../../../format/column.js';
import { formatBin } from '../../../format/date.js';
import { displayName } from '../../../format/member-name.js';
import { isLongCode, memberText, type NamesContext, type Picture } from '../model/finding.js';
import { gappedPath, hundredth } from '../../../util/point-path.js';

/** View box of a small line chart. The container stretches it. */
const LINE = { width: 200, height: 56 } as const;

/** Margin for the stroke and for the dot of the highlighted period. */
const INSET = 5;

/** SVG paths of a small line chart. Gaps remain; a point between two gaps becomes a dot. */
interface LinePaths {
  readonly values: string;
  /** Expected values. Empty when they are unknown. */
  readonly expected: string;
  /** Position of the highlighted period. `undefined` without one. */
  readonly at: { readonly x: number; readonly y: number } | undefined;
}

/** Draws actual and expected values on the same scale. */
export function linePaths({ values, expected, at }: Extract<Picture, { kind: 'line' }>): LinePaths {
  const known = [...values, ...(expected ?? [])].filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const count = Math.max(values.length, expected?.length ?? 0);
  const x = (index: number): number => (count < 2 ? LINE.width / 2 : INSET + (index * (LINE.width - 2 * INSET)) / (count - 1));
  const y = (value: number): number =>
    high === low ? LINE.height / 2 : LINE.height - INSET - ((value - low) * (LINE.height - 2 * INSET)) / (high - low);
  const reported = at === undefined ? undefined : (values[at] ?? NaN);
  const mark = Number.isFinite(reported) ? reported : at === undefined ? undefined : expected?.[at];
  return {
    values: gappedPath(values, x, y),
    expected: expected ? gappedPath(expected, x, y) : '',
    at: mark !== undefined && Number.isFinite(mark) ? { x: hundredth(x(at!)), y: hundredth(y(mark)) } : undefined,
  };
}

/** Maximum number of bars. Highlighted bars always remain. */
const MAX_BARS = 6;

/** A small bar from 0 to 100 across. `from` is its start. */
interface SmallBar {
  readonly label: Extract<Picture, { kind: 'bars' }>['bars'][number]['label'];
  readonly value: number;
  readonly isSubject: boolean;
  readonly from: number;
  readonly width: number;
}

/** Positions bars and their reference line on a common scale that includes zero. */
export function barsOf({ bars, reference }: Extract<Picture, { kind: 'bars' }>): {
  readonly bars: readonly SmallBar[];
  readonly reference: number | undefined;
} {
  const kept = keptOf(bars);
  const all = [0, ...kept.map(({ value }) => value), ...(reference === undefined ? [] : [reference])].filter(Number.isFinite);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const percent = (value: number): number => (high === low ? 0 : hundredth(((value - low) / (high - low)) * 100));
  return {
    bars: kept.map(({ label, value, isSubject = false }) => {
      const [from, to] = [percent(Math.min(0, value)), percent(Math.max(0, value))];
      return { label, value, isSubject, from, width: Number.isFinite(value) ? Math.max(0.5, to - from) : 0 };
    }),
    reference: reference === undefined ? undefined : percent(reference),
  };
}

function keptOf<Bar extends { readonly isSubject?: boolean }>(bars: readonly Bar[]): readonly Bar[] {
  if (bars.length <= MAX_BARS) return bars;
  const reported = bars.filter(({ isSubject }) => isSubject);
  const others = bars.filter(({ isSubject }) => !isSubject).slice(0, Math.max(0, MAX_BARS - reported.length));
  return bars.filter((bar) => reported.includes(bar) || others.includes(bar)).slice(0, Math.max(MAX_BARS, reported.length));
}

type Line = Extract<Picture, { kind: 'line' }>;
type Bars = Extract<Picture, { kind: 'bars' }>;
type Bar = Bars['bars'][number];

/** Renders the small chart next to a finding, with a text alternative. Long codes and single bars have no chart. */
export function renderPicture(picture: Picture, measure: string, context: NamesContext): TemplateResult {
  const drawn = picture.kind === 'line' ? lineOf(picture, measure, context) : barsDrawn(picture, context);
  return drawn
    ? html`<figure class="pic mark">
        <svg role="img" aria-label=${drawn.label}>
          <svg viewBox="0 0 ${LINE.width} ${LINE.height}" preserveAspectRatio="none">${drawn.marks}</svg>
          ${drawn.dot ? [renderDot('halo', drawn.dot, 4.5), renderDot('dot', drawn.dot, 3)] : nothing}
        </svg>
        ${drawn.rows ?? nothing}
      </figure>`
    : html`<span class="pic"></span>`;
}

interface Drawn {
  readonly label: string;
  readonly marks: unknown;
  /** Position of the highlighted point. */
  readonly dot?: Point | undefined;
  /** The same bars in rows with names and numbers, where the card has room. */
  readonly rows?: TemplateResult | undefined;
}

type Point = NonNullable<ReturnType<typeof linePaths>['at']>;

/** Renders a dot outside of the stretched lines, where it stays round. `radius` is in px. */
function renderDot(name: string, { x, y }: Point, radius: number): TemplateResult {
  return svg`<circle class=${name} cx=${`${(100 * x) / LINE.width}%`} cy=${`${(100 * y) / LINE.height}%`} r=${radius}></circle>`;
}

function lineOf(picture: Line, measure: string, context: NamesContext): Drawn {
  const { days, grain } = picture;
  const { values, expected, at } = linePaths(picture);
  const say = (day: number | undefined): string =>
    day === undefined ? '' : formatBin(day, grain === 'week' ? 'day' : grain, context);
  return {
    label: context.messages.insights.picture.line(measure, say(days[0]), say(days.at(-1))),
    marks: svg`${expected ? svg`<path class="before" d=${expected}></path>` : nothing}<path class="now" d=${values}></path>`,
    dot: at,
  };
}

/** Fraction of a bar's slot that the bar fills. */
const FILLED = 0.72;
/** Maximum number of rows of bars, and of letters of a name: longer ones would need a second line. */
const MAX_ROWS = 8;
const MAX_LETTERS = 20;

function barsDrawn(picture: Bars, context: NamesContext): Drawn | undefined {
  const { bars, reference } = barsOf(picture);
  const isNamed = bars.every(({ label }) => label.every(({ member }) => !isLongCode(String(member)) || isKnown(label, context)));
  if (bars.length < 2 || !isNamed) return undefined;
  const name = (label: Bar['label']): string => label.map((one) => memberText(one, context)).join(' · ');
  const largest = Math.max(0, ...bars.map((bar) => Math.abs(bar.value)).filter(Number.isFinite));
  const { format: value } = columnFormat(largest, picture.unit === 'share' ? 'percent' : picture.unit, context);
  const step = LINE.width / bars.length;
  const y = (at: number): number => (LINE.height * (100 - at)) / 100;
  const label = context.messages.insights.picture.bars(
    context.messages.list({ items: bars.map((bar) => `${name(bar.label)} ${value(bar.value)}`) }),
  );
  const hasRows = bars.length <= MAX_ROWS && bars.every((bar) => name(bar.label).length <= MAX_LETTERS);
  return {
    label,
    rows: hasRows
      ? html`<div class="rows" role="img" aria-label=${label}>
          ${bars.map(
            (bar) =>
              html`<span>${name(bar.label)}</span
                ><svg>
                  <rect class=${classOf(bar)} x="${bar.from}%" width="${bar.width}%" height="100%"></rect>
                  ${reference === undefined ? nothing : svg`<line class="ref" x1="${reference}%" x2="${reference}%" y2="100%"></line>`}</svg
                ><span>${value(bar.value)}</span>`,
          )}
        </div>`
      : undefined,
    marks: svg`${bars.map(
      (bar, k) => svg`<rect
        class=${classOf(bar)}
        x=${(k + (1 - FILLED) / 2) * step}
        y=${y(bar.from + bar.width)}
        width=${FILLED * step}
        height=${(LINE.height * bar.width) / 100}
      ></rect>`,
    )}${reference === undefined ? nothing : svg`<path class="ref" d="M0,${y(reference)}H${LINE.width}"></path>`}`,
  };
}

function classOf({ isSubject }: Bar): string {
  return isSubject ? 'told' : 'other';
}

function isKnown(label: Bar['label'], { names }: NamesContext): boolean {
  return label.every(({ field, member }) => displayName(names, field, String(member)) !== String(member));
}
