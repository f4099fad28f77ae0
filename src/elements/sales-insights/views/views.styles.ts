import { css } from 'lit';

/** The small pictures next to findings. */
export const pictureStyles = css`
  .pic {
    inline-size: 100%;
    min-inline-size: 0;
    margin: 0;
  }
  .pic svg {
    overflow: visible;
  }
  .pic > svg {
    display: block;
    inline-size: 100%;
    block-size: 2.5rem;
  }
  [dir='rtl'] .pic > svg {
    scale: -1 1;
  }
  .pic path {
    fill: none;
    stroke-linejoin: round;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  .now {
    stroke: var(--_accent);
    stroke-width: 1.5px;
  }
  .before {
    stroke: var(--_previous);
    stroke-width: 1px;
    stroke-dasharray: 3 3;
  }
  .halo {
    fill: var(--_surface);
  }
  .pic .dot {
    fill: var(--_tone, var(--_accent));
  }
  .pic .other {
    fill: var(--_other);
  }
  .pic .told {
    fill: var(--_tone-fill, var(--_accent-fill));
  }
  .ref {
    stroke: var(--_text);
    stroke-width: 1px;
  }
  .story .pic > svg {
    block-size: 4rem;
  }
  .rows {
    display: none;
    grid-template-columns: auto minmax(0, 1fr) auto;
    grid-auto-rows: minmax(0, 3rem);
    align-content: center;
    align-items: center;
    gap: 0 8px;
    block-size: 100%;
    font-size: 0.6875rem;
    line-height: 1.2;
  }
  .rows > svg {
    inline-size: 100%;
    block-size: min(1rem, 55%);
  }
  [dir='rtl'] .rows > svg {
    scale: -1 1;
  }
  .rows > :nth-child(3n) {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  @container picture (min-height: 6.5rem) {
    .rows {
      display: grid;
    }
    .pic > svg:has(+ .rows) {
      display: none;
    }
  }
  /* Large charts take the room of a card that is as high as its neighbor. */
  .roomy {
    display: flex;
    flex-direction: column;
  }
  .roomy,
  .roomy .list {
    flex: auto;
  }
  @container insights (min-width: 17.1rem) and (max-width: 33.9rem) {
    .roomy .list,
    .large,
    .large > .finding {
      display: flex;
      flex-direction: column;
    }
    .large,
    .large > .finding {
      flex: auto;
    }
    .large .pic {
      position: relative;
      container: picture / size;
      flex: 1 0 2.5rem;
      max-block-size: 10rem;
    }
    /* Three bars at most: more room would be empty. */
    .large .pic:has(> .rows):not(:has(> .rows > :nth-child(10))) {
      max-block-size: 7rem;
    }
    .large .pic > svg {
      position: absolute;
      inset: 0;
      block-size: 100%;
    }
  }
  /* On a wide card, they are next to the texts. */
  @container insights (min-width: 34rem) {
    .large,
    .large > .finding {
      display: grid;
    }
    .large > .finding {
      grid-template-columns: 9rem minmax(0, 1fr);
    }
    .large .what {
      align-content: start;
    }
    .large .pic {
      position: relative;
      container: picture / size;
      block-size: auto;
      min-block-size: 4.5rem;
      max-block-size: 7rem;
    }
    .large .pic > svg {
      position: absolute;
      inset: 0;
      block-size: 100%;
    }
  }
  /* On a phone, where the card is as high as its content, bars have the height of rows with names. */
  @media (max-width: 43.75rem) {
    @container insights (min-width: 18rem) {
      .large .pic:has(> .rows) {
        flex-basis: 6.5rem;
      }
    }
  }
  @media (forced-colors: active) {
    .pic .other {
      fill: GrayText;
    }
    .pic .told {
      fill: Highlight;
    }
  }
`;

/** The card of a dashboard where nothing stands out. */
export const quietStyles = css`
  /* Without a finding, what was checked stands after the sentence, until it is opened. Next to the main chart of a wide page, nothing moves. */
  :host(:state(quiet)) {
    container-type: inline-size;
  }
  :host(:state(quiet)) .card {
    --_min: 0;
    flex-flow: row wrap;
    align-items: end;
    gap: 0 1.5rem;
    padding: 0;
    border: 0;
    background: none;
  }
  @media (min-width: 701px) {
    @container (max-width: 40rem) {
      :host(:state(quiet)) .card {
        flex-flow: column;
        align-items: stretch;
      }
    }
  }
  :host(:state(quiet)) .dots {
    position: absolute;
    inset-inline-end: 0;
  }
  :host(:state(quiet)) .body {
    flex: none;
    container-type: normal;
  }
  :host(:state(quiet)) .body:has([open]) {
    inline-size: 100%;
  }
`;
