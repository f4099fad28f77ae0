import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { formatNumber } from '../../../format/number.js';
import type { WidgetContext } from '../../base/element/widget.js';
import { renderActions } from '../actions.js';
import { Ends } from '../range-fields.js';
import type { FilterView } from '../model/filter.js';
import type { FilterPanel, PanelHost } from './filter-panel.js';
import { panelStyles } from './panel.styles.js';
import { RangeGestures, type RangeScene } from '../range-gestures.js';
import { placesOf, scaleOf, type RangePlaces } from '../model/range.js';
import { rangeStyles } from './range.styles.js';

export const styles = css`
  ${panelStyles} ${rangeStyles}
`;

/** Minimum bar height in percent for a bin with rows. */
const MIN_BAR = 5;

/** Panel for a number range: histogram, two handles, and two fields. */
export class Panel implements FilterPanel {
  readonly #host: PanelHost;
  readonly #ends: Ends;
  readonly #gestures: RangeGestures;

  constructor(host: PanelHost) {
    this.#host = host;
    this.#ends = new Ends(host);
    this.#gestures = new RangeGestures(host);
  }

  toggled(isOpen: boolean): void {
    if (!isOpen) this.#gestures.stop();
  }

  render(view: FilterView, context: WidgetContext): TemplateResult {
    const { messages, dir } = context;
    const { ends, counts } = view.answers;
    const scale = ends && scaleOf(ends, counts);
    const scene = scale && { scale, places: placesOf(view.choice, scale), dir };
    return html`${scene ? this.#renderSpread(scene, view, context) : nothing} ${this.#ends.render(view, messages)}
    ${this.#ends.renderPresets(view, messages)} ${renderActions(this.#host, view.choice, messages)}`;
  }

  #renderSpread(scene: RangeScene, { choice }: FilterView, context: WidgetContext): TemplateResult {
    const { edges } = scene.scale;
    const { from = edges[0]!, to = edges.at(-1)! } = choice.kind === 'numbers' ? choice : {};
    const onPress = (event: PointerEvent): void => this.#gestures.onPress(event, scene);
    return html`<div class="spread">
      <svg class="bins" role="group" aria-label=${this.#host.label()} @pointerdown=${onPress}>
        ${renderBars(scene, context)}
        <line class="base" x1="0" x2="100%" y1="100%" y2="100%"></line>
        ${this.#renderHandle('from', from, scene, context)} ${this.#renderHandle('to', to, scene, context)}
      </svg>
      <p class="scale" aria-hidden="true">
        ${[edges[0], edges.at(-1)].map((edge) => html`<bdi>${formatted(edge!, context)}</bdi>`)}
      </p>
    </div>`;
  }

  #renderHandle(handle: 'from' | 'to', value: number, scene: RangeScene, context: WidgetContext): TemplateResult {
    const { messages } = context;
    const { edges } = scene.scale;
    const label = this.#host.label();
    return svg`<svg x=${percent(scene.places[handle], scene)} overflow="visible">
      <g
        class="handle"
        role="slider"
        tabindex="0"
        data-handle=${handle}
        aria-label=${handle === 'from' ? messages.smallest({ label }) : messages.largest({ label })}
        aria-valuemin=${edges[0]!}
        aria-valuemax=${edges.at(-1)!}
        aria-valuenow=${value}
        aria-valuetext=${formatted(value, context)}
        @keydown=${(event: KeyboardEvent) => this.#gestures.onKey(event, handle, scene)}
      >
        <rect class="grip" x="-12" width="24" height="100%"></rect>
        <line y1="0" y2="100%"></line>
        <rect class="knob" x="-5" y="32%" width="10" height="36%" rx="4"></rect>
      </g>
    </svg>`;
  }
}

/** Renders the bars of the bins, with the selection in front. */
function renderBars(scene: RangeScene, context: WidgetContext): readonly TemplateResult[] {
  const { scale, places } = scene;
  const { edges, counts } = scale;
  const most = Math.max(...counts, 1);
  return counts.map((count, bin) => {
    const height = count === 0 ? 0 : Math.max(MIN_BAR, (100 * count) / most);
    const within = { from: Math.max(bin, places.from), to: Math.min(bin + 1, places.to) };
    const range = `${formatted(edges[bin]!, context)}–${formatted(edges[bin + 1]!, context)}`;
    const rows = formatNumber(count, 'count', context);
    return svg`<g>
      <title>${context.messages.binRows({ bin: range, n: count, shown: rows })}</title>
      ${renderBar('out', { from: bin, to: bin + 1 }, height, scene)}
      ${within.from < within.to ? renderBar('in', within, height, scene) : nothing}
    </g>`;
  });
}

function renderBar(kind: 'in' | 'out', { from, to }: RangePlaces, height: number, scene: RangeScene): TemplateResult {
  const start = percent(scene.dir === 'rtl' ? to : from, scene);
  const width = `${(100 * (to - from)) / scene.scale.counts.length}%`;
  return svg`<rect class=${kind} x=${start} y=${`${100 - height}%`} width=${width} height=${`${height}%`}></rect>`;
}

/** Returns a position along the bins as a percentage, from the reading start. */
function percent(index: number, { scale, dir }: RangeScene): string {
  const share = (100 * index) / scale.counts.length;
  return `${dir === 'rtl' ? 100 - share : share}%`;
}

function formatted(value: number, { locale }: WidgetContext): string {
  return formatNumber(value, 'number', { locale });
}
