import type { TemplateResult } from 'lit';
import { alertTexts } from '../../messages/compiled/en/alert.js';
import { alertOf, alertStatus } from '../base/alert/alert.js';
import type { SalesAlertDetail } from '../base/alert/alert-event.js';
import { AlertSignal } from '../base/alert/alert-signal.js';
import { alertStyles, renderAlert } from '../base/alert/render-alert.js';
import type { CardController } from '../base/card/card-controller.js';
import type { SalesElement } from '../base/element/sales-element.js';
import type { WidgetContext, WidgetModel } from '../base/element/widget.js';
import type { KpiAttributes } from './attributes.js';
import type { KpiView } from './model/kpi.js';
import { kpiModel } from './model/model.js';

const ruleOf = (attributes: KpiAttributes, { catalog }: Pick<WidgetContext, 'catalog'>): ReturnType<typeof alertOf> =>
  alertOf(attributes.alert!, catalog, attributes);

/** What a KPI with an alert queries and shows: the numbers of the alert are those of the days and filters of the card. */
const modelWithAlert: WidgetModel<KpiAttributes, KpiView> = {
  ...kpiModel,
  messages: { ...kpiModel.messages, alert: alertTexts },

  plans(attributes, context) {
    // An alert is about the data: a scenario raises none.
    const alert = { ...ruleOf(attributes, context).plan, scenario: {} };
    return { ...kpiModel.plans(attributes, context), alert };
  },

  view(attributes, results, context) {
    const { alert: found, ...shown } = results;
    const { rule } = ruleOf(attributes, context);
    return { ...kpiModel.view(attributes, shown, context), ...(found && { alert: alertStatus(rule, found, context) }) };
  },

  summary(shown, attributes) {
    const { view, context } = shown;
    const summary = kpiModel.summary(shown, attributes);
    return view.alert?.isActive ? context.messages.sentences({ items: [view.alert.text, summary] }) : summary;
  },
};

/** The alert of a KPI: what it queries, its sentence, and its state and event. Loaded with the first attribute `alert`. */
export class KpiAlert {
  /** What the KPI queries and shows. */
  readonly model = modelWithAlert;

  readonly #signal: AlertSignal;
  readonly #card: Pick<CardController<KpiAttributes, KpiView, undefined>, 'announce'>;

  constructor(
    host: SalesElement<KpiAttributes, KpiView>,
    states: CustomStateSet,
    card: Pick<CardController<KpiAttributes, KpiView, undefined>, 'announce'>,
  ) {
    this.#signal = new AlertSignal(host, states);
    this.#card = card;
    host.adoptStyles(alertStyles, 'weak');
  }

  /** Renders the sentence of an alert. */
  render(status: SalesAlertDetail | undefined): TemplateResult | undefined {
    return renderAlert(status);
  }

  /** Takes the status of painted numbers. A change fires the event, and a new alert is announced. */
  take(status: SalesAlertDetail | undefined): void {
    if (this.#signal.take(status) && status?.isActive) this.#card.announce(status.text);
  }
}
