import type { PropertyValues } from 'lit';
import type { MemberNames } from '../../../format/member-name.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import type { Progress } from '../../../query/source.js';
import type { SalesError } from '../../../util/error.js';
import { completed, contextOf } from './context.js';
import type { DataConnection } from '../data/data-connection.js';
import { SalesLoadEvent } from './events.js';
import { Drags } from '../query/drags.js';
import { FilterController } from '../query/filter-controller.js';
import { languageOf, settleLocale, type LocaleSettings } from '../words/locale.js';
import { NamesController } from '../words/names-controller.js';
import type { NamesBeside, NamesWanted } from '../words/member-names.js';
import { LazyLoadController } from '../data/lazy-load-controller.js';
import type { Phase } from './phase.js';
import { PromisingElement, type Standing } from './promising-element.js';
import { QueryController, type Failures, type Plans, type Results } from '../query/query-controller.js';
import { SizeController } from '../card/size-controller.js';
import { SourceController } from '../data/source-controller.js';
import type { WidgetContext } from './widget.js';
import { englishOf } from '../words/words.js';
import { WordsController } from '../words/words-controller.js';

/**
 * The asking half of a widget: finds its data, takes part in its filter group, asks its plans, turns answers into a view, and keeps
 * `result`. How a view is shown is the other half's: `SalesElement`.
 */
export abstract class AskingElement<View = unknown> extends PromisingElement<View> {
  /** The clauses and the place of this widget in its filter group. */
  protected readonly filters = new FilterController(this, {
    fields: () => this.fields,
    isBrush: () => this.isBrush(),
    followsBrush: () => this.followsBrush(),
    onChange: () => this.#onFilters(),
    onExpected: (move) => this.#drags.prepare(move),
  });
  /** The width of the widget. */
  protected readonly size = new SizeController(this);
  /** Whether something of what is shown is put off until a drag pauses; `ready` waits for it. */
  protected postponed = false;
  /** Whether a drag pauses, so that nothing more is put off. */
  protected calm = false;
  /** The plan of the answer that becomes `result`. */
  protected plan: QueryPlan | undefined;

  readonly #query = new QueryController(this);
  readonly #names = new NamesController(this);
  readonly #lazyLoad = new LazyLoadController(this);
  readonly #wording = new WordsController(
    this,
    () => this.ownWords,
    () => this.wantAnew(),
  );
  readonly #data = new SourceController(this, () => {
    const { reloading, error } = this.#connection ?? {};
    if (reloading || error !== this.#told) this.awaitAnew();
    this.#told = error;
    this.requestUpdate();
  });
  readonly #drags = new Drags({
    filter: () => this.filter,
    filters: this.filters,
    query: this.#query,
    connection: () => this.#connection,
    version: () => this.version,
    requestUpdate: () => this.requestUpdate(),
    ask: () => this.#askNow(),
    plansUnder: (filters, brush) => this.#plansUnder(filters, brush),
    catchUp: () => {
      this.calm = true;
      this.requestUpdate();
    },
  });
  #settings: LocaleSettings | undefined;
  #context: WidgetContext | undefined;
  #connection: DataConnection | undefined;
  #answers: Results | undefined;
  #view: View | undefined;
  /** The error of the data that was told last. */
  #told: SalesError | undefined;

  /** The answer that is painted; a new object after each `sales-load`. Undefined before the first and while an error is shown. */
  get result(): QueryResult | undefined {
    return this.phase === 'error' || !this.#answers ? undefined : (this.#answers['main'] ?? Object.values(this.#answers)[0]);
  }

  /** Loads the data anew and asks again. What is shown stays until the new answer is here. */
  refresh(): Promise<void> {
    this.wantAnew();
    void this.#data.connection?.reload();
    return this.ready;
  }

  /** The numbers shown as CSV text, exact, under the names as asked; members that are codes are followed by their names. */
  async toCSV(): Promise<string> {
    await this.ready;
    const { result } = this;
    return result ? this.#names.inColumns(result, (names) => this.namesBeside(result, names)).toCSV() : '';
  }

  /** Members that are shown besides those of the keys of answers and of clauses, by their fields. */
  protected namedMembers(_results: Results, _context: WidgetContext): NamesWanted {
    return [];
  }

  /** Names that belong behind columns of an answer besides its keys, where it goes to a file. */
  protected namesBeside(_result: QueryResult, _names: MemberNames): readonly NamesBeside[] {
    return [];
  }

  /** The view that is shown, undefined before the first answer and in an error. */
  protected get shown(): View | undefined {
    return this.#view;
  }

  /** What the view was made with. */
  protected get context(): WidgetContext | undefined {
    return this.#context;
  }

  /** The texts in the reader's language. */
  protected get words(): Messages {
    return this.#settings || this.problem ? this.#wording.of(this.language) : englishOf(this.ownWords);
  }

  /** Whether the reader's language is not known yet, or its first words are still being loaded: nothing is said until they are here. */
  protected get isMute(): boolean {
    return (!this.#settings && !this.problem) || this.#wording.isMute(this.language);
  }

  /** BCP 47 tag of numbers, dates and words, also before there are data. */
  protected get language(): string {
    return this.#settings?.locale ?? languageOf(this);
  }

  /** The writing direction of the card. */
  protected get dirOfText(): 'ltr' | 'rtl' {
    return this.#settings?.dir ?? 'ltr';
  }

  /** The data that are asked, undefined while there are none. */
  protected get connection(): DataConnection | undefined {
    return this.#connection;
  }

  /** How far the loading is. */
  protected get progress(): Progress | undefined {
    return this.#connection?.progress;
  }

  /** Why plans that may fail alone have no answer in what is shown. */
  protected get failures(): Failures {
    return this.#query.failures;
  }

  /** Whether what is shown is a part of the answers, the others being on their way. */
  protected get partly(): boolean {
    return this.#query.early;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connection = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    this.calm = false;
    super.updated(changed);
  }

  protected override get standing(): Standing {
    const { early, isBehind } = this.#query;
    return { answers: this.#answers, isPart: early || this.#data.isSearching, isBehind };
  }

  protected override get isNothing(): boolean {
    return this.#view !== undefined && this.saysNothing(this.#view);
  }

  protected override giveUp(): boolean {
    this.#view = undefined;
    return !this.#wording.isMute(this.language);
  }

  protected override isComplete(): boolean {
    if (this.postponed) this.#drags.catchUp();
    return !this.postponed;
  }

  protected override tellNew(): void {
    this.dispatchEvent(
      new SalesLoadEvent({ rowCount: this.result?.rowCount ?? 0, dataRowCount: this.#context!.catalog.tables[0]?.rowCount ?? 0 }),
    );
    this.onShown(this.#view!, this.#context!);
  }

  #onFilters(): void {
    const { moving } = this.filters;
    if (moving && this.patient) return;
    if (moving) this.#drags.follow();
    else this.wantAnew();
  }

  protected override advance(changed: PropertyValues): Phase {
    this.checkWords();
    this.filters.sync();
    if (this.#lazyLoad.mayLoad()) {
      this.#data.resolve();
      this.dependency?.request();
    }
    this.#settings = settleLocale(this, this, this.#data.provider);
    const connection = this.#data.connection;
    this.#connection = connection;
    const error = this.#data.error ?? connection?.error;
    const waiting = this.#view === undefined ? 'loading' : 'stale';
    if (!connection?.catalog) {
      if (error) throw error;
      return waiting;
    }
    if (connection.reloading || this.#lacksDependency()) return waiting;
    const context = this.#contextFor(connection.catalog, this.#settings);
    this.#ask(connection, context, this.#settings);
    if (this.#query.error) throw this.#query.error;
    const { pending, early, isFresh } = this.#query;
    if ((pending && !early && !isFresh) || this.#wording.pending) return waiting;
    if (this.#awaitsNames(connection, context)) return waiting;
    this.#show(this.#contextFor(connection.catalog, this.#settings), changed);
    this.problem = error;
    if (error || (pending && !early)) return 'stale';
    return this.isEmpty(this.#answers!) ? 'empty' : 'ready';
  }

  /** Returns whether the code to query with is still loading. @throws SalesError when it could not be loaded */
  #lacksDependency(): boolean {
    const { dependency } = this;
    dependency?.request();
    if (dependency?.error) throw dependency.error;
    return dependency?.isPending ?? false;
  }

  #contextFor(catalog: Catalog, settings: LocaleSettings): WidgetContext {
    const { where, words } = this;
    const { acting: filters, own } = this.filters;
    const { names } = this.#names;
    return contextOf({ catalog, settings, words, names, width: this.size.width, where, filters, own }, this.#context);
  }

  #awaitsNames(connection: DataConnection, context: WidgetContext): boolean {
    const results = this.#query.results!;
    const more = (): NamesWanted => this.namedMembers(results, context);
    return this.#names.awaits({ connection, results, context, isMoving: this.filters.moving, more });
  }

  #ask(connection: DataConnection, context: WidgetContext, settings: LocaleSettings): void {
    const plans = completed(this.toPlans(context), context, settings);
    this.plan = Object.values(plans)[0];
    this.#names.look(context, plans);
    const follow = (results: Results): Plans => completed(this.toMorePlans(results, context), context, settings);
    const { firstAlone, filters } = this;
    if (filters.moving && this.patient && this.#answers) return;
    const isOptional = this.isOptional && ((name: string) => this.isOptional!(name));
    this.#query.ask(connection, { plans, follow, firstAlone, moving: filters.moving, ...(isOptional && { isOptional }) });
  }

  /** Asks what is wanted now, without a render; false where only a render can tell. */
  #askNow(): boolean {
    const { catalog } = this.#connection ?? {};
    this.wantAnew(false);
    if (!catalog || this.#view === undefined || this.filters.own !== this.#context?.own) return false;
    this.#ask(this.#connection!, this.#contextFor(catalog, this.#settings!), this.#settings!);
    return this.#query.pending;
  }

  #plansUnder(filters: readonly string[], brush: string): readonly QueryPlan[] {
    if (this.#view === undefined || this.patient) return [];
    const context = { ...this.#context!, filters };
    const plans = { ...this.toPlans(context), ...this.toMorePlans(this.#answers!, context, brush) };
    return Object.values(completed(plans, context, this.#settings!));
  }

  #show(context: WidgetContext, changed: PropertyValues): void {
    const { results } = this.#query;
    this.#query.show();
    const asked = [...changed.keys()].some((name) => this.isAttribute(name));
    if (!asked && results === this.#answers && context === this.#context && this.#view !== undefined) return;
    this.#answers = results;
    this.#context = context;
    this.#view = this.toView(results!, context);
  }
}
