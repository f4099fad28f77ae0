/** What a message names, as errors and notes carry it. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** An error in words: what happened, and what to do. */
export interface ErrorWords {
  readonly text: string;
  readonly hint: string | undefined;
}

/** What has to be known of an error to word it. */
export interface ErrorFacts {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly params?: Params | undefined;
}

/** The name of the file at an address; none of data that are the address. */
export function fileOf(params: Params | undefined): string | undefined {
  const url = params?.['url'];
  if (typeof url !== 'string') return undefined;
  return /^(data|blob):/i.test(url) ? undefined : (/([^/?#]+)\/?(?:[?#].*)?$/.exec(url)?.[1] ?? url);
}
