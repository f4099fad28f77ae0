import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { NumberMark } from '../element/widget.js';

/** Signs of outcomes, for readers who see no color: circle, diamond and triangle, as in icon sets of spreadsheets. Weight and slant show the others. */
const SIGNS: Readonly<Record<NumberMark['outcome'], string>> = {
  positive: 'M5 .5a4.5 4.5 0 1 0 .01 0Z',
  negative: 'M5 0 10 5 5 10 0 5Z',
  warning: 'M5 .5 10 9.5H0Z',
  strong: '',
  muted: '',
};

/** Styles of highlighted numbers. Marks of the colors have their contrast from the tokens. */
export const markStyles = css`
  .hl svg {
    inline-size: clamp(0.5625rem, 0.4em, 0.875rem);
    block-size: clamp(0.5625rem, 0.4em, 0.875rem);
    margin-inline-end: 0.3125rem;
    fill: currentcolor;
  }
  .hl.positive {
    color: var(--_positive);
  }
  .hl.negative {
    color: var(--_negative);
  }
  .hl.warning {
    color: var(--sales-color-warning, light-dark(oklch(0.5 0.105 72), oklch(0.8 0.122 79)));
  }
  .hl.strong {
    font-weight: 700;
  }
  .hl.muted {
    color: var(--_muted);
    font-style: italic;
  }
  .hl .neg {
    color: inherit;
  }
  .hls {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    margin-block: 8px 0;
    font-size: 0.75rem;
  }
  @media (forced-colors: active) {
    tr[aria-selected='true'] .hl {
      color: HighlightText;
    }
  }
`;

function renderSign(outcome: NumberMark['outcome']): unknown {
  const path = SIGNS[outcome];
  return path === '' ? nothing : html`<svg viewBox="0 0 10 10" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>`;
}

/** Renders a number with its mark, and for assistive technology the condition that the number meets. */
export function renderMark(mark: NumberMark | undefined, content: unknown): unknown {
  if (!mark) return content;
  return html`<span class="hl ${mark.outcome}"
    >${renderSign(mark.outcome)}${content}<span class="vh"> (${mark.text})</span></span
  >`;
}

/** Renders what the marks of a card mean. */
export function renderLegend(marks: readonly NumberMark[]): TemplateResult | undefined {
  if (marks.length === 0) return undefined;
  const entry = ({ outcome, text }: NumberMark): TemplateResult =>
    html`<span class="hl ${outcome}">${renderSign(outcome)}<bdi>${text}</bdi></span>`;
  return html`<p part="legend" class="hls">${marks.map(entry)}</p>`;
}
