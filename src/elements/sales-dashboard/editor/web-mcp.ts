import type { ReactiveController } from 'lit';
import type { Tool } from '../../../describe/tools.js';
import { toSalesError } from '../../base/element/report-error.js';
import type { CardsHost } from './cards-host.js';

/** The tools of a page for the assistant of a browser (WebMCP, a draft of a W3C community group). */
interface ModelContext {
  registerTool(tool: object, options: { readonly signal: AbortSignal }): Promise<unknown> | undefined;
}

/** Matches what the name of a tool does not have. */
const NO_NAME = /[^\w.-]/g;

/** Registers the tools of a dashboard with the browser while the dashboard is on the page and has the attribute `webmcp`. */
export class WebMcp implements ReactiveController {
  readonly #host: CardsHost;
  readonly #tools: () => Promise<readonly Tool[]>;
  #registration: AbortController | undefined;
  /** What the registered tools depend on; empty without any. */
  #key = '';

  constructor(host: CardsHost, tools: () => Promise<readonly Tool[]>) {
    this.#host = host;
    this.#tools = tools;
  }

  hostUpdated(): void {
    const { webmcp, editable, id, isConnected } = this.#host;
    const key = webmcp && isConnected ? `${String(editable)} ${id}` : '';
    if (key === this.#key) return;
    this.#key = key;
    this.#end();
    if (key) void this.#register((this.#registration = new AbortController()));
  }

  hostDisconnected(): void {
    this.#key = '';
    this.#end();
  }

  #end(): void {
    this.#registration?.abort();
    this.#registration = undefined;
  }

  async #register({ signal }: AbortController): Promise<void> {
    const context = modelContext();
    if (!context) return;
    const tools = await this.#tools();
    if (signal.aborted) return;
    const { id } = this.#host;
    // Dashboards of one page have tools of the same names.
    const prefix = id ? `${id.replaceAll(NO_NAME, '-')}.` : '';
    const registered = tools.map(({ name, annotations, execute, ...tool }) => ({
      ...{ ...tool, name: prefix + name },
      // Names of members are those of a file that anybody may have written.
      annotations: { ...annotations, untrustedContentHint: true },
      // The browser keeps the message of a rejection to itself, and the model could not correct its call.
      execute: (input: unknown) => execute(input).catch((error: unknown) => failure(error)),
    }));
    const all = await Promise.allSettled(registered.map(async (tool) => context.registerTool(tool, { signal })));
    for (const one of all) if (one.status === 'rejected' && this.#registration?.signal === signal) reportError(one.reason);
  }
}

/** Returns the registry of the browser; `undefined` in browsers without one. Early versions have it at `navigator`. */
function modelContext(): ModelContext | undefined {
  const places = [document, navigator] as readonly { readonly modelContext?: ModelContext }[];
  return places.find(({ modelContext: context }) => context)?.modelContext;
}

function failure(error: unknown): object {
  const { message, hint } = toSalesError(error);
  return { error: message, hint };
}
