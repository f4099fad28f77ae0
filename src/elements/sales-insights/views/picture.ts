import { html, nothing, svg, type TemplateResult } from 'lit';
import { columnFormat } from '../../../format/column.js';
import { formatBin } from '../../../format/date.js';
import type { Picture } from '../model/finding.js';
import { barsOf, LINE, linePaths } from '../model/picture.js';
import { memberText, type WordsContext } from '../model/names.js';

type Line = Extract<Picture, { kind: 'line' }>;
type Bars = Extract<Picture, { kind: 'bars' }>;

/** The small picture beside a finding, with what it shows in words. */
export function renderPicture(picture: Picture, measure: string, context: WordsContext): TemplateResult {
  return picture.kind === 'line' ? renderLine(picture, measure, context) : renderBars(picture, context);
}

/** A dot outside of the stretched lines, so that it is round in every browser; `radius` in px. */
function renderDot(name: string, { x, y }: { readonly x: number; readonly y: number }, radius: number): TemplateResult {
  return svg`<circle class=${name} cx=${`${(100 * x) / LINE.width}%`} cy=${`${(100 * y) / LINE.height}%`} r=${radius}></circle>`;
}

function renderLine(picture: Line, measure: string, { locale, calendar, words }: WordsContext): TemplateResult {
  const { days, grain } = picture;
  const { values, expected, at } = linePaths(picture);
  const say = (day: number | undefined): string =>
    day === undefined ? '' : formatBin(day, grain === 'week' ? 'day' : grain, { locale, fiscalStart: calendar.fiscalStart });
  const [from, to] = [say(days[0]), say(days.at(-1))];
  return html`<figure class="pic mark">
    <svg class="course" role="img" aria-label=${words.insights.picture.line(measure, from, to)}>
      <svg viewBox="0 0 ${LINE.width} ${LINE.height}" preserveAspectRatio="none">
        ${expected ? svg`<path class="before" d=${expected}></path>` : nothing}
        <path class="now" d=${values}></path>
      </svg>
      ${at ? [renderDot('halo', at, 6), renderDot('dot', at, 4)] : nothing}
    </svg>
    <figcaption aria-hidden="true"><bdi>${from}</bdi><bdi>${to}</bdi></figcaption>
  </figure>`;
}

function renderBars(picture: Bars, context: WordsContext): TemplateResult {
  const { bars, reference } = barsOf(picture);
  const name = (label: (typeof bars)[number]['label']): string =>
    typeof label === 'string' ? label : memberText(label, context);
  const largest = Math.max(0, ...bars.map((bar) => Math.abs(bar.value)).filter(Number.isFinite));
  const unit = picture.unit === 'share' || picture.unit === 'day' ? 'ratio' : picture.unit;
  const { format: value } = columnFormat(largest, unit, context);
  const all = bars.map((bar) => `${name(bar.label)} ${value(bar.value)}`);
  return html`<figure class="pic bars mark" role="img" aria-label=${context.words.insights.picture.bars(all.join(', '))}>
    ${bars.map(
      (bar) =>
        html`<span class=${bar.isTold ? 'bar told' : 'bar'}
          ><span class="name"><bdi>${name(bar.label)}</bdi></span
          ><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect x=${bar.from} y="0" width=${bar.width} height="10"></rect>
            ${reference === undefined ? nothing : svg`<path class="ref" d="M${reference},-2V12"></path>`}</svg
          ><bdi class="num">${value(bar.value)}</bdi></span
        >`,
    )}
  </figure>`;
}
