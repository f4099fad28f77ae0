import type { ReactiveController } from 'lit';
import { SalesError } from '../../util/error.js';
import { DataConnection } from './data-connection.js';
import type { DataElement } from './data-element.js';
import { questionOf, tableQuestionOf, type DataQuestion } from './data-request.js';
import { findSource, watchSources, type DataSource } from './source-registry.js';

/** How long a widget waits for a source that is not on the page before it says so. */
const PATIENCE_MS = 5000;

/** A widget that asks data: its own, or those of the source that `source` names. */
export interface DataHost extends DataElement {
  readonly source: string;
}

/**
 * Finds the data of one widget: `data`, `src`, the source named or around it, a `<table>` inside, the only source of the page, in this
 * order. A source that is missing is waited for, then an error that heals when the source comes.
 */
export class SourceController implements ReactiveController {
  /** The data, undefined while there is nothing to load. */
  connection: DataConnection | undefined;
  /** The source whose data they are, where they are not the widget's own. */
  provider: DataSource | undefined;

  readonly #host: DataHost;
  readonly #onChange: () => void;
  #own: DataConnection | undefined;
  #question: DataQuestion | undefined;
  #unwatch: (() => void) | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #lost = false;

  constructor(host: DataHost, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** Why there are no data, as far as the search for them goes. */
  get error(): SalesError | undefined {
    if (this.connection || !this.#lost) return undefined;
    const { source, localName } = this.#host;
    const named = source ? `the source '${source}' is not on the page` : 'no data are named';
    return new SalesError('source-missing', `${localName}: ${named}`, { params: { source }, hint: hintOf(source) });
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
  }

  /** Looks again where the data are; called before each update. */
  resolve(): void {
    const host = this.#host;
    const own = questionOf(host);
    const found = own ? {} : findSource(host, host.source);
    const question = own ?? (found.around || host.source ? undefined : tableQuestionOf(host));
    this.provider = question ? undefined : (found.around ?? found.only);
    if (question) this.#load(question);
    else this.#close();
    this.connection = question ? this.#own : this.provider?.connection;
    this.#wait(!question && !this.provider);
  }

  #load(question: DataQuestion): void {
    const asked = this.#question;
    if (this.#own && question.key === asked?.key && Object.is(question.subject, asked.subject)) return;
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
      clearTimeout(this.#patience);
      this.#patience = undefined;
      this.#lost = false;
    } else {
      this.#patience ??= setTimeout(() => {
        this.#lost = true;
        this.#onChange();
      }, PATIENCE_MS);
    }
  }
}

function hintOf(source: string): string {
  return source
    ? `Add <sales-source id="${source}" src="…"> to the page, or give this tag a src of its own.`
    : 'Give the tag a src="…", or add a <sales-source> to the page; of several, name one with source="…".';
}
