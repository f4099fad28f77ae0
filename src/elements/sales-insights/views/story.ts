import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { StoryAddress, type Entry } from './address.js';
import type { Finding } from '../model/finding.js';
import type { PageFilter } from './page-filter.js';

/** A widget that tells its findings one by one. */
export interface StoryHost extends ReactiveControllerHost {
  readonly group: string;
  mode: string;
  step: string;
}

/** What the widget lends to its story. */
export interface StoryHooks {
  /** Filters the page by a step. */
  readonly page: PageFilter;
  /** The findings to be told, in their order; undefined until all are known. */
  readonly findings: () => readonly Finding[] | undefined;
  /** The place of the step that attributes name, from 0. */
  readonly wanted: () => number | string;
  /** Says which finding is told now; undefined when the story is left. */
  readonly onStep: (finding: Finding | undefined) => void;
}

/**
 * Shows the findings of a widget one by one: filters the page by each while it is shown, and gives the reader's filters
 * back at the end; keeps the step in the address, so that links and the browser's history lead to it.
 */
export class Story implements ReactiveController {
  /** Whether the link that was opened leads to a finding that is no more. */
  isLost = false;

  readonly #host: StoryHost;
  readonly #hooks: StoryHooks;
  #address: StoryAddress | undefined;
  #joined = '';
  /** The finding that is told, and the word of `step` that it was found by. */
  #told: { readonly key: string; readonly step: string } | undefined;
  /** The finding whose filter is set. */
  #applied: string | undefined;
  #entry: Entry = 'replace';
  /** The address of the finding that is told where it could not be copied. */
  #uncopied: { readonly link: string; readonly step: string } | undefined;

  constructor(host: StoryHost, hooks: StoryHooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
  }

  /** The address of the finding that is told where it could not be copied; empty else. */
  get uncopied(): string {
    return this.#uncopied?.step === this.#host.step ? this.#uncopied.link : '';
  }

  /** Copies the address of the finding that is told; false where the page may not write to the clipboard: it is `uncopied` then. */
  async copy(): Promise<boolean> {
    const link = this.#told && this.#address ? this.#address.linkTo(this.#told.key) : '';
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      this.#uncopied = { link, step: this.#host.step };
      this.#host.requestUpdate();
      return false;
    }
    return true;
  }

  /** The place of the finding that is told among others, −1 where none is. */
  placeIn(findings: readonly Finding[]): number {
    if (this.#host.mode !== 'story' || findings.length === 0) return -1;
    const known =
      this.#told && this.#told.step === this.#host.step ? findings.findIndex(({ key }) => key === this.#told!.key) : -1;
    if (known >= 0) return known;
    const wanted = this.#hooks.wanted();
    const place =
      typeof wanted === 'number' ? Math.min(wanted, findings.length - 1) : findings.findIndex(({ key }) => key === wanted);
    this.isLost = place < 0;
    this.#told = { key: findings[Math.max(0, place)]!.key, step: this.#host.step };
    return Math.max(0, place);
  }

  /** Begins at a place. */
  begin(place = 0): void {
    this.#host.mode = 'story';
    this.go(place);
  }

  /** Goes to a place; those beyond the ends stay there. */
  go(place: number): void {
    const findings = this.#hooks.findings() ?? [];
    const at = Math.max(0, Math.min(findings.length - 1, place));
    const finding = findings[at];
    if (!finding) return;
    this.#entry = 'push';
    this.isLost = false;
    this.#uncopied = undefined;
    this.#host.step = String(at + 1);
    this.#told = { key: finding.key, step: this.#host.step };
  }

  /** Ends it: the reader's own filter is back. */
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

  /** Has the page follow what is told: called when that is painted. */
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
    this.#told = undefined;
    this.#hooks.page.set('');
    this.#address?.write(undefined, entry);
    this.#hooks.onStep(undefined);
  }

  #join(): void {
    this.#address?.leave();
    this.#joined = this.#host.group;
    this.#address = new StoryAddress(this.#host, this.#joined);
  }

  /** Does what the address says. */
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
