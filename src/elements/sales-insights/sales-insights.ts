import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { fieldsIn, isSame } from '../../crossfilter/clauses.js';
import { formatNumber } from '../../format/number.js';
import type { Messages } from '../../messages/en.js';
import { insightsCardWords } from '../../messages/insights-card-words.js';
import type { QueryResult } from '../../query/result.js';
import { parseWhere } from '../../query/where/where.js';
import { clauseText } from '../base/card/clause-label.js';
import { text } from '../base/element/data-element.js';
import { ModuleController } from '../base/element/module-controller.js';
import type { Plans, Results } from '../base/query/query-controller.js';
import { SalesElement } from '../base/element/sales-element.js';
import { SalesSelectEvent } from '../base/element/events.js';
import type { Explanation, TableView, WidgetContext } from '../base/element/widget.js';
import type { NamesWanted } from '../base/words/member-names.js';
import type { PartialMessages } from '../base/words/words.js';
import { Doors, STORY } from './views/doors.js';
import { renderFinding, type FindingScene } from './views/finding-card.js';
import { MAIN, type Finding } from './model/finding.js';
import { Finder } from './finder.js';
import { renderBones, renderFindings, renderList, renderNone } from './views/list-view.js';
import { bonesOf, readOptions, USUAL_LIMIT, type InsightsOptions } from './model/options.js';
import { insightsStyles } from './sales-insights.styles.js';
import { PageFilter } from './views/page-filter.js';
import { renderStory } from './views/story-view.js';
import { Story } from './views/story.js';
import type { InsightsView } from './model/view.js';

/** What the card says before there is anything to tell. */
const CARD_WORDS: PartialMessages = { insights: insightsCardWords };

/**
 * What stands out in the data, in plain sentences: breaks, odd periods, members ahead and behind, discounts that lose money, customers at risk and more; each with
 * its figures, a small picture, the chance that it is none, what to do by which written rule, and a button that filters the page by it. As a story, step by step.
 *
 * @summary Findings and advice in plain sentences, ranked by what is at stake
 * @fires sales-load - after each paint of a new answer: `{ rowCount, dataRowCount }`, the number of findings
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @fires sales-select - when a finding is shown on the page or given up, by its button or by a step of the story: `{ field, values, where }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart menu - the menu and the panel “How is this calculated?”
 * @csspart table - the table with one row for each finding
 * @csspart status - what is said of emptiness and errors
 * @cssprop --sales-color-positive - the sign of good news
 * @cssprop --sales-color-negative - the sign of what needs attention
 * @cssprop --sales-color-accent - what the small pictures tell of
 */
export class SalesInsights extends SalesElement<InsightsView> {
  static override styles: CSSResultGroup = [SalesElement.styles, insightsStyles];

  /**
   * What is looked at, by names or groups separated by commas: `break anomaly change season` (group `time`), `peers falling concentration` (`ranking`),
   * `retention new-repeat at-risk` (`customers`), `discounts returns bundles` (`offers`). Default: all that the data can answer.
   */
  @property(text) topics = '';
  /** How many findings are told, 1 … 50. Default 6; a button shows the others. */
  @property(text) limit = '';
  /** `list`, or `story`: one finding at a time, and the page follows with its filter. */
  @property(text) mode = 'list';
  /** The step of the story: its place from 1, or the key of a finding. Default: the first. */
  @property(text) step = '';

  @property({ state: true, attribute: false }) private isWhole = false;

  /** The filter of a finding whose button is pressed, and that of the story, which may begin while the other is set. */
  readonly #pressed = new PageFilter(this.filters, (clause) => this.#namesOf(clause));
  readonly #told = new PageFilter(this.filters, (clause) => this.#namesOf(clause));
  readonly #story: Story = new Story(this, {
    page: this.#told,
    findings: () => (this.partly || this.phase === 'stale' ? undefined : this.#visible),
    wanted: () => {
      const { step = 1 } = this.#readOptions();
      return typeof step === 'number' ? step - 1 : step;
    },
    onStep: (finding) => this.#tellStep(finding),
  });
  /** The height of the list in px before something in it opened. */
  #listHeight: number | undefined;
  readonly #doors = new Doors(() => this.requestUpdate());
  /** The model that queries and finds. */
  readonly #model = new ModuleController(this, () => import('./model/findings.js'));
  #made: Finder | undefined;

  /** The findings, one row each with raw figures. */
  override get result(): QueryResult | undefined {
    return super.result && this.#finder?.result;
  }

  protected override readonly patient = true;

  protected override saysNothing({ findings }: InsightsView): boolean {
    return findings.length === 0;
  }

  protected override isOptional(name: string): boolean {
    return name !== MAIN;
  }

  protected override get ownWords(): PartialMessages {
    return this.#finder?.words ?? CARD_WORDS;
  }

  protected override get dependency(): ModuleController<unknown> {
    return this.#model;
  }

  protected override headingOf({ insights }: Messages): string {
    return insights.heading;
  }

  protected override toPlans(context: WidgetContext): Plans {
    return this.#finder!.plans(context, this.#readOptions().topics);
  }

  protected override readAs(clauses: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return this.#pressed.readAs(this.#told.readAs(clauses));
  }

  protected override toMorePlans(results: Results): Plans {
    return this.#finder!.morePlans(results);
  }

  protected override namedMembers(results: Results): NamesWanted {
    return this.#finder!.members(results);
  }

  protected override toView(results: Results, { names }: WidgetContext): InsightsView {
    const { partly: isPart } = this;
    const failed = isPart ? [] : Object.keys(this.failures);
    return this.#finder!.find(results, { failed, isPart, isRead: this.matches(':hover, :focus-within'), names });
  }

  /** Without rows there is nothing to look at: the card says why. */
  protected override sentence(view: InsightsView, context: WidgetContext): string | undefined {
    return this.phase === 'empty' ? undefined : this.#finder!.sentence(view, context);
  }

  protected override summary(view: InsightsView, context: WidgetContext): string {
    if (this.phase === 'empty') return '';
    const heads = view.findings.slice(0, this.#limit).map((finding) => this.#finder!.tell(finding, view, context).head);
    return context.words.insights.summary(this.#finder!.sentence(view, context), heads);
  }

  protected override table(view: InsightsView, context: WidgetContext): TableView {
    return this.#finder!.table(view, context, this.#caption);
  }

  protected override explain(view: InsightsView, context: WidgetContext): readonly Explanation[] {
    return this.#finder!.explain(view, context, this.failures);
  }

  protected override checkWords(): void {
    super.checkWords();
    this.#readOptions();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#holdList();
    void this.updateComplete.then(() => {
      if (this.isConnected && (this.phase === 'ready' || this.phase === 'empty')) this.#story.settle();
    });
  }

  protected override renderSkeleton(): TemplateResult {
    const bones = bonesOf(this.limit);
    return renderBones(this.phase === 'error' || this.phase === 'empty' ? Math.min(2, bones) : bones);
  }

  protected override renderBody(view: InsightsView, context: WidgetContext): TemplateResult {
    const place = view.awaited.length > 0 ? -1 : this.#story.placeIn(this.#visible);
    const finding = this.#visible[place];
    if (!finding) return this.#renderList(view, context);
    return html`${this.#renderStep(finding, place, view, context)}
      <div class="paper">${renderFindings(this.#visible, 0, this.#scene(view, context, 'p'))}</div>`;
  }

  /** `undefined` until the model is loaded. */
  get #finder(): Finder | undefined {
    const { module } = this.#model;
    return (this.#made ??= module && new Finder(module));
  }

  get #caption(): string {
    return this.heading || this.headingOf(this.words);
  }

  /** The findings that are shown. */
  get #visible(): readonly Finding[] {
    return this.shown?.findings.slice(0, this.isWhole ? Infinity : this.#limit) ?? [];
  }

  get #limit(): number {
    return this.problem ? USUAL_LIMIT : this.#readOptions().limit;
  }

  /** @throws SalesError bad-option */
  #readOptions(): InsightsOptions {
    return readOptions(this);
  }

  #scene(view: InsightsView, context: WidgetContext, prefix: string): FindingScene {
    return {
      context,
      lead: view.lead,
      tell: (finding) => this.#finder!.tell(finding, view, context),
      prefix,
      isShown: (finding) => this.#isShown(finding),
      isOpen: (finding, door) => this.#doors.isOpen(prefix, door, finding),
      onShow: (finding) => this.#show(finding),
      onDoor: (finding, door) => {
        this.#measureList();
        this.#doors.turn(prefix, door, finding);
      },
    };
  }

  #renderList(view: InsightsView, context: WidgetContext): TemplateResult {
    const { findings, awaited, looked, lacking, failed } = view;
    if (findings.length === 0 && awaited.length === 0) {
      const names = (topics: InsightsView['looked']): string => this.#finder!.names(topics, context);
      const lists = { looked: names(looked), lacking: names(lacking), failed: names(failed) };
      return renderNone(this.#finder!.sentence(view, context), lists, context);
    }
    const told = this.#visible;
    const list = {
      told,
      left: findings.length - told.length,
      isWhole: this.isWhole,
      room: awaited.length > 0 ? Math.max(0, bonesOf(this.limit) - told.length) : 0,
      canStep: told.length > 1 && awaited.length === 0,
      onStep: () => void this.#begin(),
      onMore: this.#onMore,
      onKey: this.#onKey,
    };
    return renderList(list, this.#scene(view, context, 'f'));
  }

  #renderStep(finding: Finding, place: number, view: InsightsView, context: WidgetContext): TemplateResult {
    const count = this.#visible.length;
    const say = (n: number): string => formatNumber(n, 'count', context);
    const step = renderFinding(finding, place, this.#scene(view, context, STORY));
    return renderStory(step, this.#caption, {
      words: context.words,
      place,
      count,
      shown: [say(place + 1), say(count)],
      clause: finding.where === '' ? undefined : clauseText(finding.where, context),
      isLost: this.#story.isLost,
      isRtl: context.dir === 'rtl',
      link: this.#story.uncopied,
      go: (next) => this.#story.go(next),
      end: () => void this.#end(),
      copy: () => void this.#copy(),
    });
  }

  #isShown({ where }: Finding): boolean {
    const { own } = this.filters;
    return this.#pressed.isSet(where) || (where !== '' && own !== '' && isSame(own, where));
  }

  /** The names that the field of a clause has: its role and its column. */
  #namesOf(clause: string): readonly string[] {
    const roles = this.context?.catalog.roles ?? [];
    return fieldsIn(clause).flatMap((field) => [
      field,
      ...roles.flatMap(({ role, ref }) => (role === field ? [ref.column] : ref.column === field ? [role] : [])),
    ]);
  }

  /** Filters the page by a finding, or takes that back. */
  #show(finding: Finding): void {
    const { context } = this;
    if (!context) return;
    const { insights } = context.words;
    const isCleared = this.#isShown(finding);
    const where = isCleared ? '' : finding.where;
    if (isCleared && !this.#pressed.isSet(finding.where)) this.filters.set('');
    else this.#pressed.set(where);
    this.requestUpdate();
    this.announce(isCleared ? insights.cleared : insights.chosen(clauseText(finding.where, context)));
    this.#select(where);
  }

  #select(where: string): void {
    const [first] = where === '' ? [] : parseWhere(where);
    const values = first?.items.map((item) => (item.kind === 'equals' ? item.value : null)) ?? [];
    this.dispatchEvent(new SalesSelectEvent({ field: first?.field ?? '', values, where }));
  }

  async #begin(): Promise<void> {
    this.#story.begin();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.story')?.focus();
  }

  async #end(): Promise<void> {
    this.#story.end();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.start')?.focus();
  }

  async #copy(): Promise<void> {
    const isCopied = await this.#story.copy();
    const { story } = this.words.insights;
    this.announce(isCopied ? story.copied : story.notCopied);
    await this.updateComplete;
    if (!isCopied) this.renderRoot.querySelector<HTMLElement>('.link input')?.focus();
  }

  /** Says the step, and what the page shows now. */
  #tellStep(finding: Finding | undefined): void {
    const { context, shown: view } = this;
    if (!context || !view) return;
    const { story } = context.words.insights;
    const say = (n: number): string => formatNumber(n, 'count', context);
    if (finding) {
      const place = story.place(say(this.#visible.indexOf(finding) + 1), say(this.#visible.length));
      const clause = finding.where === '' ? undefined : clauseText(finding.where, context);
      this.announce(story.said(place, this.#finder!.tell(finding, view, context).head, clause));
    } else this.announce(story.left);
    this.#select(finding?.where ?? this.filters.own);
  }

  readonly #onMore = (): void => {
    this.#measureList();
    this.isWhole = !this.isWhole;
  };

  get #list(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.all .list');
  }

  /** Keeps the height of the list before something in it opens. */
  #measureList(): void {
    this.#listHeight ??= this.#list?.offsetHeight;
  }

  /** On a dashboard what opens scrolls within the card, so that the cards next to it keep their height. */
  #holdList(): void {
    const list = this.#list;
    const isHeld = this.dashboardTile !== undefined && (this.isWhole || this.#doors.isAnyTurned);
    if (!isHeld) this.#listHeight = undefined;
    list?.classList.toggle('held', isHeld);
    if (list) list.style.maxBlockSize = isHeld && this.#listHeight ? `${this.#listHeight}px` : '';
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const finding = this.#visible.find((one) => this.#isShown(one));
    if (event.key !== 'Escape' || !finding) return;
    event.preventDefault();
    this.#show(finding);
  };
}
