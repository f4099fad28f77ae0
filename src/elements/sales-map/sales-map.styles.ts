import { css } from 'lit';

export const mapStyles = css`
  .card {
    --_min: 24rem;
    --_watched: var(--_q7);
  }
  svg .land path {
    fill: none;
    stroke: var(--_border);
    stroke-width: 1px;
    stroke-linejoin: round;
  }
  svg .place path {
    fill: var(--_step, none);
    stroke: var(--_surface);
    stroke-width: 0.75px;
    stroke-linejoin: round;
  }
  /* Pale steps have an outline that stands out from the card. */
  svg .place:is(.q1, .q2, .q3, .q4) path {
    stroke: var(--_q5);
  }
  svg .place:is(.d2, .d3) path {
    stroke: var(--_d1);
  }
  svg .place:is(.d4, .none) path {
    stroke: var(--_previous);
  }
  svg .place:is(.d5, .d6) path {
    stroke: var(--_d7);
  }
  svg .place.none path {
    stroke-dasharray: 2 2;
  }
  svg .dot-place path {
    fill-opacity: 0.9;
    stroke: var(--_surface);
  }
  svg .size path {
    fill: var(--_text);
    fill-opacity: 0.25;
    stroke: var(--_text);
    stroke-width: 1px;
  }
  svg .size.loss path {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5px;
    stroke-dasharray: 3 2;
  }
  svg .value text {
    pointer-events: none;
  }
  svg .chip rect {
    fill: none;
    stroke: var(--_border);
    stroke-width: 1px;
  }
  .overlay path {
    fill: none;
    stroke: var(--_text);
    stroke-width: 1.5px;
    stroke-linejoin: round;
  }
  .overlay path.keyed {
    stroke: var(--_accent);
    stroke-width: 2.5px;
  }
  @media (forced-colors: active) {
    svg .place path {
      forced-color-adjust: none;
    }
  }
`;
