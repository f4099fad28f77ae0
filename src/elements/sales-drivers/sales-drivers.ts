import type { MarkDescription, MarkSelection } from '../base/chart/marks.js';
import type { CSSResultGroup } from 'lit';
import type { Properties } from '../base/attributes/attribute.js';
import { driversAttributes, type DriversAttributes } from './attributes.js';
import { MarkChart } from '../base/chart/mark-chart.js';
import { listSkeleton } from '../base/chart/skeleton.js';
import { SalesElement } from '../base/element/sales-element.js';
import { chartStyles } from '../base/styles/chart.styles.js';
import {
  chosenLine,
  clauseOf,
  type DriversPicture,
  type DriversView,
  membersOf,
  type PictureTexts,
  type Step,
} from './model/view.js';
import { driversModel } from './model/model.js';
import { pictureTexts, detailsOf, nameText, spokenLine, titleOf } from './model/texts.js';
import { driversStyles } from './sales-drivers.styles.js';

type DriversChart = MarkChart<DriversView, DriversPicture, PictureTexts>;

/**
 * Shows why a measure changed between two periods, or how a selection differs from the rest, as contributions around zero.
 *
 * @summary Why a measure changed between two periods
 * @fires sales-select - Fires when the user selects or clears segments. Detail: `{ field, values, where }`.
 * @csspart chart - The chart.
 * @cssprop --sales-color-accent - Color of the selected segment.
 * @cssprop --sales-color-positive-fill - Color of favorable steps.
 * @cssprop --sales-color-negative-fill - Color of unfavorable steps.
 */
export class SalesDrivers extends SalesElement<DriversAttributes, DriversView, DriversPicture> {
  static override properties = driversAttributes;
  static override styles: CSSResultGroup = [SalesElement.styles, chartStyles, driversStyles];

  protected override readonly widgetModel = driversModel;
  protected override readonly body: DriversChart = new MarkChart(this, this.state, this.card, {
    load: async () => (await import('./plot/drivers.js')).driversPlot,
    picture: (view) => ({ view, chosen: chosenLine(this.filters.own, view) }),
    texts: ({ view }, context, caption) => pictureTexts(view, context, caption),
    announced: () => this.state.messages.drivers,
    describe: (line) => this.#describe(line),
    skeleton: listSkeleton,
    selection: () => this.#selection,
  });

  /** Selects one segment at a time, because no clause describes two segments together. */
  get #selection(): MarkSelection | undefined {
    const { view, context } = this.state;
    if (!view || !context) return undefined;
    const { drivers } = context.messages;
    const stepOf = (lines: readonly number[], chosen: readonly number[]): Step | undefined =>
      view.steps[lines.find((one) => !chosen.includes(one)) ?? lines[0] ?? -1];
    return {
      count: view.steps.length,
      keyOf: (line) => {
        const step = view.steps[line];
        return step && (clauseOf(step, view) || `${step.kind} ${line}`);
      },
      chosenBy: () => this.body.picture?.chosen ?? [],
      refusalOf: (lines) => {
        const step = stepOf(lines, this.body.chosen);
        return step?.kind === 'group' && step.group.kind !== 'unknown' ? drivers.tooMany : drivers.noFilter;
      },
      clauseOf: (lines, chosen, moving) => {
        const step = stepOf(lines, chosen);
        const where = clauseOf(step, view);
        if (moving || (step && where === '')) return undefined;
        const members = step ? membersOf(step, view) : [];
        const [first] = members;
        const values = members.flatMap(({ dimension, member }) => (dimension === first?.dimension ? [member] : []));
        return { field: first?.dimension ?? '', values, where, names: step ? [nameText(step, view, context)] : [] };
      },
    };
  }

  #describe(line: number): MarkDescription | undefined {
    const { view, context } = this.state;
    const step = view?.steps[line];
    if (!step || !context) return undefined;
    const { drivers, plot } = context.messages;
    const hint = this.body.chosen.includes(line) ? plot.unclickHint : drivers.clickHint;
    return {
      title: titleOf(step, view, context),
      rows: detailsOf(step, view, context),
      hint: clauseOf(step, view) === '' ? '' : hint,
      spoken: spokenLine(line, view, context),
    };
  }
}

export interface SalesDrivers extends Properties<typeof driversAttributes> {}
