import { html, nothing, type TemplateResult } from 'lit';
import type { MarkDrawing } from '../../plot/drawing.js';
import type { ChartCard, ChartHost, ChartState } from '../base/chart/chart-controller.js';
import { MarkChart, type MarkChartParts } from '../base/chart/mark-chart.js';
import { type MarkDescription, isAlone, type MarkSelection } from '../base/chart/marks.js';
import { SalesDrillEvent } from '../base/element/events.js';
import { clauseOf } from './model/options.js';
import { chosenName } from './model/facts.js';
import { hrefOf, stepName, titleOf } from './model/names.js';
import { spokenRow, tipRows } from './model/texts.js';
import type { BreakdownContext, BreakdownView } from './model/view.js';

/** Describes a row: name, values, change, share, and the effects of a click and a double click. */
function descriptionOf(view: BreakdownView, index: number, context: BreakdownContext): MarkDescription {
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

/**
 * Renders the drill path: links to higher levels, the current dimension, and lower levels. The next level is enabled when
 * exactly one member is selected. `rise` drills up to a level (0 is the top), `drill` down one level.
 */
function renderPath(
  view: BreakdownView,
  context: BreakdownContext,
  { rise, drill }: { readonly rise: (depth: number) => void; readonly drill: () => void },
): TemplateResult {
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
interface DrillHost extends ChartHost {
  /** Number of drill steps in the clause of the element. */
  depth: number;
}

/** Defines a chart of the rows of a breakdown. */
interface DrillChartParts<View, Picture extends BreakdownView, Texts, Drawn extends MarkDrawing<Picture, Texts>> extends Omit<
  MarkChartParts<View, Picture, Texts, Drawn>,
  'selection' | 'describe' | 'drill' | 'rise' | 'renderAbove'
> {
  /** Returns the dimensions of the drill path. */
  readonly levels: () => readonly string[];
}

/** A chart of the rows of a breakdown. Users select and drill them: that sets the clause of the element, and fires its events. */
export class DrillChart<
  View extends { readonly context: BreakdownContext },
  Picture extends BreakdownView,
  Texts,
  Drawn extends MarkDrawing<Picture, Texts> = MarkDrawing<Picture, Texts>,
> extends MarkChart<View, Picture, Texts, Drawn> {
  readonly #host: DrillHost;
  readonly #state: ChartState<View>;
  readonly #card: ChartCard;
  readonly #levels: () => readonly string[];

  constructor(host: DrillHost, state: ChartState<View>, card: ChartCard, parts: DrillChartParts<View, Picture, Texts, Drawn>) {
    super(host, state, card, {
      ...parts,
      describe: (row) => {
        const { context } = this.#state.view ?? {};
        return this.picture && context && descriptionOf(this.picture, row, context);
      },
      selection: () => this.#selection,
      drill: (row) => this.#drill(row),
      rise: () => this.#goTo((this.picture?.path.length ?? 0) - 1),
      renderAbove: (isShown) => this.#renderPath(isShown),
    });
    this.#host = host;
    this.#state = state;
    this.#card = card;
    this.#levels = parts.levels;
  }

  /** What selecting rows means. A row without a member cannot be selected. */
  get #selection(): MarkSelection | undefined {
    const view = this.picture;
    const { context } = this.#state.view ?? {};
    if (!view || !context) return undefined;
    const { breakdown } = context.messages;
    return {
      count: view.rows.length,
      keyOf(mark) {
        const row = view.rows[mark];
        return row && JSON.stringify(row.key === undefined ? [view.field] : [view.field, row.key]);
      },
      chosenBy: () => view.chosen,
      refusalOf: () => breakdown.noFilter,
      clauseOf(rows) {
        const own = [...rows].sort((a, b) => a - b).filter((row) => view.rows[row]?.key !== undefined);
        if (rows.length > 0 && own.length === 0) return undefined;
        const values = own.flatMap((row) => view.rows[row]?.members ?? [view.rows[row]?.key ?? null]);
        const where = clauseOf(view.path, view.field, values);
        const announcement =
          values.length > 0 ? breakdown.chosen({ names: chosenName({ ...view, chosen: own }, context) }) : breakdown.cleared;
        return { announcement, field: view.field, values, where };
      },
    };
  }

  /** Drills down into a row's member; does nothing at the lowest level, and for rows of several members, which are no step of a path. */
  #drill(row: number): void {
    const view = this.picture;
    const { key, members } = view?.rows[row] ?? {};
    if (!view || key === undefined || members || view.path.length + 1 >= view.levels.length) return;
    this.#walk([...view.path, { field: view.field, value: key }], view.rows[row]?.label);
  }

  /** Renders the drill path; before the first result, it renders a placeholder. */
  #renderPath(isShown: boolean): unknown {
    const { picture } = this;
    const { context } = this.#state.view ?? {};
    if (!isShown) return this.#levels().length > 1 ? html`<div class="path"></div>` : nothing;
    if (!picture || !context || picture.levels.length < 2) return nothing;
    const [only] = picture.chosen;
    // The pressed button disappears; the focus moves to the chart.
    const focusChart = (): void => this.frame?.focus({ preventScroll: true });
    return renderPath(picture, context, {
      rise: (depth) => {
        this.#goTo(depth);
        focusChart();
      },
      drill: () => {
        if (only !== undefined) this.#drill(only);
        focusChart();
      },
    });
  }

  /** Drills up to a level. */
  #goTo(depth: number): void {
    const { path } = this.picture ?? {};
    if (path && depth >= 0 && depth < path.length) this.#walk(path.slice(0, depth), undefined);
  }

  #walk(path: BreakdownView['path'], name: string | undefined): void {
    const { messages } = this.#state.view!.context;
    const field = this.#levels()[path.length] ?? '';
    this.#host.depth = path.length;
    this.marks.leave();
    this.#card.tip.hide();
    this.#state.filters.set(clauseOf(path, field, []));
    const level = messages.dimension({ name: field });
    this.#card.announce(
      name === undefined ? messages.breakdown.risen({ field: level }) : messages.breakdown.drilled({ name, field: level }),
    );
    this.#host.dispatchEvent(new SalesDrillEvent({ path, field }));
  }
}
