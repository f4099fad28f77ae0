import type { ReactiveControllerHost } from 'lit';
import type { Messages } from '../../messages/en.js';
import type { Catalog } from '../../query/catalog.js';
import { sourceText } from '../base/card/card-notices.js';
import { clauseLabel } from '../base/card/clause-label.js';
import type { DataConnection } from '../base/data/data-connection.js';
import type { LocaleSettings } from '../base/words/locale.js';
import { QueryController } from '../base/query/query-controller.js';
import { causeOf } from './model/cause.js';
import { causePlans, choosesTime, factsOf, leadPlan } from './model/facts.js';
import { leadOf, type Lead } from './model/lead.js';
import type { PageName } from './model/place.js';

/** The name of the query of the headline; those of causes have the names of their dimensions. */
const LEAD = 'lead';

/** What the sentences are about: a page, and what is chosen from its data. */
export interface LeadSubject {
  readonly page: PageName;
  readonly catalog: Catalog;
  /** The filter of the dashboard itself, and those that act on it. */
  readonly where: string;
  readonly filters: readonly string[];
  /** Whether somebody drags one of the filters. */
  readonly moving: boolean;
  readonly settings: LocaleSettings;
}

/** What a dashboard says of a whole page: asks what the sentence under its heading tells, and words the answer. */
export class LeadController {
  readonly #query: QueryController;
  #subject: LeadSubject | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#query = new QueryController(host);
  }

  /** Asks about a subject, unless that is asked or known already. */
  ask(connection: DataConnection, subject: LeadSubject): void {
    this.#subject = subject;
    const { page, catalog, where, filters, moving, settings } = subject;
    const { calendar } = settings;
    const [facts, isTimeChosen] = [factsOf(catalog), choosesTime(clausesOf(subject), catalog)];
    const lead = leadPlan(page, facts, isTimeChosen);
    const causes = moving ? [] : causePlans(page, facts, isTimeChosen);
    const common = { ...(where && { where }), filters, ...(Object.keys(calendar).length > 0 && { calendar }) };
    const plans = Object.fromEntries([lead, ...causes].map((plan) => [plan.by?.[0] ?? LEAD, { ...plan, ...common }]));
    this.#query.ask(connection, { plans, follow: () => ({}), firstAlone: false, moving });
  }

  /** What stands under the heading by the newest answer; undefined before the first. */
  lead(words: Messages): Lead | undefined {
    const { [LEAD]: result, ...parts } = this.#query.results ?? {};
    if (!this.#subject || !result) return undefined;
    this.#query.show();
    const { catalog, settings } = this.#subject;
    const { locale, currency = catalog.currency, calendar } = settings;
    const context = { locale, currency, calendar: { ...catalog.calendar, ...calendar }, words };
    return leadOf(result, context, causeOf(Object.values(parts)));
  }

  /** Where the data of all widgets comes from, and its newest date. */
  source(words: Messages): string {
    const { catalog, settings } = this.#subject ?? {};
    return catalog && settings ? sourceText(catalog, words, settings.locale) : '';
  }

  /** The clauses that act on all widgets, in words. */
  filtered(words: Messages): string {
    if (!this.#subject) return '';
    const { catalog, settings } = this.#subject;
    const { locale } = settings;
    const { fiscalStart } = { ...catalog.calendar, ...settings.calendar };
    return words.list(clausesOf(this.#subject).map((clause) => clauseLabel(clause, words, { locale, fiscalStart })));
  }
}

function clausesOf({ where, filters }: LeadSubject): readonly string[] {
  return [where, ...filters].filter(Boolean);
}
