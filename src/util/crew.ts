/** Why a job is not done: the helper is no more, or could not be started. */
export class HelperLost extends Error {}

/** A job at a helper: all about it goes over a port of its own. */
export interface Job {
  readonly port: MessagePort;
  /** Aborted, with a `HelperLost`, where the helper is no more, or never came: nothing will be answered. */
  readonly lost: AbortSignal;
}

/** What one worker tells its helper: to begin a job, by the name of the optional part that does it. */
export interface JobCall {
  readonly job: string;
  readonly port: MessagePort;
}

/** What a helper is asked, and answers, to show that it is there. */
const PING = 'ping';
/** How many pings in a row a helper may leave unanswered. */
const PATIENCE = 3;

interface Helper {
  /** Calls that wait for the way to it. */
  readonly calls: JobCall[];
  readonly lost: AbortController;
  unanswered: number;
  port?: MessagePort;
}

/** The helpers of a worker: others that take jobs from it. Each is started with its first job, and ends with the worker; one that was lost is not started again. */
export class Crew {
  /** How many helpers there can be. */
  readonly size: number;
  readonly #want: (place: number) => void;
  readonly #helpers = new Map<number, Helper>();

  /** `want` has the helper of a place started, for which `meet` or `lose` is called then. */
  constructor(size: number, want: (place: number) => void) {
    this.#want = want;
    this.size = size;
  }

  /** Begins a job at the helper of a place (below `size`); undefined where there is no such helper. */
  begin(job: string, place = 0): Job | undefined {
    // Where a browser does not say how many processors there are, there is no number to compare with.
    if (!(place < this.size)) return undefined;
    const helper = this.#helpers.get(place) ?? this.#start(place);
    if (helper.lost.signal.aborted) return undefined;
    const { port1, port2 } = new MessageChannel();
    const call = { job, port: port2 };
    if (helper.port) post(helper.port, call);
    else helper.calls.push(call);
    return { port: port1, lost: helper.lost.signal };
  }

  /** The way to a helper. It says something else than that it is there only where it cannot do a job. */
  meet(place: number, port: MessagePort): void {
    const helper = this.#helpers.get(place);
    if (!helper) return;
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data === PING) helper.unanswered = 0;
      else this.lose(place);
    };
    helper.port = port;
    for (const call of helper.calls.splice(0)) post(port, call);
  }

  /** Asks the helpers whether they are there, as browsers do not tell of each one that they end. Who has left three such questions unanswered is lost. */
  ping(): void {
    for (const [place, helper] of this.#helpers) {
      if (helper.unanswered === PATIENCE) this.lose(place);
      else helper.unanswered += 1;
      helper.port?.postMessage(PING);
    }
  }

  /** A helper is no more. */
  lose(place: number): void {
    this.#helpers.get(place)?.lost.abort(new HelperLost());
  }

  #start(place: number): Helper {
    const helper = { calls: [], lost: new AbortController(), unanswered: 0 };
    this.#helpers.set(place, helper);
    this.#want(place);
    return helper;
  }
}

function post(port: MessagePort, call: JobCall): void {
  port.postMessage(call, [call.port]);
}

/** Takes the jobs that come in through `port`, from now on, each by what `find` gives for its name. */
export function takeJobs(port: MessagePort, find: (job: string) => Promise<(port: MessagePort) => void>): void {
  port.onmessage = ({ data }: MessageEvent<JobCall | typeof PING>) => {
    if (data === PING) return void port.postMessage(PING);
    find(data.job).then(
      (begin) => begin(data.port),
      () => port.postMessage('lost'),
    );
  };
}
