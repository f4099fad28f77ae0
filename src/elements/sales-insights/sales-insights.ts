import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { Properties } from '../base/attributes/attribute.js';
import { insightsAttributes } from './attributes.js';
import { property } from 'lit/decorators.js';
import { isSame } from '../../crossfilter/clauses.js';
import { fieldsIn } from '../../query/where/clause-list.js';
import { formatNumber } from '../../format/number.js';
import type { QueryResult } from '../../query/result/result.js';
import { parseWhere } from '../../query/where/where.js';
import { clauseText } from '../base/card/clause-label.js';
import type { CardBody } from '../base/card/card.js';
import { ModuleController } from '../base/element/module-controller.js';
import { SalesElement } from '../base/element/sales-element.js';
import { SalesSelectEvent } from '../base/element/events.js';
import type { WidgetContext } from '../base/element/widget.js';
import { ExpandedPanels, LONE, STORY, renderFinding, type FindingScene } from './views/finding-card.js';
import type { Finding } from './model/finding.js';
import { InsightsQuery, type HeadlineFinding } from './model/insights-query.js';
import { insightsModel, type InsightsState, isBrief } from './model/model.js';
import type { FindingTexts } from './model/texts.js';
import { renderListSkeleton, renderFindings, renderList, renderTopics, type TopicList } from './views/list-view.js';
import { insightsStyles } from './sales-insights.styles.js';
import { PageFilter } from './views/page-filter.js';
import type { Story } from './views/story.js';
import type { renderStory, StoryScene } from './views/story-view.js';
import type { InsightsView } from './model/view.js';

/** A story with what its steps are rendered from. */
interface ShownStory {
  readonly story: Story;
  readonly view: InsightsView;
  readonly context: WidgetContext;
}

/** Maximum number of skeleton shapes before the first result. */
const MAX_BONES = 4;

/**
 * Shows what stands out in the data as ranked sentences with advice. Each insight can filter the page. Story mode shows one insight at a time.
 *
 * @summary Ranked insights with advice
 * @fires sales-select - Fires when an insight filters the page or clears its filter. Detail: `{ field, values, where }`.
 * @cssprop --sales-color-positive - Color of the icon for good news.
 * @cssprop --sales-color-negative - Color of the icon for insights that need attention.
 * @cssprop --sales-color-accent - Color of the small charts.
 */
export class SalesInsights extends SalesElement<InsightsState, InsightsView> {
  static override properties = insightsAttributes;
  static override styles: CSSResultGroup = [SalesElement.styles, insightsStyles];

  /** @internal Key of the finding that the headline of a dashboard states, or another text. The list has its subject in place of its heading. */
  @property({ attribute: false }) headlineKey = '';
  @property({ state: true, attribute: false }) private isWhole = false;

  /** Page filters of the pressed button and of the story. A story may begin while the other filter is active. */
  readonly #pressed = new PageFilter(this.filters, (clause) => this.#namesOf(clause));
  readonly #pageFilter = new PageFilter(this.filters, (clause) => this.#namesOf(clause));
  /** Height of the list in px before a panel expanded. */
  #listHeight: number | undefined;
  readonly #doors = new ExpandedPanels(() => this.requestUpdate());
  /** Module that queries and finds insights. */
  readonly #module = new ModuleController(this, () => import('./model/findings.js'));
  /** Module that shows one insight at a time. */
  readonly #storyMode = new ModuleController(this, () => this.#loadStory());
  /** `undefined` until its module is loaded. */
  #story: Story | undefined;
  #made: InsightsQuery | undefined;
  /** The model with the texts of findings. */
  #complete: typeof insightsModel | undefined;

  protected override readonly body: CardBody<InsightsView> = {
    render: (view, context) => this.#renderBody(view, context),
    renderSkeleton: () => this.#renderSkeleton(),
  };

  /** The insights, one row each with raw figures. */
  override get result(): QueryResult | undefined {
    return super.result && this.#query?.result;
  }

  /** @internal The finding for the headline of a dashboard, in the view shown. */
  get headlineFinding(): HeadlineFinding | undefined {
    const { shown } = this.state;
    return shown && this.#query?.headlineFinding(shown.view, shown.context);
  }

  /** The texts of findings load together with the module that finds them. */
  protected override get widgetModel(): typeof insightsModel {
    const { messages } = this.#query ?? {};
    return messages ? (this.#complete ??= { ...insightsModel, messages }) : insightsModel;
  }

  protected override get modelAttributes(): InsightsState {
    const { isPartial, failures } = this.state.lifecycle;
    const isRead = (): boolean => this.matches(':hover, :focus-within');
    const { dashboardTile: hasHeadline, headlineKey } = this;
    return { ...this.valuesOf(insightsAttributes), query: this.#query, isPartial, failures, isRead, hasHeadline, headlineKey };
  }

  protected override get dependency(): ModuleController<unknown> {
    const isStory = this.mode === 'story' || this.#storyMode.isPending;
    return this.#module.module && isStory ? this.#storyMode : this.#module;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#followLink);
    this.#followLink();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#followLink);
  }

  protected override readAs(clauses: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return this.#pressed.readAs(this.#pageFilter.readAs(clauses));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#holdList();
    const { states, view, phase } = this.state;
    // On a page without a dashboard, the card keeps its room.
    const isWithout = this.dashboardTile && phase === 'ready' && view?.findings.length === 0;
    const isQuiet = isWithout && view.awaited.length === 0;
    states[isQuiet ? 'add' : 'delete']('quiet');
    // The card of few days probably leaves, and takes no more room before it has a finding.
    states[isWithout && !isQuiet && isBrief(view) ? 'add' : 'delete']('awaiting');
    void this.updateComplete.then(() => {
      if (this.isConnected && ['ready', 'empty'].includes(this.state.phase)) this.#story?.settle();
    });
  }

  #renderSkeleton(): TemplateResult {
    const skeleton = Math.min(MAX_BONES, this.#limit);
    return renderListSkeleton(['error', 'empty'].includes(this.state.phase) ? Math.min(2, skeleton) : skeleton);
  }

  #renderBody(view: InsightsView, context: WidgetContext): TemplateResult {
    const story = view.awaited.length > 0 ? undefined : this.#story;
    const place = story?.placeIn(this.#storyFindings) ?? -1;
    const finding = this.#storyFindings[place];
    if (!finding || !story) return this.#renderList(view, context);
    return html`${this.#storyMode.module!.renderStory(...this.#stepOf(finding, place, { story, view, context }))}
      <div class="paper">${renderFindings(this.#storyFindings, 0, this.#scene(view, context, 'p'))}</div>`;
  }

  /** `undefined` until the model is loaded. */
  get #query(): InsightsQuery | undefined {
    const { module } = this.#module;
    return (this.#made ??= module && new InsightsQuery(module));
  }

  async #loadStory(): Promise<typeof import('./views/story-view.js')> {
    const module = await import('./views/story-view.js');
    this.adoptStyles(module.storyStyles, 'strong');
    this.#story = new module.Story(this, {
      page: this.#pageFilter,
      findings: () => (this.state.lifecycle.isPartial || this.state.phase === 'stale' ? undefined : this.#storyFindings),
      wanted: () => {
        const { step = 1 } = this.valuesOf(insightsAttributes);
        return typeof step === 'number' ? step - 1 : step;
      },
      onStep: (finding) => this.#tellStep(finding),
    });
    return module;
  }

  #requestStory(): void {
    this.#storyMode.request();
    this.requestUpdate();
  }

  /** A link to a step opens the story. */
  readonly #followLink = (): void => {
    if (location.search.includes('insight')) this.#requestStory();
  };

  /** The visible findings. */
  get #visible(): readonly Finding[] {
    return this.state.view?.findings.slice(0, this.isWhole ? Infinity : this.#limit) ?? [];
  }

  /** The findings of the story. A dashboard lists only the first ones for lack of space. */
  get #storyFindings(): readonly Finding[] {
    return !this.dashboardTile ? this.#visible : (this.state.view?.findings ?? []);
  }

  get #limit(): number {
    return this.valuesOf(insightsAttributes).limit;
  }

  #scene(view: InsightsView, context: WidgetContext, prefix: string): FindingScene {
    return {
      context,
      lead: view.lead,
      textsOf: (finding) => this.#query!.textsOf(finding, view, context),
      prefix,
      level: Math.min(6, this.headingLevel + 1),
      isShown: (finding) => this.#isShown(finding),
      isOpen: (finding, door) => this.#doors.isOpen(prefix, door, finding),
      onShow: (finding) => this.#show(finding),
      onDoor: (finding, door) => {
        this.#measureList();
        this.#doors.turn(prefix, door, finding);
      },
      onNumbers: (finding) => {
        if (getSelection()?.type === 'Range') return;
        this.#measureList();
        this.#doors.turn(prefix, 'how', finding);
      },
    };
  }

  #renderList(view: InsightsView, context: WidgetContext): TemplateResult {
    const { findings, awaited, looked, lacking, failed } = view;
    const { topics } = context.messages.insights;
    const listOf = (outcome: TopicList['outcome'], all: InsightsView['looked']): TopicList => ({
      outcome,
      names: all.map((name) => topics[name].name),
    });
    if (findings.length === 0 && awaited.length === 0) {
      return renderTopics([listOf('looked', looked), listOf('lacking', lacking), listOf('failed', failed)], context);
    }
    const reported = this.#visible;
    const hasRoom = this.dashboardTile && awaited.length === 0;
    // On a dashboard, what else was checked takes the room of further findings, and their charts are larger.
    const areFew = hasRoom && findings.length < this.#limit;
    const list = {
      reported,
      large: areFew ? findings.length : hasRoom && !this.isWhole ? 1 : 0,
      left: findings.length - reported.length,
      isWhole: this.isWhole,
      room: awaited.length > 0 ? Math.max(0, Math.min(MAX_BONES, this.#limit) - reported.length) : 0,
      canStep: this.#storyFindings.length > 1 && awaited.length === 0,
      onStep: () => void this.#begin(),
      onMore: this.#onMore,
      onKey: this.#onKey,
    };
    const isLone = hasRoom && findings.length === 1;
    const scene = this.#scene(view, context, isLone ? LONE : 'f');
    const shown = renderList(list, { ...scene, textsOf: (finding) => this.#listedTexts(finding, scene) });
    const others = looked.filter((name) => findings.every(({ topic }) => topic !== name));
    return areFew ? html`${shown}${renderTopics([listOf('looked', others)], context)}` : shown;
  }

  /** Returns the texts of a finding in the list, which does not repeat the headline of the page. */
  #listedTexts(finding: Finding, { textsOf }: FindingScene): FindingTexts {
    const texts = textsOf(finding);
    return finding.key === this.headlineKey ? { ...texts, head: texts.subject } : texts;
  }

  #stepOf(finding: Finding, index: number, { story, view, context }: ShownStory): Parameters<typeof renderStory> {
    const count = this.#storyFindings.length;
    const say = (n: number): string => formatNumber(n, 'count', context);
    const step = renderFinding(finding, index, this.#scene(view, context, STORY));
    const scene: StoryScene = {
      messages: context.messages,
      index,
      count,
      shown: [say(index + 1), say(count)],
      clause: finding.where === '' ? undefined : clauseText(finding.where, context),
      isLost: story.isLost,
      isRtl: context.dir === 'rtl',
      link: story.uncopied,
      go: (next) => story.go(next),
      end: () => void this.#end(story),
      copy: () => void this.#copy(story),
    };
    return [step, this.card.caption, scene];
  }

  #isShown({ where }: Finding): boolean {
    const { own } = this.filters;
    return this.#pressed.isSet(where) || (where !== '' && own !== '' && isSame(own, where));
  }

  /** Returns the names of a clause's field: role and column. */
  #namesOf(clause: string): readonly string[] {
    const roles = this.state.context?.catalog.roles ?? [];
    return fieldsIn(clause).flatMap((field) => [
      field,
      ...roles.flatMap(({ role, ref }) => (role === field ? [ref.column] : ref.column === field ? [role] : [])),
    ]);
  }

  /** Toggles the page filter of a finding. */
  #show(finding: Finding): void {
    const { context } = this.state;
    if (!context) return;
    const { insights } = context.messages;
    const isCleared = this.#isShown(finding);
    const where = isCleared ? '' : finding.where;
    if (isCleared && !this.#pressed.isSet(finding.where)) this.filters.set('');
    else this.#pressed.set(where);
    this.requestUpdate();
    this.card.announce(isCleared ? insights.cleared : insights.chosen(clauseText(finding.where, context)));
    this.#select(where);
  }

  #select(where: string): void {
    const [first] = where === '' ? [] : parseWhere(where);
    const values = first?.items.map((item) => (item.kind === 'equals' ? item.value : null)) ?? [];
    this.dispatchEvent(new SalesSelectEvent({ field: first?.field ?? '', values, where }));
  }

  async #begin(): Promise<void> {
    this.#requestStory();
    await this.#storyMode.ended;
    // A failure to load is shown in place of the story.
    if (this.#story) this.#story.begin();
    else this.mode = 'story';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.story')?.focus();
  }

  async #end(story: Story): Promise<void> {
    story.end();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.start')?.focus();
  }

  async #copy(shown: Story): Promise<void> {
    const isCopied = await shown.copy();
    const { story } = this.state.messages.insights;
    this.card.announce(isCopied ? story.copied : story.notCopied);
    await this.updateComplete;
    if (!isCopied) this.renderRoot.querySelector<HTMLElement>('.link input')?.focus();
  }

  /** Announces the step and the page filter. */
  #tellStep(finding: Finding | undefined): void {
    const { context, view } = this.state;
    if (!context || !view) return;
    const { story } = context.messages.insights;
    const say = (n: number): string => formatNumber(n, 'count', context);
    if (finding) {
      const place = story.place(say(this.#storyFindings.indexOf(finding) + 1), say(this.#storyFindings.length));
      const clause = finding.where === '' ? undefined : clauseText(finding.where, context);
      this.card.announce(story.spoken(place, this.#query!.textsOf(finding, view, context).head, clause));
    } else this.card.announce(story.left);
    this.#select(finding?.where ?? this.filters.own);
  }

  readonly #onMore = (): void => {
    this.#measureList();
    this.isWhole = !this.isWhole;
  };

  get #list(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.all .list');
  }

  /** Measures the height of the list before a panel expands. */
  #measureList(): void {
    this.#listHeight ??= this.#list?.offsetHeight;
  }

  /** Keeps the height of the card on a dashboard. Expanded panels scroll within the card. */
  #holdList(): void {
    const list = this.#list;
    const isHeld = this.dashboardTile && (this.isWhole || this.#doors.isAnyTurned);
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

export interface SalesInsights extends Properties<typeof insightsAttributes> {}
