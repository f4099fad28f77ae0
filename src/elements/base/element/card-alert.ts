import type { TemplateResult } from 'lit';
import { alertTexts } from '../../../messages/compiled/en/alert.js';
import type { AlertStatus } from '../../../query/alert.js';
import type { CardController } from '../card/card-controller.js';
import type { SalesElement } from './sales-element.js';
import type { Shown, WidgetModel } from './widget.js';
import { type AlertSetting, alertOf, alertStatus } from '../alert/alert.js';
import { alertStyles, renderAlert, AlertSignal } from '../alert/alert-signal.js';

/** A view with what the data says about an alert. */
interface AlertedView {
  readonly alert?: AlertStatus;
}

/** Returns what a widget with an alert queries and shows: the numbers of the alert are those of the days and filters of the card. */
function modelWithAlert<Attributes, View extends AlertedView, Picture>(
  model: WidgetModel<Attributes, View, Picture>,
  settingOf: (attributes: Attributes) => AlertSetting,
): WidgetModel<Attributes, View, Picture> {
  return {
    ...model,
    messages: { ...model.messages, alert: alertTexts },

    plans(attributes, context) {
      const { plan } = alertOf(settingOf(attributes), context);
      // An alert is about the data: a scenario raises none.
      return { ...model.plans(attributes, context), ...(plan && { alert: { ...plan, scenario: {} } }) };
    },

    view(attributes, { alert: found, ...results }, context, previous) {
      const { rule } = alertOf(settingOf(attributes), context);
      const isKnown = rule.kind === 'age' || found !== undefined;
      const view = model.view(attributes, results, context, previous);
      return isKnown ? { ...view, alert: alertStatus(rule, found, context) } : view;
    },

    summary(shown: Shown<View, Picture>, attributes) {
      const { view, context } = shown;
      const summary = model.summary(shown, attributes);
      return view.alert?.isActive ? context.messages.sentences({ items: [view.alert.text, summary] }) : summary;
    },

    // The card shows the text of the alert next to its sentence.
    sentence: (shown, attributes) => (model.sentence ? model.sentence(shown, attributes) : model.summary(shown, attributes)),

    async explain(attributes, shown) {
      const { messages } = shown.context;
      const own = (await model.explain?.(attributes, shown)) ?? [];
      const isUnusual = alertOf(settingOf(attributes), shown.context).rule.kind === 'unusual';
      return isUnusual ? [...own, { term: messages.alert.unusualTerm, text: messages.alert.unusualRule }] : own;
    },
  };
}

/** The alert of a card: what it queries, its sentence, and its state and event. Loaded with the first attribute `alert`. */
export class CardAlert<Attributes, View extends AlertedView, Picture = undefined> {
  readonly model: WidgetModel<Attributes, View, Picture>;

  readonly #signal: AlertSignal;
  readonly #card: Pick<CardController<Attributes, View, Picture>, 'announce'>;

  constructor(
    host: SalesElement<Attributes, View, Picture>,
    states: CustomStateSet,
    card: Pick<CardController<Attributes, View, Picture>, 'announce'>,
    {
      model,
      settingOf,
    }: { readonly model: WidgetModel<Attributes, View, Picture>; readonly settingOf: (attributes: Attributes) => AlertSetting },
  ) {
    this.model = modelWithAlert(model, settingOf);
    this.#signal = new AlertSignal(host, states);
    this.#card = card;
    host.adoptStyles(alertStyles, 'weak');
  }

  render(status: AlertStatus | undefined): TemplateResult | undefined {
    return renderAlert(status);
  }

  /** Takes the status of painted numbers. A change fires the event, and a new alert is announced. */
  take(status: AlertStatus | undefined): void {
    if (this.#signal.take(status) && status?.isActive) this.#card.announce(status.text);
  }
}
