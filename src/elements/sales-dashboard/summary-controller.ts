import type { ReactiveController } from 'lit';
import type { CardClaims } from '../../query/claim.js';
import type { SalesError } from '../../util/error.js';
import type { QueryPlan } from '../../query/plan.js';
import { RANK } from '../../query/source.js';
import { comparisonClause } from '../../query/where/clause-list.js';
import type { Results } from '../../query/result/result.js';
import type { Messages } from '../../messages/en.js';
import type { Catalog } from '../../query/catalog.js';
import { sourceText } from '../base/data/data-texts.js';
import { clauseLabel } from '../base/card/clause-label.js';
import type { Answers } from '../base/data/answers.js';
import type { DataConnection } from '../base/data/data-connection.js';
import { localOptions } from '../base/element/widget-context.js';
import type { LocaleSettings } from '../base/messages/locale.js';
import { dataStateOf } from '../base/data/source-controller.js';
import { LifecycleController, type LifecycleHost } from '../base/element/lifecycle-controller.js';
import { QueryController } from '../base/query/query-controller.js';
import { causeOf, isMix, mostOf } from './model/cause.js';
import {
  causePlan,
  choosesTime,
  factsOf,
  growthPlan,
  recentPart,
  recentPlan,
  summaryComparison,
  summaryPlan,
} from './model/facts.js';
import {
  dealsText,
  gainPlan,
  lossOf,
  lossPlan,
  leadClaims,
  primaryMeasure,
  type Insight,
  type Lead,
  type LeadFindings,
} from './model/summary.js';
import type { PageName } from './attributes.js';

/** Names of the queries of the headline: its number, the cause of its change, the test of the change, profits, their change, and the newest part of the period with its profit and cause. */
const LEAD = 'lead';
const CAUSE = 'cause';
const GROWTH = 'growth';
const LOSS = 'loss';
const GAIN = 'gain';
const RECENT = 'recent';
const RECENT_GAIN = 'recent-gain';
const RECENT_CAUSE = 'recent-cause';

/** Milliseconds from the last painted card to the spoken answer. Screen readers drop what comes among many changes of a page. */
const CALM_MS = 500;

/** Subject of the headline: a page, and the filters on its data. */
export interface LeadSubject {
  readonly page: PageName;
  readonly catalog: Catalog;
  /** Filter of the dashboard, and the filters that apply to it. */
  readonly where: string;
  readonly filters: readonly string[];
  /** The comparison that the user has selected; `undefined` for that of the page. */
  readonly comparison?: string | undefined;
  /** True while the user drags a filter. */
  readonly moving: boolean;
  /** True once the first screen is painted. The statistics behind the cause load after it. */
  readonly hasScreen: boolean;
  readonly settings: LocaleSettings;
}

/** The insight of a card, with the data and the clauses that it is about. */
export interface CardInsight extends Insight {
  readonly of: Pick<LeadSubject, 'catalog' | 'where' | 'filters'>;
}

/** Queries and formats the headline of a dashboard page. */
export class LeadController implements ReactiveController {
  readonly #lifecycle: LifecycleController<Results>;
  readonly #query: QueryController;
  #subject: LeadSubject | undefined;
  /** The subject of the newest complete answer. */
  #answered: LeadSubject | undefined;
  #insight: CardInsight | undefined;
  /** What a viewer answered about the data of the subject. */
  #answers: Answers | undefined;
  /** The clauses of the newest result, and the answers about its data; `undefined` before the first. */
  #announced: { readonly clauses: readonly string[]; readonly answers: Answers | undefined } | undefined;
  /** What is to be spoken next, and what is spoken. */
  #next = '';
  #announcement = '';
  #calm: ReturnType<typeof setTimeout> | undefined;
  readonly #host: LifecycleHost;

  constructor(host: LifecycleHost) {
    this.#host = host;
    this.#lifecycle = new LifecycleController(host);
    this.#query = new QueryController(host, this.#lifecycle);
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#calm);
  }

  hostUpdated(): void {
    const { state, problem } = this.#lifecycle;
    // Without a headline, the page reports what is wrong.
    if (!problem) this.#lifecycle.send({ type: 'painted', epoch: state.epoch, isComplete: true });
  }

  /** Runs the queries of a subject, unless they are known or running. */
  ask(connection: DataConnection, subject: LeadSubject): void {
    // Answers count from the data on that was read with them.
    if (subject.catalog !== this.#subject?.catalog) this.#answers = connection.answers;
    this.#subject = subject;
    const { page, catalog, where, filters, comparison, moving, hasScreen, settings } = subject;
    const facts = factsOf(catalog);
    const compare = summaryComparison(facts, choosesTime(clausesOf(subject), catalog), comparison);
    const lead = summaryPlan(page, facts, compare);
    // Without a compared period, its newest part may have a cause.
    const compared = compare ?? 'previous-period';
    const cause = moving || !hasScreen ? undefined : causePlan(page, catalog, compared);
    const { scenario } = connection;
    const common = { ...(where && { where }), filters, ...(scenario && { scenario }), ...localOptions(settings) };
    const [loss, gain] = [lossPlan(page, catalog), gainPlan(page, catalog, compared)];
    const ofPeriod = compare !== undefined;
    const plans = {
      [LEAD]: { ...lead, ...common },
      ...(ofPeriod && cause && { [CAUSE]: { ...cause, ...common } }),
      ...(loss && { [LOSS]: { ...loss, ...common } }),
      ...(ofPeriod && gain && { [GAIN]: { ...gain, ...common } }),
    };
    this.#lifecycle.send({ type: 'dataChanged', data: dataStateOf({ connection }) });
    const follow = ({ [LEAD]: main }: Results): Readonly<Record<string, QueryPlan>> => {
      if (!main) return {};
      const calendar = { ...catalog.calendar, ...settings.calendar };
      const part = comparison === undefined ? recentPart(main, { calendar }) : undefined;
      const recent = part && recentPlan({ ...lead, where }, part, catalog);
      const growth = cause && growthPlan({ ...lead, where, filters }, part ?? main.facts, catalog);
      return {
        ...(recent && { [RECENT]: { ...common, ...recent } }),
        ...(recent && gain && { [RECENT_GAIN]: { ...common, ...recent, measures: gain.measures } }),
        ...(recent && cause && { [RECENT_CAUSE]: { ...common, ...cause, ...recent, measures: cause.measures } }),
        ...(growth && { [GROWTH]: { ...common, ...growth } }),
      };
    };
    this.#query.ask(connection, {
      plans,
      follow,
      firstAlone: true,
      moving,
      rankOf: (name) => (name === LEAD ? RANK.card : RANK.extra),
    });
  }

  /** Takes the insight that a card shows. Returns true when the headline may change. */
  take(insight: CardInsight | undefined): boolean {
    const hasChanged = insight?.text !== this.#insight?.text || (insight && !isSameSubject(insight.of, this.#insight?.of));
    this.#insight = insight;
    return hasChanged === true;
  }

  /** Why there is no headline. */
  get problem(): SalesError | undefined {
    return this.#lifecycle.problem;
  }

  /** True when all queries have ended. */
  get isComplete(): boolean {
    return !this.#lifecycle.state.run && this.#subject?.hasScreen === true;
  }

  /** True while the headline is about filters that were replaced. */
  get isStale(): boolean {
    const [shown, asked] = [this.#answered, this.#subject];
    return shown !== undefined && (!isSameSubject(shown, asked) || shown.comparison !== asked?.comparison);
  }

  /** Returns the text below the heading from the newest results; `undefined` before the first. */
  lead(messages: Messages): Lead | undefined {
    const { [LEAD]: result } = this.#lifecycle.state.answer?.results ?? {};
    if (!this.#subject || !result) return undefined;
    this.#lifecycle.send({ type: 'shown', isEmpty: false });
    if (this.isComplete) this.#answered = this.#subject;
    const { catalog, page, settings } = this.#subject;
    const { locale, currency = catalog.currency, calendar } = settings;
    const context = { locale, currency, calendar: { ...catalog.calendar, ...calendar }, messages };
    const found = primaryMeasure(result, context, this.#findings);
    const deals = found.headline === '' || page === 'customers' ? undefined : dealsText(catalog.warnings, context);
    const lead = deals
      ? { ...found, more: found.more ? found.more + messages.dashboard.then({ sentence: deals }) : deals }
      : found;
    if (!result.facts.scenario || lead.headline === '') return lead;
    return { ...lead, headline: messages.scenario({ heading: lead.headline }) };
  }

  /** Has the newest change spoken, once the cards are painted. */
  speak(): void {
    clearTimeout(this.#calm);
    if (this.#next === this.#announcement) return;
    this.#calm = setTimeout(() => {
      this.#announcement = this.#next;
      this.#host.requestUpdate();
    }, CALM_MS);
  }

  /**
   * Returns what is spoken of the last change of the filters, or of the answers about the data: what changed, and the text below the heading. Empty before
   * the first change; where a question stands in place of the figure, that question. `answered` is what was answered, otherwise how many questions are open.
   * `speak` replaces it by the newest.
   */
  announcement(messages: Messages, answered: string): string {
    const { state, problem } = this.#lifecycle;
    const lead = this.lead(messages);
    const subject = this.#subject;
    if (!subject || !(lead || problem) || state.run || subject.moving) return this.#announcement;
    const [before, now] = [this.#announced, { clauses: selectedIn(subject), answers: this.#answers }];
    const hasAnswered = before?.answers !== now.answers;
    const isQuestion = problem !== undefined && problem.readings.length > 0;
    const answer = isQuestion && !hasAnswered ? { headline: answered, more: '' } : problem ? undefined : lead;
    // After other errors, filters are announced with the next headline.
    const isLater = problem !== undefined && !isQuestion;
    if (!isLater || !before || hasAnswered) this.#announced = now;
    if (!before || (!hasAnswered && (isLater || before.clauses.join('\n') === now.clauses.join('\n')))) return this.#announcement;
    const change = answer ? this.#changeText(answer, [before.clauses, now.clauses], messages) : '';
    const items = [answered, change].filter((text) => text !== '');
    this.#next = hasAnswered ? messages.sentences({ items }) : change;
    return this.#announcement;
  }

  /** Returns the clauses that were added or removed, and the text below the heading. */
  #changeText(
    { headline, more }: Pick<Lead, 'headline' | 'more'>,
    [before, now]: readonly [before: readonly string[], now: readonly string[]],
    messages: Messages,
  ): string {
    const added = now.filter((clause) => !before.includes(clause));
    // A clause that another one replaces was not removed.
    const removed = added.length > 0 ? [] : before.filter((clause) => !now.includes(clause));
    const answer = more ? headline + messages.dashboard.then({ sentence: more }) : headline;
    return messages.dashboard.answered({
      added: this.#labels(added, messages),
      removed: this.#labels(removed, messages),
      answer: answer || messages.empty({ clause: undefined }),
    });
  }

  /** Returns what the text below the heading states. */
  get claims(): CardClaims | undefined {
    const { [LEAD]: result } = this.#lifecycle.state.answer?.results ?? {};
    return this.#subject && result && { ...leadClaims(result, this.#findings), where: clausesOf(this.#subject) };
  }

  get #findings(): LeadFindings {
    const { [CAUSE]: drivers, [GROWTH]: growth, [LOSS]: profits, ...others } = this.#lifecycle.state.answer?.results ?? {};
    const { [RECENT]: recent, [recent ? RECENT_GAIN : GAIN]: gain, [RECENT_CAUSE]: part = drivers } = others;
    // The insight of other filters or data belongs to another headline.
    const insight = isSameSubject(this.#insight?.of, this.#answered) ? this.#insight : undefined;
    const found = { cause: causeOf(part), most: mostOf(part, growth), loss: lossOf(profits), isMix: isMix(part) };
    return { ...found, gain, recent, insight };
  }

  /** Returns the data source of all widgets with its newest date. */
  source(messages: Messages): string {
    const { catalog, settings } = this.#subject ?? {};
    return catalog && settings ? sourceText(catalog, messages, settings.locale) : '';
  }

  /** Describes the clauses that apply to all widgets. */
  filtered(messages: Messages): string {
    return (this.#subject && this.#labels(selectedIn(this.#subject), messages)) ?? '';
  }

  /** Returns clauses as a list; `undefined` without any. */
  #labels(clauses: readonly string[], messages: Messages): string | undefined {
    if (!this.#subject || clauses.length === 0) return undefined;
    const { catalog, settings } = this.#subject;
    const { locale } = settings;
    const calendar = { ...catalog.calendar, ...settings.calendar };
    return messages.list({ items: clauses.map((clause) => clauseLabel(clause, messages, { locale, calendar, catalog })) });
  }
}

function clausesOf({ where, filters }: CardInsight['of']): readonly string[] {
  return [where, ...filters].filter(Boolean);
}

/** Returns everything that the user has selected: the clauses, and the comparison as one. */
function selectedIn(subject: LeadSubject): readonly string[] {
  const { comparison } = subject;
  return [...clausesOf(subject), ...(comparison === undefined ? [] : [comparisonClause(comparison)])];
}

function isSameSubject(one: CardInsight['of'] | undefined, other: CardInsight['of'] | undefined): boolean {
  return one?.catalog === other?.catalog && !!one && !!other && clausesOf(one).join('\n') === clausesOf(other).join('\n');
}
