import { html, svg, type TemplateResult } from 'lit';
import { formatNumber } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { MarkDrawing } from '../../../plot/drawing.js';
import type { QueryPlan } from '../../../query/plan.js';
import { QueryResult, valueOf } from '../../../query/result/result.js';
import { membersClause } from '../../../query/where/where.js';
import { isAbort } from '../../../util/error.js';
import { toSalesError } from '../element/report-error.js';
import type { MarkType } from '../element/widget.js';
import {
  ChartController,
  type ChartCard,
  type ChartHost,
  type ChartParts,
  type ChartState,
  type ChartTexts,
} from './chart-controller.js';
import { MarkController, type MarkTarget } from './mark-controller.js';
import {
  MAX_CLAUSE_MEMBERS,
  MAX_NAMES,
  type MarkChoice,
  type MarkClause,
  type MarkSelection,
  type MembersChoice,
  type Picked,
} from './marks.js';

/** Defines a chart of marks (bars, slices, cells, points), and what selecting them means. */
export interface MarkChartParts<View, Picture extends object, Texts, Drawn extends MarkDrawing<Picture, Texts>>
  extends
    Omit<ChartParts<View, Picture, Texts, Drawn>, 'gestures' | 'drawnFrom' | 'renderCursor'>,
    Partial<Pick<ChartParts<View, Picture, Texts, Drawn>, 'renderCursor'>>,
    Pick<MarkTarget, 'between' | 'drill' | 'rise'> {
  /** Returns what selecting the marks drawn means; `undefined` before the first result. */
  selection(): MarkSelection | undefined;
  /** Opens what a click on a mark opens instead of selecting the mark. Returns whether it opened something. */
  open?(mark: number): boolean;
}

/** A chart of marks, which pointer and keyboard select. The newest selection becomes the clause of the widget. */
export class MarkChart<
  View,
  Picture extends object,
  Texts,
  Drawn extends MarkDrawing<Picture, Texts> = MarkDrawing<Picture, Texts>,
> extends ChartController<View, Picture, Texts, Drawn> {
  readonly marks: MarkController;
  /** The groups whose members were selected; `undefined` when the clause itself names the marks. */
  picked: Picked | undefined;

  readonly #host: ChartHost;
  readonly #state: ChartState<View>;
  readonly #card: ChartCard;
  readonly #parts: MarkChartParts<View, Picture, Texts, Drawn>;
  /** The groups that the filter of the page follows. */
  #applied: Picked | undefined;
  #dragged: string | undefined;
  #abort: AbortController | undefined;

  constructor(host: ChartHost, state: ChartState<View>, card: ChartCard, parts: MarkChartParts<View, Picture, Texts, Drawn>) {
    super(host, state, card, {
      renderCursor: (mark, isKeyed) => this.#renderFrame(mark, isKeyed),
      ...parts,
      gestures: () => this.marks,
      drawnFrom: () => [state.filters.own, this.picked],
    });
    this.#host = host;
    this.#state = state;
    this.#card = card;
    this.#parts = parts;
    this.marks = new MarkController(host, {
      between: (one, other) => this.drawing?.between?.(one, other) ?? between(one, other),
      ...parts,
      count: () => parts.selection()?.count ?? 0,
      keyOf: (mark) => parts.selection()?.keyOf(mark),
      chosen: () => this.chosen,
      choose: (marks, moving) => this.#choose(marks, moving),
      markAt: (x, y) => this.#markAt(x, y),
      stepFrom: (from, step) => this.drawing?.stepFrom(from, step) ?? from,
      within: (one, other) => this.drawing?.within?.(one, other),
      keep: () => state.filters.set(state.filters.own),
      point: (mark, by) => this.point(mark, by),
    });
    host.addController({ hostDisconnected: () => this.#cancel() });
  }

  get chosen(): readonly number[] {
    return this.#parts.selection()?.chosenBy(this.#state.filters.own, this.picked) ?? [];
  }

  #markAt(x: number, y: number): number | undefined {
    const { frame, drawing } = this;
    const head = drawing?.headPx ?? 0;
    if (!frame || !drawing || x < 0 || x > frame.clientWidth || y < head || y > frame.clientHeight) return undefined;
    return drawing.markAt(x, y - head + frame.scrollTop);
  }

  #choose(marks: readonly number[], moving: boolean): void {
    const { filters, context } = this.#state;
    const { chosen } = this;
    const [mark] = marks;
    if (!moving && mark !== undefined && marks.length === 1 && this.#parts.open?.(mark)) return;
    const selection = this.#parts.selection();
    if (!selection || !context) return;
    const clause = selection.clauseOf(marks, chosen, moving);
    if (!clause) {
      if (!moving) this.#card.announce(selection.refusalOf?.(marks) ?? context.messages.plot.noFilter);
      return;
    }
    // All points of a line set the same clause, so a click on any of them clears it. The end of a drag does not.
    const isSame = !clause.members && clause.where !== '' && clause.where === filters.own && clause.where !== this.#dragged;
    const isAgain = isSame && !moving && chosen.length !== marks.length;
    this.#dragged = moving ? clause.where : undefined;
    this.#apply((isAgain ? selection.clauseOf([], []) : undefined) ?? clause, moving);
  }

  /** Sets a clause, or queries the members that are the clause. Drops the selection that is being queried, and the message of one that failed. */
  #apply(clause: MarkClause, moving: boolean): void {
    const { field, values, where, members } = clause;
    this.#cancel();
    const choice = { field, values, where, announcement: this.#announcementOf(clause) };
    if (!members) {
      this.picked = this.#applied = undefined;
      this.select(choice, moving);
      return;
    }
    this.picked = { key: members.key, where: this.#state.filters.own };
    this.#host.requestUpdate();
    if (!moving) void this.#selectMembers(choice, members, () => this.#apply(clause, false));
  }

  #announcementOf({ announcement, names = [], nameCount = names.length }: MarkClause): string {
    const context = this.#state.context!;
    if (announcement !== undefined) return announcement;
    const { list, plot } = context.messages;
    const others = `… (${formatNumber(nameCount, 'count', context)})`;
    const items = nameCount > MAX_NAMES ? [...names.slice(0, MAX_NAMES - 1), others] : names;
    return nameCount === 0 ? plot.cleared : plot.chosen({ names: list({ items }) });
  }

  /** Filters by the members of the marks, unless there are too many. */
  async #selectMembers(choice: MarkChoice, { key, toPlan, tooMany }: MembersChoice, retry: () => void): Promise<void> {
    const { plan, filters } = this.#state;
    const result = plan && (await this.#ask(toPlan(plan), retry));
    if (!result) return;
    const [column] = result.columns;
    const found = Array.from({ length: result.rowCount }, (_, row) => valueOf(column!, row)).filter(isKey);
    const { analysis } = result.facts;
    const count = analysis?.kind === 'members' ? analysis.count : found.length;
    const isTooMany = count > MAX_CLAUSE_MEMBERS;
    const values = isTooMany ? [] : found;
    const where = membersClause(choice.field, values.map(String));
    filters.set(where);
    this.picked = this.#applied = { key, where };
    this.reportSelection({ ...choice, values, where, ...(isTooMany && { announcement: tooMany(count) }) });
  }

  #cancel(): void {
    this.#abort?.abort();
    this.#card.showFailedSelection(undefined);
  }

  /** Returns the members of a selection; `undefined` when a newer selection replaced it or the query failed. */
  async #ask(plan: QueryPlan, retry: () => void): Promise<QueryResult | undefined> {
    const { signal } = (this.#abort = new AbortController());
    try {
      const result = await this.#state.connection?.ask(plan, signal);
      return !result || signal.aborted ? undefined : new QueryResult(result);
    } catch (error) {
      if (signal.aborted || isAbort(error)) return undefined;
      this.picked = this.#applied;
      this.#card.showFailedSelection({ problem: toSalesError(error), retry });
      return undefined;
    }
  }

  /** Renders a frame around the mark under the cursor, with class `over` for the pointer and `keyed` for the keyboard. */
  #renderFrame(mark: number, isKeyed: boolean): TemplateResult {
    const { drawing } = this;
    const [box, outline] = [drawing?.boxOf(mark), drawing?.outlineOf?.(mark)];
    const inset = isKeyed ? 1 : 0;
    const isHeading = mark >= (this.#parts.selection()?.count ?? 0);
    const name = `${isKeyed ? 'keyed' : 'over'} ${isHeading ? 'head' : ''}`;
    const size = (px: number): number => Math.max(0, px - 2 * inset);
    return html`<svg class="overlay" aria-hidden="true">
      ${
        outline === undefined
          ? box &&
            svg`<rect class=${name} rx="2" x=${box.x + inset} y=${box.y + inset} width=${size(box.width)} height=${size(box.height)}></rect>`
          : svg`<path class=${name} d=${outline}></path>`
      }
    </svg>`;
  }
}

/** Returns the indexes from one mark to another, in ascending order. */
function between(one: number, other: number): readonly number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, k) => first + k);
}

function isKey(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

export function announcedAs(mark: MarkType, { plot }: Messages): ChartTexts {
  return { role: plot.role({ mark }), keys: plot.keys({ mark }) };
}
