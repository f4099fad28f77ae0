import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isSame } from '../../crossfilter/clauses.js';
import { formatNumber } from '../../format/number.js';
import type { Messages } from '../../messages/en.js';
import { insightsWords } from '../../messages/insights-words.js';
import type { QueryResult } from '../../query/result.js';
import { parseWhere } from '../../query/where.js';
import { clauseText } from '../base/card-texts.js';
import { text } from '../base/data-element.js';
import type { Plans, Results } from '../base/query-controller.js';
import { SalesElement } from '../base/sales-element.js';
import { SalesSelectEvent } from '../base/selection-events.js';
import type { Explanation, TableView, WidgetContext } from '../base/widget.js';
import { renderFinding, type FindingScene } from './finding-card.js';
import type { Finding, TopicContext } from './finding-model.js';
import { readOptions, USUAL_LIMIT, type InsightsOptions } from './options-model.js';
import { chosenPeriod, wholePeriod } from './period-model.js';
import { ask, MAIN, type Asked } from './plans-model.js';
import { renderAwaited, renderBones, renderNone } from './list-view.js';
import { insightsStyles } from './sales-insights.styles.js';
import { renderStory } from './story-view.js';
import { Story } from './story.js';
import { toResult, toTable } from './table-model.js';
import { contextOf, topics } from './topics-model.js';
import { arranged, toView, type InsightsView } from './view-model.js';
import { sentenceOf, tell, topicNames } from './words-model.js';

/** The texts that insights bring along. */
const WORDS: Partial<Messages> = { insights: insightsWords };

/** Grey shapes of no more findings than these stand before there are any. */
const MOST_BONES = 4;

/**
 * What stands out in the data, in plain sentences: breaks, odd periods, members ahead and behind, discounts that lose money, customers at risk and more; each with
 * its figures, a small picture, the chance that it is none, what to do by which written rule, and a button that filters the page by it. As a story, step by step.
 *
 * @summary Findings and advice in plain sentences, ranked by what is at stake
 * @fires sales-load - after each paint of a new answer: `{ rowCount }`, the number of findings
 * @fires sales-error - when an error is shown: `{ code, message, hint }`
 * @fires sales-select - when a finding is shown on the page or given up, by its button or by a step of the story: `{ field, values, where }`
 * @csspart card - the card
 * @csspart heading - its heading
 * @csspart menu - the menu and the panel “How is this computed?”
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
  @property(text) accessor topics = '';
  /** How many findings are told, 1 … 50. Default 6; a button shows the others. */
  @property(text) accessor limit = '';
  /** `list`, or `story`: one finding at a time, and the page follows with its filter. */
  @property(text) accessor mode = 'list';
  /** The step of the story: its place from 1, or the key of a finding. Default: the first. */
  @property(text) accessor step = '';

  @property({ state: true, attribute: false }) private accessor open: ReadonlySet<string> = new Set();
  @property({ state: true, attribute: false }) private accessor isWhole = false;
  /** The address of a step that could not be copied. */
  @property({ state: true, attribute: false }) private accessor link = '';

  readonly #story: Story = new Story(this, {
    filters: this.filters,
    findings: () => (this.partly || this.phase === 'stale' ? undefined : this.#told),
    wanted: () => {
      const { step = 1 } = this.#readOptions();
      return typeof step === 'number' ? step - 1 : step;
    },
    onStep: (finding) => this.#tellStep(finding),
  });
  #asked: { readonly key: readonly unknown[]; readonly asked: Asked; readonly context: TopicContext } | undefined;
  #result: QueryResult | undefined;
  /** What a reader had before their eyes while answers came. */
  #held: { readonly main: unknown; readonly keys: readonly string[] } | undefined;
  #tabled: { readonly view: InsightsView; readonly context: WidgetContext; readonly table: TableView } | undefined;

  /** The findings, one row each with raw figures. */
  override get result(): QueryResult | undefined {
    return super.result && this.#result;
  }

  protected override readonly patient = true;

  protected override saysNothing({ findings }: InsightsView): boolean {
    return findings.length === 0;
  }

  protected override isOptional(name: string): boolean {
    return name !== MAIN;
  }

  protected override get ownWords(): Partial<Messages> {
    return WORDS;
  }

  protected override headingOf({ insights }: Messages): string {
    return insights.heading;
  }

  protected override toPlans(context: WidgetContext): Plans {
    return this.#ask(context).asked.plans;
  }

  protected override toView(results: Results, context: WidgetContext): InsightsView {
    const { asked, context: about } = this.#ask(context);
    const { catalog } = context;
    const period = results[MAIN]?.facts.period ?? about.period ?? wholePeriod(catalog);
    const view = toView(asked, results, about, { failed: this.partly ? [] : Object.keys(this.failures), period });
    const held = this.#held?.main === results[MAIN] ? this.#held!.keys : [];
    const findings = arranged(view.findings, this.partly || this.matches(':hover, :focus-within') ? held : []);
    this.#held = { main: results[MAIN], keys: this.partly || held.length > 0 ? findings.map(({ key }) => key) : [] };
    this.#result = toResult({ ...view, findings }, results[MAIN]!);
    return { ...view, findings };
  }

  /** Without rows there is nothing to look at: the card says why. */
  protected override sentence(view: InsightsView, context: WidgetContext): string | undefined {
    return this.phase === 'empty' ? undefined : sentenceOf(view, context);
  }

  protected override summary(view: InsightsView, context: WidgetContext): string {
    if (this.phase === 'empty') return '';
    const heads = view.findings.slice(0, this.#limit).map((finding) => tell(finding, view, context).head);
    return context.words.insights.summary(sentenceOf(view, context), heads);
  }

  protected override table(view: InsightsView, context: WidgetContext): TableView {
    if (this.#tabled?.view !== view || this.#tabled.context !== context) {
      const caption = this.heading || this.headingOf(context.words);
      this.#tabled = { view, context, table: toTable(view, context, caption, (where) => clauseText(where, context)) };
    }
    return this.#tabled.table;
  }

  protected override explain(view: InsightsView, context: WidgetContext): readonly Explanation[] {
    const { terms, rank } = context.words.insights;
    const line = (term: string, names: InsightsView['looked']): Explanation[] =>
      names.length > 0 ? [{ term, text: topicNames(names, context) }] : [];
    return [
      ...line(terms.looked, view.looked),
      ...line(terms.lacking, view.lacking),
      ...line(terms.failed, view.failed),
      ...Object.entries(this.failures).map(([name, { message }]) => ({ term: terms.failed, text: `${name}: ${message}` })),
      { term: terms.rank, text: rank },
    ];
  }

  protected override checkWords(): void {
    super.checkWords();
    this.#readOptions();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('step') || changed.has('mode')) this.link = '';
    void this.updateComplete.then(() => {
      if (this.isConnected && (this.phase === 'ready' || this.phase === 'empty')) this.#story.settle();
    });
  }

  protected override renderSkeleton(): TemplateResult {
    return renderBones(this.phase === 'error' || this.phase === 'empty' ? Math.min(2, this.#bones) : this.#bones);
  }

  protected override renderBody(view: InsightsView, context: WidgetContext): TemplateResult {
    const place = view.awaited.length > 0 ? -1 : this.#story.placeIn(this.#told);
    const finding = this.#told[place];
    if (!finding) return this.#renderList(view, context);
    return html`${this.#renderStep(finding, place, view, context)}
      <div class="paper">${this.#renderFindings(view, this.#scene(view, context, 'p'))}</div>`;
  }

  /** The findings that are told. */
  get #told(): readonly Finding[] {
    return this.shown?.findings.slice(0, this.isWhole ? Infinity : this.#limit) ?? [];
  }

  get #limit(): number {
    return this.problem ? USUAL_LIMIT : this.#readOptions().limit;
  }

  /** Before there are attributes that can be read, as many as usual. */
  get #bones(): number {
    const { limit } = this;
    return Math.min(MOST_BONES, /^\d+$/.test(limit) && Number(limit) > 0 ? Number(limit) : USUAL_LIMIT);
  }

  /** @throws SalesError bad-option */
  #readOptions(): InsightsOptions {
    return readOptions(this);
  }

  /** What is asked in a context; the same object where nothing of it changed. */
  #ask({ catalog, where, filters, calendar }: WidgetContext): { readonly asked: Asked; readonly context: TopicContext } {
    const key = [catalog, where, filters.join('\n'), this.topics, JSON.stringify(calendar)];
    if (this.#asked?.key.every((part, k) => part === key[k])) return this.#asked;
    const period = chosenPeriod([where, ...filters], catalog, calendar);
    const context = contextOf(catalog, catalog.newest ?? 0, period);
    this.#asked = { key, context, asked: ask(topics, this.#readOptions().topics, context, where) };
    return this.#asked;
  }

  #scene(view: InsightsView, context: WidgetContext, prefix: string): FindingScene {
    return {
      view,
      context,
      prefix,
      isShown: (finding) => this.#isShown(finding),
      isOpen: ({ key }, door) => (prefix === 's' && door === 'todo') !== this.open.has(`${prefix} ${door} ${key}`),
      onShow: (finding) => this.#show(finding),
      onDoor: ({ key }, door) => this.#turn(`${prefix} ${door} ${key}`),
    };
  }

  #renderList(view: InsightsView, context: WidgetContext): TemplateResult {
    const { insights } = context.words;
    const { findings, awaited } = view;
    if (findings.length === 0 && awaited.length === 0) return renderNone(view, context);
    const left = findings.length - this.#told.length;
    const shown = formatNumber(left, 'count', context);
    const canTell = this.#told.length > 1 && awaited.length === 0;
    return html`<div class="all" @keydown=${this.#onKey}>
      ${
        canTell
          ? html`<div class="bar acts">
              <button class="btn start" type="button" @click=${() => void this.#begin()}>
                <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5 3.5v9l7-4.5z" /></svg>${insights.story.start}
              </button>
            </div>`
          : nothing
      }
      ${this.#renderFindings(view, this.#scene(view, context, 'f'))}
      ${
        left > 0 || this.isWhole
          ? html`<div class="acts">
              <button class="btn more" type="button" aria-expanded=${this.isWhole ? 'true' : 'false'} @click=${this.#onMore}>
                ${this.isWhole ? insights.fewer : insights.more(left, shown)}
              </button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #renderFindings(view: InsightsView, scene: FindingScene): TemplateResult {
    const room = view.awaited.length > 0 ? Math.max(0, this.#bones - this.#told.length) : 0;
    return html`<ol class="list" role="list">
        ${repeat(
          this.#told,
          ({ key }) => key,
          (finding, place) => html`<li>${renderFinding(finding, place, scene)}</li>`,
        )}
      </ol>
      ${room > 0 ? renderAwaited(room, scene.context) : nothing}`;
  }

  #renderStep(finding: Finding, place: number, view: InsightsView, context: WidgetContext): TemplateResult {
    const count = this.#told.length;
    const say = (n: number): string => formatNumber(n, 'count', context);
    const step = renderFinding(finding, place, this.#scene(view, context, 's'));
    return renderStory(step, this.heading || this.headingOf(context.words), {
      words: context.words,
      place,
      count,
      shown: [say(place + 1), say(count)],
      clause: finding.where === '' ? undefined : clauseText(finding.where, context),
      isLost: this.#story.isLost,
      isRtl: context.dir === 'rtl',
      link: this.link,
      go: (next) => this.#story.go(next),
      end: () => void this.#end(),
      copy: () => void this.#copy(),
    });
  }

  #isShown({ where }: Finding): boolean {
    const { own } = this.filters;
    return where !== '' && own !== '' && isSame(own, where);
  }

  /** Sets the filter of a finding, or takes it back. */
  #show(finding: Finding): void {
    const { context } = this;
    if (!context) return;
    const { insights } = context.words;
    const isGivenUp = this.#isShown(finding);
    if (this.mode === 'story') this.filters.setUnwritten(isGivenUp ? '' : finding.where);
    else this.filters.set(isGivenUp ? '' : finding.where);
    this.requestUpdate();
    this.announce(isGivenUp ? insights.cleared : insights.chosen(clauseText(finding.where, context)));
    this.#select(isGivenUp ? '' : finding.where);
  }

  #select(where: string): void {
    const [first] = where === '' ? [] : parseWhere(where);
    const values = first?.items.map((item) => (item.kind === 'equals' ? item.value : null)) ?? [];
    this.dispatchEvent(new SalesSelectEvent({ field: first?.field ?? '', values, where }));
  }

  /** Opens a door, or closes it. */
  #turn(name: string): void {
    this.open = new Set(this.open.has(name) ? [...this.open].filter((one) => one !== name) : [...this.open, name]);
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
    const { link } = this.#story;
    const { story } = this.words.insights;
    try {
      await navigator.clipboard.writeText(link);
      this.announce(story.copied);
    } catch {
      // A page that may not write to the clipboard shows the address instead.
      this.link = link;
      this.announce(story.notCopied);
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.link input')?.focus();
    }
  }

  /** Says the step, and what the page shows now. */
  #tellStep(finding: Finding | undefined): void {
    const { context, shown: view } = this;
    if (!context || !view) return;
    const { story } = context.words.insights;
    const say = (n: number): string => formatNumber(n, 'count', context);
    if (finding) {
      const place = story.place(say(this.#told.indexOf(finding) + 1), say(this.#told.length));
      const clause = finding.where === '' ? undefined : clauseText(finding.where, context);
      this.announce(story.said(place, tell(finding, view, context).head, clause));
    } else this.announce(story.left);
    this.#select(finding?.where ?? this.filters.own);
  }

  readonly #onMore = (): void => {
    this.isWhole = !this.isWhole;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const finding = this.#told.find((one) => this.#isShown(one));
    if (event.key !== 'Escape' || !finding) return;
    event.preventDefault();
    this.#show(finding);
  };
}
