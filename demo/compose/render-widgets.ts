import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PlacedWidget } from './composition.js';
import { dimensionLabel } from './fields.js';
import { pictureOf } from './pictures.js';
import { type Facts, type Kind, KINDS } from './proposals.js';
import type { State } from './state.js';

/** What the lists of pictures and of widgets can do. */
export interface WidgetActions {
  readonly add: (kind: Kind) => void;
  readonly select: (id: number) => void;
  readonly move: (id: number, by: 1 | -1) => void;
  readonly toggleHalf: (id: number) => void;
  readonly remove: (id: number) => void;
}

const picture = (name: string): TemplateResult =>
  html`<svg class="picture" viewBox="0 0 64 40" aria-hidden="true" focusable="false">${pictureOf(name)}</svg>`;

/** Renders the pictures. Kinds that the data has nothing for are off, and say what is missing. */
export function renderPictures({ facts }: State, { add }: WidgetActions): TemplateResult {
  return html`<section class="panel pictures" aria-labelledby="pictures-title">
    <h2 id="pictures-title">Add a widget</h2>
    <ul class="kinds">
      ${KINDS.map((kind) => {
        const isPossible = facts !== undefined && kind.propose(facts).length > 0;
        return html`<li>
          <button type="button" class="kind" data-kind=${kind.name} ?disabled=${!isPossible} @click=${() => add(kind)}>
            ${picture(kind.name)}<span>${kind.label}</span>${facts && !isPossible ? html`<small>Needs ${kind.needs}</small>` : nothing}
          </button>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** Returns the picture that fits a widget best. */
export function kindOf({ tag, attributes }: Pick<PlacedWidget, 'tag' | 'attributes'>): Kind | undefined {
  const ofTag = KINDS.filter((kind) => kind.tag === tag);
  const { chart, mode, x } = attributes;
  const name = { bar: 'columns', stacked: 'stacked', donut: 'donut', treemap: 'treemap', pareto: 'pareto', scatter: 'scatter' }[
    chart ?? ''
  ];
  const other = tag === 'sales-heatmap' && mode === undefined && x ? 'grid' : undefined;
  return ofTag.find((kind) => kind.name === (other ?? name)) ?? ofTag[0];
}

/** Returns the name of a widget in lists. */
export function labelOf({ tag, attributes }: Pick<PlacedWidget, 'tag' | 'attributes'>, facts: Facts | undefined): string {
  const { heading, measure, by, field, per } = attributes;
  if (heading) return heading;
  const label = kindOf({ tag, attributes })?.label ?? tag;
  const named = measure?.split(/,\s*/).map((name) => facts?.measures.find((one) => one.name === name)?.label ?? name);
  const parts = [named?.join(', '), ...[by, field, per].map((name) => (name ? dimensionLabel(name) : undefined))];
  const shown = parts.filter((part) => part !== undefined && !part.startsWith('rows ='));
  return shown.length > 0 ? `${label}: ${shown.join(', ')}` : label;
}

/** Renders the widgets of the page in their order, with what arranges them. */
export function renderArrange(state: State, actions: WidgetActions): TemplateResult {
  const { composition, selected, problems, facts } = state;
  const { widgets } = composition;
  const item = (widget: PlacedWidget, at: number): TemplateResult => {
    const { id, isHalf } = widget;
    const label = labelOf(widget, facts);
    const problem = problems.get(id);
    const button = (name: string, text: string, act: () => void, isOff = false): TemplateResult =>
      html`<button
        type="button"
        class="icon"
        id=${`${name}-${String(id)}`}
        aria-label=${`${text}: ${label}`}
        title=${text}
        ?disabled=${isOff}
        @click=${act}
      >
        ${icon(name)}
      </button>`;
    return html`<li class=${id === selected ? 'selected' : ''}>
      <button
        type="button"
        class="name"
        id=${`widget-${String(id)}`}
        aria-pressed=${String(id === selected)}
        aria-describedby="arrange-keys"
        @click=${() => actions.select(id)}
        @keydown=${(event: KeyboardEvent) => onKey(event, id, actions)}
      >
        ${label}
      </button>
      <span class="tools">
        ${button('up', 'Move up', () => actions.move(id, -1), at === 0)}
        ${button('down', 'Move down', () => actions.move(id, 1), at === widgets.length - 1)}
        ${button(isHalf ? 'half' : 'full', isHalf ? 'Use the full width' : 'Use half of the width', () => actions.toggleHalf(id))}
        ${button('remove', 'Remove', () => actions.remove(id))}
      </span>
      ${problem ? html`<p class="problem">This widget is not copied. ${problem}</p>` : nothing}
    </li>`;
  };
  return html`<section class="panel arrange" aria-labelledby="arrange-title">
    <h2 id="arrange-title">Arrange</h2>
    ${widgets.length === 0 ? html`<p class="muted">The page is empty. Pick a picture.</p>` : nothing}
    <ol class="widgets">
      ${repeat(widgets, ({ id }) => id, item)}
    </ol>
    <p class="muted" id="arrange-keys" ?hidden=${widgets.length === 0}>
      Alt with an arrow key moves the widget, Alt with W changes its width, and Delete removes it.
    </p>
  </section>`;
}

function onKey(event: KeyboardEvent, id: number, { move, remove, toggleHalf }: WidgetActions): void {
  const act = {
    'Alt+ArrowUp': () => move(id, -1),
    'Alt+ArrowDown': () => move(id, 1),
    'Alt+KeyW': () => toggleHalf(id),
    Delete: () => remove(id),
  }[`${event.altKey ? 'Alt+' : ''}${event.code}`];
  if (!act) return;
  event.preventDefault();
  act();
}

const ICONS: Readonly<Record<string, string>> = {
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  half: 'M2.5 4h11v8h-11zM8 4v8',
  full: 'M2.5 4h11v8h-11z',
  remove: 'M4 4l8 8M12 4l-8 8',
};
const icon = (name: string): TemplateResult =>
  html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    ${svg`<path d=${ICONS[name]} />`}
  </svg>`;
