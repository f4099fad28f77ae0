import { css, html, svg, unsafeCSS, type CSSResult, type TemplateResult } from 'lit';

/** Size in px of the tile that fills a shape. A bar of 12 px has two lines of a hatch. */
const TILE_PX = 6;

/** The hatch of a series: lines in the tile of a chart, and as the background of a swatch in HTML their angles in degrees, or the distance of dots in px. */
interface Hatch {
  readonly slot: number;
  readonly path: string;
  readonly swatch: readonly number[] | number;
}

const UP = 'M-1,1l2,-2M0,6l6,-6M5,7l2,-2';
const DOWN = 'M-1,5l2,2M0,0l6,6M5,-1l2,2';
const ACROSS = 'M0,3h6';
const ALONG = 'M3,0v6';
const DOT = 'M2,3h2';

/** The hatches of the series 2 to 8 and of the remainder. The first series is solid, like the bars of a chart with one. */
const HATCHES: readonly Hatch[] = [
  { slot: 2, path: UP, swatch: [135] },
  { slot: 3, path: DOWN, swatch: [45] },
  { slot: 4, path: ACROSS, swatch: [0] },
  { slot: 5, path: ALONG, swatch: [90] },
  { slot: 6, path: UP + DOWN, swatch: [135, 45] },
  { slot: 7, path: DOT, swatch: 5 },
  { slot: 8, path: ACROSS + ALONG, swatch: [0, 90] },
  { slot: 0, path: `${DOT}M-1,0h2M5,0h2`, swatch: 3 },
];

const DASHES = ['8 3', '2 3', '8 3 2 3', '12 4', '5 2', '1 4', '12 3 3 3'];

function layersOf({ swatch }: Hatch): string {
  if (typeof swatch === 'number')
    return `radial-gradient(var(--_surface) 1.25px, transparent 1.5px) 0 0 / ${swatch}px ${swatch}px`;
  return swatch.map((angle) => `repeating-linear-gradient(${angle}deg, var(--_surface) 0 1.5px, transparent 1.5px 4px)`).join();
}

/** Returns the rules for elements with one of these values of `patterns`. A shape without its tile keeps its color. */
function rulesFor(...values: readonly string[]): string {
  const inside = (...parts: readonly string[]): string =>
    values.flatMap((value) => parts.map((part) => `:host([patterns='${value}']) ${part}`)).join();
  const fills = HATCHES.map(
    (hatch) => `
    ${inside(`svg :is(.fill:not(.open), .bar, .slice).s${hatch.slot} :is(rect, path)`, `svg :is(rect, path)[fill='var(--_s${hatch.slot})']`)} {
      fill: url(#hatch-${hatch.slot}) var(--_s${hatch.slot});
      stroke: var(--_s${hatch.slot});
      stroke-width: 1px;
    }
    ${inside(`.key.s${hatch.slot}`)} {
      background: ${layersOf(hatch)}, var(--_c);
      box-shadow: inset 0 0 0 1px var(--_c);
    }`,
  );
  const dashes = DASHES.map(
    (dash, k) => `${inside(`svg .line:not(.previous).s${k + 2} path`)} { stroke-dasharray: ${dash}; stroke-linecap: butt }`,
  );
  // Tiles differ by themselves, without the shades of one system color.
  const whole = `@media (forced-colors: active) { ${inside('svg :is(.fill:not(.open), .bar, .slice) :is(rect, path)')} { fill-opacity: 1 } }`;
  return [...fills, ...dashes, whole].join('\n');
}

/** Styles by which series differ by hatches and dashes as well as by color: always with `patterns="all"`, on paper with `print`. */
export const hatchStyles: CSSResult = css`
  .hatches {
    position: absolute;
    inline-size: 0;
    block-size: 0;
  }
  .hatches .ground {
    fill: var(--_c);
  }
  .hatches .lines {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 1.5px;
  }
  ${/* @__PURE__ */ unsafeCSS(/* @__PURE__ */ rulesFor('', 'all'))}
  @media print {
    ${/* @__PURE__ */ unsafeCSS(/* @__PURE__ */ rulesFor('print'))}
  }
`;

/** Renders the tiles that the styles name. Their lines have the color of the card. */
export function renderHatches(): TemplateResult {
  return html`<svg class="hatches" aria-hidden="true">
    ${HATCHES.map(
      ({
        slot,
        path,
      }) => svg`<pattern id=${`hatch-${slot}`} class=${`s${slot}`} patternUnits="userSpaceOnUse" width=${TILE_PX} height=${TILE_PX}>
        <rect class="ground" width=${TILE_PX} height=${TILE_PX}></rect>
        <path class="lines" d=${path}></path>
      </pattern>`,
    )}
  </svg>`;
}
