import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../messages/en.js';
import type { MarkChart } from '../base/chart/mark-chart.js';
import { isAlone, type MarkDescription } from '../base/chart/marks.js';
import { SalesDrillEvent } from '../base/element/events.js';
import type { FilterController } from '../base/query/filter-controller.js';
import { clauseOf } from './model/options.js';
import { chosenName } from './model/facts.js';
import { hrefOf, stepName, titleOf } from './model/names.js';
import { spokenRow, tipRows } from './model/texts.js';
import type { BreakdownContext, BreakdownView } from './model/view.js';

/** Describes a row: name, values, change, share, and the effects of a click and a double click. */
export function descriptionOf(view: BreakdownView, index: number, context: BreakdownContext): MarkDescription {
  const { messages } = context;
  const row = view.rows[index];
  const name = row?.label ?? '';
  const alone = isAlone(view.chosen, index);
  const below = row?.members ? undefined : view.levels[view.path.length + 1];
  const hint = alone ? messages.breakdown.unclickHint : messages.breakdown.clickHint({ name });
  return {
    title: row ? titleOf(row, view.field, context) : '',
    href: row && hrefOf(row, view, context),
    rows: tipRows(view, index, context),
    hint: row?.key === undefined ? '' : hint,
    drillHint: below === undefined ? undefined : messages.breakdown.drillHint({ level: messages.dimension({ name: below }) }),
    spoken: spokenRow(view, index, context),
  };
}

/** Actions of the drill path: drill up to a level (0 is the top), or drill down one level. */
interface DrillPathActions {
  readonly rise: (depth: number) => void;
  readonly drill: () => void;
}

/**
 * Renders the drill path: links to higher levels, the current dimension, and lower levels. The next level is enabled when
 * exactly one member is selected.
 */
function renderPath(view: BreakdownView, context: BreakdownContext, { rise, drill }: DrillPathActions): TemplateResult {
  const { messages } = context;
  const { path, levels, chosen } = view;
  const level = (field: string): string => messages.dimension({ name: field });
  const back = path.map((_, depth) => {
    const name = depth === 0 ? messages.breakdown.all : stepName(path[depth - 1]!, context);
    return html`<li>
      <button class="crumb" type="button" @click=${() => rise(depth)}><bdi>${name}</bdi></button>
    </li>`;
  });
  const here = path.at(-1);
  const below = levels.slice(path.length + 1).map((field, k) => {
    const open = k === 0 && chosen.length === 1 && view.rows[chosen[0]!]?.members === undefined;
    return html`<li>
      ${open ? html`<button class="crumb" type="button" @click=${drill}>${level(field)}</button>` : html`<span>${level(field)}</span>`}
    </li>`;
  });
  return html`<div class="path" role="group" aria-label=${messages.breakdown.path}>
    <ol>
      ${back}${here ? html`<li><bdi>${stepName(here, context)}</bdi></li>` : nothing}
      <li aria-current="step">${level(view.field)}</li>
      ${below}
    </ol>
  </div>`;
}

/** An element whose marks are rows of a breakdown. */
interface DrillHost extends EventTarget {
  /** Number of drill steps in the clause of the element. */
  depth: number;
}

/** What the gestures read and change. */
interface DrillParts {
  readonly filters: FilterController;
  readonly body: () => Pick<MarkChart<unknown, BreakdownView, unknown>, 'picture' | 'select' | 'marks' | 'frame'>;
  /** The context of the view; `undefined` before the first one. */
  readonly context: () => BreakdownContext | undefined;
  readonly messages: () => Messages;
  readonly levels: () => readonly string[];
  readonly announce: (sentence: string) => void;
  readonly hideTip: () => void;
}

/** Selects and drills the rows of a breakdown: sets the clause of the element, announces it, and fires its events. */
export class DrillGestures {
  readonly #host: DrillHost;
  readonly #parts: DrillParts;

  constructor(host: DrillHost, parts: DrillParts) {
    this.#host = host;
    this.#parts = parts;
  }

  /** Returns the identity of a row; `undefined` for a number without a row. */
  readonly keyOf = (mark: number): string | undefined => {
    const { field, rows = [] } = this.#picture ?? {};
    const row = rows[mark];
    return row && JSON.stringify(row.key === undefined ? [field] : [field, row.key]);
  };

  /** Sends a selection to the filter group. A row without a member cannot be selected. `sales-select` and a live announcement report it. */
  readonly choose = (rows: readonly number[], moving: boolean): void => {
    const view = this.#picture;
    const context = this.#parts.context();
    if (!view || !context) return;
    const own = [...rows].sort((a, b) => a - b).filter((row) => view.rows[row]?.key !== undefined);
    const values = own.flatMap((row) => view.rows[row]?.members ?? [view.rows[row]?.key ?? null]);
    const where = clauseOf(view.path, view.field, values);
    const { breakdown } = context.messages;
    if (rows.length > 0 && own.length === 0) {
      this.#parts.announce(breakdown.noFilter);
      return;
    }
    const announcement =
      values.length > 0 ? breakdown.chosen({ names: chosenName({ ...view, chosen: own }, context) }) : breakdown.cleared;
    this.#parts.body().select({ announcement, field: view.field, values, where }, moving);
  };

  /** Drills down into a row's member; does nothing at the lowest level, and for rows of several members, which are no step of a path. */
  readonly drill = (row: number): void => {
    const view = this.#picture;
    const { key, members } = view?.rows[row] ?? {};
    if (!view || key === undefined || members || view.path.length + 1 >= view.levels.length) return;
    this.#walk([...view.path, { field: view.field, value: key }], view.rows[row]?.label);
  };

  /** Drills up by one level. */
  readonly rise = (): void => this.#goTo((this.#picture?.path.length ?? 0) - 1);

  /** Renders the drill path; before the first result, it renders a placeholder. */
  readonly renderPath = (isShown: boolean): unknown => {
    const picture = this.#picture;
    const context = this.#parts.context();
    if (!isShown) return this.#parts.levels().length > 1 ? html`<div class="path"></div>` : nothing;
    if (!picture || !context || picture.levels.length < 2) return nothing;
    const [only] = picture.chosen;
    // The pressed button disappears; the focus moves to the chart.
    const focusChart = (): void => this.#parts.body().frame?.focus({ preventScroll: true });
    return renderPath(picture, context, {
      rise: (depth) => {
        this.#goTo(depth);
        focusChart();
      },
      drill: () => {
        if (only !== undefined) this.drill(only);
        focusChart();
      },
    });
  };

  get #picture(): BreakdownView | undefined {
    return this.#parts.body().picture;
  }

  /** Drills up to a level. */
  #goTo(depth: number): void {
    const { path } = this.#picture ?? {};
    if (path && depth >= 0 && depth < path.length) this.#walk(path.slice(0, depth), undefined);
  }

  #walk(path: BreakdownView['path'], name: string | undefined): void {
    const messages = this.#parts.messages();
    const field = this.#parts.levels()[path.length] ?? '';
    this.#host.depth = path.length;
    this.#parts.body().marks.leave();
    this.#parts.hideTip();
    this.#parts.filters.set(clauseOf(path, field, []));
    const level = messages.dimension({ name: field });
    this.#parts.announce(
      name === undefined ? messages.breakdown.risen({ field: level }) : messages.breakdown.drilled({ name, field: level }),
    );
    this.#host.dispatchEvent(new SalesDrillEvent({ path, field }));
  }
}
