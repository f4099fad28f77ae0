import type { TemplateResult } from 'lit';
import { resultName } from '../../query/measure.js';
import { markStyles, renderLegend, renderMark, highlightsOf, markAt } from '../base/highlight/highlights.js';
import type { SalesElement } from '../base/element/sales-element.js';
import type { WidgetModel } from '../base/element/widget.js';
import type { KpiAttributes } from './attributes.js';
import type { KpiView } from './model/kpi.js';

type KpiModel = WidgetModel<KpiAttributes, KpiView>;

/** The highlights of a KPI: its marked numbers, and what the marks mean. Loaded with the first attribute `highlight`. */
export class KpiHighlight {
  readonly #models = new WeakMap<KpiModel, KpiModel>();

  constructor(host: Pick<SalesElement, 'adoptStyles'>) {
    host.adoptStyles(markStyles, 'weak');
  }

  /** Returns a model with the marks of its numbers in the view. */
  modelOver(model: KpiModel): KpiModel {
    const known = this.#models.get(model) ?? withMarks(model);
    this.#models.set(model, known);
    return known;
  }

  /** Renders number `n` of a view with its mark, if it has one. */
  render({ marks }: KpiView, n: number, content: unknown): unknown {
    return renderMark(marks?.[n], content);
  }

  /** Renders what the marks of the numbers mean; nothing without marked numbers. */
  renderLegend({ marks = [] }: KpiView): TemplateResult | undefined {
    return renderLegend([...new Set(marks)].filter((mark) => mark !== undefined));
  }
}

function withMarks(model: KpiModel): KpiModel {
  return {
    ...model,
    view(attributes, results, context) {
      const view = model.view(attributes, results, context);
      const { highlight = '', measure: measures, compare } = attributes;
      const { result } = view;
      const highlights = highlightsOf(highlight, { measures, compare, result }, context);
      const marks = measures.map((measure) => {
        const own = highlights.filter((one) => one.measure === resultName(measure));
        return markAt(own, result, 0);
      });
      return { ...view, marks };
    },
  };
}
