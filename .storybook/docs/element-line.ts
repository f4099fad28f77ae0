/** An element: the version that added it, and what a page with it loads in KB (gzip), if the build has measured it. */
export interface ElementFacts {
  readonly since: string;
  readonly kb?: number;
  readonly workerKb?: number;
}

/** Returns when an element was added and how much it weighs: “since 0.1.0 · 77 KB, and 129 KB in the worker (gzip)”. */
export function elementLine({ since, kb, workerKb }: ElementFacts): string {
  const weight =
    kb === undefined || workerKb === undefined
      ? ''
      : ` · ${kb.toFixed(0)} KB, and ${workerKb.toFixed(0)} KB in the worker (gzip)`;
  return `since ${since}${weight}`;
}
