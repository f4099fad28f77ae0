import { css } from 'lit';

/** Styles of a histogram with two handles. */
export const rangeStyles = css`
  .spread {
    padding-inline: 8px;
  }
  .bins {
    display: block;
    inline-size: 100%;
    block-size: 4.5rem;
    overflow: visible;
    cursor: crosshair;
    touch-action: pan-y;
  }
  .bins rect {
    stroke: var(--_surface);
    stroke-width: 1px;
  }
  .bins .out {
    fill: color-mix(in oklab, var(--_accent-fill) 28%, var(--_surface));
  }
  .bins .in {
    fill: var(--_accent-fill);
  }
  .base {
    stroke: var(--_zero);
  }
  .bins .handle {
    outline: none;
    cursor: ew-resize;
  }
  .handle line {
    stroke: var(--_accent);
    stroke-width: 1.5px;
  }
  .bins .grip {
    fill: transparent;
    stroke: none;
    touch-action: none;
  }
  .bins .knob {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 1.5px;
  }
  .handle:hover .knob {
    fill: var(--_accent-soft);
  }
  .bins .handle:focus-visible .knob {
    stroke: var(--_focus);
    stroke-width: 3px;
  }
  .scale {
    display: flex;
    justify-content: space-between;
    margin-block-start: 4px;
    font-size: 0.75rem;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .bins .out {
      fill: Canvas;
      stroke: CanvasText;
    }
    .bins .in {
      fill: Highlight;
    }
    .handle line,
    .bins .knob {
      stroke: CanvasText;
    }
    .bins .handle:focus-visible .knob {
      stroke: Highlight;
    }
  }
`;
