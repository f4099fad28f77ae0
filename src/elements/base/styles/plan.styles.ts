import { css } from 'lit';

/** Styles of planned values: outlined bars, thick ticks, and gaps in the color for good or bad. */
export const planStyles = css`
  svg .plan rect {
    fill: var(--_surface);
    stroke: var(--_muted);
    stroke-width: 1.5px;
  }
  svg .plan-band rect {
    fill: var(--_grid);
  }
  svg .plan-tick path {
    stroke: var(--_text);
    stroke-width: 3px;
  }
  svg .fill.good {
    --_f: var(--sales-color-positive-fill, var(--_positive));
  }
  svg .fill.bad {
    --_f: var(--sales-color-negative-fill, var(--_negative));
  }
  @media (forced-colors: active) {
    svg .plan rect {
      fill: Canvas;
      stroke: CanvasText;
    }
    svg .plan-tick path {
      stroke: CanvasText;
    }
  }
`;
