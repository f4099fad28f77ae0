import { html, nothing, svg, type TemplateResult } from 'lit';
import { columnFormat } from '../../../format/column.js';
import { formatBin } from '../../../format/date.js';
import { displayName } from '../../../format/member-name.js';
import { isLongCode, memberText, type NamesContext, type Picture } from '../model/finding.js';
import { barsOf, LINE, linePaths } from '../model/picture.js';

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
      </figure>`
    : html`<span class="pic"></span>`;
}

interface Drawn {
  readonly label: string;
  readonly marks: unknown;
  /** Position of the highlighted point. */
  readonly dot?: Point | undefined;
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

function barsDrawn(picture: Bars, context: NamesContext): Drawn | undefined {
  const { bars, reference } = barsOf(picture);
  const isNamed = bars.every(({ label }) => label.every(({ member }) => !isLongCode(String(member)) || isKnown(label, context)));
  if (bars.length < 2 || !isNamed) return undefined;
  const name = (label: Bar['label']): string => label.map((one) => memberText(one, context)).join(' · ');
  const largest = Math.max(0, ...bars.map((bar) => Math.abs(bar.value)).filter(Number.isFinite));
  const { format: value } = columnFormat(largest, picture.unit === 'share' ? 'percent' : picture.unit, context);
  const step = LINE.width / bars.length;
  const y = (at: number): number => (LINE.height * (100 - at)) / 100;
  return {
    label: context.messages.insights.picture.bars(
      context.messages.list({ items: bars.map((bar) => `${name(bar.label)} ${value(bar.value)}`) }),
    ),
    marks: svg`${bars.map(
      (bar, k) => svg`<rect
        class=${bar.isSubject ? 'told' : 'other'}
        x=${(k + (1 - FILLED) / 2) * step}
        y=${y(bar.from + bar.width)}
        width=${FILLED * step}
        height=${(LINE.height * bar.width) / 100}
      ></rect>`,
    )}${reference === undefined ? nothing : svg`<path class="ref" d="M0,${y(reference)}H${LINE.width}"></path>`}`,
  };
}

function isKnown(label: Bar['label'], { names }: NamesContext): boolean {
  return label.every(({ field, member }) => displayName(names, field, String(member)) !== String(member));
}
