import { html, nothing, type TemplateResult } from 'lit';
import { renderCard, type CardModel } from '../card/card.js';

/** Renders the card of a chart with controls above the chart, hidden while another widget is open in its place. */
export function renderOpenedFrame(
  card: CardModel,
  controls: unknown,
  { dir, opened }: { readonly dir: string | undefined; readonly opened: TemplateResult | undefined },
): TemplateResult {
  const tools = controls === nothing ? nothing : html`<div class="acts tools" dir=${dir ?? nothing}>${controls}</div>`;
  return html`<div class="closed" ?hidden=${opened !== undefined}>${renderCard({ ...card, tools })}</div>
    ${opened ?? nothing}`;
}
