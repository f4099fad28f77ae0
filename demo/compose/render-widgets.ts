import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Card, type CardWidth, WIDTHS } from '../../src/compose/composition.js';
import { labelOf } from '../../src/compose/labels.js';
import { renderPicture } from '../../src/compose/pictures.js';
import { type Kind, KINDS, proposalsOf } from '../../src/compose/proposals.js';
import { en } from '../../src/messages/en.js';
import type { State } from './state.js';

/** What data must have for each kind. */
const NEEDS: Readonly<Record<string, string>> = {
  kpi: 'rows',
  line: 'dates',
  columns: 'dates',
  bars: 'groups',
  stacked: 'two groups',
  donut: 'groups',
  treemap: 'groups',
  pareto: 'groups',
  table: 'groups',
  filter: 'dates or groups',
  map: 'countries or states of the USA',
  funnel: 'visits or dates of shipment',
  calendar: '120 days',
  grid: 'dates',
  histogram: 'orders',
  scatter: 'two measures',
  forecast: 'two years',
  insights: 'dates',
  drivers: 'more than a year',
  cohort: 'customers and dates',
  basket: 'orders and products',
  dashboard: 'dates',
};
const KIND_LABELS: Readonly<Record<string, string>> = en.editor.kinds;

/** What the lists of pictures and of widgets can do. */
export interface WidgetActions {
  readonly add: (kind: Kind) => void;
  readonly select: (id: number) => void;
  readonly move: (id: number, by: 1 | -1) => void;
  readonly resize: (id: number, width: CardWidth) => void;
  readonly remove: (id: number) => void;
}

/** Renders the pictures. Kinds that the data has nothing for are off, and say what is missing. */
export function renderPictures({ facts }: State, { add }: WidgetActions): TemplateResult {
  return html`<section class="panel pictures" aria-labelledby="pictures-title">
    <h2 id="pictures-title">Add a widget</h2>
    <ul class="kinds">
      ${KINDS.map((kind) => {
        const isPossible = facts !== undefined && proposalsOf(kind, facts).length > 0;
        return html`<li>
          <button type="button" class="kind" data-kind=${kind.name} ?disabled=${!isPossible} @click=${() => add(kind)}>
            ${renderPicture(kind.name)}<span>${KIND_LABELS[kind.name]}</span>${facts && !isPossible ? html`<small>Needs ${NEEDS[kind.name]}</small>` : nothing}
          </button>
        </li>`;
      })}
    </ul>
  </section>`;
}

/** Renders the widgets of the page in their order, with what arranges them. */
export function renderArrange(state: State, actions: WidgetActions): TemplateResult {
  const { history, selected, problems } = state;
  const { cards } = history.page;
  const item = (card: Card, at: number): TemplateResult => {
    const { id } = card;
    const label = labelOf(card, en);
    const width = nextWidth(card);
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
        @keydown=${(event: KeyboardEvent) => onKey(event, card, actions)}
      >
        ${label}
      </button>
      <span class="tools">
        ${button('up', 'Move up', () => actions.move(id, -1), at === 0)}
        ${button('down', 'Move down', () => actions.move(id, 1), at === cards.length - 1)}
        ${button(card.width, WIDTH_TEXTS[width], () => actions.resize(id, width))}
        ${button('remove', 'Remove', () => actions.remove(id))}
      </span>
      ${problem ? html`<p class="problem">This widget is not copied. ${problem}</p>` : nothing}
    </li>`;
  };
  return html`<section class="panel arrange" aria-labelledby="arrange-title">
    <h2 id="arrange-title">Arrange</h2>
    ${cards.length === 0 ? html`<p class="muted">The page is empty. Pick a picture.</p>` : nothing}
    <ol class="widgets">
      ${repeat(cards, ({ id }) => id, item)}
    </ol>
    <p class="muted" id="arrange-keys" ?hidden=${cards.length === 0}>
      Alt with an arrow key moves the widget, Alt with W changes its width, and Delete removes it.
    </p>
  </section>`;
}

const WIDTH_TEXTS: Readonly<Record<CardWidth, string>> = {
  third: 'Use a third of the width',
  half: 'Use half of the width',
  'two-thirds': 'Use two thirds of the width',
  full: 'Use the full width',
};

/** Returns the width after that of a card, from full down to a third. */
const nextWidth = ({ width }: Card): CardWidth => WIDTHS.at(WIDTHS.indexOf(width) - 1)!;

function onKey(event: KeyboardEvent, card: Card, { move, remove, resize }: WidgetActions): void {
  const { id } = card;
  const act = {
    'Alt+ArrowUp': () => move(id, -1),
    'Alt+ArrowDown': () => move(id, 1),
    'Alt+KeyW': () => resize(id, nextWidth(card)),
    Delete: () => remove(id),
  }[`${event.altKey ? 'Alt+' : ''}${event.code}`];
  if (!act) return;
  event.preventDefault();
  act();
}

const ICONS: Readonly<Record<string, string>> = {
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  third: 'M2.5 4h11v8h-11zM6.2 4v8',
  half: 'M2.5 4h11v8h-11zM8 4v8',
  'two-thirds': 'M2.5 4h11v8h-11zM9.8 4v8',
  full: 'M2.5 4h11v8h-11z',
  remove: 'M4 4l8 8M12 4l-8 8',
};
const icon = (name: string): TemplateResult =>
  html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    ${svg`<path d=${ICONS[name]} />`}
  </svg>`;
