import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Finding } from '../model/finding.js';
import type { PageFilter } from './page-filter.js';
import { filterGroup } from '../../../crossfilter/filter-bus.js';
import { isSynced, readSearch, writeSearch } from '../../../crossfilter/url-state.js';

/** A widget that shows its findings as a story. */
export interface StoryHost extends ReactiveControllerHost {
  readonly group: string;
  mode: string;
  step: string;
}

/** Callbacks of the widget for its story. */
export interface StoryHooks {
  /** Filters the page by the finding of a step. */
  readonly page: PageFilter;
  /** Returns the findings in their order. `undefined` until all findings are known. */
  readonly findings: () => readonly Finding[] | undefined;
  /** Returns the step that the attributes request: an index from 0, or a key. */
  readonly wanted: () => number | string;
  /** Called when the current finding changes, with `undefined` at the end of the story. */
  readonly onStep: (finding: Finding | undefined) => void;
}

/**
 * Shows one finding of a widget at a time and filters the page by it. The user's filters return at the end. The URL has the
 * current step, which makes links and the browser history work.
 */
export class Story implements ReactiveController {
  /** True when the opened link names an insight that is no longer current. */
  isLost = false;

  readonly #host: StoryHost;
  readonly #hooks: StoryHooks;
  #address: StoryAddress | undefined;
  #joined = '';
  /** The current finding, and the value of `step` that led to it. */
  #shownStep: { readonly key: string; readonly step: string } | undefined;
  /** Key of the finding with an active page filter. */
  #applied: string | undefined;
  #entry: Entry = 'replace';
  /** URL of the current finding, kept when copying failed. */
  #uncopied: { readonly link: string; readonly step: string } | undefined;

  constructor(host: StoryHost, hooks: StoryHooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  /** URL of the current finding when copying failed, otherwise empty. */
  get uncopied(): string {
    return this.#uncopied?.step === this.#host.step ? this.#uncopied.link : '';
  }

  /** Copies the URL of the current finding. Returns false without clipboard access; `uncopied` has the URL then. */
  async copy(): Promise<boolean> {
    const link = this.#shownStep && this.#address ? this.#address.linkTo(this.#shownStep.key) : '';
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      this.#uncopied = { link, step: this.#host.step };
      this.#host.requestUpdate();
      return false;
    }
    return true;
  }

  /** Returns the index of the current finding, or −1. */
  placeIn(findings: readonly Finding[]): number {
    if (this.#host.mode !== 'story' || findings.length === 0) return -1;
    const known =
      this.#shownStep && this.#shownStep.step === this.#host.step
        ? findings.findIndex(({ key }) => key === this.#shownStep!.key)
        : -1;
    if (known >= 0) return known;
    const wanted = this.#hooks.wanted();
    const index =
      typeof wanted === 'number' ? Math.min(wanted, findings.length - 1) : findings.findIndex(({ key }) => key === wanted);
    this.isLost = index < 0;
    this.#shownStep = { key: findings[Math.max(0, index)]!.key, step: this.#host.step };
    return Math.max(0, index);
  }

  /** Starts the story at an index. */
  begin(index = 0): void {
    this.#host.mode = 'story';
    this.go(index);
  }

  /** Goes to an index, limited to the first and last finding. */
  go(index: number): void {
    const findings = this.#hooks.findings() ?? [];
    const at = Math.max(0, Math.min(findings.length - 1, index));
    const finding = findings[at];
    if (!finding) return;
    this.#entry = 'push';
    this.isLost = false;
    this.#uncopied = undefined;
    this.#host.step = String(at + 1);
    this.#shownStep = { key: finding.key, step: this.#host.step };
  }

  /** Ends the story and restores the user's filters. */
  end(): void {
    this.#entry = 'push';
    this.#uncopied = undefined;
    this.#host.mode = 'list';
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onPopState);
    this.#join();
    this.#entry = 'replace';
    this.#follow(this.#address?.key);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
    if (this.#applied !== undefined) this.#hooks.page.set('');
    this.#applied = undefined;
    this.#address?.leave();
    this.#address = undefined;
  }

  hostUpdate(): void {
    if (this.#joined !== this.#host.group) this.#join();
  }

  /** Applies the filter of the current finding. Called after the finding is painted. */
  settle(): void {
    const findings = this.#hooks.findings();
    if (!this.#address || !findings) return;
    const finding = findings[this.placeIn(findings)];
    const entry = this.#entry;
    if (this.#host.mode === 'story' && finding) this.#apply(finding, entry);
    else if (this.#applied !== undefined) this.#leave(entry);
    else return;
    this.#entry = 'replace';
  }

  #apply(finding: Finding, entry: Entry): void {
    if (finding.key === this.#applied) return;
    this.#applied = finding.key;
    this.#hooks.page.set(finding.where, true);
    this.#address?.write(finding.key, entry);
    this.#hooks.onStep(finding);
  }

  #leave(entry: Entry): void {
    this.#applied = undefined;
    this.#shownStep = undefined;
    this.#hooks.page.set('');
    this.#address?.write(undefined, entry);
    this.#hooks.onStep(undefined);
  }

  #join(): void {
    this.#address?.leave();
    this.#joined = this.#host.group;
    this.#address = new StoryAddress(this.#host, this.#joined);
  }

  /** Follows the key in the URL. */
  #follow(key: string | undefined): void {
    if (key === undefined) return;
    this.#host.mode = 'story';
    this.#host.step = key;
  }

  readonly #onPopState = (): void => {
    const key = this.#address?.key;
    if (key === undefined && (this.#applied === undefined || !this.#address?.isFollowed)) return;
    this.#entry = 'none';
    if (key === undefined) this.#host.mode = 'list';
    else this.#follow(key);
  };
}

/** How a step enters the browser history. `none` is for steps that came from the history. */
type Entry = 'push' | 'replace' | 'none';

/** Owner of each URL parameter. Only the first story of a group writes its step to the URL. */
const holders = new Map<string, object>();

/** Manages the key of a story in the URL. The parameter is `insight`, or `insight.<group>` for a named group. */
class StoryAddress {
  readonly #holder: object;
  readonly #group: string;

  constructor(holder: object, group: string) {
    this.#holder = holder;
    this.#group = group || 'default';
    if (!holders.has(this.#parameter)) holders.set(this.#parameter, holder);
  }

  /** Key in the URL. `undefined` without a key, or when another story owns the parameter. */
  get key(): string | undefined {
    return this.#isOurs ? readSearch(location.search, this.#parameter) : undefined;
  }

  /**
   * True when Back and Forward move through the steps. The group must keep its state in the URL, or the opened link must have a
   * step.
   */
  get isFollowed(): boolean {
    return this.#isOurs && (isSynced(filterGroup(this.#group)) || this.key !== undefined);
  }

  /** Writes or removes the key. Pages that keep no state in the URL change only if a key is already present. */
  write(key: string | undefined, entry: Entry): void {
    if (entry === 'none' || !this.isFollowed || (this.key ?? '') === (key ?? '')) return;
    const isEntry = entry === 'push' && isSynced(filterGroup(this.#group));
    history[isEntry ? 'pushState' : 'replaceState'](history.state, '', location.pathname + this.#search(key) + location.hash);
  }

  /** Returns the full URL of a step. */
  linkTo(key: string): string {
    return location.origin + location.pathname + this.#search(key) + location.hash;
  }

  /** Releases the URL parameter. */
  leave(): void {
    if (this.#isOurs) holders.delete(this.#parameter);
  }

  get #isOurs(): boolean {
    return holders.get(this.#parameter) === this.#holder;
  }

  get #parameter(): string {
    return this.#group === 'default' ? 'insight' : `insight.${this.#group}`;
  }

  #search(key = ''): string {
    return writeSearch(location.search, this.#parameter, key);
  }
}
