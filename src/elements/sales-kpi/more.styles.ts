import { css } from 'lit';
import { deltaStyles } from '../base/styles/delta.styles.js';

/** The look of a goal, and of the numbers beside the one that leads. */
export const moreStyles = css`
  ${deltaStyles}
  .goal svg {
    display: block;
    inline-size: 100%;
    block-size: 0.75rem;
    margin-block: -3px 3px;
    overflow: visible;
  }
  .goal .track {
    fill: var(--_grid);
  }
  .goal .fill {
    fill: var(--_accent-fill);
  }
  .goal .tick {
    stroke: var(--_text);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  .goal p {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 8px;
  }
  .goal .met {
    color: var(--_positive);
    font-weight: 500;
  }
  .others {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(6.5rem, 1fr));
    gap: 12px 16px;
    align-content: start;
    margin-block-start: 0.75rem;
  }
  .other {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: 2px;
    min-inline-size: 0;
  }
  .other dt {
    font-size: 0.75rem;
    line-height: 1rem;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .other dd {
    margin: 0;
  }
  .num {
    min-block-size: 1.75rem;
    font-size: 1.25rem;
    line-height: 1.75rem;
    font-weight: 600;
    letter-spacing: -0.015em;
    overflow-wrap: anywhere;
  }
  .stale .num {
    color: var(--_muted);
  }
  .other .w2 {
    inline-size: 4.5rem;
  }
  .other .dl {
    min-block-size: 2.25rem;
    align-content: flex-start;
    margin: 0;
  }
  .other .periods {
    display: none;
  }
  .body .kpi.several > .others {
    grid-column: 1 / -1;
  }
  @container kpi (min-width: 480px) {
    .body .kpi.several {
      grid-template: 1fr auto auto / minmax(11rem, 5fr) minmax(0, 8fr);
      column-gap: 2rem;
    }
    .body .kpi.several > .others {
      grid-area: 1 / 2 / -1 / 3;
      grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
      margin-block-start: 0;
    }
    .body .kpi.several > .spark,
    .body .kpi.several > .goal {
      grid-column: 1;
    }
  }
  @media (forced-colors: active) {
    .goal .track {
      stroke: CanvasText;
      fill: Canvas;
    }
    .goal .fill {
      fill: Highlight;
    }
  }
`;
