import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Properties } from '../base/attributes/attribute.js';
import { driversAttributes, type DriversAttributes } from './attributes.js';
import { ChartController } from '../base/chart/chart-controller.js';
import { marksOf, type MarkChart } from '../base/chart/chart-marks.js';
import type { MarkController } from '../base/chart/mark-controller.js';
import type { MarkDescription } from '../base/chart/mark-description.js';
import { SalesElement } from '../base/element/sales-element.js';
import { chartStyles } from '../base/styles/chart.styles.js';
import { renderTip } from './cursor.js';
import { chosenLine, clauseOf, membersOf } from './model/choice.js';
import { driversModel } from './model/model.js';
import { pictureTexts } from './model/picture-texts.js';
import type { DriversPicture, DriversView, PictureTexts } from './model/view.js';
import { nameText, spokenLine } from './model/texts.js';
import { driversStyles } from './sales-drivers.styles.js';

/**
 * Shows why a measure changed between two periods, or how a selection differs from the rest, as a waterfall chart.
 *
 * @summary Why a measure changed between two periods
 * @fires sales-load - Fires when a new result is painted. Detail: `{ rowCount, dataRowCount }`.
 * @fires sales-error - Fires when the card shows an error. Detail: `{ code, message, hint }`.
 * @fires sales-select - Fires when the user selects or clears segments. Detail: `{ field, values, where }`.
 * @csspart card - The card.
 * @csspart heading - The heading of the card.
 * @csspart chart - The chart.
 * @csspart menu - The menu and the panel “How is this calculated?”.
 * @csspart table - The data table view.
 * @csspart status - The message for an empty result or an error.
 * @csspart tooltip - The tooltip.
 * @cssprop --sales-color-accent - Color of the selected segment.
 * @cssprop --sales-color-accent-fill - Color of the current amount.
 * @cssprop --sales-series-other - Color of the earlier amount.
 * @cssprop --sales-color-positive-fill - Color of favorable steps.
 * @cssprop --sales-color-negative-fill - Color of unfavorable steps.
 */
export class SalesDrivers extends SalesElement<DriversAttributes, DriversView, DriversPicture> {
  static override properties = driversAttributes;
  static override styles: CSSResultGroup = [SalesElement.styles, chartStyles, driversStyles];

  protected override readonly widgetModel = driversModel;
  protected override readonly body: MarkChart<DriversView, DriversPicture, PictureTexts> = new ChartController(
    this,
    this.state,
    this.card,
    {
      load: async () => (await import('./plot/drivers.js')).driversPlot,
      picture: (view) => ({ view, chosen: chosenLine(this.filters.own, view) }),
      drawnFrom: () => [this.filters.own],
      texts: ({ view }, context, caption) => pictureTexts(view, context, caption),
      announced: () => this.state.messages.drivers,
      gestures: () => this.#marks,
      describe: (line) => this.#describe(line),
      renderSkeleton,
      isScrollable: true,
    },
  );
  readonly #marks: MarkController = marksOf(this, this.body, {
    filters: this.filters,
    count: () => this.state.view?.steps.length ?? 0,
    keyOf: (line) => this.#keyOf(line),
    chosen: () => this.#chosen,
    choose: (lines, moving) => this.#choose(lines, moving),
  });

  #keyOf(line: number): string | undefined {
    const { view } = this.state;
    const step = view?.steps[line];
    return step && (clauseOf(step, view) || `${step.kind} ${line}`);
  }

  get #chosen(): readonly number[] {
    return this.body.picture?.chosen ?? [];
  }

  /** Selects one segment at a time, because no clause describes two segments together. */
  #choose(lines: readonly number[], moving: boolean): void {
    const { view, context } = this.state;
    if (!view || !context || moving) return;
    const line = lines.find((one) => !this.#chosen.includes(one)) ?? lines[0];
    const step = line === undefined ? undefined : view.steps[line];
    const where = clauseOf(step, view);
    const { drivers } = context.messages;
    if (step && where === '') {
      this.card.announce(step.kind === 'group' && step.group.kind !== 'unknown' ? drivers.tooMany : drivers.noFilter);
      return;
    }
    this.filters.set(where);
    this.requestUpdate();
    const members = step ? membersOf(step, view) : [];
    const [first] = members;
    const announcement = step ? drivers.chosen({ segment: nameText(step, view, context) }) : drivers.cleared;
    const values = members.flatMap(({ dimension, member }) => (dimension === first?.dimension ? [member] : []));
    this.body.reportSelection(announcement, { field: first?.dimension ?? '', values, where });
  }

  #describe(line: number): MarkDescription | undefined {
    const { view, context } = this.state;
    if (!view?.steps[line] || !context) return undefined;
    const alone = this.#chosen.includes(line);
    return { tip: renderTip(view, line, { context, alone }), spoken: spokenLine(line, view, context) };
  }
}

function renderSkeleton(): TemplateResult {
  // Start and end of each bar, as percentages of the height.
  const spans = [
    [55, 45],
    [30, 25],
    [20, 10],
    [20, 18],
    [38, 6],
    [38, 62],
  ];
  const bars = spans.map(([top, height], i) => `M${i * 17 + 3},${top!}h11v${height!}h-11z`).join('');
  return html`<svg class="bones" viewBox="0 0 100 100" preserveAspectRatio="none"><path d=${bars}></path></svg>`;
}

export interface SalesDrivers extends Properties<typeof driversAttributes> {}
