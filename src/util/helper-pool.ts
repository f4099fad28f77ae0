/** Reports that a job was not done because its helper ended or could not start. */
export class HelperLostError extends Error {}

/** A job that runs on a helper. All its messages go over its own port. */
export interface Job {
  readonly port: MessagePort;
  /** Aborted with a `HelperLostError` when the helper ended or could not start. No result will come. */
  readonly lost: AbortSignal;
}

/** A worker’s message to its helper: start the job of this name, which an optional module provides. */
interface JobCall {
  readonly job: string;
  readonly port: MessagePort;
}

/** Heartbeat message; the helper sends it back. */
const PING = 'ping';
/** Maximum number of unanswered pings in a row before a helper counts as lost. */
const MAX_MISSED_PINGS = 3;

interface Helper {
  /** Jobs that wait for the connection. */
  readonly calls: JobCall[];
  readonly lost: AbortController;
  unanswered: number;
  port?: MessagePort;
}

/**
 * Manages the helper workers of a worker. Each helper starts with its first job and ends with the worker. A lost helper is not
 * restarted.
 */
export class HelperPool {
  /** Maximum number of helpers. */
  readonly size: number;
  readonly #requestHelper: (index: number) => void;
  readonly #helpers = new Map<number, Helper>();

  /** `requestHelper` asks for the helper with an index; its outcome is reported with `attach` or `detach`. */
  constructor(size: number, requestHelper: (index: number) => void) {
    this.#requestHelper = requestHelper;
    this.size = size;
  }

  /** Starts a job on the helper at `index` (below `size`). Returns `undefined` when the helper is lost or does not exist. */
  startJob(job: string, index = 0): Job | undefined {
    // The negated form also rejects NaN: some browsers do not report the number of processors.
    if (!(index < this.size)) return undefined;
    const helper = this.#helpers.get(index) ?? this.#start(index);
    if (helper.lost.signal.aborted) return undefined;
    const { port1, port2 } = new MessageChannel();
    const call = { job, port: port2 };
    if (helper.port) post(helper.port, call);
    else helper.calls.push(call);
    return { port: port1, lost: helper.lost.signal };
  }

  /** Connects a started helper. Any message from it other than a ping means that it cannot run jobs. */
  attach(index: number, port: MessagePort): void {
    const helper = this.#helpers.get(index);
    if (!helper) return;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === PING) helper.unanswered = 0;
      else this.detach(index);
    };
    helper.port = port;
    for (const call of helper.calls.splice(0)) post(port, call);
  }

  /**
   * Pings the helpers, because browsers do not always report that a worker ended. A helper is lost after three unanswered pings.
   */
  ping(): void {
    for (const [index, helper] of this.#helpers) {
      if (helper.unanswered === MAX_MISSED_PINGS) this.detach(index);
      else helper.unanswered += 1;
      helper.port?.postMessage(PING);
    }
  }

  /** Marks a helper as lost and aborts its jobs. */
  detach(index: number): void {
    this.#helpers.get(index)?.lost.abort(new HelperLostError());
  }

  #start(index: number): Helper {
    const helper = { calls: [], lost: new AbortController(), unanswered: 0 };
    this.#helpers.set(index, helper);
    this.#requestHelper(index);
    return helper;
  }
}

function post(port: MessagePort, call: JobCall): void {
  port.postMessage(call, [call.port]);
}

/** Runs the jobs that arrive through `port`; `find` loads the function for a job name. */
export function takeJobs(port: MessagePort, find: (job: string) => Promise<(port: MessagePort) => void>): void {
  port.onmessage = ({ data }: MessageEvent<JobCall | typeof PING>) => {
    if (data === PING) return void port.postMessage(PING);
    find(data.job).then(
      (run) => run(data.port),
      () => port.postMessage('lost'),
    );
  };
}
