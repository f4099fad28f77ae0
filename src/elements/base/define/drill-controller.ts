import { html, nothing, type TemplateResult } from 'lit';
import { SalesDrillEvent } from '../element/events.js';
import type { ChartCard } from '../chart/chart-controller.js';
import type { WidgetContext } from '../element/widget.js';
import { clauseOf, stepName, type Drilled } from './drill-path.js';
import type { PathStep } from './widget-facts.js';

interface DrillHost extends EventTarget {
  /** Number of drill steps in the clause of the element. */
  depth: number;
}

interface DrillChart {
  readonly frame: HTMLElement | undefined;
  readonly marks: { leave(): void };
}

/** What a drill path is about: the widget, its chart, and where users go. */
interface DrillParts {
  /** Returns the dimensions from the top. */
  readonly levels: () => readonly string[];
  readonly drilled: () => Drilled | undefined;
  readonly context: () => WidgetContext | undefined;
  readonly chart: () => DrillChart;
  readonly filters: { set(where: string): void };
  readonly card: Pick<ChartCard, 'announce'> & { readonly tip: { hide(): void } };
}

/** The drill path of a widget: a double click on a mark goes down, and the path above the chart leads back. */
export class DrillController {
  readonly #host: DrillHost;
  readonly #parts: DrillParts;

  constructor(host: DrillHost, parts: DrillParts) {
    this.#host = host;
    this.#parts = parts;
  }

  /** Drills down into a mark's member; does nothing at the lowest level, and for marks of several members, which are no step of a path. */
  drill(mark: number): void {
    const { path = [], membersOf, nameOf } = this.#parts.drilled() ?? {};
    const [member, ...others] = membersOf?.(mark) ?? [];
    const levels = this.#parts.levels();
    if (member === undefined || others.length > 0 || path.length + 1 >= levels.length) return;
    this.#walk([...path, { field: levels[path.length]!, value: member }], nameOf?.(mark));
  }

  rise(): void {
    this.#goTo((this.#parts.drilled()?.path.length ?? 0) - 1);
  }

  /** Renders the path: links to higher levels, the current dimension, and lower levels. Before the first result, it renders a placeholder. */
  render(isShown: boolean): TemplateResult | typeof nothing {
    const levels = this.#parts.levels();
    if (levels.length < 2) return nothing;
    const [drilled, context] = [this.#parts.drilled(), this.#parts.context()];
    return isShown && drilled && context ? this.#renderPath(drilled, context) : html`<div class="path"></div>`;
  }

  /** The next level is enabled when exactly one member is selected. */
  #renderPath({ path, membersOf, chosen }: Drilled, context: WidgetContext): TemplateResult {
    const { breakdown, dimension } = context.messages;
    const levels = this.#parts.levels();
    const [only, ...others] = chosen;
    const isSingle = only !== undefined && others.length === 0 && membersOf(only)?.length === 1;
    const level = (name: string): string => dimension({ name });
    const crumb = (name: unknown, go: () => void): TemplateResult => {
      // The pressed button disappears; the focus moves to the chart.
      const onClick = (): void => {
        go();
        this.#parts.chart().frame?.focus({ preventScroll: true });
      };
      return html`<button class="crumb" type="button" @click=${onClick}>${name}</button>`;
    };
    const back = path.map((_, depth) => {
      const name = depth === 0 ? breakdown.all : stepName(path[depth - 1]!, context);
      return html`<li>${crumb(html`<bdi>${name}</bdi>`, () => this.#goTo(depth))}</li>`;
    });
    const here = path.at(-1);
    const below = levels
      .slice(path.length + 1)
      .map(
        (name, k) =>
          html`<li>${k === 0 && isSingle ? crumb(level(name), () => this.drill(only)) : html`<span>${level(name)}</span>`}</li>`,
      );
    return html`<div class="path" role="group" aria-label=${breakdown.path}>
      <ol>
        ${back}${here ? html`<li><bdi>${stepName(here, context)}</bdi></li>` : nothing}
        <li aria-current="step">${level(levels[path.length] ?? '')}</li>
        ${below}
      </ol>
    </div>`;
  }

  #goTo(depth: number): void {
    const { path } = this.#parts.drilled() ?? {};
    if (path && depth >= 0 && depth < path.length) this.#walk(path.slice(0, depth), undefined);
  }

  #walk(path: readonly PathStep[], name: string | undefined): void {
    const { breakdown, dimension } = this.#parts.context()!.messages;
    const field = this.#parts.levels()[path.length] ?? '';
    this.#host.depth = path.length;
    const level = dimension({ name: field });
    const { chart, card, filters } = this.#parts;
    chart().marks.leave();
    card.tip.hide();
    filters.set(clauseOf(path, field, []));
    card.announce(name === undefined ? breakdown.risen({ field: level }) : breakdown.drilled({ name, field: level }));
    this.#host.dispatchEvent(new SalesDrillEvent({ path, field }));
  }
}
