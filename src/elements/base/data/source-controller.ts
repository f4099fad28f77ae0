import type { ReactiveController } from 'lit';
import type { SalesError } from '../../../util/error.js';
import { DataConnection } from './data-connection.js';
import type { DataElement } from '../element/data-element.js';
import { questionOf, tableQuestionOf, type DataQuestion } from './data-request.js';
import type { Place } from '../../../crossfilter/clauses.js';
import { findSource, watchSources, type DataSource, type FoundSource } from './source-registry.js';
import type { DataState } from '../element/lifecycle.js';

/** Time in milliseconds until a card shows that its source is missing. Slow pages have added the source by then. */
const MESSAGE_MS = 2000;
/** Time in milliseconds until a missing source is reported as an error. */
const REPORT_MS = 5000;

/** A widget that queries data: its own, or the data of the source with the id `source`. */
export interface DataHost extends DataElement {
  readonly source: string;
}

/**
 * Finds the data of one widget. Order: `data`, `src`, the source named by `source` or around the widget, a `<table>` inside, the only
 * source of the page. A missing source becomes an error after a delay. The error disappears when the source is added.
 */
export class SourceController implements ReactiveController {
  /** The data; `undefined` while there is nothing to load. */
  connection: DataConnection | undefined;
  /** The source that provides the data; `undefined` when the widget has its own data. */
  provider: DataSource | undefined;

  /** The current place. The filter group keeps it as long as a clause of the widget, so it must not hold the widget. */
  readonly place: { -readonly [Part in keyof Place]: Place[Part] } = { files: [], within: [] };

  readonly #host: DataHost;
  readonly #onChange: () => void;
  #own: DataConnection | undefined;
  #question: DataQuestion | undefined;
  #several: FoundSource['several'];
  #unwatch: (() => void) | undefined;
  #timers: readonly ReturnType<typeof setTimeout>[] = [];
  /** Words the error of a missing source; `undefined` while the source may still be added. */
  #missing: typeof import('./missing-source.js') | undefined;
  #isReported = false;

  constructor(host: DataHost, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** The error of a missing source; `undefined` when data was found or the delay has not passed. */
  get error(): SalesError | undefined {
    return this.connection ? undefined : this.#missing?.missingSource(this.#host, this.provider, this.#several);
  }

  /** True while the card shows the missing source but has not reported an error. The source may still be added. */
  get isSearching(): boolean {
    return this.#missing !== undefined && !this.#isReported;
  }

  hostConnected(): void {
    this.#unwatch = watchSources(this.#onChange);
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#close();
    this.#wait(false);
    this.connection = this.provider = undefined;
    this.place.within = [];
  }

  /** Searches for the data again. Called before each update. */
  resolve(): void {
    const host = this.#host;
    const own = questionOf(host);
    const found: FoundSource = own ? {} : findSource(host, host.source);
    this.#several = found.several;
    const question = own ?? (found.around || host.source ? undefined : tableQuestionOf(host));
    this.provider = question ? undefined : (found.around ?? found.only);
    if (question) this.#load(question);
    else this.#close();
    this.connection = question ? this.#own : this.provider?.connection;
    this.place.files = this.connection?.files ?? this.place.files;
    this.place.within = this.provider ? (this.provider.within ?? [this.provider]) : [];
    this.#wait(!this.connection);
  }

  #load(question: DataQuestion): void {
    const previous = this.#question;
    if (this.#own && question.key === previous?.key && Object.is(question.subject, previous.subject)) return;
    this.#close();
    this.#question = question;
    this.#own = new DataConnection(question, this.#onChange);
  }

  #close(): void {
    this.#own?.close();
    this.#own = undefined;
  }

  #wait(missing: boolean): void {
    if (!missing) {
      this.#timers.forEach(clearTimeout);
      this.#timers = [];
      this.#missing = undefined;
      this.#isReported = false;
    } else if (this.#timers.length === 0) {
      const word = async (): Promise<void> => {
        const texts = await import('./missing-source.js');
        if (this.#timers !== timers) return;
        this.#missing = texts;
        this.#onChange();
      };
      const report = (): void => {
        this.#isReported = true;
        this.#onChange();
      };
      const timers = [setTimeout(() => void word().catch(reportError), MESSAGE_MS), setTimeout(report, REPORT_MS)];
      this.#timers = timers;
    }
  }
}

/** Tracks the data of a connection for elements that pass the data on to other elements. */
export class SourceChanges {
  #last: readonly unknown[] = [];

  /** Returns whether the data, their scenario or their loading state changed since the last call. */
  hasChanged(connection: DataConnection | undefined): boolean {
    const { catalog, error, progress, reloading, isWaiting, version, scenario } = connection ?? {};
    const parts = [connection, catalog, error, reloading, isWaiting, version, JSON.stringify(progress), scenario];
    const hasChanged = parts.some((part, k) => part !== this.#last[k]);
    this.#last = parts;
    return hasChanged;
  }
}

interface FoundData {
  readonly connection: DataConnection | undefined;
  /** The error of a missing source. */
  readonly error?: DataState['error'];
  readonly isSearching?: boolean;
}

export function dataStateOf({ connection, error, isSearching = false }: FoundData): DataState {
  const { catalog, reloading = false, version = 0, attempt = 0, isServer = false, outage } = connection ?? {};
  return {
    isLoaded: catalog !== undefined,
    isReloading: reloading,
    version,
    attempt,
    isServer,
    isAway: outage !== undefined,
    error: error ?? connection?.error,
    isSearching,
  };
}
